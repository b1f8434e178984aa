import type { Language } from '../languages/language.js'
import { withoutAccents } from '../languages/words.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'
import { ENDS_IN_QUESTION } from './punctuation.js'

/** Where indirect questions begin, as offsets: "how it is reproduced", "which version you run". */
export function questionsIn({ folded, language }: Pick<Passage, 'folded' | 'language'>, start = 0): number[] {
  const words = wordsOf(language)
  const found: number[] = []
  for (let match = words.next(folded, start); match; match = words.next(folded, match.end)) found.push(match.start)
  return found
}

/** Whether a text begins with one, which at that place may be typed without its accents: "Que hay que hacer". */
export function beginsWithQuestion({ folded, language }: Pick<Passage, 'folded' | 'language'>): boolean {
  return wordsOf(language, withoutAccents).longestAt(folded, 0) !== null
}

/** Whether a text stands right under a heading that asks something: "Do you assign CVEs?" */
export function answersQuestion({ previous }: Passage): boolean {
  return previous?.sentence.block.kind === 'heading' && ENDS_IN_QUESTION.test(previous.text)
}

/** The question before a text, in a heading, a paragraph or the same one: "Is a crash a vulnerability? No." */
export function questionBefore({ previous }: Passage): Passage | null {
  return previous && ENDS_IN_QUESTION.test(previous.text) ? previous : null
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
