import { printable } from '../../formats/printable.js'
import { pattern } from '../../pattern.js'
import { versionNumbers } from '../../policy/version-range.js'
import type { RepositoryFacts } from '../../surroundings/facts.js'

const UNRELEASED = pattern(/^0\.0\.0/)

/** The newest version, and what follows from it. */
export interface VersionProposal {
  latest: string
  /** Ranges of the versions that differ in what they promise, the newest first: `2.x`, `1.x`; `0.4.x` before the first major. */
  series: string[]
  /** Where the latest version is told. */
  from: string
}

type Facts = Pick<RepositoryFacts, 'releases' | 'manifests' | 'changelog'>

/** Of tags, else of the manifest at the root, else of the changelog; null where no version was released. */
export function proposedVersions(facts: Facts): VersionProposal | null {
  const found = versionsIn(facts).filter(({ version, from }) => printable(`${version}${from}`) === version + from)
  const [first] = found
  if (!first) return null
  const series = [...new Set(found.map(({ version }) => seriesOf(version)))].filter((range) => range !== null)
  return series.length > 0 ? { latest: first.version, series, from: first.from } : null
}

/** The newest first. */
function versionsIn({ releases, manifests, changelog }: Facts): { version: string; from: string }[] {
  const tags = (releases ?? []).filter((release) => !release.prerelease && release.package === null)
  if (tags.length > 0) return tags.map(({ tag, version }) => ({ version, from: `tag ${tag}` }))
  const manifest = manifests.find(({ path, version }) => version !== null && !path.includes('/'))?.version
  if (manifest && !UNRELEASED.test(manifest.value)) return [{ version: manifest.value, from: placeOf(manifest) }]
  return changelog.slice(0, 1).map((entry) => ({ version: entry.value, from: placeOf(entry) }))
}

function placeOf({ path, line }: { path: string; line: number | null }): string {
  return line === null ? path : `${path} line ${line}`
}

/** Before the first major version each minor one may break what was before. */
function seriesOf(version: string): string | null {
  const [major, minor] = versionNumbers(version) ?? []
  if (major === undefined) return null
  return major === 0 && minor !== undefined ? `0.${minor}.x` : `${major}.x`
}

/** All before a series: `< 2.0`. */
export function olderThan(series: string): string {
  const numbers = series.replace('.x', '')
  return `< ${numbers.includes('.') ? numbers : `${numbers}.0`}`
}
