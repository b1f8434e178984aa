import { once } from 'node:events'
import type { Terminal } from './terminal.js'

/** Writes to standard output and waits until the reader takes more, so that nothing piles up in the memory; false where he has gone or takes no more. */
export async function writeAsTaken(text: string, { stdout }: Pick<Terminal, 'stdout'>): Promise<boolean> {
  const { stream } = stdout
  if (!stream) {
    stdout.write(text)
    return true
  }
  if (!stream.write(text)) {
    const waiting = new AbortController()
    const events = ['drain', 'close'].map((event) => once(stream, event, { signal: waiting.signal }))
    const isTaken = await Promise.race(events).then(
      () => true,
      // What is wrong with the stream is told where the streams are watched.
      () => false,
    )
    waiting.abort()
    if (!isTaken) return false
  }
  return !stream.destroyed
}
