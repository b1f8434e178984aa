import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { ChannelKind } from '../../policy/channel.js'
import { findAddresses } from '../addresses.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../clauses.js'
import { deniesAddress } from '../instructions.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { isLeftBlank } from '../placeholders.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { type Destination, destinationOf, isDatabase } from './hosts.js'
import { keptAddressIn } from './kept-addresses.js'
import { ASKING, ELSEWHERE, isAnnouncement, isOnSilence, type Mention, REPORTING } from './mention.js'

/** Where a link leads that is a way, or none, by itself; a forge's help or a repository is what words describe. */
const PAGES: ReadonlySet<Destination> = new Set([
  'page',
  'form',
  'chat',
  'issue',
  'advisory',
  'advisory-list',
  'security-tab',
])

interface Way {
  kind: ChannelKind
  lexeme: Lexeme
}

/** The ways that a sentence tells in words: "the Security tab", "a direct message", "an issue", "the maintainers". */
export function describedMentions(passage: Passage): Mention[] {
  const { lead, sentence } = passage
  if (sentence.block.kind === 'heading' || ELSEWHERE.has(passage.subject)) return []
  const isContents = sentence.block.kind === 'item' && lead && asksForContents(lead) && !has(lead, 'channel')
  if (isContents || isUnderNews(passage)) return []
  // "Contact us at security@example.com" has an address, if one that is still to be filled in.
  const addresses = findAddresses(passage)
  const hasBlank = addresses.some((address) => address.kind === 'email' && isLeftBlank(passage, address))
  return passage.clauses.flatMap((clause) =>
    waysOf(passage, clause)
      .filter(({ kind }) => !(hasBlank && kind === 'unnamed'))
      // The "discord" of security@discord.com names no chat.
      .filter(
        ({ lexeme }) =>
          !addresses.some(({ kind, start, end }) => kind === 'email' && start <= lexeme.start && lexeme.end <= end),
      )
      // "The flaws@lantern.dev mailing list" is that address.
      .filter(
        ({ kind, lexeme }) =>
          kind !== 'issue' ||
          !addresses.some((address) => address.kind === 'email' && lexeme.start - address.end === 1),
      )
      // The link "Report a vulnerability" to a page of the vendor names that page.
      .filter(
        ({ kind, lexeme }) =>
          kind !== 'advisory' ||
          !addresses.some(
            (address) =>
              address.kind === 'url' &&
              address.start <= lexeme.start &&
              lexeme.start < address.end &&
              PAGES.has(destinationOf(address.target)) &&
              !isDatabase(address.target),
          ),
      )
      // "GitHub Security Advisories: https://github.com/advisories" lists what is known of all projects.
      .filter(
        ({ kind }) =>
          kind !== 'advisory' ||
          has(clause, ...ASKING, 'open', 'use') ||
          !addresses.some(({ target }) => isDatabase(target)),
      )
      .map(({ kind, lexeme }) =>
        describedMention(passage, clause, isYetToCome(passage, lexeme) ? 'unnamed' : kind, lexeme),
      ),
  )
}

/** "Include:", but not "Do not attach keys." before a list of steps. */
function asksForContents({ clauses, lexemes, text }: Passage): boolean {
  if (has({ lexemes }, 'detail') && has({ lexemes }, 'must')) return true
  return clauses.some((clause) => has(clause, 'include') && (!isNegated(clause) || ENDS_IN_COLON.test(text)))
}

/** "Fixes are announced through: – GitHub security advisories" */
function isUnderNews({ lead, sentence }: Passage): boolean {
  if (lead === null || sentence.block.kind !== 'item' || !has(lead, 'publish', 'inform', 'notify')) return false
  const [first] = lead.lexemes
  const isOnFixes = first !== undefined && is(first, 'security-fix', 'fix', 'release', 'advisory', 'advisories')
  return isOnFixes && !has(lead, 'please', 'must', 'you', 'your', 'report', 'contact', 'send')
}

/** "A private report channel (to be defined)": nothing that can be used. */
function isYetToCome({ text, folded, language }: Passage, { end }: Lexeme): boolean {
  const bracket = text[end] === ' ' ? end + 1 : end
  return text[bracket] === '(' && deniesAddress(folded.slice(bracket + 1), language)
}

/** A way that a word of a clause tells. */
export function describedMention(
  passage: Passage,
  clause: Clause,
  kind: ChannelKind,
  { start, end }: Pick<Lexeme, 'start' | 'end'>,
): Mention {
  return {
    passage,
    clause,
    kind,
    target: null,
    start,
    place: passage.sentence.placeOf(start, end),
    text: passage.text.slice(start, end),
    obfuscated: false,
    described: true,
  }
}

/** "Our key is at https://lantern.dev/key, should you want to send us files." */
function isUseOfKey({ clauses }: Passage, clause: Clause): boolean {
  const last = clauses.findLast(({ end, role }) => end <= clause.start && role === 'main')
  const isOnKey = clauses.some((part) => part.end <= clause.start && has(part, 'key'))
  return (
    clause.role === 'condition' && clause === clauses.at(-1) && last !== undefined && isOnKey && !has(last, ...ASKING)
  )
}

/** "Open an issue that only says 'please write to me'": what stands in quotes is said by who opens it. */
function isTextOfIssue({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!before || !OPENING_QUOTE.test(text.slice(clause.start - 2, clause.start))) return false
  return has(before, 'open') && has(before, 'tracker', 'public-place')
}

const OPENING_QUOTE = pattern(/["“„«「『] ?$/)

function waysOf(passage: Passage, clause: Clause): Way[] {
  if (isUseOfKey(passage, clause) || isTextOfIssue(passage, clause)) return []
  const lexemes: [ChannelKind, Lexeme | undefined][] = [
    ['advisory', advisoryIn(passage, clause)],
    ['chat', chatIn(passage, clause)],
    ['issue', publicPlaceIn(passage, clause)],
    ['form', formIn(passage, clause)],
    ['unnamed', keptAddressIn(passage, clause) ?? unnamedIn(clause, passage.language.negation === 'anywhere')],
  ]
  return lexemes.flatMap(([kind, lexeme]) => (lexeme ? [{ kind, lexeme }] : []))
}

function advisoryIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role === 'until' || has(passage, 'outlines')) return undefined
  if (clause.actor === 'we' && !isSwitchedOn(clause)) return acceptedThrough(clause)
  if (isAnnouncement(clause) && !namesButton(passage, clause)) return undefined
  // "CVE identifiers are requested through GitHub's advisories."
  if (has(clause, 'cve') && !has(clause, 'report', 'vulnerability')) return undefined
  const feature = firstOf(clause, 'private-reporting', 'security-tab')
  if (isSentToOwner(clause) || (feature && isSentByMail(passage, clause, feature))) return undefined
  if (feature)
    return isMissing(clause, feature) || isOnlyNamed(passage, clause, feature) || isTitle(passage, clause)
      ? undefined
      : feature
  if (isEndOfPath(passage, clause)) return firstOf(clause, 'advisory')
  const asks =
    has(clause, 'private') && has(clause, 'use') && has(clause, 'report', 'publish', 'notify', 'contact', 'send')
  if (asks && !has(clause, 'public-place', 'advisory', 'owner')) return firstOf(clause, 'forge')
  // "Send your advisory to the team": it is the report.
  if (clause.lexemes.some((lexeme, at) => is(lexeme, 'advisory') && clause.lexemes[at - 1]?.concepts.includes('your')))
    return undefined
  if (passage.language.negation === 'before' && isSentToReaders(clause)) return undefined
  const opens = has(clause, 'open', 'use', 'report', 'send', 'notify') && clause.role !== 'condition'
  // "… to tell us about a flaw" asks for no contents.
  const asksForContents = clause.lexemes.some((lexeme) => is(lexeme, 'include') && !is(lexeme, 'open', 'notify'))
  return opens && !asksForContents && !has(clause, 'release', 'users', 'will', 'credit')
    ? firstOf(clause, 'advisory')
    : undefined
}

/** "Advisories are mailed to administrators": what is sent stands first, and nobody is asked. */
function isSentToReaders({ lexemes: [first, second], actor }: Clause): boolean {
  if (actor !== null || !first || !second || !is(first, 'advisories') || is(first, 'send', 'report')) return false
  return is(second, 'send') && !is(second, 'use', 'open')
}

/** "We have private vulnerability reporting enabled." */
export function isSwitchedOn(clause: Clause): boolean {
  return has(clause, 'private-reporting') && has(clause, 'available') && !isNegated(clause) && !has(clause, 'will')
}

/** "We only accept vulnerabilities through GitHub's private reporting." */
function acceptedThrough(clause: Clause): Lexeme | undefined {
  const feature = firstOf(clause, 'private-reporting')
  if (!feature || clause.role !== 'main' || isNegated(clause)) return undefined
  // "We use GitHub's private vulnerability reporting."
  if (clause.lexemes.every((lexeme) => lexeme === feature || is(lexeme, 'we', 'use', 'forge'))) return feature
  if (!has(clause, 'vulnerability', 'report')) return undefined
  return has(clause, 'use') && !has(clause, 'will', 'respond', 'publish', 'fix', 'inform', 'see') ? feature : undefined
}

/** "We ask for private reporting to ann@lantern.dev": an address, and nothing of a forge. */
function isSentByMail({ text }: Passage, clause: Clause, feature: Lexeme): boolean {
  if (!is(feature, 'private-reporting') || !text.slice(feature.end, clause.end).includes('@')) return false
  return !has(clause, 'forge', 'security-tab', 'use', 'open', 'advisory', 'or', 'available')
}

/** "Send a private report to the maintainers": what else is the name of a feature is no more than a report here. */
function isSentToOwner({ lexemes }: Clause): boolean {
  if (!lexemes.some((lexeme) => is(lexeme, 'send')) || !lexemes.some((lexeme) => is(lexeme, 'owner'))) return false
  return lexemes.every(
    (lexeme) =>
      !is(lexeme, 'forge', 'security-tab', 'open') &&
      (!is(lexeme, 'use') || is(lexeme, 'at')) &&
      (!is(lexeme, 'advisory') || is(lexeme, 'private')),
  )
}

/** "Private vulnerability reporting is not enabled here." */
function isMissing({ lexemes, role, negatedFrom }: Clause, feature: Lexeme): boolean {
  if (role !== 'main' && role !== 'condition') return false
  const state = lexemes.find(
    (lexeme) => (is(lexeme, 'available') && lexeme !== feature) || (is(lexeme, 'use') && negatedFrom >= feature.end),
  )
  return state !== undefined && negatedFrom <= state.start
}

/** "Choose Security → Report a vulnerability here." */
function namesButton({ text }: Passage, { lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'security-tab') && ARROW.test(text.slice(lexeme.start, lexeme.end)))
}

const ARROW = pattern(/[→⟶➜»›>]/)

/** "Report it through the menu: 'Security' → 'Advisories' → 'New advisory'": the way is told part by part. */
function isEndOfPath({ text, clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'advisory') || !ARROW.test(text.slice(clause.start - 2, clause.start + 2))) return false
  return clauses.some(
    (part) =>
      part.end <= clause.start && part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'send', 'open'),
  )
}

/** "The forge shows this policy on its Security tab", "private reporting channels": not where a report goes. */
function isOnlyNamed(passage: Passage, { lexemes }: Clause, feature: Lexeme): boolean {
  const { text, subject } = passage
  const next = lexemes[lexemes.indexOf(feature) + 1]
  if (next && is(next, 'channel') && next.start - feature.end <= 1 && !has({ lexemes }, ...ASKING, 'use')) return true
  if (!is(feature, 'security-tab') || has({ lexemes }, ...ASKING, 'use', 'form')) return false
  // "Results are uploaded to the Security tab."
  const isAside =
    !REPORTING.has(subject) &&
    !has(passage, 'report', 'vulnerability', 'you') &&
    lexemes[0] !== feature &&
    !ARROW.test(text.slice(feature.start, feature.end))
  return has({ lexemes }, 'policy') || isAside
}

/** "Private reporting first: tell nobody before …": a title for what is asked, of which the rest names no such way. */
function isTitle({ clauses }: Passage, clause: Clause): boolean {
  if (clause !== clauses[0] || clause.lexemes.some((lexeme) => !is(lexeme, 'private-reporting', 'soon'))) return false
  const rest = clauses.slice(1).filter((part) => !isNegated(part))
  return (
    clauses.length > 1 &&
    clauses.slice(1).some((part) => has(part, ...ASKING, 'publish', 'private')) &&
    !rest.some(
      (part) =>
        has(part, 'use', 'open', 'advisory', 'available', 'security-tab', 'form') ||
        (has(part, 'forge') && has(part, ...ASKING)),
    )
  )
}

/** "An advisory is published. It is also posted on Slack." */
function goesOnWithAnnouncement({ previous, sentence, lexemes }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || !has(previous, 'publish', 'advisories')) return false
  return !has({ lexemes }, 'report', 'vulnerability', 'us', 'you', 'please', 'contact')
}

function chatIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.actor === 'we' || has(clause, 'see')) return undefined
  if (goesOnWithAnnouncement(passage)) return undefined
  // "PM a moderator in the forum."
  const writes = has(clause, 'direct-message') && has(clause, 'public-place') && has(clause, 'owner', 'person')
  if (!writes && !has(clause, 'use', 'send', 'contact', 'report', 'notify') && !isMessageInList(passage, clause))
    return undefined
  // "Message us through the form."
  const chat = formIn(passage, clause) ? firstOf(clause, 'chat') : firstOf(clause, 'direct-message', 'chat')
  return chat && isOwnerOfProgramme(chat, clause) ? undefined : chat
}

/** "You can reach us in one of these ways: – a direct message to an administrator" */
function isMessageInList({ lead, sentence, clauses, subject }: Passage, clause: Clause): boolean {
  if (sentence.block.kind !== 'item' || clause !== clauses[0] || isNegated(clause)) return false
  if (!has(clause, 'direct-message') || has(clause, 'include', 'see')) return false
  if (lead === null) return subject === 'reporting' && has(clause, 'owner', 'us')
  if (isOnSilence(lead)) return true
  return lead.clauses.some(
    (part) => part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'contact', 'channel', 'notify'),
  )
}

/** "Through Slack's bug bounty programme": whose name it is runs the programme. */
function isOwnerOfProgramme(chat: Lexeme, { lexemes }: Clause): boolean {
  const next = lexemes.find(({ start }) => start >= chat.end)
  return next !== undefined && is(next, 'bounty') && next.start - chat.end <= GENITIVE
}

/** "'s ", in characters. */
const GENITIVE = 3

/** "Use the contact form in the app": a form to which no link leads. */
function formIn({ subject, spans }: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !REPORTING.has(subject)) return undefined
  if (has(clause, 'forge', 'private-reporting', 'advisory', 'security-tab', 'bounty', 'available', 'email', 'or'))
    return undefined
  if (spans.some(({ kind }) => kind === 'link') || !has(clause, ...ASKING) || !has(clause, 'us')) return undefined
  return clause.lexemes.find((lexeme, at) => {
    const before = clause.lexemes[at - 1]
    return (
      is(lexeme, 'form') && before !== undefined && is(before, 'use') && lexeme.start - before.end <= ARTICLE_LENGTH
    )
  })
}

/** How far "open" may stand from the issue that is opened, in characters. */
const NEAR = 20

function publicPlaceIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.actor === 'we' || clause.role !== 'main') return undefined
  const allows = (has(clause, 'available', 'publish') && has(passage, 'lesser')) || isFine(clause)
  if (clause.lexemes.some((lexeme) => is(lexeme, 'inform', 'users') && !is(lexeme, 'public'))) return undefined
  // "Flaws are tracked and triaged via issues."
  if (
    clause.actor === null &&
    clause.joined &&
    has(clause, 'assess') &&
    !has(clause, 'open', 'report', 'send', 'contact')
  )
    return undefined
  if (!allows && !has(clause, 'open', 'report', 'use', 'send', 'contact'))
    return isNameOfWay(passage, clause) ? firstOf(clause, 'public-place') : undefined
  const isSecret = (has(clause, 'private') && !has(clause, 'public')) || has(clause, 'direct-message')
  if (isSecret && !isAlternative(clause)) return undefined
  if (has(clause, 'upkeep') && !has(clause, 'vulnerability', 'report', 'please')) return undefined
  if (has(clause, 'fix') && !has(passage, 'vulnerability', 'report')) return undefined
  if (isToldOfProcess(passage, clause) || isDoneByMail(passage, clause)) return undefined
  // "An advisory will be made, and who opened the issue will be invited."
  if (clause.actor === null && has(clause, 'will') && !has(clause, 'report', 'vulnerability', 'must', 'may', 'please'))
    return undefined
  const place = clause.lexemes.findIndex((lexeme) => is(lexeme, 'public-place'))
  const state = clause.lexemes[place + 1]
  // "Whatever you write in the tracker is there for everyone to read."
  if (place >= 0 && state && is(state, 'public') && !is(state, 'public-place') && !has(clause, 'open')) return undefined
  const named = clause.lexemes[place] ?? trackerIn(clause, passage.language.negation === 'anywhere')
  // "For less, an issue is fine."
  if (named || !allows || isNegated(clause)) return named
  // "If it cannot be exploited, just discuss it openly."
  return firstOf(clause, 'tracker') ?? (has(clause, 'public') ? firstOf(clause, 'publish') : undefined)
}

/** "A public issue or pull request is fine", "for crashes a normal issue will do": what is allowed ends the clause. */
export function isFine({ lexemes, negatedFrom }: Clause): boolean {
  const state = lexemes.findLastIndex((lexeme) => is(lexeme, 'available'))
  const place = lexemes[state - 1]
  if (!place || !is(place, 'public-place', 'tracker') || negatedFrom < Number.POSITIVE_INFINITY) return false
  return (lexemes[state] as Lexeme).start - place.end <= 1 && lexemes.slice(state + 1).every((one) => is(one, 'yes'))
}

/** "Please report it by one of these: – GitHub issue, if it is not sensitive" */
function isNameOfWay({ lead, sentence, clauses }: Passage, clause: Clause): boolean {
  if (lead === null || sentence.block.kind !== 'item' || clause !== clauses[0] || isNegated(clause)) return false
  if (!clause.lexemes.every((lexeme) => is(lexeme, 'public-place', 'forge', 'tracker'))) return false
  return lead.clauses.some(
    (part) => part.role === 'main' && part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'contact'),
  )
}

/** "Through an issue or a private channel": "or" parts the public place from what is secret. */
function isAlternative({ lexemes }: Clause): boolean {
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0) return false
  const [before, after] = [{ lexemes: lexemes.slice(0, or) }, { lexemes: lexemes.slice(or + 1) }]
  const [place, secret] = has(before, 'public-place', 'tracker') ? [before, after] : [after, before]
  return (
    has(place, 'public-place', 'tracker') &&
    !has(place, 'private', 'direct-message') &&
    has(secret, 'private', 'direct-message')
  )
}

/** "Then an issue is opened": in a section on what becomes of reports nobody is asked to, unless a word says so. */
function isToldOfProcess({ subject }: Passage, { lexemes, actor }: Clause): boolean {
  if (actor !== null || (subject !== 'disclosure' && subject !== 'response')) return false
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'public-place', 'tracker'))
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'open'))
  const before = { lexemes: lexemes.slice(0, verb) }
  return place >= 0 && verb > place && !has(before, 'may', 'must', 'aim', 'please', 'your', 'us')
}

/** "Your mail opens a ticket", "write to us to open a ticket", "`lantern audit` opens an issue". */
function isDoneByMail({ spans }: Passage, clause: Clause): boolean {
  const { lexemes } = clause
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'open'))
  const from = lexemes[verb]?.start ?? 0
  if (isEndOfWriting(clause, verb)) return true
  if (spans.some(({ kind, end }) => kind === 'code' && from - end <= 1 && end <= from)) return true
  const subject = lexemes[verb - 1]
  return (
    subject !== undefined &&
    is(subject, 'email', 'report', 'form') &&
    (lexemes[verb] as Lexeme).start - subject.end <= 1 &&
    verb <= 2
  )
}

/** "Mail ann@lantern.dev to open a ticket": what comes of the mail. */
function isEndOfWriting({ lexemes }: Clause, verb: number): boolean {
  const [to, open] = [lexemes[verb - 1], lexemes[verb]]
  if (!to || !open || !is(to, 'at') || open.start - to.end > 1 || has({ lexemes }, 'public-place', 'forge'))
    return false
  const writes = lexemes.findIndex((lexeme) => is(lexeme, 'email', 'send', 'contact'))
  return writes >= 0 && writes < verb && !has({ lexemes: lexemes.slice(writes, verb) }, 'or', 'and', 'tracker')
}

/** The verbs of "submit it by mail or open an issue"; in "the steps that you took to create the issue" it tells what a report holds. */
function opensIn({ lexemes }: Clause): readonly Lexeme[] {
  const item = lexemes.findIndex((lexeme) => is(lexeme, 'content-item'))
  return lexemes.filter((lexeme, index) => is(lexeme, 'open') && (item < 0 || index < item))
}

/** The verb of "please send a pull request"; that fixes are sent is told of others. */
function sentIn({ lexemes }: Clause): Lexeme | undefined {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'send'))
  const isAsked = lexemes.slice(0, Math.max(verb, 0)).every((lexeme) => is(lexeme, ...REQUEST))
  return isAsked ? lexemes[verb] : undefined
}

const REQUEST: readonly Concept[] = ['please', 'you', 'may', 'must', 'and', 'or', 'but', 'at', 'directly']

/** A mere "issue" is a place where it is opened, or reported "to" or "via". */
function trackerIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  const [opens, sends] = [opensIn(clause), sentIn(clause)]
  return clause.lexemes.find(({ start, end, concepts }, index) => {
    if (!concepts.includes('tracker')) return false
    // "Send a pull request", but not "send the issue to us".
    const next = clause.lexemes[index + 1]
    const isSent = sends && start > sends.end && start - sends.end < ARTICLE_LENGTH && !(next && is(next, 'at', 'us'))
    // "File a bug"
    const isOpened =
      isSent || opens.some((verb) => verb.start === start || (start > verb.end && start - verb.end < NEAR))
    const isOpenedBehind = isVerbLast && opens.some((verb) => verb.start >= end && verb.start - end < NEAR)
    if (isOpened || isOpenedBehind) return true
    // "Contact us through an issue"
    const before = clause.lexemes[index - 1]
    const isMeans = has(clause, 'contact') && before !== undefined && is(before, 'use')
    return (isMeans || has(clause, 'report', 'notify')) && isAfterPreposition(clause.lexemes, index)
  })
}

function isAfterPreposition(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]
  const isAdjacent = before && (lexemes[index] as Lexeme).start - before.end <= (is(before, 'use') ? ARTICLE_LENGTH : 1)
  return Boolean(isAdjacent && is(before, 'use', 'at', 'within'))
}

/** "The address in my profile", but not "include your contact details". */
function tellsAddress(lexeme: Lexeme, clause: Clause): boolean {
  return is(lexeme, 'profile') && !(is(lexeme, 'content-item') && has(clause, 'your', 'include'))
}

/** "Before you write to us", "when the team has been contacted": nobody is asked to. */
function isCircumstance({ role }: Clause): boolean {
  return role === 'until' || role === 'after' || role === 'when'
}

/** "E-mail the lead maintainer", "contact us privately": somebody is to be written to, and it is not said where. */
function unnamedIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  // "ann@lantern.dev (or the owner of the repository)"
  if (isOrOwner(clause)) return firstOf(clause, 'owner')
  if ((clause.actor === 'we' && clause.role !== 'condition') || isCircumstance(clause)) return undefined
  // "If no private contact is listed, …"
  if (clause.role === 'condition' && isNegated(clause) && has(clause, 'available', 'listed')) return undefined
  // "Reports that reach me are deleted."
  if (has(clause, 'removed')) return undefined
  const isSecret = has(clause, 'private', 'directly', 'profile')
  const owner = firstOf(clause, 'owner')
  if (clause.joined && isSecret && owner) return owner
  const other = alternativeTo(clause)
  if (other) return other
  if (isSentToOwner(clause) && has(clause, 'private-reporting', 'advisory')) return firstOf(clause, 'send')
  // "Disclose it confidentially to the maintainer."
  const discloses = has(clause, 'private') && !isNegated(clause) ? firstOf(clause, 'publish') : undefined
  if (discloses && owner && owner.start > discloses.end && clause.actor !== 'we') return discloses
  // "Flaws are to be disclosed privately by e-mail."
  const mail = discloses && clause.role === 'main' ? byMailIn(clause, discloses, isVerbLast) : undefined
  if (mail) return mail
  const verb = firstOf(clause, 'email', 'contact', 'send', 'notify', 'direct-message', 'report')
  const channel = privateChannelIn(clause)
  if (channel && (verb || has(clause, 'open'))) return channel
  const publicPlace = firstOf(clause, 'public-place')
  if (
    !verb ||
    has(clause, 'private-reporting', 'advisory') ||
    (publicPlace && publicPlace.start < clause.negatedFrom)
  ) {
    const shown = has(clause, 'private') && !has(clause, 'include') ? firstOf(clause, 'profile') : ourDetailsIn(clause)
    // "User profiles are private": what opens its clause is what is spoken of.
    const named = shown === clause.lexemes[0] && !has(clause, 'us') ? undefined : shown
    // "Use one of our private contact addresses."
    return named ?? (channel && has(clause, 'use') ? channel : undefined)
  }
  const whom = clause.lexemes.find(
    (lexeme, index) =>
      (lexeme.start >= verb.start || isVerbLast || is(verb, 'addressed')) &&
      (is(lexeme, 'owner', 'us') || isObject(lexeme, clause.lexemes[index - 1])) &&
      !clause.lexemes[index - 1]?.concepts.includes('your') &&
      // "Encrypt your mail with our key", "go to our repository": that writes to nobody.
      !isOwned(lexeme, clause.lexemes[index + 1]),
  )
  const reachesOwner =
    is(verb, 'report', 'notify') &&
    clause.lexemes.some((lexeme) => (lexeme.start >= verb.start || isVerbLast) && is(lexeme, 'owner'))
  if (whom && (has(clause, 'email', 'contact', 'send') || isSecret || reachesOwner)) return verb
  if (has(clause, 'contact', 'email', 'send') && clause.lexemes.some((lexeme) => tellsAddress(lexeme, clause)))
    return verb
  return byMailIn(clause, verb, isVerbLast) ?? throughListedIn(clause, verb) ?? toContactIn(clause, verb)
}

function isOwned(whose: Lexeme, thing: Lexeme | undefined): boolean {
  if (!thing || thing.start - whose.end > 1) return false
  return is(thing, 'key') || (is(whose, 'us') && !is(whose, 'owner') && is(thing, 'forge', 'tracker', 'public-place'))
}

/** "Reach out by e-mail", "by encrypted mail": to which address is not said. */
function byMailIn(clause: Clause, verb: Lexeme, isVerbLast: boolean): Lexeme | undefined {
  const { lexemes, negatedFrom } = clause
  return lexemes.find((lexeme, at) => {
    if (!is(lexeme, 'email') || lexeme.start > negatedFrom) return false
    // "Flaws by e-mail to report, please", as some languages have it, or in one word with what is done.
    if (isVerbLast && (lexeme === verb ? is(lexeme, 'send') : is(lexeme, 'use') && lexeme.end <= verb.start))
      return clause.role === 'main' && has(clause, 'vulnerability')
    if (lexeme.start < verb.end) return false
    // The preposition may be part of it: "by e-mail".
    if (is(lexeme, 'use')) return true
    const kind = lexemes[at - 1]
    const before = kind && is(kind, 'encrypt', 'private') && lexeme.start - kind.end <= 1 ? lexemes[at - 2] : kind
    if (!before || (!is(before, 'use') && !(is(before, 'at') && is(before, 'within')))) return false
    return (before === kind ? lexeme : (kind as Lexeme)).start - before.end <= 1
  })
}

/** "E-mail the security contact", "e-mail the contact in TEAM.md": who that is, is not said. */
function toContactIn({ lexemes, negatedFrom }: Clause, verb: Lexeme): Lexeme | undefined {
  if (!is(verb, 'email', 'notify', 'send')) return undefined
  const isContact = lexemes.some((lexeme, at) => {
    const before = lexemes[at - 1]
    const next = lexemes[at + 1]
    const isSomewhere = before === verb && next !== undefined && is(next, 'at') && next.start - lexeme.end === 1
    if (isSomewhere && is(verb, 'email') && is(lexeme, 'contact')) return lexeme.start < negatedFrom
    if (!before || !is(before, 'security') || !is(lexeme, 'contact') || before.start < verb.end) return false
    return lexeme.start - before.end === 1 && lexeme.start < negatedFrom
  })
  return isContact ? verb : undefined
}

/** "Report it through the developer contact listed in the store." */
function throughListedIn({ lexemes, actor }: Clause, verb: Lexeme): Lexeme | undefined {
  if (!has({ lexemes }, 'vulnerability')) return undefined
  const listed = lexemes.findIndex((lexeme) => is(lexeme, 'profile') && lexeme.start > verb.end)
  const isReached = lexemes
    .slice(0, Math.max(listed, 0))
    .some((lexeme) => is(lexeme, 'use', 'at') && lexeme.start >= verb.end)
  return isReached && actor !== 'we' ? verb : undefined
}

/** "Or the owner of the repository", and nothing else. */
export function isOrOwner({ lexemes }: Clause): boolean {
  const [first] = lexemes
  if (!first || !is(first, 'or') || !has({ lexemes }, 'owner')) return false
  return lexemes.every((lexeme) => is(lexeme, 'or', 'owner', 'forge'))
}

/** "Report it by mail to the maintainer or as an advisory": the one of the two ways that is not the forge's own. */
function alternativeTo({ lexemes }: Clause): Lexeme | undefined {
  if (!has({ lexemes }, 'advisory', 'private-reporting', 'security-tab')) return undefined
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0) return undefined
  const ways = [lexemes.slice(0, or), lexemes.slice(or + 1)].filter(
    (way) => !has({ lexemes: way }, 'advisory', 'private-reporting', 'security-tab'),
  )
  const way = ways.find(
    (words) =>
      has({ lexemes: words }, 'owner') && has({ lexemes: words }, 'email', 'directly', 'private', 'channel', 'contact'),
  )
  return way?.find((lexeme) => is(lexeme, 'owner'))
}

/** "Please report it through private channels", "use the private contact channel". */
function privateChannelIn({ lexemes, negatedFrom }: Clause): Lexeme | undefined {
  // "Open an issue to ask for a private channel": what is asked for is not there yet.
  const asked = lexemes.find((lexeme) => is(lexeme, 'asks-for'))
  if (asked && lexemes.some((lexeme) => is(lexeme, 'tracker', 'public-place') && lexeme.end <= asked.start))
    return undefined
  return lexemes.find((lexeme, at) => {
    const before = lexemes[at - 1]
    const isOfContact = before && is(before, 'contact') && lexemes[0] && is(lexemes[0], 'use')
    const told = is(lexeme, 'private') ? lexeme : isOfContact ? lexemes[at - 2] : before
    return is(lexeme, 'channel') && told && is(told, 'private') && told.start < negatedFrom
  })
}

/** "You may find our contact details on our website", "visit https://lantern.dev for contact information". */
function ourDetailsIn({ lexemes, actor }: Clause): Lexeme | undefined {
  const details = lexemes.findIndex((lexeme) => is(lexeme, 'profile'))
  const before = lexemes.slice(0, Math.max(details, 0))
  const whose = before.at(-1)
  const finds = before.some((lexeme) => is(lexeme, 'see'))
  const isAll = before.every((lexeme) => is(lexeme, 'see', 'open', 'please', 'security', 'website', 'at'))
  if (actor === 'we') return undefined
  if (finds && whose && (is(whose, 'us') || isAll)) return lexemes[details]
  // "The contact details are in our profile."
  const [first] = lexemes
  return first && is(first, 'profile') && !is(first, 'content-item') && has({ lexemes }, 'us') ? first : undefined
}

/** "Contact the team": who acts in other sentences is the one who is written to right behind the verb or a preposition. */
function isObject(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (!is(lexeme, 'we') || !before || lexeme.start - before.end > 1) return false
  return is(before, 'contact', 'email', 'send', 'notify', 'at')
}
