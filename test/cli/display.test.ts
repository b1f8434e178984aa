import { expect, test } from 'vitest'
import { displayOf } from '../../src/cli/display.js'

const display = (env: Record<string, string>, isTTY: boolean, columns?: number, color?: boolean) =>
  displayOf({ stdout: { write: () => true, isTTY, ...(columns ? { columns } : {}) }, env }, color)

test.each([
  ['a terminal', {}, true, undefined, true],
  ['a pipe', {}, false, undefined, false],
  ['a dumb terminal', { TERM: 'dumb' }, true, undefined, false],
  ['NO_COLOR', { NO_COLOR: '1' }, true, undefined, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, true, undefined, true],
  ['FORCE_COLOR in a pipe', { FORCE_COLOR: '1' }, false, undefined, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, undefined, false],
  ['--color above NO_COLOR', { NO_COLOR: '1' }, false, true, true],
  ['--no-color above FORCE_COLOR', { FORCE_COLOR: '1' }, true, false, false],
])('colour with %s', (_, env, isTTY, choice, expected) => {
  expect(display(env as Record<string, string>, isTTY, 80, choice).color).toBe(expected)
})

test('takes the width from COLUMNS, the terminal, or 80', () => {
  expect(display({ COLUMNS: '50' }, true, 100).width).toBe(50)
  expect(display({}, true, 100).width).toBe(100)
  expect(display({}, false).width).toBe(80)
})
