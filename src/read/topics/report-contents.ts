import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has } from '../clauses.js'
import { type Manuscript, type Passage, statement } from '../passages.js'

/** Two named items say what to put into a report; one may be an accident. */
const ENOUGH = 2

/** Finds where the document says what to put into a report: a sentence, or the sentence or heading before a list. */
export function readReportContents({ passages }: Manuscript): Statement<Topic>[] {
  const found = passages.filter((passage) => {
    if (passage.sentence.block.kind === 'heading' || passage.subject === 'practices' || passage.subject === 'versions') return false
    return namesItems(passage) || introducesItems(passage, passages) || startsListOfItems(passage, passages)
  })
  return found.map((passage) => statement(passage, { topic: 'report-contents' }))
}

function namesItems(passage: Passage): boolean {
  return passage.clauses.some((clause, index) => {
    if (!has(clause, 'include') || clause.actor === 'we' || clause.negatedFrom !== Number.POSITIVE_INFINITY) return false
    const following = passage.clauses.slice(index).filter((part) => part.role !== 'condition')
    return countItems(following) >= ENOUGH && isAskedOfReporter(passage, clause)
  })
}

function isAskedOfReporter(passage: Passage, clause: Clause): boolean {
  return clause.actor === 'you' || has(passage, 'report', 'vulnerability', 'send', 'email', 'your') || passage.subject === 'reporting' || passage.subject === 'report-contents'
}

function introducesItems(passage: Passage, passages: readonly Passage[]): boolean {
  if (!has(passage, 'include', 'detail') || passage.clauses.some((clause) => clause.actor === 'we' && clause.role === 'main' && !has(clause, 'report'))) return false
  const items = passages.filter(({ lead, sentence }) => lead === passage && sentence.block.kind === 'item')
  const inContext = passage.subject !== 'other' || has(passage, 'report', 'vulnerability', 'you', 'your', 'please', 'send')
  return inContext && items.length >= ENOUGH && items.filter((item) => has(item, 'content-item', 'version')).length >= Math.min(ENOUGH, items.length)
}

/** Under "What to include" the first item is the statement. */
function startsListOfItems(passage: Passage, passages: readonly Passage[]): boolean {
  const { list } = passage.sentence.block
  if (passage.subject !== 'report-contents' || !list || list.items[0] !== passage.sentence.block || list.depth > 0) return false
  if (passage.lead && passages.includes(passage.lead) && has(passage.lead, 'include')) return false
  return list.items.length >= ENOUGH
}

function countItems(clauses: readonly Clause[]): number {
  return new Set(clauses.flatMap(({ lexemes }) => lexemes.filter(({ concepts }) => concepts.includes('content-item')).map(({ start }) => start))).size
}
