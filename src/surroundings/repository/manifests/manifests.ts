import type { Gatherer } from '../repository.js'
import { READERS } from './readers.js'

/** Packages of others, and those that only serve tests and lessons. */
const FOREIGN =
  /(?:^|\/)(?:node_modules|vendor|third[_-]party|tests?|__tests__|spec|fixtures?|testdata|examples?|samples?|demos?|templates?|benchmarks?)\//i

/** Manifests of one repository that are read. */
const MOST = 200

/** Those of the root, then those that git tracks below it, from the top down. */
export const gatherManifests: Gatherer<'manifests'> = async (repository) => {
  const tracked = [...((await repository.fact('tracked')) ?? [])].filter(
    (path) => path.includes('/') && !FOREIGN.test(path),
  )
  const paths = [...repository.names('.'), ...tracked.sort((a, b) => depth(a) - depth(b))]
  const candidates = paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const reader = READERS.find((one) => one.name.test(name))
    return reader ? [{ path, read: reader.read }] : []
  })
  return candidates.slice(0, MOST).flatMap(({ path, read }) => {
    const text = repository.read(path)
    const manifest = text === null ? null : read(path, text)
    return manifest ? [manifest] : []
  })
}

function depth(path: string): number {
  return path.split('/').length
}
