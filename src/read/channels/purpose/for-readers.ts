import type { Concept } from '../../../languages/language.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING, conditionsOf, type Mention } from '../mention.js'
import { REPORTED } from './others.js'

/** Whether a way is there for those who want to read news of the project. */
export function isForReaders({ passage, clause, kind, start, described }: Mention): boolean {
  if (kind === 'advisory') return false
  return (
    tellsOfFixedFlaws(passage, clause) ||
    (!described && (isToSubscribe(clause, start) || takesOnlyNews(passage, clause)))
  )
}

/** "Fixed flaws are reported on our Discord": what is told there is what has been done. */
function tellsOfFixedFlaws(passage: Passage, { lexemes: [first, second], actor, role }: Clause): boolean {
  if (role !== 'main' || actor === 'you' || !first || !second || second.start - first.end > 1) return false
  if (has(passage, 'please', 'must', 'if') || is(first, ...ASKING) || is(second, ...ASKING)) return false
  const isFixed = (one: Lexeme, other: Lexeme) => is(one, 'vulnerability') && is(other, 'fix') && is(other, 'yes')
  return isFixed(first, second) || isFixed(second, first)
}

/** "To learn more about our service levels, please contact us." */
export function isForMore(passage: Passage): boolean {
  const first = passage.lexemes.find((lexeme) => !is(lexeme, 'at'))
  return first !== undefined && is(first, 'see') && !has(passage, 'report', 'vulnerability', 'private')
}

/** "Distributors may be told in advance. Please contact early@lantern.dev." */
export function isForSubscribers(passage: Passage, clause: Clause): boolean {
  const { previous, sentence } = passage
  // "If you want to be on the vendor list, write to news@lantern.dev."
  if (conditionsOf(passage).some((part) => has(part, 'subscribe') && !has(part, ...REPORTED))) return true
  if (has(clause, ...REPORTED) || !has(clause, 'contact')) return false
  return [passage, previous].some(
    (part) =>
      part?.sentence.block === sentence.block &&
      has(part, 'subscribe') &&
      has(part, 'third-party') &&
      !has(part, 'report', 'vulnerability'),
  )
}

/** "Subscribe to news@lantern.dev by a mail to news-join@lantern.dev." */
function isToSubscribe({ lexemes, actor }: Clause, start: number): boolean {
  const before = lexemes.filter(({ end }) => end <= start)
  const verb = before.findIndex((lexeme) => is(lexeme, 'subscribe'))
  return verb >= 0 && actor !== 'we' && !has({ lexemes: before.slice(0, verb) }, 'vulnerability', ...ASKING)
}

/** "https://discord.gg/lantern — announcements only" */
function takesOnlyNews({ clauses }: Passage, clause: Clause): boolean {
  const last = clauses.at(-1)
  if (!last || last === clause || isNegated(last) || !has(last, 'only')) return false
  return has(last, 'publish', 'inform', 'release', 'advisories') && last.lexemes.every((lexeme) => is(lexeme, ...NEWS))
}

const NEWS: readonly Concept[] = [
  'publish',
  'inform',
  'release',
  'advisories',
  'security-fix',
  'only',
  'and',
  'or',
  'serves',
]

/** "Ping us in the chat (no details there)." */
export function isOnlyToNudge({ clauses }: Passage, clause: Clause): boolean {
  const [next] = clauses.filter(({ start }) => start >= clause.end)
  return next !== undefined && isNegated(next) && has(next, 'detail') && !has(clause, 'report', 'private')
}
