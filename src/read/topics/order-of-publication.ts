import type { Concept, Subject } from '../../languages/language.js'
import type { Embargo } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_REPORTS_OR_NEWS } from '../subject-groups.js'

type Until = NonNullable<Embargo['until']>

/** What comes before publication where the order of the two is told in passing, whoever acts; null where nothing is told of it. */
export function orderTold(passage: Passage): Until | null {
  if (isFixedBefore(passage) || isSecretOfUnfixed(passage) || isKeptUntilFix(passage)) return 'fix'
  if (isForUpdatedUsers(passage) || isToldTogether(passage) || mayFollowFix(passage)) return 'fix'
  if (isOpenedToAssessed(passage) || asksForTimeToFix(passage) || isToldWhenSafe(passage)) return 'response'
  if (isTalkedOver(passage) || isAgreedWithFix(passage)) return 'agreement'
  return namesTimetable(passage) ? 'date' : null
}

/** Sections that may say what comes before publication: the conditions of a safe harbor do, too. */
const ON_ORDER: ReadonlySet<Subject> = new Set([...ON_REPORTS_OR_NEWS, 'safe-harbor'])

/** What others get to know of a vulnerability. */
const NEWS: readonly Concept[] = ['disclosure', 'advisory', 'advisories', 'detail', 'vulnerability', 'report']

function isOnReports(passage: Passage): boolean {
  return ON_ORDER.has(passage.subject) || has(passage, 'vulnerability')
}

/** "So that a fix is out before the details are public", "before any publication we work on the fix": the other part may stand on either side. */
function isFixedBefore(passage: Passage): boolean {
  const { clauses } = passage
  if (!isOnReports(passage)) return false
  return clauses.some((clause, index) => {
    if (clause.role !== 'until' || has(clause, 'your')) return false
    if (holdsBoth(clause, clauses[index + 1])) return true
    const isNews = has(clause, 'advisory', 'advisories', 'public-place') || clause.lexemes.some(isOnlyDisclosure)
    const isTold = has(clause, 'public', 'publish', 'disclosure')
    const isOfFlaw = isNews || (isTold && has(clause, ...NEWS, 'public')) || (isTold && has(passage, ...FLAW))
    if (!isOfFlaw) return false
    // "We answer, in order to fix it, before it is published": what stands next is what comes first.
    const beside = [clauses[index - 1], clauses[index + 1], clauses[index + 2]].slice(0, index > 0 ? 2 : 3)
    // "If there is a fix, it is released before the advisory."
    const [condition, main] = clauses.slice(Math.max(index - 2, 0), index)
    const isReleased =
      condition?.role === 'condition' && has(condition, 'fix') && main && has(main, 'publish', 'release')
    return (
      isReleased || beside.some((part) => part !== undefined && (isWorkOnFix(part) || (isNews && isReleaseFirst(part))))
    )
  })
}

/** Where one word stands for publication, a release and a version, the fix itself may be meant. */
function isOnlyDisclosure(lexeme: Lexeme): boolean {
  return is(lexeme, 'disclosure') && !is(lexeme, 'version')
}

/** "Düzeltme, duyurudan önce yayımlanır": where what is earlier stands within the part that says so. */
function holdsBoth({ lexemes }: Clause, next: Clause | undefined): boolean {
  const last = lexemes.at(-1)
  if (!last || !is(last, 'closes') || next?.role !== 'main' || !has(next, 'publish', 'release')) return false
  const fix = lexemes.findIndex((lexeme) => is(lexeme, 'fix'))
  return fix >= 0 && lexemes.slice(fix + 1).some((lexeme) => is(lexeme, 'advisory', 'advisories', 'disclosure'))
}

/** What is fixed, in a sentence on fixing it. */
const FLAW: readonly Concept[] = ['vulnerability', 'bug', 'content-item', 'they', 'agree', 'you', 'private', 'helps-us']

function isWorkOnFix(part: Clause): boolean {
  if ((part.role !== 'main' && part.role !== 'when') || isNegated(part) || part.actor === 'you') return false
  return has(part, 'fix', 'helps-us') && !has(part, 'your', 'please', 'not')
}

/** "Do not post unpatched vulnerabilities in the forum": with the fix the ban ends. */
function isSecretOfUnfixed(passage: Passage): boolean {
  return passage.clauses.some(
    (clause) =>
      isNegated(clause) &&
      clause.actor !== 'we' &&
      has(clause, 'unfixed') &&
      has(clause, 'publish', 'public', 'public-place', 'tracker', 'disclosure'),
  )
}

/** "Reports stay private until a fix is out", "nobody sees it until you agree": what is kept stands first, and nobody is asked. */
function isKeptUntilFix({ clauses, subject }: Passage): boolean {
  const isEnd = ({ role, lexemes, actor }: Clause) =>
    role === 'until' &&
    (has({ lexemes }, 'agree') || (actor !== 'you' && has({ lexemes }, 'fix', 'release', 'advisory', 'users')))
  if (!ON_ORDER.has(subject) || !clauses.some(isEnd)) return false
  return clauses.some((clause) => {
    if (clause.role !== 'main' || clause.actor === 'you' || has(clause, 'your')) return false
    if (has(clause, 'only') && has(clause, 'owner')) return true
    // "We keep all details private", "we wait with the announcement"
    if (clause.actor === 'we' && has(clause, 'wait') && has(clause, 'private', 'publish')) return !isNegated(clause)
    if (has(clause, 'private') || (isNegated(clause) && has(clause, 'public', 'publish'))) return startsWithNews(clause)
    return false
  })
}

function startsWithNews({ lexemes }: Clause): boolean {
  const first = lexemes.find((lexeme) => !is(lexeme, 'every', 'us', 'at'))
  return first !== undefined && is(first, ...NEWS, 'private', 'they', 'content-item')
}

/** "We publish an advisory once users have had time to upgrade." */
function isForUpdatedUsers({ clauses }: Passage): boolean {
  return clauses.some(isTimeOfUsers) && clauses.some(isAnnouncement)
}

/** "When users are able to update", but not "when users report a flaw". */
function isTimeOfUsers({ role, lexemes, actor }: Clause): boolean {
  const isTime = role === 'after' || role === 'when' || (role === 'condition' && lexemes.some((one) => is(one, 'when')))
  if (!isTime || actor === 'we') return false
  const [first] = lexemes.filter((lexeme) => !is(lexeme, 'after', 'when', 'every'))
  return first !== undefined && is(first, 'users') && !has({ lexemes }, 'report', 'discover', 'asks-for', 'open', 'not')
}

/** "It is released before the advisory." */
function isReleaseFirst(part: Clause): boolean {
  return part.role === 'main' && part.actor !== 'you' && !isNegated(part) && has(part, 'release') && !has(part, 'your')
}

/** "We publish an advisory", "the report is made public". */
function isAnnouncement(clause: Clause): boolean {
  if (clause.role !== 'main' || isNegated(clause) || clause.actor === 'you') return false
  return has(clause, 'publish', 'disclosure') && has(clause, ...NEWS, 'cve') && !has(clause, 'please', 'must', 'credit')
}

/** "The advisory and the fix are published at the same time." */
function isToldTogether({ clauses, label }: Passage): boolean {
  // "Fix and disclosure: as soon as possible"
  if (label && has(label, 'and') && has(label, 'fix') && has(label, 'publish', 'disclosure')) return true
  return clauses.some((clause, index) => {
    if ((clause.role !== 'main' && clause.role !== 'when') || isNegated(clause) || clause.actor === 'you') return false
    const whole = withJoined(clauses, index)
    if (!has(whole, 'alongside') || !has(whole, 'publish', 'release', 'disclosure')) return false
    if (has(whole, 'please', 'must', 'credit', 'version')) return false
    return has(whole, 'fix', 'security-fix') && has(whole, 'advisory', 'advisories', 'disclosure', 'vulnerability')
  })
}

/** "We work out the fix and the disclosure with you" */
function isAgreedWithFix({ clauses }: Passage): boolean {
  return clauses.some((clause, index) => {
    const agreement = clause.lexemes.findIndex((lexeme) => is(lexeme, 'agree'))
    if (clause.role !== 'main' || clause.actor !== 'we' || isNegated(clause)) return false
    const { lexemes } = withJoined(clauses, index)
    const fix = lexemes.findIndex((lexeme) => is(lexeme, 'fix'))
    const [and, second] = lexemes.slice(fix + 1)
    if (fix < 0 || !and || !second || !is(and, 'and') || !isDisclosure(second)) return false
    return agreement >= 0 || lexemes.slice(fix).some((lexeme) => is(lexeme, 'agree'))
  })
}

/** A part with those that go on with it: "the fix" and "and the disclosure". */
function withJoined(clauses: readonly Clause[], index: number): { lexemes: readonly Lexeme[] } {
  const behind = clauses.slice(index + 1)
  const end = behind.findIndex(({ joined }) => !joined)
  return { lexemes: clauses.slice(index, end < 0 ? undefined : index + 1 + end).flatMap(({ lexemes }) => lexemes) }
}

/** "Once it is resolved, we welcome requests to disclose your report." */
function mayFollowFix(passage: Passage): boolean {
  const { clauses } = passage
  const isFixed = (part: Clause) =>
    part.role === 'after' && part.actor !== 'you' && has(part, 'fix', 'release') && !isNegated(part)
  if (!isOnReports(passage) || !clauses.some(isFixed)) return false
  return clauses.some((clause) => {
    if (clause.role !== 'main' || isNegated(clause)) return false
    if (!has(clause, 'publish', 'disclosure', 'public')) return false
    return (
      has(clause, 'may', 'thanks', 'please', 'available') || (clause.actor === null && has(clause, 'report', 'detail'))
    )
  })
}

/** "No public issue before the report has been assessed", "keep it off the tracker until we have looked at it". */
function isOpenedToAssessed(passage: Passage): boolean {
  const { clauses } = passage
  // "… which lets attackers act before it is fixed" gives a reason.
  if (!isOnReports(passage) || has(passage, 'endangers')) return false
  const isBan = (clause: Clause) =>
    clause.role === 'main' && clause.actor !== 'we' && isNegated(clause) && has(clause, 'public-place', 'publish')
  const isAnswered = ({ role, lexemes, actor }: Clause) =>
    (role === 'until' || role === 'when') &&
    (role === 'until' || has({ lexemes }, 'not', 'unfixed')) &&
    has({ lexemes }, 'assess', 'respond', 'fix', 'unfixed') &&
    actor !== 'you'
  return clauses.some(isBan) && clauses.some(isAnswered)
}

/** "Please give us reasonable time to fix it": what that time is for is plain. */
function asksForTimeToFix(passage: Passage): boolean {
  // "That will give us a chance to fix it" tells what it is good for.
  if (!isOnReports(passage) || has(passage, 'thanks', 'endangers')) return false
  return passage.clauses.some(
    (clause) =>
      clause.role === 'main' &&
      clause.actor !== 'we' &&
      // "Avoid harm and give us time"
      (!isNegated(clause) || clause.joined) &&
      has(clause, 'opportunity') &&
      !has(clause, 'will') &&
      has(clause, 'wait', 'must', 'please') &&
      has(passage, 'fix'),
  )
}

/** "We tell you when it is safe to publish." */
function isToldWhenSafe({ clauses }: Passage): boolean {
  return clauses.some(
    (clause, index) =>
      (clause.role === 'when' || clause.role === 'after') &&
      has(clause, 'publish', 'public', 'disclosure') &&
      !has(clause, 'will') &&
      isNoticeOfOurs(clauses[index - 1]),
  )
}

function isNoticeOfOurs(part: Clause | undefined): boolean {
  return part?.role === 'main' && part.actor === 'we' && !isNegated(part) && has(part, 'inform', 'notify', 'respond')
}

/** "Write to us in private first, then we can talk about publication." */
function isTalkedOver({ clauses }: Passage): boolean {
  const asked = clauses.findIndex(
    (clause) => clause.role === 'main' && clause.actor !== 'we' && has(clause, 'contact', 'report', 'email', 'private'),
  )
  if (asked < 0) return false
  return clauses.slice(asked).some(({ lexemes, negatedFrom }, index) => {
    const then = lexemes.findIndex((lexeme) => is(lexeme, 'and', 'agree'))
    const next = lexemes.slice(Math.max(then, 0)).find(isDisclosure)
    if (then < 0 || !next || negatedFrom <= next.start) return false
    return index > 0 ? then === 0 && has({ lexemes }, 'may', 'agree') : is(lexemes[then] as Lexeme, 'agree')
  })
}

/** "You get a timetable for the fix and the disclosure." */
function namesTimetable({ clauses, label, sentence: { block } }: Passage): boolean {
  if (label !== null || block.kind === 'cell') return false
  return clauses.some((clause) => {
    if (clause.role !== 'main' || isNegated(clause) || has(clause, 'see', 'include', 'outlines')) return false
    const at = clause.lexemes.findIndex((lexeme) => is(lexeme, 'deadline', 'detailed'))
    return at > 0 && clause.lexemes.slice(at + 1).some(isDisclosure) && !has(clause, 'may', 'please', 'policy')
  })
}

function isDisclosure(lexeme: Lexeme): boolean {
  return is(lexeme, 'disclosure', 'publish')
}
