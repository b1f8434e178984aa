import type { Concept } from '../../languages/language.js'
import { isSwitchedOn } from '../channels/described/advisory.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { FOR_REPORTERS } from './unfit-places.js'

/** Whether a way is one that few read, by what it is called or by what is said of it. */
export function isOfFew(passage: Passage, clause: Clause): boolean {
  if (isReadByFew(passage, clause) || isKeptFromPublic(passage, clause) || isTicketKept(passage, clause)) return true
  if (!has(clause, 'private-reporting')) return false
  return clause.actor !== 'we' || has(clause, 'private') || takesReports(clause) || isSwitchedOn(clause)
}

/** "Send it to our desk; only the duty officers can read it." */
function isReadByFew({ subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  if (goesToFew(clause) || isWayOfFew(clause)) return true
  const only = clause.lexemes.findIndex((lexeme) => is(lexeme, 'only'))
  const { [only]: first, [only + 1]: second } = clause.lexemes
  const seen = clause.lexemes.findIndex(
    (lexeme, at) => at > only && is(lexeme, 'see') && !is(lexeme, 'send', 'contact'),
  )
  const reader = clause.lexemes[seen]
  if (!first || !second || !reader || reader.start - first.end < LEAST_READER || !isLast(clause, seen)) return false
  return !clause.lexemes.slice(only + 1, seen).some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'release'))
}

/** "Mark the ticket as private." */
function isTicketKept({ subject, sentence, lead }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  if (sentence.block.kind === 'item' && lead && has(lead, 'include')) return false
  const last = clause.lexemes.at(-1)
  const isPredicate = last !== undefined && is(last, 'private')
  return isPredicate && has(clause, 'tracker', 'bug') && !has(clause, 'public', 'or', 'but', 'fix')
}

/** "File it in our desk. Tickets there are not public." */
function isKeptFromPublic({ previous, sentence, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || !isNegated(clause) || clause.start > 0 || !FOR_REPORTERS.has(subject)) return false
  const isState = clause.lexemes.every((lexeme) => is(lexeme, 'tracker', 'report', 'they', 'channel', 'not', 'public'))
  if (!isState || !has(clause, 'public') || previous?.sentence.block !== sentence.block) return false
  return has(previous, ...WAYS)
}

/** "Mail to this address goes to the team only." */
function goesToFew({ lexemes }: Clause): boolean {
  if (isOnlyReadBy(lexemes)) return true
  const [verb, reader, last] = lexemes.slice(-3)
  if (!verb || !reader || !last || !is(last, 'only') || !is(reader, 'owner')) return false
  return is(verb, 'gets') && !is(verb, 'fix', 'release')
}

/** "Mails are only read by the two maintainers." */
function isOnlyReadBy(lexemes: readonly Lexeme[]): boolean {
  const only = lexemes.findIndex((lexeme) => is(lexeme, 'only'))
  const [, see, by] = only < 0 ? [] : lexemes.slice(only)
  const last = lexemes.at(-1)
  if (!see || !by || !last || !is(see, 'see') || is(see, 'use', 'discover')) return false
  return is(last, 'owner', 'by-us') && (by === last || is(by, 'at')) && lexemes.length - only <= PASSIVE
}

/** "Only", "read", "by", "two", "maintainers", in lexemes. */
const PASSIVE = 5

/** "This list is delivered to a small group of people": what is said of the way, not of a report. */
function isWayOfFew({ lexemes }: Clause): boolean {
  const [first] = lexemes
  if (!first || !is(first, 'channel', 'they') || !has({ lexemes }, 'private')) return false
  return lexemes.every((lexeme) => !isOneOf(lexeme, VERBS) || is(lexeme, 'private', 'we'))
}

/** "The team" with its blanks, in characters. */
const LEAST_READER = 8

/** "Only the team reads it", and not "only what the team sees in the tracker counts". */
function isLast({ lexemes }: Clause, index: number): boolean {
  return lexemes.slice(index + 1).every((lexeme) => is(lexeme, 'they', 'report', 'channel'))
}

/** "Use the form. It is private." */
export function describesWay({ previous, sentence, subject }: Passage, clause: Clause): boolean {
  if (clause.start > 0 || isNegated(clause) || !FOR_REPORTERS.has(subject) || isOnUnknown(clause)) return false
  // "Non-public versions are not covered."
  if (has(clause, 'version', 'scope', 'out-of-scope')) return false
  const isState = clause.lexemes.every((lexeme) => !isOneOf(lexeme, VERBS) || is(lexeme, 'private'))
  for (let before = previous; isState && before?.sentence.block === sentence.block; before = before.previous)
    if (has(before, ...WAYS)) return true
  return false
}

/** "The source code of the new edition is not public": words of which none is known stand first. */
function isOnUnknown({ lexemes, start }: Clause): boolean {
  const first = lexemes.find((lexeme) => !is(lexeme, 'counted-from', 'version', 'at', 'and'))
  return first !== undefined && first.start - start > LONGEST_SUBJECT
}

/** "The mailbox is a ", in characters. */
const LONGEST_SUBJECT = 18

/** What a sentence before says of the way that is private. */
const WAYS: readonly Concept[] = [
  'report',
  'send',
  'contact',
  'email',
  'open',
  'form',
  'advisory',
  'security-tab',
  'private-reporting',
]

/** "We only accept vulnerabilities through GitHub's private reporting", "we use private reporting." */
function takesReports(clause: Clause): boolean {
  return has(clause, 'use') && !isNegated(clause) && !has(clause, 'publish', 'fix', 'release', 'advisory')
}
