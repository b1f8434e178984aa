import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Surroundings } from '../surroundings/facts.js'

/** The nearest folder, upward, that holds `.git`; null where there is none. */
export function repositoryRoot(folder: string): string | null {
  return foldersUpward(folder).find((above) => existsSync(join(above, '.git'))) ?? null
}

/** A folder and all above it, nearest first. With `top`, none above that one. */
export function foldersUpward(folder: string, top?: string): string[] {
  const above = dirname(folder)
  return folder === top || above === folder ? [folder] : [folder, ...foldersUpward(above, top)]
}

/** Whether a path is the folder or stands below it. Both absolute and without symbolic links. */
export function isInside(path: string, folder: string): boolean {
  const steps = relative(folder, path)
  return !isAbsolute(steps) && steps.split(sep)[0] !== '..'
}

/** What the rules may know of the repository around a file: its path in it, and which paths exist. */
export function surroundingsOf(file: string, root: string | null): Surroundings {
  if (root === null || !isInside(file, root)) return {}
  return { path: slashed(relative(root, file)), exists: (path) => existsBelow(root, path) }
}

function existsBelow(root: string, path: string): boolean {
  const file = resolve(root, path)
  return isInside(file, root) && existsSync(file)
}

export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}
