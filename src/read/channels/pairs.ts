import type { Concept } from '../../languages/language.js'
import { findAddresses, wordsOutside } from '../addresses.js'
import { type Clause, has } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
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
 * is the one for flaws or for what is none; null where it cannot be told, since no places stand between the matters.
 */
export function pairedMatter(passage: Passage, clause: Clause, start: number, end: number): 'flaws' | 'others' | null {
  const addresses = findAddresses(passage)
  // "security@lantern.dev" is no matter of its own.
  const told = wordsOutside([...frontOf(passage, clause), ...clause.lexemes], addresses)
  // "ann@lantern.dev for security, bo@lantern.dev for anything else"
  const isBare = !has({ lexemes: told }, 'open', 'use', 'report', 'send', 'email', 'contact')
  const matters = mattersOf({ lexemes: told }, start, end, isBare ? [...FLAWS, 'security'] : FLAWS)
  if (matters.length < 2 || !matters.some(({ onFlaws }) => onFlaws)) return null
  const placesAt = [start, ...addresses.map((address) => address.start)]
  const arePaired = matters.slice(1).every((matter, index) => {
    const before = matters[index] as Matter
    // "… and for bugs or questions, the tracker": what is of a kind needs no place between.
    return matter.onFlaws === before.onFlaws || placesAt.some((at) => at >= before.end && at <= matter.start)
  })
  if (!arePaired) return null
  const [first] = matters as [Matter]
  const comesFirst = placesAt.every((at) => at >= first.end)
  const own = comesFirst
    ? matters.findLast((matter) => matter.end <= start)
    : matters.find((matter) => matter.start >= end)
  if (!own) return null
  return own.onFlaws ? 'flaws' : 'others'
}

/** "For flaws, write to ann@lantern.dev and for bugs, use the tracker": the first matter is set before the verb. */
function frontOf({ clauses }: Passage, clause: Clause): readonly Lexeme[] {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (before?.role !== 'main' || before.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))) return []
  return before.lexemes
}

/** The words for what is reported, outside the place itself; those that a conjunction joins are one. */
function mattersOf(
  { lexemes }: Pick<Clause, 'lexemes'>,
  start: number,
  end: number,
  flaws: readonly Concept[],
): Matter[] {
  const matters: Matter[] = []
  for (const [index, lexeme] of lexemes.entries()) {
    const onFlaws = is(lexeme, ...flaws)
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
