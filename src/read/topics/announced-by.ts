import { pattern } from '../../pattern.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_HANDLING, ON_REPORTS, ON_REPORTS_OR_NEWS } from '../subject-groups.js'
import { isToldToYou, tellsOfFix } from './no-announcements.js'

/** "We publish an advisory", "our advisories list fixed flaws" */
export function announcesInAdvisories(passage: Passage, clause: Clause, publishes: boolean): boolean {
  if (!has(clause, 'advisories', 'advisory')) return false
  const subject = subjectWordOf(clause)
  const isSubject = subject !== undefined && is(subject, 'advisories')
  return (
    publishes ||
    opensAfterFix(passage, clause) ||
    // "Our feed is at https://…"
    (isSubject && (has(clause, 'security-fix', 'vulnerability', 'fix') || isAtLink(passage, clause))) ||
    (has(clause, 'users') && !has(clause, 'private')) ||
    (isReferredTo(passage, clause) && !tellsHowToReport(passage)) ||
    (clause.actor === 'we' && has(clause, 'advisories') && has(clause, 'send', 'open') && !isToldToYou(clause))
  )
}

/** "We create an advisory after the patch is out": by then it is for all. */
function opensAfterFix({ clauses }: Passage, { actor, role, lexemes }: Clause): boolean {
  if (actor !== 'we' || role !== 'main' || !has({ lexemes }, 'open') || !has({ lexemes }, 'advisory')) return false
  return (
    !has({ lexemes }, 'private', 'may') && clauses.some((part) => part.role === 'after' && has(part, 'fix', 'release'))
  )
}

/** "Past advisories: see there", but not, among ways to report, "go to the security advisory". */
function isReferredTo({ subject }: Passage, clause: Clause): boolean {
  return clause.actor !== 'we' && has(clause, 'see') && (subject !== 'reporting' || has(clause, 'advisories'))
}

/** "If you want to report a flaw, see our security page." */
function tellsHowToReport({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'condition' && has(clause, 'report', 'discover'))
}

/** "The changelog lists every security fix", "fixed flaws are noted in the changelog" */
export function announcesInReleaseNotes(passage: Passage, clause: Clause, publishes: boolean): boolean {
  if (!has(clause, 'release-notes')) return false
  if (isToldAfterRelease(passage, clause)) return true
  const subject = subjectWordOf(clause)
  const isSubject = subject !== undefined && is(subject, 'release-notes') && clause.role === 'main'
  if (isSubject && has(clause, 'security-fix', 'vulnerability')) return true
  const isBeside = isToldBeside(passage)
  const isOnFixes =
    has(passage, 'vulnerability', 'fix', 'security-fix', 'disclosure') || isWhatWeDo(passage, clause) || isBeside
  const isTold =
    publishes ||
    isBeside ||
    tellsOfFix(passage, clause) ||
    has(clause, 'use', 'include', 'notify', 'send', 'gets') ||
    isNotedThere(passage, clause)
  return isOnFixes && isTold
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

/** "Disclosure: public changelog", in a table or a list. */
function isToldBeside({ label, subject }: Passage): boolean {
  return label !== null && ON_HANDLING.has(subject) && has(label, 'publish', 'disclosure')
}

/** "We will: tell everybody in the release notes", and "the issue will be noted there" where a section tells what we do. */
function isWhatWeDo({ lead, subject }: Passage, clause: Clause): boolean {
  if (clause.actor !== 'we') return subject === 'response' && has(clause, 'tracker') && has(clause, 'will')
  return lead !== null && ON_REPORTS.has(subject)
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

const BRACKET = pattern(/[)\]]/)

/** "Our feed", "the advisories": what stands first but for "our". */
function subjectWordOf({ lexemes }: Clause): Lexeme | undefined {
  return lexemes.find((lexeme) => !is(lexeme, 'us'))
}

/** Words that tell of announcements only in a section on them, or on the page of releases beside a CVE. */
export function isOnPageOfAdvisories(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'releases-page') && has(clause, 'publish', 'inform', 'notify') && has(passage, 'cve')) return true
  if (passage.subject !== 'advisories') return false
  return (
    has(clause, 'advisories', 'release-notes', 'publish', 'users') ||
    (has(clause, 'advisory') && has(clause, 'security-tab')) ||
    (has(clause, 'security-fix') && has(clause, 'releases-page')) ||
    (has(clause, 'see') && isAtLink(passage, clause))
  )
}

/** "Known vulnerabilities can be found here": what stands first is to be found at a link. */
function isAtLink({ spans, clauses }: Passage, clause: Clause): boolean {
  // "Please report it privately (security advisories of this repository)."
  const asks = clauses.some(
    (part) => part.end <= clause.start && part.actor !== 'we' && has(part, 'report', 'send', 'private-reporting'),
  )
  return !asks && spans.some(({ url }) => url !== undefined) && !has(clause, 'report', 'open', 'send', 'use', 'must')
}

/** "Coordinated publication of the advisory": the practice itself is one of publishing. */
export function publishesTogether({ lexemes }: Clause): boolean {
  const words = lexemes.filter((lexeme) => !is(lexeme, 'counted-from'))
  return words.some((lexeme, index) => {
    const next = words[index + 1]
    return is(lexeme, 'coordinated') && !is(lexeme, 'agree') && next !== undefined && is(next, 'advisory')
  })
}
