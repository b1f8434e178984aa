import { pattern } from '../../pattern.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { NUMBER, plainNumbers } from './cells.js'

/** A stretch of a sentence that names versions, with what it says of them. */
export interface VerdictPart {
  start: number
  end: number
  lexemes: readonly Lexeme[]
  /** Whether its clause is negated by what stands before it. */
  negated: boolean
  namesVersions: boolean
}

/** "4.2 and 4.1 are maintained, 3.9 no longer is": the stretches of a sentence that each name versions. */
export function partsOf(passage: Passage): VerdictPart[] {
  const parts: VerdictPart[] = []
  for (const clause of passage.clauses) {
    if ((clause.role !== 'main' && clause.role !== 'when') || isAdvice(clause) || isStanding(clause)) continue
    for (const piece of piecesOf(passage, clause)) {
      // "Fixes go into the latest release, I do no backports" says nothing against the latest.
      if (!piece.namesVersions && has(piece, 'backport') && !isWithdrawal(piece)) continue
      const last = parts.at(-1)
      const belongs = last && last.end === piece.start && !piece.namesVersions && !opensClause(piece, clause)
      const isVerdict = last?.namesVersions && !piece.namesVersions && LEADS_ON.test(passage.text.slice(0, piece.start))
      if (last && (belongs || (isVerdict && verdictOf(last) === null))) parts[parts.length - 1] = joined(last, piece)
      else if (last && last.end === piece.start && !last.namesVersions && !deniesOther(last, piece, clause))
        parts[parts.length - 1] = joined(last, piece)
      else parts.push(piece)
    }
  }
  return parts
}

/** "2.x → supported, 1.x: not" */
const LEADS_ON = pattern(/(?:→|:|->)\s?$/)

/** "… are withdrawn and get no backports" does say it of the versions before. */
function isWithdrawal({ lexemes }: VerdictPart): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'unsupported') && !is(lexeme, 'backport'))
}

/** "There are no releases yet, so fixes go to main": a denial without a version is of something else than what the next clause says. */
function deniesOther(last: VerdictPart, piece: VerdictPart, clause: Clause): boolean {
  return opensClause(piece, clause) && has(last, 'not', 'no') && !has(last, 'gets', 'security-fix', 'fix', 'supported')
}

/** "Move up to the newest release": users are told what to run, not what is fixed. */
function isAdvice(clause: Clause): boolean {
  const isAsked = has(clause, 'upgrade') || (has(clause, 'please') && has(clause, 'use') && clause.actor === 'you')
  return isAsked && !has(clause, 'supported', 'security-fix', 'fix', 'unsupported')
}

/** "We are before 1.0": how far the project has come. */
function isStanding({ actor, lexemes }: Clause): boolean {
  const [first, second, ...more] = lexemes
  return (
    actor === 'we' &&
    first !== undefined &&
    is(first, 'we') &&
    second !== undefined &&
    is(second, 'until') &&
    more.length === 0
  )
}

/** What is said of the versions of a part; a bare number takes over what the next part says, else the one before. */
export function verdictAt(parts: readonly VerdictPart[], index: number): boolean {
  const own = verdictOf(parts[index] as VerdictPart)
  if (own !== null) return own
  if (hasVerb(parts[index] as VerdictPart)) return true
  const others = [...parts.slice(index + 1), ...parts.slice(0, index).reverse()]
  if (has(parts[index] as VerdictPart, 'only')) return true
  return others.map(verdictOf).find((verdict) => verdict !== null) ?? true
}

function verdictOf(part: VerdictPart): boolean | null {
  if (has(part, 'unsupported')) return false
  const gives = has(part, 'supported', 'gets', 'security-fix', 'fix')
  if ((part.negated || has(part, 'not')) && (gives || isElliptical(part))) return false
  // "2.x has received none."
  if (has(part, 'no') && !has(part, 'supported', 'security-fix', 'fix') && isElliptical(part)) return false
  return gives ? true : null
}

/** "3.9 no longer", "3.9: no": the verb is left out. */
function isElliptical(part: VerdictPart): boolean {
  return !hasVerb(part) && (part.namesVersions || part.lexemes.every((lexeme) => is(lexeme, 'not', 'no')))
}

function hasVerb({ lexemes }: VerdictPart): boolean {
  return lexemes.some((lexeme) => isOneOf(lexeme, VERBS))
}

function piecesOf({ text }: Passage, clause: Clause): VerdictPart[] {
  const commas = [...text.slice(clause.start, clause.end)].flatMap((character, at) =>
    COMMA.test(character) ? [clause.start + at + 1] : [],
  )
  const starts = [clause.start, ...commas]
  const ends = [...commas, clause.end]
  return starts.map((start, index) => {
    const end = ends[index] as number
    const lexemes = clause.lexemes.filter((lexeme) => lexeme.start >= start && lexeme.start < end)
    const negated = isNegated(clause) && !has(clause, 'not')
    return { start, end, lexemes, negated, namesVersions: namesVersions(text, start, end, lexemes) }
  })
}

function opensClause(piece: VerdictPart, clause: Clause): boolean {
  return piece.start === clause.start && !clause.joined
}

function namesVersions(text: string, start: number, end: number, lexemes: readonly Lexeme[]): boolean {
  if (has({ lexemes }, 'latest', 'main-branch', 'older')) return true
  return NUMBER.all(text.slice(start, end)).length > 0 || plainNumbers(text, lexemes).length > 0
}

function joined(first: VerdictPart, second: VerdictPart): VerdictPart {
  return {
    start: first.start,
    end: second.end,
    lexemes: [...first.lexemes, ...second.lexemes],
    negated: first.negated || second.negated,
    namesVersions: first.namesVersions || second.namesVersions,
  }
}
