import { pattern } from '../../pattern.js'
import { LETTER, LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'

interface Amount {
  start: number
  end: number
  value: number
  from: number | null
}

/** Between a number and its unit: blanks, a closing bracket or plus, a measure word, "or so". */
const GAP = pattern(/^[\s)\]+\-–~个個ヶケか]{0,3}$/u)

/** What makes a number a part of something else; scripts without blanks put numbers right behind their letters. */
const GLUED = new LetterPattern(
  String.raw`(?:[\d./]|\d[,:]|(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])\p{L})$`,
)

const DIGITS = new LetterPattern(String.raw`(\d{1,4}(?:[.,]\d{1,2})?)([^\d\p{L}]{0,3}|[^\d\p{L}]{0,2}[个個ヶケか])$`)

/** "We request a month": the article that counts is the end of a longer phrase. */
export function articleBefore(
  { folded, language }: Passage,
  before: Lexeme | undefined,
  { start }: Lexeme,
): Amount | null {
  if (!before || before.value || start - before.end !== 1) return null
  const word = folded.slice(before.start, before.end).split(' ').at(-1) ?? ''
  const value = language.numbers[word]
  return value === undefined ? null : { start: before.end - word.length, end: before.end, value, from: null }
}

/** The "two" of "a day or two". */
export function boundAfter(
  folded: string,
  lexemes: readonly Lexeme[],
  index: number,
): { end: number; value: number } | null {
  const [unit, word, number, next] = lexemes.slice(index, index + 4) as [Lexeme, ...(Lexeme | undefined)[]]
  if (word?.value?.kind !== 'range' || number?.value?.kind !== 'number') return null
  const isJoined = [folded.slice(unit.end, word.start), folded.slice(word.end, number.start)].every(isGap)
  // "A day or two weeks", but "a day or two and …"
  const isValue = next !== undefined && next.value !== null && next.value.kind !== 'range'
  const isCounted = next !== undefined && (isValue || is(next, 'business', 'version', 'release', 'report'))
  const countsOther = isCounted && isGap(folded.slice(number.end, next.start))
  return isJoined && !countsOther && number.value.number > 1 ? { end: number.end, value: number.value.number } : null
}

function isGap(text: string): boolean {
  return text.length <= 1 && text.trim() === ''
}

/** "Each hour", "every business day"; "on the first Monday of each month" is a date, and an ending belongs to the word before. */
export function followsEvery(folded: string, lexemes: readonly Lexeme[], unit: Lexeme): boolean {
  const index = lexemes.indexOf(unit)
  const before = lexemes[index - 1]
  if (!before?.concepts.includes('every') || !isGap(folded.slice(before.end, unit.start))) return false
  if (LETTER.test(folded[before.start - 1] ?? '')) return false
  const ahead = lexemes[index - 2]
  return !(ahead?.concepts.includes('counted-from') && isGap(folded.slice(ahead.end, before.start)))
}

const OPENS = new LetterPattern(String.raw`^[^\p{L}\d]*$`)

const COUNT_AFTER = pattern(/^\s?(?:(\d{1,3})\s?[-–—~]\s?)?(\d{1,3})(?![\d.,%])/)

/** "Day 7: …", "Week 1-2", "on day 90": the days of a schedule are numbered. */
export function countAfter(folded: string, unit: Lexeme, before: Lexeme | undefined): Amount | null {
  const isAt = before !== undefined && is(before, 'at', 'within', 'until', 'after') && unit.start - before.end <= 1
  const opens = isAt || OPENS.test(folded.slice(0, unit.start))
  const match = opens ? COUNT_AFTER.exec(folded.slice(unit.end)) : null
  if (!match) return null
  const from = match[1] === undefined ? null : Number(match[1])
  return { start: unit.start, end: unit.end + match[0].length, value: Number(match[2]), from }
}

/** A unit that says "every" by its ending needs no number: "haftada bir" is once a week, "2 haftada bir" every two weeks. */
export function onceIn({ start }: { start: number }): Amount {
  return { start, end: start, value: 1, from: null }
}

/** The number, or the range of two, that stands right before a unit. */
export function amountBefore(folded: string, lexemes: readonly Lexeme[], unit: { start: number }): Amount | null {
  const upper = numberEndingAt(folded, lexemes, unit.start)
  if (!upper) return null
  const lower = lowerBoundBefore(folded, lexemes, upper.start)
  return { start: lower?.start ?? upper.start, end: upper.end, value: upper.value, from: lower?.value ?? null }
}

/** Words of a number or range stand at most so many words before what they count. */
const REACH = 4

/** The nearest word of a kind that ends before an offset. */
function lexemeBefore(lexemes: readonly Lexeme[], end: number, kind: 'number' | 'range'): Lexeme | undefined {
  let low = 0
  let high = lexemes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((lexemes[middle] as Lexeme).end <= end) low = middle + 1
    else high = middle
  }
  return lexemes.slice(Math.max(0, low - REACH), low).findLast(({ value }) => value?.kind === kind)
}

/** A number that stands in a sentence, with its place. */
export interface FoundNumber {
  start: number
  end: number
  value: number
}

/** The number, in digits, in words or, as in "three (3)", in both, after which only a gap comes before `end`. */
function numberEndingAt(folded: string, lexemes: readonly Lexeme[], end: number): FoundNumber | null {
  const digits = DIGITS.exec(folded.slice(Math.max(0, end - 12), end))
  if (digits?.[1] && GAP.test(digits[2] ?? '')) {
    const start = end - digits[0].length
    if (GLUED.test(folded.slice(Math.max(0, start - 2), start)) && !SLASH_AFTER_DIGIT.test(folded.slice(0, start)))
      return null
    const word = folded[start - 1] === '(' ? lexemeBefore(lexemes, start - 1, 'number') : undefined
    const isSpelt = word !== undefined && start - 1 - word.end <= 1
    return {
      start: isSpelt ? word.start : start,
      end: start + digits[1].length,
      value: Number(digits[1].replace(',', '.')),
    }
  }
  const word = lexemeBefore(lexemes, end, 'number')
  if (word?.value?.kind !== 'number' || !GAP.test(folded.slice(word.end, end))) return null
  return { start: word.start, end: word.end, value: word.value.number }
}

/** The "3" of "3-5 days", "3 to 5 days", "3 or 5 days", "between 3 and 5 days". */
function lowerBoundBefore(folded: string, lexemes: readonly Lexeme[], start: number): FoundNumber | null {
  const dash = DASH_BEFORE.exec(folded.slice(0, start))
  if (dash) return numberEndingAt(folded, lexemes, start - dash[0].length)
  const word = lexemeBefore(lexemes, start, 'range')
  if (!word || folded.slice(word.end, start).trim() !== '') return null
  return numberEndingAt(folded, lexemes, word.start)
}

export const JOINT = pattern(/^[\s-]{0,2}$/)

export const JOINT_AFTER = pattern(/^[\s(]{0,2}$/)

const SLASH_AFTER_DIGIT = pattern(/\d\/$/)

const DASH_BEFORE = pattern(/\s?[-–—~～/]\s?$/u)
