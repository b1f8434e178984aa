import type { Subject } from '../../languages/language.js'
import { type Clause, has, isNegated, PRONOUN_LENGTH } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'

const ON_REPORTS: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure'])

/** Whether a sentence says a little of what becomes of a report: one step. */
export function hintsAtProcess(passage: Passage): boolean {
  return passage.clauses.some((clause) => isExamined(passage, clause) || opensOwn(clause)) || namesStepsInRow(passage)
}

function isOurs({ role, actor }: Clause): boolean {
  return role === 'main' && (actor === 'we' || actor === null)
}

/** "Our team reviews the reports", "each report is examined", "we will look into it". */
function isExamined({ subject: matter }: Passage, clause: Clause): boolean {
  if (!isOurs(clause) || isNegated(clause) || !ON_REPORTS.has(matter)) return false
  if (has(clause, 'please', 'must', 'may', 'thanks', 'opportunity')) return false
  const { lexemes, actor, end } = clause
  const verb = lexemes.find((lexeme) => is(lexeme, 'assess'))
  if (!verb) return false
  const ofReport = lexemes.some((lexeme) => is(lexeme, 'report', 'vulnerability', 'they'))
  const subject = lexemes.find((lexeme) => !is(lexeme, 'every'))
  if (actor === null) return ofReport && subject !== undefined && is(subject, 'report', 'vulnerability')
  return ofReport || (verb === lexemes.at(-1) && end - verb.end <= PRONOUN_LENGTH)
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
