import type { Concept } from '../../languages/language.js'
import { LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import { ARTICLE } from './cut-words.js'

/** "Send it to jo@lantern.dev, the tracker not." */
export function deniesPlace(lexemes: readonly Lexeme[], index: number): boolean {
  const [place, negation, ...rest] = lexemes.slice(index)
  return (
    place !== undefined &&
    is(place, 'tracker', 'public-place') &&
    negation !== undefined &&
    is(negation, 'not') &&
    rest.length === 0
  )
}

/** "Instead of a public issue write to jo@lantern.dev": a verb right behind the place that is not to be used. */
export function writesInstead(lexemes: readonly Lexeme[], index: number): boolean {
  const [before, verb] = [lexemes[index - 1], lexemes[index]]
  if (!before || !verb || verb.start - before.end > 1) return false
  if (!is(verb, 'send', 'contact', 'email') || is(verb, 'open')) return false
  const at = is(before, 'vulnerability') ? index - 2 : index - 1
  const place = lexemes[at]
  const negation = place && is(place, 'not') ? place : lexemes[at - 1]
  return place !== undefined && is(place, 'public-place', 'tracker') && negation !== undefined && is(negation, 'not')
}

/** "Do not open an issue, use the form", "… , see our policy": what is forbidden is over, and the way follows. */
export function turnsToWay(lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, next] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  // "There are no releases, only the main branch gets fixes."
  if (is(lexeme, 'only')) return !is(lexeme, 'not')
  if (is(lexeme, 'see')) return !is(lexeme, ...PUBLIC)
  return (
    is(lexeme, 'use') &&
    next !== undefined &&
    next.start - lexeme.end <= ARTICLE &&
    is(next, ...WAYS) &&
    !is(next, ...PUBLIC)
  )
}

const PUBLIC: readonly Concept[] = ['tracker', 'public-place', 'public', 'publish']

const WAYS: readonly Concept[] = [
  'form',
  'forge',
  'email',
  'advisory',
  'private-reporting',
  'security-tab',
  'channel',
  'policy',
  'private',
  'us',
]

/** "If you find a flaw do not open an issue": without a comma, what is forbidden begins with its negation. */
export function forbidsAfterCondition(lexemes: readonly Lexeme[], index: number): boolean {
  if (!is(lexemes[index] as Lexeme, 'not')) return false
  const [act, ...objects] = lexemes.slice(index + 1, index + 4)
  if (
    !act ||
    !is(act, 'open', 'use', 'publish') ||
    !objects.some((lexeme) => is(lexeme, 'tracker', 'public-place', 'vulnerability'))
  )
    return false
  const opener = lexemes.slice(0, index).findLastIndex((lexeme) => is(lexeme, 'if', 'when', 'after', 'please', 'but'))
  if (opener < 0 || !is(lexemes[opener] as Lexeme, 'if', 'when')) return false
  const condition = lexemes.slice(opener + 1, index)
  return (
    condition.some((lexeme) => is(lexeme, 'discover')) &&
    condition.some((lexeme) => is(lexeme, 'vulnerability', 'security'))
  )
}

/** "If you find a flaw just open an issue": without a comma, what is asked begins with its verb right behind the flaw. */
export function commandsAfterCondition(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, previous] = [lexemes[index] as Lexeme, lexemes[index - 1] as Lexeme]
  const next = lexemes[index + 1]
  if (!(is(lexeme, 'wait', ...COMMANDS) || (is(lexeme, 'report') && reportsIt(lexeme, next)))) return false
  if (is(lexeme, 'vulnerability', 'and', 'or', 'will', 'may')) return false
  const opener = lexemes
    .slice(0, index)
    .findLastIndex((one) => is(one, 'if', 'when', 'after', 'please', 'but', 'until'))
  if (opener < 0 || !is(lexemes[opener] as Lexeme, 'if', 'when')) return false
  const condition = lexemes.slice(opener + 1, index)
  if (isInCase(lexemes[opener] as Lexeme, condition) && lexeme.start - previous.end <= 1) return true
  if (is(lexeme, 'wait')) return false
  if (!condition.some((one) => is(one, 'discover', 'you', 'lesser')) || condition.some((one) => is(one, 'and', 'or')))
    return false
  if (is(lexeme, 'report') && next && next.start - lexeme.end > ARTICLE) return false
  const between = text.slice(previous.end, lexeme.start)
  if (!WORDS_ONLY.test(between)) return false
  const isFlaw = is(previous, 'vulnerability', 'bug', 'sensitive', 'lesser') && between.length <= ADVERB
  // "If you find something write to …"
  return isFlaw || (is(previous, 'discover') && between.length >= ADVERB && between.length <= SOMETHING)
}

/** "In case of a flaw write to …": a condition that only names the flaw. */
function isInCase(opener: Lexeme, condition: readonly Lexeme[]): boolean {
  const named = condition.filter(({ concepts }) => concepts.length > 0)
  return !is(opener, 'closes') && named.length > 0 && named.every((one) => is(one, 'vulnerability', 'bug', 'security'))
}

/** "Report it on …" has a word between, "report to" may be a noun. */
function reportsIt({ end }: Lexeme, next: Lexeme | undefined): boolean {
  return next !== undefined && next.start - end > 2
}

const COMMANDS: readonly Concept[] = ['open', 'send', 'contact', 'email', 'notify', 'direct-message', 'use']

const WORDS_ONLY = new LetterPattern(String.raw`^[\p{L}\s]*$`)

/** A blank, or " just ", in characters. */
const ADVERB = 8

/** " something wrong please ", in characters. */
const SOMETHING = 24
