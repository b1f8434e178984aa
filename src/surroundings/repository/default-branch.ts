import { refsOf } from './refs.js'
import type { Gatherer } from './repository.js'

/** What git takes for the first branch of a new repository, now and before. */
const USUAL = ['main', 'master', 'trunk', 'develop']

/** What the remote says; else the only branch, else one of a usual name. */
export const gatherDefaultBranch: Gatherer<'defaultBranch'> = async (repository) => {
  const refs = (await refsOf(repository)) ?? []
  for (const remote of ['upstream', 'origin']) {
    const head = refs.find(({ name }) => name === `refs/remotes/${remote}/HEAD`)?.target
    if (head) return head.slice(`refs/remotes/${remote}/`.length)
  }
  const branches = refs.flatMap(({ name }) =>
    name.startsWith('refs/heads/') ? [name.slice('refs/heads/'.length)] : [],
  )
  return branches.length === 1 ? (branches[0] ?? null) : (USUAL.find((name) => branches.includes(name)) ?? null)
}
