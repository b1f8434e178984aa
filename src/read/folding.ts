import { latePattern, pattern } from '../pattern.js'
import { isPlain } from '../policy/letters.js'

const OUTSIDE_ASCII = pattern(/[^\0-\x7f]/)
/** What the four after it replace. */
const VARIANTS = pattern(/[’ʼ＇‐‑٠-٩۰-۹！-～]/)
const APOSTROPHES = pattern(/[’ʼ＇]/g)
const HYPHENS = pattern(/[‐‑]/g)
const ARABIC_DIGITS = pattern(/[٠-٩۰-۹]/g)
const FULL_WIDTH = pattern(/[！-～]/g)

const UNSPACED = latePattern(
  () => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー]/u,
)
const OF_A_WORD = latePattern(() => /[\p{L}\p{M}\p{N}_]/u)

/** Lower case with plain apostrophes and half-width digits and letters, each character in its place. */
export function fold(text: string): string {
  if (!OUTSIDE_ASCII.test(text)) return text.toLowerCase()
  const lower = text.replaceAll('İ', 'i').toLowerCase()
  const folded = lower.length === text.length ? lower : Array.from(text, foldCharacter).join('')
  if (!VARIANTS.test(folded)) return folded
  return folded
    .replace(APOSTROPHES, "'")
    .replace(HYPHENS, '-')
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

function foldCharacter(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === character.length ? lower : character
}

/** What a UTF-16 unit is to words. */
const Kind = { Other: 1, Word: 2, Digit: 3, Unspaced: 4 } as const

/** The kind of each UTF-16 unit, found out when it is first met; 0 before that. */
const kinds = new Uint8Array(0x10000)

/** The kind of the UTF-16 unit at an index of a folded text; `Other` outside of it. */
function kindAt(text: string, index: number): number {
  if (index < 0 || index >= text.length) return Kind.Other
  const code = text.charCodeAt(index)
  return kinds[code] || learnKind(code)
}

function learnKind(code: number): number {
  const kind = code < ASCII_END ? kindInAscii(code) : kindOf(String.fromCharCode(code), code)
  kinds[code] = kind
  return kind
}

const ASCII_END = 128

function kindInAscii(code: number): number {
  if ((code >= LETTER_A && code <= LETTER_Z) || code === UNDERSCORE) return Kind.Word
  return code >= DIGIT_0 && code <= DIGIT_9 ? Kind.Digit : Kind.Other
}

const LETTER_A = 97
const LETTER_Z = 122
const DIGIT_0 = 48
const DIGIT_9 = 57
const UNDERSCORE = 95

function kindOf(character: string, code: number): number {
  if (code !== VARIATION_SELECTOR && (isPlain(character) || isHalf(code))) return Kind.Other
  // Scripts that write words without blanks between them, or that glue particles to a word.
  if (UNSPACED().test(character)) return Kind.Unspaced
  return OF_A_WORD().test(character) ? Kind.Word : Kind.Other
}

/** Whether a UTF-16 unit is only half of a character. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff
}

/** Chooses the picture rather than the character; counts as a part of it. */
const VARIATION_SELECTOR = 0xfe0f

/** Whether a letter or digit of a word stands there. */
export function inWord(text: string, index: number): boolean {
  const kind = kindAt(text, index)
  return kind === Kind.Word || kind === Kind.Digit
}

/** The first place from there on where a word begins, which it may right after a digit, as in "48h", or where no word stands. */
export function nextStart(text: string, from: number): number {
  let before = kindAt(text, from - 1)
  for (let position = from; position < text.length; position++) {
    const kind = kindAt(text, position)
    if (
      kind === Kind.Digit ? before !== Kind.Word && before !== Kind.Digit : kind !== Kind.Word || before !== Kind.Word
    )
      return position
    before = kind
  }
  return text.length
}

/** Where the word ends that begins there: behind one character where the script has no blanks or it is none. */
export function endOfWord(text: string, start: number): number {
  let end = start + 1
  if (inWord(text, start)) while (inWord(text, end)) end++
  return end
}
