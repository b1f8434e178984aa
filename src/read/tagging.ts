import type { Language } from '../languages/language.js'
import { is, type Lexeme, Lexicon, phrasesOf } from './lexicon.js'
import { Phrases } from './phrases.js'
import { READY_PHRASES } from './ready-phrases.js'

const lexicons = new Map<string, Lexicon>()

/** The lexicon of a language, built when the language is first met. */
export function lexiconOf(language: Language): Lexicon {
  const known = lexicons.get(language.tag)
  if (known) return known
  const ready = READY_PHRASES[language.tag]
  const lexicon = new Lexicon(ready ? new Phrases(ready()) : phrasesOf(language))
  lexicons.set(language.tag, lexicon)
  return lexicon
}

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

/** All but the names before the sign of an address. */
export function withoutMailboxes(lexemes: readonly Lexeme[], folded: string): readonly Lexeme[] {
  return folded.includes('@') ? lexemes.filter((lexeme) => !isMailbox(folded, lexeme)) : lexemes
}

/** The "team" of "team@lantern.dev" does nothing in the sentence. */
function isMailbox(folded: string, lexeme: Lexeme): boolean {
  return folded[lexeme.end] === '@' && is(lexeme, 'we', 'you', 'third-party')
}
