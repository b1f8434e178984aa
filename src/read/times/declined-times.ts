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
    if (passage.clauses.some(handlesAsTimePermits)) return [statement(passage, { stages: [] })]
    const declined = passage.clauses.filter((clause) => isDeclined(passage, clause))
    return declined.length > 0 ? [statement(passage, { stages: stagesDeclined(declined) })] : []
  })
}

/** "We review reports as time permits": who cannot tell when that is cannot tell when he replies, either. */
function stagesAsTimePermits({ clauses }: Passage): Stage[] {
  const stages = clauses.filter(isAsTimePermits).flatMap((clause) => {
    const own = stagesOf(clause.lexemes)
    return own.length > 0 ? own : stagesOf(limitedBy(clause, clauses)?.lexemes ?? [])
  })
  return stages.includes('assess') ? ['acknowledge', ...stages] : stages
}

function isAsTimePermits(clause: Clause): boolean {
  return has(clause, 'time-permitting') && clause.actor !== 'you' && clause.actor !== 'third-party'
}

/** "As far as we can, we reply": in some languages the refusal is a condition of its own. */
function limitedBy(clause: Clause, clauses: readonly Clause[]): Clause | undefined {
  if (clause.role !== 'condition' || clause.lexemes.length > 1) return undefined
  const at = clauses.indexOf(clause)
  const limited = clauses[at - 1] ?? clauses[at + 1]
  return limited?.role === 'main' && (limited.actor === 'we' || limited.actor === null) ? limited : undefined
}

/** "Reports are handled as time permits" tells no stage, and so is said of all. */
function handlesAsTimePermits(clause: Clause): boolean {
  return isAsTimePermits(clause) && has(clause, 'handling', 'deadline') && has(clause, 'report', 'deadline', 'we')
}

/** "No fixed SLA" is said of all stages, "no SLA for vulnerabilities" of their fixes. */
function stagesDeclined(clauses: readonly Clause[]): Stage[] {
  const stages = stagesOf(clauses.flatMap(stageWords))
  return stages.length === 0 && clauses.some(isForFlaws) ? ['fix'] : stages
}

function stageWords({ lexemes }: Clause): Lexeme[] {
  return lexemes.filter(
    (lexeme) =>
      !is(lexeme, 'yes', 'publish') && (!is(lexeme, 'deadline') || is(lexeme, 'respond', 'acknowledge', 'fix')),
  )
}

/** "No SLA for security issues" */
function isForFlaws({ lexemes }: Clause): boolean {
  const deadline = lexemes.findIndex((lexeme) => is(lexeme, 'deadline'))
  const next = lexemes.slice(deadline + 1).find((lexeme) => !is(lexeme, 'security'))
  return deadline >= 0 && next !== undefined && is(next, 'vulnerability', 'bug', 'version') && !is(next, 'report')
}

function isDeclined({ language, clauses }: Passage, clause: Clause): boolean {
  const { lexemes, role, actor, negatedFrom } = clause
  if (role !== 'main' && role !== 'when') return false
  if (actor === 'you' || actor === 'third-party' || has(clause, 'disclosure', 'wait', 'please', 'must')) return false
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'deadline'))
  const deadline = lexemes[at]
  if (has(clause, 'publish') && !isPublished(deadline, lexemes)) return false
  if (!isNegated(clause)) {
    const next = lexemes[at + 1] ?? clauses[clauses.indexOf(clause) + 1]?.lexemes[0]
    return deadline !== undefined && next !== undefined && isNone(deadline, next)
  }
  // "Response times are not guaranteed": what is denied may stand before, where a guarantee is spoken of behind it.
  return deadline !== undefined && (language.negation === 'anywhere' || deadline.start >= negatedFrom || actor === null)
}

/** "We publish no response times": what is published is the time, and no flaw. */
function isPublished(deadline: Lexeme | undefined, lexemes: readonly Lexeme[]): boolean {
  return (
    deadline !== undefined &&
    lexemes.some((lexeme) => is(lexeme, 'publish') && distance(lexeme, deadline) <= AN_ADJECTIVE)
  )
}

/** "SLA: none", which in languages that put it behind is no negation by itself. */
function isNone(deadline: Lexeme, next: Lexeme): boolean {
  return is(next, 'no') && !is(next, 'yes', 'handling') && distance(deadline, next) <= A_MARK
}

/** In characters. */
function distance(one: Lexeme, other: Lexeme): number {
  return one.start < other.start ? other.start - one.end : one.start - other.end
}

/** " a response " */
const AN_ADJECTIVE = 14
/** ": ", " は" */
const A_MARK = 3
