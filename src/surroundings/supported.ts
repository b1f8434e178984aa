import { pattern } from '../pattern.js'
import type { Reading } from '../policy/reading.js'
import { holdsVersion, parseVersionRange, type VersionInterval, versionNumbers } from '../policy/version-range.js'
import type { SupportedRange } from '../policy/versions.js'
import type { RepositoryFacts } from './facts.js'

const NUMBERED = pattern(/^v?\d+(?:\.\d+)+$/)
const ABOVE_ZERO = pattern(/[1-9]/)

/** The newest version that users can have. */
export interface NewestVersion {
  version: string
  numbers: readonly number[]
  /** What says so: a tag, or a file. */
  source: string
}

/** The newest release by the tags; where there are none, or a clone may have left them out, by the changelog or a manifest. */
export function newestVersion({
  releases,
  changelog = [],
  manifests = [],
}: Partial<RepositoryFacts>): NewestVersion | null {
  if (releases === undefined) return null
  if (releases && releases.length > 0) {
    const release = releases.find(({ prerelease }) => !prerelease)
    return release ? { version: release.version, numbers: release.numbers, source: `tag ${release.tag}` } : null
  }
  const told = [...changelog, ...manifests.flatMap((one) => (one.version && !one.private ? [one.version] : []))]
  const [first] = told.filter(({ value }) => isReleased(value))
  const numbers = first && versionNumbers(first.value)
  return first && numbers ? { version: first.value, numbers, source: first.path } : null
}

/** Numbers alone: what follows them comes before a release, and zeros are set when it is built. */
function isReleased(version: string): boolean {
  return NUMBERED.test(version) && ABOVE_ZERO.test(version)
}

/** What the document says of a version: supported, not, nothing, or something that is not understood. */
export type Standing = 'supported' | 'unsupported' | 'unmentioned' | 'unclear'

export function standingOf(version: readonly number[], { entries, prose }: Reading['versions']): Standing {
  const told = [...entries, ...prose].map(({ value }) => ({ ...value, parsed: parseVersionRange(value.range) }))
  const holding = told.filter(
    ({ parsed }) => parsed?.kind === 'all' || (parsed?.kind === 'intervals' && holdsVersion(parsed.intervals, version)),
  )
  const yes = told.filter(({ supported }) => supported)
  if (yes.some(({ parsed }) => parsed?.kind === 'latest' || parsed?.kind === 'main')) return 'supported'
  if (holding.some(({ supported }) => supported)) return 'supported'
  if (holding.some(({ supported }) => supported === null) || yes.some(({ parsed }) => parsed === null)) return 'unclear'
  return holding.length > 0 ? 'unsupported' : 'unmentioned'
}

/** The stretches of versions that a range in numbers names; none for `latest` and what is not understood. */
export function intervalsOf({ range }: SupportedRange): readonly VersionInterval[] {
  const parsed = parseVersionRange(range)
  return parsed?.kind === 'intervals' ? parsed.intervals : []
}
