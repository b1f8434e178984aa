import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { isEndless, speaksOf, speaksOfTime, subjectAt, timesFor } from '../../src/policy/statements.js'

const TEXT = `Welcome.

# Security

## Reporting a vulnerability

Mail security@lantern.dev. We will reply within 48 hours and fix it as soon as possible.

## Supported versions

Only the latest release gets fixes.
`
const { reading } = read(TEXT)

describe('times of a stage', () => {
  it('are those with a number', () => {
    expect(timesFor(reading, 'acknowledge')).toHaveLength(1)
    expect(timesFor(reading, 'fix')).toHaveLength(0)
  })

  it('are spoken of also without one', () => {
    expect(speaksOfTime(reading, 'acknowledge')).toBe(true)
    expect(speaksOfTime(reading, 'fix')).toBe(true)
    expect(speaksOfTime(reading, 'disclose')).toBe(false)
  })
})

it('knows which topics are spoken of', () => {
  expect(speaksOf(reading, 'process')).toBe(true)
  expect(speaksOf(reading, 'bounty')).toBe(false)
})

it('knows the section that a place stands in', () => {
  expect(subjectAt(reading, TEXT.indexOf('Welcome'))).toBeNull()
  expect(subjectAt(reading, TEXT.indexOf('Mail'))).toBe('reporting')
  expect(subjectAt(reading, TEXT.indexOf('latest'))).toBe('versions')
})

describe('an endless embargo', () => {
  const isEndlessIn = (text: string) => read(`# Security\n\n## Reporting\n\n${text}`).reading.embargoes.map(isEndless)

  it('is a ban without an end', () => {
    expect(isEndlessIn('Never disclose the vulnerability.')).toEqual([true])
  })

  it.each(['Do not disclose vulnerabilities publicly.', 'Do not disclose the vulnerability until it is fixed.'])(
    'is not: %s',
    (text) => {
      expect(isEndlessIn(text)).toEqual([false])
    },
  )
})
