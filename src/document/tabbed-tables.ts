import type { Paragraph, Table, TableCell, TableRow } from 'mdast'

/** A paragraph without a tab character holds no table, and most hold none. */
const TAB = '\t'
const FEWEST_CELLS = 2

interface Line {
  value: string
  /** Offsets of the line in the source. */
  start: number
  end: number
}

/**
 * A table that was copied from a rendered page came here as lines with tab characters between the cells. Gives the paragraph's
 * parts with a table made of such lines; null where there are none. Only plain text is taken apart.
 */
export function tabbedTableIn(node: Paragraph, source: string): (Paragraph | Table)[] | null {
  const lines = linesOf(node, source)
  if (!lines) return null
  const widths = lines.map(({ value }) => value.split(TAB).length)
  const first = widths.findIndex((width, at) => width >= FEWEST_CELLS && widths[at + 1] === width)
  if (first < 0) return null
  const after = widths.findIndex((width, at) => at > first && width !== widths[first])
  const end = after < 0 ? lines.length : after
  const parts = [
    paragraphOf(lines.slice(0, first)),
    tableOf(lines.slice(first, end), source),
    paragraphOf(lines.slice(end)),
  ]
  return parts.flatMap((part) => part ?? [])
}

/** The lines of a paragraph of nothing but text, each with its place in the source. */
function linesOf({ children: [text, ...others] }: Paragraph, source: string): Line[] | null {
  if (text?.type !== 'text' || others.length > 0 || !text.value.includes(TAB)) return null
  const from = text.position?.start.offset
  const to = text.position?.end.offset
  if (from === undefined || to === undefined) return null
  const written = source.slice(from, to).split('\n')
  const values = text.value.split('\n')
  if (written.length !== values.length) return null
  let start = from
  return values.map((value, index) => {
    const line = { value, start, end: start + (written[index] as string).length }
    start = line.end + 1
    return line
  })
}

function paragraphOf(lines: readonly Line[]): Paragraph | null {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return null
  const position = positionOf(first.start, last.end)
  return {
    type: 'paragraph',
    position,
    children: [{ type: 'text', value: lines.map(({ value }) => value).join('\n'), position }],
  }
}

function tableOf(lines: readonly Line[], source: string): Table {
  const rows = lines.map((line) => rowOf(line, source))
  const position = positionOf((lines[0] as Line).start, (lines.at(-1) as Line).end)
  return { type: 'table', position, children: rows }
}

function rowOf({ value, start, end }: Line, source: string): TableRow {
  const written = source.slice(start, end).split(TAB)
  let at = start
  const children = value.split(TAB).map((text, index): TableCell => {
    const position = positionOf(at, at + (written[index] ?? '').length)
    at = (position.end.offset as number) + 1
    return { type: 'tableCell', position, children: [{ type: 'text', value: text.trim(), position }] }
  })
  return { type: 'tableRow', position: positionOf(start, end), children }
}

/** Only the offsets are read. */
function positionOf(start: number, end: number): NonNullable<Paragraph['position']> {
  return { start: { line: 1, column: 1, offset: start }, end: { line: 1, column: 1, offset: end } }
}
