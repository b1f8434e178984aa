import type { Statement } from '../../policy/reading.js'
import type { DeclinedTime, Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { findDurations } from './durations.js'
import { stagesOf } from './stages.js'
import { NOT_ON_REPORTS } from './vague-times.js'

/** Finds where the maintainers say that they promise no time: "we do not guarantee a reply within any time frame". */
export function readDeclinedTimes({ passages }: Manuscript): Statement<DeclinedTime>[] {
  return passages.flatMap((passage) => {
    if (NOT_ON_REPORTS.has(passage.subject) || passage.subject === 'versions') return []
    if (passage.sentence.block.kind === 'heading' || findDurations(passage).length > 0) return []
    const permitting = stagesAsTimePermits(passage)
    if (permitting.length > 0) return [statement(passage, { stages: permitting })]
    const declined = passage.clauses.filter((clause) => isDeclined(passage, clause))
    return declined.length > 0 ? [statement(passage, { stages: stagesDeclined(declined) })] : []
  })
}

/** "We review reports as time permits": who cannot tell when that is cannot tell when he replies, either. */
function stagesAsTimePermits({ clauses }: Passage): Stage[] {
  const stages = clauses.flatMap((clause) =>
    has(clause, 'time-permitting') && clause.actor !== 'you' && clause.actor !== 'third-party'
      ? stagesOf(clause.lexemes)
      : [],
  )
  return stages.includes('assess') ? ['acknowledge', ...stages] : stages
}

/** "No fixed SLA" is said of all stages, "no SLA for vulnerabilities" of their fixes. */
function stagesDeclined(clauses: readonly Clause[]): Stage[] {
  const stages = stagesOf(clauses.flatMap(stageWords))
  return stages.length === 0 && clauses.some(isForFlaws) ? ['fix'] : stages
}

function stageWords({ lexemes }: Clause): Lexeme[] {
  return lexemes.filter(
    (lexeme) => !is(lexeme, 'yes') && (!is(lexeme, 'deadline') || is(lexeme, 'respond', 'acknowledge', 'fix')),
  )
}

/** "No SLA for security issues" */
function isForFlaws({ lexemes }: Clause): boolean {
  const deadline = lexemes.findIndex((lexeme) => is(lexeme, 'deadline'))
  const next = lexemes.slice(deadline + 1).find((lexeme) => !is(lexeme, 'security'))
  return deadline >= 0 && next !== undefined && is(next, 'vulnerability', 'bug', 'version') && !is(next, 'report')
}

function isDeclined({ language }: Passage, clause: Clause): boolean {
  const { lexemes, role, actor, negatedFrom } = clause
  if (!isNegated(clause) || (role !== 'main' && role !== 'when')) return false
  if (actor === 'you' || actor === 'third-party' || has(clause, 'publish', 'disclosure', 'wait', 'please', 'must'))
    return false
  const deadline = lexemes.find((lexeme) => is(lexeme, 'deadline'))
  // "Response times are not guaranteed": what is denied may stand before, where a guarantee is spoken of behind it.
  return deadline !== undefined && (language.negation === 'anywhere' || deadline.start >= negatedFrom || actor === null)
}
