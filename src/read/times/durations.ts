import { pattern } from '../../pattern.js'
import { type DurationUnit, parseDuration } from '../../policy/duration.js'
import { LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import {
  amountBefore,
  articleBefore,
  boundAfter,
  countAfter,
  followsEvery,
  JOINT,
  JOINT_AFTER,
  onceIn,
} from './amounts.js'
import { isDate } from './dates.js'
import type { FoundDuration } from './found-duration.js'
import { withRanges } from './ranges.js'
import { countedBefore, withoutUnit } from './without-unit.js'

const SMALL_LETTER = pattern(/[a-z]/)

/** More than this is no promise but a number that happens to stand before a unit. */
const MOST = 9999

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
  if (isDate(folded, lexemes, index, amount.start)) return null
  const behind = businessAfter(folded, lexemes, index)
  const isWorking =
    business !== null ||
    behind !== undefined ||
    lexeme.concepts.includes('business') ||
    isAhead(folded, lexemes, amount.start)
  const counted: DurationUnit = isWorking && unit === 'd' ? 'bd' : unit
  const more = boundAfter(folded, lexemes, index)
  const from = more ? amount.value : amount.from
  return {
    start: amount.start,
    // "30 días hábiles": what it is counted from stands behind both words.
    end: Math.max(amount.end, more?.end ?? (behind ?? lexeme).end),
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

/** "30 días hábiles": the word for working days behind the unit. */
function businessAfter(folded: string, lexemes: readonly Lexeme[], index: number): Lexeme | undefined {
  const after = lexemes[index + 1]
  const unit = lexemes[index] as Lexeme
  if (!after?.concepts.includes('business')) return undefined
  const isItsOwn = JOINT_AFTER.test(folded.slice(unit.end, after.start)) && lexemes[index + 2]?.value?.kind !== 'unit'
  return isItsOwn ? after : undefined
}
