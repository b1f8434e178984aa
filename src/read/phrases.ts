import { endOfWord, inWord } from './folding.js'
import { type Match, type PhraseFinder, type PlacedMatch, phraseFrom } from './phrase-finder.js'
import { CLOSE, type Entry, nextAlternative, OPEN, OR, PhraseIndex, STAR } from './phrase-index.js'

/** So many words, and steps from one character to the next, are remembered before memory is freed again. */
const MOST_WORDS = 20_000
const MOST_STEPS = 500_000

/**
 * Phrases, ready to be found in folded texts. They are looked up by their first word; behind it, all that begin with it are
 * followed through the text together, character by character. Where a text has led before is remembered, since texts repeat themselves: so
 * patterns are never taken apart into all the phrases that they stand for, which can be many thousands.
 */
export class Phrases<Meaning> implements PhraseFinder<Meaning> {
  readonly #index: PhraseIndex<Meaning>
  readonly #byWord = new Map<string, State<Meaning> | null>()
  #steps = 0

  constructor(entries: readonly Entry<Meaning>[]) {
    this.#index = new PhraseIndex(entries)
  }

  next(text: string, from: number): PlacedMatch<Meaning> | null {
    return phraseFrom(this, text, from)
  }

  longestAt(text: string, start: number): Match<Meaning> | null {
    let position = endOfWord(text, start)
    if (!this.#index.mayBeginWith(text, start, position)) return null
    let state = this.#behindWord(text.slice(start, position))
    let longest: Match<Meaning> | null = null
    while (state !== null) {
      const { meanings } = state
      if (meanings.length > 0 && !(inWord(text, position - 1) && inWord(text, position)))
        longest = { end: position, meanings }
      if (position >= text.length) break
      state = this.#step(state, text, position)
      position++
    }
    return longest
  }

  #behindWord(word: string): State<Meaning> | null {
    const known = this.#byWord.get(word)
    if (known !== undefined) return known
    if (this.#byWord.size >= MOST_WORDS) this.#byWord.clear()
    const positions = new Positions<Meaning>()
    beginWith(this.#index.of(word), word, positions)
    beginWith(this.#index.ofInflected(word), word, positions)
    const state = positions.state()
    this.#byWord.set(word, state)
    return state
  }

  #step(state: State<Meaning>, text: string, position: number): State<Meaning> | null {
    const code = text.charCodeAt(position)
    if (code === state.latest) return state.afterLatest
    let next = state.next?.get(code)
    if (next === undefined) {
      if (++this.#steps > MOST_STEPS) {
        this.#byWord.clear()
        this.#steps = 0
      }
      next = following(state, code, inWord(text, position))
      // Most are left by one character only, for which none is needed.
      if (state.latest >= 0) {
        state.next ??= new Map([[state.latest, state.afterLatest]])
        state.next.set(code, next)
      }
    }
    state.latest = code
    state.afterLatest = next
    return next
  }
}

/** Phrases of which only the place is of interest. */
export function plainPhrases(patterns: readonly string[]): Phrases<true> {
  return new Phrases(patterns.map((pattern) => ({ pattern, meaning: true })))
}

/** The phrases that a text may still become, each at a place of its pattern. */
interface State<Meaning> {
  entries: readonly Entry<Meaning>[]
  /** For each entry the index of the character that is to come next, or of a wildcard. */
  places: readonly number[]
  /** Of the phrases that end here. */
  meanings: readonly Meaning[]
  /** Where each UTF-16 unit leads, as far as it was met; null where no phrase goes on with it. None before a second unit was met. */
  next: Map<number, State<Meaning> | null> | null
  /** The unit that came last, which is likely to come again, and where it led; -1 before any. */
  latest: number
  afterLatest: State<Meaning> | null
}

/** Gathers the places in patterns that a text leads to. */
class Positions<Meaning> {
  readonly #entries: Entry<Meaning>[] = []
  readonly #places: number[] = []
  readonly #ended: Entry<Meaning>[] = []

  /** Adds a place, and all that can be reached from there without a character. */
  add(entry: Entry<Meaning>, place: number): void {
    const { pattern } = entry
    const code = pattern.charCodeAt(place)
    if (place >= pattern.length) {
      if (this.#ended.at(-1) !== entry) this.#ended.push(entry)
    } else if (code === OR || code === CLOSE) {
      this.add(entry, pattern.indexOf(')', place) + 1)
    } else if (!this.#has(entry, place)) {
      this.#entries.push(entry)
      this.#places.push(place)
      // A wildcard may stand for nothing, and so may one of the alternatives.
      if (code === STAR) this.add(entry, place + 1)
      else if (code === OPEN && isOptional(pattern, place)) this.add(entry, pattern.indexOf(')', place) + 1)
    }
  }

  /** Null where no phrase is left. */
  state(): State<Meaning> | null {
    if (this.#entries.length === 0 && this.#ended.length === 0) return null
    const meanings = this.#ended.map(({ meaning }) => meaning)
    return { entries: this.#entries, places: this.#places, meanings, next: null, latest: -1, afterLatest: null }
  }

  /** Optional words can lead to one place in several ways. */
  #has(entry: Entry<Meaning>, place: number): boolean {
    for (let index = this.#entries.length - 1; index >= 0 && this.#entries[index] === entry; index--)
      if (this.#places[index] === place) return true
    return false
  }
}

const BLANK = 32
const HYPHEN = 45

/** Where a character leads to. A blank of a phrase is as good as a hyphen of the text. */
function following<Meaning>(state: State<Meaning>, code: number, isLetter: boolean): State<Meaning> | null {
  const { entries, places } = state
  const positions = new Positions<Meaning>()
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index] as Entry<Meaning>
    const place = places[index] as number
    const { pattern } = entry
    if (pattern.charCodeAt(place) !== OPEN) follow(entry, place, code, isLetter, positions)
    // Alternatives are told apart only here, by the character that chooses among them: most lead nowhere.
    else {
      const close = pattern.indexOf(')', place)
      for (let start = place + 1; start > 0; start = nextAlternative(pattern, start, close)) {
        follow(entry, start, code, isLetter, positions)
        if (pattern.charCodeAt(start) === STAR) follow(entry, start + 1, code, isLetter, positions)
      }
    }
  }
  return positions.state()
}

function follow<Meaning>(
  entry: Entry<Meaning>,
  place: number,
  code: number,
  isLetter: boolean,
  positions: Positions<Meaning>,
): void {
  const wanted = entry.pattern.charCodeAt(place)
  if (wanted === OR || wanted === CLOSE) return
  if (wanted === STAR ? isLetter : wanted === code || (wanted === BLANK && code === HYPHEN))
    positions.add(entry, wanted === STAR ? place : place + 1)
}

/** Whether one of the alternatives stands for nothing. */
function isOptional(pattern: string, open: number): boolean {
  const close = pattern.indexOf(')', open)
  for (let start = open + 1; start > 0; start = nextAlternative(pattern, start, close)) {
    const end = pattern.charCodeAt(pattern.charCodeAt(start) === STAR ? start + 1 : start)
    if (end === OR || end === CLOSE) return true
  }
  return false
}

function beginWith<Meaning>(entries: readonly Entry<Meaning>[], word: string, positions: Positions<Meaning>): void {
  for (let index = 0; index < entries.length; index++) behind(entries[index] as Entry<Meaning>, 0, word, 0, positions)
}

/** Adds the places behind a word that a phrase begins with; `from` of its characters stand before `place`. */
function behind<Meaning>(
  entry: Entry<Meaning>,
  place: number,
  word: string,
  from: number,
  positions: Positions<Meaning>,
): void {
  const { pattern } = entry
  let at = place
  let index = from
  while (index < word.length && pattern.charCodeAt(at) === word.charCodeAt(index)) {
    at++
    index++
  }
  const code = pattern.charCodeAt(at)
  if (index === word.length || code === STAR) positions.add(entry, at)
  else if (code === OPEN) {
    const close = pattern.indexOf(')', at)
    for (let start = at + 1; start > 0; start = nextAlternative(pattern, start, close))
      behind(entry, start, word, index, positions)
  } else if (code === OR || code === CLOSE) behind(entry, pattern.indexOf(')', at) + 1, word, index, positions)
}
