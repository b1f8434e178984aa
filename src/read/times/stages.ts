import type { Concept } from '../../languages/language.js'
import type { Severity, Stage } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import type { Lexeme } from '../lexicon.js'

/** Which words tell that something happens at a stage. */
const EVIDENCE: readonly (readonly [Stage, readonly Concept[]])[] = [
  ['acknowledge', ['acknowledge', 'respond', 'escalate']],
  ['assess', ['assess']],
  ['update', ['inform']],
  ['disclose', ['publish', 'disclosure', 'coordinated']],
  ['fix', ['fix', 'release']],
]

/** The stage that a word speaks of; undefined where it tells none, as what a time is counted from: "确认后". */
export function stageOfLexeme({ concepts }: Lexeme): Stage | undefined {
  if (concepts.includes('after')) return undefined
  return EVIDENCE.find(([, words]) => words.some((word) => concepts.includes(word)))?.[0]
}

/**
 * The stages that words speak of together: a detailed reply is an assessment, and so is a plan for a fix, but for a label such
 * as "Fix timeline", where `plans` is to be false.
 */
export function stagesOf(lexemes: readonly Lexeme[], { plans = true } = {}): Stage[] {
  const says = (...concepts: Concept[]) => has({ lexemes }, ...concepts)
  const stages = new Set(
    lexemes.flatMap(
      (lexeme, index) => (plans ? stageInContext(lexeme, lexemes[index + 1]) : stageOfLexeme(lexeme)) ?? [],
    ),
  )
  if (says('confirm') && says('receipt')) {
    stages.delete('assess')
    stages.add('acknowledge')
  }
  const isDetailed = lexemes.some(
    ({ concepts }) => concepts.includes('detailed') && (plans || !concepts.includes('deadline')),
  )
  if (says('respond') && !says('acknowledge') && (isDetailed || stages.has('assess'))) {
    stages.delete('acknowledge')
    stages.add('assess')
  }
  if (stages.has('update') && !says('every') && stages.size > 1) stages.delete('update')
  return [...stages]
}

/** "A fix" is a fix; "a timeline for the fix", "a fix plan" is what an assessment brings. */
export function stageInContext(lexeme: Lexeme, next: Lexeme | undefined): Stage | undefined {
  const stage = stageOfLexeme(lexeme)
  const isPlan =
    next && next.start - lexeme.end < 3 && (next.concepts.includes('deadline') || next.concepts.includes('detailed'))
  return stage === 'fix' && isPlan && !next.concepts.includes('within') ? 'assess' : stage
}

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** The severities that a word names: two in "high and critical". */
export function severitiesOf({ concepts }: Lexeme): Severity[] {
  return SEVERITIES.filter((severity) => concepts.includes(severity))
}
