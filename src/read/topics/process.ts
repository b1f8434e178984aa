import type { Block, Section } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { ARTICLE_LENGTH, type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { COMMA, ENDS_IN_COLON } from '../punctuation.js'
import { findDurations } from '../times/durations.js'
import { hintsAtProcess } from './process-hints.js'

/** The steps of handling a report, and the words that tell each. */
const STEPS: readonly (readonly [string, readonly Concept[]])[] = [
  ['acknowledge', ['acknowledge', 'respond']],
  ['assess', ['assess']],
  ['fix', ['fix']],
  ['release', ['release']],
  ['announce', ['publish', 'disclosure', 'advisory', 'advisories']],
  ['coordinate', ['agree', 'handling']],
  ['credit', ['credit']],
  ['inform', ['inform', 'detailed']],
]
const FINAL_MARK = pattern(/[.:;!?。：；！？]$/)

const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'versions', 'scope', 'out-of-scope', 'other-bugs'])

/** Finds where the document says what becomes of a report, in at least two steps. */
export function readProcess({ passages, subjects }: Manuscript): Statement<Topic>[] {
  const bySection = new Map<Section, Passage[]>()
  for (const passage of passages) {
    const isElsewhere =
      (ELSEWHERE.has(passage.subject) && !answersReport(passage)) ||
      has(passage, 'outlines') ||
      isOfVersions(passage) ||
      asksForContents(passage) ||
      isOwnFinding(passage) ||
      isTitle(passage) ||
      tellsOfPastFlaw(passage)
    if (isElsewhere || passage.sentence.block.kind === 'heading') continue
    const section = procedureOf(passage.sentence.block.section, subjects)
    bySection.set(section, [...(bySection.get(section) ?? []), passage])
  }
  const sections = [...bySection.values()]
  const told = sections.flatMap((section) => processIn(section) ?? [])
  if (told.length > 0) return told
  return sections
    .flat()
    .filter(
      (passage) => hintsAtProcess(passage) || (isJudged(passage) && stepsOf(passage).size > 0) || mayAssess(passage),
    )
    .map((passage) => statement(passage, { topic: 'process' }, 'low'))
}

/** "If it is confirmed, we release a fix": one step, and a hint at another. */
function isJudged({ clauses }: Passage): boolean {
  return clauses.some(
    ({ role, actor, lexemes }) => role === 'condition' && actor !== 'you' && has({ lexemes }, 'assess'),
  )
}

/** "After receipt we confirm the report" is on what becomes of it under any heading. */
function answersReport({ clauses, sentence: { block }, subject }: Passage): boolean {
  if (subject === 'scope' && clauses.some(isOwnAnswer)) return true
  if (subject !== 'versions' || block.kind !== 'paragraph') return false
  const arrives = clauses.some((clause) => clause.role !== 'main' && has(clause, 'receipt', 'report'))
  const answers = ({ actor, lexemes }: Clause) => actor === 'we' && has({ lexemes }, 'acknowledge', 'assess')
  return clauses.some((clause) => answers(clause) && (arrives || has(clause, 'report')))
}

/** "We will work with the teams to validate the report", among the rules of a programme. */
function isOwnAnswer({ actor, role, lexemes }: Clause): boolean {
  if (role !== 'main' || actor !== 'we' || !has({ lexemes }, 'will') || has({ lexemes }, 'bounty')) return false
  return (
    has({ lexemes }, 'acknowledge', 'assess', 'inform', 'respond') && has({ lexemes }, 'report', 'you', 'your', 'fix')
  )
}

/** A table of versions may stand anywhere. */
function isOfVersions({ sentence: { block }, label, lexemes, column }: Passage): boolean {
  if (!block.cell) return false
  const first = column?.lexemes ?? label?.lexemes ?? lexemes
  const about = block.cell.row < 0 && block.cell.column === 0 ? lexemes : first
  return has({ lexemes: about }, 'version', 'supported', 'unsupported', 'security-fix', 'status')
}

/** "When we find a vulnerability in our code we will …" speaks of no report. */
function isOwnFinding({ clauses, lead }: Passage): boolean {
  const parts = lead ? [...clauses, ...lead.clauses] : clauses
  return parts.some(
    (clause) =>
      clause.role !== 'main' && clause.actor === 'we' && has(clause, 'discover') && has(clause, 'vulnerability', 'bug'),
  )
}

/** A name that is wholly bold, as on a title page. */
function isTitle({ spans, text, sentence: { block } }: Passage): boolean {
  if (block.kind !== 'paragraph' || block.sentences.length > 1 || FINAL_MARK.test(text)) return false
  return spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end === text.length)
}

/** Under "What to include" only a sentence that says what we do is on what becomes of the report; so are no items that are asked for. */
function asksForContents(passage: Passage): boolean {
  const { subject, sentence, clauses, lead } = passage
  const { block } = sentence
  if (block.kind === 'item' && lead && isRequest(lead) && !isAnswerBehind(passage, lead)) return true
  const told = block.kind === 'paragraph' && clauses.some((clause) => clause.actor === 'we' && !has(clause, 'include'))
  return subject === 'report-contents' && !told
}

/** "Please include the version." over a list of "confirmation within two days": a sentence that is over announces nothing. */
function isAnswerBehind(passage: Passage, lead: Passage): boolean {
  if (ENDS_IN_COLON.test(lead.text)) return false
  return (
    passage.clauses.some(({ actor }) => actor === 'we') ||
    (findDurations(passage).length > 0 && has(passage, 'acknowledge', 'respond', 'assess', 'inform'))
  )
}

/** "Please include:" */
function isRequest({ clauses, lexemes }: Passage): boolean {
  return (
    has({ lexemes }, 'include') && !clauses.some(({ actor }) => actor === 'we') && !has({ lexemes }, 'will', 'handling')
  )
}

/** The steps of a procedure may each have a section of their own within the one that is on it. */
function procedureOf(section: Section, subjects: Manuscript['subjects']): Section {
  const { parent } = section
  return parent && subjects.get(parent) === 'response' ? procedureOf(parent, subjects) : section
}

/** The first sentence from which two steps are told close together: in its paragraph, its list, or the sentence after. */
function processIn(section: readonly Passage[]): Statement<Topic> | null {
  const steps = section.map(stepsOf)
  const together = new Map<unknown, Set<string>>()
  for (const [index, passage] of section.entries()) {
    const group = groupOf(passage)
    together.set(group, new Set([...(together.get(group) ?? []), ...(steps[index] as Set<string>)]))
  }
  const first = section.find((passage, index) => {
    const own = steps[index] as Set<string>
    const near = new Set([...own, ...(steps[index + 1] ?? []), ...(together.get(groupOf(passage)) ?? [])])
    const onReports = passage.subject !== 'other' || ON_RECEIVED.some((step) => near.has(step))
    return own.size > 0 && near.size >= (namesTask(passage) ? MANY : 2) && onReports
  })
  return first ? statement(leadOf(first) ?? first, { topic: 'process' }, 'medium') : null
}

/** "The team is there to triage and handle flaws" names a task rather than two steps. */
function namesTask({ lexemes }: Passage): boolean {
  return lexemes.some((lexeme, index) => {
    const [joint, next] = lexemes.slice(index + 1)
    if (!is(lexeme, 'assess') || !joint || !next || !is(joint, 'and') || !is(next, 'handling')) return false
    return joint.start - lexeme.end <= 1 && next.start - joint.end <= 1
  })
}

/** A plan to release and to work together is none for reports. */
const ON_RECEIVED: readonly string[] = ['acknowledge', 'assess', 'fix', 'inform', 'credit']

/** What reads as one: a table, a list, a paragraph. */
function groupOf({ sentence: { block } }: Passage): unknown {
  return block.cell?.table ?? block.list ?? block
}

/** The sentence before a list or table of steps speaks of them first. */
function leadOf({ lead, sentence: { block } }: Passage): Passage | null {
  const isLed = block.list !== null || block.cell !== null
  const isFirst = block.list === null || block.list.ordered || block.list.items[0] === block
  const isNear = lead && isLed && lead.sentence.block.section === block.section
  return isNear && speaksOfHandling(lead) && (isFirst || has(lead, 'handling', 'deadline')) ? lead : null
}

const ON_REPORT: readonly Concept[] = ['report', 'vulnerability', 'handling', 'will', 'respond', 'deadline']

function speaksOfHandling(lead: Passage): boolean {
  if (lead.subject === 'other' && !has(lead, ...ON_REPORT)) return false
  // "If you have no account, contact the maintainers directly:"
  const asks = lead.clauses.some(
    ({ role, actor, lexemes: [verb] }) =>
      role === 'main' && actor !== 'we' && verb !== undefined && is(verb, 'contact', 'email', 'send', 'notify'),
  )
  if (asks) return false
  const isOnArrival = has(lead, 'receipt') && has(lead, 'report')
  return (
    (isOnArrival || has(lead, 'handling', 'we', 'deadline', 'will', 'respond')) &&
    !has(lead, 'please', 'must') &&
    (!has(lead, 'include') || (has(lead, 'we') && has(lead, 'handling', 'deadline')))
  )
}

function stepsOf(passage: Passage): Set<string> {
  const steps = new Set<string>()
  const { label, sentence, lead } = passage
  if (isHeader(sentence.block)) return steps
  const isLine = sentence.block.kind === 'paragraph' && label !== null && sentence.text.startsWith(label.text)
  const isStep = isLine || sentence.block.kind === 'item' || sentence.block.kind === 'cell'
  const isTold = passage.column !== null && isOnOurWork(passage.column)
  const onHandling = passage.subject === 'response' || isTold || Boolean(lead && speaksOfHandling(lead))
  const isTimed = isStep && findDurations(passage).length > 0
  const isOurs = sentence.block.kind === 'cell' && passage.clauses.some(({ actor }) => actor === 'we')
  if (label && isStep && (onHandling || isOurs || isTimed || (has(label, 'deadline') && !has(label, 'upkeep'))))
    collect(label.lexemes, steps)
  if (isTimed && passage.column) collect(passage.column.lexemes, steps)
  for (const clause of passage.clauses)
    if (isMaintainersWork(passage, clause, isStep && onHandling)) {
      collect(clause.lexemes, steps)
      for (const other of [
        stepAfter(passage, clause),
        checkBefore(passage, clause),
        ownBefore(passage, clause),
        fixBeside(passage, clause),
      ])
        if (other) collect(other.lexemes, steps)
    }
  for (const clause of passage.clauses) if (isTimedBehindVerdict(clause)) collect(clause.lexemes, steps)
  return steps
}

/** "What we do" heads a column of steps, "owner" does not. */
function isOnOurWork({ lexemes }: Pick<Passage, 'lexemes'>): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'we') && !is(lexeme, 'owner')) && !has({ lexemes }, 'include', 'must')
}

/** "确认后 30 天内发布修复": where no comma parts them, what is counted from and what is done are one clause. */
function isTimedBehindVerdict(clause: Clause): boolean {
  const { role, actor, lexemes } = clause
  if (role !== 'after' || actor !== 'we' || isNegated(clause) || has(clause, 'please', 'must', 'may')) return false
  const within = lexemes.findIndex((lexeme) => is(lexeme, 'within'))
  const unit = lexemes.findIndex(({ value }) => value?.kind === 'unit')
  return unit > 0 && within > unit && has({ lexemes: lexemes.slice(within) }, 'fix', 'release')
}

/** "Reports are verified before a fix is released": what comes before another step. */
function stepAfter({ clauses }: Passage, clause: Clause): Clause | null {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.role !== 'until' || next.actor === 'you' || isNegated(clause) || has(clause, 'wait')) return null
  return has(clause, 'assess') && has(next, 'fix', 'release') ? next : null
}

/** "Once we have confirmed it we open an advisory": what we have done is a step as well. */
function ownBefore({ clauses }: Passage, clause: Clause): Clause | null {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (before?.role !== 'after' || isNegated(before)) return null
  if (isCheckedFirst(before, clause)) return before
  if (before.actor !== 'we' || clause.actor !== 'we') return null
  return has(before, 'assess', 'fix') && !has(before, 'discover') ? before : null
}

/** "After verification the flaw is fixed", "once your report is verified, a fix is developed": said of what is reported. */
function isCheckedFirst(before: Clause, clause: Clause): boolean {
  if (before.actor === 'you' || before.actor === 'third-party' || !has(before, 'assess')) return false
  return (
    has(clause, 'fix', 'release') &&
    !has(clause, 'may', 'please', 'must') &&
    (has(before, 'report', 'vulnerability') || has(clause, 'report', 'vulnerability'))
  )
}

/** "Once the fix is released we post a notice", "problems are published after they are fixed": what is announced was fixed first. */
function fixBeside({ clauses, subject }: Passage, clause: Clause): Clause | null {
  const at = clauses.indexOf(clause)
  const beside = [clauses[at - 1], clauses[at + 1]].find((part) => part?.role === 'after')
  if (!ON_REPORTS.has(subject) || !beside || beside.actor === 'you' || isNegated(beside) || isNegated(clause))
    return null
  // "After the fix we publish an advisory" tells one step.
  if (!has(beside, 'release') && !(clause.actor === null && has(clause, 'report'))) return null
  // "… after it has been out for a week" is a wait.
  if (beside.lexemes.some(({ value }) => value?.kind === 'unit')) return null
  if (!has(clause, 'publish', 'advisories') || !has(beside, 'fix') || has(clause, 'may', 'please', 'must')) return null
  return beside
}

/** "報告を確認したうえで修正版を公開します": where verbs come last, the first step of two often opens the sentence as a circumstance. */
function checkBefore({ clauses, language }: Pick<Passage, 'clauses' | 'language'>, clause: Clause): Clause | null {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (language.negation !== 'anywhere' || before?.role !== 'after' || before.actor === 'you') return null
  return has(before, 'report') && has(before, 'assess') ? before : null
}

/** What heads a column is no step yet: "Timeline". */
function isHeader({ cell }: Block): boolean {
  return cell !== null && cell.row < 0
}

function isMaintainersWork(passage: Passage, clause: Clause, isStep: boolean): boolean {
  if (clause.role !== 'main' || clause.actor === 'third-party' || isReference(clause)) return false
  if (has(clause, 'handling') && has(clause, 'private') && !has(clause, 'channel')) return false
  if (isUpkeep(passage, clause)) return false
  const [opener] = clause.lexemes
  if (opener && is(opener, 'subscribe')) return false
  if (has(clause, 'wait') && clause.actor !== 'we')
    return (
      (has(clause, 'assess', 'acknowledge') || (has(clause, 'respond') && has(clause, 'you'))) &&
      !has(clause, 'opportunity', 'include')
    )
  if (clause.actor === 'we' || isDoneByUs(clause))
    return (
      (!isNegated(clause) || deniesDetails(clause)) &&
      !isMerePossibility(clause) &&
      !has(clause, 'prioritize') &&
      (!has(clause, 'responsibly') || has(clause, 'assess', 'fix', 'publish')) &&
      !isThanks(passage, clause)
    )
  if (isStep) return clause.actor === null || has(clause, 'will', 'aim')
  if (goesOnAsThey(passage, clause)) return !isNegated(clause)
  if (isNextVerb(passage, clause)) return !isNegated(clause)
  if (clause.actor === 'you')
    return (
      (has(clause, 'will', 'aim', 'gets', 'receipt') || goesOnToPromise(passage, clause)) &&
      (!has(clause, 'please', 'must') || isToldToExpect(clause)) &&
      (!has(clause, 'may') || has(clause, 'inform')) &&
      has(clause, 'acknowledge', 'respond', 'assess', 'credit', 'inform')
    )
  if (isNegated(clause)) return false
  if (isAnswerToReport(passage, clause)) return true
  if (isTimedAnswer(passage, clause)) return true
  const first = clause.lexemes.find(
    (lexeme, index) =>
      lexeme.concepts.length > 0 &&
      !is(lexeme, 'and', 'but', 'every', 'your') &&
      !isVerdictOn(lexeme, clause.lexemes[index + 1]),
  )
  if (passage.subject !== 'response' && isPurpose(passage)) return false
  if (first && is(first, 'detail')) return false
  const isSubject =
    first !== undefined &&
    (is(first, 'report', 'vulnerability', 'bug') ||
      (is(first, 'fix', 'advisory') && isFollowUp(passage, clause)) ||
      (is(first, 'fix', 'content-item', 'tracker') && goesOn(passage)))
  if (first && isNextNews(passage, first)) return true
  if ((isSubject || clause.joined) && !usesAdvisory(clause) && !has(passage, 'please', 'must', 'may', 'aim'))
    return true
  if (tellsWhatHappens(passage) && first && !has(passage, 'please', 'must', 'may')) return true
  if (mayAssess(passage) || listsSteps(passage)) return true
  if (isMerePossibility(clause)) return false
  return (
    (has(passage, 'will', 'aim') || passage.subject === 'response') &&
    ((has(passage, 'us') && has(clause, 'respond')) ||
      has(passage, 'report', 'vulnerability', 'we', 'fix', 'acknowledge') ||
      passage.subject === 'reporting' ||
      passage.subject === 'response') &&
    !has(clause, 'please', 'must')
  )
}

/** "We release it without details": what is done is not denied. */
function deniesDetails({ lexemes, negatedFrom }: Clause): boolean {
  const step = lexemes.find((lexeme) => stepOf(lexeme) !== undefined)
  const negation = lexemes.find(({ start }) => start >= negatedFrom)
  return (
    step !== undefined &&
    step.end < negatedFrom &&
    negation !== undefined &&
    is(negation, 'not') &&
    is(negation, 'detail')
  )
}

/** "We release an update. Details follow four weeks later." */
function isNextNews({ previous, sentence: { block }, lexemes }: Passage, first: Lexeme): boolean {
  if (!is(first, 'publish') || previous?.sentence.block !== block || has({ lexemes }, 'please', 'must', 'may'))
    return false
  const isTimed = lexemes.some(({ value }) => value?.kind === 'unit')
  return isTimed && previous.clauses.some((part) => part.actor === 'we' && part.role === 'main' && isStepOfOurs(part))
}

/** "A confirmed vulnerability". */
function isVerdictOn(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return (
    is(lexeme, 'confirm', 'assess') &&
    next !== undefined &&
    next.start - lexeme.end <= 1 &&
    is(next, 'vulnerability', 'report')
  )
}

/** "You should receive a confirmation within 2 days" is no wish of ours. */
function isToldToExpect(clause: Clause): boolean {
  return has(clause, 'gets') && has(clause, 'within') && has(clause, 'acknowledge', 'respond', 'assess')
}

/** "You get a reply within 2 days, and an assessment within 10." */
function goesOnToPromise({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before !== undefined && clause.joined && has(before, 'will', 'gets') && !has(before, 'please', 'must', 'may')
}

/** "One of the team takes your mail. They check it and write a patch." */
function goesOnAsThey({ previous, sentence, clauses }: Passage, clause: Clause): boolean {
  const [first] = clauses[0]?.lexemes ?? []
  if (!first || !is(first, 'they') || previous?.sentence.block !== sentence.block || !clauses[0]) return false
  const isOfClause = clause === clauses[0] || (clause.joined && clause.actor === clauses[0].actor)
  const [subject] = previous.clauses
  return isOfClause && subject?.actor === 'we' && subject.role === 'main' && has(previous, 'your', 'report', 'handling')
}

/** "A maintainer confirms receipt, reproduces the issue and works on a fix." */
function isNextVerb({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const [first] = clause.lexemes
  if (!before || !first || clause.actor !== null || first.start - clause.start > 1 || !has(clause, 'and')) return false
  const isListed = before.actor === 'we' && before.role === 'main' && !isNegated(before) && isStepOfOurs(before)
  return isListed && isOneOf(first, VERBS) && COMMA.test(text.slice(clause.start - 2, clause.start))
}

function isStepOfOurs({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => stepOf(lexeme) !== undefined)
}

/** "Or via an advisory": a way to report. */
function usesAdvisory({ lexemes }: Clause): boolean {
  return lexemes.some(
    (lexeme, index) =>
      is(lexeme, 'use') &&
      lexemes[index + 1] &&
      has({ lexemes: lexemes.slice(index + 1, index + 2) }, 'advisory', 'advisories', 'private-reporting'),
  )
}

/** "Reports are triaged by the team." */
function isDoneByUs({ actor, lexemes }: Clause): boolean {
  if (actor !== null || !lexemes.some((lexeme) => is(lexeme, 'vulnerability', 'report', 'fix'))) return false
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    return is(lexeme, 'we') && before !== undefined && is(before, 'at') && lexeme.start - before.end <= ARTICLE_LENGTH
  })
}

/** "This policy aims to find and fix vulnerabilities." */
function isPurpose({ lexemes }: Passage): boolean {
  const subject = lexemes.find(({ concepts }) => concepts.length > 0)
  return subject !== undefined && is(subject, 'policy', 'bounty')
}

/** "We run scanners, triage what they find and patch our packages": what is done anyway, report or not. */
function isUpkeep({ clauses }: Passage, clause: Clause): boolean {
  const at = clauses.indexOf(clause)
  const row = clauses.slice(0, at).findLast(({ joined }) => !joined)
  return (
    clause.joined &&
    row !== undefined &&
    row.actor === 'we' &&
    has(row, 'upkeep') &&
    !has(clause, 'report', 'you', 'your')
  )
}

/** "The fix is prepared" where a section tells what happens, or in its numbered list. */
function tellsWhatHappens({ subject, sentence: { block } }: Passage): boolean {
  return subject === 'response' || (subject === 'disclosure' && block.list?.ordered === true)
}

/** "See the advisories", and not "published as an advisory (see the page)". */
function isReference({ lexemes }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'see') || stepOf(lexeme) !== undefined)
  return first !== undefined && is(first, 'see')
}

/** "Confirmation of receipt within 24 hours": who binds a step to a time promises it. */
function isTimedAnswer(passage: Passage, clause: Clause): boolean {
  const { lead } = passage
  if (lead && isRequest(lead) && !isAnswerBehind(passage, lead)) return false
  const isBound = has(clause, 'within', 'every') && clause.lexemes.some(({ value }) => value?.kind === 'unit')
  return (
    isBound &&
    has(clause, 'acknowledge', 'respond', 'assess', 'inform') &&
    !has(clause, 'please', 'must', 'report', 'wait')
  )
}

/** "Triage first, then a patch, then a release": who names so many steps in a row tells a procedure. */
function listsSteps({ clauses, subject, lexemes, label }: Passage): boolean {
  if (clauses.some(({ actor }) => actor !== null)) return false
  if (!ON_REPORTS.has(subject) && !(label && has(label, 'report', 'vulnerability'))) return false
  if (has({ lexemes }, 'please', 'must', 'may', 'include', 'your', 'not', 'if')) return false
  const steps = new Set(clauses.filter(({ role }) => role === 'main').flatMap((clause) => clause.lexemes.map(stepOf)))
  steps.delete(undefined)
  return steps.size >= MANY && (steps.has('assess') || steps.has('acknowledge'))
}

/** More steps than stand in one sentence by accident. */
const MANY = 3

const ON_REPORTS: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure'])

/**
 * "When a report arrives, it is checked, a patch written and released": the verbs of languages that place them last need no subject, and
 * requests are marked as such.
 */
function isAnswerToReport({ clauses, language, lexemes }: Passage, clause: Clause): boolean {
  if (language.negation !== 'anywhere' || has({ lexemes }, 'please', 'must', 'may')) return false
  const arrives = clauses.some(
    (part) => part.end <= clause.start && part.role !== 'main' && has(part, 'report', 'receipt', 'gets'),
  )
  const done = clauses.filter(({ role }) => role === 'main')
  const isChecked = [...done, checkBefore({ clauses, language }, clause)].some((part) => part && has(part, 'assess'))
  return arrives && isChecked && done.some((part) => has(part, 'fix', 'release'))
}

/** "The vendor may review the report and publish a fix." */
function mayAssess(passage: Passage): boolean {
  const [first] = passage.clauses
  return first?.actor === null && has(first, 'may') && has(first, 'assess') && has(passage, 'report', 'vulnerability')
}

/** "We may disclose it before it is fixed." */
function isMerePossibility(clause: Clause): boolean {
  return has(clause, 'may') && !has(clause, 'will', 'aim', 'assess')
}

/** "The report is assigned to somebody. The problem is confirmed." */
function goesOn({ previous, sentence }: Passage): boolean {
  if (!previous || has(previous, 'please', 'must', 'may', 'include')) return false
  const { block } = sentence
  const isNext = previous.sentence.block === block || (block.list && previous.sentence.block.list === block.list)
  if (!isNext) return false
  if (block.kind === 'item') return has(previous, 'assess', 'acknowledge', 'fix')
  return has(previous, 'handling', 'receipt', 'assess', 'agree') && has(previous, 'report', 'vulnerability', 'fix')
}

/** "If accepted, a fix is prepared." */
function isFollowUp({ clauses }: Passage, { start }: Clause): boolean {
  return clauses.some(
    (part) => part.end <= start && part.role !== 'main' && has(part, 'assess', 'report', 'receipt', 'vulnerability'),
  )
}

/** "We appreciate your efforts and will credit you" is no step. */
function isThanks(passage: Passage, clause: Clause): boolean {
  return has(passage, 'thanks') && (has(clause, 'credit') || has(clause, 'thanks'))
}

function stepOf(lexeme: Lexeme): string | undefined {
  // "Acknowledgements in our hall of fame" name people.
  if (is(lexeme, 'credit')) return 'credit'
  if (is(lexeme, 'deadline') && is(lexeme, 'detailed')) return undefined
  return STEPS.find(([, concepts]) => concepts.some((concept) => lexeme.concepts.includes(concept)))?.[0]
}

/** What one verb does is one step: "respond to fix it"; "and" joins two: "the fix and disclosure". */
function collect(lexemes: readonly Lexeme[], steps: Set<string>): void {
  // "You may receive messages" speaks of no receipt.
  const ofReceipt = lexemes.some((lexeme) => is(lexeme, 'receipt') && !is(lexeme, 'gets'))
  if (has({ lexemes }, 'inform', 'notify') && ofReceipt) {
    steps.add('acknowledge')
    return
  }
  // "We answer with an assessment."
  const answer = lexemes.findIndex((lexeme) => is(lexeme, 'respond'))
  const rest = lexemes.slice(answer + 1)
  const more = rest.findIndex((lexeme) => is(lexeme, 'detailed'))
  const isAssessed = answer >= 0 && more >= 0 && !rest.slice(0, more).some((lexeme) => is(lexeme, 'and'))
  let taken: Lexeme | null = null
  for (const [index, lexeme] of lexemes.entries()) {
    // Verbs whose forms say "we will" need no word between them.
    const isNextVerb = taken !== null && saysWeWill(taken) && saysWeWill(lexeme)
    if (is(lexeme, 'and') || isNextVerb) taken = null
    const isAssessment = isAssessed && index === answer && !is(lexeme, 'acknowledge')
    const step = isAssessment ? 'assess' : publishesRelease(lexemes, index) ? 'release' : stepOf(lexeme)
    if (!step || taken) continue
    steps.add(step)
    // In Korean the ending of the verb says "and".
    taken = is(lexeme, 'and') ? null : lexeme
  }
}

/** "We publish a new version and an advisory." */
function publishesRelease(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes.slice(index + 1).find(({ concepts }) => concepts.length > 0)
  return is(lexemes[index] as Lexeme, 'publish') && next !== undefined && is(next, 'release')
}

function saysWeWill(lexeme: Lexeme): boolean {
  return is(lexeme, 'we') && is(lexeme, 'will')
}
