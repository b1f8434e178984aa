import { pattern } from '../../pattern.js'
import type { Severity } from '../../policy/timeframe.js'
import { type Clause, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { severitiesIn, severityAbove, severityBeside, severityOfRow } from './severity-above.js'
import { severitiesOf, stagesOf } from './stages.js'

/** Signs behind which something else is told. */
const PAUSE = pattern(/[;:：；—–(]/)

/** A time with what stands between it and the others of its sentence. */
interface TimeAmongOthers {
  manuscript: Manuscript
  passage: Passage
  clause: Clause
  found: FoundDuration
  /** Where what belongs to it begins and ends. */
  floor: number
  ceiling: number
  /** The words of the other cells of its row, where it stands in the first. */
  row: readonly Lexeme[]
}

/** Where the severities may be told, in the order in which they count; null is told where a time holds for all. */
const PLACES: readonly ((time: TimeAmongOthers) => readonly (Severity | null)[])[] = [
  aheadOfTime,
  ({ passage, clause, found }) => severityOfSubject(passage, clause, found),
  inBrackets,
  behindTime,
  inNextClause,
  inWhatFollows,
  inCondition,
  inLabel,
  ({ row }) => severityOfRow(row),
  ({ manuscript, passage }) => severityBeside(manuscript, passage),
  ({ manuscript, passage }) => severityAbove(manuscript, passage),
]

/** The severities that a time holds for: named before it, else after it in its clause, else by the label or the column; null for all. */
export function severitiesAt(
  manuscript: Manuscript,
  passage: Passage,
  clause: Clause,
  found: FoundDuration,
  all: readonly FoundDuration[],
  row: readonly Lexeme[] = [],
): (Severity | null)[] {
  const { text } = passage
  const last = Math.max(0, ...all.filter(({ end }) => end <= found.start).map(({ end }) => end))
  // "24 hours (high) to 5 days (low)": brackets right behind a time are its own.
  const [behindLast] = last > 0 ? (BRACKETED.exec(text.slice(last, found.start)) ?? ['']) : ['']
  const floor = last + behindLast.length
  const ceiling = Math.min(text.length, ...all.filter(({ start }) => start >= found.end).map(({ start }) => start))
  const time = { manuscript, passage, clause, found, floor, ceiling, row }
  for (const severities of PLACES) {
    const told = severities(time)
    if (told.length > 0) return [...new Set(told)]
  }
  return [null]
}

function named({ text, lexemes }: Passage, from: number, to: number): Severity[] {
  return severitiesIn(
    text,
    lexemes.filter(({ start, end }) => start >= from && end <= to),
  )
}

/** "Critical flaws within 2 days", behind the comma where another time stands before */
function aheadOfTime({ passage, found, floor }: TimeAmongOthers): Severity[] {
  const comma =
    floor > 0 ? Math.max(lastComma(passage.text.slice(0, found.start)), conjunctionBefore(passage, found)) : 0
  return named(passage, Math.max(floor, comma), found.start)
}

/** Whether brackets stand right behind the time that tell of it. */
function hasAside({ passage: { text }, found, ceiling }: TimeAmongOthers): boolean {
  return IN_BRACKETS.test(text.slice(found.end)) && !holdsTime(text, found.end, ceiling)
}

/** "7 days (for critical flaws)" */
function inBrackets(time: TimeAmongOthers): (Severity | null)[] {
  const { passage, found } = time
  const length = hasAside(time) ? passage.text.slice(found.end).search(CLOSES) : -1
  if (length < 0) return []
  // "Within 5 days (critical ones as soon as we can)"
  const isSooner = passage.lexemes.some(
    (lexeme) => lexeme.start >= found.end && lexeme.end <= found.end + length && is(lexeme, 'soon'),
  )
  return isSooner ? [null] : named(passage, found.end, found.end + length)
}

/** "Within 2 days for critical flaws, …" */
function behindTime({ passage, clause, found, ceiling }: TimeAmongOthers): Severity[] {
  const comma = passage.text.slice(found.end).search(COMMA)
  const pause = comma < 0 ? ceiling : found.end + comma
  return named(passage, found.end, Math.min(goesOnAt(passage, found, ceiling), clause.end, pause))
}

/** "Within 2 days when it is critical" */
function inNextClause({ passage, clause, found, ceiling }: TimeAmongOthers): Severity[] {
  const next = passage.clauses[passage.clauses.indexOf(clause) + 1]
  if (!next || (next.role !== 'condition' && next.role !== 'when')) return []
  if (PAUSE.test(passage.text.slice(found.end, next.start))) return []
  return severitiesIn(passage.text, next.end <= ceiling ? next.lexemes : aheadOfNext(passage, next, ceiling))
}

/** "30 days: a fix for critical flaws" */
function inWhatFollows(time: TimeAmongOthers): Severity[] {
  const { passage, found, ceiling } = time
  const leadsOn = LEADS_ON.test(passage.text.slice(found.end)) || hasAside(time)
  return leadsOn ? named(passage, found.end, ceiling) : []
}

/** "If it is critical, we answer within 2 hours" */
function inCondition({ passage, clause, floor }: TimeAmongOthers): Severity[] {
  const condition = passage.clauses[passage.clauses.indexOf(clause) - 1]
  if (condition?.role !== 'condition' || condition.start < floor) return []
  return severitiesIn(passage.text, condition.lexemes)
}

/** A row says it where the columns are stages, a column where the rows are. */
function inLabel({ passage, floor }: TimeAmongOthers): Severity[] {
  const { label, column } = passage
  const told = label && !isOfFirst(passage, label, floor) ? severitiesIn(label.text, label.lexemes) : []
  return told.length > 0 || !column ? told : severitiesIn(column.text, column.lexemes)
}

/** "3 days when it is critical, 2 weeks when it is high": what is told of the first time, up to the comma before the next. */
function aheadOfNext({ text }: Passage, { start, lexemes }: Clause, ceiling: number): readonly Lexeme[] {
  const comma = lastComma(text.slice(start, ceiling))
  const own = lexemes.filter(({ end }) => end <= start + comma)
  return stagesOf(own).length > 0 || has({ lexemes: own }, 'meanwhile') ? [] : own
}

/** "Critical flaws are acknowledged in a day and patched in a week": what goes on behind "and" has the same subject. */
function severityOfSubject({ clauses, text }: Passage, clause: Clause, found: FoundDuration): Severity[] {
  const before = clauses[clauses.indexOf(clause) - 1]
  const [subject] = before?.lexemes ?? []
  const [and, verb] = clause.lexemes
  if (!clause.joined || !before || !subject || !and || !verb || before.role !== 'main') return []
  const isSame = is(and, 'and') && stagesOf([verb]).length > 0 && verb.start - and.end <= 1 && verb.end <= found.start
  if (!isSame || has(clause, 'other', 'we', 'you', 'report', 'vulnerability')) return []
  return stagesOf(before.lexemes).length > 0 ? [...new Set(severitiesIn(text, [subject]))] : []
}

/** "30 days: a fix for critical flaws" */
const LEADS_ON = pattern(/^["'*)\]]*\s?(?:[:：–—→]|=>|->)/u)

const BRACKETED = pattern(/^\s?[(（][^()（）]*[)）]/)

/** "7 days (for critical flaws)" */
const IN_BRACKETS = pattern(/^\s?[(（]/)

const CLOSES = pattern(/[)）]/)

/** "30 days (critical: 7 days)": a bracket with a time of its own tells the severity of that. */
function holdsTime(text: string, from: number, next: number): boolean {
  return next < text.length && !CLOSES.test(text.slice(from, next))
}

/** Where another time follows, an "and" without a severity before it leads to that: "within 2 days and critical ones in 10". */
function goesOnAt({ lexemes, text }: Passage, { end }: FoundDuration, ceiling: number): number {
  // "Within 2 days, and fix critical ones as soon as we can": a time without a number.
  const soon = lexemes.find((lexeme) => lexeme.start >= end && lexeme.start < ceiling && is(lexeme, 'soon'))
  if (ceiling >= text.length && !soon) return ceiling
  const between = lexemes.filter((lexeme) => lexeme.start >= end && lexeme.start < ceiling)
  const first = between.find((lexeme) => is(lexeme, 'and') || severitiesOf(lexeme).length > 0)
  return first && is(first, 'and') ? first.start : ceiling
}

/** "Fix of critical flaws: 7 days, of others: 30 days": a label that names stage and severity is that of the first time. */
function isOfFirst({ text }: Passage, label: NonNullable<Passage['label']>, endOfLast: number): boolean {
  if (!text.startsWith(label.text)) return false
  // "Critical ones within 3 days, the others: within a month"
  if (endOfLast > 0 && endOfLast < label.text.length) return true
  return endOfLast >= label.text.length && stagesOf(label.lexemes).length > 0
}

/** "14 days for high ones and (within) 60 for the rest": a time right behind "and" goes with what follows it. */
function conjunctionBefore({ lexemes }: Passage, { start }: FoundDuration): number {
  const ahead = lexemes.filter(({ end }) => end <= start)
  const last = ahead.at(-1)
  const from = last && is(last, 'within') && !is(last, 'and') && start - last.end <= 1 ? last.start : start
  const before = ahead.findLast(({ end }) => end <= from)
  return before && is(before, 'and') && from - before.end <= 1 ? before.start : -1
}

/** Commas in brackets part nothing: "critical flaws (theft, takeover) in 3 days". */
const BRACKETS = pattern(/\([^()]*\)/g)

function lastComma(within: string): number {
  const text = within.replace(BRACKETS, (bracket) => ' '.repeat(bracket.length))
  return Math.max(...[',', '，', '、', '،'].map((comma) => text.lastIndexOf(comma)))
}
