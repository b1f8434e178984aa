import type { Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Stage, VagueTime } from '../../policy/timeframe.js'
import { firstOf } from '../clauses.js'
import type { Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { findDurations } from './durations.js'
import { stageOfLexeme, stagesOf } from './stages.js'

/** Sections in which a length of time is no promise on reports. */
export const NOT_ON_REPORTS: ReadonlySet<Subject> = new Set([
  'practices',
  'other-bugs',
  'report-contents',
  'scope',
  'out-of-scope',
])

/** Finds the times that are promised without a number. */
export function readVagueTimes({ passages }: Manuscript): Statement<VagueTime>[] {
  return passages.flatMap((passage) => {
    if (NOT_ON_REPORTS.has(passage.subject)) return []
    const times = findDurations(passage)
    return passage.clauses.flatMap((clause) => {
      if (times.some(({ start }) => start >= clause.start && start < clause.end)) return []
      const soon = firstOf(clause, 'soon')
      if (!soon || clause.role !== 'main' || clause.actor === 'you') return []
      const words = passage.text.slice(soon.start, soon.end)
      const stage = stageNear(passage, soon, clause.lexemes) ?? stagesOf(passage.label?.lexemes ?? [])[0]
      return stage && stage !== 'disclose' ? [statement(passage, { stage, words }, 'high', soon.start, soon.end)] : []
    })
  })
}

/** The stage that the word nearest to "soon" tells, as far as all words of the clause allow it; a comma parts. */
function stageNear({ text }: Passage, soon: Lexeme, lexemes: readonly Lexeme[]): Stage | undefined {
  const stages = stagesOf(lexemes)
  const between = ({ start, end }: Lexeme) =>
    start > soon.end ? text.slice(soon.end, start) : text.slice(end, soon.start)
  const distance = (lexeme: Lexeme) => between(lexeme).length + (COMMA.test(between(lexeme)) ? text.length : 0)
  const told = lexemes.filter((lexeme) => stages.includes(stageOfLexeme(lexeme) as Stage))
  const nearest = told.toSorted((a, b) => distance(a) - distance(b))[0]
  return nearest ? stageOfLexeme(nearest) : stages[0]
}
