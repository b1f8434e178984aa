import type { Concept } from '../../../languages/language.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { hidesIssue } from '../hidden-issues.js'
import { privateTrackerIn } from './message.js'

/** How far "open" may stand from the issue that is opened, in characters. */
const NEAR = 20

/** The public place in which a clause asks for reports, or leaves them to. */
export function publicPlaceIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.actor === 'we' || clause.role !== 'main' || privateTrackerIn(clause, passage.text)) return undefined
  const allows = isFine(clause) || (has(clause, 'available', 'publish') && has(passage, 'lesser'))
  if (asksNobody(clause)) return undefined
  if (!allows && !has(clause, 'open', 'report', 'use', 'send', 'contact', 'notify'))
    return isNameOfWay(passage, clause) ? firstOf(clause, 'public-place') : undefined
  if (isForOthers(passage, clause)) return undefined
  const named = firstOf(clause, 'public-place') ?? trackerIn(clause, passage.language.negation === 'anywhere')
  // "For less, an issue is fine."
  if (named || !allows || isNegated(clause)) return named
  // "If it cannot be exploited, just discuss it openly."
  return firstOf(clause, 'tracker') ?? (has(clause, 'public') ? firstOf(clause, 'publish') : undefined)
}

/** What is told to users, or of what happens to a report. */
function asksNobody(clause: Clause): boolean {
  const { lexemes, actor, joined } = clause
  if (lexemes.some((lexeme) => is(lexeme, 'inform', 'users') && !is(lexeme, 'public'))) return true
  // "Flaws are tracked and triaged via issues."
  return actor === null && joined && has(clause, 'assess') && !has(clause, 'open', 'report', 'send', 'contact')
}

/** Secrets, upkeep, fixes and steps of ours, whatever place is named beside them. */
function isForOthers(passage: Passage, clause: Clause): boolean {
  if (isSecret(clause) && !isAlternative(clause)) return true
  if (has(clause, 'upkeep') && !has(clause, 'vulnerability', 'report', 'please')) return true
  if (has(clause, 'fix') && !has(passage, 'vulnerability', 'report')) return true
  // "An advisory will be made, and who opened the issue will be invited."
  const isForeseen = clause.actor === null && has(clause, 'will')
  if (isForeseen && !has(clause, 'report', 'vulnerability', 'must', 'may', 'please')) return true
  return (
    isToldOfProcess(passage, clause) ||
    isDoneByMail(clause) ||
    isReadByAll(clause) ||
    isListKept(clause) ||
    isForNumber(clause)
  )
}

/** "Open an issue in private"; one that is hidden when it is opened is read as such later. */
function isSecret(clause: Clause): boolean {
  const isPrivate = clause.lexemes.some((lexeme) => is(lexeme, 'private') && !hidesIssue(lexeme))
  return (isPrivate && !has(clause, 'public')) || has(clause, 'direct-message')
}

/** "Request a CVE for the issue": the flaw is meant. */
function isForNumber(clause: Clause): boolean {
  const cve = firstOf(clause, 'cve')
  const place = firstOf(clause, 'tracker', 'public-place')
  return cve !== undefined && place !== undefined && cve.start < place.start && !has(clause, 'report', 'vulnerability')
}

/** "Whatever you write in the tracker is there for everyone to read." */
function isReadByAll(clause: Clause): boolean {
  const place = clause.lexemes.findIndex((lexeme) => is(lexeme, 'public-place'))
  const state = clause.lexemes[place + 1]
  if (place < 0 || !state || has(clause, 'open')) return false
  return is(state, 'public') && !is(state, 'public-place')
}

/** "A public issue or pull request is fine", "for crashes a normal issue will do": what is allowed ends the clause. */
export function isFine({ lexemes, negatedFrom }: Clause): boolean {
  const state = lexemes.findLastIndex((lexeme) => is(lexeme, 'available'))
  const place = lexemes[state - 1]
  if (!place || !is(place, 'public-place', 'tracker') || negatedFrom < Number.POSITIVE_INFINITY) return false
  return (lexemes[state] as Lexeme).start - place.end <= 1 && lexemes.slice(state + 1).every((one) => is(one, 'yes'))
}

/** "Please report it by one of these: – GitHub issue, if it is not sensitive" */
function isNameOfWay({ lead, sentence, clauses }: Passage, clause: Clause): boolean {
  if (lead === null || sentence.block.kind !== 'item' || clause !== clauses[0] || isNegated(clause)) return false
  if (!clause.lexemes.every((lexeme) => is(lexeme, 'public-place', 'forge', 'tracker'))) return false
  return lead.clauses.some(
    (part) => part.role === 'main' && part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'contact'),
  )
}

/** "Through an issue or a private channel": "or" parts the public place from what is secret. */
function isAlternative({ lexemes }: Clause): boolean {
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0) return false
  const [before, after] = [{ lexemes: lexemes.slice(0, or) }, { lexemes: lexemes.slice(or + 1) }]
  const [place, secret] = has(before, 'public-place', 'tracker') ? [before, after] : [after, before]
  return (
    has(place, 'public-place', 'tracker') &&
    !has(place, 'private', 'direct-message') &&
    has(secret, 'private', 'direct-message')
  )
}

/** "Then an issue is opened": in a section on what becomes of reports nobody is asked to, unless a word says so. */
function isToldOfProcess({ subject }: Passage, { lexemes, actor }: Clause): boolean {
  if (actor !== null || (subject !== 'disclosure' && subject !== 'response')) return false
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'public-place', 'tracker'))
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'open'))
  const before = { lexemes: lexemes.slice(0, verb) }
  return place >= 0 && verb > place && !has(before, 'may', 'must', 'aim', 'please', 'your', 'us')
}

/** "The project maintains a mailing list that is used for early notice": nobody is asked to write there. */
function isListKept(clause: Clause): boolean {
  const [first] = clause.lexemes
  if (clause.actor !== null || !first || !is(first, 'supported')) return false
  return !has(clause, 'open', 'report', 'send', 'contact', 'notify', 'please', 'must', 'may', 'you')
}

/** "Your mail opens a ticket", "write to us to open a ticket". */
function isDoneByMail(clause: Clause): boolean {
  const { lexemes } = clause
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'open'))
  if (isEndOfWriting(clause, verb)) return true
  const subject = lexemes[verb - 1]
  return (
    subject !== undefined &&
    is(subject, 'email', 'report', 'form') &&
    (lexemes[verb] as Lexeme).start - subject.end <= 1 &&
    verb <= 2
  )
}

/** "Mail ann@lantern.dev to open a ticket": what comes of the mail. */
function isEndOfWriting({ lexemes }: Clause, verb: number): boolean {
  const [to, open] = [lexemes[verb - 1], lexemes[verb]]
  if (!to || !open || !is(to, 'at') || open.start - to.end > 1 || has({ lexemes }, 'public-place', 'forge'))
    return false
  const writes = lexemes.findIndex((lexeme) => is(lexeme, 'email', 'send', 'contact'))
  return writes >= 0 && writes < verb && !has({ lexemes: lexemes.slice(writes, verb) }, 'or', 'and', 'tracker')
}

/** The verbs of "submit it by mail or open an issue"; in "the steps that you took to create the issue" it tells what a report holds. */
function opensIn({ lexemes }: Clause): readonly Lexeme[] {
  const item = lexemes.findIndex((lexeme) => is(lexeme, 'content-item'))
  return lexemes.filter((lexeme, index) => is(lexeme, 'open') && (item < 0 || index < item))
}

/** The verb of "please send a pull request"; that fixes are sent is told of others. */
function sentIn({ lexemes }: Clause): Lexeme | undefined {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'send'))
  const isAsked = lexemes.slice(0, Math.max(verb, 0)).every((lexeme) => is(lexeme, ...REQUEST))
  return isAsked ? lexemes[verb] : undefined
}

const REQUEST: readonly Concept[] = ['please', 'you', 'may', 'must', 'and', 'or', 'but', 'at', 'directly']

/** A mere "issue" is a place where it is opened, or reported "to" or "via". */
function trackerIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  const [opens, sends] = [opensIn(clause), sentIn(clause)]
  return clause.lexemes.find(({ start, end, concepts }, index) => {
    if (!concepts.includes('tracker')) return false
    // "Send a pull request", but not "send the issue to us".
    const next = clause.lexemes[index + 1]
    // "Send us a pull request"
    const us = sends && clause.lexemes.find((lexeme) => is(lexeme, 'us') && lexeme.start - sends.end === 1)
    const whom = us ?? sends
    const isSent =
      sends && whom && start > sends.end && start - whom.end < ARTICLE_LENGTH && !(next && is(next, 'at', 'us'))
    // "File a bug"
    const isOpened =
      isSent || opens.some((verb) => verb.start === start || (start > verb.end && start - verb.end < NEAR))
    const isOpenedBehind = isVerbLast && opens.some((verb) => verb.start >= end && verb.start - end < NEAR)
    if (isOpened || isOpenedBehind) return true
    // "Contact us through an issue"
    const before = clause.lexemes[index - 1]
    const isMeans = has(clause, 'contact') && before !== undefined && is(before, 'use')
    return (isMeans || has(clause, 'report', 'notify')) && isAfterPreposition(clause.lexemes, index)
  })
}

function isAfterPreposition(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes[index - 1]
  const isAdjacent = before && (lexemes[index] as Lexeme).start - before.end <= (is(before, 'use') ? ARTICLE_LENGTH : 1)
  return Boolean(isAdjacent && is(before, 'use', 'at', 'within'))
}
