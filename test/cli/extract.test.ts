import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repositoryWith, secpolicy } from './sandbox.js'

const POLICY = `# Security policy

Please report vulnerabilities to security@octofish.dev and not in public issues. We will reply to your report within 2 days.
`

test('prints facts and reading as one JSON document with a version', async () => {
  const root = repositoryWith({ 'SECURITY.md': POLICY })
  const { stdout, code } = await secpolicy(root, ['extract', '--format', 'json'])
  const { version, files } = JSON.parse(stdout)
  expect(version).toBe(1)
  expect(files).toHaveLength(1)
  expect(files[0].facts.timeframes).toEqual([{ stage: 'acknowledge', within: '2d', severity: null, line: 3 }])
  expect(files[0].reading.timeframes[0]).toMatchObject({ place: { start: { line: 3 } }, value: { force: 'promise' } })
  expect(code).toBe(0)
})

test('--facts-only leaves the reading out', async () => {
  const root = repositoryWith({ 'SECURITY.md': POLICY })
  const { stdout } = await secpolicy(root, ['extract', '--format', 'ndjson', '--facts-only'])
  expect(Object.keys(JSON.parse(stdout))).toEqual(['path', 'facts'])
})

test('shows each statement with its line and words, in the order of the text', async () => {
  const { stdout } = await secpolicy('/', ['extract', '-'], { stdin: POLICY })
  expect(stdout).toMatch(/^<stdin> {2}policy, en\n/)
  expect(stdout).toMatch(/ {2}report by email security@octofish\.dev\n {4}line 3: .*security@octofish\.dev/)
  expect(stdout.indexOf('report by email')).toBeLessThan(stdout.indexOf('acknowledge within 2 days'))
})

test('tells how a page was known to take reports, and of what the reading is less than sure', async () => {
  const stdin = `# Security Policy

Report vulnerabilities at https://hackerone.com/octofish or by our [form](https://octofish.dev/report).

Please do not disclose vulnerabilities publicly.
`
  const { stdout } = await secpolicy('/', ['extract', '-'], { stdin })
  expect(stdout).toContain('report by form https://hackerone.com/octofish (its host takes reports)\n')
  expect(stdout).toContain('report by form https://octofish.dev/report (by its wording)\n')
  expect(stdout).toMatch(/embargo without an end\n {4}line 5, medium confidence: /)
})

test('says of a way without an address that it has none, and puts no blank behind what stands alone', async () => {
  const { stdout } = await secpolicy('/', ['extract', '-'], {
    stdin: '# Security\n\nReport flaws on the Security tab of this repository, with the steps and your version.\n',
  })
  expect(stdout).toContain('report by advisory without an address\n')
  expect(stdout).toContain('report-contents\n')
  expect(stdout).not.toMatch(/ $/m)
})

test.each(['pretty', 'json', 'ndjson'])(
  'a document that is refused is told in %s, the others are printed',
  async (format) => {
    const root = repositoryWith({ 'deep.md': `${'> '.repeat(500)}x`, 'SECURITY.md': POLICY })
    const { stdout, code } = await secpolicy(root, ['extract', 'deep.md', 'SECURITY.md', '--format', format])
    expect(stdout).toContain('nested deeper')
    expect(stdout).toContain('security@octofish.dev')
    expect(code).toBe(3)
  },
)

test.each(['pretty', 'json', 'ndjson'])('lets no escape through in %s', async (format) => {
  const stdin = POLICY.replace('security@', '\u001b]0;x\u0007\u202e\u009b31m security@')
  const { stdout } = await secpolicy('/', ['extract', '-', '--format', format], { stdin })
  expect(stdout).toContain('octofish')
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202e]/u)
})

test('reads a file in an older encoding, and names that', async () => {
  const root = repositoryWith({ 'SECURITY.md': '', 'docs/utf16.md': '', 'docs/binary.md': '' })
  const german =
    '# Sicherheit\n\nMelden Sie Schwachstellen bitte vertraulich an melden@oktofisch.de. Wir antworten über E-Mail innerhalb von drei Tagen und prüfen Ihre Meldung gründlich.\n'
  writeFileSync(join(root, 'SECURITY.md'), Buffer.from(german, 'latin1'))
  writeFileSync(join(root, 'docs/utf16.md'), Buffer.from(`\ufeff${POLICY}`, 'utf16le'))
  writeFileSync(
    join(root, 'docs/binary.md'),
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0, 1]),
  )
  const paths = ['SECURITY.md', 'docs/utf16.md', 'docs/binary.md']
  const { stdout, code } = await secpolicy(root, ['extract', '--format', 'json', ...paths])
  const [latin, utf16, binary] = JSON.parse(stdout).files
  expect(latin).toMatchObject({ encoding: 'ISO-8859-1', facts: { language: 'de', timeframes: [{ within: '3d' }] } })
  expect(utf16).toMatchObject({ encoding: 'UTF-16LE', facts: { timeframes: [{ within: '2d' }] } })
  expect(binary.error).toMatch(/not valid UTF-8/)
  expect(code).toBe(3)
  const shown = await secpolicy(root, ['extract', 'SECURITY.md'])
  expect(shown.stdout).toMatch(/^SECURITY\.md {2}policy, de, ISO-8859-1: save it as UTF-8\n/)
})
