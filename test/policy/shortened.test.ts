import { expect, test } from 'vitest'
import { beginningOf, endOf } from '../../src/policy/shortened.js'

test('a text that fits stays as it is', () => {
  expect([beginningOf('a\u{1f512}b', 4), endOf('a\u{1f512}b', 4)]).toEqual(['a\u{1f512}b', 'a\u{1f512}b'])
})

test('no character is cut in two, and the mark counts', () => {
  expect([5, 4, 3].map((length) => beginningOf('ab\u{1f512}cde', length))).toEqual(['ab\u{1f512}…', 'ab…', 'ab…'])
  expect([5, 4, 3].map((length) => endOf('edc\u{1f512}ba', length))).toEqual(['…\u{1f512}ba', '…ba', '…ba'])
})
