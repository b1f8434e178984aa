import type { RepositoryFact, RepositoryFacts } from '../facts.js'
import { gatherChangelog } from './changelog.js'
import { gatherCodeOwners } from './code-owners.js'
import { gatherSecurityInsights, gatherSecurityTxt } from './companions.js'
import { gatherDefaultBranch } from './default-branch.js'
import { gatherDocuments } from './documents.js'
import { gatherPolicies } from './policies.js'
import { gatherRemotes } from './remotes.js'
import { type Gatherer, openRepository as open, type Repository, type Source } from './repository.js'
import { gatherShallow } from './shallow.js'
import { gatherTracked } from './tracked.js'

/** One for each part. Those that need a library of their own load it when they are asked. */
export const GATHERERS: { readonly [Name in RepositoryFact]: Gatherer<Name> } = {
  remotes: gatherRemotes,
  defaultBranch: gatherDefaultBranch,
  releases: async (repository) => (await import('./releases.js')).gatherReleases(repository),
  tracked: gatherTracked,
  policies: gatherPolicies,
  codeOwners: gatherCodeOwners,
  securityTxt: gatherSecurityTxt,
  securityInsights: gatherSecurityInsights,
  changelog: gatherChangelog,
  documents: gatherDocuments,
  shallow: gatherShallow,
  packages: async (repository) => (await import('./manifests/manifests.js')).gatherPackages(repository),
  manifests: async (repository) => (await import('./manifests/manifests.js')).gatherManifests(repository),
  issuePage: async (repository) => (await import('./issue-page.js')).gatherIssuePage(repository),
}

/** Opens the folder, the root of a repository or of none, absolute and without symbolic links. What is asked is gathered once. */
export function openRepository(root: string): Repository {
  return open(root, GATHERERS)
}

/** Opens what is no folder: facts come from what the source tells. */
export function openSource(source: Source): Repository {
  return open('', GATHERERS, source)
}

/** Gathers these parts at the same time. */
export async function gather<Name extends RepositoryFact>(
  { fact }: Repository,
  names: readonly Name[],
): Promise<Pick<RepositoryFacts, Name>> {
  const facts = await Promise.all(names.map(async (name) => [name, await fact(name)] as const))
  return Object.fromEntries(facts) as Pick<RepositoryFacts, Name>
}
