import { describe, expect, it } from 'vitest'
import { formatDuration } from '../../src/policy/duration.js'
import { findDurations } from '../../src/read/times/durations.js'
import { factsOfReport, passageOf } from './policy.js'

const durationsIn = (text: string) =>
  findDurations(passageOf(text)).map(({ duration, from }) =>
    from ? `${formatDuration(from)} to ${formatDuration(duration)}` : formatDuration(duration),
  )

describe('findDurations', () => {
  it.each([
    ['You hear from us within 48 hours', '48h'],
    ['You hear from us within 48h', '48h'],
    ['You hear from us in two days', '2d'],
    ['You hear from us within two (2) days', '2d'],
    ['You hear from us within forty-eight (48) hours', '48h'],
    ['You hear from us in an hour', '1h'],
    ['You hear from us in a week', '1w'],
    ['You hear from us in a couple of weeks', '2w'],
    ['You hear from us within 1.5 days', '1.5d'],
    ['You hear from us in under a month', '1mo'],
    ['You hear from us within 1 year', '1y'],
    ['You hear from us within **7 days**', '7d'],
    ['You hear from us within 5 working days', '5bd'],
    ['You hear from us within five business days', '5bd'],
    ['You hear from us within 3 calendar days', '3d'],
    ['You hear from us the next business day', '1bd'],
    ['You hear from us within one working day', '1bd'],
    ['A 90-day embargo holds', '90d'],
    ['A ninety day embargo holds', '90d'],
    ['You hear from us weekly', '1w'],
    ['You hear from us every week', '1w'],
    ['You hear from us at least once a month', '1mo'],
    ['You hear from us every other week', '2w'],
    ['You hear from us fortnightly', '2w'],
  ])('reads %s', (text, duration) => {
    expect(durationsIn(text)).toEqual([duration])
  })

  it.each([
    ['3-5 working days', '3bd to 5bd'],
    ['3 – 5 days', '3d to 5d'],
    ['24-48 hours', '24h to 48h'],
    ['one to two weeks', '1w to 2w'],
    ['2 or 3 days', '2d to 3d'],
    ['between 2 and 4 weeks', '2w to 4w'],
  ])('keeps both ends of %s', (text, range) => {
    expect(durationsIn(`An answer takes ${text}`)).toEqual([range])
  })

  it('finds each length of time in a sentence', () => {
    expect(durationsIn('We answer within 48 hours and send an assessment within another 5 days')).toEqual(['48h', '5d'])
  })

  it.each([
    'The policy was written in 2024',
    'Only version 4.2 gets fixes',
    'The service listens on port 8443',
    'The file follows RFC 9116',
    'The flaw is tracked as CVE-2024-12345',
    'Tests cover 99.9% of the code',
    'See section 5.2 of ISO 29147',
    'Windows 7 is affected',
    'Three maintainers read the list',
    'An answer takes a few days',
    'We answer as soon as possible',
    'A 0-day was found',
    'The fingerprint begins with 542D 77AC',
    'Issue #1234 has the details',
    'The hours of the team vary',
    'It takes 99999 days to guess',
  ])('finds no length of time in: %s', (text) => {
    expect(durationsIn(text)).toEqual([])
  })
})

describe('a number without its unit beside it', () => {
  it.each([
    ['A day or two pass', '1d to 2d'],
    ['A week or three pass', '1w to 3w'],
    ['Day 7: we publish', '7d'],
    ['Week 1-2: we confirm', '1w to 2w'],
  ])('is counted in the unit that the sentence names: %s', (text, duration) => {
    expect(durationsIn(text)).toEqual([duration])
  })

  it.each([
    ['Fix (business days)', '5', ['5bd']],
    ['Fix (days)', '5-7', ['5d to 7d']],
    ['Fix (days)', '0', []],
    ['Fix', '5', []],
    ['Fix (days or weeks)', '5', []],
    ['Fix (days)', '5 people', []],
  ])('is counted in the unit of its column: %s, %s', (head, cell, expected) => {
    const { timeframes } = factsOfReport(`| Severity | ${head} |\n| --- | --- |\n| High | ${cell} |`)
    expect(timeframes.map(({ within }) => within)).toEqual(expected.map((one) => one.split(' ').at(-1)))
  })
})
