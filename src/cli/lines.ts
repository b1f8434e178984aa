import { isUtf8 } from 'node:buffer'
import { pattern } from '../pattern.js'

const BYTE_ORDER_MARK = pattern(/^\ufeff/)

/** The largest line in bytes: a record with a text of 1 MiB, even where each of its characters is escaped. */
const LONGEST = 8 * 1024 * 1024

/** So much of a line that is too long is kept, in bytes, to tell whose it is. */
const BEGINNING = 64 * 1024

const LINE_FEED = 0x0a

/** One line of a stream; `fault` says why there is only its beginning, or a part that could be read. */
export interface Line {
  /** 1 for the first one. */
  number: number
  text: string
  fault: string | null
}

/** Cuts a stream of UTF-8 into lines and never holds more than one in the memory. Empty lines are left out. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const line = new LineBuffer()
  let number = 1
  for await (const chunk of stream) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      line.add(chunk.subarray(start, end))
      start = end + 1
      const taken = line.take(number++)
      if (taken) yield taken
    }
    line.add(chunk.subarray(start))
  }
  const last = line.take(number)
  if (last) yield last
}

/** The line that is being read. */
class LineBuffer {
  #chunks: Uint8Array[] = []
  #length = 0

  add(chunk: Uint8Array): void {
    this.#length += chunk.length
    // Of a line that is too long, nothing more needs to be known.
    if (this.#length <= LONGEST) this.#chunks.push(chunk)
    else this.#chunks = [Buffer.concat([...this.#chunks, chunk]).subarray(0, BEGINNING)]
  }

  /** The whole line, after which the next one begins; null for one that holds nothing. */
  take(number: number): Line | null {
    const bytes = Buffer.concat(this.#chunks)
    const isTooLong = this.#length > LONGEST
    this.#chunks = []
    this.#length = 0
    const text = bytes.toString('utf8').replace(BYTE_ORDER_MARK, '')
    if (isTooLong)
      return { number, text, fault: 'This line is longer than 8 MiB; leave the record out or shorten its text.' }
    if (text.trim() === '') return null
    const fault = isUtf8(bytes) ? null : 'This line is not valid UTF-8; write the records in that encoding.'
    return { number, text, fault }
  }
}
