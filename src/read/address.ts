import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { is } from './lexicon.js'
import type { Passage } from './passages.js'

/** An e-mail address or web address that stands in a sentence. */
export interface Address {
  kind: 'email' | 'hidden-email' | 'phone' | 'handle' | 'url'
  /** E-mail in lower case; a URL as the reader sees it, or its destination where a text covers it. */
  target: string
  start: number
  end: number
  obfuscated: boolean
}

/** Whether a sentence holds a word of one of the concepts, also where it is part of an address. */
export function names(passage: Passage, ...concepts: Concept[]): boolean {
  return passage.lexemes.some((lexeme) => is(lexeme, ...concepts))
}

/** What an expression matched, as an address that is not hidden. */
export function asWritten(kind: Address['kind'], match: RegExpExecArray, target = match[0]): Address {
  return { kind, target, start: match.index, end: match.index + match[0].length, obfuscated: false }
}

export const TRAILING_MARKS = pattern(/(?<![.-])[.-]+$/)
