import type { FileReport, Report } from '../lint/report.js'
import { NOT_READ } from './format.js'
import { printable } from './printable.js'

/** One line for each finding, in the form of compilers, which editors and grep understand; nothing where there is none. */
export function compact(report: Report): string {
  return report.files
    .flatMap(lines)
    .map((line) => `${printable(line)}\n`)
    .join('')
}

function lines({ path, fault, findings }: FileReport): string[] {
  if (fault !== null) return [`${path}: error: ${fault} [${NOT_READ}]`]
  return findings.map(
    ({ place, severity, message, rule }) =>
      `${path}:${place.start.line}:${place.start.column}: ${severity}: ${message} [${rule}]`,
  )
}
