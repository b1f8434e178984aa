import { dirname, resolve } from 'node:path'
import { boundaryOf, POLICY, readStream, readText, type TextOrFault } from './read-text.js'
import { replaceText } from './replace-text.js'
import { repositoryRoot } from './repository.js'
import type { Terminal } from './terminal.js'

/** The path that stands for standard input on the command line. */
export const STDIN = '-'

/** The name that it has in reports. */
const STDIN_NAME = '<stdin>'

/** A document to read, or a path that leads to none. */
export interface Policy {
  /** As the user named it, or as found from the working directory. */
  path: string
  /** Absolute; null for standard input without a name. */
  file: string | null
  /** Root of the repository that the file stands in; null where there is none. */
  repository: string | null
  /** How far links may lead; null where there is no file to read. */
  boundary: Boundary | null
  /** Whether it comes from standard input, which can be read once only. */
  streamed: boolean
  /** The text, or why it cannot be had. */
  read(): TextOrFault | Promise<TextOrFault>
  /** Puts a text in the place of the one that was read; gives what is wrong where that cannot be done, and null otherwise. */
  write(before: string, after: string): Promise<string | null>
}

/** The folder that a file may not leave. */
export interface Boundary {
  /** Absolute. */
  folder: string
  /** Whether only a link may go so far, and any other file stays in its own folder. */
  forLinks: boolean
}

/** The folder that the file may not leave is looked for anew each time, since the file may have become a link. */
export function access(file: string, boundary: Boundary): Pick<Policy, 'boundary' | 'read' | 'write'> {
  const folder = () => (boundary.forLinks ? boundaryOf(file, boundary.folder) : boundary.folder)
  return {
    boundary,
    read: () => readText(file, folder, POLICY),
    write: async (before, after) =>
      before === after ? null : replaceText(file, folder, { purpose: POLICY, before, after }),
  }
}

/** What is read from standard input, under the name that the user gave it. */
export function standardInput({ stdin, stdout, cwd }: Terminal, filename?: string): Policy {
  const file = filename === undefined ? null : resolve(cwd, filename)
  return {
    path: filename ?? STDIN_NAME,
    file,
    repository: file === null ? null : repositoryRoot(dirname(file)),
    boundary: null,
    streamed: true,
    read: () => readStream(stdin, POLICY),
    write: async (_, after) => {
      stdout.write(after)
      return null
    },
  }
}

/** A path that leads to no policy; the words say why. */
export function fault(path: string, words: string): Policy {
  return {
    path,
    file: null,
    repository: null,
    boundary: null,
    streamed: false,
    read: () => ({ fault: words }),
    write: async () => words,
  }
}
