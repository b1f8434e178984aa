import { expect, test } from 'vitest'
import { latePattern, pattern, registeredPatterns } from '../src/pattern.js'

test('Every pattern is registered, and a late one is made when it is used', () => {
  let made = 0
  const early = pattern(/early/)
  const late = latePattern(() => {
    made += 1
    return /late/g
  })
  expect(made).toBe(0)
  expect(late().test('late')).toBe(true)
  expect(late().test('late')).toBe(true)
  expect(registeredPatterns().map(({ source }) => source)).toEqual(['early', 'late'])
  expect(registeredPatterns()[0]).toBe(early)
})
