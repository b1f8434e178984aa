import type { Concept } from '../../../languages/language.js'
import type { OtherContact } from '../../../policy/channel.js'
import { findAddresses, wordsOutside } from '../../addresses.js'
import { ARTICLE_LENGTH, type Clause, has } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ASKING, conditionsOf, type Mention } from '../mention.js'
import type { Matter } from './matter-of-way.js'
import { isForThoseWhoAsk, isUnderOutOfScope, isUnderQuestions, refersToQuestions } from './other-bugs.js'
import { REPORTED } from './others.js'
import { leadsToReports } from './requests.js'

/** What else than reports a way is for by the words and headings around it; null where they tell nothing else. */
export function otherMatters(
  mention: Mention,
  matter: Matter,
  passageOf: Manuscript['passageOf'],
): OtherContact['purpose'] | null {
  if (isUnderOtherHeading(mention) || isKeyTable(mention.passage, passageOf)) return 'other'
  if (mention.kind === 'email' && isMailOnOthers(mention)) return 'other'
  const explained = explainedBehind(mention)
  if (explained !== undefined) return explained
  if (isOnConduct(mention, matter)) return 'conduct'
  if (isForQuestions(mention, matter)) return 'questions'
  return isForNewsOrKeys(mention) || isOfPractices(mention) ? 'other' : null
}

/** A section or a lead-in that is on thanks, on what is out of scope, or on others. */
function isUnderOtherHeading({ passage, clause, kind, start }: Mention): boolean {
  const { subject, lead } = passage
  if (subject === 'credit' && !isReportedTo(clause, start)) return true
  const isOutside = subject === 'out-of-scope' || isUnderOutOfScope(passage)
  if (isOutside && kind !== 'issue' && !has(clause, 'us')) return true
  return lead !== null && (isThanked(lead) || namesThoseBefore(lead))
}

/** What stands right beside an address names another end. */
function isMailOnOthers({ passage, clause, start, text }: Mention): boolean {
  if (isExplainedOtherwise(passage, clause, start) || hasAsideOnOthers(passage, start + text.length)) return true
  // "Owner of this policy: ann@lantern.dev"
  const { label } = passage
  if (!label || has(label, 'contact', 'report', 'email', 'vulnerability', 'security')) return false
  return has(label, 'policy')
}

/** "ann@lantern.dev, who answers questions": what a relative clause right behind it says; undefined where there is none on other ends. */
function explainedBehind({ passage, start, text }: Mention): 'questions' | null | undefined {
  const end = start + text.length
  const relative = passage.clauses.find((part) => part.start >= end)
  if (relative?.role !== 'when' || relative.start - end > 2) return undefined
  if (!has(relative, 'question', 'conduct', 'other')) return undefined
  return has(relative, ...REPORTED) ? null : 'questions'
}

function isOnConduct({ passage }: Mention, matter: Matter): boolean {
  const { label, lead, lexemes } = passage
  if (label && has(label, 'conduct')) return true
  if (!has(matter, 'conduct') || (lead !== null && leadsToReports(lead) && has(lead, 'vulnerability'))) return false
  // "To have your entry removed, write to security@lantern.dev": of an address the words tell nothing.
  return !has({ lexemes: wordsOutside(lexemes, findAddresses(passage)) }, 'vulnerability', 'security')
}

function isForQuestions({ passage, clause, kind }: Mention, matter: Matter): boolean {
  if (isOnQuestions(clause) || isForThoseWhoAsk(passage)) return true
  if (!isOnReports(passage)) {
    if (has(matter, 'question') && !has(passage, 'private', 'sensitive')) return true
    if (conditionsOf(passage).length === 0 && refersToQuestions(passage)) return true
  }
  if (kind === 'email' || kind === 'advisory') return false
  return isUnderQuestions(passage) && !has(passage, 'sensitive', 'vulnerability')
}

function isForNewsOrKeys(mention: Mention): boolean {
  const { passage, clause, kind, start } = mention
  if (kind === 'email' && isAddressOfNews(mention)) return true
  if (kind !== 'advisory' && areAdvisoriesSent(passage, clause, start)) return true
  if (kind !== 'advisory' && passage.lead && leadsToReaders(passage.lead)) return true
  return passage.subject === 'encryption' && !isOnReports(passage) && !has(passage, 'contact', 'send')
}

/** "Advisories: https://lantern.dev/news, news@lantern.dev" */
function isAddressOfNews({ passage, clause, start, text }: Mention): boolean {
  const around = clause.lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= start + text.length)
  if (has({ lexemes: around }, 'advisories', 'release-notes') && !has(clause, ...WRITING)) return true
  return passage.label !== null && has(passage.label, 'advisories') && !has(passage, ...WRITING)
}

/** A section on how to use the project safely, unless the label of an address says that it is the one to write to. */
function isOfPractices({ passage, kind }: Mention): boolean {
  const { subject, label } = passage
  if (subject !== 'practices' || isOnReports(passage)) return false
  return !(kind === 'email' && label !== null && has(label, 'contact', 'security'))
}

function isOnReports(passage: Passage): boolean {
  return has(passage, 'vulnerability', 'report')
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
  if (last === undefined || last.actor === 'you') return false
  return areAdvisoriesSent(lead, last, lead.text.length) || willSendAdvisories(last)
}

/** "We will send the announcement through:" */
function willSendAdvisories(clause: Clause): boolean {
  if (!has(clause, 'will') || has(clause, 'report', 'contact', 'notify')) return false
  return clause.lexemes.some((lexeme, at) => {
    const next = clause.lexemes[at + 1]
    const isSent = is(lexeme, 'send') && next !== undefined && is(next, 'advisories') && !is(next, 'subscribe')
    return isSent && next.start - lexeme.end <= ARTICLE_LENGTH
  })
}

/** A table of keys names their owners, not those to report to. */
function isKeyTable({ sentence, label }: Passage, passageOf: Manuscript['passageOf']): boolean {
  // "Flaws of the server | ann@lantern.dev | 0123 4567 …"
  if (label && has(label, 'vulnerability')) return false
  const header = sentence.block.cell?.table.header ?? []
  return header.some(({ sentences: [first] }) => first !== undefined && has(passageOf(first), 'key'))
}
