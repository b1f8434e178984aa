import type { Block } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import type { Embargo } from '../../policy/timeframe.js'
import { type Clause, has, isNegated, PRONOUN_LENGTH } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_HANDLING, ON_REPORTS_OR_NEWS } from '../subject-groups.js'
import { orderTold } from './order-of-publication.js'

type Until = NonNullable<Embargo['until']>

/** What publication waits for where the text tells when a vulnerability becomes public, though it asks nobody to wait; null where it tells nothing. */
export function publicationTold(passage: Passage, before: readonly Passage[]): Until | null {
  if (isHeldBack(passage)) return 'fix'
  if (needsConsent(passage)) return 'agreement'
  if (isOnlyPermitted(passage)) return 'permission'
  if (passage.subject === 'practices') return null
  if (isPublishedAfterFix(passage) || isPublishedWithFix(passage) || isLastStep(passage, before)) return 'fix'
  if (isReportedFirst(passage) || isPublishedWhenSafe(passage) || honoursEmbargo(passage)) return 'response'
  return declaresFullDisclosure(passage) ? 'none' : orderTold(passage)
}

/** What is published of a vulnerability, so that others learn of it; a release alone is none. */
const NEWS: readonly Concept[] = ['vulnerability', 'disclosure', 'they', 'advisory', 'advisories', 'cve']
/** Where any list is one of steps. */
const ON_STEPS: ReadonlySet<Subject> = new Set([...ON_HANDLING, 'advisories'])

/** "Public disclosure: after the fix", "we disclose vulnerabilities once they are fixed", "an advisory follows when the fix is out". */
function isPublishedAfterFix(passage: Passage): boolean {
  const { clauses, label } = passage
  const isLabelled = label !== null && has(label, 'publish', 'disclosure') && !has(label, 'fix')
  return clauses.some((clause) => {
    if ((clause.role !== 'after' && clause.role !== 'when') || !has(clause, 'fix', 'release') || isNegated(clause))
      return false
    if (isLabelled && clause.role === 'after') return true
    const isBeside = (part: Clause) => part.role === 'main' && isNewsOfOurs(passage, part)
    const behind = clauses.find((part) => part.start >= clause.end && part.role === 'main')
    const ahead = clauses.findLast((part) => part.end <= clause.start && part.role === 'main')
    return [ahead, behind].some((part) => part !== undefined && isBeside(part))
  })
}

/** "We publish an advisory", "the vulnerability is publicly announced". */
function isNewsOfOurs({ subject }: Passage, clause: Clause): boolean {
  if (isNegated(clause) || clause.actor === 'you' || clause.actor === 'third-party') return false
  if (!has(clause, 'publish', 'disclosure') || has(clause, 'may', 'please', 'credit')) return false
  return (
    has(clause, ...NEWS) ||
    isBareNews(clause) ||
    (has(clause, 'detail') && clause.actor !== null) ||
    (subject === 'disclosure' && clause.actor === 'we')
  )
}

/** "We disclose", and no more. */
function isBareNews({ lexemes, actor, end }: Clause): boolean {
  const last = lexemes.at(-1)
  if (actor !== 'we' || !last || !is(last, 'publish') || end - last.end > PRONOUN_LENGTH) return false
  return lexemes.every((lexeme) => is(lexeme, 'we', 'will', 'publish', 'and', 'us'))
}

/** "On the day the fix lands, an advisory is published." */
function isPublishedWithFix(passage: Passage): boolean {
  return passage.clauses.some((clause) => {
    const { lexemes, role } = clause
    const [first] = lexemes
    if (role !== 'main' || !first || !is(first, 'at') || !isNewsOfOurs(passage, clause)) return false
    const fix = lexemes.findIndex((lexeme) => is(lexeme, 'fix', 'release'))
    return fix > 0 && lexemes.slice(fix + 1).some((lexeme) => is(lexeme, 'publish'))
  })
}

/** "We share nothing on vulnerabilities until they are fixed", "we keep the details private until then". */
function isHeldBack({ clauses, subject }: Passage): boolean {
  const isEnd = ({ role, lexemes, actor }: Clause) =>
    role === 'until' && actor !== 'you' && has({ lexemes }, 'fix', 'release', 'advisory', 'agree')
  if (!clauses.some(isEnd)) return false
  return clauses.some((clause) => {
    if (clause.role !== 'main' || clause.actor === 'you' || has(clause, 'please')) return false
    const isKept = isNegated(clause) ? has(clause, 'publish') : clause.actor === 'we' && has(clause, 'private')
    return isKept && (has(clause, ...NEWS, 'detail', 'report') || subject === 'disclosure')
  })
}

/** "1. The fix is released. 2. The flaw is announced.": among the steps of handling a report. */
function isLastStep(passage: Passage, before: readonly Passage[]): boolean {
  const { block } = passage.sentence
  if (!block.list || !isListOfSteps(passage, block)) return false
  if (!passage.clauses.some((clause) => clause.role === 'main' && isNewsOfOurs(passage, clause))) return false
  return before.some(
    (other) =>
      other.sentence.block.list === block.list &&
      other.sentence.block !== block &&
      other.clauses.some((clause) => clause.role === 'main' && clause.actor !== 'you' && has(clause, 'fix', 'release')),
  )
}

function isListOfSteps({ subject, lead }: Passage, { list }: Block): boolean {
  return (ON_REPORTS_OR_NEWS.has(subject) && list?.ordered === true) || ON_STEPS.has(subject) || tellsProcess(lead)
}

/** "Our process is:" */
function tellsProcess(lead: Passage | null): boolean {
  return lead !== null && has(lead, 'handling') && !has(lead, 'please', 'must')
}

/** "We disclose no vulnerability without your consent." */
function needsConsent({ clauses }: Passage): boolean {
  // "… unless you agree"
  const isUnagreed = (part: Clause) => part.role === 'condition' && has(part, 'agree')
  return clauses.some((clause, index) => {
    const { lexemes, negatedFrom } = clause
    if (!has(clause, 'publish') || !has(clause, 'vulnerability', 'bug', 'report', 'detail') || has(clause, 'credit'))
      return false
    if (isNegated(clause) && clause.actor !== 'you' && clauses.slice(index + 1).some(isUnagreed)) return true
    const consent = lexemes.find((lexeme) => is(lexeme, 'agree'))
    return consent !== undefined && negatedFrom < consent.start
  })
}

/** "Details may only be published with our permission." */
function isOnlyPermitted({ clauses }: Passage): boolean {
  return clauses.some((clause) => {
    if (clause.role !== 'main' || clause.actor === 'we' || !has(clause, 'only') || !has(clause, 'publish')) return false
    const { lexemes } = clause
    const leave = lexemes.findIndex((lexeme) => is(lexeme, 'leave'))
    const before = lexemes[leave - 1]
    return (
      leave > 0 && !(before && is(before, 'you', 'your')) && has(clause, 'vulnerability', 'bug', 'detail', 'report')
    )
  })
}

/** "Please report problems to us before you disclose them." */
function isReportedFirst(passage: Passage): boolean {
  const { clauses, subject } = passage
  if (!ON_REPORTS_OR_NEWS.has(subject) && !has(passage, 'vulnerability')) return false
  return clauses.some((clause, index) => {
    const before = clauses[index - 1]
    if (clause.role !== 'until' || clause.actor === 'we' || isNegated(clause)) return false
    if (!has(clause, 'publish', 'disclosure')) return false
    if (!has(clause, 'public', 'detail', ...NEWS) && !has(passage, 'vulnerability')) return false
    if (before?.role !== 'main' || before.actor === 'we' || isNegated(before)) return false
    // "We confirm the report before we publish it."
    if (has(before, 'will', 'acknowledge', 'assess', 'fix')) return false
    return has(before, 'report', 'notify', 'contact', 'email', 'send')
  })
}

/** "When we are sure that disclosure harms nobody, we add it to our advisories." */
function isPublishedWhenSafe(passage: Passage): boolean {
  const { clauses } = passage
  const isTime = ({ role, lexemes }: Clause) =>
    (role === 'when' || role === 'after') && has({ lexemes }, 'publish', 'disclosure') && has({ lexemes }, 'we')
  return clauses.some(isTime) && clauses.some((clause) => clause.role === 'main' && isNewsOfOurs(passage, clause))
}

/** "If it is reported under an embargo, a missing release is no reason not to lift the embargo." */
function honoursEmbargo({ clauses }: Passage): boolean {
  return clauses.some(
    (clause, index) =>
      clause.role === 'condition' &&
      has(clause, 'report') &&
      has(clause, 'wait') &&
      has(clause, 'private') &&
      clauses.slice(index + 1).some((part) => has(part, 'disclosure') && has(part, 'coordinated')),
  )
}

/** "We practise full disclosure." */
function declaresFullDisclosure({ clauses }: Passage): boolean {
  if (clauses.some(({ role }) => role !== 'main')) return false
  return clauses.some((clause) => {
    const [first, second] = clause.lexemes
    if (isNegated(clause) || !first || !second || has(clause, 'private', 'coordinated')) return false
    return is(first, 'please', 'we') && is(second, 'publish') && is(second, 'disclosure')
  })
}
