import { pattern } from '../pattern.js'
import { inWord } from './folding.js'

/** Words in a row that stand for something, made of a pattern without alternatives. */
export interface Phrase<Meaning> {
  /** What stands between the wildcards. */
  parts: readonly string[]
  literalLength: number
  meaning: Meaning
}

/** A wildcard in the first word leaves so many letters to look it up by. */
export const PREFIX_LENGTH = 3

/** The phrases of a pattern that are looked up by a key. */
export function phrasesOf<Meaning>(pattern: string, key: string, meaning: Meaning): Phrase<Meaning>[] {
  return expandWhere(pattern, (beginning) => mayHaveKey(beginning, key))
    .filter((phrase) => keyOf(phrase) === key)
    .map((phrase) => ({ parts: phrase.split('*'), literalLength: phrase.replaceAll('*', '').length, meaning }))
}

/**
 * The phrases that may begin with a word, by the two characters that follow it there: some words begin a hundred phrases, and
 * in a text it goes on like very few of them.
 */
export class PhrasesOfWord<Meaning> {
  /** The phrases that may end with the word or right behind it. */
  readonly #short: Phrase<Meaning>[] = []
  readonly #byNext = new Map<number, Phrase<Meaning>[]>()

  /** `exact` are phrases whose first word is this one, `inflected` those whose first word has a wildcard. The order is kept. */
  constructor(word: string, exact: readonly Phrase<Meaning>[], inflected: readonly Phrase<Meaning>[]) {
    for (const phrase of exact) this.#add(phrase, phrase.parts[0]?.slice(word.length) ?? '')
    for (const phrase of inflected) if (word.startsWith(phrase.parts[0] ?? '')) this.#add(phrase, phrase.parts[1] ?? '')
  }

  /** The phrases that may stand in a text in which the word ends at `end`. */
  before(text: string, end: number): readonly Phrase<Meaning>[] {
    return (this.#byNext.size > 0 && this.#byNext.get(twoAt(text, end))) || this.#short
  }

  #add(phrase: Phrase<Meaning>, rest: string): void {
    if (rest.length < 2) {
      this.#short.push(phrase)
      for (const phrases of this.#byNext.values()) phrases.push(phrase)
      return
    }
    const next = twoAt(rest, 0)
    const phrases = this.#byNext.get(next)
    if (phrases) phrases.push(phrase)
    else this.#byNext.set(next, [...this.#short, phrase])
  }
}

/** Two characters as one number. A hyphen is as good as a blank. */
function twoAt(text: string, index: number): number {
  return (blankAt(text, index) << 16) | blankAt(text, index + 1)
}

function blankAt(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code === HYPHEN ? BLANK : code
}

const HYPHEN = 45
const BLANK = 32

/** The end of the phrase in the folded text, or -1 where it does not stand at `start`. */
export function matchAt({ parts }: Phrase<unknown>, text: string, start: number): number {
  let position = start
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string
    if (index > 0) while (inWord(text, position)) position++
    if (text.startsWith(part, position)) {
      position += part.length
      continue
    }
    for (let i = 0; i < part.length; i++, position++) {
      const wanted = part[i]
      if (wanted !== text[position] && !(wanted === ' ' && text[position] === '-')) return -1
    }
  }
  return inWord(text, position - 1) && inWord(text, position) ? -1 : position
}

/** What a phrase without alternatives is looked up by: its first word, or the first letters of one with a wildcard. */
function keyOf(phrase: string): string {
  let end = 0
  while (end < phrase.length && inWord(phrase, end)) end++
  if (end === 0) return phrase.slice(0, 1)
  return phrase[end] === '*' ? `${phrase.slice(0, Math.min(end, PREFIX_LENGTH))}*` : phrase.slice(0, end)
}

/** The keys of all phrases of a pattern, found without taking it apart where its first word has no alternatives inside. */
export function keysOf(pattern: string): readonly string[] {
  const open = pattern.indexOf('(')
  if (open < 0) return [keyOf(pattern)]
  const gap = pattern.search(WORD_END)
  if (gap >= 0 && gap < open) return [keyOf(pattern)]
  if (open > 0) return [...new Set(expand(pattern).map(keyOf))]
  const close = pattern.indexOf(')')
  const rest = pattern.slice(close + 1)
  const alternatives = pattern.slice(1, close).split('|')
  const whole = alternatives.every(
    (alternative) => alternative === '' || WORD_END.test(alternative) || WORD_END.test(rest[0] ?? ' '),
  )
  if (!whole) return [...new Set(expand(pattern).map(keyOf))]
  const wildcard = rest.startsWith('*') ? '*' : ''
  return [
    ...new Set(
      alternatives.flatMap((alternative) => (alternative === '' ? keysOf(rest) : keyOf(alternative + wildcard))),
    ),
  ]
}

const WORD_END = pattern(/[ *]/)

/** All phrases that a pattern with alternatives stands for. Alternatives do not nest. */
export function expand(pattern: string): string[] {
  return expandWhere(pattern, () => true)
}

/** Those of them whose beginning is wanted. */
function expandWhere(pattern: string, wanted: (beginning: string) => boolean): string[] {
  const open = pattern.indexOf('(')
  if (open < 0) return [pattern]
  const close = pattern.indexOf(')', open)
  const rest = pattern.slice(close + 1)
  const next = rest.indexOf('(')
  const literal = next < 0 ? rest : rest.slice(0, next)
  return pattern
    .slice(open + 1, close)
    .split('|')
    .map((alternative) => pattern.slice(0, open) + alternative)
    .filter((beginning) => wanted(beginning + literal))
    .flatMap((beginning) => expandWhere(beginning + rest, wanted))
}

/** Whether a phrase that begins so may be looked up by the key, which is its first word or, with a wildcard, the first letters of that. */
function mayHaveKey(beginning: string, key: string): boolean {
  const letters = key.endsWith('*') ? key.slice(0, -1) : key
  return beginning.startsWith(letters.slice(0, beginning.length))
}
