import { ARTICLE_LENGTH, type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA, ENDS_IN_COLON } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'
import { findDurations } from '../times/durations.js'
import { stepOf } from './handling-steps.js'

/** Whether a clause tells what maintainers do with a report; `isStep` where it stands among the steps of handling one. */
export function isMaintainersWork(passage: Passage, clause: Clause, isStep: boolean): boolean {
  if (clause.role !== 'main' || clause.actor === 'third-party' || isReference(clause)) return false
  if (has(clause, 'handling') && has(clause, 'private') && !has(clause, 'channel')) return false
  if (isUpkeep(passage, clause)) return false
  const [opener] = clause.lexemes
  if (opener && is(opener, 'subscribe')) return false
  if (has(clause, 'wait') && clause.actor !== 'we')
    return (
      (has(clause, 'assess', 'acknowledge') || (has(clause, 'respond') && has(clause, 'you'))) &&
      !has(clause, 'opportunity', 'include')
    )
  if (clause.actor === 'we' || isDoneByUs(clause))
    return (
      (!isNegated(clause) || deniesDetails(clause)) &&
      !isMerePossibility(clause) &&
      !has(clause, 'prioritize') &&
      (!has(clause, 'responsibly') || has(clause, 'assess', 'fix', 'publish')) &&
      !isThanks(passage, clause)
    )
  if (isStep) return clause.actor === null || has(clause, 'will', 'aim')
  if (goesOnAsThey(passage, clause)) return !isNegated(clause)
  if (isNextVerb(passage, clause)) return !isNegated(clause)
  if (clause.actor === 'you')
    return (
      (has(clause, 'will', 'aim', 'gets', 'receipt') ||
        isToldAnyway(passage, clause) ||
        goesOnToPromise(passage, clause)) &&
      (!has(clause, 'please', 'must') || isToldToExpect(clause)) &&
      (!has(clause, 'may') || has(clause, 'inform')) &&
      has(clause, 'acknowledge', 'respond', 'assess', 'credit', 'inform')
    )
  if (isNegated(clause)) return false
  if (isAnswerToReport(passage, clause)) return true
  if (isTimedAnswer(passage, clause)) return true
  const first = clause.lexemes.find(
    (lexeme, index) =>
      lexeme.concepts.length > 0 &&
      !is(lexeme, 'and', 'but', 'every', 'your') &&
      !isVerdictOn(lexeme, clause.lexemes[index + 1]),
  )
  if (passage.subject !== 'response' && isPurpose(passage)) return false
  if (first && is(first, 'detail')) return false
  const isSubject =
    first !== undefined &&
    (is(first, 'report', 'vulnerability', 'bug') ||
      (is(first, 'fix', 'advisory') && isFollowUp(passage, clause)) ||
      (is(first, 'fix', 'content-item', 'tracker') && goesOn(passage)))
  if (first && isNextNews(passage, first)) return true
  if (isDoneOnVerdict(passage, clause)) return true
  if ((isSubject || clause.joined) && !usesAdvisory(clause) && !has(passage, 'please', 'must', 'may', 'aim'))
    return true
  if (tellsWhatHappens(passage) && first && !has(passage, 'please', 'must', 'may')) return true
  if (mayAssess(passage) || listsSteps(passage)) return true
  if (isMerePossibility(clause)) return false
  return (
    (has(passage, 'will', 'aim') || passage.subject === 'response') &&
    ((has(passage, 'us') && has(clause, 'respond')) ||
      has(passage, 'report', 'vulnerability', 'we', 'fix', 'acknowledge') ||
      passage.subject === 'reporting' ||
      passage.subject === 'response') &&
    !has(clause, 'please', 'must')
  )
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

/** "We release it without details": what is done is not denied. */
function deniesDetails({ lexemes, negatedFrom }: Clause): boolean {
  const step = lexemes.find((lexeme) => stepOf(lexeme) !== undefined)
  const negation = lexemes.find(({ start }) => start >= negatedFrom)
  return (
    step !== undefined &&
    step.end < negatedFrom &&
    negation !== undefined &&
    is(negation, 'not') &&
    is(negation, 'detail')
  )
}

/** "We release an update. Details follow four weeks later." */
function isNextNews({ previous, sentence: { block }, lexemes }: Passage, first: Lexeme): boolean {
  if (!is(first, 'publish') || previous?.sentence.block !== block || has({ lexemes }, 'please', 'must', 'may'))
    return false
  const isTimed = lexemes.some(({ value }) => value?.kind === 'unit')
  return isTimed && previous.clauses.some((part) => part.actor === 'we' && part.role === 'main' && isStepOfOurs(part))
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

/** "You should receive a confirmation within 2 days" is no wish of ours. */
function isToldToExpect(clause: Clause): boolean {
  return has(clause, 'gets') && has(clause, 'within') && has(clause, 'acknowledge', 'respond', 'assess')
}

/** "You are kept up to date", "you hear back from us": what is promised without a word that says so. */
function isToldAnyway({ subject }: Passage, clause: Clause): boolean {
  return (
    ON_REPORTS.has(subject) &&
    !isNegated(clause) &&
    (has(clause, 'inform') || (has(clause, 'respond') && has(clause, 'us')))
  )
}

/** "You get a reply within 2 days, and an assessment within 10." */
function goesOnToPromise({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before !== undefined && clause.joined && has(before, 'will', 'gets') && !has(before, 'please', 'must', 'may')
}

/** "One of the team takes your mail. They check it and write a patch." */
function goesOnAsThey({ previous, sentence, clauses }: Passage, clause: Clause): boolean {
  const [first] = clauses[0]?.lexemes ?? []
  if (!first || !is(first, 'they') || previous?.sentence.block !== sentence.block || !clauses[0]) return false
  const isOfClause = clause === clauses[0] || (clause.joined && clause.actor === clauses[0].actor)
  const [subject] = previous.clauses
  return isOfClause && subject?.actor === 'we' && subject.role === 'main' && has(previous, 'your', 'report', 'handling')
}

/** "A maintainer confirms receipt, reproduces the issue and works on a fix." */
function isNextVerb({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const [first] = clause.lexemes
  if (!before || !first || clause.actor !== null || first.start - clause.start > 1 || !has(clause, 'and')) return false
  const isListed = before.actor === 'we' && before.role === 'main' && !isNegated(before) && isStepOfOurs(before)
  return isListed && isOneOf(first, VERBS) && COMMA.test(text.slice(clause.start - 2, clause.start))
}

function isStepOfOurs({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => stepOf(lexeme) !== undefined)
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

/** "Reports are triaged by the team." */
function isDoneByUs({ actor, lexemes }: Clause): boolean {
  if (actor !== null || !lexemes.some((lexeme) => is(lexeme, 'vulnerability', 'report', 'fix'))) return false
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    return is(lexeme, 'we') && before !== undefined && is(before, 'at') && lexeme.start - before.end <= ARTICLE_LENGTH
  })
}

/** "This policy aims to find and fix vulnerabilities." */
function isPurpose({ lexemes }: Passage): boolean {
  const subject = lexemes.find(({ concepts }) => concepts.length > 0)
  return subject !== undefined && is(subject, 'policy', 'bounty')
}

/** "We run scanners, triage what they find and patch our packages": what is done anyway, report or not. */
function isUpkeep({ clauses }: Passage, clause: Clause): boolean {
  const at = clauses.indexOf(clause)
  const row = clauses.slice(0, at).findLast(({ joined }) => !joined)
  return (
    clause.joined &&
    row !== undefined &&
    (row.actor === 'we' || row.actor === null) &&
    has(row, 'upkeep') &&
    !has(clause, 'report', 'you', 'your')
  )
}

/** "The fix is prepared" where a section tells what happens, or in its numbered list. */
function tellsWhatHappens({ subject, sentence: { block } }: Passage): boolean {
  return subject === 'response' || (subject === 'disclosure' && block.list?.ordered === true)
}

/** "See the advisories", and not "published as an advisory (see the page)" or "el equipo revisa cada aviso". */
function isReference({ lexemes, actor }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'see') || stepOf(lexeme) !== undefined)
  if (!first || !is(first, 'see')) return false
  return !is(first, 'assess') || (actor !== 'we' && first === lexemes[0])
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

/** "The vendor may review the report and publish a fix." */
export function mayAssess(passage: Passage): boolean {
  const [first] = passage.clauses
  return first?.actor === null && has(first, 'may') && has(first, 'assess') && has(passage, 'report', 'vulnerability')
}

/** "We may disclose it before it is fixed." */
function isMerePossibility(clause: Clause): boolean {
  return has(clause, 'may') && !has(clause, 'will', 'aim', 'assess')
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

/** "We appreciate your efforts and will credit you" is no step. */
function isThanks(passage: Passage, clause: Clause): boolean {
  return has(passage, 'thanks') && (has(clause, 'credit') || has(clause, 'thanks'))
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
