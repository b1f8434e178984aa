import type { Statement } from '../../policy/reading.js'
import type { Stage, Timeframe } from '../../policy/timeframe.js'
import type { Topic } from '../../policy/topic.js'
import { isNegated } from '../clauses.js'
import { type Manuscript, type Passage, statementAt } from '../passages.js'

/** What maintainers do within a time; when a flaw may be published is no step of theirs. */
const STEPS: ReadonlySet<Stage> = new Set(['acknowledge', 'assess', 'update', 'fix'])

/** "A reply within 2 days, and news every week": who binds two steps to times tells both. */
export function readTimedProcess(
  { document, passages }: Manuscript,
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
  return [statementAt(document, { topic: 'process' }, first.place, 'medium')]
}

/** "If you hear nothing within 7 days, write again" promises no step. */
function isWhenNothingComes({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'condition' && isNegated(clause))
}
