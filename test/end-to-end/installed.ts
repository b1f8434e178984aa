import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject, onTestFinished } from 'vitest'

export interface Outcome {
  code: number | null
  stdout: string
  stderr: string
}

/** A policy without any error; its warnings, if any, are no matter here. */
export const GOOD_POLICY = `# Security policy

## Supported versions

| Version | Supported |
| ------- | --------- |
| 2.x     | yes       |
| 1.x     | no        |

## Reporting a vulnerability

Please do not open a public issue. Use our [private form](https://github.com/octo/fish/security/advisories/new) instead.
Tell us the affected version, the steps to reproduce the problem, and what an attacker gains.

## What happens then

We will acknowledge your report within 3 days and send a detailed answer within 10 days. We confirm the problem, write a fix,
and agree with you on the day of publication, which is no later than 90 days after your report.
Please do not disclose the problem to the public until the fix is released.
`

export const BAD_POLICY =
  '# Security\n\nIf you find a vulnerability, please open an issue at https://github.com/octo/fish/issues and we will look at it.\n'

/** A new folder with these files, marked as a repository; gone when the test is. */
export function repositoryWith(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secpolicy-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** Starts the installed command as a process of its own. */
export function start(cwd: string, args: string[], env: Record<string, string> = {}): ChildProcess {
  const { NO_COLOR, FORCE_COLOR, COLUMNS, GITHUB_ACTIONS, ...inherited } = process.env
  return spawn(join(inject('installed'), 'node_modules', '.bin', 'secpolicy'), args, {
    cwd,
    // The caches of the user are no place for tests.
    env: { ...inherited, XDG_CACHE_HOME: join(inject('installed'), 'cache'), ...env },
    shell: process.platform === 'win32',
  })
}

/** Runs the installed command to its end. */
export async function secpolicy(
  cwd: string,
  args: string[],
  stdin = '',
  env: Record<string, string> = {},
): Promise<Outcome> {
  const child = start(cwd, args, env)
  const outcome: Outcome = { code: null, stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.setEncoding('utf8').on('data', (text: string) => {
      outcome[name] += text
    })
  }
  child.stdin?.end(stdin)
  outcome.code = await new Promise((resolve) => child.on('close', resolve))
  return outcome
}
