import { en } from './en.js'
import type { Language } from './language.js'

/** All languages whose wording is understood, by their BCP 47 tag. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map([en].map((language) => [language.tag, language]))
