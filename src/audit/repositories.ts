import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folders are looked into to this depth: `forge/group/inner/project` is the deepest that people use. */
const DEEPEST = 6

/** Folders that are looked into at most, so that a wrong path such as `/` comes to an end. */
const MOST = 20_000

/** The roots of the repositories in a folder: itself if it is one, else those below it, sorted. Links are not followed. */
export function findRepositories(folder: string): string[] {
  const found: string[] = []
  let looked = 0
  const look = (at: string, depth: number): void => {
    looked += 1
    if (looked > MOST) return
    const entries = entriesOf(at)
    if (entries.some(({ name }) => name === '.git')) {
      found.push(at)
      return
    }
    if (depth === DEEPEST) return
    const inner = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    for (const { name } of inner.sort((a, b) => (a.name < b.name ? -1 : 1))) look(join(at, name), depth + 1)
  }
  look(folder, 0)
  return found
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
