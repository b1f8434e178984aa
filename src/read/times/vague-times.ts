import type { Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Stage, VagueTime } from '../../policy/timeframe.js'
import { type Clause, firstOf, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'
import { findDurations } from './durations.js'
import type { FoundDuration } from './found-duration.js'
import { stageInContext, stagesOf } from './stages.js'

/** Sections in which a length of time is no promise on reports. */
export const NOT_ON_REPORTS: ReadonlySet<Subject> = new Set([
  'practices',
  'other-bugs',
  'report-contents',
  'scope',
  'out-of-scope',
])

/** Finds the times that are promised without a number. */
export function readVagueTimes({ passages }: Manuscript): Statement<VagueTime>[] {
  return passages.flatMap((passage) =>
    NOT_ON_REPORTS.has(passage.subject) ? [] : passage.clauses.flatMap((clause) => vagueTimeIn(passage, clause) ?? []),
  )
}

function vagueTimeIn(passage: Passage, clause: Clause): Statement<VagueTime> | null {
  const soon = firstOf(clause, 'soon')
  if (!soon || clause.role !== 'main' || (clause.actor === 'you' && !isToldToExpect(clause))) return null
  if (isInTitle(passage, soon) || isAskedFor(passage, clause, soon) || isOrder(clause, soon)) return null
  if (has(clause, 'helps-us') || isChoice(passage, clause, soon)) return null
  const own = findDurations(passage).filter(({ start }) => start >= clause.start && start < clause.end)
  const part = own.length > 0 ? partBehind(own, clause, soon) : clause.lexemes
  if (part.length === 0) return null
  const stage =
    stageNear(passage, soon, part) ??
    stagesOf(passage.label?.lexemes ?? [])[0] ??
    (handlesFlaws(passage, clause) ? 'fix' : undefined)
  if (!stage || stage === 'disclose' || isOfOther(stage, passage, clause, soon)) return null
  const words = passage.text.slice(soon.start, soon.end)
  return statement(passage, { stage, words }, 'high', soon.start, soon.end)
}

/** Whether the words of a stage are said of something else than the work on a report. */
function isOfOther(stage: Stage, passage: Passage, clause: Clause, soon: Lexeme): boolean {
  if (stage === 'acknowledge') return isAnswerToQuestions(clause)
  // "We are committed to fixing flaws in a timely manner" is a slogan; "we strive to reply soon" speaks to the reporter.
  if (has(clause, 'professes')) return true
  if (stage === 'update') return has(clause, 'third-party') || isRightAfterStep(passage, soon)
  if (stage !== 'fix') return false
  return followsFix(passage, clause) || comesWithRelease(passage, soon) || isOnOtherReleases(passage)
}

/** "We reply within 3 days and get to fixing it promptly": what stands behind "and" has no time of its own; nothing where it tells no fix. */
function partBehind(times: readonly FoundDuration[], { lexemes }: Clause, soon: Lexeme): readonly Lexeme[] {
  const and = lexemes.findIndex(
    (lexeme) => is(lexeme, 'and') && lexeme.end <= soon.start && times.every(({ end }) => end <= lexeme.start),
  )
  const part = and < 0 ? [] : lexemes.slice(and + 1)
  const [stage, ...others] = stagesOf(part)
  return stage === 'fix' && others.length === 0 && !stagesOf(lexemes.slice(0, and)).includes(stage) ? part : []
}

/** "**Timely resolution:** we work on it": a title promises nothing by itself. */
function isInTitle({ label, text, sentence: { block } }: Passage, soon: Lexeme): boolean {
  const isTitle = block.kind === 'item' || block.kind === 'paragraph'
  return isTitle && label !== null && text.startsWith(label.text) && soon.end <= label.text.length
}

/** "Give us reasonable time for the fix": what reporters are to leave, and no promise. */
function isAskedFor({ clauses }: Passage, clause: Clause, soon: Lexeme): boolean {
  const [opening] = clause.lexemes
  const isGranted = opening !== undefined && is(opening, 'wait') && opening.start === clause.start
  if (!is(soon, 'opportunity') || (clause.actor === 'we' && !isGranted)) return false
  const before = clause.lexemes[clause.lexemes.indexOf(soon) - 1]
  if (before && is(before, 'within')) return false
  const opensWithVerb = clause.lexemes[0] !== undefined && is(clause.lexemes[0], 'include', 'wait', 'gets')
  return opensWithVerb || clauses.some((part) => part.role === 'until' && has(part, 'publish', 'disclosure', 'public'))
}

/** "The immediately prior release": which of several, and no time. */
function isOrder({ lexemes }: Clause, soon: Lexeme): boolean {
  const next = lexemes[lexemes.indexOf(soon) + 1]
  return next !== undefined && next.start - soon.end <= 1 && is(next, 'older') && !is(next, 'until')
}

/** "With it you can quickly deploy lamps", in a section on nothing of reports: no flaw is named that the release would fix. */
function isOnOtherReleases(passage: Passage): boolean {
  if (ON_REPORTS.has(passage.subject)) return false
  return !has(passage, 'fix', 'security-fix', 'vulnerability', 'handling', 'severity', 'critical', 'high', 'bug')
}

/** "We answer your questions quickly", but not "you get a quick acknowledgement, with our questions". */
function isAnswerToQuestions(clause: Clause): boolean {
  return has(clause, 'question') && !has(clause, 'acknowledge', 'report', 'vulnerability', 'receipt')
}

/** "You will get a quick reply" */
function isToldToExpect(clause: Clause): boolean {
  return has(clause, 'gets', 'will') && has(clause, 'acknowledge', 'respond') && !has(clause, 'please')
}

/** "All vulnerabilities will be dealt with promptly": what is done with a flaw, rather than with a report, is to fix it. */
function handlesFlaws(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'handling') || !has(clause, 'will', 'we') || !has(passage, 'vulnerability')) return false
  return !has(passage, 'report', 'you', 'if', 'please', 'may', 'time-permitting')
}

/** "Once the branches are patched, we release at once", "we release at once after it is fixed": that is no time for the fix. */
function followsFix({ clauses }: Passage, clause: Clause): boolean {
  const rest = clauses.slice(clauses.indexOf(clause) + 1)
  const end = rest.findIndex(({ joined }, index) => index > 0 && !joined)
  const behind = rest.slice(0, end < 0 ? rest.length : end)
  return clauses.some(
    (part) =>
      part.role === 'after' && (part.end <= clause.start || behind.includes(part)) && has(part, 'fix', 'upgrade'),
  )
}

/** "Those concerned are informed immediately after the assessment": the order of two steps. */
function isRightAfterStep({ clauses }: Passage, soon: Lexeme): boolean {
  const event = clauses.find(({ role, start }) => role === 'after' && start >= soon.end && start - soon.end <= 1)
  return event !== undefined && !has(event, 'report', 'receipt') && stagesOf(event.lexemes).length > 0
}

/** "They are dealt with at once, with a fix in the next release": the work begins at once, and the fix has its day. */
function comesWithRelease({ lexemes }: Passage, soon: Lexeme): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'next-release') && lexeme.start >= soon.end)
}

/** "We may ship a patch release as soon as possible", "so that we can fix it quickly": what may be done is not promised. */
function isChoice({ language }: Passage, clause: Clause, soon: Lexeme): boolean {
  if (clause.actor === 'you' || has(clause, 'will', 'aim')) return false
  const may = firstOf(clause, 'may')
  return may !== undefined && (language.negation === 'anywhere' || may.end <= soon.start)
}

/** The stage that the word nearest to "soon" tells, as far as all words of the clause allow it; a comma parts. */
function stageNear({ text }: Passage, soon: Lexeme, lexemes: readonly Lexeme[]): Stage | undefined {
  const told = stagesOf(lexemes)
  // "We respond to disclosures as quickly as possible."
  const stages = told.length > 1 ? told.filter((stage) => stage !== 'disclose') : told
  const between = ({ start, end }: Lexeme) =>
    start > soon.end ? text.slice(soon.end, start) : text.slice(end, soon.start)
  const distance = (lexeme: Lexeme) => between(lexeme).length + (COMMA.test(between(lexeme)) ? text.length : 0)
  const stageAt = (lexeme: Lexeme) => stageInContext(lexeme, lexemes[lexemes.indexOf(lexeme) + 1])
  const words = lexemes.filter((lexeme) => stages.includes(stageAt(lexeme) as Stage))
  const nearest = words.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest ? stageAt(nearest) : stages[0]
}
