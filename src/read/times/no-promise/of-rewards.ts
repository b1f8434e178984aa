import type { Subject } from '../../../languages/language.js'
import { type Clause, has } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import { isRhythm } from '../setting.js'
import { stageOfLexeme, stagesOf } from '../stages.js'
import { introductionOf } from './of-upkeep.js'
import { type PlacedTime, speaksOfReports } from './placed-time.js'

/** Whether a time is one of a reward or of the credit for a report. */
export function isOfRewards({ passage, clause, found }: PlacedTime): boolean {
  if (isHeadedByPayment(passage, clause) || isPaidWithin(clause, found)) return true
  if (ON_REWARDS.has(passage.subject) && clause.role === 'after') return true
  const isNamed =
    has(clause, 'bounty') ||
    isOfPayment(passage, clause) ||
    // "The hall of fame is updated monthly."
    (has(clause, 'hall-of-fame') && isRhythm(clause.lexemes, found))
  return isNamed && !speaksOfReports(clause)
}

/** "Rewards are paid once it is fixed, but may take 30 days": the part behind "but" goes on with its subject. */
function isOfPayment({ clauses }: Passage, { lexemes: [first, second], start, actor }: Clause): boolean {
  if (!first || !second || actor !== null || !is(first, 'but', 'and') || !is(second, 'may', 'will', 'aim', 'not'))
    return false
  return clauses.some((part) => part.role === 'main' && part.end <= start && has(part, 'bounty', 'upkeep'))
}

/** "Payout: 30 days after the fix", "payout after validation": what stands before the colon or heads the column tells no step of a report. */
function isHeadedByPayment(passage: Passage, clause: Clause): boolean {
  const { label, column, text } = passage
  const own = label && (text.startsWith(label.text) ? introductionOf(passage, clause) : label)
  return [own, column].some((part) => {
    if (!part || !has(part, 'bounty')) return false
    // "Bounty decision"
    if (part.lexemes[0] && is(part.lexemes[0], 'bounty')) return true
    const after = part.lexemes.findIndex((lexeme) => is(lexeme, 'after'))
    return stagesOf(after < 0 ? part.lexemes : part.lexemes.slice(0, after)).length === 0
  })
}

/** "Accepted reports are rewarded within two weeks": the word nearest to the time is that of the payment. */
function isPaidWithin({ lexemes, role, actor }: Clause, { start }: FoundDuration): boolean {
  if (role !== 'main' || actor === 'we') return false
  // "Bounties are decided within two weeks."
  if (lexemes[0] && is(lexemes[0], 'bounty') && !has({ lexemes }, 'report', 'vulnerability', 'you')) return true
  const told = lexemes.findLast(
    (lexeme) => lexeme.end <= start && (is(lexeme, 'bounty', 'and') || stageOfLexeme(lexeme) !== undefined),
  )
  return told !== undefined && is(told, 'bounty') && stageOfLexeme(told) === undefined
}

/** Sections that weigh what a report is worth in months of something. */
const ON_REWARDS: ReadonlySet<Subject> = new Set(['bounty', 'credit'])
