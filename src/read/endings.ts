import type { Language } from '../languages/language.js'
import { VERBS } from './cuts.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'

/** "Analizamos", "daremos respuesta": where the ending of a verb, or the pronoun behind it, tells that its subject is "we". */
export function withOurEndings(
  lexemes: readonly Lexeme[],
  folded: string,
  { ourEndings }: Language,
): readonly Lexeme[] {
  if (!ourEndings) return lexemes
  return lexemes.map((lexeme) => {
    if (is(lexeme, 'we') || !isOneOf(lexeme, VERBS)) return lexeme
    const words = `${folded.slice(lexeme.start, lexeme.end)} `
    const saysWe = ourEndings.some((ending) => words.includes(`${ending} `))
    return saysWe ? { ...lexeme, concepts: [...lexeme.concepts, 'we' as const] } : lexeme
  })
}
