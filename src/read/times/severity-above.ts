import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import type { Severity } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { severitiesOf, stagesOf } from './stages.js'

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

/** A word counts before a code beside it, whose meaning differs from project to project: "P1 (critical)". */
export function severitiesIn(text: string, lexemes: readonly Lexeme[]): Severity[] {
  const told = lexemes.filter((lexeme) => severitiesOf(lexeme).length > 0 && !is(lexeme, 'severity'))
  const words = told.filter(({ start, end }) => !DIGIT.test(text.slice(start, end)))
  return (words.length > 0 ? words : told).flatMap(severitiesOf)
}

const DIGIT = pattern(/\d/)

/** "| Within 7 days | A fix for critical flaws |": what a row says of the time in its first cell, if it is one severity. */
export function severityOfRow(row: readonly Lexeme[]): Severity[] {
  const told = [...new Set(row.flatMap(severitiesOf))]
  return told.length === 1 && stagesOf(row).includes('fix') ? told : []
}

/** "| emergency@lantern.dev | Critical, or exploited already | 4 hours |", where a column on severities stands beside that of the time. */
export function severityBeside(
  { passageOf }: Pick<Manuscript, 'passageOf'>,
  { sentence: { block } }: Passage,
): Severity[] {
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
