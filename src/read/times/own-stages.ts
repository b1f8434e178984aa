import type { Concept } from '../../languages/language.js'
import type { Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA, ENDS_IN_QUESTION } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { isEvery, isRhythm, type Setting, TIME } from './setting.js'
import { severitiesOf, stageInContext, stageOfLexeme, stagesOf } from './stages.js'

/** What a time is counted from tells no stage, but its goal does: "30 days from confirmation to release". */
export function withoutOrigin({ lexemes, ...clause }: Clause): Clause {
  if (!lexemes[0]?.concepts.includes('counted-from')) return { lexemes, ...clause }
  const goal = lexemes.findIndex(({ value }) => value?.kind === 'range')
  return { ...clause, lexemes: goal < 0 ? [] : lexemes.slice(goal) }
}

/** "We let you know within 2 days that your mail has arrived." */
function tellsOfArrival({ clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'inform', 'notify') || has(clause, 'assess', 'every', 'fix')) return false
  const next = clauses[clauses.indexOf(clause) + 1]
  return has(clause, 'receipt') || (next?.role === 'main' && has(next, 'receipt') && !has(next, 'assess', 'fix'))
}

/** The stages that the words beside a time speak of. */
export function ownStages({ passage, clause, found, all }: Setting): Stage[] {
  if (tellsOfArrival(passage, clause)) return ['acknowledge']
  const lexemes = sinceLastTime(withoutLabel(passage, clause, found), found, all)
  const own = withoutRating(untilNextTime(passage, lexemes, found, all))
  const told = sinceOpening(passage, withoutNews(own, found), found)
  // "Receipt of report: confirmed within a day"
  const isOfReceipt = passage.label !== null && has(passage.label, 'receipt')
  if (isArrival(passage, clause, told) || (isOfReceipt && isBareConfirmation(told))) return ['acknowledge']
  if (isReportConfirmed(passage, clause, told, found)) return ['acknowledge']
  const stages = nearestStages(withoutLateOrigin(told, found), found)
  return keepsInformed(passage, clause, found, stages) ? ['update'] : stages
}

/** "Flaws rated as critical get an advisory within 3 days": which flaws it is on, and no step. */
function withoutRating(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  return lexemes.filter((lexeme, index) => {
    const [before, after] = [lexemes[index - 1], lexemes[index + 1]]
    const isRating = is(lexeme, 'assess') && before && after && severitiesOf(after).length > 0
    return !(isRating && is(before, ...REPORTED) && lexeme.start - before.end <= 1)
  })
}

/** "You receive a confirmation", "no confirmation after 5 days?" */
export function isArrival({ text }: Passage, clause: Clause, told: readonly Lexeme[]): boolean {
  const isMissing = isNegated(clause) && ENDS_IN_QUESTION.test(text)
  return (clause.actor === 'you' || isMissing) && isBareConfirmation(told)
}

/** "You receive a confirmation": that of the arrival, where nothing else is told or named that is confirmed. */
function isBareConfirmation(lexemes: readonly Lexeme[]): boolean {
  if (!has({ lexemes }, 'confirm') || has({ lexemes }, 'vulnerability', 'bug', 'detailed')) return false
  return lexemes.every((lexeme) => is(lexeme, 'confirm') || !stageOfLexeme(lexeme))
}

/** "Reports are confirmed within 5 days, with a plan for the fix": that they have come. */
function isReportConfirmed(
  { text }: Passage,
  { lexemes: [first], role, actor }: Clause,
  told: readonly Lexeme[],
  { end }: FoundDuration,
): boolean {
  const isSubject = first !== undefined && is(first, 'report') && actor === null && role === 'main'
  // "We confirm reports within 5 days"
  const verb = told.findIndex((lexeme) => is(lexeme, 'confirm'))
  const object = told[verb + 1]
  const isObject =
    actor === 'we' &&
    role === 'main' &&
    verb >= 0 &&
    object !== undefined &&
    is(object, 'report') &&
    !is(object, 'vulnerability')
  const comma = text.slice(end).search(COMMA)
  const own = comma < 0 ? told : told.filter(({ start }) => start < end + comma)
  return (isSubject || isObject) && isBareConfirmation(own)
}

/** "Confirmed ones, in 10 days a fix is made": a time that opens the part behind a comma is for what follows it. */
function sinceOpening({ text }: Passage, lexemes: readonly Lexeme[], { start, end }: FoundDuration): readonly Lexeme[] {
  const later = lexemes.filter((lexeme) => lexeme.start >= end)
  if (!later.some((lexeme) => stageOfLexeme(lexeme)) || later.length === lexemes.length) return lexemes
  const isTold = lexemes.some((lexeme) => lexeme.end <= start && stageOfLexeme(lexeme))
  const opening = lexemes.findLastIndex((lexeme) => lexeme.end <= start && !is(lexeme, 'within', 'business', 'at'))
  const before = lexemes[opening]
  if (!isTold || !before || !COMMA.test(text.slice(before.end, start))) return lexemes
  const next = later[0] as Lexeme
  return COMMA.test(text.slice(end, next.start)) ? lexemes : later
}

/** "We confirm it within 3 days and keep you updated through triage": what is told behind comes without a time. */
function withoutNews(lexemes: readonly Lexeme[], { start, end }: FoundDuration): readonly Lexeme[] {
  if (!lexemes.some((lexeme) => lexeme.end <= start && stageOfLexeme(lexeme))) return lexemes
  const and = lexemes.findIndex((lexeme) => lexeme.start >= end && is(lexeme, 'and'))
  const next = and < 0 ? undefined : lexemes.slice(and + 1).find((lexeme) => stageOfLexeme(lexeme))
  return next && is(next, 'inform') ? lexemes.slice(0, and) : lexemes
}

/** "90 days by default from the reply": a word or two of the time itself may stand before what it is counted from. */
function withoutLateOrigin(lexemes: readonly Lexeme[], { end }: FoundDuration): readonly Lexeme[] {
  const origin = lexemes.findIndex((lexeme) => lexeme.start >= end && is(lexeme, 'counted-from'))
  if (origin < 0) return lexemes
  const between = lexemes.slice(0, origin).filter(({ start }) => start >= end)
  if (!between.every((lexeme) => is(lexeme, 'at', ...TIME))) return lexemes
  // "10 days on average from the report to the fix"
  const goal = lexemes.findIndex((lexeme, index) => index > origin && lexeme.value?.kind === 'range')
  const reached = goal < 0 ? [] : lexemes.slice(goal)
  return [...lexemes.slice(0, origin), ...(reached.some((lexeme) => stageOfLexeme(lexeme)) ? reached : [])]
}

/** "You hear from us every week", "we send you a mail every month". */
function keepsInformed(passage: Passage, clause: Clause, found: FoundDuration, stages: readonly Stage[]): boolean {
  if (!isRhythm(clause.lexemes, found) || !has(clause, 'you')) return false
  return stages.length === 0
    ? has(clause, 'send', 'email', 'contact', 'notify', 'will', 'gets', 'receipt') ||
        (clause.actor !== 'you' && has(passage, 'acknowledge'))
    : stages.every((stage) => stage === 'acknowledge')
}

/** Of several stages in one clause the first counts, as the one of its verb, with those that share its verb by "and". */
export function nearestStages(lexemes: readonly Lexeme[], found: FoundDuration): Stage[] {
  const isRegular = lexemes.some(({ concepts }) => concepts.includes('every'))
  const together = stagesOf(lexemes)
  if (isRhythm(lexemes, found) && lexemes.some(({ concepts }) => concepts.includes('inform'))) return ['update']
  // "You hear from us every 14 days."
  if (isEvery(lexemes, found) && together.length === 1 && together[0] === 'acknowledge') return ['update']
  const mapped = together.map((stage) =>
    stage === 'update' && !isRegular && !isRhythm(lexemes, found) ? 'assess' : stage,
  )
  if (mapped.length <= 1) return mapped
  if (together.includes('update') || isRhythm(lexemes, found)) return ['update']
  if (mapped.includes('acknowledge') && mapped.includes('assess')) {
    const joint = lexemes.some(({ concepts }) => concepts.includes('and'))
    return joint ? ['acknowledge', 'assess'] : ['assess']
  }
  // "We share our assessment", "a turnaround of 7 days for fixes": words that tell a stage only where nothing else does.
  const telling = lexemes.filter((lexeme) => stageOfLexeme(lexeme) && !is(lexeme, 'send') && !isTurnaround(lexeme))
  const own = telling.filter((lexeme) => !isOfKind(lexeme, lexemes, found))
  const first =
    own.find((lexeme) => lexeme.end <= found.start) ??
    telling.find((lexeme) => lexeme.end <= found.start) ??
    telling[0] ??
    lexemes.find((lexeme) => stageOfLexeme(lexeme))
  const stage = first && stageInContext(first, lexemes[lexemes.indexOf(first) + 1])
  if (stage === 'acknowledge' && !mapped.includes('acknowledge')) return ['assess']
  return stage ? [stage] : []
}

/** "For accepted reports we publish a patch", "bugs that are confirmed get patched": which reports it is on, and no step. */
function isOfKind(lexeme: Lexeme, lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  const index = lexemes.indexOf(lexeme)
  const before = lexemes[index - 1]
  const isFixedOne = is(lexeme, 'fix') && is(lexemes[index + 1] ?? lexeme, 'report') && (!before || is(before, 'every'))
  // "Acknowledged vulnerabilities are fixed"
  const isKnownOne = index === 0 && is(lexeme, 'acknowledge') && is(lexemes[1] ?? lexeme, ...REPORTED)
  if (!is(lexeme, 'assess', 'confirm') && !isFixedOne && !isKnownOne) return false
  // "Confirmed serious flaws"
  const after = lexemes.slice(index + 1).find((other) => is(other, ...REPORTED) || severitiesOf(other).length === 0)
  const next = lexemes.findIndex(
    (other, at) => at > index && stageOfLexeme(other) && !is(other, 'assess', 'confirm') && !is(other, ...REPORTED),
  )
  // "All fixed reports are made public 30 days after the release."
  if (isFixedOne) return next >= 0 && (lexemes[next] as Lexeme).end <= found.start
  if (next < 0 || (lexemes[next] as Lexeme).end > found.start) return false
  if (lexemes.slice(index, next).some((other) => is(other, 'and', 'or'))) return false
  if (after && is(after, ...REPORTED) && after.start - lexeme.end <= LONGEST_GRAVITY)
    return before === undefined || !is(before, 'we', 'will', 'aim', 'you', 'and')
  return before !== undefined && is(before, ...REPORTED) && next === index + 1
}

/** " very serious ", in characters. */
const LONGEST_GRAVITY = 16

const REPORTED: readonly Concept[] = ['report', 'vulnerability', 'bug', 'tracker']

function isTurnaround(lexeme: Lexeme): boolean {
  return is(lexeme, 'deadline') && is(lexeme, 'respond')
}

function withoutLabel(passage: Passage, clause: Clause, found: FoundDuration): readonly Lexeme[] {
  const isCell = passage.sentence.block.cell !== null
  const opens = passage.label && passage.text.startsWith(passage.label.text)
  const labelled = passage.label && opens && !isCell ? passage.label.text.length : 0
  const end = found.end < labelled ? 0 : labelled
  return clause.lexemes.filter((lexeme) => lexeme.start >= end)
}

/**
 * "A reply within 3 days and a fix within a week": what stands before another time belongs to that one, if anything is left; so does
 * what stands behind it up to an "and": "3 days to answer and a week to fix it".
 */
export function sinceLastTime(
  lexemes: readonly Lexeme[],
  found: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] {
  const last = all.findLast(({ end }) => end <= found.start)
  if (!last) return upToNextTime(lexemes, found, all) ?? lexemes
  const isTold = (part: readonly Lexeme[]) => part.some((lexeme) => stageOfLexeme(lexeme))
  const own = upToNextTime(lexemes, found, all)
  if (own) return own
  const left = lexemes.filter(({ start }) => start >= last.end)
  if (!isTold(lexemes.filter(({ end }) => end <= last.start))) {
    const conjunction = left.findIndex((lexeme) => is(lexeme, 'and') && lexeme.end <= found.start)
    const next = left.slice(conjunction + 1)
    if (conjunction >= 0 && isTold(next)) return next
  }
  return isTold(left) ? left : lexemes
}

/** "24 h reply / 72 h triage / 30 d fix": where each time stands right before its stage, that is all that it is for. */
function upToNextTime(
  lexemes: readonly Lexeme[],
  { start, end }: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] | null {
  const [first] = all
  if (!first || all.length < 2 || lexemes.some((lexeme) => lexeme.end <= first.start && stageOfLexeme(lexeme)))
    return null
  const isFollowed = all.every((time, index) => {
    const next = lexemes.find((lexeme) => lexeme.start >= time.end)
    // "(24h) confirmation → (5d) triage"
    return next && stageOfLexeme(next) && next.start - time.end <= 2 && next.end <= (all[index + 1]?.start ?? next.end)
  })
  const next = all.find((time) => time.start >= end)?.start ?? Number.POSITIVE_INFINITY
  return isFollowed ? lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= next) : null
}

/** "A reply within 3 days and a fix within a week": where the stage stands before its time, "and" or a comma behind it leads to the next. */
function untilNextTime(
  { text }: Passage,
  lexemes: readonly Lexeme[],
  found: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] {
  const next = all.find(({ start }) => start >= found.end)
  const told = lexemes.some((lexeme) => lexeme.end <= found.start && stageOfLexeme(lexeme))
  if (!next || !told) return lexemes
  const conjunction = lexemes.find(({ start, concepts }) => start >= found.end && concepts.includes('and'))?.start
  const comma = text.slice(found.end).search(COMMA)
  const end = Math.min(conjunction ?? next.start, comma < 0 ? next.start : found.end + comma, next.start)
  return lexemes.filter(({ start }) => start < end)
}
