import { pattern } from '../pattern.js'
import type { SupportedRange } from './versions.js'

const BETWEEN_BOUNDS = pattern(/(?:,|&&|&)|(?<=[\dx])(?=[<>≤≥])/)
const BOUND = pattern(/^[<>≤≥]/)
const BETWEEN_PARTS = pattern(/[,;/|]+/)
const AT_MOST = pattern(/^(?:<=|=<|≤)$/)
const ABOVE = pattern(/[>≥]/)
const NUMBERS = pattern(/^v?(\d{1,9}(?:\.\d{1,9})*)/i)
const UP_TO = pattern(/^(?:<=|=<|≤)/)
const DECIMAL_COMMA = pattern(/(?<=\d),(?=\d+(?!\.|\d))/g)
const BLANKS = pattern(/\s+/g)
const V_BEFORE_NUMBER = pattern(/^(\D*)v(?=\d)/)

/** Versions from `low` up to but without `high`, as numbers by place; null for no bound. */
export interface VersionInterval {
  low: readonly number[] | null
  high: readonly number[] | null
}

/** What a range as people write it covers. */
export type VersionRange =
  | { kind: 'intervals'; intervals: readonly VersionInterval[] }
  /** The newest release, whatever its number. */
  | { kind: 'latest' }
  /** The development branch. */
  | { kind: 'main' }
  /** Every version. */
  | { kind: 'all' }

/** Numbers with placeholders behind them: `1`, `1.2`, `1.2.x`, `1.x.x`, `1.*`; what follows them is a pre-release or a build. */
const VERSION = String.raw`v?\d{1,9}(?:\.\d{1,9}){0,4}(?:\.[x*])*(?:-[a-z][\w.]*|\+[a-z][\w.]*)?`
const SINGLE = pattern(new RegExp(`^(?<sign><=|=<|>=|=>|<|>|≤|≥|=|~>|~|\\^)?(?<version>${VERSION})(?<plus>\\+)?$`, 'i'))
const SPAN = pattern(new RegExp(`^(${VERSION})(?:[-–—]|\\.{2,3}|…)(${VERSION})$`, 'i'))
const MAVEN = pattern(new RegExp(`^([[(])(${VERSION})?,(${VERSION})?([\\])])$`, 'i'))

/** Texts that are longer are no range. */
const LONGEST = 100

/** Reads a range of versions as people write it; null for anything else, as for ranges in words. */
export function parseVersionRange(text: string): VersionRange | null {
  if (text.length > LONGEST) return null
  const plain = normalise(text)
  if (plain === 'latest' || plain === 'main' || plain === 'all') return { kind: plain }
  if (plain === 'x') return { kind: 'all' }
  const intervals = intervalsOf(plain)
  return intervals && { kind: 'intervals', intervals }
}

function intervalsOf(plain: string): VersionInterval[] | null {
  const whole = spanOf(plain) ?? singleOf(plain)
  if (whole) return [whole]

  const bounds = plain.split(BETWEEN_BOUNDS)
  if (bounds.length === 2 && bounds.every((bound) => BOUND.test(bound))) {
    const [a, b] = bounds.map(singleOf)
    return a && b ? [{ low: a.low ?? b.low, high: a.high ?? b.high }] : null
  }
  // Whether all of several bounds are meant, or any, is not told.
  if (bounds.filter((bound) => BOUND.test(bound)).length > 1) return null
  const parts = plain.split(BETWEEN_PARTS).map((part) => spanOf(part) ?? singleOf(part))
  return parts.length > 1 && parts.every((part) => part !== null) ? parts : null
}

function singleOf(plain: string): VersionInterval | null {
  const { sign = '', version = '', plus } = SINGLE.exec(plain)?.groups ?? {}
  const numbers = versionNumbers(version)
  if (numbers === null) return null
  if (plus) return sign === '' ? { low: numbers, high: null } : null
  if (sign === '<') return { low: null, high: numbers }
  if (AT_MOST.test(sign)) return { low: null, high: after(numbers) }
  // Whether "> 1.2" includes 1.2.1 is not known; it does for most who write it.
  if (ABOVE.test(sign) && sign !== '~>') return { low: numbers, high: null }
  if (sign === '^') return { low: numbers, high: after(numbers.slice(0, Math.max(numbers.findIndex(Boolean), 0) + 1)) }
  if (sign === '~' || sign === '~>') return { low: numbers, high: after(numbers.slice(0, Math.min(2, numbers.length))) }
  return { low: numbers, high: after(numbers) }
}

function spanOf(plain: string): VersionInterval | null {
  const [, opening, from, to, closing] = MAVEN.exec(plain) ?? []
  if (opening !== undefined) {
    const [low, high] = [versionNumbers(from ?? ''), versionNumbers(to ?? '')]
    return { low, high: high && closing === ']' ? after(high) : high }
  }
  const [, first, last] = SPAN.exec(plain) ?? []
  const [low, high] = [versionNumbers(first ?? ''), versionNumbers(last ?? '')]
  return low && high && compareVersions(low, high) <= 0 ? { low, high: after(high) } : null
}

/** The first version behind the series that the numbers name: behind 1.2.x comes 1.3. */
function after(numbers: readonly number[]): number[] {
  return numbers.map((number, index) => (index === numbers.length - 1 ? number + 1 : number))
}

/** The numbers that a version begins with; null where it begins with none. */
export function versionNumbers(version: string): number[] | null {
  const numbers = NUMBERS.exec(version)?.[1]
  return numbers === undefined ? null : numbers.split('.').map(Number)
}

/** Orders versions by their numbers, those that are missing being 0. */
export function compareVersions(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length)
  const place = Array.from({ length }, (_, index) => index).find((index) => (a[index] ?? 0) !== (b[index] ?? 0))
  return place === undefined ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}

/** Whether one of the intervals holds the version. */
export function holdsVersion(intervals: readonly VersionInterval[], version: readonly number[]): boolean {
  return intervals.some(
    ({ low, high }) =>
      (low === null || compareVersions(low, version) <= 0) && (high === null || compareVersions(version, high) < 0),
  )
}

/**
 * Whether the two say opposite things of the same versions. A narrow exception to a wide range (`1.2.x` beside `>= 1.0`)
 * is none, but a supported series below a bound under which nothing is supported is,
 * unless the rows beside them bound each major version by itself.
 */
export function contradict(a: SupportedRange, b: SupportedRange, beside: readonly SupportedRange[] = []): boolean {
  if (a.supported === null || b.supported === null || a.supported === b.supported) return false
  if (normalise(a.range) === normalise(b.range)) return true

  const [supported, unsupported] = (a.supported ? [a, b] : [b, a]).map(({ range }) => intervalOf(range))
  if (!supported || !unsupported || unsupported.low !== null || hasOwnBound(supported, unsupported, beside))
    return false
  return supported.high === null
    ? compareVersions(supported.low ?? [], unsupported.high ?? []) < 0
    : compareVersions(supported.high, unsupported.high ?? []) <= 0
}

/** `< 3.6` beside `2.11.x` and `< 2.11` is about the third major version alone: the second has a bound of its own. */
function hasOwnBound({ low }: VersionInterval, { high }: VersionInterval, beside: readonly SupportedRange[]): boolean {
  if (!low || high?.[0] === low[0]) return false
  return beside.some(({ range, supported }) => {
    const bound = supported === false ? intervalOf(range) : null
    return bound !== null && bound.low === null && bound.high?.[0] === low[0] && low.length > 1
  })
}

/** "Up to 2" is not held against "from 2 on": who writes both means that 2 is in one of them. */
function intervalOf(range: string): VersionInterval | null {
  const plain = normalise(range).replace(UP_TO, '<')
  const [only, ...others] = intervalsOf(plain) ?? []
  return only && others.length === 0 ? only : null
}

/** The ranges in the table of the forge's default template, with its verdicts. */
const TEMPLATE_RANGES: ReadonlyMap<string, boolean> = new Map([
  ['5.1.x', true],
  ['5.0.x', false],
  ['4.0.x', true],
  ['<4.0', false],
])

/** Whether the ranges are those of the template with all its verdicts, so that nobody has filled them in. */
export function isTemplateTable(ranges: readonly SupportedRange[]): boolean {
  const isLeft = ({ range, supported }: SupportedRange) => TEMPLATE_RANGES.get(normalise(range)) === supported
  return ranges.length === TEMPLATE_RANGES.size && ranges.every(isLeft)
}

/** Whether the range may have come with the forge's template rather than from the author. */
export function isTemplateRange(range: string): boolean {
  return TEMPLATE_RANGES.has(normalise(range))
}

/** The same range in other signs: `v1.2.X`, `1.2.*`, `1.2.х` with a Cyrillic letter, `1,2`. */
function normalise(range: string): string {
  return range
    .toLowerCase()
    .replaceAll('х', 'x')
    .replace(DECIMAL_COMMA, '.')
    .replace(BLANKS, '')
    .replace(V_BEFORE_NUMBER, '$1')
    .replaceAll('*', 'x')
}
