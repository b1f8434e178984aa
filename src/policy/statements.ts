import { pattern } from '../pattern.js'
import { type Channel, isPrivate } from './channel.js'
import type { Placeholder, Reading, SectionSubject, Statement } from './reading.js'
import type { DeclinedTime, Embargo, Stage, Timeframe } from './timeframe.js'
import type { TopicName } from './topic.js'

/** The times that the document states for a stage. */
export function timesFor({ timeframes }: Reading, stage: Stage): Statement<Timeframe>[] {
  return timeframes.filter(({ value }) => value.stage === stage)
}

/** Whether the document states a time for a stage, be it without a number. */
export function speaksOfTime(reading: Reading, stage: Stage): boolean {
  return timesFor(reading, stage).length > 0 || reading.vagueTimes.some(({ value }) => value.stage === stage)
}

/** Where the document says that no time is promised for a stage. */
export function declines({ declinedTimes }: Reading, stage: Stage): Statement<DeclinedTime> | undefined {
  return declinedTimes.find(({ value: { stages } }) => stages.length === 0 || stages.includes(stage))
}

/** Whether the document makes a statement on the topic. */
export function speaksOf({ topics }: Reading, topic: TopicName): boolean {
  return topics.some(({ value }) => value.topic === topic)
}

/** Whether another page is said to tell what becomes of a report, or how to report, so that it may say what is missing here; or the project has ended. */
export function defersToPage(reading: Reading): boolean {
  return reading.referrals.length > 0 || isLeftToProgramme(reading) || reading.versions.ended !== null
}

/** Whether reporters are sent to another page that tells how to report, or nothing is to be reported any more; `path` is that of the document, where it is known. */
export function sendsToPage(reading: Reading, path?: string): boolean {
  const isToldThere = reading.referrals.some(
    ({ value: { about, target } }) => about === 'reporting' && !(path && isItself(target, path)),
  )
  return isToldThere || isLeftToProgramme(reading) || reading.versions.ended !== null
}

/** "See SECURITY.md" in SECURITY.md. */
function isItself(target: string, path: string): boolean {
  const name = target.split(BEHIND_PATH)[0] ?? ''
  return name !== '' && name.replace(HERE, '') === path.split('/').at(-1)
}

const HERE = pattern(/^\.\//)
const BEHIND_PATH = pattern(/[?#]/)

/** Whether the reader is sent to another text that is the policy: what is not said here, it says. */
export function sendsToPolicy({ referrals }: Pick<Reading, 'referrals'>): boolean {
  return referrals.some(({ value }) => isPolicyFile(value.target))
}

/** "SECURITY.md", "…/blob/main/SECURITY.de.md", "…/security/policy", but neither a manual, "docs/security.md", nor "SECURITY-CHECKLIST.md". */
export function isPolicyFile(target: string): boolean {
  return POLICY_FILE.test(target)
}

const POLICY_FILE = pattern(
  /(?:^|\/)SECURITY(?:[._-][A-Za-z]{2}(?:[_-][A-Za-z]{2,4})?)?\.(?:mdx?|rst|txt|adoc)(?:$|[?#])|\/security\/policy(?:$|[?#])/,
)

/** Whether all private ways lead to pages of programmes, which tell and ask what is to be told. */
function isLeftToProgramme({ channels }: Reading): boolean {
  const ways = channels.filter(({ value }) => isPrivate(value))
  return ways.length > 0 && ways.every(({ value }) => value.formBy === 'programme')
}

/** The section that an offset of the source stands in; undefined before the first heading. */
export function sectionAt({ sections }: Reading, offset: number): Statement<SectionSubject> | undefined {
  return sections.findLast(({ place }) => place.start.offset <= offset)
}

/** The subject of that section; null before the first heading. */
export function subjectAt(reading: Reading, offset: number): SectionSubject | null {
  return sectionAt(reading, offset)?.value ?? null
}

/** Whether a statement is one, rather than a hint at one: rules are content with a hint, and nothing else counts it. */
export function isStated({ confidence }: Statement<unknown>): boolean {
  return confidence !== 'low'
}

/**
 * Whether reporters are asked to keep silent for ever. A request not to disclose "publicly" that is only probably one is
 * taken for what it mostly is: a request to report in private.
 */
export function isEndless({ value, confidence }: Statement<Embargo>): boolean {
  return value.until === null && confidence === 'high'
}

/**
 * The way that reporters find first, where a private one is given: in a section on reporting, even if reports are public there, rather than in what
 * stands on bounties before it or on disclosure behind it.
 */
export function wayToReport(reading: Reading): Statement<Channel> | undefined {
  const ways = reading.channels.filter(({ value }) => isPrivate(value))
  const onReporting = reading.channels.filter(
    ({ value, place }) => !value.lesser && !value.conditional && subjectAt(reading, place.start.offset) === 'reporting',
  )
  return ways.find((way) => onReporting.includes(way)) ?? (ways.length > 0 ? (onReporting[0] ?? ways[0]) : undefined)
}

/** Whether so much is left to fill in that the text is somebody else's; with fewer blanks its author has only forgotten them. */
export function isFullOfBlanks(placeholders: readonly Statement<Placeholder>[]): boolean {
  return new Set(placeholders.map(({ value }) => value.text)).size >= MANY_BLANKS
}

const MANY_BLANKS = 4

/** Whether a template still says what its author was told, or leaves so much to fill in that nothing in it is the project's own. */
export function isUnedited({ kind, placeholders }: Reading): boolean {
  if (kind !== 'template') return false
  return placeholders.some(({ value }) => value.kind === 'template-sentence') || isFullOfBlanks(placeholders)
}
