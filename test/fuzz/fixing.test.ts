import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FileReport, fix, lint } from '../../src/index.js'
import { ALL_RULES, holds, NOW, TIMEOUT } from './runs.js'
import { disturbedPolicy, shortText } from './texts.js'

/** What asks for a fix, wherever it stands. */
const MENDABLE = [
  'Use this section to tell people how to report a vulnerability.', 'Use this section to tell people about which versions of your project are currently being supported with security updates.',
  'Report vulnerabilities to security@cairn\u200bbox.dev.', 'Report vulnerabilities at http://bugcrowd.com/x.', '[security@cairnbox.dev](security@cairnbox.dev)', '<!-- secpolicy-disable credit -->',
  '<!-- secpolicy-disable-next-line -->', '| Version | Supported |\n| --- | --- |\n| 1.0 | ✅ |\n| 1.0 | ❌ |\n', 'See [the form](#reporting).', '## Reporting a Vulnerability\n\n', '# Security Policy\n\n', '## Empty\n\n',
  'Last updated: 2020-01-01.', 'Do not open a public issue.', 'Write to [INSERT EMAIL].', 'We reply within 3 days.',
] as const // biome-ignore format: a table of texts

const text = fc.oneof(
  shortText,
  disturbedPolicy,
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...MENDABLE, '\n\n', '\n') }, shortText), { maxLength: 12 })
    .map((parts) => parts.join('')),
)

/** Errors by rule; none of a template, of which nothing else is told. */
function errorsOf({ findings }: FileReport): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { severity, rule } of findings) if (severity === 'error') counts[rule] = (counts[rule] ?? 0) + 1
  return counts
}

test.each([
  ['safe', false],
  ['unsafe', true],
])(
  '%s fixes make no new error, and mend everything at the first time',
  async (_, unsafe) => {
    const options = { settings: ALL_RULES, now: NOW, unsafe }
    await holds(fc.tuple(text, fc.constantFrom('\n', '\r\n')), async ([lines, ending]) => {
      const given = lines.replaceAll('\n', ending)
      const before = await lint(given, options)
      const mended = await fix(given, options)
      expect(mended.report.crashed).toBe(false)
      expect((await fix(mended.text, options)).text).toBe(mended.text)
      const endings = new Set(mended.text.match(/\r\n|\r|\n/g))
      if (given.includes(ending)) expect([...endings].filter((found) => found !== ending)).toEqual([])
      if (mended.applied.length === 0) expect(mended.text).toBe(given)
      if (before.kind === 'template') return
      const known = errorsOf(before)
      for (const [rule, count] of Object.entries(errorsOf(mended.report)))
        expect(count, `${rule} in ${mended.text}`).toBeLessThanOrEqual(known[rule] ?? 0)
    })
  },
  TIMEOUT,
)
