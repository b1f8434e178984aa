import type { Concept } from '../../languages/language.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { opensInPublic, waitsForFix } from './bans.js'
import { isOnSecrets } from './no-wishes.js'
import { FOR_REPORTERS } from './unfit-places.js'
import { isSentToSomebody } from './wishes-for-privacy.js'

/** "To publish it before it is fixed is reckless": the ban stands at the end of the circumstance. */
export function condemnsBehindTime({ clauses }: Passage, { role, lexemes, start }: Clause): boolean {
  // "… is not acceptable to us", "… disqualifies you from a reward."
  const last = lexemes.findLast(
    (lexeme) => !is(lexeme, 'at', 'us', 'counted-from', 'bounty', 'policy', 'they') && lexeme.concepts.length > 0,
  )
  const isBan =
    last !== undefined && (is(last, 'bans', 'removed') || (is(last, 'out-of-scope') && has({ lexemes }, 'will')))
  if (role !== 'until' || !isBan) return false
  return clauses.some(
    (part) => part.end <= start && part.actor !== 'we' && has(part, 'publish', 'public', 'disclosure'),
  )
}

/** "Write to us before you open an issue", "before you publish it". */
export function comesBeforePublic(passage: Passage, clause: Clause): boolean {
  const isPlace = has(clause, 'open', 'send') && has(clause, 'public-place', 'tracker')
  const isByReporter =
    clause.actor !== 'we' && has(clause, 'publish', 'public') && !has(clause, 'fix', 'advisory', 'release')
  if (clause.role !== 'until' || !(isPlace || isByReporter)) return false
  const isAsked = passage.clauses.some(
    (part) =>
      part.role === 'main' &&
      (part.actor !== 'we' || has(part, 'thanks', 'aim') || clause.actor === 'you') &&
      !isNegated(part) &&
      (has(part, 'publish', 'wait', ...ASKING) ||
        (has(part, 'opportunity') && has(part, 'fix')) ||
        (has(part, 'please') && part.lexemes.some(({ value }) => value?.kind === 'unit')) ||
        // "We would like to have three weeks before you publish it."
        (part.actor !== 'you' && clause.actor === 'you' && part.lexemes.some(({ value }) => value?.kind === 'unit')) ||
        passage.text.slice(part.start, part.end).includes('@')),
  )
  return isAsked && (has(passage, 'vulnerability') || FOR_REPORTERS.has(passage.subject))
}

/** "Because the tracker is public, write to us", "issues are public, so do not use them". */
export function warnsOfReaders(passage: Passage, clause: Clause): boolean {
  const place = clause.lexemes.findIndex((lexeme) => is(lexeme, 'public-place', 'tracker'))
  // "Since everybody can read the tracker, …"
  const read = clause.lexemes[place - 1]
  if (read && is(read, 'public') && !isNegated(clause) && passage.clauses.some(isRequest) && isReason(passage, clause))
    return true
  const [second, third] = clause.lexemes.slice(place + 1).filter((lexeme) => !is(lexeme, 'yes', 'at', 'forge', 'may'))
  // "The list is archived publicly."
  const state = second && is(second, 'unsupported') && third && is(third, 'public') ? third : second
  if (place < 0 || !state || !is(state, 'public') || is(state, 'public-place')) return false
  // "The tracker is public and not the place."
  if (isNegated(clause)) return clause.negatedFrom >= state.end && has(clause, 'bans', 'channel', 'available', 'use')
  const others = passage.clauses.filter((part) => part !== clause)
  return others.some((part) =>
    clause.role === 'main'
      ? isNegated(part) && has(part, 'use', 'open', 'report', 'send', 'channel', 'available', 'bans', 'include')
      : has(part, ...ASKING, 'use'),
  )
}

/** "Issues are public! Write to ann@lantern.dev.": the warning is a sentence of its own. */
export function followsWarning({ previous, sentence, clauses, text, subject }: Passage): boolean {
  if (!FOR_REPORTERS.has(subject)) return false
  const isNamed = clauses.some(
    (part) =>
      (isRequest(part) || (part.role === 'main' && has(part, 'channel'))) &&
      !isNegated(part) &&
      !has(part, 'public-place', 'tracker') &&
      text.slice(part.start, part.end).includes('@'),
  )
  let before = isNamed ? previous : null
  for (let steps = 0; before && steps < FAR; steps += 1, before = before.previous) {
    if (before.sentence.block !== sentence.block) return false
    if (isWarning(before)) return true
  }
  return false
}

/** "Issues are public. Keep flaws out of them.", "everybody can see issues, so do not use them for that" */
export function warnsOff(passage: Passage, clause: Clause): boolean {
  const { clauses, previous, sentence, subject } = passage
  if (!FOR_REPORTERS.has(subject) || !forbidsThere(clause)) return false
  const earlier = clauses.filter(({ end }) => end <= clause.start)
  if (earlier.length > 0) return earlier.some(tellsOfReaders)
  let before = previous
  for (let steps = 0; before && steps < FAR; steps += 1, before = before.previous) {
    if (before.sentence.block !== sentence.block) return false
    if (before.clauses.some(tellsOfReaders)) return true
  }
  return false
}

/** "Do not use them for this", "leave it out of there": nothing else is named that it may be about. */
function forbidsThere({ lexemes, role, actor, negatedFrom }: Clause): boolean {
  if (role !== 'main' || actor === 'we' || negatedFrom === Number.POSITIVE_INFINITY) return false
  const isAll = lexemes.every((lexeme) => lexeme.concepts.length === 0 || is(lexeme, ...THERE))
  return isAll && has({ lexemes }, 'use', 'open', 'send', 'report', 'detail')
}

const THERE: readonly Concept[] = [
  'not',
  'please',
  'but',
  'and',
  'at',
  'must',
  'may',
  'you',
  'use',
  'open',
  'send',
  'report',
  'they',
  'vulnerability',
  'sensitive',
  'security',
  'detail',
]

/** "The tracker is public", "everybody sees issues": a place right beside what is said of its readers. */
function tellsOfReaders(clause: Clause): boolean {
  if (isNegated(clause) || clause.actor === 'we') return false
  const words = clause.lexemes.filter((lexeme) => !is(lexeme, 'yes', 'at', 'forge', 'may', 'every'))
  return words.some((word, index) => {
    if (!is(word, 'public-place', 'tracker')) return false
    return [words[index - 1], words[index + 1]].some(
      (beside) => beside !== undefined && is(beside, 'public') && !is(beside, 'public-place'),
    )
  })
}

/** So many sentences may stand between: "That is good for bugs, and bad for flaws." */
const FAR = 2

/** "The tracker is public." */
function isWarning({ clauses: [state, ...more] }: Passage): boolean {
  if (!state || more.length > 0 || isNegated(state) || state.role !== 'main') return false
  const [place, last, ...others] = state.lexemes.filter(
    (lexeme) => !is(lexeme, 'yes', 'at', 'forge', 'every', 'please'),
  )
  if (!place || !last || others.length > 0) return false
  return is(place, 'public-place', 'tracker') && is(last, 'public')
}

/** "Who publishes without a word to us is not credited." */
export function condemnsSurprise(_: Passage, { lexemes, actor, role }: Clause): boolean {
  if (role !== 'main' || actor === 'we') return false
  const publish = lexemes.findIndex((lexeme) => is(lexeme, 'publish', 'disclosure'))
  const without = lexemes.findIndex((lexeme, at) => at > publish && is(lexeme, 'not'))
  if (publish < 0 || without < 0) return false
  const behind = lexemes.slice(without + 1)
  const us = behind.findIndex((lexeme) => is(lexeme, 'us', 'we', 'agree', ...ASKING))
  return us >= 0 && behind.slice(us + 1).some((lexeme) => is(lexeme, 'not', 'bans', 'removed', 'endangers'))
}

/** "Since everybody reads the tracker, …", "everybody reads the tracker, so write to ann@lantern.dev" */
function isReason({ clauses, text }: Passage, { role, end }: Clause): boolean {
  if (role !== 'main') return true
  return text.includes('@', end) && clauses.some((part) => part.start >= end && part.role !== 'main')
}

/** "To avoid …": right at the head of its clause. */
function isPurpose({ lexemes: [to, not, harm], start, role }: Clause): boolean {
  if (role !== 'main' || !to || !not || !harm) return false
  return to.start === start && is(to, 'at') && is(not, 'not') && is(harm, 'endangers')
}

function isRequest(part: Clause): boolean {
  return part.role === 'main' && part.actor !== 'we' && !isNegated(part) && has(part, 'use', ...ASKING)
}

/** "Posting it elsewhere alerts attackers." */
export function endangersUsers({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'endangers')) return false
  // "If you report a flaw in the open, attackers will read it, too."
  if (clauses.some((part) => part.role === 'condition' && part.end <= clause.start && opensInPublic(part, subject)))
    return true
  const harm = clause.lexemes.findIndex((lexeme) => is(lexeme, 'endangers'))
  // "To avoid tipping off attackers, we take reports by mail."
  if (isPurpose(clause)) return clauses.some((part) => has(part, ...ASKING))
  // "It does not put users at risk", but "to publish it without a word to us puts users at risk".
  const before = clause.lexemes[harm - 1]
  if (before && is(before, 'not') && !is(before, 'endangers')) return false
  return has({ lexemes: clause.lexemes.slice(0, harm) }, 'publish', 'public', 'public-place', 'tracker', 'disclosure')
}

/** "Give us time before you publish", "keep it to yourself until a fix is out". */
export function holdsPublication(passage: Passage, clause: Clause): boolean {
  if (isOnSecrets(passage)) return false
  return HOLDS.some((holds) => holds(passage, clause))
}

const HOLDS: readonly ((passage: Passage, clause: Clause) => boolean)[] = [
  asksForEmbargo,
  keepsSecret,
  waitsWithPublication,
  doesLikewise,
  sendsSensitiveApart,
  mayPublishLater,
  allowsOnlyBehindFix,
]

/** "We ask for an embargo of 45 days." */
function asksForEmbargo(_: Passage, clause: Clause): boolean {
  const asked = firstOf(clause, 'asks-for')
  return asked !== undefined && clause.negatedFrom > asked.start && has(clause, 'disclosure', 'coordinated')
}

/** "Keep the flaw to yourself" */
function keepsSecret(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'wait') || !has(clause, 'private') || isNegated(clause)) return false
  if (clause.actor === 'we' || clause.role === 'condition') return false
  return FOR_REPORTERS.has(passage.subject) || has(passage, 'report', 'vulnerability', 'bug', 'fix', 'release')
}

/** "Wait with the details until a fix is out" */
function waitsWithPublication(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'wait') || clause.actor === 'we' || mayWait(clause)) return false
  const before =
    passage.clauses.some((part) => part.role === 'until' && has(part, 'publish', 'public', 'disclosure')) ||
    waitsForThat(passage)
  if (clause.role === 'condition' && !(clause.actor === 'you' && before)) return false
  const keepsDetails = has(clause, 'detail') && passage.clauses.some(({ role }) => role === 'until')
  if (before || keepsDetails || (has(passage, 'publish', 'disclosure') && isOnPeople(passage))) return true
  return has(clause, 'please') && FOR_REPORTERS.has(passage.subject) && waitsForFix(passage)
}

/** "Send what is sensitive to ann@lantern.dev", "the tracker is for other bugs, sensitive ones go through the form" */
function sendsSensitiveApart(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'sensitive')) return false
  // "We will treat sensitive data as confidential."
  if (clause.actor === 'we' && has(clause, 'will') && !has(clause, 'report', 'vulnerability')) return false
  if (has(passage, 'advisory', 'private-reporting', 'security-tab', 'private')) return true
  if (isSentToSomebody(passage, clause) || usesPrivateWay(passage, clause)) return true
  return passage.clauses.some((part) => has(part, 'other') && has(part, 'public-place', 'tracker'))
}

function usesPrivateWay({ subject }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  return has(clause, 'use') && has(clause, 'chat', 'phone', 'form', 'direct-message', 'encrypt')
}

/** "Embargoes of others may hold it up": what happens to a publication, which nobody is asked for. */
function mayWait({ lexemes, actor }: Clause): boolean {
  const wait = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const [subject, may] = [lexemes[0], lexemes[wait - 1]]
  if (actor === 'you' || !subject || !may || has({ lexemes }, 'must', 'please', 'you')) return false
  return is(subject, 'disclosure') && is(may, 'may') && !is(may, 'must')
}

/** "POST and PUT wait for an answer before they are sent" is said of a program. */
function isOnPeople(passage: Passage): boolean {
  return (
    FOR_REPORTERS.has(passage.subject) ||
    has(passage, 'vulnerability', 'report', 'you', 'us', 'please', 'fix', 'detail')
  )
}

/** "The public learns of it in May. Please wait until then." */
function waitsForThat({ previous, sentence, lexemes }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || !has(previous, 'publish', 'disclosure')) return false
  return (
    has({ lexemes }, 'until') &&
    lexemes.every((lexeme) => is(lexeme, 'please', 'wait', 'until', 'you', 'end-of-support'))
  )
}

/** "We publish after 90 days and ask that you keep to the same date", "We wait 14 days with the details. Please do the same." */
function doesLikewise({ clauses, previous, sentence }: Passage, clause: Clause): boolean {
  if (!has(clause, 'likewise') || !has(clause, 'please', 'must') || isNegated(clause)) return false
  const before = previous?.sentence.block === sentence.block ? previous.clauses : []
  return [...before, ...clauses.filter(({ end }) => end <= clause.start)].some(
    (part) =>
      // "Acme does not disclose flaws before the fix. Please do the same."
      (part.actor === 'we' || (part.actor === null && isNegated(part))) &&
      (has(part, 'private') ||
        (has(part, 'publish', 'disclosure', 'wait') && has(part, 'publish', 'disclosure', 'detail'))),
  )
}

/** "| Public disclosure | only after a fix |" */
function allowsOnlyBehindFix({ label, clauses: [only, ...more] }: Passage, clause: Clause): boolean {
  if (clause !== only || !label || !has(label, 'publish', 'disclosure')) return false
  return has(only, 'only') && [only, ...more].some(isBehindFix)
}

/** "You may publish your findings once a fix is out." */
function mayPublishLater({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  if (begins(clause) && has(clause, 'may') && clauses.some(isBehindFix)) return true
  if (!has(clause, 'publish', 'disclosure', 'public')) return false
  // "Publication is only allowed after we have agreed."
  if (has(clause, 'only') && has(clause, 'authorized', 'may') && clauses.some(({ role }) => role === 'after'))
    return true
  if (!has(clause, 'may') || clause.actor !== 'you') return false
  return clauses.some(isBehindFix)
}

/** "Public discussion may begin once a fix is out." */
function begins({ lexemes: [first], actor }: Clause): boolean {
  return actor === null && first !== undefined && is(first, 'publish', 'public', 'public-place', 'disclosure')
}

function isBehindFix({ role, lexemes }: Clause): boolean {
  return role === 'after' && has({ lexemes }, 'fix', 'release', 'security-fix')
}
