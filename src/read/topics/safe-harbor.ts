import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has, isNegated } from '../clauses.js'
import { type Manuscript, statement } from '../passages.js'

/** Finds where good-faith research is authorised, or meets no legal action. */
export function readSafeHarbor({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter(({ sentence }) => sentence.block.kind !== 'heading')
    .filter((passage) => {
      if (has(passage, 'safe-harbor')) return true
      const spared = passage.clauses.some(
        (clause) => has(clause, 'legal-action') && isNegated(clause) && clause.actor !== 'you',
      )
      const allowed = has(passage, 'authorized') && (has(passage, 'good-faith') || passage.subject === 'safe-harbor')
      return (
        spared ||
        allowed ||
        (passage.subject === 'safe-harbor' &&
          has(passage, 'good-faith', 'legal-action') &&
          has(passage, 'not', 'authorized'))
      )
    })
    .map((passage) =>
      statement(passage, {
        topic: 'safe-harbor',
        authorises: has(passage, 'authorized'),
        sparesFromLaw: passage.clauses.some((clause) => has(clause, 'legal-action') && isNegated(clause)),
      }),
    )
}
