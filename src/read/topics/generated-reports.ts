import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'

/** Finds what is expected of reports that were written, or vulnerabilities that were found, with the help of a language model. */
export function readGeneratedReports({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter((passage) => passage.subject !== 'practices' && namesModel(passage) && isOnReports(passage))
    .map((passage) => statement(passage, { topic: 'generated-reports' }, 'medium'))
}

/** The "ai" of "lantern-ai/lantern" is a part of a name. */
function namesModel({ lexemes, folded }: Passage): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'generated') && !PART_OF_NAME.test(folded[lexeme.start - 1] ?? ''))
}

const PART_OF_NAME = pattern(/[-/.@_]/)

/** A language model may also be what the software is made of. */
function isOnReports({ lexemes, lead, label, subject }: Passage): boolean {
  if (subject === 'out-of-scope') return true
  return [{ lexemes }, lead, label].some((part) => part && has(part, ...REPORTED))
}

const REPORTED: readonly Concept[] = ['report', 'send', 'discover', 'not-vulnerability', 'out-of-scope', 'assess']
