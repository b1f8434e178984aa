import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { DurationUnit } from '../../policy/duration.js'
import { LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import type { FoundNumber } from './amounts.js'
import { type FoundDuration, LONGEST_NUMBER } from './found-duration.js'

const NUMBER_ALONE = pattern(/^\s(\d{1,3})(?=\s?(?:[,;)]|\.?$))/)

const NUMBER_AHEAD = pattern(/^\s(\d{1,3})(?=\s)/)

/** "Within 2 days, a verdict within 7 and a fix within 30": the unit is said once. */
export function withoutUnit(
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
export function countedBefore(
  folded: string,
  lexemes: readonly Lexeme[],
  first: FoundDuration | undefined,
): FoundDuration[] {
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
