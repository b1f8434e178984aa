import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LETTER } from '../../policy/letters.js'
import { ARTICLE_LENGTH, type Clause, has, isNegated } from '../clauses.js'
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
  for (const [index, clause] of passage.clauses.entries()) {
    const isTold = clause.role === 'main' || clause.role === 'when' || bounds(clause, passage.clauses[index - 1])
    if (isAdvice(clause) || isStanding(clause) || isState(clause)) continue
    for (const piece of isTold ? piecesOf(passage, clause) : behindTerm(passage, clause)) {
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

/** "Releases before the latest are unmaintained": which versions they are, and no time. */
export function bounds({ role, lexemes: [before, next] }: Clause, previous: Clause | undefined): boolean {
  const last = previous?.lexemes.at(-1)
  if (role !== 'until' || !before || !next || !last || previous?.role !== 'main') return false
  const isRightBehind = next.start - before.end <= ARTICLE_LENGTH && before.start - last.end <= 1
  return isRightBehind && is(last, 'version', 'older') && is(next, 'latest', 'main-branch')
}

/** "Anything other than the latest is unsupported", "nothing older than 3.x, the latest, gets fixes": said of all others. */
export function isExcepted({ lexemes }: VerdictPart, start: number, { older }: { older: boolean }): boolean {
  // "最新版以外", "außer der neuesten": in one word or phrase.
  if (lexemes.some((lexeme) => lexeme.start === start && is(lexeme, 'except') && is(lexeme, 'latest'))) return older
  const from = lexemes.findLastIndex((lexeme) => lexeme.end <= start && (is(lexeme, 'except') || opensBound(lexeme)))
  const except = lexemes[from]
  if (!except || (!older && !is(except, 'except')) || (!older && is(except, 'older'))) return false
  const between = lexemes.slice(from + 1).filter((lexeme) => lexeme.end <= start)
  return between.every((lexeme) => is(lexeme, ...IN_RANGES) || lexeme.value !== null)
}

function opensBound(lexeme: Lexeme): boolean {
  return is(lexeme, 'until') && !is(lexeme, 'end-of-support')
}

/** What may stand between the versions that are left out: "other than the latest release and the LTS". */
const IN_RANGES: readonly Concept[] = ['version', 'latest', 'main-branch', 'and', 'or', 'partly', 'at', 'counted-from']

/** "2.x → supported, 1.x: not" */
const LEADS_ON = pattern(/(?:→|:|->|\s[-–—])\s?$/)

/** "… are withdrawn and get no backports" does say it of the versions before. */
function isWithdrawal({ lexemes }: VerdictPart): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'unsupported') && !is(lexeme, 'backport'))
}

/** "There are no releases yet, so fixes go to main": a denial without a version is of something else than what the next clause says. */
function deniesOther(last: VerdictPart, piece: VerdictPart, clause: Clause): boolean {
  // "No version is supported, fixes are pushed to main."
  if (has(last, 'version') && verdictOf(last) === false && verdictOf(piece) && hasVerb(piece)) return true
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

/** "While the project is at 0.x": how long it holds, which says nothing of any version. */
function isState({ role, lexemes: [first, ...others] }: Clause): boolean {
  return role === 'when' && first !== undefined && others.every((lexeme) => is(lexeme, 'we', 'at', 'version'))
}

/** "2.x is patched until summer, and 1.x is gone": what stands behind the comma is no time any more. */
function behindTerm(passage: Passage, clause: Clause): VerdictPart[] {
  const [first] = clause.lexemes
  if (clause.role !== 'until' || !first || !is(first, 'end-of-support')) return []
  const pieces = piecesOf(passage, clause)
  const we =
    clause.actor === 'we' && pieces.length === 1 ? clause.lexemes.find((lexeme) => is(lexeme, 'we')) : undefined
  // "Until 1.0 is out we only patch the newest 0.x."
  if (we) return piecesOf(passage, { ...clause, start: we.start }).filter(({ namesVersions }) => namesVersions)
  return pieces.filter(({ start, namesVersions }) => start > clause.start && namesVersions)
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
  // "2.x has received none.", but "just the latest, sorry"
  if (has(part, 'no') && !has(part, 'supported', 'security-fix', 'fix', 'only') && isElliptical(part)) return false
  // "5.x: everything", "4.x: critical only"
  return gives || (has(part, 'yes', 'partly') && isElliptical(part)) ? true : null
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
  const labels = labelBehindVerdict(text, clause)
  const starts = [clause.start, ...commas, ...labels, ...withoutBackports(clause)].sort((a, b) => a - b)
  const ends = [...starts.slice(1), clause.end]
  return starts.map((start, index) => {
    const end = ends[index] as number
    const lexemes = clause.lexemes.filter((lexeme) => lexeme.start >= start && lexeme.start < end)
    // "No, only the newest": what is denied before is not what is the only one.
    const [first] = clause.lexemes
    const isOnly = first !== undefined && is(first, 'only')
    const negated = isNegated(clause) && !has(clause, 'not') && !isOnly
    return { start, end, lexemes, negated, namesVersions: namesVersions(text, start, end, lexemes) }
  })
}

/** "Fixes ship in the latest release and are not backported": what goes on behind "and" says nothing against the latest. */
function withoutBackports({ lexemes }: Clause): number[] {
  return lexemes.flatMap((lexeme, index) => {
    const [not, backport, ...others] = lexemes.slice(index + 1)
    const isLast =
      not && is(not, 'not') && backport && is(backport, 'backport') && !others.some((one) => is(one, 'version'))
    return is(lexeme, 'and') && isLast && not.start - lexeme.end <= ARTICLE_LENGTH ? [lexeme.start] : []
  })
}

/** "2.4: all fixes 2.3: security fixes": lines that were set one below the other. */
function labelBehindVerdict(text: string, { start, end }: Clause): number[] {
  const words = text.slice(start, end)
  return NUMBER.all(words).flatMap((number, index, all) => {
    const head = words.slice(number.index + number[0].length, all[index + 1]?.index ?? words.length)
    if (!ENDS_LABEL.test(head.slice(0, LONGEST_LABEL)) || !LETTER.test(words.slice(0, number.index))) return []
    return [start + number.index + number[0].length - number[0].trimStart().length]
  })
}

/** "2.2.x and older: ", "2.2.x – " */
const ENDS_LABEL = pattern(/^[^.,;:：]*[:：]\s?$|^\s[-–—](?:\s|$)/)

/** In UTF-16 code units. */
const LONGEST_LABEL = 32

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
