import { withBorrowedWords } from './borrowed.js'
import { en } from './en.js'
import type { Language } from './language.js'

/** Languages other than English, one import and one entry each. */
const OTHERS: readonly Language[] = []

/** All languages whose wording is understood, by their BCP 47 tag. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [en, ...OTHERS.map(withBorrowedWords)].map((language) => [language.tag, language]),
)
