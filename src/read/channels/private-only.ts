import { pattern } from '../../pattern.js'
import { findAddresses } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Manuscript } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { describedMention } from './described/described.js'
import { ELSEWHERE, type Mention } from './mention.js'

/** "Report vulnerabilities privately", where nothing tells to whom: the owner is to be reached in some way. */
export function inPrivate({ passages, ledBy, understood }: Manuscript): Mention[] {
  // An address that is still to be filled in tells to whom.
  const hasAddress = passages.some((passage) => findAddresses(passage).some(({ kind }) => kind === 'email'))
  if (!understood || hasAddress) return []
  for (const passage of passages) {
    const { subject, sentence, text, language } = passage
    if (sentence.block.kind === 'heading' || ELSEWHERE.has(subject)) continue
    // "See how to report it", but not "if you find a flaw"
    if (passage.lexemes.some((lexeme) => is(lexeme, 'see') && !is(lexeme, 'discover'))) continue
    if (ENDS_IN_COLON.test(text) || ledBy(passage).length > 0) continue
    if (TO_FILL_IN.test(text) || findAddresses(passage).length > 0) continue
    const isVerbLast = language.negation === 'anywhere'
    const clause = passage.clauses.find((part) => asksForPrivacy(part, isVerbLast))
    const verb = clause && firstOf(clause, 'report', 'notify')
    if (verb) return [describedMention(passage, clause, 'unnamed', verb)]
  }
  return []
}

/** A bracket around something that is to be filled in. */
const TO_FILL_IN = pattern(/[[<{]/)

/** "Report it privately", not "private reports". */
function asksForPrivacy(clause: Clause, isVerbLast: boolean): boolean {
  const { role, actor } = clause
  if (role !== 'main' || actor === 'we' || actor === 'third-party' || isNegated(clause)) return false
  const verb = firstOf(clause, 'report', 'notify')
  const manner = firstOf(clause, 'private')
  // "Flaws reported in private will be made public in time."
  if (!verb || !manner || has(clause, 'publish')) return false
  if (has(clause, 'public-place', 'advisory', 'form', 'forge', 'chat')) return false
  // "Please privately report flaws", as some languages have it.
  const gap = verb.start - manner.end
  const isRightBefore = gap >= 0 && gap <= 1 && has(clause, 'please')
  return isVerbLast || isRightBefore ? has(clause, 'vulnerability') : manner.start > verb.end
}
