import type { FileReport, Finding } from '../lint/report.js'

/** What an audit tells of one repository. */
export interface AuditRow {
  /** Path of the repository as the user knows it. */
  repository: string
  /** Path of its policy in it; null where there is none. */
  policy: string | null
  errors: number
  warnings: number
  /** The first way to report that the policy gives; null where it gives none that can be named. */
  reportsTo: string | null
  /** The rule of the gravest finding, and its message; null where there is none. */
  gravest: { rule: string; message: string } | null
  /** Why the policy was not read; null where it was. */
  fault: string | null
}

/** Sums up the reports on the policy of a repository and the files beside it. */
export function auditRow(
  repository: string,
  reports: readonly FileReport[],
  policy: Pick<AuditRow, 'policy' | 'reportsTo'>,
): AuditRow {
  const findings = reports.flatMap((report) => report.findings)
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length
  const gravest = findings.find(({ severity }) => severity === 'error') ?? findings[0]
  return {
    repository,
    ...policy,
    errors: count('error'),
    warnings: count('warning'),
    gravest: gravest ? { rule: gravest.rule, message: gravest.message } : null,
    fault: reports.find(({ fault }) => fault !== null)?.fault ?? null,
  }
}
