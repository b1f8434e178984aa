import { pattern } from '../../pattern.js'
import type { Manifest, Release, RepositoryFact, RepositoryFacts } from '../facts.js'
import { gather } from './gather.js'
import { type Repository, textFiles } from './repository.js'

const README_NAME = pattern(/^readme(?:\.(?:md|markdown|rst|adoc|txt))?$/i)

/** Folders that hold a policy for what is above them. */
const POLICY_FOLDERS = pattern(/(?:^|\/)(?:\.github|\.gitlab|\.gitea|\.forgejo|docs?)$/)

/** Gathers facts in view of one policy. That of a package in a larger repository has the package's own releases, manifests and README. */
export async function gatherFor(
  policy: string,
  repository: Repository,
  parts: readonly RepositoryFact[],
): Promise<Partial<RepositoryFacts>> {
  const facts: Partial<RepositoryFacts> = await gather(repository, parts)
  const folder = folderOf(policy)
  const own = folder === '.' ? [] : await packageAt(folder, repository)
  const needsManifests = facts.releases?.some((release) => release.package !== null) === true
  const manifests = own.length > 0 ? own : needsManifests ? await repository.fact('manifests') : []
  return {
    ...facts,
    ...(facts.releases && { releases: releasesOf(facts.releases, own.length > 0 ? folder : '.', manifests) }),
    ...(own.length > 0 && facts.manifests && { manifests: own }),
    ...(own.length > 0 &&
      facts.documents && { documents: { ...facts.documents, readme: readmeIn(folder, repository) } }),
  }
}

/** The folder that a policy speaks for. */
function folderOf(policy: string): string {
  const folder = policy.includes('/') ? policy.slice(0, policy.lastIndexOf('/')) : '.'
  return folder.replace(POLICY_FOLDERS, '') || '.'
}

/** Null where it is not known which of several packages is meant. */
function releasesOf(releases: readonly Release[], folder: string, manifests: readonly Manifest[]): Release[] | null {
  const names = new Set([folder, ...manifests.flatMap(({ name }) => (name ? [name.value, lastPart(name.value)] : []))])
  const named = releases.filter((release) => release.package !== null && names.has(release.package))
  if (named.length > 0) return named
  const unnamed = releases.filter((release) => release.package === null)
  // Where no tag names a package, all of them are released at once.
  if (unnamed.length === releases.length) return unnamed
  return folder === '.' && unnamed.length > 0 ? unnamed : null
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1)
}

function readmeIn(folder: string, repository: Repository) {
  return textFiles(repository, [folder], README_NAME)[0] ?? null
}

async function packageAt(folder: string, repository: Repository): Promise<Manifest[]> {
  const { manifestsIn } = await import('./manifests/manifests.js')
  return manifestsIn(repository, folder)
}
