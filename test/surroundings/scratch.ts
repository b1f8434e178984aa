import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { folderWith } from '../cli/sandbox.js'

type Files = Record<string, string | Uint8Array>

/** A repository made by git itself; gone when the test is. */
export interface Scratch {
  root: string
  git(...args: string[]): string
  write(files: Files): void
  /** Writes the files and commits all there is; then sets the tags. */
  commit(files: Files, ...tags: string[]): void
}

/** A new repository with a first commit of these files, if there are any. */
export function scratchRepository(files: Files = {}, ...tags: string[]): Scratch {
  const scratch = scratchAt(folderWith({}))
  scratch.git('init', '--quiet', '--initial-branch=main')
  if (Object.keys(files).length > 0) scratch.commit(files, ...tags)
  return scratch
}

/** The folder as a repository; nothing is made. */
export function scratchAt(root: string): Scratch {
  const git = (...args: string[]) => execFileSync('git', [...PLAIN, ...args], { cwd: root, encoding: 'utf8', env: ENV })
  const write = (files: Files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), content)
    }
  }
  return {
    root,
    git,
    write,
    commit(files, ...tags) {
      write(files)
      git('add', '--all')
      git('commit', '--quiet', '--allow-empty', '--message', 'Change')
      for (const tag of tags) git('tag', tag)
    },
  }
}

/** The settings of who runs the tests must not change what they find. */
const ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@cairnbox.dev',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@cairnbox.dev',
}

const PLAIN = ['-c', 'protocol.file.allow=always', '-c', 'commit.gpgsign=false', '-c', 'advice.detachedHead=false']
