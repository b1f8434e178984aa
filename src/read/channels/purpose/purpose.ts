import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import type { OtherContact } from '../../../policy/channel.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { type Destination, destinationOf, isProgrammePage } from '../hosts.js'
import { ASKING, type Mention, REPORTING } from '../mention.js'
import { pairedMatter } from '../pairs.js'
import { followsOtherQuestion, isUnderOtherLabel } from '../unknown-matters.js'
import { isForMore, isForReaders, isForSubscribers, isOnlyToNudge } from './for-readers.js'
import { isShownInPassing } from './in-passing.js'
import { matterOf } from './matter-of-way.js'
import { otherBugs } from './other-bugs.js'
import { isForElse, isForNews, isMerelyNamed, isPlaceOfNews } from './other-ends.js'
import { otherMatters } from './other-matters.js'
import { isBarOfLinks, isInRowOnOthers, isOfOthers, isPublicPlace } from './others.js'
import { isOurWork } from './our-work.js'
import { asksForReports, isAboutPublication, isForbidden, isReportInPublic, isToBeUsed } from './requests.js'
import { isAllButFlaws, isForOtherBugs, isOfContribution } from './trackers.js'

/** What a way is for: reports of vulnerabilities, or what else; unclear where nothing tells. */
export type Purpose = 'report' | 'unclear' | OtherContact['purpose']

/** Tells what a way is for by one kind of signs; null where it has none of them. */
type Judge = (mention: Mention, manuscript: Manuscript) => Purpose | null

/** The first that finds its signs decides. */
const JUDGES: readonly Judge[] = [
  byBan,
  byExemption,
  byOtherRole,
  byOthers,
  byMatter,
  byAudience,
  byOurWork,
  ofTracker,
  ofPage,
  byRequest,
]

/** Whether a way that the text names is one to report vulnerabilities, or what else it is for. */
export function purposeOf(mention: Mention, manuscript: Manuscript): Purpose {
  for (const judge of JUDGES) {
    const purpose = judge(mention, manuscript)
    if (purpose !== null) return purpose
  }
  const { kind, passage, clause, described } = mention
  if (described) return 'other'
  return passage.subject === 'reporting' && (kind === 'email' || !has(clause, 'see')) ? 'report' : 'unclear'
}

function byBan({ passage, clause, start, kind }: Mention): Purpose | null {
  return isForbidden(passage, clause, start, kind) ? 'forbidden' : null
}

function byExemption({ kind, passage, clause }: Mention): Purpose | null {
  const takesMuch = kind === 'issue' || kind === 'chat' || kind === 'form'
  return takesMuch && isAllButFlaws(passage, clause) ? 'other-bugs' : null
}

function byOtherRole(mention: Mention): Purpose | null {
  const { passage, clause, kind } = mention
  if (isAboutPublication(passage, clause, kind) || isShownInPassing(mention) || isForReaders(mention)) return 'other'
  return isForMore(passage) && isNoWayByItself(mention) && !namesOurDetails(mention) ? 'other' : null
}

/** People without an address, and pages that may hold anything. */
function isNoWayByItself(mention: Mention): boolean {
  return mention.kind === 'unnamed' || leadsTo(mention, 'page')
}

/** Whether a way is a page of such a kind. */
function leadsTo({ kind, target }: Mention, destination: Destination): boolean {
  return kind === 'form' && target !== null && destinationOf(target) === destination
}

/** Those whom the words around it send there are not ours, or no reporters. */
function byOthers(mention: Mention, { passageOf }: Manuscript): Purpose | null {
  const { passage, clause, kind, start, described } = mention
  const mayBeOfOthers = !described || kind === 'unnamed'
  if (mayBeOfOthers && isOfOthers(passage, clause, start, leadsTo(mention, 'form'))) return 'other'
  if ((kind === 'email' || kind === 'chat') && isPublicPlace(clause)) return 'forbidden'
  if (kind !== 'form' && isBarOfLinks(passage)) return 'unclear'
  return isInRowOnOthers(passage, passageOf) ? 'questions' : null
}

function byMatter(mention: Mention, { passageOf }: Manuscript): Purpose | null {
  const { passage, clause, kind, start, text, described, target } = mention
  const end = start + text.length
  const matter = matterOf(passage, clause, described ? null : { start, end })
  const paired = pairedMatter(passage, clause, start, end)
  if (paired === 'others') return 'other-bugs'
  // "Report anything else at https://…/security/advisories/new": that takes nothing but flaws.
  const isOwnPage = kind === 'advisory' && !described
  const bugs = paired === null && !isOwnPage ? otherBugs(passage, clause, kind, matter) : null
  const other = bugs ?? otherMatters(mention, matter, passageOf)
  if (other !== 'questions') return other
  // "Questions on security: …" is the way to report where there is no other.
  if (has(matter, 'security') && !has(matter, 'policy')) return 'unclear'
  // "For more information: https://immunefi.com/bounty/lantern"
  const isOnProgramme = has(matter, 'detail') && kind === 'form' && isProgrammePage(target ?? '')
  return isOnProgramme ? 'unclear' : other
}

function byAudience({ passage, clause, kind, start, described }: Mention): Purpose | null {
  if (!described && isForSubscribers(passage, clause)) return 'other'
  if (isForElse(passage, clause, start)) return 'other'
  return kind === 'chat' && (isForNews(passage, clause) || isOnlyToNudge(passage, clause)) ? 'other' : null
}

function byOurWork(mention: Mention, { passageOf }: Manuscript): Purpose | null {
  const mayBeOurs = mention.described || isHelpOfForge(mention)
  return mayBeOurs && isOurWork(mention, passageOf) ? 'other' : null
}

/** A link to the page on which a forge explains its private reports. */
function isHelpOfForge({ kind, target }: Mention): boolean {
  return kind === 'advisory' && (target === null || destinationOf(target) === 'advisory-help')
}

function ofTracker(mention: Mention, { passages }: Manuscript): Purpose | null {
  const { kind, passage, clause, start, described } = mention
  if (kind !== 'issue') return null
  if (isOfContribution(mention)) return 'other'
  if (!described && (isMerelyNamed(passage, clause) || isPlaceOfNews(clause, start))) return 'other'
  if (followsOtherQuestion(passage) || isUnderOtherLabel(passage, clause)) return 'unclear'
  if (isForOtherBugs(passage, clause, passages)) return 'other-bugs'
  return isReportInPublic(passage, clause, passages) ? 'report' : 'other'
}

/** A page that takes nothing but reports, or one that is somebody else's. */
function ofPage(mention: Mention): Purpose | null {
  const { kind, passage, clause, start, described } = mention
  if (kind === 'advisory' || (kind === 'form' && !described && isProgramme(mention))) return 'report'
  return leadsTo(mention, 'page') && isOfSomebody(passage, clause, start) ? 'unclear' : null
}

function byRequest(mention: Mention): Purpose | null {
  const { kind, passage, clause, described } = mention
  if (followsOtherQuestion(passage)) return 'unclear'
  if (isToBeUsed(mention)) return 'report'
  const asking = kind === 'form' && clause.actor !== 'we' ? ASKING_FOR_FORM : ASKING
  if (asksForReports(passage, clause, asking)) return 'report'
  return described && (namesOurDetails(mention) || isOpenedChannel(mention)) ? 'report' : null
}

const ASKING_FOR_FORM: readonly Concept[] = [...ASKING, 'open', 'use']

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
