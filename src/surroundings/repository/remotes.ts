import { pattern } from '../../pattern.js'
import { parseRemote } from '../../policy/forge.js'
import type { Remote } from '../facts.js'
import type { Gatherer } from './repository.js'

const FETCHED = pattern(/^(\S+)\t(.+?) \(fetch\)(?: \[|$)/)

/** A fork points people to where it comes from; what else there is, is somebody's copy. */
const ORDER = ['upstream', 'origin']

/** `git remote -v` rather than the settings: it resolves `url.<base>.insteadOf`. */
export const gatherRemotes: Gatherer<'remotes'> = async ({ git }) => {
  const lines = (await git('remote', '--verbose'))?.split('\n') ?? []
  return lines.flatMap(remoteIn).sort((a, b) => rank(a) - rank(b))
}

function remoteIn(line: string): Remote[] {
  const [, remote, url] = FETCHED.exec(line) ?? []
  const address = url === undefined ? null : parseRemote(url)
  return remote === undefined || address === null ? [] : [{ remote, ...address }]
}

function rank({ remote }: Remote): number {
  const index = ORDER.indexOf(remote)
  return index < 0 ? ORDER.length : index
}
