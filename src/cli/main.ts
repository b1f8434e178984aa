import { EXIT } from './exit-code.js'
import { run } from './program.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'

export { work } from './worker.js'

/** Runs the command line of this process. */
export function main(place: Pick<Terminal, 'importModule' | 'worker'>): void {
  const { stdout, env } = process
  const watched = watchOutput()
  stdout.once('error', (error) => {
    if (!isClosed(error)) watched(process.stderr).write(`error: standard output: ${systemFault(error, 'written')}\n`)
  })
  watched(stdout)
  const cwd = workingDirectory()
  if (cwd === null) return
  const interrupted = () =>
    new Promise<void>((resolve) => {
      process.once('SIGINT', () => resolve())
      // Whoever waits for changes has nobody left to tell them to.
      stdout.once('error', () => resolve())
    })
  const terminal: Terminal = {
    // These only when they are used: they take Node a while to open.
    get stdin() {
      return process.stdin
    },
    get stderr() {
      return watched(process.stderr)
    },
    stdout,
    cwd,
    env,
    interrupted,
    ...place,
  }
  run(process.argv.slice(2), terminal).then(endWith)
}

/** Has an output that cannot be written end the process with an error; each is watched once. */
function watchOutput(): (stream: NodeJS.WriteStream) => NodeJS.WriteStream {
  const watched = new Set<NodeJS.WriteStream>()
  return (stream) => {
    if (!watched.has(stream)) {
      stream.on('error', (error) => {
        if (!isClosed(error)) endWith(EXIT.unread)
      })
    }
    watched.add(stream)
    return stream
  }
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
