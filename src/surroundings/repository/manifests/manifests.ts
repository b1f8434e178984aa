import { pattern } from '../../../pattern.js'
import type { Manifest } from '../../facts.js'
import type { Gatherer, Repository } from '../repository.js'
import { READERS } from './readers.js'

/** Packages of others, and those that only serve tests and lessons. */
const FOREIGN = pattern(
  /(?:^|\/)(?:node_modules|vendor|third[_-]party|tests?|__tests__|spec|fixtures?|testdata|examples?|samples?|demos?|templates?|benchmarks?)\//i,
)

/** Manifests of one repository that are read. */
const MOST = 200

export const gatherManifests: Gatherer<'manifests'> = (repository) => manifestsIn(repository, '.')

export const gatherPackages: Gatherer<'packages'> = async (repository) => {
  const tracked = [...((await repository.fact('tracked')) ?? [])]
  const paths = tracked.filter((path) => path.includes('/') && !FOREIGN.test(path) && isManifest(path))
  return manifestsAt(
    repository,
    paths.sort((a, b) => depth(a) - depth(b)),
  )
}

/** The manifests right in a folder. */
export function manifestsIn(repository: Repository, folder: string): Promise<Manifest[]> {
  const names = repository.names(folder).filter(isManifest)
  return manifestsAt(
    repository,
    names.map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  )
}

async function manifestsAt({ read }: Repository, paths: readonly string[]): Promise<Manifest[]> {
  const manifests = paths.slice(0, MOST).map((path) => {
    const text = read(path)
    return text === null ? null : readerOf(path)?.(path, text)
  })
  return (await Promise.all(manifests)).filter((manifest) => manifest !== null && manifest !== undefined)
}

function isManifest(path: string): boolean {
  return readerOf(path) !== undefined
}

function readerOf(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return READERS.find((one) => one.name.test(name))?.read
}

function depth(path: string): number {
  return path.split('/').length
}
