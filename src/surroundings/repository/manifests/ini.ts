import type { Field } from './fields.js'

/** Longer lines hold no setting that is looked for. */
const LONGEST_LINE = 1000

/** The settings of an INI file of Python, whose values go on in indented lines. */
export function iniFields(text: string): Field[] {
  const fields: Field[] = []
  let section = ''
  let key = ''
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.length > LONGEST_LINE) continue
    const header = /^\[([^\]]+)\]\s*$/.exec(line)?.[1]
    const pair = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line)
    const inner = /^\s+([^=#;]+?)\s*=\s*(\S.*)$/.exec(line)
    if (header !== undefined) section = header
    else if (pair) {
      key = pair[1] ?? ''
      fields.push({ keys: [section, key], value: pair[2]?.trim() ?? '', line: index + 1 })
    } else if (inner)
      fields.push({ keys: [section, key, inner[1] ?? ''], value: inner[2]?.trim() ?? '', line: index + 1 })
  }
  return fields
}
