import { latePattern } from '../pattern.js'

const HALF_AT_END = latePattern(() => /\p{Cs}$/u)
const HALF_AT_START = latePattern(() => /^\p{Cs}/u)

const LEFT_OUT = '…'

/** The beginning of a text, in at most `length` UTF-16 code units; "…" stands for the rest. No character is cut in two. */
export function beginningOf(text: string, length: number): string {
  if (text.length <= length) return text
  return text.slice(0, length - 1).replace(HALF_AT_END(), '') + LEFT_OUT
}

/** As {@link beginningOf}, the end of a text. */
export function endOf(text: string, length: number): string {
  if (text.length <= length) return text
  return LEFT_OUT + text.slice(1 - length).replace(HALF_AT_START(), '')
}
