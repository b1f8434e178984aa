import { TEMPLATE_NAMES, WRITTEN_LANGUAGES } from '../../writing.js'

/** What can be answered. The name of a key is also that of its flag. */
export interface KeyDescription {
  /** What stands for the value in the help. */
  value: string
  /** What the answer is for, in the help and in the schema. */
  summary: string
  /** An answer that can be given. */
  example: string
  /** May be given several times; a list in a file. */
  many?: true
  /** All answers that there are. */
  choices?: readonly string[]
  /** Its flag may stand without a value, which then is `yes`. */
  bare?: true
  /** Rules that speak of what is stated, or not stated, here. */
  rules?: readonly string[]
}

/** All keys, in the order of the questions. */
export const KEYS = {
  template: {
    value: 'name',
    summary: 'the way of handling reports that the text is for',
    example: 'brief',
    choices: TEMPLATE_NAMES,
  },
  language: {
    value: 'tag',
    summary: 'the language of the text',
    example: 'en',
    choices: WRITTEN_LANGUAGES,
  },
  contact: {
    value: 'address',
    summary: 'a private way to report: an e-mail address, a URL, or "advisory" for the form of the forge',
    example: 'advisory',
    many: true,
    rules: ['reporting-channel', 'private-channel', 'named-contact', 'no-public-reports', 'second-channel'],
  },
  'fallback-contact': {
    value: 'address',
    summary: 'where to write if nobody answers',
    example: 'security@cairnbox.dev',
    rules: ['second-channel'],
  },
  bugs: { value: 'url', summary: 'where ordinary bugs belong', example: 'https://github.com/cairnbox/cairn/issues' },
  supported: {
    value: 'range',
    summary: 'versions with security fixes: a range, "latest", "main", or the URL of a page; "=2027-05" tells the end',
    example: '2.x=2027-05',
    many: true,
    rules: ['supported-versions', 'support-not-ended', 'readable-version-table', 'end-of-support'],
  },
  unsupported: { value: 'range', summary: 'versions without security fixes', example: '< 2.0', many: true },
  acknowledge: {
    value: 'time',
    summary: 'how soon a reporter gets a first reply',
    example: '48h',
    rules: ['acknowledgement-time'],
  },
  assess: {
    value: 'time',
    summary: 'how soon a reporter gets a detailed answer; "48h after reply" counts from the first reply',
    example: '7d',
    rules: ['assessment-time'],
  },
  'update-every': {
    value: 'time',
    summary: 'how often a reporter hears of progress',
    example: '1w',
    rules: ['update-interval'],
  },
  'fix-within': {
    value: 'time',
    summary: 'how soon a fix is released; "critical=7d" for one severity',
    example: 'critical=7d',
    many: true,
    rules: ['fix-time'],
  },
  'disclose-after': {
    value: 'time',
    summary: 'when reporters may publish at the latest; "72h after announcement" counts from yours',
    example: '90d',
    many: true,
    rules: ['disclosure-deadline', 'bounded-embargo'],
  },
  commit: {
    value: 'id',
    summary: 'what the project commits itself to, as the template proposes it; "all" for everything',
    example: 'private-fix',
    many: true,
    rules: ['handling-process'],
  },
  credit: {
    value: 'choice',
    summary: 'reporters are credited ("yes"), or may decline ("optional")',
    example: 'optional',
    choices: ['yes', 'optional'],
    bare: true,
    rules: ['credit'],
  },
  advisories: {
    value: 'url',
    summary: 'where fixed vulnerabilities are announced; "yes" where no page is named',
    example: 'https://github.com/cairnbox/cairn/security/advisories',
    rules: ['advisories'],
  },
  include: {
    value: 'text',
    summary: 'what to put into a report, in the place of the usual list',
    example: 'the affected versions and the steps to reproduce the problem',
    many: true,
    rules: ['report-contents'],
  },
  bounty: {
    value: 'choice',
    summary: 'whether reports are rewarded with money',
    example: 'no',
    choices: ['yes', 'no'],
    rules: ['bounty-statement'],
  },
  'safe-harbor': {
    value: 'degree',
    summary: 'no legal action against research in good faith ("partial"), and it is authorised ("full")',
    example: 'full',
    choices: ['partial', 'full'],
    rules: ['safe-harbor'],
  },
  scope: {
    value: 'text',
    summary: 'what is in scope',
    example: 'the command and its library',
    many: true,
    rules: ['scope'],
  },
  'out-of-scope': { value: 'text', summary: 'what is out of scope', example: 'the examples', many: true },
  key: {
    value: 'url',
    summary: 'the OpenPGP key that reports are encrypted with',
    example: 'https://cairnbox.dev/key.asc',
    rules: ['encryption-key', 'valid-encryption-key'],
  },
  fingerprint: {
    value: 'digits',
    summary: 'the fingerprint of that key',
    example: '0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567',
  },
  cve: {
    value: 'authority',
    summary: 'CVE identifiers are requested, from this authority if one is named',
    example: 'GitHub',
    bare: true,
    rules: ['cve-handling'],
  },
  steward: {
    value: 'name',
    summary: 'who is the steward under the Cyber Resilience Act of the European Union',
    example: 'Cairnbox Foundation',
  },
  manufacturer: { value: 'name', summary: 'who is the manufacturer under that act', example: 'Cairnbox Ltd' },
  'support-until': { value: 'date', summary: 'the end of the support period under that act', example: '2031-05' },
  'threat-model': {
    value: 'url',
    summary: 'the document that says what the project defends against: a URL, or a path from the root',
    example: 'docs/threat-model.md',
  },
  reviewed: {
    value: 'date',
    summary: 'when the policy was last reviewed',
    example: '2026-11-20',
    rules: ['fresh-review-date'],
  },
} as const satisfies Record<string, KeyDescription>

export type Key = keyof typeof KEYS

export const KEY_NAMES = Object.keys(KEYS) as readonly Key[]

export function isKey(name: string): name is Key {
  return Object.hasOwn(KEYS, name)
}

export function descriptionOf(key: Key): KeyDescription {
  return KEYS[key]
}

/** The flag with what stands for its value: `--contact <address>`. */
export function flagOf(key: Key): string {
  const { value, bare } = descriptionOf(key)
  return `--${key} ${bare ? `[${value}]` : `<${value}>`}`
}
