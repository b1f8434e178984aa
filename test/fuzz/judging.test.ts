import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type FileReport, type Finding, lint, rules } from '../../src/index.js'
import { ALL_RULES, holds, NOW, TIMEOUT } from './runs.js'
import { hostileText, shortText } from './texts.js'

const judge = (text: string, path = 'SECURITY.md') => lint(text, { path, settings: ALL_RULES, now: NOW })

/** What a reader is told, wherever its bytes stand. */
function told({ kind, language, fault, findings }: FileReport) {
  return {
    kind,
    language,
    fault,
    findings: findings.map(({ rule, message, place: { start, end } }) => [
      rule,
      message,
      `${start.line}:${start.column}-${end.line}:${end.column}`,
    ]),
  }
}

function isInside({ place: { start, end }, fix }: Finding, text: string): boolean {
  const stretches = [
    { start: start.offset, end: end.offset },
    ...(fix?.edits ?? []).map((edit) => ({ start: edit.start, end: edit.end })),
  ]
  return stretches.every((stretch) => 0 <= stretch.start && stretch.start <= stretch.end && stretch.end <= text.length)
}

test(
  'no rule crashes, every finding stands in the file, and Windows line endings change none',
  async () => {
    await holds(hostileText, async (text) => {
      const report = await judge(text)
      expect(report.findings.filter(({ rule }) => rule === 'internal')).toEqual([])
      expect(report.findings.filter((finding) => !isInside(finding, text))).toEqual([])
      expect(told(await judge(text.replaceAll('\n', '\r\n')))).toEqual(told(report))
    })
  },
  TIMEOUT,
)

const FIELDS = [
  'Contact: ', 'Expires: ', 'Encryption: ', 'Acknowledgments: ', 'Preferred-Languages: ', 'Canonical: ', 'Policy: ', 'Hiring: ', 'CSAF: ', '# ', '\n', '\n\n', 'mailto:a@b.dev', 'https://a.dev/',
  '2027-01-01T00:00:00Z', '2027-13-41T25:61:61+99:99', 'en, de', '-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n', '-----BEGIN PGP SIGNATURE-----\n', '-----END PGP SIGNATURE-----\n',
  'header:\n', '  schema-version: 2.0.0\n', '  last-updated: 2024-02-30\n', 'project:\n', 'repository:\n', '  security:\n', '    contact:\n', '  vulnerability-reporting:\n', '  reports-accepted: true\n',
  '- ', 'a: &a [x]\n', 'b: [*a, *a]\n', '<<: *a\n', '? ', '!!binary x', '!!js/function x', '__proto__: 1\n', 'constructor: {prototype: 1}\n', '|\n', '>-\n', '%YAML 1.1\n', '---\n', '...\n', '{', '}', '"',
] as const // biome-ignore format: a table of marks

test(
  'no rule for the files of machines crashes, and every finding stands in the file',
  async () => {
    const text = fc
      .array(fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...FIELDS) }, shortText), { maxLength: 12 })
      .map((parts) => parts.join(''))
    const path = fc.constantFrom('.well-known/security.txt', 'security-insights.yml')
    await holds(fc.tuple(text, path), async ([given, name]) => {
      const report = await judge(given, name)
      expect(report.findings.filter(({ rule }) => rule === 'internal')).toEqual([])
      expect(report.findings.filter((finding) => !isInside(finding, given))).toEqual([])
      expect(report.kind === null).toBe(report.fault !== null)
    })
  },
  TIMEOUT,
)

const DIRECTIVE = fc
  .tuple(
    fc.constantFrom('disable', 'disable-next-line', 'enable', 'disable-file', ''),
    fc.array(fc.constantFrom(...rules.map(({ id }) => id), 'nothing', '__proto__', '--', ',', '-->'), { maxLength: 3 }),
    fc.constantFrom('', ' -- why', ' --', '--why'),
    fc.constantFrom('\n', '\n\n', ' '),
  )
  .map(([form, names, reason, after]) => `<!-- secpolicy-${form} ${names.join(' ')}${reason} -->${after}`)

test(
  'a suppression hides findings and changes nothing else',
  async () => {
    const texts = fc
      .tuple(fc.array(fc.tuple(DIRECTIVE, hostileText), { minLength: 1, maxLength: 3 }))
      .map(([parts]) => parts.map(([directive, text]) => directive + text).join(''))
    const all = ({ findings, suppressed }: FileReport) =>
      [...findings, ...suppressed]
        .filter(({ rule }) => rule !== 'used-suppression' && rule !== 'suppression-reason')
        .map(({ rule, message, place }) => `${place.start.offset}-${place.end.offset} ${rule} ${message}`)
        // A message may repeat what stands in a comment that another one holds.
        .map((line) => line.replaceAll('secpolicy-', 'cspelling-'))
        .sort()
    await holds(texts, async (text) => {
      // A comment of another tool, as long as ours.
      const without = await judge(text.replaceAll('<!-- secpolicy-', '<!-- cspelling-'))
      expect(without.suppressed).toEqual([])
      const report = await judge(text)
      expect(all(report)).toEqual(all(without))
    })
  },
  TIMEOUT,
)
