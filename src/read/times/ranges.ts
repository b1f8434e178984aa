import { pattern } from '../../pattern.js'
import { is, type Lexeme } from '../lexicon.js'
import { type FoundDuration, LONGEST_NUMBER } from './found-duration.js'

/** The times of a sentence without those that only say another one again, and with two that are the ends of a range as one. */
export function withRanges(folded: string, lexemes: readonly Lexeme[], all: readonly FoundDuration[]): FoundDuration[] {
  const apart = all
    .slice(0, MOST_TIMES)
    .filter((one, index) => one.start >= (all[index - 1]?.end ?? 0) && !isRestated(folded, one, all[index + 1]))
  return apart.flatMap((one, index) => {
    const next = apart[index + 1]
    if (next && opensRange(folded, lexemes, one, next)) return []
    const last = apart[index - 1]
    return last && opensRange(folded, lexemes, last, one) ? [{ ...one, start: last.start }] : [one]
  })
}

/** "One hundred and twenty days (120 days)": what brackets say in digits counts, since words may be parts of longer ones. */
function isRestated(folded: string, { start, end, duration }: FoundDuration, next: FoundDuration | undefined): boolean {
  if (next?.duration.unit !== duration.unit || DIGIT.test(folded.slice(start, end))) return false
  return OPENING.test(folded.slice(end, next.start)) && CLOSING.test(folded.slice(next.end))
}

const DIGIT = pattern(/\d/)

const OPENING = pattern(/^\s?[(（]$/)

const CLOSING = pattern(/^[)）]/)

/** "48 hours – 7 days", "from one day to two weeks": the ends of a range may have units of their own. */
function opensRange(folded: string, lexemes: readonly Lexeme[], lower: FoundDuration, upper: FoundDuration): boolean {
  if (lower.duration.unit === upper.duration.unit || lower.from || upper.from) return false
  const between = folded.slice(lower.end, upper.start)
  if (between.length > LONGEST_NUMBER) return false
  if (DASH.test(between)) return true
  const word = lexemes.find(({ start }) => start >= lower.end)
  if (word?.value?.kind !== 'range' || is(word, 'and', 'or')) return false
  return word.end <= upper.start && between.trim() === folded.slice(word.start, word.end)
}

const DASH = pattern(/^\s?[-–—~～]\s?$/u)

/** More times than this in one sentence are a table that lost its shape, and no promise. */
const MOST_TIMES = 60
