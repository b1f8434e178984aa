import { describe, expect, it } from 'vitest'
import { parseStatedDate } from '../../src/policy/calendar.js'

describe('parseStatedDate', () => {
  it.each([
    ['2026-11', '2026-12-01', true],
    ['until 2026-11-30', '2026-12-01', true],
    ['May 2027', '2027-06-01', true],
    ['30 Sept 2026', '2026-10-01', true],
    ['Nov 3rd, 2026', '2026-11-04', true],
    ['December 31, 2026', '2027-01-01', true],
    ['Q2 2026', '2026-07-01', true],
    ['2026 Q4', '2027-01-01', true],
    ['end of 2026', '2027-01-01', false],
    ['2027-01', '2027-02-01', true],
    ['1 January 2027', '2027-01-02', true],
    ['31 January 2027', '2027-02-01', true],
    ['at 2026-12-01', '2026-12-02', true],
  ])('reads %s', (text, end, exactToMonth) => {
    expect(parseStatedDate(text, 'en')).toEqual({ end: new Date(`${end}T00:00:00Z`), exactToMonth })
  })

  it('reads the names of months in other languages', () => {
    expect(parseStatedDate('31. März 2027', 'de')?.end).toEqual(new Date('2027-04-01T00:00:00Z'))
  })

  it.each([
    'ongoing',
    'TBD',
    '12 months after release',
    '2026-13',
    '2026-00',
    '2026-11-00',
    '2026-11-32',
    'version 2026.11.3',
    'before 3 of 2026',
    'J 3 of 2026',
    'May',
  ])('does not read %s', (text) => {
    expect(parseStatedDate(text, 'en')).toBeNull()
  })
})
