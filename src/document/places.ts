import { pattern } from '../pattern.js'
import type { Place, Point } from '../policy/place.js'

/** Turns offsets of a source into places. */
export type PlaceFinder = (start: number, end: number) => Place

const LINE_ENDING = pattern(/\r\n?|\n/g)
const BYTE_ORDER_MARK = '\ufeff'

/** Knows the lines of a source. A byte order mark has no column, as in editors. */
export function placeFinder(text: string): PlaceFinder {
  const lineStarts = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0]
  for (const ending of text.matchAll(LINE_ENDING)) lineStarts.push(ending.index + ending[0].length)

  const pointAt = (offset: number): Point => {
    const line = lastAtOrBefore(lineStarts, offset)
    return { offset, line: line + 1, column: Math.max(0, offset - (lineStarts[line] ?? 0)) + 1 }
  }
  // A parser may put what is missing behind the last character.
  const inside = (offset: number) => Math.min(offset, text.length)
  return (start, end) => ({ start: pointAt(inside(start)), end: pointAt(inside(Math.max(start, end))) })
}

/** Index of the last of the rising `starts` that is not above `offset`; 0 where all are. */
export function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
