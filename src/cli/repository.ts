import { existsSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, sep } from 'node:path'

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

export function slashed(path: string): string {
  return path.replaceAll(sep, '/')
}
