import { pattern } from '../pattern.js'

/** Hours, days, business days, weeks, months, years. */
export type DurationUnit = 'h' | 'd' | 'bd' | 'w' | 'mo' | 'y'

/** A length of time as the text counts it: two days stay `2d`, 48 hours stay `48h`. */
export interface Duration {
  amount: number
  unit: DurationUnit
}

/** Calendar hours in each unit; a business day counts as 7/5 of a day, since five of them fill a week. */
const HOURS: Record<DurationUnit, number> = { h: 1, d: 24, bd: 33.6, w: 168, mo: 720, y: 8760 }

/** The notation of the facts and of rule options, such as `48h`, `3bd`, `1.5d`. */
export function formatDuration({ amount, unit }: Duration): string {
  return `${amount}${unit}`
}

/** The notation that {@link formatDuration} writes: a number and a unit. */
export const DURATION_NOTATION = pattern(/^(\d{1,6}(?:\.\d{1,3})?)(h|d|bd|w|mo|y)$/)

/** Reads the notation that {@link formatDuration} writes; `undefined` for anything else. */
export function parseDuration(notation: string): Duration | undefined {
  const match = DURATION_NOTATION.exec(notation)
  return match ? { amount: Number(match[1]), unit: match[2] as DurationUnit } : undefined
}

/** Calendar hours, for comparing durations of different units. */
export function hours({ amount, unit }: Duration): number {
  return amount * HOURS[unit]
}

/** How far two figures may lie apart and still be the same in other words, such as a month and four weeks. */
const TOLERANCE = 0.1

/** Whether two durations can be meant as the same: a business day may be a day or 7/5 of one. */
export function isAbout(a: Duration, b: Duration): boolean {
  return readings(a).some((x) => readings(b).some((y) => Math.abs(x - y) <= TOLERANCE * Math.max(x, y)))
}

function readings({ amount, unit }: Duration): number[] {
  const calendar = hours({ amount, unit })
  return unit === 'bd' ? [calendar, hours({ amount, unit: 'd' })] : [calendar]
}

const NAMES: Record<DurationUnit, string> = {
  h: 'hour',
  d: 'day',
  bd: 'business day',
  w: 'week',
  mo: 'month',
  y: 'year',
}

/** English words for a message: `3 business days`. */
export function describeDuration({ amount, unit }: Duration): string {
  return `${amount} ${NAMES[unit]}${amount === 1 ? '' : 's'}`
}
