import { EXIT } from './exit-code.js'
import { run } from './program.js'
import { StandardOutput } from './standard-output.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'

export { work } from './worker.js'

/** Runs the command line of this process. */
export function main(place: Pick<Terminal, 'importModule' | 'worker'>): void {
  const opened = new Set<NodeJS.WriteStream>()
  // Streams are opened only when they are used: that takes Node a while. Each is watched once.
  const watched = (stream: NodeJS.WriteStream, fail: (error: NodeJS.ErrnoException) => void) => {
    if (!opened.has(stream)) stream.on('error', fail)
    opened.add(stream)
    return stream
  }
  const stderr = () => watched(process.stderr, failWith)
  let goAway = () => {}
  // Whoever waits for changes has nobody left to tell them to.
  const gone = new Promise<void>((resolve) => {
    goAway = resolve
  })
  let isTold = false
  const failed = (error: NodeJS.ErrnoException) => {
    if (!(isTold || isClosed(error))) stderr().write(`error: standard output: ${systemFault(error, 'written')}\n`)
    isTold = true
    failWith(error)
    goAway()
  }
  const cwd = workingDirectory()
  if (cwd === null) return
  const terminal: Terminal = {
    get stdin() {
      return process.stdin
    },
    get stderr() {
      return stderr()
    },
    stdout: new StandardOutput(() => watched(process.stdout, failed), failed),
    cwd,
    env: process.env,
    interrupted: () => Promise.race([gone, new Promise<void>((resolve) => process.once('SIGINT', () => resolve()))]),
    ...place,
  }
  run(process.argv.slice(2), terminal).then((code) => {
    endWith(code)
    // What a pipe has not taken yet would be cut off; what cannot be written is told in the next turn. To end by itself takes Node longer.
    setImmediate(() => {
      if ([...opened].every(({ writableLength }) => writableLength === 0)) process.exit()
    })
  })
}

/** An output that cannot be written ends the process with an error. */
function failWith(error: NodeJS.ErrnoException): void {
  if (!isClosed(error)) endWith(EXIT.unread)
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

/** The highest code wins. */
function endWith(code: number): void {
  process.exitCode = Math.max(code, Number(process.exitCode ?? 0))
}
