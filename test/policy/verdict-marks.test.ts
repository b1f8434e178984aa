import { describe, expect, it } from 'vitest'
import { uniformVerdicts, verdictWidth } from '../../src/policy/verdict-marks.js'

describe('uniformVerdicts', () => {
  it.each([
    ['the style that most have', ['✅', '✅', 'no'], ['✅', '✅', '❌']],
    ['that of the first where two are as frequent', ['yes', '❌'], ['yes', 'no']],
    ['the very mark that the table has already', ['✔', 'No', '✗', ':x:'], ['✔', '✗', '✗', ':x:']],
    [
      'marks written as words',
      [':white_check_mark:', ':white_check_mark:', 'No'],
      [':white_check_mark:', ':white_check_mark:', ':x:'],
    ],
    [
      'a mark where the other has no usual partner',
      ['yes', ':negative_squared_cross_mark:', ':negative_squared_cross_mark:'],
      [':white_check_mark:', ':negative_squared_cross_mark:', ':negative_squared_cross_mark:'],
    ],
    ['the usual mark where the table has none', ['YES', 'yes', '❌'], ['YES', 'yes', 'NO']],
    ['what it was, where a verdict says more', ['✅', 'until May', '✅', 'no'], ['✅', 'until May', '✅', '❌']],
  ])('gives all %s', (_, verdicts, expected) => {
    expect(uniformVerdicts(verdicts)).toEqual(expected)
  })

  it.each([
    ['have one style', ['✅', '❌', '✔️']],
    ['are shown as marks, one by its name', [':white_check_mark:', '❌']],
    ['say more than yes and no', ['until May', 'yes', 'partly']],
    ['are none', []],
  ])('leaves verdicts alone that %s', (_, verdicts) => {
    expect(uniformVerdicts(verdicts)).toBeNull()
  })
})

it('counts the columns that a verdict takes', () => {
  expect(['✅', '✔️', '✔', ':x:', 'No'].map(verdictWidth)).toEqual([2, 2, 1, 3, 2])
})
