import type { Concept } from '../languages/language.js'
import { conceptsIn, isAnyOf, type Lexeme } from './lexicon.js'

/** Who acts in a clause; `null` where it does not say, as in most passives. */
export type Actor = 'we' | 'you' | 'third-party' | null

/** A stretch of a sentence that says one thing: one actor, one doing, one scope of negation. */
export interface Clause {
  start: number
  end: number
  lexemes: readonly Lexeme[]
  /** A condition, a time ("until", "after", "when"), or the statement itself. */
  role: 'main' | 'condition' | 'until' | 'after' | 'when'
  actor: Actor
  /** Goes on with the actor and negation of the clause before: "do not open an issue *or discuss it*". */
  joined: boolean
  /** Where the negation begins to hold; `Infinity` where nothing is negated. */
  negatedFrom: number
}

/** Whether a clause, sentence or label holds a word of one of the concepts. */
export function has(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): boolean {
  const own = conceptsIn(part.lexemes)
  for (let index = 0; index < concepts.length; index++) if (own.has(concepts[index] as Concept)) return true
  return false
}

/** Whether something in the clause is negated. */
export function isNegated({ negatedFrom }: Clause): boolean {
  return negatedFrom !== Number.POSITIVE_INFINITY
}

/** The first word of one of the concepts. */
export function firstOf(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): Lexeme | undefined {
  if (!has(part, ...concepts)) return undefined
  for (const lexeme of part.lexemes) if (isAnyOf(lexeme, concepts)) return lexeme
  return undefined
}

/** What a list item takes over from the sentence that leads it in: "we will:", "please do not:". */
export interface Inheritance {
  actor: Actor
  negated: boolean
}

/** Room for an article between two words, in characters. */
export const ARTICLE_LENGTH = 5

/** "It", "this", "them", with the blanks around it, in characters. */
export const PRONOUN_LENGTH = 6
