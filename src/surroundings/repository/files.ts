import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs'
import { isAbsolute, join, relative, sep } from 'node:path'

/** Larger files, in bytes, are not read: what is looked for in a repository is written by hand. */
const LARGEST = 1024 * 1024

/** The text of a UTF-8 file in a folder; null where there is none, or where it is reached only through a link out of the folder. */
export function readInside(root: string, path: string): string | null {
  try {
    const target = realpathSync(join(root, path))
    const steps = relative(root, target)
    return isAbsolute(steps) || steps.split(sep)[0] === '..' ? null : textOf(target)
  } catch {
    return null
  }
}

function textOf(file: string): string | null {
  // Without NONBLOCK a named pipe would wait for its writer for ever.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile() || stats.size > LARGEST) return null
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(descriptor))
  } finally {
    closeSync(descriptor)
  }
}

/** The path from the folder of the file that a path leads to through symbolic links; the path itself where there is none. */
export function targetOf(root: string, path: string): string {
  try {
    return relative(root, realpathSync(join(root, path))).replaceAll(sep, '/')
  } catch {
    return path
  }
}

/** The names of the files in a folder, sorted; none where there is no such folder. */
export function fileNames(folder: string): string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .sort()
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
