import { describe, expect, it } from 'vitest'
import { beginsWithin, breaksOff, openParenthesis } from '../../src/policy/unfinished-text.js'

describe('beginsWithin', () => {
  it.each(['pare fixes for all releases.', 'it the code.'])('finds %j', (text) => {
    expect(beginsWithin(text, 'en')).toBe(true)
  })

  it.each(['Prepare fixes.', 'the team decides.', 'npm-audit shows it.', 'macOS is affected.', '2.x is fixed.'])(
    'lets %j be',
    (text) => {
      expect(beginsWithin(text, 'en')).toBe(false)
    },
  )
})

describe('breaksOff', () => {
  it('knows the words that no sentence ends with', () => {
    expect(breaksOff('We keep you informed about the', 'en-GB')).toBe(true)
    expect(breaksOff('the version that you work with', 'en')).toBe(false)
    expect(breaksOff('Wir informieren die', 'de')).toBe(false)
  })
})

describe('openParenthesis', () => {
  it.each([
    ['within a day (two at most', 13],
    ['a (b (c) d', 2],
    ['a (b) c', null],
    ['a) first, b) second', null],
  ])('in %j stands at %j', (text, offset) => {
    expect(openParenthesis(text)).toBe(offset)
  })
})
