import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, realpathSync } from 'node:fs'
import { dirname } from 'node:path'
import { isInside } from './repository.js'

/** The largest file in bytes: no larger text is taken for a policy, and none needs to come into the memory. */
const LARGEST = 1024 * 1024

/** A text, or why there is none: what is wrong, then what to do. */
export type TextOrFault = { text: string } | { fault: string }

/**
 * Reads a UTF-8 file; a byte order mark stays in the text. Symbolic links are followed as long as they do not leave `boundary`, an
 * absolute path without links: a stranger's pull request must not show other files of the machine.
 */
export function readText(file: string, boundary: string): TextOrFault {
  try {
    const target = realpathSync(file)
    if (!isInside(target, boundary))
      return { fault: 'This symbolic link leaves the repository; put the text itself here.' }
    return readRegularFile(target)
  } catch (error) {
    return { fault: systemFault(error) }
  }
}

/** The folder that a file named by the user may not leave: its own, unless it is a link, which may lead anywhere in the repository. */
export function boundaryOf(file: string, repository: string): string {
  const isLink = lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true
  return realpathSync(isLink ? repository : dirname(file))
}

function readRegularFile(file: string): TextOrFault {
  // Without NONBLOCK a named pipe would wait for its writer for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (stats.isDirectory()) return { fault: 'This is a folder; a policy is a file.' }
    if (!stats.isFile()) return { fault: 'This is not a regular file; use "-" to read from a pipe.' }
    return stats.size > LARGEST ? tooLarge() : decode(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

/** Reads all of a stream as {@link readText} reads a file. */
export async function readStream(stream: AsyncIterable<Uint8Array>): Promise<TextOrFault> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > LARGEST) return tooLarge()
    chunks.push(chunk)
  }
  return decode(Buffer.concat(chunks))
}

function decode(bytes: Uint8Array): TextOrFault {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
  } catch {
    return { fault: 'This is not valid UTF-8; save the file in that encoding.' }
  }
}

function tooLarge(): TextOrFault {
  return { fault: 'This is larger than 1 MiB; keep it short and link to long material.' }
}

const SYSTEM_FAULTS: Record<string, string> = {
  ENOENT: 'This path does not exist; check its spelling.',
  EACCES: 'This may not be read; check its permissions.',
  EPERM: 'This may not be read; check its permissions.',
  ELOOP: 'This symbolic link leads back to itself; put the text itself here.',
  ENOTDIR: 'This path leads through a file that is no folder; check its spelling.',
}

/** The words for an error of the file system. */
export function systemFault(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return SYSTEM_FAULTS[code] ?? `This cannot be read: ${message}.`
}
