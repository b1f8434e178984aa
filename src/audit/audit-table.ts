import stringWidth from 'fast-string-width'
import { pattern } from '../pattern.js'
import type { AuditRow } from './audit-row.js'
import { type Audit, auditCounts, findingGroups, subjectsOf } from './audit-summary.js'

const FORMULA = pattern(/^[=+\-@\t＝＋－＠]/)
/** Some spreadsheets divide cells at semicolons and tabs, too. */
const NEEDS_QUOTES = pattern(/[",;\t\r\n]/)

/** Rises when a field of the JSON output changes its meaning or goes. */
const VERSION = 1

const HEADER = ['Repository', 'Policy', 'Errors', 'Warnings', 'Meets', 'Reports to', 'Gravest finding']

/** A spreadsheet has room for what a terminal has not. */
const MORE = ['Inherited', 'Copies', 'Language', 'Speaks of', 'Message', 'Fault']

/** Findings that the summary on a terminal names. */
const MOST_FINDINGS = 8

/** What makes texts from a repository harmless. */
export interface Harmless {
  /** For a terminal, in one line. */
  printable(text: string): string
  /** For markdown: no markup, links or mentions. */
  markdownText(text: string): string
  /** Any value as JSON. */
  printableJson(value: unknown, indent: number): string
}

/** The forms in which an audit is shown as text. */
export const AUDIT_FORMATS: Readonly<Record<string, (audit: Audit, harmless: Harmless) => string>> = {
  pretty: ({ rows }, { printable }) => {
    const table = aligned([HEADER, ...rows.map(cellsOf)], printable)
    return `${[...table, '', ...summary(rows).map(printable)].join('\n')}\n`
  },
  markdown: ({ rows }, { markdownText }) => {
    const line = (cells: readonly string[]) => `| ${cells.map(markdownText).join(' | ')} |`
    return `${[line(HEADER), `|${' --- |'.repeat(HEADER.length)}`, ...rows.map((row) => line(cellsOf(row)))].join('\n')}\n`
  },
  csv: ({ rows }, { printable }) =>
    [[...HEADER, ...MORE], ...rows.map((row) => [...cellsOf(row), ...moreOf(row)])]
      .map((row) => `${row.map((cell) => quoted(printable(cell))).join(',')}\r\n`)
      .join(''),
  json: ({ rows, preset, rules, date, tool }, { printableJson }) =>
    `${printableJson({ version: VERSION, tool, date, preset, rules, repositories: rows }, 2)}\n`,
}

function cellsOf({ repository, policy, inherited, errors, warnings, ...row }: AuditRow): string[] {
  const worst = policy === null ? 'no policy' : (row.gravest?.rule ?? (row.fault === null ? '' : 'not read'))
  const shown = inherited ? `${policy} (organisation)` : (policy ?? '–')
  return [repository, shown, String(errors), String(warnings), row.presetMet ?? '–', row.reportsTo ?? '–', worst]
}

function moreOf(row: AuditRow): string[] {
  const { inherited, copies, facts, gravest, fault } = row
  const subjects = subjectsOf(row).join('; ')
  return [
    inherited ? 'yes' : 'no',
    copies.join('; '),
    facts?.language ?? '',
    subjects,
    gravest?.message ?? '',
    fault ?? '',
  ]
}

function aligned(rows: readonly string[][], printable: (text: string) => string): string[] {
  const cells = rows.map((row) => row.map(printable))
  const widths = HEADER.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))))
  return cells.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
      .join('  ')
      .trimEnd(),
  )
}

/** What is found most, then the figures of the whole. */
function summary(rows: readonly AuditRow[]): string[] {
  const groups = findingGroups(rows)
  const width = Math.max(...groups.slice(0, MOST_FINDINGS).map(({ places }) => String(places.length).length))
  const found = groups
    .slice(0, MOST_FINDINGS)
    .map(({ rule, severity, places }) => `${String(places.length).padStart(width + 2)}  ${severity.padEnd(7)}  ${rule}`)
  const rest =
    groups.length > MOST_FINDINGS ? [`${' '.repeat(width + 2)}  … ${groups.length - MOST_FINDINGS} more`] : []
  const { states } = auditCounts(rows)
  const total = `${rows.length} ${rows.length === 1 ? 'repository' : 'repositories'}`
  const unread = states.unread > 0 ? `, ${states.unread} not read` : ''
  const sums = `${total}: ${states.none} without a policy${unread}, ${states.errors} with errors, ${states.clean} without findings`
  return found.length === 0 ? [sums] : ['Repositories with', ...found, ...rest, '', sums]
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function quoted(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
