import type { Concept } from '../../languages/language.js'
import type { Stage } from '../../policy/timeframe.js'
import type { Clause } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import type { FoundDuration } from './found-duration.js'

/** A time in its clause, with all times of the sentence. */
export interface Setting {
  /** The words of the heading that the time stands under. */
  heading: readonly Lexeme[]
  /** The words of the other cells of its row, where it stands in the first. */
  row: readonly Lexeme[]
  /** The words of the other cells of its column that hold no time. */
  below: readonly Lexeme[]
  /** The first sentence of its paragraph, where it stands in another. */
  opening: Passage | null
  /** The sentence behind it, where it stands in the first. */
  rest: readonly Passage[]
  /** What stands under it, where it stands in a heading or heads a list. */
  led: readonly Passage[]
  passage: Passage
  clause: Clause
  found: FoundDuration
  all: readonly FoundDuration[]
}

/** The stages that one circumstance tells; none where it tells that the time is for something else; null where it is silent. */
export type Witness = (setting: Setting) => Stage[] | null

/** "Days 1 to 5", "within two weeks": nothing but a time. */
export function isOnlyTime({ lexemes }: Pick<Clause, 'lexemes'>): boolean {
  return lexemes.every((lexeme) => lexeme.value !== null || is(lexeme, ...TIME))
}

/** The same, or "after 90 days". */
export function isSpan({ lexemes }: Pick<Passage, 'lexemes'>): boolean {
  const [first, ...others] = lexemes
  return first !== undefined && isOnlyTime({ lexemes: is(first, 'after', 'at') ? others : lexemes })
}

/** What stands around a number of days. */
export const TIME: readonly Concept[] = ['and', 'or', 'but', 'within', 'business', 'aim', 'further']

/** The stages of a witness, which is silent where it knows none. */
export function orSilent(stages: Stage[]): Stage[] | null {
  return stages.length > 0 ? stages : null
}

/** "weekly", "every 7 days". */
export function isRhythm(lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  return found.regular === true || isEvery(lexemes, found)
}

/** "Every" right before a time. */
export function isEvery(lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  return lexemes.some(({ end, concepts }) => concepts.includes('every') && end <= found.start && found.start - end < 4)
}

/** A number, a unit, or a word that stands around them. */
export function isOfTime(lexeme: Lexeme): boolean {
  return lexeme.value !== null || is(lexeme, 'at', ...TIME)
}
