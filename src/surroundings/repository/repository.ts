import { join } from 'node:path'
import type { RepositoryFact, RepositoryFacts, TextFile } from '../facts.js'
import { fileNames, readInside } from './files.js'
import { askGit } from './git.js'

/** A folder whose files and git are looked at. Nothing outside of it is read, whatever its links say. */
export interface Repository {
  /** Absolute, without symbolic links. */
  root: string
  /** What git answers; null where it does not. */
  git(...args: string[]): Promise<string | null>
  /** The text of a file; null where there is none that can be read. */
  read(path: string): string | null
  /** The names of the files in a folder, sorted; none where there is no such folder. */
  names(folder: string): string[]
  /** A part of the facts, gathered once. */
  fact<Name extends RepositoryFact>(name: Name): Promise<RepositoryFacts[Name]>
}

/** How a part of the facts is gathered. */
export type Gatherer<Name extends RepositoryFact> = (repository: Repository) => Promise<RepositoryFacts[Name]>

/** Opens the folder, which is the root of a repository, or of none. Reads nothing yet. */
export function openRepository(
  root: string,
  gatherers: { readonly [Name in RepositoryFact]: Gatherer<Name> },
): Repository {
  const asked = new Map<RepositoryFact, Promise<unknown>>()
  const answers = new Map<string, Promise<string | null>>()
  const repository: Repository = {
    root,
    git: (...args) => once(answers, args.join('\0'), () => askGit(root, args)),
    read: (path) => readInside(root, path),
    names: (folder) => fileNames(join(root, folder)),
    fact: <Name extends RepositoryFact>(name: Name) =>
      once(asked, name, () => gatherers[name](repository)) as Promise<RepositoryFacts[Name]>,
  }
  return repository
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
