import type { Concept, Language } from '../../languages/language.js'
import { SUBJECT_LINE } from '../../languages/subject-lines.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { has } from '../clauses.js'
import { fold } from '../folding.js'
import { is } from '../lexicon.js'
import { lexiconOf } from '../tagging.js'
import { AT_SIGN, isStandIn } from './stand-ins.js'

const TICK = pattern(/^[x\s!✓✗×-]$/i)
const NOTE = pattern(/^!|^\^|^\d+$/)
const GAP = pattern(/[ _]/)
const ADDRESS = pattern(/^[\w.+-]{2,64}@[\w-]{2,63}(?:\.[\w-]{2,63}){1,4}$/)
/** What stands in brackets, in double braces, or between double signs of equality. */
export const BRACKETS = pattern(/\[[^[\]()\n]{1,80}\](?![(:[])|\{\{(?![<%])[^{}\n]{1,60}\}\}|==[A-Z_ ]{4,40}==/gu)
const CAPITALS = pattern(/^[[{=\s]*[A-Z][A-Z0-9 _@.-]{3,}(?:(?! )[\]}=\s][\]}=\s]*)?$/u)
// biome-ignore format: a list of names
const LAST_WORDS: ReadonlySet<string> = new Set([
  'LINK', 'URL', 'EMAIL', 'MAIL', 'ADDRESS', 'DOMAIN', 'PROJECT', 'NAME', 'REPO', 'REPOSITORY', 'ORG', 'ORGANIZATION', 'COMPANY', 'OWNER',
  'VERSION', 'CONTACT', 'FINGERPRINT', 'DATE', 'PHONE',
])
/** What else stands in brackets for a name: "the products of [Company]". */
// biome-ignore format: a list of names
const NAMES: ReadonlySet<string> = new Set([
  'Company', 'Organization', 'Organisation', 'Project', 'Product', 'Jurisdiction', 'Country', 'Domain', 'COUNTRY', 'JURISDICTION', 'PRODUCT',
])
const BRACES = pattern(/[${}]/g)
export const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`)

/** Tells whether words between marks ask for something: "[security_email]", "[security-email]", but "[your e-mail]" as well. */
export function asking({ blanks }: Language): (text: string) => boolean {
  return (text) => {
    const words = fold(text).replaceAll('_', ' ')
    return blanks.some((blank) => contains(words, blank) || contains(words.replaceAll('-', ' '), blank))
  }
}

function contains(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !LETTER_OR_DIGIT.test(text[at - 1] ?? '') && !LETTER_OR_DIGIT.test(text[at + word.length] ?? '')
}

/** Whether what stands in brackets is a blank to fill in. */
export function isBlank(bracketed: string, asks: (text: string) => boolean): boolean {
  const inner = bracketed.slice(1, -1)
  if (TICK.test(inner) || NOTE.test(inner) || LEFT_OUT.test(inner)) return false
  if (bracketed.startsWith('[') && (LAST_WORDS.has(inner) || NAMES.has(inner))) return true
  return asks(inner) || (CAPITALS.test(bracketed) && GAP.test(inner.trim())) || isAddressToFillIn(inner)
}

/** "[REDACTED KEY]": what stands for a secret that nobody is to send. */
const LEFT_OUT = pattern(/\b(?:redacted|removed|omitted|masked|hidden|deleted)\b/i)

/** "[BUG BOUNTY]" in front of a subject line: words on what is sent, and none for which another is to stand. */
export function isTag(bracketed: string, language: Language): boolean {
  const inner = bracketed.slice(1, -1)
  if (!CAPITALS.test(inner)) return false
  const words = inner.split(NO_LETTERS).filter((word) => word !== '')
  const lexemes = lexiconOf(language).tag(fold(inner))
  const told = lexemes.reduce((length, { start, end }) => length + end - start, 0)
  const letters = words.join(' ').length
  return told >= letters && lexemes.every((lexeme) => is(lexeme, ...SENT))
}

const SENT: readonly Concept[] = [
  'vulnerability',
  'security',
  'report',
  'bounty',
  'bug',
  'disclosure',
  'coordinated',
  'private',
  'critical',
  'high',
]

/** "[you@your.site]", but not somebody's address that merely stands in brackets. */
function isAddressToFillIn(text: string): boolean {
  return AT_SIGN.test(text) && !(ADDRESS.test(text) && !isStandIn(text))
}

/** "<SECURITY_CONTACT>", whatever the language is. */
export function isConstant(inner: string): boolean {
  return CONSTANT.test(inner) && isNameOfBlank(inner)
}

const CONSTANT = pattern(/^[A-Z]+(?:_[A-Z]+)+$/)

export function isNameOfBlank(variable: string): boolean {
  return LAST_WORDS.has(variable.replace(BRACES, '').split('_').at(-1) ?? '')
}

/** In code stand forms, such as that of an advisory to come; an address or a key that reporters are to use must be there in code, too. */
const USED_IN_CODE: readonly Concept[] = ['email', 'contact', 'key', 'website', 'see']

export function isUsedInCode(blank: string, language: Language): boolean {
  if (BLANK_FOR_ADDRESS.test(blank)) return true
  // Each word by itself as well: "your email" together is what reports hold.
  const folded = fold(blank)
  const lexicon = lexiconOf(language)
  return [folded, ...folded.split(NO_LETTERS)].some((text) => has({ lexemes: lexicon.tag(text) }, ...USED_IN_CODE))
}

/** What is written alike in many languages. */
export const BLANK_FOR_ADDRESS = pattern(/@|mail|url|link|iso 8601/i)
export const NO_LETTERS = pattern(/[^\p{L}\p{M}]+/u)

/** What leads to the subject line of a report. */
export const SUBJECT = new LetterPattern(String.raw`(?<!\p{L})(?:${SUBJECT_LINE.join('|')})[^.]{0,40}$`, 'i')
