import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { isInside } from './repository.js'
import { FOLDER_FAULT, systemFault } from './system-fault.js'

const MEBIBYTE = 1024 * 1024

/** What a text is read for. */
export interface Purpose {
  /** The largest text in bytes: none that is larger needs to come into the memory. */
  largest: number
  /** What to do about a larger one. */
  shorten: string
  /** What to do about a pipe or a device. */
  instead: string
}

export const POLICY: Purpose = {
  largest: MEBIBYTE,
  shorten: 'keep it short and link to long material',
  instead: 'use "-" to read from a pipe',
}

export const SETTINGS: Purpose = {
  largest: MEBIBYTE,
  shorten: 'remove what is not needed',
  instead: 'save the settings in a file',
}

/** Large, since it may know the findings of thousands of policies. */
export const BASELINE: Purpose = {
  largest: 64 * MEBIBYTE,
  shorten: 'write several, one for each part of the files',
  instead: 'write it to a file',
}

/** A text, or why there is none: what is wrong, then what to do. `bytes` are the content where only the encoding is wrong. */
export type TextOrFault = { text: string } | { fault: string; bytes?: Uint8Array }

/**
 * Reads a UTF-8 file; a byte order mark stays in the text. Symbolic links are followed as long as they do not leave `boundary`, an
 * absolute path without links: a stranger's pull request must not show other files of the machine.
 */
export function readText(file: string, boundary: () => string, purpose: Purpose): TextOrFault {
  try {
    const target = realpathSync(file)
    if (isInside(target, boundary())) return readRegularFile(target, purpose)
    // What a shell gives for <(command) is such a link.
    if (statSync(file).isFIFO()) return irregular(purpose)
    return { fault: 'This symbolic link leaves the repository; put the text itself here.' }
  } catch (error) {
    return { fault: systemFault(error) }
  }
}

/** Undefined where there is nothing, or nothing that can be looked at: reading or writing it will tell why. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path)
  } catch {
    return undefined
  }
}

/**
 * The folder that a file named by the user may not leave: its own, unless it is a link, which may lead anywhere in the repository.
 * Throws where the file system does not tell.
 */
export function boundaryOf(file: string, repository: string): string {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return realpathSync(isLink ? repository : dirname(file))
}

function readRegularFile(file: string, purpose: Purpose): TextOrFault {
  // Without NONBLOCK a named pipe would wait for its writer for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) return { fault: FOLDER_FAULT }
    if (!stats.isFile()) return irregular(purpose)
    return stats.size > purpose.largest ? tooLarge(purpose) : decode(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

/** Reads all of a stream as {@link readText} reads a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>, purpose: Purpose): Promise<TextOrFault> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > purpose.largest) return tooLarge(purpose)
      chunks.push(chunk)
    }
  } catch (error) {
    return { fault: systemFault(error) }
  }
  return decode(Buffer.concat(chunks))
}

function decode(bytes: Uint8Array): TextOrFault {
  if (isUtf16(bytes)) return { fault: 'This is UTF-16; save the file as UTF-8.', bytes }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: `This is not valid UTF-8 in line ${lineOfFault(bytes)}; save the file in that encoding.`, bytes }
  }
}

/** The line of the first bytes that are no character: what stands before them is valid, a line at a time. */
function lineOfFault(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let line = 1, start = 0; ; line += 1) {
    const end = bytes.indexOf(LINE_FEED, start)
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? undefined : end))
    } catch {
      return line
    }
    if (end < 0) return line
    start = end + 1
  }
}

const LINE_FEED = 0x0a

/** Told by its byte order mark; without one by its first character, which is of ASCII in nearly every text. */
function isUtf16([first = 1, second = 1]: Uint8Array): boolean {
  const isMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  return isMark || (first === 0) !== (second === 0)
}

function irregular({ instead }: Purpose): TextOrFault {
  return { fault: `This is not a regular file; ${instead}.` }
}

function tooLarge({ largest, shorten }: Purpose): TextOrFault {
  return { fault: `This is larger than ${largest / MEBIBYTE} MiB; ${shorten}.` }
}
