import type { Block } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../clauses.js'
import { beginsWithQuestion, questionsIn } from '../indirect-questions.js'
import { is, type Lexeme } from '../lexicon.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { COMMA, ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { ON_SCOPE, ON_WRITING } from '../subject-groups.js'
import { subjectOfWhole } from '../subjects.js'
import { asksForDetails, hintsAtItems, precedesItems } from './contents-hints.js'
import { enumeratesItems } from './enumerated-contents.js'

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
export function readReportContents({ document, passages, ledBy, passageOf }: Manuscript): Statement<Topic>[] {
  const own = passages.filter(
    (passage) =>
      passage.sentence.block.kind !== 'heading' &&
      !ELSEWHERE.has(passage.subject) &&
      !tellsOfPastFlaw(passage) &&
      !has(passage, 'outlines'),
  )
  const found = own.filter((passage) => {
    if (isOnAnnouncement(passage)) return false
    const next = passages[passage.sentence.index + 1]
    const follower =
      next && (next.sentence.block === passage.sentence.block || isSibling(next, passage)) ? next : undefined
    const led = ledBy(passage)
    return (
      namesItems(passage, follower) ||
      enumeratesItems(passage) ||
      introducesItems(
        passage,
        led[0]?.sentence.block.kind === 'paragraph' ? paragraphsBehind(passage, passages) : led,
      ) ||
      startsListOfItems(passage) ||
      welcomesItems(passage) ||
      needsItems(passage) ||
      answersHeading(passage) ||
      startsTableOfItems(passage, passageOf)
    )
  })
  if (found.length === 0) {
    const hints = own.filter((passage) => hintsAtItems(passage) || precedesItems(passage, passages, document))
    return [
      ...hints.map((passage) => statement(passage, { topic: 'report-contents' as const, items: [] }, 'low')),
      ...own
        .filter((passage) => !hints.includes(passage) && asksForDetails(passage))
        .map((passage) => statement(passage, { topic: 'report-contents' as const, items: [], vague: true }, 'low')),
    ]
  }
  return found.map((passage) => {
    const led = itemsLedBy(passage, ledBy)
    const items = led.length === 0 && startsListOfItems(passage) ? itemsBeginningWith(passage) : led
    return statement(passage, { topic: 'report-contents', items })
  })
}

/** "Draft the announcement and include the following:" says what users are told. */
function isOnAnnouncement({ clauses, lexemes, subject }: Passage): boolean {
  if (subject === 'report-contents' || has({ lexemes }, ...OF_REPORTERS) || clauses.some(isNegated)) return false
  return clauses.some((clause) => clause.role === 'main' && has(clause, 'publish', 'cve', 'users'))
}

/** What tells that a sentence speaks to reporters, or of the place where they write. */
const OF_REPORTERS: readonly Concept[] = ['report', 'you', 'your', 'please', 'us', 'private-reporting', 'use', 'open']

function namesItems(passage: Passage, follower: Passage | undefined): boolean {
  return passage.clauses.some((clause, index) => {
    const asks =
      has(clause, 'include', 'send', 'email', 'notify') ||
      (has(clause, 'contact') && clause.role === 'main' && countItems([clause]) >= MANY) ||
      (passage.text[clause.end - 1] === ':' && isDemand(clause))
    if (!asks || isBan(passage, clause) || clause.actor === 'third-party') return false
    const before = passage.clauses.slice(0, index + 1)
    const isOurs = (part: Clause) => part.actor === 'we' && part.role === 'main' && !asksForOurselves(part)
    if (before.some(isOurs) || isToldOfRelease(clause)) return false
    if (isForOthers(passage, before) || has(clause, 'next-release')) return false
    if (has(clause, 'will') && clause.actor !== 'you' && !has(clause, 'report')) return false
    if (clause.role === 'when' && !has(clause, 'include')) return false
    if (isMerePossibility(clause) && clause.actor !== 'you' && !has(passage, 'report', 'you', 'your', 'please'))
      return false
    // Where verbs come last, what is to be included stands before that.
    const from = passage.language.negation === 'anywhere' ? 0 : index
    const following = passage.clauses
      .slice(from)
      .filter(
        (part) =>
          (part.role !== 'condition' || isIfPossible(part)) &&
          (part === clause || !(isOtherBan(passage, part) || isDoneThen(part))),
      )
    const items = countItems(following)
    const questions = has(clause, 'include') ? countQuestions(passage, clause.start) : 0
    const more = items > 0 && has(clause, 'include') && follower ? countItems(askedIn(follower)) : 0
    return items + questions + more >= ENOUGH && isAskedOfReporter(passage, clause)
  })
}

/** "Please give the details:", "Required:" */
function isDemand(clause: Clause): boolean {
  const isBare = clause.lexemes.length === 1 && clause.actor === null
  return (has(clause, 'please') && has(clause, 'detail')) || (isBare && has(clause, 'must') && !isNegated(clause))
}

/** "For ordinary bugs, fill in the template with the version and the steps." */
function isForOthers(passage: Passage, before: readonly Clause[]): boolean {
  const [first] = before
  return first !== undefined && has(first, 'other') && !has(passage, 'vulnerability', 'security', 'sensitive')
}

/** "Necesitamos la versión": one word that says "we need". */
function asksForOurselves({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'include') && is(lexeme, 'we'))
}

/** "Logs and a stack trace are very welcome", "the version and a description will do": among the words on reporting. */
function welcomesItems({ clauses, subject }: Passage): boolean {
  if (!ON_WRITING.has(subject)) return false
  return clauses.some((clause) => {
    const { lexemes, role, actor } = clause
    const verb = lexemes.findLastIndex((lexeme) => is(lexeme, 'available', 'include', 'helps-us'))
    const items = lexemes.slice(0, verb)
    if (role !== 'main' || actor === 'we' || isNegated(clause) || verb < 1) return false
    const last = items.findLastIndex((lexeme) => is(lexeme, 'content-item'))
    if (actor === null ? last < verb - 1 : !is(lexemes[verb] as Lexeme, 'helps-us')) return false
    return !has(clause, 'publish', 'fix', 'release', 'must') && countItems([{ ...clause, lexemes: items }]) >= ENOUGH
  })
}

/** "Without the steps and the version we cannot help": what is missed or asked for is needed. */
function needsItems({ clauses, subject, lexemes: all }: Passage): boolean {
  if (!ON_WRITING.has(subject)) return false
  return clauses.some((clause) => {
    if (has(clause, 'publish') || clause.role !== 'main' || countItems([clause]) < ENOUGH) return false
    const { actor, lexemes } = clause
    const asked = lexemes.findIndex((lexeme) => is(lexeme, 'asks-for'))
    const isAsked = asked >= 0 && countItems([{ ...clause, lexemes: lexemes.slice(asked) }]) >= ENOUGH
    // "We will ask for the version and the steps, anyway."
    if (actor === 'we')
      return (isAsked && !has(clause, 'may')) || lexemes.filter((lexeme) => is(lexeme, 'not')).length > 1
    const [first, second] = lexemes
    // "Reports lacking the steps or the version will be returned."
    const lacks = first !== undefined && is(first, 'report') && [first, second].some((one) => one && is(one, 'not'))
    // "The form asks for the version and the steps."
    const before = asked < 0 ? [] : all.filter(({ end }) => end <= (lexemes[asked] as Lexeme).start)
    const isForm = has({ lexemes: before }, 'form', 'private-reporting')
    return actor === null && (lacks || (isForm && isAsked))
  })
}

/** "We will get your mail" goes on with what we do. */
function askedIn({ clauses }: Passage): readonly Clause[] {
  return clauses.filter(({ actor }) => actor !== 'we')
}

/** "If possible include the steps": the verb stands right behind all that the condition says. */
function isIfPossible({ lexemes: [opener, verb] }: Clause): boolean {
  return opener !== undefined && verb !== undefined && is(verb, 'include') && verb.start - opener.end <= 1
}

/** "Do not send logs", but not "send the steps, the version and a test without anybody's data". */
function isBan({ language }: Passage, clause: Clause): boolean {
  if (!isNegated(clause)) return false
  const { lexemes } = clause
  const negation = lexemes.findIndex((lexeme) => is(lexeme, 'not'))
  if (language.negation === 'anywhere' && negation === lexemes.length - 1) return true
  return negation < 0 || countItems([{ ...clause, lexemes: lexemes.slice(0, negation) }]) < ENOUGH
}

/** "Open an issue with a description and avoid posting logs." */
function isOtherBan(passage: Passage, clause: Clause): boolean {
  return isBan(passage, clause) && has(clause, 'send', 'publish')
}

/** "Tell us the name that you go by, and we add it to the page." */
function isDoneThen({ actor, role, lexemes: [opener, subject] }: Clause): boolean {
  return (
    actor === 'we' &&
    role === 'main' &&
    opener !== undefined &&
    is(opener, 'and') &&
    subject !== undefined &&
    is(subject, 'we') &&
    !is(subject, 'include', 'content-item')
  )
}

/** "The file may include …", but not "include what can happen". */
function isMerePossibility(clause: Clause): boolean {
  const verb = firstOf(clause, 'include', 'send', 'email', 'notify')
  const possibility = firstOf(clause, 'may')
  return possibility !== undefined && (verb === undefined || possibility.start < verb.start)
}

/** "The release notes list the version and the fix." */
function isToldOfRelease({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, ...OPENERS))
  const [subject, verb] = lexemes.slice(at)
  // "The CVE record contains …"
  if (at === 0 && subject && verb && is(subject, 'cve') && is(verb, 'include') && verb.start - subject.end <= 1)
    return true
  return at >= 0 && subject !== undefined && is(subject, ...TOLD_TO_READERS) && !is(subject, 'private-reporting')
}

const TOLD_TO_READERS: readonly Concept[] = ['release-notes', 'advisory', 'advisories', 'policy', 'users']
const OPENERS: readonly Concept[] = ['cve', 'include', 'send', 'email', 'report', ...TOLD_TO_READERS]

/** The next item of the same list, where it goes on with names: "allow time for a fix" asks for something else. */
function isSibling(next: Passage, { sentence: { block } }: Passage): boolean {
  const [first] = next.lexemes
  const goesOn = first !== undefined && (is(first, 'include', 'content-item') || first.concepts.length === 0)
  return goesOn && block.list !== null && block.list === next.sentence.block.list
}

/** "Please include:" and below it each item in a paragraph or line of its own, or a list behind one. */
function paragraphsBehind(passage: Passage, passages: readonly Passage[]): readonly Passage[] {
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

function isAskedOfReporter(passage: Passage, clause: Clause): boolean {
  return (
    clause.actor === 'you' ||
    clause.lexemes[0]?.concepts.includes('include') === true ||
    has(passage, 'report', 'vulnerability', 'send', 'email', 'your') ||
    ON_WRITING.has(passage.subject)
  )
}

function introducesItems(passage: Passage, led: readonly Passage[]): boolean {
  const title = subjectOfWhole(passage.text, passage.language)
  if (title && ON_SCOPE.has(title)) return false
  if (precedesContents(passage, led)) return true
  if (!has(passage, 'include', 'detail', 'report', 'contact', 'send', 'email') || isToldByUs(passage)) return false
  const [subject] = passage.lexemes
  // "The advisory includes:"
  if (subject && is(subject, 'advisory', 'release-notes') && !has(passage, 'please', 'must', 'you', 'your'))
    return false
  // "After your mail reaches us:" leads in what we do then.
  if (has(passage, 'receipt') && passage.clauses.every(({ role }) => role !== 'main')) return false
  // "Want to report a bug with a security impact?"
  if (ENDS_IN_QUESTION.test(passage.text) && questionsIn(passage).length === 0) return false
  if (
    passage.clauses.some(
      (clause) =>
        clause.role === 'main' &&
        ((clause.actor === 'we' && !has(clause, 'report')) || (has(clause, 'detail', 'include') && isNegated(clause))),
    )
  )
    return false
  const items = led.filter(({ sentence: { block } }) => block.kind !== 'cell' || opensRow(block))
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
    named >= (asks && !ON_SCOPE.has(passage.subject) ? ENOUGH : Math.max(ENOUGH, items.length * MOST))
  )
}

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

/** "What should a report contain? The version and the steps." */
function answersHeading({ sentence: { block }, subject, previous, clauses, language }: Passage): boolean {
  if (subject !== 'report-contents' || block.kind !== 'paragraph' || previous === null) return false
  // "**2. What to send.** The version and the steps."
  const isRunIn = previous.sentence === block.sentences[0] && subjectOfWhole(previous.text, language) === subject
  if (previous.sentence.block.kind !== 'heading' && !isRunIn) return false
  if (clauses.some(({ actor }) => actor === 'we')) return false
  return countItems(clauses.filter((clause) => clause.role !== 'condition' && !isNegated(clause))) >= ENOUGH
}

/** Under "What to include" a table may name an item in each row. */
function startsTableOfItems({ sentence: { block }, subject }: Passage, passageOf: Manuscript['passageOf']): boolean {
  if (!block.cell || block.cell.row >= 0 || block.cell.column > 0) return false
  const names = block.cell.table.rows.flatMap(([first]) => first?.sentences[0] ?? [])
  const named = names.filter((name) => has(passageOf(name), 'content-item')).length
  // Among the words on reporting nothing else has such rows only.
  return subject === 'report-contents'
    ? named >= ENOUGH
    : subject === 'reporting' && named >= MANY && named === names.length
}

/** "By mail: …" names a way to report. */
function isWay({ lexemes, text }: Passage): boolean {
  return text.includes('@') && has({ lexemes }, 'email', 'form', 'chat', 'contact', 'send')
}

function countItems(clauses: readonly Clause[]): number {
  return new Set(
    clauses.flatMap(({ lexemes }) =>
      lexemes.filter((lexeme, index) => isItem(lexeme, lexemes[index + 1])).map(({ start }) => start),
    ),
  ).size
}

/** "Describe the steps" names one: the verb names one only where its object is no word of ours. */
function isItem(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  if (!is(lexeme, 'content-item')) return false
  const isVerb = is(lexeme, 'include') && next !== undefined && is(next, 'content-item') && !is(next, 'include')
  return !isVerb || next.start - lexeme.end > ARTICLE_LENGTH
}

/** "Tell us what is wrong and how to see it"; a question with a name in it, "which version it is", is no further item. */
function countQuestions({ text, folded, language, lexemes }: Passage, start: number): number {
  return questionsIn({ folded, language }, start).filter((question) => {
    const next = lexemes.find((lexeme) => lexeme.end > question && is(lexeme, 'content-item', 'and', 'or', 'if'))
    return !next || !is(next, 'content-item') || COMMA.test(text.slice(question, next.start))
  }).length
}
