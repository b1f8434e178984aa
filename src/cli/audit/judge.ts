import { type AuditedRepository, type AuditReport, type AuditRow, auditRow, PRESETS } from '../../audit/audit-row.js'
import { companionKind, facts, type LintOptions, lint, RefusedError, read, rules } from '../../index.js'
import { copiesOf } from '../../surroundings/copies.js'
import type { Surroundings } from '../../surroundings/facts.js'
import { unread } from '../policy-source.js'

/** A policy, or a file beside it, with all that judging it depends on; `fault` says why it cannot be judged. */
export interface AuditedDocument {
  /** From the root of the repository, with slashes. */
  path: string
  /** Its address on the web; null where it is not known. */
  page: string | null
  source: { text: string; options: LintOptions } | { fault: string }
}

/** A repository with its documents: of the policy, if there is one, it is also told what it says, and what it would take to be stricter. */
export async function judgeDocuments(
  repository: Pick<AuditedRepository, 'repository' | 'traits' | 'policy' | 'inherited'>,
  documents: readonly AuditedDocument[],
): Promise<AuditRow> {
  const reports: AuditReport[] = []
  for (const { path, page, source } of documents) {
    const report = 'fault' in source ? unread(path, source.fault) : await lint(source.text, source.options)
    reports.push({ ...report, path, page })
  }
  const policy = documents.find(({ path }) => companionKind(path) === null)?.source
  if (repository.policy === null || policy === undefined || 'fault' in policy)
    return auditRow({ ...repository, copies: [], presetMet: null, facts: null }, reports)
  return auditRow(
    {
      ...repository,
      copies: await copies(policy.text, policy.options.surroundings ?? {}),
      presetMet: await strictestMet(documents),
      facts: factsOf(policy.text),
    },
    reports,
  )
}

/** Presets differ in the severities of rules alone, so that what the strictest finds tells what the others would. */
async function strictestMet(documents: readonly AuditedDocument[]): Promise<AuditRow['presetMet']> {
  const found = new Set<string>()
  for (const { source } of documents) {
    if ('fault' in source) return null
    const { findings, fault, crashed } = await lint(source.text, { ...source.options, settings: { preset: 'strict' } })
    if (fault !== null || crashed) return null
    for (const { rule } of findings) found.add(rule)
  }
  const breached = rules.filter(({ id }) => found.has(id))
  return PRESETS.findLast((preset) => breached.every(({ severity }) => severity[preset] === 'off')) ?? null
}

async function copies(text: string, { path, repository, gather }: Surroundings): Promise<string[]> {
  const { policies } = repository ?? (await gather?.(['policies'])) ?? {}
  return path === undefined ? [] : copiesOf(path, text, policies ?? []).map(({ file }) => file.path)
}

function factsOf(text: string): AuditRow['facts'] {
  try {
    return facts(read(text).reading)
  } catch (error) {
    if (error instanceof RefusedError) return null
    throw error
  }
}
