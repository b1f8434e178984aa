import { ar } from './ar.js'
import { withBorrowedWords } from './borrowed.js'
import { cs } from './cs.js'
import { de } from './de.js'
import { en } from './en.js'
import { es } from './es.js'
import { fr } from './fr.js'
import { id } from './id.js'
import { it } from './it.js'
import { ja } from './ja.js'
import { ko } from './ko.js'
import type { Language } from './language.js'
import { nl } from './nl.js'
import { no } from './no.js'
import { pl } from './pl.js'
import { pt } from './pt.js'
import { ru } from './ru.js'
import { sv } from './sv.js'
import { tr } from './tr.js'
import { uk } from './uk.js'
import { vi } from './vi.js'
import { zh } from './zh.js'

/** Languages other than English, one import and one entry each. */
const OTHERS: readonly Language[] = [ar, cs, de, es, fr, id, it, ja, ko, nl, no, pl, pt, ru, sv, tr, uk, vi, zh]

/** All languages whose wording is understood, by their BCP 47 tag. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [en, ...OTHERS.map(withBorrowedWords)].map((language) => [language.tag, language]),
)
