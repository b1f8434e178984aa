import type { Block } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { beginsWithQuestion, questionsIn } from '../indirect-questions.js'
import { is } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { ON_SCOPE, ON_WRITING } from '../subject-groups.js'
import { subjectOfWhole } from '../subjects.js'
import { countItems, ENOUGH, MANY } from './counted-contents.js'

/** "Please include:" and below it a list, a table or paragraphs of what is asked for. */
export function introducesItems(passage: Passage, led: readonly Passage[]): boolean {
  const title = subjectOfWhole(passage.text, passage.language)
  if (title && ON_SCOPE.has(title)) return false
  if (precedesContents(passage, led)) return true
  if (!has(passage, 'include', 'detail', 'report', 'contact', 'send', 'email') || introducesOthers(passage))
    return false
  const items = led.filter(({ sentence: { block } }) => block.kind !== 'cell' || opensRow(block))
  const asks = has(passage, 'include', 'detail')
  if (!asks && !ENDS_IN_COLON.test(passage.text)) return false
  // "Please include in your report:" says by itself what the items are.
  if (has(passage, 'include') && has(passage, 'report') && items.length >= ENOUGH) return true
  // "Write to us with:" may lead in a hint on the subject line, too.
  if (has(passage, 'send', 'email') && countItems(items.flatMap(({ clauses }) => clauses)) >= MANY) return true
  const inContext =
    passage.subject !== 'other' || has(passage, 'report', 'vulnerability', 'you', 'your', 'please', 'send')
  const named = items.filter((item) => namesContents(item, asks) && (asks || !isStep(item))).length
  // "We welcome reports on flaws, including:" names flaws, of which one may sound like contents.
  const least = asks && !ON_SCOPE.has(passage.subject) ? ENOUGH : Math.max(ENOUGH, items.length * MOST)
  return inContext && named >= least
}

/** Whether a lead-in is one to something other than what a report is to hold, such as what we do with it. */
function introducesOthers(passage: Passage): boolean {
  if (isToldByUs(passage)) return true
  const [subject] = passage.lexemes
  // "The advisory includes:"
  if (subject && is(subject, 'advisory', 'release-notes') && !has(passage, 'please', 'must', 'you', 'your')) return true
  // "After your mail reaches us:" leads in what we do then.
  if (has(passage, 'receipt') && passage.clauses.every(({ role }) => role !== 'main')) return true
  // "Want to report a bug with a security impact?"
  if (ENDS_IN_QUESTION.test(passage.text) && questionsIn(passage).length === 0) return true
  return passage.clauses.some(
    (clause) =>
      clause.role === 'main' &&
      ((clause.actor === 'we' && !has(clause, 'report')) || (has(clause, 'detail', 'include') && isNegated(clause))),
  )
}

/** "Our notice to the distributors will contain:" */
function isToldByUs(passage: Passage): boolean {
  if (!has(passage, 'will') || has(passage, 'report', 'vulnerability', 'you', 'your', 'please', 'must')) return false
  // Polite requests of some languages take the form of a promise.
  if (passage.subject === 'reporting' && passage.clauses.every(({ actor }) => actor === null)) return false
  return passage.clauses.some((clause) => has(clause, 'will') && has(clause, 'include', 'send', 'email'))
}

/** The first cell of each row names an item, too. */
function opensRow({ cell }: Block): boolean {
  return cell !== null && cell.column === 0 && cell.row >= 0
}

/** Where the lead-in does not ask for contents, so great a part of the items must be some. */
const MOST = 0.6

/** "What happened" is one of the contents where they are asked for; "please report: what may be a flaw" asks for flaws. */
function namesContents(item: Passage, asks: boolean): boolean {
  return (
    has(item, 'content-item') ||
    (asks && has(item, 'version')) ||
    (asks && (beginsWithQuestion(item) || questionsIn(item).length > 0))
  )
}

/** Items that ask for something themselves are the steps of reporting: "1. Write to us with … 2. Include …". */
function isStep({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.actor !== 'we' && has(clause, ...ASKING))
}

const ASKING: readonly Concept[] = ['include', 'email', 'contact', 'send']

/** "Each of these saves a round trip:": whatever the words before a list on reporting are, what is listed tells what it is on. */
function precedesContents(passage: Passage, led: readonly Passage[]): boolean {
  const { text, subject, clauses } = passage
  if (!ON_WRITING.has(subject)) return false
  if (!ENDS_IN_COLON.test(text) || has(passage, ...TOLD_OF_REPORTS)) return false
  // "Please do not post:", "we will write to the operators with:"
  const isOther = (clause: Clause) =>
    clause.actor === 'we'
      ? has(clause, 'will', 'notify', 'send', 'email')
      : isNegated(clause) && has(clause, 'send', 'please')
  if (clauses.some(isOther)) return false
  const items = led.filter(({ sentence: { block } }) => block.kind === 'item')
  // "Please report: – what may be a flaw of this project"
  const asks = !has(passage, 'report') || has(passage, 'include', 'detail', 'send', 'notify')
  const named = items.filter((item) => !tellsOfUs(item) && !isStep(item) && namesContents(item, asks)).length
  return named >= ENOUGH && named >= items.length * MOST
}

/** What is done with reports, what is one, and who is told of it: a list behind such words is none of contents. */
const TOLD_OF_REPORTS: readonly Concept[] = [
  'acknowledge',
  'respond',
  'receipt',
  'assess',
  'inform',
  'fix',
  'release',
  'publish',
  'credit',
  'bounty',
  'scope',
  'out-of-scope',
  'not-vulnerability',
  'vulnerability',
  'bug',
  'other',
  'advisories',
  'version',
  'will',
  'tracker',
  'public-place',
]

/** "We reproduce the problem", "you get a message": what somebody does rather than what is reported. */
function tellsOfUs({ clauses }: Passage): boolean {
  return clauses.some(
    ({ role, lexemes: [first] }) =>
      role === 'main' && first !== undefined && is(first, 'we', 'you') && !is(first, 'include', 'content-item'),
  )
}

/** "Please include:" and below it each item in a paragraph or line of its own, or a list behind one. */
export function paragraphsBehind(passage: Passage, passages: readonly Passage[]): readonly Passage[] {
  const namesOnly = ({ sentences }: Block) => {
    const lines = sentences.map(({ index }) => passages[index] as Passage)
    const named = lines.filter((line) => namesContents(line, true)).length
    return named >= lines.length * MOST && !lines.some(tellsOfUs)
  }
  if (!has(passage, 'include')) return []
  const { index, block } = passage.sentence
  const behind = passages.slice(index + 1, index + 1 + MOST_PARAGRAPHS)
  const other = behind.findIndex(({ sentence, text, clauses }) => {
    const { block: own } = sentence
    const isName = own.kind === 'paragraph' ? own.sentences.length === 1 || namesOnly(own) : own.kind === 'item'
    return (
      !isName ||
      sentence.block.section !== block.section ||
      text.length > LONGEST_NAME ||
      clauses.some(({ actor }) => actor === 'we')
    )
  })
  return other < 0 ? behind : behind.slice(0, other)
}

/** So many are looked at. */
const MOST_PARAGRAPHS = 10

/** In characters. */
const LONGEST_NAME = 120

/** Under "What to include" the first item is the statement. */
export function startsListOfItems(passage: Passage): boolean {
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

/** Under "What to include" a table may name an item in each row. */
export function startsTableOfItems(
  { sentence: { block }, subject }: Passage,
  passageOf: Manuscript['passageOf'],
): boolean {
  if (!block.cell || block.cell.row >= 0 || block.cell.column > 0) return false
  const names = block.cell.table.rows.flatMap(([first]) => first?.sentences[0] ?? [])
  const named = names.filter((name) => has(passageOf(name), 'content-item')).length
  // Among the words on reporting nothing else has such rows only.
  return subject === 'report-contents'
    ? named >= ENOUGH
    : subject === 'reporting' && named >= MANY && named === names.length
}

/** "What should a report contain? The version and the steps." */
export function answersHeading({ sentence: { block }, subject, previous, clauses, language }: Passage): boolean {
  if (subject !== 'report-contents' || block.kind !== 'paragraph' || previous === null) return false
  // "**2. What to send.** The version and the steps."
  const isRunIn = previous.sentence === block.sentences[0] && subjectOfWhole(previous.text, language) === subject
  if (previous.sentence.block.kind !== 'heading' && !isRunIn) return false
  if (clauses.some(({ actor }) => actor === 'we')) return false
  return countItems(clauses.filter((clause) => clause.role !== 'condition' && !isNegated(clause))) >= ENOUGH
}
