import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated, PRONOUN_LENGTH } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_REPORTS } from '../subject-groups.js'
import { findDurations } from '../times/durations.js'

/** Whether a sentence says a little of what becomes of a report: one step. */
export function hintsAtProcess(passage: Passage): boolean {
  return (
    passage.clauses.some(
      (clause) =>
        isExamined(passage, clause) ||
        opensOwn(clause) ||
        isWorkMeanwhile(passage, clause) ||
        isRowOfOurs(passage, clause) ||
        isFixedAndTold(passage, clause),
    ) ||
    isPromised(passage) ||
    isFixedOnceChecked(passage) ||
    namesTimedSteps(passage) ||
    namesStepsInRow(passage)
  )
}

function isOurs({ role, actor }: Clause): boolean {
  return role === 'main' && (actor === 'we' || actor === null)
}

/** "Our team reviews the reports", "each report is examined", "we will look into it". */
function isExamined({ subject: matter }: Passage, clause: Clause): boolean {
  if (!isOurs(clause) || isNegated(clause) || !ON_REPORTS.has(matter)) return false
  if (has(clause, 'please', 'must', 'may', 'opportunity')) return false
  const { lexemes, actor, end } = clause
  const verb = lexemes.find((lexeme) => is(lexeme, 'assess'))
  // "We review each report and thank you for it", but not "we are grateful for reports that we can verify".
  if (!verb || lexemes.some((lexeme) => is(lexeme, 'thanks') && lexeme.end <= verb.start)) return false
  const ofReport = lexemes.some((lexeme) => is(lexeme, 'report', 'vulnerability', 'they'))
  const subject = lexemes.find((lexeme) => !is(lexeme, 'every'))
  if (actor === null) return ofReport && subject !== undefined && is(subject, 'report', 'vulnerability')
  return ofReport || (verb === lexemes.at(-1) && end - verb.end <= PRONOUN_LENGTH)
}

/** "The draft stays private while we reproduce and fix the problem." */
function isWorkMeanwhile(passage: Passage, clause: Clause): boolean {
  const { subject, language } = passage
  // "Use an old version while we fix bugs."
  if (!has(passage, 'private', 'wait', 'report', 'vulnerability', 'publish', 'public-place')) return false
  if (!ON_REPORTS.has(subject) || isNegated(clause) || has(clause, 'opportunity')) return false
  const meanwhile = clause.lexemes.findIndex((lexeme) => is(lexeme, 'meanwhile'))
  if (meanwhile < 0) return false
  // Where verbs come last, who works is seldom said, and what is asked may stand in the same part.
  const before = { lexemes: clause.lexemes.slice(0, meanwhile + 1) }
  if (language.negation === 'anywhere' && has(before, 'assess', 'fix')) return true
  // "While we strive to answer soon" grants something.
  if (clause.role === 'main' || clause.actor !== 'we' || has(clause, 'aim', ...REQUESTS, 'publish')) return false
  return has(clause, 'assess', 'fix')
}

const REQUESTS: readonly Concept[] = ['please', 'must', 'may']

/** What becomes of a report, each a step of its own. */
const STEPS: readonly (readonly Concept[])[] = [
  ['acknowledge', 'respond'],
  ['assess'],
  ['fix'],
  ['release'],
  ['publish', 'disclosure', 'coordinated', 'advisory'],
  ['inform'],
]

function stepsIn(parts: readonly Clause[]): number {
  const lexemes = parts.flatMap((part) => part.lexemes)
  const telling = STEPS.map((concepts) => lexemes.find((lexeme) => is(lexeme, ...concepts)))
  return new Set(telling.filter((lexeme) => lexeme !== undefined)).size
}

/** "You can expect a confirmation of receipt, a first assessment and news": commas part the steps, and no word joins them. */
function isPromised({ clauses, subject, lexemes }: Passage): boolean {
  if (!ON_REPORTS.has(subject) || has({ lexemes }, 'must', 'may', 'include', 'if')) return false
  // "Please be patient; you will receive …"
  const told = clauses.filter((part) => !has(part, 'please') && !isNegated(part) && part.role !== 'condition')
  return (
    told.some((part) => has(part, 'will') && part.actor !== 'third-party') &&
    told.some((part) => has(part, 'acknowledge', 'respond')) &&
    told.some((part) => has(part, 'assess', 'inform')) &&
    stepsIn(told) > 1
  )
}

/** "We evaluate the impact, develop a patch and tell the users." */
function isRowOfOurs({ subject }: Passage, clause: Clause): boolean {
  if (
    !ON_REPORTS.has(subject) ||
    clause.role !== 'main' ||
    clause.actor !== 'we' ||
    isNegated(clause) ||
    has(clause, ...REQUESTS)
  )
    return false
  return has(clause, 'assess') && has(clause, 'fix', 'inform') && stepsIn([clause]) > 1
}

/** "Confirmed problems are fixed in a new release and noted in the changelog." */
function isFixedAndTold({ subject }: Passage, clause: Clause): boolean {
  if (!isOurs(clause) || isNegated(clause) || !ON_REPORTS.has(subject) || has(clause, ...REQUESTS)) return false
  const [first] = clause.lexemes
  // "Check whether the problem is fixed in the new version."
  if (!first || (is(first, 'assess', 'see') && !is(first, 'confirm') && first.start === clause.start)) return false
  const fix = clause.lexemes.findIndex((lexeme) => is(lexeme, 'fix'))
  // "We publish fixed vulnerabilities in the changelog" tells one step.
  const problem = clause.lexemes.findIndex((lexeme) =>
    is(lexeme, 'confirm', 'assess', 'vulnerability', 'report', 'tracker'),
  )
  return problem >= 0 && fix > problem && has(clause, 'release', 'release-notes')
}

/** "Once your report is verified, a fix is developed." */
function isFixedOnceChecked({ subject, clauses }: Passage): boolean {
  if (!ON_REPORTS.has(subject)) return false
  const checked = clauses.findIndex(
    (part, index) =>
      part.role === 'after' &&
      has(part, 'assess') &&
      [part, clauses[index + 1]].some((one) => one && has(one, 'report', 'vulnerability', 'bug')),
  )
  return (
    checked >= 0 &&
    clauses
      .slice(checked + 1)
      .some((part) => isOurs(part) && !isNegated(part) && has(part, 'fix', 'release') && !has(part, ...REQUESTS))
  )
}

/** "Triage takes two days; a patch follows within a month.", "First triage: 5 days": steps that have their times. */
function namesTimedSteps(passage: Passage): boolean {
  const { clauses, subject, label } = passage
  if (!ON_REPORTS.has(subject) || findDurations(passage).length === 0) return false
  if (label && has(label, 'assess') && !has(label, 'include', 'please')) return true
  const timed = clauses.filter(
    (part) => isOurs(part) && !isNegated(part) && part.lexemes.some(({ value }) => value?.kind === 'unit'),
  )
  return timed.length > 1 && timed.some((part) => has(part, 'assess')) && stepsIn(timed) > 1
}

/** "We will open a private issue for it": what we do with the report first. */
function opensOwn(clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor !== 'we' || isNegated(clause) || !has(clause, 'will')) return false
  return has(clause, 'open') && has(clause, 'private', 'advisory') && has(clause, 'tracker', 'advisory')
}

/** "신고를 받으면 확인·수정·릴리스합니다": where verbs come last, steps in a row behind the arrival of a report. */
function namesStepsInRow({ clauses, language }: Passage): boolean {
  if (language.negation !== 'anywhere') return false
  return clauses.some(
    (clause, index) =>
      clause.role === 'main' &&
      clause.actor !== 'you' &&
      !isNegated(clause) &&
      has(clause, 'assess') &&
      has(clause, 'fix') &&
      !has(clause, 'please', 'must', 'may') &&
      clauses
        .slice(0, index)
        .some((part) => part.role === 'after' || (part.role !== 'main' && has(part, 'report', 'receipt'))),
  )
}
