import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has } from '../clauses.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'

/** Finds what counts as a vulnerability, and which parts or kinds of report are in or out of scope. */
export function readScope({ passages, ledBy }: Manuscript): Statement<Topic>[] {
  return passages
    .filter((passage) => passage.sentence.block.kind !== 'heading')
    .filter((passage) => isFirstUnderHeading(passage) || drawsLine(passage) || sendsUpstream(passage))
    .map((passage) => statement(passage, { topic: 'scope', ...itemsOf(passage, ledBy) }, 'medium'))
}

function itemsOf(passage: Passage, ledBy: Manuscript['ledBy']): { in: string[]; out: string[] } {
  const led = itemsLedBy(passage, ledBy)
  const items = led.length > 0 || !isFirstUnderHeading(passage) ? led : itemsBeginningWith(passage)
  const isOut = passage.subject === 'out-of-scope' || has(passage, 'out-of-scope', 'not-vulnerability')
  return isOut ? { in: [], out: items } : { in: items, out: [] }
}

function isFirstUnderHeading(passage: Passage): boolean {
  if (passage.subject !== 'scope' && passage.subject !== 'out-of-scope') return false
  return passage.previous === null || passage.previous.sentence.block.kind === 'heading'
}

function drawsLine(passage: Passage): boolean {
  if (passage.subject === 'practices' || passage.subject === 'versions') return false
  const aboutReports = has(passage, 'report', 'vulnerability', 'policy', 'tracker', 'security', 'bug')
  if (passage.clauses.some((clause) => clause.role !== 'condition' && has(clause, 'out-of-scope', 'not-vulnerability')))
    return true
  return (
    has(passage, 'scope', 'not-vulnerability') &&
    aboutReports &&
    passage.clauses.some(
      (clause) => has(clause, 'scope', 'not-vulnerability') && clause.role !== 'condition' && !has(clause, 'assess'),
    )
  )
}

/** "Report flaws of third-party modules to those who maintain them." */
function sendsUpstream(passage: Passage): boolean {
  return has(passage, 'third-party') && has(passage, 'report', 'contact') && passage.subject !== 'practices'
}
