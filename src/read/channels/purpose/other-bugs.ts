import type { Concept } from '../../../languages/language.js'
import type { ChannelKind } from '../../../policy/channel.js'
import { type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { isFine } from '../described/public-place.js'
import { conditionsOf, contrastOf, ELSEWHERE, REPORTING } from '../mention.js'
import { asksQuestion, isCircumstance, type Matter } from './matter-of-way.js'

/** Whether a way is there for ordinary bugs. */
export function otherBugs(passage: Passage, clause: Clause, kind: ChannelKind, matter: Matter): 'other-bugs' | null {
  const isFor =
    isByMatter(passage, clause, kind, matter) ||
    (kind === 'issue' && isTrackerForOthers(passage, clause)) ||
    ((kind === 'issue' || kind === 'form') && isReferredTo(passage, clause))
  return isFor ? 'other-bugs' : null
}

/** The section, or the words that tell what goes there, are on other bugs. */
function isByMatter(passage: Passage, clause: Clause, kind: ChannelKind, matter: Matter): boolean {
  if (passage.subject === 'other-bugs' && !has(matter, 'vulnerability')) return true
  if (!matter.lexemes.some(tellsOfOthers) || isOnLesser(passage, matter)) return false
  return !goesWithOthers(passage, clause, kind === 'issue')
}

/** A public place beside which something tells that vulnerabilities go elsewhere. */
function isTrackerForOthers(passage: Passage, clause: Clause): boolean {
  // "Anything that isn't a vulnerability belongs in a public issue."
  if (has(clause, 'not-vulnerability') && !has(clause, 'vulnerability')) return true
  if (ELSEWHERE.has(passage.subject) || isUnderOutOfScope(passage) || isInsteadOfRefused(passage)) return true
  if (passage.clauses.some((part) => isCircumstance(part) && isAboutOtherBugs(part))) return true
  if (isContrasted(passage, clause) || isForWhatIsRefused(passage, clause) || isForWhatIsNoFlaw(passage, clause))
    return true
  if (isNamedForOthers(passage, clause) || isSetBeforeFlaws(passage, clause)) return true
  if (!has(clause, 'vulnerability', 'lesser') && isSetApart(passage, clause)) return true
  if (isOnFlaws(passage)) return false
  return (has(clause, 'bug') && !isAskedHere(passage, clause)) || isOrdinary(passage, clause)
}

/** "Use the form for those": the sentence before tells of what. */
function isReferredTo(passage: Passage, clause: Clause): boolean {
  return isForThoseQuestions(passage, clause) || (!isOnFlaws(passage) && refersToOthers(passage))
}

function isOnFlaws(passage: Passage): boolean {
  return has(passage, 'vulnerability') || (passage.lead !== null && has(passage.lead, 'vulnerability'))
}

/** "For a bug in the menus open an ordinary issue." */
function isOrdinary(passage: Passage, clause: Clause): boolean {
  if (!has(passage, 'bug') || has(passage, 'lesser', 'security', 'severity') || isFine(clause)) return false
  return clause.lexemes.some((lexeme) => is(lexeme, 'other') && is(lexeme, 'public-place', 'tracker'))
}

/** "If it is a vulnerability, write to us; otherwise open an issue." */
function isForWhatIsNoFlaw(passage: Passage, clause: Clause): boolean {
  const contrast = contrastOf(passage, clause)
  if (!contrast || isNegated(contrast) || !has(contrast, 'vulnerability', 'security')) return false
  return !has(contrast, 'sensitive', 'severity', 'critical', 'high', 'private', 'may', 'available', 'use', 'email')
}

/** "We use this tracker, but for flaws please write to …" */
function isSetBeforeFlaws({ clauses }: Passage, clause: Clause): boolean {
  if (has(clause, 'vulnerability', 'security', 'lesser') || clause.role !== 'main') return false
  const [turn, condition] = clauses.filter(({ start }) => start >= clause.end)
  const [but] = turn?.lexemes ?? []
  if (!turn || !but || !is(but, 'but')) return false
  // "…, but if it is a flaw, write to …"
  const next = turn.lexemes.length === 1 && condition?.role === 'condition' ? condition : turn
  if (isNegated(next) || clauses.some((part) => part.end <= clause.start && has(part, 'vulnerability'))) return false
  return has(next, 'vulnerability', 'security') && !has(next, 'sensitive', 'critical', 'high', 'private', 'severity')
}

/** "Flaws of dependencies are out of scope. Instead, open an issue to update them." */
function isInsteadOfRefused({ previous, sentence, lexemes: [first] }: Passage): boolean {
  if (!first || !is(first, 'but') || previous?.sentence.block !== sentence.block) return false
  return has(previous, 'out-of-scope') && !has(previous, 'severity', 'lesser')
}

/** "We answer no questions there; use the forum for those." */
function isForThoseQuestions({ clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'they', 'but') || has(clause, 'vulnerability', 'otherwise')) return false
  const before = clauses.findLast(({ end, role }) => end <= clause.start && role === 'main')
  return before !== undefined && isNegated(before) && has(before, 'question', 'other') && !has(before, 'vulnerability')
}

/** "Each bug is to be reported by an issue", in a section on reports: bugs of security are meant. */
function isAskedHere({ subject }: Passage, clause: Clause): boolean {
  return subject === 'reporting' || (REPORTING.has(subject) && has(clause, 'report') && !has(clause, 'other'))
}

/** "Ordinary bugs are reported as ever: open an issue." */
function isNamedForOthers(passage: Passage, clause: Clause): boolean {
  const named = namedBefore(passage, clause)
  const [first] = named?.lexemes ?? []
  return named !== undefined && first !== undefined && tellsOfOthers(first) && !has(named, 'vulnerability', 'lesser')
}

/** What stands before the colon that leads to a clause. */
function namedBefore({ clauses, text }: Passage, { start }: Clause): Clause | undefined {
  return clauses.find(({ end }) => end === start && ENDS_IN_COLON.test(text.slice(0, end)))
}

/** "Vulnerabilities → ann@lantern.dev, bugs → the tracker", but not "vulnerabilities are reported like this: open an issue with the label 'bug'". */
function isContrasted(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'bug') || has(clause, 'vulnerability') || clause.role !== 'main') return false
  const named = namedBefore(passage, clause)
  return passage.clauses.some(
    (part) => part !== clause && part !== named && part.role === 'main' && has(part, 'vulnerability'),
  )
}

/** "Do not report these (use GitHub issues):" */
function isForWhatIsRefused({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) =>
      part.end <= clause.start &&
      isNegated(part) &&
      part.lexemes.every((lexeme) => is(lexeme, 'not', 'report', 'please', 'they', 'no')) &&
      has(part, 'report'),
  )
}

/** "As an ordinary issue" tells how something is reported, and not what. */
function tellsOfOthers(lexeme: Lexeme): boolean {
  return is(lexeme, 'other') && !is(lexeme, 'public-place')
}

/** A word of other bugs beside vulnerabilities tells of both. */
function goesWithOthers(passage: Passage, clause: Clause, isPublic: boolean): boolean {
  if (isPublic) return false
  const named = namedBefore(passage, clause)
  return has(clause, 'vulnerability') || (named !== undefined && has(named, 'vulnerability'))
}

/** "Minor flaws may go to the tracker. For all else write to us." */
function isOnLesser({ previous, sentence }: Passage, matter: Matter): boolean {
  return has(matter, 'lesser') || (previous?.sentence.block === sentence.block && has(previous, 'lesser'))
}

/** "A crash is no vulnerability. Use the tracker for those." */
function refersToOthers({ previous, sentence, lexemes, clauses }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || has({ lexemes }, 'security', 'private', 'lesser')) return false
  if (has({ lexemes }, 'report') && !has({ lexemes }, 'they') && !(isInstead(clauses) && isRefusal(previous)))
    return false
  return has(previous, 'not-vulnerability', 'out-of-scope', 'question', 'other') && !has(previous, 'lesser')
}

/** "Open an issue instead." */
function isInstead(clauses: readonly Clause[]): boolean {
  const last = clauses.at(-1)?.lexemes ?? []
  return clauses.length > 1 && last.length > 0 && last.every((lexeme) => is(lexeme, 'but'))
}

/** "We answer no feature requests at this address." */
function isRefusal({ clauses }: Passage): boolean {
  return clauses.some((clause) => isNegated(clause) && has(clause, 'other', 'question'))
}

/** "Panics are not covered; file these as a regular issue." */
function isSetApart({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) => part.end <= clause.start && part.role === 'main' && has(part, 'not-vulnerability', 'out-of-scope'),
  )
}

/** "Nobody answers questions there. Try users@lantern.dev for that.", but not "We may ask you for more information." */
export function refersToQuestions(passage: Passage): boolean {
  const asked = passage.previous?.clauses.some((clause) => clause.actor !== 'we' && asksQuestion(clause))
  return asked === true && refersToOthers(passage)
}

/** "If you have a suggestion, report it in the tracker", "if you want to give feedback on our vulnerability policy, write to …" */
export function isForThoseWhoAsk(passage: Passage): boolean {
  const isOnFlaw = has(passage, 'vulnerability')
  return conditionsOf(passage).some((part) => asksQuestion(part) && (!isOnFlaw || has(part, 'policy')))
}

/** "For questions:" before a list of places. */
export function isUnderQuestions({ lead }: Passage): boolean {
  if (lead === null || !asksQuestion(lead) || has(lead, 'vulnerability')) return false
  return !has(lead, 'report') || isOnProcess(lead)
}

/** "For questions about the reporting process:" */
function isOnProcess({ lexemes }: Passage): boolean {
  const question = lexemes.findIndex((lexeme) => is(lexeme, 'question'))
  const report = lexemes.findIndex((lexeme) => is(lexeme, 'report'))
  const next = lexemes[report + 1]
  return (
    question >= 0 &&
    question < report &&
    next !== undefined &&
    is(next, 'policy') &&
    next.start - (lexemes[report] as Lexeme).end <= 1
  )
}

/** "If the bug is no vulnerability", "if you are not reporting a vulnerability"; who cannot report it by mail has one. */
function isAboutOtherBugs(condition: Clause): boolean {
  const isMere = (...further: Concept[]) =>
    condition.lexemes.every((lexeme) => is(lexeme, ...MERE_DENIAL, ...further) || lexeme.concepts.length === 0)
  // "If the team decides that the issue is no vulnerability"
  if (isMere(...VERDICT) && has(condition, 'not-vulnerability')) return !has(condition, 'lesser')
  const flaw = firstOf(condition, 'vulnerability', 'security')
  if (!flaw || condition.negatedFrom > flaw.start) return false
  if (isMere()) return true
  if (has(condition, 'bug', 'tracker')) return is(flaw, 'vulnerability') || !has(condition, 'may', 'available', 'us')
  const denied = condition.lexemes.filter(({ start, end }) => start >= condition.negatedFrom && end <= flaw.start)
  return (
    condition.actor === 'you' &&
    has({ lexemes: denied }, 'report') &&
    !has(condition, 'may', 'available', 'use', 'at', 'email', 'private', 'form', 'advisory', 'respond')
  )
}

/** "If it is no security problem": all that a condition says which only denies the flaw. */
const MERE_DENIAL: readonly Concept[] = [
  'if',
  'when',
  'not',
  'no',
  'vulnerability',
  'not-vulnerability',
  'security',
  'at',
  'but',
]

const VERDICT: readonly Concept[] = ['we', 'us', 'owner', 'assess', 'confirm', 'tracker', 'bug', 'your', 'will']

/** "Out of scope:" before a list. */
export function isUnderOutOfScope({ lead }: Passage): boolean {
  return lead !== null && has(lead, 'out-of-scope') && !has(lead, 'report')
}
