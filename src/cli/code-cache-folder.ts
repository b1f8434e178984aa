import { lstatSync, mkdirSync } from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import envPaths from 'env-paths'
import { project } from '../project.generated.js'

/** Write permission of group and others. */
const OTHERS_WRITE = 0o022

/**
 * The folder for compiled code, which is made where there is none; null where there can be none, or where the user wants none. Whoever
 * can write there decides what runs, so it is in the cache folder of the user, who alone may write to it, and never a shared one.
 */
export function codeCacheFolder(env: NodeJS.ProcessEnv): string | null {
  if (env.NODE_DISABLE_COMPILE_CACHE) return null
  const folder = join(envPaths(project.name, { suffix: '' }).cache, 'code')
  try {
    // Made as another user than the owner of the home folder, as with sudo, it would shut out that one.
    if (!isAbsolute(folder) || !isOwn(nearestFolder(folder))) return null
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return isPrivate(folder) ? folder : null
  } catch {
    return null
  }
}

function nearestFolder(folder: string): string {
  const above = dirname(folder)
  return above === folder || lstatSync(folder, { throwIfNoEntry: false }) ? folder : nearestFolder(above)
}

function isOwn(path: string): boolean {
  // Windows has no such numbers; there the folder lies in the user's profile.
  return process.getuid === undefined || lstatSync(path).uid === process.getuid()
}

/** Whether the user alone may change what a file or folder holds. */
export function isPrivate(path: string): boolean {
  return isOwn(path) && (process.getuid === undefined || (lstatSync(path).mode & OTHERS_WRITE) === 0)
}
