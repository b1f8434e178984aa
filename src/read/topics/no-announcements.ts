import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { isOnlyNoted } from './rewards.js'

/** Whether a clause is a circumstance, or asks or tells something other than where fixed flaws are announced. */
export function isNoAnnouncement(passage: Passage, clause: Clause): boolean {
  if (clause.actor === 'you' || clause.role === 'condition' || isNegated(clause) || has(clause, 'key')) return true
  return (
    isExampleOfBan(passage, clause) ||
    isBeforeThat(passage, clause) ||
    isAside(passage, clause) ||
    isDemandOnOthers(passage, clause) ||
    isOnWhatWeUse(passage, clause)
  )
}

/** "Do not publish it, including posts to mailing lists" */
function isExampleOfBan({ clauses }: Passage, { lexemes: [first], start }: Clause): boolean {
  if (!first || !is(first, 'include', 'example')) return false
  const before = clauses.findLast(({ end }) => end <= start)
  return before !== undefined && isNegated(before)
}

/** "Work with us before anything is announced" asks the reporter for something else. */
function isBeforeThat({ clauses }: Passage, { role, start }: Clause): boolean {
  if (role !== 'until') return false
  return clauses.some(
    (part) =>
      part.end <= start && part.role === 'main' && (part.actor === 'you' || (part.actor === null && has(part, 'us'))),
  )
}

/** "You hear from us until the fix is announced", "a robot opens pull requests when an advisory appears": told beside. */
function isAside({ clauses }: Passage, { role, start }: Clause): boolean {
  const before = clauses.findLast((part) => part.end <= start)
  if (role === 'until') return before?.role === 'main' && has(before, 'inform')
  return (role === 'when' || role === 'after') && before?.role === 'main' && has(before, 'upkeep')
}

/** "All facts must be disclosed in the description", "members should ignore announcements": no flaw is spoken of. */
function isDemandOnOthers(passage: Passage, { actor, lexemes }: Clause): boolean {
  if (actor !== null || !has({ lexemes }, 'must', 'aim')) return false
  return !has(passage, 'vulnerability', 'fix', 'security-fix', 'security', 'advisory', 'release-notes', 'disclosure')
}

/** "If a flaw is in a library that we use, the advisory database tells": the advisories of others. */
function isOnWhatWeUse({ clauses }: Passage, { actor, start }: Clause): boolean {
  if (actor === 'we') return false
  return clauses.some(
    (part) => part.end <= start && part.role === 'condition' && has(part, 'third-party', 'best-practices'),
  )
}

/** Whether a clause tells what only the one who reports learns, gets or is asked for: no news for everybody. */
export function isForReporterOnly(passage: Passage, clause: Clause): boolean {
  return (
    isAgreed(clause) ||
    tellsReporterOfProgress(clause) ||
    isOnReporter(passage, clause) ||
    isOnlyCredit(passage, clause) ||
    asksToReport(passage, clause)
  )
}

/** "We agree with you on the advisory", but not on when it is published. */
function isAgreed(clause: Clause): boolean {
  return has(clause, 'agree') && !has(clause, 'publish') && !shipsWith(clause) && !goesOut(clause)
}

/** "The fix ships together with an advisory." */
function shipsWith(clause: Clause): boolean {
  const release = firstOf(clause, 'release')
  const agreement = firstOf(clause, 'agree')
  return release !== undefined && agreement !== undefined && release.start < agreement.start
}

/** "On the day that was agreed the advisory goes live." */
function goesOut({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const next = lexemes[index + 1]
    return is(lexeme, 'advisory') && next !== undefined && is(next, 'release')
  })
}

/** "We will keep you informed of the fix and the announcement." */
function tellsReporterOfProgress(clause: Clause): boolean {
  if (!has(clause, 'fix') || has(clause, 'users')) return false
  if (clause.actor === 'we' && isToldToYou(clause)) return true
  if (!has(clause, 'inform')) return false
  return has(clause, 'you', 'your', 'us') || clause.lexemes.filter((lexeme) => is(lexeme, 'inform')).length > 1
}

/** "We tell you how the fix and its announcement are advancing." */
export function isToldToYou({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const next = lexemes[index + 1]
    return is(lexeme, 'send', 'notify') && next !== undefined && is(next, 'you')
  })
}

/** "Thank you for telling us", and what is said where no flaw is spoken of. */
function isOnReporter(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'thanks') && has(clause, 'notify', 'open')) return true
  return (
    passage.subject === 'other' &&
    !has(passage, 'vulnerability', 'fix', 'security-fix', 'security', 'advisory', 'cve', 'disclosure')
  )
}

/** "You are named in the changelog", and "(with credit in the advisory)". */
function isOnlyCredit(passage: Passage, clause: Clause): boolean {
  if (passage.subject === 'credit') return true
  if (has(passage, 'credit') && passage.text[clause.start - 1] === '(') return true
  return (
    has(clause, 'credit') &&
    !(has(clause, 'vulnerability', 'fix') && has(clause, 'release-notes')) &&
    !tellsOfFix(passage, clause) &&
    !publishesAdvisory(clause)
  )
}

/** "Mentioned in the changelog": a word that is said of people and of fixes, where no people are spoken of. */
export function tellsOfFix(passage: Passage, { lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => isOnlyNoted(passage, lexeme))
}

/** "Publish an advisory with credit", but not "credit in the published advisory". */
function publishesAdvisory({ lexemes }: Clause): boolean {
  const advisory = lexemes.findIndex((lexeme) => is(lexeme, 'advisory', 'advisories'))
  // The word itself may tell of its publication.
  const before = lexemes.slice(0, advisory + 1)
  return before.some((lexeme) => is(lexeme, 'publish', 'release')) && !before.some((lexeme) => is(lexeme, 'credit'))
}

/** "Open a draft advisory to tell us", "tell us in an advisory": what is told there comes from the reporter. */
function asksToReport(passage: Passage, clause: Clause): boolean {
  if (clause.actor === 'we') return false
  if (has(passage, 'report') && has(clause, 'open', 'use')) return true
  const tells = clause.lexemes.some((lexeme) => is(lexeme, 'notify') && is(lexeme, 'include'))
  return tells && !has(passage, 'users', 'publish', 'release', 'subscribe')
}
