import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ROOT } from './clone.js'
import { BAD_POLICY, GOOD_POLICY, repositoryWith } from './installed.js'

/** The newest that run on the oldest Node that we support. */
const TOOLS = ['husky@9.1.7', 'lint-staged@16.4.0', 'lefthook@2.2.2']

const PAGE = readFileSync(join(ROOT, 'docs', 'hooks.md'), 'utf8')
const ENVIRONMENT = {
  ...process.env,
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  GITHUB_ACTIONS: '',
}

/** The fenced block below a heading of the page. */
function blockOf(heading: string): string {
  const section = PAGE.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ''
  return /^```\w+\n(.*?)^```/ms.exec(section)?.[1] ?? ''
}

describe.skipIf(process.platform === 'win32')('hooks, set up as the page says', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'secpolicy-hooks-'))

  beforeAll(() => {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const args = [
      'install',
      ...TOOLS,
      inject('archive'),
      '--prefer-offline',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ]
    execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] })
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  /** A repository with these files in which the packages are installed. */
  function project(files: Record<string, string>): string {
    const root = repositoryWith({ '.gitignore': 'node_modules\n', 'package.json': '{}', ...files })
    symlinkSync(join(folder, 'node_modules'), join(root, 'node_modules'))
    run(root, 'git', 'init', '--quiet')
    return root
  }

  function run(root: string, command: string, ...args: string[]): { status: number | null; output: string } {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env: ENVIRONMENT, encoding: 'utf8' })
    return { status, output: stdout + stderr }
  }

  function commit(root: string, files: Record<string, string>) {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
    run(root, 'git', 'add', '--all')
    return run(root, 'git', 'commit', '--message', 'Change')
  }

  const stopped = { status: 1, output: expect.stringMatching(/no-public-reports/) }
  const passed = { status: 0, output: expect.stringMatching(/1 file: /) }
  const skipped = { status: 0, output: expect.not.stringMatching(/\d files?: /) }

  test('husky', () => {
    const root = project({})
    run(root, 'npx', 'husky', 'init')
    writeFileSync(join(root, '.husky', 'pre-commit'), blockOf('husky'))
    expect(commit(root, { 'SECURITY.md': BAD_POLICY })).toEqual(stopped)
    expect(commit(root, { 'SECURITY.md': GOOD_POLICY })).toEqual(passed)
  })

  test('lint-staged', () => {
    const root = project({ 'package.json': blockOf('lint-staged') })
    run(root, 'npx', 'husky', 'init')
    writeFileSync(join(root, '.husky', 'pre-commit'), 'npx lint-staged --relative\n')
    expect(PAGE).toContain('`npx lint-staged --relative`')
    expect(commit(root, { '.github/SECURITY.md': BAD_POLICY })).toEqual(stopped)
    expect(commit(root, { '.github/SECURITY.md': GOOD_POLICY })).toMatchObject({ status: 0 })
    expect(commit(root, { 'notes/SECURITY.md': BAD_POLICY })).toEqual(skipped)
  })

  test('lefthook', () => {
    const root = project({ 'lefthook.yml': blockOf('lefthook') })
    run(root, 'npx', 'lefthook', 'install')
    expect(commit(root, { '.github/SECURITY.md': BAD_POLICY, 'SECURITY.md': GOOD_POLICY })).toEqual(stopped)
    expect(commit(root, { '.github/SECURITY.md': GOOD_POLICY })).toMatchObject({ status: 0 })
    expect(commit(root, { 'README.md': BAD_POLICY })).toEqual(skipped)
  })
})
