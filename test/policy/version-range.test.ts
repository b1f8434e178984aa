import { describe, expect, it } from 'vitest'
import {
  compareVersions,
  contradict,
  holdsVersion,
  isTemplateRange,
  parseVersionRange,
  versionNumbers,
} from '../../src/policy/version-range.js'
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
    ['2.11.x', '< 3.6.x'],
    ['2.11.x', '< 3.0'],
    ['latest', 'Latest'],
    ['1.2', '1,2'],
    ['1.х', '1.x'],
    ['release 1', 'release v1'],
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
    ['main', '< 9.0'],
    ['1.x, 3.x', '< 4.0'],
    ['>= 2.0, < 3.0', '< 2.0'],
  ])('lets %s supported stand beside %s not supported', (yes, no) => {
    expect(contradict(range(yes, true), range(no, false))).toBe(false)
  })

  it.each(['< 3.6.x', '< 3.0'])(
    'lets 2.11.x supported stand beside %s not supported where < 2.11 is not either',
    (no) => {
      const rows = [range('2.11.x', true), range(no, false), range('< 2.11', false)]
      expect(contradict(range('2.11.x', true), range(no, false), rows)).toBe(false)
      expect(contradict(range('1.x', true), range(no, false), rows)).toBe(true)
    },
  )

  it('finds nothing where a verdict is missing or the same', () => {
    expect(contradict(range('1.x', true), range('1.x', null))).toBe(false)
    expect(contradict(range('1.x', true), range('1.x', true))).toBe(false)
  })
})

describe('parseVersionRange', () => {
  it.each([
    ['5.1.x', ['5.1.0', '5.1.9'], ['5.0.9', '5.2.0']],
    ['5.x.x', ['5.9.9'], ['6.0.0', '4.9.9']],
    ['v3', ['3.0.0', '3.9.9'], ['4.0.0']],
    ['3.2', ['3.2.1'], ['3.3.0']],
    ['3.2.1', ['3.2.1'], ['3.2.2']],
    ['2.3+', ['2.3.0', '9.0.0'], ['2.2.9']],
    ['>= 2.3', ['2.3.0', '9.0.0'], ['2.2.9']],
    ['< 4.0', ['3.9.9', '0.1.0'], ['4.0.0']],
    ['≤ 4.0', ['4.0.3'], ['4.1.0']],
    ['1.2 – 1.4', ['1.2.0', '1.4.9'], ['1.5.0', '1.1.9']],
    ['1.2.x - 1.4.x', ['1.2.0', '1.4.9'], ['1.5.0']],
    ['>= 1.0, < 2.0', ['1.0.0', '1.9.9'], ['2.0.0']],
    ['>=1.0 <2.0', ['1.9.9'], ['2.0.0', '0.9.0']],
    ['^1.2', ['1.2.0', '1.9.9'], ['2.0.0', '1.1.0']],
    ['^0.2.1', ['0.2.9'], ['0.3.0']],
    ['~1.2.3', ['1.2.9'], ['1.3.0']],
    ['[1.0,2.0)', ['1.0.0', '1.9.9'], ['2.0.0']],
    ['1.x, 3.x', ['1.5.0', '3.5.0'], ['2.5.0']],
    ['5.0.0-beta', ['5.0.0'], ['5.0.1']],
    ['=< 4.0', ['4.0.3'], ['4.1.0']],
    ['~> 1.2.3', ['1.2.9'], ['1.3.0', '1.1.9']],
    ['~> 1', ['1.9.0'], ['2.0.0', '0.9.0']],
    ['^0', ['0.9.0'], ['1.0.0']],
    ['(1.0,2.0]', ['2.0.5', '1.0.0'], ['2.1.0', '0.9.0']],
    ['[1.0,)', ['9.0.0'], ['0.9.0']],
    ['(,2.0)', ['0.1.0'], ['2.0.0']],
    ['2 - 2', ['2.5.0'], ['3.0.0']],
  ])('%s holds %j and not %j', (text, inside, outside) => {
    const parsed = parseVersionRange(text)
    const holds = (version: string) =>
      parsed?.kind === 'intervals' && holdsVersion(parsed.intervals, versionNumbers(version) ?? [])
    expect(inside.filter(holds)).toEqual(inside)
    expect(outside.filter(holds)).toEqual([])
  })

  it('knows what has no number', () => {
    expect(parseVersionRange('latest')).toEqual({ kind: 'latest' })
    expect(parseVersionRange('main')).toEqual({ kind: 'main' })
    expect(parseVersionRange('*')).toEqual({ kind: 'all' })
    expect(parseVersionRange('All')).toEqual({ kind: 'all' })
  })

  it.each([
    '',
    'before 2.0',
    'LTS',
    '2024-01-01 or so',
    '2.x (LTS)',
    '4.0 - 2.0',
    '.',
    '<',
    '1.'.repeat(60),
    Array(26).fill('1.x').join(', '),
    '< 2.0+',
    '>= 1.0, below',
    '>= 1.0, < 2.0, < 3.0',
    '1.x, old ones',
  ])('does not guess what "%s" means', (text) => {
    expect(parseVersionRange(text)).toBeNull()
  })
})

it.each([
  [[1, 2], [1, 2, 0], 0],
  [[1, 10], [1, 9], 1],
  [[2], [2, 0, 1], -1],
  [[2, 0, 1], [2], 1],
])('puts %j beside %j', (a, b, order) => {
  expect(Math.sign(compareVersions(a, b))).toBe(order)
})

it('knows the ranges of the template of a forge in any writing', () => {
  expect(['5.1.x', 'v5.0.X', '< 4.0', '6.0.x', '4.1.x'].map(isTemplateRange)).toEqual([true, true, true, false, false])
})
