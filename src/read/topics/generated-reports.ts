import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has } from '../clauses.js'
import { type Manuscript, statement } from '../passages.js'

/** Finds what is expected of reports that were written, or vulnerabilities that were found, with the help of a language model. */
export function readGeneratedReports({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter((passage) => passage.subject !== 'practices' && has(passage, 'generated'))
    .map((passage) => statement(passage, { topic: 'generated-reports' }, 'medium'))
}
