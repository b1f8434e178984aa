import { pattern } from '../pattern.js'

/** Largest text that is read, in bytes of UTF-8. */
const MOST_BYTES = 1024 * 1024
/** Deepest nesting of lists and block quotations that is read. */
const DEEPEST_NESTING = 64
/** Most emphasis marks and opening brackets in one paragraph: the parser's time and stack grow with each. */
const MOST_INLINE_MARKS = 4000
/** Share of control and replacement characters from which on a text is taken for binary data. */
const BINARY_SHARE = 0.1

const NUL = '\0'
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary data from text.
const UNREADABLE = pattern(/[\x01-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g)
const LINE = pattern(/\r\n?|\n/)
const INLINE_MARK = pattern(/[*_~[]/g)
/** A line that no paragraph goes on with: empty, an item, a heading, a row of a table. */
const NEW_BLOCK = pattern(/^[ \t>]*(?:$|[-+#|]|\d{1,9}[.)])/)
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
  if (lines.some((line) => nesting(line) > DEEPEST_NESTING)) {
    return `Lists or block quotations are nested deeper than ${DEEPEST_NESTING} levels; write them flatter.`
  }
  if (mostInlineMarks(lines) > MOST_INLINE_MARKS) {
    return `A paragraph holds more than ${MOST_INLINE_MARKS} emphasis marks and brackets; divide it by blank lines.`
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

function mostInlineMarks(lines: readonly string[]): number {
  let most = 0
  let marks = 0
  for (const line of lines) {
    if (NEW_BLOCK.test(line)) marks = 0
    marks += line.match(INLINE_MARK)?.length ?? 0
    most = Math.max(most, marks)
  }
  return most
}

/** How many containers the marks at the beginning of a line can stand in; indentation only counts before such a mark. */
function nesting(line: string): number {
  let marks = 0
  CONTAINER_MARK.lastIndex = 0
  while (marks <= DEEPEST_NESTING && CONTAINER_MARK.test(line)) marks++
  if (marks === 0) return 0
  const columns = (INDENTATION.exec(line)?.[0] ?? '').replaceAll('\t', ' '.repeat(TAB_WIDTH)).length
  return marks + Math.floor(columns / LEAST_INDENTATION)
}
