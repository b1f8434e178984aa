import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneInto } from './clone.js'
import { BAD_POLICY, GOOD_POLICY, repositoryWith } from './installed.js'

const IDENTITY = {
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

const isInstalled = spawnSync('pre-commit', ['--version']).status === 0
if (!isInstalled) {
  console.log(
    'Skipped, for pre-commit is not installed: the test of .pre-commit-hooks.yaml. It is in apt, brew and pipx.',
  )
}

/** The first installation builds the package from its sources. */
describe.skipIf(!isInstalled)('pre-commit', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'secpolicy-hook-'))
  const url = join(folder, 'clone')
  const home = join(folder, 'home')
  let revision = ''

  beforeAll(() => {
    cloneInto(url)
    git(url, 'init', '--quiet')
    git(url, 'add', '--all')
    git(url, 'commit', '--quiet', '--message', 'All')
    revision = git(url, 'rev-parse', 'HEAD').trim()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** Commits the files in a repository that has the hook. */
  function commit(files: Record<string, string>) {
    const configuration = `repos: [{ repo: '${url}', rev: '${revision}', hooks: [{ id: secpolicy }] }]\n`
    const repository = repositoryWith({ '.pre-commit-config.yaml': configuration })
    git(repository, 'init', '--quiet')
    const env = { ...process.env, ...IDENTITY, PRE_COMMIT_HOME: home, GITHUB_ACTIONS: '' }
    execFileSync('pre-commit', ['install'], { cwd: repository, env })
    for (const [path, content] of Object.entries(files)) writeFileSync(join(repository, path), content)
    git(repository, 'add', '--all')
    const { status, stdout, stderr } = spawnSync('git', ['commit', '--message', 'Change'], {
      cwd: repository,
      env,
      encoding: 'utf8',
    })
    return { status, output: stdout + stderr }
  }

  test('stops a bad policy', () => {
    const { status, output } = commit({ 'SECURITY.md': BAD_POLICY })
    expect(output).toMatch(/^SECURITY\.md:3:\d+ {2}error {2}no-public-reports$/m)
    expect(status).toBe(1)
  })

  test('lets a good policy pass', () => {
    const { status, output } = commit({ 'SECURITY.md': GOOD_POLICY })
    expect(output).toMatch(/security policy\.+Passed/)
    expect(status).toBe(0)
  })

  test('does not look at other files', () => {
    const { status, output } = commit({ 'README.md': BAD_POLICY })
    expect(output).toMatch(/security policy\.+\(no files to check\) ?Skipped/)
    expect(status).toBe(0)
  })
})

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env: { ...process.env, ...IDENTITY }, encoding: 'utf8' })
}
