import { describe, expect, it } from 'vitest'
import { type Duration, parseDuration } from '../../src/policy/duration.js'
import { agree, isGraver, isLonger, promiseOf } from '../../src/policy/promises.js'
import type { Timeframe } from '../../src/policy/timeframe.js'

const time = (within: string, more: Partial<Timeframe> = {}): Timeframe => ({
  stage: 'acknowledge',
  within: parseDuration(within) as Duration,
  from: null,
  severity: null,
  force: 'promise',
  actor: 'maintainer',
  since: null,
  condition: null,
  ...more,
})

describe('promiseOf', () => {
  it('takes a time that counts from nothing named for one from the report', () => {
    expect(promiseOf(time('2d', { since: 'report' }))).toBe(promiseOf(time('1d')))
    expect(promiseOf(time('2d', { since: 'acknowledgement' }))).not.toBe(promiseOf(time('1d')))
  })

  it('tells publication counted from nothing named from publication counted from the report', () => {
    const publication = { stage: 'disclose' } as const
    expect(promiseOf(time('7d', { ...publication, since: 'report' }))).not.toBe(promiseOf(time('90d', publication)))
  })

  it.each([{ severity: 'low' }, { force: 'aim' }, { actor: 'reporter' }, { stage: 'fix' }] as const)(
    'tells apart by %j',
    (more) => {
      expect(promiseOf(time('2d', more))).not.toBe(promiseOf(time('1d')))
    },
  )
})

describe('agree', () => {
  it('accepts a figure within the range of the other', () => {
    const range = time('5d', { from: { amount: 3, unit: 'd' } })
    expect(agree(time('4d'), range)).toBe(true)
    expect(agree(range, time('2d'))).toBe(false)
    expect(agree(time('3d'), range)).toBe(true)
    expect(agree(time('9d'), range)).toBe(false)
    expect(agree(time('72h', { from: { amount: 10, unit: 'h' } }), time('10h'))).toBe(true)
  })
})

describe('isGraver', () => {
  it('compares severities of one stage only', () => {
    const critical = time('1d', { severity: 'critical' })
    expect(isGraver(critical, time('2d', { severity: 'low' }))).toBe(true)
    expect(isGraver(critical, time('2d', { severity: 'low', stage: 'fix' }))).toBe(false)
    expect(isGraver(critical, time('2d'))).toBe(false)
    expect(isGraver(time('2d'), critical)).toBe(false)
  })

  it('tells a graver severity from the same and from a slighter one, and compares only what counts from one event', () => {
    const high = time('1d', { severity: 'high' })
    expect(isGraver(high, time('2d', { severity: 'high' }))).toBe(false)
    expect(isGraver(high, time('2d', { severity: 'critical' }))).toBe(false)
    expect(isGraver(high, time('2d', { severity: 'medium', since: 'announcement' }))).toBe(false)
  })
})

describe('isLonger', () => {
  it('needs a time that cannot be meant as the same', () => {
    expect(isLonger(time('3d'), time('2d'))).toBe(true)
    expect(isLonger(time('2d'), time('3d'))).toBe(false)
    expect(isLonger(time('1mo'), time('4w'))).toBe(false)
  })
})
