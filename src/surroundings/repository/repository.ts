import { join } from 'node:path'
import type { RepositoryFact, RepositoryFacts, TextFile } from '../facts.js'
import { fileNames, readInside, targetOf } from './files.js'
import { askGit } from './git.js'

/** Where facts come from: the files of a folder, and git. Nothing outside of the folder is read, whatever its links say. */
export interface Source {
  /** What git answers; null where it does not. */
  git(...args: string[]): Promise<string | null>
  /** The text of a file; null where there is none that can be read. */
  read(path: string): string | null
  /** The path of the file itself, where a path leads to it through symbolic links; the path where there is no file. */
  target(path: string): string
  /** The names of the files in a folder, sorted; none where there is no such folder. */
  names(folder: string): string[]
}

/** A folder of which facts are gathered. */
export interface Repository extends Source {
  /** A part of the facts, gathered once. */
  fact<Name extends RepositoryFact>(name: Name): Promise<RepositoryFacts[Name]>
}

/** How a part of the facts is gathered. */
export type Gatherer<Name extends RepositoryFact> = (repository: Repository) => Promise<RepositoryFacts[Name]>

/** Opens the folder, which is the root of a repository, or of none: absolute and without symbolic links. Reads nothing yet. */
export function openRepository(
  root: string,
  gatherers: { readonly [Name in RepositoryFact]: Gatherer<Name> },
  source = folderSource(root),
): Repository {
  const asked = new Map<RepositoryFact, Promise<unknown>>()
  const answers = new Map<string, Promise<string | null>>()
  const repository: Repository = {
    ...source,
    git: (...args) => once(answers, args.join('\0'), () => source.git(...args)),
    fact: <Name extends RepositoryFact>(name: Name) =>
      once(asked, name, () => gatherers[name](repository)) as Promise<RepositoryFacts[Name]>,
  }
  return repository
}

function folderSource(root: string): Source {
  return {
    git: (...args) => askGit(root, args),
    read: (path) => readInside(root, path),
    target: (path) => targetOf(root, path),
    names: (folder) => fileNames(join(root, folder)),
  }
}

/** The files among these names in these folders that can be read; the root is `.`. */
export function textFiles({ read, names }: Repository, folders: readonly string[], name: RegExp): TextFile[] {
  return folders.flatMap((folder) =>
    names(folder).flatMap((found) => {
      if (!name.test(found)) return []
      const path = folder === '.' ? found : `${folder}/${found}`
      const text = read(path)
      return text === null ? [] : [{ path, text }]
    }),
  )
}

function once<Key, Value>(known: Map<Key, Value>, key: Key, learn: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const value = learn()
  known.set(key, value)
  return value
}
