import type { Statement } from '../../policy/reading.js'
import type { Stage, Timeframe } from '../../policy/timeframe.js'
import type { Topic } from '../../policy/topic.js'
import { type Manuscript, statementAt } from '../passages.js'

/** What maintainers do within a time; when a flaw may be published is no step of theirs. */
const STEPS: ReadonlySet<Stage> = new Set(['acknowledge', 'assess', 'update', 'fix'])

/** "A reply within 2 days, and news every week": who binds two steps to times tells both. */
export function readTimedProcess(
  { document }: Manuscript,
  timeframes: readonly Statement<Timeframe>[],
): Statement<Topic>[] {
  const steps = timeframes.filter(({ value }) => STEPS.has(value.stage))
  const [first] = steps
  if (!first || new Set(steps.map(({ value }) => value.stage)).size < 2) return []
  return [statementAt(document, { topic: 'process' }, first.place, 'medium')]
}
