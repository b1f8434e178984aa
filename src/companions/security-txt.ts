import type { PlaceFinder } from '../document/places.js'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { SecurityTxt } from './companion.js'
import { type Line, readSignature } from './signature.js'

const BLANK = pattern(/\s/)
const LINE_ENDINGS = pattern(/\r\n?|\n/g)
const FINAL_LINE_ENDING = pattern(/[\r\n]$/)

/** Reads a security.txt. Nothing is refused: what is wrong is in the outcome. */
export async function readSecurityTxt(text: string, placeOf: PlaceFinder): Promise<SecurityTxt> {
  const lines = linesOf(text)
  const signature = await readSignature(text, lines, placeOf)
  const found: SecurityTxt = {
    kind: 'security-txt',
    fields: [],
    strayLines: [],
    comments: [],
    byteOrderMark: text.startsWith('\ufeff') ? placeOf(0, 1) : null,
    openLine: openLineOf(text, lines, placeOf),
    lines: lines.length,
    signature,
  }
  for (const { start, content } of lines) {
    if (signature && !(signature.content.start.offset <= start && start < signature.content.end.offset)) continue
    // A line of signed text that begins with a hyphen is written with "- " before it.
    const dash = signature && content.startsWith('- ') ? 2 : 0
    readLine(content.slice(dash), start + dash, found, placeOf)
  }
  return found
}

function readLine(line: string, start: number, found: SecurityTxt, placeOf: PlaceFinder): void {
  const place = placeOf(start, start + line.length)
  if (line.trim() === '') return
  if (line.startsWith('#')) {
    found.comments.push({ text: line.slice(1).trim(), place })
    return
  }
  const colon = line.indexOf(':')
  const name = line.slice(0, Math.max(colon, 0)).trimEnd()
  if (colon < 0 || BLANK.test(name)) {
    found.strayLines.push({ text: line, place })
    return
  }
  const value = line.slice(colon + 1).trim()
  const before = line.slice(name.length, colon)
  const after = line.slice(colon + 1, line.length - line.slice(colon + 1).trimStart().length)
  const valueStart = start + colon + 1 + after.length
  found.fields.push({
    key: name.toLowerCase(),
    name,
    value,
    blanks: { before, after },
    place,
    namePlace: placeOf(start, start + name.length),
    valuePlace: placeOf(valueStart, valueStart + value.length),
  })
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = text.startsWith('\ufeff') ? 1 : 0
  for (const ending of text.matchAll(LINE_ENDINGS)) {
    lines.push({ start, content: text.slice(start, ending.index) })
    start = ending.index + ending[0].length
  }
  return start < text.length ? [...lines, { start, content: text.slice(start) }] : lines
}

function openLineOf(text: string, lines: readonly Line[], placeOf: PlaceFinder): Place | null {
  const last = lines.at(-1)
  return last && !FINAL_LINE_ENDING.test(text) ? placeOf(last.start, last.start + last.content.length) : null
}
