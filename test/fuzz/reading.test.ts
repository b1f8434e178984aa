import { expect, test } from 'vitest'
import { facts, type Place, type Point, policyOf, RefusedError, read } from '../../src/index.js'
import { holds, TIMEOUT } from './runs.js'
import { hostileText } from './texts.js'

/** All places in a value. */
function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return []
  if ('start' in value && 'end' in value) return [value as Place]
  return Object.values(value).flatMap(placesIn)
}

/** Whether offset, line and column of a point name the same place, and one inside the text. */
function isInside({ offset, line, column }: Point, text: string): boolean {
  if (offset < 0 || offset > text.length) return false
  const before = text.slice(0, offset).replace(/^\ufeff/, '')
  const lines = before.split('\n')
  return line === lines.length && column === (lines.at(-1) ?? '').length + 1
}

test(
  'every text is read or refused, and each statement stands where it says',
  async () => {
    await holds(hostileText, (text) => {
      let result: ReturnType<typeof read>
      try {
        result = read(text)
      } catch (error) {
        if (error instanceof RefusedError) return
        throw error
      }
      const { reading } = result
      for (const { start, end } of placesIn(reading)) {
        expect(start.offset).toBeLessThanOrEqual(end.offset)
        expect([start, end].filter((point) => !isInside(point, text))).toEqual([])
      }
      facts(reading)
      policyOf(reading)
    })
  },
  TIMEOUT,
)
