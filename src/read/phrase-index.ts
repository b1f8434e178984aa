import { pattern } from '../pattern.js'
import { inWord } from './folding.js'

/** A phrase as a language writes it, with its wildcards and alternatives, and what it stands for. */
export interface Entry<Meaning> {
  pattern: string
  meaning: Meaning
}

/** A wildcard in the first word leaves so many letters to look it up by. */
const PREFIX_LENGTH = 3

/** Phrases by their first words. */
export class PhraseIndex<Meaning> {
  readonly #entries = new Map<string, Entry<Meaning>[]>()
  /** Which of {@link beginningOf} the keys have: most words of a text begin no phrase, and need not be taken out of it to find that out. */
  readonly #beginnings = new Uint8Array(BEGINNINGS)

  constructor(entries: readonly Entry<Meaning>[]) {
    for (const entry of entries) this.#add(entry)
  }

  /** Whether some phrase may begin with the word from `start` to `end` of a text. */
  mayBeginWith(text: string, start: number, end: number): boolean {
    return this.#beginnings[beginningOf(text, start, end)] === 1
  }

  /** The phrases whose first word this is, or is one sign. */
  of(word: string): readonly Entry<Meaning>[] {
    return this.#entries.get(word) ?? NONE
  }

  /** The phrases whose first word begins with the first letters of this one and goes on with any others. */
  ofInflected(word: string): readonly Entry<Meaning>[] {
    return word.length < PREFIX_LENGTH ? NONE : this.of(`${word.slice(0, PREFIX_LENGTH)}*`)
  }

  #add(entry: Entry<Meaning>): void {
    const { pattern } = entry
    const blank = pattern.indexOf(' ')
    const first = blank < 0 ? pattern : pattern.slice(0, blank)
    if (PLAIN_WORD.test(first)) this.#enter(first, entry)
    else for (const key of keysOf(pattern)) this.#enter(key, entry)
  }

  #enter(key: string, entry: Entry<Meaning>): void {
    this.#beginnings[beginningOf(key, 0, key.length)] = 1
    const bucket = this.#entries.get(key)
    if (bucket) bucket.push(entry)
    else this.#entries.set(key, [entry])
  }
}

const NONE: never[] = []

/** A power of two. */
const BEGINNINGS = 4096
/** Spreads two letters over them. */
const SPREAD = 67

/** A number for the first two characters of a word, which those of other words may share. */
function beginningOf(text: string, start: number, end: number): number {
  const second = end - start > 1 ? text.charCodeAt(start + 1) : 0
  return (text.charCodeAt(start) * SPREAD + second) & (BEGINNINGS - 1)
}

export const OPEN = 40
export const CLOSE = 41
export const STAR = 42
export const OR = 124

/** Where the alternative begins that stands behind the one there, and before the bracket at `close`; -1 behind the last. They do not nest. */
export function nextAlternative(pattern: string, start: number, close: number): number {
  const or = pattern.indexOf('|', start)
  return or < 0 || or > close ? -1 : or + 1
}

/** A word without wildcard and alternatives. */
const PLAIN_WORD = pattern(/^[a-z\d_]+$/)

/** What the phrases of a pattern are looked up by: their first words, or with a wildcard the first letters of these. */
function keysOf(pattern: string): ReadonlySet<string> {
  const keys = new Set<string>()
  addKeys(pattern, 0, '', keys)
  return keys
}

function addKeys(pattern: string, place: number, beginning: string, keys: Set<string>): void {
  let end = place
  while (end < pattern.length && inWord(pattern, end)) end++
  const word = beginning + pattern.slice(place, end)
  const code = pattern.charCodeAt(end)
  if (code === STAR) keys.add(`${word.slice(0, PREFIX_LENGTH)}*`)
  else if (code === OPEN) {
    const close = pattern.indexOf(')', end)
    for (let start = end + 1; start > 0; start = nextAlternative(pattern, start, close))
      addKeys(pattern, start, word, keys)
  } else if (code === OR || code === CLOSE) addKeys(pattern, pattern.indexOf(')', end) + 1, word, keys)
  else keys.add(word === '' ? pattern.charAt(end) : word)
}
