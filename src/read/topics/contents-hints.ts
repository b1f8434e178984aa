import type { Document } from '../../document/document.js'
import type { Concept, Language } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { type Clause, has, isNegated, PRONOUN_LENGTH } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { fold } from '../folding.js'
import { questionsIn } from '../indirect-questions.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { ON_WRITING } from '../subject-groups.js'
import { lexiconOf } from '../tagging.js'
import { ENOUGH } from './counted-contents.js'

/** "Mail us with the details needed to reproduce it", "include your fix", "see there for what to include": one item, or a place that names them. */
export function hintsAtItems(passage: Passage): boolean {
  const { clauses, lexemes } = passage
  if (!isOnReports(passage)) return false
  // "For the details of what to include in your report, see there."
  const [question] = questionsIn(passage)
  const isNamed = lexemes.some((lexeme) => is(lexeme, 'include') && question !== undefined && lexeme.end > question)
  if (isNamed && has({ lexemes }, 'report', 'vulnerability') && has({ lexemes }, 'see')) return true
  if (isLabelledItem(passage)) return true
  if (clauses.some(isToBeSent)) return true
  return clauses.some((clause, index) => {
    if (!isRequest(clauses, index)) return false
    const [verb, ...rest] = clause.lexemes.filter((lexeme) => !is(lexeme, ...FILLERS))
    if (!verb) return false
    // "… with the details needed for a bug report"
    const detail = rest.findIndex((lexeme) => is(lexeme, 'detail', 'include'))
    const behind = { lexemes: rest.slice(detail + 1) }
    if (is(verb, 'include')) {
      if (has(clause, 'content-item') || isTakenUp(passage, clause)) return true
      // "Explain why it is a flaw"
      if (questionsIn(passage, verb.start).length > 0 && has(clause, 'vulnerability', 'bug')) return true
      return detail >= 0 && has(behind, 'assess')
    }
    if (is(verb, ...WAYS) && bringsItem(verb, rest)) return true
    return is(verb, 'send', 'email', 'contact') && detail >= 0 && !has(behind, 'question') && has(behind, ...NEEDED)
  })
}

/** "Findings must be sent to us with all details that are needed to reproduce them" */
function isToBeSent(clause: Clause): boolean {
  const { lexemes, role, actor } = clause
  if (role !== 'main' || actor !== null || isNegated(clause) || !has(clause, 'must', 'aim')) return false
  const sent = lexemes.findIndex((lexeme) => is(lexeme, 'send'))
  const detail = lexemes.findIndex((lexeme, index) => index > sent && is(lexeme, 'detail'))
  return sent >= 0 && detail >= 0 && has({ lexemes: lexemes.slice(detail) }, 'content-item', 'assess')
}

/** "Please give as many details as you can": nothing says which. */
export function asksForDetails(passage: Passage): boolean {
  const { clauses, text } = passage
  if (!isOnReports(passage) || ENDS_IN_COLON.test(text)) return false
  return clauses.some((clause, index) => {
    if (!isRequest(clauses, index)) return false
    const words = clause.lexemes.filter((lexeme) => !is(lexeme, ...FILLERS))
    const [verb] = words
    if (!verb || !is(verb, 'include') || has(clause, 'credit', 'anonymous', 'key')) return false
    // "Be as detailed as possible" is one phrase.
    const said = (words.at(-1) as Lexeme).end - verb.start
    return has(clause, 'detail') || (words.every((lexeme) => is(lexeme, 'include')) && said >= LEAST_PHRASE)
  })
}

/** In characters: longer than the verb alone. */
const LEAST_PHRASE = 15

function isOnReports({ subject, lexemes }: Passage): boolean {
  return ON_WRITING.has(subject) || has({ lexemes }, 'report', 'vulnerability')
}

/** "Please include …", and nothing before that says what somebody else does: "the project announces it and describes the fix". */
export function isRequest(clauses: readonly Clause[], index: number): boolean {
  const clause = clauses[index] as Clause
  if (clause.role !== 'main' || clause.actor === 'we' || clause.actor === 'third-party' || isNegated(clause))
    return false
  // "All reports are read, but you must include the steps": it says whom it asks.
  const saysWhom = clause.actor === 'you' && has(clause, 'must')
  return (saysWhom || clauses.slice(0, index).every((part) => part.role !== 'main' || isAsked(part))) && isAsked(clause)
}

/** "What to include: information to reproduce it", or the same right below such a heading. */
function isLabelledItem({ label, text, lexemes, subject, previous }: Passage): boolean {
  const isLabelled = label !== null && has(label, 'include') && text.startsWith(label.text)
  const isHeaded = subject === 'report-contents' && previous?.sentence.block.kind === 'heading'
  if ((!isLabelled && !isHeaded) || has({ lexemes }, 'we', 'not', 'will')) return false
  const rest = lexemes.slice(isLabelled ? label.lexemes.length : 0)
  const detail = rest.findIndex((lexeme) => is(lexeme, 'detail', 'content-item'))
  return detail >= 0 && (is(rest[detail] as Lexeme, 'content-item') || has({ lexemes: rest.slice(detail) }, 'assess'))
}

/** "Send the steps to reproduce it", "open an advisory with a description". */
function bringsItem(verb: Lexeme, rest: readonly Lexeme[]): boolean {
  const item = rest.findIndex((lexeme) => is(lexeme, 'content-item') && !is(lexeme, 'fix', 'severity'))
  if (item < 0) return false
  return is(verb, 'send') || rest.slice(0, item).some((lexeme) => is(lexeme, 'include', 'at'))
}

const WAYS: readonly Concept[] = ['send', 'email', 'contact', 'open', 'report', 'notify']

/** "Please include": nothing but a few words without meaning stands before the verb. */
function isAsked({ actor, lexemes, start }: Clause): boolean {
  // "Please mention" may be one phrase.
  const at = lexemes.findIndex((lexeme) => !is(lexeme, ...FILLERS) || is(lexeme, 'include'))
  const verb = lexemes[at]
  if (!verb || !isOneOf(verb, VERBS)) return false
  const said = lexemes.slice(0, at).reduce((sum, lexeme) => sum + lexeme.end - lexeme.start, 0)
  return actor === 'you' || verb.start - start - said <= UNSAID
}

/** Blanks and a short word, in characters. */
const UNSAID = 6

/** "If you have a fix, include it": the item is named in the condition. */
function isTakenUp({ clauses }: Passage, { start, end, lexemes }: Clause): boolean {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'include'))
  const next = lexemes[verb + 1]
  if ((next?.start ?? end) - (lexemes[verb]?.end ?? 0) > PRONOUN_LENGTH) return false
  return clauses.some((part) => part.role === 'condition' && part.end <= start && has(part, 'fix', 'content-item'))
}

/** What details are asked for by. */
const NEEDED: readonly Concept[] = ['content-item', 'must', 'aim', 'bug', 'assess', 'tracker']

/** What may stand before the verb of a request. */
const FILLERS: readonly Concept[] = ['please', 'must', 'may', 'and', 'but', 'you', 'every', 'not', 'yes']

/** "Give full information when you report:" and below it names in lines or in a block of code. */
export function precedesItems(passage: Passage, passages: readonly Passage[], document: Document): boolean {
  const { sentence, lexemes, text, clauses } = passage
  if (sentence.block.kind === 'heading' || !isOnReports(passage)) return false
  if (!has({ lexemes }, 'include', 'send', 'email') || clauses.some((part) => part.actor === 'we' || isNegated(part)))
    return false
  const isLeadIn = ENDS_IN_COLON.test(text)
  if (!isLeadIn && !clauses.some(({ actor }) => actor === 'you')) return false
  const lines = passages.slice(sentence.index + 1, sentence.index + 1 + MOST_LINES)
  const end = lines.findIndex((line) => !isName(line, passage))
  const named = (end < 0 ? lines : lines.slice(0, end)).filter((line) => has(line, 'content-item'))
  const isAskedFor = isLeadIn && has({ lexemes }, 'include') && clauses.some(({ actor }) => actor === 'you')
  if (isAskedFor && named.some(({ sentence: { block } }) => block.kind === 'item')) return true
  return named.length >= ENOUGH || (isLeadIn && itemsInCode(passage, document) >= ENOUGH)
}

/** "Please include:" over a form in a block of code, which names what a report is to hold. */
export function precedesForm(passage: Passage, document: Document): boolean {
  const { sentence, text, clauses } = passage
  if (sentence.block.kind === 'heading' || !ENDS_IN_COLON.test(text) || !isOnReports(passage)) return false
  const isAskedFor = clauses.some((clause) => !isNegated(clause) && clause.actor !== 'we' && has(clause, 'include'))
  return isAskedFor && itemsInCode(passage, document, isField) >= ENOUGH
}

/** So many lines are looked at. */
const MOST_LINES = 10
/** In characters. */
const LONGEST_NAME = 120

function isName({ sentence: { block }, text, clauses }: Passage, lead: Passage): boolean {
  if (block.kind === 'heading' || block.kind === 'cell' || block.section !== lead.sentence.block.section) return false
  return (
    text.length <= LONGEST_NAME &&
    !clauses.some(({ actor, role }) => actor === 'we' || (actor === 'you' && role === 'main' && block.kind !== 'item'))
  )
}

const CODE = pattern(/^[*_\s]*\n[ \t]*(?:```|~~~)[^\n]*\n([^`~]{1,1500})/)

/** "Affected version:", "## Impact" in a form to fill in, and not "lamp --version". */
function isField(line: string): boolean {
  const name = line.trimStart()
  return name.startsWith('#') || name.startsWith('*') || name.includes(':') || name.includes('：')
}

/** The items that a form names in a block of code: "Affected version:". */
function itemsInCode({ sentence, language }: Passage, document: Document, counts = (_line: string) => true): number {
  const { end } = sentence.placeOf(0, sentence.text.length)
  const code = CODE.exec(document.text.slice(end.offset, end.offset + LONGEST_CODE))?.[1]
  return code === undefined ? 0 : countNames(code.split('\n').filter(counts), language)
}

/** In characters. */
const LONGEST_CODE = 2000

function countNames(lines: readonly string[], language: Language): number {
  return lines.filter((line) =>
    lexiconOf(language)
      .tag(line, fold(line))
      .some((one) => is(one, 'content-item')),
  ).length
}
