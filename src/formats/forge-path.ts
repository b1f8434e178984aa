/** A path as forges name the files of a repository: with slashes, and without "./" before it. */
export function forgePath(path: string): string {
  return path.replaceAll('\\', '/').replace(/^(?:\.\/+)+/, '')
}
