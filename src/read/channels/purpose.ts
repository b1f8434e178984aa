import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { ChannelKind, OtherContact } from '../../policy/channel.js'
import { LetterPattern } from '../../policy/letters.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { forbidsObjectFirst, forbidsPlaceBefore, forbidsWhatIsNamedBefore, isUnfitPlace } from '../public-reports.js'
import { isOnlyForContact, leavesOutDetails } from './contact-requests.js'
import { destinationOf } from './hosts.js'
import { ASKING, conditionsOf, contrastOf, doneThere, ELSEWHERE, type Mention, REPORTING } from './mention.js'
import { isPairedWithOthers } from './pairs.js'
import { followsOtherQuestion, isUnderOtherLabel } from './unknown-matters.js'

const ENDS_WITH_COLON = pattern(/[:：]\s*$/)

/** Whether a way that the text names is one to report vulnerabilities, or what else it is for; unclear where nothing tells. */
export function purposeOf(
  mention: Mention,
  { passages, passageOf }: Manuscript,
): 'report' | 'unclear' | OtherContact['purpose'] {
  const { passage, clause, kind, start, text, described } = mention
  if (isForbidden(passage, clause, start, kind)) return 'forbidden'
  if (isAboutPublication(passage, clause, kind) || isThanksFor(clause)) return 'other'
  if (kind === 'email' && (isWrittenToByUs(passage, clause, start) || isSender(clause, start))) return 'other'
  if (kind === 'unnamed' && isForMore(passage) && !namesOurDetails(mention)) return 'other'
  if ((!described || kind === 'unnamed') && isOfOthers(passage, clause, start)) return 'other'
  if ((kind === 'email' || kind === 'chat') && isPublicPlace(clause)) return 'forbidden'
  if (kind !== 'form' && isBarOfLinks(passage)) return 'unclear'
  if (isInRowOnOthers(passage, passageOf)) return 'questions'
  const matter = matterOf(passage, clause, described ? null : { start, end: start + text.length })
  const isForOthers = isPairedWithOthers(passage, clause, start, start + text.length)
  const other = isForOthers
    ? 'other-bugs'
    : (otherBugs(passage, clause, kind, matter) ?? otherMatters(mention, matter, passageOf))
  // "Questions on security: …" is the way to report where there is no other.
  if (other === 'questions' && has(matter, 'security') && !has(matter, 'policy')) return 'unclear'
  if (other) return other
  if (isForElse(passage, clause, start) || (kind === 'chat' && isForNews(clause))) return 'other'
  if (kind === 'issue') {
    if (!described && (isMerelyNamed(passage, clause) || isPlaceOfNews(clause, start))) return 'other'
    if (followsOtherQuestion(passage) || isUnderOtherLabel(passage)) return 'unclear'
    return isReportInPublic(passage, clause, passages) ? 'report' : 'other'
  }
  if (kind === 'advisory') return 'report'
  if (kind === 'form' && !described && isProgramme(mention)) return 'report'
  if (followsOtherQuestion(passage)) return 'unclear'
  if (isToBeUsed(mention)) return 'report'
  if (asksForReports(passage, clause, kind === 'form' && clause.actor !== 'we' ? [...ASKING, 'open', 'use'] : ASKING))
    return 'report'
  if (described) return namesOurDetails(mention) ? 'report' : 'other'
  return passage.subject === 'reporting' && (kind === 'email' || !has(clause, 'see')) ? 'report' : 'unclear'
}

/** "We will mail the patches to …", "these are the people whom we contact before a release:". */
function isWrittenToByUs({ lead, label, text }: Passage, clause: Clause, start: number): boolean {
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
  return lexemes.some((lexeme, at) => {
    if (!is(lexeme, 'reported-by')) return false
    const next = lexemes[at + 1]
    return !(next && next.start - lexeme.end <= 1 && is(next, ...ASKING))
  })
}

/** "To learn more about our service levels, please contact us." */
function isForMore(passage: Passage): boolean {
  const first = passage.lexemes.find((lexeme) => !is(lexeme, 'at'))
  return first !== undefined && is(first, 'see') && !has(passage, 'report', 'vulnerability', 'private')
}

/** "Users get a mail from news@lantern.dev." */
function isSender({ lexemes, role }: Clause, start: number): boolean {
  return role === 'main' && lexemes.some((lexeme) => is(lexeme, 'counted-from') && start - lexeme.end === 1)
}

/** What people write about who report a flaw. */
const REPORTED: readonly Concept[] = ['vulnerability', 'report', 'security', 'sensitive', 'private', 'notify']

/** "You will find our contact details on our website", in a section on reports. */
function namesOurDetails({ kind, passage, clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  return kind === 'unnamed' && REPORTING.has(passage.subject) && named !== undefined && is(named, 'profile')
}

/** "The forum is for help", "patches go to ann@lantern.dev": what a place is for, or what goes there, is named and is no report. */
function isForElse(
  { text, clauses }: Passage,
  { lexemes, role, negatedFrom, start: from }: Clause,
  start: number,
): boolean {
  if (role !== 'main' || negatedFrom <= start) return false
  const goes = lexemes.find((lexeme) => is(lexeme, 'send') && is(lexeme, 'see'))
  if (goes && SUBJECT.test(text.slice(from, goes.start))) {
    const before = { lexemes: lexemes.filter(({ end }) => end <= goes.start) }
    if (!has(before, ...REPORTED, 'bug', 'email', 'contact', 'tracker', 'every', 'you', 'please', 'they')) return true
  }
  const serves = lexemes.find((lexeme) => is(lexeme, 'serves') && lexeme.start >= start)
  // "No flaws in public – ann@lantern.dev is there for that."
  const refersBack = lexemes.length === 1 && clauses.some((part) => part.end <= from && has(part, ...REPORTED))
  return serves !== undefined && !refersBack && !has({ lexemes }, ...REPORTED)
}

/** "Not ours." */
const BRIEF = 24

/** "It goes to" tells nothing. */
const SUBJECT = new LetterPattern(String.raw`\p{L}{3}`)

/** "Flaws in the engine are handled by its vendor (ann@lantern.dev)": who does something about them there is somebody else. */
function isOfOthers({ clauses, previous, sentence }: Passage, clause: Clause, start: number): boolean {
  const isDisowned = previous?.sentence.block === sentence.block && previous.text.length < BRIEF
  if (isDisowned && previous.clauses.every((part) => part.actor === 'third-party')) return true
  if (clause.actor !== 'you' && isHandledBySomebody(clauses, start)) return true
  return clauses.some(
    (part) =>
      part.start <= clause.start &&
      part.role === 'main' &&
      !isNegated(part) &&
      part.actor !== 'we' &&
      !has(part, 'us', 'we') &&
      part.lexemes.some((lexeme) => is(lexeme, 'third-party') && lexeme.start < start),
  )
}

/** "Flaws of the protocol are handled by the foundation (sec@lantern.dev)": by whom is said with a name. */
function isHandledBySomebody(clauses: readonly Clause[], start: number): boolean {
  return clauses.some(({ lexemes, role, actor }) => {
    const handled = lexemes.findIndex((lexeme) => is(lexeme, 'handling'))
    const by = lexemes[handled + 1]
    if (
      role !== 'main' ||
      actor === 'we' ||
      handled < 0 ||
      !by ||
      !is(by, 'at') ||
      by.start - (lexemes[handled] as Lexeme).end > 1
    )
      return false
    const rest = lexemes.slice(handled + 2).filter((lexeme) => lexeme.end <= start)
    return (
      by.end + NAME < start &&
      rest.every((lexeme) => !is(lexeme, 'we', 'us', 'owner', 'email', 'security', 'you', 'contact'))
    )
  })
}

/** So many characters has a name with its article at least. */
const NAME = 6

/** "The lists dev@lantern.dev and users@lantern.dev are archived publicly." */
function isPublicPlace({ lexemes }: Clause): boolean {
  return has({ lexemes }, 'public') && !has({ lexemes }, 'use', 'open', ...ASKING)
}

/** "| Discord | lantern | General discussion |": another cell of the row tells what the place is for. */
function isInRowOnOthers({ sentence }: Passage, passageOf: Manuscript['passageOf']): boolean {
  const { cell } = sentence.block
  const row = cell && cell.row >= 0 ? cell.table.rows[cell.row] : undefined
  const rest = row?.slice(1).filter((block) => block !== sentence.block) ?? []
  const lexemes = rest.flatMap(({ sentences }) => sentences.flatMap((part) => passageOf(part).lexemes))
  return has({ lexemes }, 'question', 'other', 'conduct') && !has({ lexemes }, ...REPORTED)
}

/** "Website | Blog | @lantern" at the top or foot of a page. */
function isBarOfLinks({ text, spans }: Passage): boolean {
  return text.split(BAR).length > 2 && spans.filter(({ kind }) => kind === 'link').length > 1
}

const BAR = pattern(/ [|·•] /)

interface Matter {
  lexemes: Clause['lexemes']
}

function isProgramme({ passage, clause, target }: Mention): boolean {
  // "You will find a form here."
  const isForm = has(clause, 'form') && target !== null && destinationOf(target) === 'page'
  const isReference = has(clause, 'see') && !isForm && !has(clause, 'open', 'use', ...ASKING)
  return (clause.actor !== 'we' && has(passage, 'vulnerability', 'report') && !isReference) || has(clause, 'bounty')
}

function isForbidden(passage: Passage, clause: Clause, start: number, kind: ChannelKind): boolean {
  const isNamedBehind = clause.negatedFrom <= start && !isSilence(clause) && !isForThoseWithout(clause, start)
  if (isNamedBehind && (clause.role !== 'condition' || kind === 'issue')) return true
  if (kind !== 'issue') return false
  if (forbidsObjectFirst(passage, clause) || isUnfitPlace(passage, clause)) return true
  return passage.clauses.some(
    (later) =>
      later.start >= clause.end && (forbidsPlaceBefore(passage, later) || forbidsWhatIsNamedBefore(passage, later)),
  )
}

/** "Who has no account there writes to jo@lantern.dev": the thing that is missing stands before what is asked. */
function isForThoseWithout({ lexemes, negatedFrom }: Clause, start: number): boolean {
  const between = lexemes.filter((lexeme) => lexeme.start >= negatedFrom && lexeme.end <= start && !is(lexeme, 'not'))
  const first = between[0]
  // "Those without e-mail can use the form."
  if (first && is(first, 'email') && between.some((lexeme) => is(lexeme, 'may', 'must')))
    return has({ lexemes: between }, 'use')
  const thing = between.find((lexeme) => is(lexeme, 'form', 'chat', 'forge', 'private-reporting', 'channel', ...ASKING))
  return thing !== undefined && !is(thing, ...ASKING) && has({ lexemes: between }, ...ASKING)
}

/** "No answer at all: jo@lantern.dev" */
function isSilence(clause: Clause): boolean {
  return has(clause, 'respond', 'acknowledge') && !has(clause, 'send', 'open', 'use', 'contact')
}

function isAboutPublication(passage: Passage, clause: Clause, kind: ChannelKind): boolean {
  // "If it is not sensitive, post it in the forum."
  if (kind === 'issue' && conditionsOf(passage).some((condition) => has(condition, 'lesser'))) return false
  if (kind === 'email' || clause.actor === 'you' || has(clause, 'report', 'notify')) return false
  const asks = clause.lexemes.some(
    (lexeme) => is(lexeme, 'open', 'use', 'advisory', ...ASKING) && (is(lexeme, 'send') || !is(lexeme, 'publish')),
  )
  const isPassive = clause.actor === null && !asks
  return has(clause, 'publish', 'release', 'advisories') && (clause.actor === 'we' || has(clause, 'will') || isPassive)
}

/**
 * What the sentence, its label and what comes before the clause say that it is about. Of an address the first word may tell, but many have
 * no other than support@.
 */
function matterOf(passage: Passage, clause: Clause, address: { start: number; end: number } | null): Matter {
  const before = passage.clauses.filter(
    (part) =>
      part.end <= clause.start && (part.role === 'condition' || part.lexemes.length <= 2 || isFronted(part, passage)),
  )
  const last = passage.clauses.findLast(({ end }) => end <= clause.start)
  const named = last?.role === 'main' && !isNegated(last) ? last.lexemes.at(-1) : undefined
  const tells = (lexeme: Lexeme) => {
    if (!address || lexeme.start < address.start || lexeme.start >= address.end) return true
    return lexeme.start === address.start && !is(lexeme, 'question')
  }
  const own = clause.lexemes.filter(tells)
  // "Bugs go to the tracker, vulnerabilities: …": what is named right before is what the address is for.
  if (named && is(named, 'vulnerability') && !is(named, 'other')) return { lexemes: [...own, named] }
  const behind = address && address.start <= 1 ? explanationOf(passage, clause) : []
  return {
    lexemes: [
      ...own,
      ...(passage.label?.lexemes.filter(tells) ?? []),
      ...before.flatMap(({ lexemes }) => lexemes),
      ...behind,
    ],
  }
}

/** "For help with your account, …": what stands first, without a verb of its own. */
function isFronted(part: Clause, { clauses }: Passage): boolean {
  return part === clauses[0] && !part.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "help@lantern.dev — general support": behind an address that opens its line stands what it is for. */
function explanationOf({ clauses, text }: Passage, { end }: Clause): Clause['lexemes'] {
  const next = clauses.find(({ start }) => start >= end)
  return next && !isNegated(next) && DASH.test(text.slice(end - 3, next.start + 3)) ? next.lexemes : []
}

const DASH = pattern(/[-–—:：(（]/u)

function otherBugs(passage: Passage, clause: Clause, kind: ChannelKind, matter: Matter): 'other-bugs' | null {
  const isPublic = kind === 'issue'
  const onFlaws = has(passage, 'vulnerability') || (passage.lead !== null && has(passage.lead, 'vulnerability'))
  const found =
    (passage.subject === 'other-bugs' && !has(matter, 'vulnerability')) ||
    (has(matter, 'other') && !isOnLesser(passage, matter) && !goesWithOthers(passage, clause, isPublic)) ||
    (isPublic && (ELSEWHERE.has(passage.subject) || isUnderOutOfScope(passage))) ||
    (isPublic && passage.clauses.some((part) => isCircumstance(part) && isAboutOtherBugs(part))) ||
    (isPublic && has(clause, 'bug') && !onFlaws && !isAskedHere(passage, clause)) ||
    ((isPublic || kind === 'form') && !onFlaws && refersToOthers(passage)) ||
    (isPublic && (isContrasted(passage, clause) || isForWhatIsRefused(passage, clause))) ||
    (isPublic && !has(clause, 'vulnerability', 'lesser') && isSetApart(passage, clause)) ||
    (isPublic && isForWhatIsNoFlaw(passage, clause)) ||
    (isPublic && isForThoseQuestions(passage, clause))
  return found ? 'other-bugs' : null
}

/** "If it is a vulnerability, write to us; otherwise open an issue." */
function isForWhatIsNoFlaw(passage: Passage, clause: Clause): boolean {
  const contrast = contrastOf(passage, clause)
  if (!contrast || isNegated(contrast) || !has(contrast, 'vulnerability', 'security')) return false
  return !has(contrast, 'sensitive', 'severity', 'critical', 'high', 'private', 'may', 'available', 'use', 'email')
}

/** "We answer no questions there; use the forum for those." */
function isForThoseQuestions({ clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'they', 'but') || has(clause, 'vulnerability', 'otherwise')) return false
  const before = clauses.findLast(({ end, role }) => end <= clause.start && role === 'main')
  return before !== undefined && isNegated(before) && has(before, 'question', 'other') && !has(before, 'vulnerability')
}

/** "Each bug is to be reported by an issue", in a section on reports: bugs of security are meant. */
function isAskedHere({ subject }: Passage, clause: Clause): boolean {
  return subject === 'reporting' || (REPORTING.has(subject) && has(clause, 'report') && !has(clause, 'other'))
}

/** "Vulnerabilities → ann@lantern.dev, bugs → the tracker". */
function isContrasted({ clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'bug') || has(clause, 'vulnerability') || clause.role !== 'main') return false
  return clauses.some((part) => part !== clause && part.role === 'main' && has(part, 'vulnerability'))
}

/** "Do not report these (use GitHub issues):" */
function isForWhatIsRefused({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) =>
      part.end <= clause.start &&
      isNegated(part) &&
      part.lexemes.every((lexeme) => is(lexeme, 'not', 'report', 'please', 'they', 'no')) &&
      has(part, 'report'),
  )
}

/** A word of other bugs beside vulnerabilities tells of both; "vulnerabilities are filed as ordinary bugs" tells a place. */
function goesWithOthers({ clauses, text }: Passage, clause: Clause, isPublic: boolean): boolean {
  const named = clauses.find(({ end }) => end === clause.start && ENDS_WITH_COLON.test(text.slice(0, end)))
  const parts = has(clause, 'vulnerability') || !named ? [clause] : [named]
  if (!parts.some((part) => has(part, 'vulnerability'))) return false
  return !isPublic || parts.some(({ lexemes }) => lexemes.some((one) => is(one, 'other') && is(one, 'public-place')))
}

/** "Minor flaws may go to the tracker. For all else write to us." */
function isOnLesser({ previous, sentence }: Passage, matter: Matter): boolean {
  return has(matter, 'lesser') || (previous?.sentence.block === sentence.block && has(previous, 'lesser'))
}

/** "A crash is no vulnerability. Use the tracker for those." */
function refersToOthers({ previous, sentence, lexemes, clauses }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || has({ lexemes }, 'security', 'private', 'lesser')) return false
  if (has({ lexemes }, 'report') && !has({ lexemes }, 'they') && !(isInstead(clauses) && isRefusal(previous)))
    return false
  return has(previous, 'not-vulnerability', 'out-of-scope', 'question', 'other') && !has(previous, 'lesser')
}

/** "Open an issue instead." */
function isInstead(clauses: readonly Clause[]): boolean {
  const last = clauses.at(-1)?.lexemes ?? []
  return clauses.length > 1 && last.length > 0 && last.every((lexeme) => is(lexeme, 'but'))
}

/** "We answer no feature requests at this address." */
function isRefusal({ clauses }: Passage): boolean {
  return clauses.some((clause) => isNegated(clause) && has(clause, 'other', 'question'))
}

/** "Panics are not covered; file these as a regular issue." */
function isSetApart({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) => part.end <= clause.start && part.role === 'main' && has(part, 'not-vulnerability', 'out-of-scope'),
  )
}

/** "Nobody answers questions there. Try users@lantern.dev for that.", but not "We may ask you for more information." */
function refersToQuestions(passage: Passage): boolean {
  const asked = passage.previous?.clauses.some((clause) => clause.actor !== 'we' && asksQuestion(clause))
  return asked === true && refersToOthers(passage)
}

/** "If you have a suggestion, report it in the tracker", "if you want to give feedback on our vulnerability policy, write to …" */
function isForThoseWhoAsk(passage: Passage): boolean {
  const isOnFlaw = has(passage, 'vulnerability')
  return conditionsOf(passage).some((part) => asksQuestion(part) && (!isOnFlaw || has(part, 'policy')))
}

/** "For questions:" before a list of places. */
function isUnderQuestions({ lead }: Passage): boolean {
  return lead !== null && asksQuestion(lead) && !has(lead, 'report', 'vulnerability')
}

/** To discuss something in public is no question. */
function asksQuestion({ lexemes }: Pick<Clause, 'lexemes'>): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'question') && !is(lexeme, 'publish'))
}

function isCircumstance({ role }: Clause): boolean {
  return role === 'condition' || role === 'when'
}

/** "If the bug is no vulnerability", "if you are not reporting a vulnerability"; who cannot report it by mail has one. */
function isAboutOtherBugs(condition: Clause): boolean {
  const isMere = condition.lexemes.every((lexeme) => is(lexeme, ...MERE_DENIAL) || lexeme.concepts.length === 0)
  if (isMere && has(condition, 'not-vulnerability')) return true
  const flaw = firstOf(condition, 'vulnerability', 'security')
  if (!flaw || condition.negatedFrom > flaw.start) return false
  if (isMere) return true
  if (has(condition, 'bug', 'tracker')) return is(flaw, 'vulnerability') || !has(condition, 'may', 'available', 'us')
  const denied = condition.lexemes.filter(({ start, end }) => start >= condition.negatedFrom && end <= flaw.start)
  return (
    condition.actor === 'you' &&
    has({ lexemes: denied }, 'report') &&
    !has(condition, 'may', 'available', 'use', 'at', 'email', 'private', 'form', 'advisory', 'respond')
  )
}

/** "If it is no security problem": all that a condition says which only denies the flaw. */
const MERE_DENIAL: readonly Concept[] = [
  'if',
  'when',
  'not',
  'no',
  'vulnerability',
  'not-vulnerability',
  'security',
  'at',
  'but',
]

/** "Out of scope:" before a list. */
function isUnderOutOfScope({ lead }: Passage): boolean {
  return lead !== null && has(lead, 'out-of-scope') && !has(lead, 'report')
}

function otherMatters(
  { passage, clause, kind, start, text }: Mention,
  matter: Matter,
  passageOf: Manuscript['passageOf'],
): OtherContact['purpose'] | null {
  const onReports = has(passage, 'vulnerability', 'report')
  if ((passage.subject === 'credit' && !isReportedTo(clause, start)) || isKeyTable(passage, passageOf)) return 'other'
  const isOutside = passage.subject === 'out-of-scope' || isUnderOutOfScope(passage)
  if (isOutside && kind !== 'issue' && !has(clause, 'us')) return 'other'
  if (passage.lead && isThanked(passage.lead)) return 'other'
  if (passage.label && has(passage.label, 'conduct')) return 'conduct'
  const isAsked = passage.lead !== null && leadsToReports(passage.lead) && has(passage.lead, 'vulnerability')
  if (has(matter, 'conduct') && !has(passage, 'vulnerability', 'security') && !isAsked) return 'conduct'
  if (has(matter, 'question') && !onReports && !has(passage, 'private', 'sensitive')) return 'questions'
  if (!onReports && conditionsOf(passage).length === 0 && refersToQuestions(passage)) return 'questions'
  if (isForThoseWhoAsk(passage) || (kind !== 'email' && isUnderQuestions(passage) && !has(passage, 'sensitive')))
    return 'questions'
  const around = clause.lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= start + text.length)
  if (kind === 'email' && has({ lexemes: around }, 'advisories', 'release-notes') && !has(clause, ...WRITING))
    return 'other'
  if (kind === 'email' && areAdvisoriesSent(clause, start)) return 'other'
  if (passage.subject === 'encryption' && !onReports && !has(passage, 'contact', 'send')) return 'other'
  const isContact = kind === 'email' && passage.label !== null && has(passage.label, 'contact', 'security')
  return passage.subject === 'practices' && !onReports && !isContact ? 'other' : null
}

/** "Our thanks go to these researchers:" */
function isThanked({ lexemes }: Passage): boolean {
  const thanks = lexemes.findIndex((lexeme) => is(lexeme, 'thanks'))
  const rest = lexemes.slice(thanks + 1)
  return (
    thanks >= 0 &&
    rest.some((lexeme) => is(lexeme, 'you')) &&
    !has({ lexemes: rest }, 'please', 'report', 'contact', 'email')
  )
}

/** "Report a flaw to ann@lantern.dev", but not "Ann (ann@lantern.dev) reported a flaw". */
function isReportedTo({ lexemes, actor }: Clause, start: number): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= start) }
  return actor !== 'we' && has(before, 'vulnerability', 'security') && has(before, ...ASKING)
}

/** An address in a sentence on announcements is one to subscribe at, unless somebody is asked to write. */
const WRITING: readonly Concept[] = ASKING.filter((concept) => concept !== 'email')

/** "Our advisories are posted to announce@lantern.dev." */
function areAdvisoriesSent({ lexemes }: Clause, start: number): boolean {
  if (has({ lexemes }, 'report', 'contact', 'notify')) return false
  const before = lexemes.filter((lexeme) => lexeme.end <= start)
  const verb = before.findLastIndex((lexeme) => is(lexeme, 'send'))
  return before.slice(0, Math.max(verb, 0)).some((lexeme) => is(lexeme, 'advisories') && !is(lexeme, 'subscribe'))
}

/** A table of keys names their owners, not those to report to. */
function isKeyTable({ sentence }: Passage, passageOf: Manuscript['passageOf']): boolean {
  const header = sentence.block.cell?.table.header ?? []
  return header.some(({ sentences: [first] }) => first !== undefined && has(passageOf(first), 'key'))
}

/** "We are also in the forum, but it is no place for flaws": nobody is asked to do something there. */
function isMerelyNamed({ label, lead, clauses }: Passage, clause: Clause): boolean {
  if (label || lead || has(clause, ...ASKING, 'open', 'use', 'publish', 'include', 'channel', 'available')) return false
  return clauses.some((part) => part.start > clause.start && isNegated(part) && has(part, 'public-place', 'tracker'))
}

/** "Administrators receive advance notice via the list": what comes from the place, not what goes there. */
function isPlaceOfNews({ lexemes, actor }: Clause, start: number): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= start) }
  return (
    actor !== 'you' &&
    has(before, 'gets') &&
    has(before, 'release', 'advisories', 'users', 'inform') &&
    !has(before, 'report', 'open')
  )
}

/** "Follow https://lantern.social/@lamp for news." */
function isForNews(clause: Clause): boolean {
  return has(clause, 'see', 'subscribe') && !has(clause, 'open', ...ASKING)
}

/** An issue that only asks for a private contact is no report. */
function isReportInPublic(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  if (clause.actor === 'we' || clause.role === 'until') return false
  const done = doneThere(passage, clause)
  if (has(clause, 'see') && ![clause, done].some((part) => part && has(part, 'open', ...ASKING))) return false
  // "Submit a pull request only after we agreed by mail."
  if (has(clause, 'only') && passage.clauses.some(({ role, start }) => role === 'after' && start >= clause.end))
    return false
  // "After the release you are free to write about it in public."
  if (passage.clauses.some((part) => part.role === 'after' && has(part, 'fix', 'release') && part.actor !== 'we'))
    return false
  // "Please wait with public issues until a fix is out."
  if (has(clause, 'wait') && (has(clause, 'fix', 'release') || passage.clauses.some(({ role }) => role === 'until')))
    return false
  if (!has(passage, 'open', 'report', 'use', 'send', 'contact', 'tracker', 'public-place')) return false
  const asksForContact = has(clause, 'profile') || (has(clause, 'contact') && has(clause, 'private', 'channel'))
  if (has(clause, 'open') && asksForContact) return false
  if (has(passage, 'asks-for', ...ASKING, 'open') && isOnlyForContact(passage, clause, passages)) return false
  const isBare = [...passage.clauses, ...(passage.lead?.clauses ?? [])].some(leavesOutDetails)
  const isReminder = conditionsOf(passage).some((condition) => isNegated(condition) && has(condition, 'respond'))
  if (isBare && (isReminder || has(clause, 'contact', 'notify'))) return false
  const found = [passage, passage.previous].some(
    (part) => part?.sentence.block === passage.sentence.block && has(part, 'discover'),
  )
  const isLesser = passage.previous?.sentence.block === passage.sentence.block && has(passage.previous, 'lesser')
  return (
    REPORTING.has(passage.subject) ||
    has(passage, 'vulnerability') ||
    found ||
    isLesser ||
    asksForReports(passage, clause)
  )
}

/** Room for "either" between a verb and an address, in characters. */
const ADVERB = 10

/** "Please use ann@lantern.dev and not the tracker." */
function isToBeUsed({ kind, passage: { subject }, clause, start }: Mention): boolean {
  if (kind !== 'email' || !REPORTING.has(subject) || clause.actor === 'we') return false
  return clause.lexemes.some((lexeme, at) => {
    const next = clause.lexemes[at + 1]
    const gap = start - lexeme.end
    if (is(lexeme, 'inform')) return gap === 1
    return is(lexeme, 'use') && (!next || next.start >= start) && gap > 0 && gap <= ADVERB
  })
}

/** Labels of what is to be used: "Contact: …", "Vulnerabilities → …". */
const NAMING: readonly Concept[] = [
  'email',
  'contact',
  'report',
  'private-reporting',
  'advisory',
  'security',
  'vulnerability',
  'phone',
  'channel',
  'escalate',
]

function asksForReports(passage: Passage, clause: Clause, asking = ASKING): boolean {
  const { lead, label, previous } = passage
  const onReports = REPORTING.has(passage.subject) || has(passage, 'vulnerability', 'report', 'security', 'private')
  if (onReports && (has(clause, ...asking) || isAnnounced(passage, clause))) return true
  // "The address for security bugs is ann@lantern.dev."
  if (has(clause, 'channel') && has(clause, 'vulnerability') && clause.actor !== 'we') return true
  if (lead && leadsToReports(lead)) return true
  if (label && has(label, ...NAMING)) return true
  const goesOn = previous?.sentence.block === passage.sentence.block && has(previous, 'report', 'vulnerability')
  return goesOn && has(clause, 'use', 'open', ...ASKING)
}

/** "Write to one of:", but not "we contact these before a release:". */
export function leadsToReports(lead: Passage): boolean {
  const asks = lead.clauses.filter((clause) => has(clause, 'report', 'send', 'contact', 'channel', 'notify', 'email'))
  return asks.some((clause) => clause.actor !== 'we' || has(clause, 'report'))
}

/** "Send it privately to: …": the clause before the colon asks. */
function isAnnounced({ text, clauses }: Passage, clause: Clause): boolean {
  const before = clauses.findLast(({ end }) => end <= clause.start)
  return before !== undefined && ENDS_WITH_COLON.test(text.slice(0, clause.start)) && has(before, ...ASKING)
}
