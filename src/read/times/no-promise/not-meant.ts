import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import { ordersToPublish } from '../stage-of-wait.js'
import { stagesOf } from '../stages.js'
import { isBound } from './of-versions.js'
import type { PlacedTime } from './placed-time.js'

/** Whether a time stands in what is only supposed, refused or left out. */
export function isNotMeant({ passage, clause, found }: PlacedTime): boolean {
  if (isRefused(passage, clause, found) || isSetAside(passage, found) || isOutOfScope(passage, clause)) return true
  if (!isCondition(passage, clause) || isUnheard(passage, clause)) return false
  return !has(clause, 'respond', 'acknowledge', 'escalate', 'assess')
}

/** "If there is no fix within 90 days, you may publish it": the condition tells what we owe. */
function isUnheard(passage: Passage, clause: Clause): boolean {
  const mayPublish = passage.clauses.some(
    (part) => part.role === 'main' && has(part, 'publish') && (part.actor === 'you' || ordersToPublish(part)),
  )
  if (mayPublish || isFollowedBySilence(passage, clause) || endsEmbargo(passage, clause)) return true
  return isNegated(clause) && has(passage, 'escalate')
}

/** "What has been public for less than 30 days is out of scope." */
function isOutOfScope({ subject }: Passage, clause: Clause): boolean {
  if (subject === 'out-of-scope' && clause.actor === null && !has(clause, 'will', 'respond')) return true
  return has(clause, 'out-of-scope') && !has(clause, 'will', 'respond', 'assess', 'inform', 'disclosure')
}

/** "If it takes longer (> 1 week)": an aside after a condition is part of it. */
function isCondition(passage: Passage, clause: Clause): boolean {
  // "When a library has had no release for a year, we look for another one."
  if (clause.role === 'condition' || (clause.role === 'when' && isNegated(clause) && clause.actor === null)) return true
  const before = passage.clauses.findLast(({ end }) => end <= clause.start)
  return before?.role === 'condition' && passage.text[clause.start - 1] === '('
}

/** "If three days go by and you have heard nothing, …" */
function isFollowedBySilence({ clauses }: Passage, clause: Clause): boolean {
  // "If 3 days have passed since your report and you got no reply"
  const next = clauses.slice(clauses.indexOf(clause) + 1).find(({ role }) => role !== 'after')
  return (
    next?.lexemes[0] !== undefined &&
    is(next.lexemes[0], 'and') &&
    has(next, 'respond') &&
    stagesOf(clause.lexemes).length === 0
  )
}

/** "If it is under embargo for 90 days without a fix, the embargo is lifted." */
function endsEmbargo({ clauses }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || !has(clause, 'fix', 'release')) return false
  return clauses.some(({ role, lexemes: [first] }) => role === 'main' && first !== undefined && is(first, 'disclosure'))
}

/** "We cannot promise a reply within 2 days", "do not expect a fix within a week": what comes is behind the negation, and its time behind that. */
function isRefused({ text, clauses }: Passage, clause: Clause, found: FoundDuration): boolean {
  const { role, actor, lexemes, negatedFrom } = clause
  if (role !== 'main' || !isNegated(clause) || text.includes('?') || !isBound(clause, found)) return false
  if (actor !== 'we' && !(actor === 'you' && has(clause, 'will'))) return false
  if (clauses.some((part) => part !== clause && has(part, 'escalate', 'contact', 'notify', 'send'))) return false
  const told = lexemes.filter(({ start, end }) => start >= negatedFrom && end <= found.start)
  const stages = stagesOf(told)
  return (
    stages.length > 0 && stages.every((stage) => stage !== 'disclose') && !has({ lexemes: told }, 'wait', 'escalate')
  )
}

/** "Within 2 days rather than 5 days": what was before, or is done elsewhere. */
function isSetAside({ lexemes }: Passage, { start }: FoundDuration): boolean {
  const before = lexemes.findLast((lexeme) => lexeme.end <= start)
  if (!before || start - before.end > 1 || !is(before, 'not')) return false
  return before.concepts.every((concept) => concept === 'not')
}
