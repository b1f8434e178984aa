import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import type { Address } from '../../address.js'
import { findAddresses } from '../../addresses.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { questionsIn } from '../../indirect-questions.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { doneThere, REPORTING } from '../mention.js'
import { isAlone, within } from './link.js'

/** A page takes reports where the words say so: a form, or "report it at", "submit through". */
export function takesReports(passage: Passage, clause: Clause, address: Address): boolean {
  const { lead, label } = passage
  // "Write to the people listed on [our team page](https://lantern.dev/team)."
  if (clause.lexemes.some((lexeme) => is(lexeme, 'listed') && lexeme.end <= address.end)) return false
  if (has(clause, 'key', 'policy', 'best-practices', 'credit', 'cve') && !has(clause, 'form')) return false
  // "… by our form, following our [policy](https://lantern.dev/security)"
  if (
    clause.lexemes.some((lexeme) => is(lexeme, 'policy') && lexeme.start >= address.start && lexeme.end <= address.end)
  )
    return false
  // "[Notify us](https://lantern.dev/contact) by a mail to ann@lantern.dev"
  if (isDoneByMail(passage, clause, address)) return false
  if (isLinkToContact(passage, clause, address)) return true
  // "We may share your report with https://lantern.dev."
  if (clause.actor === 'we' && has(clause, 'will', 'may') && has(clause, 'publish')) return false
  if (isAlone(passage, address) && lead && !has(lead, 'see') && has(lead, 'report', 'send', 'contact'))
    return !lead.clauses.some((part) => tellsHow(lead, part))
  if (isContact(passage, address) || isReachedHere(passage, clause, address)) return true
  const isForm = has(clause, 'form') || (label !== null && has(label, 'form'))
  if (isForm && [passage, lead, label].some((part) => part && has(part, ...REPORTING_THERE))) return true
  // "First choice: our [form](https://lantern.dev/report)."
  if (REPORTING.has(passage.subject) && !has(clause, 'see') && namesForm(passage, clause, address)) return true
  if (tellsHow(passage, clause)) return false
  if (isUsedInstead(passage, clause, address)) return true
  if (has(clause, 'open') && has(passage, 'vulnerability') && has(passage, 'report') && has(passage, 'send'))
    return true
  return isReportedThere(passage, clause, address) || isVisitedToReport(passage, clause, address)
}

/** Whether behind a link the address is told at which it is to be done. */
function isDoneByMail(passage: Passage, { lexemes, end }: Clause, address: Address): boolean {
  const mail = findAddresses(passage).find(({ kind, start }) => kind === 'email' && start >= address.end && start < end)
  if (!mail) return false
  const between = lexemes.filter((lexeme) => lexeme.start >= address.end && lexeme.end <= mail.start)
  return has({ lexemes: between }, 'email') && !has({ lexemes: between }, 'or', 'and', 'but')
}

/** "[Contact us](https://lantern.dev/security)": whoever follows the link reaches them. */
function isLinkToContact({ subject, text }: Passage, clause: Clause, address: Address): boolean {
  const { start, end, target } = address
  if (!REPORTING.has(subject) || clause.actor === 'we' || isNegated(clause) || !CONTACT_PAGE.test(target)) return false
  const name = within(address, clause)
  return has(name, 'contact', 'notify') && has(name, 'us', 'owner') && !SPELT_OUT.test(text.slice(start, end))
}

/** Pages that take messages go by such names. */
const CONTACT_PAGE = pattern(/contact|secur|vuln|report|disclos|support/i)

/** "Contact: https://lantern.dev/contact" */
function isContact({ subject, label, text }: Passage, { start }: Address): boolean {
  if (label === null || !REPORTING.has(subject) || !text.startsWith(label.text)) return false
  return start - label.text.length <= 2 && label.lexemes.length > 0 && label.lexemes.every((one) => is(one, 'contact'))
}

/** "If you find a flaw, contact us [here](https://lantern.dev/write)": whoever follows the link reaches them. */
function isReachedHere(passage: Passage, clause: Clause, { start, end }: Address): boolean {
  const { previous, sentence } = passage
  const isOnFlaw = [passage, previous].some(
    (part) => part?.sentence.block === sentence.block && has(part, 'vulnerability'),
  )
  if (clause.actor === 'we' || isNegated(clause) || !has(clause, 'contact') || !isOnFlaw) return false
  const isHere = (lexeme: Lexeme) => is(lexeme, 'here') && lexeme.start === start && lexeme.end >= end
  return clause.lexemes.some(isHere) && !clause.lexemes.some((lexeme) => is(lexeme, 'see') && !isHere(lexeme))
}

/** "Do not report it in public. Use https://lantern.dev/report." */
function isUsedInstead(
  { previous, sentence }: Passage,
  { lexemes, start: from }: Clause,
  { start, end }: Address,
): boolean {
  const words = lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= end)
  const [verb] = words
  if (!verb || !is(verb, 'use') || verb.start - from > 1 || start - verb.end !== 1) return false
  if (words.some((lexeme) => !is(lexeme, 'use', 'but', 'please', 'at'))) return false
  return (
    previous?.sentence.block === sentence.block &&
    previous.clauses.some(
      (part) =>
        part.actor !== 'we' &&
        has(part, 'vulnerability', 'report', 'open', 'send') &&
        has(previous, 'vulnerability', 'report'),
    )
  )
}

/** "Visit https://lantern.dev/security and report it there.", "visit https://lantern.dev/security to report a flaw" */
function isVisitedToReport(passage: Passage, clause: Clause, address: Address): boolean {
  if (clause.actor === 'we' || isNegated(clause)) return false
  if (clause.role === 'main' && has(passage, 'vulnerability') && isReportedRightBehind(clause, address)) return true
  if (!REPORTING.has(passage.subject) || !has(clause, 'see', 'open')) return false
  const done = doneThere(passage, clause)
  if (done === null || isNegated(done) || has(done, 'policy')) return false
  return has(done, 'report', 'send') || (has(done, 'open') && !has(done, 'see') && has(done, 'vulnerability'))
}

/** "Visit https://lantern.dev/report to report it", "https://lantern.dev/report に移動して報告", "在 https://lantern.dev/report 提交": nothing else is done there. */
function isReportedRightBehind({ lexemes }: Clause, { start, end }: Address): boolean {
  const behind = lexemes.filter((lexeme) => lexeme.start >= end)
  const [first, second] = behind
  const before = lexemes.findLast((lexeme) => lexeme.end <= start)
  const isAhead = before !== undefined && start - before.end <= 1 && is(before, 'see', 'open', 'at')
  if (!first || first.start - end > ARTICLE_LENGTH) return false
  if (isAhead && is(first, 'report', 'send')) return first.start - end <= 1
  if (isAhead && is(before, 'see', 'open') && is(first, 'at'))
    return second !== undefined && is(second, 'report', 'send') && second.start - first.end <= 1
  return is(first, 'open') && behind.some((lexeme) => is(lexeme, 'report')) && behind.some(isRequest)
}

/** Where verbs come last, a request ends in a word for it. */
function isRequest(lexeme: Lexeme): boolean {
  return is(lexeme, 'must', 'please')
}

/** Of these, one says of a form that it is one to report with. */
const REPORTING_THERE: readonly Concept[] = [
  'report',
  'contact',
  'send',
  'vulnerability',
  'use',
  'channel',
  'tracker',
  'escalate',
]

/** Whether the words before a link send a report there, or those behind it hand one in. */
function isReportedThere(passage: Passage, clause: Clause, address: Address): boolean {
  if (isFilledIn(clause, address) || isSentOver(passage, clause, address)) return true
  const here = clause.lexemes.find((lexeme) => isHere(lexeme, address))
  const asks = firstOf(clause, 'report', 'send') ?? (here ? firstOf(clause, 'open') : undefined)
  if (!asks) return false
  const { start } = address
  // "Fill in https://lantern.dev/report when you have found a flaw."
  if (start >= asks.end && start - asks.end <= 1 && has(passage, 'vulnerability')) return true
  if (passesThrough(clause, asks, address) && REPORTING.has(passage.subject)) return true
  const way = here ?? clause.lexemes.findLast((lexeme) => is(lexeme, 'use', 'at'))
  return way !== undefined && way.start >= asks.start && leadsThere(passage, clause, way, address)
}

/** "Send your report [here](https://lantern.dev/report)." */
function isHere(lexeme: Lexeme, { start, end }: Address): boolean {
  return is(lexeme, 'see') && lexeme.start >= start && lexeme.end <= end
}

/** "Fill in https://lantern.dev/report." */
function isFilledIn({ lexemes }: Clause, { start }: Address): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'include') && is(lexeme, 'open') && lexeme.end === start - 1)
}

/** "Please send it over: https://lantern.dev/report" */
function isSentOver({ lead }: Passage, clause: Clause, { start }: Address): boolean {
  const sends = firstOf(clause, 'send')
  return sends !== undefined && lead !== null && has(lead, 'report') && start - sends.end <= NEAR
}

/** Whether a word such as "at" leads to the link, and not to something else before it. */
function leadsThere(passage: Passage, clause: Clause, way: Lexeme, address: Address): boolean {
  const { start, end } = address
  if (has(clause, 'not-vulnerability')) return false
  if (clause.lexemes.some((lexeme) => is(lexeme, 'see') && lexeme.start < start)) return false
  if (start - way.end <= WITHIN_REACH && has(passage, 'vulnerability', 'us', 'bug')) return true
  if (!REPORTING.has(passage.subject)) return false
  const isUsed = is(way, 'use') && way.end <= start && start - way.end < NEAR
  return isHere(way, address) || isUsed || SPELT_OUT.test(passage.text.slice(start, end))
}

/** "Our [form](https://lantern.dev/report)", "the form at https://lantern.dev/report", but not the name "https://lantern.dev/vdp". */
export function namesForm({ text }: Passage, { lexemes }: Clause, { start, end }: Address): boolean {
  const isSpeltOut = SPELT_OUT.test(text.slice(start, end))
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'form') && (lexeme.end <= start ? start - lexeme.end <= NEAR : !isSpeltOut && lexeme.end <= end),
  )
}

/** "On this page you learn how to report a flaw." */
function tellsHow(passage: Passage, clause: Clause): boolean {
  const question = questionsIn(passage, clause.start)[0]
  const asks = firstOf(clause, 'report')
  return asks !== undefined && question !== undefined && question < asks.start && asks.start - question <= HOW_TO
}

/** "How to", "how you can" and the like, in characters. */
const HOW_TO = 16

/** "Through our portal https://lantern.dev/report hand in a ticket": the verb stands behind. */
function passesThrough({ lexemes }: Clause, asks: Lexeme, { start, end }: Pick<Address, 'start' | 'end'>): boolean {
  return (
    asks.start >= end &&
    lexemes.some(
      (lexeme) => is(lexeme, 'use') && !is(lexeme, 'see') && lexeme.end <= start && start - lexeme.end <= 2 * NEAR,
    )
  )
}

/** So far the words "at our portal for such reports" may reach, in characters. */
const WITHIN_REACH = 60

/** An address with a path, or the name of a host. */
const SPELT_OUT = pattern(/\/|^[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}$/)

/** So far before a link the word that leads to it may stand, in characters. */
export const NEAR = 12
