import type { Concept } from '../../../languages/language.js'
import type { OtherContact } from '../../../policy/channel.js'
import { LetterPattern } from '../../../policy/letters.js'
import { findAddresses, wordsOutside } from '../../addresses.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ASKING, conditionsOf, type Mention } from '../mention.js'
import type { Matter } from './matter-of-way.js'
import { isForThoseWhoAsk, isUnderOutOfScope, isUnderQuestions, refersToQuestions } from './other-bugs.js'
import { REPORTED } from './others.js'
import { leadsToReports } from './requests.js'

/** "The forum is for help", "patches go to ann@lantern.dev": what a place is for, or what goes there, is named and is no report. */
export function isForElse(
  { text, clauses }: Passage,
  { lexemes, role, negatedFrom, start: from }: Clause,
  start: number,
): boolean {
  if (role !== 'main' || negatedFrom <= start) return false
  const goes = lexemes.find((lexeme) => is(lexeme, 'send') && is(lexeme, 'see'))
  if (goes && SUBJECT.test(text.slice(from, goes.start))) {
    const before = { lexemes: lexemes.filter(({ end }) => end <= goes.start) }
    if (!has(before, ...REPORTED, 'bug', 'email', 'contact', 'tracker', 'every', 'you', 'please', 'they')) return true
  }
  const serves = lexemes.find((lexeme) => is(lexeme, 'serves') && lexeme.start >= start)
  // "No flaws in public – ann@lantern.dev is there for that."
  const refersBack = lexemes.length === 1 && clauses.some((part) => part.end <= from && has(part, ...REPORTED))
  return serves !== undefined && !refersBack && !has({ lexemes }, ...REPORTED)
}

/** "It goes to" tells nothing. */
const SUBJECT = new LetterPattern(String.raw`\p{L}{3}`)

export function otherMatters(
  { passage, clause, kind, start, text }: Mention,
  matter: Matter,
  passageOf: Manuscript['passageOf'],
): OtherContact['purpose'] | null {
  const onReports = has(passage, 'vulnerability', 'report')
  if ((passage.subject === 'credit' && !isReportedTo(clause, start)) || isKeyTable(passage, passageOf)) return 'other'
  const isOutside = passage.subject === 'out-of-scope' || isUnderOutOfScope(passage)
  if (isOutside && kind !== 'issue' && !has(clause, 'us')) return 'other'
  if (passage.lead && (isThanked(passage.lead) || namesThoseBefore(passage.lead))) return 'other'
  if (kind === 'email' && isExplainedOtherwise(passage, clause, start)) return 'other'
  if (kind === 'email' && hasAsideOnOthers(passage, start + text.length)) return 'other'
  // "Owner of this policy: ann@lantern.dev"
  const isNoContact =
    passage.label !== null && !has(passage.label, 'contact', 'report', 'email', 'vulnerability', 'security')
  if (kind === 'email' && isNoContact && passage.label && has(passage.label, 'policy')) return 'other'
  const relative = passage.clauses.find((part) => part.start >= start + text.length)
  if (
    relative?.role === 'when' &&
    relative.start - start - text.length <= 2 &&
    has(relative, 'question', 'conduct', 'other')
  )
    return has(relative, ...REPORTED) ? null : 'questions'
  if (passage.label && has(passage.label, 'conduct')) return 'conduct'
  const isLed = passage.lead !== null && leadsToReports(passage.lead) && has(passage.lead, 'vulnerability')
  // "To have your entry removed, write to security@lantern.dev": of an address the words tell nothing.
  const said = { lexemes: wordsOutside(passage.lexemes, findAddresses(passage)) }
  if (has(matter, 'conduct') && !has(said, 'vulnerability', 'security') && !isLed) return 'conduct'
  if (isOnQuestions(clause)) return 'questions'
  if (has(matter, 'question') && !onReports && !has(passage, 'private', 'sensitive')) return 'questions'
  if (!onReports && conditionsOf(passage).length === 0 && refersToQuestions(passage)) return 'questions'
  const isAsked =
    kind !== 'email' && kind !== 'advisory' && isUnderQuestions(passage) && !has(passage, 'sensitive', 'vulnerability')
  if (isForThoseWhoAsk(passage) || isAsked) return 'questions'
  const around = clause.lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= start + text.length)
  if (kind === 'email' && has({ lexemes: around }, 'advisories', 'release-notes') && !has(clause, ...WRITING))
    return 'other'
  if (kind !== 'advisory' && areAdvisoriesSent(passage, clause, start)) return 'other'
  if (kind !== 'advisory' && passage.lead && leadsToReaders(passage.lead)) return 'other'
  // "Advisories: https://lantern.dev/news, news@lantern.dev"
  if (kind === 'email' && passage.label && has(passage.label, 'advisories') && !has(passage, ...WRITING)) return 'other'
  if (passage.subject === 'encryption' && !onReports && !has(passage, 'contact', 'send')) return 'other'
  const isContact = kind === 'email' && passage.label !== null && has(passage.label, 'contact', 'security')
  return passage.subject === 'practices' && !onReports && !isContact ? 'other' : null
}

/** "Flaws go to ann@lantern.dev; questions on old ones belong to the list.": what a later part of a sentence opens with. */
function isOnQuestions({ lexemes, start, role }: Clause): boolean {
  const [first] = lexemes
  if (!first || role !== 'main' || start === 0 || first.start - start > 1) return false
  return is(first, 'question') && !is(first, 'publish') && !has({ lexemes }, ...REPORTED)
}

/** "Our thanks go to these researchers:", "these people found and reported a flaw:" */
function isThanked({ lexemes }: Passage): boolean {
  const [first, ...behind] = lexemes
  // "These people found" may be one phrase.
  if (first && is(first, 'credit') && is(first, 'report') && behind.every((lexeme) => is(lexeme, ...FOUND))) return true
  const they = lexemes.findIndex((lexeme) => is(lexeme, 'they'))
  const told = lexemes.slice(they + 1).filter(({ concepts }) => concepts.length > 0)
  const isTold = has({ lexemes: told }, 'report', 'discover') && told.every((lexeme) => is(lexeme, ...FOUND))
  if (they >= 0 && isTold && !has({ lexemes }, 'please', 'must', 'may', 'if', 'you')) return true
  const thanks = lexemes.findIndex((lexeme) => is(lexeme, 'thanks'))
  const rest = lexemes.slice(thanks + 1)
  return (
    thanks >= 0 &&
    rest.some((lexeme) => is(lexeme, 'you')) &&
    !has({ lexemes: rest }, 'please', 'report', 'contact', 'email')
  )
}

/** What is told of those who found a flaw. */
const FOUND: readonly Concept[] = ['and', 'report', 'vulnerability', 'responsibly', 'us', 'at', 'discover', 'security']

/** "Distributions hear of it five days earlier. At present those are:" */
function namesThoseBefore({ lexemes, previous, sentence }: Passage): boolean {
  if (!lexemes.some((lexeme) => is(lexeme, 'they')) || previous?.sentence.block !== sentence.block) return false
  return previous.clauses.at(-1)?.actor === 'third-party' && lexemes.every((lexeme) => is(lexeme, 'they', 'at', 'yes'))
}

/** "news@lantern.dev: announcements of releases": behind the address that opens its line stands what goes there. */
function isExplainedOtherwise({ clauses, label }: Passage, clause: Clause, start: number): boolean {
  if (start > 1 || label === null || clause !== clauses[0]) return false
  const [first] = clauses[1]?.lexemes.filter((lexeme) => !is(lexeme, 'public', 'private')) ?? []
  if (!first || clauses[1]?.role !== 'main' || is(first, 'report', 'vulnerability', 'disclosure', ...ASKING))
    return false
  return is(first, 'advisories', 'tracker', 'question', 'conduct', 'subscribe', 'release-notes', 'other')
}

/** "sec@lantern.dev (flaws), press@lantern.dev (press)": what goes there stands in brackets right behind. */
function hasAsideOnOthers(passage: Passage, end: number): boolean {
  const { clauses, text } = passage
  const aside = clauses.find(({ start }) => start > end)
  if (!aside || aside.start - end > 2 || text[aside.start - 1] !== '(') return false
  // "security@lantern.dev (or privacy@lantern.dev)" names a second one.
  if (findAddresses(passage).some(({ start }) => start >= aside.start && start < aside.end)) return false
  const isAll = aside.lexemes.every((lexeme) => lexeme.concepts.length === 0 || is(lexeme, ...OTHER_ENDS))
  return isAll && has(aside, 'conduct', 'question', 'other', 'advisories')
}

const OTHER_ENDS: readonly Concept[] = ['conduct', 'question', 'other', 'bug', 'advisories', 'publish', 'and', 'or']

/** "Report a flaw to ann@lantern.dev", but not "Ann (ann@lantern.dev) reported a flaw". */
function isReportedTo({ lexemes, actor }: Clause, start: number): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= start) }
  // "Mail ann@lantern.dev about flaws", but not the words of the address
  const flaw = lexemes.some((lexeme) => is(lexeme, 'vulnerability') || (lexeme.end <= start && is(lexeme, 'security')))
  return actor !== 'we' && flaw && has(before, ...ASKING)
}

/** An address in a sentence on announcements is one to subscribe at, unless somebody is asked to write. */
const WRITING: readonly Concept[] = ASKING.filter((concept) => concept !== 'email')

/** "Our advisories are posted to announce@lantern.dev." */
function areAdvisoriesSent({ clauses }: Passage, clause: Clause, start: number): boolean {
  const opener = clause.joined ? clauses[clauses.indexOf(clause) - 1] : undefined
  const lexemes = [...(opener?.lexemes ?? []), ...clause.lexemes]
  if (has({ lexemes }, 'report', 'contact', 'notify')) return false
  const before = lexemes.filter((lexeme) => lexeme.end <= start)
  const verb = before.findLastIndex((lexeme) => is(lexeme, 'send'))
  return before.slice(0, Math.max(verb, 0)).some((lexeme) => is(lexeme, 'advisories') && !is(lexeme, 'subscribe'))
}

/** "The announcement is sent to:" */
function leadsToReaders(lead: Passage): boolean {
  const last = lead.clauses.at(-1)
  return last !== undefined && last.actor !== 'you' && areAdvisoriesSent(lead, last, lead.text.length)
}

/** A table of keys names their owners, not those to report to. */
function isKeyTable({ sentence, label }: Passage, passageOf: Manuscript['passageOf']): boolean {
  // "Flaws of the server | ann@lantern.dev | 0123 4567 …"
  if (label && has(label, 'vulnerability')) return false
  const header = sentence.block.cell?.table.header ?? []
  return header.some(({ sentences: [first] }) => first !== undefined && has(passageOf(first), 'key'))
}

/** "We are also in the forum, but it is no place for flaws": nobody is asked to do something there. */
export function isMerelyNamed({ label, lead, clauses }: Passage, clause: Clause): boolean {
  if (label || lead || has(clause, ...ASKING, 'open', 'use', 'publish', 'include', 'channel', 'available')) return false
  return clauses.some((part) => part.start > clause.start && isNegated(part) && has(part, 'public-place', 'tracker'))
}

/** "Administrators receive advance notice via the list": what comes from the place, not what goes there. */
export function isPlaceOfNews({ lexemes, actor }: Clause, start: number): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= start) }
  return (
    actor !== 'you' &&
    has(before, 'gets') &&
    has(before, 'release', 'advisories', 'users', 'inform') &&
    !has(before, 'report', 'open')
  )
}

/** "Follow https://lantern.social/@lamp for news.", "Join our chat (https://…) to be told of releases." */
export function isForNews({ clauses }: Passage, clause: Clause): boolean {
  const rest = clauses.slice(clauses.indexOf(clause) + 1)
  const subscribes = rest.some((part) => part.actor !== 'we' && has(part, 'subscribe') && !has(part, ...REPORTED))
  return (has(clause, 'see', 'subscribe') || subscribes) && !has(clause, 'open', ...ASKING)
}
