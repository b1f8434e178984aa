import type { Channel } from '../policy/channel.js'
import { holds } from '../policy/place.js'
import type { Reading, Statement } from '../policy/reading.js'
import { findAddresses, wordsOutside } from './addresses.js'
import { ASKING } from './channels/mention.js'
import { type Clause, firstOf, has, isNegated } from './clauses.js'
import { is } from './lexicon.js'
import { isHeading } from './matter.js'
import type { Manuscript, Passage } from './passages.js'

/**
 * Whether a document is on flaws of others alone: the rules by which its authors publish what they find in the software of others, or those
 * for readers who find something there. Whoever finds a flaw in the project itself is told nothing.
 */
export function isOnFlawsOfOthers(
  manuscript: Manuscript,
  { channels, versions, referrals }: Pick<Reading, 'channels' | 'versions' | 'referrals'>,
): boolean {
  if (channels.length === 0 && sendsToVendors(manuscript)) return true
  return versions.form === 'none' && referrals.length === 0 && tellsOfOurFinds(manuscript, channels)
}

/** "Contact the vendor. Agree on a date with the vendor.": rules for those who find flaws in the products of others. */
function sendsToVendors({ passages }: Manuscript): boolean {
  const asked = passages.filter(({ clauses }) =>
    clauses.some((clause) => clause.actor !== 'we' && has(clause, 'third-party') && has(clause, 'agree', ...ASKING)),
  )
  return asked.length > 1 && !passages.some((passage) => has(passage, 'us', 'owner') && has(passage, ...ASKING))
}

/** "When our analyzer finds a flaw in the product of a vendor, we tell the vendor": what the authors find, and whom they tell. */
function tellsOfOurFinds({ passages }: Manuscript, channels: readonly Statement<Channel>[]): boolean {
  const prose = passages.filter((passage) => !isHeading(passage))
  if (
    !prose.some((passage) => isOurFind(passage) || sendsFindsAway(passage)) ||
    !prose.some(({ clauses }) => clauses.some(tellsOthers))
  )
    return false
  const holdsWay = ({ sentence }: Passage) => channels.some(({ place }) => holds(sentence.placeOf(), place))
  return !prose.some((passage) => asksForOurs(passage) || (!isOfOurDoing(passage) && holdsWay(passage)))
}

/** "We write to the vendor by its bounty page (https://…)": a way that we take, and nobody else. */
function isOfOurDoing({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.actor === 'we' || tellsOthers(clause))
}

/** "The flaws that we find", "when our scanner hits upon a bug in a third-party package" */
function isOurFind({ clauses }: Passage): boolean {
  return clauses.some((clause, index) => {
    const isOfYours = (clause.actor === 'you' || has(clause, 'you')) && !isOfOurResearchers(clause)
    if (isOfYours || has(clause, 'must') || isNegated(clause)) return false
    if (clause.actor === 'we' && has(clause, 'discover'))
      return has(clause, ...FLAWS) || has(clauses[index - 1] ?? clause, ...FLAWS) || has(clause, 'third-party')
    // "When our scanner …", or what is found by nobody named
    const found = firstOf(clause, 'us', 'discover')
    const flaw = firstOf(clause, ...FLAWS)
    const others = firstOf(clause, 'third-party')
    return found !== undefined && flaw !== undefined && others !== undefined && found.start < flaw.start
  })
}

/** "Our researchers" report nothing to us. */
function isOfOurResearchers({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    return is(lexeme, 'you') && before !== undefined && is(before, 'us') && lexeme.start - before.end <= 1
  })
}

const FLAWS = ['vulnerability', 'bug'] as const

/** "A finding about a package goes to whoever maintains it, never to us": all finds, and not a report that others get, too. */
function sendsFindsAway({ clauses }: Passage): boolean {
  const at = clauses.findIndex((clause) => clause.actor !== 'we' && tellsOthers(clause))
  const next = clauses[at + 1]
  return at >= 0 && next !== undefined && isNegated(next) && has(next, 'us', 'use') && !has(next, ...FLAWS)
}

/**
 * "We report it to its vendor", "we notify the maintainers", "vendors are contacted and have 90 days to fix it", but not "we tell the vendors of
 * what you report".
 */
function tellsOthers(clause: Clause): boolean {
  const { lexemes, actor } = clause
  if (isNegated(clause) || has(clause, 'you', 'your')) return false
  if (actor === 'third-party') {
    const isGivenTime = lexemes.some(({ value }) => value?.kind === 'unit') && has(clause, 'fix')
    return isGivenTime || (has(clause, 'contact', 'notify', 'inform') && !has(clause, 'must', 'report'))
  }
  const verb = lexemes.findIndex((lexeme) => is(lexeme, ...TELLING))
  if (lexemes.slice(verb + 1).some((lexeme) => verb >= 0 && is(lexeme, 'third-party'))) return true
  // Those whom we tell are not of ours.
  const [we] = lexemes
  return (
    verb > 0 && we !== undefined && is(we, 'we') && lexemes.slice(verb, verb + 2).some((lexeme) => is(lexeme, 'owner'))
  )
}

const TELLING = [...ASKING, 'inform'] as const

/** "If you find a flaw, write to us", "flaws that are reported to us": what others are asked, and not to tell a vendor. */
function asksForOurs(passage: Passage): boolean {
  const addresses = findAddresses(passage)
  // "Write to security@lantern.dev" tells nothing of what for.
  const clauses = passage.clauses.map((clause) => ({ ...clause, lexemes: wordsOutside(clause.lexemes, addresses) }))
  return clauses.some((clause, index) => {
    if (isNegated(clause) || !has(clause, ...WAYS) || tellsOthers(clause)) return false
    if (has(clause, 'report') && has(clause, 'vulnerability', 'you') && has(clause, 'us')) return true
    if (clause.actor === 'we' || clause.role !== 'main') return false
    return has(clause, ...MATTERS) || has(clauses[index - 1] ?? clause, ...MATTERS)
  })
}

const WAYS = [...ASKING, 'open', 'channel'] as const
const MATTERS = ['vulnerability', 'security', 'sensitive', 'private', 'bug', 'us', 'owner'] as const
