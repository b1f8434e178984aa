import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { KEY_NAMES, KEYS } from '../../../src/cli/init/keys.js'
import { scratchRepository } from '../../surroundings/scratch.js'
import { folderWith, secpolicy } from '../sandbox.js'

// Each test runs git several times, and the first one loads all that writes policies.
vi.setConfig({ testTimeout: 30_000 })

const CONTACT = ['--contact', 'security@cairnbox.dev']

/** A repository on a forge, with tags. */
function repository(files: Record<string, string> = { 'a.txt': '' }): string {
  const { root, git } = scratchRepository(files, 'v1.0.0', 'v2.1.0')
  git('remote', 'add', 'origin', 'git@github.com:cairnbox/cairn.git')
  return root
}

const init = (cwd: string, ...args: string[]) => secpolicy(cwd, ['init', ...args])
const policyIn = (root: string) => readFileSync(join(root, 'SECURITY.md'), 'utf8')

describe('without a terminal', () => {
  test('writes what is answered by flags, and tells what is not', async () => {
    const root = repository()
    const { code, stdout, stderr } = await init(root, '--contact', 'advisory', '--acknowledge', '2 business days')
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
    expect(policyIn(root)).toContain('(https://github.com/cairnbox/cairn/security/advisories/new)')
    expect(policyIn(root)).toContain('We will acknowledge your report within 2 business days.')
    expect(stderr).toMatch(/^Wrote SECURITY\.md\.$/m)
    expect(stderr).toMatch(/^ {2}--assess <time> +how soon a reporter gets a detailed answer$/m)
    expect(stderr).not.toContain('--acknowledge')
    expect(stderr).toContain('switch on private vulnerability reporting')
  })

  test('promises, claims and dates nothing that was not answered', async () => {
    const root = repository()
    await init(root, '--yes', '--template', 'foundation')
    expect(policyIn(root)).not.toMatch(/\bwithin\b|\bwe will\b|credit|bounty|CVE|\d{4}-\d{2}|2\.1|supported/i)
  })

  test('writes the same bytes for the same answers', async () => {
    const [a, b] = [repository(), repository()]
    for (const root of [a, b]) await init(root, '--yes', '--commit', 'all', '--supported', 'latest')
    expect(policyIn(a)).toBe(policyIn(b))
  })

  test('names the flag of a contact that is missing, and gives the whole command with what was found', async () => {
    const root = repository()
    const { code, stdout, stderr } = await init(root, '--bounty', 'no')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('error: --contact is missing')
    const [command = ''] = /secpolicy init .*/.exec(stderr) ?? []
    expect(command).toContain('--contact https://github.com/cairnbox/cairn/security/advisories/new')
    expect(stderr).toContain('(--contact is from git remote origin)')
    expect(stderr).toContain('--supported latest')
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(false)
    expect((await secpolicy(root, command.split(' ').slice(1))).code).toBe(0)
    expect(policyIn(root)).toContain('We do not pay a bounty')
  })

  test('has nothing to give where nothing is known', async () => {
    const { code, stderr } = await init(folderWith({}), '--yes')
    expect(code).toBe(2)
    expect(stderr).toContain('--contact ADDRESS')
  })

  test('takes only contact and tracker with --yes, and tells from where', async () => {
    const root = repository({ 'package.json': '{ "bugs": "https://bugs.cairnbox.dev" }' })
    const { code, stderr } = await init(root, '--yes')
    expect(code).toBe(0)
    expect(stderr).toContain('Taken from package.json line 1: --bugs https://bugs.cairnbox.dev')
    expect(policyIn(root)).toContain('https://bugs.cairnbox.dev')
    expect(policyIn(root)).not.toContain('Supported versions')
  })

  test('takes every example that it gives', async () => {
    const conflicting = ['supported', 'unsupported', 'manufacturer', 'threat-model']
    const flags = KEY_NAMES.filter((key) => !conflicting.includes(key)).flatMap((key) => [
      `--${key}`,
      KEYS[key].example,
    ])
    const versions = ['--supported', KEYS.supported.example, '--unsupported', KEYS.unsupported.example]
    const root = repository({ 'docs/threat-model.md': '# Threats\n' })
    const more = ['--include', 'what an attacker gains', '--threat-model', KEYS['threat-model'].example]
    const { code, stderr } = await init(root, ...flags, ...versions, ...more)
    expect(stderr).not.toMatch(/error|warning/)
    expect(code).toBe(0)
    expect((await secpolicy(root, ['lint', '--preset', 'strict', '--max-warnings', '0'])).code).toBe(0)
  })
})

describe('answers', () => {
  test.each([
    [['--contact', 'me'], '--contact: "me" is no way to report; write an e-mail address'],
    [
      ['--contact', 'security@example.com'],
      '--contact: "security@example.com" only stands for an address; write one that reaches you.',
    ],
    [
      ['--contact', 'https://github.com/cairnbox/cairn/issues'],
      '--contact: Vulnerability reports are sent to a public place',
    ],
    [[...CONTACT, '--acknowledge', 'soon'], '--acknowledge: "soon" is no length of time; write a number'],
    [[...CONTACT, '--acknowledge', '0d'], '--acknowledge: "0d" is no length of time'],
    [[...CONTACT, '--assess', '3d after lunch'], '--assess: "3d after lunch" counts from what is not known here'],
    [[...CONTACT, '--disclose-after', '3d', '--disclose-after', '4d'], '--disclose-after: there are several times'],
    [[...CONTACT, '--fix-within', 'urgent=3d'], '--fix-within: "urgent" is no severity; write critical'],
    [
      [...CONTACT, '--fix-within', '3d', '--fix-within', 'low=9d'],
      '--fix-within: a time for all and times by severity',
    ],
    [[...CONTACT, '--supported', 'new ones'], '--supported: "new ones" is no range of versions'],
    [[...CONTACT, '--supported', '2.x=2027-13'], '--supported: "2027-13" is no date'],
    [[...CONTACT, '--supported', 'latest', '--unsupported', '1.x'], '--supported: "latest" is told in a sentence'],
    [[...CONTACT, '--unsupported', 'main'], '--unsupported: "main" is never unsupported'],
    [[...CONTACT, '--commit', 'cvss'], '--commit: the template "brief" cannot say "cvss", but "foundation" can'],
    [[...CONTACT, '--commit', 'privat-fix'], 'did you mean "private-fix"?'],
    [[...CONTACT, '--template', 'breif'], '--template: "breif" is unknown; did you mean "brief"?'],
    [[...CONTACT, '--fingerprint', '12 34'], '--fingerprint: "12 34" is no fingerprint'],
    [[...CONTACT, '--reviewed', 'today'], '--reviewed: "today" is no date'],
    [[...CONTACT, '--bugs', 'tracker'], '--bugs: "tracker" is no URL'],
    [[...CONTACT, '--steward', 'A', '--manufacturer', 'B'], '--manufacturer: there is a steward, too'],
    [[...CONTACT, '--support-until', '2031-05'], '--support-until: whose support ends is not told'],
    [[...CONTACT, '--threat-model', 'docs/none.md'], '--threat-model: '],
    [[...CONTACT, '--include', 'a\u202eb'], '--include: "a\\u{202e}b" holds characters that nobody can see'],
    [[...CONTACT, '--set', 'bug=x'], '--set: there is no key "bug"; did you mean "bugs"?'],
    [[...CONTACT, '--set', 'bugs'], '--set "bugs": write a key and its value'],
    [[...CONTACT, '--set', 'acknowledge=x'], '--set acknowledge: "x" is no length of time'],
    [[...CONTACT, '--acknowledg', '3d'], "unknown option '--acknowledg'"],
  ])('%j are refused', async (args, words) => {
    const root = repository()
    const { code, stdout, stderr } = await init(root, ...args)
    expect(stderr).toContain(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(readdirSync(root)).not.toContain('SECURITY.md')
  })

  test('count times from the reply and the announcement, too', async () => {
    const root = repository()
    const times = [
      '--assess',
      '2d after reply',
      '--disclose-after',
      '90d',
      '--disclose-after',
      '72h after the announcement',
    ]
    expect((await init(root, ...CONTACT, '--template', 'package', '--commit', 'announce-ahead', ...times)).code).toBe(0)
    expect(policyIn(root)).toMatch(/within another 2 days.*ends 72 hours after the announcement.*until 90 days after/s)
  })

  test('are all told at once', async () => {
    const { stderr } = await init(repository(), '--contact', 'x', '--assess', 'y', '--bounty', 'maybe')
    expect(stderr.match(/^error: --\w+/gm)).toEqual(['error: --bounty', 'error: --assess', 'error: --contact'])
  })

  test('advisory needs a forge that takes private reports', async () => {
    const { code, stderr } = await init(folderWith({}), '--contact', 'advisory')
    expect(code).toBe(2)
    expect(stderr).toContain('--contact: no git remote tells on which forge this repository is')
  })

  test('come from a file, above it --set, above that flags', async () => {
    const root = repository({
      'answers.yaml':
        'contact: [advisory, security@cairnbox.dev]\nacknowledge: 1d\nassess: 2d\nupdate-every: 3d\nbounty: false\n',
    })
    const { code } = await init(
      root,
      '--answers',
      'answers.yaml',
      '--set',
      'assess=4d',
      '--set',
      'update-every=5d',
      '--update-every',
      '6d',
    )
    expect(code).toBe(0)
    expect(policyIn(root)).toMatch(/within 1 day\..*within 4 days\..*every 6 days\..*do not pay a bounty/s)
  })

  test('come from JSON, too, and several --set of one key make a list', async () => {
    const root = repository({ 'answers.json': '{ "$schema": "x", "contact": "security@cairnbox.dev" }' })
    await init(root, '--answers', 'answers.json', '--set', 'scope=a', '--set', 'scope=b=c')
    expect(policyIn(root)).toContain('- a\n- b=c\n')
  })

  test.each([
    ['contact: 7', 'contact: 7 is a number; put it in quotes'],
    ['contact: x@cairnbox.dev\nsupported: [2.10]', 'supported: 2.1 is a number; put it in quotes'],
    ['contact: x@cairnbox.dev\nacknowlege: 3d', 'there is no key "acknowlege"; did you mean "acknowledge"?'],
    ['template: big', 'template: "big" is unknown; write "brief" or "package"'],
    ['contact: { a: b }', 'contact: {"a":"b"} is no text and no list of texts'],
    ['contact: [', 'these answers cannot be read; correct this'],
    ['- a', 'this holds no answers'],
  ])('in a file with %j are refused', async (answers, words) => {
    const { code, stderr } = await init(repository({ 'answers.yaml': answers }), '--answers', 'answers.yaml')
    expect(stderr).toContain(`answers.yaml: ${words}`)
    expect(code).toBe(2)
  })

  test('in a file that does not exist are a wrong usage', async () => {
    const { code, stderr } = await init(repository(), '--answers', 'none.yaml')
    expect(stderr).toContain('none.yaml: This path does not exist')
    expect(code).toBe(2)
  })

  test('that can be read but not believed are written with a warning', async () => {
    const { code, stderr } = await init(repository(), ...CONTACT, '--supported', '2.x=2020-01')
    expect(stderr).toMatch(/warning: --supported: Support of "2.x" ended .* \(support-not-ended\)/)
    expect(code).toBe(0)
  })
})

describe('the file', () => {
  test('is written at the root of the repository, from a folder below, too', async () => {
    const root = repository({ 'src/a.ts': '' })
    const { stderr } = await init(join(root, 'src'), ...CONTACT)
    expect(stderr).toContain('Wrote ../SECURITY.md.')
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(true)
  })

  test('is not replaced: a patch shows what would change', async () => {
    const root = repository({ 'SECURITY.md': '# Ours\n' })
    const { code, stdout, stderr } = await init(root, ...CONTACT)
    expect(code).toBe(1)
    expect(stdout).toMatch(/^--- a\/SECURITY\.md\n\+\+\+ b\/SECURITY\.md\n@@.*\n-# Ours\n\+# Security policy\n/)
    expect(stderr).toContain('Add --write to replace it as shown')
    expect(policyIn(root)).toBe('# Ours\n')
  })

  test('is replaced with --write, and with the same answers nothing changes', async () => {
    const root = repository({ 'SECURITY.md': '# Ours\n' })
    expect((await init(root, ...CONTACT, '--write')).stderr).toContain('Replaced SECURITY.md.')
    const before = policyIn(root)
    const again = await init(root, ...CONTACT)
    expect(again.stderr).toContain('SECURITY.md stays as it is.')
    expect({ code: again.code, stdout: again.stdout }).toEqual({ code: 0, stdout: '' })
    expect(policyIn(root)).toBe(before)
  })

  test('takes the place of the policy that is there', async () => {
    const root = repository({ '.github/SECURITY.md': '# Ours\n' })
    const refused = await init(root, ...CONTACT)
    expect(refused.stderr).toContain('.github/SECURITY.md is the policy of this repository already')
    expect(refused.code).toBe(1)
    expect((await init(root, ...CONTACT, '--write')).stderr).toContain('Replaced .github/SECURITY.md.')
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(false)
  })

  test.each(['docs/SECURITY.md', 'SECURITY.rst'])('is not written beside %s, which a forge shows', async (path) => {
    const root = repository({ [path]: 'Ours\n' })
    const refused = await init(root, ...CONTACT, '--output', 'SECURITY.md')
    expect(refused.stderr).toContain(`${path} is the policy of this repository already`)
    expect(refused.code).toBe(1)
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(false)
    const written = await init(root, ...CONTACT, '--output', 'SECURITY.md', '--write')
    expect(written.stderr).toContain(`remove ${path}`)
    expect(written.code).toBe(0)
  })

  test('at another place stands in nobody’s way', async () => {
    const root = repository({ 'SECURITY.md': '# Ours\n', 'packages/a/b.txt': '' })
    const { code } = await init(root, ...CONTACT, '--output', 'packages/a/SECURITY.md')
    expect(code).toBe(0)
    expect(existsSync(join(root, 'packages/a/SECURITY.md'))).toBe(true)
    expect(policyIn(root)).toBe('# Ours\n')
  })

  test.each([
    [['--output', 'none/SECURITY.md'], 'does not exist; make it first'],
    [['--output', 'docs'], 'this is a folder; name a file in it'],
    [['--output', 'SECURITY.rst'], 'the policy is markdown'],
  ])('cannot be %j', async (args, words) => {
    const root = repository({ 'docs/a.md': '' })
    const { code, stderr } = await init(root, ...CONTACT, ...args)
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })

  test('is not written through a link that leaves the repository', async () => {
    const outside = folderWith({ 'other.md': 'Secret\n' })
    const root = repository()
    symlinkSync(join(outside, 'other.md'), join(root, 'SECURITY.md'))
    const { code, stdout, stderr } = await init(root, ...CONTACT, '--write')
    expect(stderr).toContain('SECURITY.md: This symbolic link leaves the repository')
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
    expect(readFileSync(join(outside, 'other.md'), 'utf8')).toBe('Secret\n')
  })

  test.skipIf(process.getuid?.() === 0)('leaves nothing behind where it cannot be written', async () => {
    const root = repository()
    chmodSync(root, 0o555)
    const before = readdirSync(root)
    const { code, stderr } = await init(root, ...CONTACT)
    chmodSync(root, 0o755)
    expect(stderr).toContain('SECURITY.md: This may not be written')
    expect(code).toBe(3)
    expect(readdirSync(root)).toEqual(before)
  })

  test('is only shown with --stdout and --dry-run', async () => {
    const root = repository()
    mkdirSync(join(root, 'docs'))
    const shown = await init(root, ...CONTACT, '--stdout')
    expect(shown.stdout).toMatch(/^# Security policy\n/)
    const patch = await init(root, ...CONTACT, '--dry-run')
    expect(patch.stdout).toMatch(/^--- \/dev\/null\n\+\+\+ b\/SECURITY\.md\n/)
    expect([shown.code, patch.code]).toEqual([0, 0])
    expect(readdirSync(root)).not.toContain('SECURITY.md')
  })
})

test('what a repository says reaches a terminal without its escapes', async () => {
  const root = repository({
    'SECURITY.md': '\u001b[2J# Ours\n',
    'package.json': JSON.stringify({ bugs: 'https://cairnbox.dev/\u001b[31m', name: '\u001b]0;x\u0007' }),
  })
  const { stdout, stderr } = await secpolicy(root, ['init', '--no-input', ...CONTACT], { isTTY: true })
  expect(stdout).toContain('-\\u{1b}[2J# Ours')
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u)
})

test('a security-insights.yml is written beside the policy, and needs answers of its own', async () => {
  const root = repository()
  const flags = [...CONTACT, '--security-insights', 'security-insights.yml']
  const ada = ['--administrator', 'Ada <ada@cairnbox.dev>']
  expect((await init(root, ...flags)).stderr).toContain('--administrator is missing')
  expect((await init(root, ...flags, ...ada)).stderr).toContain('whether a bounty is paid')
  expect(readdirSync(root)).not.toContain('SECURITY.md')
  const { code } = await init(root, ...flags, ...ada, '--bounty', 'no')
  expect(code).toBe(0)
  const text = readFileSync(join(root, 'security-insights.yml'), 'utf8')
  expect(text).toContain('bug-bounty-available: false')
  expect(text).toContain('email: ada@cairnbox.dev')
  expect((await secpolicy(root, ['lint', 'security-insights.yml'])).code).toBe(0)
})

describe('a security.txt', () => {
  const flags = ['--contact', 'advisory', '--security-txt', '.well-known/security.txt']

  test('is written beside the policy, and can be judged with it', async () => {
    const root = repository({ '.well-known/a.txt': '' })
    const { code, stderr } = await init(root, ...flags, '--expires', '2100-05-31')
    expect(stderr).toMatch(/^Wrote SECURITY\.md\.\nWrote \.well-known\/security\.txt\.$/m)
    expect(code).toBe(0)
    expect(readFileSync(join(root, '.well-known/security.txt'), 'utf8')).toBe(
      [
        'Contact: https://github.com/cairnbox/cairn/security/advisories/new',
        'Expires: 2100-05-31T00:00:00Z',
        'Preferred-Languages: en',
        'Policy: https://github.com/cairnbox/cairn/security/policy',
        '',
      ].join('\n'),
    )
  })

  test('is not replaced, nor is the policy written without it', async () => {
    const root = repository({ '.well-known/security.txt': 'Contact: mailto:old@cairnbox.dev\n' })
    const { code, stdout, stderr } = await init(root, ...flags, '--expires', '2100-05-31')
    expect(stderr).toContain('.well-known/security.txt is there already')
    expect(stdout).toContain('-Contact: mailto:old@cairnbox.dev')
    expect(code).toBe(1)
    expect(readdirSync(root)).not.toContain('SECURITY.md')
    expect((await init(root, ...flags, '--expires', '2100-05-31', '--write')).code).toBe(0)
  })

  test.each([
    [flags, '--expires is missing'],
    [[...flags, '--expires', '2020-05-31'], '--expires: "2020-05-31" is no day to come'],
    [[...flags, '--expires', '2100-05'], '--expires: "2100-05" is no day to come'],
    [[...CONTACT, '--expires', '2100-05-31'], '--expires is for a security.txt'],
    [[...CONTACT, '--security-txt', 'none/security.txt', '--expires', '2100-05-31'], 'does not exist; make it first'],
    [[...flags, '--stdout'], "'--stdout'"],
  ])('cannot be made of %j', async (args, words) => {
    const root = repository({ '.well-known/a.txt': '' })
    const { code, stderr } = await init(root, ...args)
    expect(stderr).toContain(words)
    expect(code).toBe(2)
    expect(readdirSync(root)).not.toContain('SECURITY.md')
  })
})
