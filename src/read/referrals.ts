import type { Concept } from '../languages/language.js'
import { is, type Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'

/** What may stand before the verb: "please also see". */
function isFiller(lexeme: Lexeme): boolean {
  return lexeme.concepts.length === 0 || is(lexeme, 'please', 'but', 'and', 'example')
}

/** "See SECURITY.md for the scope and the safe harbor": another document says what is only named here. */
export function isReferral({ clauses, lexemes, spans }: Passage): boolean {
  const names = lexemes.some((lexeme) => is(lexeme, 'policy')) || spans.some(({ kind }) => kind === 'link')
  if (!names || clauses.some(({ actor }) => actor === 'we')) return false
  return clauses.some((clause) => {
    if (clause.role !== 'main') return false
    const verb = clause.lexemes.find((lexeme) => !isFiller(lexeme))
    return (verb !== undefined && isLook(verb)) || endsInLook(clause.lexemes)
  })
}

function isLook(lexeme: Lexeme): boolean {
  return is(lexeme, 'see') && !is(lexeme, 'use', 'discover')
}

/** "For the scope, see SECURITY.md", of which nothing else is said. */
function endsInLook(lexemes: readonly Lexeme[]): boolean {
  const at = lexemes.findIndex(isLook)
  if (at < 0 || lexemes.slice(0, at).some((lexeme) => is(lexeme, ...SAYING))) return false
  return lexemes.slice(at + 1).every((lexeme) => is(lexeme, 'policy', 'security'))
}

/** What says something of its subject before it is looked up. */
const SAYING: readonly Concept[] = ['will', 'may', 'must', 'not', 'gets', 'authorized', 'publish', 'send']
