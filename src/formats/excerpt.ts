import type { Finding } from '../lint/report.js'
import { pattern } from '../pattern.js'
import { printable } from './printable.js'
import { widthOf } from './width.js'

const LINE_ENDING = pattern(/[\r\n]/)

/** One line of the source as a terminal shows it, with the columns to underline. */
export interface Excerpt {
  text: string
  /** Columns before the underline. */
  indent: number
  /** Columns of the underline, at least 1. */
  length: number
}

const TAB = '    '
const ELLIPSIS = '…'
const BYTE_ORDER_MARK = '\ufeff'

/**
 * The line on which a place begins, cut around the place to `width` columns. Of a place of several lines the first is underlined.
 */
export function excerpt(source: string, { start, end }: Finding['place'], width: number): Excerpt {
  const lineStart = Math.max(source.lastIndexOf('\n', start.offset - 1), source.lastIndexOf('\r', start.offset - 1)) + 1
  const rest = source.slice(start.offset)
  const lineEnd = start.offset + (rest.search(LINE_ENDING) + 1 || rest.length + 1) - 1
  const placeEnd = Math.min(Math.max(end.offset, start.offset), lineEnd)

  // No more of a very long line is looked at than can be shown: a character takes one or two code units and at least one column.
  const reach = 2 * width
  const before = display(source.slice(Math.max(lineStart, start.offset - reach), start.offset))
  const marked = display(source.slice(start.offset, Math.min(placeEnd, start.offset + reach)))
  const after = display(source.slice(placeEnd, Math.min(lineEnd, placeEnd + reach)))
  return cut(before, marked, after, width)
}

function display(text: string): string {
  return printable(text.replace(BYTE_ORDER_MARK, '').replaceAll('\t', TAB))
}

function cut(before: string, marked: string, after: string, width: number): Excerpt {
  if (widthOf(before + marked + after) <= width) return place(before, marked, after)

  const shownMarked = head(marked, width - 2)
  const free = width - widthOf(shownMarked)
  const shownBefore = tail(before, Math.max(Math.floor(free / 3), free - widthOf(after)))
  return place(shownBefore, shownMarked, head(after, free - widthOf(shownBefore)))
}

function place(before: string, marked: string, after: string): Excerpt {
  return { text: before + marked + after, indent: widthOf(before), length: Math.max(1, widthOf(marked)) }
}

/** The beginning of a text, in at most `width` columns. */
function head(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  return `${fitting([...text], width - 1)}${ELLIPSIS}`
}

/** The end of a text, in at most `width` columns. */
function tail(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  const reversed = fitting([...text].reverse(), width - 1)
  return ELLIPSIS + [...reversed].reverse().join('')
}

function fitting(characters: string[], width: number): string {
  let columns = 0
  const end = characters.findIndex((character) => {
    columns += widthOf(character)
    return columns > width
  })
  return characters.slice(0, end === -1 ? characters.length : end).join('')
}
