import type { Concept } from '../../languages/language.js'
import { has, isNegated } from '../clauses.js'
import type { Manuscript, Passage } from '../passages.js'
import { ASKING, type Mention } from './mention.js'
import { purposeOf } from './purpose/purpose.js'
import { leadsToReports } from './purpose/requests.js'

/** A mention, and what it is for by what its sentence and those around it say; unclear where they do not tell. */
export interface Judged {
  mention: Mention
  purpose: ReturnType<typeof purposeOf>
}

/** Judges each mention by itself. */
export function judge(mentions: readonly Mention[], manuscript: Manuscript): Judged[] {
  if (!manuscript.understood) return mentions.map((mention) => ({ mention, purpose: 'report' }))
  const forSecurity = groupsWithSecurity(manuscript)
  const forOthers = groupsForOthers(manuscript)
  const spared = manuscript.passages.some(forbidsToWriteToNames)
  const judged = (mention: Mention) => {
    if (spared && isOfPerson(mention)) return 'forbidden'
    if (forSecurity.has(groupOf(mention.passage)) && isLabelledOtherwise(mention)) return 'other'
    if (mention.kind === 'chat' && forOthers.has(groupOf(mention.passage))) return 'unclear'
    return purposeOf(mention, manuscript)
  }
  return mentions.map((mention) => ({ mention, purpose: judged(mention) }))
}

/** "Do not report directly to these names": the people are listed for others than reporters. */
function forbidsToWriteToNames({ clauses }: Passage): boolean {
  return clauses.some(
    (clause) => isNegated(clause) && has(clause, 'report', 'contact') && has(clause, 'directly') && has(clause, 'they'),
  )
}

/** An address in a list, without a verb that asks to write there. */
function isOfPerson({ kind, passage, clause }: Mention): boolean {
  const { block } = passage.sentence
  const isListed = block.kind === 'item' || block.cell !== null
  return isListed && (kind === 'email' || kind === 'unnamed' || kind === 'chat') && !has(clause, ...ASKING, 'use')
}

/** What reads as one: a table, a list, a paragraph of labelled lines. */
function groupOf({ sentence: { block } }: Passage): unknown {
  return block.cell?.table ?? block.list ?? block
}

/** The lists of contacts in which one is labelled as that for security. */
function groupsWithSecurity({ passages }: Manuscript): ReadonlySet<unknown> {
  const labelled = passages.filter(({ label }) => label && has(label, 'security', 'vulnerability'))
  return new Set(labelled.map(groupOf))
}

/** "Sales: …", "Careers: …", "LinkedIn: …", "Phone: …": the lists of contacts in which one is labelled for other ends, and nothing is of reports. */
function groupsForOthers({ passages }: Manuscript): ReadonlySet<unknown> {
  const others = passages.filter(({ label }) => label && has(label, 'conduct', 'question'))
  if (others.length === 0) return NONE
  const groups = new Set(others.map(groupOf))
  for (const passage of passages) {
    if ([passage, passage.lead].some((part) => part && has(part, ...OF_REPORTS))) groups.delete(groupOf(passage))
  }
  return groups
}

const NONE: ReadonlySet<unknown> = new Set()

const OF_REPORTS: readonly Concept[] = [
  'report',
  'vulnerability',
  'security',
  'sensitive',
  'private',
  'escalate',
  'email',
]

/** "Community chat: …" beside "Security: …"; in a list, the label of an address may be a name. */
function isLabelledOtherwise({ kind, passage: { label, sentence, lexemes, lead } }: Mention): boolean {
  // "Discord: #security (for minor flaws)"
  if (has({ lexemes }, 'lesser')) return false
  // A forge's own channel takes nothing but reports, whatever it is called.
  const tells = kind !== 'advisory' && (kind !== 'email' || sentence.block.cell !== null)
  if (!tells || label === null || has(label, 'security', 'vulnerability')) return false
  if (has(label, 'bug', 'other', 'question')) return true
  // "To report a vulnerability, use one of these: …": there the name of a place is a way, too.
  const isLed = lead !== null && has(lead, 'vulnerability', 'security', 'report') && leadsToReports(lead)
  return !has(label, 'owner', ...WAYS, ...(isLed ? PLACES : []))
}

const PLACES: readonly Concept[] = ['chat', 'tracker', 'public-place', 'forge', 'website']

/** Labels that name a way rather than a purpose. */
const WAYS: readonly Concept[] = [
  'escalate',
  'report',
  'email',
  'contact',
  'private-reporting',
  'advisory',
  'form',
  'private',
  'channel',
  'bounty',
  'sensitive',
  'direct-message',
  'use',
  'open',
  'send',
  'security-tab',
  'phone',
]
