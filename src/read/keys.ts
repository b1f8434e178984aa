import type { Document } from '../document/document.js'
import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import type { ReviewDate, Statement } from '../policy/reading.js'
import { firstOf } from './clauses.js'
import { is } from './lexicon.js'
import { type Manuscript, statement, statementAt } from './passages.js'

const BLANK_TO_FILL = pattern(/\[[^[\]]*\]/)
const GROUPING = pattern(/^0x|[\s:]/gi)
const FULL_STOP = pattern(/\.$/)

const KEY_BEGINS = '-----BEGIN PGP PUBLIC KEY BLOCK-----'
const KEY_ENDS = '-----END PGP PUBLIC KEY BLOCK-----'
/** Where an armour of any kind begins, or one of a key ends. */
const ARMOUR_LINE = pattern(/-----BEGIN |-----END PGP PUBLIC KEY BLOCK-----/g)
/** In characters; a longer one is no key. */
const LONGEST_ARMOUR = 200_000
/** Forty hexadecimal digits in groups, or sixty-four of a version 6 key. */
const FINGERPRINT = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}])(?:0x)?[0-9A-Fa-f]{4}(?:[\s:]{0,3}[0-9A-Fa-f]{4}){9}(?:(?:[\s:]{0,3}[0-9A-Fa-f]{4}){6})?(?![\p{L}\p{N}])`,
  'g',
)
const PAIRED = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}])[0-9A-Fa-f]{2}(?::[0-9A-Fa-f]{2}){19}(?![\p{L}\p{N}:])`,
  'g',
)

/** Finds armoured OpenPGP keys anywhere in the source; a key with blanks left to fill in is none. */
export function readKeys({ document }: Manuscript): Statement<string>[] {
  const lines = allMatches(ARMOUR_LINE, document.text)
  return lines.flatMap(({ index: start }, number) => {
    const next = lines[number + 1]
    if (next?.[0] !== KEY_ENDS || !document.text.startsWith(KEY_BEGINS, start)) return []
    const end = next.index + KEY_ENDS.length
    const armour = document.text.slice(start, end)
    if (armour.length > LONGEST_ARMOUR || BLANK_TO_FILL.test(armour)) return []
    return [statementAt(document, armour, document.placeOf(start, end))]
  })
}

/** Finds OpenPGP fingerprints in prose. */
export function readFingerprints({ passages }: Manuscript): Statement<string>[] {
  return passages.flatMap((passage) =>
    [FINGERPRINT, PAIRED]
      .flatMap((pattern) => pattern.all(passage.text))
      .map((match) =>
        statement(
          passage,
          match[0].replace(GROUPING, '').toUpperCase(),
          'high',
          match.index,
          match.index + match[0].length,
        ),
      ),
  )
}

/** Whether a fingerprint stands anywhere in the source, as in a block of code. */
export function holdsFingerprint({ text }: Document): boolean {
  return [FINGERPRINT, PAIRED].some((pattern) => pattern.all(text).length > 0)
}

const ISO_DATE = pattern(
  /(?<!\d)(20\d{2})(?:[-/.]|\s?[年년]\s?)(1[0-2]|0?[1-9])(?:(?:[-/.]|\s?[月월]\s?)(3[01]|[12]\d|0?[1-9]))?(?!\d)/,
)
/** Finds dates of the policy's own review or last update. */
export function readReviewDates({ passages }: Manuscript): Statement<ReviewDate>[] {
  return passages.flatMap((passage) => {
    const word = firstOf(passage, 'date-of-review')
    if (!word || word.start > 60) return []
    // "As of May 2024, release 0.4 is the one that was reviewed": of a release, and not of the policy.
    if (passage.lexemes.some((lexeme) => lexeme.start > word.end && is(lexeme, 'release'))) return []
    const date = dateIn(passage.text.slice(word.end, word.end + 40), passage.language.tag)
    return date ? [statement(passage, { date })] : []
  })
}

function dateIn(text: string, tag: string): string | null {
  const iso = ISO_DATE.exec(text)
  if (iso) return dateOf(iso[1], iso[2], iso[3])
  const year = YEAR.exec(text)
  const month = year && monthIn(text.toLowerCase(), tag)
  return year && month ? dateOf(year[0], String(month), DAY.exec(text)?.[1]) : null
}

function dateOf(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-')
}

const YEAR = pattern(/(?<!\d)20\d{2}(?!\d)/)
const DAY = pattern(/(?<!\d)(0?[1-9]|[12]\d|3[01])(?!\d)/)

/** The month that a text names as its language does, from 1; null where it names none. */
function monthIn(text: string, tag: string): number | null {
  const months = namesOfMonths(tag)
  const index = months.findIndex((names) => names.some((name) => text.includes(name)))
  return index < 0 ? null : index + 1
}

/** For each month its full name, alone and beside a day, and its short one. */
function namesOfMonths(tag: string): string[][] {
  const shapes: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
  ]
  const formats = shapes.map((shape) => new Intl.DateTimeFormat(tag, { ...shape, timeZone: 'UTC' }))
  return Array.from({ length: 12 }, (_, month) =>
    formats.flatMap((format) =>
      format
        .formatToParts(Date.UTC(2000, month, 1))
        .flatMap(({ type, value }) => (type === 'month' ? value.toLowerCase().replace(FULL_STOP, '') : [])),
    ),
  )
}
