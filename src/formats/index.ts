import { agent } from './agent.js'
import { checkstyle } from './checkstyle.js'
import { compact } from './compact.js'
import type { Format } from './format.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { pretty } from './pretty.js'
import { sarif } from './sarif.js'

const FORMATS = {
  pretty,
  compact,
  agent,
  json,
  sarif,
  github,
  gitlab,
  junit,
  checkstyle,
  markdown,
} satisfies Record<string, Format>

export type FormatName = keyof typeof FORMATS

/** All output formats by the name that `--format` takes. */
export const formats: Readonly<Record<FormatName, Format>> = FORMATS
