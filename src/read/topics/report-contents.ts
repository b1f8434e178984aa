import type { Block } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { COMMA, ENDS_IN_COLON } from '../punctuation.js'
import { beginsWithQuestion, questionsIn } from '../questions.js'
import { subjectOfWhole } from '../subjects.js'
import { SCOPES } from './scope.js'

/** Two named items say what to put into a report; one may be an accident. */
const ENOUGH = 2
/** So many are none, wherever they stand. */
const MANY = 3
/** Where the lead-in does not ask for contents, so great a part of the items must be some. */
const MOST = 0.6

/** Items that ask for something themselves are the steps of reporting: "1. Write to us with … 2. Include …". */
const ASKING: readonly Concept[] = ['include', 'email', 'contact', 'send']
function isStep({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.actor !== 'we' && has(clause, ...ASKING))
}

const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'versions'])

/** Finds where the document says what to put into a report: a sentence, or the sentence or heading before a list. */
export function readReportContents({ passages, ledBy }: Manuscript): Statement<Topic>[] {
  const found = passages.filter((passage) => {
    if (passage.sentence.block.kind === 'heading' || ELSEWHERE.has(passage.subject)) return false
    if (tellsOfPastFlaw(passage) || has(passage, 'outlines')) return false
    const next = passages[passage.sentence.index + 1]
    const follower =
      next && (next.sentence.block === passage.sentence.block || isSibling(next, passage)) ? next : undefined
    return namesItems(passage, follower) || introducesItems(passage, ledBy(passage)) || startsListOfItems(passage)
  })
  return found.map((passage) => {
    const led = itemsLedBy(passage, ledBy)
    const items = led.length === 0 && startsListOfItems(passage) ? itemsBeginningWith(passage) : led
    return statement(passage, { topic: 'report-contents', items })
  })
}

function namesItems(passage: Passage, follower: Passage | undefined): boolean {
  return passage.clauses.some((clause, index) => {
    if (!has(clause, 'include', 'send', 'email', 'notify') || isBan(passage, clause) || clause.actor === 'third-party')
      return false
    const before = passage.clauses.slice(0, index + 1)
    if (before.some(({ actor, role }) => actor === 'we' && role === 'main') || isToldOfRelease(clause)) return false
    if (has(clause, 'will') && clause.actor !== 'you' && !has(clause, 'report')) return false
    if (clause.role === 'when' && !has(clause, 'include')) return false
    if (has(clause, 'may') && clause.actor !== 'you' && !has(passage, 'report', 'you', 'your', 'please')) return false
    // Where verbs come last, what is to be included stands before that.
    const from = passage.language.negation === 'anywhere' ? 0 : index
    const following = passage.clauses.slice(from).filter((part) => part.role !== 'condition')
    const items = countItems(following)
    const questions = has(clause, 'include') ? countQuestions(passage, clause.start) : 0
    const more = items > 0 && has(clause, 'include') && follower ? countItems(follower.clauses) : 0
    return items + questions + more >= ENOUGH && isAskedOfReporter(passage, clause)
  })
}

/** "Do not send logs", but not "send the steps, the version and a test without anybody's data". */
function isBan({ language }: Passage, clause: Clause): boolean {
  if (!isNegated(clause)) return false
  const { lexemes } = clause
  const negation = lexemes.findIndex((lexeme) => is(lexeme, 'not'))
  if (language.negation === 'anywhere' && negation === lexemes.length - 1) return true
  return negation < 0 || countItems([{ ...clause, lexemes: lexemes.slice(0, negation) }]) < ENOUGH
}

/** "The release notes list the version and the fix." */
function isToldOfRelease({ lexemes }: Clause): boolean {
  const subject = lexemes.find((lexeme) => is(lexeme, ...OPENERS))
  return subject !== undefined && is(subject, ...TOLD_TO_READERS)
}

const TOLD_TO_READERS: readonly Concept[] = ['release-notes', 'advisory', 'advisories', 'policy']
const OPENERS: readonly Concept[] = ['include', 'send', 'email', 'report', ...TOLD_TO_READERS]

/** The next item of the same list. */
function isSibling(a: Passage, b: Passage): boolean {
  return a.sentence.block.list !== null && a.sentence.block.list === b.sentence.block.list
}

function isAskedOfReporter(passage: Passage, clause: Clause): boolean {
  return (
    clause.actor === 'you' ||
    clause.lexemes[0]?.concepts.includes('include') === true ||
    has(passage, 'report', 'vulnerability', 'send', 'email', 'your') ||
    passage.subject === 'reporting' ||
    passage.subject === 'report-contents'
  )
}

function introducesItems(passage: Passage, led: readonly Passage[]): boolean {
  const title = subjectOfWhole(passage.text, passage.language)
  if (title && SCOPES.has(title)) return false
  if (!has(passage, 'include', 'detail', 'report', 'contact', 'send', 'email') || isToldByUs(passage)) return false
  if (
    passage.clauses.some(
      (clause) =>
        clause.role === 'main' &&
        ((clause.actor === 'we' && !has(clause, 'report')) || (has(clause, 'detail', 'include') && isNegated(clause))),
    )
  )
    return false
  const items = led.filter(({ sentence: { block } }) => block.kind === 'item' || opensRow(block))
  const asks = has(passage, 'include', 'detail')
  const inContext =
    passage.subject !== 'other' || has(passage, 'report', 'vulnerability', 'you', 'your', 'please', 'send')
  const named = items.filter((item) => namesContents(item, asks) && (asks || !isStep(item))).length
  const isLeadIn = asks || ENDS_IN_COLON.test(passage.text)
  // "Please include in your report:" says by itself what the items are.
  if (isLeadIn && has(passage, 'include') && has(passage, 'report') && items.length >= ENOUGH) return true
  // "Write to us with:" may lead in a hint on the subject line, too.
  if (has(passage, 'send', 'email') && isLeadIn && countItems(items.flatMap(({ clauses }) => clauses)) >= MANY)
    return true
  return (
    inContext &&
    isLeadIn &&
    // "We welcome reports on flaws, including:" names flaws, of which one may sound like contents.
    named >= (asks && !SCOPES.has(passage.subject) ? ENOUGH : Math.max(ENOUGH, items.length * MOST))
  )
}

/** The first cell of each row names an item, too. */
function opensRow({ cell }: Block): boolean {
  return cell !== null && cell.column === 0 && cell.row >= 0
}

/** "Our notice to the distributors will contain:" */
function isToldByUs(passage: Passage): boolean {
  if (!has(passage, 'will') || has(passage, 'report', 'vulnerability', 'you', 'your', 'please', 'must')) return false
  // Polite requests of some languages take the form of a promise.
  if (passage.subject === 'reporting' && passage.clauses.every(({ actor }) => actor === null)) return false
  return passage.clauses.some((clause) => has(clause, 'will') && has(clause, 'include', 'send', 'email'))
}

/** "What happened" is one of the contents where they are asked for; "please report: what may be a flaw" asks for flaws. */
function namesContents(item: Passage, asks: boolean): boolean {
  return (
    has(item, 'content-item') ||
    (asks && has(item, 'version')) ||
    (asks && (beginsWithQuestion(item) || questionsIn(item).length > 0))
  )
}

/** Under "What to include" the first item is the statement. */
function startsListOfItems(passage: Passage): boolean {
  const { list } = passage.sentence.block
  if (passage.subject !== 'report-contents' || !list || list.items[0] !== passage.sentence.block || list.depth > 0)
    return false
  if (passage.lead && has(passage.lead, 'include')) return false
  return list.items.length >= ENOUGH && !isWay(passage)
}

/** "By mail: …" names a way to report. */
function isWay({ lexemes, text }: Passage): boolean {
  return text.includes('@') && has({ lexemes }, 'email', 'form', 'chat', 'contact', 'send')
}

function countItems(clauses: readonly Clause[]): number {
  return new Set(
    clauses.flatMap(({ lexemes }) =>
      lexemes.filter(({ concepts }) => concepts.includes('content-item')).map(({ start }) => start),
    ),
  ).size
}

/** "Tell us what is wrong and how to see it"; a question with a name in it, "which version it is", is no further item. */
function countQuestions({ text, folded, language, lexemes }: Passage, start: number): number {
  return questionsIn({ folded, language }, start).filter((question) => {
    const next = lexemes.find((lexeme) => lexeme.end > question && is(lexeme, 'content-item', 'and', 'or', 'if'))
    return !next || !is(next, 'content-item') || COMMA.test(text.slice(question, next.start))
  }).length
}
