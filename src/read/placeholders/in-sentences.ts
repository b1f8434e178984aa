import type { Concept, Language } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { allMatches, LetterPattern } from '../../policy/letters.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import { findAddresses } from '../addresses.js'
import { has } from '../clauses.js'
import { fold } from '../folding.js'
import { deniesAddress, isInstructionAt } from '../instructions.js'
import { is } from '../lexicon.js'
import { type Passage, statement } from '../passages.js'
import { lexiconOf } from '../tagging.js'
import { BLANK_FOR_ADDRESS, BRACKETS, isBlank, isNameOfBlank, isTag, SUBJECT } from './wording.js'

const JOINED_CAPITALS = pattern(/[A-Z]_|[A-Z]-[A-Z]|X/)
const AFTER_A_MARK = pattern(/(?:^|[:：(|–—-])\s*$/)
const TO_REPLACE = pattern(/YOUR|INSERT/)
const ONE_SIGN = pattern(/@|[`'"\u201c][^\w\s][`'"\u201d]|\s[%#*+~^&=$]/)
const VARIABLE = pattern(/^\{\{\s?[a-z][\w.-]*\s?\}\}$/i)
const PART_OF_NAME = pattern(/[\w./@-]/)
const PARENTHESIS = pattern(/[(（][^()（）\n]{4,}[)）]/gu)
const MARKS = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}_/-])(?:TODO|TBD|FIXME|XXXX+|(?:INSERT|MY)[_-][A-Z][A-Z_-]*|\+?[\d-]*X{3}-X{3,4}[X-]*)(?![\p{L}\p{N}_])`,
  'g',
)
/** "$(date)": a command that nobody ran. */
const COMMAND = pattern(/\$\([a-z][a-z-]*(?: [^()\n]{1,40})?\)/g)
/** "$LINK", "${SECURITY_EMAIL}", "PROJECT_NAME": variables of a template that nobody put in, by their last word. */
const VARIABLES = pattern(
  /\$\{?[A-Z][A-Z_]*\b\}?|(?<![\w[{<$])(?:SECURITY|PROJECT|MAINTAINER|COMPANY)_[A-Z_]*[A-Z](?![\w=]|\.\w)/g,
)

/** What the sentence leaves to be filled in. */
export function blanks(
  passage: Passage,
  language: Language,
  asks: (text: string) => boolean,
): Statement<Placeholder>[] {
  const { text, folded, sentence } = passage
  const inside = (at: number, ...kinds: string[]) =>
    sentence.spans.some((span) => kinds.includes(span.kind) && at >= span.start && at < span.end)
  const isField = isFieldOfReport(passage)
  const matches = [
    ...allMatches(BRACKETS, isField ? '' : text).filter(
      (match) =>
        (isBlank(match[0], asks) && !isTag(match[0], language)) ||
        isHost(text, match) ||
        isCount(passage, match) ||
        isVariable(text, match, inside(match.index, 'code')),
    ),
    ...allMatches(UNTOLD, text).filter(({ 0: { length }, index }) => isBeforeUnit(passage, index + length)),
    ...(text.includes('___') ? LINES.all(text).filter((match) => isWithinSentence(passage, match)) : []),
    // "(replace # by @)", "(replace `%`)" speak to the reader.
    ...allMatches(PARENTHESIS, text).filter(
      ({ 0: words, index }) =>
        (isInstructionAt(folded.slice(index + 1), language) ||
          isYetToCome(passage, index) ||
          (LEFT_OPEN.test(words) && isOnWay(words, language))) &&
        !ONE_SIGN.test(words),
    ),
    ...MARKS.all(text).filter(
      (match) =>
        (JOINED_CAPITALS.test(match[0]) || AFTER_A_MARK.test(text.slice(0, match.index))) &&
        !(passage.column && has(passage.column, 'release', 'version', 'end-of-support')),
    ),
    ...(text.includes('$(') ? allMatches(COMMAND, text).filter(({ index }) => !inside(index, 'code')) : []),
    ...(text.includes('$') || text.includes('_')
      ? allMatches(VARIABLES, text).filter(
          ({ 0: name, index }) => !inside(index, 'code') && isNameOfBlank(name) && !isTitle(passage, name),
        )
      : []),
  ]
  return matches
    .filter((match) => !inside(match.index, 'link', 'image') || TO_REPLACE.test(match[0]))
    .filter((match) => !isInLineOfReport(passage, match) && !isSignOfAddress(passage, match))
    .map(({ 0: { length }, index }) => {
      const start = startOfMailbox(text, index)
      return statement(
        passage,
        { text: text.slice(start, index + length), kind: 'blank' },
        'high',
        start,
        index + length,
      )
    })
}

/** "ann{{at}}lantern{{dot}}dev": brackets that are not to be replaced, but read. */
function isSignOfAddress(passage: Passage, { 0: { length }, index }: RegExpExecArray): boolean {
  return findAddresses(passage).some(
    ({ obfuscated, start, end }) => obfuscated && start < index && index + length < end,
  )
}

/** Where the "security@" of "security@[domain]" begins; the blank itself elsewhere. */
function startOfMailbox(text: string, blank: number): number {
  const before = text.slice(Math.max(0, blank - LONGEST_MAILBOX), blank)
  return blank - (MAILBOX.exec(before)?.[0].length ?? 0)
}

const LONGEST_MAILBOX = 64
const MAILBOX = pattern(/[\w.+-]+@$/)

/** "A private channel (to be defined)": a way that is not there yet. */
function isYetToCome({ folded, lexemes, language }: Passage, at: number): boolean {
  const way = lexemes.findLast(({ end }) => end <= at)
  if (!way || !BETWEEN.test(folded.slice(way.end, at)) || !is(way, ...WAYS)) return false
  return deniesAddress(folded.slice(at + 1), language)
}

/** "(link TBD)", "(address to be announced)" */
const LEFT_OPEN = pattern(
  /^.(?:[^\s]+\s){1,3}(?:TBD|TBA|TBC|TODO|coming soon|to be (?:announced|added|decided|defined|determined|confirmed))\W$/i,
)

function isOnWay(words: string, language: Language): boolean {
  return (
    BLANK_FOR_ADDRESS.test(words) ||
    lexiconOf(language)
      .tag(fold(words))
      .some((lexeme) => is(lexeme, ...WAYS))
  )
}

const BETWEEN = pattern(/^:?\s?$/)
const WAYS: readonly Concept[] = [
  'channel',
  'email',
  'contact',
  'form',
  'private-reporting',
  'profile',
  'owner',
  'key',
  'chat',
]

/** "# SECURITY_CONTACT": a heading that is nothing but a name is that of the file. */
function isTitle({ sentence: { block }, text }: Passage, name: string): boolean {
  return block.kind === 'heading' && text === name && !name.startsWith('$')
}

/** "api.{{ domain }}": what a tool was to fill in; within code marks a name alone may be an example of the notation. */
function isVariable(text: string, { 0: match, index }: RegExpExecArray, inCode: boolean): boolean {
  if (!VARIABLE.test(match) || text[index - 1] === '$') return false
  return !inCode || PART_OF_NAME.test(text[index - 1] ?? ' ') || PART_OF_NAME.test(text[index + match.length] ?? ' ')
}

/** "Subject: `[URGENT] Flaw in [product]`": what a reporter writes. */
function isInLineOfReport({ text, sentence: { spans } }: Passage, { 0: match, index }: RegExpExecArray): boolean {
  const code = spans.find(({ kind, start, end }) => kind === 'code' && index >= start && index + match.length <= end)
  // The project's own name is known to nobody better than to the author.
  return code !== undefined && !OWN_NAME.test(match) && SUBJECT.test(text.slice(0, code.start))
}

const OWN_NAME = pattern(/project|product|repo|app\b|application|software|your/i)

/** "security@[domain]" */
function isHost(text: string, { 0: match, index }: RegExpExecArray): boolean {
  return text[index - 1] === '@' && match.startsWith('[')
}

/** "We answer in [N] days." */
function isCount(passage: Passage, { 0: match, index }: RegExpExecArray): boolean {
  return COUNT.test(match) && isBeforeUnit(passage, index + match.length)
}

function isBeforeUnit({ lexemes }: Passage, end: number): boolean {
  return lexemes.some(({ start, value, concepts }) => {
    const isTime = value?.kind === 'unit' || concepts.includes('business')
    return isTime && start >= end && start - end <= 1
  })
}

const COUNT = pattern(/^\[[XN]{1,2}\]$/)
/** "Reports go to ____.": a line to write on, but not the "Date: ____" of a form that is printed. */
const LINES = new LetterPattern(String.raw`(?<![\p{L}\p{N}_])_{3,40}(?![\p{N}_])`, 'g')

function isWithinSentence(passage: Passage, { 0: { length }, index }: RegExpExecArray): boolean {
  const { text } = passage
  const end = index + length
  if (isBeforeUnit(passage, end)) return false
  return ENDS_IN_WORD.test(text.slice(0, index)) || (index === 0 && OPENS_WITH_WORD.test(text.slice(end)))
}

const ENDS_IN_WORD = new LetterPattern(String.raw`\p{L}[,;]? $`)
const OPENS_WITH_WORD = new LetterPattern(String.raw`^(?:['’]s)? \p{Ll}`)

/** "Your report should have: – Name: [your name]": what the reporter is to fill in. */
function isFieldOfReport({ subject, lead, label, sentence }: Passage): boolean {
  if (sentence.block.kind !== 'item') return false
  if (lead !== null && has(lead, 'include') && !has(lead, 'channel')) return true
  return subject === 'report-contents' && !(label && has(label, 'email', 'contact', 'send', 'report'))
}

/** "We answer in XX days", "within ___ hours" */
const UNTOLD = pattern(/(?<![\w.-])(?:X{1,3}|_{2,9})(?![\w.-])/g)
