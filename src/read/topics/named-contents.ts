import type { Concept } from '../../languages/language.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { questionsIn } from '../indirect-questions.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { ON_WRITING } from '../subject-groups.js'
import { countItems, ENOUGH, MANY } from './counted-contents.js'

/** "Please include the steps and the version", where the sentence behind may go on with more. */
export function namesItems(passage: Passage, follower: Passage | undefined): boolean {
  return passage.clauses.some(
    (clause, index) =>
      asksForItems(passage, clause) &&
      !isAskedOfOthers(passage, clause, passage.clauses.slice(0, index + 1)) &&
      countFrom(passage, clause, index, follower) >= ENOUGH &&
      isAskedOfReporter(passage, clause),
  )
}

function asksForItems(passage: Passage, clause: Clause): boolean {
  const asks =
    has(clause, 'include', 'send', 'email', 'notify') ||
    (has(clause, 'contact') && clause.role === 'main' && countItems([clause]) >= MANY) ||
    (passage.text[clause.end - 1] === ':' && isDemand(clause))
  if (!asks || isBan(passage, clause) || (clause.role === 'when' && !has(clause, 'include'))) return false
  return clause.actor === 'you' || !isMerePossibility(clause) || has(passage, 'report', 'you', 'your', 'please')
}

/** "Please give the details:", "Required:" */
function isDemand(clause: Clause): boolean {
  const isBare = clause.lexemes.length === 1 && clause.actor === null
  return (has(clause, 'please') && has(clause, 'detail')) || (isBare && has(clause, 'must') && !isNegated(clause))
}

/** "Do not send logs", but not "send the steps, the version and a test without anybody's data". */
function isBan({ language }: Passage, clause: Clause): boolean {
  if (!isNegated(clause)) return false
  const { lexemes } = clause
  const negation = lexemes.findIndex((lexeme) => is(lexeme, 'not'))
  if (language.negation === 'anywhere' && negation === lexemes.length - 1) return true
  return negation < 0 || countItems([{ lexemes: lexemes.slice(0, negation) }]) < ENOUGH
}

/** "The file may include …", but not "include what can happen". */
function isMerePossibility(clause: Clause): boolean {
  const verb = firstOf(clause, 'include', 'send', 'email', 'notify')
  const possibility = firstOf(clause, 'may')
  return possibility !== undefined && (verb === undefined || possibility.start < verb.start)
}

/** "We include the version and the fix in our advisory": what we, or others, do or tell; `before` are the clauses up to this one. */
function isAskedOfOthers(passage: Passage, clause: Clause, before: readonly Clause[]): boolean {
  const isOurs = (part: Clause) => part.actor === 'we' && part.role === 'main' && !asksForOurselves(part)
  if (clause.actor === 'third-party' || before.some(isOurs) || isToldOfRelease(clause)) return true
  if (isForOthers(passage, before) || has(clause, 'next-release') || isOnAdvisory(passage, clause)) return true
  return has(clause, 'will') && clause.actor !== 'you' && !has(clause, 'report')
}

/** "Write an advisory that explains the impact and the affected versions", among the steps of handling a report. */
function isOnAdvisory({ subject, lexemes }: Passage, clause: Clause): boolean {
  const [verb, thing] = clause.lexemes.filter(({ concepts }) => concepts.length > 0)
  if (subject !== 'response' || clause.actor !== null || !verb || !thing) return false
  const isWritten = is(verb, 'send') && is(thing, 'advisory', 'advisories') && !is(verb, 'open')
  return isWritten && !has({ lexemes }, 'you', 'your', 'us', 'report', 'please')
}

/** "Necesitamos la versión": one word that says "we need". */
function asksForOurselves({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'include') && is(lexeme, 'we'))
}

/** "The release notes list the version and the fix." */
function isToldOfRelease({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, ...OPENERS))
  const [subject, verb] = lexemes.slice(at)
  // "The CVE record contains …"
  if (at === 0 && subject && verb && is(subject, 'cve') && is(verb, 'include') && verb.start - subject.end <= 1)
    return true
  return at >= 0 && subject !== undefined && is(subject, ...TOLD_TO_READERS) && !is(subject, 'private-reporting')
}

const TOLD_TO_READERS: readonly Concept[] = ['release-notes', 'advisory', 'advisories', 'policy', 'users']

const OPENERS: readonly Concept[] = ['cve', 'include', 'send', 'email', 'report', ...TOLD_TO_READERS]

/** "For ordinary bugs, fill in the template with the version and the steps." */
function isForOthers(passage: Passage, before: readonly Clause[]): boolean {
  const [first] = before
  return first !== undefined && has(first, 'other') && !has(passage, 'vulnerability', 'security', 'sensitive')
}

/** How many contents are named from a clause on that asks for them. */
function countFrom(passage: Passage, clause: Clause, index: number, follower: Passage | undefined): number {
  // Where verbs come last, what is to be included stands before that.
  const from = passage.language.negation === 'anywhere' ? 0 : index
  const following = passage.clauses
    .slice(from)
    .filter(
      (part) =>
        (part.role !== 'condition' || isIfPossible(part)) &&
        (part === clause || !(isOtherBan(passage, part) || isDoneThen(part))),
    )
  const items = countItems(following)
  if (!has(clause, 'include')) return items
  const more = items > 0 && follower ? countItems(askedIn(follower)) : 0
  return items + countQuestions(passage, clause.start) + more
}

/** "If possible include the steps": the verb stands right behind all that the condition says. */
function isIfPossible({ lexemes: [opener, verb] }: Clause): boolean {
  return opener !== undefined && verb !== undefined && is(verb, 'include') && verb.start - opener.end <= 1
}

/** "Open an issue with a description and avoid posting logs", "instead of posting logs". */
function isOtherBan(passage: Passage, clause: Clause): boolean {
  const last = clause.lexemes.at(-1)
  const isInstead = last !== undefined && is(last, 'not') && is(last, 'closes')
  return isBan(passage, clause) && (isInstead || has(clause, 'send', 'publish'))
}

/** "Tell us the name that you go by, and we add it to the page." */
function isDoneThen({ actor, role, lexemes: [opener, subject] }: Clause): boolean {
  return (
    actor === 'we' &&
    role === 'main' &&
    opener !== undefined &&
    is(opener, 'and') &&
    subject !== undefined &&
    is(subject, 'we') &&
    !is(subject, 'include', 'content-item')
  )
}

/** "We will get your mail" goes on with what we do. */
function askedIn({ clauses }: Passage): readonly Clause[] {
  return clauses.filter(({ actor }) => actor !== 'we')
}

/** "Tell us what is wrong and how to see it"; a question with a name in it, "which version it is", is no further item. */
function countQuestions({ text, folded, language, lexemes }: Passage, start: number): number {
  return questionsIn({ folded, language }, start).filter((question) => {
    const next = lexemes.find((lexeme) => lexeme.end > question && is(lexeme, 'content-item', 'and', 'or', 'if'))
    return !next || !is(next, 'content-item') || COMMA.test(text.slice(question, next.start))
  }).length
}

function isAskedOfReporter(passage: Passage, clause: Clause): boolean {
  return (
    clause.actor === 'you' ||
    clause.lexemes[0]?.concepts.includes('include') === true ||
    has(passage, 'report', 'vulnerability', 'send', 'email', 'your') ||
    ON_WRITING.has(passage.subject)
  )
}

/** "Logs and a stack trace are very welcome", "the version and a description will do": among the words on reporting. */
export function welcomesItems({ clauses, subject }: Passage): boolean {
  if (!ON_WRITING.has(subject)) return false
  return clauses.some((clause) => {
    const { lexemes, role, actor } = clause
    const verb = lexemes.findLastIndex((lexeme) => is(lexeme, 'available', 'include', 'helps-us'))
    const items = lexemes.slice(0, verb)
    if (role !== 'main' || actor === 'we' || isNegated(clause) || verb < 1) return false
    const last = items.findLastIndex((lexeme) => is(lexeme, 'content-item'))
    if (actor === null ? last < verb - 1 : !is(lexemes[verb] as Lexeme, 'helps-us')) return false
    return !has(clause, 'publish', 'fix', 'release', 'must') && countItems([{ lexemes: items }]) >= ENOUGH
  })
}

/** "Without the steps and the version we cannot help": what is missed or asked for is needed. */
export function needsItems({ clauses, subject, lexemes: all }: Passage): boolean {
  if (!ON_WRITING.has(subject)) return false
  return clauses.some((clause) => {
    if (has(clause, 'publish') || clause.role !== 'main' || countItems([clause]) < ENOUGH) return false
    const { actor, lexemes } = clause
    const asking = firstOf(clause, 'asks-for')
    const isAsked = asking !== undefined && countItems([{ lexemes: lexemes.slice(lexemes.indexOf(asking)) }]) >= ENOUGH
    // "We will ask for the version and the steps, anyway."
    if (actor === 'we')
      return (isAsked && !has(clause, 'may')) || lexemes.filter((lexeme) => is(lexeme, 'not')).length > 1
    const [first, second] = lexemes
    // "Reports lacking the steps or the version will be returned."
    const lacks = first !== undefined && is(first, 'report') && [first, second].some((one) => one && is(one, 'not'))
    // "The form asks for the version and the steps."
    const before = asking ? all.filter(({ end }) => end <= asking.start) : []
    const isForm = has({ lexemes: before }, 'form', 'private-reporting')
    return actor === null && (lacks || (isForm && isAsked))
  })
}
