import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'
import { findDurations } from '../times/durations.js'
import { namesStep, stepOf } from './handling-steps.js'

/**
 * Whether a clause that names nobody who acts tells what maintainers do with a report: "Reports are triaged within two days", "then a fix is
 * prepared".
 */
export function isWorkWithoutDoer(passage: Passage, clause: Clause): boolean {
  if (isNegated(clause)) return false
  if (isAnswerToReport(passage, clause) || isTimedAnswer(passage, clause)) return true
  if (passage.subject !== 'response' && isPurpose(passage)) return false
  const subject = subjectWordOf(clause)
  if (subject && is(subject, 'detail')) return false
  return (
    isNextNews(passage, subject) ||
    isDoneOnVerdict(passage, clause) ||
    isDoneToReport(passage, clause, subject) ||
    (tellsWhatHappens(passage) && subject !== undefined && !has(passage, 'please', 'must', 'may')) ||
    mayAssess(passage) ||
    listsSteps(passage) ||
    isAnnounced(passage, clause)
  )
}

/**
 * "When a report arrives, it is checked, a patch written and released": the verbs of languages that place them last need no subject, and
 * requests are marked as such.
 */
function isAnswerToReport({ clauses, language, lexemes }: Passage, clause: Clause): boolean {
  if (language.negation !== 'anywhere' || has({ lexemes }, 'please', 'must', 'may')) return false
  const arrives = clauses.some(
    (part) => part.end <= clause.start && part.role !== 'main' && has(part, 'report', 'receipt', 'gets'),
  )
  const done = clauses.filter(({ role }) => role === 'main')
  const isChecked = [...done, checkBefore({ clauses, language }, clause)].some((part) => part && has(part, 'assess'))
  return arrives && isChecked && done.some((part) => has(part, 'fix', 'release'))
}

/** "報告を確認したうえで修正版を公開します": where verbs come last, the first step of two often opens the sentence as a circumstance. */
export function checkBefore(
  { clauses, language }: Pick<Passage, 'clauses' | 'language'>,
  clause: Clause,
): Clause | null {
  const at = clauses.indexOf(clause)
  const before = clauses[at - 1]
  if (language.negation !== 'anywhere' || before?.role !== 'after' || before.actor === 'you') return null
  // "제보를 받으면 내용을 확인한 뒤 …": the report may be named when it arrives.
  return clauses.slice(0, at).some((part) => has(part, 'report')) && has(before, 'assess') ? before : null
}

/** "Confirmation of receipt within 24 hours": who binds a step to a time promises it. */
function isTimedAnswer(passage: Passage, clause: Clause): boolean {
  const { lead } = passage
  if (lead && isRequest(lead) && !isAnswerBehind(passage, lead)) return false
  const isBound = has(clause, 'within', 'every') && clause.lexemes.some(({ value }) => value?.kind === 'unit')
  return (
    isBound &&
    has(clause, 'acknowledge', 'respond', 'assess', 'inform') &&
    !has(clause, 'please', 'must', 'report', 'wait')
  )
}

/** "Please include the version." over a list of "confirmation within two days": a sentence that is over announces nothing. */
export function isAnswerBehind(passage: Passage, lead: Passage): boolean {
  if (ENDS_IN_COLON.test(lead.text)) return false
  return (
    passage.clauses.some(({ actor }) => actor === 'we') ||
    (findDurations(passage).length > 0 && has(passage, 'acknowledge', 'respond', 'assess', 'inform'))
  )
}

/** "Please include:" */
export function isRequest({ clauses, lexemes }: Passage): boolean {
  return (
    has({ lexemes }, 'include') && !clauses.some(({ actor }) => actor === 'we') && !has({ lexemes }, 'will', 'handling')
  )
}

/** "This policy aims to find and fix vulnerabilities." */
function isPurpose({ lexemes }: Passage): boolean {
  const subject = lexemes.find(({ concepts }) => concepts.length > 0)
  return subject !== undefined && is(subject, 'policy', 'bounty')
}

/** The first word that means something, which in most such clauses is what something is done to. */
function subjectWordOf({ lexemes }: Clause): Lexeme | undefined {
  return lexemes.find(
    (lexeme, index) =>
      lexeme.concepts.length > 0 &&
      !is(lexeme, 'and', 'but', 'every', 'your') &&
      !isVerdictOn(lexeme, lexemes[index + 1]),
  )
}

/** "A confirmed vulnerability". */
function isVerdictOn(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return (
    is(lexeme, 'confirm', 'assess') &&
    next !== undefined &&
    next.start - lexeme.end <= 1 &&
    is(next, 'vulnerability', 'report')
  )
}

/** "We release an update. Details follow four weeks later." */
function isNextNews({ previous, sentence: { block }, lexemes }: Passage, subject: Lexeme | undefined): boolean {
  if (!subject || !is(subject, 'publish') || previous?.sentence.block !== block) return false
  if (has({ lexemes }, 'please', 'must', 'may')) return false
  const isTimed = lexemes.some(({ value }) => value?.kind === 'unit')
  return isTimed && previous.clauses.some((part) => part.actor === 'we' && part.role === 'main' && namesStep(part))
}

/** "We check each report; if it holds, it is fixed in the next version": on what our check shows something is done by us. */
function isDoneOnVerdict(passage: Passage, clause: Clause): boolean {
  const { clauses, subject } = passage
  if (!ON_REPORTS.has(subject) || clause.actor !== null || !has(clause, 'fix', 'release')) return false
  if (has(passage, 'please', 'must', 'may')) return false
  const before = clauses.slice(0, clauses.indexOf(clause))
  const verdict = before.at(-1)
  if (verdict?.role !== 'condition' || verdict.actor === 'you' || isNegated(verdict)) return false
  return before.some(
    (part) => part.role === 'main' && part.actor === 'we' && has(part, 'assess', 'acknowledge', 'respond'),
  )
}

/** "The report is assigned to somebody", and what goes on with it: "and is fixed". */
function isDoneToReport(passage: Passage, clause: Clause, subject: Lexeme | undefined): boolean {
  if (usesAdvisory(clause) || has(passage, 'please', 'must', 'may', 'aim')) return false
  if (clause.joined) return true
  if (!subject) return false
  return (
    is(subject, 'report', 'vulnerability', 'bug') ||
    (is(subject, 'fix', 'advisory') && isFollowUp(passage, clause)) ||
    (is(subject, 'fix', 'content-item', 'tracker') && goesOn(passage))
  )
}

/** "Or via an advisory": a way to report. */
function usesAdvisory({ lexemes }: Clause): boolean {
  return lexemes.some(
    (lexeme, index) =>
      is(lexeme, 'use') &&
      lexemes[index + 1] &&
      has({ lexemes: lexemes.slice(index + 1, index + 2) }, 'advisory', 'advisories', 'private-reporting'),
  )
}

/** "If accepted, a fix is prepared.", "The report is checked, and a fix follows in the next version." */
function isFollowUp({ clauses }: Passage, { start }: Clause): boolean {
  return clauses.some(
    (part) =>
      part.end <= start &&
      (part.role === 'main'
        ? part.actor === null && has(part, 'assess') && has(part, 'report') && !isNegated(part)
        : has(part, 'assess', 'report', 'receipt', 'vulnerability')),
  )
}

/** "The report is assigned to somebody. The problem is confirmed." */
function goesOn({ previous, sentence, clauses }: Passage): boolean {
  if (!previous || has(previous, 'please', 'must', 'may', 'include')) return false
  const { block } = sentence
  const isNext = previous.sentence.block === block || (block.list && previous.sentence.block.list === block.list)
  if (!isNext) return false
  // "We confirm receipt. The fix is checked by somebody else."
  const isOurStep = (part: Clause) => part.actor === 'we' && part.role === 'main' && has(part, 'acknowledge', 'assess')
  if (clauses.some((part) => has(part, 'assess', 'release', 'publish')) && previous.clauses.some(isOurStep)) return true
  if (block.kind === 'item') return has(previous, 'assess', 'acknowledge', 'fix')
  return has(previous, 'handling', 'receipt', 'assess', 'agree') && has(previous, 'report', 'vulnerability', 'fix')
}

/** "The fix is prepared" where a section tells what happens, or in its numbered list. */
function tellsWhatHappens({ subject, sentence: { block } }: Passage): boolean {
  return subject === 'response' || (subject === 'disclosure' && block.list?.ordered === true)
}

/** "The vendor may review the report and publish a fix." */
export function mayAssess(passage: Passage): boolean {
  const [first] = passage.clauses
  return first?.actor === null && has(first, 'may') && has(first, 'assess') && has(passage, 'report', 'vulnerability')
}

/** "Triage first, then a patch, then a release": who names so many steps in a row tells a procedure. */
function listsSteps({ clauses, subject, lexemes, label }: Passage): boolean {
  if (clauses.some(({ actor }) => actor !== null)) return false
  if (!ON_REPORTS.has(subject) && !(label && has(label, 'report', 'vulnerability'))) return false
  if (has({ lexemes }, 'please', 'must', 'may', 'include', 'your', 'not', 'if')) return false
  const steps = new Set(clauses.filter(({ role }) => role === 'main').flatMap((clause) => clause.lexemes.map(stepOf)))
  steps.delete(undefined)
  return steps.size >= MANY && (steps.has('assess') || steps.has('acknowledge'))
}

/** More steps than stand in one sentence by accident. */
export const MANY = 3

/** "A fix will follow" where something tells that this is on reports. */
function isAnnounced(passage: Passage, clause: Clause): boolean {
  const { subject } = passage
  if (isMerePossibility(clause) || has(clause, 'please', 'must')) return false
  if (subject === 'response') return true
  if (!has(passage, 'will', 'aim')) return false
  return (
    subject === 'reporting' ||
    has(passage, 'report', 'vulnerability', 'we', 'fix', 'acknowledge') ||
    (has(passage, 'us') && has(clause, 'respond'))
  )
}

/** "We may disclose it before it is fixed." */
export function isMerePossibility(clause: Clause): boolean {
  return has(clause, 'may') && !has(clause, 'will', 'aim', 'assess')
}
