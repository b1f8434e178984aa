import { fingerprints } from './fingerprint.js'
import type { FileReport } from './report.js'

/** Rises when a field changes its meaning or goes. */
const VERSION = 1

/** A finding that is accepted for now. */
export interface KnownFinding {
  rule: string
  /** Tells it from the other findings of its file. */
  fingerprint: string
}

/** The accepted findings of each file, by its path from the baseline's folder, with slashes. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>

/** Checks the data of a baseline. Throws an error whose message says what is wrong. */
export async function parseBaseline(data: unknown): Promise<Baseline> {
  const { z } = await import('zod')
  const finding = z.strictObject({ rule: z.string(), fingerprint: z.string() })
  const schema = z.strictObject({ version: z.literal(VERSION), files: z.record(z.string(), z.array(finding)) })
  const result = schema.safeParse(data)
  if (result.success) return new Map(Object.entries(result.data.files))

  const [issue] = result.error.issues
  throw new Error(`${issue?.path.join('.') || 'baseline'}: ${issue?.message}`)
}

/** The text of a baseline's file, the same for the same findings whatever their order. */
export function printBaseline(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([a], [b]) => compare(a, b))
    .map(([path, known]) => [path, known.map(({ rule, fingerprint }) => ({ rule, fingerprint })).sort(byRule)])
  return `${JSON.stringify({ version: VERSION, files: Object.fromEntries(files) }, null, 2)}\n`
}

/** The report with the findings that the baseline knows set apart. A crash is never known. */
export function withoutKnown(file: FileReport, known: readonly KnownFinding[]): FileReport {
  const names = new Set(known.map(({ fingerprint }) => fingerprint))
  const prints = fingerprints(file)
  const isKnown = (finding: FileReport['findings'][number]) => names.has(prints.get(finding) ?? '')
  return {
    ...file,
    findings: file.findings.filter((finding) => !isKnown(finding)),
    known: file.findings.filter(isKnown),
  }
}

/** What a baseline is to know of a file from now on: its findings, those that comments suppress left out. */
export function findingsToKnow(file: FileReport): KnownFinding[] {
  const prints = fingerprints(file)
  return file.findings
    .filter(({ rule }) => rule !== 'internal')
    .map((finding) => ({ rule: finding.rule, fingerprint: prints.get(finding) ?? '' }))
}

function byRule(a: KnownFinding, b: KnownFinding): number {
  return compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}

/** By code units, so that the order depends on no locale. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
