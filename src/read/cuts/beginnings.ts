import type { Span } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { COMMA } from '../punctuation.js'
import { countsTime, resumesAfterCircumstance } from './circumstances.js'
import { commaBefore, isInCode, isQuiet, isTime, SUBJECTS, VERBS } from './cut-words.js'
import { commandsAfterCondition, forbidsAfterCondition } from './turns.js'

/** How a clause begins at a word: apart, joined, or as the next verb of a list, which is joined where the list goes on. */
export type Beginning = 'apart' | 'joined' | 'list'

/** How a clause begins at a word that is not the first; null where none does. */
export function beginningAt(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  quiet: readonly Span[],
): Beginning | null {
  const lexeme = lexemes[index] as Lexeme
  const previous = lexemes[index - 1] as Lexeme
  if (isAsideAt(text, lexemes, index) || isAsideAt(text, lexemes, index - 1)) return null
  if (opensClause(text, lexemes, index)) return 'apart'
  if (is(lexeme, 'counted-from') && isTime(previous) && lexeme.start - previous.end <= 1) return 'apart'
  if (isBeforeDoing(lexemes, index)) return beginningBehindAnd(lexemes, index)
  if (is(lexeme, 'or') && opensAlternative(lexemes, index)) return 'joined'
  if (commaOutside(text, previous, lexeme, quiet) < 0 || isInCode(quiet, lexeme.start)) return null
  return beginningBehindComma(lexemes, index)
}

/** "Публичные тикеты, пожалуйста, не создавайте": a request between commas parts nothing from its verb. */
function isAsideAt(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index]
  return lexeme !== undefined && is(lexeme, 'please') && isAside(text, lexeme, lexemes[index + 1])
}

/** A word that opens a condition, a time, a contrast or a request. */
function opensClause(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index] as Lexeme
  if (is(lexeme, 'please') && !standsBehindBan(lexemes, index)) return true
  if (is(lexeme, ...OPENERS) && !is(lexeme, 'closes') && !isPreposition(text, lexemes, index)) return true
  return (
    forbidsAfterCondition(lexemes, index) ||
    commandsAfterCondition(text, lexemes, index) ||
    resumesAfterCircumstance(text, lexemes, index)
  )
}

const OPENERS: readonly Concept[] = ['if', 'until', 'after', 'when', 'but']

/** "Before 3.0", "within 2 days", "through public issues": an opener that leads to no clause here. */
function isPreposition(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  if (standsBehindVerb(lexemes, index) || leadsThrough(lexeme, next)) return true
  if (NUMBER_AHEAD.test(text.slice(lexeme.end, lexeme.end + 4)) && !countsTime(lexeme, next)) return true
  return is(lexeme, 'within') && Boolean(next?.value) && (next as Lexeme).start - lexeme.end <= 1
}

/** "And" right before who acts, or what is done. */
function isBeforeDoing(lexemes: readonly Lexeme[], index: number): boolean {
  const lexeme = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  if (!is(lexeme, 'and') || !next || next.start - lexeme.end > 1) return false
  return isOneOf(next, SUBJECTS) || isOneOf(next, VERBS)
}

function beginningBehindAnd(lexemes: readonly Lexeme[], index: number): Beginning | null {
  const next = lexemes[index + 1] as Lexeme
  if (is(next, 'third-party') && opensSubjects(lexemes, index)) return null
  return is(next, 'we', 'you', 'third-party', 'please') ? 'apart' : 'joined'
}

function beginningBehindComma(lexemes: readonly Lexeme[], index: number): Beginning | null {
  const lexeme = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  const leadsToVerb = next !== undefined && isOneOf(next, VERBS)
  // "内容を調査し、必要に応じて修正します": what stands before the verb goes with it.
  if (is(lexeme, 'idiom') && isOneOf(lexemes[index - 1] as Lexeme, VERBS) && leadsToVerb) return 'list'
  // "Sensitive bugs go to the team, everything else may go to the tracker."
  const behind = lexemes.slice(index + 1, index + 3)
  if (is(lexeme, 'other') && behind.some((one) => is(one, 'may', 'gets', 'send'))) return 'apart'
  if (tellsUsers(is(lexeme, 'every') ? lexemes.slice(index + 1) : lexemes.slice(index))) return 'apart'
  if (isOneOf(lexeme, SUBJECTS) || (is(lexeme, 'directly') && leadsToVerb)) return 'apart'
  return isOneOf(lexeme, VERBS) ? 'list' : null
}

/** A word for "after" that is one for "through", too, before a place: "through public issues". */
function leadsThrough(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return (
    is(lexeme, 'after') &&
    is(lexeme, 'use') &&
    next !== undefined &&
    next.start - lexeme.end <= 1 &&
    is(next, ...LED_TO)
  )
}

const LED_TO: readonly Concept[] = [
  'public-place',
  'tracker',
  'forge',
  'advisory',
  'private-reporting',
  'security-tab',
  'form',
  'email',
  'chat',
  'channel',
  'website',
]

/** "before 3.0" is a range of versions, no clause. */
const NUMBER_AHEAD = pattern(/^\sv?\d/)

/** "Fixes appear within a week, all users are then informed." */
function tellsUsers([users, promise, ...rest]: readonly Lexeme[]): boolean {
  if (!users || !promise || !is(users, 'users') || !is(promise, 'will') || promise.start - users.end > 1) return false
  return rest.slice(0, LONGEST_PROMISE).some((lexeme) => is(lexeme, 'inform', 'notify'))
}

/** "Then", "by", "mail", "informed", in lexemes. */
const LONGEST_PROMISE = 4

/** Whether a word stands between commas, and a negation behind it. */
function isAside(text: string, { start, end }: Lexeme, next: Lexeme | undefined): boolean {
  return (
    next !== undefined && is(next, 'not') && COMMA.test(text.slice(start - 2, start)) && COMMA.test(text[end] ?? '')
  )
}

/** "Neotvírejte prosím issue": a request right behind the verb that says by itself what is not to be done. */
function standsBehindBan(lexemes: readonly Lexeme[], index: number): boolean {
  const [verb, lexeme] = [lexemes[index - 1], lexemes[index]]
  if (!verb || !lexeme || lexeme.start - verb.end > 1) return false
  return is(verb, 'not') && isOneOf(verb, VERBS) && !isOneOf(lexeme, VERBS)
}

/** "Segnalalo invece al maintainer": "instead" right behind the verb that opens the sentence. */
function standsBehindVerb(lexemes: readonly Lexeme[], index: number): boolean {
  const [verb, lexeme, next] = lexemes
  if (index !== 1 || !verb || !lexeme || !next || !is(lexeme, 'but') || lexeme.start - verb.end > 1) return false
  return is(verb, ...WRITING) && !is(next, 'not') && !isOneOf(next, VERBS)
}

/** "Until the town and the vendor have released …": what opened the clause has met no verb yet. */
function opensSubjects(lexemes: readonly Lexeme[], index: number): boolean {
  const opener = lexemes.slice(0, index).findLastIndex((lexeme) => is(lexeme, 'if', 'until', 'after', 'when'))
  return opener >= 0 && !lexemes.slice(opener + 1, index).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "or e-mail us", "or by contacting the owner": another way than the one before. */
function opensAlternative(lexemes: readonly Lexeme[], index: number): boolean {
  const [first, second] = lexemes.slice(index + 1, index + 3)
  if (!first || first.start - (lexemes[index] as Lexeme).end > 1) return false
  if (is(first, 'we', 'you') && second && !is(second, 'and', 'or')) return true
  if (is(first, ...WRITING)) return true
  return is(first, 'use', 'at') && second !== undefined && is(second, ...WRITING, ...PLACES)
}

const WRITING: readonly Concept[] = ['email', 'contact', 'send', 'direct-message', 'report']

const PLACES: readonly Concept[] = ['owner', 'private-reporting', 'advisory', 'form', 'security-tab']

/** The comma between two words; none where it stands in a link or code mark. */
export function commaOutside(text: string, previous: Lexeme, lexeme: Lexeme, quiet: readonly Span[]): number {
  const at = commaBefore(text, previous, lexeme)
  return at >= 0 && isQuiet(quiet, at) ? -1 : at
}
