import { chmodSync, lstatSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { applyPatch } from 'diff'
import { describe, expect, test } from 'vitest'
import { POLICY } from '../../src/cli/read-text.js'
import { replaceText } from '../../src/cli/replace-text.js'
import { repositoryWith, secpolicy } from './sandbox.js'

const FILLER = 'Use this section to tell people how to report a vulnerability.'
const policy = (...parts: string[]) => ['# Security Policy', '## Reporting a Vulnerability', ...parts].join('\n\n')
const SENTENCE = 'Report vulnerabilities to security@cairnbox.dev. We reply within 3 days.\n'
const BAD = policy(FILLER, SENTENCE)
const GOOD = policy(SENTENCE)

/** Has a finding with an unsafe fix beside the one with a safe one. */
const FORM = 'Report vulnerabilities with the form at http://bugcrowd.com/cairnbox.\n'

describe('--fix', () => {
  test('applies safe fixes, reports what is left, and tells how many were fixed', async () => {
    const root = repositoryWith({ 'SECURITY.md': policy(FILLER, FORM) })
    const { code, stdout, stderr } = await secpolicy(root, ['lint', '--fix'])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(policy(FORM))
    expect(stdout).not.toContain('no-placeholders')
    expect(stdout).toContain('secure-links')
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Fixed 1 finding.\n' })
  })

  test('leaves the others to --fix-unsafe', async () => {
    const root = repositoryWith({ 'SECURITY.md': policy(FILLER, FORM) })
    const rules = ['--preset', 'minimal', '--rule', 'secure-links=warning']
    const { stdout } = await secpolicy(root, ['lint', '--fix-unsafe', ...rules])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(policy(FORM.replace('http:', 'https:')))
    expect(stdout).toBe('1 file: no problems\n')
  })

  test('keeps mode, byte order mark and line endings', async () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`
    const root = repositoryWith({ 'SECURITY.md': windows(BAD) })
    chmodSync(join(root, 'SECURITY.md'), 0o640)
    await secpolicy(root, ['lint', '--fix-unsafe', '--preset', 'minimal', '--rule', 'public-issue-notice=warning'])
    const notice = 'Please do not open a public issue, discussion or pull request for a vulnerability.'
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(windows(policy(SENTENCE.trim(), `${notice}\n`)))
    expect(statSync(join(root, 'SECURITY.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(root).sort()).toEqual(['.git', 'SECURITY.md'])
  })

  test('does not fix what is suppressed', async () => {
    const suppressed = policy('<!-- secpolicy-disable-next-line no-placeholders -- an example -->', FILLER, SENTENCE)
    const root = repositoryWith({ 'SECURITY.md': suppressed })
    const { stderr } = await secpolicy(root, ['lint', '--fix-unsafe', '--preset', 'minimal'])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(suppressed)
    expect(stderr).toBe('')
  })

  test('writes what it makes of standard input to standard output, and the report to standard error', async () => {
    const { code, stdout, stderr } = await secpolicy('/', ['lint', '--fix', '-'], { stdin: BAD })
    expect(stdout).toBe(GOOD)
    expect(stderr).toMatch(/<stdin>:3:1 {2}warning/)
    expect(code).toBe(0)
    expect((await secpolicy('/', ['lint', '--fix', '-'], { stdin: GOOD })).stdout).toBe(GOOD)
  })

  test('writes through a link in the repository, and to no file outside', async () => {
    const root = repositoryWith({ 'policies/main.md': BAD })
    const other = repositoryWith({ 'main.md': BAD })
    symlinkSync('policies/main.md', join(root, 'SECURITY.md'))
    symlinkSync(join(other, 'main.md'), join(root, 'other.md'))
    const { code } = await secpolicy(root, ['lint', '--fix', 'SECURITY.md', 'other.md'])
    expect(lstatSync(join(root, 'SECURITY.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'policies/main.md'), 'utf8')).toBe(GOOD)
    expect(readFileSync(join(other, 'main.md'), 'utf8')).toBe(BAD)
    expect(code).toBe(3)
  })
})

describe('a file that cannot be written', () => {
  test('stays as it is when it is read-only, and is reported on all the same', async () => {
    const root = repositoryWith({ 'SECURITY.md': BAD, 'b.md': BAD })
    chmodSync(join(root, 'SECURITY.md'), 0o444)
    const { code, stdout, stderr } = await secpolicy(root, ['lint', '--fix', 'SECURITY.md', 'b.md'])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(BAD)
    expect(readFileSync(join(root, 'b.md'), 'utf8')).toBe(GOOD)
    expect(stdout).toMatch(/SECURITY\.md:5:1 {2}error {2}no-placeholders/)
    expect(stderr).toContain('error: SECURITY.md: This may not be written; change the permissions')
    expect(code).toBe(3)
  })

  test('is fixed and told of, also where the report on it cannot be written', async () => {
    const root = repositoryWith({ 'SECURITY.md': BAD })
    const { code, stderr } = await secpolicy(root, ['lint', '--fix', '--output', `${'a'.repeat(300)}.txt`])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(GOOD)
    expect(stderr).toMatch(/^Fixed 1 finding\.\nerror: .*a\.txt: This name is too long/)
    expect(code).toBe(3)
  })

  test.each<[string, (file: string) => void, string]>([
    ['vanished', (file) => rmSync(file), 'does not exist'],
    ['was changed by somebody else', (file) => writeFileSync(file, 'new'), 'run the command again'],
  ])('stays away or as it is when it %s in the meantime', async (_, change, words) => {
    const root = repositoryWith({ 'SECURITY.md': BAD, 'b.md': GOOD })
    const file = join(root, 'SECURITY.md')
    change(file)
    const before = readdirSync(root)
    expect(await replaceText(file, () => root, { purpose: POLICY, before: BAD, after: GOOD })).toContain(words)
    expect(readdirSync(root)).toEqual(before)
  })
})

describe('--diff', () => {
  test('prints a patch, writes nothing, and fails where something would change', async () => {
    const root = repositoryWith({ 'SECURITY.md': policy(FILLER, FORM), 'b.md': GOOD })
    const { code, stdout, stderr } = await secpolicy(root, [
      'lint',
      '--fix-unsafe',
      '--diff',
      'SECURITY.md',
      'b.md',
      '--preset',
      'minimal',
      '--rule',
      'secure-links=warning',
    ])
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(policy(FILLER, FORM))
    expect(applyPatch(policy(FILLER, FORM), stdout)).toBe(policy(FORM.replace('http:', 'https:')))
    expect(stdout).toMatch(/^--- a\/SECURITY\.md$/m)
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('succeeds where nothing would change, and tells what cannot be read', async () => {
    const root = repositoryWith({ 'SECURITY.md': policy(FORM) })
    expect(await secpolicy(root, ['lint', '--diff'])).toEqual({ code: 0, stdout: '', stderr: '' })
    const { code, stderr } = await secpolicy(root, ['lint', '--diff', 'none.md'])
    expect(stderr).toMatch(/^error: none\.md: This path does not exist/)
    expect(code).toBe(3)
  })

  test('shows standard input', async () => {
    const { stdout } = await secpolicy('/', ['lint', '--diff', '-', '--stdin-filename', 'SECURITY.md'], { stdin: BAD })
    expect(applyPatch(BAD, stdout)).toBe(GOOD)
  })

  test('sends no command and no escape to a log that acts on them', async () => {
    const stdin = policy('::error::mine \u001b[31m', FILLER, SENTENCE)
    const log = await secpolicy('/', ['lint', '--diff', '-'], { stdin, env: { GITHUB_ACTIONS: 'true' } })
    expect(log.stdout).not.toMatch(/^\s*::/m)
    expect(log.stdout).not.toContain('\u001b')
    expect(log.stdout).toContain(`-${FILLER}`)
  })
})
