import type { Format } from './format.js'

/** A run needs one or two of them, and waits for no other. */
const FORMATS = {
  pretty: async () => (await import('./pretty.js')).pretty,
  compact: async () => (await import('./compact.js')).compact,
  agent: async () => (await import('./agent.js')).agent,
  json: async () => (await import('./json.js')).json,
  sarif: async () => (await import('./sarif.js')).sarif,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<Format>>

export type FormatName = keyof typeof FORMATS

/** The names of all output formats, as `--format` takes them. */
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[]

/** The output format of a name. */
export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]()
}
