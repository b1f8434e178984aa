import semver from 'semver'
import { pattern } from '../../pattern.js'
import { compareVersions, versionNumbers } from '../../policy/version-range.js'
import type { Release } from '../facts.js'

const JOINED_BY_UNDERSCORES = pattern(/^\d+(?:_\d+)+/)
const NUMBERS = pattern(/^\d+(?:\.\d+)*/)

/** What stands before the version: a package or a word, then its joint; `v` alone joins, too. Longer tags name no version. */
const TAG = pattern(
  /^(?=.{1,200}$)(?:(?<prefix>.*?[^\d.])??(?<joint>[@/_-]v?|v|(?<=[a-z])(?=\d)))?(?<version>\d{1,9}(?:[._]\d{1,9})*(?:[._+-]?[a-z].*|[+-].*)?)$/i,
)

/** Prefixes that name no package. */
const GENERAL: ReadonlySet<string> = new Set([
  '',
  'v',
  'release',
  'releases',
  'rel',
  'r',
  'version',
  'ver',
  'stable',
  'tag',
  'tags',
])

/** What makes a version one before its release; semantic versioning takes all behind a hyphen for that. */
const PRERELEASE = pattern(
  /(?:^|[._+-]|\d)(?:a|alpha|b|beta|c|rc|cr|m|pre|preview|dev|snapshot|nightly|canary|next|insiders?|experimental|ea)(?:[._-]?\d|$)/i,
)

/** Behind a version that was released: `1.2.3.Final`, `1.2.3.post1`, `9.8p1`, a build. */
const RELEASED = pattern(/^(?:[._-]?(?:final|ga|release|lts|post\d*|sp\d+|p\d+|patch\d*|r\d+)|[+-]\d*|\+.*)$/i)

/** Reads the version that a tag releases; null for a tag that names none, such as `nightly`. */
export function readRelease(tag: string): Release | null {
  const { prefix = '', version = '' } = TAG.exec(tag)?.groups ?? {}
  const dotted = JOINED_BY_UNDERSCORES.test(version) ? version.replaceAll('_', '.') : version
  const numbers = versionNumbers(dotted)
  if (numbers === null) return null

  const suffix = dotted.slice(numbersLength(dotted))
  return {
    tag,
    version: dotted,
    numbers,
    prerelease: suffix !== '' && (PRERELEASE.test(suffix) || !RELEASED.test(suffix)),
    package: GENERAL.has(prefix.toLowerCase()) ? null : prefix,
  }
}

function numbersLength(version: string): number {
  return NUMBERS.exec(version)?.[0].length ?? 0
}

/** Newest first. What comes before a release is ordered by semantic versioning where it follows that, else by its numbers. */
export function byAge(a: Release, b: Release): number {
  const numbers = compareVersions(b.numbers, a.numbers)
  if (numbers !== 0) return numbers
  if (a.prerelease !== b.prerelease) return a.prerelease ? 1 : -1
  const [first, second] = [semver.parse(a.version, { loose: true }), semver.parse(b.version, { loose: true })]
  return first && second ? second.compare(first) : COLLATOR.compare(b.version, a.version)
}

const COLLATOR = new Intl.Collator('en', { numeric: true })
