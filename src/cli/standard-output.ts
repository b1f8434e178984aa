import { fstatSync, writeSync } from 'node:fs'
import type { Output } from './terminal.js'

const DESCRIPTOR = 1

/**
 * Standard output of this process. Into a file or pipe it writes at once, for which Node need not load its streams: that takes longer
 * than to judge a policy. A terminal, a device, or a pipe that is full for now, gets the stream.
 */
export class StandardOutput implements Output {
  readonly #open: () => NodeJS.WriteStream
  readonly #fail: (error: NodeJS.ErrnoException) => void
  #isDirect = isFileOrPipe()
  #hasFailed = false

  /** `open` gives the stream; `fail` is told, once, of an output that cannot be written. */
  constructor(open: () => NodeJS.WriteStream, fail: (error: NodeJS.ErrnoException) => void) {
    this.#open = open
    this.#fail = fail
  }

  get isTTY(): boolean {
    return !this.#isDirect && this.#open().isTTY
  }

  get columns(): number | undefined {
    return this.#isDirect ? undefined : this.#open().columns
  }

  /** The stream itself, for what is to wait until the reader takes more. */
  get stream(): NodeJS.WriteStream {
    this.#isDirect = false
    return this.#open()
  }

  write(text: string): void {
    if (this.#hasFailed) return
    if (this.#isDirect) this.#writeDirectly(Buffer.from(text))
    else this.stream.write(text)
  }

  #writeDirectly(bytes: Buffer): void {
    let written = 0
    try {
      while (written < bytes.length) written += writeSync(DESCRIPTOR, bytes, written)
    } catch (error) {
      const fault = error as NodeJS.ErrnoException
      if (fault.code === 'EAGAIN') {
        this.stream.write(bytes.subarray(written))
        return
      }
      this.#hasFailed = true
      this.#fail(fault)
    }
  }
}

/** On Windows, Node's streams know more of pipes than its files do. */
function isFileOrPipe(): boolean {
  if (process.platform === 'win32') return false
  try {
    const stats = fstatSync(DESCRIPTOR)
    return stats.isFile() || stats.isFIFO() || stats.isSocket()
  } catch {
    return false
  }
}
