import type { Concept } from '../../languages/language.js'
import { SUBJECT_LINE } from '../../languages/subject-lines.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_WRITING } from '../subject-groups.js'
import { isRequest } from './contents-hints.js'

/** Two things joined by a word may be anything; three are a list. */
const ENOUGH = 3

const COMMAS = pattern(/[,，、،]/g)
const COLON = pattern(/[:：](?!\/\/)/)
const LETTER = new LetterPattern(String.raw`\p{L}`)

/**
 * "State the endpoint, the request you sent and what came back": what a reporter is asked to state is contents of a report, whichever
 * words name it.
 */
export function enumeratesItems(passage: Passage): boolean {
  const { clauses, subject } = passage
  if (!ON_WRITING.has(subject)) return false
  return clauses.some((clause, index) => {
    const verb = clause.lexemes.find((lexeme) => is(lexeme, 'include') && !is(lexeme, 'content-item', 'wait'))
    if (!verb) return false
    if (isRequest(clauses, index) && partsBehind(passage, clauses.slice(index), verb) >= ENOUGH) return true
    const mayStandLast = passage.language.negation === 'anywhere'
    return mayStandLast && partsBefore(passage, clauses.slice(0, index + 1), verb) >= ENOUGH
  })
}

function partsBehind({ text, lexemes }: Passage, clauses: readonly Clause[], verb: Lexeme): number {
  const end = endOfList(clauses)
  const colon = COLON.exec(text.slice(verb.end, end))
  // "Tell us enough to repeat it: the page, the account and the clicks"
  if (!colon && is(verb, 'notify')) return 0
  return countParts(text, lexemes, verb.end + (colon ? colon.index + 1 : 0), end)
}

/** "該当の画面、使ったアカウント、操作の流れを書いてください": where verbs come last, commas part more than names, so one must be known. */
function partsBefore({ text, lexemes }: Passage, clauses: readonly Clause[], verb: Lexeme): number {
  const { role, actor, end } = clauses.at(-1) as Clause
  const isAsked = lexemes.some(
    (lexeme) => lexeme.start >= verb.start && lexeme.end <= end && is(lexeme, 'please', 'must'),
  )
  if (role !== 'main' || actor === 'we' || !isAsked || clauses.some(isNegated)) return 0
  const start = clauses.findLast((clause) => clause.role !== 'main')?.end ?? 0
  const isKnown = lexemes.some(
    (lexeme) => lexeme.start >= start && lexeme.end <= verb.start && is(lexeme, 'content-item'),
  )
  return isKnown ? countParts(text, lexemes, start, verb.start) : 0
}

function countParts(text: string, lexemes: readonly Lexeme[], start: number, end: number): number {
  const inside = lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= end)
  if (has({ lexemes: inside }, ...OTHER)) return 0
  // "Include the name, the year and a number in the subject line"
  if (!has({ lexemes: inside }, 'content-item') && SUBJECT_LINE.some((name) => text.includes(name, start))) return 0
  const marks = [...text.slice(start, end).matchAll(COMMAS)].map(({ index }) => start + index)
  const joints = inside.filter((lexeme) => is(lexeme, 'and', 'or')).map((lexeme) => lexeme.start)
  const cuts = [start, ...[...marks, ...joints].sort((one, other) => one - other), end]
  return cuts.slice(1).filter((cut, index) => {
    const from = cuts[index] as number
    return (
      isPart(text.slice(from, cut)) && !inside.some((one) => one.start >= from && one.end <= cut && is(one, ...VAGUE))
    )
  }).length
}

/** "As many details as possible", "so that we can reproduce it", "for example …" name nothing more. */
const VAGUE: readonly Concept[] = ['detail', 'helps-us', 'example', 'include']

/** In characters: shorter is the blank between a comma and "and", longer no name. */
const LEAST = 3
const LONGEST = 90

function isPart(text: string): boolean {
  return text.length >= LEAST && text.length <= LONGEST && LETTER.test(text)
}

/** The list ends where something else is said: what we do, what is forbidden, or under which condition. */
function endOfList([first, ...rest]: readonly Clause[]): number {
  const other = rest.find(
    (clause) => clause.role === 'condition' || clause.role === 'until' || isNegated(clause) || clause.actor === 'we',
  )
  return other?.start ?? rest.at(-1)?.end ?? (first as Clause).end
}

/** What may be listed behind such a verb and is no part of a report. */
const OTHER: readonly Concept[] = [
  'credit',
  'anonymous',
  'hall-of-fame',
  'key',
  'encrypt',
  'public-place',
  'publish',
  'email',
  'send',
  'contact',
  'report',
  'fix',
  'release',
  'wait',
  'supported',
  'inform',
]
