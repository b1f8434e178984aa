import type { Language } from '../languages/language.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'

/** Where indirect questions begin, as offsets: "how it is reproduced", "which version you run". */
export function questionsIn({ folded, language }: Pick<Passage, 'folded' | 'language'>, start = 0): number[] {
  const words = wordsOf(language)
  const found: number[] = []
  for (let match = words.next(folded, start); match; match = words.next(folded, match.end)) found.push(match.start)
  return found
}

const known = new WeakMap<Language, Phrases<true>>()

function wordsOf(language: Language): Phrases<true> {
  const made = known.get(language)
  if (made) return made
  const words = new Phrases<true>()
  for (const text of language.questions ?? []) words.add(text, true)
  known.set(language, words)
  return words
}
