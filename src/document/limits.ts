import { pattern } from '../pattern.js'

/** Largest text that is read, in bytes of UTF-8. */
const MOST_BYTES = 1024 * 1024
/** Most lines: each may be a heading or an item, which take more time and memory than any text in them. */
const MOST_LINES = 10_000
/** Longest paragraph in UTF-16 units: what is looked for in a sentence takes memory for all of it. */
const LONGEST_PARAGRAPH = 50_000
/** Deepest nesting of lists and block quotations that is read. */
const DEEPEST_NESTING = 64
/** Most emphasis marks and opening brackets in one paragraph: the parser's stack grows with each. */
const MOST_INLINE_MARKS = 4000
/**
 * Most marks in all, each times the length of its paragraph in UTF-16 units: behind many of them the parser looks for the other end, to the
 * end of the paragraph. That is one paragraph of 100 KB with 2000 marks, or a hundred of 2 KB with 1000 each.
 */
const MOST_SEARCHED = 2e8
/**
 * Most underlined headings, and lists and quotations that begin, times the length of the text in UTF-16 units: at each of them the parser
 * moves all that it has read. That is 500 in 100 KB.
 */
const MOST_MOVED = 5e7
/** Share of control and replacement characters from which on a text is taken for binary data. */
const BINARY_SHARE = 0.1

const NUL = '\0'
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text.
const UNREADABLE = pattern(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)
const LINE = pattern(/\r\n?|\n/)
const INLINE_MARK = pattern(/[*_~[]/g)
/** Marks that have another end. */
const SEARCHING_MARK = pattern(/[*_~[\]<]/g)
const BACKTICK = pattern(/`/g)
/** So many times as long as for another mark is looked for the other end of a backtick. */
const BACKTICK_WEIGHT = 4
/** A line that no paragraph goes on with: empty, an item, a heading. */
const NEW_BLOCK = pattern(/^[ \t>]*(?:$|(?:#{1,6}|[-+*]|1[.)])(?:[ \t]|$))/)
/** A later item of an ordered list; elsewhere such a line goes on with a paragraph. */
const ORDERED_ITEM = pattern(/^[ \t>]*\d{1,9}[.)](?:[ \t]|$)/)
/** The line that makes a table of the one above and all below. */
const TABLE_DELIMITER = pattern(/^(?=.*\|)(?=.*-)[ \t>|:-]+$/)
const EMPTY = pattern(/^[ \t>]*$/)
const BLANK = pattern(/^[ \t]*$/)
const QUOTED = pattern(/^[ \t]*>/)
/** What makes a heading of the paragraph above it. */
const UNDERLINE = pattern(/^[ \t>]*(?:=+|-+)[ \t]*$/)
/** What stands above a line of dashes that is a rule: nothing, or another one. */
const NO_TITLE = pattern(/^[ \t>]*(?:-{3,}[ \t]*)?$/)
const CONTAINER_MARK = pattern(/[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/y)
const INDENTATION = pattern(/^[ \t]*/)
/** Columns by which the content of a list item stands further in than its mark, at least. */
const LEAST_INDENTATION = 2
const TAB_WIDTH = 4

/** Tells why a text must not be parsed, and what to do; null for one that can be. Reads the text once. */
export function refusal(text: string): string | null {
  if (exceedsBytes(text)) return 'The file is larger than 1 MiB; keep the policy short and link to long material.'
  if (isBinary(text)) return 'The file holds binary data; save it as a UTF-8 text.'
  const lines = text.split(LINE)
  if (lines.length > MOST_LINES)
    return `The file has more than ${MOST_LINES} lines; keep the policy short and link to long material.`
  if (lines.some((line) => nesting(line) > DEEPEST_NESTING)) {
    return `Lists or block quotations are nested deeper than ${DEEPEST_NESTING} levels; write them flatter.`
  }
  if ((underlinedHeadings(lines) + openedContainers(lines)) * text.length > MOST_MOVED) {
    return 'There are too many underlined headings, separate lists and quotations for so long a text; divide it into several files.'
  }
  const paragraphs = paragraphsOf(lines)
  if (paragraphs.some(({ marks }) => marks > MOST_INLINE_MARKS)) {
    return `A paragraph holds more than ${MOST_INLINE_MARKS} emphasis marks and brackets; divide it by blank lines.`
  }
  if (paragraphs.reduce((sum, { searching, length }) => sum + searching * length, 0) > MOST_SEARCHED) {
    return 'There are too many brackets, backticks and other marks in long paragraphs; divide these by blank lines.'
  }
  if (paragraphs.some(({ length }) => length > LONGEST_PARAGRAPH)) {
    return `A paragraph is longer than ${LONGEST_PARAGRAPH} characters; divide it by blank lines.`
  }
  return null
}

function exceedsBytes(text: string): boolean {
  // No UTF-16 unit takes more than three bytes, none less than one.
  if (text.length > MOST_BYTES) return true
  return text.length * 3 > MOST_BYTES && new TextEncoder().encode(text).length > MOST_BYTES
}

function isBinary(text: string): boolean {
  if (text.includes(NUL)) return true
  const unreadable = text.match(UNREADABLE)?.length ?? 0
  if (unreadable === 0) return false
  // A text is the same with any line endings.
  return unreadable > text.replaceAll('\r\n', '\n').length * BINARY_SHARE
}

function underlinedHeadings(lines: readonly string[]): number {
  return lines.filter((line, index) => UNDERLINE.test(line) && !NO_TITLE.test(lines[index - 1] ?? '')).length
}

/** How many lists and quotations begin, or at least as many. */
function openedContainers(lines: readonly string[]): number {
  let [opened, depth, quoted] = [0, 0, false]
  for (const line of lines) {
    if (BLANK.test(line)) {
      if (quoted) depth = 0
      continue
    }
    const here = nesting(line)
    quoted = QUOTED.test(line)
    // Behind the mark of an item, each further mark begins a container of this item; those of quotations go on.
    opened += Math.max(0, here - depth, quoted ? 0 : marksOf(line) - 1)
    depth = here
  }
  return opened
}

/** What the parser takes for one text at most. */
interface Paragraph {
  /** Emphasis marks and opening brackets. */
  marks: number
  /** Marks that have another end, weighed by what they cost. */
  searching: number
  /** In UTF-16 units. */
  length: number
}

function paragraphsOf(lines: readonly string[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let paragraph: Paragraph | undefined
  let [inOrderedList, inTable] = [false, false]
  for (const line of lines) {
    if (EMPTY.test(line)) inTable = false
    const isItem = ORDERED_ITEM.test(line)
    if (paragraph === undefined || inTable || NEW_BLOCK.test(line) || (inOrderedList && isItem)) {
      paragraph = { marks: 0, searching: 0, length: 0 }
      paragraphs.push(paragraph)
      inOrderedList = isItem
    }
    if (TABLE_DELIMITER.test(line)) inTable = true
    paragraph.marks += line.match(INLINE_MARK)?.length ?? 0
    paragraph.searching += line.match(SEARCHING_MARK)?.length ?? 0
    paragraph.searching += BACKTICK_WEIGHT * (line.match(BACKTICK)?.length ?? 0)
    paragraph.length += line.length + 1
  }
  return paragraphs
}

/** How many containers the marks at the beginning of a line can stand in; indentation only counts before such a mark. */
function nesting(line: string): number {
  const marks = marksOf(line)
  if (marks === 0) return 0
  const columns = (INDENTATION.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(TAB_WIDTH)).length
  return marks + Math.floor(columns / LEAST_INDENTATION)
}

/** The marks of containers at the beginning of a line; no more are counted than matter. */
function marksOf(line: string): number {
  let marks = 0
  CONTAINER_MARK.lastIndex = 0
  while (marks <= DEEPEST_NESTING && CONTAINER_MARK.test(line)) marks++
  return marks
}
