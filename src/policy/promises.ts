import { hours, isAbout } from './duration.js'
import type { Severity, Timeframe } from './timeframe.js'

/** From the gravest to the slightest. */
const GRAVITY: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** What is promised, without the figure: the same for times of one step, by the same people, from the same event, with the same force. */
export function promiseOf(time: Timeframe): string {
  return [time.stage, time.severity, time.force, time.actor, countedFrom(time)].join(' ')
}

/** Where the text does not say from what a time counts, it counts from the report; a publication may count from anything. */
function countedFrom({ since, stage }: Timeframe): Timeframe['since'] {
  return since ?? (stage === 'disclose' ? null : 'report')
}

/** The figures are the same, or one lies in the range of the other. */
export function agree(a: Timeframe, b: Timeframe): boolean {
  return isAbout(a.within, b.within) || isInRange(a, b) || isInRange(b, a)
}

function isInRange({ within }: Timeframe, { from, within: to }: Timeframe): boolean {
  return from !== null && hours(from) <= hours(within) && hours(within) <= hours(to)
}

/** Whether the first time is for the same step as the other, and for a graver severity. */
export function isGraver(a: Timeframe, b: Timeframe): boolean {
  if (a.severity === null || b.severity === null || a.stage !== b.stage) return false
  return a.since === b.since && GRAVITY.indexOf(a.severity) < GRAVITY.indexOf(b.severity)
}

/** Whether the first time is longer, and cannot be meant as the same. */
export function isLonger(a: Timeframe, b: Timeframe): boolean {
  return hours(a.within) > hours(b.within) && !isAbout(a.within, b.within)
}
