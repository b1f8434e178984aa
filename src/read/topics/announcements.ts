import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statementFrom } from '../passages.js'
import { questionBefore } from '../questions.js'
import { ON_HANDLING, ON_REPORTS, ON_REPORTS_OR_NEWS } from '../subject-groups.js'
import {
  isLabelledPast,
  isListedAtLink,
  isPublishedThere,
  isSentToPlace,
  isTheirContent,
  isToldAtPlace,
  isToldThere,
  leadsToPlaces,
} from './places-of-news.js'
import { isOnlyNoted } from './rewards.js'

const ADVISORY_PAGE = pattern(/\/security\/advisories\/?(?:[?#]|$)/)

/** Finds where or how fixed vulnerabilities are announced. */
export function readAdvisories({ passages, ledBy }: Manuscript): Statement<Topic>[] {
  return (
    passages
      .filter(({ sentence, subject }) => sentence.block.kind !== 'heading' && subject !== 'practices')
      .filter((passage) => !isWayOnly(passage) && !has(passage, 'outlines'))
      // "Published" over a column of past flaws
      .filter(
        ({ sentence: { block }, subject }) => subject !== 'advisories' || block.cell === null || block.cell.row >= 0,
      )
      .flatMap((passage) => {
        const clause =
          passage.clauses.find((part) => announces(passage, part)) ??
          leadsToPlaces(passage, ledBy(passage)) ??
          isLinkBelow(passage)
        if (!clause && !linksAdvisories(passage)) return []
        const url = passage.spans.find(({ kind }) => kind === 'link')?.url ?? null
        return [statementFrom(passage, clause, { topic: 'advisories' as const, url }, 'medium')]
      })
  )
}

/** "Flaws go to https://github.com/ore/lantern/security/advisories/new", or nothing but the name of a way, among those to report. */
function isWayOnly(passage: Passage): boolean {
  if (has(passage, 'publish', 'users', 'security-fix', 'subscribe')) return false
  const urls = passage.spans.flatMap(({ url }) => url ?? [])
  if (urls.some((url) => NEW_ADVISORY.test(url)) && !urls.some((url) => ADVISORY_PAGE.test(url))) return true
  return (
    passage.sentence.block.kind === 'item' &&
    !has(passage, 'see') &&
    passage.subject === 'reporting' &&
    passage.lexemes.every((lexeme) => is(lexeme, ...WAY))
  )
}

const NEW_ADVISORY = pattern(/\/security\/advisories\/new(?:[?#]|$)/)

/** What names a way to report and says nothing of it. */
const WAY: readonly Concept[] = [
  'advisory',
  'advisories',
  'forge',
  'security',
  'your',
  'channel',
  'security-tab',
  'must',
  'every',
  'at',
]

/** A link to the list of published advisories, where nobody is asked to write one. */
function linksAdvisories(passage: Passage): boolean {
  const isLinked = passage.spans.some(({ url }) => url !== undefined && ADVISORY_PAGE.test(url))
  return (
    isLinked &&
    has(passage, 'advisories') &&
    !isWayToReport(passage) &&
    !has(passage, 'report', 'open', 'send', 'use', 'private', 'private-reporting')
  )
}

/** Nothing but a link, right below "Past advisories". */
function isLinkBelow({ subject, previous, text, spans, clauses }: Passage): Clause | undefined {
  if (subject !== 'advisories' || previous?.sentence.block.kind !== 'heading') return undefined
  return spans.some(({ kind, start, end }) => kind === 'link' && text.slice(start, end) === text.trim())
    ? clauses[0]
    : undefined
}

/** "Tell us in private: the Advisories tab" */
function isWayToReport({ lead, sentence }: Passage): boolean {
  return sentence.block.kind === 'item' && lead !== null && has(lead, 'report', 'notify', 'private', 'send', 'contact')
}

/** "Advisory: published once the fix is out", "Disclosure: as an advisory" */
function isLabelledAdvisory({ label }: Passage, clause: Clause): boolean {
  if (label === null || clause.role !== 'main') return false
  if (has(label, 'advisory') && has(clause, 'publish')) return true
  const first = clause.lexemes.find(({ concepts }) => concepts.length > 0)
  return has(label, 'disclosure', 'publish') && first !== undefined && is(first, 'advisory', 'advisories')
}

/** "All facts must be disclosed in the description", "members should ignore announcements": no flaw is spoken of. */
function isDemandOnOthers(passage: Passage, { actor, lexemes }: Clause): boolean {
  if (actor !== null || !has({ lexemes }, 'must', 'aim')) return false
  return !has(passage, 'vulnerability', 'fix', 'security-fix', 'security', 'advisory', 'release-notes', 'disclosure')
}

/** "If a flaw is in a library that we use, the advisory database tells": the advisories of others. */
function isOnWhatWeUse({ clauses }: Passage, { actor, start }: Clause): boolean {
  if (actor === 'we') return false
  return clauses.some(
    (part) => part.end <= start && part.role === 'condition' && has(part, 'third-party', 'best-practices'),
  )
}

/** "You hear from us until the fix is announced", "a robot opens pull requests when an advisory appears": told beside. */
function isAside({ clauses }: Passage, { role, start }: Clause): boolean {
  const before = clauses.findLast((part) => part.end <= start)
  if (role === 'until') return before?.role === 'main' && has(before, 'inform')
  return (role === 'when' || role === 'after') && before?.role === 'main' && has(before, 'upkeep')
}

/** "Whoever wants to hear of fixed flaws can subscribe to the feed." */
function isSubscribedTo(passage: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role === 'condition' || !has({ lexemes }, 'subscribe')) return false
  // "Maintainers should subscribe to the advisories of what they use."
  if (actor === 'we' && has({ lexemes }, 'must', 'aim')) return false
  if (has(passage, 'security-fix', 'security', 'vulnerability', 'advisory')) return true
  return lexemes.some((lexeme) => is(lexeme, 'advisories') && !is(lexeme, 'subscribe'))
}

function announces(passage: Passage, clause: Clause): boolean {
  if (isSubscribedTo(passage, clause)) return true
  if (isFound(passage, clause)) return true
  if (answersOnFixes(passage, clause)) return true
  if (tellsBesides(clause)) return true
  if (clause.actor === 'you' || clause.role === 'condition' || isNegated(clause) || has(clause, 'key')) return false
  if (isExampleOfBan(passage, clause) || isBeforeThat(passage, clause) || isAside(passage, clause)) return false
  if (isDemandOnOthers(passage, clause) || isOnWhatWeUse(passage, clause)) return false
  if (isToldAtPlace(passage, clause) || isSentToPlace(passage, clause) || isTheirContent(clause)) return true
  if (isListedAtLink(passage, clause) || isLabelledPast(passage, clause)) return true
  if ((clause.role === 'after' || clause.role === 'when') && has(clause, 'may')) return false
  if (isStage(passage) || tellsUsers(passage, clause) || isLabelledAdvisory(passage, clause)) return true
  const isAgreed = has(clause, 'agree') && !has(clause, 'publish') && !shipsWith(clause) && !goesOut(clause)
  if (passage.subject === 'credit' || isAgreed) return false
  if (tellsReporterOfProgress(clause)) return false
  if (has(clause, 'thanks') && has(clause, 'notify', 'open')) return false
  if (
    passage.subject === 'other' &&
    !has(passage, 'vulnerability', 'fix', 'security-fix', 'security', 'advisory', 'cve', 'disclosure')
  )
    return false
  if (has(passage, 'credit') && passage.text[clause.start - 1] === '(') return false
  const isOnlyCredit =
    has(clause, 'credit') &&
    !(has(clause, 'vulnerability', 'fix') && has(clause, 'release-notes')) &&
    !tellsOfFix(passage, clause) &&
    !publishesAdvisory(clause)
  if (isOnlyCredit || asksToReport(passage, clause)) return false
  const accompanies = has(clause, 'security-fix') && has(clause, 'will')
  const publishes =
    accompanies ||
    isPublishedBehind(passage, clause) ||
    isReleasedToo(passage, clause) ||
    isListedBehind(passage, clause) ||
    publishesTogether(clause) ||
    has(clause, 'publish', 'release', 'inform', 'notify')
  // "Our feed is at https://…"
  const first = clause.lexemes.find((lexeme) => !is(lexeme, 'us'))
  if (isWayToReport(passage) && clause.actor !== 'we' && !publishes) return false
  if (
    first &&
    is(first, 'advisories') &&
    (has(clause, 'security-fix', 'vulnerability', 'fix') || isAtLink(passage, clause))
  )
    return true
  if (
    has(clause, 'advisories', 'advisory') &&
    (publishes ||
      (has(clause, 'users') && !has(clause, 'private')) ||
      (isReferredTo(passage, clause) && !tellsHowToReport(passage)))
  )
    return true
  if (clause.actor === 'we' && has(clause, 'advisories') && has(clause, 'send', 'open') && !isToldToYou(clause))
    return true
  if (opensAfterFix(passage, clause)) return true
  if (first && is(first, 'release-notes') && clause.role === 'main' && has(clause, 'security-fix', 'vulnerability'))
    return true
  if (isPublishedThere(clause) || isToldThere(clause)) return true
  if (passage.subject === 'advisories' && has(clause, 'advisories', 'release-notes', 'publish', 'users')) return true
  if (passage.subject === 'advisories' && has(clause, 'advisory') && has(clause, 'security-tab')) return true
  if (passage.subject === 'advisories' && has(clause, 'security-fix') && has(clause, 'releases-page')) return true
  if (passage.subject === 'advisories' && has(clause, 'see') && isAtLink(passage, clause)) return true
  if (has(clause, 'releases-page') && has(clause, 'publish', 'inform', 'notify') && has(passage, 'cve')) return true
  if (isToldAfterRelease(passage, clause)) return true
  return (
    has(clause, 'release-notes') &&
    (has(passage, 'vulnerability', 'fix', 'security-fix', 'disclosure') ||
      isWhatWeDo(passage, clause) ||
      isToldBeside(passage)) &&
    (publishes ||
      isToldBeside(passage) ||
      tellsOfFix(passage, clause) ||
      has(clause, 'use', 'include', 'notify', 'send', 'gets') ||
      isNotedThere(passage, clause))
  )
}

/** "Open a draft advisory to tell us", "tell us in an advisory": what is told there comes from the reporter. */
function asksToReport(passage: Passage, clause: Clause): boolean {
  if (clause.actor === 'we') return false
  if (has(passage, 'report') && has(clause, 'open', 'use')) return true
  const tells = clause.lexemes.some((lexeme) => is(lexeme, 'notify') && is(lexeme, 'include'))
  return tells && !has(passage, 'users', 'publish', 'release', 'subscribe')
}

/** "Do not publish it, including posts to mailing lists" */
function isExampleOfBan({ clauses }: Passage, { lexemes: [first], start }: Clause): boolean {
  if (!first || !is(first, 'include', 'example')) return false
  const before = clauses.findLast(({ end }) => end <= start)
  return before !== undefined && isNegated(before)
}

/** "Work with us before anything is announced" asks the reporter for something else. */
function isBeforeThat({ clauses }: Passage, { role, start }: Clause): boolean {
  if (role !== 'until') return false
  return clauses.some(
    (part) =>
      part.end <= start && part.role === 'main' && (part.actor === 'you' || (part.actor === null && has(part, 'us'))),
  )
}

/** "Public advisory" as a stage of handling a report, with its time beside it. */
function isStage({ sentence: { block }, lexemes, subject }: Passage): boolean {
  if (
    !ON_HANDLING.has(subject) ||
    !(block.list?.ordered || (block.cell && block.cell.row >= 0 && block.cell.column === 0))
  )
    return false
  const words = lexemes.filter(({ concepts }) => concepts.length > 0 && !concepts.includes('at'))
  return has({ lexemes }, 'advisory', 'advisories') && words.every((lexeme) => is(lexeme, ...OF_PUBLICATION))
}

const OF_PUBLICATION: readonly Concept[] = [
  'advisory',
  'advisories',
  'public',
  'publish',
  'release',
  'disclosure',
  'forge',
  'and',
]

/** "We release a new version (and an advisory)." */
function isReleasedToo({ clauses, text }: Passage, { lexemes: [first], start }: Clause): boolean {
  if (!first || !is(first, 'and') || text[start - 1] !== '(') return false
  const before = clauses.findLast(({ end }) => end <= start)
  return before !== undefined && before.actor !== 'you' && has(before, 'release', 'publish')
}

/** "The fix ships together with an advisory." */
function shipsWith(clause: Clause): boolean {
  const release = firstOf(clause, 'release')
  const agreement = firstOf(clause, 'agree')
  return release !== undefined && agreement !== undefined && release.start < agreement.start
}

/** "Coordinated publication of the advisory": the practice itself is one of publishing. */
function publishesTogether({ lexemes }: Clause): boolean {
  const words = lexemes.filter((lexeme) => !is(lexeme, 'counted-from'))
  return words.some((lexeme, index) => {
    const next = words[index + 1]
    return is(lexeme, 'coordinated') && !is(lexeme, 'agree') && next !== undefined && is(next, 'advisory')
  })
}

/** "We create an advisory after the patch is out": by then it is for all. */
function opensAfterFix({ clauses }: Passage, { actor, role, lexemes }: Clause): boolean {
  if (actor !== 'we' || role !== 'main' || !has({ lexemes }, 'open') || !has({ lexemes }, 'advisory')) return false
  return (
    !has({ lexemes }, 'private', 'may') && clauses.some((part) => part.role === 'after' && has(part, 'fix', 'release'))
  )
}

/** "On the day that was agreed the advisory goes live." */
function goesOut({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const next = lexemes[index + 1]
    return is(lexeme, 'advisory') && next !== undefined && is(next, 'release')
  })
}

/** "Users are informed when a vulnerability has been fixed." */
function tellsUsers(passage: Passage, { lexemes, actor, role }: Clause): boolean {
  const first = lexemes.find((lexeme) => !is(lexeme, 'every'))
  if (
    !first ||
    role !== 'main' ||
    actor !== null ||
    !is(first, 'users') ||
    !has({ lexemes }, 'inform', 'notify', 'contact')
  )
    return false
  return has(passage, 'vulnerability', 'security-fix', 'fix') && !has({ lexemes }, 'us', 'must', 'aim', 'may', 'report')
}

/** "The advisory and the release are published." */
function isPublishedBehind({ clauses }: Passage, { end, role }: Clause): boolean {
  const next = clauses.find(({ start }) => start >= end)
  return role === 'main' && next !== undefined && next.joined && next.actor !== 'you' && has(next, 'publish')
}

/** "Publish an advisory with credit", but not "credit in the published advisory". */
function publishesAdvisory({ lexemes }: Clause): boolean {
  const advisory = lexemes.findIndex((lexeme) => is(lexeme, 'advisory', 'advisories'))
  // The word itself may tell of its publication.
  const before = lexemes.slice(0, advisory + 1)
  return before.some((lexeme) => is(lexeme, 'publish', 'release')) && !before.some((lexeme) => is(lexeme, 'credit'))
}

/** "Mentioned in the changelog": a word that is said of people and of fixes, where no people are spoken of. */
function tellsOfFix(passage: Passage, { lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => isOnlyNoted(passage, lexeme))
}

/** "Fixed flaws are noted in the changelog", whatever the verb. */
function isNotedThere(passage: Passage, { lexemes, actor, start }: Clause): boolean {
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'release-notes'))
  // The word itself may tell the place: "in NEWS".
  const isPlace = lexemes.slice(Math.max(place - 2, 0), place + 1).some((lexeme) => is(lexeme, 'at'))
  if (!isPlace || lexemes.some((lexeme) => is(lexeme, 'see', 'not', 'please'))) return false
  // "Every fix is marked [SECURITY] in the changelog": brackets part a clause in two.
  const isParted =
    actor === null &&
    BRACKET.test(passage.text.slice(start - 1, start)) &&
    !has(passage, 'see', 'not', 'please', 'may', 'must')
  const before = isParted ? passage.lexemes.filter((lexeme) => lexeme.end <= start) : []
  return [...before, ...lexemes.slice(0, place)].some((lexeme) => is(lexeme, 'vulnerability', 'fix', 'security-fix'))
}

/** "You get a mail, and the changelog names the flaw": what comes behind has a subject of its own. */
function tellsBesides({ lexemes, role }: Clause): boolean {
  const at = lexemes.findIndex((lexeme, index) => {
    const before = lexemes[index - 1]
    return is(lexeme, 'release-notes') && before !== undefined && is(before, 'and') && !is(before, 'or')
  })
  const behind = { lexemes: lexemes.slice(at + 1) }
  if (role !== 'main' || at < 0 || has(behind, 'see', 'your', 'you', 'please', 'must', 'report')) return false
  return has(behind, 'fix', 'vulnerability', 'security-fix')
}

/** "When the update is out, the changelog tells what was wrong." */
function isToldAfterRelease({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || !ON_REPORTS_OR_NEWS.has(subject) || !has(clause, 'release-notes')) return false
  if (has(clause, 'see', 'please', 'must', 'may', 'you', 'your', 'report', 'credit')) return false
  return clauses.some(
    (part) => part.actor !== 'you' && TIMES.has(part.role) && has(part, 'release', 'fix') && !isNegated(part),
  )
}

const TIMES: ReadonlySet<Clause['role']> = new Set(['after', 'when', 'condition'])
const BRACKET = pattern(/[)\]]/)

/** "Past advisories: see there", but not, among ways to report, "go to the security advisory". */
function isReferredTo({ subject }: Passage, clause: Clause): boolean {
  return clause.actor !== 'we' && has(clause, 'see') && (subject !== 'reporting' || has(clause, 'advisories'))
}

/** "If you want to report a flaw, see our security page." */
function tellsHowToReport({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'condition' && has(clause, 'report', 'discover'))
}

/** "We will keep you informed of the fix and the announcement." */
function tellsReporterOfProgress(clause: Clause): boolean {
  if (!has(clause, 'fix') || has(clause, 'users')) return false
  if (clause.actor === 'we' && isToldToYou(clause)) return true
  if (!has(clause, 'inform')) return false
  return has(clause, 'you', 'your', 'us') || clause.lexemes.filter((lexeme) => is(lexeme, 'inform')).length > 1
}

/** "We tell you how the fix and its announcement are advancing." */
function isToldToYou({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const next = lexemes[index + 1]
    return is(lexeme, 'send', 'notify') && next !== undefined && is(next, 'you')
  })
}

/** "What was fixed? Have a look at the release notes." */
function answersOnFixes(passage: Passage, clause: Clause): boolean {
  const question = questionBefore(passage)
  if (!question || question.sentence.block.kind === 'heading' || !has(question, 'fix', 'security-fix')) return false
  if (has(question, 'discover', 'report', 'send', 'not') || isNegated(clause)) return false
  return has(clause, 'see') && has(clause, 'release-notes', 'advisories')
}

/** "On GitHub you will find the advisories": in a section on them. */
function isFound({ subject, spans }: Passage, clause: Clause): boolean {
  if (clause.actor !== 'you' || !has(clause, 'see') || !has(clause, 'advisories', 'release-notes')) return false
  // "You find all bulletins at https://…"
  const isLinked =
    spans.some(({ url }) => url !== undefined) && !has(clause, 'report', 'open', 'send', 'use', 'may', 'must')
  return subject === 'advisories' || (isLinked && clause.role === 'main' && has(clause, 'discover', 'at', 'within'))
}

/** "Everything goes out together: the packages, the advisory …" */
function isListedBehind({ clauses, text }: Passage, { start, lexemes }: Clause): boolean {
  if (text[start - 1] !== ':' || has({ lexemes }, 'open', 'use', 'report')) return false
  return clauses.some((part) => part.end <= start && part.actor !== 'you' && has(part, 'publish', 'release'))
}

/** "Disclosure: public changelog", in a table or a list. */
function isToldBeside({ label, subject }: Passage): boolean {
  return label !== null && ON_HANDLING.has(subject) && has(label, 'publish', 'disclosure')
}

/** "We will: tell everybody in the release notes", and "the issue will be noted there" where a section tells what we do. */
function isWhatWeDo({ lead, subject }: Passage, clause: Clause): boolean {
  if (clause.actor !== 'we') return subject === 'response' && has(clause, 'tracker') && has(clause, 'will')
  return lead !== null && ON_REPORTS.has(subject)
}

/** "Known vulnerabilities can be found here": what stands first is to be found at a link. */
function isAtLink({ spans, clauses }: Passage, clause: Clause): boolean {
  // "Please report it privately (security advisories of this repository)."
  const asks = clauses.some(
    (part) => part.end <= clause.start && part.actor !== 'we' && has(part, 'report', 'send', 'private-reporting'),
  )
  return !asks && spans.some(({ url }) => url !== undefined) && !has(clause, 'report', 'open', 'send', 'use', 'must')
}
