import type { Gatherer } from './repository.js'

export const gatherShallow: Gatherer<'shallow'> = async ({ git }) => {
  const answer = await git('rev-parse', '--is-shallow-repository')
  return answer === null ? null : answer.trim() === 'true'
}
