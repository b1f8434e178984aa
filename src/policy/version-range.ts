import type { SupportedRange } from './versions.js'

/** Versions from `low` up to but without `high`, as numbers by place; null for no bound. */
interface Interval {
  low: readonly number[] | null
  high: readonly number[] | null
}

const SERIES = /^v?(\d{1,9}(?:\.\d{1,9}){0,2})\.[x*]$/i
const BOUND = /^(<|<=|>|>=|≤|≥)v?(\d{1,9}(?:\.\d{1,9}){0,3})(?:\.[x*])?$/i

/**
 * Whether the two say opposite things of the same versions. A narrow exception to a wide range (`1.2.x` beside `>= 1.0`)
 * is none, but a supported series below a bound under which nothing is supported is.
 */
export function contradict(a: SupportedRange, b: SupportedRange): boolean {
  if (a.supported === null || b.supported === null || a.supported === b.supported) return false
  if (normalise(a.range) === normalise(b.range)) return true

  const [supported, unsupported] = (a.supported ? [a, b] : [b, a]).map(({ range }) => intervalOf(range))
  if (!supported || !unsupported || unsupported.low !== null || !speaksOfBoth(unsupported, supported)) return false
  return supported.high === null
    ? compare(supported.low ?? [], unsupported.high ?? []) < 0
    : compare(supported.high, unsupported.high ?? []) <= 0
}

/** `< 3.6` beside `3.6.x` and `2.11.x` is about the third major version alone, `< 3.0` about all before it. */
function speaksOfBoth(bound: Interval, { low }: Interval): boolean {
  const [major, ...rest] = bound.high ?? []
  return rest.every((number) => number === 0) || major === low?.[0]
}

/** The ranges in the table of the forge's default template. */
const TEMPLATE_RANGES: ReadonlySet<string> = new Set(['5.1.x', '5.0.x', '4.0.x', '<4.0'])

/** Whether the range may have come with the forge's template rather than from the author. */
export function isTemplateRange(range: string): boolean {
  return TEMPLATE_RANGES.has(normalise(range))
}

/** The same range in other signs: `v1.2.X`, `1.2.*`, `1.2.х` with a Cyrillic letter, `1,2`. */
function normalise(range: string): string {
  return range
    .toLowerCase()
    .replaceAll('х', 'x')
    .replaceAll(',', '.')
    .replace(/\s+/g, '')
    .replace(/^(\D*)v(?=\d)/, '$1')
    .replaceAll('*', 'x')
}

function intervalOf(range: string): Interval | null {
  const compact = range.replace(/\s+/g, '')
  const series = SERIES.exec(compact)
  if (series) {
    const low = numbers(series[1] ?? '')
    return { low, high: low.map((number, index) => (index === low.length - 1 ? number + 1 : number)) }
  }
  const bound = BOUND.exec(compact)
  if (!bound) return null
  const version = numbers(bound[2] ?? '')
  return bound[1]?.startsWith('<') || bound[1] === '≤' ? { low: null, high: version } : { low: version, high: null }
}

function numbers(version: string): number[] {
  return version.split('.').map(Number)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length)
  const place = Array.from({ length }, (_, index) => index).find((index) => (a[index] ?? 0) !== (b[index] ?? 0))
  return place === undefined ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
