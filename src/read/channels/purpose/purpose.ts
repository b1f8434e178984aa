import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import type { OtherContact } from '../../../policy/channel.js'
import { findAddresses } from '../../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { destinationOf, isProgrammePage } from '../hosts.js'
import { ASKING, conditionsOf, type Mention, REPORTING } from '../mention.js'
import { pairedMatter } from '../pairs.js'
import { followsOtherQuestion, isUnderOtherLabel } from '../unknown-matters.js'
import { matterOf } from './matter-of-way.js'
import { otherBugs } from './other-bugs.js'
import { isForElse, isForNews, isMerelyNamed, isPlaceOfNews, otherMatters } from './other-ends.js'
import { isBarOfLinks, isInRowOnOthers, isOfOthers, isPublicPlace, REPORTED } from './others.js'
import { asksForReports, isAboutPublication, isForbidden, isReportInPublic, isToBeUsed } from './requests.js'

/** Whether a way that the text names is one to report vulnerabilities, or what else it is for; unclear where nothing tells. */
export function purposeOf(
  mention: Mention,
  { passages, passageOf }: Manuscript,
): 'report' | 'unclear' | OtherContact['purpose'] {
  const { passage, clause, kind, start, text, described } = mention
  if (isForbidden(passage, clause, start, kind)) return 'forbidden'
  if (isAboutPublication(passage, clause, kind) || isThanksFor(clause)) return 'other'
  if (kind === 'email' && (isWrittenToByUs(passage, clause, start) || isSender(clause, start))) return 'other'
  if (!described && isExample(passage, start)) return 'other'
  // "Flaws of the tools it uses are to be reported to their maintainers."
  if (kind === 'unnamed' && (clause.actor === 'third-party' || isOther(clause, start))) return 'other'
  if ((kind === 'issue' || kind === 'chat' || kind === 'form') && isAllButFlaws(passage, clause)) return 'other-bugs'
  if (kind !== 'advisory' && tellsOfFixedFlaws(passage, clause)) return 'other'
  if (kind === 'email' && isOwnerOfKey(passage, clause, start)) return 'other'
  if (!described && (isForThoseBefore(passage) || isReadBy(passage, clause, start) || refusesFlaws(passage, clause)))
    return 'other'
  if ((kind === 'email' || (kind === 'form' && !described)) && isRetired(clause, start, start + text.length))
    return 'other'
  if (!described && kind !== 'advisory' && (isToSubscribe(clause, start) || takesOnlyNews(passage, clause)))
    return 'other'
  const isPage = kind === 'form' && mention.target !== null && destinationOf(mention.target) === 'page'
  if ((kind === 'unnamed' || isPage) && isForMore(passage) && !namesOurDetails(mention)) return 'other'
  const isService = kind === 'form' && mention.target !== null && destinationOf(mention.target) === 'form'
  if ((!described || kind === 'unnamed') && isOfOthers(passage, clause, start, isService)) return 'other'
  if ((kind === 'email' || kind === 'chat') && isPublicPlace(clause)) return 'forbidden'
  if (kind !== 'form' && isBarOfLinks(passage)) return 'unclear'
  if (isInRowOnOthers(passage, passageOf)) return 'questions'
  const matter = matterOf(passage, clause, described ? null : { start, end: start + text.length })
  const paired = pairedMatter(passage, clause, start, start + text.length)
  if (paired === 'others') return 'other-bugs'
  // "Report anything else at https://…/security/advisories/new": that takes nothing but flaws.
  const isOwnPage = kind === 'advisory' && !described
  const other =
    (paired === null && !isOwnPage ? otherBugs(passage, clause, kind, matter) : null) ??
    otherMatters(mention, matter, passageOf)
  // "Questions on security: …" is the way to report where there is no other.
  if (other === 'questions' && has(matter, 'security') && !has(matter, 'policy')) return 'unclear'
  // "For more information: https://immunefi.com/bounty/lantern"
  if (other === 'questions' && has(matter, 'detail') && kind === 'form' && isProgrammePage(mention.target ?? ''))
    return 'unclear'
  if (other) return other
  if (!described && isForSubscribers(passage, clause)) return 'other'
  if (isForElse(passage, clause, start) || (kind === 'chat' && isForNews(passage, clause))) return 'other'
  if (kind === 'chat' && isOnlyToNudge(passage, clause)) return 'other'
  if (
    described &&
    (isTaskOfOurs(passage, clause) || isStepOfOurs(passage) || isHandledBy(mention) || refersToWay(mention))
  )
    return 'other'
  if (kind === 'issue' && (isJoined(passage, clause) || isOfChange(mention))) return 'other'
  if (kind === 'issue' && !described && isBesideSecretWay(passage, clause, start)) return 'other'
  if (kind === 'issue') {
    if (!described && (isMerelyNamed(passage, clause) || isPlaceOfNews(clause, start))) return 'other'
    if (followsOtherQuestion(passage) || isUnderOtherLabel(passage, clause)) return 'unclear'
    if (isBesideBan(passage, passages) || turnsToFlawsNext(passage, clause, passages)) return 'other-bugs'
    return isReportInPublic(passage, clause, passages) ? 'report' : 'other'
  }
  if (kind === 'advisory') return 'report'
  if (kind === 'form' && !described && isProgramme(mention)) return 'report'
  if (isPage && isOfSomebody(passage, clause, start)) return 'unclear'
  if (followsOtherQuestion(passage)) return 'unclear'
  if (isToBeUsed(mention)) return 'report'
  if (asksForReports(passage, clause, kind === 'form' && clause.actor !== 'we' ? [...ASKING, 'open', 'use'] : ASKING))
    return 'report'
  if (described) return namesOurDetails(mention) || isOpenedChannel(mention) ? 'report' : 'other'
  return passage.subject === 'reporting' && (kind === 'email' || !has(clause, 'see')) ? 'report' : 'unclear'
}

/** "Open an issue with these: …", where "security issues must not be reported in public" stands beside: the others are meant. */
function isBesideBan(passage: Passage, passages: readonly Passage[]): boolean {
  const { lead, label } = passage
  if (
    [passage, lead, label].some(
      (part) => part && has(part, 'vulnerability', 'security', 'sensitive', 'lesser', 'private'),
    )
  )
    return false
  return passages.some(({ clauses }) =>
    clauses.some(
      (part, index) =>
        part.role === 'main' &&
        part.actor !== 'we' &&
        (has(part, 'vulnerability') || isForFlaws(clauses[index - 1])) &&
        has(part, 'public', 'public-place', 'tracker') &&
        part.lexemes.some((lexeme) => is(lexeme, 'report', 'open') && lexeme.start >= part.negatedFrom),
    ),
  )
}

/** "For a flaw that you take for sensitive, write to us instead of opening an issue." */
function isForFlaws(before: Clause | undefined): boolean {
  return before !== undefined && has(before, 'vulnerability') && !has(before, ...ASKING)
}

/** "When you find a bug, use the tracker. However, if it is a vulnerability, write to us." */
function turnsToFlawsNext(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  const { sentence, clauses } = passage
  const next = passages[sentence.index + 1]
  const [but] = next?.lexemes ?? []
  if (!next || !but || !is(but, 'but') || next.sentence.block !== sentence.block) return false
  if (has(passage, 'vulnerability', 'security', 'lesser') || !clauses.some((part) => has(part, 'bug', 'discover')))
    return false
  const isOnFlaws = next.clauses.some((part) => part.role !== 'main' && has(part, 'vulnerability', 'security'))
  return clause.role === 'main' && isOnFlaws && has(next, ...ASKING)
}

/** "We will mail the patches to …", "these are the people whom we contact before a release:". */
function isWrittenToByUs(passage: Passage, clause: Clause, start: number): boolean {
  const { lead, label, text, clauses } = passage
  // "We notify the authority (ann@lantern.dev)."
  const around = text[clause.start - 1] === '(' && clauses[clauses.indexOf(clause) - 1]
  if (around && !has(clause, 'or', ...ASKING)) return isWrittenToByUs(passage, around, start)
  if (clause.actor !== 'we') return false
  const verb = firstOf(clause, 'email', 'send', 'notify', 'publish')
  // "Maintainer email: …"
  if (verb && text[verb.end] === ':') return false
  const [doer, act] = clause.lexemes
  // "We use dev@lantern.dev for development."
  if (doer && act && is(doer, 'we') && is(act, 'use') && !has(clause, ...REPORTED)) return true
  // "After the release we send a mail to …"
  const we = clause.lexemes.find((lexeme) => is(lexeme, 'we'))
  if (
    !label &&
    we &&
    verb &&
    verb.start - we.end === 1 &&
    verb.start < start &&
    !has(clause, 'report', 'vulnerability')
  )
    return true
  if (
    has(clause, 'will', 'cve', 'users', 'advisories') &&
    verb &&
    verb.start < start &&
    !has(clause, 'respond', 'acknowledge', 'report')
  )
    return true
  const asked = lead?.clauses.filter(({ role }) => role === 'main') ?? []
  return (
    asked.length > 0 &&
    asked.every(
      (part) => part.actor === 'we' && has(part, 'contact', 'notify', 'email', 'send') && !has(part, 'report'),
    )
  )
}

/** "Reported by Ann (ann@lantern.dev)", but not "… that you have found by writing to us". */
function isThanksFor({ lexemes }: Clause): boolean {
  const [first] = lexemes
  // "Contact the author, whose address stands in the copyright notice."
  if (first && is(first, 'contact', 'email') && !is(first, 'reported-by')) return false
  return lexemes.some((lexeme, at) => {
    if (!is(lexeme, 'reported-by')) return false
    const next = lexemes[at + 1]
    return !(next && next.start - lexeme.end <= 1 && is(next, ...ASKING))
  })
}

/** "Fixed flaws are reported on our Discord": what is told there is what has been done. */
function tellsOfFixedFlaws(passage: Passage, { lexemes: [first, second], actor, role }: Clause): boolean {
  if (role !== 'main' || actor === 'you' || !first || !second || second.start - first.end > 1) return false
  if (has(passage, 'please', 'must', 'if') || is(first, ...ASKING) || is(second, ...ASKING)) return false
  const isFixed = (one: Lexeme, other: Lexeme) => is(one, 'vulnerability') && is(other, 'fix') && is(other, 'yes')
  return isFixed(first, second) || isFixed(second, first)
}

/** "To learn more about our service levels, please contact us." */
function isForMore(passage: Passage): boolean {
  const first = passage.lexemes.find((lexeme) => !is(lexeme, 'at'))
  return first !== undefined && is(first, 'see') && !has(passage, 'report', 'vulnerability', 'private')
}

/** "This mailbox takes no support requests. For these write to help@lantern.dev." */
function isForThoseBefore({ previous, sentence, lexemes: [first], clauses }: Passage): boolean {
  if (!first || !is(first, 'they') || first.start > 0 || previous?.sentence.block !== sentence.block) return false
  if (has({ lexemes: clauses.flatMap((part) => part.lexemes) }, ...REPORTED)) return false
  return previous.clauses.some(isNegated) && has(previous, 'question', 'other') && !has(previous, 'vulnerability')
}

/** "It goes to whoever maintains that." */
function isOther({ lexemes }: Clause, start: number): boolean {
  return lexemes.some((lexeme) => lexeme.start === start && is(lexeme, 'third-party'))
}

/** "Lists such as dev@lantern.dev", "use an alias, for example ann@lantern.dev" */
function isExample({ lexemes }: Passage, start: number): boolean {
  const before = lexemes.findLast(({ end }) => end <= start)
  return before !== undefined && start - before.end <= 2 && is(before, 'example')
}

/** "All goes through our chat, except security: for that, …" */
function isAllButFlaws({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) =>
      part.start >= clause.end &&
      part.lexemes.some((lexeme, at) => {
        const next = part.lexemes[at + 1]
        return is(lexeme, 'except') && next !== undefined && is(next, 'security', 'vulnerability')
      }),
  )
}

/** "security@lantern.dev (PGP 0xABCDEF12, Ann Birch <ann@lantern.dev>)": whose key it is. */
function isOwnerOfKey(passage: Passage, clause: Clause, start: number): boolean {
  if (passage.text[clause.start - 1] !== '(' || has(clause, 'or', ...ASKING)) return false
  const isOfKey = clause.lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, 'key'))
  return isOfKey && findAddresses(passage).some(({ kind, end }) => kind === 'email' && end <= clause.start)
}

/** "Reports go to security@lantern.dev. They are read by Ann (ann@lantern.dev).": who gets them, not where they go. */
function isReadBy({ lexemes: [first] }: Passage, { lexemes, role, actor }: Clause, start: number): boolean {
  if (!first || !is(first, 'they') || role !== 'main' || actor === 'you') return false
  const before = lexemes.filter(({ end }) => end <= start)
  const read = before.findIndex((lexeme) => is(lexeme, 'see', 'assess', 'handling', 'gets'))
  const by = before[read + 1]
  return read >= 0 && by !== undefined && is(by, 'at') && !has({ lexemes: before }, ...ASKING)
}

/** "For a quote write to shop@lantern.dev, which does not handle vulnerabilities." */
function refusesFlaws({ clauses }: Passage, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.role !== 'main' || next.start !== clause.end || !isNegated(next)) return false
  const last = clause.lexemes.at(-1)
  const refused = has(next, 'vulnerability') && has(next, 'handling', 'respond', 'assess', 'acknowledge')
  return refused && last !== undefined && !has(clause, 'vulnerability', 'security', 'report')
}

/** "The old address ann@lantern.dev is gone", "ann@lantern.dev is no longer in use". */
function isRetired({ lexemes, negatedFrom }: Clause, start: number, end: number): boolean {
  if (lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, ...ASKING))) return false
  // "Our former address, ann@lantern.dev, is not monitored."
  const named = lexemes.findLast((lexeme) => lexeme.end <= start)
  if (lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, 'older')) && named && start - named.end <= 2)
    return true
  const state = lexemes.find((lexeme) => lexeme.start >= end && !is(lexeme, 'not', 'yes'))
  if (!state || state.start - end > VERB_LENGTH) return false
  if (is(state, 'unsupported') && !is(state, 'fix')) return true
  return negatedFrom >= end && negatedFrom <= state.start && is(state, 'use', 'available')
}

/** " is no longer " at most, in characters. */
const VERB_LENGTH = 14

/** "Distributors may be told in advance. Please contact early@lantern.dev." */
function isForSubscribers(passage: Passage, clause: Clause): boolean {
  const { previous, sentence } = passage
  // "If you want to be on the vendor list, write to news@lantern.dev."
  if (conditionsOf(passage).some((part) => has(part, 'subscribe') && !has(part, ...REPORTED))) return true
  if (has(clause, ...REPORTED) || !has(clause, 'contact')) return false
  return [passage, previous].some(
    (part) =>
      part?.sentence.block === sentence.block &&
      has(part, 'subscribe') &&
      has(part, 'third-party') &&
      !has(part, 'report', 'vulnerability'),
  )
}

/** "Subscribe to news@lantern.dev by a mail to news-join@lantern.dev." */
function isToSubscribe({ lexemes, actor }: Clause, start: number): boolean {
  const before = lexemes.filter(({ end }) => end <= start)
  const verb = before.findIndex((lexeme) => is(lexeme, 'subscribe'))
  return verb >= 0 && actor !== 'we' && !has({ lexemes: before.slice(0, verb) }, 'vulnerability', ...ASKING)
}

/** "https://discord.gg/lantern — announcements only" */
function takesOnlyNews({ clauses }: Passage, clause: Clause): boolean {
  const last = clauses.at(-1)
  if (!last || last === clause || isNegated(last) || !has(last, 'only')) return false
  return has(last, 'publish', 'inform', 'release', 'advisories') && last.lexemes.every((lexeme) => is(lexeme, ...NEWS))
}

const NEWS: readonly Concept[] = [
  'publish',
  'inform',
  'release',
  'advisories',
  'security-fix',
  'only',
  'and',
  'or',
  'serves',
]

/** "Create a PR with a test": a change of the code, and no report. */
function isOfChange({ text, described, passage }: Mention): boolean {
  return (
    described &&
    CHANGE.test(text) &&
    !has(passage, 'report', 'vulnerability', 'lesser', 'security-fix') &&
    // "If it is found to fit" is no find of the reporter's.
    !passage.clauses.some((part) => part.actor === 'you' && has(part, 'discover'))
  )
}

const CHANGE = pattern(/^(?:an? |the )?(?:public )?(?:prs?|mrs?|(?:pull|merge) requests?)$/i)

/** "To join the list, visit https://lists.lantern.dev/users." */
function isJoined({ clauses }: Passage, clause: Clause): boolean {
  const front = clauses[clauses.indexOf(clause) - 1]
  return [front, clause].some((part) => part !== undefined && has(part, 'subscribe') && !has(part, ...REPORTED))
}

/** "Coordinator: opens a draft advisory": the label names who of ours does it. */
function isTaskOfOurs({ label, text }: Passage, { lexemes: [first] }: Clause): boolean {
  if (label?.lexemes.length !== 1 || !text.startsWith(label.text) || !first) return false
  return has(label, 'owner') && !has(label, 'contact', 'email', 'report') && is(first, 'open', 'publish')
}

/** "Then we do the following: – Post the notice to the mailing list" */
function isStepOfOurs({ lead, sentence, clauses }: Passage): boolean {
  if (lead === null || sentence.block.kind !== 'item' || clauses[0]?.actor !== 'we') return false
  const last = lead.clauses.findLast(({ role }) => role === 'main')
  if (last?.actor !== 'we' || !has(last, 'will', 'publish', 'handling')) return false
  return !has(last, 'report', 'contact', 'email') && clauses.every(({ actor }) => actor === 'we' || actor === null)
}

/** "Ping us in the chat (no details there)." */
function isOnlyToNudge({ clauses }: Passage, clause: Clause): boolean {
  const [next] = clauses.filter(({ start }) => start >= clause.end)
  return next !== undefined && isNegated(next) && has(next, 'detail') && !has(clause, 'report', 'private')
}

/** "Report it privately to ann@lantern.dev with what [a bug report](…/issues/new) holds": the link is no second way. */
function isBesideSecretWay(passage: Passage, clause: Clause, start: number): boolean {
  if (!has(clause, 'private') || isNegated(clause) || has(clause, 'or', 'but', 'public', 'public-place', 'open'))
    return false
  return findAddresses(passage).some(
    (address) => address.kind === 'email' && address.start >= clause.start && address.end <= start,
  )
}

/** "Users get a mail from news@lantern.dev." */
function isSender({ lexemes, role }: Clause, start: number): boolean {
  return role === 'main' && lexemes.some((lexeme) => is(lexeme, 'counted-from') && start - lexeme.end === 1)
}

/** "You will find our contact details on our website", in a section on reports. */
function namesOurDetails({ kind, passage, clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  if (kind !== 'unnamed' || !REPORTING.has(passage.subject) || !named || !is(named, 'profile')) return false
  // "(see docs/README.md, section 2)" holds no contact.
  return (
    !FILE.test(passage.text.slice(named.start, named.end)) ||
    has(passage, ...ASKING, 'owner', 'channel', 'vulnerability')
  )
}

const FILE = pattern(/^[\w-]+\.\w+$/)

/** "Every report will be looked into by whoever is in charge of the module." */
function isHandledBy({ kind, clause: { lexemes } }: Mention): boolean {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'assess', 'handling'))
  return kind === 'unnamed' && verb > 0 && is(lexemes[verb - 1] as Lexeme, 'will')
}

/** "If you find a flaw, open a private channel.", "Use one of our private addresses", in a section on reports. */
function isOpenedChannel({ kind, passage, clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  // "Note it as an issue in our private repository."
  if (kind === 'form' && named && is(named, 'private-place', 'private')) return true
  if (kind !== 'unnamed' || clause.role !== 'main' || !named || !is(named, 'channel', 'private-reporting')) return false
  if (has(clause, 'open')) return has(passage, 'vulnerability') && !has(clause, 'asks-for', 'only', 'tracker')
  const [first] = clause.lexemes
  if (!first || !is(first, 'use') || isNegated(clause)) return false
  const { subject, previous, sentence } = passage
  const isOnFlaw = previous?.sentence.block === sentence.block && has(previous, 'vulnerability')
  return subject === 'reporting' || isOnFlaw
}

/** "Open an issue; if it shows a flaw, use a private channel instead": a way that is named elsewhere. */
function refersToWay({ kind, passage, clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  const [first] = clause.lexemes
  if (kind !== 'unnamed' || !named || !is(named, 'channel') || !first || !is(first, 'use')) return false
  return !has(clause, ...ASKING) && has(passage, ...NAMED_WAYS)
}

const NAMED_WAYS: readonly Concept[] = [
  'private-reporting',
  'security-tab',
  'advisory',
  'form',
  'email',
  'chat',
  'tracker',
  'public-place',
]

/** "For a malicious package, the registry has a form": nobody is asked, and what stands before is of others. */
function isOfSomebody({ text, subject }: Passage, clause: Clause, start: number): boolean {
  if (start - clause.start < SOMEBODY || subject === 'bounty') return false
  return (
    !has(clause, 'vulnerability', 'report', 'security', 'open', 'use', 'see', 'us', 'we', 'you', ...ASKING) &&
    !ENDS_IN_COLON.test(text.slice(0, start).trimEnd())
  )
}

/** "For theft, Acme has a ", in characters. */
const SOMEBODY = 20

function isProgramme({ passage, clause, start, target }: Mention): boolean {
  // "You will find a form here."
  const isForm =
    has(clause, 'form') && target !== null && destinationOf(target) === 'page' && !isOfSomebody(passage, clause, start)
  const isReference = has(clause, 'see') && !isForm && !has(clause, 'open', 'use', ...ASKING)
  return (
    (clause.actor !== 'we' && (isForm || has(passage, 'vulnerability', 'report')) && !isReference) ||
    has(clause, 'bounty')
  )
}
