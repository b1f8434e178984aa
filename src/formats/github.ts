import type { FileReport, Finding, Report } from '../lint/report.js'
import { forgePath } from './forge-path.js'
import { type Display, NOT_READ, type Tool } from './format.js'
import { printable } from './printable.js'
import { summarize } from './summary.js'
import { summaryLine } from './summary-line.js'
import { workflowCommand } from './workflow-commands.js'

/**
 * Annotations of GitHub Actions. The log shows only their messages, so these begin with the place. The counts stand in the last line.
 */
export function github(report: Report, _: Display, { name }: Tool): string {
  const annotations = report.files.flatMap((file) =>
    file.fault === null
      ? file.findings.map((finding) => annotation(file, finding, name))
      : [unread(file.path, file.fault, name)],
  )
  return `${[...annotations, summaryLine(summarize(report))].join('\n')}\n`
}

function annotation({ path }: FileReport, { severity, rule, message, url, place }: Finding, tool: string): string {
  const { start, end } = place
  // GitHub takes columns only where the annotation stands on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {}
  return workflowCommand(
    severity,
    {
      file: printable(forgePath(path)),
      line: start.line,
      endLine: end.line,
      ...columns,
      title: printable(`${tool}: ${rule}`),
    },
    `${printable(`${path}:${start.line}:${start.column}: ${message}`)}\n${printable(url)}`,
  )
}

function unread(path: string, fault: string, tool: string): string {
  return workflowCommand(
    'error',
    { file: printable(forgePath(path)), title: `${tool}: ${NOT_READ}` },
    printable(`${path}: ${fault}`),
  )
}
