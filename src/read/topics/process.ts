import type { Block, Section } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { COMMA } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'
import { findDurations } from '../times/durations.js'
import { collect, stepOf } from './handling-steps.js'
import { isMaintainersWork } from './maintainers-work.js'
import { hintsAtProcess } from './process-hints.js'
import { headerOf } from './timed-process.js'
import { checkBefore, isAnswerBehind, isRequest, MANY, mayAssess } from './work-without-doer.js'

const BEFORE_INSERTION = pattern(/[,，、;；]\s*$/)

const FINAL_MARK = pattern(/[.:;!?。：；！？]$/)

const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'versions', 'scope', 'out-of-scope', 'other-bugs'])

/** Finds where the document says what becomes of a report, in at least two steps. */
export function readProcess({ passages, subjects, passageOf }: Manuscript): Statement<Topic>[] {
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
  const told = sections.flatMap((section) => processIn(section, passageOf) ?? [])
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

/** The steps of a procedure may each have a section of their own within the one that is on it. */
function procedureOf(section: Section, subjects: Manuscript['subjects']): Section {
  const { parent } = section
  return parent && subjects.get(parent) === 'response' ? procedureOf(parent, subjects) : section
}

/** The first sentence from which two steps are told close together: in its paragraph, its list, or the sentence after. */
function processIn(section: readonly Passage[], passageOf: Manuscript['passageOf']): Statement<Topic> | null {
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
  if (!first) return null
  const told = leadOf(first) ?? (namesStepsAbove(first, passageOf) ? headerOf(first, passageOf) : null) ?? first
  return statement(told, { topic: 'process' }, 'medium')
}

/** "Severity | First reply | Fix": the header names the steps, of which the rows hold the times. */
function namesStepsAbove({ sentence: { block } }: Passage, passageOf: Manuscript['passageOf']): boolean {
  const named = (block.cell?.table.header ?? []).flatMap(({ sentences: [name] }) => {
    const step =
      name &&
      passageOf(name)
        .lexemes.map(stepOf)
        .find((one) => one !== undefined)
    return step ?? []
  })
  return new Set(named).size > 1
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
      const told = messageBehind(passage, clause)
      collect(told < 0 ? clause.lexemes : clause.lexemes.slice(0, told), steps)
      if (told >= 0) steps.add('inform')
      for (const other of [
        stepAfter(passage, clause),
        checkBefore(passage, clause),
        ownBefore(passage, clause),
        fixBeside(passage, clause),
      ])
        if (other) collect(other.lexemes, steps)
    }
  if (steps.size > 0) collect(doneBehindCondition(passage), steps)
  for (const clause of passage.clauses)
    if (isTimedBehindVerdict(clause)) collect(clause.lexemes, steps)
    else if (isDoneBehindVerdict(passage, clause)) {
      steps.add('assess')
      collect(clause.lexemes.slice(1), steps)
    }
  return steps
}

/** "You get a note once the fix is out": a message behind a step is no first answer; the place of its word, or -1. */
function messageBehind({ clauses }: Passage, clause: Clause): number {
  const message = clause.lexemes.findLastIndex((lexeme) => is(lexeme, 'respond', 'notify', 'inform', 'gets'))
  if (message < 0 || has(clause, 'assess', 'fix', 'release', 'publish')) return -1
  const at = clauses.indexOf(clause)
  const isBehind = [clauses[at - 1], clauses[at + 1]].some(
    (part) =>
      part !== undefined &&
      (part.role === 'after' || part.role === 'when') &&
      part.actor !== 'you' &&
      !isNegated(part) &&
      has(part, 'fix', 'release') &&
      !has(part, 'meanwhile', 'report'),
  )
  return isBehind ? message : -1
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

/** "Reports are checked and, if they hold, fixed": the participle behind the condition, which has no subject that would part them. */
function doneBehindCondition({ clauses, text }: Passage): readonly Lexeme[] {
  const last = clauses.at(-1)
  const before = clauses.at(-2)
  if (last?.role !== 'condition' || before?.role !== 'main' || isNegated(last) || has(last, 'please', 'must', 'may'))
    return []
  if (!BEFORE_INSERTION.test(text.slice(before.start, last.start))) return []
  const comma = COMMA.exec(text.slice(last.start, last.end))
  return comma ? last.lexemes.filter(({ start }) => start > last.start + comma.index) : []
}

/** "我会回复，确认后修复": behind a word that says "once confirmed" nothing more parts what is done then. */
function isDoneBehindVerdict({ clauses }: Passage, clause: Clause): boolean {
  const { role, actor, lexemes } = clause
  const [opener, ...rest] = lexemes
  if (role !== 'after' || !opener || !is(opener, 'after') || !is(opener, 'assess') || actor === 'you') return false
  if (isNegated(clause) || has(clause, 'please', 'must', 'may') || !has({ lexemes: rest }, 'fix', 'release'))
    return false
  return clauses.slice(0, clauses.indexOf(clause)).some((part) => part.role === 'main' && part.actor === 'we')
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

/** What heads a column is no step yet: "Timeline". */
function isHeader({ cell }: Block): boolean {
  return cell !== null && cell.row < 0
}
