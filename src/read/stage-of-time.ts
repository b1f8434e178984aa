import type { Stage } from '../policy/timeframe.js'
import { type Clause, has, isNegated } from './clauses.js'
import { type FoundDuration, findDurations } from './durations.js'
import type { Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'
import { stageInContext, stageOfLexeme, stagesOf } from './stages.js'

/**
 * The stage is told by the nearest that tells one: the column of a table, the label, the clause, the clauses before and
 * after it, the sentence that leads a list in, the heading.
 */
export function stagesAt(
  passage: Passage,
  clause: Clause,
  found: FoundDuration,
  all: readonly FoundDuration[],
): Stage[] {
  const next = passage.clauses.find(
    ({ start, role }) => role === 'until' && start >= found.end && start - found.end < 3,
  )
  if (next && has(next, 'publish', 'disclosure', 'public')) return ['disclose']
  if (next)
    return stagesOf(clause.lexemes).length === 0 && !has(clause, 'notify') ? stagesOf(next.lexemes).slice(0, 1) : []
  if (clause.role === 'condition' && passage.clauses.some(mayPublish))
    return stagesOf(clause.lexemes).includes('acknowledge') ? ['acknowledge'] : ['disclose']
  const asksToWait = waitingStage(passage, clause)
  if (asksToWait) return [asksToWait]
  const own = sinceLastTime(withoutLabel(passage, clause), found, all)
  const label = passage.label ? ofLabel(passage.label.lexemes, isRhythm(clause.lexemes, found)) : []
  const column = columnStages(passage)
  if (column.length > 0) return column
  const ownStages = nearestStages(own, found)
  if (label.length > 0 && !(ownStages.includes('disclose') && label.includes('fix')))
    return label.includes('update') && ownStages.length > 0 ? ownStages : label
  if (ownStages.length > 0) return [...acknowledgedToo(passage, clause, ownStages), ...ownStages]
  const before = passage.clauses.filter(({ end }) => end <= clause.start).reverse()
  for (const neighbour of [...before, ...passage.clauses.filter(({ start }) => start >= clause.end)]) {
    const stages = nearestStages(neighbour.lexemes, found)
    if (stages.length > 0) return stages
  }
  return surroundingStages(passage)
}

/** "Acknowledged and assessed within 3 days" is both. */
function acknowledgedToo(passage: Passage, clause: Clause, stages: readonly Stage[]): Stage[] {
  const before = passage.clauses[passage.clauses.indexOf(clause) - 1]
  const isBoth = clause.joined && before && stages.length === 1 && stages[0] === 'assess'
  return isBoth &&
    findDurations(passage).every(({ start }) => start >= clause.start || start < before.start) &&
    stagesOf(before.lexemes).includes('acknowledge')
    ? ['acknowledge']
    : []
}

/** "you may publish it". */
function mayPublish(clause: Clause): boolean {
  return (
    clause.role === 'main' &&
    clause.actor === 'you' &&
    !isNegated(clause) &&
    has(clause, 'publish') &&
    has(clause, 'may')
  )
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

function ofLabel(lexemes: readonly Lexeme[], isRhythmic = false): Stage[] {
  const stages = stagesOf(lexemes, { plans: false })
  const isRegular =
    isRhythmic || lexemes.some(({ concepts, value }) => concepts.includes('every') || value?.kind === 'duration')
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
  const isEvery = ({ end, concepts }: Lexeme) =>
    concepts.includes('every') && end <= found.start && found.start - end < 4
  return found.regular === true || lexemes.some(isEvery)
}

function withoutLabel(passage: Passage, clause: Clause): readonly Lexeme[] {
  const isCell = passage.sentence.block.cell !== null
  const opens = passage.label && passage.text.startsWith(passage.label.text)
  const end = passage.label && opens && !isCell ? passage.label.text.length : 0
  return clause.lexemes.filter((lexeme) => lexeme.start >= end)
}

/** "A reply within 3 days and a fix within a week": what stands before another time belongs to that one, if anything is left. */
function sinceLastTime(
  lexemes: readonly Lexeme[],
  found: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] {
  const last = Math.max(0, ...all.filter(({ end }) => end <= found.start).map(({ end }) => end))
  const left = lexemes.filter(({ start }) => start >= last)
  return left.some((lexeme) => stageOfLexeme(lexeme)) ? left : lexemes
}
