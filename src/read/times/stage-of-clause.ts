import type { Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { questionsIn } from '../indirect-questions.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { nearestStages, ownStages } from './own-stages.js'
import { isRhythm, orSilent, type Setting } from './setting.js'
import { stageOfLexeme, stagesOf } from './stages.js'

/** "30 days from the reply, extended to 45 days for critical flaws": a second time behind what the first is counted from. */
export function ofSecondTime({ passage, clause, found, all }: Setting): Stage[] | null {
  const first = all.findLast(({ end }) => end <= clause.start && clause.start - end < 3)
  if (!first || clause.role !== 'after' || all.some(({ start }) => start >= clause.start && start < found.start))
    return null
  const between = clause.lexemes.filter(({ end }) => end <= found.start)
  const pause = between.findLast(
    (lexeme, index) => is(lexeme, 'or') || COMMA.test(passage.text.slice(between[index - 1]?.end ?? 0, lexeme.start)),
  )
  if (!pause) return null
  const own = stagesOf(clause.lexemes.filter(({ start }) => start >= pause.start))
  const around = passage.clauses.find(({ start, end }) => first.start >= start && first.start < end)
  return orSilent(own.length > 0 || !around ? own : nearestStages(around.lexemes, first))
}

/** What the words of the time's own clause tell. */
export function ofClause(setting: Setting): Stage[] | null {
  const stages = ownStages(setting)
  const { passage, clause, found } = setting
  if (informsUsers(clause) && !isRhythm(clause.lexemes, found)) return ['disclose']
  const writes =
    clause.actor === 'we' && clause.role === 'main' && has(clause, 'contact', 'email') && !has(clause, 'wait')
  // "We look into the mailbox daily": a round, and no reply.
  const isRound = isRhythm(clause.lexemes, found) && !has(clause, 'you')
  if (stages.length === 0 && ((writes && !isRound) || getsMail(clause) || areContacted(clause))) return ['acknowledge']
  if (stages.length === 0 && (staysSecret(clause, found) || issuesAdvisory(clause))) return ['disclose']
  if (stages.length === 0) return ofComplement(setting)
  if (stages.length === 1 && stages[0] === 'assess' && isReviewOfFix(passage, clause)) return ['fix']
  if (isSecondSilence(setting, stages) || isVerdict(setting, stages)) return ['assess']
  return orSilent([
    ...sharedWith(setting, stages),
    ...stages,
    ...laterPart(setting, stages),
    ...otherwisePublished(setting, stages),
  ])
}

/** "The patch is written, reviewed by two of us and tested within 10 days": what is looked at is the fix before the comma. */
function isReviewOfFix({ clauses }: Passage, { role, actor, start, lexemes: [first] }: Clause): boolean {
  const before = clauses.find(({ end }) => end === start)
  const [subject] = before?.lexemes ?? []
  if (role !== 'main' || actor !== null || !first || first.start - start > 1 || !is(first, 'assess')) return false
  return before?.role === 'main' && subject !== undefined && stageOfLexeme(subject) === 'fix' && !has(before, 'assess')
}

/** "You will get a mail within 2 days." */
function getsMail({ role, lexemes }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'you', 'please', 'must', 'we'))
  if (role !== 'main' || !first || !is(first, 'you') || !is(first, 'will')) return false
  return has({ lexemes }, 'email') && !has({ lexemes }, 'report', 'send', 'contact', 'use', 'key')
}

/** "A colleague will contact you", "you will be contacted" */
function areContacted({ role, actor, lexemes }: Clause): boolean {
  if (role !== 'main' || actor === 'third-party' || !has({ lexemes }, 'will') || has({ lexemes }, 'please', 'must'))
    return false
  const contact = lexemes.findIndex((lexeme) => is(lexeme, 'contact') && !is(lexeme, 'channel', 'email'))
  const [before, after] = [lexemes[contact - 1], lexemes[contact + 1]]
  if (contact < 0) return false
  return actor === 'you' ? before !== undefined && is(before, 'will') : after !== undefined && is(after, 'you')
}

/** "If nobody answers within 2 days, or you do not hear from us for 5": who hears nothing more has heard something. */
function isSecondSilence({ passage, clause, found, all }: Setting, [stage, ...others]: readonly Stage[]): boolean {
  if (stage !== 'acknowledge' || others.length > 0) return false
  if (goesSilent(passage, clause) || followsUp(passage, clause, found) || comesAfterReply(clause)) return true
  if (clause.role !== 'condition') return false
  const earlier = all.findLast(({ end }) => end <= found.start)
  const before = passage.clauses.find(({ start, end }) => earlier && earlier.start >= start && earlier.start < end)
  return before?.role === 'condition' && stagesOf(before.lexemes).includes('acknowledge')
}

/** "We confirm it within 2 days and follow up within another 5": who follows up has answered before. */
function followsUp({ clauses }: Passage, clause: Clause, { start }: FoundDuration): boolean {
  const verb = clause.lexemes.findLast((lexeme) => lexeme.end <= start && stageOfLexeme(lexeme))
  if (clause.role !== 'main' || clause.actor === 'you' || !verb || !is(verb, 'escalate')) return false
  if (has(clause, 'further', 'detail', 'detailed', 'include')) return true
  return clauses.some((part) => part.end <= clause.start && has(part, 'acknowledge'))
}

/** "You hear within 5 days whether the report is accepted": the reply tells what came of the assessment. */
function isVerdict(
  { passage: { clauses, folded, language }, clause }: Setting,
  [stage, ...others]: readonly Stage[],
): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (stage !== 'acknowledge' || others.length > 0 || next?.role !== 'when' || !has(next, 'assess')) return false
  return questionsIn({ folded: folded.slice(0, next.end), language }, next.start)[0] === next.lexemes[0]?.start
}

/** "If the project confirmed your report, but gives no answer within 14 days": the first reply has come. */
function goesSilent({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const first = clause.lexemes[0]
  if (before?.role !== 'condition' || before.actor === 'you' || isNegated(before) || !first || !is(first, 'but'))
    return false
  return has(before, 'acknowledge', 'confirm') && has(clause, 'respond')
}

/** "If after the first reply nothing comes for 14 days" */
function comesAfterReply({ role, lexemes: [first, second, ...others] }: Clause): boolean {
  if (role !== 'after' || !first || !second || !is(first, 'after') || !is(second, 'acknowledge', 'respond'))
    return false
  return second.start - first.end <= AN_ARTICLE && has({ lexemes: others }, 'not', 'no')
}

/** " that ", in characters. */
const AN_ARTICLE = 6

/** "Within 3 days we say whether it is one": the clause behind is what is said. */
function ofComplement({ passage, clause }: Setting): Stage[] | null {
  const next = passage.clauses[passage.clauses.indexOf(clause) + 1]
  const first = next?.role === 'when' && clause.actor !== null ? next.lexemes[0] : undefined
  const stage = first && stageOfLexeme(first)
  return stage ? [stage] : null
}

/** "Public within 90 days", "kept private for at most a month". */
function staysSecret(clause: Clause, found: FoundDuration): boolean {
  const isBound = ({ start, end, concepts }: Lexeme) =>
    concepts.includes('within') && end <= found.start && found.start - end < 3 && start > clause.start
  if (!clause.lexemes.some(isBound) || has(clause, 'report', 'send', 'contact', 'email', 'use', 'open')) return false
  return has(clause, 'public', 'private')
}

/** "Users are informed within 3 days", "the flaw is notified on the website" */
export function informsUsers(clause: Clause): boolean {
  const told = clause.lexemes.find((lexeme) => is(lexeme, 'inform', 'notify'))
  if (clause.role !== 'main' || !told || !has(clause, 'users', 'website', 'public-place')) return false
  if (has(clause, 'you', 'your', 'us', 'please', 'tracker')) return false
  return stagesOf(clause.lexemes).every((stage) => stage === 'update' || stage === 'disclose')
}

/** "A security advisory is issued within 3 days." */
function issuesAdvisory(clause: Clause): boolean {
  return clause.role === 'main' && has(clause, 'advisories') && clause.lexemes.some((lexeme) => is(lexeme, 'gets'))
}

/** What one time can be for together, the earlier stage first: "acknowledged and assessed", "fix and disclose". */
export const PAIRS: readonly (readonly [Stage, Stage])[] = [
  ['acknowledge', 'assess'],
  ['fix', 'disclose'],
]

/** "It is fixed or made public within 90 days": at the end of one time, whichever it is. */
function otherwisePublished({ clause: { lexemes }, found }: Setting, [stage, ...others]: readonly Stage[]): Stage[] {
  if (stage !== 'fix' || others.length > 0) return []
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or') && lexeme.end <= found.start)
  const [before, after] = [lexemes[or - 1], lexemes[or + 1]]
  if (!before || !after || !is(before, 'fix') || after.end > found.start) return []
  return is(after, 'publish', 'coordinated', 'disclosure') && !is(after, 'release') ? ['disclose'] : []
}

function sharedWith({ passage, clause, all }: Setting, stages: readonly Stage[]): Stage[] {
  const before = passage.clauses[passage.clauses.indexOf(clause) - 1]
  // "We fix it, and agree with you on a day, 90 days at the latest": the time is that of the agreement.
  if (!clause.joined || before?.role !== clause.role || stages.length !== 1 || has(clause, 'agree', 'inform')) return []
  if (all.some(({ start }) => start >= before.start && start < clause.start)) return []
  const told = stagesOf(before.lexemes)
  return PAIRS.flatMap(([earlier, later]) => (stages[0] === later && told.includes(earlier) ? [earlier] : []))
}

/** "Within 3 days we acknowledge and triage it": the time stands before both. */
function laterPart({ passage: { clauses }, clause, all }: Setting, [stage, ...others]: readonly Stage[]): Stage[] {
  if (others.length > 0) return []
  const next = clauses[clauses.indexOf(clause) + 1]
  const [first] = clause.lexemes.filter((lexeme) => stageOfLexeme(lexeme))
  const isBefore = all.some(({ start, end }) => start >= clause.start && first !== undefined && end <= first.start)
  // "… and keep you informed through triage": told of what comes later.
  if (
    !next?.joined ||
    has(next, 'inform') ||
    !isBefore ||
    all.some(({ start }) => start >= next.start && start < next.end)
  )
    return []
  const told = stagesOf(next.lexemes)
  return PAIRS.flatMap(([earlier, later]) => (stage === earlier && told.includes(later) ? [later] : []))
}
