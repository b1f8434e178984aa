import { decodeString } from 'micromark-util-decode-string'
import { pattern } from '../pattern.js'
import { isBlank } from './characters.js'
import { SourceMap } from './source-map.js'

/** Takes the characters of a text one UTF-16 unit at a time, each with the source that it stands for. */
export interface CharacterSink {
  character(unit: string, start: number, end: number): void
  /** Takes a text that stands in the source, from `start` on, as it is. */
  verbatim(text: string, start: number): void
}

/** How the source of a text differs from what the parser made of it. */
export type Notation =
  /** Character references and backslash escapes are decoded. */
  | 'text'
  /** All is literal, but for the pipe that a table asks to escape. */
  | 'literal'

const REFERENCE = pattern(/&(?:#x[0-9a-f]{1,6}|#[0-9]{1,7}|[a-z][a-z0-9]{0,31});/iy)
const ESCAPE = pattern(/\\[!-/:-@[-`{-~]/y)
const ESCAPED_PIPE = pattern(/\\\|/y)
/** A line ending with what the parser takes away around it: blanks, indentation, marks of block quotations. */
const LINE_ENDING = pattern(/[ \t]*(?:\r\n?|\n)[ \t]*/y)
const LINE_ENDING_IN_QUOTE = pattern(/[ \t]*(?:\r\n?|\n)(?:[ \t]*>)*[ \t]*/y)

/**
 * Gives the decoded text `value` to `sink`, each character with the source it stands for, looking for it in `source` between
 * `start` and `end`. What the parser dropped on the way (marks, indentation) is passed over.
 * @returns the offset behind the last source character used
 */
export function align(
  sink: CharacterSink,
  value: string,
  source: string,
  start: number,
  end: number,
  notation: Notation,
): number {
  if (value.length === end - start && source.startsWith(value, start)) {
    sink.verbatim(value, start)
    return end
  }
  let at = start
  let done = 0
  while (done < value.length) {
    const piece = pieceAt(value, done, source, at, end, notation)
    if (!piece) break
    for (let i = 0; i < piece.length; i++) sink.character(value.charAt(done + i), piece.start, piece.end)
    done += piece.length
    at = piece.end
  }
  // What the source does not hold at all still belongs somewhere.
  for (; done < value.length; done++) sink.character(value.charAt(done), at, at)
  return at
}

/** So many units of the value, and the source that they stand for. */
interface Piece {
  length: number
  start: number
  end: number
}

function pieceAt(
  value: string,
  done: number,
  source: string,
  from: number,
  end: number,
  notation: Notation,
): Piece | null {
  const unit = value.charAt(done)
  for (let at = from; at < end; at++) {
    const piece = codedAt(value, done, source, at, notation) ?? literalAt(value, done, source, at)
    if (piece) return piece
    // Indentation was passed over together with the line ending before it.
    if (isBlank(unit)) return { length: 1, start: at, end: at }
  }
  return null
}

function literalAt(value: string, done: number, source: string, at: number): Piece | null {
  const unit = value.charAt(done)
  return unit === '\n' || unit === '\r' ? lineEndingAt(value, done, source, at) : plainAt(unit, source, at)
}

function lineEndingAt(value: string, done: number, source: string, at: number): Piece | null {
  const length = value.startsWith('\r\n', done) ? 2 : 1
  const pattern = value.charAt(done + length) === '>' ? LINE_ENDING : LINE_ENDING_IN_QUOTE
  const ending = matchAt(pattern, source, at)
  return ending === null ? null : { length, start: at, end: at + ending.length }
}

function codedAt(value: string, done: number, source: string, at: number, notation: Notation): Piece | null {
  const first = source.charCodeAt(at)
  if (first !== 38 && first !== 92) return null
  const coded =
    notation === 'text'
      ? (matchAt(REFERENCE, source, at) ?? matchAt(ESCAPE, source, at))
      : matchAt(ESCAPED_PIPE, source, at)
  if (coded === null) return null
  const decoded = decodeString(coded)
  return value.startsWith(decoded, done) ? { length: decoded.length, start: at, end: at + coded.length } : null
}

function plainAt(unit: string, source: string, at: number): Piece | null {
  const found = source.charAt(at)
  const same = found === unit || (isBlank(found) && isBlank(unit)) || (unit === '\ufffd' && found === '\0')
  return same ? { length: 1, start: at, end: at + 1 } : null
}

function matchAt(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0] ?? null
}

/** Where the characters of a literal text stand in the source, whose quotation marks and indentation it lacks. */
export class SourceOffsets {
  readonly #start: number
  /** Empty where the text stands in the source exactly as it is. */
  readonly #map = new SourceMap()

  constructor(text: string, source: string, start: number, end: number) {
    this.#start = start
    if (text.length === end - start && source.startsWith(text, start)) return
    align(this, text, source, start, end, 'literal')
  }

  character(_unit: string, start: number, end: number): void {
    this.#map.add(start, end)
  }

  verbatim(text: string, start: number): void {
    this.#map.addVerbatim(text.length, start)
  }

  startOf(index: number): number {
    return this.#map.length === 0 ? this.#start + index : this.#map.startOf(index)
  }

  /** The end of the character before `index`. */
  endOf(index: number): number {
    return this.#map.length === 0 ? this.#start + index : this.#map.endOf(index - 1)
  }
}
