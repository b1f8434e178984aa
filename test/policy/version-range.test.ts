import { describe, expect, it } from 'vitest'
import { contradict } from '../../src/policy/version-range.js'
import type { SupportedRange } from '../../src/policy/versions.js'

const range = (text: string, supported: boolean | null): SupportedRange => ({
  range: text,
  supported,
  ends: null,
  verdict: '',
  form: 'table',
})

describe('contradict', () => {
  it.each([
    ['1.x', '1.x'],
    ['v1.2.X', '1.2.*'],
    ['1.x', '< 2.0'],
    ['1.9.x', '<= 2'],
    ['>= 1.0', '< 2.0'],
    ['3.5.x', '< 3.6'],
    ['latest', 'Latest'],
  ])('finds %s supported against %s not supported', (yes, no) => {
    expect(contradict(range(yes, true), range(no, false))).toBe(true)
    expect(contradict(range(no, false), range(yes, true))).toBe(true)
  })

  it.each([
    ['2.x', '< 2.0'],
    ['>= 2.0', '< 2.0'],
    ['4.0.x', '< 4.0'],
    ['>= 1.0', '1.2.x'],
    ['10.x', '< 9.0'],
    ['2.11.x', '< 3.6.x'],
    ['main', '< 9.0'],
  ])('lets %s supported stand beside %s not supported', (yes, no) => {
    expect(contradict(range(yes, true), range(no, false))).toBe(false)
  })

  it('finds nothing where a verdict is missing or the same', () => {
    expect(contradict(range('1.x', true), range('1.x', null))).toBe(false)
    expect(contradict(range('1.x', true), range('1.x', true))).toBe(false)
  })
})
