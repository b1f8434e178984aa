import { execFile } from 'node:child_process'
import { dirname } from 'node:path'
import { pattern } from '../../pattern.js'

const OF_GIT = pattern(/^GIT_/i)

/** A repository must not keep anybody waiting, in milliseconds. */
const PATIENCE = 10_000

/** The most that a command may answer, in bytes: enough for the file list of the largest repositories. */
const LARGEST_ANSWER = 64 * 1024 * 1024

/** Settings of a stranger's repository that would run a program, or have an answer come in parts. */
const SAFE = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'core.quotePath=false']

const OPTIONS = ['--no-optional-locks', '--no-pager', ...SAFE.flatMap((setting) => ['-c', setting])]

/**
 * Asks git about the repository whose root the folder is, without a shell, without the network and without writing. Null where it does
 * not answer: not installed, no repository, one that it refuses to trust, an answer that is too long or too late.
 */
export function askGit(root: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(
      'git',
      [...OPTIONS, ...args],
      {
        cwd: root,
        env: environment(root),
        encoding: 'utf8',
        timeout: PATIENCE,
        maxBuffer: LARGEST_ANSWER,
        windowsHide: true,
      },
      (error, stdout) => resolve(error ? null : stdout),
    )
  })
}

/** Ours without what would send git to another repository, or have it ask or tell somebody. */
function environment(root: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !OF_GIT.test(name))
  return {
    ...Object.fromEntries(kept),
    // A folder that is no repository must not be taken for a part of the one around it.
    GIT_CEILING_DIRECTORIES: dirname(root),
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    LC_ALL: 'C',
  }
}
