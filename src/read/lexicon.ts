import type { Concept, Language } from '../languages/language.js'
import type { DurationUnit } from '../policy/duration.js'
import { endOfWord, fold, isOfNoWord, startsWord } from './folding.js'
import { keysOf, matchAt, type Phrase, PhrasesOfWord, PREFIX_LENGTH, phrasesOf } from './phrases.js'

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
  for (const concept of lexeme.concepts) if (concepts.has(concept)) return true
  return false
}

/** Whether a lexeme stands for one of the concepts. */
export function is(lexeme: Lexeme, ...concepts: Concept[]): boolean {
  for (const concept of concepts) if (lexeme.concepts.includes(concept)) return true
  return false
}

interface Entry {
  pattern: string
  concept: Concept | null
  value: LexemeValue | null
}

const NONE: readonly Phrase<Entry>[] = []
/** So many words are remembered before memory is freed again. */
const MOST_WORDS = 20_000

/** The words of one language, ready to be found in a text. Phrases are taken apart only when their first word is met. */
export class Lexicon {
  readonly #entries = new Map<string, Entry[]>()
  /** The UTF-16 units with which phrases begin and which are no letters or digits. */
  readonly #signs = new Set<number>()
  readonly #phrases = new Map<string, readonly Phrase<Entry>[]>()
  readonly #byWord = new Map<string, PhrasesOfWord<Entry>>()

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
  tag(text: string, folded = fold(text)): Lexeme[] {
    const lexemes: Lexeme[] = []
    let position = 0
    while (position < folded.length) {
      const lexeme = this.#mayBeginAt(folded, position) ? this.#longestAt(folded, position) : null
      if (lexeme) lexemes.push(lexeme)
      position = lexeme ? lexeme.end : position + 1
    }
    return lexemes
  }

  #mayBeginAt(text: string, position: number): boolean {
    if (!isOfNoWord(text, position)) return startsWord(text, position)
    return this.#signs.has(text.charCodeAt(position))
  }

  #add(entry: Entry): void {
    for (const key of keysOf(entry.pattern)) {
      if (isOfNoWord(key, 0)) this.#signs.add(key.charCodeAt(0))
      const bucket = this.#entries.get(key)
      if (bucket) bucket.push(entry)
      else this.#entries.set(key, [entry])
    }
  }

  #longestAt(text: string, start: number): Lexeme | null {
    const endOfFirst = endOfWord(text, start)
    let end = start
    let entries: Entry[] = []
    for (const phrase of this.#phrasesOfWord(text.slice(start, endOfFirst)).before(text, endOfFirst)) {
      if (phrase.parts.length === 1 && phrase.literalLength < end - start) continue
      const last = matchAt(phrase, text, start)
      if (last < end || last < 0) continue
      if (last > end) entries = []
      end = last
      entries.push(phrase.meaning)
    }
    if (entries.length === 0) return null
    const concepts = entries.flatMap(({ concept }) => concept ?? [])
    return { start, end, concepts, value: entries.find(({ value }) => value)?.value ?? null }
  }

  /** Phrases that may begin with a word; remembered, since texts repeat their words. */
  #phrasesOfWord(word: string): PhrasesOfWord<Entry> {
    const known = this.#byWord.get(word)
    if (known) return known
    const inflected = word.length < PREFIX_LENGTH ? NONE : this.#phrasesOf(`${word.slice(0, PREFIX_LENGTH)}*`)
    const phrases = new PhrasesOfWord(word, this.#phrasesOf(word), inflected)
    if (this.#byWord.size >= MOST_WORDS) this.#byWord.clear()
    this.#byWord.set(word, phrases)
    return phrases
  }

  #phrasesOf(key: string): readonly Phrase<Entry>[] {
    const known = this.#phrases.get(key)
    if (known) return known
    const entries = this.#entries.get(key)
    if (!entries) return NONE
    const phrases = entries
      .flatMap((entry) => phrasesOf(entry.pattern, key, entry))
      .sort((a, b) => b.literalLength - a.literalLength)
    this.#phrases.set(key, phrases)
    return phrases
  }
}
