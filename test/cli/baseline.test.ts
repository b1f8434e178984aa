import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { repositoryWith, secpolicy } from './sandbox.js'

const BLANK = 'Report vulnerabilities to security@cairnbox.dev or [INSERT FORM].'
const policy = (...parts: string[]) => `${['# Security Policy', ...parts].join('\n\n')}\n`
const ARGS = ['lint', '--preset', 'minimal', '--baseline', 'known.json']

function known(root: string): Record<string, { rule: string }[]> {
  return JSON.parse(readFileSync(join(root, 'known.json'), 'utf8')).files
}

describe('--baseline', () => {
  test('keeps known findings quiet and counts them, also where they move; new ones fail', async () => {
    const root = repositoryWith({ 'SECURITY.md': policy(BLANK) })
    const written = await secpolicy(root, [...ARGS, '--update-baseline'])
    expect(written).toEqual({ code: 0, stdout: '1 file: no problems, 1 in the baseline\n', stderr: '' })

    writeFileSync(join(root, 'SECURITY.md'), policy('We care about security.', BLANK))
    expect((await secpolicy(root, ARGS)).code).toBe(0)

    writeFileSync(join(root, 'SECURITY.md'), policy(BLANK, 'Our fax is [INSERT NUMBER].'))
    const { code, stdout } = await secpolicy(root, ARGS)
    expect(stdout).toContain('[INSERT NUMBER]')
    expect(stdout).toMatch(/^1 file: 1 error, 1 in the baseline$/m)
    expect(code).toBe(1)
  })

  test('names files from its own folder, wherever the command runs', async () => {
    const root = repositoryWith({ 'docs/SECURITY.md': policy(BLANK) })
    await secpolicy(root, [...ARGS, '--update-baseline', 'docs/SECURITY.md'])
    expect(Object.keys(known(root))).toEqual(['docs/SECURITY.md'])
    const there = await secpolicy(join(root, 'docs'), [
      'lint',
      '--preset',
      'minimal',
      '--baseline',
      '../known.json',
      '.',
    ])
    expect(there.code).toBe(0)
  })

  test.each([
    ['{', 'known.json: this is no baseline ('],
    ['{"version": 2, "files": {}}', 'version: '],
    ['{"version": 1, "files": {"SECURITY.md": ["credit"]}}', 'correct it, or delete it'],
  ])('%s is told as wrong usage, and is not overwritten', async (text, words) => {
    const root = repositoryWith({ 'SECURITY.md': policy(BLANK), 'known.json': text })
    const { code, stdout, stderr } = await secpolicy(root, [...ARGS, '--update-baseline'])
    expect(stderr).toContain(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe(text)
  })

  test.each([
    [ARGS, 'write it with --update-baseline'],
    [['lint', '--update-baseline'], 'name the file with --baseline FILE'],
    [[...ARGS, '--update-baseline', '--diff'], 'cannot be used with'],
    [['lint', '--baseline', 'none/known.json', '--update-baseline'], 'does not exist'],
  ])('%j is wrong usage', async (args, words) => {
    const { code, stdout, stderr } = await secpolicy(repositoryWith({ 'SECURITY.md': policy(BLANK) }), args)
    expect(stderr).toContain(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

test('a baseline may be large', async () => {
  const text = `{"version": 1,${' '.repeat(2 ** 21)}"files": {}}`
  const { code, stderr } = await secpolicy(repositoryWith({ 'SECURITY.md': policy(BLANK), 'known.json': text }), ARGS)
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
})

describe('a baseline that cannot be written', () => {
  test.each([
    ['known.json', 'This may not be written; change the permissions of the file'],
    [`${'a'.repeat(300)}.json`, 'This name is too long'],
  ])('is told beside the report: %s', async (name, words) => {
    const root = repositoryWith({ 'SECURITY.md': policy(BLANK), 'known.json': '{"version": 1, "files": {}}' })
    chmodSync(join(root, 'known.json'), 0o444)
    const args = ['lint', '--preset', 'minimal', '--baseline', name, '--update-baseline']
    const { code, stdout, stderr } = await secpolicy(root, args)
    expect(stderr).toContain(words)
    expect(stdout).toContain('[INSERT FORM]')
    expect(code).toBe(3)
  })
})

describe('--update-baseline', () => {
  test('forgets what is fixed and what is gone, and keeps what this run did not judge', async () => {
    const root = repositoryWith({
      'a.md': policy(BLANK),
      'b.md': policy(BLANK),
      'c.md': policy(BLANK),
      'd.md': policy(BLANK),
    })
    await secpolicy(root, [...ARGS, '--update-baseline', 'd.md', 'b.md', 'a.md', 'c.md'])
    expect(Object.keys(known(root))).toEqual(['a.md', 'b.md', 'c.md', 'd.md'])

    writeFileSync(join(root, 'a.md'), policy('Report vulnerabilities to security@cairnbox.dev.'))
    rmSync(join(root, 'b.md'))
    writeFileSync(join(root, 'c.md'), Buffer.from([0xff]))
    const { code } = await secpolicy(root, [...ARGS, '--update-baseline', 'a.md', 'c.md'])
    expect(Object.keys(known(root))).toEqual(['c.md', 'd.md'])
    expect(code).toBe(3)
  })

  test('writes the same file for the same findings', async () => {
    const root = repositoryWith({ 'a.md': policy(BLANK), 'b.md': policy(BLANK, 'Our fax is [INSERT NUMBER].') })
    await secpolicy(root, [...ARGS, '--update-baseline', 'b.md', 'a.md'])
    renameSync(join(root, 'known.json'), join(root, 'first.json'))
    await secpolicy(root, [...ARGS, '--update-baseline', 'a.md', 'b.md'])
    expect(readFileSync(join(root, 'known.json'), 'utf8')).toBe(readFileSync(join(root, 'first.json'), 'utf8'))
  })

  test('knows what is left after fixing', async () => {
    const http = 'Report vulnerabilities with the form at http://bugcrowd.com/cairnbox.'
    const root = repositoryWith({ 'SECURITY.md': policy(http, BLANK) })
    const args = [...ARGS, '--rule', 'secure-links=error', '--update-baseline', '--fix-unsafe']
    await secpolicy(root, args)
    expect(known(root)['SECURITY.md']?.map(({ rule }) => rule)).toEqual(['no-placeholders'])
  })
})
