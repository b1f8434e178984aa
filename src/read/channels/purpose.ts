import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { ChannelKind, OtherContact } from '../../policy/channel.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import type { Manuscript, Passage } from '../passages.js'
import { forbidsPlaceBefore } from '../public-reports.js'
import { ASKING, conditionsOf, ELSEWHERE, type Mention, REPORTING } from './mention.js'

const ENDS_WITH_COLON = pattern(/[:：]\s*$/)

/** Whether a way that the text names is one to report vulnerabilities, or what else it is for. */
export function purposeOf(
  { passage, clause, kind, start, described }: Mention,
  passageOf: Manuscript['passageOf'],
): 'report' | OtherContact['purpose'] {
  if (isForbidden(passage, clause, start, kind)) return 'forbidden'
  if (isAboutPublication(clause, kind) || has(clause, 'reported-by')) return 'other'
  const other = otherBugs(passage, clause, kind) ?? otherMatters(passage, clause, kind, passageOf)
  if (other) return other
  if (kind === 'issue') return isReportInPublic(passage, clause) ? 'report' : 'other'
  if (kind === 'advisory') return 'report'
  if (kind === 'form' && !described && isProgramme(passage, clause)) return 'report'
  if (asksForReports(passage, clause)) return 'report'
  return REPORTING.has(passage.subject) && !described && (kind === 'email' || !has(clause, 'see')) ? 'report' : 'other'
}

function isProgramme(passage: Passage, clause: Clause): boolean {
  return (clause.actor !== 'we' && has(passage, 'vulnerability', 'report')) || has(clause, 'bounty')
}

function isForbidden(passage: Passage, clause: Clause, start: number, kind: ChannelKind): boolean {
  if (clause.negatedFrom <= start && (clause.role !== 'condition' || kind === 'issue')) return true
  return (
    kind === 'issue' && passage.clauses.some((later) => later.start >= clause.end && forbidsPlaceBefore(passage, later))
  )
}

function isAboutPublication(clause: Clause, kind: ChannelKind): boolean {
  if (kind === 'email' || clause.actor === 'you' || has(clause, 'report', 'notify')) return false
  return has(clause, 'publish', 'release', 'advisories') && (clause.actor === 'we' || has(clause, 'will'))
}

/** What the sentence, its label and what comes before the clause say that it is about. */
function matterOf(passage: Passage, clause: Clause): { lexemes: Clause['lexemes'] } {
  const before = passage.clauses.filter(
    (part) => part.end <= clause.start && (part.role === 'condition' || part.lexemes.length <= 2),
  )
  return {
    lexemes: [...clause.lexemes, ...(passage.label?.lexemes ?? []), ...before.flatMap(({ lexemes }) => lexemes)],
  }
}

function otherBugs(passage: Passage, clause: Clause, kind: ChannelKind): 'other-bugs' | null {
  const matter = matterOf(passage, clause)
  const isPublic = kind === 'issue'
  const found =
    (passage.subject === 'other-bugs' && !has(matter, 'vulnerability')) ||
    (has(matter, 'other') && !has(matter, 'lesser') && (isPublic || !has(clause, 'vulnerability'))) ||
    (isPublic && ELSEWHERE.has(passage.subject)) ||
    (isPublic && conditionsOf(passage).some(isAboutOtherBugs)) ||
    (isPublic && has(clause, 'bug') && !has(passage, 'vulnerability') && passage.subject !== 'reporting')
  return found ? 'other-bugs' : null
}

/** "If the bug is no vulnerability". */
function isAboutOtherBugs(condition: Clause): boolean {
  const flaw = firstOf(condition, 'vulnerability')
  return Boolean(flaw && condition.negatedFrom <= flaw.start && has(condition, 'bug', 'tracker'))
}

function otherMatters(
  passage: Passage,
  clause: Clause,
  kind: ChannelKind,
  passageOf: Manuscript['passageOf'],
): OtherContact['purpose'] | null {
  const matter = matterOf(passage, clause)
  const onReports = has(passage, 'vulnerability', 'report')
  if (passage.subject === 'credit' || isKeyTable(passage, passageOf)) return 'other'
  if (passage.label && has(passage.label, 'conduct')) return 'conduct'
  if (has(matter, 'conduct') && !onReports) return 'conduct'
  if (has(matter, 'question') && !onReports && !has(passage, 'private')) return 'questions'
  if (kind === 'email' && has(clause, 'advisories', 'release-notes') && !has(clause, ...WRITING)) return 'other'
  if (passage.subject === 'encryption' && !onReports && !has(passage, 'contact', 'send')) return 'other'
  return passage.subject === 'practices' && !onReports ? 'other' : null
}

/** An address in a sentence on announcements is one to subscribe at, unless somebody is asked to write. */
const WRITING: readonly Concept[] = ASKING.filter((concept) => concept !== 'email')

/** A table of keys names their owners, not those to report to. */
function isKeyTable({ sentence }: Passage, passageOf: Manuscript['passageOf']): boolean {
  const header = sentence.block.cell?.table.header ?? []
  return header.some(({ sentences: [first] }) => first !== undefined && has(passageOf(first), 'key'))
}

/** An issue that only asks for a private contact is no report. */
function isReportInPublic(passage: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || (has(clause, 'see') && !has(clause, 'open', ...ASKING))) return false
  // "Please wait with public issues until a fix is out."
  if (has(clause, 'wait') && (has(clause, 'fix', 'release') || passage.clauses.some(({ role }) => role === 'until')))
    return false
  if (!has(passage, 'open', 'report', 'use', 'send', 'contact', 'tracker', 'public-place')) return false
  const asksForContact = has(clause, 'profile') || (has(clause, 'contact') && has(clause, 'private', 'channel'))
  if (has(clause, 'open') && asksForContact) return false
  const isBare = passage.clauses.some(
    (part) => isNegated(part) && has(part, 'include') && has(part, 'detail', 'content-item'),
  )
  if (isBare && has(clause, 'contact', 'notify')) return false
  const found = [passage, passage.previous].some(
    (part) => part?.sentence.block === passage.sentence.block && has(part, 'discover'),
  )
  return REPORTING.has(passage.subject) || has(passage, 'vulnerability') || found || asksForReports(passage, clause)
}

function asksForReports(passage: Passage, clause: Clause): boolean {
  const { lead, label, previous } = passage
  const onReports = REPORTING.has(passage.subject) || has(passage, 'vulnerability', 'report', 'security', 'private')
  if (onReports && (has(clause, ...ASKING) || isAnnounced(passage, clause))) return true
  if (lead && has(lead, 'report', 'send', 'contact', 'channel', 'notify', 'email')) return true
  if (label && has(label, 'email', 'contact', 'report', 'private-reporting', 'advisory', 'security')) return true
  const goesOn = previous?.sentence.block === passage.sentence.block && has(previous, 'report', 'vulnerability')
  return goesOn && has(clause, 'use', 'open', ...ASKING)
}

/** "Send it privately to: …": the clause before the colon asks. */
function isAnnounced({ text, clauses }: Passage, clause: Clause): boolean {
  const before = clauses.findLast(({ end }) => end <= clause.start)
  return before !== undefined && ENDS_WITH_COLON.test(text.slice(0, clause.start)) && has(before, ...ASKING)
}
