import type { Section } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import type { Severity, Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import type { FoundDuration } from './durations.js'
import { isRhythm } from './setting.js'
import { ordersToPublish } from './stage-of-wait.js'
import { stageOfLexeme, stagesOf } from './stages.js'

export const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']

/** Support periods, ages, retention, and what a text tells of others. */
export function isNoPromise(manuscript: Manuscript, passage: Passage, clause: Clause, found: FoundDuration): boolean {
  const inBrackets = passage.text[clause.start - 1] === '('
  const { lexemes } = inBrackets ? passage : clause
  const before = clause.role === 'after' ? passage.clauses[passage.clauses.indexOf(clause) - 1]?.lexemes : undefined
  const around = [...(before ?? []), ...lexemes]
  const near = around.filter((lexeme) => lexeme.end <= found.start && found.start - lexeme.end < 30)
  const after = clause.lexemes.find((lexeme) => lexeme.start >= found.end && lexeme.start - found.end < 3)
  const mayPublish = passage.clauses.some(
    (part) => part.role === 'main' && has(part, 'publish') && (part.actor === 'you' || ordersToPublish(part)),
  )
  const isUnheard =
    mayPublish ||
    isFollowedBySilence(passage, clause) ||
    endsEmbargo(passage, clause) ||
    (isNegated(clause) && has(passage, 'escalate'))
  if (isCondition(passage, clause) && !isUnheard && !has(clause, 'respond', 'acknowledge', 'escalate', 'assess'))
    return true
  if (passage.subject === 'out-of-scope' && clause.actor === null && !has(clause, 'will', 'respond')) return true
  if (isRefused(passage, clause, found)) return true
  // "What has been public for less than 30 days is out of scope."
  if (has(clause, 'out-of-scope') && !has(clause, 'will', 'respond', 'assess', 'inform', 'disclosure')) return true
  if (isUpgrade(passage, clause) || isSetAside(passage, found) || isAskedOfUsers(clause) || isUnwanted(clause))
    return true
  if (isOwedByReporter(clause) || isGivenToReporter(clause, found) || isSinceDiscovery(passage, clause, found))
    return true
  if (isUpkeep(manuscript, passage, clause, found) || isOfOthers(passage, clause) || isAnswerToUsers(passage, clause))
    return true
  if (isOfOrdinaryBugs(manuscript, passage)) return true
  if (isOfPage(passage, clause, found) || isNumberedRelease(passage, clause)) return true
  if (isOpeningTime(clause, found) || isNoticeToOthers(passage, clause, found)) return true
  if (tellsOfPastFlaw(passage)) return true
  // "Looked after" is said of versions, too.
  const told = stagesOf(clause.lexemes.filter((lexeme) => !is(lexeme, 'supported')))
  const speaksOfReports = told.some((stage) => stage !== 'fix' && stage !== 'disclose')
  // "No answer in the last 7 days?" is asked of the time since the report.
  const isSilence = has(clause, 'acknowledge', 'respond')
  const isPast = near.some((lexeme) => is(lexeme, 'ago') && !(isSilence && (is(lexeme, 'older') || isNegated(clause))))
  if (after?.concepts.includes('ago') || isPast) return true
  if (passage.column && has(passage.column, 'ago')) return true
  if ((has(clause, 'bounty') || isOfPayment(passage, clause)) && !speaksOfReports) return true
  if (isHeadedByPayment(passage, clause) || isPaidWithin(clause, found)) return true
  if (ON_REWARDS.has(passage.subject) && clause.role === 'after') return true
  if (isRhythm(clause.lexemes, found) && has(clause, 'hall-of-fame') && !speaksOfReports) return true
  const isOfRelease = has(stagesOf(clause.lexemes).length > 0 ? clause : passage, 'release')
  if (isRhythm(clause.lexemes, found) && !speaksOfReports && isOfRelease && !isBound(clause, found)) return true
  if (has(passage, 'conduct') && !has(passage, 'vulnerability', 'security')) return true
  if (
    isRhythm(clause.lexemes, found) &&
    has(clause, 'best-practices') &&
    !has(clause, 'you', 'report', 'vulnerability')
  )
    return true
  if (
    passage.subject === 'versions' &&
    (!speaksOfReports || !(has(passage, 'you', 'report') || told.every(isNoUpdate)))
  )
    return true
  if (isSupportOfVersions(clause, found) && !speaksOfReports) return true
  const speaksOfSupport = clause.lexemes.some(
    (lexeme) => is(lexeme, 'supported', 'unsupported') || (is(lexeme, 'end-of-support') && !is(lexeme, 'until')),
  )
  return speaksOfSupport && has(clause, 'version', 'latest', 'older') && !speaksOfReports
}

/** Sections that weigh what a report is worth in months of something. */
const ON_REWARDS: ReadonlySet<Subject> = new Set(['bounty', 'credit'])

/** "Rewards are paid once it is fixed, but may take 30 days": the part behind "but" goes on with its subject. */
function isOfPayment({ clauses }: Passage, { lexemes: [first, second], start, actor }: Clause): boolean {
  if (!first || !second || actor !== null || !is(first, 'but', 'and') || !is(second, 'may', 'will', 'aim', 'not'))
    return false
  return clauses.some((part) => part.role === 'main' && part.end <= start && has(part, 'bounty', 'upkeep'))
}

/** "Payout: 30 days after the fix", "payout after validation": what stands before the colon or heads the column tells no step of a report. */
function isHeadedByPayment(passage: Passage, clause: Clause): boolean {
  const { label, column, text } = passage
  const own = label && (text.startsWith(label.text) ? introductionOf(passage, clause) : label)
  return [own, column].some((part) => {
    if (!part || !has(part, 'bounty')) return false
    // "Bounty decision"
    if (part.lexemes[0] && is(part.lexemes[0], 'bounty')) return true
    const after = part.lexemes.findIndex((lexeme) => is(lexeme, 'after'))
    return stagesOf(after < 0 ? part.lexemes : part.lexemes.slice(0, after)).length === 0
  })
}

/** "Accepted reports are rewarded within two weeks": the word nearest to the time is that of the payment. */
function isPaidWithin({ lexemes, role, actor }: Clause, { start }: FoundDuration): boolean {
  if (role !== 'main' || actor === 'we') return false
  // "Bounties are decided within two weeks."
  if (lexemes[0] && is(lexemes[0], 'bounty') && !has({ lexemes }, 'report', 'vulnerability', 'you')) return true
  const told = lexemes.findLast(
    (lexeme) => lexeme.end <= start && (is(lexeme, 'bounty', 'and') || stageOfLexeme(lexeme) !== undefined),
  )
  return told !== undefined && is(told, 'bounty') && stageOfLexeme(told) === undefined
}

/** "Backups are kept for 30 days", or any time under "Data retention" that is not said of reports. */
function isUpkeep(manuscript: Manuscript, passage: Passage, clause: Clause, found: FoundDuration): boolean {
  const { label, column, sentence } = passage
  const isSaid = [clause, introductionOf(passage, clause), label, column, leadTo(passage, clause)].some(
    (part) => part && has(part, 'upkeep'),
  )
  const before = clause.joined ? passage.clauses[passage.clauses.indexOf(clause) - 1] : undefined
  const goesOn = before !== undefined && has(before, 'upkeep') && stagesOf(before.lexemes).length === 0
  // "We run a penetration test every year and publish the summary within 30 days"
  if (goesOn && !has(clause, 'report', 'vulnerability', 'you', 'receipt', 'respond', 'acknowledge')) return true
  if (!isSaid && !isUnderUpkeep(manuscript, sentence.block.section)) return false
  // "Our dependencies are updated once a month, and vulnerabilities in them are patched upstream."
  const and = clause.lexemes.findIndex((lexeme) => is(lexeme, 'and') && lexeme.start >= found.end)
  const told = { lexemes: and < 0 ? clause.lexemes : clause.lexemes.slice(0, and) }
  return !(has(told, 'report', 'vulnerability', 'you', 'receipt') && stagesOf(told.lexemes).length > 0)
}

/** "Two weeks after the release the lead writes a retrospective": what happens then stands behind what it is counted from. */
function leadTo({ clauses }: Passage, clause: Clause): Clause | undefined {
  const at = clauses.indexOf(clause)
  const next = clauses[at + 2]
  const isBare = clause.role === 'main' && stagesOf(clause.lexemes).length === 0 && clauses[at + 1]?.role === 'after'
  return isBare && next && stagesOf(next.lexemes).length === 0 ? next : undefined
}

/** "Support tickets are answered within 2 days", "we triage ordinary issues within a week": what is asked or told is no report. */
function isAnswerToUsers(passage: Passage, clause: Clause): boolean {
  const { lexemes, actor } = clause
  const first = lexemes.find((lexeme) => !is(lexeme, 'us'))
  const onReports: readonly Concept[] = ['report', 'vulnerability', 'security', 'you', 'receipt']
  if (!first || has({ lexemes }, ...onReports, ...SEVERITIES)) return false
  // "Issues are answered within a week, security reports within 2 days."
  const isSetApart = is(first, 'tracker') && passage.clauses.some((part) => part !== clause && isOnSecurity(part))
  const isAsked = actor === null && (is(first, 'question', 'bug') || isSetApart) && has({ lexemes }, 'respond')
  const stages = stagesOf(lexemes)
  // "Ordinary bugs are fixed within a week", but "others are fixed within 90 days".
  const isOnBugs =
    is(first, 'other') && (is(first, 'bug', 'tracker', 'question') || first.end - first.start > LONGEST_REST)
  return (
    isAsked ||
    isOnBugs ||
    (has({ lexemes }, 'other') && stages.length > 0 && stages.every((stage) => IN_ANSWER.has(stage)))
  )
}

function isOnSecurity(part: { lexemes: readonly Lexeme[] }): boolean {
  return has(part, 'vulnerability') || (has(part, 'security') && has(part, 'report'))
}

/** "Bug reports: within a week" beside "Vulnerabilities: within 2 days" */
function isOfOrdinaryBugs({ passages }: Manuscript, { label, text }: Passage): boolean {
  if (!label || !has(label, 'bug', 'question', 'other') || has(label, 'vulnerability', 'security')) return false
  if (label.text.length >= text.length || has(label, ...SEVERITIES)) return false
  return passages.some(
    (other) => other.label !== null && isOnSecurity(other.label) && other.label.text.length < other.text.length,
  )
}

/** "Everything else", "all other issues", in characters. */
const LONGEST_REST = 16

const IN_ANSWER: ReadonlySet<Stage> = new Set(['acknowledge', 'assess'])

/** "Translations are updated every 2 weeks": what is updated is none of our words, and no reporter hears of it. */
function isOfPage({ folded, language }: Passage, clause: Clause, found: FoundDuration): boolean {
  const [first] = clause.lexemes
  if (clause.actor !== null || !first || !isRhythm(clause.lexemes, found)) return false
  // "This document is reviewed every quarter."
  if (has(clause, 'date-of-review') && !has(clause, 'report', 'vulnerability', 'you', 'us')) return true
  if (is(first, ...PAGES) && has(clause, 'inform') && !has(clause, 'report', 'vulnerability', 'you', 'fix')) return true
  if (!is(first, 'inform')) return false
  if (language.functionWords.length === 0 || has(clause, 'report', 'vulnerability', 'you', 'fix')) return false
  const ahead = [...WORD.all(folded.slice(clause.start, first.start))]
  return ahead.some(([word]) => !language.functionWords.includes(word))
}

const PAGES: readonly Concept[] = ['public-place', 'website', 'policy', 'version', 'advisories', 'release-notes']

const WORD = new LetterPattern(String.raw`\p{L}{3,}`, 'g')

/** "We will ship 3.0 in two weeks": a release by its number is one of the calendar. */
function isNumberedRelease({ text }: Passage, clause: Clause): boolean {
  const ships = clause.lexemes.findLast((lexeme) => is(lexeme, 'release') && !is(lexeme, 'fix'))
  if (!ships || has(clause, 'fix', 'security-fix', 'report', 'vulnerability', 'security')) return false
  return NUMBERED_VERSION.test(text.slice(ships.end, clause.end))
}

const NUMBERED_VERSION = pattern(/^\s(?:version )?v?\d+\.\d/i)

/** "Backups: daily to the store": what stands before a colon. */
function introductionOf({ text, clauses }: Passage, clause: Clause): Clause | undefined {
  return clauses.findLast(({ end }) => end <= clause.start && ENDS_IN_COLON.test(text.slice(0, end)))
}

function isUnderUpkeep(manuscript: Manuscript, section: Section): boolean {
  for (let around: Section | null = section; around && around.level > 1; around = around.parent) {
    const isUpkeep = around.heading?.sentences.some((sentence) => has(manuscript.passageOf(sentence), 'upkeep'))
    if (isUpkeep) return !takesReports(manuscript, around)
  }
  return false
}

/** "## Incident response" over "report a vulnerability to ann@lantern.dev": the section speaks to or of reporters after all. */
function takesReports({ passages }: Manuscript, section: Section): boolean {
  return passages.some(
    ({ sentence, clauses, text }) =>
      isWithin(sentence.block.section, section) &&
      clauses.some((clause) =>
        text.includes('@')
          ? clause.actor !== 'we' && has(clause, 'report', 'vulnerability')
          : clause.actor === 'you' && has(clause, 'send') && has(clause, 'report'),
      ),
  )
}

function isWithin(section: Section, outer: Section): boolean {
  for (let around: Section | null = section; around; around = around.parent) if (around === outer) return true
  return false
}

/** "Upstream answers within 2 days": what others promise; "they" are the others of the sentence before. */
function isOfOthers(passage: Passage, clause: Clause): boolean {
  const { previous, clauses } = passage
  if (clause.role !== 'main') return false
  // "GitHub needs 3 days to review a request."
  const [subject, second] = clause.lexemes
  const isForge = subject !== undefined && subject.start <= clause.start + 1 && is(subject, 'forge')
  if (isForge && clause.actor === null && !(second && second.start - subject.end <= 1)) return true
  if (clause.actor === 'third-party' || introductionOf(passage, clause)?.actor === 'third-party') return true
  const first = clauses.findLast(({ joined, start }) => !joined && start <= clause.start)?.lexemes[0]
  if (clause.actor !== null || !first || !is(first, 'they')) return false
  const isOnThem = (part: Clause) => part.actor !== 'we' && has(part, 'third-party')
  return (
    clauses.some((part) => part.end <= clause.start && isOnThem(part)) || (previous?.clauses.some(isOnThem) ?? false)
  )
}

/** "Each release gets patches for 18 months." */
function isSupportOfVersions(clause: Clause, found: FoundDuration): boolean {
  const { lexemes } = clause
  const subject = lexemes.find(
    (lexeme) =>
      is(lexeme, 'version') || (!is(lexeme, 'every', 'other', 'supported', 'older', 'partly') && !lexeme.value),
  )
  if (!subject || !is(subject, 'version', 'latest') || is(subject, 'fix')) return false
  const gets = lexemes.findIndex((lexeme) => is(lexeme, 'gets') && lexeme.start > subject.start)
  return !isBound(clause, found) && gets >= 0 && lexemes.slice(gets).some((lexeme) => is(lexeme, 'security-fix'))
}

/** "Within 5 days", with the word on either side. */
function isBound({ lexemes }: Clause, { start, end }: FoundDuration): boolean {
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'within') &&
      ((lexeme.end <= start && start - lexeme.end < 3) || (lexeme.start >= end && lexeme.start - end < 2)),
  )
}

/** "We may inform vendors up to 5 days ahead." */
function isNoticeToOthers({ clauses, text }: Passage, clause: Clause, { end }: FoundDuration): boolean {
  const ahead = clause.lexemes.some((lexeme) => is(lexeme, 'until') && lexeme.start >= end && lexeme.start - end < 3)
  const isAhead = ahead || clauses.some(({ role, start }) => role === 'until' && start >= end && start - end < 3)
  return isAhead && (has(clause, 'third-party') || clauses.some(informsOthers)) && !text.includes('?')
}

/** "… we send a notice to vendors". */
function informsOthers(clause: Clause): boolean {
  if (clause.role !== 'main' || !has(clause, 'third-party')) return false
  return clause.actor === 'we' || has(clause, 'notify', 'inform', 'send', 'gets')
}

/** "On weekdays from 9 to 17 hours" tells when somebody is there. */
function isOpeningTime(clause: Clause, { duration, from }: FoundDuration): boolean {
  return from !== null && duration.unit === 'h' && duration.amount <= HOURS_OF_DAY && has(clause, 'business')
}

/** "Please avoid asking more than once every 14 days." */
function isUnwanted(clause: Clause): boolean {
  if (!isNegated(clause) || clause.actor === 'we' || has(clause, 'publish', 'wait')) return false
  return has(clause, 'every') || clause.lexemes.some(({ value }) => value?.kind === 'duration')
}

/** "Within 2 days rather than 5 days": what was before, or is done elsewhere. */
function isSetAside({ lexemes }: Passage, { start }: FoundDuration): boolean {
  const before = lexemes.findLast((lexeme) => lexeme.end <= start)
  if (!before || start - before.end > 1 || !is(before, 'not')) return false
  return before.concepts.every((concept) => concept === 'not')
}

/** "The package gets regular updates every 2 weeks" is said of versions. */
function isNoUpdate(stage: Stage): boolean {
  return stage !== 'update'
}

/** "We recommend to upgrade within 7 days", but "leave users a week to upgrade before you publish it". */
function isUpgrade({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'upgrade') || stagesOf(clause.lexemes).length > 0) return false
  return !clauses.some((part) => part.role === 'until' && has(part, 'publish', 'disclosure', 'public'))
}

/** "We cannot promise a reply within 2 days", "do not expect a fix within a week": what comes is behind the negation, and its time behind that. */
function isRefused({ text, clauses }: Passage, clause: Clause, found: FoundDuration): boolean {
  const { role, actor, lexemes, negatedFrom } = clause
  if (role !== 'main' || !isNegated(clause) || text.includes('?') || !isBound(clause, found)) return false
  if (actor !== 'we' && !(actor === 'you' && has(clause, 'will'))) return false
  if (clauses.some((part) => part !== clause && has(part, 'escalate', 'contact', 'notify', 'send'))) return false
  const told = lexemes.filter(({ start, end }) => start >= negatedFrom && end <= found.start)
  const stages = stagesOf(told)
  return (
    stages.length > 0 && stages.every((stage) => stage !== 'disclose') && !has({ lexemes: told }, 'wait', 'escalate')
  )
}

/** "Users should upgrade within 7 days." */
function isAskedOfUsers({ lexemes: [first, second] }: Clause): boolean {
  return first?.concepts.includes('users') === true && second !== undefined && is(second, 'must', 'aim')
}

/** "If you do not answer our questions within 30 days." */
function isOwedByReporter(clause: Clause): boolean {
  const [first] = clause.lexemes
  // "Answer our questions within 14 days" is asked of the reporter.
  const isAsked =
    clause.actor === 'you' || (clause.actor === null && first?.start === clause.start && is(first, 'respond'))
  return isAsked && has(clause, 'respond') && has(clause, 'question') && !has(clause, 'gets', 'receipt')
}

/** "You have 14 days to claim it": a time for the reporter to do something in. */
function isGivenToReporter({ actor, lexemes }: Clause, found: FoundDuration): boolean {
  const [first, ...others] = lexemes.filter(({ end }) => end <= found.start)
  if (actor !== 'you' || !first || !is(first, 'you') || has({ lexemes }, 'publish', 'disclosure', 'public'))
    return false
  const next = lexemes.find(({ start }) => start >= found.end)
  const leadsOn = next !== undefined && next.start - found.end <= 1 && is(next, 'at') && next.value?.kind === 'range'
  return leadsOn && others.every((lexeme) => lexeme.value !== null || is(lexeme, 'will', 'must', 'may', 'within'))
}

/** "Must be reported within a day of discovery": counted from when the reporter found it, the time is the reporter's. */
function isSinceDiscovery({ clauses }: Passage, clause: Clause, { end }: FoundDuration): boolean {
  if (clause.actor === 'we' || !(clause.actor === 'you' || has(clause, 'must', 'please', 'report', 'notify', 'send')))
    return false
  const origin = clauses.find(({ role, start }) => role === 'after' && start >= end && start - end < 3)
  return (
    origin !== undefined && origin.actor !== 'we' && has(origin, 'discover') && !has(clause, 'respond', 'acknowledge')
  )
}

/** "If three days go by and you have heard nothing, …" */
function isFollowedBySilence({ clauses }: Passage, clause: Clause): boolean {
  // "If 3 days have passed since your report and you got no reply"
  const next = clauses.slice(clauses.indexOf(clause) + 1).find(({ role }) => role !== 'after')
  return (
    next?.lexemes[0] !== undefined &&
    is(next.lexemes[0], 'and') &&
    has(next, 'respond') &&
    stagesOf(clause.lexemes).length === 0
  )
}

/** "If it is under embargo for 90 days without a fix, the embargo is lifted." */
function endsEmbargo({ clauses }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || !has(clause, 'fix', 'release')) return false
  return clauses.some(({ role, lexemes: [first] }) => role === 'main' && first !== undefined && is(first, 'disclosure'))
}

const HOURS_OF_DAY = 24

/** "If it takes longer (> 1 week)": an aside after a condition is part of it. */
function isCondition(passage: Passage, clause: Clause): boolean {
  // "When a library has had no release for a year, we look for another one."
  if (clause.role === 'condition' || (clause.role === 'when' && isNegated(clause) && clause.actor === null)) return true
  const before = passage.clauses.findLast(({ end }) => end <= clause.start)
  return before?.role === 'condition' && passage.text[clause.start - 1] === '('
}

export function clauseAt({ clauses }: Passage, offset: number): Clause | undefined {
  return clauses.find(({ start, end }) => offset >= start && offset < end)
}
