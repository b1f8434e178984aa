import { LetterPattern } from '../policy/letters.js'
import type { ReviewDate, Statement } from '../policy/reading.js'
import { firstOf } from './clauses.js'
import { type Manuscript, statement, statementAt } from './passages.js'

/** Stops at the next beginning, so that many of them without an end cost no more than one. */
const ARMOUR =
  /-----BEGIN PGP PUBLIC KEY BLOCK-----(?:(?!-----BEGIN )[\s\S]){0,200000}?-----END PGP PUBLIC KEY BLOCK-----/g
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
  return [...document.text.matchAll(ARMOUR)]
    .filter(([armour]) => !/\[[^\]]*\]/.test(armour))
    .map((match) => statementAt(document, match[0], document.placeOf(match.index, match.index + match[0].length)))
}

/** Finds OpenPGP fingerprints in prose. */
export function readFingerprints({ passages }: Manuscript): Statement<string>[] {
  return passages.flatMap((passage) =>
    [FINGERPRINT, PAIRED]
      .flatMap((pattern) => pattern.all(passage.text))
      .map((match) =>
        statement(
          passage,
          match[0].replace(/^0x|[\s:]/gi, '').toUpperCase(),
          'high',
          match.index,
          match.index + match[0].length,
        ),
      ),
  )
}

const ISO_DATE = /\b(20\d{2})[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?\b/
const NAMED_DATE =
  /\b(?:(\d{1,2})(?:st|nd|rd|th)?\s)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s(?:(\d{1,2})(?:st|nd|rd|th)?,?\s)?(20\d{2})\b/i
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Finds dates of the policy's own review or last update. */
export function readReviewDates({ passages }: Manuscript): Statement<ReviewDate>[] {
  return passages.flatMap((passage) => {
    const word = firstOf(passage, 'date-of-review')
    if (!word || word.start > 60) return []
    const date = dateIn(passage.text.slice(word.end, word.end + 40))
    return date ? [statement(passage, { date })] : []
  })
}

function dateIn(text: string): string | null {
  const iso = ISO_DATE.exec(text)
  if (iso) return [iso[1], iso[2]?.padStart(2, '0'), iso[3]?.padStart(2, '0')].filter(Boolean).join('-')
  const named = NAMED_DATE.exec(text)
  if (!named) return null
  const month = String(MONTHS.indexOf((named[2] ?? '').toLowerCase()) + 1).padStart(2, '0')
  const day = named[1] ?? named[3]
  return [named[4], month, day?.padStart(2, '0')].filter(Boolean).join('-')
}
