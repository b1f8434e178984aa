import type { Facts } from '../policy/facts.js'
import { type AuditFinding, type AuditRow, type AuditState, PRESETS, STATES } from './audit-row.js'

/** A judgement on many repositories, with all that is needed to show it. */
export interface Audit {
  tool: { name: string; version: string; url: string }
  /** When it was made. */
  date: Date
  /** The preset that repositories without settings of their own were judged with. */
  preset: string
  /** By id, of the rules that found something: what is wanted, and the address of the page. */
  rules: Readonly<Record<string, { summary: string; url: string }>>
  /** Worst first. */
  rows: readonly AuditRow[]
}

/** A rule, and where it found something. */
export interface FindingGroup {
  rule: string
  /** The gravest that it has in some repository. */
  severity: AuditFinding['severity']
  /** Each repository with the findings of this rule there. */
  places: { row: AuditRow; findings: AuditFinding[] }[]
}

/** Errors first, then what is found in most repositories. */
export function findingGroups(rows: readonly AuditRow[]): FindingGroup[] {
  const groups = new Map<string, FindingGroup>()
  for (const row of rows) {
    for (const rule of new Set(row.findings.map((finding) => finding.rule))) {
      const findings = row.findings.filter((finding) => finding.rule === rule)
      const group: FindingGroup = groups.get(rule) ?? { rule, severity: 'warning', places: [] }
      if (findings.some(({ severity }) => severity === 'error')) group.severity = 'error'
      group.places.push({ row, findings })
      groups.set(rule, group)
    }
  }
  return [...groups.values()].sort(
    (a, b) =>
      Number(b.severity === 'error') - Number(a.severity === 'error') ||
      b.places.length - a.places.length ||
      (a.rule < b.rule ? -1 : 1),
  )
}

/** How many repositories there are of each kind. */
export interface AuditCounts {
  states: Record<AuditState, number>
  /** By the strictest preset that they meet; `null` as text for those that meet none. */
  presets: Record<(typeof PRESETS)[number] | 'null', number>
}

export function auditCounts(rows: readonly AuditRow[]): AuditCounts {
  const count = <Name extends string>(names: readonly Name[], nameOf: (row: AuditRow) => Name) =>
    Object.fromEntries(names.map((name) => [name, rows.filter((row) => nameOf(row) === name).length])) as Record<
      Name,
      number
    >
  return {
    states: count(STATES, ({ state }) => state),
    presets: count([...PRESETS, 'null'], ({ presetMet }) => presetMet ?? 'null'),
  }
}

/** The subject without which all others are of little use. */
export const PRIVATE_WAY = 'a private way to report'

/** What a policy can say, in the words of a table. */
export const SUBJECTS: Readonly<Record<string, (facts: Facts) => boolean>> = {
  [PRIVATE_WAY]: ({ channels }) =>
    channels.some(({ kind }) => kind === 'email' || kind === 'advisory' || kind === 'form'),
  'a time for the first reply': ({ timeframes }) => timeframes.some(({ stage }) => stage === 'acknowledge'),
  'a time for the fix': ({ timeframes }) => timeframes.some(({ stage }) => stage === 'fix'),
  'supported versions': ({ versions }) => versions.form !== 'none',
  'what to report': ({ topics }) => 'report-contents' in topics,
  'coordinated disclosure': ({ topics }) => 'coordination' in topics,
  'where fixes are announced': ({ topics }) => 'advisories' in topics,
  credit: ({ topics }) => 'credit' in topics,
  scope: ({ topics }) => 'scope' in topics,
  'safe harbour': ({ topics }) => 'safe-harbor' in topics,
  'a key for encryption': ({ topics }) => 'encryption' in topics,
  'rewards, or that there are none': ({ topics }) => 'bounty' in topics,
}

/** The subjects that a policy speaks of. */
export function subjectsOf({ facts }: AuditRow): string[] {
  return facts === null ? [] : Object.keys(SUBJECTS).filter((name) => SUBJECTS[name]?.(facts))
}
