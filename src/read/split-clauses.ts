import type { Span } from '../document/document.js'
import type { Concept, Language } from '../languages/language.js'
import { LetterPattern } from '../policy/letters.js'
import { actorOf } from './actors.js'
import { type Clause, has, type Inheritance } from './clauses.js'
import { VERBS } from './cuts/cut-words.js'
import { findCuts } from './cuts/cuts.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'
import { isDeniedBehind, isNegatedWith, negationIn, negationOpens } from './negation.js'

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
  const isVerbLast = language.negation === 'anywhere'
  const cuts = findCuts(text, lexemes, spans, isVerbLast)
  for (const cut of [...cuts, { at: text.length, joined: false }]) {
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
  return (isVerbLast ? withDeniedBehind(clauses) : clauses)
    .map((clause, index, all) => resumed(clause, all[index - 1], all[index - 2]))
    .map((clause, index, all) =>
      negationOpens(text, all[index - 1]) ? { ...clause, negatedFrom: clause.start } : clause,
    )
    .map((clause, index, all) =>
      index === 0 || clause.joined || isBehindTime(clause, index, all) ? inherit(clause, inherited) : clause,
    )
}

/** Where verbs come last, one clause of what a negation at its end denies: "to publish it or to share it do not". */
function withDeniedBehind(clauses: readonly Clause[]): Clause[] {
  const whole: Clause[] = []
  for (const clause of clauses) {
    const before = whole.at(-1)
    if (!before || !isDeniedBehind(before, clause)) whole.push(clause)
    else
      whole[whole.length - 1] = {
        ...before,
        end: clause.end,
        lexemes: [...before.lexemes, ...clause.lexemes],
        actor: clause.actor,
        negatedFrom: before.start,
      }
  }
  return whole
}

/** A clause with what its words say, or else what it goes on with: "… and will check it". */
function makeClause(
  { start, end, lexemes, joined }: Pick<Clause, 'start' | 'end' | 'lexemes' | 'joined'>,
  previous: Clause | undefined,
  language: Language,
  text: string,
): Clause {
  const before = joined ? previous : undefined
  const goesOnAsThey = standsFor(lexemes, previous)
  const isDenied = before !== undefined && isNegatedWith(before, lexemes, text.slice(start, end), language)
  return {
    start,
    end,
    lexemes,
    role: roleOf(lexemes, text.slice(start, lexemes[0]?.start)) ?? before?.role ?? 'main',
    joined,
    actor: actorOf(lexemes, language) ?? (goesOnAsThey ? 'we' : (before?.actor ?? null)),
    negatedFrom: isDenied ? start : negationIn(lexemes, start, language),
  }
}

/** The role that the first word tells, or the last where that closes the clause; `before` is what stands before the first. */
function roleOf(lexemes: readonly Lexeme[], before: string): Clause['role'] | undefined {
  const last = lexemes.at(-1)
  const telling = last && is(last, 'closes') ? last : lexemes[0]
  // "The care of our users": only a time is counted from what follows.
  if (telling && is(telling, 'counted-from') && LETTER_OR_DIGIT.test(before)) return undefined
  return telling && ROLES.find(([concept]) => is(telling, concept))?.[1]
}

const ROLES: readonly (readonly [Concept, Clause['role']])[] = [
  ['if', 'condition'],
  ['until', 'until'],
  ['after', 'after'],
  ['counted-from', 'after'],
  ['when', 'when'],
]

const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`)

/** "Once the maintainers hear of it, they will look at it" */
function standsFor([first]: readonly Lexeme[], previous: Clause | undefined): boolean {
  return first !== undefined && is(first, 'they') && previous?.actor === 'we'
}

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

/** "Forbidden: – without our consent, to publish it": what a lead-in says holds for the statement behind a time, too. */
function isBehindTime({ role }: Clause, index: number, [first]: readonly Clause[]): boolean {
  return index === 1 && role === 'main' && first !== undefined && TIMES.has(first.role)
}

const TIMES: ReadonlySet<Clause['role']> = new Set(['until', 'after', 'when'])

/** "We will:" tells who acts in what is led in, "please do not:" that it is denied. */
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
