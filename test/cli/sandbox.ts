import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../src/cli/program.js'

/** A new folder with these files; gone when the test is. */
export function folderWith(files: Record<string, string | Uint8Array>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'secpolicy-')))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** As {@link folderWith}, with the mark of a repository's root. */
export function repositoryWith(files: Record<string, string | Uint8Array>): string {
  return folderWith({ '.git/HEAD': 'ref: refs/heads/main\n', ...files })
}

export interface Outcome {
  code: number
  stdout: string
  stderr: string
}

export interface Circumstances {
  stdin?: string | Uint8Array
  env?: Record<string, string>
  isTTY?: boolean
  columns?: number
  /** Settles when the user interrupts; never where absent. */
  interrupted?: Promise<void>
  /** What is done with each piece of output as it comes. */
  onOutput?: (name: 'stdout' | 'stderr', text: string) => void
}

/** Runs one command line in a folder, in this process. */
export async function secpolicy(cwd: string, args: string[], around: Circumstances = {}): Promise<Outcome> {
  const { stdin = '', env = {}, isTTY = false, columns, interrupted, onOutput } = around
  const outcome: Outcome = { code: -1, stdout: '', stderr: '' }
  const output = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      outcome[name] += text
      onOutput?.(name, text)
    },
    isTTY,
    ...(columns === undefined ? {} : { columns }),
  })
  outcome.code = await run(args, {
    stdin: chunks(stdin),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
    env,
    interrupted: () => interrupted ?? new Promise(() => {}),
    importModule: (url) => import(url),
    worker: '',
  })
  return outcome
}

async function* chunks(content: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content)
  // In two parts, so that a character may be cut in the middle.
  yield bytes.subarray(0, bytes.length / 2)
  yield bytes.subarray(bytes.length / 2)
}
