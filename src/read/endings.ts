import type { Language } from '../languages/language.js'
import { VERBS } from './cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'

/** "Analizamos", "daremos respuesta": where the ending of a verb, or the pronoun behind it, tells that its subject is "we". */
export function withOurEndings(
  lexemes: readonly Lexeme[],
  folded: string,
  { ourEndings }: Language,
): readonly Lexeme[] {
  if (!ourEndings) return lexemes
  return lexemes.map((lexeme) =>
    isOneOf(lexeme, VERBS) &&
    !is(lexeme, 'we', 'wait') &&
    saysWe(folded.slice(lexeme.start, lexeme.end), lexeme, ourEndings)
      ? { ...lexeme, concepts: [...lexeme.concepts, 'we' as const] }
      : lexeme,
  )
}

/** "whether we confirm it" only names what is done: a conjunction is short, and no verb is the second word of an assessment. */
function saysWe(text: string, lexeme: Lexeme, ourEndings: readonly string[]): boolean {
  const [first = '', second = ''] = text.split(' ')
  return ourEndings.some((ending) =>
    ending.startsWith(' ')
      ? ` ${second}` === ending && first.length >= SHORTEST_VERB
      : first.endsWith(ending) || (second.endsWith(ending) && !is(lexeme, 'assess')),
  )
}

/** In letters. */
const SHORTEST_VERB = 4
