import type { Document } from '../../src/document/document.js'
import { defineRule, type Edit, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { holds, type Place } from '../../src/policy/place.js'
import type { Reading, Statement, VersionTable } from '../../src/policy/reading.js'
import { isVerdictMark, uniformVerdicts, verdictWidth } from '../../src/policy/verdict-marks.js'
import { contradict } from '../../src/policy/version-range.js'
import type { SupportedRange } from '../../src/policy/versions.js'

const LEADING_BLANKS = pattern(/^ */)

type Row = Statement<SupportedRange>
type Message = 'header' | 'verdicts' | 'verdict' | 'nothing' | 'rows' | 'prose' | 'mixed'

/** A verdict that is left open, rather than one in words or signs that only the reader knows. */
const OPEN = pattern(/^[\s?❓❔–—-]*$/u)

const NUMBERED = pattern(/\d/)

/** Longer tables are not compared row by row: they are lists of releases, and it would take very long. */
const COMPARED_ROWS = 200

const policy = (...lines: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\n${lines.join('\n')}\n`

export default defineRule({
  id: 'readable-version-table',
  summary:
    'The table of versions has a header, a verdict in each row and something supported, and contradicts nothing.',
  why: 'A table with a gap or a contradiction leaves users to guess whether their version is safe.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-do-0401',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    header: 'The table of versions has no header; name its columns, such as "Version" and "Supported".',
    verdicts: 'Nothing says which versions in the table are supported; write "Yes" or "No" in each row.',
    verdict: 'Nothing says whether "{range}" is supported; write "Yes" or "No".',
    nothing: 'No version in the table is supported; name one that gets security fixes, or say that none does.',
    rows: '"{range}" and "{other}" (line {line}) have opposite verdicts; correct one of them.',
    mixed: 'The verdicts are written in several ways ("{one}", "{other}"); write all of them in one.',
    prose: 'The text says the opposite about "{range}" in line {line}; correct one of them.',
  },
  controls: ['OSPS-DO-04.01'],
  examples: [
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅ |', '| < 2.0 | ❌ |'),
      problems: [],
    },
    {
      policy: policy('<table>', '<tr><td>2.x</td><td>✅</td></tr>', '<tr><td>1.x</td><td>❌</td></tr>', '</table>'),
      problems: ['header'],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅ |', '| 1.x | |'),
      problems: ['verdict'],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | |', '| 1.x | |'),
      problems: ['verdicts'],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ❌ |', '| 1.x | ❌ |'),
      problems: ['nothing'],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅ |', '| 1.x | core@cairnbox |'),
      problems: ['verdict'],
    },
    {
      policy: policy('No release is supported yet.', '', '| Version | Supported |', '| --- | --- |', '| 0.x | ❌ |'),
      problems: [],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅ |', '| 1.x | ✅ |', '| < 2.0 | ❌ |'),
      problems: ['rows'],
    },
    {
      policy: policy(
        '| Version | Supported |',
        '| --- | --- |',
        '| 3.6.x | ✅ |',
        '| < 3.6 | ❌ |',
        '| 2.11.x | ✅ |',
        '| < 2.11 | ❌ |',
      ),
      problems: [],
    },
    {
      policy: policy(
        'Only the latest version is supported.',
        '',
        '| Docker tag | Supported |',
        '| --- | --- |',
        '| 2 | ✅ |',
        '| latest | ❌ |',
      ),
      problems: [],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅        |', '| 1.x | No        |'),
      problems: ['mixed'],
      fixed: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✅        |', '| 1.x | ❌        |'),
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | ✔️ |', '| 1.x | :x: |'),
      problems: [],
    },
    {
      policy: policy('| Version | Supported |', '| --- | --- |', '| 2.x | Yes |', '| 1.x | No |', '| 0.x | :x: |'),
      problems: ['mixed'],
      fixed: policy('| Version | Supported |', '| --- | --- |', '| 2.x | Yes |', '| 1.x | No |', '| 0.x | No  |'),
    },
    {
      policy: policy(
        '| Version | Supported |',
        '| --- | --- |',
        '| 2.x | ✅ |',
        '| 1.x | ❌ |',
        '',
        'Version 1.x is supported with security fixes.',
      ),
      problems: ['prose'],
    },
  ],

  check({ reading: { versions }, document }) {
    return versions.tables
      .map(withoutNames)
      .flatMap((table) => [
        ...tableProblems(table, versions),
        ...rowProblems(table, versions, document),
        ...mixedVerdicts(table, document),
      ])
  },
})

/** "alpha@project": what names somebody is no verdict. */
function withoutNames(table: VersionTable): VersionTable {
  const rows = table.rows.map((row) =>
    ADDRESS.test(row.value.verdict) ? { ...row, value: { ...row.value, supported: null } } : row,
  )
  return { ...table, rows }
}

const ADDRESS = pattern(/^[^\s@]+@[^\s@]+$/)

function tableProblems(
  { hasHeader, rows, place }: VersionTable,
  { prose, noneSupported }: Reading['versions'],
): Problem<Message>[] {
  const problems: Problem<Message>[] = []
  if (!hasHeader) problems.push({ message: 'header', place })
  if (isWithoutVerdicts(rows)) problems.push({ message: 'verdicts', place })
  if (!noneSupported && [...rows, ...prose].every(({ value }) => value.supported === false))
    problems.push({ message: 'nothing', place })
  return problems
}

function rowProblems(
  { rows, ofTags }: VersionTable,
  { prose }: Reading['versions'],
  document: Document,
): Problem<Message>[] {
  if (isWithoutVerdicts(rows)) return []

  const ranges = rows.map(({ value }) => value)
  return rows.flatMap(({ value, place }, index): Problem<Message>[] => {
    const { range } = value
    if (value.supported === null)
      return OPEN.test(value.verdict) || ADDRESS.test(value.verdict)
        ? [{ message: 'verdict', place, data: { range: nameOf(range, place, document) } }]
        : []

    const row = rows.slice(0, Math.min(index, COMPARED_ROWS)).find((other) => contradict(value, other.value, ranges))
    if (row) return [{ message: 'rows', place, data: { range, other: row.value.range, line: row.place.start.line } }]
    if (ofTags && !NUMBERED.test(range)) return []
    const sentence = prose.find((other) => contradict(value, other.value, ranges))
    return sentence ? [{ message: 'prose', place, data: { range, line: sentence.place.start.line } }] : []
  })
}

/** "Others | - | ?": a row without a version goes by its first cell. */
function nameOf(range: string, place: Place, { tables }: Document): string {
  if (!DASHES.test(range)) return range
  const rows = tables.flatMap((table) => (holds(table.place, place) ? table.rows : []))
  const [first] = rows.find((cells) => cells.some((cell) => holds(cell.place, place))) ?? []
  return first?.sentences.map(({ text }) => text).join(' ') || range
}

const DASHES = pattern(/^[-–—]+$/)

function isWithoutVerdicts(rows: readonly Row[]): boolean {
  return rows.length > 0 && rows.every(({ value }) => value.supported === null)
}

/** One problem for each column of yes and no that is written in several ways. */
function mixedVerdicts({ place }: VersionTable, { tables, text }: Document): Problem<Message>[] {
  const cells = tables.find((table) => holds(table.place, place))?.rows.flat() ?? []
  const columns = [...new Set(cells.map(({ cell }) => cell?.column))]
  return columns.flatMap((column): Problem<Message>[] => {
    const sentences = cells.filter(({ cell }) => cell?.column === column).flatMap((cell) => cell.sentences)
    const uniform = uniformVerdicts(sentences.map((sentence) => sentence.text))
    const changes = sentences.flatMap((sentence, index) => {
      const mark = uniform?.[index] ?? sentence.text
      return mark === sentence.text ? [] : [{ mark, place: sentence.placeOf(), old: sentence.text }]
    })
    const [first] = changes
    if (!first) return []
    const edits = changes.map((change) => rewritten(change.place, change.mark, text))
    const kept = sentences.find(({ text: mark }, index) => uniform?.[index] === mark && isVerdictMark(mark))
    return [{ message: 'mixed', place, data: { one: kept?.text ?? '', other: first.old }, fix: { safe: true, edits } }]
  })
}

/** Writes the mark with as many blanks as keep the bars of the table in line. */
function rewritten({ start: { offset: start }, end: { offset: end } }: Place, mark: string, text: string): Edit {
  const wider = verdictWidth(mark) - verdictWidth(text.slice(start, end))
  if (wider <= 0) return { start, end, text: mark.padEnd(mark.length - wider) }
  const blanks = LEADING_BLANKS.exec(text.slice(end))?.[0].length ?? 0
  return { start, end: end + Math.min(wider, Math.max(blanks - 1, 0)), text: mark }
}
