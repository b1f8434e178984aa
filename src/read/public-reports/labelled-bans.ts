import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { verdictOf } from '../versions/verdicts.js'
import { FOR_REPORTERS } from './unfit-places.js'

/** "| Public issue | never |", "Where not to report: public issues" */
export function forbidsWhatIsLabelled(passage: Passage, clause: Clause): boolean {
  const { label, sentence, text, subject, clauses } = passage
  const [opener] = clauses
  if (isUnderBannedWays(passage, clause)) return true
  if (isCrossedOut(clauses, clause, sentence.block.kind, text) && FOR_REPORTERS.has(subject)) return true
  const isBanned = label !== null && opener !== undefined && isNegated(opener) && opener.end <= label.text.length + 1
  if (isBanned && clause !== opener && FOR_REPORTERS.has(subject) && has(clause, 'public-place'))
    return (has(opener, 'report', 'use', 'see') || has(clause, 'vulnerability')) && !has(clause, 'other', 'lesser')
  if (!sentence.block.cell || !label || !has(label, 'public-place')) return false
  return has(clause, 'not', 'no') || verdictOf(text, clause.lexemes) === false
}

/** "These channels must not be used for reports:" over "public issues" */
function isUnderBannedWays({ lead, sentence }: Passage, clause: Clause): boolean {
  if (lead === null || sentence.block.kind !== 'item' || !has(clause, 'public-place')) return false
  return lead.clauses.some(
    (part) =>
      part.role === 'main' &&
      part.actor !== 'we' &&
      isNegated(part) &&
      has(part, 'channel') &&
      has(part, 'use', 'report'),
  )
}

/** "❌ GitHub issue" as an item: where not to go, unless more is said, as in "❌ An issue has a patch". */
function isCrossedOut([only]: readonly Clause[], clause: Clause, kind: string, text: string): boolean {
  if (kind !== 'item' || only !== clause || !has(clause, 'public-place', 'tracker')) return false
  if (!clause.lexemes.every((lexeme) => is(lexeme, ...NAMES_OF_PLACES))) return false
  return verdictOf(text, []) === false
}

const NAMES_OF_PLACES: readonly Concept[] = [
  'public-place',
  'tracker',
  'public',
  'forge',
  'chat',
  'open',
  'report',
  'or',
  'and',
  'use',
  'at',
]
