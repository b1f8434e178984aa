import type { Span } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { COMMA } from '../punctuation.js'

/** A place where a clause ends and the next begins; a joined one goes on with actor and negation. */
export interface Cut {
  at: number
  joined: boolean
  /** Behind brackets the clause before them goes on, which ended here. */
  resumes?: number
}

/** What a clause can begin with after a comma or a conjunction: a subject or its kin, or a verb. */
export const SUBJECTS: ReadonlySet<Concept> = new Set([
  'we',
  'you',
  'third-party',
  'please',
  'will',
  'aim',
  'must',
  'not',
])

/** What people do with a report. */
export const VERBS: ReadonlySet<Concept> = new Set([
  'report',
  'send',
  'contact',
  'notify',
  'open',
  'include',
  'acknowledge',
  'respond',
  'assess',
  'inform',
  'fix',
  'release',
  'publish',
  'credit',
  'wait',
  'agree',
  'handling',
  'email',
  'direct-message',
])

/** Whether a character stands in one of the links and code marks. */
export function isQuiet(quiet: readonly Span[], at: number): boolean {
  for (const { start, end } of quiet) if (at >= start && at < end) return true
  return false
}

/** A command opens no clause, whatever its words. */
export function isInCode(quiet: readonly Span[], at: number): boolean {
  return quiet.some(({ kind, start, end }) => kind === 'code' && at >= start && at < end)
}

/** The longest article or possessive with its blanks, in characters. */
export const ARTICLE = 8

export function isSubject(lexeme: Lexeme): boolean {
  return isOneOf(lexeme, SUBJECTS) || isOneOf(lexeme, VERBS)
}

export function commaBefore(text: string, previous: Lexeme, lexeme: Lexeme): number {
  const at = text.slice(previous.end, lexeme.start).search(COMMA)
  return at < 0 ? -1 : previous.end + at
}

export function isTime({ value }: Lexeme): boolean {
  return value?.kind === 'unit' || value?.kind === 'duration'
}

/** What becomes of reports is told of them. */
export const THINGS: readonly Concept[] = ['report', 'vulnerability', 'bug', 'fix', 'advisory']

export function isJoinedByWord(lexemes: readonly Lexeme[], index: number): boolean {
  return is(lexemes[index - 1] as Lexeme, 'or', 'and')
}
