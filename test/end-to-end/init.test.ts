import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { spawn } from '@lydell/node-pty'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { repositoryWith, secpolicy } from './installed.js'

const ENTER = '\r'
const SPACE = ' '
const DOWN = '\u001b[B'
const UP = '\u001b[A'
const ESCAPE = '\u001b'
const CTRL_C = '\u0003'
const CTRL_U = '\u0015'

/** How long an answer may take on a busy machine, in milliseconds. */
const PATIENCE = 20_000

/** The command in a terminal, as somebody would use it. */
interface Session {
  /** Waits until these words are on the screen, behind those that were waited for before. */
  sees(words: string): Promise<void>
  types(...keys: string[]): void
  /** Waits for the words of a question, then answers. */
  answers(question: string, ...keys: string[]): Promise<void>
  exitCode: Promise<number>
  screen(): string
}

function terminalIn(cwd: string, ...args: string[]): Session {
  const command = join(inject('installed'), 'node_modules', '.bin', 'secpolicy')
  const pty = spawn(process.execPath, [command, 'init', ...args], {
    cwd,
    cols: 100,
    rows: 60,
    env: { ...process.env, CI: '' },
  })
  let shown = ''
  let seen = 0
  pty.onData((text) => {
    shown += stripVTControlCharacters(text)
  })
  const exitCode = new Promise<number>((resolve) => pty.onExit(({ exitCode: code }) => resolve(code)))
  onTestFinished(() => {
    try {
      pty.kill()
    } catch {
      // It has ended already.
    }
  })
  const session: Session = {
    async sees(words) {
      const deadline = Date.now() + PATIENCE
      while (shown.indexOf(words, seen) < 0) {
        if (Date.now() > deadline) throw new Error(`"${words}" does not appear in:\n${shown.slice(seen)}`)
        await new Promise((resolve) => setTimeout(resolve, 20))
      }
      seen = shown.indexOf(words, seen) + words.length
    },
    types(...keys) {
      for (const key of keys) pty.write(key)
    },
    async answers(question, ...keys) {
      await session.sees(question)
      session.types(...keys)
    },
    exitCode,
    screen: () => shown,
  }
  return session
}

function repository(files: Record<string, string> = {}): string {
  const root = repositoryWith({ 'a.txt': '', ...files })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@cairnbox.dev', ...args], { cwd: root })
  git('init', '--quiet')
  git('remote', 'add', 'origin', 'https://github.com/cairnbox/cairn')
  git('add', '--all')
  git('commit', '--quiet', '--message', 'First')
  for (const tag of ['v1.2.0', 'v2.0.0']) git('tag', tag)
  return root
}

const policyIn = (root: string) => readFileSync(join(root, 'SECURITY.md'), 'utf8')

describe.skipIf(process.platform === 'win32')('in a terminal', () => {
  test('asks, tells where proposals come from, and writes a policy that says exactly what was answered', async () => {
    const root = repository()
    const session = terminalIn(root)
    await session.sees('https://github.com/cairnbox/cairn/security/advisories/new (git remote')
    await session.sees('latest version: 2.0.0 (tag v2.0.0)')
    await session.answers('most like yours?', ENTER)
    await session.answers('In which language', ENTER)
    await session.answers('reach you in private?', ENTER)
    await session.answers('if nobody answers there?', 'security@cairnbox.dev', ENTER)
    await session.answers('ordinary bugs belong?', ENTER)
    await session.answers('get security fixes?', DOWN, DOWN, ENTER)
    await session.answers('first reply?', '3d', ENTER)
    await session.answers('detailed answer?', '10 days', ENTER)
    await session.answers('of your progress?', ENTER)
    await session.answers('release a fix?', 'critical=7d high=30d', ENTER)
    await session.answers('even without a fix?', '90d', ENTER)
    await session.answers('true of your project?', SPACE, DOWN, SPACE, DOWN, SPACE, ENTER)
    await session.answers('that are fixed?', DOWN, ENTER)
    await session.answers('credit those', DOWN, ENTER)
    await session.answers('What else', ...Array(9).fill(`${SPACE}${DOWN}`), ENTER)
    await session.answers('a report hold?', 'the affected version; the steps to reproduce it', ENTER)
    await session.answers('pay a bounty?', DOWN, ENTER)
    await session.answers('good faith?', DOWN, DOWN, ENTER)
    await session.answers('in scope?', 'the command', ENTER)
    await session.answers('out of scope?', 'the website; the examples', ENTER)
    await session.answers('OpenPGP key', 'https://cairnbox.dev/key.asc', ENTER)
    await session.answers('The fingerprint', '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567', ENTER)
    await session.answers('CVE identifiers?', 'GitHub', ENTER)
    await session.answers('software steward?', ENTER)
    await session.answers('the manufacturer?', 'Cairnbox Ltd', ENTER)
    await session.answers('support period end?', '2031-05', ENTER)
    await session.answers('threat model?', 'https://cairnbox.dev/threats', ENTER)
    await session.answers('reviewed?', '2026-11', ENTER)
    await session.answers('Is this right?', ENTER)
    expect(await session.exitCode).toBe(0)
    await session.sees('Wrote SECURITY.md.')
    expect(session.screen()).not.toMatch(/warning|Not stated/)

    const [command = ''] = /secpolicy init --no-input .*/s.exec(session.screen()) ?? []
    const again = repository()
    execFileSync(
      'bash',
      [
        '-c',
        command
          .replaceAll(/\s*\r?\n/g, '')
          .replace('secpolicy', join(inject('installed'), 'node_modules/.bin/secpolicy')),
      ],
      { cwd: again, stdio: 'pipe' },
    )
    expect(policyIn(again)).toBe(policyIn(root))

    const { code, stdout } = await secpolicy(root, ['lint', '--preset', 'strict', '--max-warnings', '0'])
    expect(stdout).toContain('no problems')
    expect(code).toBe(0)
    const extracted = await secpolicy(root, ['extract', '--format', 'json', '--facts-only'])
    const { channels, timeframes } = JSON.parse(extracted.stdout).files[0].facts
    expect(channels).toHaveLength(2)
    expect(timeframes.map(({ stage, within, severity }: Record<string, string>) => [stage, within, severity])).toEqual([
      ['acknowledge', '3d', null],
      ['assess', '10d', null],
      ['fix', '7d', 'critical'],
      ['fix', '30d', 'high'],
      ['disclose', '90d', null],
    ])
  })

  test('tells bad answers at once and asks again, with what was typed', async () => {
    const root = repository()
    const session = terminalIn(root)
    await session.answers('most like yours?', ENTER)
    await session.answers('In which language', ENTER)
    await session.answers('reach you in private?', DOWN, ENTER)
    await session.answers('preferred one first', 'me', ENTER)
    await session.sees('"me" is no way to report')
    await session.answers('preferred one first', CTRL_U, 'security@example.com', ENTER)
    await session.sees('only stands for an address; write')
    await session.answers('preferred one first', CTRL_U, 'security@cairnbox.dev', ENTER)
    await session.answers('if nobody answers there?', ENTER)
    await session.answers('ordinary bugs belong?', CTRL_U, ENTER)
    await session.answers('get security fixes?', UP, UP, ENTER)
    await session.answers('blanks between them', '2.x=soon', ENTER)
    await session.sees('is no range of versions')
    await session.answers('blanks between them', CTRL_U, '2.x=2031-05 1.x', ENTER)
    await session.answers('first reply?', 'soon', ENTER)
    await session.sees('"soon" is no length of time')
    await session.answers('first reply?', CTRL_U, '48h', ENTER)
    for (const question of ['detailed answer?', 'of your progress?', 'release a fix?', 'without a fix?'])
      await session.answers(question, ENTER)
    await session.answers('true of your project?', ENTER)
    await session.answers('that are fixed?', ENTER)
    await session.answers('credit those', ENTER)
    await session.answers('What else', ENTER)
    await session.answers('Is this right?', ENTER)
    expect(await session.exitCode).toBe(0)
    expect(policyIn(root)).toMatch(/by email to <security@cairnbox\.dev>.*within 48 hours.*\| 2\.x {5}\| ✅ .*\| 1\.x/s)
    expect(policyIn(root)).not.toMatch(/issue tracker|credit/)
  })

  test('goes back from every sort of question, and keeps what was answered', async () => {
    const root = repository()
    const session = terminalIn(root, '--contact', 'security@cairnbox.dev', '--bugs', 'https://bugs.cairnbox.dev')
    await session.answers('most like yours?', ENTER)
    await session.answers('In which language', ENTER)
    await session.answers('if nobody answers there?', '<', ENTER)
    // English stands second in the list; above the first comes the last, which goes back.
    await session.answers('In which language', UP, UP, ENTER)
    await session.answers('most like yours?', DOWN, ENTER)
    await session.answers('In which language', ENTER)
    await session.answers('if nobody answers there?', ENTER)
    await session.answers('get security fixes?', DOWN, ENTER)
    await session.answers('first reply? (proposed: 24h)', '2d', ENTER)
    await session.answers('detailed answer?', '<', ENTER)
    await session.answers('first reply?', '<', ENTER)
    await session.sees('● The latest release')
    session.types(ENTER)
    await session.sees('2d')
    session.types(ENTER)
    for (const question of ['detailed answer?', 'of your progress?', 'release a fix?', 'without a fix?'])
      await session.answers(question, ENTER)
    await session.answers('true of your project?', UP, SPACE, ENTER)
    await session.answers('without a fix?', ENTER)
    await session.answers('true of your project?', SPACE, ENTER)
    await session.answers('that are fixed?', UP, ENTER)
    await session.answers('true of your project?', ENTER)
    await session.answers('that are fixed?', ENTER)
    await session.answers('credit those', ENTER)
    await session.answers('What else', ENTER)
    await session.answers('Is this right?', UP, ENTER)
    await session.answers('What else', ENTER)
    await session.answers('Is this right?', ENTER)
    expect(await session.exitCode).toBe(0)
    expect(policyIn(root)).toMatch(/The latest release gets security fixes\..*A flaw that only older.*within 2 days/s)
  })

  test.each([
    ['Ctrl-C at the first question', [], CTRL_C],
    ['Esc at a later question', [ENTER, ENTER, ENTER, 'x'], ESCAPE],
  ])('writes nothing after %s', async (_, keys, end) => {
    const root = repository()
    const before = readdirSync(root)
    const session = terminalIn(root)
    await session.sees('most like yours?')
    for (const key of keys) {
      session.types(key)
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
    session.types(end)
    await session.sees('Nothing was written.')
    expect(await session.exitCode).toBe(130)
    expect(readdirSync(root)).toEqual(before)
  })

  test.each([
    ['leaves it when that is not wanted', [DOWN, ENTER], 130, /^# Ours\n$/],
    ['replaces it when that is wanted', [ENTER], 0, /We do not pay a bounty/],
  ])('shows what would be replaced, and %s', async (_, keys, code, outcome) => {
    const root = repository({ 'SECURITY.md': '# Ours\n' })
    const args = [
      '--template',
      'brief',
      '--language',
      'en',
      '--contact',
      'advisory',
      '--set',
      'bounty=no',
      '--commit',
      'release',
    ]
    const session = terminalIn(root, ...args)
    await session.sees('SECURITY.md is the policy of this repository already')
    await session.answers('if nobody answers there?', ENTER)
    await session.answers('ordinary bugs belong?', ENTER)
    await session.answers('get security fixes?', ENTER)
    for (const question of [
      'first reply?',
      'detailed answer?',
      'of your progress?',
      'release a fix?',
      'without a fix?',
    ])
      await session.answers(question, ENTER)
    await session.answers('that are fixed?', ENTER)
    await session.answers('credit those', ENTER)
    await session.answers('What else', ENTER)
    await session.sees('-# Ours')
    await session.answers('Yes: Replace SECURITY.md', ...keys)
    expect(await session.exitCode).toBe(code)
    expect(policyIn(root)).toMatch(outcome)
  })

  test('asks nothing with --no-input', async () => {
    const root = repository()
    const session = terminalIn(root, '--no-input')
    expect(await session.exitCode).toBe(2)
    await session.sees('--contact is missing')
    expect(existsSync(join(root, 'SECURITY.md'))).toBe(false)
  })
})
