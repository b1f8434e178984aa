import type { Document } from '../document/document.js'
import { CONFIDENCES, readingWith } from '../policy/confidence.js'
import { withLineEnding } from './edits.js'
import { byPlace, crash, stamp } from './finding.js'
import type { Material } from './material.js'
import { prepare } from './prepare.js'
import type { FileReport, Finding } from './report.js'
import type { Context, Problem, Rule, RuleOptions } from './rule.js'
import type { ResolvedSettings } from './settings.js'
import { type Suppressible, suppress } from './suppressions.js'

/** The part of a file's report that the engine writes. */
export type Judgement = Pick<FileReport, 'findings' | 'suppressed' | 'crashed'>

interface Found extends Suppressible {
  rule: Rule
}

interface Outcome {
  found: Found[]
  crashes: Finding[]
  judged: ReadonlySet<string>
}

/** Runs the rules that the settings switch on and that fit the document. `urlOf` gives the page of a rule. */
export async function judge(
  material: Material,
  rules: readonly Rule[],
  settings: ResolvedSettings,
  urlOf: (ruleId: string) => string,
): Promise<Judgement> {
  const active = rules.filter((rule) => isOn(rule, settings) && fits(rule, material) && isPossible(rule, material))
  const context: Context = { ...material, ...(await prepare(material, active)), suppressions: [] }
  const first = run(
    active.filter((rule) => !rule.afterSuppressing),
    context,
    settings,
    urlOf,
  )
  const { kept, hidden, facts } = suppress(oneForEachCause(first.found), material.document, {
    known: rules.map(({ id }) => id),
    judged: first.judged,
  })
  const last = run(
    active.filter((rule) => rule.afterSuppressing),
    { ...context, suppressions: facts },
    settings,
    urlOf,
  )
  const crashes = [...first.crashes, ...last.crashes]
  return {
    findings: [...crashes, ...[...kept, ...last.found].map(({ finding }) => finding)].sort(byPlace),
    suppressed: hidden.map(({ finding }) => finding).sort(byPlace),
    crashed: crashes.length > 0,
  }
}

function isOn(rule: Rule, { rules }: ResolvedSettings): boolean {
  return (rules[rule.id]?.severity ?? 'off') !== 'off'
}

/** The kind of a document is not known where its language is not understood. */
function fits({ kinds = ['policy'], anyLanguage = false }: Rule, { reading, companion }: Material): boolean {
  return reading.language.understood ? kinds.includes(companion?.kind ?? reading.kind) : anyLanguage
}

/** What only the network knows is judged only where it may be asked. */
function isPossible({ asks }: Rule, { surroundings }: Material): boolean {
  return asks === undefined || surroundings.ask !== undefined || surroundings.network !== undefined
}

function run(
  rules: readonly Rule[],
  context: Context,
  settings: ResolvedSettings,
  urlOf: (ruleId: string) => string,
): Outcome {
  const outcome = { found: [] as Found[], crashes: [] as Finding[], judged: new Set<string>() }
  for (const rule of rules) {
    const resolved = settings.rules[rule.id]
    if (resolved === undefined) continue
    try {
      const found = rule.check(asSure(context, resolved.options), resolved.options).map((problem) => ({
        rule,
        absent: problem.place === undefined,
        finding: stamp(withOwnLineEnding(problem, context.document), rule, resolved, context.reading, urlOf(rule.id)),
      }))
      // Whether something is absent cannot be told from words that are not understood.
      outcome.found.push(...(context.reading.language.understood ? found : found.filter(({ absent }) => !absent)))
      outcome.judged.add(rule.id)
    } catch (error) {
      outcome.crashes.push(crash(rule, error, context.reading, urlOf(rule.id)))
    }
  }
  return outcome
}

/** To a rule that demands it, what was read with less confidence was not said. */
function asSure(context: Context, { minConfidence }: RuleOptions): Context {
  const least = CONFIDENCES.find((one) => one === minConfidence)
  return least === undefined || least === 'low' ? context : { ...context, reading: readingWith(least, context.reading) }
}

function withOwnLineEnding(problem: Problem, { text }: Document): Problem {
  return problem.fix ? { ...problem, fix: withLineEnding(problem.fix, text) } : problem
}

function oneForEachCause(found: readonly Found[]): Found[] {
  const superseded = new Set(found.flatMap(({ rule }) => rule.supersedes ?? []))
  const following = new Set(found.flatMap(({ rule }) => rule.precedes ?? []))
  const remaining = found.filter(({ rule, absent }) => !superseded.has(rule.id) && !(absent && following.has(rule.id)))
  const named = new Set(remaining.filter(({ rule }) => !rule.yields).map(({ finding }) => finding.place.start.offset))
  return remaining.filter(({ rule, finding }) => !(rule.yields && named.has(finding.place.start.offset)))
}
