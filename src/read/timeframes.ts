import type { Statement } from '../policy/reading.js'
import type { Severity, Stage, Timeframe, VagueTime } from '../policy/timeframe.js'
import { type Clause, firstOf, has, isNegated } from './clauses.js'
import { type FoundDuration, findDurations } from './durations.js'
import type { Lexeme } from './lexicon.js'
import { type Manuscript, type Passage, statement } from './passages.js'
import { severityOf, stageInContext, stageOfLexeme, stagesOf } from './stages.js'
import type { Subject } from './subjects.js'

/** Sections in which a length of time is no promise on reports. */
const NOT_ON_REPORTS: ReadonlySet<Subject> = new Set([
  'practices',
  'other-bugs',
  'report-contents',
  'scope',
  'out-of-scope',
])

/** Finds the times that maintainers commit to, aim for, or ask reporters to wait. */
export function readTimeframes({ passages }: Manuscript): Statement<Timeframe>[] {
  return passages.flatMap((passage) => {
    if (NOT_ON_REPORTS.has(passage.subject) || passage.sentence.block.kind === 'heading' || !isOnReports(passage))
      return []
    const durations = findDurations(passage)
    return durations.flatMap((found) => timeframesAt(passage, found, durations))
  })
}

/** Under a heading that does not tell, the words must: tokens live for hours, backups are made daily. */
function isOnReports(passage: Passage): boolean {
  if (passage.subject !== 'other') return true
  const about = [passage, passage.lead, passage.label, passage.previous].filter((part) => part !== null)
  return about.some((part) => has(part, 'report', 'vulnerability', 'acknowledge', 'respond', 'you', 'disclosure'))
}

/** Finds the times that are promised without a number. */
export function readVagueTimes({ passages }: Manuscript): Statement<VagueTime>[] {
  return passages.flatMap((passage) => {
    if (NOT_ON_REPORTS.has(passage.subject)) return []
    const times = findDurations(passage)
    return passage.clauses.flatMap((clause) => {
      if (times.some(({ start }) => start >= clause.start && start < clause.end)) return []
      const soon = firstOf(clause, 'soon')
      if (!soon || clause.role !== 'main' || clause.actor === 'you') return []
      const words = passage.text.slice(soon.start, soon.end)
      const [stage] = stagesOf(clause.lexemes.length > 1 ? clause.lexemes : [...(passage.label?.lexemes ?? [])])
      return stage && stage !== 'disclose' ? [statement(passage, { stage, words }, 'high', soon.start, soon.end)] : []
    })
  })
}

function timeframesAt(passage: Passage, found: FoundDuration, all: readonly FoundDuration[]): Statement<Timeframe>[] {
  const clause = clauseAt(passage, found.start)
  if (!clause || isNoPromise(passage, clause, found)) return []
  const stages = stagesAt(passage, clause, found)
  const severities = severitiesAt(passage, clause, found, all)
  return stages.flatMap((stage) =>
    severities.map((severity) =>
      statement(
        passage,
        {
          stage,
          within: found.duration,
          from: found.from,
          severity,
          force: forceOf(passage, clause),
          actor:
            stage === 'disclose' && (clause.actor === 'you' || has(clause, 'wait', 'not')) ? 'reporter' : 'maintainer',
          since: sinceOf(passage, found),
          condition: conditionOf(passage, clause),
        },
        has(clause, 'within') || passage.label ? 'high' : 'medium',
      ),
    ),
  )
}

/** Support periods, ages, retention, and what a text tells of others. */
function isNoPromise(passage: Passage, clause: Clause, found: FoundDuration): boolean {
  const near = clause.lexemes.filter((lexeme) => lexeme.end <= found.start && found.start - lexeme.end < 30)
  const after = clause.lexemes.find((lexeme) => lexeme.start >= found.end && lexeme.start - found.end < 3)
  if (isCondition(passage, clause) && !has(clause, 'respond', 'acknowledge', 'escalate', 'assess')) return true
  if (after?.concepts.includes('ago') || near.some(({ concepts }) => concepts.includes('ago'))) return true
  const speaksOfReports = stagesOf(clause.lexemes).some((stage) => stage !== 'fix' && stage !== 'disclose')
  if (passage.subject === 'versions' && !speaksOfReports) return true
  return (
    has(clause, 'supported', 'unsupported', 'end-of-support') &&
    has(clause, 'version', 'latest', 'older') &&
    !speaksOfReports
  )
}

/** "If it takes longer (> 1 week)": an aside after a condition is part of it. */
function isCondition(passage: Passage, clause: Clause): boolean {
  if (clause.role === 'condition') return true
  const before = passage.clauses.findLast(({ end }) => end <= clause.start)
  return before?.role === 'condition' && passage.text[clause.start - 1] === '('
}

/**
 * The stage is told by the nearest that tells one: the column of a table, the label, the clause, the clauses before and
 * after it, the sentence that leads a list in, the heading.
 */
function stagesAt(passage: Passage, clause: Clause, found: FoundDuration): Stage[] {
  const next = passage.clauses.find(
    ({ start, role }) => role === 'until' && start >= found.end && start - found.end < 3,
  )
  if (next && has(next, 'publish', 'disclosure', 'public')) return ['disclose']
  if (next)
    return stagesOf(clause.lexemes).length === 0 && !has(clause, 'notify') ? stagesOf(next.lexemes).slice(0, 1) : []
  const asksToWait = waitingStage(passage, clause)
  if (asksToWait) return [asksToWait]
  const own = withoutLabel(passage, clause)
  const label = passage.label ? ofLabel(passage.label.lexemes) : []
  const column = columnStages(passage)
  if (column.length > 0) return column
  const ownStages = nearestStages(own, found)
  if (label.length > 0 && !(ownStages.includes('disclose') && label.includes('fix')))
    return label.includes('update') && ownStages.length > 0 ? ownStages : label
  if (ownStages.length > 0) return ownStages
  const before = passage.clauses.filter(({ end }) => end <= clause.start).reverse()
  for (const neighbour of [...before, ...passage.clauses.filter(({ start }) => start >= clause.end)]) {
    const stages = nearestStages(neighbour.lexemes, found)
    if (stages.length > 0) return stages
  }
  return surroundingStages(passage)
}

function surroundingStages(passage: Passage): Stage[] {
  for (let lead = passage.lead; lead; lead = lead.lead) {
    const stages = lead.label ? ofLabel(lead.label.lexemes) : ofLabel(lead.lexemes)
    if (stages.length > 0) return stages.slice(0, 1)
  }
  const heading = passage.sentence.block.section.heading
  return heading && passage.subject === 'response' ? ['acknowledge'] : []
}

/** "Keep it private for 90 days", "allow us 90 days to fix it": the reporter waits, whatever is done meanwhile. */
function waitingStage(passage: Passage, clause: Clause): Stage | null {
  const main = passage.clauses.filter(({ role }) => role === 'main')
  const waits = has(clause, 'wait') && clause.actor !== 'we'
  if (waits && has(clause, 'acknowledge', 'respond')) return 'acknowledge'
  if (
    waits &&
    (has(passage, 'publish', 'disclosure', 'public', 'private', 'fix', 'opportunity') ||
      passage.subject === 'disclosure')
  )
    return 'disclose'
  const secret = main.some((part) => has(part, 'private') || (has(part, 'publish', 'public') && isNegated(part)))
  return clause.role === 'until' && secret ? 'disclose' : null
}

function ofLabel(lexemes: readonly Lexeme[]): Stage[] {
  const stages = stagesOf(lexemes, { plans: false })
  const isRegular = lexemes.some(({ concepts, value }) => concepts.includes('every') || value?.kind === 'duration')
  return stages.map((stage) => (stage === 'update' && !isRegular ? 'assess' : stage))
}

/** A column says the stage where the row says the severity; "target" and "time" say none. */
function columnStages({ column }: Passage): Stage[] {
  return column ? ofLabel(column.lexemes) : []
}

/** Of several stages in one clause the first counts, as the one of its verb, with those that share its verb by "and". */
function nearestStages(lexemes: readonly Lexeme[], found: FoundDuration): Stage[] {
  const isRegular = found.duration.amount > 0 && lexemes.some(({ concepts }) => concepts.includes('every'))
  const together = stagesOf(lexemes)
  if (isRhythm(lexemes, found) && lexemes.some(({ concepts }) => concepts.includes('inform'))) return ['update']
  const mapped = together.map((stage) =>
    stage === 'update' && !isRegular && !isRhythm(lexemes, found) ? 'assess' : stage,
  )
  if (mapped.length <= 1) return mapped
  if (together.includes('update') || isRhythm(lexemes, found)) return ['update']
  if (mapped.includes('acknowledge') && mapped.includes('assess')) {
    const joint = lexemes.some(({ concepts }) => concepts.includes('and'))
    return joint ? ['acknowledge', 'assess'] : ['assess']
  }
  const before = lexemes.filter((lexeme) => lexeme.end <= found.start && stageOfLexeme(lexeme))
  const nearest = before[0] ?? lexemes.find((lexeme) => stageOfLexeme(lexeme))
  const stage = nearest && stageInContext(nearest, lexemes[lexemes.indexOf(nearest) + 1])
  if (stage === 'acknowledge' && !mapped.includes('acknowledge')) return ['assess']
  return stage ? [stage] : []
}

/** "weekly", "every 7 days". */
function isRhythm(lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  return lexemes.some(
    ({ start, end, concepts, value }) =>
      (start === found.start && value?.kind === 'duration') ||
      (concepts.includes('every') && end <= found.start && found.start - end < 4),
  )
}

function severitiesAt(
  passage: Passage,
  clause: Clause,
  found: FoundDuration,
  all: readonly FoundDuration[],
): (Severity | null)[] {
  const floor = Math.max(0, ...all.filter(({ end }) => end <= found.start).map(({ end }) => end))
  const ceiling = Math.min(
    passage.text.length,
    ...all.filter(({ start }) => start >= found.end).map(({ start }) => start),
  )
  const named = (from: number, to: number) =>
    passage.lexemes.filter(({ start, end }) => start >= from && end <= to).flatMap((lexeme) => severityOf(lexeme) ?? [])
  const comma = floor > 0 ? passage.text.lastIndexOf(',', found.start) : 0
  const before = named(Math.max(floor, comma), found.start)
  if (before.length > 0) return [...new Set(before)]
  const pause = passage.text.indexOf(',', found.end)
  const after = named(found.end, Math.min(ceiling, clause.end, pause < 0 ? ceiling : pause))
  if (after.length > 0) return [...new Set(after)]
  const label = (passage.label?.lexemes ?? []).flatMap((lexeme) => severityOf(lexeme) ?? [])
  return label.length > 0 ? [...new Set(label)] : [null]
}

function withoutLabel(passage: Passage, clause: Clause): readonly Lexeme[] {
  const isCell = passage.sentence.block.cell !== null
  const end = passage.label && !isCell ? passage.label.text.length : 0
  return clause.lexemes.filter((lexeme) => lexeme.start >= end)
}

function forceOf(passage: Passage, clause: Clause): Timeframe['force'] {
  if (has(clause, 'aim', 'may') || has(passage, 'aim')) return 'aim'
  return clause.actor === 'you' && !has(clause, 'will') ? 'advice' : 'promise'
}

const ANCHORS: readonly (readonly [NonNullable<Timeframe['since']>, readonly Parameters<typeof has>[1][]])[] = [
  ['report', ['report', 'receipt']],
  ['acknowledgement', ['acknowledge', 'respond']],
  ['fix', ['fix', 'release']],
  ['announcement', ['publish']],
]

/** "within 5 days of your report": how far the event may stand from the time, in characters. */
const NEAR = 16

function sinceOf(passage: Passage, found: FoundDuration): Timeframe['since'] {
  const next = passage.lexemes.find(({ start }) => start >= found.end && start - found.end < NEAR)
  if (next?.concepts.some((concept) => concept === 'report' || concept === 'receipt')) return 'report'
  const after = passage.clauses.find((clause) => clause.role === 'after' && clause.end > found.end)
  if (!after) return null
  return ANCHORS.find(([, concepts]) => has(after, ...concepts))?.[0] ?? null
}

function conditionOf(passage: Passage, clause: Clause): string | null {
  const condition = clause.role === 'condition' ? clause : passage.clauses.find(({ role }) => role === 'condition')
  return condition ? passage.text.slice(condition.start, condition.end).trim() : null
}

function clauseAt({ clauses }: Passage, offset: number): Clause | undefined {
  return clauses.find(({ start, end }) => offset >= start && offset < end)
}
