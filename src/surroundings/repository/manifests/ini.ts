import { pattern } from '../../../pattern.js'
import type { Field } from './fields.js'

const LINE_BREAK = pattern(/\r?\n/)
const HEADER = pattern(/^\[([^\]]+)\]\s*$/)
const PAIR = pattern(/^([\w.-]+)\s*[=:](.*)/s)
const INNER_PAIR = pattern(/^\s+([^\s=#;][^=#;]*)=\s*(\S.*)/s)

/** Longer lines hold no setting that is looked for. */
const LONGEST_LINE = 1000

/** The settings of an INI file of Python, whose values go on in indented lines. */
export function iniFields(text: string): Field[] {
  const fields: Field[] = []
  let section = ''
  let key = ''
  for (const [index, line] of text.split(LINE_BREAK).entries()) {
    if (line.length > LONGEST_LINE) continue
    const header = HEADER.exec(line)?.[1]
    const pair = PAIR.exec(line)
    const inner = INNER_PAIR.exec(line)
    if (header !== undefined) section = header
    else if (pair) {
      key = pair[1] ?? ''
      fields.push({ keys: [section, key], value: pair[2]?.trim() ?? '', line: index + 1 })
    } else if (inner)
      fields.push({ keys: [section, key, inner[1]?.trim() ?? ''], value: inner[2]?.trim() ?? '', line: index + 1 })
  }
  return fields
}
