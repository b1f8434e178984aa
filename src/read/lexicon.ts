import type { Concept, Language } from '../languages/language.js'
import { latePattern, pattern } from '../pattern.js'
import type { DurationUnit } from '../policy/duration.js'
import { isPlain } from '../policy/letters.js'

const APOSTROPHES = pattern(/[’ʼ＇]/g)
const HYPHENS = pattern(/[‐‑]/g)
const ARABIC_DIGITS = pattern(/[٠-٩۰-۹]/g)
const FULL_WIDTH = pattern(/[！-～]/g)
const UNSPACED = latePattern(
  () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u,
)
const OF_A_WORD = latePattern(() => /[\p{L}\p{M}\p{N}_]/u)

/** What a lexeme stands for beside its concepts. */
type LexemeValue =
  | { kind: 'number'; number: number }
  | { kind: 'unit'; unit: DurationUnit }
  | { kind: 'duration'; notation: string }
  | { kind: 'range' }

/** A word or phrase that means something to us, with its place in the sentence's text. */
export interface Lexeme {
  start: number
  end: number
  concepts: readonly Concept[]
  value: LexemeValue | null
}

/** Whether a lexeme stands for one of many concepts. */
export function isOneOf(lexeme: Lexeme, concepts: ReadonlySet<Concept>): boolean {
  return lexeme.concepts.some((concept) => concepts.has(concept))
}

/** Whether a lexeme stands for one of the concepts. */
export function is(lexeme: Lexeme, ...concepts: Concept[]): boolean {
  return concepts.some((concept) => lexeme.concepts.includes(concept))
}

interface Entry {
  pattern: string
  concept: Concept | null
  value: LexemeValue | null
}

/** A phrase without alternatives; its parts are what stands between the wildcards. */
interface Phrase {
  parts: readonly string[]
  literalLength: number
  entry: Entry
}

/** A wildcard in the first word leaves so many letters to look it up by. */
const PREFIX_LENGTH = 3

const NONE: readonly Phrase[] = []
/** So many words are remembered before memory is freed again. */
const MOST_WORDS = 20_000

const Kind = { Other: 0, Word: 1, Digit: 2, Unspaced: 3 } as const

/** The words of one language, ready to be found in a text. Phrases are taken apart only when their first word is met. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>()
  readonly #phrases = new Map<string, readonly Phrase[]>()
  readonly #byWord = new Map<string, readonly Phrase[]>()

  constructor(language: Language) {
    for (const [concept, patterns] of Object.entries(language.words())) {
      for (const pattern of patterns) this.#add({ pattern, concept: concept as Concept, value: null })
    }
    for (const [pattern, number] of Object.entries(language.numbers)) {
      this.#add({ pattern, concept: null, value: { kind: 'number', number } })
    }
    for (const [unit, patterns] of Object.entries(language.units)) {
      for (const pattern of patterns) {
        this.#add({ pattern, concept: null, value: { kind: 'unit', unit: unit as DurationUnit } })
      }
    }
    for (const [pattern, notation] of Object.entries(language.durations)) {
      this.#add({ pattern, concept: null, value: { kind: 'duration', notation } })
    }
    for (const pattern of language.rangeWords) this.#add({ pattern, concept: null, value: { kind: 'range' } })
  }

  /** Finds the lexemes of a text from left to right; where several fit at one place, the longest counts. */
  tag(text: string): Lexeme[] {
    const folded = fold(text)
    const kinds = kindsOf(folded)
    const lexemes: Lexeme[] = []
    let position = 0
    while (position < folded.length) {
      const lexeme = startsWord(kinds, position) ? this.#longestAt(folded, kinds, position) : null
      if (lexeme) lexemes.push(lexeme)
      position = lexeme ? lexeme.end : position + 1
    }
    return lexemes
  }

  #add(entry: Entry): void {
    for (const key of keysOf(entry.pattern)) {
      const bucket = this.#entries.get(key)
      if (bucket) bucket.push(entry)
      else this.#entries.set(key, [entry])
    }
  }

  #longestAt(text: string, kinds: Uint8Array, start: number): Lexeme | null {
    const word = wordAt(text, kinds, start)
    let best: { end: number; entries: Entry[] } | null = null
    for (const phrase of this.#phrasesAt(word)) {
      if (best && phrase.parts.length === 1 && phrase.literalLength < best.end - start) continue
      const end = matchAt(phrase, text, kinds, start)
      if (end < 0) continue
      if (!best || end > best.end) best = { end, entries: [phrase.entry] }
      else if (end === best.end) best.entries.push(phrase.entry)
    }
    if (!best) return null
    const concepts = best.entries.flatMap(({ concept }) => concept ?? [])
    return { start, end: best.end, concepts, value: best.entries.find(({ value }) => value)?.value ?? null }
  }

  /** Phrases that may begin with a word; remembered, since texts repeat their words. */
  #phrasesAt(word: string): readonly Phrase[] {
    const known = this.#byWord.get(word)
    if (known) return known
    const exact = this.#phrasesOf(word)
    const inflected = word.length < PREFIX_LENGTH ? NONE : this.#phrasesOf(`${word.slice(0, PREFIX_LENGTH)}*`)
    const phrases = inflected.length === 0 ? exact : [...exact, ...inflected]
    if (this.#byWord.size >= MOST_WORDS) this.#byWord.clear()
    this.#byWord.set(word, phrases)
    return phrases
  }

  #phrasesOf(key: string): readonly Phrase[] {
    const known = this.#phrases.get(key)
    if (known) return known
    const entries = this.#entries.get(key)
    if (!entries) return NONE
    const phrases = entries
      .flatMap((entry) =>
        expand(entry.pattern)
          .filter((pattern) => keyOf(pattern) === key)
          .map((pattern) => ({ parts: pattern.split('*'), literalLength: pattern.replaceAll('*', '').length, entry })),
      )
      .sort((a, b) => b.literalLength - a.literalLength)
    this.#phrases.set(key, phrases)
    return phrases
  }
}

/** Lower case with plain apostrophes and half-width digits and letters, each character in its place. */
export function fold(text: string): string {
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  return (lower.length === text.length ? lower : Array.from(text, foldCharacter).join(''))
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

function kindsOf(text: string): Uint8Array {
  const kinds = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) kinds[i] = kindOf(text.charCodeAt(i))
  return kinds
}

const LETTER_A = 97
const LETTER_Z = 122
const DIGIT_0 = 48
const DIGIT_9 = 57
const ASCII_END = 128
const UNDERSCORE = 95

function kindOf(code: number): number {
  if (code >= LETTER_A && code <= LETTER_Z) return Kind.Word
  if (code >= DIGIT_0 && code <= DIGIT_9) return Kind.Digit
  if (code < ASCII_END) return code === UNDERSCORE ? Kind.Word : Kind.Other
  return otherKinds[code] || learnKind(code)
}

/** What kind the characters outside ASCII are, each found out when it is first met; 0 before that, and for those that are none. */
const otherKinds = new Uint8Array(0x10000)

function learnKind(code: number): number {
  const character = String.fromCharCode(code)
  if (code !== VARIATION_SELECTOR && (isPlain(character) || isHalf(code))) return Kind.Other
  // Scripts that write words without blanks between them, or that glue particles to a word.
  if (UNSPACED().test(character)) otherKinds[code] = Kind.Unspaced
  else if (OF_A_WORD().test(character)) otherKinds[code] = Kind.Word
  return otherKinds[code] ?? Kind.Other
}

/** Whether a UTF-16 unit is only half of a character. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Chooses the picture rather than the character; counts as a part of it. */
const VARIATION_SELECTOR = 0xfe0f

function inWord(kind: number | undefined): boolean {
  return kind === Kind.Word || kind === Kind.Digit
}

/** A word may begin right after a digit, as in "48h". */
function startsWord(kinds: Uint8Array, position: number): boolean {
  if (kinds[position] !== Kind.Word) return kinds[position] !== Kind.Digit || !inWord(kinds[position - 1])
  return kinds[position - 1] !== Kind.Word
}

/** The word that begins there; one character where the script has no blanks or it is none. */
function wordAt(text: string, kinds: Uint8Array, start: number): string {
  let end = start + 1
  if (inWord(kinds[start])) while (inWord(kinds[end])) end++
  return text.slice(start, end)
}

/** The end of the phrase in the text, or -1 where it does not stand at `start`. */
function matchAt({ parts }: Phrase, text: string, kinds: Uint8Array, start: number): number {
  let position = start
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index] as string
    if (index > 0) while (inWord(kinds[position])) position++
    if (text.startsWith(part, position)) {
      position += part.length
      continue
    }
    for (let i = 0; i < part.length; i++, position++) {
      const wanted = part[i]
      if (wanted !== text[position] && !(wanted === ' ' && text[position] === '-')) return -1
    }
  }
  return inWord(kinds[position - 1]) && inWord(kinds[position]) ? -1 : position
}

/** What a phrase without alternatives is looked up by: its first word, or the first letters of one with a wildcard. */
function keyOf(phrase: string): string {
  let end = 0
  while (end < phrase.length && inWord(kindOf(phrase.charCodeAt(end)))) end++
  if (end === 0) return phrase.slice(0, 1)
  return phrase[end] === '*' ? `${phrase.slice(0, Math.min(end, PREFIX_LENGTH))}*` : phrase.slice(0, end)
}

/** The keys of all phrases of a pattern, found without taking it apart where its first word has no alternatives inside. */
function keysOf(pattern: string): readonly string[] {
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
function expand(pattern: string): string[] {
  const open = pattern.indexOf('(')
  if (open < 0) return [pattern]
  const close = pattern.indexOf(')', open)
  const rest = expand(pattern.slice(close + 1))
  return pattern
    .slice(open + 1, close)
    .split('|')
    .flatMap((alternative) => rest.map((tail) => pattern.slice(0, open) + alternative + tail))
}
