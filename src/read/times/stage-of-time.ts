import type { Stage } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import { COMMA } from '../punctuation.js'
import type { Setting, Witness } from './setting.js'
import { ofClause, ofSecondTime } from './stage-of-clause.js'
import { ofNeighbours, ofRow, ofSteps, ofSurroundings } from './stage-of-context.js'
import { ofColumn, ofOwnLabel } from './stage-of-label.js'
import {
  ofAgreedPeriod,
  ofEventAhead,
  ofLapse,
  ofPartBehindEvent,
  ofRequestToWait,
  ofSilence,
} from './stage-of-wait.js'
import { stagesOf } from './stages.js'
import { ofLink, ofTurn } from './stages-in-turn.js'

/**
 * Asked in this order, the first that is not silent counts: its turn among several, its link of a chain, what the time lies before, what follows silence, an
 * agreed period, the part before an event, a request to wait, the column of a table, the time before, the label, the clause, its neighbours, the row, what it heads, the lead-in and the heading.
 */
const WITNESSES: readonly Witness[] = [
  ofTurn,
  ofLink,
  ofEventAhead,
  ofLapse,
  ofSilence,
  ofAgreedPeriod,
  ofPartBehindEvent,
  ofRequestToWait,
  ofColumn,
  ofSecondTime,
  ofOwnLabel,
  ofClause,
  ofNeighbours,
  ofRow,
  ofSteps,
  ofSurroundings,
]

/** What happens within a time. */
export function stagesAt(setting: Setting): Stage[] {
  for (const witness of WITNESSES) {
    const stages = witness(setting)
    if (stages) return [...earlierStep(setting, stages), ...withAssessment(setting, stages)]
  }
  return []
}

/** "### Triage (4 hours)" over "Acknowledge the report": the first step under a heading may come before the one that it names. */
function earlierStep({ passage, led: [first] }: Setting, [stage, ...others]: readonly Stage[]): Stage[] {
  if (passage.sentence.block.kind !== 'heading' || !first || others.length > 0) return []
  const [told, ...more] = stagesOf(first.lexemes)
  return stage === 'assess' && told === 'acknowledge' && more.length === 0 ? [told] : []
}

/** "A reply within 3 days, during which we triage it": one time for both. */
function withAssessment({ passage: { clauses, text }, clause, all }: Setting, stages: readonly Stage[]): Stage[] {
  const next = clauses[clauses.indexOf(clause) + 1]
  const isReply = stages.length === 1 && stages[0] === 'acknowledge'
  if (!isReply || next?.role !== 'when' || next.actor !== 'we' || !has(next, 'assess')) return [...stages]
  const isTimed = all.some(({ start }) => start >= next.start && start < next.end)
  return !isTimed && COMMA.test(text.slice(clause.start, next.lexemes[0]?.start))
    ? ['acknowledge', 'assess']
    : [...stages]
}
