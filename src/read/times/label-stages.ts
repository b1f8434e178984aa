import { pattern } from '../../pattern.js'
import type { Stage } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { severitiesOf, stageOfLexeme, stagesOf } from './stages.js'

export function ofLabel(label: readonly Lexeme[], isRhythmic = false): Stage[] {
  const lexemes = toGoal(label)
  // "Confirmation: 48 hours" is that of the arrival where nothing else is named that is confirmed.
  if (lexemes.length > 0 && lexemes.every((lexeme) => is(lexeme, 'confirm', 'receipt'))) return ['acknowledge']
  const isFollowUp = isRhythmic && lexemes.length > 0 && lexemes.every((lexeme) => is(lexeme, 'escalate'))
  const told: Stage[] =
    isFollowUp || isNews(lexemes)
      ? ['update']
      : withoutReview(lexemes, withoutAlternative(lexemes, stagesOf(lexemes, { plans: false })))
  // "Advisory: 14 days after the release."
  const stages: Stage[] = told.length === 0 && isPublication(lexemes) ? ['disclose'] : told
  const isRegular =
    isRhythmic || lexemes.some(({ concepts, value }) => concepts.includes('every') || value?.kind === 'duration')
  return stages.map((stage) => (stage === 'update' && !isRegular ? 'assess' : stage))
}

/** "Medium (information disclosure): 30 days": which flaws are of that severity, and no step. */
export function withoutGloss({ label, text }: Passage, lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const first = label?.lexemes[0]
  if (!label || !first || !text.startsWith(label.text) || severitiesOf(first).length === 0) return lexemes
  const gloss = IN_BRACKETS.exec(text.slice(first.end))
  if (!gloss) return lexemes
  const end = first.end + gloss[0].length
  return lexemes.filter(({ start }) => start < first.end || start >= end)
}

const IN_BRACKETS = pattern(/^\s?[(（][^()（）]*[)）]/)

/** "From triage to patch": only the goal is reached within the time. */
function toGoal(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  if (!lexemes[0] || !is(lexemes[0], 'counted-from')) return lexemes
  const goal = lexemes.findIndex(
    (lexeme, index) => lexeme.value?.kind === 'range' && stageOfLexeme(lexemes[index + 1] ?? lexeme),
  )
  return goal < 0 ? lexemes : lexemes.slice(goal + 1)
}

/** "Fix or remediation plan": the first of two, the second of which is what comes instead; "fix/mitigation plan" is a plan. */
function withoutAlternative(lexemes: readonly Lexeme[], stages: Stage[]): Stage[] {
  const isOfPlan = (lexeme: Lexeme, next: Lexeme | undefined) =>
    next !== undefined && next.start - lexeme.end <= 1 && stageOfLexeme(next) === 'assess'
  if (lexemes.some((lexeme, index) => stageOfLexeme(lexeme) === 'fix' && isOfPlan(lexeme, lexemes[index + 1])))
    return stages.filter((stage) => stage !== 'fix')
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0 || stages.length < 2 || !stages.includes('fix') || !stages.includes('assess')) return stages
  const first = stagesOf(lexemes.slice(0, or), { plans: false })
  return first.length > 0 ? first : stages
}

/** "Fix developed and reviewed": what is assessed behind the fix is the fix. */
function withoutReview(lexemes: readonly Lexeme[], stages: Stage[]): Stage[] {
  const and = lexemes.findIndex((lexeme) => is(lexeme, 'and'))
  const [fix, review] = [lexemes.slice(0, Math.max(and, 0)), lexemes.slice(and + 1)]
  const isOfFix = fix.some((lexeme) => stageOfLexeme(lexeme) === 'fix') && !has({ lexemes: fix }, 'assess')
  return and >= 0 && isOfFix && review.every((lexeme) => is(lexeme, 'assess'))
    ? stages.filter((stage) => stage !== 'assess')
    : stages
}

/** "Disclosure status update": the last word tells what it is, those before only what it is on. */
function isNews(lexemes: readonly Lexeme[]): boolean {
  const [first, ...others] = lexemes
  const last = others.at(-1)
  if (!first || !last || !is(last, 'inform') || !stageOfLexeme(first)) return false
  return lexemes.every(
    (lexeme, index) => stageOfLexeme(lexeme) && lexeme.start - (lexemes[index - 1]?.end ?? lexeme.start) <= 1,
  )
}

function isPublication(lexemes: readonly Lexeme[]): boolean {
  return (
    has({ lexemes }, 'advisory', 'advisories', 'public') &&
    lexemes.every((lexeme) => is(lexeme, 'advisory', 'advisories', 'public', 'cve', 'and', 'if', 'must', 'after'))
  )
}
