import type { Span } from '../document/document.js'
import type { Concept, Language } from '../languages/language.js'
import type { Lexeme } from './lexicon.js'

/** Who acts in a clause; `null` where it does not say, as in most passives. */
export type Actor = 'we' | 'you' | 'third-party' | null

/** A stretch of a sentence that says one thing: one actor, one doing, one scope of negation. */
export interface Clause {
  start: number
  end: number
  lexemes: readonly Lexeme[]
  /** A condition, a time ("until", "after", "when"), or the statement itself. */
  role: 'main' | 'condition' | 'until' | 'after' | 'when'
  actor: Actor
  /** Goes on with the actor and negation of the clause before: "do not open an issue *or discuss it*". */
  joined: boolean
  /** Where the negation begins to hold; `Infinity` where nothing is negated. */
  negatedFrom: number
}

const ROLES: readonly (readonly [Concept, Clause['role']])[] = [
  ['if', 'condition'],
  ['until', 'until'],
  ['after', 'after'],
  ['when', 'when'],
]

/** What a clause can begin with after a comma or a conjunction. */
const SUBJECTS: readonly Concept[] = ['we', 'you', 'third-party', 'please', 'will', 'aim', 'must', 'not']
const VERBS: readonly Concept[] = [
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
]
const STRONG = /[;:()[\]{}—–→|；：（）。]/
/** "(suspected)", "(s)": a word in brackets that interrupts nothing. */
const ASIDE = /^\([^()\d\s]{1,14}(?:\s[^()\d\s]{1,10})?\)/
const ASIDE_LENGTH = 28
/** "before 3.0" is a range of versions, no clause. */
const NUMBER_AHEAD = /^\sv?\d/
const COMMA = /[,，、]/

/** Whether a clause, sentence or label holds a word of one of the concepts. */
export function has(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): boolean {
  return part.lexemes.some((lexeme) => concepts.some((concept) => lexeme.concepts.includes(concept)))
}

/** Whether something in the clause is negated. */
export function isNegated({ negatedFrom }: Clause): boolean {
  return negatedFrom !== Number.POSITIVE_INFINITY
}

/** The first word of one of the concepts. */
export function firstOf(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): Lexeme | undefined {
  return part.lexemes.find((lexeme) => concepts.some((concept) => lexeme.concepts.includes(concept)))
}

/** What a list item takes over from the sentence that leads it in: "we will:", "please do not:". */
export interface Inheritance {
  actor: Actor
  negated: boolean
}

/** Splits a sentence into clauses. `spans` are the links and code marks, in which punctuation says nothing. */
export function splitClauses(
  text: string,
  lexemes: readonly Lexeme[],
  spans: readonly Span[],
  language: Language,
  inherited: Inheritance,
): Clause[] {
  const cuts = [...strongCuts(text, spans), ...wordCuts(text, lexemes, spans)].sort((a, b) => a.at - b.at)
  const clauses: Clause[] = []
  let start = 0
  let joined = false
  for (const cut of [...cuts, { at: text.length, joined: false }]) {
    if (cut.at > start) {
      const clause = makeClause(start, cut.at, lexemes, joined, clauses.at(-1), language)
      if (clause.lexemes.length > 0 || /[\p{L}\p{N}]/u.test(text.slice(start, cut.at))) clauses.push(clause)
    }
    start = Math.max(start, cut.at)
    joined = cut.joined
  }
  return clauses.map((clause, index) => (index === 0 || clause.joined ? inherit(clause, inherited) : clause))
}

function inherit(clause: Clause, { actor, negated }: Inheritance): Clause {
  return { ...clause, actor: clause.actor ?? actor, negatedFrom: negated ? clause.start : clause.negatedFrom }
}

/** The negation stands at the end of a lead-in, so that only the items say what is negated. */
const OPEN_NEGATION = 25

/** What the items under a lead-in take over. */
export function inheritanceOf(
  lead: { text: string; clauses: readonly Clause[]; lexemes: readonly Lexeme[] } | null,
): Inheritance {
  if (!lead || !/[:：]$/.test(lead.text)) return { actor: null, negated: false }
  const last = lead.clauses.at(-1)
  const negation = lead.lexemes.findLast((lexeme) => is(lexeme, 'not'))
  const open =
    last?.role === 'main' &&
    negation &&
    last.negatedFrom <= negation.start &&
    lead.text.length - negation.end <= OPEN_NEGATION
  return { actor: doerOf(lead.lexemes), negated: Boolean(open) }
}

/** "We will:" names the doer; "we ask that you:" and "you can expect us to:" name another than their subject. */
function doerOf(lexemes: readonly Lexeme[]): Actor {
  const subjects = lexemes.filter((lexeme) => is(lexeme, 'we', 'you', 'please', 'must'))
  const last = subjects.at(-1)
  if (!last) return null
  if (!is(last, 'we'))
    return lexemes.some((lexeme) => is(lexeme, 'will', 'aim')) && !is(last, 'please', 'must') ? null : 'you'
  return 'we'
}

interface Cut {
  at: number
  joined: boolean
}

function strongCuts(text: string, spans: readonly Span[]): Cut[] {
  const cuts: Cut[] = []
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string
    const dash = character === '-' && text[at - 1] === ' ' && text[at + 1] === ' '
    if (!dash && !STRONG.test(character)) continue
    if (character === ':' && /[^\s]/.test(text[at + 1] ?? ' ')) continue
    const aside = character === '(' ? ASIDE.exec(text.slice(at, at + ASIDE_LENGTH)) : null
    if (aside) {
      at += aside[0].length - 1
      continue
    }
    if (!insideSpan(at, spans)) cuts.push({ at: at + 1, joined: false })
  }
  return cuts
}

function wordCuts(text: string, lexemes: readonly Lexeme[], spans: readonly Span[]): Cut[] {
  const cuts: Cut[] = []
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.start === 0) continue
    const before = text.slice(lexemes[index - 1]?.end ?? 0, lexeme.start)
    const next = lexemes[index + 1]
    if ((opensClause(lexeme) && !NUMBER_AHEAD.test(text.slice(lexeme.end, lexeme.end + 4))) || is(lexeme, 'please')) {
      cuts.push({ at: lexeme.start, joined: false })
    } else if (is(lexeme, 'and') && next && next.start - lexeme.end <= 1 && is(next, ...SUBJECTS, ...VERBS)) {
      cuts.push({ at: lexeme.start, joined: !is(next, 'we', 'you', 'third-party', 'please') })
    } else if (is(lexeme, 'or') && opensAlternative(lexemes, index)) {
      cuts.push({ at: lexeme.start, joined: true })
    } else if (COMMA.test(before) && !insideSpan(lexeme.start, spans) && is(lexeme, ...SUBJECTS, ...VERBS)) {
      const bare = !is(lexeme, ...SUBJECTS)
      cuts.push({
        at: lexeme.start,
        joined: bare && !inCondition(lexemes, index) && (listGoesOn(text, lexemes, index) || stepsGoOn(lexemes, index)),
      })
    }
  }
  return cuts
}

/** "or e-mail us", "or by contacting the owner": another way than the one before. */
function opensAlternative(lexemes: readonly Lexeme[], index: number): boolean {
  const [first, second] = lexemes.slice(index + 1, index + 3)
  if (!first || first.start - (lexemes[index] as Lexeme).end > 1) return false
  if (is(first, 'we', 'you') && second && !is(second, 'and', 'or')) return true
  if (is(first, 'email', 'contact', 'send', 'direct-message', 'report')) return true
  return Boolean(
    second &&
      is(first, 'use', 'at') &&
      is(
        second,
        'email',
        'contact',
        'send',
        'direct-message',
        'owner',
        'private-reporting',
        'advisory',
        'form',
        'security-tab',
      ),
  )
}

/** "report, discuss, or share": the verbs of a list share their negation. */
function listGoesOn(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const previous = lexemes[index - 1]
  if (previous && is(previous, 'or', 'and')) return true
  const next = lexemes.slice(index + 1).find((lexeme) => is(lexeme, 'or') || STRONG.test(text[lexeme.start - 1] ?? ''))
  if (!next || !is(next, 'or')) return false
  return COMMA.test(text.slice((lexemes[index] as Lexeme).end, next.start))
}

/** "acknowledged within a day, triaged within a week and fixed": the steps of a list share their actor. */
function stepsGoOn(lexemes: readonly Lexeme[], index: number): boolean {
  const isNegated = lexemes.slice(0, index).some((lexeme) => is(lexeme, 'not'))
  return (
    !isNegated &&
    lexemes
      .slice(index + 1)
      .some(
        (lexeme, at, rest) => is(lexeme, 'and') && rest[at + 1] !== undefined && is(rest[at + 1] as Lexeme, ...VERBS),
      )
  )
}

/** "If you find one, report it": after the comma the condition is over. */
function inCondition(lexemes: readonly Lexeme[], index: number): boolean {
  return (
    lexemes.slice(0, index).some((lexeme) => is(lexeme, 'if')) &&
    !lexemes.slice(0, index).some((lexeme) => is(lexeme, 'please'))
  )
}

function opensClause(lexeme: Lexeme): boolean {
  return is(lexeme, 'if', 'until', 'after', 'when', 'but')
}

function makeClause(
  start: number,
  end: number,
  all: readonly Lexeme[],
  joined: boolean,
  previous: Clause | undefined,
  language: Language,
): Clause {
  const lexemes = all.filter((lexeme) => lexeme.start >= start && lexeme.start < end)
  const role =
    ROLES.find(([concept]) => lexemes[0] && is(lexemes[0], concept))?.[1] ??
    (joined ? previous?.role : undefined) ??
    'main'
  const negation = lexemes.find((lexeme) => is(lexeme, 'not'))
  const own = negation ? (language.negation === 'anywhere' ? start : negation.start) : Number.POSITIVE_INFINITY
  const inherited = joined && previous && isNegated(previous) ? start : Number.POSITIVE_INFINITY
  return {
    start,
    end,
    lexemes,
    role,
    joined,
    actor: actorOf(lexemes) ?? (joined ? (previous?.actor ?? null) : null),
    negatedFrom: Math.min(own, inherited),
  }
}

/** The subject before the first verb; an imperative speaks to the reporter. */
function actorOf(lexemes: readonly Lexeme[]): Actor {
  for (const lexeme of lexemes) {
    if (is(lexeme, 'we')) return 'we'
    if (is(lexeme, 'you', 'please')) return 'you'
    if (is(lexeme, 'third-party')) return 'third-party'
    if (is(lexeme, ...VERBS)) return null
  }
  return null
}

function insideSpan(at: number, spans: readonly Span[]): boolean {
  return spans.some(({ start, end, kind }) => (kind === 'link' || kind === 'code') && at >= start && at < end)
}

function is(lexeme: Lexeme, ...concepts: Concept[]): boolean {
  return concepts.some((concept) => lexeme.concepts.includes(concept))
}
