import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { isSwitchedOn } from '../channels/described/advisory.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { waitsForFix } from './bans.js'
import { FOR_REPORTERS, isBarePlease } from './unfit-places.js'

/** "Keep your password private", "your personal data stay confidential": what is to be kept is no report. */
export function isOnSecrets(passage: Passage): boolean {
  if (has(passage, 'vulnerability', 'report', 'bug')) return false
  return has(passage, 'upkeep', 'conduct') || passage.lexemes.some(isKeptOfYours)
}

/** "Keep your .env file confidential": what is yours and is not named as a find or its details. */
function isKeptOfYours(lexeme: Lexeme, at: number, lexemes: readonly Lexeme[]): boolean {
  const next = lexemes[at + 1]
  if (!is(lexeme, 'wait') || !next || !is(next, 'your') || next.start - lexeme.end > 1) return false
  return !has({ lexemes }, 'detail', 'content-item', 'discover', 'disclosure', 'publish', 'advisory')
}

export function asksForPrivacy(passage: Passage, clause: Clause): boolean {
  if (isReadByFew(passage, clause) || isKeptFromPublic(passage, clause) || isTicketKept(passage, clause)) return true
  if (
    has(clause, 'private-reporting') &&
    (clause.actor !== 'we' || has(clause, 'private') || takesReports(clause) || isSwitchedOn(clause))
  )
    return true
  if (passage.sentence.block.kind === 'item' && passage.lead && has(passage.lead, 'include')) return false
  if (!has(clause, 'private') || clause.actor === 'we' || clause.role === 'condition') return false
  if (isOnSecrets(passage) || forbidsPrivacy(clause)) return false
  if ((isNegated(clause) && has(clause, 'include', 'upkeep')) || needsNone(clause)) return false
  // "Private reports are rewarded, too."
  if (has(clause, 'bounty') && !has(clause, 'please', 'must')) return false
  // "Where no private contact can be found"
  if (clause.role === 'when' && isNegated(clause)) return false
  if (isInherited(clause) || (passage.lead && has(passage.lead, 'authorized', 'legal-action'))) return false
  const isTold = clause.role === 'main' || isBehindFix(clause)
  if (isTold && waitsForFix(passage) && isOnFlaw(passage, clause)) return true
  if (clause.role === 'main' && goesOnWriting(passage, clause)) return true
  // "Keep it under the hat, please."
  if (
    passage.clauses.some(isBarePlease) &&
    FOR_REPORTERS.has(passage.subject) &&
    clause.role === 'main' &&
    !isNegated(clause)
  )
    return true
  // "Please be discreet."
  if (has(clause, 'please') && FOR_REPORTERS.has(passage.subject) && !isNegated(clause)) return true
  if (describesWay(passage, clause) || (isAside(passage, clause) && has(passage, 'vulnerability'))) return true
  const isPlace = FOR_REPORTERS.has(passage.subject) || passage.sentence.block.cell !== null
  if (isPlace && isBehindAddress(passage, clause)) return true
  // "Security bugs: ann@lantern.dev (not public)", but not "We treat as vulnerabilities: leaks of private data"
  if (passage.label && has(passage.label, 'vulnerability') && !has(passage.label, 'scope', 'not-vulnerability'))
    return true
  const asks = has(
    isAside(passage, clause) || isAfterthought(clause) || clause.role === 'when' ? passage : clause,
    'report',
    'send',
    'contact',
    'notify',
    'open',
    'email',
    'use',
    'channel',
    'wait',
    'direct-message',
    'please',
    'advisory',
    'security-tab',
    'form',
    'publish',
    'owner',
    'handling',
    'disclosure',
  )
  const isDemanded =
    (has(clause, 'must', 'aim', 'handling') && has(clause, 'vulnerability', 'report', 'detail')) ||
    isStateOfReports(passage, clause)
  return (
    (asks || isDemanded) &&
    (has(passage, 'vulnerability', 'report', 'security', 'advisory', 'owner', 'us') ||
      (has(passage, 'channel') && FOR_REPORTERS.has(passage.subject)) ||
      // "Private disclosure" as a heading.
      (has(clause, 'disclosure') && passage.subject === 'disclosure') ||
      passage.subject === 'reporting')
  )
}

/** "Private until the release", "keep it private until then", but "the repository is private until the first release". */
function isOnFlaw(passage: Passage, { lexemes: [first], start }: Clause): boolean {
  const isBare = first !== undefined && is(first, 'private') && first.start - start <= 1
  return isBare || FOR_REPORTERS.has(passage.subject) || has(passage, ...OF_FLAWS)
}

/** "Note that until the fix is out, all is confidential": what holds until then may stand behind it. */
function isBehindFix({ role, lexemes }: Clause): boolean {
  const last = lexemes.at(-1)
  if (role !== 'until' || !last || !is(last, 'private')) return false
  return lexemes.some((lexeme) => lexeme !== last && is(lexeme, 'fix', 'release', 'security-fix'))
}

const OF_FLAWS: readonly Concept[] = [
  'vulnerability',
  'report',
  'bug',
  'detail',
  'they',
  'wait',
  'please',
  'you',
  'publish',
  'disclosure',
  'handling',
]

/** "Send it to our desk; only the duty officers can read it." */
function isReadByFew({ subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  if (goesToFew(clause) || isWayOfFew(clause)) return true
  const only = clause.lexemes.findIndex((lexeme) => is(lexeme, 'only'))
  const { [only]: first, [only + 1]: second } = clause.lexemes
  const seen = clause.lexemes.findIndex(
    (lexeme, at) => at > only && is(lexeme, 'see') && !is(lexeme, 'send', 'contact'),
  )
  const reader = clause.lexemes[seen]
  if (!first || !second || !reader || reader.start - first.end < LEAST_READER || !isLast(clause, seen)) return false
  return !clause.lexemes.slice(only + 1, seen).some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'release'))
}

/** "Mark the ticket as private." */
function isTicketKept({ subject, sentence, lead }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  if (sentence.block.kind === 'item' && lead && has(lead, 'include')) return false
  const last = clause.lexemes.at(-1)
  const isPredicate = last !== undefined && is(last, 'private')
  return isPredicate && has(clause, 'tracker', 'bug') && !has(clause, 'public', 'or', 'but', 'fix')
}

/** "File it in our desk. Tickets there are not public." */
function isKeptFromPublic({ previous, sentence, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || !isNegated(clause) || clause.start > 0 || !FOR_REPORTERS.has(subject)) return false
  const isState = clause.lexemes.every((lexeme) => is(lexeme, 'tracker', 'report', 'they', 'channel', 'not', 'public'))
  if (!isState || !has(clause, 'public') || previous?.sentence.block !== sentence.block) return false
  return has(previous, ...WAYS)
}

/** "Mail to this address goes to the team only." */
function goesToFew({ lexemes }: Clause): boolean {
  if (isOnlyReadBy(lexemes)) return true
  const [verb, reader, last] = lexemes.slice(-3)
  if (!verb || !reader || !last || !is(last, 'only') || !is(reader, 'owner')) return false
  return is(verb, 'gets') && !is(verb, 'fix', 'release')
}

/** "Mails are only read by the two maintainers." */
function isOnlyReadBy(lexemes: readonly Lexeme[]): boolean {
  const only = lexemes.findIndex((lexeme) => is(lexeme, 'only'))
  const [, see, by] = only < 0 ? [] : lexemes.slice(only)
  const last = lexemes.at(-1)
  if (!see || !by || !last || !is(see, 'see') || is(see, 'use', 'discover')) return false
  return is(last, 'owner', 'by-us') && (by === last || is(by, 'at')) && lexemes.length - only <= PASSIVE
}

/** "Only", "read", "by", "two", "maintainers", in lexemes. */
const PASSIVE = 5

/** "This list is delivered to a small group of people": what is said of the way, not of a report. */
function isWayOfFew({ lexemes }: Clause): boolean {
  const [first] = lexemes
  if (!first || !is(first, 'channel', 'they') || !has({ lexemes }, 'private')) return false
  return lexemes.every((lexeme) => !isOneOf(lexeme, VERBS) || is(lexeme, 'private', 'we'))
}

/** "The team" with its blanks, in characters. */
const LEAST_READER = 8

/** "Only the team reads it", and not "only what the team sees in the tracker counts". */
function isLast({ lexemes }: Clause, index: number): boolean {
  return lexemes.slice(index + 1).every((lexeme) => is(lexeme, 'they', 'report', 'channel'))
}

/** "Please do not report vulnerabilities privately." */
export function forbidsPrivacy({ lexemes, negatedFrom, role }: Clause): boolean {
  const [verb, secret] = [
    lexemes.find((lexeme) => is(lexeme, 'report', 'send', 'contact') && lexeme.start >= negatedFrom),
    lexemes.find((lexeme) => is(lexeme, 'private') && lexeme.start >= negatedFrom),
  ]
  if (role !== 'main' || !verb || !secret || is(secret, 'not')) return false
  // Where verbs come last, what is negated may be any word.
  if (!lexemes.some((lexeme) => is(lexeme, 'not') && lexeme.end <= verb.start)) return false
  return !has({ lexemes }, 'public', 'public-place', 'tracker', 'publish', 'except', 'only', 'but')
}

/** "There is no need for a private channel", "we have no private mailbox." */
function needsNone({ lexemes }: Clause): boolean {
  const words = lexemes.filter(({ concepts }) => concepts.length > 0)
  return words.some((word, index) => {
    const next = words[index + 1]
    return (
      is(word, 'no') &&
      next !== undefined &&
      is(next, 'private') &&
      (is(next, 'channel') || index + 2 >= words.length || is(words[index + 2] as Lexeme, ...MEANS))
    )
  })
}

/** What there may be none of in private. */
const MEANS: readonly Concept[] = ['channel', 'email', 'form', 'contact', 'chat', 'phone', 'tracker', 'direct-message']

/** "We only accept vulnerabilities through GitHub's private reporting", "we use private reporting." */
function takesReports(clause: Clause): boolean {
  return has(clause, 'use') && !isNegated(clause) && !has(clause, 'publish', 'fix', 'release', 'advisory')
}

/** "Treat it as confidential and write to ann@lantern.dev." */
function goesOnWriting({ clauses, subject }: Passage, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  const [and] = next?.lexemes ?? []
  if (!next?.joined || !and || !is(and, 'and') || isNegated(clause)) return false
  return has(next, ...ASKING) && (FOR_REPORTERS.has(subject) || clauses.some((part) => has(part, 'vulnerability')))
}

/** "Vulnerability reports are for our eyes only." */
function isStateOfReports({ subject }: Passage, { lexemes, role }: Clause): boolean {
  const [first, last] = [lexemes[0], lexemes.at(-1)]
  if (role !== 'main' || !first || !last || !FOR_REPORTERS.has(subject)) return false
  return is(first, 'vulnerability', 'report') && is(last, 'private')
}

/** "Use the form. It is private." */
function describesWay({ previous, sentence, subject }: Passage, clause: Clause): boolean {
  if (clause.start > 0 || isNegated(clause) || !FOR_REPORTERS.has(subject) || isOnUnknown(clause)) return false
  // "Non-public versions are not covered."
  if (has(clause, 'version', 'scope', 'out-of-scope')) return false
  const isState = clause.lexemes.every((lexeme) => !isOneOf(lexeme, VERBS) || is(lexeme, 'private'))
  for (let before = previous; isState && before?.sentence.block === sentence.block; before = before.previous)
    if (has(before, ...WAYS)) return true
  return false
}

/** "The source code of the new edition is not public": words of which none is known stand first. */
function isOnUnknown({ lexemes, start }: Clause): boolean {
  const first = lexemes.find((lexeme) => !is(lexeme, 'counted-from', 'version', 'at', 'and'))
  return first !== undefined && first.start - start > LONGEST_SUBJECT
}

/** "The mailbox is a ", in characters. */
const LONGEST_SUBJECT = 18

/** What a sentence before says of the way that is private. */
const WAYS: readonly Concept[] = [
  'report',
  'send',
  'contact',
  'email',
  'open',
  'form',
  'advisory',
  'security-tab',
  'private-reporting',
]

/** "You must not: copy confidential data": the lead-in forbids what the item says. */
function isInherited({ negatedFrom, start, lexemes }: Clause): boolean {
  return negatedFrom === start && !lexemes.some((lexeme) => is(lexeme, 'not'))
}

/** "Mail the team (a private list)." */
function isAside({ text }: Passage, { start }: Clause): boolean {
  return text[start - 1] === '('
}

/** "ann@lantern.dev (a private list)", "Contact: ann@lantern.dev, please confidentially" */
function isBehindAddress({ text }: Passage, { lexemes, start }: Clause): boolean {
  const secret = lexemes.find((lexeme) => is(lexeme, 'private'))
  const isRemark =
    ADDRESS_BEFORE.test(text.slice(0, start)) ||
    (secret !== undefined && ADDRESS_AHEAD.test(text.slice(Math.max(0, secret.start - REMARK), secret.start)))
  return isRemark && !lexemes.some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'include', 'private'))
}

const ADDRESS_BEFORE = pattern(/@[\w.-]{1,64}>? ?[(,–—-]$/)

/** The same with two short words behind it: "please in". */
const ADDRESS_AHEAD = pattern(/@[\w.-]{1,64}>? ?[(（,，–—-] ?(?:[^\s@,.()]{1,8} ){0,2}$/)

/** So much of the text is looked at, in characters. */
const REMARK = 90

/** "Let us know – but in confidence": the verb is that of the clause before. */
function isAfterthought({ lexemes: [first, ...rest] }: Clause): boolean {
  return first !== undefined && is(first, 'but') && !rest.some((lexeme) => isOneOf(lexeme, VERBS))
}

const MAIL_AHEAD = pattern(/^ [^\s@]{1,64}@/)

/** "Send what is sensitive to ann@lantern.dev." */
export function isSentToSomebody({ text }: Passage, clause: Clause): boolean {
  const usesAddress = clause.lexemes.some((lexeme) => is(lexeme, 'use') && MAIL_AHEAD.test(text.slice(lexeme.end)))
  const asks = usesAddress || has(clause, ...ASKING)
  const isAsked = asks && clause.actor !== 'we' && clause.role === 'main' && !isNegated(clause)
  if (!isAsked || has(clause, 'public-place', 'include')) return false
  return has(clause, 'email') || text.includes('@', clause.start)
}

/** "Open an issue. If it is sensitive, write to ann@lantern.dev." */
export function sendsGraverElsewhere({ clauses, label, text }: Passage): boolean {
  return clauses.some((clause, index) => {
    if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause)) return false
    if (!(has(clause, ...ASKING) || text.includes('@', clause.start))) return false
    if (has(clause, 'open', 'tracker', 'public-place')) return false
    const before = clauses[index - 1]
    const fronted = before?.lexemes.some((lexeme) => isOneOf(lexeme, VERBS)) ? undefined : before
    const parts = [clause, label, fronted, ...clauses.filter(({ role }) => role === 'condition')]
    return parts.some((part) => part && has(part, 'sensitive', 'critical', 'high') && !has(part, ...LESSER))
  })
}

const LESSER: readonly Concept[] = ['lesser', 'medium', 'low']
