import type { Concept } from '../../languages/language.js'
import type { Stage } from '../../policy/timeframe.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import type { FoundDuration } from './found-duration.js'
import { isOfTime, isOnlyTime } from './setting.js'
import { stagesOf } from './stages.js'

/** "Keep it private for 90 days", "allow us 90 days to fix it": the reporter waits, whatever is done meanwhile. */
export function waitingStage(passage: Passage, clause: Clause, found: FoundDuration): Stage | null {
  if (isSilence(clause, found)) {
    // "After a week of silence, ping us": it is ours.
    return clause.role === 'after' && has(passage, 'contact', 'escalate', 'notify') ? 'acknowledge' : 'disclose'
  }
  if (isAskedToWait(clause)) {
    if (isConditionOfPublication(passage, clause, found)) return 'disclose'
    if (isForAnswer(passage, clause)) return 'acknowledge'
  }
  return HOLDS.some((holds) => holds(passage, clause, found)) ? 'disclose' : null
}

/** What tells that for a time nothing is to be published. */
const HOLDS: readonly ((passage: Passage, clause: Clause, found: FoundDuration) => boolean)[] = [
  isGracePeriod,
  keepsFlawBack,
  leavesUsersTime,
  waitsForEither,
  isAskedAhead,
  limitsWaitForFix,
  weHoldBack,
  isAsideOfHold,
  isLengthOfWait,
  endsSecrecy,
]

/** "We ask for 90 days of silence." */
function isSilence({ lexemes }: Clause, found: FoundDuration): boolean {
  const behind = lexemes.find(({ start }) => start >= found.end)
  return behind !== undefined && is(behind, 'wait') && behind.start - found.end <= 1
}

function isAskedToWait(clause: Clause): boolean {
  return clause.actor !== 'we' && has(clause, 'wait')
}

/** "Please wait a week for our answer" */
function isForAnswer(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'acknowledge', 'respond')) return true
  return has(passage, 'acknowledge', 'respond') && !has(passage, 'publish', 'disclosure', 'public', 'private', 'fix')
}

/** "There is a grace period of three weeks." */
function isGracePeriod(_: Passage, { lexemes }: Clause, found: FoundDuration): boolean {
  const [of, period] = lexemes.filter((lexeme) => lexeme.end <= found.start && !lexeme.value).toReversed()
  if (!of || !period) return false
  return is(of, 'counted-from') && is(period, 'disclosure') && of.start - period.end <= 1
}

/** "Give us 90 days to fix it", "wait 90 days with the details" */
function keepsFlawBack(passage: Passage, clause: Clause): boolean {
  if (!isAskedToWait(clause)) return false
  if (passage.subject === 'disclosure' || has(clause, 'detail')) return true
  return has(passage, 'publish', 'disclosure', 'public', 'private', 'fix', 'opportunity')
}

/** "Wait three days so that everybody can update." */
function leavesUsersTime({ clauses }: Passage, clause: Clause): boolean {
  return clause.actor === 'you' && has(clause, 'wait') && clauses.some(isForUsers)
}

/** "Hold your article back for 120 days or until the release is out." */
function waitsForEither({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor !== 'you' || !has(clause, 'wait')) return false
  const later = clauses[clauses.indexOf(clause) + 1]
  const last = clause.lexemes.at(-1)
  return later?.role === 'until' && has(later, 'fix', 'release') && last !== undefined && is(last, 'or')
}

/** "There must be 90 days before you publish it" */
function isAskedAhead({ clauses }: Passage, clause: Clause, found: FoundDuration): boolean {
  if (clause.actor === 'we' || !has(clause, 'must', 'please') || !clauses.some(isAheadOfPublication)) return false
  return !clause.lexemes.some((lexeme) => lexeme.end <= found.start && is(lexeme, 'acknowledge', 'respond', 'assess'))
}

/** "Please wait until there is a fix, or 120 days." */
function limitsWaitForFix({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'until' || !has(clause, 'fix', 'release')) return false
  return clauses.some((part) => part.role === 'main' && isAskedToWait(part) && has(part, 'please'))
}

/** "We fix it, wait 30 days, and only then publish it." */
function weHoldBack({ clauses }: Passage, clause: Clause, found: FoundDuration): boolean {
  if (clause.actor !== 'we' || !has(clause, 'wait')) return false
  const next = clauses.filter(({ start }) => start >= clause.end)
  const isForUpgrade = next.some((part) => part.role === 'when' && has(part, 'upgrade'))
  return isForUpgrade || next.some(wePublish) || holdsBack(clause, found)
}

/** "We may hold back the details for longer after the release (up to 30 days)." */
function isAsideOfHold(passage: Passage, clause: Clause): boolean {
  if (!isAside(passage, clause)) return false
  return passage.clauses.some(
    (part) => part.role === 'main' && part.actor === 'we' && has(part, 'wait') && has(part, ...HELD_BACK),
  )
}

/** "Give us a reasonable time (at least 14 days) to fix it.", "keep it private for some time, 90 days" */
function isLengthOfWait(passage: Passage, clause: Clause): boolean {
  const isForChance = passage.clauses.some(isAheadOfPublication) || isAside(passage, clause)
  const asked = passage.clauses.find(
    (part) =>
      part.role === 'main' &&
      isAskedToWait(part) &&
      (has(part, 'private', 'publish', 'disclosure') || (isForChance && has(part, 'opportunity'))),
  )
  if (!asked || (asked.end > clause.start && !isOnlyTime(clause))) return false
  return stagesOf(clause.lexemes).length === 0
}

/** "(at least 14 days)" */
function isAside({ text }: Passage, { start, lexemes }: Clause): boolean {
  return text[start - 1] === '(' && lexemes.every(isOfTime)
}

/** "We tell nobody until 90 days have passed", "until a fix is out, at most 90 days, please tell nobody" */
function endsSecrecy({ clauses }: Passage, clause: Clause): boolean {
  const main = clauses.filter(({ role }) => role === 'main')
  const isSecret = main.some(keepsSecret)
  const before = clauses[clauses.indexOf(clause) - 1]
  if (isSecret && before?.role === 'until' && isOnlyTime(clause)) return true
  return clause.role === 'until' && (isSecret || main.some((part) => has(part, 'publish', 'disclosure')))
}

function keepsSecret(part: Clause): boolean {
  if (has(part, 'private') || (isNegated(part) && has(part, 'publish', 'public'))) return true
  return isAskedToWait(part) && has(part, 'detail')
}

/** "Do not publish it without telling us and giving us a week to reply": the reply is not what the time is for. */
function isConditionOfPublication({ clauses }: Passage, clause: Clause, { start }: FoundDuration): boolean {
  const before = clause.joined ? clauses[clauses.indexOf(clause) - 1] : undefined
  return [before, clause].some((part) => {
    const ban = part && firstOf(part, 'publish', 'public', 'disclosure')
    return ban !== undefined && part !== undefined && part.negatedFrom <= ban.start && ban.end <= start
  })
}

/** "We wait 14 days between the release and the publication", "we hold back the details for two weeks". */
function holdsBack({ lexemes }: Clause, { start, end }: FoundDuration): boolean {
  const behind = lexemes.findIndex((lexeme) => lexeme.start >= end && is(lexeme, 'publish', 'disclosure', 'advisories'))
  if (behind >= 0) return lexemes.slice(0, behind).every((lexeme) => lexeme.end <= start || !is(lexeme, 'wait'))
  return lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, 'detail'))
}

function isForUsers(clause: Clause): boolean {
  return has(clause, 'users') && (clause.role === 'when' || has(clause, 'upgrade', 'security-fix'))
}

/** What is not told yet. */
const HELD_BACK: readonly Concept[] = ['publish', 'disclosure', 'detail', 'content-item', 'advisory', 'advisories']

/** "Before you publish it". */
function isAheadOfPublication(clause: Clause): boolean {
  return clause.role === 'until' && has(clause, 'publish', 'disclosure', 'public')
}

/** "We publish it", also "… without a fix". */
export function wePublish(clause: Clause): boolean {
  const publishes = firstOf(clause, 'publish')
  return (
    clause.role === 'main' && clause.actor === 'we' && publishes !== undefined && clause.negatedFrom > publishes.start
  )
}
