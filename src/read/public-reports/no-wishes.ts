import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'

/** "Keep your password private", "your personal data stay confidential": what is to be kept is no report. */
export function isOnSecrets(passage: Passage): boolean {
  if (has(passage, 'vulnerability', 'report', 'bug')) return false
  return has(passage, 'upkeep', 'conduct') || passage.lexemes.some(isKeptOfYours)
}

/** "Keep your .env file confidential": what is yours and is not named as a find or its details. */
function isKeptOfYours(lexeme: Lexeme, at: number, lexemes: readonly Lexeme[]): boolean {
  const next = lexemes[at + 1]
  if (!is(lexeme, 'wait') || !next || !is(next, 'your') || next.start - lexeme.end > 1) return false
  return !has({ lexemes }, 'detail', 'content-item', 'discover', 'disclosure', 'publish', 'advisory')
}

/** Whether the word is said of what nobody is asked for. */
export function isNoWish(clause: Clause): boolean {
  if (forbidsPrivacy(clause) || needsNone(clause) || isInherited(clause)) return true
  if (isNegated(clause) && has(clause, 'include', 'upkeep')) return true
  // "Private reports are rewarded, too."
  return has(clause, 'bounty') && !has(clause, 'please', 'must')
}

/** "Please do not report vulnerabilities privately." */
export function forbidsPrivacy({ lexemes, negatedFrom, role }: Clause): boolean {
  const [verb, secret] = [
    lexemes.find((lexeme) => is(lexeme, 'report', 'send', 'contact') && lexeme.start >= negatedFrom),
    lexemes.find((lexeme) => is(lexeme, 'private') && lexeme.start >= negatedFrom),
  ]
  if (role !== 'main' || !verb || !secret || is(secret, 'not')) return false
  // Where verbs come last, what is negated may be any word.
  if (!lexemes.some((lexeme) => is(lexeme, 'not') && lexeme.end <= verb.start)) return false
  return !has({ lexemes }, 'public', 'public-place', 'tracker', 'publish', 'except', 'only', 'but')
}

/** "There is no need for a private channel", "we have no private mailbox." */
function needsNone({ lexemes }: Clause): boolean {
  const words = lexemes.filter(({ concepts }) => concepts.length > 0)
  return words.some((word, index) => {
    const next = words[index + 1]
    return (
      is(word, 'no') &&
      next !== undefined &&
      is(next, 'private') &&
      (is(next, 'channel') || index + 2 >= words.length || is(words[index + 2] as Lexeme, ...MEANS))
    )
  })
}

/** What there may be none of in private. */
const MEANS: readonly Concept[] = ['channel', 'email', 'form', 'contact', 'chat', 'phone', 'tracker', 'direct-message']

/** "You must not: copy confidential data": the lead-in forbids what the item says. */
function isInherited({ negatedFrom, start, lexemes }: Clause): boolean {
  return negatedFrom === start && !lexemes.some((lexeme) => is(lexeme, 'not'))
}
