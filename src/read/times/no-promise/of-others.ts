import type { Concept } from '../../../languages/language.js'
import type { Stage } from '../../../policy/timeframe.js'
import { type Clause, has } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import { SEVERITIES, stagesOf } from '../stages.js'
import { introductionOf } from './of-upkeep.js'
import type { PlacedTime } from './placed-time.js'

/** Whether a time is told of others than those who handle reports, or of what is no report. */
export function isToldOfOthers({ manuscript, passage, clause, found }: PlacedTime): boolean {
  if (isOfOthers(passage, clause) || isNoticeToOthers(passage, clause, found)) return true
  if (isAskedOfUsers(clause) || isUpgrade(passage, clause) || isAnswerToUsers(passage, clause)) return true
  return isOfOrdinaryBugs(manuscript, passage) || isOnConduct(passage)
}

/** "Complaints about behaviour are answered within a week" */
function isOnConduct(passage: Passage): boolean {
  return has(passage, 'conduct') && !has(passage, 'vulnerability', 'security')
}

/** "Upstream answers within 2 days": what others promise; "they" are the others of the sentence before. */
function isOfOthers(passage: Passage, clause: Clause): boolean {
  const { previous, clauses } = passage
  if (clause.role !== 'main') return false
  // "GitHub needs 3 days to review a request."
  const [subject, second] = clause.lexemes
  const isForge = subject !== undefined && subject.start <= clause.start + 1 && is(subject, 'forge')
  if (isForge && clause.actor === null && !(second && second.start - subject.end <= 1)) return true
  if (clause.actor === 'third-party' || introductionOf(passage, clause)?.actor === 'third-party') return true
  const first = clauses.findLast(({ joined, start }) => !joined && start <= clause.start)?.lexemes[0]
  if (clause.actor !== null || !first || !is(first, 'they')) return false
  const isOnThem = (part: Clause) => part.actor !== 'we' && has(part, 'third-party')
  return (
    clauses.some((part) => part.end <= clause.start && isOnThem(part)) || (previous?.clauses.some(isOnThem) ?? false)
  )
}

/** "We may inform vendors up to 5 days ahead." */
function isNoticeToOthers({ clauses, text }: Passage, clause: Clause, { end }: FoundDuration): boolean {
  const ahead = clause.lexemes.some((lexeme) => is(lexeme, 'until') && lexeme.start >= end && lexeme.start - end < 3)
  const isAhead = ahead || clauses.some(({ role, start }) => role === 'until' && start >= end && start - end < 3)
  return isAhead && (has(clause, 'third-party') || clauses.some(informsOthers)) && !text.includes('?')
}

/** "… we send a notice to vendors". */
function informsOthers(clause: Clause): boolean {
  // "Before the release, distributors are told"
  if ((clause.role !== 'main' && clause.role !== 'until') || !has(clause, 'third-party')) return false
  return clause.actor !== 'you' || has(clause, 'notify', 'inform', 'send', 'gets')
}

/** "Users should upgrade within 7 days." */
function isAskedOfUsers({ lexemes: [first, second] }: Clause): boolean {
  return first?.concepts.includes('users') === true && second !== undefined && is(second, 'must', 'aim')
}

/** "We recommend to upgrade within 7 days", but "leave users a week to upgrade before you publish it". */
function isUpgrade({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'upgrade') || stagesOf(clause.lexemes).length > 0) return false
  return !clauses.some((part) => part.role === 'until' && has(part, 'publish', 'disclosure', 'public'))
}

/** "Support tickets are answered within 2 days", "we triage ordinary issues within a week": what is asked or told is no report. */
function isAnswerToUsers(passage: Passage, clause: Clause): boolean {
  const { lexemes, actor } = clause
  const first = lexemes.find((lexeme) => !is(lexeme, 'us'))
  const onReports: readonly Concept[] = ['report', 'vulnerability', 'security', 'you', 'receipt']
  if (!first || has({ lexemes }, ...onReports, ...SEVERITIES)) return false
  // "Issues are answered within a week, security reports within 2 days."
  const isSetApart = is(first, 'tracker') && passage.clauses.some((part) => part !== clause && isOnSecurity(part))
  const isAsked = actor === null && (is(first, 'question', 'bug') || isSetApart) && has({ lexemes }, 'respond')
  const stages = stagesOf(lexemes)
  // "Ordinary bugs are fixed within a week", but "others are fixed within 90 days".
  const isOnBugs =
    is(first, 'other') && (is(first, 'bug', 'tracker', 'question') || first.end - first.start > LONGEST_REST)
  return (
    isAsked ||
    isOnBugs ||
    (has({ lexemes }, 'other') && stages.length > 0 && stages.every((stage) => IN_ANSWER.has(stage)))
  )
}

/** "Bug reports: within a week" beside "Vulnerabilities: within 2 days" */
function isOfOrdinaryBugs({ passages }: Manuscript, { label, text }: Passage): boolean {
  if (!label || !has(label, 'bug', 'question', 'other') || has(label, 'vulnerability', 'security')) return false
  if (label.text.length >= text.length || has(label, ...SEVERITIES)) return false
  return passages.some(
    (other) => other.label !== null && isOnSecurity(other.label) && other.label.text.length < other.text.length,
  )
}

/** "Everything else", "all other issues", in characters. */
const LONGEST_REST = 16

const IN_ANSWER: ReadonlySet<Stage> = new Set(['acknowledge', 'assess'])

function isOnSecurity(part: { lexemes: readonly Lexeme[] }): boolean {
  return has(part, 'vulnerability') || (has(part, 'security') && has(part, 'report'))
}
