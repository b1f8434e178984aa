import type { Concept, Language } from '../languages/language.js'
import type { DurationUnit } from '../policy/duration.js'

/** What a lexeme stands for beside its concepts. */
export type LexemeValue =
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

interface Entry {
  pattern: string
  concept: Concept | null
  value: LexemeValue | null
}

/** A phrase without alternatives; its parts are what stands between the wildcards. */
interface Phrase {
  parts: string[]
  literalLength: number
  entry: Entry
}

/** Letters of scripts that write words without blanks between them, or that glue particles to a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u
const WORD = /[\p{L}\p{M}\p{N}_]/u
const KEY_LENGTH = 2

/** The words of one language, ready to be found in a text. Phrases are taken apart only when their first letters are met. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>()
  readonly #phrases = new Map<string, Phrase[]>()

  constructor(language: Language) {
    for (const [concept, patterns] of Object.entries(language.words)) {
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
    const lexemes: Lexeme[] = []
    let position = 0
    while (position < folded.length) {
      const lexeme = startsWord(folded, position) ? this.#longestAt(folded, position) : null
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

  #longestAt(text: string, start: number): Lexeme | null {
    let best: { end: number; literal: number; entries: Entry[] } | null = null
    for (let length = KEY_LENGTH; length >= 1; length--) {
      for (const phrase of this.#phrasesOf(text.slice(start, start + length))) {
        const end = matchAt(phrase, text, start)
        if (end < 0) continue
        const order = best ? end - best.end || phrase.literalLength - best.literal : 1
        if (order > 0) best = { end, literal: phrase.literalLength, entries: [phrase.entry] }
        else if (order === 0) best?.entries.push(phrase.entry)
      }
    }
    if (!best) return null
    const concepts = best.entries.flatMap(({ concept }) => concept ?? [])
    return { start, end: best.end, concepts, value: best.entries.find(({ value }) => value)?.value ?? null }
  }

  #phrasesOf(key: string): Phrase[] {
    const known = this.#phrases.get(key)
    if (known) return known
    const phrases = (this.#entries.get(key) ?? []).flatMap((entry) =>
      expand(entry.pattern)
        .filter((pattern) => keyOf(pattern) === key)
        .map((pattern) => ({ parts: pattern.split('*'), literalLength: pattern.replaceAll('*', '').length, entry })),
    )
    this.#phrases.set(key, phrases)
    return phrases
  }
}

/** Lower case with plain apostrophes and half-width digits and letters, each character in its place. */
export function fold(text: string): string {
  const lower = text.toLowerCase()
  const sameLength = lower.length === text.length ? lower : [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join('')
  return sameLength
    .replace(/[’ʼ＇]/g, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
}

/** Whether a character may belong to a word that is set apart by blanks. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && WORD.test(character) && !UNSPACED.test(character)
}

function startsWord(text: string, position: number): boolean {
  return !isWordCharacter(text[position]) || !isWordCharacter(text[position - 1]) || /\d/.test(text[position - 1] ?? '')
}

function endsWord(text: string, end: number): boolean {
  return !isWordCharacter(text[end - 1]) || !isWordCharacter(text[end])
}

/** The end of the phrase in the text, or -1 where it does not stand at `start`. */
function matchAt({ parts }: Phrase, text: string, start: number): number {
  let position = start
  for (const [index, part] of parts.entries()) {
    if (index > 0) while (isWordCharacter(text[position])) position++
    for (let i = 0; i < part.length; i++, position++) {
      const wanted = part[i]
      if (wanted !== text[position] && !(wanted === ' ' && text[position] === '-')) return -1
    }
  }
  return endsWord(text, position) ? position : -1
}

function keyOf(pattern: string): string {
  const end = pattern.search(/[* ]/)
  return pattern.slice(0, end < 0 ? KEY_LENGTH : Math.min(end, KEY_LENGTH))
}

/** The first letters of a pattern, of each alternative where it begins with some. */
function keysOf(pattern: string): Set<string> {
  const optionalLater = pattern.indexOf('(')
  const cheap = optionalLater < 0 || optionalLater >= KEY_LENGTH
  return new Set(cheap ? [keyOf(pattern)] : expand(pattern).map(keyOf))
}

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
