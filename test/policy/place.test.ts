import { expect, it } from 'vitest'
import { holds, type Place } from '../../src/policy/place.js'

const place = (start: number, end: number): Place => ({
  start: { offset: start, line: 1, column: start + 1 },
  end: { offset: end, line: 1, column: end + 1 },
})

it.each([
  [2, 5, true],
  [0, 9, true],
  [0, 3, true],
  [6, 9, true],
  [3, 10, false],
  [10, 12, false],
])('a place from 0 to 9 holds one from %i to %i: %s', (start, end, expected) => {
  expect(holds(place(0, 9), place(start, end))).toBe(expected)
})

it('holds nothing that begins before it', () => {
  expect(holds(place(4, 9), place(3, 8))).toBe(false)
})
