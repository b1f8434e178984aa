import { rules } from '../rules/index.generated.js'
import { type CompanionKind, companionKind } from './companions/companion.js'
import type { Document } from './document/document.js'
import { refusal } from './document/limits.js'
import { parseDocument } from './document/parse.js'
import { defaultLanguage, languageOf } from './languages/index.js'
import type { Language } from './languages/language.js'
import { type Mended, mend } from './lint/edits.js'
import { judge } from './lint/engine.js'
import type { Material } from './lint/material.js'
import { parseSettings as parseSettingsOf } from './lint/parse-settings.js'
import type { FileReport, Finding } from './lint/report.js'
import type { Rule } from './lint/rule.js'
import { rulePage as pageOf } from './lint/rule-page.js'
import { type ResolvedSettings, resolveSettings as resolve, type Settings } from './lint/settings.js'
import type { Reading } from './policy/reading.js'
import { project, TEMPLATE_LANGUAGES } from './project.generated.js'
import { type DetectedLanguage, detectLanguage } from './read/detect.js'
import { readDocument } from './read/read.js'
import { namesVulnerability } from './read/vulnerability-names.js'
import type { Surroundings } from './surroundings/facts.js'

export { rules, rulesByArea } from '../rules/index.generated.js'
export type * from './companions/companion.js'
export { companionKind } from './companions/companion.js'
export type * from './document/document.js'
export type { Mended } from './lint/edits.js'
export type * from './lint/report.js'
export type * from './lint/rule.js'
export type { Override, ResolvedRule, ResolvedSettings, RuleChoice, RuleSetting, Settings } from './lint/settings.js'
export { DEFAULT_PRESET, PRESETS } from './lint/settings.js'
export type * from './policy/channel.js'
export type { Duration, DurationUnit } from './policy/duration.js'
export { type Facts, facts } from './policy/facts.js'
export type { Forge, RepositoryAddress } from './policy/forge.js'
export type { Place, Point } from './policy/place.js'
export type * from './policy/policy.js'
export { policyOf } from './policy/policy-of.js'
export type * from './policy/reading.js'
export type { Embargo, Severity, Stage, Timeframe, VagueTime } from './policy/timeframe.js'
export type { Topic, TopicName } from './policy/topic.js'
export type * from './policy/versions.js'
export type * from './surroundings/facts.js'

/** The text is too large or too deeply nested to be read safely; the message says what the limit is. */
export class RefusedError extends RangeError {
  override name = 'RefusedError'
}

/** What {@link lint} may be told beside the text. */
export interface LintOptions {
  /** The path that the report names and that overrides match; `<stdin>` where absent. */
  path?: string
  settings?: Settings
  /** What is known about the repository; rules are silent on what is not. */
  surroundings?: Surroundings
  /** The day that dates are compared with; today where absent. */
  now?: Date
}

/** Reads a security policy in markdown. Throws a {@link RefusedError} for a text that cannot be read safely. */
export function read(text: string): { document: Document; reading: Reading } {
  return readAs(text, true)
}

function readAs(text: string, named: boolean): { document: Document; reading: Reading } {
  const refused = refusal(text)
  if (refused !== null) throw new RefusedError(refused)
  let detected: DetectedLanguage | undefined
  const document = parseDocument(text, (prose) => {
    detected = detectLanguage(prose)
    return { ...detected.language, tag: detected.tag }
  })
  return { document, reading: readDocument(document, detected ?? detectLanguage(''), named) }
}

/**
 * Reads a security policy in markdown and judges it; a `security.txt` or `security-insights.yml`, by the name in `path`, as such. Never throws for what the text holds: where it cannot be read,
 * `fault` says why; where a rule fails, `crashed` is set and the other rules go on.
 */
export async function lint(text: string, options: LintOptions = {}): Promise<FileReport> {
  const { path = '<stdin>', surroundings = {} } = options
  try {
    const kind = companionKind(path)
    return await judged(kind ? await materialOf(kind, text, surroundings) : read(text), kind, text, options)
  } catch (error) {
    return { ...blankReport(path, text), fault: error instanceof Error ? error.message : String(error) }
  }
}

/** As {@link lint}, for a policy that {@link read} has read: who judges one by several settings need not read it again. */
export async function lintReading(
  material: { document: Document; reading: Reading },
  options: LintOptions = {},
): Promise<FileReport> {
  return judged(material, null, material.document.text, options)
}

/** A document and what it says, without what it is judged in view of. */
type JudgedText = Pick<Material, 'document' | 'reading' | 'companion' | 'policyBeside'>

async function judged(
  material: JudgedText,
  kind: CompanionKind | null,
  text: string,
  { path = '<stdin>', settings = {}, surroundings = {}, now = new Date() }: LintOptions,
): Promise<FileReport> {
  const names = (name: string, behind: string) => namesVulnerability(name, languagesOf(behind, material.reading))
  const context = { ...material, surroundings, now, anchorsOf, readingOf, namesVulnerability: names }
  const judgement = await judge(context, rules, resolveSettings(settings, path), docsUrl)
  const language = kind ? null : material.reading.language.tag
  const findings = hasTemplates(language) ? judgement.findings : judgement.findings.map(withoutRequest)
  return { ...blankReport(path, text), kind: kind ?? material.reading.kind, language, ...judgement, findings }
}

function hasTemplates(language: string | null): boolean {
  return language !== null && TEMPLATE_LANGUAGES.includes(language.split('-')[0] ?? '')
}

function withoutRequest({ request: _, ...finding }: Finding): Finding {
  return finding
}

function blankReport(path: string, text: string): FileReport {
  return { path, text, kind: null, language: null, findings: [], suppressed: [], crashed: false, fault: null }
}

/** A companion, and the policy of the repository where it is known. */
async function materialOf(kind: CompanionKind, text: string, surroundings: Surroundings): Promise<JudgedText> {
  const { readCompanion } = await import('./companions/read.js')
  const { policies = [] } = surroundings.repository ?? (await surroundings.gather?.(['policies'])) ?? {}
  const policy = policies.find((file) => file.recognised && file.markup === 'markdown')
  const known = policy && policy.text !== null && refusal(policy.text) === null
  return {
    ...(await readCompanion(kind, text)),
    ...(known && {
      policyBeside: { path: policy.path, text: policy.text ?? '', reading: read(policy.text ?? '').reading },
    }),
  }
}

function anchorsOf(text: string): ReadonlySet<string> | null {
  return refusal(text) === null ? parseDocument(text, () => PLAIN).anchors : null
}

function readingOf(text: string): Reading | null {
  return refusal(text) === null ? readAs(text, false).reading : null
}

/** Those that a short text beside a policy may be in. */
function languagesOf(text: string, { language: { tag } }: Reading): Language[] {
  const known = [detectLanguage(text).language, languageOf(tag), defaultLanguage()]
  return [...new Set(known.filter((language) => language !== undefined))]
}

/** Headings are the same however their sentences are split. */
const PLAIN = { tag: 'en', abbreviations: new Set<string>() }

/** What {@link fix} may be told beside the text. */
export interface FixOptions extends LintOptions {
  /** Also apply fixes that change what the policy says, or could break a link. */
  unsafe?: boolean
}

/**
 * Judges a policy, applies the fixes of the findings, and judges the outcome, until nothing is left to fix. Suppressed findings are not
 * fixed, and a fix that makes an error is refused. Line endings and a byte order mark stay. A text that cannot be read is given back.
 */
export function fix(text: string, { unsafe = false, ...options }: FixOptions = {}): Promise<Mended> {
  const told = { now: new Date(), ...options }
  const judgeText = (mended: string) => lint(mended, told)
  return mend(text, unsafe ? async (mended) => answered(await judgeText(mended)) : judgeText, unsafe)
}

/** The report with a fix for each request that the generator can answer; its templates are loaded only where one asks. */
async function answered(report: FileReport): Promise<FileReport> {
  if (report.findings.every(({ request }) => request === undefined)) return report
  const { answerRequests } = await import('./requested-fixes.js')
  return answerRequests(report, read(report.text))
}

/** Checks the data of a settings file. All faults are told at once, each with its path and what to write. */
export function parseSettings(data: unknown): Promise<{ settings: Settings; faults: string[] }> {
  return parseSettingsOf(data, rules)
}

/** The settings that hold for a path: preset, rules and matching overrides, for every rule its severity and options. */
export function resolveSettings(settings: Settings, path: string): ResolvedSettings {
  return resolve(settings, path, rules)
}

/** The page of a rule in markdown. */
export function rulePage(rule: Rule): string {
  return pageOf(rule)
}

/** The address of a rule's page. */
export function docsUrl(ruleId: string): string {
  return `${project.repository}/blob/main/docs/rules/${ruleId}.md`
}
