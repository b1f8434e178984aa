import { expect, test } from 'vitest'
import { pretty } from '../../src/formats/pretty.js'
import type { Finding } from '../../src/lint/report.js'
import { findingAt, reportOn } from './sample-report.js'

const plain = { color: false, width: 80 }
const lines = (text: string, words: string, width = 80) =>
  pretty(reportOn(text, [findingAt(text, words)]), { color: false, width }).split('\n')

test('shows place, rule, message, source line, underlined words and address', () => {
  const text = '# Security\n\nPlease open an issue.\n'

  expect(pretty(reportOn(text, [findingAt(text, 'open an issue')]), plain)).toBe(
    `SECURITY.md:3:8  error  private-channel
  No private way to report; give an e-mail address or a link to the private
  report form.
  3 │ Please open an issue.
    │        ^^^^^^^^^^^^^
  https://example.org/docs/private-channel

1 file: 1 error
`,
  )
})

test('shows the line of several findings at one place once', () => {
  const text = '# Security\n\nPlease open an issue.\n'
  const found = findingAt(text, 'open an issue')
  const shown = pretty(reportOn(text, [found, { ...found, rule: 'other' }, findingAt(text, 'Please')]), plain)
  expect(shown.match(/3 │ Please open an issue\./g)).toHaveLength(2)
})

test.each([
  ['wide characters', '脆弱性は issue に', 'issue', '         ^^^^^'],
  ['emoji of several code points', '👩‍💻🇯🇵 open an issue', 'open', '     ^^^^'],
  ['combining marks', 're\u0301sume\u0301 issue', 'issue', '       ^^^^^'],
  ['tabs', '\tSee issue', 'issue', '        ^^^^^'],
  ['underlined wide characters', 'a 脆弱性 b', '脆弱性', '  ^^^^^^'],
])('underlines the right columns after %s', (_, text, words, underline) => {
  expect(lines(text, words)[4]).toBe(`    │ ${underline}`)
})

test('underlines the first line of a place of several lines', () => {
  expect(lines('Write to us\r\nat once.\r\n', 'to us\r\nat')).toContain('    │       ^^^^^')
})

test('underlines one column of an empty place at the end of a line', () => {
  const text = 'Write\n'
  const finding = findingAt(text, 'Write')
  const report = reportOn(text, [{ ...finding, place: { start: finding.place.end, end: finding.place.end } }])
  expect(pretty(report, plain)).toContain('  1 │ Write\n    │      ^\n')
})

test.each([40, 60, 100])('cuts a long line around the place to %i columns', (width) => {
  const shown = lines(`${'word '.repeat(5000)}target${' word'.repeat(5000)}`, 'target', width)
  const [source, underline] = shown.slice(-6, -4) as [string, string]

  expect(source.length).toBeLessThanOrEqual(width)
  expect(source).toMatch(/^ {2}1 │ ….*target.*…$/)
  expect(source.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('target')
})

test('cuts underlined words that are wider than the terminal', () => {
  const source = lines('x'.repeat(500), 'x'.repeat(400), 40).find((line) => line.startsWith('  1 │'))
  expect(source).toHaveLength(40)
})

test('lets nothing through that a terminal acts on or a reader cannot see', () => {
  const text = 'a\u001b[31m\u202eissue\u0007\u200b\u009b1m\n'
  const output = pretty(
    reportOn(text, [findingAt(text, 'issue', { message: 'No \u001b]0;title\u0007.' })], { path: 'a\u001b[2J.md' }),
    plain,
  )
  expect(output).toContain('a\\u{1b}[31m\\u{202e}issue\\u{7}\\u{200b}\\u{9b}1m')
  expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e\u200b]/u)
})

test('keeps the order of the text', () => {
  const text = 'one two three'
  const output = pretty(
    reportOn(text, [findingAt(text, 'three'), findingAt(text, 'one'), findingAt(text, 'two')]),
    plain,
  )
  expect(output.match(/:1:\d+/g)).toEqual([':1:1', ':1:5', ':1:9'])
})

test('sums up all files', () => {
  const text = 'one two'
  const warning = findingAt(text, 'two', { severity: 'warning' })
  const [first] = reportOn(text, [findingAt(text, 'one'), warning], { suppressed: [warning] }).files
  const [second] = reportOn('', [], { path: 'b.md', fault: 'This file is not valid UTF-8.', kind: null }).files
  const output = pretty({ files: [first, second].filter((file) => file !== undefined) }, plain)

  expect(output).toContain('b.md  not read\n  This file is not valid UTF-8.\n')
  expect(output.trimEnd().split('\n').at(-1)).toBe('2 files: 1 error, 1 warning, 1 not read, 1 suppressed')
})

test('says what can be fixed, and how', () => {
  const text = 'one two'
  const fixed = (safe: boolean) => findingAt(text, 'one', { fix: { safe, edits: [{ start: 0, end: 1, text: '' }] } })
  const last = (...findings: Finding[]) => pretty(reportOn(text, findings), plain).trimEnd().split('\n').at(-1)
  expect(last(fixed(true), fixed(false), fixed(false))).toBe(
    'Can be fixed: 1 with --fix, 2 with --fix-unsafe; add --diff to look first.',
  )
  expect(last(fixed(false))).toBe('Can be fixed: 1 with --fix-unsafe; add --diff to look first.')
  const asked = findingAt(text, 'one', { request: { section: 'embargo' } })
  expect(last(fixed(false), asked)).toBe('Can be fixed: up to 2 with --fix-unsafe; add --diff to look first.')
})

test('says that there is no problem, and that findings may be missing', () => {
  expect(pretty(reportOn('x', []), plain)).toBe('1 file: no problems\n')
  expect(pretty(reportOn('x', [], { crashed: true }), plain)).toContain('a rule crashed')
})

test('colours only where asked', () => {
  const report = reportOn('one', [findingAt('one', 'one')])
  expect(pretty(report, { color: true, width: 80 })).toContain('\u001b[31merror')
  expect(pretty(report, plain)).not.toContain('\u001b')
})
