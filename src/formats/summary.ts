import type { Report } from '../lint/report.js'

/** The counts of a report, in the shape in which the JSON output prints them. */
export interface Summary {
  files: number
  errors: number
  warnings: number
  suppressed: number
  /** Findings that a baseline knows. */
  known: number
  /** Files that could not be read. */
  faults: number
  /** Whether a rule crashed in some file, so that its findings are not complete. */
  crashed: boolean
}

export function summarize({ files }: Report): Summary {
  const findings = files.flatMap((file) => file.findings)
  return {
    files: files.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    suppressed: files.reduce((sum, file) => sum + file.suppressed.length, 0),
    known: files.reduce((sum, file) => sum + (file.known?.length ?? 0), 0),
    faults: files.filter(({ fault }) => fault !== null).length,
    crashed: files.some(({ crashed }) => crashed),
  }
}
