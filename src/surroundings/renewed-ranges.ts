import { pattern } from '../pattern.js'
import { compareVersions } from '../policy/version-range.js'
import type { SupportedRange } from '../policy/versions.js'
import type { Release } from './facts.js'

const SERIES = pattern(/^(v?)(\d+(?:\.\d+)?)((?:\.[x*])+)$/i)
const BOUND = pattern(/^(<\s*v?)(\d+(?:\.\d+)*)$/)

/**
 * The ranges of a table with the newest releases in the place of older ones, row by row; null where the pattern is not clear. It is where
 * the rows are series of one depth in falling order, the supported ones first, and perhaps a bound below the last of them.
 */
export function renewedRanges(rows: readonly SupportedRange[], releases: readonly Release[]): string[] | null {
  const last = rows.at(-1)
  const bound = last && BOUND.exec(last.range)
  const series = (bound ? rows.slice(0, -1) : rows).map(({ range }) => SERIES.exec(range))
  const written = series.map((match) => match?.[2]?.split('.').map(Number) ?? [])
  const depth = written[0]?.length ?? 0
  if (depth === 0 || written.some((numbers) => numbers.length !== depth) || !isFalling(written)) return null
  if (rows.some(({ ends, supported }) => ends !== null || supported === null) || !areSupportedFirst(rows)) return null

  const lowest = written.at(-1)
  const boundAt = bound?.[2]?.split('.').map(Number)
  if (boundAt && compareVersions(boundAt, lowest ?? []) !== 0) return null
  const newest = seriesOf(releases, depth).slice(0, written.length)
  const lowestNew = newest.at(-1)
  if (newest.length < written.length || !lowestNew) return null
  const ranges = series.map((match, index) => `${match?.[1]}${newest[index]?.join('.')}${match?.[3]}`)
  return bound && boundAt ? [...ranges, `${bound[1]}${padded(lowestNew, boundAt.length)}`] : ranges
}

function isFalling(list: readonly (readonly number[])[]): boolean {
  return list.every((numbers, index) => index === 0 || compareVersions(list[index - 1] ?? [], numbers) > 0)
}

function areSupportedFirst(rows: readonly SupportedRange[]): boolean {
  return rows.every(({ supported }, index) => index === 0 || !supported || rows[index - 1]?.supported === true)
}

/** The first numbers of all stable releases, newest first. */
function seriesOf(releases: readonly Release[], depth: number): number[][] {
  const stable = releases.filter(({ prerelease }) => !prerelease).map(({ numbers }) => padded(numbers, depth))
  return [...new Set(stable)].map((numbers) => numbers.split('.').map(Number))
}

function padded(numbers: readonly number[], length: number): string {
  return Array.from({ length }, (_, index) => numbers[index] ?? 0).join('.')
}
