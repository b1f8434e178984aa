import type { ChannelKind, PublicReportStance } from './channel.js'
import type { Duration } from './duration.js'
import type { Embargo, Severity, Stage } from './timeframe.js'

/** A way to report, in plain values; the meaning of each is that of `Channel`. */
export interface PolicyChannel {
  kind: ChannelKind
  target: string | null
  /** For a second try, or under a condition; absent for a way that is always open. */
  conditional?: true
  /** A chat that only the recipient reads; absent for other kinds. */
  private?: true
}

/** A length of time in which the maintainers do something. */
export interface PolicyTime {
  stage: Stage
  within: Duration
  /** Null where it holds for every severity. */
  severity: Severity | null
  /** A detailed answer may count from the first reply, a publication from the announcement; absent where the report counts, or nothing is told. */
  since?: 'acknowledgement' | 'announcement'
}

/** Versions and whether they get security fixes. */
export interface PolicyVersion {
  /** As people write it, such as `2.x`; `latest` for the latest release, `main` for the default branch. */
  range: string
  supported: boolean
  /** The end of support as people write it, such as `2027-05`; null where none is stated. */
  ends: string | null
}

/**
 * What a security policy states, in plain values without places: the input of the generator and the form of its answers. What is absent is not
 * stated, and nothing is written of it.
 */
export interface Policy {
  /** BCP 47 tag. */
  language: string
  /** Ways to report, the preferred one first. */
  channels: PolicyChannel[]
  publicReports?: PublicReportStance
  /** Where ordinary bugs are reported. */
  bugs?: string
  timeframes: PolicyTime[]
  /** Versions one by one, or the page that lists them. */
  versions?: { entries: PolicyVersion[] } | { url: string | null }
  /** What to put into a report. */
  reportContents?: { items: string[] }
  /** It is told what becomes of a report. */
  process?: true
  /** Publication is coordinated: how long reporters are asked to wait, null where that is not told. */
  coordination?: Embargo
  /** Reporters are named; `optOut` where they may choose not to be. */
  credit?: { optOut: boolean }
  /** Good-faith research is either authorised or meets no legal action (`partial`), or both (`full`). */
  safeHarbor?: { degree: 'partial' | 'full' }
  bounty?: { offered: boolean }
  scope?: { in: string[]; out: string[] }
  /** The address of an OpenPGP key, its fingerprint in upper-case hexadecimal digits, or both. */
  encryption?: { url: string | null; fingerprint: string | null }
  /** Where fixed vulnerabilities are announced. */
  advisories?: { url: string | null }
  /** CVE identifiers are spoken of. */
  cve?: true
  /** When the policy was last reviewed, as `YYYY-MM-DD` or `YYYY-MM`. */
  reviewed?: string
}
