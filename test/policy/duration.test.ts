import { describe, expect, it } from 'vitest'
import { type Duration, describeDuration, formatDuration, isAbout, parseDuration } from '../../src/policy/duration.js'

const duration = (notation: string) => parseDuration(notation) as Duration

describe('parseDuration', () => {
  it.each(['48h', '14d', '3bd', '1.5d', '2w', '6mo', '1y'])('reads what formatDuration writes: %s', (notation) => {
    expect(formatDuration(duration(notation))).toBe(notation)
  })

  it.each(['14', 'd', '14 d', '14days', '-1d', ''])('does not read %j', (notation) => {
    expect(parseDuration(notation)).toBeUndefined()
  })
})

describe('isAbout', () => {
  it.each([
    ['48h', '2d'],
    ['24h', '1bd'],
    ['5bd', '1w'],
    ['1mo', '4w'],
    ['90d', '3mo'],
    ['12mo', '1y'],
    ['10d', '9d'],
  ])('takes %s and %s for the same', (a, b) => {
    expect(isAbout(duration(a), duration(b))).toBe(true)
  })

  it.each([
    ['48h', '3d'],
    ['48h', '5bd'],
    ['7d', '14d'],
    ['60d', '90d'],
    ['7d', '5d'],
    ['11w', '100d'],
  ])('tells %s from %s', (a, b) => {
    expect(isAbout(duration(a), duration(b))).toBe(false)
  })
})

it.each([
  ['1d', '1 day'],
  ['48h', '48 hours'],
  ['3bd', '3 business days'],
])('%s is told as %s', (notation, words) => {
  expect(describeDuration(duration(notation))).toBe(words)
})
