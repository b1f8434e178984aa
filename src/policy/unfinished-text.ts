import { pattern } from '../pattern.js'
import { LetterPattern } from './letters.js'

const END_OF_SENTENCE = pattern(/[.!?]$/)
const PARENTHESES = pattern(/[()]/g)

const CAPITALIZED = new LetterPattern(String.raw`^\p{Lu}\p{Ll}`)
const SMALL_WORD = new LetterPattern(String.raw`^\p{Ll}+(?=\s)`)
const LAST_WORD = new LetterPattern(String.raw`(?:^|\s)([\p{L}']+)$`)

/** Words that no sentence ends with, by language. */
const NEVER_LAST: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'the', 'and', 'or', 'of', 'our', 'your', 'their', 'its', 'will', 'please', 'because', 'than'],
}

/** Words that an item begins with, small or not, when its author does not care for capitals; by language. */
const OFTEN_FIRST: Readonly<Record<string, readonly string[]>> = {
  en: ['a', 'an', 'the', 'if', 'when', 'we', 'you', 'your', 'our', 'this', 'any', 'all', 'no', 'for', 'in', 'on'],
}

/** Whether the text ends as a sentence does. */
export function isSentence(text: string): boolean {
  return END_OF_SENTENCE.test(text)
}

/** Whether the text begins with a capital letter, as a sentence does. */
export function beginsWithCapital(text: string): boolean {
  return CAPITALIZED.test(text)
}

/** Whether a sentence begins with a small letter, in a word that authors do not often begin with. */
export function beginsWithin(text: string, language: string): boolean {
  const word = SMALL_WORD.exec(text)?.[0]
  return word !== undefined && !(OFTEN_FIRST[primary(language)] ?? []).includes(word)
}

/** Whether the last word calls for another one. */
export function breaksOff(text: string, language: string): boolean {
  const word = LAST_WORD.exec(text)?.[1]?.toLowerCase()
  return word !== undefined && (NEVER_LAST[primary(language)] ?? []).includes(word)
}

/** The offset of the first parenthesis that is opened and never closed; null where there is none. */
export function openParenthesis(text: string): number | null {
  const open: number[] = []
  for (const { 0: mark, index } of text.matchAll(PARENTHESES)) {
    if (mark === '(') open.push(index)
    else open.pop()
  }
  return open[0] ?? null
}

function primary(language: string): string {
  return language.split('-')[0] ?? ''
}
