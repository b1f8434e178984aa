import type { Concept } from '../languages/language.js'
import type { Channel, ChannelKind, OtherContact } from '../policy/channel.js'
import type { Statement } from '../policy/reading.js'
import { type Address, findAddresses } from './addresses.js'
import { type Clause, firstOf, has } from './clauses.js'
import { destinationOf } from './hosts.js'
import type { Lexeme } from './lexicon.js'
import { type Manuscript, type Passage, statement } from './passages.js'
import { isStandIn } from './placeholders.js'
import { forbidsPlaceBefore } from './public-reports.js'
import type { Subject } from './subjects.js'

/** A way of reaching somebody that a sentence names, before it is known what it is for. */
interface Mention {
  passage: Passage
  clause: Clause
  kind: ChannelKind
  target: string | null
  start: number
  end: number
  obfuscated: boolean
  /** Told by words alone, so that an address elsewhere may be the one that is meant. */
  described: boolean
}

type Purpose = 'report' | 'forbidden' | OtherContact['purpose']

const REPORTING: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure', 'report-contents'])
/** How far the verb may stand from its object, in characters. */
const NEAR = 20
/** Sections that name places for other ends than to report. */
const ELSEWHERE: ReadonlySet<Subject> = new Set([
  'out-of-scope',
  'credit',
  'practices',
  'advisories',
  'versions',
  'report-contents',
])
const ASKING: readonly Concept[] = ['report', 'send', 'contact', 'notify', 'email', 'direct-message']

/** What was found of the ways to report, and of addresses for other purposes. */
export interface Channels {
  channels: Statement<Channel>[]
  otherContacts: Statement<OtherContact>[]
}

/** Finds each way in which the document asks for reports of vulnerabilities. */
export function readChannels(manuscript: Manuscript): Channels {
  const mentions = manuscript.passages.flatMap((passage) => [
    ...addressMentions(passage),
    ...describedMentions(passage),
  ])
  const channels: Mention[] = []
  const otherContacts: Statement<OtherContact>[] = []
  for (const mention of mentions) {
    const purpose = purposeOf(mention)
    if (purpose === 'report') channels.push(mention)
    else if (mention.target)
      otherContacts.push(
        statement(
          mention.passage,
          { target: mention.target, purpose: purpose === 'forbidden' ? 'forbidden' : purpose },
          'medium',
          mention.start,
          mention.end,
        ),
      )
  }
  return { channels: resolve(channels).map(toStatement), otherContacts }
}

function addressMentions(passage: Passage): Mention[] {
  if (passage.sentence.block.kind === 'heading') return []
  return findAddresses(passage).flatMap((address) => {
    const clause = clauseAt(passage, address.start)
    if (!clause || (address.kind === 'email' && (isStandIn(address.target) || isPartOfCode(passage, address))))
      return []
    const kind = kindOf(address, passage, clause)
    if (!kind) return []
    const isHelp = address.kind === 'url' && kind === 'advisory' && destinationOf(address.target) === 'advisory-help'
    const target = kind === 'unnamed' || isHelp ? null : address.target
    return [
      {
        passage,
        clause,
        kind,
        target,
        start: address.start,
        end: address.end,
        obfuscated: address.obfuscated,
        described: kind === 'unnamed',
      },
    ]
  })
}

/** `git clone git@forge:project` names nobody. */
function isPartOfCode({ sentence }: Passage, { start, end }: Address): boolean {
  return sentence.spans.some(
    (span) => span.kind === 'code' && start >= span.start && end <= span.end && span.end - span.start > end - start + 2,
  )
}

function kindOf(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  if (address.kind === 'email') return 'email'
  if (address.kind === 'hidden-email') return 'unnamed'
  if (address.kind === 'handle') return has(passage, 'chat', 'direct-message') ? 'chat' : null
  if (address.kind === 'phone') return has(passage, 'phone', 'contact', 'notify') ? 'chat' : null
  const destination = destinationOf(address.target)
  switch (destination) {
    case 'advisory':
      return 'advisory'
    case 'advisory-help':
      return has(passage, 'advisory', 'private-reporting') && !has(clause, 'see') ? 'advisory' : null
    case 'advisory-list':
    case 'security-tab':
      return has(passage, 'report', 'open', 'send', 'use', 'private-reporting') && !isAnnouncement(clause)
        ? 'advisory'
        : null
    case 'profile':
      return has(clause, 'contact', 'send', 'email', 'direct-message', 'notify') ? 'unnamed' : null
    case 'repository':
      return null
    case 'page':
      if (
        passage.lexemes.some(
          ({ start, end, concepts }) => concepts.includes('chat') && start >= address.start && end <= address.end,
        )
      )
        return 'chat'
      return takesReports(passage, clause, address) ? 'form' : null
    case 'issue':
      return has(passage, 'private') && !has(passage, 'not') && !/\/(?:issues|discussions)/.test(address.target)
        ? 'form'
        : 'issue'
    default:
      return destination
  }
}

/** A page takes reports where the words say so: a form, or "report it at", "submit through". */
function takesReports(passage: Passage, clause: Clause, address: Address): boolean {
  if (has(clause, 'key', 'policy', 'best-practices', 'credit', 'cve') && !has(clause, 'form')) return false
  if (
    isAlone(passage, address) &&
    passage.lead &&
    !has(passage.lead, 'see') &&
    has(passage.lead, 'report', 'send', 'contact')
  )
    return true
  if (
    (has(clause, 'form') || (passage.label && has(passage.label, 'form'))) &&
    has(passage, 'report', 'contact', 'send', 'vulnerability', 'use')
  )
    return true
  const asks = firstOf(clause, 'report', 'send')
  const visits = has(clause, 'open') && has(passage, 'vulnerability') && has(passage, 'report') && has(passage, 'send')
  if (visits) return true
  const way = clause.lexemes.findLast(({ concepts }) => concepts.includes('use') || concepts.includes('at'))
  return (
    Boolean(asks && way && way.start > asks.start && has(passage, 'vulnerability', 'us', 'bug')) &&
    !has(clause, 'see', 'not-vulnerability')
  )
}

/** The sentence is nothing but the address. */
function isAlone({ text }: Passage, { start, end }: Address): boolean {
  return text.length - (end - start) <= 2
}

function isAnnouncement(clause: Clause): boolean {
  return has(clause, 'publish', 'see') && !has(clause, 'report', 'open')
}

function describedMentions(passage: Passage): Mention[] {
  if (passage.sentence.block.kind === 'heading' || ELSEWHERE.has(passage.subject)) return []
  if (
    passage.sentence.block.kind === 'item' &&
    passage.lead &&
    has(passage.lead, 'include') &&
    !has(passage.lead, 'channel')
  )
    return []
  return passage.clauses.flatMap((clause) =>
    describedWays(clause).map(({ kind, start, end }) => ({
      passage,
      clause,
      kind,
      start,
      end,
      target: null,
      obfuscated: false,
      described: true,
    })),
  )
}

interface Way {
  kind: ChannelKind
  start: number
  end: number
}

function describedWays(clause: Clause): Way[] {
  const ways: (Way | null)[] = [advisoryWay(clause), chatWay(clause), publicWay(clause), unnamedWay(clause)]
  return ways.filter((way) => way !== null)
}

function way(kind: ChannelKind, lexeme: Lexeme | undefined): Way | null {
  return lexeme ? { kind, start: lexeme.start, end: lexeme.end } : null
}

function advisoryWay(clause: Clause): Way | null {
  const feature = firstOf(clause, 'private-reporting', 'security-tab')
  if (feature) return isAnnouncement(clause) || clause.actor === 'we' ? null : way('advisory', feature)
  const opens =
    has(clause, 'open', 'use', 'report', 'send') &&
    clause.actor !== 'we' &&
    !has(clause, 'release', 'users', 'will', 'credit', 'include')
  const privately =
    has(clause, 'private') && has(clause, 'report', 'publish', 'notify', 'contact', 'send') && has(clause, 'use')
  if (privately && !has(clause, 'public-place', 'advisory', 'owner')) return way('advisory', firstOf(clause, 'forge'))
  return opens && clause.role !== 'condition' && !isAnnouncement(clause)
    ? way('advisory', firstOf(clause, 'advisory'))
    : null
}

function chatWay(clause: Clause): Way | null {
  if (!has(clause, 'use', 'send', 'contact', 'report', 'notify') || has(clause, 'see') || clause.actor === 'we')
    return null
  return way('chat', firstOf(clause, 'direct-message', 'chat'))
}

/** "to Issues", "via a ticket". */
function isAfterPreposition(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]
  const adjacent = before && before.end === (lexemes[index] as Lexeme).start - 1
  return Boolean(adjacent && (before.concepts.includes('use') || before.concepts.includes('at')))
}

function publicWay(clause: Clause): Way | null {
  if (clause.actor === 'we' || clause.role !== 'main') return null
  if (!has(clause, 'open', 'report', 'use', 'send', 'contact') || (has(clause, 'private') && !has(clause, 'public')))
    return null
  if (has(clause, 'fix') && !has(clause, 'vulnerability', 'report')) return null
  const opens = firstOf(clause, 'open')
  const tracker = clause.lexemes.find(
    ({ start, concepts }, index) =>
      concepts.includes('tracker') &&
      ((opens && start > opens.end && start - opens.end < NEAR) ||
        (has(clause, 'report') && isAfterPreposition(clause.lexemes, index))),
  )
  return way('issue', firstOf(clause, 'public-place') ?? tracker)
}

/** "E-mail the lead maintainer", "contact us privately": somebody is to be written to, and it is not said where. */
function unnamedWay(clause: Clause): Way | null {
  if (clause.actor === 'we' && clause.role !== 'condition') return null
  const verb = firstOf(clause, 'email', 'contact', 'send', 'notify', 'direct-message', 'report')
  const whom = clause.lexemes.find(
    (lexeme) =>
      verb && lexeme.start > verb.start && (lexeme.concepts.includes('owner') || lexeme.concepts.includes('us')),
  )
  const secret = has(clause, 'private', 'directly', 'profile')
  if (clause.joined && secret && has(clause, 'owner')) return way('unnamed', firstOf(clause, 'owner'))
  if (!verb || has(clause, 'private-reporting', 'advisory', 'public-place')) {
    return secret && has(clause, 'profile') && has(clause, 'private')
      ? way('unnamed', firstOf(clause, 'profile'))
      : null
  }
  const tells =
    whom &&
    (has(clause, 'email', 'contact', 'send') ||
      secret ||
      (verb.concepts.includes('report') && whom.concepts.includes('owner')))
  return tells || (secret && has(clause, 'contact', 'email') && has(clause, 'profile')) ? way('unnamed', verb) : null
}

function purposeOf({ passage, clause, kind, start, described }: Mention): Purpose {
  if (isForbidden(clause, start, kind)) return 'forbidden'
  if (
    kind === 'issue' &&
    passage.clauses.some((later) => later.start >= clause.end && forbidsPlaceBefore(passage, later))
  )
    return 'forbidden'
  if (isAboutPublication(clause, kind) || has(clause, 'reported-by')) return 'other'
  const other = otherPurpose(passage, clause, kind)
  if (other) return other
  if (kind === 'issue') return isReportInPublic(passage, clause) ? 'report' : 'other'
  if (kind === 'advisory') return 'report'
  if (kind === 'form' && !described && clause.actor !== 'we' && has(passage, 'vulnerability', 'report')) return 'report'
  if (asksForReports(passage, clause)) return 'report'
  return REPORTING.has(passage.subject) && !described && (kind === 'email' || !has(clause, 'see')) ? 'report' : 'other'
}

function isForbidden(clause: Clause, start: number, kind: ChannelKind): boolean {
  return clause.negatedFrom <= start && (clause.role !== 'condition' || kind === 'issue')
}

function isAboutPublication(clause: Clause, kind: ChannelKind): boolean {
  if (kind === 'email' || clause.actor === 'you') return false
  return (
    has(clause, 'publish', 'release', 'advisories') &&
    (clause.actor === 'we' || has(clause, 'will')) &&
    !has(clause, 'report')
  )
}

function otherPurpose(passage: Passage, clause: Clause, kind: ChannelKind): OtherContact['purpose'] | null {
  const label = passage.label?.lexemes ?? []
  const before = passage.clauses.filter(
    (part) => part.end <= clause.start && (part.role === 'condition' || part.lexemes.length <= 2),
  )
  const near = [...clause.lexemes, ...label, ...before.flatMap(({ lexemes }) => lexemes)]
  const said = (...concepts: Concept[]) => has({ lexemes: near }, ...concepts)
  const ownLabel = (...concepts: Concept[]) => has({ lexemes: label }, ...concepts)
  if (passage.subject === 'other-bugs' && !said('vulnerability')) return 'other-bugs'
  if (said('other') && !said('lesser') && (!has(clause, 'vulnerability') || kind === 'issue')) return 'other-bugs'
  if (passage.subject === 'credit') return 'other'
  if (ownLabel('conduct') || (said('conduct') && !has(passage, 'vulnerability', 'report'))) return 'conduct'
  if (said('question') && !has(passage, 'vulnerability', 'report', 'private')) return 'questions'
  if (ELSEWHERE.has(passage.subject) && kind === 'issue') return 'other-bugs'
  if (kind === 'issue' && conditionsOf(passage).some(isAboutOtherBugs)) return 'other-bugs'
  if (
    kind === 'email' &&
    has(clause, 'advisories', 'release-notes') &&
    !has(clause, ...ASKING.filter((concept) => concept !== 'email'))
  )
    return 'other'
  if (kind === 'issue' && has(clause, 'bug') && !has(passage, 'vulnerability') && passage.subject !== 'reporting')
    return 'other-bugs'
  if (isKeyTable(passage)) return 'other'
  if (passage.subject === 'encryption' && !has(passage, 'report', 'contact', 'send', 'vulnerability')) return 'other'
  if (passage.subject === 'practices' && !has(passage, 'vulnerability', 'report')) return 'other'
  return null
}

/** "If the bug is no vulnerability". */
function isAboutOtherBugs(condition: Clause): boolean {
  const flaw = firstOf(condition, 'vulnerability')
  return Boolean(flaw && condition.negatedFrom <= flaw.start && has(condition, 'bug', 'tracker'))
}

/** A table of keys names their owners, not those to report to. */
function isKeyTable({ sentence }: Passage): boolean {
  return Boolean(
    sentence.block.cell?.table.header.some((cell) => /key|fingerprint|pgp|gpg/i.test(cell.sentences[0]?.text ?? '')),
  )
}

function conditionsOf({ clauses }: Passage): Clause[] {
  return clauses.filter(({ role }) => role === 'condition')
}

/** An issue that only asks for a private contact is no report. */
function isReportInPublic(passage: Passage, clause: Clause): boolean {
  const asksForContact =
    has(clause, 'open') && (has(clause, 'profile') || (has(clause, 'contact') && has(clause, 'private', 'channel')))
  const withoutDetails = passage.clauses.some(
    (part) =>
      has(part, 'detail', 'content-item') && part.negatedFrom !== Number.POSITIVE_INFINITY && has(part, 'include'),
  )
  if (!has(passage, 'open', 'report', 'use', 'send', 'contact', 'tracker', 'public-place')) return false
  if (asksForContact || (withoutDetails && has(clause, 'contact', 'notify'))) return false
  return REPORTING.has(passage.subject) || has(passage, 'vulnerability') || asksForReports(passage, clause)
}

function asksForReports(passage: Passage, clause: Clause): boolean {
  if (
    has(clause, ...ASKING) &&
    (has(passage, 'vulnerability', 'report', 'security', 'private') || REPORTING.has(passage.subject))
  )
    return true
  const { lead, label, previous } = passage
  if (lead && has(lead, 'report', 'send', 'contact', 'channel', 'notify', 'email')) return true
  if (label && has(label, 'email', 'contact', 'report', 'private-reporting', 'advisory', 'security')) return true
  return Boolean(
    previous &&
      previous.sentence.block === passage.sentence.block &&
      has(previous, 'report', 'vulnerability') &&
      has(clause, 'use', 'open', ...ASKING),
  )
}

/** Where an address is named, a mere description of the same way is not another one. */
function resolve(mentions: readonly Mention[]): Mention[] {
  const isGiven = (kind: ChannelKind) =>
    mentions.some((mention) => mention.kind === kind && !(mention.described && kind === 'unnamed'))
  const named = (kind: ChannelKind) => mentions.some((mention) => mention.kind === kind && !mention.described)
  return mentions.filter((mention) => {
    const ordinary = mention.kind === 'issue' && has(mention.clause, 'bug') && !has(mention.passage, 'vulnerability')
    if (ordinary && mentions.some(({ kind }) => kind !== 'issue')) return false
    if (!mention.described) return true
    if (mention.kind === 'unnamed') return !isGiven('email') && !isSameWay(mention, mentions)
    return !named(mention.kind)
  })
}

/** "Report it to the maintainers privately: …" beside an advisory or form is that advisory or form. */
function isSameWay(mention: Mention, mentions: readonly Mention[]): boolean {
  const others = mentions.filter(({ kind }) => kind !== 'unnamed' && kind !== 'issue')
  if (others.length === 0) return false
  const { clause, passage } = mention
  const isAlternative =
    has(clause, 'email', 'profile', 'directly', 'or', 'available') ||
    passage.sentence.block.list !== null ||
    clause.role === 'condition'
  return !isAlternative
}

function toStatement({
  passage,
  clause,
  kind,
  target,
  start,
  end,
  obfuscated,
  described,
}: Mention): Statement<Channel> {
  const value: Channel = {
    kind,
    target,
    lesser:
      has(clause, 'lesser') ||
      conditionsOf(passage).some((condition) => has(condition, 'lesser')) ||
      has({ lexemes: passage.label?.lexemes ?? [] }, 'lesser'),
    conditional:
      clause.role === 'condition' || conditionsOf(passage).some((condition) => has(condition, 'available', 'respond')),
    private: kind === 'chat' ? !has(clause, 'public') : kind !== 'issue',
    obfuscated,
    elsewhere: kind === 'unnamed' ? elsewhere(clause, passage) : null,
  }
  return statement(passage, value, described ? 'medium' : 'high', start, end)
}

function elsewhere(clause: Clause, passage: Passage): string | null {
  const where = clause.lexemes.findLast(({ concepts }) => concepts.includes('profile') || concepts.includes('website'))
  return where ? passage.text.slice(where.start, where.end) : null
}

function clauseAt({ clauses }: Passage, offset: number): Clause | undefined {
  return clauses.find(({ start, end }) => offset >= start && offset < end) ?? clauses.at(-1)
}
