import { type Clause, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { tellsOfPastFlaw } from '../../past-flaws.js'
import type { FoundDuration } from '../found-duration.js'
import type { PlacedTime } from './placed-time.js'

/** Whether a time lies behind the text: "fixed 30 days ago", "the report came in last week". */
export function isPast({ passage, clause, found }: PlacedTime): boolean {
  if (tellsOfPastFlaw(passage) || (passage.column && has(passage.column, 'ago'))) return true
  const after = clause.lexemes.find((lexeme) => lexeme.start >= found.end && lexeme.start - found.end < NEXT)
  return after?.concepts.includes('ago') === true || isSaidBefore(passage, clause, found)
}

/** "In the last 30 days" */
function isSaidBefore(passage: Passage, clause: Clause, found: FoundDuration): boolean {
  // "No answer in the last 7 days?" is asked of the time since the report.
  const isOnSilence = has(clause, 'acknowledge', 'respond')
  return wordsAround(passage, clause).some(
    (lexeme) =>
      is(lexeme, 'ago') &&
      lexeme.end <= found.start &&
      found.start - lexeme.end < NEAR &&
      !(isOnSilence && (is(lexeme, 'older') || isNegated(clause))),
  )
}

/** Those of the clause, with what it is an aside to or counted from. */
function wordsAround({ clauses, text, lexemes }: Passage, clause: Clause): readonly Lexeme[] {
  const isAside = text[clause.start - 1] === '('
  const before = clause.role === 'after' ? clauses[clauses.indexOf(clause) - 1] : undefined
  return [...(before?.lexemes ?? []), ...(isAside ? lexemes : clause.lexemes)]
}

/** So many characters before a time the word may stand that tells when it was, and so many behind it. */
const NEAR = 30
const NEXT = 3
