import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { type Duration, type DurationUnit, parseDuration } from '../../policy/duration.js'
import { LETTER, LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { withRanges } from './ranges.js'

const SMALL_LETTER = pattern(/[a-z]/)

const JOINT = pattern(/^[\s-]{0,2}$/)

const JOINT_AFTER = pattern(/^[\s(]{0,2}$/)

const SLASH_AFTER_DIGIT = pattern(/\d\/$/)

const DASH_BEFORE = pattern(/\s?[-–—~～/]\s?$/u)

/** A length of time that stands in a sentence. */
export interface FoundDuration {
  start: number
  end: number
  duration: Duration
  /** The lower bound of a range. */
  from: Duration | null
  /** A rhythm told by one word, as "weekly", or by the unit; "the next business day" and "a fortnight" are none. */
  regular?: boolean
}

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

/** More than this is no promise but a number that happens to stand before a unit. */
const MOST = 9999

/** More times than this in one sentence are a table that lost its shape, and no promise. */
export const MOST_TIMES = 60

/** `90d` is a time, `542D` a part of a fingerprint. */
const MOST_BY_LETTER = 400

/** All lengths of time in a sentence, from left to right. */
export function findDurations(passage: Passage): FoundDuration[] {
  const found = writtenDurations(passage)
  return found.length > 0 ? found : inUnitOfColumn(passage)
}

const BARE_NUMBER = new LetterPattern(
  String.raw`^[^\p{L}\p{N}]*(?:(\d{1,3})\s?[-–—~～]\s?)?(\d{1,3})[^\p{L}\p{N}.,%]*$`,
)

/** A cell that holds a number alone, under "Day" or "Fix (business days)". */
function inUnitOfColumn({ folded, column }: Passage): FoundDuration[] {
  const units = column?.lexemes.flatMap(({ value }) => (value?.kind === 'unit' ? [value.unit] : [])) ?? []
  const [unit] = units
  const match = unit && units.length === 1 ? BARE_NUMBER.exec(folded) : null
  const amount = Number(match?.[2])
  if (!unit || !match || amount === 0) return []
  const isWorking = unit === 'd' && column?.lexemes.some(({ concepts }) => concepts.includes('business'))
  const counted: DurationUnit = isWorking ? 'bd' : unit
  const from = match[1] === undefined ? null : { amount: Number(match[1]), unit: counted }
  return [{ start: 0, end: folded.length, duration: { amount, unit: counted }, from }]
}

/** "We request a month": the article that counts is the end of a longer phrase. */
function articleBefore({ folded, language }: Passage, before: Lexeme | undefined, { start }: Lexeme): Amount | null {
  if (!before || before.value || start - before.end !== 1) return null
  const word = folded.slice(before.start, before.end).split(' ').at(-1) ?? ''
  const value = language.numbers[word]
  return value === undefined ? null : { start: before.end - word.length, end: before.end, value, from: null }
}

function writtenDurations(passage: Passage): FoundDuration[] {
  const { folded, lexemes } = passage
  const found: FoundDuration[] = []
  for (const [index, lexeme] of lexemes.entries()) {
    if (lexeme.value?.kind === 'duration') {
      const named = namedDuration(lexemes, index, lexeme.value.notation)
      if (named) found.push(named)
      continue
    }
    const last = found.at(-1)
    const left = last && !lexeme.value ? withoutUnit(folded, lexemes, index, last) : null
    if (left) found.push(left)
    const counted = lexeme.value?.kind === 'unit' ? countedDuration(passage, index, lexeme.value.unit) : null
    if (counted) found.push(counted)
  }
  return withRanges(folded, lexemes, [...countedBefore(folded, lexemes, found[0]), ...found])
}

/** "Weekly", "a fortnight": a word that is a length of time by itself. */
function namedDuration(lexemes: readonly Lexeme[], index: number, notation: string): FoundDuration | null {
  const lexeme = lexemes[index] as Lexeme
  const duration = parseDuration(notation)
  if (!duration) return null
  // "The same week"
  const regular =
    duration.unit !== 'bd' &&
    !is(lexeme, 'within') &&
    !isCounted([lexemes[index - 2], lexemes[index - 1], lexemes[index + 1]], lexeme)
  return { start: lexeme.start, end: lexeme.end, duration, from: null, regular }
}

/** "Two weeks", "3-5 business days": a unit with its amount on either side. */
function countedDuration(passage: Passage, index: number, unit: DurationUnit): FoundDuration | null {
  const { folded, lexemes } = passage
  const lexeme = lexemes[index] as Lexeme
  const business = businessBefore(folded, lexemes, index)
  const first = business ?? lexeme
  const isTurn = lexeme.concepts.includes('every')
  const isOnce = isTurn || followsEvery(folded, lexemes, first)
  const amount =
    amountBefore(folded, lexemes, first) ??
    (isOnce ? onceIn(first) : null) ??
    countAfter(folded, lexeme, lexemes[index - 1]) ??
    articleBefore(passage, lexemes[lexemes.indexOf(first) - 1], first)
  const isLetter = lexeme.end - lexeme.start === 1 && SMALL_LETTER.test(folded[lexeme.start] ?? '')
  if (!amount || amount.value === 0 || amount.value > (isLetter ? MOST_BY_LETTER : MOST)) return null
  const isWorking =
    business !== null ||
    lexeme.concepts.includes('business') ||
    isAhead(folded, lexemes, amount.start) ||
    businessAfter(folded, lexemes, index)
  const counted: DurationUnit = isWorking && unit === 'd' ? 'bd' : unit
  const more = boundAfter(folded, lexemes, index)
  const from = more ? amount.value : amount.from
  return {
    start: amount.start,
    end: Math.max(amount.end, more?.end ?? lexeme.end),
    duration: { amount: more?.value ?? amount.value, unit: counted },
    from: from === null ? null : { amount: from, unit: counted },
    ...(isTurn || isCountedInTurns(lexeme, lexemes[index + 1]) ? { regular: true } : {}),
  }
}

/** "Once in two weeks", where the word for it stands behind the unit. */
function isCountedInTurns(unit: Lexeme, next: Lexeme | undefined): boolean {
  return next !== undefined && is(next, 'every') && next.start - unit.end <= 1
}

/** "Within a fortnight", but "fortnightly" and "on a weekly basis". */
function isCounted([bound, before, after]: readonly (Lexeme | undefined)[], { start, end }: Lexeme): boolean {
  if (before?.value?.kind !== 'number' || start - before.end > 1) return false
  // "A weekly status mail"
  if (after && after.start - end <= 1 && is(after, 'inform')) return false
  return !(bound && before.start - bound.end <= 1 && is(bound, 'at') && !is(bound, 'within'))
}

const NUMBER_ALONE = pattern(/^\s(\d{1,3})(?=\s?(?:[,;)]|\.?$))/)

const NUMBER_AHEAD = pattern(/^\s(\d{1,3})(?=\s)/)

export const LONGEST_NUMBER = 8

/** "Within 2 days, a verdict within 7 and a fix within 30": the unit is said once. */
function withoutUnit(
  folded: string,
  lexemes: readonly Lexeme[],
  index: number,
  { duration: { unit } }: FoundDuration,
): FoundDuration | null {
  const { end, concepts } = lexemes[index] as Lexeme
  if (lexemes[index]?.concepts.some((concept) => RECIPIENTS.has(concept)))
    return countedAhead(folded, lexemes, index, unit)
  // "… and patched in 30": the word may be part of its verb.
  if (!concepts.includes('within') && !(concepts.includes('fix') && concepts.includes('gets'))) return null
  const next = lexemes[index + 1]
  const word = numberAlone(folded, end, next)
  if (word) return { start: word.start, end: word.end, duration: { amount: word.value, unit }, from: null }
  const ahead = folded.slice(end, end + LONGEST_NUMBER)
  const goesOn = next?.concepts.includes('and') ? NUMBER_AHEAD.exec(folded.slice(end, next.start)) : null
  const isWhole = end + ahead.length === folded.length
  const number = goesOn ?? NUMBER_ALONE.exec(isWhole ? ahead : `${ahead}…`)
  const amount = Number(number?.[1])
  if (!number || amount === 0 || (goesOn && next && next.start !== end + number[0].length + 1)) return null
  return { start: end + 1, end: end + number[0].length, duration: { amount, unit }, from: null }
}

/** What behind a number tells that it is one of days as the number before: "30 days for high, 60 for medium, 90 for the rest". */
const RECIPIENTS: ReadonlySet<Concept> = new Set(['critical', 'high', 'medium', 'low', 'other'])

/** "60 for", "(60 for": a number and one short word. */
const COUNT_AND_WORD = new LetterPattern(String.raw`^[,;]?\s\(?(\d{1,3})\s\p{L}{1,5}\s$`)

/** "(7" in "30 days (7 if it is critical)" */
const COUNT = pattern(/^[,;]?\s\(?(\d{1,3})\s$/)

/** "90 for all " at most, in characters. */
const LONGEST_COUNT = 14

function countedAhead(
  folded: string,
  lexemes: readonly Lexeme[],
  index: number,
  unit: DurationUnit,
): FoundDuration | null {
  const condition = lexemes.findLastIndex((lexeme, at) => at < index && at > index - 4 && is(lexeme, 'if', 'when'))
  const [before, word] = condition > 0 ? lexemes.slice(condition - 1) : lexemes.slice(Math.max(0, index - 1))
  if (!before || !word || index === 0 || word.start - before.end > LONGEST_COUNT) return null
  const between = folded.slice(before.end, word.start)
  const amount = Number((condition > 0 ? COUNT : COUNT_AND_WORD).exec(between)?.[1])
  if (!amount) return null
  const start = folded.indexOf(String(amount), before.end)
  return { start, end: start + String(amount).length, duration: { amount, unit }, from: null }
}

/** "Critical 7, high 14 and low 90 days": behind other severities stand numbers of the unit that the last one names. */
function countedBefore(folded: string, lexemes: readonly Lexeme[], first: FoundDuration | undefined): FoundDuration[] {
  if (!first) return []
  const severities = lexemes.filter(
    (lexeme) => lexeme.end <= first.start && lexeme.concepts.some((one) => GRAVITIES.has(one)),
  )
  return severities.slice(0, -1).flatMap(({ end }, index) => {
    const next = severities[index + 1] as Lexeme
    const number = NUMBER_BETWEEN.exec(folded.slice(end, next.start))
    const amount = Number(number?.[1])
    if (!number || amount === 0) return []
    const start = end + number[0].indexOf(number[1] as string)
    return [
      { start, end: start + String(number[1]).length, duration: { amount, unit: first.duration.unit }, from: null },
    ]
  })
}

const GRAVITIES: ReadonlySet<Concept> = new Set(['critical', 'high', 'medium', 'low'])

/** ": 7, " and " 14 and " */
const NUMBER_BETWEEN = new LetterPattern(String.raw`^[:=]?\s(\d{1,3})(?:\s?[,;/])?(?:\s\p{L}{1,4})?\s?$`)

const PAUSE = pattern(/^\s?(?:[,;)]|\.?$)/)

/** The "seven" of "a verdict within seven." */
function numberAlone(folded: string, end: number, next: Lexeme | undefined): FoundNumber | null {
  if (next?.value?.kind !== 'number' || next.value.number < 2 || next.start - end > 1) return null
  const isAlone = PAUSE.test(folded.slice(next.end, next.end + 3))
  return isAlone ? { start: next.start, end: next.end, value: next.value.number } : null
}

/** The "two" of "a day or two". */
function boundAfter(folded: string, lexemes: readonly Lexeme[], index: number): { end: number; value: number } | null {
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
function followsEvery(folded: string, lexemes: readonly Lexeme[], unit: Lexeme): boolean {
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
function countAfter(folded: string, unit: Lexeme, before: Lexeme | undefined): Amount | null {
  const isAt = before !== undefined && is(before, 'at', 'within', 'until', 'after') && unit.start - before.end <= 1
  const opens = isAt || OPENS.test(folded.slice(0, unit.start))
  const match = opens ? COUNT_AFTER.exec(folded.slice(unit.end)) : null
  if (!match) return null
  const from = match[1] === undefined ? null : Number(match[1])
  return { start: unit.start, end: unit.end + match[0].length, value: Number(match[2]), from }
}

/** A unit that says "every" by its ending needs no number: "haftada bir" is once a week, "2 haftada bir" every two weeks. */
function onceIn({ start }: { start: number }): Amount {
  return { start, end: start, value: 1, from: null }
}

function businessBefore(folded: string, lexemes: readonly Lexeme[], index: number): Lexeme | null {
  const before = lexemes[index - 1]
  const unit = lexemes[index] as Lexeme
  if (!before?.concepts.includes('business')) return null
  return JOINT.test(folded.slice(before.end, unit.start)) ? before : null
}

/** "On working days: 3 days": what is counted stands before the number in languages whose verbs come last. */
function isAhead(folded: string, lexemes: readonly Lexeme[], start: number): boolean {
  return lexemes.some(
    ({ end, concepts }) =>
      end <= start && start - end <= 2 && concepts.includes('business') && folded.slice(end, start).trim() === '',
  )
}

function businessAfter(folded: string, lexemes: readonly Lexeme[], index: number): boolean {
  const after = lexemes[index + 1]
  const unit = lexemes[index] as Lexeme
  if (!after?.concepts.includes('business')) return false
  return JOINT_AFTER.test(folded.slice(unit.end, after.start)) && lexemes[index + 2]?.value?.kind !== 'unit'
}

function amountBefore(folded: string, lexemes: readonly Lexeme[], unit: { start: number }): Amount | null {
  const upper = numberEndingAt(folded, lexemes, unit.start)
  if (!upper) return null
  const lower = lowerBoundBefore(folded, lexemes, upper.start)
  return { start: lower?.start ?? upper.start, end: upper.end, value: upper.value, from: lower?.value ?? null }
}

interface FoundNumber {
  start: number
  end: number
  value: number
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
