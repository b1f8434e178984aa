import { ARTICLE_LENGTH } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'

/** Two named items say what to put into a report; one may be an accident. */
export const ENOUGH = 2

/** So many are no accident, wherever they stand. */
export const MANY = 3

/** How many contents are named: "the steps and the version" are two. */
export function countItems(parts: readonly { lexemes: readonly Lexeme[] }[]): number {
  return new Set(
    parts.flatMap(({ lexemes }) =>
      lexemes.filter((lexeme, index) => isItem(lexeme, lexemes[index + 1])).map(({ start }) => start),
    ),
  ).size
}

/** "Describe the steps" names one: the verb names one only where its object is no word of ours. */
function isItem(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  if (!is(lexeme, 'content-item')) return false
  const isVerb = is(lexeme, 'include') && next !== undefined && is(next, 'content-item') && !is(next, 'include')
  return !isVerb || next.start - lexeme.end > ARTICLE_LENGTH
}
