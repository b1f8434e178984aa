import { expect, test } from 'vitest'
import { fingerprints } from '../../src/lint/fingerprint.js'
import type { Finding } from '../../src/lint/report.js'
import { findingAt, reportOn } from '../formats/sample-report.js'

/** The fingerprint of a finding at these words, the only one in the text. */
function fingerprintOf(text: string, words: string, rest: Partial<Finding> = {}): string | undefined {
  const finding = findingAt(text, words, rest)
  return fingerprintsOf(text, [finding])[0]
}

function fingerprintsOf(text: string, findings: Finding[], suppressed: Finding[] = []): (string | undefined)[] {
  const [file] = reportOn(text, findings, { suppressed }).files
  const known = file && fingerprints(file)
  return [...findings, ...suppressed].map((finding) => known?.get(finding))
}

const KNOWN = fingerprintOf('# Security\n\nPlease open an issue.\n', 'Please open an issue.')

test.each([
  ['moved', '# Security\n\nNew lines.\n\nMore.\n\nPlease open an issue.\n', 'Please open an issue.'],
  ['wrapped anew', 'Please open\n   an issue.\n', 'Please open\n   an issue.'],
  ['wrapped anew in Windows', 'Please open\r\nan issue.\r\n', 'Please open\r\nan issue.'],
  ['given other markup', 'please **open an [issue](x).**', 'please **open an [issue'],
])('stays where the words are %s', (_, text, words) => {
  expect(fingerprintOf(text, words)).toBe(KNOWN)
})

test('stays where the message gets other words, and changes with rule, message id and words of the place', () => {
  const text = 'Please open an issue.'
  expect(fingerprintOf(text, text, { message: 'Reworded.', severity: 'warning' })).toBe(KNOWN)
  expect(fingerprintOf(text, text, { rule: 'credit' })).not.toBe(KNOWN)
  expect(fingerprintOf(text, text, { messageId: 'other' })).not.toBe(KNOWN)
  expect(fingerprintOf('Please open an advisory.', 'Please open an advisory.')).not.toBe(KNOWN)
})

test('of a section stays when the text below its heading changes', () => {
  const short = '## Reporting\n\nWrite to us.'
  const long = '## Reporting\r\n\r\nWrite to us today.\r\n\r\n- one\r\n'
  expect(fingerprintOf(short, short)).toBe(fingerprintOf(long, long))
})

test('findings that are alike are numbered, suppressed ones with them', () => {
  const text = 'one two'
  const [first, second] = [findingAt(text, 'one'), findingAt(text, 'one', { message: 'Another text.' })]
  const [a, b] = fingerprintsOf(text, [first, second])
  expect([a?.split(':')[0], a?.split(':')[1], b?.split(':')[1]]).toEqual([b?.split(':')[0], '1', '2'])
  expect(fingerprintsOf(text, [first], [second])).toEqual([a, b])
})

test('findings that are alike are numbered as they stand in the text, in whatever order they are told', () => {
  const text = 'one two one'
  const [first, second] = [findingAt(text, 'one'), findingAt(text, 'one')]
  second.place = { start: { offset: 8, line: 1, column: 9 }, end: { offset: 11, line: 1, column: 12 } }
  expect(fingerprintsOf(text, [second, first])).toEqual(fingerprintsOf(text, [first, second]).toReversed())
})

test('survives words that are not well-formed Unicode, and empty places', () => {
  expect(fingerprintOf('a \ud800 b', 'a \ud800 b')).toMatch(/^[0-9a-f]{32}:1$/)
  expect(fingerprintOf('', '')).toMatch(/^[0-9a-f]{32}:1$/)
})
