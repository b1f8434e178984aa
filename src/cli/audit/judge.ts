import { type AuditedRepository, type AuditReport, type AuditRow, auditRow, PRESETS } from '../../audit/audit-row.js'
import {
  companionKind,
  type FileReport,
  facts,
  type LintOptions,
  lint,
  lintReading,
  type Reading,
  RefusedError,
  read,
  rules,
} from '../../index.js'
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
  const judges = documents.map(judgeOf)
  const reports: AuditReport[] = []
  for (const [index, { path, page }] of documents.entries()) {
    const report = await judges[index]?.report()
    if (report) reports.push({ ...report, path, page })
  }
  const policy = documents.findIndex(({ path }) => companionKind(path) === null)
  const reading = judges[policy]?.reading ?? null
  return auditRow(
    {
      ...repository,
      copies: reading === null ? [] : await copies(documents[policy]),
      presetMet: reading === null ? null : await strictestMet(judges),
      facts: reading === null ? null : facts(reading),
    },
    reports,
  )
}

/** Judges one document, by its settings or by others, and reads it once. */
interface Judge {
  /** Null for a companion, and where it cannot be read. */
  reading: Reading | null
  report(settings?: LintOptions['settings']): Promise<FileReport>
}

function judgeOf({ path, source }: AuditedDocument): Judge {
  if ('fault' in source) return { reading: null, report: async () => unread(path, source.fault) }
  const { text, options } = source
  const optionsWith = (settings: LintOptions['settings']) => (settings ? { ...options, settings } : options)
  if (companionKind(path) !== null) return { reading: null, report: (settings) => lint(text, optionsWith(settings)) }
  try {
    const material = read(text)
    return { reading: material.reading, report: (settings) => lintReading(material, optionsWith(settings)) }
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    return { reading: null, report: async () => unread(path, error.message) }
  }
}

/** Presets differ in the severities of rules alone, so that what the strictest finds tells what the others would. */
async function strictestMet(judges: readonly Judge[]): Promise<AuditRow['presetMet']> {
  const found = new Set<string>()
  for (const judge of judges) {
    const { findings, fault, crashed } = await judge.report({ preset: 'strict' })
    if (fault !== null || crashed) return null
    for (const { rule } of findings) found.add(rule)
  }
  const breached = rules.filter(({ id }) => found.has(id))
  return PRESETS.findLast((preset) => breached.every(({ severity }) => severity[preset] === 'off')) ?? null
}

async function copies(document: AuditedDocument | undefined): Promise<string[]> {
  if (document === undefined || 'fault' in document.source) return []
  const { text, options } = document.source
  const { path, repository, gather }: Surroundings = options.surroundings ?? {}
  const { policies } = repository ?? (await gather?.(['policies'])) ?? {}
  return path === undefined ? [] : copiesOf(path, text, policies ?? []).map(({ file }) => file.path)
}
