import { pattern } from '../pattern.js'
import { LETTER } from '../policy/letters.js'
import { is, type Lexeme } from './lexicon.js'
import { COMMA } from './punctuation.js'

const QUESTION = pattern(/[?？]\W{0,3}$/)

/**
 * "Find you a flaw, write to us": a verb before its subject opens a condition at the head of a sentence that is no question.
 * Without a comma it is a request: "would you write to us".
 */
export function withInvertedConditions(lexemes: readonly Lexeme[], folded: string): readonly Lexeme[] {
  const [first, ...rest] = lexemes
  if (!first || !is(first, 'inverted') || !COMMA.test(folded.slice(first.end))) return lexemes
  if (LETTER.test(folded.slice(0, first.start)) || QUESTION.test(folded)) return lexemes
  const own = first.concepts.filter((concept) => concept !== 'see' && concept !== 'will' && concept !== 'must')
  return [{ ...first, concepts: ['if', 'you', ...own] }, ...rest]
}
