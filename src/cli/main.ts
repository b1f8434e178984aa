import { EXIT } from './exit-code.js'
import { run } from './program.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'

export { work } from './worker.js'

/** Runs the command line of this process. */
export function main(place: Pick<Terminal, 'importModule' | 'worker'>): void {
  const { stdout, stderr, env } = process
  stdout.once('error', (error) => {
    if (!isClosed(error)) stderr.write(`error: standard output: ${systemFault(error, 'written')}\n`)
  })
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error) => {
      if (!isClosed(error)) endWith(EXIT.unread)
    })
  }
  const cwd = workingDirectory()
  if (cwd === null) return
  const interrupted = () =>
    new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      // Whoever waits for changes has nobody left to tell them to.
      stdout.once('error', () => resolve())
    })
  const terminal: Terminal = {
    // Only when it is read: it takes Node a while to open.
    get stdin() {
      return process.stdin
    },
    stdout,
    stderr,
    cwd,
    env,
    interrupted,
    ...place,
  }
  run(process.argv.slice(2), terminal).then(endWith)
}

/** A reader such as `head` that has seen enough is no error. */
function isClosed({ code }: NodeJS.ErrnoException): boolean {
  return code === 'EPIPE'
}

/** Null, and told, where the folder was removed or may not be looked at. */
function workingDirectory(): string | null {
  try {
    return process.cwd()
  } catch {
    process.stderr.write(
      'error: the working directory does not exist any more, or may not be read; change to another one.\n',
    )
    endWith(EXIT.unread)
    return null
  }
}

/** The highest code wins. Not process.exit, which would cut off what a pipe has not taken yet. */
function endWith(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}
