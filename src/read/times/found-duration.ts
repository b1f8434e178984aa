import type { Duration } from '../../policy/duration.js'

/** A length of time that stands in a sentence. */
export interface FoundDuration {
  start: number
  end: number
  duration: Duration
  /** The lower bound of a range. */
  from: Duration | null
  /** A rhythm told by one word, as "weekly", or by the unit; "the next business day" and "a fortnight" are none. */
  regular?: boolean
}

/** A number with its sign and blanks, in characters. */
export const LONGEST_NUMBER = 8
