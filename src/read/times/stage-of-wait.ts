import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { sinceLastTime } from './own-stages.js'
import { isOfTime, isOnlyTime, isRhythm, orSilent, type Setting } from './setting.js'
import { stageOfLexeme, stagesOf } from './stages.js'
import { waitingStage, wePublish } from './waiting-stage.js'

/** "30 days before publication", "two weeks until we have a fix". */
export function ofEventAhead(setting: Setting): Stage[] | null {
  const { passage, clause, found } = setting
  if (isRhythm(clause.lexemes, found)) return null
  const notice = noticeBehind(passage, found)
  const event = eventBehind(setting, notice?.end ?? found.end)
  if (!event) return null
  if (has(event, 'publish', 'disclosure', 'public')) {
    // "Those on the list may not deploy the patch more than 2 days before publication."
    const isForbidden = isNegated(clause) && clause.actor === null && !has(clause, 'publish', 'wait')
    return isForbidden ? [] : ['disclose']
  }
  if (isPostedAhead(clause, event)) return ['disclose']
  const stages = stagesOf(event.lexemes)
  if (stages.length === 0) return null
  if (isAnnouncedBehind(passage, event)) return ['disclose']
  if (isSaidAgain(setting, event)) return tellsUsers(setting.opening, passage) ? ['disclose'] : []
  return notice !== undefined || isToOthers(passage, clause) ? [] : stages.slice(0, 1)
}

/** "24 hours' notice before the release" */
function noticeBehind({ lexemes }: Passage, { end }: FoundDuration): Lexeme | undefined {
  const next = lexemes.find(({ start }) => start >= end)
  return next && is(next, 'discover', 'notify') && next.start - end < BESIDE ? next : undefined
}

/** A blank or two, in characters. */
const BESIDE = 3

/** What a time is ahead of, right behind it. */
function eventBehind({ passage, all }: Setting, from: number): Clause | undefined {
  const told = passage.clauses.find(
    ({ start, role, joined }) => role === 'until' && !joined && start >= from && start - from < BESIDE,
  )
  if (!told) return undefined
  // "3 months until it is fixed, and after 6 months everything may be published": what stands behind a further time is on that.
  const further = all.find(({ start }) => start > told.start && start < told.end)?.start ?? told.end
  return { ...told, lexemes: told.lexemes.filter(({ end }) => end <= further) }
}

/** "A notice is posted one day ahead." */
function isPostedAhead(clause: Clause, event: Clause): boolean {
  if (event.lexemes.length !== 1 || clause.role !== 'main' || has(clause, 'third-party')) return false
  return has(clause, 'advisories') && has(clause, 'publish', 'notify', 'send', 'inform')
}

/** "Five days before the release, a pre-announcement goes to the list." */
function isAnnouncedBehind({ clauses }: Passage, { end }: Clause): boolean {
  return clauses.some(
    (part) => part.start >= end && part.role === 'main' && has(part, 'advisories') && has(part, 'send', 'publish'),
  )
}

/** "We usually do that two weeks before the release": what is done is told before. */
function isSaidAgain({ clause, found }: Setting, event: Clause): boolean {
  const [before, ...events] = event.lexemes
  const isOfRelease = before && !is(before, 'end-of-support') && events.length === 1 && has(event, 'release')
  return Boolean(isOfRelease) && clause.role === 'main' && clause.actor !== 'you' && tellsNothing(clause, found)
}

/** What is done ahead is for others, or has a stage of its own. */
function isToOthers({ clauses }: Passage, clause: Clause): boolean {
  // "2 days until we reply, 3 weeks until it is fixed": one event ahead before another.
  const hasOwnStage = clause.role !== 'until' && stagesOf(clause.lexemes).length > 0
  if (hasOwnStage || has(clause, 'notify')) return true
  return clauses.some((part) => part.actor === 'we' && has(part, 'third-party'))
}

/** "This is usually done a week": nothing but a time and how sure it is. */
function tellsNothing({ lexemes }: Clause, { start }: FoundDuration): boolean {
  return (
    lexemes.some(({ end }) => end <= start) &&
    lexemes.every((lexeme) => isOfTime(lexeme) || is(lexeme, 'we', 'may', 'will', 'they', 'must'))
  )
}

/** The sentences before, in the same paragraph, tell everybody that something is coming. */
function tellsUsers(opening: Passage | null, { previous, sentence }: Passage): boolean {
  const before = [opening, previous].filter((part) => part?.sentence.block === sentence.block)
  return before.some((part) => part && has(part, 'publish', 'advisories', 'users') && !has(part, 'third-party'))
}

/** "90 days without a fix, and you may publish it": a time in which nothing has happened promises no fix. */
export function ofLapse({ passage, clause, found }: Setting): Stage[] | null {
  const behind = clause.lexemes.filter((lexeme) => lexeme.start >= found.end && !lexeme.value && !is(lexeme, 'at'))
  const [first, second] = behind
  const lapses = first && second && is(first, 'not') && is(second, 'fix', 'release') && first.start - found.end < LAPSE
  if (!lapses || behind.some((lexeme) => is(lexeme, 'within'))) return null
  return has(passage, 'publish', 'disclosure', 'public') ? ['disclose'] : []
}

/** A word between the time and the negation at most, as "with", in characters. */
const LAPSE = 8

/** "If it is not fixed within 90 days, you may publish it", "after 90 days you may publish it". */
export function ofSilence({ passage, clause, found }: Setting): Stage[] | null {
  if (clause.role === 'condition' && clause.actor !== 'you' && passage.clauses.some(wePublish)) return ['disclose']
  if (clause.role === 'after' && followsEvent(clause, found) && passage.clauses.some(isOnPublication))
    return ['disclose']
  // "After 120 days all details are public."
  const [opening] = clause.lexemes
  const opens =
    opening !== undefined && is(opening, 'after') && opening.end < found.start && found.start - opening.end < LAPSE
  if (clause.role === 'after' && opens && has(clause, 'public') && has(clause, 'detail') && !isNegated(clause))
    return ['disclose']
  if (countsFromFix(clause, found) && passage.clauses.some((part) => part.start >= clause.end && isOnPublication(part)))
    return ['disclose']
  if (lastsSince(clause, found) && passage.clauses.some((part) => part.end <= clause.start && isOnPublication(part)))
    return ['disclose']
  // "Six months after the report everything may be public."
  const origin = passage.clauses[passage.clauses.indexOf(clause) + 1]
  const isCounted = origin?.role === 'after' && origin.start - found.end < LAPSE && isOnlyTime(clause)
  if (isCounted && mayPublish(origin)) return ['disclose']
  if ((clause.role !== 'condition' && clause.role !== 'after') || !passage.clauses.some(mayPublish)) return null
  return stagesOf(clause.lexemes).includes('acknowledge') ? ['acknowledge'] : ['disclose']
}

/** "Publish nothing before there is a fix or an agreed time has passed (by default: 90 days)": the time is that of the agreement. */
export function ofAgreedPeriod({ passage: { clauses, text }, clause, found }: Setting): Stage[] | null {
  const until = clauses.findLast(({ role, end }) => role === 'until' && end <= clause.start)
  if (!until || clause.role !== 'main' || !isOnlyTime(clause)) return null
  const last = until.lexemes.findLast(
    (lexeme) => stageOfLexeme(lexeme) !== undefined || is(lexeme, 'agree', 'deadline'),
  )
  if (!last || !is(last, 'agree', 'deadline') || !OPENING.test(text.slice(until.end - 1, found.start))) return null
  const isBan = clauses.some(
    (part) =>
      part.end <= until.start && part.actor !== 'we' && isNegated(part) && has(part, 'publish', 'disclosure', 'public'),
  )
  return isBan ? ['disclose'] : null
}

const OPENING = pattern(/[(（]/)

/** "We publish when the release is out, at most 60 days later": behind the comma it is the time of what comes before the event. */
export function ofPartBehindEvent({ passage: { clauses, text }, clause, found }: Setting): Stage[] | null {
  const before = clauses[clauses.indexOf(clause) - 1]
  const event = clause.lexemes.findLast((lexeme) => lexeme.end <= found.start && stageOfLexeme(lexeme))
  if (clause.role !== 'when' || before?.role !== 'main' || !event) return null
  return COMMA.test(text.slice(event.end, found.start)) ? orSilent(stagesOf(before.lexemes).slice(0, 1)) : null
}

/** "Give us 90 days": what reporters wait for. */
export function ofRequestToWait({ passage, clause, found, all }: Setting): Stage[] | null {
  // "Give me a week to answer and three months to fix it": each time has a step of its own.
  if (all.filter(({ start }) => start >= clause.start && start < clause.end).length > 1) {
    const [own, ...others] = stagesOf(
      sinceLastTime(clause.lexemes, found, all).filter(({ start }) => start >= found.end),
    )
    const isOurs = own === 'fix' && others.length === 0 && has(clause, 'acknowledge', 'respond')
    if (isOurs && has(clause, 'wait') && !has(passage, 'publish', 'disclosure', 'private')) return [own]
  }
  const stage = waitingStage(passage, clause, found)
  return stage ? [stage] : null
}

/** "Publication happens." */
function isOnPublication(clause: Clause): boolean {
  return clause.role === 'main' && has(clause, 'publish', 'disclosure') && !isNegated(clause)
}

/** "… after the fix has been out for a week", "… once users have had a month to update". */
function lastsSince({ role, lexemes }: Clause, { start }: FoundDuration): boolean {
  const before = lexemes.filter((lexeme) => lexeme.end <= start)
  const last = before.at(-1)
  if (role !== 'after' || !last || is(last, 'within', 'after', 'counted-from', 'or', 'further')) return false
  return before.some((lexeme) => is(lexeme, 'fix', 'release', 'users'))
}

/** "After a fix is out or at 90 days": a time beside an event. */
function followsEvent({ lexemes }: Clause, { start }: FoundDuration): boolean {
  const or = lexemes.findLast((lexeme) => is(lexeme, 'or') && lexeme.end <= start)
  return or !== undefined && lexemes.some((lexeme) => lexeme.end <= or.start && stageOfLexeme(lexeme) === 'fix')
}

/** "修正版のリリースから30日後に": what is counted from stands before the time, and the word for "after" behind it. */
function countsFromFix({ role, lexemes }: Clause, { start }: FoundDuration): boolean {
  if (role !== 'after' || lexemes.some((lexeme) => is(lexeme, 'after') && lexeme.end <= start)) return false
  return lexemes.some((lexeme) => lexeme.end <= start && stageOfLexeme(lexeme) === 'fix')
}

/** "you may publish it". */
function mayPublish(clause: Clause): boolean {
  if (ordersToPublish(clause)) return true
  // "After 90 days from the report you may publish it": without a comma it goes on behind what is waited for.
  const isSaid = clause.role === 'main' || clause.role === 'after'
  return isSaid && isLeftToReporters(clause) && !isNegated(clause) && has(clause, 'publish') && has(clause, 'may')
}

const OURS: readonly Concept[] = ['fix', 'release', 'advisory', 'advisories', 'security-fix', 'us']

/** "You may publish it"; the verb alone may say so, where nothing of ours is published. */
export function isLeftToReporters({ actor, lexemes }: Clause): boolean {
  if (actor !== null) return actor === 'you'
  return !lexemes.some((lexeme) => is(lexeme, ...OURS) && !is(lexeme, 'report'))
}

/** "Should there be no fix after 90 days, publish it." */
export function ordersToPublish({ role, actor, start, lexemes: [first] }: Clause): boolean {
  if (role !== 'main' || actor !== null || !first || first.start > start + 1) return false
  return is(first, 'publish') && !is(first, 'disclosure')
}
