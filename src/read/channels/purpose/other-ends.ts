import { LetterPattern } from '../../../policy/letters.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING } from '../mention.js'
import { REPORTED } from './others.js'

/** "The forum is for help", "patches go to ann@lantern.dev": what a place is for, or what goes there, is named and is no report. */
export function isForElse(
  { text, clauses }: Passage,
  { lexemes, role, negatedFrom, start: from }: Clause,
  start: number,
): boolean {
  if (role !== 'main' || negatedFrom <= start) return false
  const goes = lexemes.find((lexeme) => is(lexeme, 'send') && is(lexeme, 'see'))
  if (goes && SUBJECT.test(text.slice(from, goes.start))) {
    const before = { lexemes: lexemes.filter(({ end }) => end <= goes.start) }
    if (!has(before, ...REPORTED, 'bug', 'email', 'contact', 'tracker', 'every', 'you', 'please', 'they')) return true
  }
  const serves = lexemes.find((lexeme) => is(lexeme, 'serves') && lexeme.start >= start)
  // "No flaws in public – ann@lantern.dev is there for that."
  const refersBack = lexemes.length === 1 && clauses.some((part) => part.end <= from && has(part, ...REPORTED))
  return serves !== undefined && !refersBack && !has({ lexemes }, ...REPORTED)
}

/** "It goes to" tells nothing. */
const SUBJECT = new LetterPattern(String.raw`\p{L}{3}`)

/** "We are also in the forum, but it is no place for flaws": nobody is asked to do something there. */
export function isMerelyNamed({ label, lead, clauses }: Passage, clause: Clause): boolean {
  if (label || lead || has(clause, ...ASKING, 'open', 'use', 'publish', 'include', 'channel', 'available')) return false
  return clauses.some((part) => part.start > clause.start && isNegated(part) && has(part, 'public-place', 'tracker'))
}

/** "Administrators receive advance notice via the list": what comes from the place, not what goes there. */
export function isPlaceOfNews({ lexemes, actor }: Clause, start: number): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= start) }
  return (
    actor !== 'you' &&
    has(before, 'gets') &&
    has(before, 'release', 'advisories', 'users', 'inform') &&
    !has(before, 'report', 'open')
  )
}

/** "Follow https://lantern.social/@lamp for news.", "Join our chat (https://…) to be told of releases." */
export function isForNews({ clauses }: Passage, clause: Clause): boolean {
  const rest = clauses.slice(clauses.indexOf(clause) + 1)
  const subscribes = rest.some((part) => part.actor !== 'we' && has(part, 'subscribe') && !has(part, ...REPORTED))
  return (has(clause, 'see', 'subscribe') || subscribes) && !has(clause, 'open', ...ASKING)
}
