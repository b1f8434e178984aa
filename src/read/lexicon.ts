import type { Concept, Language } from '../languages/language.js'
import { pattern } from '../pattern.js'
import type { DurationUnit } from '../policy/duration.js'
import type { AutomatonData } from './automaton.js'
import { fold } from './folding.js'
import { type PhraseFinder, phrasesIn } from './phrase-finder.js'
import type { Entry } from './phrase-index.js'

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
  const { concepts: own } = lexeme
  for (let index = 0; index < own.length; index++) if (concepts.has(own[index] as Concept)) return true
  return false
}

/** Whether a lexeme stands for one of the concepts. */
export function is(lexeme: Lexeme, ...concepts: Concept[]): boolean {
  return isAnyOf(lexeme, concepts)
}

/** The same for few concepts, of which no set is made. */
export function isAnyOf(lexeme: Lexeme, concepts: readonly Concept[]): boolean {
  const { concepts: own } = lexeme
  // Asked more often than almost anything else. Code that is not optimised takes ten times as long over iterators.
  for (let index = 0; index < own.length; index++) {
    const concept = own[index]
    for (let other = 0; other < concepts.length; other++) if (concept === concepts[other]) return true
  }
  return false
}

const conceptsOfLists = new WeakMap<readonly Lexeme[], ReadonlySet<Concept>>()

/** All concepts that stand in a list of lexemes, which is asked for again and again. */
export function conceptsIn(lexemes: readonly Lexeme[]): ReadonlySet<Concept> {
  const known = conceptsOfLists.get(lexemes)
  if (known) return known
  const concepts = new Set<Concept>()
  for (const lexeme of lexemes) for (const concept of lexeme.concepts) concepts.add(concept)
  conceptsOfLists.set(lexemes, concepts)
  return concepts
}

/** In UTF-16 code units. */
const LONGEST_ALONE = 16

const COLON = pattern(/[:：]/)

const BETWEEN_PARTS = pattern(/[/、,，|]/)

type Sense = Pick<Lexeme, 'concepts' | 'value'>

type Meaning = { concept: Concept } | { value: LexemeValue }

/** The words of a language, of which a lexicon can be made soon. */
export type LexiconData = AutomatonData<Meaning>

/** The words of one language, ready to be found in a text. */
export class Lexicon {
  readonly #phrases: PhraseFinder<Meaning>
  /** What phrases with these meanings stand for: a lexicon gives each list of meanings again and again. */
  readonly #senses = new WeakMap<readonly Meaning[], Sense>()

  /** What a text means that holds nothing else. */
  readonly #alone: ReadonlyMap<string, readonly Concept[]>

  constructor(phrases: PhraseFinder<Meaning>, alone: Language['alone'] = {}) {
    this.#phrases = phrases
    const listed = Object.entries(alone) as [Concept, readonly string[]][]
    this.#alone = new Map(listed.flatMap(([concept, words]) => words.map((word) => [word, [concept]] as const)))
  }

  /** Finds the lexemes of a text from left to right; where several fit at one place, the longest counts. */
  tag(text: string, folded = fold(text)): Lexeme[] {
    const lexemes = phrasesIn(this.#phrases, folded).map(({ start, end, meanings }): Lexeme => {
      const { concepts, value } = this.#senseOf(meanings)
      return { start, end, concepts, value }
    })
    if (this.#alone.size === 0) return lexemes
    const labelled = this.#withLabel(folded, lexemes)
    return folded.length > LONGEST_ALONE ? labelled : this.#withAlone(folded, labelled)
  }

  /** "Support: help@lantern.dev": such a word may be the whole label of a line, whatever else it means. */
  #withLabel(folded: string, lexemes: Lexeme[]): Lexeme[] {
    const colon = folded.slice(0, LONGEST_ALONE + 1).search(COLON)
    const word = folded.slice(0, Math.max(colon, 0)).trim()
    const own = this.#alone.get(word)
    if (own === undefined) return lexemes
    const start = folded.indexOf(word)
    const end = start + word.length
    const over = lexemes.filter((one) => one.start < end && one.end > start)
    if (over.some((one) => one.start < start || one.end > end)) return lexemes
    const concepts = [...new Set([...over.flatMap((one) => one.concepts), ...own])]
    return [{ start, end, concepts, value: null }, ...lexemes.filter((one) => !over.includes(one))]
  }

  /** "中", "高 / 中": words that mean this only where they are all that a text or one of its parts holds. */
  #withAlone(folded: string, lexemes: Lexeme[]): Lexeme[] {
    const parts = folded.split(BETWEEN_PARTS)
    let from = 0
    const found = parts.flatMap((part) => {
      const word = part.trim()
      const start = folded.indexOf(word, from)
      from = start + word.length
      const concepts = this.#alone.get(word)
      const isFree = concepts !== undefined && !lexemes.some((one) => one.start < from && one.end > start)
      return isFree ? [{ start, end: from, concepts, value: null }] : []
    })
    return found.length > 0 ? [...lexemes, ...found].sort((a, b) => a.start - b.start) : lexemes
  }

  #senseOf(meanings: readonly Meaning[]): Sense {
    const known = this.#senses.get(meanings)
    if (known) return known
    const sense = senseOf(meanings)
    this.#senses.set(meanings, sense)
    return sense
  }
}

/** The phrases of a language with what they mean. */
export function phrasesOf(language: Language): Entry<Meaning>[] {
  const words = Object.entries(language.words()).flatMap(([concept, patterns]) => {
    const meaning = { concept: concept as Concept }
    return patterns.map((pattern) => ({ pattern, meaning }))
  })
  const valued = (pattern: string, value: LexemeValue) => ({ pattern, meaning: { value } })
  const { numbers, units, durations, rangeWords } = language
  return [
    ...words,
    ...Object.entries(numbers).map(([pattern, number]) => valued(pattern, { kind: 'number', number })),
    ...Object.entries(units).flatMap(([unit, patterns]) =>
      patterns.map((pattern) => valued(pattern, { kind: 'unit', unit: unit as DurationUnit })),
    ),
    ...Object.entries(durations).map(([pattern, notation]) => valued(pattern, { kind: 'duration', notation })),
    ...rangeWords.map((pattern) => valued(pattern, { kind: 'range' })),
  ]
}

function senseOf(meanings: readonly Meaning[]): Sense {
  const concepts = meanings.flatMap((meaning) => ('concept' in meaning ? [meaning.concept] : []))
  const valued = meanings.find((meaning) => 'value' in meaning)
  return { concepts, value: valued?.value ?? null }
}
