import { pattern } from '../../pattern.js'
import type { Lexeme } from '../lexicon.js'

/** Whether a number before the unit at `index` is part of a date, in languages that name day and month by the words for lengths of time. */
export function isDate(folded: string, lexemes: readonly Lexeme[], index: number, start: number): boolean {
  return isDayOfMonth(folded, start) || isBeforeMonth(folded, lexemes, index, start)
}

/** "2月22日", "2월 22일": a day that is numbered in its month. */
function isDayOfMonth(folded: string, start: number): boolean {
  return MONTH_BEFORE.test(folded.slice(Math.max(0, start - MONTH_LENGTH), start))
}

const MONTH_BEFORE = pattern(/\d\s?[月월]\s?$/u)
/** "2 月 ", in characters. */
const MONTH_LENGTH = 4

/** "Ngày 22 tháng 2": a day before the number of its month, where the words for them stand in front. */
function isBeforeMonth(folded: string, lexemes: readonly Lexeme[], index: number, start: number): boolean {
  const month = lexemes[index]
  if (month?.value?.kind !== 'unit' || month.value.unit !== 'mo') return false
  const day = lexemes.slice(0, index).findLast(({ end }) => end <= start)
  if (day?.value?.kind !== 'unit' || day.value.unit !== 'd' || start - day.end !== 1) return false
  return NUMBER_BEHIND.test(folded.slice(month.end))
}

const NUMBER_BEHIND = pattern(/^\s\d/)
