import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has, isNegated } from '../clauses.js'
import { type Manuscript, type Passage, statement } from '../passages.js'

/** Finds where reporters are credited, thanked in public, or may choose to be named or not. */
export function readCredit(manuscript: Manuscript): Statement<Topic>[] {
  return manuscript.passages
    .filter(isProse)
    .filter(
      (passage) =>
        (has(passage, 'credit', 'hall-of-fame') || opensHallOfFame(manuscript, passage)) &&
        !has(passage, 'reported-by') &&
        passage.subject !== 'report-contents',
    )
    .filter(
      (passage) =>
        passage.subject !== 'other' || has(passage, 'you', 'your', 'we', 'us', 'report', 'vulnerability', 'anonymous'),
    )
    .map((passage) => statement(passage, { topic: 'credit', optOut: has(passage, 'anonymous') }))
}

/** The names under "Hall of fame". */
function opensHallOfFame({ passageOf }: Manuscript, { sentence, previous, subject }: Passage): boolean {
  const heading = sentence.block.section.heading?.sentences[0]
  return (
    subject === 'credit' &&
    previous?.sentence.block.kind === 'heading' &&
    heading !== undefined &&
    has(passageOf(heading), 'hall-of-fame')
  )
}

/** Finds where it is said whether reports are rewarded with money or goods. */
export function readBounty({ passages }: Manuscript): Statement<Topic>[] {
  return passages.filter(isProse).flatMap((passage) => {
    const clause = passage.clauses.find((part) => has(part, 'bounty'))
    if (!clause) return []
    const offered = !isNegated(clause)
    return [statement(passage, { topic: 'bounty' as const, offered })]
  })
}

function isProse(passage: Passage): boolean {
  return passage.sentence.block.kind !== 'heading' && passage.subject !== 'practices'
}
