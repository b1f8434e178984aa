import type { Language } from '../languages/language.js'
import { type Actor, ARTICLE_LENGTH } from './clauses.js'
import { VERBS } from './cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'

/** The subject before the first verb; an imperative speaks to the reporter. */
export function actorOf(lexemes: readonly Lexeme[], language: Language): Actor {
  const verbIsLast = language.negation === 'anywhere'
  if (verbIsLast) {
    if (lexemes.some((lexeme) => is(lexeme, 'please'))) return 'you'
    if (lexemes.some((_, index) => isWeUnreached(lexemes, index))) return asksAtItsEnd(lexemes) ? 'you' : 'we'
  }
  for (const [index, lexeme] of lexemes.entries()) {
    if (verbIsLast) {
      if (isReachedBy(lexemes, index)) return null
      if (is(lexeme, 'we')) continue
    }
    if (is(lexeme, 'you', 'please')) return isObjectOfOurs(lexeme, lexemes[index + 1]) ? 'we' : 'you'
    if (is(lexeme, 'we') && !isAddressed(lexeme, lexemes[index - 1])) {
      if (isOfThirdParty(lexemes, index)) return 'third-party'
      if (!isWrittenTo(lexemes, index)) return 'we'
    }
    if (is(lexeme, 'third-party')) return 'third-party'
    if (isOneOf(lexeme, VERBS)) return isOurDeed(lexemes, verbIsLast) ? 'we' : null
  }
  return null
}

/** "We", "the maintainers", where they are not those who are written to. */
function isWeUnreached(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index] as Lexeme
  return is(lexeme, 'we') && !isReached(lexeme, lexemes[index - 1]) && !isReachedBy(lexemes, index)
}

/** Where verbs come last, only a request ends in "please" or its like. */
function asksAtItsEnd(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1)
  return last !== undefined && is(last, 'must') && !lexemes.some((lexeme) => is(lexeme, 'will'))
}

/** "Contact the maintainers", "write to the team": who is written to, where the verb may stand anywhere. */
function isReached(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (isAddressed(lexeme, before)) return true
  const isRightBehind = before !== undefined && lexeme.start - before.end <= ARTICLE_LENGTH
  return isRightBehind && is(lexeme, 'owner') && is(before, 'contact', 'email', 'send', 'notify')
}

/** "The maintainer directly to write to": the verb that ends the clause stands behind the one who is written to. */
function isReachedBy(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index] as Lexeme
  const verb = lexemes[index + 1]
  if (!verb || index + 2 < lexemes.length || !is(lexeme, 'owner') || verb.start - lexeme.end > ARTICLE_LENGTH)
    return false
  return is(verb, 'contact', 'email', 'send', 'notify') && !is(verb, 'we', 'will')
}

/** "to the maintainers", "visible to the owners", "your own security team": who is written to, or others than ours, do nothing themselves. */
function isAddressed(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (!before) return false
  const gap = lexeme.start - before.end
  // "The channel of the maintainer", where no word stands for "of".
  if (is(lexeme, 'owner') && gap <= 1 && is(before, 'channel', 'profile')) return true
  if (is(lexeme, 'owner')) return gap <= ARTICLE_LENGTH && is(before, 'at', 'your', 'private')
  return gap <= 1 && is(before, 'at') && !is(before, 'use')
}

/** "Et vous envoyons": the pronoun of the one who is told stands right before a verb whose ending says "we". */
function isObjectOfOurs(lexeme: Lexeme, verb: Lexeme | undefined): boolean {
  if (!verb || !is(lexeme, 'you') || verb.start - lexeme.end > 1) return false
  return isOneOf(verb, VERBS) && is(verb, 'we')
}

/** "The maintainers of the upstream library answer". */
function isOfThirdParty(lexemes: readonly Lexeme[], index: number): boolean {
  const [owner, of, party] = lexemes.slice(index, index + PARTY_LENGTH)
  if (!owner || !of || !party || !is(owner, 'owner') || !is(of, 'counted-from') || !is(party, 'third-party'))
    return false
  if (of.start - owner.end > 1 || party.start - of.end > ARTICLE_LENGTH) return false
  return lexemes.slice(index + PARTY_LENGTH).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "Maintainers", "of", "upstream", in lexemes. */
const PARTY_LENGTH = 3

/** "The maintainers are to be contacted": the subject does nothing itself. */
function isWrittenTo(lexemes: readonly Lexeme[], index: number): boolean {
  if (!is(lexemes[index] as Lexeme, 'owner')) return false
  const verb = lexemes.slice(index + 1).find((lexeme) => isOneOf(lexeme, VERBS))
  return verb !== undefined && is(verb, 'addressed')
}

/** "Fixed flaws we announce", "the fix is published by the team": whatever stands before the first verb. */
function isOurDeed(lexemes: readonly Lexeme[], verbIsLast: boolean): boolean {
  return lexemes.some(
    (lexeme, index) =>
      is(lexeme, 'by-us') || (saysWhatWeDo(lexeme, index, lexemes) && !(verbIsLast && isReachedBy(lexemes, index))),
  )
}

/** "Fixed flaws we announce": a verb whose ending says "we", or right behind "we", whatever stands first. */
function saysWhatWeDo(lexeme: Lexeme, index: number, lexemes: readonly Lexeme[]): boolean {
  if (!is(lexeme, 'we') || isAddressed(lexeme, lexemes[index - 1])) return false
  const next = lexemes[index + 1]
  if (isOneOf(lexeme, VERBS)) return true
  // "Customers contact the team by mail."
  const before = lexemes[index - 1]
  if (before && is(before, 'contact') && lexeme.start - before.end <= ARTICLE_LENGTH) return false
  return next !== undefined && next.start - lexeme.end <= 1 && isOneOf(next, VERBS) && !is(next, 'direct-message')
}
