import type { Sentence } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { type Actor, type Clause, has, type Inheritance } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from './punctuation.js'

/** The negation stands at the end of a lead-in, so that only the items say what is negated. */
const OPEN_NEGATION = 25

const ENDS = pattern(/[.!?。！？]\s*$/)

/** A sentence or heading before a list. */
interface Lead {
  sentence: Sentence
  text: string
  clauses: readonly Clause[]
  lexemes: readonly Lexeme[]
}

/** What the items under a lead-in take over. */
export function inheritanceOf(lead: Lead | null): Inheritance {
  // "Don't use" over "the tracker" goes without a colon.
  const denies = lead?.clauses.length === 1 && lead.text.length <= OPEN_NEGATION && has(lead, 'not')
  const announces =
    lead &&
    (ENDS_IN_COLON.test(lead.text) || lead.sentence.block.kind === 'heading' || (denies && !ENDS.test(lead.text)))
  if (!lead || !announces) return { actor: null, negated: false }
  const last = lead.clauses.at(-1)
  const negation = lead.lexemes.findLast((lexeme) => is(lexeme, 'not'))
  const isHeading = lead.sentence.block.kind === 'heading'
  // "Where should I not report?"
  const asks = isHeading && last?.role === 'when' && ENDS_IN_QUESTION.test(lead.text)
  const open =
    (last?.role === 'main' || asks) &&
    negation &&
    last.negatedFrom <= negation.start &&
    lead.text.length - negation.end <= OPEN_NEGATION &&
    !namesPlace(lead.lexemes, negation) &&
    !isAside(lead.lexemes, negation)
  return { actor: isHeading ? null : doerOf(lead), negated: Boolean(open) }
}

/** "| Do | Don't |": under a header that only denies, each cell names what is not to be done. */
export function inheritanceOfColumn(column: { lexemes: readonly Lexeme[] } | null): Inheritance {
  const words = column?.lexemes ?? []
  const denies = words.length > 0 && words.every((lexeme) => is(lexeme, 'not') && lexeme.end - lexeme.start > SHORTEST)
  return { actor: null, negated: denies }
}

/** "No" may head a column of numbers, and "not" one of what is not there; in characters. */
const SHORTEST = 3

/** "Please do not post it in the forum, but:" has said by itself what is not to be. */
function namesPlace(lexemes: readonly Lexeme[], negation: Lexeme): boolean {
  return lexemes.some((lexeme) => lexeme.start > negation.start && is(lexeme, 'public-place', 'tracker'))
}

/** "Open an issue without details:" denies the details, not the issue. */
function isAside(lexemes: readonly Lexeme[], negation: Lexeme): boolean {
  const verb = lexemes.find((lexeme) => is(lexeme, 'open', 'report', 'send', 'contact', 'email', 'include', 'use'))
  const thing = lexemes.find((lexeme) => lexeme.start >= negation.end)
  return (
    verb !== undefined &&
    verb.end <= negation.start &&
    thing !== undefined &&
    is(thing, 'detail', 'sensitive', 'content-item')
  )
}

/**
 * "We will:" names the doer; "we ask that you:", "write to us with:" and "you can expect us to:" name another, and "we take reports
 * through:" none, since places follow.
 */
function doerOf({ lexemes, clauses }: Lead): Actor {
  const subjects = lexemes.filter(
    (lexeme, at) => is(lexeme, 'we', 'you', 'please', 'must') && !isSource(lexeme, lexemes[at - 1]),
  )
  const last = subjects.at(-1)
  if (!last) return null
  if (!is(last, 'we')) {
    return lexemes.some((lexeme) => is(lexeme, 'will', 'aim')) && !is(last, 'please', 'must') ? null : 'you'
  }
  const around = clauses.find(({ start, end }) => start <= last.start && last.start < end)
  if (around?.actor === 'you' && !lexemes.some((lexeme) => is(lexeme, 'will', 'aim'))) return 'you'
  return announcesPlaces(lexemes) || isAskedFirst(clauses, last) ? null : 'we'
}

/** "When a report from a researcher comes in:" */
function isSource(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  return before !== undefined && is(lexeme, 'you') && is(before, 'counted-from') && lexeme.start - before.end <= 1
}

/** "Contact the maintainer in private:", "use one of these, so that we can fix it in peace:": the reporter is asked for something. */
function isAskedFirst(clauses: readonly Clause[], last: Lexeme): boolean {
  return clauses.some(
    ({ actor, role, lexemes: [verb] }) =>
      role === 'main' && actor !== 'we' && verb !== undefined && verb.end <= last.start && is(verb, ...REQUESTS),
  )
}

const REQUESTS: readonly Concept[] = ['contact', 'email', 'send', 'notify', 'report', 'use']

/** "… through:", "… in one of these ways:" */
function announcesPlaces(lexemes: readonly Lexeme[]): boolean {
  const end = lexemes.at(-1)
  return end !== undefined && (is(end, 'use', 'channel') || (is(end, 'at') && end.value === null))
}
