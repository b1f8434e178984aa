import type { Concept } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Stage, Timeframe } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { findDurations } from './durations.js'
import type { FoundDuration } from './found-duration.js'
import { isNoPromise } from './no-promise/no-promise.js'
import { isRhythm, isSpan } from './setting.js'
import { severityAbove } from './severity-above.js'
import { severitiesAt } from './severity-of-time.js'
import { stagesAt } from './stage-of-time.js'
import { SEVERITIES, stagesOf } from './stages.js'
import { NOT_ON_REPORTS } from './vague-times.js'

/** Finds the times that maintainers commit to, aim for, or ask reporters to wait. */
export function readTimeframes(manuscript: Manuscript): Statement<Timeframe>[] {
  const { passages } = manuscript
  if (passages.length > EXCERPT && !passages.some(speaksToReporters)) return []
  return passages.flatMap((passage) => {
    const isOn = !NOT_ON_REPORTS.has(passage.subject) || isAnswer(passage) || asksForSilence(passage)
    if (!isOn || !isOnReports(manuscript, passage)) return []
    if (passage.sentence.block.kind === 'heading' && !isTimedStep(manuscript, passage)) return []
    const durations = withoutRepeated(passage, findDurations(passage))
    return durations.flatMap((found) => timeframesAt(manuscript, passage, found, durations))
  })
}

/** "14 days: if nobody answers within 14 days": the label only repeats the time. */
function withoutRepeated({ label, text }: Passage, durations: readonly FoundDuration[]): readonly FoundDuration[] {
  const [first, second] = durations
  if (!label || !first || !second || durations.length > 2 || !text.startsWith(label.text)) return durations
  const isSame = first.duration.amount === second.duration.amount && first.duration.unit === second.duration.unit
  return isSame && first.end <= label.text.length && second.start >= label.text.length ? [second] : durations
}

/** A text that tells of no report and no way to write may have times of operation only. */
function speaksToReporters(passage: Passage): boolean {
  return passage.text.includes('@') || has(passage, ...OF_REPORTS) || (has(passage, 'we') && has(passage, ...HANDLING))
}

/** So many sentences and cells at most has a part of a policy, which need not name what it is on. */
const EXCERPT = 12

const OF_REPORTS: readonly Concept[] = [
  'report',
  'vulnerability',
  'you',
  'disclosure',
  'coordinated',
  'publish',
  'acknowledge',
  'email',
  'form',
  'send',
  'notify',
  'private',
]

const HANDLING: readonly Concept[] = ['respond', 'assess', 'fix', 'will', 'aim']

/** Under "What to include" also stands when an answer comes; under advice, when one comes to "you". */
function isAnswer({ subject, clauses }: Passage): boolean {
  if (subject === 'practices') return clauses.some((clause) => has(clause, 'you') && has(clause, 'respond'))
  return (
    subject === 'report-contents' &&
    clauses.some(
      (clause) =>
        clause.actor !== 'third-party' &&
        (has(clause, 'acknowledge', 'respond', 'assess') ||
          (clause.actor !== 'you' && has(clause, 'publish') && has(clause, 'advisories'))),
    )
  )
}

/** Under "What to tell us": "Keep it to yourself until 90 days have gone by." */
function asksForSilence({ subject, clauses }: Passage): boolean {
  if (subject !== 'report-contents') return false
  return clauses.some(
    (clause) =>
      clause.role === 'main' &&
      clause.actor !== 'we' &&
      ((has(clause, 'wait') && has(clause, 'private', 'publish', 'disclosure')) ||
        (isNegated(clause) && has(clause, 'publish'))),
  )
}

/** "### Triage (within 5 days)" and "### Day 1-5" over text that names no time, "### First reply: 2 days" over none. */
function isTimedStep({ passageOf }: Manuscript, { sentence: { block }, lexemes, label }: Passage): boolean {
  const { section } = block
  if (stagesOf(lexemes, { plans: false }).length === 0 && !isSpan({ lexemes })) return false
  const under = section.blocks.filter((other) => other !== block).flatMap(({ sentences }) => sentences)
  if (under.length === 0) return label !== null
  return section.level > 1 && under.every((sentence) => findDurations(passageOf(sentence)).length === 0)
}

/** Under a heading that does not tell, the words must: tokens live for hours, backups are made daily. */
function isOnReports(manuscript: Manuscript, passage: Passage): boolean {
  if (passage.subject !== 'other') return true
  if (isUnderSupport(manuscript, passage) || isOfSubscribers(manuscript, passage)) return false
  const { label, column, lead } = passage
  if (column && has(column, 'acknowledge')) return true
  if (isUnderVulnerabilities(manuscript, passage) && stagesOf(passage.lexemes).length > 0) return true
  const told = column ?? lead
  if (label && told && has(label, ...SEVERITIES) && stagesOf(told.lexemes).length > 0) return true
  if (label && has(label, ...SEVERITIES) && has({ lexemes: restOfColumn(manuscript, passage) }, 'fix', 'release'))
    return true
  if (severityAbove(manuscript, passage).length > 0 && stagesOf(passage.lexemes).length > 0) return true
  if (isStepOfSchedule(manuscript, passage)) return true
  const [first] = passage.lexemes
  if (first && first.start === 0 && is(first, 'aim') && stagesOf(passage.lexemes).length > 0) return true
  const about = [passage, passage.lead, passage.label, passage.previous].filter((part) => part !== null)
  return about.some(
    (part) =>
      has(part, 'report', 'vulnerability', 'acknowledge', 'respond', 'you', 'disclosure') ||
      (has(part, 'we') && has(part, 'will', 'aim')) ||
      // "Critical ones are fixed within 7 days."
      (has(part, ...SEVERITIES) && stagesOf(part.lexemes).includes('fix')),
  )
}

/** "Vendors can ask to be put on our list. We answer within 30 days.": those who ask for that are answered. */
function isOfSubscribers({ passageOf }: Manuscript, passage: Passage): boolean {
  if (has(passage, 'report', 'vulnerability', 'disclosure', 'publish')) return false
  const { section } = passage.sentence.block
  const before = section.blocks.flatMap(({ sentences }) =>
    sentences.filter(({ index }) => index <= passage.sentence.index),
  )
  const told = before.map(passageOf)
  return told.some((part) => has(part, 'subscribe')) && !told.some((part) => has(part, 'report'))
}

/** "- Day 2: we answer", "- Day 14: patched release": the steps of one schedule are on what one of them is on. */
function isStepOfSchedule({ passageOf }: Manuscript, { label, sentence: { block }, lexemes }: Passage): boolean {
  if (!block.list || !label || !isSpan(label) || stagesOf(lexemes).length === 0) return false
  return block.section.blocks.some(
    (other) =>
      other.list === block.list &&
      other.sentences.some((sentence) => has(passageOf(sentence), 'report', 'vulnerability', 'acknowledge', 'respond')),
  )
}

/** "## Support" over times of ordinary help: nothing in the section is on reports. */
function isUnderSupport({ passageOf }: Manuscript, { sentence }: Passage): boolean {
  const { section } = sentence.block
  const onReports: readonly Concept[] = ['vulnerability', 'security', 'disclosure']
  const heading = section.heading?.sentences.map(passageOf) ?? []
  if (!heading.some((part) => has(part, 'question')) || heading.some((part) => has(part, ...onReports))) return false
  return section.blocks.every(({ sentences }) => sentences.every((part) => !has(passageOf(part), ...onReports)))
}

/** "## Security issues" tells what is fixed within a time, where nothing else does. */
function isUnderVulnerabilities({ passageOf }: Manuscript, { sentence }: Passage): boolean {
  const { section } = sentence.block
  return section.heading?.sentences.some((part) => has(passageOf(part), 'vulnerability')) ?? false
}

function timeframesAt(
  manuscript: Manuscript,
  passage: Passage,
  found: FoundDuration,
  all: readonly FoundDuration[],
): Statement<Timeframe>[] {
  const clause = clauseAt(passage, found.start)
  if (!clause || isNoPromise({ manuscript, passage, clause, found })) return []
  if (isToldBefore(manuscript, passage, clause, found)) return []
  const row = restOfRow(manuscript, passage)
  // "| 60 days | Vendor deadline |": a step of others.
  if (row[0] && is(row[0], 'third-party')) return []
  const stages = stagesAt({
    passage,
    clause,
    found,
    all,
    heading: headingOf(manuscript, passage),
    row,
    below: restOfColumn(manuscript, passage),
    opening: openingOf(manuscript, passage),
    rest: restOfParagraph(manuscript, passage),
    led: ledBy(manuscript, passage),
  })
  const isTurn = (found.duration.amount === 1 && !has(clause, 'within')) || has(clause, 'every')
  const isRound = isTurn && isRhythm(clause.lexemes, found) && !has(passage, 'you', 'your')
  const named = severitiesAt(manuscript, passage, clause, found, all, row)
  // "Critical and high: 7 days" is no time for one of them alone.
  const severities = named.length > 1 ? [null] : named
  // "The mailbox is checked daily": a round that is made anyway, and no step of a report.
  return stages
    .filter((stage) => stage === 'disclose' || !isOwedByOthers(passage, found))
    .filter((stage) => !(isRound && stage === 'assess') && !(stage === 'disclose' && isRhythm(clause.lexemes, found)))
    .flatMap((stage) =>
      severities.map((severity) =>
        statement(
          passage,
          {
            stage,
            within: found.duration,
            from: found.from,
            severity,
            force: forceOf(passage, clause),
            actor:
              stage === 'disclose' && (clause.actor === 'you' || has(clause, 'wait', 'not'))
                ? 'reporter'
                : 'maintainer',
            since: sinceOf(passage, found, stage),
            condition: conditionOf(passage, clause),
          },
          has(clause, 'within') || passage.label ? 'high' : 'medium',
        ),
      ),
    )
}

/** "The 90 days are a default": a time that the section has told already, and no word on what happens within it. */
function isToldBefore(
  { passages }: Manuscript,
  { sentence, label, lexemes }: Passage,
  clause: Clause,
  { duration: { amount, unit } }: FoundDuration,
): boolean {
  const { block } = sentence
  if (block.kind !== 'paragraph' || label || has(clause, 'within', 'every') || stagesOf(lexemes).length > 0)
    return false
  return passages.some(
    (other) =>
      other.sentence.index < sentence.index &&
      other.sentence.block.section === block.section &&
      other.sentence.block !== block &&
      findDurations(other).some(({ duration }) => duration.amount === amount && duration.unit === unit),
  )
}

/** "21 days from the notice to the vendor": others are to answer. */
function isOwedByOthers({ clauses }: Passage, { end }: FoundDuration): boolean {
  const origin = clauses.find(({ role, start }) => role === 'after' && start >= end && start - end < ADJACENT)
  return origin !== undefined && origin.actor !== 'we' && has(origin, 'third-party')
}

/** What stands right behind a time, in characters. */
const ADJACENT = 3

function headingOf({ passageOf }: Manuscript, { sentence }: Passage): readonly Lexeme[] {
  return sentence.block.section.heading?.sentences.flatMap((part) => passageOf(part).lexemes) ?? []
}

/** The first sentence of the paragraph that a further one stands in. */
function openingOf({ passageOf }: Manuscript, { sentence }: Passage): Passage | null {
  const [first] = sentence.block.sentences
  return first && first !== sentence && sentence.block.kind !== 'cell' ? passageOf(first) : null
}

/** What stands under a heading or is led in by an item, up to the first time of its own. */
function ledBy({ passageOf, ledBy: led }: Manuscript, passage: Passage): readonly Passage[] {
  const { block } = passage.sentence
  const under =
    block.kind === 'heading'
      ? block.section.blocks.filter((other) => other !== block).flatMap(({ sentences }) => sentences.map(passageOf))
      : block.kind === 'item' || ENDS_IN_COLON.test(passage.text)
        ? led(passage)
        : []
  const first = under.slice(0, MOST_STEPS)
  const timed = first.findIndex((part) => findDurations(part).length > 0)
  return timed < 0 ? first : first.slice(0, timed)
}

/** So many sentences at most tell what a stretch of a schedule is for. */
const MOST_STEPS = 4

/** The sentence behind the first of a paragraph. */
function restOfParagraph({ passageOf }: Manuscript, { sentence }: Passage): readonly Passage[] {
  const [first, second] = sentence.block.sentences
  return first === sentence && second && sentence.block.kind !== 'cell' ? [passageOf(second)] : []
}

/** What the cells below and above a time say in its column; nothing of cells that hold a time of their own. */
function restOfColumn({ passageOf }: Manuscript, { sentence }: Passage): readonly Lexeme[] {
  const { cell } = sentence.block
  if (!cell || cell.table.rows.length > MOST_SEVERITIES) return []
  return cell.table.rows.flatMap((cells) => {
    const lexemes = cells[cell.column]?.sentences.flatMap((part) => passageOf(part).lexemes) ?? []
    return lexemes.some(({ value }) => value?.kind === 'unit' || value?.kind === 'duration') ? [] : lexemes
  })
}

/** No table of severities has more rows. */
const MOST_SEVERITIES = 8

/** What the other cells of a row say of a time in its first cell. */
function restOfRow({ passageOf }: Manuscript, { sentence }: Passage): readonly Lexeme[] {
  const { cell } = sentence.block
  if (!cell || cell.column > 0) return []
  const others = cell.table.rows[cell.row]?.slice(1) ?? []
  return others.flatMap(({ sentences }) => sentences.flatMap((part) => passageOf(part).lexemes))
}

function forceOf(passage: Passage, clause: Clause): Timeframe['force'] {
  if (has(clause, 'aim', 'may') || has(passage, 'aim')) return 'aim'
  return clause.actor === 'you' && !has(clause, 'will') && !getsAnswer(clause) ? 'advice' : 'promise'
}

/** "You get a reply": what the reporter is to expect, and not what he is asked to do. */
function getsAnswer(clause: Clause): boolean {
  const asked: readonly Concept[] = ['please', 'must', 'may', 'wait', 'escalate', 'contact', 'publish', 'not']
  return (
    clause.role === 'main' && has(clause, 'acknowledge', 'respond', 'assess', 'inform', 'fix') && !has(clause, ...asked)
  )
}

const ANCHORS: readonly (readonly [NonNullable<Timeframe['since']>, readonly Parameters<typeof has>[1][]])[] = [
  ['report', ['report', 'receipt']],
  ['acknowledgement', ['acknowledge', 'respond']],
  ['fix', ['fix', 'release']],
  ['announcement', ['publish']],
]

/** "within 5 days of your report": how far the event may stand from the time, in characters. */
const NEAR = 16

function sinceOf(passage: Passage, found: FoundDuration, stage: Stage): Timeframe['since'] {
  if (stage === 'assess' && isFurther(passage, found)) return 'acknowledgement'
  const near = passage.lexemes.filter(({ start }) => start >= found.end && start - found.end < NEAR)
  // "Within 5 days you receive a detailed answer", in some languages one word, is not counted from the report.
  if (near.some((lexeme) => is(lexeme, 'report', 'receipt') && !is(lexeme, 'you'))) return 'report'
  if (stage === 'disclose' && isAheadOfRelease(passage, found)) return 'fix'
  const after = passage.clauses.find((clause) => clause.role === 'after' && clause.end > found.end)
  if (!after) return null
  return ANCHORS.find(([, concepts]) => has(after, ...concepts))?.[0] ?? null
}

/** "Three days before the release": counted to it, as others are from it. */
function isAheadOfRelease({ clauses }: Passage, { end }: FoundDuration): boolean {
  return clauses.some(({ role, start, actor, lexemes }) => {
    const event = lexemes.find((lexeme) => !is(lexeme, 'until'))
    if (role !== 'until' || actor === 'you' || start < end || start - end >= AHEAD) return false
    return event !== undefined && is(event, 'release') && !is(event, 'publish', 'disclosure')
  })
}

/** A blank and a comma, in characters. */
const AHEAD = 3

/** "Another 48 hours": in some languages the word stands behind the number. */
function isFurther({ lexemes }: Passage, found: FoundDuration): boolean {
  return lexemes.some(
    ({ start, end, concepts }) => concepts.includes('further') && found.start - end < NEAR && start - found.end < NEAR,
  )
}

function conditionOf(passage: Passage, clause: Clause): string | null {
  const condition = clause.role === 'condition' ? clause : passage.clauses.find(({ role }) => role === 'condition')
  return condition ? passage.text.slice(condition.start, condition.end).trim() : null
}

function clauseAt({ clauses }: Passage, offset: number): Clause | undefined {
  return clauses.find(({ start, end }) => offset >= start && offset < end)
}
