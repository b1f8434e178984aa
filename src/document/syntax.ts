import { gfm } from 'micromark-extension-gfm'
import type { Construct, ConstructRecord, Extension } from 'micromark-util-types'
import { pattern } from '../pattern.js'

/** GitHub's markdown in full. */
const whole = gfm()

/** What the parser calls the constructs that find bare addresses, and what each begins with. */
const ADDRESSES: Readonly<Record<string, RegExp>> = {
  // These characters make up the name before the sign; the parser takes none for its beginning that follows another.
  emailAutolink: pattern(/(?<![\w+.-])[\w+.-]+(?=@)/g),
  protocolAutolink: pattern(/https?:\/\//gi),
  wwwAutolink: pattern(/www\./gi),
}

const QUOTATION_MARKS = pattern(/^[ \t>]+/)
const DELIMITERS = pattern(/^[ \t:|-]+$/)
const BLANK = pattern(/^[ \t]*$/)
const LINE_ENDING = pattern(/\r\n?|\n/)

/**
 * GitHub's markdown without what cannot occur in a text: the parser would try at each word whether it is an address, and at each line whether
 * it begins a table, which takes a fifth of its time. What it makes of the text stays the same. The text has no byte order mark.
 */
export function syntaxFor(text: string): Extension {
  const { flow = {}, text: inline = {} } = whole
  return { ...whole, flow: withTablesOf(text, flow), text: withAddressesOf(text, inline) }
}

/** Tries each construct for addresses only where one can begin. */
function withAddressesOf(text: string, inline: ConstructRecord): ConstructRecord {
  const record: ConstructRecord = {}
  for (const [code, constructs] of Object.entries(inline)) {
    const others = listOf(constructs).filter(({ name = '' }) => ADDRESSES[name] === undefined)
    if (others.length > 0) record[code] = others
  }
  for (const [name, start] of Object.entries(ADDRESSES)) {
    const offsets = new Set(Array.from(text.matchAll(start), ({ index }) => index))
    for (const code of new Set(Array.from(offsets, (offset) => text.charCodeAt(offset)))) {
      const construct = listOf(inline[code]).find((one) => one.name === name)
      if (construct) record[code] = [...listOf(record[code]), onlyAt(offsets, construct)]
    }
  }
  return record
}

function onlyAt(offsets: ReadonlySet<number>, construct: Construct): Construct {
  const { previous } = construct
  return {
    ...construct,
    previous(code) {
      return offsets.has(this.now().offset) && (previous?.call(this, code) ?? true)
    },
  }
}

/** Tries the construct for tables, which is the only one for all lines, only on lines of a table. */
function withTablesOf(text: string, flow: ConstructRecord): ConstructRecord {
  const { null: tables, ...others } = flow
  const lines = linesOfTables(text)
  if (lines.size === 0) return others
  return { ...others, null: listOf(tables).map((table) => onlyOn(lines, table)) }
}

function onlyOn(lines: ReadonlySet<number>, { tokenize, ...construct }: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      return lines.has(this.now().line) ? tokenize.call(this, effects, ok, nok) : nok
    },
  }
}

/** The numbers of the lines from the head of a table, above its delimiters, to the end of its body, which is a blank line. */
function linesOfTables(text: string): Set<number> {
  const numbers = new Set<number>()
  let inTable = false
  for (const [index, line] of text.split(LINE_ENDING).entries()) {
    const delimits = isDelimiterRow(line)
    // Lines are counted from one, so this is the line before.
    if (delimits) numbers.add(index)
    inTable = !BLANK.test(line) && (inTable || delimits)
    if (inTable) numbers.add(index + 1)
  }
  return numbers
}

/** Whether a line parts the head of a table from its body, also inside of a block quotation. */
function isDelimiterRow(line: string): boolean {
  const row = line.replace(QUOTATION_MARKS, '')
  return DELIMITERS.test(row) && row.includes('-') && (row.includes('|') || row.includes(':'))
}

function listOf(constructs: Construct[] | Construct | undefined): Construct[] {
  return Array.isArray(constructs) ? constructs : constructs ? [constructs] : []
}
