import type { Span } from '../document/document.js'
import type { Concept, Language } from '../languages/language.js'
import { LetterPattern } from '../policy/letters.js'
import { VERBS } from './cuts/cut-words.js'
import { findCuts } from './cuts/cuts.js'
import { conceptsIn, is, isAnyOf, isOneOf, type Lexeme } from './lexicon.js'
import { ENDS_IN_COLON } from './punctuation.js'

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

const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`)

const ROLES: readonly (readonly [Concept, Clause['role']])[] = [
  ['if', 'condition'],
  ['until', 'until'],
  ['after', 'after'],
  ['counted-from', 'after'],
  ['when', 'when'],
]

/** Whether a clause, sentence or label holds a word of one of the concepts. */
export function has(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): boolean {
  const own = conceptsIn(part.lexemes)
  for (let index = 0; index < concepts.length; index++) if (own.has(concepts[index] as Concept)) return true
  return false
}

/** Whether something in the clause is negated. */
export function isNegated({ negatedFrom }: Clause): boolean {
  return negatedFrom !== Number.POSITIVE_INFINITY
}

/** The first word of one of the concepts. */
export function firstOf(part: { lexemes: readonly Lexeme[] }, ...concepts: Concept[]): Lexeme | undefined {
  if (!has(part, ...concepts)) return undefined
  for (const lexeme of part.lexemes) if (isAnyOf(lexeme, concepts)) return lexeme
  return undefined
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
  const clauses: Clause[] = []
  let start = 0
  let joined = false
  let resumes = Number.POSITIVE_INFINITY
  let next = 0
  for (const cut of [
    ...findCuts(text, lexemes, spans, language.negation === 'anywhere'),
    { at: text.length, joined: false },
  ]) {
    if (cut.at > start) {
      const first = next
      while ((lexemes[next]?.start ?? Number.POSITIVE_INFINITY) < cut.at) next++
      const clause = makeClause(
        { start, end: cut.at, lexemes: lexemes.slice(first, next), joined },
        clauses.findLast(({ end }) => end <= resumes),
        language,
        text,
      )
      if (clause.lexemes.length > 0 || LETTER_OR_DIGIT.test(text.slice(start, cut.at))) clauses.push(clause)
    }
    start = Math.max(start, cut.at)
    joined = cut.joined
    resumes = cut.resumes ?? Number.POSITIVE_INFINITY
  }
  return clauses
    .map((clause, index) => resumed(clause, clauses[index - 1], clauses[index - 2]))
    .map((clause, index, all) =>
      negationOpens(text, all[index - 1]) ? { ...clause, negatedFrom: clause.start } : clause,
    )
    .map((clause, index, all) =>
      index === 0 || clause.joined || isBehindTime(clause, index, all) ? inherit(clause, inherited) : clause,
    )
}

/** "Forbidden: – without our consent, to publish it": what a lead-in says holds for the statement behind a time, too. */
function isBehindTime({ role }: Clause, index: number, [first]: readonly Clause[]): boolean {
  return index === 1 && role === 'main' && first !== undefined && TIMES.has(first.role)
}

const TIMES: ReadonlySet<Clause['role']> = new Set(['until', 'after', 'when'])

/** "We check it and, if it is confirmed, publish a fix", "… and, when it holds, …": behind the circumstance the one before "and" goes on. */
function resumed(clause: Clause, condition: Clause | undefined, before: Clause | undefined): Clause {
  const last = before?.lexemes.at(-1)
  if (
    clause.actor !== null ||
    clause.role !== 'main' ||
    !condition ||
    condition.role === 'main' ||
    condition.role === 'until' ||
    !last
  )
    return clause
  return is(last, 'and') && before?.actor === 'we' ? { ...clause, actor: 'we' } : clause
}

/**
 * "Do not, under any circumstances, publish it", "do NOT: publish it": what stands between commas, or a colon, parts the negation from
 * its verb.
 */
function negationOpens(text: string, before: Clause | undefined): boolean {
  if (before?.role !== 'main' || before.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))) return false
  const negation = before.lexemes.find((lexeme) => is(lexeme, 'not'))
  if (!negation || negation.start !== before.lexemes[0]?.start) return false
  // "No: it is not in scope" answers a question.
  const isLabel = ENDS_IN_COLON.test(text.slice(negation.end, before.end)) && !is(negation, 'no')
  return text[negation.end] === ',' || (isLabel && before.end - negation.end <= PRONOUN_LENGTH)
}

function inherit(clause: Clause, { actor, negated }: Inheritance): Clause {
  const isToldOfUs = actor === 'we' && beginsWithObject(clause)
  // "Our framework is: give us time to fix it"
  const isAskedOfYou =
    actor === 'we' && clause.lexemes[0] && is(clause.lexemes[0], 'wait') && has(clause, 'opportunity')
  return {
    ...clause,
    actor: isToldOfUs ? 'we' : (clause.actor ?? (isAskedOfYou ? null : actor)),
    negatedFrom: negated ? clause.start : clause.negatedFrom,
  }
}

/** "We will: you inform": in some languages the pronoun of the one who is told stands before its verb. */
function beginsWithObject({ actor, lexemes: [first, second] }: Clause): boolean {
  if (actor !== 'you' || !first || !second || !is(first, 'you') || isOneOf(first, VERBS)) return false
  return second.start - first.end <= 1 && isOneOf(second, VERBS)
}

function makeClause(
  { start, end, lexemes, joined }: Pick<Clause, 'start' | 'end' | 'lexemes' | 'joined'>,
  previous: Clause | undefined,
  language: Language,
  text: string,
): Clause {
  const role = roleOf(lexemes, text.slice(start, lexemes[0]?.start)) ?? (joined ? previous?.role : undefined) ?? 'main'
  const negation = lexemes.find(
    (lexeme, index) =>
      is(lexeme, 'not') &&
      !(index === 0 && is(lexeme, 'closes')) &&
      !(language.negation === 'before' && isOfSubject(lexemes, index)),
  )
  const ban = lexemes.find((lexeme) => is(lexeme, 'not') && is(lexeme, 'bans')) ?? negation
  const from = ban && (language.negation === 'anywhere' ? start : bannedFrom(lexemes, ban))
  const own = from ?? negation?.start ?? Number.POSITIVE_INFINITY
  const inherited =
    joined &&
    previous &&
    isNegated(previous) &&
    !turnsToWriting(lexemes, text.slice(start, end)) &&
    !(language.negation === 'before' && goesOnAsAsked(lexemes, previous))
      ? start
      : Number.POSITIVE_INFINITY
  return {
    start,
    end,
    lexemes,
    role,
    joined,
    actor: actorOf(lexemes, language) ?? (joined || standsFor(lexemes, previous) ? (previous?.actor ?? null) : null),
    negatedFrom: Math.min(own, inherited),
  }
}

/** "Once the maintainers hear of it, they will look at it" */
function standsFor([first]: readonly Lexeme[], previous: Clause | undefined): boolean {
  return first !== undefined && is(first, 'they') && previous?.actor === 'we'
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

/** "The fix is published by the team." */
function isDoneByUs(lexeme: Lexeme): boolean {
  return is(lexeme, 'by-us')
}

/** The role that the first word tells, or the last where that closes the clause; `before` is what stands before the first. */
function roleOf(lexemes: readonly Lexeme[], before: string): Clause['role'] | undefined {
  const last = lexemes.at(-1)
  const telling = last && is(last, 'closes') ? last : lexemes[0]
  // "The care of our users": only a time is counted from what follows.
  if (telling && is(telling, 'counted-from') && LETTER_OR_DIGIT.test(before)) return undefined
  return telling && ROLES.find(([concept]) => is(telling, concept))?.[1]
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

/** "Open an issue without details, or contact us": the verb before stands ahead of what is negated, and so does this one. */
function goesOnAsAsked([joint, verb]: readonly Lexeme[], { lexemes: [first], negatedFrom }: Clause): boolean {
  if (!joint || !verb || !first || first.end > negatedFrom || is(first, 'not')) return false
  const isRightBehind = is(joint, 'and', 'or') && verb.start - joint.end <= 1
  return (
    isRightBehind && [first, verb].every((lexeme) => is(lexeme, 'contact', 'email', 'report', 'send', 'notify', 'open'))
  )
}

function asksToWrite(lexeme: Lexeme): boolean {
  return is(lexeme, 'send', 'contact', 'email', 'report', 'notify')
}

function isPublic(lexeme: Lexeme): boolean {
  return is(lexeme, 'public', 'public-place', 'tracker')
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

/** "Contact the maintainers", "write to the team": who is written to, where the verb may stand anywhere. */
function isReached(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (isAddressed(lexeme, before)) return true
  const isRightBehind = before !== undefined && lexeme.start - before.end <= ARTICLE_LENGTH
  return isRightBehind && is(lexeme, 'owner') && is(before, 'contact', 'email', 'send', 'notify')
}

/** "The maintainer directly to write to": the verb that ends the clause stands behind the one who is written to. */
function isReachedBy(lexeme: Lexeme, [verb, ...others]: readonly Lexeme[]): boolean {
  if (!verb || others.length > 0 || !is(lexeme, 'owner') || verb.start - lexeme.end > ARTICLE_LENGTH) return false
  return is(verb, 'contact', 'email', 'send', 'notify') && !is(verb, 'we', 'will')
}

/** "Maintainers", "of", "upstream", in lexemes. */
const PARTY_LENGTH = 3

/** "The maintainers of the upstream library answer". */
function isOfThirdParty(lexemes: readonly Lexeme[], index: number): boolean {
  const [owner, of, party] = lexemes.slice(index, index + PARTY_LENGTH)
  if (!owner || !of || !party || !is(owner, 'owner') || !is(of, 'counted-from') || !is(party, 'third-party'))
    return false
  if (of.start - owner.end > 1 || party.start - of.end > ARTICLE_LENGTH) return false
  return lexemes.slice(index + PARTY_LENGTH).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "The maintainers are to be contacted": the subject does nothing itself. */
function isWrittenTo(lexemes: readonly Lexeme[], index: number): boolean {
  if (!is(lexemes[index] as Lexeme, 'owner')) return false
  const verb = lexemes.slice(index + 1).find((lexeme) => isOneOf(lexeme, VERBS))
  return verb !== undefined && is(verb, 'addressed')
}

/** Room for an article between two words, in characters. */
export const ARTICLE_LENGTH = 5

/** "It", "this", "them", with the blanks around it, in characters. */
export const PRONOUN_LENGTH = 6

/** "Et vous envoyons": the pronoun of the one who is told stands right before a verb whose ending says "we". */
function isObjectOfOurs(lexeme: Lexeme, verb: Lexeme | undefined): boolean {
  if (!verb || !is(lexeme, 'you') || verb.start - lexeme.end > 1) return false
  return isOneOf(verb, VERBS) && is(verb, 'we')
}

/** Where verbs come last, only a request ends in "please" or its like. */
function asksAtItsEnd(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1)
  return last !== undefined && is(last, 'must') && !lexemes.some((lexeme) => is(lexeme, 'will'))
}

/** The subject before the first verb; an imperative speaks to the reporter. */
function actorOf(lexemes: readonly Lexeme[], language: Language): Actor {
  if (language.negation === 'anywhere') {
    if (lexemes.some((lexeme) => is(lexeme, 'please'))) return 'you'
    const isSubject = (lexeme: Lexeme, index: number) =>
      is(lexeme, 'we') && !isReached(lexeme, lexemes[index - 1]) && !isReachedBy(lexeme, lexemes.slice(index + 1))
    if (lexemes.some(isSubject)) return asksAtItsEnd(lexemes) ? 'you' : 'we'
  }
  for (const [index, lexeme] of lexemes.entries()) {
    if (language.negation === 'anywhere') {
      if (isReachedBy(lexeme, lexemes.slice(index + 1))) return null
      if (is(lexeme, 'we') && isReached(lexeme, lexemes[index - 1])) continue
    }
    if (is(lexeme, 'you', 'please')) return isObjectOfOurs(lexeme, lexemes[index + 1]) ? 'we' : 'you'
    if (is(lexeme, 'we') && !isAddressed(lexeme, lexemes[index - 1])) {
      if (isOfThirdParty(lexemes, index)) return 'third-party'
      if (!isWrittenTo(lexemes, index)) return 'we'
    }
    if (is(lexeme, 'third-party')) return 'third-party'
    if (isOneOf(lexeme, VERBS)) {
      const isTold = (verb: Lexeme, at: number) =>
        !(language.negation === 'anywhere' && isReachedBy(verb, lexemes.slice(at + 1)))
      return lexemes.some((verb, at) => saysWhatWeDo(verb, at, lexemes) && isTold(verb, at)) || lexemes.some(isDoneByUs)
        ? 'we'
        : null
    }
  }
  return null
}
