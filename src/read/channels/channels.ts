import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Channel, OtherContact } from '../../policy/channel.js'
import type { Statement } from '../../policy/reading.js'
import { findAddresses } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { isOnSecurity, isShort, isUnderSecurity, leadsFlawsToPolicy, namesFlaws, speaksOfReporting } from '../matter.js'
import type { Manuscript, Passage } from '../passages.js'
import { isLeftBlank } from '../placeholders.js'
import { forbidsPrivacy } from '../public-reports/wishes-for-privacy.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { describedMention, describedMentions } from './described.js'
import { destinationOf, isProgrammePage, ON_FORGE } from './hosts.js'
import { ASKING, ELSEWHERE, type Mention } from './mention.js'
import { mentionsInCode, namedMentions, pictureMentions } from './named.js'
import { purposeOf } from './purpose/purpose.js'
import { leadsToReports } from './purpose/requests.js'
import { withoutRepetition } from './repetition.js'
import { isPublicList } from './rooms.js'
import { toChannel } from './to-channel.js'
import { isForUnknownEnd, isInTextOnReports, isOnSomethingElse } from './unknown-matters.js'

/** The ways to report, and addresses for other purposes. */
export interface Channels {
  channels: Statement<Channel>[]
  otherContacts: Statement<OtherContact>[]
}

/** Finds each way in which the document asks for reports of vulnerabilities. `lacksAddress` is whether one is still to be filled in. */
export function readChannels(manuscript: Manuscript, lacksAddress: boolean): Channels {
  const mentions = [
    ...manuscript.passages.flatMap((passage) => [
      ...namedMentions(passage),
      ...pictureMentions(passage),
      ...describedMentions(passage),
    ]),
    ...mentionsInCode(manuscript),
  ]
    .filter((mention) => !leadsToStandIns(mention, manuscript) && !(lacksAddress && isByMail(mention)))
    .map((mention) => (isShownToFew(mention, manuscript) ? { ...mention, kind: 'form' as const } : mention))
    .map((mention) => (isPublicList(mention, manuscript.passages) ? { ...mention, kind: 'issue' as const } : mention))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
  const forSecurity = groupsWithSecurity(manuscript)
  const spared = manuscript.passages.some(forbidsToWriteToNames)
  const judged = mentions.map((mention) => {
    if (!manuscript.understood) return { mention, purpose: 'report' as const }
    if (spared && isOfPerson(mention)) return { mention, purpose: 'forbidden' as const }
    const isAside = forSecurity.has(groupOf(mention.passage)) && isLabelledOtherwise(mention)
    return { mention, purpose: isAside ? ('other' as const) : purposeOf(mention, manuscript) }
  })
  const flawsGoElsewhere =
    leadsFlawsToPolicy(manuscript) ||
    judged.some(
      ({ mention, purpose }) =>
        purpose === 'report' && mention.kind !== 'issue' && (isNamedForFlaws(mention) || isOnFlaw(mention.passage)),
    )
  const speaks = !manuscript.understood || isShort(manuscript) || speaksOfReporting(manuscript)
  const onFlaws = !manuscript.understood || namesFlaws(manuscript)
  const isFirm = ({ mention, purpose }: (typeof judged)[number]) =>
    purpose === 'report' && mention.kind !== 'issue' && (mention.kind === 'advisory' || isInTextOnReports(mention))
  const areAlike = manuscript.passages.some(treatsFlawsAsBugs)
  const settle = ({ mention, purpose }: (typeof judged)[number]) => {
    if (areAlike && purpose === 'other-bugs' && mention.kind === 'issue') return 'report'
    if (flawsGoElsewhere && isBesideFlaws(mention, manuscript)) return 'other-bugs'
    if (purpose === 'report' && !speaks && !mention.described && !isNamedForFlaws(mention)) return 'other'
    if (purpose === 'report' && !onFlaws && isOnSomethingElse(mention)) return 'other'
    if (
      purpose === 'report' &&
      isForUnknownEnd(mention) &&
      judged.some((one) => one.mention !== mention && isFirm(one))
    )
      return 'other'
    if (purpose !== 'unclear') return purpose
    return isTheOnlyWay(mention, judged, manuscript) ? 'report' : 'other'
  }
  const settled = judged.map((one) => ({ mention: one.mention, purpose: settle(one) }))
  const ways = withoutRepetition(settled.flatMap(({ mention, purpose }) => (purpose === 'report' ? mention : [])))
  return {
    channels: (ways.length > 0 ? ways : inPrivate(manuscript)).map((mention) => toChannel(mention, manuscript)),
    otherContacts: settled.flatMap(({ mention: { target, place, text }, purpose }) =>
      purpose === 'report' || target === null
        ? []
        : { value: { target, purpose }, place, text, confidence: 'medium' as const },
    ),
  }
}

/** "We treat flaws like any other bug." */
function treatsFlawsAsBugs({ clauses }: Passage): boolean {
  return clauses.some(
    (clause) =>
      (forbidsPrivacy(clause) && has(clause, 'vulnerability')) ||
      (!isNegated(clause) &&
        has(clause, 'vulnerability', 'security') &&
        has(clause, 'handling') &&
        clause.lexemes.some((lexeme) => is(lexeme, 'other') && is(lexeme, 'public-place'))),
  )
}

/** "Security problems: ann@lantern.dev" */
function isNamedForFlaws({ passage, passage: { label, lead } }: Mention): boolean {
  return [passage, label, lead].some((part) => part && has(part, 'vulnerability', 'security'))
}

/** "Open an issue" in a text on bugs of any kind, of which another part tells where flaws go. */
function isBesideFlaws({ kind, passage }: Mention, manuscript: Manuscript): boolean {
  if (kind !== 'issue' && !(kind === 'email' && has(passage, 'bug'))) return false
  const { label, lead, previous, sentence } = passage
  const before = previous?.sentence.block === sentence.block ? previous : null
  // "🐞 A bug? Open an issue"
  if (
    before &&
    ENDS_IN_QUESTION.test(before.text) &&
    has(before, 'bug') &&
    !has({ lexemes: [...before.lexemes, ...passage.lexemes] }, ...OF_FLAWS)
  )
    return true
  if ([passage, label, lead, before].some((part) => part && has(part, ...OF_FLAWS))) return false
  // "Use one of these ways:"
  if (lead && has(lead, 'channel') && !has(lead, 'bug', 'other', 'question', 'tracker')) return false
  return !isUnderSecurity(passage, manuscript)
}

const OF_FLAWS: readonly Concept[] = ['vulnerability', 'security', 'sensitive', 'lesser']

/** "File it at https://desk.lantern.dev. Tickets there are only visible to the team." */
function isShownToFew({ kind, target, passage: { sentence } }: Mention, { passages }: Manuscript): boolean {
  if (kind !== 'issue' || target === null || ON_FORGE.test(target)) return false
  const next = passages[sentence.index + 1]
  if (next?.sentence.block !== sentence.block || !has(next, 'tracker', 'they', 'bug')) return false
  return next.clauses.some((part) => has(part, 'private') && !isNegated(part))
}

/** "Report vulnerabilities privately", where nothing tells to whom: the owner is to be reached in some way. */
function inPrivate({ passages, ledBy, understood }: Manuscript): Mention[] {
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

/** "Write to the maintainers:", where the items are addresses that are still to be filled in. */
function leadsToStandIns({ kind, passage }: Mention, { ledBy }: Manuscript): boolean {
  if (kind !== 'unnamed') return false
  return ledBy(passage).some((item) =>
    findAddresses(item).some((address) => address.kind === 'email' && isLeftBlank(item, address)),
  )
}

/** "Report it by e-mail". */
function isByMail({ kind, clause, start }: Mention): boolean {
  return kind === 'unnamed' && clause.lexemes.some((lexeme) => lexeme.start >= start && is(lexeme, 'email'))
}

/** "Mail sec@lantern.dev" in a policy that names no other way needs no word on what it is for. */
function isTheOnlyWay(
  { kind, clause, passage, start, target }: Mention,
  judged: readonly { mention: Mention; purpose: string }[],
  manuscript: Manuscript,
): boolean {
  const hasOther = judged.some(
    ({ mention, purpose }) =>
      purpose === 'report' &&
      (mention.kind !== 'unnamed' || kind === 'issue') &&
      (mention.kind !== 'issue' ||
        has(mention.clause, 'open', 'report', 'send') ||
        has(mention.passage, 'vulnerability')),
  )
  const asks = has(clause, ...ASKING)
  if (hasOther || (clause.actor === 'we' && !namesOurProgramme(clause, target)) || has(clause, 'your')) return false
  if (ELSEWHERE.has(passage.subject) && (!asks || has(clause, ...OTHER_ENDS))) return false
  if (!isOnReports(manuscript)) return false
  if (kind === 'form' && target !== null && destinationOf(target) === 'form') return true
  if (kind !== 'email') return asks || has(clause, 'open', 'use')
  return (asks || isOnFlaw(passage) || BARELY_INTRODUCED.test(passage.text.slice(0, start))) && !has(clause, 'see')
}

/** "We run a programme on https://hackerone.com/lantern." */
function namesOurProgramme({ lexemes, role, negatedFrom }: Clause, target: string | null): boolean {
  const [we] = lexemes
  if (target === null || destinationOf(target) !== 'form' || !isProgrammePage(target)) return false
  if (role !== 'main' || negatedFrom < Number.POSITIVE_INFINITY || !we || !is(we, 'we', 'us')) return false
  return lexemes.every(
    (lexeme) => is(lexeme, 'we', 'us', 'at', 'use', 'form', 'security', 'private') || lexeme.concepts.length === 0,
  )
}

/** "If you have found a flaw, drop a line to ann@lantern.dev", "Found a flaw? …": whatever the verb is. */
function isOnFlaw(passage: Passage): boolean {
  const { previous, sentence } = passage
  if (has(passage, 'vulnerability') || (has(passage, 'security') && has(passage, 'channel', 'contact'))) return true
  return (
    previous?.sentence.block === sentence.block &&
    ENDS_IN_QUESTION.test(previous.text) &&
    has(previous, 'vulnerability')
  )
}

/** What else somebody may write for, in a section that is not on reports. */
const OTHER_ENDS: readonly Concept[] = ['question', 'advisories', 'credit', 'version', 'supported', 'conduct']

function isOnReports(manuscript: Manuscript): boolean {
  if (isOnSecurity(manuscript) || isShort(manuscript)) return true
  return manuscript.passages.some((passage) => has(passage, 'report'))
}

/** A word or two, after a label or none. */
const BARELY_INTRODUCED = pattern(/(?:^|[:：–—-]\s?)[^,，、:：–—-]{0,16}$/)

/** What reads as one: a table, a list, a paragraph of labelled lines. */
function groupOf({ sentence: { block } }: Passage): unknown {
  return block.cell?.table ?? block.list ?? block
}

/** The lists of contacts in which one is labelled as that for security. */
function groupsWithSecurity({ passages }: Manuscript): ReadonlySet<unknown> {
  const labelled = passages.filter(({ label }) => label && has(label, 'security', 'vulnerability'))
  return new Set(labelled.map(groupOf))
}

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
