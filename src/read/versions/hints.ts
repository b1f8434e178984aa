import type { Reading } from '../../policy/reading.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'

type Hints = Pick<Reading['versions'], 'unnamed' | 'taken'>

/** Finds what hints at the versions that get fixes without stating them. */
export function readHints({ passages }: Manuscript): Hints {
  const told = passages.filter(
    (passage) =>
      passage.sentence.block.kind !== 'heading' && passage.subject !== 'practices' && !tellsOfPastFlaw(passage),
  )
  const unnamed = told.flatMap((passage) => {
    const words = ENDS_IN_QUESTION.test(passage.text)
      ? undefined
      : passage.clauses.flatMap((clause) => unnamedIn(clause) ?? [])[0]
    return words ? [statement(passage, null, 'high', words.start, words.end)] : []
  })[0]
  const taken = told.find((passage) => passage.clauses.some((clause) => takesFlawsOf(passage, clause)))
  return { unnamed: unnamed ?? null, taken: taken?.sentence.placeOf() ?? null }
}

/** "We patch all maintained releases", which tells nobody which those are. */
function unnamedIn(clause: Clause): { start: number; end: number } | undefined {
  const { lexemes, role, actor } = clause
  if (role !== 'main' || actor === 'you' || actor === 'third-party' || isNegated(clause)) return undefined
  if (!lexemes.some((lexeme) => is(lexeme, 'fix', 'security-fix', 'backport') || isShipped(lexeme))) return undefined
  const at = lexemes.findIndex(
    (lexeme, index) =>
      is(lexeme, 'supported') &&
      lexemes.some((other) => other !== lexeme && isBeside(lexeme, other, lexemes[index + 1])),
  )
  const supported = lexemes[at]
  const version =
    supported && lexemes.find((other) => other !== supported && isBeside(supported, other, lexemes[at + 1]))
  if (!supported || !version) return undefined
  return { start: Math.min(supported.start, version.start), end: Math.max(supported.end, version.end) }
}

/** "A new release is made": a word for a version, too. */
function isShipped(lexeme: Lexeme): boolean {
  return is(lexeme, 'release') && is(lexeme, 'gets')
}

/** "Maintained versions", "releases that are still supported" */
function isBeside(supported: Lexeme, version: Lexeme, next: Lexeme | undefined): boolean {
  if (!is(version, 'version') || is(version, 'gets')) return false
  const isBehind = version === next && version.start - supported.end <= LONGEST_NAME
  return isBehind || (version.end <= supported.start && supported.start - version.end <= LONGEST_RELATIVE)
}

/** " Cairn ", in characters. */
const LONGEST_NAME = 16
/** " which are still ", in characters. */
const LONGEST_RELATIVE = 20

/** "The policy covers all versions", "a flaw in the latest release earns a reward". */
function takesFlawsOf({ subject, lead, label }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || isNegated(clause) || subject === 'out-of-scope' || subject === 'report-contents')
    return false
  const isOnScope = subject === 'scope' || [clause, lead, label].some((part) => part && has(part, 'scope'))
  if (has(clause, 'out-of-scope', 'older', 'unsupported')) return false
  const isOnSupport = has(clause, 'supported') && unnamedIn(clause) === undefined
  const every = clause.lexemes.findIndex((lexeme) => is(lexeme, 'every') && is(lexeme, 'version'))
  // "All versions get security fixes."
  const getsFixes = every === 0 && has(clause, 'gets') && has(clause, 'security-fix')
  if (every >= 0) return (isOnScope || isOnSupport || getsFixes) && !has(clause, 'you', 'please')
  if (!has(clause, 'latest', 'main-branch') || has(clause, 'fix', 'upgrade', 'please', 'must')) return false
  return has(clause, 'bounty') && has(clause, 'vulnerability', 'bug')
}
