import type { Embargo } from '../../policy/timeframe.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { findDurations } from '../times/durations.js'
import { ENDING, isAfterFix, isPublication, leavesPublication } from './waits.js'

/** What ends the wait; null where nothing is said of it. */
export function endOf(passage: Passage): Embargo['until'] {
  if (findDurations(passage).length > 0) return 'date'
  if (needsLeaveAtLast(passage)) return 'permission'
  const ends = passage.clauses.filter((clause) => ENDING.has(clause.role) && !isFinding(clause) && !isSetUp(clause))
  const told = ends.length > 0 ? ends : passage.clauses.filter((clause) => has(clause, 'wait', 'opportunity'))
  const agreed = told.filter((clause) => has(clause, 'agree', 'coordinated'))
  const isFixed = told.some((clause) => has(clause, 'fix', 'release', 'assess', 'advisory'))
  // "Until it is fixed or we give permission"
  if (agreed.length > 0 && !(isFixed && agreed.every(isLeave)))
    return agreed.every(isLeave) ? 'permission' : 'agreement'
  if (isFixed) return 'fix'
  return consentNeeded(passage) ?? (endsWithAnswer(passage, ends, told) ? 'response' : fixMeant(passage, ends))
}

/** "Do not publish it without our consent" */
function consentNeeded({ clauses, language }: Passage): 'permission' | 'agreement' | null {
  const withheld = clauses.filter(forbidsWithoutConsent)
  if (withheld.length === 0) return null
  const isOurs = withheld.every((clause) => isLeave(clause) && (language.negation === 'anywhere' || lacksLeave(clause)))
  return isOurs ? 'permission' : 'agreement'
}

/** "Give us a chance to look before you publish it" */
function endsWithAnswer({ clauses }: Passage, ends: readonly Clause[], told: readonly Clause[]): boolean {
  if (told.some(leavesTime)) return true
  return ends.some(isPublication) && clauses.some((part) => part.role === 'main' && has(part, 'opportunity'))
}

/** A fix that another clause or sentence speaks of, or that "until then" leaves to be understood. */
function fixMeant(passage: Passage, ends: readonly Clause[]): 'fix' | null {
  const { clauses } = passage
  const isMeant =
    (ends.some(({ role }) => role === 'until') && (tellsEndBefore(passage) || isFixedMeanwhile(passage))) ||
    (ends.length === 0 && isPublishedNext(passage)) ||
    // "When the fix is live, you may write about it."
    (clauses.some(leavesPublication) && clauses.some(isAfterFix)) ||
    // "Do not: – tell others before we have told the public"
    (ends.some(saysWhen) && (has(passage, 'wait', 'not') || clauses.some(isNegated)))
  return isMeant ? 'fix' : null
}

/** "Once you find a flaw, tell nobody": with that nothing ends. */
function isFinding(clause: Clause): boolean {
  if (clause.role !== 'after' || !has(clause, 'vulnerability')) return false
  return (
    has(clause, 'discover') || clause.lexemes.every((lexeme) => is(lexeme, 'after', 'you', 'vulnerability', 'security'))
  )
}

/** "Until there is an address, post no details": with that no wait for a fix ends. */
function isSetUp(clause: Clause): boolean {
  if (clause.role !== 'until' || clause.actor !== null || has(clause, 'agree', 'respond', 'opportunity')) return false
  return has(clause, 'contact', 'channel', 'private-reporting') && has(clause, 'publish', 'available')
}

/** "A fix takes 90 days. We ask you not to publish before that." */
function tellsEndBefore({ previous, sentence: { block } }: Passage): boolean {
  if (previous?.sentence.block !== block) return false
  return (
    previous.clauses.some(({ actor, role }) => actor !== 'you' && role !== 'condition') &&
    (findDurations(previous).length > 0 || has(previous, 'fix', 'release'))
  )
}

/** "We work on a fix; until then, please keep it to yourself" */
function isFixedMeanwhile({ clauses }: Passage): boolean {
  const end = clauses.findIndex(
    ({ role, lexemes, start, end: stop }) =>
      role === 'until' && stop - start <= LEAST_END && lexemes.every((lexeme) => is(lexeme, 'until')),
  )
  return clauses
    .slice(0, Math.max(end, 0))
    .some((part) => part.actor === 'we' && part.role === 'main' && has(part, 'fix', 'release'))
}

/** "You keep it quiet, we fix it, then all may talk about it": one comes after the other. */
function isPublishedNext({ clauses }: Passage): boolean {
  const wait = clauses.findIndex((part) => part.actor !== 'we' && has(part, 'wait'))
  const fix = clauses.findIndex((part) => part.actor === 'we' && has(part, 'fix') && !has(part, 'publish'))
  const last = clauses.findIndex((part) => has(part, 'publish') && part.lexemes[0] && is(part.lexemes[0], 'and'))
  return wait >= 0 && fix > wait && last > fix
}

/** "Do not disclose it without our consent." */
function forbidsWithoutConsent(clause: Clause): boolean {
  const agreement = firstOf(clause, 'agree')
  if (agreement === undefined || !has(clause, 'publish', 'public')) return false
  return clause.negatedFrom < agreement.start || is(agreement, 'not')
}

/** "Without our written consent": the one side gives it or not; "without your consent" is up to the reporter. */
function isLeave({ lexemes }: Clause): boolean {
  return lexemes.every((lexeme, index) => {
    if (!is(lexeme, 'agree', 'coordinated')) return true
    const before = lexemes[index - 1]
    return is(lexeme, 'leave') && !(before && is(before, 'you', 'your'))
  })
}

/** "Without our prior written consent", but not "do not disclose ways around the permission dialogue". */
function lacksLeave({ lexemes }: Clause): boolean {
  const leave = lexemes.findIndex((lexeme) => is(lexeme, 'leave'))
  const negation = lexemes.slice(0, leave).findLastIndex((lexeme) => is(lexeme, 'not'))
  const between = lexemes.slice(negation + 1, leave)
  return negation >= 0 && !between.some((lexeme) => is(lexeme, 'publish', 'vulnerability', 'public', 'detail'))
}

/** "Before we have been told, have fixed it, and have given permission": the last of the conditions is our leave. */
function needsLeaveAtLast({ clauses }: Passage): boolean {
  return clauses.some(({ lexemes }, index) => {
    if (!clauses.slice(0, index).some(({ role }) => role === 'until')) return false
    const leave = lexemes.findIndex((lexeme) => is(lexeme, 'leave'))
    const before = lexemes[leave - 1]
    if (leave < 0 || (before && is(before, 'you', 'your'))) return false
    return lexemes.slice(0, leave).some((lexeme) => is(lexeme, 'and') && !is(lexeme, 'or'))
  })
}

/** "Give us time" ends with our answer; "keep it confidential" has no end. */
function leavesTime({ lexemes }: Clause): boolean {
  const isSecret = has({ lexemes }, 'private')
  return lexemes.some((lexeme) => is(lexeme, 'opportunity', 'respond') || (is(lexeme, 'wait') && !isSecret))
}

/** "Until that is out"; a time that is only counted from something else takes a word that we know. */
function saysWhen({ role, lexemes, start, end }: Clause): boolean {
  return lexemes.length > 1 || (role === 'until' && end - start > LEAST_END)
}

/** "Until then" is shorter, in UTF-16 code units. */
const LEAST_END = 12
