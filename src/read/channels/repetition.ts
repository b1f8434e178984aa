import { pattern } from '../../pattern.js'
import type { ChannelKind } from '../../policy/channel.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { isLinklessForm } from './described/linkless-form.js'
import { isFine } from './described/public-place.js'
import { isOrOwner } from './described/somebody.js'
import { elsewhere } from './elsewhere.js'
import { isFallback } from './fallback.js'
import { leadsToRoom } from './hosts.js'
import { ASKING, conditionsOf, type Mention } from './mention.js'
import { isDrawn } from './to-channel.js'

/** Where an address is named, a mere description of the same way is not another one. */
export function withoutRepetition(mentions: readonly Mention[]): Mention[] {
  const isNamed = (kind: ChannelKind) => mentions.some((mention) => mention.kind === kind && !mention.described)
  const kept = mentions.filter((mention) => {
    if (isPlaceIn(mention, mentions) || isPersonInRoom(mention, mentions) || isListWithAddress(mention, mentions))
      return false
    if (isForOrdinaryBugs(mention) && mentions.some(({ kind }) => kind !== 'issue')) return false
    if (isDoorToAdvisory(mention, mentions)) return false
    if (!mention.described) return true
    if (mention.kind === 'advisory' && isTicketOfForm(mention, mentions)) return false
    if (mention.kind === 'chat' && isMessageByOtherWay(mention, mentions)) return false
    if (mention.kind === 'issue' && (isLinkedTo(mention, mentions) || isNextStep(mention, mentions))) return false
    if (mention.kind !== 'unnamed') return !isNamed(mention.kind)
    // "Report it through the form", of which another sentence has the link.
    if (isLinklessForm(mention) && mentions.some((other) => other !== mention && !isLinklessForm(other))) return false
    if (!isNamed('email')) return !isSameWay(mention, mentions)
    // "ann@lantern.dev (or the owner)"
    if (isOrOwner(mention.clause) || isOrListed(mention, mentions)) return true
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

/** "Mail sec@lantern.dev or write to one of the maintainers (see AUTHORS)" */
function isOrListed(mention: Mention, mentions: readonly Mention[]): boolean {
  const { passage, start, clause } = mention
  const isPlaced = clause.lexemes.some(
    (lexeme) => is(lexeme, 'owner') || (is(lexeme, 'profile') && !is(lexeme, 'listed')),
  )
  if (!isPlaced || elsewhere(mention) === null) return false
  const beside = mentions.filter((other) => !other.described && other.passage === passage)
  return (
    beside.some(({ kind }) => kind === 'email') &&
    beside.every((other) => other.kind === 'email' && isOtherWay(passage, start, other.start))
  )
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

/** "Ping @ann on our Discord (https://discord.gg/lantern)", "tag `@desk` in #security": whom one writes to in the room that is named. */
function isPersonInRoom(mention: Mention, mentions: readonly Mention[]): boolean {
  const { target, described, passage, clause, start } = mention
  if (mention.kind !== 'chat' || described || target === null || !PERSON.test(target)) return false
  // "DM @ann or @bo": each of several is named on purpose.
  if (mentions.some((other) => other !== mention && other.clause === clause && PERSON.test(other.target ?? '')))
    return false
  return mentions.some(
    (other) =>
      other.kind === 'chat' &&
      other.target !== null &&
      other.passage === passage &&
      (ROOM.test(other.target) || leadsToRoom(other.target)) &&
      other.clause.start === clause.start &&
      !isOtherWay(clause, start, other.start),
  )
}

const PERSON = pattern(/^@[\w.-]+$/)

/** "Our Discord (https://discord.gg/lantern): #security", "on our server (https://discord.gg/lantern) a ticket": the link is an aside; not "or an issue". */
function isAtItsLink(mention: Mention, { kind, passage, start, text }: Mention): boolean {
  if (kind !== 'chat' || mention.passage !== passage || mention.start < start) return false
  if (isOtherWay(passage, mention.start, start)) return false
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
    has(clause, 'email', 'profile', 'directly', 'available') ||
    partsWays(clause) ||
    clause.role === 'condition' ||
    isFallback(passage) ||
    leadsToOther(passage, clause)
  return hasOther && !isAlternative && passage.sentence.block.list === null
}

/** "By mail or to the maintainer", but not "a flaw or a leaked key is to reach us". */
function partsWays({ lexemes }: Mention['clause']): boolean {
  return lexemes.some((lexeme, at) => {
    const before = lexemes[at - 1]
    return is(lexeme, 'or') && !(before !== undefined && is(before, 'vulnerability', 'bug', 'sensitive'))
  })
}

/** "Write to the maintainer, or …": behind the clause stands the other way. */
function leadsToOther({ clauses }: Passage, clause: Mention['clause']): boolean {
  const [first] = clauses[clauses.indexOf(clause) + 1]?.lexemes ?? []
  return first !== undefined && is(first, 'or')
}

/** "By mail to the maintainer or through an advisory". */
function isOtherWay({ lexemes }: Pick<Mention['clause'], 'lexemes'>, start: number, other: number): boolean {
  const [from, to] = [Math.min(start, other), Math.max(start, other)]
  return lexemes.some((lexeme) => is(lexeme, 'or') && lexeme.start > from && lexeme.end <= to)
}

/** The words "open an issue" of a link to another way. */
function isLinkedTo({ passage, start }: Mention, mentions: readonly Mention[]): boolean {
  return mentions.some((other) => other.passage === passage && !other.described && covers(other, start))
}

/** The words "Contact us" of a link that is a way itself. */
function covers({ start, text }: Mention, at: number): boolean {
  return at >= start && at < start + text.length
}
