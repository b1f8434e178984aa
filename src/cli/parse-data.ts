import { pattern } from '../pattern.js'

const BYTE_ORDER_MARK = pattern(/^\ufeff/)
const FINAL_COLON = pattern(/:$/)
const AT_POSITION = pattern(/at position (\d+)$/)

/** Aliases that a settings file may resolve; more is an attack on the memory. */
const MOST_ALIASES = 50

/** Reads JSON. Throws an error whose message says where the text is wrong. */
export function parseJson(text: string): unknown {
  const source = text.replace(BYTE_ORDER_MARK, '')
  try {
    return JSON.parse(source, refusePrototype)
  } catch (error) {
    throw new Error(withLine((error as Error).message, source))
  }
}

/** Reads YAML, one document. Throws an error whose message says where the text is wrong. */
export async function parseYaml(text: string): Promise<unknown> {
  const { parse } = await import('yaml')
  try {
    return parse(text, refusePrototype, { maxAliasCount: MOST_ALIASES, logLevel: 'error' })
  } catch (error) {
    // The lines below the first one show the place, which the first one names.
    const [line = ''] = (error as Error).message.split('\n')
    throw new Error(line.replace(FINAL_COLON, ''))
  }
}

function refusePrototype(key: unknown, value: unknown): unknown {
  if (key === '__proto__') throw new Error('there is no key "__proto__"; remove it')
  return value
}

/** Newer versions of Node give line and column themselves; older ones an offset, if anything. */
function withLine(message: string, source: string): string {
  if (message.includes('(line ')) return message
  return message.replace(AT_POSITION, (_, offset) => {
    const before = source.slice(0, Number(offset)).split('\n')
    return `at line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`
  })
}
