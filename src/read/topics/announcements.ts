import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statementFrom } from '../passages.js'
import { questionBefore } from '../questions.js'
import { ON_HANDLING } from '../subject-groups.js'
import {
  announcesInAdvisories,
  announcesInReleaseNotes,
  isOnPageOfAdvisories,
  publishesTogether,
} from './announced-by.js'
import { isForReporterOnly, isNoAnnouncement } from './no-announcements.js'
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

const ADVISORY_PAGE = pattern(/\/security\/advisories\/?(?:[?#]|$)/)

/** Nothing but a link, right below "Past advisories". */
function isLinkBelow({ subject, previous, text, spans, clauses }: Passage): Clause | undefined {
  if (subject !== 'advisories' || previous?.sentence.block.kind !== 'heading') return undefined
  return spans.some(({ kind, start, end }) => kind === 'link' && text.slice(start, end) === text.trim())
    ? clauses[0]
    : undefined
}

/** "Tell us in private: the Advisories tab" */
function isWayToReport({ lead, sentence: { block } }: Passage): boolean {
  if (lead === null || block.kind === 'cell') return false
  return (
    (block.kind === 'item' && has(lead, 'report', 'notify', 'private', 'send', 'contact')) ||
    // "Or open an advisory:" before a link
    lead.clauses.some(
      (part) => part.actor !== 'we' && !isNegated(part) && has(part, 'open', 'report', 'send') && has(part, 'advisory'),
    )
  )
}

/** Whether a clause tells where or how fixed vulnerabilities are announced. */
function announces(passage: Passage, clause: Clause): boolean {
  if (sendsReader(passage, clause)) return true
  if (isNoAnnouncement(passage, clause)) return false
  if (namesPlaceOfNews(passage, clause)) return true
  // "When an advisory may be needed"
  if ((clause.role === 'after' || clause.role === 'when') && has(clause, 'may')) return false
  if (isStage(passage) || tellsUsers(passage, clause) || isLabelledAdvisory(passage, clause)) return true
  if (isForReporterOnly(passage, clause)) return false
  const publishes = tellsOfPublication(passage, clause)
  if (isWayToReport(passage) && clause.actor !== 'we' && !publishes) return false
  return (
    announcesInAdvisories(passage, clause, publishes) ||
    announcesInReleaseNotes(passage, clause, publishes) ||
    isPublishedThere(clause) ||
    isToldThere(clause) ||
    isOnPageOfAdvisories(passage, clause)
  )
}

/** "Subscribe to the feed", "you will find the advisories there": news are looked up or asked for, whoever acts. */
function sendsReader(passage: Passage, clause: Clause): boolean {
  return (
    isSubscribedTo(passage, clause) ||
    isFound(passage, clause) ||
    answersOnFixes(passage, clause) ||
    tellsBesides(clause)
  )
}

/** "Whoever wants to hear of fixed flaws can subscribe to the feed." */
function isSubscribedTo(passage: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role === 'condition' || !has({ lexemes }, 'subscribe')) return false
  // "Maintainers should subscribe to the advisories of what they use."
  if (actor === 'we' && has({ lexemes }, 'must', 'aim')) return false
  if (has(passage, 'security-fix', 'security', 'vulnerability', 'advisory')) return true
  return lexemes.some((lexeme) => is(lexeme, 'advisories') && !is(lexeme, 'subscribe'))
}

/** "On GitHub you will find the advisories": in a section on them. */
function isFound({ subject, spans }: Passage, clause: Clause): boolean {
  if (clause.actor !== 'you' || !has(clause, 'see') || !has(clause, 'advisories', 'release-notes')) return false
  // "You find all bulletins at https://…"
  const isLinked =
    spans.some(({ url }) => url !== undefined) && !has(clause, 'report', 'open', 'send', 'use', 'may', 'must')
  return subject === 'advisories' || (isLinked && clause.role === 'main' && has(clause, 'discover', 'at', 'within'))
}

/** "What was fixed? Have a look at the release notes." */
function answersOnFixes(passage: Passage, clause: Clause): boolean {
  const question = questionBefore(passage)
  if (!question || question.sentence.block.kind === 'heading' || !has(question, 'fix', 'security-fix')) return false
  if (has(question, 'discover', 'report', 'send', 'not') || isNegated(clause)) return false
  return has(clause, 'see') && has(clause, 'release-notes', 'advisories')
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

/** "We announce fixes on the forum", "past flaws are listed at https://…" */
function namesPlaceOfNews(passage: Passage, clause: Clause): boolean {
  return (
    isToldAtPlace(passage, clause) ||
    isSentToPlace(passage, clause) ||
    isTheirContent(clause) ||
    isListedAtLink(passage, clause) ||
    isLabelledPast(passage, clause)
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

/** "Advisory: published once the fix is out", "Disclosure: as an advisory" */
function isLabelledAdvisory({ label }: Passage, clause: Clause): boolean {
  if (label === null || clause.role !== 'main') return false
  if (has(label, 'advisory') && has(clause, 'publish')) return true
  const first = clause.lexemes.find(({ concepts }) => concepts.length > 0)
  return has(label, 'disclosure', 'publish') && first !== undefined && is(first, 'advisory', 'advisories')
}

/** Whether a clause says, by itself or with those around it, that something goes out. */
function tellsOfPublication(passage: Passage, clause: Clause): boolean {
  return (
    has(clause, 'publish', 'release', 'inform', 'notify') ||
    // "An advisory will accompany the fix."
    (has(clause, 'security-fix') && has(clause, 'will')) ||
    isPublishedBehind(passage, clause) ||
    isReleasedToo(passage, clause) ||
    isListedBehind(passage, clause) ||
    publishesTogether(clause)
  )
}

/** "The advisory and the release are published." */
function isPublishedBehind({ clauses }: Passage, { end, role }: Clause): boolean {
  const next = clauses.find(({ start }) => start >= end)
  return role === 'main' && next !== undefined && next.joined && next.actor !== 'you' && has(next, 'publish')
}

/** "We release a new version (and an advisory)." */
function isReleasedToo({ clauses, text }: Passage, { lexemes: [first], start }: Clause): boolean {
  if (!first || !is(first, 'and') || text[start - 1] !== '(') return false
  const before = clauses.findLast(({ end }) => end <= start)
  return before !== undefined && before.actor !== 'you' && has(before, 'release', 'publish')
}

/** "Everything goes out together: the packages, the advisory …" */
function isListedBehind({ clauses, text }: Passage, { start, lexemes }: Clause): boolean {
  if (text[start - 1] !== ':' || has({ lexemes }, 'open', 'use', 'report')) return false
  return clauses.some((part) => part.end <= start && part.actor !== 'you' && has(part, 'publish', 'release'))
}
