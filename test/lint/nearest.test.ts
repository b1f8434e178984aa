import { expect, test } from 'vitest'
import { nearest } from '../../src/lint/nearest.js'

const NAMES = ['credit', 'scope', 'safe-harbor', 'supported-versions', 'versions']

test.each([
  ['credits', 'credit'],
  ['scop', 'scope'],
  ['safe', 'safe-harbor'],
  ['supported-version', 'supported-versions'],
  ['support', 'supported-versions'],
  ['version', 'versions'],
  ['vresions', 'versions'],
])('%s is meant as %s', (name, expected) => {
  expect(nearest(name, NAMES)).toBe(expected)
})

test.each(['nothing', 'sa', 's', ''])('%j is like none', (name) => {
  expect(nearest(name, NAMES)).toBeNull()
})

test('of several that are near the nearest is meant, wherever it stands', () => {
  expect(nearest('max', ['mix', 'maxi', 'max1'])).toBe('maxi')
  expect(nearest('scape', ['shapes', 'scope'])).toBe('scope')
  expect(nearest('scape', ['scope', 'shapes'])).toBe('scope')
})
