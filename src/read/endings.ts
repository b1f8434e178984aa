import type { Language } from '../languages/language.js'
import { VERBS } from './cuts.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'

/** "Analizamos", "daremos respuesta": in some languages the ending of a verb tells that its subject is "we". */
export function withOurEndings(
  lexemes: readonly Lexeme[],
  folded: string,
  { ourEndings }: Language,
): readonly Lexeme[] {
  if (!ourEndings) return lexemes
  return lexemes.map((lexeme) => {
    if (is(lexeme, 'we') || !isOneOf(lexeme, VERBS)) return lexeme
    const words = folded.slice(lexeme.start, lexeme.end).split(' ')
    const saysWe = words.some((word) =>
      ourEndings.some((ending) => word.length > ending.length && word.endsWith(ending)),
    )
    return saysWe ? { ...lexeme, concepts: [...lexeme.concepts, 'we' as const] } : lexeme
  })
}
