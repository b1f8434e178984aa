import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { conditionsOf, isBareDenial } from './mention.js'

/** "If that is not enabled, …", "without an answer, …": the way for those who cannot take the other one. */
export function isFallback(passage: Passage): boolean {
  return (
    conditionsOf(passage).some(
      (condition) => has(condition, 'available', 'respond') || (isNegated(condition) && has(condition, ...OTHER_WAYS)),
    ) ||
    isForThoseWithoutAccount(passage) ||
    answersLack(passage) ||
    goesOnWithFallback(passage)
  )
}

/** "If it is switched on, use it; otherwise …", "If it is not available, do not publish it. Write to …" */
function goesOnWithFallback({ clauses, previous, sentence }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block) return false
  const condition = previous.clauses.find(({ role }) => role === 'condition')
  const [first] = clauses[0]?.lexemes ?? []
  // "Use the form once it is enabled. Until then, …"
  if (clauses[0]?.role === 'until' && previous.clauses.some(comesLater)) return true
  if (!condition || !first) return false
  // "If it is enabled, use it. If not, …"
  if (clauses[0] && isBareDenial(clauses[0])) return !isNegated(condition) && has(condition, 'available', ...OTHER_WAYS)
  if (is(first, 'otherwise')) return !isNegated(condition) && has(condition, 'available', ...OTHER_WAYS)
  const rest = previous.clauses.filter(({ role }) => role === 'main')
  return has(condition, 'available') && rest.length > 0 && rest.every((part) => isNegated(part))
}

/** "Once it is enabled", "as soon as the form works" */
function comesLater({ role, lexemes }: Clause): boolean {
  return (role === 'after' || role === 'when' || role === 'condition') && has({ lexemes }, 'available')
}

/** "No account there? Then write to ann@lantern.dev.", "No answer? …": a question without a verb, on what is missing. */
export function answersLack({ previous, sentence }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || !ENDS_IN_QUESTION.test(previous.text)) return false
  const { lexemes, text } = previous
  const [no] = lexemes
  if (!no || !is(no, 'not', 'no') || no.start > 0 || text.length > LACK) return false
  return !has({ lexemes }, 'vulnerability', 'question', 'other', 'bug', 'owner')
}

/** "No GitLab account?", in characters. */
const LACK = 20

/** "Without a GitHub account, write to the maintainers." */
function isForThoseWithoutAccount({ clauses: [first, second] }: Passage): boolean {
  if (!first || !second || !isNegated(first) || second.actor === 'we' || isNegated(second)) return false
  return has(first, 'forge') && !first.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))
}

/** Of these, one may be missing. */
const OTHER_WAYS: readonly Concept[] = [
  'channel',
  'use',
  'private-reporting',
  'advisory',
  'form',
  'email',
  'security-tab',
]
