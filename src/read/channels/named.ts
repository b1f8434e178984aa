import type { CodeBlock, Section } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { ChannelKind } from '../../policy/channel.js'
import { LETTER } from '../../policy/letters.js'
import { type Address, emailsIn, findAddresses, isPartOfCode, WEB_PAGE } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { fold } from '../folding.js'
import { hiddenAddresses } from '../hidden-addresses.js'
import { questionsIn } from '../indirect-questions.js'
import { is, type Lexeme } from '../lexicon.js'
import { isHeading } from '../matter.js'
import type { Manuscript, Passage } from '../passages.js'
import { isLeftBlank, isStandIn } from '../placeholders.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { describedMention } from './described/described.js'
import { type Destination, destinationOf, isDatabase, isHelp, ON_FORGE, REFERENCE } from './hosts.js'
import { ASKING, doneThere, isAnnouncement, type Mention, REPORTING } from './mention.js'

/** A file with a key, or a page of a key server. */
const KEY_FILE = pattern(
  /\.(?:asc|gpg|pgp|pub|crt|pem)(?=$|[?#])|\/pks\/lookup|^https?:\/\/(?:keys?|keyserver|pgp|pgpkeys)\./i,
)
/** What is to be read, whatever a link to it is called. */
const PRINT = pattern(/\.(?:pdf|docx?|pptx?|odt|epub)(?:$|[?#])/i)
/** Where a network explains itself. */
const HELP_PAGE = pattern(/^https?:\/\/[^/]+\/(?:help|legal|policies)\//i)
/** A text in the same repository, which takes nothing. */
const OWN_PAGE = pattern(/^(?![a-z]+:|\/\/)[^?#]*\.(?:md|rst|txt|adoc|ya?ml)(?:#|$)|^\.\.?\//i)

/** A file that a forge shows: "…/blob/main/MAINTAINERS". */
const FORGE_FILE = pattern(
  /^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg|bitbucket|gitea|gitee)\.[a-z]{2,3}\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|raw|src)\//i,
)

/** The ways that a sentence names by an address, a link, a number or a handle. */
export function namedMentions(passage: Passage): Mention[] {
  return findAddresses(passage).flatMap((address) => {
    if (isHeading(passage) && !isHeadlined(passage, address)) return []
    const clause = clauseAt(passage, address)
    const kind = clause && kindOf(address, passage, clause)
    if (!kind) return []
    const { start, end, obfuscated } = address
    const target = kind === 'unnamed' || destinationOf(address.target) === 'advisory-help' ? null : address.target
    const place = passage.sentence.placeOf(start, end)
    return {
      passage,
      clause,
      kind,
      target,
      start,
      place,
      text: passage.text.slice(start, end),
      obfuscated,
      described: kind === 'unnamed',
    }
  })
}

/** "Contact: sec@lantern.dev" as a heading, or "[Report it here](https://huntr.com/repos/lantern)". */
function isHeadlined(passage: Passage, address: Address): boolean {
  if (address.kind === 'email') return true
  const destination = address.kind === 'url' ? destinationOf(address.target) : null
  if (destination !== 'form' && destination !== 'advisory') return false
  return has(within(address, passage), 'report', 'send', 'open')
}

/** The words of a link. */
function within({ start, end }: Address, { lexemes }: Pick<Passage, 'lexemes'>): Pick<Passage, 'lexemes'> {
  return { lexemes: lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= end) }
}

/** An address that is drawn: "send a mail to ![our address](address.png)". */
export function pictureMentions(passage: Passage): Mention[] {
  const { spans, text, clauses, sentence } = passage
  if (sentence.block.kind === 'heading' || findAddresses(passage).some(({ kind }) => kind === 'email')) return []
  return spans.flatMap(({ kind, url, start, end }) => {
    const clause = clauses.find((part) => start >= part.start && start < part.end)
    if (kind !== 'image' || !clause || clause.actor === 'we' || !has(clause, ...ASKING)) return []
    if (!DRAWN_ADDRESS.test(`${text.slice(start, end)} ${url}`)) return []
    return describedMention(passage, clause, 'unnamed', { start, end })
  })
}

/** Names of pictures of an address. */
const DRAWN_ADDRESS = pattern(/e-?mail|\bmail|address|contact/i)

/** A short code block right after "write to:" or "write to us." holds the address. */
export function mentionsInCode(manuscript: Manuscript): Mention[] {
  const { document, passages } = manuscript
  return document.codeBlocks
    .filter(({ text }) => text.length <= LIST_LENGTH)
    .flatMap((block) => {
      const passage = leadOf(block, passages)
      const clause = passage?.clauses.at(-1)
      if (!passage || !clause) return []
      const isListed = isHeading(passage) && isOnContacts(passage, manuscript)
      if (!isListed && block.text.length > CODE_LENGTH) return []
      if (!isListed && !has(passage, 'report', 'send', 'contact', 'email', 'open', 'advisory')) return []
      const addresses = addressesIn(block.text)
      if (!isListed && !ENDS_IN_COLON.test(passage.text) && holdsMore(block.text, addresses)) return []
      return addresses.flatMap(({ address, words, kind }) => {
        const start = document.text.indexOf(words, block.place.start.offset)
        const place = document.placeOf(start, start + words.length)
        const target = kind === 'email' ? address.toLowerCase() : address
        const mention: Mention = {
          passage,
          clause,
          kind,
          target,
          start: passage.text.length,
          place,
          text: words,
          obfuscated: words !== address,
          described: false,
        }
        return start < 0 || isStandIn(target) ? [] : mention
      })
    })
}

/** A code block right below "Contacts for security", or a heading below that. */
function isOnContacts({ sentence }: Passage, { passageOf }: Manuscript): boolean {
  for (let section: Section | null = sentence.block.section; section; section = section.parent) {
    const [title] = section.heading?.sentences ?? []
    const heading = title ? passageOf(title) : null
    if (heading && has(heading, 'contact', 'report', 'email') && has(heading, 'security', 'vulnerability')) return true
  }
  return false
}

/** The address of a page that is all of a text, or its e-mail addresses, plain or spelt out, each with the words that it is written in. */
function addressesIn(text: string): { address: string; words: string; kind: ChannelKind }[] {
  const page = text.trim()
  if (WEB_PAGE.test(page)) {
    const kind = WAYS.get(destinationOf(page))
    return kind ? [{ address: page, words: page, kind }] : []
  }
  const plain = emailsIn(text).map(({ address }) => ({ address, words: address, kind: 'email' as const }))
  const hidden = hiddenAddresses(fold(text), () => true).map(({ address, start, end }) => ({
    address,
    words: text.slice(start, end),
    kind: 'email' as const,
  }))
  return [...plain, ...hidden]
}

/** The pages that are ways to report whatever the words around them are. */
const WAYS: ReadonlyMap<Destination, ChannelKind> = new Map([
  ['advisory', 'advisory'],
  ['advisory-list', 'advisory'],
  ['security-tab', 'advisory'],
  ['form', 'form'],
])

/** More is an example of code. */
const CODE_LENGTH = 200
/** Below "Contacts for security": some people, each with the fingerprint of a key. */
const LIST_LENGTH = 1000

function leadOf(block: CodeBlock, passages: readonly Passage[]): Passage | undefined {
  return passages.findLast(({ sentence }) => sentence.block.place.end.offset <= block.place.start.offset)
}

/** Whether there are other words than the addresses. */
function holdsMore(text: string, addresses: readonly { words: string }[]): boolean {
  return LETTER.test(addresses.reduce((rest, { words }) => rest.replace(words, ''), text))
}

function kindOf(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  switch (address.kind) {
    case 'email':
      return isLeftBlank(passage, address) || isPartOfCode(passage, address) || UNREAD.test(address.target)
        ? null
        : 'email'
    case 'hidden-email':
      return 'unnamed'
    case 'handle':
      if (CALLS_ALL.test(address.target) || isLeftBlank(passage, address)) return null
      if (has(passage, 'chat', 'direct-message') || MATRIX_NAME.test(address.target)) return 'chat'
      return isAskedFor(passage, clause) && address.target.startsWith('@') ? 'unnamed' : null
    case 'phone':
      if (isLeftBlank(passage, address)) return null
      return has(passage, 'phone', 'chat', 'contact', 'notify') ||
        (passage.label && has(passage.label, 'phone', 'vulnerability', 'report'))
        ? 'chat'
        : null
    case 'url':
      return kindOfUrl(address, passage, clause)
  }
}

/** What calls all who are in a channel is nobody's name. */
const CALLS_ALL = pattern(/^@(?:channel|here|everyone|all)$/i)

/** A mailbox that nobody reads. */
const UNREAD = pattern(/^(?:no|do-?not)[-_.]?reply@/)

/** "Contact @ann." */
function isAskedFor({ subject }: Passage, clause: Clause): boolean {
  return REPORTING.has(subject) && clause.actor !== 'we' && has(clause, 'contact', 'notify')
}

const MATRIX_NAME = pattern(/^(?:[@#!][^:]+:|@[^@]+@)/)

function kindOfUrl(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  const destination = destinationOf(address.target)
  if (isDatabase(address.target)) return null
  if ((destination === 'page' || destination === 'profile') && takesMessages(address, passage)) return 'chat'
  switch (destination) {
    case 'advisory-help':
      return has(passage, 'advisory', 'private-reporting') && !has(clause, 'see') && !isReference(passage, address)
        ? 'advisory'
        : null
    case 'advisory-list':
    case 'security-tab': {
      const asks = has(passage, 'report', 'open', 'send', 'use', 'private-reporting', 'private')
      return asks && !isAnnouncement(clause) && !isOurDoing(passage) ? 'advisory' : null
    }
    case 'profile':
      return has(clause, 'contact', 'send', 'email', 'direct-message', 'notify') ? 'unnamed' : null
    case 'repository':
      return null
    case 'issue':
      if (has(clause, 'private-reporting') || isMadeConfidential(address, passage)) return 'advisory'
      // "A ticket in our customer portal at https://community.lantern.dev"
      if (!ON_FORGE.test(address.target) && namesForm(passage, clause, address)) return 'form'
      return isPrivateTracker(address, passage) ? 'form' : 'issue'
    case 'page':
      if (
        KEY_FILE.test(address.target) ||
        OWN_PAGE.test(address.target) ||
        FORGE_FILE.test(address.target) ||
        PRINT.test(address.target) ||
        REFERENCE.test(address.target) ||
        isHelp(address.target)
      )
        return null
      if (coversChatName(address, passage)) return isWhereKeyIs(passage, clause) ? null : 'chat'
      if (!takesReports(passage, clause, address)) return null
      return namesTracker(clause, address) && !has(passage, 'private', 'form', 'bounty') ? 'issue' : 'form'
    case 'chat':
      if (KEY_FILE.test(address.target) || HELP_PAGE.test(address.target)) return null
      return isWhereKeyIs(passage, clause) ? null : 'chat'
    default:
      return destination
  }
}

/** "[@ann](https://forge.lantern.dev/ann) (private message)": whose profile it is can be written to there. */
function takesMessages({ end }: Address, { text, lexemes, subject, lead }: Passage): boolean {
  const next = lexemes.find(({ start }) => start >= end)
  if (!next || !is(next, 'direct-message') || !ASIDE.test(text.slice(end, next.start))) return false
  return REPORTING.has(subject) || (lead !== null && has(lead, ...ASKING))
}

const ASIDE = pattern(/^\s?[(（:：,–—-]\s?$/)

/** "Our key is on Keybase." */
function isWhereKeyIs(passage: Passage, clause: Clause): boolean {
  return has(passage, 'key') && !has(clause, ...ASKING)
}

/** "We will document it, where fitting as an advisory": nobody else does anything in the sentence. */
function isOurDoing(passage: Passage): boolean {
  if (has(passage, 'your', 'us', 'you')) return false
  const { clauses } = passage
  const doers = clauses.filter(({ role }) => role === 'main').map(({ actor }) => actor)
  return doers.length > 0 && doers.every((actor) => actor === 'we')
}

/** "Create an issue and turn on confidentiality:" before the link to GitLab's own form. */
function isMadeConfidential({ target }: Address, { lead, clauses }: Passage): boolean {
  if (!GITLAB_FORM.test(target)) return false
  return [...(lead?.clauses ?? []), ...clauses].some(
    (part) => has(part, 'private') && has(part, 'open', 'tracker') && !isNegated(part),
  )
}

const GITLAB_FORM = pattern(/\/-\/issues\/new/)

/** A link to Bugzilla that shows the bug to a group only. */
const RESTRICTED = pattern(/[?&](?:defined_)?groups=[^&]/i)

/** A tracker of its own, not a forge's, in which a ticket can be private. */
function isPrivateTracker({ target }: Address, passage: Passage): boolean {
  if (RESTRICTED.test(target)) return true
  return has(passage, 'private') && !has(passage, 'not') && !ON_FORGE.test(target)
}

/** A link on the name of a messenger leads to it, whatever its host. */
function coversChatName(address: Address, { lexemes }: Passage): boolean {
  return lexemes.some(
    ({ start, end, concepts }) => concepts.includes('chat') && start >= address.start && end <= address.end,
  )
}

/** A page takes reports where the words say so: a form, or "report it at", "submit through". */
function takesReports(passage: Passage, clause: Clause, address: Address): boolean {
  const { lead, label } = passage
  // "Write to the people listed on [our team page](https://lantern.dev/team)."
  if (clause.lexemes.some((lexeme) => is(lexeme, 'listed') && lexeme.end <= address.end)) return false
  if (has(clause, 'key', 'policy', 'best-practices', 'credit', 'cve') && !has(clause, 'form')) return false
  // "… by our form, following our [policy](https://lantern.dev/security)"
  if (
    clause.lexemes.some((lexeme) => is(lexeme, 'policy') && lexeme.start >= address.start && lexeme.end <= address.end)
  )
    return false
  // "[Notify us](https://lantern.dev/contact) by a mail to ann@lantern.dev"
  if (isDoneByMail(passage, clause, address)) return false
  if (isLinkToContact(passage, clause, address)) return true
  // "We may share your report with https://lantern.dev."
  if (clause.actor === 'we' && has(clause, 'will', 'may') && has(clause, 'publish')) return false
  if (isAlone(passage, address) && lead && !has(lead, 'see') && has(lead, 'report', 'send', 'contact'))
    return !lead.clauses.some((part) => tellsHow(lead, part))
  if (isContact(passage, address)) return true
  const isForm = has(clause, 'form') || (label !== null && has(label, 'form'))
  if (isForm && [passage, lead, label].some((part) => part && has(part, ...REPORTING_THERE))) return true
  // "First choice: our [form](https://lantern.dev/report)."
  if (REPORTING.has(passage.subject) && !has(clause, 'see') && namesForm(passage, clause, address)) return true
  if (tellsHow(passage, clause)) return false
  if (isUsedInstead(passage, clause, address)) return true
  if (has(clause, 'open') && has(passage, 'vulnerability') && has(passage, 'report') && has(passage, 'send'))
    return true
  return isReportedThere(passage, clause, address) || isVisitedToReport(passage, clause)
}

/** Whether behind a link the address is told at which it is to be done. */
function isDoneByMail(passage: Passage, { lexemes, end }: Clause, address: Address): boolean {
  const mail = findAddresses(passage).find(({ kind, start }) => kind === 'email' && start >= address.end && start < end)
  if (!mail) return false
  const between = lexemes.filter((lexeme) => lexeme.start >= address.end && lexeme.end <= mail.start)
  return has({ lexemes: between }, 'email') && !has({ lexemes: between }, 'or', 'and', 'but')
}

/** "[Contact us](https://lantern.dev/security)": whoever follows the link reaches them. */
function isLinkToContact({ subject, text }: Passage, clause: Clause, address: Address): boolean {
  const { start, end, target } = address
  if (!REPORTING.has(subject) || clause.actor === 'we' || isNegated(clause) || !CONTACT_PAGE.test(target)) return false
  const name = within(address, clause)
  return has(name, 'contact', 'notify') && has(name, 'us', 'owner') && !SPELT_OUT.test(text.slice(start, end))
}

/** Pages that take messages go by such names. */
const CONTACT_PAGE = pattern(/contact|secur|vuln|report|disclos|support/i)

/** "Contact: https://lantern.dev/contact" */
function isContact({ subject, label, text }: Passage, { start }: Address): boolean {
  if (label === null || !REPORTING.has(subject) || !text.startsWith(label.text)) return false
  return start - label.text.length <= 2 && label.lexemes.length > 0 && label.lexemes.every((one) => is(one, 'contact'))
}

/** "Do not report it in public. Use https://lantern.dev/report." */
function isUsedInstead(
  { previous, sentence }: Passage,
  { lexemes, start: from }: Clause,
  { start, end }: Address,
): boolean {
  const words = lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= end)
  const [verb] = words
  if (!verb || !is(verb, 'use') || verb.start - from > 1 || start - verb.end !== 1) return false
  if (words.some((lexeme) => !is(lexeme, 'use', 'but', 'please', 'at'))) return false
  return (
    previous?.sentence.block === sentence.block &&
    previous.clauses.some(
      (part) =>
        part.actor !== 'we' &&
        has(part, 'vulnerability', 'report', 'open', 'send') &&
        has(previous, 'vulnerability', 'report'),
    )
  )
}

/** "Visit https://lantern.dev/security and report it there." */
function isVisitedToReport(passage: Passage, clause: Clause): boolean {
  if (!REPORTING.has(passage.subject) || !has(clause, 'see', 'open')) return false
  const done = doneThere(passage, clause)
  return done !== null && has(done, 'report', 'send') && !has(done, 'policy')
}

/** Of these, one says of a form that it is one to report with. */
const REPORTING_THERE: readonly Concept[] = [
  'report',
  'contact',
  'send',
  'vulnerability',
  'use',
  'channel',
  'tracker',
  'escalate',
]

function isReportedThere(passage: Passage, clause: Clause, { start, end }: Address): boolean {
  // "Send your report [here](https://lantern.dev/report)."
  const isHere = (lexeme: Lexeme) => is(lexeme, 'see') && lexeme.start >= start && lexeme.end <= end
  // "Fill in https://lantern.dev/report."
  if (clause.lexemes.some((lexeme) => is(lexeme, 'include') && is(lexeme, 'open') && lexeme.end === start - 1))
    return true
  const sends = firstOf(clause, 'send')
  // "Please send it over: https://lantern.dev/report"
  if (sends && passage.lead && has(passage.lead, 'report') && start - sends.end <= NEAR) return true
  const asks = firstOf(clause, 'report', 'send') ?? (clause.lexemes.some(isHere) ? firstOf(clause, 'open') : undefined)
  // "Fill in https://lantern.dev/report when you have found a flaw."
  if (asks && start >= asks.end && start - asks.end <= 1 && has(passage, 'vulnerability')) return true
  const way = clause.lexemes.find(isHere) ?? clause.lexemes.findLast((lexeme) => is(lexeme, 'use', 'at'))
  if (asks && passesThrough(clause, asks, { start, end }) && REPORTING.has(passage.subject)) return true
  if (!asks || !way || way.start < asks.start || has(clause, 'not-vulnerability')) return false
  if (clause.lexemes.some((lexeme) => is(lexeme, 'see') && lexeme.start < start)) return false
  if (start - way.end <= WITHIN_REACH && has(passage, 'vulnerability', 'us', 'bug')) return true
  const isSpeltOut = SPELT_OUT.test(passage.text.slice(start, end))
  const leadsThere = isHere(way) || (is(way, 'use') && way.end <= start && start - way.end < NEAR)
  return REPORTING.has(passage.subject) && (isSpeltOut || leadsThere)
}

/** "Our [form](https://lantern.dev/report)", "the form at https://lantern.dev/report", but not the name "https://lantern.dev/vdp". */
function namesForm({ text }: Passage, { lexemes }: Clause, { start, end }: Address): boolean {
  const isSpeltOut = SPELT_OUT.test(text.slice(start, end))
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'form') && (lexeme.end <= start ? start - lexeme.end <= NEAR : !isSpeltOut && lexeme.end <= end),
  )
}

/** "Our [bug tracker](https://lantern.dev/trac)", "the bug tracker at https://lantern.dev/trac" */
function namesTracker({ lexemes }: Clause, { start, end }: Address): boolean {
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'public-place') &&
      (lexeme.end <= start ? start - lexeme.end <= NEAR : lexeme.start >= start && lexeme.end <= end),
  )
}

/** "On this page you learn how to report a flaw." */
function tellsHow(passage: Passage, clause: Clause): boolean {
  const question = questionsIn(passage, clause.start)[0]
  const asks = firstOf(clause, 'report')
  return asks !== undefined && question !== undefined && question < asks.start && asks.start - question <= HOW_TO
}

/** "How to", "how you can" and the like, in characters. */
const HOW_TO = 16

/** "Through our portal https://lantern.dev/report hand in a ticket": the verb stands behind. */
function passesThrough({ lexemes }: Clause, asks: Lexeme, { start, end }: Pick<Address, 'start' | 'end'>): boolean {
  return (
    asks.start >= end &&
    lexemes.some(
      (lexeme) => is(lexeme, 'use') && !is(lexeme, 'see') && lexeme.end <= start && start - lexeme.end <= 2 * NEAR,
    )
  )
}

/** So far the words "at our portal for such reports" may reach, in characters. */
const WITHIN_REACH = 60

/** An address with a path, or the name of a host. */
const SPELT_OUT = pattern(/\/|^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/)

/** So far before a link the word that leads to it may stand, in characters. */
const NEAR = 12

/** A link that stands alone where nobody is asked to report. */
function isReference(passage: Passage, address: Address): boolean {
  return isAlone(passage, address) && !REPORTING.has(passage.subject) && passage.lead === null
}

/** The sentence is nothing but the address, and the language or region that it is for: "Deutsch: https://lantern.dev/melden". */
function isAlone({ text, label }: Passage, { start, end }: Address): boolean {
  const name = label !== null && label.lexemes.length === 0 && text.startsWith(label.text) ? label.text.length : 0
  return text.length - name - (end - start) <= 2
}

/** The clause that an address stands in; one that holds nothing else belongs to the one that leads to it: "use our portal: …". */
function clauseAt({ clauses, text }: Passage, { start, end }: Address): Clause | undefined {
  const own = clauses.find((clause) => start >= clause.start && start < clause.end) ?? clauses.at(-1)
  const earlier = own ? clauses.slice(0, clauses.indexOf(own)) : []
  // "Open an issue if you find a flaw: https://…", "give us a chance before you publish it: …"
  const asked = earlier.at(-2)
  const before = isAside(earlier.at(-1)) && asked?.role === 'main' ? asked : earlier.at(-1)
  const isBare = own?.lexemes.every((lexeme) => lexeme.start >= start && lexeme.end <= end)
  if (!own || !before || !isBare || !LEADS_TO.test(text[own.start - 1] ?? '')) return own
  return { ...before, end: own.end, lexemes: [...before.lexemes, ...own.lexemes] }
}

/** "If you find a flaw", "before you publish it". */
function isAside(clause: Clause | undefined): boolean {
  return clause?.role === 'condition' || clause?.role === 'until'
}

const LEADS_TO = pattern(/[:：(（—–→]/u)
