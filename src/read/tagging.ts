import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { allMatches } from '../policy/letters.js'
import { Automaton } from './automaton.js'
import { is, type Lexeme, Lexicon, phrasesOf } from './lexicon.js'
import { perLanguage } from './per-language.js'
import { Phrases } from './phrases.js'
import { READY_PHRASES } from './ready-phrases.js'

/** The lexicon of a language. */
export const lexiconOf = perLanguage((language) => {
  const ready = READY_PHRASES[language.tag]
  return new Lexicon(ready ? new Automaton(ready()) : new Phrases(phrasesOf(language)), language.alone)
})

/** Finds the lexemes of a text. */
export type Tag = (text: string, folded?: string) => readonly Lexeme[]

/** Headings and the first cells of rows are asked for several times. */
export function tagger(lexicon: Lexicon): Tag {
  const known = new Map<string, readonly Lexeme[]>()
  return (text, folded) => {
    const lexemes = known.get(text) ?? lexicon.tag(text, folded)
    known.set(text, lexemes)
    return lexemes
  }
}

/** All but the names before the sign of an address, and what an address of a page seems to be about. */
export function withoutMailboxes(lexemes: readonly Lexeme[], folded: string): readonly Lexeme[] {
  const own = folded.includes('@') ? lexemes.filter((lexeme) => !isMailbox(folded, lexeme)) : lexemes
  if (!folded.includes('://')) return own
  const pages = allMatches(PAGE, folded).map(({ 0: { length }, index }) => ({ start: index, end: index + length }))
  return own.filter(
    (lexeme) => !is(lexeme, ...MATTERS) || !pages.some(({ start, end }) => lexeme.start >= start && lexeme.end <= end),
  )
}

/**
 * The address of a tracker, "https://bugs.lantern.dev", does not say that ordinary bugs are meant, and a verb in that of a form,
 * "https://lantern.dev/bildir", ends no clause.
 */
const MATTERS: readonly Concept[] = ['bug', 'question', 'other', 'conduct', 'closes']

const PAGE = pattern(/:\/\/\S+/g)

/** The "team" of "team@lantern.dev" does nothing in the sentence, and "private@lantern.dev" asks nobody to keep a secret. */
function isMailbox(folded: string, lexeme: Lexeme): boolean {
  return folded[lexeme.end] === '@' && is(lexeme, ...NO_STATEMENTS)
}

const NO_STATEMENTS: readonly Concept[] = ['we', 'you', 'third-party', 'private', 'disclosure']
