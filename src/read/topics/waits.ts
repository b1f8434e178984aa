import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { condemnsBehindTime } from '../public-reports/publication.js'
import { findDurations } from '../times/durations.js'
import { isLeftToReporters } from '../times/stage-of-wait.js'

/** Whether reporters are asked to keep a vulnerability to themselves for a while. */
export function asksToWait(passage: Passage): boolean {
  return passage.clauses.some(
    (clause) =>
      (clause.role !== 'condition' || waitsBefore(passage, clause)) && REQUESTS.some((asks) => asks(passage, clause)),
  )
}

/** The ways in which a clause may ask for it. */
const REQUESTS: readonly ((passage: Passage, clause: Clause) => boolean)[] = [
  condemnsBehindTime,
  forbids,
  forbidsBehind,
  keepsOut,
  waits,
  isSecret,
  allowsOnlyAfter,
  isUnderEmbargo,
  asksForEmbargo,
  asksForTime,
  leavesForLater,
  leavesToUs,
  fallsDue,
]

/** "Do not publish it": where verbs come last, "before the fix" may hold the negation. */
function forbids({ language }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !isNegated(clause) || !has(clause, 'publish', 'public')) return false
  return clause.role !== 'until' || language.negation === 'anywhere'
}

/** "Please publish it until then not" */
function forbidsBehind({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'please', 'must') || !has(clause, 'publish', 'public')) return false
  return isOnlyDenied(clauses[clauses.indexOf(clause) + 1])
}

/** "Not in the forum until we had a chance to look", "keep it out of the forum before it is fixed" */
function keepsOut(passage: Passage, clause: Clause): boolean {
  const { clauses } = passage
  const isKept = isNegated(clause) || (has(clause, 'wait') && clause.actor !== 'we')
  if (!isKept || !has(clause, 'public-place')) return false
  const isLeft = clauses.some((part, index) => isLeftTime(part) && !isOfAbuse(clauses[index - 1]))
  return isLeft || isBesideFix(passage, clause)
}

/** "Give us time", "wait with the details": publication, the details or a fix are spoken of. */
function waits(passage: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'wait') || isOtherWait(passage, clause)) return false
  return speaksOfPublication(passage) || keepsDetails(passage, clause) || waitsForFix(passage, clause)
}

/** Where the word for it tells something else, or nothing that anybody is asked for. */
function isOtherWait(passage: Passage, clause: Clause): boolean {
  if (isOnlyGiven(passage, clause) || isKeptThing(passage, clause) || isLeftToUsers(passage, clause)) return true
  if (deniesEmbargo(clause) || isForeseen(clause) || isGranted(clause)) return true
  return isOfMachine(clause) || isPatience(passage, clause)
}

function speaksOfPublication(passage: Passage): boolean {
  return passage.subject === 'disclosure' || has(passage, 'publish', 'disclosure') || passage.clauses.some(isOnPublic)
}

/** "Keep it confidential" */
function isSecret({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'private') || !has(clause, 'wait')) return false
  return !has(clause, 'best-practices') && !clauses.some(isOwnAct)
}

/** "Publication is only allowed after the fix", "you must publish after we have" */
function allowsOnlyAfter(passage: Passage, clause: Clause): boolean {
  const { clauses } = passage
  if (clause.actor === 'we' || !has(clause, 'publish', 'disclosure') || clauses.some(isOfMachine)) return false
  const isAsked =
    has(passage, 'must', 'aim', 'not') ||
    (has(passage, 'only') && has(passage, 'you', 'your')) ||
    asksOnlyThen(passage, clause)
  const isAfter = clauses.some((part) => part.role === 'after' && !has(part, 'counted-from', 'ago'))
  return isAsked && isAfter && !mustThenPublish(passage, clause)
}

/** "Coordinated disclosure until the fix is out" */
function isUnderEmbargo({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || !has(clause, 'disclosure') || !clauses.some(({ role }) => role === 'until'))
    return false
  // "Disclosure lets others abuse it before it is fixed" gives a reason.
  return !isManner(clause) && !has(clause, 'endangers')
}

/** "We ask for an embargo", "please observe an embargo of 30 days" */
function asksForEmbargo(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'disclosure')) return false
  if (has(clause, 'asks-for')) return true
  return has(clause, 'please') && !has(clause, 'publish') && findDurations(passage).length > 0
}

/** "Please let 90 days pass before you publish it" */
function asksForTime(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'please') && !wishesForTime(clause)) return false
  const isOfPublication = passage.clauses.some(isPublication) || toldToPublish(passage, clause)
  return isOfPublication && findDurations(passage).length > 0
}

/** "After the fix you may write about it", "you may publish it after 90 days" */
function leavesForLater(passage: Passage, clause: Clause): boolean {
  return leavesPublication(clause) && (passage.clauses.some(isAfterFix) || findDurations(passage).length > 0)
}

/** "You let us have a look before you publish it" */
function leavesToUs({ clauses }: Passage, clause: Clause): boolean {
  return clause.actor === 'you' && has(clause, 'opportunity') && clauses.some(isPublication)
}

/** "Only publish the details after the fix": an order, since what is to be done stands right behind. */
function asksOnlyThen({ folded }: Passage, { lexemes: [only, verb], actor, role, start }: Clause): boolean {
  if (role !== 'main' || actor !== null || !only || !verb || folded.slice(start, only.start).trim() !== '') return false
  return is(only, 'only') && is(verb, 'publish') && verb.start - only.end <= 1
}

/** "Because the tracker is public, wait until we get in touch": what is public is a place that was named. */
function isOnPublic({ role, lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    const isOfPlace = role === 'when' && before !== undefined && is(before, 'public-place', 'tracker', 'gathering')
    return is(lexeme, 'public') && !isOfPlace
  })
}

/** "After the release the flaw must be announced" is what we oblige ourselves to. */
function mustThenPublish(passage: Passage, clause: Clause): boolean {
  if (clause.actor !== null || !has(clause, 'must') || has(passage, 'only', 'not', 'you', 'your')) return false
  return passage.clauses.some((part) => part.end <= clause.start && part.role === 'after')
}

/** "Deploy it with minimal disclosure until …" */
function isManner({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'disclosure'))
  const before = lexemes[at - 1]
  return before !== undefined && is(before, 'at') && has({ lexemes: lexemes.slice(0, at) }, 'release', 'fix')
}

/** "There is no embargo": the word for it may tell the wait as well. */
function deniesEmbargo(clause: Clause): boolean {
  const wait = firstOf(clause, 'wait')
  if (wait === undefined || !isNegated(clause)) return false
  return is(wait, 'disclosure') || clause.lexemes.some((lexeme) => is(lexeme, 'not') && is(lexeme, 'disclosure'))
}

/** "This will allow us to review it" asks for nothing. */
function isForeseen({ actor, lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const before = lexemes[at - 1]
  return actor === null && before !== undefined && is(before, 'will') && !is(lexemes[at] as Lexeme, 'private')
}

/** "Renovate waits three days after the publication of an update." */
function isOfMachine({ lexemes: [first] }: Clause): boolean {
  return first !== undefined && is(first, 'upkeep')
}

/** "We do our best, please be patient", "thanks for your patience": no end is told, and nothing to keep back. */
function isPatience({ clauses }: Passage, clause: Clause): boolean {
  if (has(clause, 'opportunity', 'private') || clauses.some(({ role }) => ENDING.has(role))) return false
  if (clause.lexemes.every((lexeme) => is(lexeme, 'please', 'wait', 'must', 'you', 'your'))) return true
  const at = clause.lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const before = clause.lexemes[at - 1]
  const thanks = before && is(before, 'your') ? clause.lexemes[at - 2] : before
  return thanks !== undefined && is(thanks, 'thanks')
}

/** "Keep personal details out of the logs" tells where they are not to be, and no wait. */
function isKeptThing({ clauses }: Passage, { lexemes, actor }: Clause): boolean {
  if (actor !== null || clauses.some(({ role }) => ENDING.has(role))) return false
  const [first, next] = lexemes
  if (!first || !next || !is(first, 'wait') || has({ lexemes }, 'opportunity', 'private', 'not')) return false
  return is(next, 'detail', 'content-item')
}

/** "A delay can be added", "others may hold one up" is said of what may come to pass. */
function isGranted({ lexemes, actor }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const before = lexemes[at - 1]
  const next = lexemes[at + 1]
  if (has({ lexemes }, 'please', 'must')) return false
  if (actor === 'third-party') return before !== undefined && is(before, 'may')
  return actor === null && next !== undefined && is(next, 'may')
}

/** "Bitte veröffentliche bis dahin nichts": the negation stands behind the time. */
function isOnlyDenied(next: Clause | undefined): boolean {
  return next?.role === 'until' && has(next, 'not') && next.lexemes.every((lexeme) => is(lexeme, 'until', 'not'))
}

/** "We publish it a week after the release to give users time": who is given time are others. */
function isLeftToUsers({ clauses }: Passage, { lexemes }: Clause): boolean {
  const wait = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const next = lexemes[wait + 1]
  return (
    next !== undefined &&
    is(next, 'users') &&
    is(lexemes[wait] as Lexeme, 'include') &&
    clauses.some(
      ({ actor, role, lexemes: words }) => actor === 'we' && role === 'main' && has({ lexemes: words }, 'publish'),
    )
  )
}

/** "Give the version", but not "give us time". */
function isOnlyGiven(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'opportunity') || findDurations(passage).length > 0) return false
  const items = firstOf(clause, 'content-item')
  return items !== undefined && clause.lexemes.every((lexeme) => !is(lexeme, 'wait') || is(lexeme, 'include'))
}

/** "We'd like to have three weeks": the time stands right behind the wish. */
function wishesForTime({ lexemes, actor, negatedFrom }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'include', 'asks-for', 'must'))
  const [wish, next, unit] = lexemes.slice(at)
  if (
    at < 0 ||
    actor === 'you' ||
    !wish ||
    !next ||
    negatedFrom < wish.end ||
    next.start - wish.end > ARTICLE_LENGTH + 1
  )
    return false
  return next.value?.kind === 'unit' || (next.value?.kind === 'number' && unit?.value?.kind === 'unit')
}

/** "Say if you plan to publish. We'd like to have three weeks for the fix.": the time is for what stands before publication. */
function toldToPublish({ previous, clauses, sentence: { block } }: Passage, clause: Clause): boolean {
  if (!has(clause, 'fix', 'release')) return false
  const told = (part: Clause) => has(part, 'publish', 'disclosure') && part.actor !== 'we'
  return (
    clauses.some((part) => part.end <= clause.start && told(part)) ||
    (previous?.sentence.block === block && previous.clauses.some(told))
  )
}

/** "If we have not fixed it in three months, publish it." */
function fallsDue(passage: Passage, clause: Clause): boolean {
  const { clauses } = passage
  if (findDurations(passage).length === 0) return false
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !has(clause, 'publish')) return false
  return clauses.some(
    (part) => part.end <= clause.start && part.role === 'condition' && isNegated(part) && has(part, 'fix', 'release'),
  )
}

/** "… before you publish it." */
export function isPublication({ role, lexemes }: Clause): boolean {
  return role === 'until' && has({ lexemes }, 'publish', 'public', 'disclosure')
}

/** "Not in the forum until we had a chance to look." */
function isLeftTime({ role, actor, lexemes }: Clause): boolean {
  if (role !== 'until' || actor === 'you') return false
  return has({ lexemes }, 'opportunity') || (actor === 'we' && has({ lexemes }, 'fix', 'publish'))
}

/** "… which helps attackers before we have a fix" */
function isOfAbuse(before: Clause | undefined): boolean {
  return before !== undefined && has(before, 'endangers')
}

/** "Not in the forum before it is fixed", but not "… in the forum, which shows it to all before it is fixed". */
function isBesideFix({ clauses }: Passage, clause: Clause): boolean {
  const at = clauses.indexOf(clause)
  return [clauses[at - 1], clauses[at + 1]].some((part) => part?.role === 'until' && has(part, 'fix', 'release'))
}

/** "The details stay with us until users could upgrade." */
function keepsDetails({ clauses }: Passage, clause: Clause): boolean {
  return has(clause, 'detail') && clauses.some(({ role }) => role === 'until')
}

/** "Please wait until there is a fix." */
function waitsForFix({ clauses, subject }: Passage, clause: Clause): boolean {
  if (!has(clause, 'please') || (subject !== 'reporting' && subject !== 'disclosure')) return false
  return clauses.some((part) => part.role === 'until' && has(part, 'fix', 'release') && part.actor !== 'you')
}

/** "Keep your keys private until you deploy": nobody waits for us. */
function isOwnAct(clause: Clause): boolean {
  if (clause.role !== 'until' || clause.actor !== 'you') return false
  return !has(clause, 'us', 'respond', 'receipt', 'publish', 'contact', 'report', 'agree', 'fix')
}

/** "If you give us time before you publish it, …" */
function waitsBefore({ clauses }: Passage, clause: Clause): boolean {
  return clause.actor === 'you' && has(clause, 'wait') && clauses.some(isPublication)
}

/** "You may write about it." */
export function leavesPublication(clause: Clause): boolean {
  return isLeftToReporters(clause) && !isNegated(clause) && has(clause, 'may') && has(clause, 'publish', 'public')
}

/** "After we have released a fix, you may write about it." */
export function isAfterFix(clause: Clause): boolean {
  if (clause.role === 'when') return clause.actor !== 'you' && has(clause, 'fix', 'release') && !isNegated(clause)
  return clause.role === 'after' && has(clause, 'fix', 'release', 'advisory', 'publish')
}

export const ENDING: ReadonlySet<Clause['role']> = new Set(['until', 'after'])
