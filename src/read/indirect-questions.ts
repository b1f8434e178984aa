import type { Language } from '../languages/language.js'
import { withoutAccents } from '../languages/words.js'
import { Phrases } from './phrases.js'

/** A sentence without its case, and the language that it is in. */
interface Folded {
  folded: string
  language: Language
}

/** Where indirect questions begin, as offsets: "how it is reproduced", "which version you run". */
export function questionsIn({ folded, language }: Folded, start = 0): number[] {
  const words = wordsOf(language)
  const found: number[] = []
  for (let match = words.next(folded, start); match; match = words.next(folded, match.end)) found.push(match.start)
  return found
}

/** Whether a text begins with one, which at that place may be typed without its accents: "Que hay que hacer". */
export function beginsWithQuestion({ folded, language }: Folded): boolean {
  return wordsOf(language, withoutAccents).longestAt(folded, 0) !== null
}

const spelt = new WeakMap<Language, Phrases<true>>()
const unaccented = new WeakMap<Language, Phrases<true>>()

function wordsOf(language: Language, spell?: (text: string) => string): Phrases<true> {
  const known = spell ? unaccented : spelt
  const made = known.get(language)
  if (made) return made
  const texts = language.questions ?? []
  const words = new Phrases(texts.map((text) => ({ pattern: spell ? spell(text) : text, meaning: true as const })))
  known.set(language, words)
  return words
}
