import type { Release } from '../facts.js'
import { refsOf } from './refs.js'
import { byAge, readRelease } from './release.js'
import type { Gatherer, Repository } from './repository.js'

const TAGS = 'refs/tags/'

/** A clone may come without tags, so that none of them says nothing where the history is cut off. */
export const gatherReleases: Gatherer<'releases'> = async (repository) => {
  const refs = await refsOf(repository)
  if (refs === null) return null

  const read = refs.flatMap(({ name }) => {
    const release = name.startsWith(TAGS) ? readRelease(name.slice(TAGS.length)) : null
    return release ? [release] : []
  })
  const releases = withoutMovingTags(await byPackage(read, repository))
  if (releases.length === 0 && (await repository.fact('shallow')) !== false) return null
  return releases.sort((a, b) => comparePackages(a, b) || byAge(a, b))
}

/** A prefix that all tags have names no package among others, nor does the name of the repository. */
async function byPackage(releases: readonly Release[], { fact }: Repository): Promise<Release[]> {
  const packages = new Set(releases.map((release) => release.package))
  if (packages.size === 1) return releases.map((release) => ({ ...release, package: null }))
  if (packages.size === 0) return []
  const [remote] = await fact('remotes')
  const isWhole = (name: string | null) => name?.toLowerCase() === remote?.name.toLowerCase()
  return releases.map((release) => (isWhole(release.package) ? { ...release, package: null } : release))
}

/** `v3` beside `v3.1.0` moves with each release, and a date is no version beside versions. */
function withoutMovingTags(releases: readonly Release[]): Release[] {
  const series = new Set(
    releases.filter(({ numbers }) => numbers.length > 1).map((release) => `${release.package} ${release.numbers[0]}`),
  )
  const isVersioned = series.size > 0
  return releases.filter((release) => {
    const [major = 0] = release.numbers
    if (release.numbers.length > 1) return true
    return !series.has(`${release.package} ${major}`) && !(isVersioned && major >= FIRST_DATE)
  })
}

/** Single numbers from here on are days, such as `20261120`. */
const FIRST_DATE = 100_000

/** Those of the repository as a whole first. */
function comparePackages(a: Release, b: Release): number {
  const [first, second] = [a.package ?? '', b.package ?? '']
  return first < second ? -1 : Number(first > second)
}
