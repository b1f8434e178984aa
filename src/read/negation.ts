import type { Concept, Language } from '../languages/language.js'
import { type Clause, isNegated, PRONOUN_LENGTH } from './clauses.js'
import { VERBS } from './cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'
import { ENDS_IN_COLON } from './punctuation.js'

/** Where the negation of a clause begins to hold, by its own words; `Infinity` where none of them denies anything. */
export function negationIn(lexemes: readonly Lexeme[], start: number, language: Language): number {
  const negation = lexemes.find(
    (lexeme, index) =>
      is(lexeme, 'not') &&
      !(index === 0 && is(lexeme, 'closes')) &&
      !(language.negation === 'before' && isOfSubject(lexemes, index)),
  )
  const ban = lexemes.find((lexeme) => is(lexeme, 'not') && is(lexeme, 'bans')) ?? negation
  if (!ban) return Number.POSITIVE_INFINITY
  if (language.negation === 'anywhere') return start
  return bannedFrom(lexemes, ban) ?? negation?.start ?? Number.POSITIVE_INFINITY
}

/** "People without a GitHub account may write to us": who is meant, and not what is forbidden. */
function isOfSubject(lexemes: readonly Lexeme[], index: number): boolean {
  const rest = lexemes.slice(index + 1).filter(({ concepts }) => concepts.length > 0)
  const [thing, may] = rest
  if (is(lexemes[index] as Lexeme, 'no') || !thing || !may || !is(thing, ...NEEDED)) return false
  return is(may, 'may', 'must') && !rest.some((lexeme) => is(lexeme, 'not'))
}

/** What somebody may lack who wants to report. */
const NEEDED: readonly Concept[] = ['forge', 'form', 'chat', 'private-reporting', 'security-tab']

/** "Public issues must not be used", "publication is to be avoided": the place or deed that is forbidden stands before the ban. */
function bannedFrom(lexemes: readonly Lexeme[], negation: Lexeme): number | undefined {
  if (!is(negation, 'bans')) return undefined
  return lexemes.find((lexeme) => lexeme.end <= negation.start && is(lexeme, ...BANNED))?.start
}

const BANNED: readonly Concept[] = ['public-place', 'tracker', 'public', 'publish', 'disclosure']

/** "Do not open an issue or discuss it": whether a clause that goes on with the one before is denied with it; `words` is its text. */
export function isNegatedWith(
  previous: Clause,
  lexemes: readonly Lexeme[],
  words: string,
  language: Language,
): boolean {
  if (!isNegated(previous) || turnsToWriting(lexemes, words)) return false
  return !(language.negation === 'before' && goesOnAsAsked(lexemes, previous))
}

/**
 * "Do not open an issue and write to us", "and provide the details": to write to somebody is the other way, not a second thing
 * that is forbidden.
 */
function turnsToWriting([first, second, ...rest]: readonly Lexeme[], words: string): boolean {
  if (!first || !second || !is(first, 'and')) return false
  if (words.includes('@') && ![second, ...rest].some(isPublic) && [second, ...rest].some(asksToWrite)) return true
  if (is(second, 'contact', 'email', 'us', 'notify', 'directly')) return true
  return is(second, 'include') && rest.some((lexeme) => is(lexeme, 'detail', 'content-item')) && !rest.some(isPublic)
}

/** "To publish it or to share it do not": the verb before "or" has no ending of its own, so that it is denied with the one behind. */
export function isDeniedBehind(clause: Clause, { lexemes: [first], joined, negatedFrom }: Clause): boolean {
  if (!joined || !first || !is(first, 'or') || negatedFrom === Number.POSITIVE_INFINITY || isNegated(clause))
    return false
  const verb = clause.lexemes.at(-1)
  if (clause.role !== 'main' || !verb || !isOneOf(verb, VERBS) || clause.end - verb.end > 1) return false
  // "Write to us, or do not publish it": what is asked for or promised already has an end of its own.
  return !clause.lexemes.some((lexeme) => is(lexeme, 'must', 'please', 'will', 'may'))
}

function asksToWrite(lexeme: Lexeme): boolean {
  return is(lexeme, 'send', 'contact', 'email', 'report', 'notify')
}

function isPublic(lexeme: Lexeme): boolean {
  return is(lexeme, 'public', 'public-place', 'tracker')
}

/** "Open an issue without details, or contact us": the verb before stands ahead of what is negated, and so does this one. */
function goesOnAsAsked([joint, verb]: readonly Lexeme[], { lexemes: [first], negatedFrom }: Clause): boolean {
  if (!joint || !verb || !first || first.end > negatedFrom || is(first, 'not')) return false
  const isRightBehind = is(joint, 'and', 'or') && verb.start - joint.end <= 1
  return (
    isRightBehind && [first, verb].every((lexeme) => is(lexeme, 'contact', 'email', 'report', 'send', 'notify', 'open'))
  )
}

/**
 * "Do not, under any circumstances, publish it", "do NOT: publish it": what stands between commas, or a colon, parts the negation from
 * its verb.
 */
export function negationOpens(text: string, before: Clause | undefined): boolean {
  if (before?.role !== 'main' || before.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))) return false
  const negation = before.lexemes.find((lexeme) => is(lexeme, 'not'))
  if (!negation || negation.start !== before.lexemes[0]?.start) return false
  // "No: it is not in scope" answers a question.
  const isLabel = ENDS_IN_COLON.test(text.slice(negation.end, before.end)) && !is(negation, 'no')
  return text[negation.end] === ',' || (isLabel && before.end - negation.end <= PRONOUN_LENGTH)
}
