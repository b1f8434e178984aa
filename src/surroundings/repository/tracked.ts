import type { Gatherer } from './repository.js'

/** More files than this are not listed. */
const MOST = 500_000

export const gatherTracked: Gatherer<'tracked'> = async ({ git }) => {
  const paths = (await git('ls-files', '-z', '--cached'))?.split('\0').filter(Boolean)
  return paths === undefined || paths.length > MOST ? null : new Set(paths)
}
