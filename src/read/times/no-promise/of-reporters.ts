import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import type { PlacedTime } from './placed-time.js'

/** Whether a time is one for reporters to do something in. */
export function isOfReporters({ passage, clause, found }: PlacedTime): boolean {
  if (isOwedByReporter(clause) || isGivenToReporter(clause, found)) return true
  return isSinceDiscovery(passage, clause, found) || isUnwanted(clause)
}

/** "If you do not answer our questions within 30 days." */
function isOwedByReporter(clause: Clause): boolean {
  const [first] = clause.lexemes
  // "Answer our questions within 14 days" is asked of the reporter.
  const isAsked =
    clause.actor === 'you' || (clause.actor === null && first?.start === clause.start && is(first, 'respond'))
  return isAsked && has(clause, 'respond') && has(clause, 'question') && !has(clause, 'gets', 'receipt')
}

/** "You have 14 days to claim it": a time for the reporter to do something in. */
function isGivenToReporter({ actor, lexemes }: Clause, found: FoundDuration): boolean {
  const [first, ...others] = lexemes.filter(({ end }) => end <= found.start)
  if (actor !== 'you' || !first || !is(first, 'you') || has({ lexemes }, 'publish', 'disclosure', 'public'))
    return false
  const next = lexemes.find(({ start }) => start >= found.end)
  const leadsOn = next !== undefined && next.start - found.end <= 1 && is(next, 'at') && next.value?.kind === 'range'
  return leadsOn && others.every((lexeme) => lexeme.value !== null || is(lexeme, 'will', 'must', 'may', 'within'))
}

/** "Must be reported within a day of discovery": counted from when the reporter found it, the time is the reporter's. */
function isSinceDiscovery({ clauses }: Passage, clause: Clause, { end }: FoundDuration): boolean {
  if (clause.actor === 'we' || !(clause.actor === 'you' || has(clause, 'must', 'please', 'report', 'notify', 'send')))
    return false
  const origin = clauses.find(({ role, start }) => role === 'after' && start >= end && start - end < 3)
  return (
    origin !== undefined && origin.actor !== 'we' && has(origin, 'discover') && !has(clause, 'respond', 'acknowledge')
  )
}

/** "Please avoid asking more than once every 14 days." */
function isUnwanted(clause: Clause): boolean {
  if (!isNegated(clause) || clause.actor === 'we' || has(clause, 'publish', 'wait')) return false
  return has(clause, 'every') || clause.lexemes.some(({ value }) => value?.kind === 'duration')
}
