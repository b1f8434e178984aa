import { holds } from '../../policy/place.js'
import type { Statement } from '../../policy/reading.js'
import type { Stage, Timeframe } from '../../policy/timeframe.js'
import type { Topic } from '../../policy/topic.js'
import { isNegated } from '../clauses.js'
import { type Manuscript, type Passage, statementAt } from '../passages.js'

/** What maintainers do within a time; when a flaw may be published is no step of theirs. */
const STEPS: ReadonlySet<Stage> = new Set(['acknowledge', 'assess', 'update', 'fix'])

/** "A reply within 2 days, and news every week": who binds two steps to times tells both. */
export function readTimedProcess(
  { document, passages, passageOf }: Manuscript,
  timeframes: readonly Statement<Timeframe>[],
): Statement<Topic>[] {
  const overdue = passages.filter(isWhenNothingComes).map((passage) => passage.sentence.placeOf())
  const steps = timeframes.filter(
    ({ value, place: { start } }) =>
      STEPS.has(value.stage) &&
      !overdue.some((place) => place.start.offset <= start.offset && start.offset <= place.end.offset),
  )
  const [first] = steps
  if (!first || new Set(steps.map(({ value }) => value.stage)).size < 2) return []
  const cell = passages.find(({ sentence }) => sentence.block.cell && holds(sentence.placeOf(), first.place))
  const inRow = steps.filter(({ place }) => place.start.line === first.place.start.line)
  const isRow = new Set(inRow.map(({ value }) => value.stage)).size > 1
  const header = cell && isRow ? headerOf(cell, passageOf) : null
  return [statementAt(document, { topic: 'process' }, header?.sentence.placeOf() ?? first.place, 'medium')]
}

/** The first cell of a table's header, which names the steps where the rows only hold their times: "Severity | First reply | Fix". */
export function headerOf({ sentence: { block } }: Passage, passageOf: Manuscript['passageOf']): Passage | null {
  const sentence = block.cell?.table.header[0]?.sentences[0]
  return sentence ? passageOf(sentence) : null
}

/** "If you hear nothing within 7 days, write again" promises no step. */
function isWhenNothingComes({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'condition' && isNegated(clause))
}
