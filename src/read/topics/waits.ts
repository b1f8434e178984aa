import type { Embargo } from '../../policy/timeframe.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { condemnsBehindTime } from '../public-reports/publication.js'
import { findDurations } from '../times/durations.js'
import { isLeftToReporters } from '../times/stage-of-wait.js'

/** Whether reporters are asked to keep a vulnerability to themselves for a while. */
export function asksToWait(passage: Passage): boolean {
  const publishes =
    has(passage, 'publish', 'disclosure') || passage.clauses.some(isOnPublic) || passage.subject === 'disclosure'
  return passage.clauses.some((clause) => {
    if (clause.role === 'condition' && !waitsBefore(passage, clause)) return false
    const forbids =
      isNegated(clause) &&
      has(clause, 'publish', 'public') &&
      clause.actor !== 'we' &&
      (clause.role !== 'until' || passage.language.negation === 'anywhere')
    const forbidsBehind =
      has(clause, 'please', 'must') &&
      has(clause, 'publish', 'public') &&
      clause.actor !== 'we' &&
      isOnlyDenied(passage.clauses[passage.clauses.indexOf(clause) + 1])
    const keepsOut =
      (isNegated(clause) || (has(clause, 'wait') && clause.actor !== 'we')) &&
      has(clause, 'public-place') &&
      (passage.clauses.some((part, index) => isLeftTime(part) && !isOfAbuse(passage.clauses[index - 1])) ||
        isBesideFix(passage, clause))
    const leaves = has(clause, 'opportunity') && clause.actor === 'you' && passage.clauses.some(isPublication)
    const waits =
      has(clause, 'wait') &&
      !isOnlyGiven(passage, clause) &&
      !deniesEmbargo(clause) &&
      !isForeseen(clause) &&
      !isPatience(passage, clause) &&
      !isOfMachine(clause) &&
      !isKeptThing(passage, clause) &&
      !isGranted(clause) &&
      !isLeftToUsers(passage, clause) &&
      clause.actor !== 'we' &&
      (publishes || keepsDetails(passage, clause) || waitsForFix(passage, clause))
    const secret =
      has(clause, 'private') &&
      has(clause, 'wait') &&
      !has(clause, 'best-practices') &&
      clause.actor !== 'we' &&
      !passage.clauses.some(isOwnAct)
    const onlyAfter =
      has(clause, 'publish', 'disclosure') &&
      clause.actor !== 'we' &&
      !passage.clauses.some(isOfMachine) &&
      (has(passage, 'must', 'aim', 'not') ||
        (has(passage, 'only') && has(passage, 'you', 'your')) ||
        asksOnlyThen(passage, clause)) &&
      passage.clauses.some((part) => part.role === 'after' && !has(part, 'counted-from', 'ago')) &&
      !mustThenPublish(passage, clause)
    const embargo =
      has(clause, 'disclosure') &&
      clause.role === 'main' &&
      passage.clauses.some(({ role }) => role === 'until') &&
      !isManner(clause) &&
      // "Disclosure lets others abuse it before it is fixed" gives a reason.
      !has(clause, 'endangers')
    const onlyThen =
      leavesPublication(clause) && (passage.clauses.some(isAfterFix) || findDurations(passage).length > 0)
    const asksForTime =
      (has(clause, 'please') || wishesForTime(clause)) &&
      (passage.clauses.some(isPublication) || toldToPublish(passage, clause)) &&
      findDurations(passage).length > 0
    const asksForEmbargo =
      has(clause, 'disclosure') &&
      (has(clause, 'asks-for') ||
        (has(clause, 'please') && !has(clause, 'publish') && findDurations(passage).length > 0))
    return (
      condemnsBehindTime(passage, clause) ||
      asksForTime ||
      (fallsDue(passage, clause) && findDurations(passage).length > 0) ||
      asksForEmbargo ||
      onlyThen ||
      forbids ||
      forbidsBehind ||
      keepsOut ||
      leaves ||
      waits ||
      secret ||
      onlyAfter ||
      embargo
    )
  })
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
function fallsDue({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !has(clause, 'publish')) return false
  return clauses.some(
    (part) => part.end <= clause.start && part.role === 'condition' && isNegated(part) && has(part, 'fix', 'release'),
  )
}

/** "… before you publish it." */
function isPublication({ role, lexemes }: Clause): boolean {
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
function leavesPublication(clause: Clause): boolean {
  return isLeftToReporters(clause) && !isNegated(clause) && has(clause, 'may') && has(clause, 'publish', 'public')
}

/** "After we have released a fix, you may write about it." */
function isAfterFix(clause: Clause): boolean {
  if (clause.role === 'when') return clause.actor !== 'you' && has(clause, 'fix', 'release') && !isNegated(clause)
  return clause.role === 'after' && has(clause, 'fix', 'release', 'advisory', 'publish')
}

const ENDING: ReadonlySet<Clause['role']> = new Set(['until', 'after'])

/** "Once you find a flaw, tell nobody": with that nothing ends. */
function isFinding(clause: Clause): boolean {
  if (clause.role !== 'after' || !has(clause, 'vulnerability')) return false
  return (
    has(clause, 'discover') || clause.lexemes.every((lexeme) => is(lexeme, 'after', 'you', 'vulnerability', 'security'))
  )
}

/** What ends the wait; null where nothing is said of it. */
export function endOf(passage: Passage): Embargo['until'] {
  const ends = passage.clauses.filter((clause) => ENDING.has(clause.role) && !isFinding(clause) && !isSetUp(clause))
  const all = ends.length > 0 ? ends : passage.clauses.filter((clause) => has(clause, 'wait', 'opportunity'))
  if (findDurations(passage).length > 0) return 'date'
  if (needsLeaveAtLast(passage)) return 'permission'
  const agreed = all.filter((clause) => has(clause, 'agree', 'coordinated'))
  const isFixed = all.some((clause) => has(clause, 'fix', 'release', 'assess', 'advisory'))
  // "Until it is fixed or we give permission"
  if (agreed.length > 0 && !(isFixed && agreed.every(isLeave)))
    return agreed.every(isLeave) ? 'permission' : 'agreement'
  if (isFixed) return 'fix'
  const withheld = passage.clauses.filter(forbidsWithoutConsent)
  const isWithheld = (clause: Clause) =>
    isLeave(clause) && (passage.language.negation === 'anywhere' || lacksLeave(clause))
  if (withheld.length > 0) return withheld.every(isWithheld) ? 'permission' : 'agreement'
  if (all.some(leavesTime)) return 'response'
  if (
    ends.some(isPublication) &&
    passage.clauses.some(({ role, lexemes }) => role === 'main' && has({ lexemes }, 'opportunity'))
  )
    return 'response'
  if (ends.some(({ role }) => role === 'until') && (tellsEndBefore(passage) || isFixedMeanwhile(passage))) return 'fix'
  if (ends.length === 0 && isPublishedNext(passage)) return 'fix'
  // "When the fix is live, you may write about it."
  if (passage.clauses.some(leavesPublication) && passage.clauses.some(isAfterFix)) return 'fix'
  return ends.some(saysWhen) && has(passage, 'wait', 'not') ? 'fix' : null
}

/** "Until there is an address, post no details": with that no wait for a fix ends. */
function isSetUp(clause: Clause): boolean {
  if (clause.role !== 'until' || clause.actor !== null || has(clause, 'agree', 'respond', 'opportunity')) return false
  return has(clause, 'contact', 'channel', 'private-reporting') && has(clause, 'publish', 'available')
}

/** "A fix takes 90 days. We ask you not to publish before that." */
function tellsEndBefore({ previous, sentence: { block } }: Passage): boolean {
  if (previous?.sentence.block !== block) return false
  return (
    previous.clauses.some(({ actor, role }) => actor !== 'you' && role !== 'condition') &&
    (findDurations(previous).length > 0 || has(previous, 'fix', 'release'))
  )
}

/** "We work on a fix; until then, please keep it to yourself" */
function isFixedMeanwhile({ clauses }: Passage): boolean {
  const end = clauses.findIndex(
    ({ role, lexemes, start, end: stop }) =>
      role === 'until' && stop - start <= LEAST_END && lexemes.every((lexeme) => is(lexeme, 'until')),
  )
  return clauses
    .slice(0, Math.max(end, 0))
    .some((part) => part.actor === 'we' && part.role === 'main' && has(part, 'fix', 'release'))
}

/** "You keep it quiet, we fix it, then all may talk about it": one comes after the other. */
function isPublishedNext({ clauses }: Passage): boolean {
  const wait = clauses.findIndex((part) => part.actor !== 'we' && has(part, 'wait'))
  const fix = clauses.findIndex((part) => part.actor === 'we' && has(part, 'fix') && !has(part, 'publish'))
  const last = clauses.findIndex((part) => has(part, 'publish') && part.lexemes[0] && is(part.lexemes[0], 'and'))
  return wait >= 0 && fix > wait && last > fix
}

/** "Do not disclose it without our consent." */
function forbidsWithoutConsent(clause: Clause): boolean {
  const agreement = firstOf(clause, 'agree')
  if (agreement === undefined || !has(clause, 'publish', 'public')) return false
  return clause.negatedFrom < agreement.start || is(agreement, 'not')
}

/** "Without our written consent": the one side gives it or not; "without your consent" is up to the reporter. */
function isLeave({ lexemes }: Clause): boolean {
  return lexemes.every((lexeme, index) => {
    if (!is(lexeme, 'agree', 'coordinated')) return true
    const before = lexemes[index - 1]
    return is(lexeme, 'leave') && !(before && is(before, 'you', 'your'))
  })
}

/** "Without our prior written consent", but not "do not disclose ways around the permission dialogue". */
function lacksLeave({ lexemes }: Clause): boolean {
  const leave = lexemes.findIndex((lexeme) => is(lexeme, 'leave'))
  const negation = lexemes.slice(0, leave).findLastIndex((lexeme) => is(lexeme, 'not'))
  const between = lexemes.slice(negation + 1, leave)
  return negation >= 0 && !between.some((lexeme) => is(lexeme, 'publish', 'vulnerability', 'public', 'detail'))
}

/** "Before we have been told, have fixed it, and have given permission": the last of the conditions is our leave. */
function needsLeaveAtLast({ clauses }: Passage): boolean {
  return clauses.some(({ lexemes }, index) => {
    if (!clauses.slice(0, index).some(({ role }) => role === 'until')) return false
    const leave = lexemes.findIndex((lexeme) => is(lexeme, 'leave'))
    const before = lexemes[leave - 1]
    if (leave < 0 || (before && is(before, 'you', 'your'))) return false
    return lexemes.slice(0, leave).some((lexeme) => is(lexeme, 'and') && !is(lexeme, 'or'))
  })
}

/** "Give us time" ends with our answer; "keep it confidential" has no end. */
function leavesTime({ lexemes }: Clause): boolean {
  const isSecret = has({ lexemes }, 'private')
  return lexemes.some((lexeme) => is(lexeme, 'opportunity', 'respond') || (is(lexeme, 'wait') && !isSecret))
}

/** "Until that is out"; a time that is only counted from something else takes a word that we know. */
function saysWhen({ role, lexemes, start, end }: Clause): boolean {
  return lexemes.length > 1 || (role === 'until' && end - start > LEAST_END)
}

/** "Until then" is shorter, in UTF-16 code units. */
const LEAST_END = 12
