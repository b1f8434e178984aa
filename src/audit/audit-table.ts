import stringWidth from 'fast-string-width'
import { pattern } from '../pattern.js'
import type { AuditRow } from './audit-row.js'

const MARKUP = pattern(/[\\|<>[\]`*_]/g)
const FORMULA = pattern(/^[=+\-@\t]/)
const NEEDS_QUOTES = pattern(/[",\r\n]/)

/** Rises when a field of the JSON output changes its meaning or goes. */
const VERSION = 1

const HEADER = ['Repository', 'Policy', 'Errors', 'Warnings', 'Reports to', 'Gravest finding']

/** The forms in which an audit is shown. `printable` makes text from a repository harmless for a terminal. */
export const AUDIT_FORMATS: Readonly<
  Record<string, (rows: readonly AuditRow[], printable: (text: string) => string) => string>
> = {
  pretty: (rows, printable) => {
    const cells = [HEADER, ...rows.map(cellsOf)].map((row) => row.map((cell) => printable(cell)))
    const widths = HEADER.map((_, column) => Math.max(...cells.map((row) => stringWidth(row[column] ?? ''))))
    const lines = cells.map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - stringWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    return `${lines.join('\n')}\n\n${printable(summary(rows))}\n`
  },
  markdown: (rows, printable) => {
    const line = (cells: readonly string[]) => `| ${cells.map((cell) => escaped(printable(cell))).join(' | ')} |`
    return `${[line(HEADER), line(HEADER.map(() => '---')), ...rows.map((row) => line(cellsOf(row)))].join('\n')}\n`
  },
  csv: (rows, printable) =>
    [HEADER, ...rows.map(cellsOf)].map((row) => `${row.map((cell) => quoted(printable(cell))).join(',')}\r\n`).join(''),
  json: (rows) => `${JSON.stringify({ version: VERSION, repositories: rows }, null, 2)}\n`,
}

function cellsOf({ repository, policy, errors, warnings, reportsTo, gravest, fault }: AuditRow): string[] {
  const worst = policy === null ? 'no policy' : (fault ?? gravest?.rule ?? '')
  return [repository, policy ?? '–', String(errors), String(warnings), reportsTo ?? '–', worst]
}

function summary(rows: readonly AuditRow[]): string {
  const count = (test: (row: AuditRow) => boolean) => rows.filter(test).length
  const total = `${rows.length} ${rows.length === 1 ? 'repository' : 'repositories'}`
  return `${total}: ${count(({ policy }) => policy === null)} without a policy, ${count(({ errors }) => errors > 0)} with errors, ${count(({ policy, errors, warnings }) => policy !== null && errors + warnings === 0)} without findings`
}

function escaped(cell: string): string {
  return cell.replace(MARKUP, '\\$&')
}

/** A cell that begins like a formula would be run by a spreadsheet. */
function quoted(cell: string): string {
  const plain = FORMULA.test(cell) ? `'${cell}` : cell
  return NEEDS_QUOTES.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}
