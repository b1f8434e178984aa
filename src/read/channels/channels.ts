import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Channel, ChannelKind, OtherContact } from '../../policy/channel.js'
import type { Statement } from '../../policy/reading.js'
import { findAddresses } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { isOnSecurity, isShort, isUnderSecurity, leadsFlawsToPolicy, namesFlaws, speaksOfReporting } from '../matter.js'
import type { Manuscript, Passage } from '../passages.js'
import { isLeftBlank } from '../placeholders.js'
import { forbidsPrivacy } from '../public-reports/wishes-for-privacy.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { isReduced, isReducedNext, isToldLater } from './contact-requests.js'
import { describedMention, describedMentions, isFine, isOrOwner } from './described.js'
import { elsewhere } from './elsewhere.js'
import { destinationOf, isProgrammePage, ON_FORGE } from './hosts.js'
import { lackOf } from './lacking.js'
import { ASKING, conditionsOf, contrastOf, ELSEWHERE, type Mention } from './mention.js'
import { mentionsInCode, namedMentions, pictureMentions } from './named.js'
import { purposeOf } from './purpose/purpose.js'
import { leadsToReports } from './purpose/requests.js'
import { isPublicList, isReadByMany } from './rooms.js'
import { isForUnknownEnd, isInTextOnReports } from './unknown-matters.js'

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
    judged.some(({ mention, purpose }) => purpose === 'report' && mention.kind !== 'issue' && isNamedForFlaws(mention))
  const speaks = !manuscript.understood || isShort(manuscript) || speaksOfReporting(manuscript)
  const onFlaws = !manuscript.understood || namesFlaws(manuscript)
  const isFirm = ({ mention, purpose }: (typeof judged)[number]) =>
    purpose === 'report' && mention.kind !== 'issue' && (mention.kind === 'advisory' || isInTextOnReports(mention))
  const areAlike = manuscript.passages.some(treatsFlawsAsBugs)
  const settle = ({ mention, purpose }: (typeof judged)[number]) => {
    if (areAlike && purpose === 'other-bugs' && mention.kind === 'issue') return 'report'
    if (flawsGoElsewhere && isBesideFlaws(mention, manuscript)) return 'other-bugs'
    if (purpose === 'report' && !speaks && !mention.described && !isNamedForFlaws(mention)) return 'other'
    if (purpose === 'report' && !onFlaws && isForUnknownEnd(mention, false)) return 'other'
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
    before?.text.endsWith('?') &&
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
  return previous?.sentence.block === sentence.block && previous.text.endsWith('?') && has(previous, 'vulnerability')
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

/** Where an address is named, a mere description of the same way is not another one. */
function withoutRepetition(mentions: readonly Mention[]): Mention[] {
  const isNamed = (kind: ChannelKind) => mentions.some((mention) => mention.kind === kind && !mention.described)
  const kept = mentions.filter((mention) => {
    if (isPlaceIn(mention, mentions) || isListWithAddress(mention, mentions)) return false
    if (isForOrdinaryBugs(mention) && mentions.some(({ kind }) => kind !== 'issue')) return false
    if (isDoorToAdvisory(mention, mentions)) return false
    if (!mention.described) return true
    if (mention.kind === 'advisory' && isTicketOfForm(mention, mentions)) return false
    if (mention.kind === 'chat' && isMessageByOtherWay(mention, mentions)) return false
    if (mention.kind === 'issue' && (isLinkedTo(mention, mentions) || isNextStep(mention, mentions))) return false
    if (mention.kind !== 'unnamed') return !isNamed(mention.kind)
    if (!isNamed('email')) return !isSameWay(mention, mentions)
    // "ann@lantern.dev (or the owner)"
    if (isOrOwner(mention.clause)) return true
    return (
      isListedElsewhere(mention, mentions) &&
      !isSameWay(
        mention,
        mentions.filter(({ kind }) => kind !== 'email'),
      )
    )
  })
  return kept.filter((mention) => mention.kind !== 'unnamed' || isFirstOfSentence(mention, kept))
}

/** "Notify @ann through our reporting page or by the forge" asks for one address, and one that is said to be somewhere, or drawn, tells the most. */
function isFirstOfSentence(mention: Mention, mentions: readonly Mention[]): boolean {
  const same = mentions.filter(({ kind, passage }) => kind === 'unnamed' && passage === mention.passage)
  return mention === (same.find((one) => isDrawn(one) || elsewhere(one) !== null) ?? same[0])
}

/** "Write to the maintainers listed in MAINTAINERS.md and copy list@lantern.dev": others than those whom the address reaches. */
function isListedElsewhere({ passage, clause, start }: Mention, mentions: readonly Mention[]): boolean {
  const { lexemes } = clause
  const owner = lexemes.findIndex((lexeme) => is(lexeme, 'owner') && lexeme.end > start)
  const listed = lexemes.findIndex((lexeme, at) => at > owner && is(lexeme, 'profile'))
  const before = lexemes[owner - 1]
  if (owner < 0 || listed < 0 || !before || !is(before, 'at', 'use', 'private', ...ASKING)) return false
  const beside = mentions.filter(
    ({ kind, described, ...other }) => kind === 'email' && !described && other.passage === passage,
  )
  const between = (other: Mention) =>
    passage.lexemes.some(
      (lexeme) =>
        is(lexeme, 'and', 'or') &&
        lexeme.start > Math.min(start, other.start) &&
        lexeme.end <= Math.max((lexemes[owner] as Lexeme).start, other.start),
    )
  return beside.every(between)
}

/** "Send a private message through [the advisory form](…)", "a private message to:" over an address: no chat is meant. */
function isMessageByOtherWay({ clause, passage, start }: Mention, mentions: readonly Mention[]): boolean {
  if (!has(clause, 'direct-message') || has(clause, 'chat')) return false
  return mentions.some(
    (other) =>
      other.kind !== 'chat' &&
      !other.described &&
      (other.passage.lead === passage ||
        (other.passage === passage && other.clause.start === clause.start && !isOtherWay(clause, start, other.start))),
  )
}

/** "Choose [Report a vulnerability](…/advisories/new) on the [page for new issues](…/issues/new)": the page only leads to the form. */
function isDoorToAdvisory({ kind, clause, passage, start }: Mention, mentions: readonly Mention[]): boolean {
  if (kind !== 'issue') return false
  return mentions.some(
    (other) =>
      other.kind === 'advisory' &&
      !other.described &&
      other.passage === passage &&
      other.clause.start === clause.start &&
      other.start < start &&
      !isOtherWay(clause, start, other.start),
  )
}

/** "Open a private ticket in our portal https://lantern.dev/report": the portal is the way. */
function isTicketOfForm({ passage, clause }: Mention, mentions: readonly Mention[]): boolean {
  if (has(clause, 'private-reporting', 'security-tab', 'forge')) return false
  return mentions.some(
    (other) =>
      other.kind === 'form' && !other.described && other.passage === passage && other.clause.start === clause.start,
  )
}

/** "Open a ticket in #desk on our Discord", "a ticket in our service desk": the link to the chat or desk is the way. */
function isPlaceIn(mention: Mention, mentions: readonly Mention[]): boolean {
  const isPart =
    (mention.described && mention.kind === 'issue') || (mention.kind === 'chat' && ROOM.test(mention.target ?? ''))
  return (
    isPart &&
    mentions.some(
      (other) =>
        other !== mention &&
        ((other.clause === mention.clause && !isOtherWay(mention.clause, mention.start, other.start)) ||
          isAtItsLink(mention, other)) &&
        (other.kind === 'chat' || (other.kind === 'form' && mention.kind === 'issue')) &&
        PAGE.test(other.target ?? ''),
    )
  )
}

/** "Our Discord (https://discord.gg/lantern): #security", "on our server (https://discord.gg/lantern) a ticket": the link is an aside. */
function isAtItsLink(mention: Mention, { kind, passage, start, text }: Mention): boolean {
  if (kind !== 'chat' || mention.passage !== passage || mention.start < start) return false
  return mention.start - start - text.length <= NEAR_LINK
}

/** ") → channel ", in characters. */
const NEAR_LINK = 12

/** "1. Go to the tab Issues. 2. Click on "New issue".": one way, told step by step. */
function isNextStep({ passage, start }: Mention, mentions: readonly Mention[]): boolean {
  const { list, index } = passage.sentence.block
  if (!list?.ordered) return false
  return mentions.some(
    (other) =>
      other.kind === 'issue' &&
      other.described &&
      other.passage.sentence.block.list === list &&
      (other.passage.sentence.block.index < index || (other.passage === passage && other.start < start)),
  )
}

/** "Our mailing list (core@lantern.dev)": the address in the clause of its own is that of the list. */
function isListWithAddress({ kind, described, passage, clause }: Mention, mentions: readonly Mention[]): boolean {
  if (kind !== 'issue' || !described) return false
  return mentions.some(
    (other) =>
      other.kind === 'email' &&
      other.passage === passage &&
      other.clause.start === clause.start &&
      other.clause.end > clause.end,
  )
}

const ROOM = pattern(/^#/)
const PAGE = pattern(/^https?:/i)

/** "Report bugs as issues" is the way to report where there is no other. */
function isForOrdinaryBugs({ kind, clause, passage }: Mention): boolean {
  if (kind !== 'issue' || !has(clause, 'bug') || has(clause, 'vulnerability', 'lesser') || isFine(clause)) return false
  // "Every bug goes to the tracker or, if you wish to tell it privately, to …"
  return !conditionsOf(passage).some((condition) => has(condition, 'vulnerability', 'private'))
}

/** "Report it to the maintainers privately: …" beside an advisory or form is that advisory or form. */
function isSameWay(mention: Mention, mentions: readonly Mention[]): boolean {
  const { clause, passage, start } = mention
  if (isLinkedTo(mention, mentions)) return true
  const isBeside = (other: Mention) =>
    other.passage === passage && other.clause.start === clause.start && (!other.described || other.kind === 'advisory')
  if (mentions.some((other) => isBeside(other) && !isOtherWay(clause, start, other.start))) return true
  // "Send the maintainer a private message.", "contact the maintainer through an issue"
  const isMessage = (other: Mention) =>
    (other.kind === 'chat' ||
      (other.kind === 'issue' && clause.lexemes[0] !== undefined && is(clause.lexemes[0], 'contact'))) &&
    other.passage === passage &&
    other.clause.start === clause.start &&
    !isOtherWay(clause, start, other.start)
  if (mentions.some(isMessage)) return true
  if (mentions.some((other) => other.passage.lead === passage)) return true
  const hasOther = mentions.some(({ kind }) => kind !== 'unnamed' && kind !== 'issue')
  const isAlternative =
    has(clause, 'email', 'profile', 'directly', 'or', 'available') ||
    clause.role === 'condition' ||
    isFallback(passage) ||
    leadsToOther(passage, clause)
  return hasOther && !isAlternative && passage.sentence.block.list === null
}

/** "Write to the maintainer, or …": behind the clause stands the other way. */
function leadsToOther({ clauses }: Passage, clause: Mention['clause']): boolean {
  const [first] = clauses[clauses.indexOf(clause) + 1]?.lexemes ?? []
  return first !== undefined && is(first, 'or')
}

/** "By mail to the maintainer or through an advisory". */
function isOtherWay({ lexemes }: Mention['clause'], start: number, other: number): boolean {
  const [from, to] = [Math.min(start, other), Math.max(start, other)]
  return lexemes.some((lexeme) => is(lexeme, 'or') && lexeme.start > from && lexeme.end <= to)
}

/** "If that is not enabled, …", "without an answer, …": the way for those who cannot take the other one. */
function isFallback(passage: Passage): boolean {
  return (
    conditionsOf(passage).some(
      (condition) => has(condition, 'available', 'respond') || (isNegated(condition) && has(condition, ...OTHER_WAYS)),
    ) ||
    isForThoseWithoutAccount(passage) ||
    goesOnWithFallback(passage)
  )
}

/** "If it is switched on, use it; otherwise …", "If it is not available, do not publish it. Write to …" */
function goesOnWithFallback({ clauses, previous, sentence }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block) return false
  const condition = previous.clauses.find(({ role }) => role === 'condition')
  const [first] = clauses[0]?.lexemes ?? []
  if (!condition || !first) return false
  if (is(first, 'otherwise')) return !isNegated(condition) && has(condition, 'available', ...OTHER_WAYS)
  const rest = previous.clauses.filter(({ role }) => role === 'main')
  return has(condition, 'available') && rest.length > 0 && rest.every((part) => isNegated(part))
}

/** "Without a GitHub account, write to the maintainers." */
function isForThoseWithoutAccount({ clauses: [first, second] }: Passage): boolean {
  if (!first || !second || !isNegated(first) || second.actor === 'we' || isNegated(second)) return false
  return has(first, 'forge') && !first.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))
}

/** Of these, one may be missing. */
const OTHER_WAYS: readonly Concept[] = [
  'channel',
  'use',
  'private-reporting',
  'advisory',
  'form',
  'email',
  'security-tab',
]

/** The words "open an issue" of a link to another way. */
function isLinkedTo({ passage, start }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((other) => other.passage === passage && !other.described && covers(other, start))
}

/** The words "Contact us" of a link that is a way itself. */
function covers({ start, text }: Mention, at: number): boolean {
  return at >= start && at < start + text.length
}

function toChannel(mention: Mention, { passages, ledBy }: Manuscript): Statement<Channel> {
  const { passage, clause, kind, target, place, text, obfuscated, described } = mention
  const isForAll = kind === 'chat' && isReadByMany(mention, passages)
  const lacks = isForAll ? undefined : lackOf(mention, passages)
  const conditional = clause.role === 'condition' || isFallback(passage)
  const reduced =
    kind === 'issue' &&
    ((isReduced(passage, clause) && (conditional || isToldLater(passage, clause))) ||
      (conditional && isReducedNext(passage, passages)))
  const value: Channel = {
    kind,
    target,
    lesser: isForLesser(mention),
    conditional,
    private: kind !== 'issue' && !isForAll,
    obfuscated,
    elsewhere: null,
    ...(kind === 'unnamed' && placeOfAddress(mention, ledBy(passage))),
    ...(lacks && { lacks }),
    ...(reduced && { reduced }),
    ...(kind === 'form' && { formBy: formBy(target) }),
  }
  return { value, place, text, confidence: described ? 'medium' : 'high' }
}

function isDrawn({ passage: { spans }, start }: Mention): boolean {
  return spans.some((span) => span.kind === 'image' && span.start === start)
}

/** Where an address that is not given is to be looked for. */
function placeOfAddress(mention: Mention, led: readonly Passage[]): Partial<Channel> {
  const { passage, clause } = mention
  if (isDrawn(mention)) return { shownIn: 'image' }
  const said = elsewhere(mention)
  // "By the e-mail in our profiles:", with these as items.
  const isLinked = [passage, ...led].some(({ spans }) =>
    spans.some(({ kind, url }) => kind === 'link' && url !== undefined && destinationOf(url) === 'profile'),
  )
  const isOnPerson = has(clause, 'profile', 'email', 'contact', 'send', 'direct-message', 'notify')
  return {
    elsewhere: said?.words ?? null,
    ...(said && { elsewherePlace: passage.sentence.placeOf(said.start, said.end) }),
    ...(isLinked && isOnPerson && { shownIn: 'profile' as const }),
  }
}

/** "Minor flaws: …", "for all that is not sensitive, …", "low severity | …" */
function isForLesser({ kind, passage, clause, start }: Mention): boolean {
  const { clauses, text, label } = passage
  // "Issues: for flaws that are not sensitive you may open one."
  if (kind === 'issue' && label && start < label.text.length && has(passage, 'lesser')) return true
  const earlier = clauses.filter(({ end }) => end <= clause.start)
  const named = earlier.findLast(({ end }) => ENDS_IN_COLON.test(text.slice(0, end)))
  const opener = earlier.find((part) => has(part, 'report', 'vulnerability'))
  const last = earlier.at(-1)
  const fronted = last && !last.lexemes.some((lexeme) => isOneOf(lexeme, VERBS)) ? last : undefined
  const parts = [clause, label, named, opener, fronted, ...conditionsOf(passage)]
  if (parts.some((part) => part && has(part, 'lesser'))) return true
  if (kind !== 'issue') return false
  // "For crashes an issue is fine": where it is allowed, the other way is the rule.
  if (isFine(clause)) return true
  const contrast = contrastOf(passage, clause)
  // "If it is not known yet, write to us. Otherwise open an issue."
  const isSecret = contrast && isNegated(contrast) && has(contrast, 'public', 'lesser')
  if (contrast && (isSecret || has(contrast, 'sensitive', 'private', ...SEVERE))) return true
  if (parts.some((part) => part && has(part, 'low', 'medium') && !has(part, ...SEVERE))) return true
  // "Mail us or open an issue, depending on the severity."
  return has(clause, 'severity') && has(clause, 'or')
}

const SEVERE: readonly Concept[] = ['critical', 'high']

function formBy(target: string | null): NonNullable<Channel['formBy']> {
  if (target === null || destinationOf(target) !== 'form') return 'wording'
  return isProgrammePage(target) ? 'programme' : 'known-host'
}
