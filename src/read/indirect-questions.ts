import type { Language } from '../languages/language.js'
import { withoutAccents } from '../languages/words.js'
import { perLanguage } from './per-language.js'
import { phrasesIn } from './phrase-finder.js'
import { plainPhrases } from './phrases.js'

/** A sentence without its case, and the language that it is in. */
interface Folded {
  folded: string
  language: Language
}

/** Where indirect questions begin, as offsets: "how it is reproduced", "which version you run". */
export function questionsIn({ folded, language }: Folded, from = 0): number[] {
  return phrasesIn(openingsOf(language), folded, from).map(({ start }) => start)
}

/** Whether a text begins with one, which at that place may be typed without its accents: "Que hay que hacer". */
export function beginsWithQuestion({ folded, language }: Folded): boolean {
  return unaccentedOpeningsOf(language).longestAt(folded, 0) !== null
}

const openingsOf = perLanguage(({ questions = [] }) => plainPhrases(questions))
const unaccentedOpeningsOf = perLanguage(({ questions = [] }) => plainPhrases(questions.map(withoutAccents)))
