import { pattern } from '../../../pattern.js'

const LINE_BREAKS = pattern(/\n/g)

/** Deeper values say nothing about a package, and hostile files nest without end. */
export const DEEPEST = 12

/** Whether a text nests so deep that a parser, which calls itself for each bracket, would give up. */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1
    if (sign === ']' || sign === '}') depth -= 1
    if (depth > 200) return true
  }
  return false
}

/** Whether a value is one that a field can hold. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Tells the line of an offset. */
export function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(LINE_BREAKS)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
