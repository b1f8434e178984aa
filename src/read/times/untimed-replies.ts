import type { Statement } from '../../policy/reading.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, statement } from '../passages.js'
import { findDurations } from './durations.js'
import { stagesOf } from './stages.js'
import { NOT_ON_REPORTS } from './vague-times.js'

/** Finds where a first reply is promised and nothing says when: "you will get an acknowledgement". */
export function readUntimedReplies({ passages }: Manuscript): Statement<'acknowledge'>[] {
  return passages.flatMap((passage) => {
    const { subject, sentence } = passage
    if (NOT_ON_REPORTS.has(subject) || subject === 'credit' || subject === 'bounty' || subject === 'versions') return []
    if (sentence.block.kind === 'heading' || has(passage, 'credit', 'thanks')) return []
    if (findDurations(passage).length > 0) return []
    const word = passage.clauses.flatMap((clause) => promisedReply(clause) ?? [])[0]
    return word ? [statement(passage, 'acknowledge', 'high', word.start, word.end)] : []
  })
}

/** "We acknowledge each report", "you will get a reply", "the team will get back to you". */
function promisedReply(clause: Clause): Lexeme | undefined {
  const { lexemes, role, actor } = clause
  if (role !== 'main' || isNegated(clause) || actor === 'third-party') return undefined
  if (has(clause, 'soon', 'may', 'please', 'must', 'time-permitting')) return undefined
  if (!(actor === 'we' || has(clause, 'will', 'gets')) || !stagesOf(lexemes).includes('acknowledge')) return undefined
  // "We will respond to security incidents": to them, and not to the reporter.
  if (has(clause, 'vulnerability', 'security') && !has(clause, 'you', 'your', 'report', 'receipt')) return undefined
  return lexemes.find(
    (lexeme, index) => is(lexeme, 'acknowledge') || (is(lexeme, 'respond') && follows(lexeme, lexemes[index - 1])),
  )
}

/** "Will reply", "get a reply", and not "will be handled by the response team". */
function follows(reply: Lexeme, before: Lexeme | undefined): boolean {
  if (before === undefined) return false
  return is(before, 'we', 'will', 'aim', 'gets', 'send') && reply.start - before.end <= LONGEST_BETWEEN
}

/** " always ", " a short ", in characters. */
const LONGEST_BETWEEN = 12
