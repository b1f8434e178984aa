import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import type { Severity } from '../../policy/timeframe.js'
import { type Clause, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { severitiesOf, stagesOf } from './stages.js'

const DIGIT = pattern(/\d/)

/** Signs behind which something else is told. */
const PAUSE = pattern(/[;:：；—–(]/)

/** The severities that a time holds for: named before it, else after it in its clause, else by the label or the column; null for all. */
export function severitiesAt(
  manuscript: Manuscript,
  passage: Passage,
  clause: Clause,
  found: FoundDuration,
  all: readonly FoundDuration[],
  row: readonly Lexeme[] = [],
): (Severity | null)[] {
  const last = Math.max(0, ...all.filter(({ end }) => end <= found.start).map(({ end }) => end))
  // "24 hours (high) to 5 days (low)": brackets right behind a time are its own.
  const [behindLast] = last > 0 ? (BRACKETED.exec(passage.text.slice(last, found.start)) ?? ['']) : ['']
  const floor = last + behindLast.length
  const ceiling = Math.min(
    passage.text.length,
    ...all.filter(({ start }) => start >= found.end).map(({ start }) => start),
  )
  const named = (from: number, to: number) =>
    severitiesIn(
      passage.text,
      passage.lexemes.filter(({ start, end }) => start >= from && end <= to),
    )
  const comma =
    floor > 0 ? Math.max(lastComma(passage.text.slice(0, found.start)), conjunctionBefore(passage, found)) : 0
  const before = named(Math.max(floor, comma), found.start)
  if (before.length > 0) return [...new Set(before)]
  const shared = severityOfSubject(passage, clause, found)
  if (shared.length > 0) return shared
  const ahead = passage.text.slice(found.end).search(COMMA)
  const pause = ahead < 0 ? -1 : found.end + ahead
  const rest = passage.text.slice(found.end)
  const isAside = IN_BRACKETS.test(rest) && !holdsTime(passage.text, found.end, ceiling)
  const bracket = isAside ? rest.search(CLOSES) : -1
  // "Within 5 days (critical ones as soon as we can)"
  const isSooner = passage.lexemes.some(
    (lexeme) => lexeme.start >= found.end && lexeme.end <= found.end + bracket && is(lexeme, 'soon'),
  )
  if (isSooner) return [null]
  const inside = bracket < 0 ? [] : named(found.end, found.end + bracket)
  if (inside.length > 0) return [...new Set(inside)]
  const after = named(found.end, Math.min(goesOnAt(passage, found, ceiling), clause.end, pause < 0 ? ceiling : pause))
  if (after.length > 0) return [...new Set(after)]
  const next = passage.clauses[passage.clauses.indexOf(clause) + 1]
  const isOn = next?.role === 'condition' || next?.role === 'when'
  if (next && isOn && !PAUSE.test(passage.text.slice(found.end, next.start))) {
    const told = severitiesIn(passage.text, next.end <= ceiling ? next.lexemes : aheadOfNext(passage, next, ceiling))
    if (told.length > 0) return [...new Set(told)]
  }
  const behind = LEADS_ON.test(rest) || isAside
  const led = behind ? named(found.end, ceiling) : []
  if (led.length > 0) return [...new Set(led)]
  const condition = passage.clauses[passage.clauses.indexOf(clause) - 1]
  if (condition?.role === 'condition' && condition.start >= floor) {
    const told = severitiesIn(passage.text, condition.lexemes)
    if (told.length > 0) return [...new Set(told)]
  }
  // A row says it where the columns are stages, a column where the rows are.
  for (const part of [passage.label, passage.column]) {
    if (part === passage.label && part && isOfFirst(passage, part, floor)) continue
    const told = part ? severitiesIn(part.text, part.lexemes) : []
    if (told.length > 0) return [...new Set(told)]
  }
  const told = severityOfRow(row)
  if (told.length > 0) return told
  const beside = severityBeside(manuscript, passage)
  if (beside.length > 0) return beside
  const general = severityAbove(manuscript, passage)
  return general.length > 0 ? [...new Set(general)] : [null]
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

/** "| Within 7 days | A fix for critical flaws |": what a row says of the time in its first cell, if it is one severity. */
function severityOfRow(row: readonly Lexeme[]): Severity[] {
  const told = [...new Set(row.flatMap(severitiesOf))]
  return told.length === 1 && stagesOf(row).includes('fix') ? told : []
}

/** "| emergency@lantern.dev | Critical, or exploited already | 4 hours |", where a column on severities stands beside that of the time. */
function severityBeside({ passageOf }: Pick<Manuscript, 'passageOf'>, { sentence: { block } }: Passage): Severity[] {
  const { cell } = block
  if (!cell || cell.column < 2) return []
  const others = cell.table.rows[cell.row]?.slice(1, cell.column) ?? []
  const told = others.flatMap(({ sentences }) =>
    sentences
      .map(passageOf)
      .filter(({ lexemes }) => !has({ lexemes }, 'fix', 'respond', 'assess'))
      .flatMap(({ text, lexemes }) => severitiesIn(text, lexemes)),
  )
  return told.length === 1 ? told : []
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

/** The severities that are told ahead of a sentence for all that follows. */
export function severityAbove(manuscript: Pick<Manuscript, 'passageOf'>, passage: Passage): Severity[] {
  const told = severityOfParagraph(manuscript, passage)
  return told.length > 0 ? told : severityAround(manuscript, passage)
}

/** "High: in a usual setting. Fixed within 30 days.": a label that is nothing but a severity holds for its paragraph. */
function severityOfParagraph(
  { passageOf }: Pick<Manuscript, 'passageOf'>,
  { sentence, previous }: Passage,
): Severity[] {
  const [first] = sentence.block.sentences
  if (!first || first === sentence || sentence.block.kind === 'cell') return []
  // "Critical? Expect a release within 3 days."
  if (previous && previous.sentence.block === sentence.block && QUESTION.test(previous.text)) {
    const asked = severitiesOfWhole(previous)
    if (asked.length > 0 && previous.lexemes.length > 0) return asked
  }
  const { label, text } = passageOf(first)
  // "**Medium** and **high** ones are fixed": the sentence goes on.
  const goesOn = label !== null && GOES_ON.test(text.slice(Math.max(0, label.text.length - 1)))
  return label && !goesOn ? severitiesOfWhole(label) : []
}

const QUESTION = pattern(/[?？]$/)

/** The last letter of a label, a blank and a word. */
const GOES_ON = new LetterPattern(String.raw`^\p{L}\s\p{L}`)

/** The severities of the list or section that a time stands in: "- High:" around its item, "### High severity" above it. */
function severityAround({ passageOf }: Pick<Manuscript, 'passageOf'>, { lead, sentence }: Passage): Severity[] {
  if (sentence.block.cell) return []
  for (let around = lead; around; around = around.lead) {
    const told = severitiesOfWhole(around)
    if (told.length > 0) return told
  }
  const [heading] = sentence.block.section.heading?.sentences ?? []
  return heading ? severitiesOfWhole(passageOf(heading)) : []
}

/** What is nothing but a severity, as "High and medium severity" and "🟠 High (CVSS 7.0-8.9)". */
function severitiesOfWhole({ text, lexemes }: Pick<Passage, 'text' | 'lexemes'>): Severity[] {
  const isWhole = lexemes.every((lexeme) => severitiesOf(lexeme).length > 0 || is(lexeme, ...OF_SEVERITY))
  return isWhole ? severitiesIn(text, lexemes) : []
}

const OF_SEVERITY: readonly Concept[] = ['severity', 'vulnerability', 'and', 'or']

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

/** A word counts before a code beside it, whose meaning differs from project to project: "P1 (critical)". */
function severitiesIn(text: string, lexemes: readonly Lexeme[]): Severity[] {
  const told = lexemes.filter((lexeme) => severitiesOf(lexeme).length > 0 && !is(lexeme, 'severity'))
  const words = told.filter(({ start, end }) => !DIGIT.test(text.slice(start, end)))
  return (words.length > 0 ? words : told).flatMap(severitiesOf)
}
