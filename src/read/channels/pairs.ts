import type { Concept } from '../../languages/language.js'
import { findAddresses } from '../addresses.js'
import type { Clause } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'

const FLAWS: readonly Concept[] = ['vulnerability', 'sensitive']
const OTHERS: readonly Concept[] = ['bug', 'other', 'question']

/** What a place is for, of several that one clause names in turn. */
interface Matter {
  start: number
  end: number
  onFlaws: boolean
}

/**
 * "The advisory form for vulnerabilities and the tracker for bugs", "bugs go to the tracker, vulnerabilities to …": whether the place at `start`
 * is the one for what is no vulnerability. Only where places stand between the matters it can be told.
 */
export function isPairedWithOthers(passage: Passage, clause: Clause, start: number, end: number): boolean {
  const matters = mattersOf(clause, start, end)
  if (matters.length < 2 || !matters.some(({ onFlaws }) => onFlaws)) return false
  const placesAt = [start, ...findAddresses(passage).map((address) => address.start)]
  const arePaired = matters.slice(1).every((matter, index) => {
    const before = matters[index] as Matter
    return placesAt.some((at) => at >= before.end && at <= matter.start)
  })
  if (!arePaired) return false
  const [first] = matters as [Matter]
  const comesFirst = placesAt.every((at) => at >= first.end)
  const own = comesFirst
    ? matters.findLast((matter) => matter.end <= start)
    : matters.find((matter) => matter.start >= end)
  return own !== undefined && !own.onFlaws
}

/** The words for what is reported, outside the place itself; those that a conjunction joins are one. */
function mattersOf({ lexemes }: Clause, start: number, end: number): Matter[] {
  const matters: Matter[] = []
  for (const [index, lexeme] of lexemes.entries()) {
    const onFlaws = is(lexeme, ...FLAWS)
    if (!(onFlaws || is(lexeme, ...OTHERS)) || (lexeme.start >= start && lexeme.end <= end)) continue
    const last = matters.at(-1)
    if (last && isJoined(lexemes, index, last))
      matters.splice(-1, 1, { ...last, end: lexeme.end, onFlaws: last.onFlaws || onFlaws })
    else matters.push({ start: lexeme.start, end: lexeme.end, onFlaws })
  }
  return matters
}

function isJoined(lexemes: readonly Lexeme[], index: number, last: Matter): boolean {
  const [lexeme, before] = [lexemes[index] as Lexeme, lexemes[index - 1]]
  if (lexeme.start - last.end <= 1) return true
  return (
    before !== undefined && is(before, 'and', 'or') && before.start - last.end <= 2 && lexeme.start - before.end <= 1
  )
}
