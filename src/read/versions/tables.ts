import type { Block, Table } from '../../document/document.js'
import { pattern } from '../../pattern.js'
import { LETTER } from '../../policy/letters.js'
import type { Statement, VersionTable } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, statementAt } from '../passages.js'
import { CVE_ID } from '../past-flaws.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { namesRuntime } from '../runtimes.js'
import { lexemesOf, MARKS, textOf } from './cells.js'
import { verdictOf } from './verdicts.js'

const YEAR = pattern(/\d{4}/)
/** "2028-01", "Until March 2028": hardly more than a date. */
/** "2024-05", "2024-05-14" */
const DATE = pattern(/^20\d\d[-/]\d\d/)
const DATED = pattern(/^[^\d]{0,20}20\d\d(?:[-./]\d\d){0,2}$/)

/** The tables of versions; those whose header says so count before those that merely stand in a section on versions, as a legend. */
export function versionTables(manuscript: Manuscript): { read: VersionTable; table: Table }[] {
  const found = manuscript.document.tables.flatMap((table) => {
    const columns = columnsOf(manuscript, table)
    const read = columns && versionTable(manuscript, table, columns)
    return read ? [{ read, table, guessed: columns.guessed }] : []
  })
  const isTold = found.some(({ guessed }) => !guessed)
  return found.filter(({ guessed }) => !(guessed && isTold))
}

/** Reads a table as one of versions; null where it is about something else. */
function versionTable(manuscript: Manuscript, table: Table, columns: Columns): VersionTable | null {
  const read = rowsOf(manuscript, table, columns)
  if (columns.guessed && read.length === 0) return null
  const silent = countSilent(read)
  const listed = columns.guessed && silent > read.length / 2 ? supportedColumn(manuscript, table) : null
  if (listed) return tableOf(table, rowsOf(manuscript, table, listed), listed.range)
  if (columns.guessed && silent > (columns.byHeader ? 0 : read.length / 2)) return null
  if (columns.byHeader && !read.every(({ value }) => isRange(value.range))) return null
  return tableOf(table, read, columns.range)
}

type Rows = VersionTable['rows']

function tableOf(table: Table, rows: Rows, range: number): VersionTable {
  const firstRow = table.header[0] ?? table.rows[0]?.[0]
  const headers = table.header.map(textOf)
  return {
    place: firstRow?.place ?? table.place,
    hasHeader: headers.some((header) => header !== ''),
    ofTags: TAGS.test(headers[range] ?? ''),
    rows,
  }
}

/** "Docker tag", "Image" */
const TAGS = pattern(/\b(?:tags?|docker|images?|containers?)\b/i)

function rowsOf(manuscript: Manuscript, table: Table, columns: Columns): Rows {
  return table.rows.flatMap((cells) => rowStatement(manuscript, cells, columns) ?? [])
}

function countSilent(rows: Rows): number {
  return rows.filter(({ value }) => value.supported === null).length
}

/** "Product | Supported versions": the column that only holds what gets fixes. */
function supportedColumn(manuscript: Manuscript, { header }: Table): Columns | null {
  const range = header.findIndex((cell) => {
    const lexemes = lexemesOf(manuscript, cell)
    return has({ lexemes }, 'version') && has({ lexemes }, 'supported', 'security-fix')
  })
  return range < 0 ? null : { range, verdicts: [], ends: null, guessed: false }
}

/** A table of flaws or severities; "Fixes for vulnerabilities" heads verdicts. */
function isOnFlaws(lexemes: readonly Lexeme[]): boolean {
  if (has({ lexemes }, 'cve', 'key')) return true
  return has({ lexemes }, 'vulnerability', 'severity') && !has({ lexemes }, 'security-fix', 'supported', 'gets')
}

/** "| 1.4.1 | CVE-2024-1111 |": what was fixed in which version. */
function listsFlaws({ rows }: Table): boolean {
  const naming = rows.filter((cells) => cells.some((cell) => CVE_ID.test(textOf(cell))))
  return naming.length > rows.length / 2
}

/** Whether each cell of a column is a number of a version, whatever heads it: "Track | First release". */
function columnBeginsWithRanges({ rows }: Table, column: number): boolean {
  return rows.length > 0 && rows.every((cells) => STARTS_WITH_NUMBER.test(textOfCell(cells[column])))
}

function textOfCell(cell: Block | undefined): string {
  return cell ? textOf(cell) : ''
}

const STARTS_WITH_NUMBER = pattern(/^[<>=^~≤≥v\s]{0,4}\d[\d.x*]{0,12}$/i)

/** "Supported", "Status", "What it receives" */
function isOnVerdicts(lexemes: readonly Lexeme[]): boolean {
  if (has({ lexemes }, 'supported', 'status', 'security-fix', 'end-of-support')) return true
  return lexemes.some((lexeme) => is(lexeme, 'gets') && !is(lexeme, 'version', 'release', 'tracker', 'fix', 'publish'))
}

/** "Severity | Supported versions": the column that names, for each severity, what gets fixes. */
function supportedBySeverity(headers: readonly (readonly Lexeme[])[]): number | null {
  const [first, second, ...others] = headers
  if (!first || !second || others.length > 0 || !has({ lexemes: first }, 'severity')) return null
  const says = { lexemes: second }
  const getFixes = has(says, 'supported', 'security-fix') || (has(says, 'gets') && has(says, 'fix'))
  return has(says, 'version') && getFixes ? 1 : null
}

/** Numbers beside verdicts under headers that are left empty. */
function isHeadless({ header, rows }: Table, verdictAt: (cells: readonly Block[]) => boolean | null): boolean {
  if (header.length !== 2 || rows.length < 2 || header.some((cell) => textOf(cell) !== '')) return false
  const isNumber = (cells: readonly Block[]) =>
    STARTS_WITH_NUMBER.test(textOfCell(cells[0])) && IS_VERSION.test(textOfCell(cells[0]))
  return rows.every((cells) => isNumber(cells) && verdictAt(cells) !== null)
}

/** "2.x", "v4", and not the rank of an item. */
const IS_VERSION = pattern(/[v.<>=^~≤≥]/i)

interface Columns {
  range: number
  verdicts: number[]
  ends: number | null
  /** The header does not say so, only the section. */
  guessed: boolean
  /** Guessed since a column is headed "version", in a section on something else. */
  byHeader?: boolean
}

const NUMBERED = pattern(/\d/)

function isRange(text: string): boolean {
  return NUMBERED.test(text) && text.length <= LONGEST_RANGE
}

/** In UTF-16 code units. */
const LONGEST_RANGE = 20

/** More columns compare something else. */
const COLUMNS_OF_VERDICTS = 3

function columnsOf(manuscript: Manuscript, table: Table): Columns | null {
  const headers = table.header.map((cell) => lexemesOf(manuscript, cell))
  const bySeverity = supportedBySeverity(headers)
  if (bySeverity !== null) return { range: bySeverity, verdicts: [], ends: null, guessed: false }
  if (headers.some(isOnFlaws) || listsFlaws(table)) return null
  const verdictAt = ([, cell]: readonly Block[]) => (cell ? verdictOf(textOf(cell), lexemesOf(manuscript, cell)) : null)
  if (isHeadless(table, verdictAt)) return { range: 0, verdicts: [1], ends: null, guessed: true }
  const isOfRuntime = (index: number) => namesRuntime(textOf(table.header[index] as Block))
  const isDates = (index: number) => table.rows.every((cells) => DATE.test(textOfCell(cells[index])))
  const named = headers.findIndex(
    (lexemes, index) => has({ lexemes }, 'version', 'main-branch') && !isOfRuntime(index) && !isDates(index),
  )
  const isElsewhere = named > 0 && !columnBeginsWithRanges(table, named)
  const range = (named < 0 || isElsewhere) && headers.some(isOnVerdicts) && columnBeginsWithRanges(table, 0) ? 0 : named
  // "Version | Bug fixes | Security"
  const ofSecurity = headers.flatMap((lexemes, index) =>
    index !== range && lexemes.length > 0 && lexemes.every((lexeme) => is(lexeme, 'security')) ? [index] : [],
  )
  const isTold = (lexemes: readonly Lexeme[], index: number) =>
    isOnVerdicts(lexemes) || (has({ lexemes }, 'fix') && ENDS_IN_QUESTION.test(textOf(table.header[index] as Block)))
  const told = headers.flatMap((lexemes, index) => (index !== range && isTold(lexemes, index) ? [index] : []))
  const verdicts = told.length > 0 && ofSecurity.length > 0 ? ofSecurity : told
  const ends = headers.findLastIndex((lexemes) => has({ lexemes }, 'end-of-support'))
  const head = table.header[Math.max(range, 0)]
  if (head && namesRuntime(textOf(head))) return null
  const inSection = manuscript.subjects.get(table.section) === 'versions'
  const marks = range < 0 ? -1 : columnOfMarks(table, range)
  if (marks >= 0) return { range, verdicts: [marks], ends: ends < 0 ? null : ends, guessed: false }
  const spoken = verdicts.filter((index) => !has({ lexemes: headers[index] ?? [] }, 'end-of-support'))
  if (range >= 0 && verdicts.length > 0)
    return { range, verdicts: spoken.length > 0 ? spoken : verdicts, ends: ends < 0 ? null : ends, guessed: false }
  const byHeader = !inSection && range === 0 && headers.length <= COLUMNS_OF_VERDICTS
  if (!(inSection || byHeader) || table.rows.every((cells) => cells.length < 2)) return null
  const guess = verdictColumn(manuscript, table, Math.max(range, 0))
  return { range: Math.max(range, 0), verdicts: [guess], ends: null, guessed: true, byHeader }
}

/** Where no header tells, the column beside the ranges whose cells give most verdicts. */
function verdictColumn(manuscript: Manuscript, { header, rows }: Table, range: number): number {
  const given = header.map((_, index) =>
    index === range
      ? -1
      : rows.filter(({ [index]: cell }) => cell && verdictOf(textOf(cell), lexemesOf(manuscript, cell)) !== null)
          .length,
  )
  const most = Math.max(...given)
  // "Bugs | Security"
  const ofSecurity = header.findIndex(
    (cell, index) => given[index] === most && has({ lexemes: lexemesOf(manuscript, cell) }, 'security', 'security-fix'),
  )
  if (ofSecurity >= 0) return ofSecurity
  return given.length > 1 ? given.indexOf(most) : 1
}

/** "Version | Security fixes until | ", where the last, which has no heading, holds ✅ and ❌. */
function columnOfMarks({ header, rows }: Table, range: number): number {
  const isMark = (cell: Block | undefined) => {
    const text = textOfCell(cell)
    return text !== '' && text.length <= LONGEST_MARK && verdictOf(text, []) !== null
  }
  return header.findIndex(
    (cell, index) =>
      index !== range && textOf(cell) === '' && rows.length > 0 && rows.every((cells) => isMark(cells[index])),
  )
}

/** "TBD", "-", "?": no end is set. */
function isOpen(ends: string): boolean {
  return ends.length <= LONGEST_MARK && !NUMBERED.test(ends)
}

/** "TBD", in characters. */
const LONGEST_MARK = 3

/** "Until 4.0 is out" */
function isTerm(lexeme: Lexeme): boolean {
  return lexeme.start === 0 && is(lexeme, 'until') && is(lexeme, 'end-of-support')
}

/** "| 1.0 | unsupported | |" under "Line | Type | End of support": the cell for the end is empty, and another tells. */
function saysNo(
  manuscript: Manuscript,
  cells: readonly Block[],
  columns: Columns,
  read: readonly { text: string }[],
): boolean {
  if (read.some(({ text }) => text !== '')) return false
  return cells.some(
    (cell, index) => index !== columns.range && has({ lexemes: lexemesOf(manuscript, cell) }, 'unsupported'),
  )
}

/** In UTF-16 code units. */
const LONGEST_STATE = 16

/** "| 2.6 | mainline | - |" under "Status | Fixes until": a state that we do not know, and the end that tells. */
function isNamed(read: readonly { text: string; supported: boolean | null }[]): boolean {
  return (
    read.every(({ text }) => LETTER.test(text) && text.length <= LONGEST_STATE) &&
    read.every(({ supported }) => supported === null)
  )
}

function rowStatement(
  manuscript: Manuscript,
  cells: readonly Block[],
  columns: Columns,
): Statement<SupportedRange> | null {
  const cell = cells[columns.range]
  const range = cell ? textOf(cell).replace(MARKS, '').trim() : ''
  if (!cell || range === '') return null
  const read = columns.verdicts.flatMap((index) => {
    const verdict = cells[index]
    if (!verdict) return []
    const text = textOf(verdict)
    const lexemes = lexemesOf(manuscript, verdict)
    return [{ text, supported: verdictOf(text, lexemes), isOpen: lexemes[0] !== undefined && isTerm(lexemes[0]) }]
  })
  // "Security support: 2028-01": a date under support tells until when it lasts, where no word tells more.
  const lasts =
    !columns.guessed && read.some(({ text, supported, isOpen }) => supported === null && (DATED.test(text) || isOpen))
  const ends = columns.ends === null ? '' : textOf(cells[columns.ends] ?? cell)
  const isDated = YEAR.test(ends)
  const supported = read.some((one) => one.supported === true)
    ? true
    : read.some((one) => one.supported === false)
      ? false
      : saysNo(manuscript, cells, columns, read)
        ? false
        : lasts ||
            ((isDated || isOpen(ends)) &&
              (columns.verdicts.includes(columns.ends ?? -1) || (columns.ends !== null && isNamed(read))))
          ? true
          : columns.verdicts.length === 0
            ? (verdictOf(range, lexemesOf(manuscript, cell)) ?? true)
            : null
  const value: SupportedRange = {
    range,
    supported,
    ends: isDated ? ends : null,
    verdict: read.map(({ text }) => text).join(' '),
    form: 'table',
  }
  return statementAt(manuscript.document, value, cell.place)
}
