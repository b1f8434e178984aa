import { withBorrowedWords } from './borrowed.js'
import { languages } from './index.generated.js'
import type { Language } from './language.js'

export { functionWords } from './index.generated.js'

const DEFAULT = 'en'

const met = new Map<string, Language>()

/** The words of a language by its BCP 47 tag; undefined where its wording is not understood. */
export function languageOf(tag: string): Language | undefined {
  const known = met.get(tag)
  if (known) return known
  const language = languages[tag]?.()
  if (language === undefined) return undefined
  const whole = tag === DEFAULT ? language : withBorrowedWords(language)
  met.set(tag, whole)
  return whole
}

/** What is read in a language that is not understood. */
export function defaultLanguage(): Language {
  return languageOf(DEFAULT) as Language
}
