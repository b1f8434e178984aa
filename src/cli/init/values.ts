import { pattern } from '../../pattern.js'
import { parseStatedDate } from '../../policy/calendar.js'
import { type Duration, formatDuration, parseDuration } from '../../policy/duration.js'
import { privateReportPage, type RepositoryAddress, repositoryOfPage } from '../../policy/forge.js'
import type { PolicyChannel, PolicyTime, PolicyVersion } from '../../policy/policy.js'
import type { Severity, Stage } from '../../policy/timeframe.js'
import { parseVersionRange } from '../../policy/version-range.js'

const FINAL_SLASH = pattern(/\/$/)
const PATH = pattern(/^[^\s:\\]+$/)
const WEB_ADDRESS = pattern(/^https?:\/\/\S+$/i)
const AMOUNT_AND_UNIT = pattern(/^([\d.]+)\s*([a-z][a-z ]*)$/i)
const PLURAL = pattern(/s$/)
const AFTER_EVENT = pattern(/\bafter\s+(?:the\s+)?(?:first\s+)?(\w+)$/i)
const END_OF_SUPPORT = pattern(/=\s*(\d{4}[^\s=]*)$/)
const SIGN_AT_END = pattern(/(?:^|[=<>~^])$/)
const DATE = pattern(/^\d{4}-\d{2}(?:-\d{2})?$/)
const GROUPING = pattern(/[\s:]|^0x/gi)

/** An answer is not in its notation; the message says what is wrong, then what to write. */
export class NotationError extends Error {
  override name = 'NotationError'
}

/** What stands for the private form of the repository's forge. */
export const ADVISORY = 'advisory'

const EMAIL = pattern(/^(?:mailto:)?([^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+)$/i)

/** Reads a way to report: what kind it is, its form tells. */
export function contactIn(text: string, repository: RepositoryAddress | null): PolicyChannel {
  if (text.toLowerCase() === ADVISORY) return { kind: 'advisory', target: reportPageOf(repository) }
  const email = EMAIL.exec(text)?.[1]
  if (email !== undefined) return { kind: 'email', target: email.toLowerCase() }
  if (!isWebAddress(text))
    throw new NotationError(
      `"${text}" is no way to report; write an e-mail address, a URL with https://, or "${ADVISORY}".`,
    )
  return { kind: isReportPage(text) ? 'advisory' : 'form', target: text }
}

function reportPageOf(repository: RepositoryAddress | null): string {
  const page = repository && privateReportPage(repository)
  if (page) return page
  const why = repository
    ? `${repository.host} is not known to take private reports`
    : 'no git remote tells on which forge this repository is'
  throw new NotationError(`${why}; write an e-mail address, or the URL of the private form.`)
}

function isReportPage(address: string): boolean {
  const repository = repositoryOfPage(address)
  const page = repository && privateReportPage(repository)
  return page !== null && plainAddress(page) === plainAddress(address)
}

function plainAddress(address: string): string {
  return new URL(address).href.replace(FINAL_SLASH, '').toLowerCase()
}

export function webAddressIn(text: string): string {
  if (!isWebAddress(text)) throw new NotationError(`"${text}" is no URL; write one that begins with https://.`)
  return text
}

/** A web address, or the path of a file in the repository. */
export function referenceIn(text: string): string {
  if (isWebAddress(text) || PATH.test(text)) return text
  throw new NotationError(`"${text}" is no URL and no path; write one that begins with https://, or a path.`)
}

function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text) && URL.canParse(text)
}

const UNITS: Readonly<Record<string, string>> = {
  hour: 'h',
  day: 'd',
  'business day': 'bd',
  'working day': 'bd',
  week: 'w',
  month: 'mo',
  year: 'y',
}

/** Reads a length of time: `48h`, and also `48 hours`. */
function durationIn(text: string): Duration {
  const [, amount, word = ''] = AMOUNT_AND_UNIT.exec(text) ?? []
  const name = word.toLowerCase()
  const duration = parseDuration(`${amount}${UNITS[name.replace(PLURAL, '')] ?? name}`)
  if (duration && duration.amount > 0) return duration
  throw new NotationError(
    `"${text}" is no length of time; write a number and h, d, bd (business days), w, mo or y, such as "48h" or "3bd".`,
  )
}

/** What a time may count from instead of the report. */
const EVENTS: Readonly<Record<string, { stage: Stage; since: NonNullable<PolicyTime['since']> }>> = {
  reply: { stage: 'assess', since: 'acknowledgement' },
  announcement: { stage: 'disclose', since: 'announcement' },
}

/** Reads the time of a stage: `14d`, or `48h after reply`, `72h after announcement`. */
export function timeIn(text: string, stage: Stage): PolicyTime {
  const after = AFTER_EVENT.exec(text)
  const [time, name] = after ? [text.slice(0, after.index).trimEnd(), after[1]] : [text]
  if (name === undefined) return { stage, within: durationIn(text), severity: null }
  const event = Object.entries(EVENTS).find(([, known]) => known.stage === stage)
  if (event?.[0] !== name.toLowerCase())
    throw new NotationError(
      `"${text}" counts from what is not known here; ${event ? `write the time alone, or such as "48h after ${event[0]}"` : 'write the time alone, such as "48h"'}.`,
    )
  return { stage, within: durationIn(time), severity: null, since: event[1].since }
}

/** As {@link timeIn} reads it. */
export function timeText({ within, since }: PolicyTime): string {
  const event = Object.keys(EVENTS).find((name) => EVENTS[name]?.since === since)
  return `${formatDuration(within)}${event ? ` after ${event}` : ''}`
}

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** Reads the time for a fix: `30d` for all, `critical=7d` for one severity. */
export function fixTimeIn(text: string): PolicyTime {
  const [name, time] = text.includes('=') ? text.split('=', 2).map((part) => part.trim()) : [null, text]
  const severity = name === null ? null : SEVERITIES.find((one) => one === name?.toLowerCase())
  if (severity === undefined)
    throw new NotationError(`"${name}" is no severity; write critical, high, medium or low, such as "critical=7d".`)
  return { stage: 'fix', within: durationIn(time ?? ''), severity }
}

/** Reads versions with the end of their support, if one is told: `2.x=2027-05`. */
export function versionIn(text: string, supported: boolean): PolicyVersion {
  const end = END_OF_SUPPORT.exec(text)
  const before = text.slice(0, end?.index).trimEnd()
  const [range, ends] = end && !SIGN_AT_END.test(before) ? [before, end[1] ?? null] : [text, null]
  if (ends !== null) dateIn(ends)
  const kind = parseVersionRange(range)?.kind
  if (kind === undefined || kind === 'all')
    throw new NotationError(
      `"${range}" is no range of versions; write one such as "2.x", "1.4.x", ">= 2.1" or "< 2.0", or "latest" or "main".`,
    )
  if (kind === 'intervals') return { range, supported, ends }
  if (!supported) throw new NotationError(`"${range}" is never unsupported; write a range such as "< 2.0".`)
  if (ends !== null) throw new NotationError(`"${range}" has no end of support; write it beside a range.`)
  return { range: kind, supported, ends }
}

/** Reads a date that is exact to the month at least. */
export function dateIn(text: string): string {
  if (DATE.test(text) && parseStatedDate(text, 'en')) return text
  throw new NotationError(`"${text}" is no date; write year and month, or the day, such as "2027-05" or "2027-05-31".`)
}

/** Digits of an OpenPGP fingerprint: of version 4, and of versions 5 and 6. */
const FINGERPRINT = pattern(/^(?:[0-9A-F]{40}|[0-9A-F]{64})$/)

export function fingerprintIn(text: string): string {
  const digits = text.replace(GROUPING, '').toUpperCase()
  if (FINGERPRINT.test(digits)) return digits
  throw new NotationError(`"${text}" is no fingerprint; write its 40 hexadecimal digits (64 of newer keys).`)
}
