import type { FileReport, Finding } from '../lint/report.js'
import type { Facts } from '../policy/facts.js'

/** The presets in the order of their strictness. */
export const PRESETS = ['minimal', 'recommended', 'strict'] as const

/** How a repository stands, worst first: without a policy, with one that was not read, with errors, with warnings alone, with nothing. */
export const STATES = ['none', 'unread', 'errors', 'warnings', 'clean'] as const

export type AuditState = (typeof STATES)[number]

/** One finding in a repository. */
export interface AuditFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  /** From the root of the repository, with slashes. */
  path: string
  /** From 1. */
  line: number
  /** The line on the web; null where it is not known. */
  page: string | null
}

/** What an audit tells of one repository. */
export interface AuditRow {
  /** Path of the repository as the user knows it, or its name on the forge. */
  repository: string
  /** What tells it from others on a forge; none for one on this machine. */
  traits: readonly ('archived' | 'fork')[]
  state: AuditState
  /** Path of the policy that the forge shows; null where there is none. */
  policy: string | null
  /** The policy is that of the organisation, since the repository has none. */
  inherited: boolean
  /** Paths of other copies of the policy, which the forge does not show. */
  copies: string[]
  errors: number
  warnings: number
  /** The strictest preset with which nothing is found; null where even the mildest finds something. */
  presetMet: (typeof PRESETS)[number] | null
  /** The first way to report that the policy gives; null where it gives none that can be named. */
  reportsTo: string | null
  /** The rule of the gravest finding, and its message; null where there is none. */
  gravest: { rule: string; message: string } | null
  findings: AuditFinding[]
  /** What the policy says; null where it was not read. */
  facts: Facts | null
  /** Why the policy was not read, or the findings are not complete; null where all went well. */
  fault: string | null
}

/** What is known of a repository beside the reports on its documents. */
export type AuditedRepository = Pick<
  AuditRow,
  'repository' | 'traits' | 'policy' | 'inherited' | 'copies' | 'presetMet' | 'facts'
>

/** A report whose path begins at the root of the repository. */
export interface AuditReport extends FileReport {
  /** The address of the document on the web; null where it is not known. */
  page: string | null
}

/** Sums up the reports on the policy of a repository and the files beside it. */
export function auditRow(repository: AuditedRepository, reports: readonly AuditReport[]): AuditRow {
  const findings = reports
    .flatMap((report) => report.findings.map((finding) => auditFinding(finding, report)))
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const [gravest] = findings
  const fault = reports.find((report) => report.fault !== null)?.fault ?? crashOf(reports)
  return {
    ...repository,
    state: stateOf(repository, { findings: findings.length, errors, fault }),
    errors,
    warnings: findings.length - errors,
    reportsTo: repository.facts?.channels.find(({ target }) => target !== null)?.target ?? null,
    gravest: gravest ? { rule: gravest.rule, message: gravest.message } : null,
    findings,
    fault,
  }
}

function auditFinding({ rule, severity, message, place }: Finding, { path, page }: AuditReport): AuditFinding {
  const { line } = place.start
  return { rule, severity, message, path, line, page: page === null ? null : `${page}#L${line}` }
}

/** The row of a repository that could not be judged. */
export function brokenRow(repository: string, fault: string): AuditRow {
  const nothing = { traits: [], policy: null, inherited: false, copies: [], presetMet: null, facts: null }
  return { ...auditRow({ repository, ...nothing }, []), state: 'unread', fault }
}

function crashOf(reports: readonly FileReport[]): string | null {
  const crashed = reports.find((report) => report.crashed)
  return crashed ? `A rule crashed on ${crashed.path}; the findings are not complete.` : null
}

function stateOf(
  { policy }: AuditedRepository,
  { findings, errors, fault }: { findings: number; errors: number; fault: string | null },
): AuditState {
  if (policy === null) return 'none'
  if (fault !== null) return 'unread'
  if (errors > 0) return 'errors'
  return findings > 0 ? 'warnings' : 'clean'
}

/** Worst first; those that are as bad as one another by name. */
export function byGravity(a: AuditRow, b: AuditRow): number {
  return (
    STATES.indexOf(a.state) - STATES.indexOf(b.state) ||
    b.errors - a.errors ||
    b.warnings - a.warnings ||
    BY_NAME.compare(a.repository, b.repository)
  )
}

const BY_NAME = new Intl.Collator('en', { numeric: true })
