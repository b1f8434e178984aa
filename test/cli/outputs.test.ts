import { chmodSync, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryWith, secpolicy } from './sandbox.js'

const POLICY = '# Security\n\nPlease report vulnerabilities in a public issue: https://github.com/octo/fish/issues\n'
const IN_ACTIONS = { env: { GITHUB_ACTIONS: 'true' } }

const repository = () => repositoryWith({ 'SECURITY.md': POLICY, 'out/.keep': '' })
const read = (...steps: string[]) => readFileSync(join(...steps), 'utf8')

describe('without a format', () => {
  test('people get text, and GitHub Actions annotations', async () => {
    const root = repository()
    const { stdout } = await secpolicy(root, ['lint'])
    expect(stdout).toMatch(/^SECURITY\.md:3:\d+ {2}error {2}no-public-reports$/m)
    expect(stdout).not.toMatch(/^::/m)

    const annotated = await secpolicy(root, ['lint'], IN_ACTIONS)
    expect(annotated.stdout).toMatch(/^::error file=SECURITY\.md,line=3,.*title=secpolicy%3A no-public-reports::/m)
    expect(annotated.code).toBe(1)
    expect((await secpolicy(root, ['lint', '--format', 'auto'], IN_ACTIONS)).stdout).toBe(annotated.stdout)
  })

  test('a file gets text for people everywhere, without colours', async () => {
    const root = repository()
    await secpolicy(root, ['lint', '--output', 'report.txt'], { ...IN_ACTIONS, isTTY: true })
    expect(read(root, 'report.txt')).toMatch(/error {2}no-public-reports/)
    expect(read(root, 'report.txt')).not.toContain('\u001b')
  })
})

test('a policy begins no command in the log of GitHub Actions', async () => {
  const root = repositoryWith({ 'SECURITY.md': `${POLICY}\n[INSERT ##[add-mask]EMAIL]\n`, '::error::x.md': POLICY })
  for (const format of ['pretty', 'compact', 'agent', 'markdown', 'json']) {
    const args = ['lint', 'SECURITY.md', '::error::x.md', '--format', format]
    expect((await secpolicy(root, args)).stdout).toContain('error::x.md')
    expect((await secpolicy(root, args, IN_ACTIONS)).stdout).not.toMatch(/##\[|^\s*::/m)
  }
  expect((await secpolicy(root, ['extract', '::error::x.md'], IN_ACTIONS)).stdout).toMatch(/^: :error::x\.md {2}policy/)
  const { stderr } = await secpolicy(root, ['lint', '--rule', '##[add-mask]x=off'], IN_ACTIONS)
  expect(stderr).toMatch(/there is no rule .*add-mask/)
  expect(stderr).not.toContain('##[')
})

describe('files', () => {
  test('several formats at once, each in its place', async () => {
    const root = repository()
    const args = ['--format', 'pretty', '--format', 'sarif=out/a=b.sarif', '--format', 'json=report.json']
    const { stdout, code } = await secpolicy(root, ['lint', ...args, '--color'])
    expect(stdout).toContain('\u001b[')
    expect(code).toBe(1)
    expect(JSON.parse(read(root, 'out', 'a=b.sarif')).version).toBe('2.1.0')
    expect(JSON.parse(read(root, 'report.json')).summary.errors).toBe(1)
  })

  test('leave standard output empty and the exit code as it is', async () => {
    const root = repository()
    const outcome = await secpolicy(root, ['lint', '--format', 'compact', '--output', 'out/report.txt'], {
      isTTY: true,
    })
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: '' })
    expect(read(root, 'out', 'report.txt')).toMatch(/^SECURITY\.md:3:\d+: error: .*\[no-public-reports\]\n/m)
  })

  test('named "-" are standard output', async () => {
    const root = repository()
    for (const args of [
      ['--format', 'json', '--output', '-'],
      ['--format', 'json=-'],
    ]) {
      expect(JSON.parse((await secpolicy(root, ['lint', ...args])).stdout).summary.errors).toBe(1)
    }
    expect(existsSync(join(root, '-'))).toBe(false)
  })

  test('replace what was there, keep its mode and leave nothing beside it', async () => {
    const root = repositoryWith({ 'SECURITY.md': POLICY, 'out/report.json': 'x'.repeat(100_000) })
    chmodSync(join(root, 'out', 'report.json'), 0o640)
    await secpolicy(root, ['lint', '--format', 'json=out/report.json'])
    expect(JSON.parse(read(root, 'out', 'report.json')).version).toBe(1)
    expect(statSync(join(root, 'out', 'report.json')).mode & 0o777).toBe(0o640)
    expect(readdirSync(join(root, 'out'))).toEqual(['report.json'])
  })

  test('that cannot be written are told, and hide neither the report nor other files', async () => {
    const root = repository()
    const args = ['compact', `json=${'a'.repeat(300)}.json`, 'sarif=report.sarif'].flatMap((one) => ['--format', one])
    const { code, stdout, stderr } = await secpolicy(root, ['lint', ...args])
    expect(stderr).toMatch(/^error: .*a\.json: This name is too long for the file system; check its spelling\.\n$/)
    expect(stdout).toContain('[no-public-reports]')
    expect(JSON.parse(read(root, 'report.sarif')).version).toBe('2.1.0')
    expect(code).toBe(3)
  })

  test('are not written where the settings are wrong', async () => {
    const root = repository()
    const { code } = await secpolicy(root, ['lint', '--rule', 'none=off', '--output', 'report.txt'])
    expect(code).toBe(2)
    expect(existsSync(join(root, 'report.txt'))).toBe(false)
  })
})

test.each([
  [['--format', 'json=none/a.json'], /none\/a\.json: the folder .*none does not exist; make it first/],
  [['--format', 'json', '--output', 'none/a.json'], /the folder .*none does not exist/],
  [['--output', 'out/../SECURITY.md'], /SECURITY\.md: this is the policy; name another file/],
  [['--output', 'known.json', '--baseline', 'known.json', '--update-baseline'], /known\.json: this is the baseline/],
  [['--format', 'json=out/.keep', '--config', 'out/.keep'], /\.keep: this is the settings file; name another/],
  [['--output', 'out'], /out: this is a folder; name a file in it/],
  [['--format', 'json=SECURITY.md/a.json'], /the folder .*SECURITY\.md does not exist/],
  [['--format', 'pretty', '--format', 'json'], /Both "pretty" and "json" go to standard output/],
  [['--format', 'pretty=out/a', '--format', 'json=out/../out/a'], /Both "pretty" and "json" go to .*out\/a;/],
  [['--format', 'pretty', '--format', 'json', '--output', 'a'], /--output is for a single format/],
  [['--format', 'json=a', '--output', 'b'], /--output is for a single format/],
  [['--format', 'json='], /Name a file after "=", such as json=report\.txt/],
  [['--format', 'xml=a'], /Allowed choices are auto, pretty, compact/],
])('%j is told, and nothing is read', async (args, words) => {
  const { code, stdout, stderr } = await secpolicy(repository(), ['lint', ...args])
  expect(stderr).toMatch(words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})
