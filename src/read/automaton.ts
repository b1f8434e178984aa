import { inWord } from './folding.js'
import { type Match, type PhraseFinder, type PlacedMatch, phraseFrom } from './phrase-finder.js'

/**
 * Phrases as an automaton: each character of a text leads from one of its states to the next, so that nothing is left to be worked out while a
 * text is read. A state is known by the index of its header in `cells`. {@link State} tells what its bits are.
 */
export interface AutomatonData<Meaning> {
  /** What phrases mean; where some end, their meanings are listed by index. */
  meanings: readonly Meaning[]
  /** The UTF-16 units outside of ASCII that phrases hold: the first counts as 128, the next as 129, and so on. */
  letters: string
  /**
   * First the index of the state before any character, then the lists of meanings, each with its length before it, then the states. A state
   * is its header, where any further letters lead if it has a wildcard, and its transitions in the order of their characters.
   */
  cells: Uint32Array
}

/** How a header and a transition are put together. */
export const State = {
  /** A header with this bit holds the only character that goes on from here, and the state that it leads to stands right behind. */
  RUN: 31,
  /** Above it in the header of any other state: the index of the list of meanings of the phrases that end there; 0 for none. */
  ENDING: 13,
  /** Whether a wildcard takes further letters; below it the number of transitions. */
  WILDCARD: 12,
  /** The lower bits of a transition are its character, those above where it leads. */
  CHARACTER_BITS: 12,
} as const

const CHARACTERS = (1 << State.CHARACTER_BITS) - 1
const NOWHERE = 0
/** A character that no phrase holds. */
const OTHER = 0
const ASCII_END = 128

/** Finds phrases of which an automaton was made before. */
export class Automaton<Meaning> implements PhraseFinder<Meaning> {
  readonly #cells: Uint32Array
  readonly #meanings: readonly Meaning[]
  readonly #letters: string
  readonly #characters = new Map<number, number>()
  readonly #endings = new Map<number, readonly Meaning[]>()

  constructor({ cells, meanings, letters }: AutomatonData<Meaning>) {
    this.#cells = cells
    this.#meanings = meanings
    this.#letters = letters
  }

  next(text: string, from: number): PlacedMatch<Meaning> | null {
    return phraseFrom(this, text, from)
  }

  longestAt(text: string, start: number): Match<Meaning> | null {
    const cells = this.#cells
    let state = cells[0] as number
    let end = start
    let ending = 0
    for (let index = start; index < text.length; index++) {
      state = this.#after(state, text, index)
      if (state === NOWHERE) break
      const header = cells[state] as number
      if (header >>> State.RUN === 1 || header >>> State.ENDING === 0) continue
      if (inWord(text, index) && inWord(text, index + 1)) continue
      end = index + 1
      ending = header >>> State.ENDING
    }
    return ending === 0 ? null : { end, meanings: this.#meaningsOf(ending) }
  }

  #after(state: number, text: string, index: number): number {
    const cells = this.#cells
    const header = cells[state] as number
    const code = text.charCodeAt(index)
    const character = code < ASCII_END ? code : this.#characterOf(code)
    if (header >>> State.RUN === 1) return (header & CHARACTERS) === character ? state + 1 : NOWHERE
    const wildcard = (header >>> State.WILDCARD) & 1
    let low = state + 1 + wildcard
    let high = low + (header & CHARACTERS)
    while (low < high) {
      const middle = (low + high) >>> 1
      const transition = cells[middle] as number
      const own = transition & CHARACTERS
      if (own === character) return transition >>> State.CHARACTER_BITS
      if (own < character) low = middle + 1
      else high = middle
    }
    return wildcard === 1 && inWord(text, index) ? (cells[state + 1] as number) : NOWHERE
  }

  #characterOf(code: number): number {
    const known = this.#characters.get(code)
    if (known !== undefined) return known
    const place = this.#letters.indexOf(String.fromCharCode(code))
    const character = place < 0 ? OTHER : ASCII_END + place
    this.#characters.set(code, character)
    return character
  }

  /** The same list each time, since others remember what they made of it. */
  #meaningsOf(ending: number): readonly Meaning[] {
    const known = this.#endings.get(ending)
    if (known) return known
    const numbers = this.#cells.subarray(ending + 1, ending + 1 + (this.#cells[ending] as number))
    const meanings = Array.from(numbers, (number) => this.#meanings[number] as Meaning)
    this.#endings.set(ending, meanings)
    return meanings
  }
}
