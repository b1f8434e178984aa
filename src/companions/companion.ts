import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { Reading } from '../policy/reading.js'

const SECURITY_INSIGHTS = pattern(/^security-insights\.ya?ml$/i)

/** A file for machines that stands beside a policy. */
export type Companion = SecurityTxt | SecurityInsights

export type CompanionKind = Companion['kind']

/** The policy that the companion is compared with. */
export interface PolicyBeside {
  path: string
  text: string
  reading: Reading
}

/** A comment, which may be one to us. */
export interface CompanionComment {
  text: string
  place: Place
}

/** One field: `Name: value`. */
export interface Field {
  /** In lower case; empty where nothing stands before the colon. */
  key: string
  /** As written. */
  name: string
  /** Without blanks around it; empty where there is none. */
  value: string
  /** What stands between name and colon, and between colon and value. */
  blanks: { before: string; after: string }
  place: Place
  namePlace: Place
  valuePlace: Place
}

/** A security.txt as of RFC 9116. */
export interface SecurityTxt {
  kind: 'security-txt'
  fields: Field[]
  /** Lines that are neither field, comment nor blank. */
  strayLines: { text: string; place: Place }[]
  comments: CompanionComment[]
  /** The byte-order mark at the beginning; null where there is none. */
  byteOrderMark: Place | null
  /** The last line where it has no line ending; null where it has one, and for an empty file. */
  openLine: Place | null
  lines: number
  /** Null where the file is not signed. */
  signature: Signature | null
}

/** The cleartext signature of OpenPGP around a text. Whether it is right is not known without the key of who signed. */
export interface Signature {
  /** The text that is signed. */
  content: Place
  /** What is wrong with the framework; null where a library can read it. */
  fault: 'misplaced' | 'incomplete' | 'unreadable' | null
  /** The line at which the fault is seen, or with which the signature begins. */
  place: Place
  /** What stands behind the signature, be it blank lines; null where there is nothing. */
  rest: { place: Place; blank: boolean } | null
}

/** One scalar, with the keys that lead to it; items of a list have their number as key. */
export interface InsightsValue {
  keys: readonly string[]
  value: unknown
  place: Place
}

/** Where the data departs from the schema. */
export interface InsightsIssue {
  /** With dots: `project.vulnerability-reporting.policy`. */
  path: string
  /** `old` is a key of an earlier version, and `expected` then what is written in its place. */
  kind: 'missing' | 'unknown' | 'old' | 'wrong'
  expected: string
  place: Place
}

/** A security-insights.yml of the OpenSSF. */
export interface SecurityInsights {
  kind: 'security-insights'
  /** Why it cannot be read as YAML; null where it can. */
  fault: { message: string; place: Place } | null
  /** As `header.schema-version` says; null where it does not. */
  version: InsightsValue | null
  values: InsightsValue[]
  issues: InsightsIssue[]
  comments: CompanionComment[]
}

/** What a file is by its name; null for everything that is no companion. In capitals `SECURITY.txt` is a policy in plain text. */
export function companionKind(path: string): CompanionKind | null {
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
  if (name === 'security.txt') return 'security-txt'
  return SECURITY_INSIGHTS.test(name) ? 'security-insights' : null
}
