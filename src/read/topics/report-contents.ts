import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { asksForDetails, hintsAtItems, precedesForm, precedesItems } from './contents-hints.js'
import { enumeratesItems } from './enumerated-contents.js'
import {
  answersHeading,
  introducesItems,
  paragraphsBehind,
  startsListOfItems,
  startsTableOfItems,
} from './listed-contents.js'
import { namesItems, needsItems, welcomesItems } from './named-contents.js'

/** Finds where the document says what to put into a report: a sentence, or the sentence or heading before a list. */
export function readReportContents({ document, passages, ledBy, passageOf }: Manuscript): Statement<Topic>[] {
  const own = passages.filter(
    (passage) =>
      passage.sentence.block.kind !== 'heading' &&
      !ELSEWHERE.has(passage.subject) &&
      !tellsOfPastFlaw(passage) &&
      !has(passage, 'outlines'),
  )
  const found = own.filter((passage) => {
    if (isOnAnnouncement(passage)) return false
    const next = passages[passage.sentence.index + 1]
    const follower =
      next && (next.sentence.block === passage.sentence.block || isSibling(next, passage)) ? next : undefined
    const led = ledBy(passage)
    return (
      namesItems(passage, follower) ||
      enumeratesItems(passage) ||
      introducesItems(
        passage,
        led[0]?.sentence.block.kind === 'paragraph' ? paragraphsBehind(passage, passages) : led,
      ) ||
      startsListOfItems(passage) ||
      welcomesItems(passage) ||
      needsItems(passage) ||
      answersHeading(passage) ||
      startsTableOfItems(passage, passageOf) ||
      precedesForm(passage, document)
    )
  })
  if (found.length === 0) {
    const hints = own.filter((passage) => hintsAtItems(passage) || precedesItems(passage, passages, document))
    return [
      ...hints.map((passage) => statement(passage, { topic: 'report-contents' as const, items: [] }, 'low')),
      ...own
        .filter((passage) => !hints.includes(passage) && asksForDetails(passage))
        .map((passage) => statement(passage, { topic: 'report-contents' as const, items: [], vague: true }, 'low')),
    ]
  }
  return found.map((passage) => {
    const led = itemsLedBy(passage, ledBy)
    const items = led.length === 0 && startsListOfItems(passage) ? itemsBeginningWith(passage) : led
    return statement(passage, { topic: 'report-contents', items })
  })
}

const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'versions'])

/** "Draft the announcement and include the following:" says what users are told. */
function isOnAnnouncement({ clauses, lexemes, subject }: Passage): boolean {
  if (subject === 'report-contents' || has({ lexemes }, ...OF_REPORTERS) || clauses.some(isNegated)) return false
  return clauses.some((clause) => clause.role === 'main' && has(clause, 'publish', 'cve', 'users'))
}

/** What tells that a sentence speaks to reporters, or of the place where they write. */
const OF_REPORTERS: readonly Concept[] = ['report', 'you', 'your', 'please', 'us', 'private-reporting', 'use', 'open']

/** The next item of the same list, where it goes on with names: "allow time for a fix" asks for something else. */
function isSibling(next: Passage, { sentence: { block } }: Passage): boolean {
  const [first] = next.lexemes
  const goesOn = first !== undefined && (is(first, 'include', 'content-item') || first.concepts.length === 0)
  return goesOn && block.list !== null && block.list === next.sentence.block.list
}
