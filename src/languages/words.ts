import { latePattern, pattern } from '../pattern.js'
import type { Concept, Language, Subject } from './language.js'

const START_OF_OPTION = pattern(/(?<=^|\|)(?=.)/g)
const ACCENTS = latePattern(() => /\p{M}/gu)
const UMLAUT = pattern(/[äöüß]/g)

/** Words and phrases by what they mean. */
type WordLists = ReturnType<Language['words']>

/** The same, taken apart only when the language is met, since a run meets one or two of them. */
export type Words = Language['words']

/** Words as a language file writes them: the phrases of a concept in one text that separates them by commas. */
export type WordTexts = Partial<Record<Concept, string>>

/** Headings of each subject in the same notation. */
type HeadingTexts = Partial<Record<Subject, string>>

/** Words at the end or in the middle that may be left out, and the blank before them. */
const OPTIONAL = pattern(/(?<=[^\s,]) \(((?:[^()|]*[^()|\s]\|)+)\)/g)

/** The phrases of a text that separates them by commas. `a (b|c|)` is `a( b| c|)`: what may be left out takes its blank along. */
export function phrases(text: string): string[] {
  return text
    .replace(OPTIONAL, (_, options: string) => `(${options.replace(START_OF_OPTION, ' ')})`)
    .split(',')
    .map((phrase) => phrase.trim())
}

/** Takes the phrases of each concept apart. */
export function wordsOf(texts: WordTexts): Words {
  return () => Object.fromEntries(Object.entries(texts).map(([concept, text]) => [concept, phrases(text)]))
}

/** Takes the headings of each subject apart. */
export function headingsOf(texts: HeadingTexts): NonNullable<Language['headings']> {
  return () => Object.fromEntries(Object.entries(texts).map(([subject, text]) => [subject, phrases(text)]))
}

/** Lists of words joined, concept by concept. */
export function joined(...parts: readonly Words[]): Words {
  return () => {
    const all: Partial<Record<Concept, readonly string[]>> = {}
    for (const [concept, list] of parts.flatMap((part) => Object.entries(part()) as [Concept, readonly string[]][])) {
      const before = all[concept]
      all[concept] = before === undefined ? list : [...before, ...list]
    }
    return all
  }
}

/**
 * Words that mean further concepts beside their own, as a verb does whose ending tells who acts: "responderemos" is a
 * reply and "we" at once.
 */
export function saying(further: readonly Concept[], texts: WordTexts): Words {
  const words = wordsOf(texts)
  const meantToo = (): WordLists => {
    const all = Object.values(words()).flat()
    return Object.fromEntries(further.map((concept) => [concept, all]))
  }
  return joined(words, meantToo)
}

/** Adds to words with special letters how they are spelt where these are not at hand. */
export function alsoSpelt(words: Words, spell: (phrase: string) => string): Words {
  return () =>
    Object.fromEntries(
      Object.entries(words()).map(([concept, list]) => [concept, [...new Set([...list, ...list.map(spell)])]]),
    )
}

/** Shorter words would become others: "dès" and "des", "tú" and "tu". */
const LONG_ENOUGH = 4

/** Without accents and other marks: "versão" is often typed "versao". */
export function withoutMarks(phrase: string): string {
  if (phrase.length < LONG_ENOUGH) return phrase
  return withoutAccents(phrase).replaceAll('ł', 'l')
}

/** The same for words of any length. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(ACCENTS(), '')
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** With two letters for each umlaut: "für" is often typed "fuer". */
export function withoutUmlauts(phrase: string): string {
  return phrase.replace(UMLAUT, (letter) => UMLAUTS[letter] ?? letter)
}
