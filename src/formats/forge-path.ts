import { pattern } from '../pattern.js'

const THIS_FOLDER = pattern(/^(?:\.\/+)+/)

/** A path as forges name the files of a repository: with slashes, and without "./" before it. */
export function forgePath(path: string): string {
  return path.replaceAll('\\', '/').replace(THIS_FOLDER, '')
}
