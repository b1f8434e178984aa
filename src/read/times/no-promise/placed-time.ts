import type { Stage } from '../../../policy/timeframe.js'
import type { Clause } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import { stagesOf } from '../stages.js'

/** A length of time in its clause, sentence and document. */
export interface PlacedTime {
  manuscript: Manuscript
  passage: Passage
  clause: Clause
  found: FoundDuration
}

/** The stages that the clause of a time speaks of: "looked after" is said of versions, too. */
export function stagesTold({ lexemes }: Clause): Stage[] {
  return stagesOf(lexemes.filter((lexeme) => !is(lexeme, 'supported')))
}

/** A fix and a publication may be those of any change. */
export function speaksOfReports(clause: Clause): boolean {
  return stagesTold(clause).some((stage) => stage !== 'fix' && stage !== 'disclose')
}
