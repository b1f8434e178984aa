import type { Block, List, Table } from '../document/document.js'
import type { Place } from '../policy/place.js'
import type { Reading, Statement, VersionTable } from '../policy/reading.js'
import type { SupportedRange } from '../policy/versions.js'
import { type Clause, has, isNegated } from './clauses.js'
import type { Lexeme } from './lexicon.js'
import { type Manuscript, type Passage, statement, statementAt } from './passages.js'
import { verdictOf } from './verdicts.js'

type Versions = Reading['versions']

/** Finds which versions get security fixes; a table decides over a list, a list over prose, prose over a link. */
export function readVersions(manuscript: Manuscript): Versions {
  const tables = manuscript.document.tables.flatMap((table) => versionTable(manuscript, table) ?? [])
  const prose = readProse(manuscript)
  const shape = tables[0]
    ? { form: 'table' as const, place: tables[0].place, entries: tables[0].rows }
    : (listOf(manuscript) ?? proseOrLink(manuscript, prose))
  return { ...shape, prose: prose.entries, tables }
}

// Tables

function versionTable(manuscript: Manuscript, table: Table): VersionTable | null {
  const columns = columnsOf(manuscript, table)
  if (!columns) return null
  const rows = table.rows.flatMap((cells) => rowStatement(manuscript, cells, columns) ?? [])
  const silent = rows.filter(({ value }) => value.supported === null).length
  if (columns.guessed && silent > rows.length / 2) return null
  const firstRow = table.header[0] ?? table.rows[0]?.[0]
  return { place: firstRow?.place ?? table.place, hasHeader: table.header.some((cell) => textOf(cell) !== ''), rows }
}

interface Columns {
  range: number
  verdicts: number[]
  ends: number | null
  /** The header does not say so, only the section. */
  guessed: boolean
}

function columnsOf(manuscript: Manuscript, table: Table): Columns | null {
  const headers = table.header.map((cell) => lexemesOf(manuscript, cell))
  if (headers.some((lexemes) => has({ lexemes }, 'severity', 'cve', 'vulnerability', 'key'))) return null
  const range = headers.findIndex((lexemes) => has({ lexemes }, 'version', 'main-branch'))
  const verdicts = headers.flatMap((lexemes, index) =>
    index !== range && has({ lexemes }, 'supported', 'status', 'security-fix', 'end-of-support') ? [index] : [],
  )
  const ends = headers.findIndex((lexemes) => has({ lexemes }, 'end-of-support'))
  const inSection = manuscript.subjects.get(table.section) === 'versions'
  const spoken = verdicts.filter((index) => index !== ends)
  if (range >= 0 && verdicts.length > 0)
    return { range, verdicts: spoken.length > 0 ? spoken : verdicts, ends: ends < 0 ? null : ends, guessed: false }
  if (!inSection || table.rows.every((cells) => cells.length < 2)) return null
  return { range: Math.max(range, 0), verdicts: [range === 1 ? 0 : 1], ends: null, guessed: true }
}

function rowStatement(
  manuscript: Manuscript,
  cells: readonly Block[],
  columns: Columns,
): Statement<SupportedRange> | null {
  const cell = cells[columns.range]
  const range = cell ? textOf(cell) : ''
  if (!cell || range === '') return null
  const read = columns.verdicts.flatMap((index) => {
    const verdict = cells[index]
    return verdict
      ? [{ text: textOf(verdict), supported: verdictOf(textOf(verdict), lexemesOf(manuscript, verdict)) }]
      : []
  })
  const supported = read.some((one) => one.supported === true)
    ? true
    : read.some((one) => one.supported === false)
      ? false
      : null
  const ends = columns.ends === null ? '' : textOf(cells[columns.ends] ?? cell)
  const value: SupportedRange = {
    range,
    supported,
    ends: ends === '' || !/\d{4}/.test(ends) ? null : ends,
    verdict: read.map(({ text }) => text).join(' '),
    form: 'table',
  }
  return statementAt(manuscript.document, value, cell.place)
}

function textOf(block: Block): string {
  return block.sentences
    .map(({ text }) => text)
    .join(' ')
    .trim()
}

function lexemesOf(manuscript: Manuscript, block: Block): Lexeme[] {
  return block.sentences.flatMap((sentence) => manuscript.passageOf(sentence).lexemes)
}

// Lists

const NUMBER =
  /(?<![\p{L}\p{N}./@-])[<>=^~≤≥]{0,2}\s?v?(?:\d{1,4}(?:\.(?:\d{1,4}|[xX*]))+(?:[-+][\w.]+)?|\d{1,3}\.[xX*]|\d{1,3}\+)(?![\p{L}\p{N}%])\+?/gu
/** Longer items are prose. */
const ITEM_LENGTH = 90

function listOf(manuscript: Manuscript): { form: 'list'; place: Place; entries: Statement<SupportedRange>[] } | null {
  const lists = new Set(manuscript.document.blocks.flatMap(({ list }) => list ?? []))
  for (const list of lists) {
    const entries = listEntries(manuscript, list)
    const lead = list.lead && manuscript.passageOf(list.lead)
    if (entries.length > 0)
      return {
        form: 'list',
        place: lead?.sentence.placeOf() ?? (entries[0] as Statement<SupportedRange>).place,
        entries,
      }
  }
  return null
}

function listEntries(manuscript: Manuscript, list: List): Statement<SupportedRange>[] {
  const first = list.items[0]
  const lead = list.lead ? manuscript.passageOf(list.lead) : null
  const onVersions = first && manuscript.subjects.get(first.section) === 'versions'
  if (!onVersions && !(lead && has(lead, 'version') && has(lead, 'supported', 'security-fix'))) return []
  const fallback = lead ? !has(lead, 'unsupported', 'not') : true
  const entries = list.items.flatMap((item) => {
    const text = textOf(item)
    const lexemes = lexemesOf(manuscript, item)
    if (text.length > ITEM_LENGTH) return []
    const range = rangeOfItem(text, lexemes)
    const supported = verdictOf(text, lexemes) ?? fallback
    return range
      ? [
          statementAt(
            manuscript.document,
            { range, supported, ends: null, verdict: '', form: 'list' as const },
            item.place,
          ),
        ]
      : []
  })
  return entries.length >= list.items.length / 2 ? entries : []
}

function rangeOfItem(text: string, lexemes: readonly Lexeme[]): string | null {
  const number = text.match(NUMBER)?.[0]?.trim()
  const word = lexemes.find(({ concepts }) =>
    concepts.some((concept) => ['latest', 'main-branch', 'older'].includes(concept)),
  )
  if (!number && !word) return null
  const head = text.split(/\s[-–—]\s|:\s|\s\(|✅|❌|:white_check_mark:|:x:/)[0]?.trim()
  return head && head.length <= 40 ? head.replace(/^[Vv]ersions?\s/, '') : (number ?? null)
}

// Prose

interface Prose {
  sentences: Passage[]
  entries: Statement<SupportedRange>[]
}

function readProse(manuscript: Manuscript): Prose {
  const all = manuscript.passages.filter(speaksOfSupport)
  const underHeading = all.filter(({ subject }) => subject === 'versions')
  const sentences = underHeading.length > 0 ? underHeading : all
  return { sentences, entries: distinct(sentences.flatMap(proseEntries)) }
}

function speaksOfSupport(passage: Passage): boolean {
  const { kind } = passage.sentence.block
  if (kind === 'heading' || kind === 'cell') return false
  const onVersions = passage.subject === 'versions'
  const names = has(passage, 'version', 'latest', 'main-branch', 'older') || passage.text.search(NUMBER) >= 0
  if (!names || passage.clauses.every((clause) => clause.actor === 'you' || clause.role === 'condition')) return false
  if (onVersions) return !passage.clauses.every((clause) => has(clause, 'please', 'see'))
  if (passage.label && has(passage.label, 'supported') && has(passage.label, 'version')) return true
  const fixes =
    has(passage, 'security-fix', 'fix') && has(passage, 'gets', 'supported', 'unsupported', 'release', 'backport')
  const subject = passage.subject
  if (subject === 'practices' || subject === 'report-contents' || subject === 'scope' || subject === 'out-of-scope')
    return false
  const main = { lexemes: passage.clauses.filter(({ role }) => role === 'main').flatMap(({ lexemes }) => lexemes) }
  const numbered = passage.text.search(NUMBER) >= 0 && has(main, 'supported', 'unsupported', 'backport', 'security-fix')
  const named =
    numbered ||
    has(main, 'latest', 'main-branch') ||
    (has(main, 'security-fix') &&
      has(main, 'gets', 'backport') &&
      has(main, 'supported', 'older') &&
      passage.sentence.block.kind === 'paragraph')
  return (fixes || has(passage, 'supported', 'unsupported', 'backport')) && named && !has(passage, 'report')
}

function proseEntries(passage: Passage): Statement<SupportedRange>[] {
  if (has(passage, 'effective') && has(passage, 'if')) return []
  return passage.clauses.flatMap((clause) => {
    if (clause.role !== 'main' && clause.role !== 'when') return []
    const supported = !(
      has(clause, 'unsupported') ||
      (isNegated(clause) && has(clause, 'supported', 'gets', 'security-fix', 'fix'))
    )
    return [...wordEntries(passage, clause, supported), ...numberEntries(passage, clause, supported)]
  })
}

function wordEntries(passage: Passage, clause: Clause, supported: boolean): Statement<SupportedRange>[] {
  return clause.lexemes.flatMap(({ concepts, start, end }) => {
    const words = passage.text.slice(start, end)
    const range = concepts.includes('latest') ? 'latest' : concepts.includes('main-branch') ? branchName(words) : null
    return range
      ? [
          statement(
            passage,
            { range, supported, ends: null, verdict: '', form: 'prose' as const },
            'medium',
            start,
            end,
          ),
        ]
      : []
  })
}

/** The default branch goes by "main" whatever its name; a development branch keeps its own. */
function branchName(words: string): string {
  return /develop|\bdev\b/i.test(words) ? words.replace(/^the\s|\sbranch$/gi, '') : 'main'
}

function numberEntries(passage: Passage, clause: Clause, supported: boolean): Statement<SupportedRange>[] {
  return [...passage.text.slice(clause.start, clause.end).matchAll(NUMBER)].map((match) => {
    const start = clause.start + match.index
    return statement(
      passage,
      { range: match[0].trim().replace(/\.+$/, ''), supported, ends: null, verdict: '', form: 'prose' as const },
      'medium',
      start,
      start + match[0].length,
    )
  })
}

function distinct(entries: readonly Statement<SupportedRange>[]): Statement<SupportedRange>[] {
  return entries.filter((entry, index) => entries.findIndex(({ value }) => value.range === entry.value.range) === index)
}

function proseOrLink(
  manuscript: Manuscript,
  { sentences, entries }: Prose,
): Pick<Versions, 'form' | 'place' | 'entries'> {
  const pointer = manuscript.passages.find(
    (passage) =>
      passage.subject === 'versions' &&
      passage.sentence.block.kind !== 'heading' &&
      has(passage, 'see', 'releases-page') &&
      !has(passage, 'report') &&
      (passage.sentence.spans.some(({ kind }) => kind === 'link') || has(passage, 'releases-page')),
  )
  const first = sentences[0]
  if (pointer && entries.length === 0) return { form: 'link', place: pointer.sentence.placeOf(), entries: [] }
  if (first) return { form: 'prose', place: first.sentence.placeOf(), entries }
  return { form: 'none', place: null, entries: [] }
}
