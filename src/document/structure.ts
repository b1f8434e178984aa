import type { BlockWriter } from './blocks.js'
import type { Container, ContainerStack, Origin } from './containers.js'
import type { List, Table } from './document.js'
import type { PlaceFinder } from './places.js'

/** HTML that is nested deeper is read as if it were flat; no reader could tell the difference. */
const DEEPEST_HTML = 64

/** Makes lists, tables and block quotations around the blocks of a text that is read from top to bottom. */
export class StructureWriter {
  readonly tables: Table[] = []
  readonly #places: PlaceFinder
  readonly #blocks: BlockWriter
  readonly #containers: ContainerStack

  constructor(places: PlaceFinder, blocks: BlockWriter, containers: ContainerStack) {
    this.#places = places
    this.#blocks = blocks
    this.#containers = containers
  }

  /** Whether HTML must not open another container here. */
  get isTooDeep(): boolean {
    return this.#containers.depth >= DEEPEST_HTML
  }

  get isInHtmlTable(): boolean {
    return this.#containers.depthInHtml('table', null) !== null
  }

  enterQuote(origin: Origin): void {
    this.#blocks.end()
    this.#containers.push({ kind: 'quote', origin })
  }

  enterList(origin: Origin, ordered: boolean, first: number): void {
    this.#blocks.end()
    const parent = this.#blocks.itemBlock()
    const list: List = { ordered, first, items: [], lead: null, parent, depth: this.#containers.count('list') }
    const lead = this.#blocks.beginStructure()
    if (lead) this.#blocks.leads.set(list, lead)
    this.#containers.push({ kind: 'list', origin, list })
  }

  /** Begins an item, and a list where none is open. */
  enterItem(origin: Origin, start: number): void {
    this.#blocks.end()
    if (this.#containers.innermost()?.kind !== 'list') this.enterList(origin, false, 1)
    const list = this.#containers.nearest('list')?.list
    if (list) this.#containers.push({ kind: 'item', origin, list, block: null, start })
  }

  enterTable(origin: Origin, start: number, end: number): void {
    this.#blocks.end()
    this.#blocks.itemBlock()
    const lead = this.#blocks.beginStructure()
    const table: Table = {
      section: this.#blocks.outline.current,
      header: [],
      rows: [],
      place: this.#places(start, end),
      lead: null,
      html: origin === 'html',
    }
    if (lead) this.#blocks.leads.set(table, lead)
    this.tables.push(table)
    this.#blocks.outline.cover(start, end)
    this.#containers.push({ kind: 'table', origin, table, row: null })
  }

  /** Begins a row of the innermost table; the row before it ends. */
  enterRow(): void {
    const container = this.#containers.nearest('table')
    if (!container) return
    this.endRow()
    container.row = { cells: [], header: true }
  }

  /** Ends a row. It is the header if it is the first and holds header cells only. */
  endRow(): void {
    const container = this.#containers.nearest('table')
    const row = container?.row
    if (!container || !row) return
    container.row = null
    if (row.cells.length === 0) return
    const { table } = container
    const isHeader = row.header && table.header.length === 0 && table.rows.length === 0
    if (isHeader) table.header = row.cells
    else table.rows.push(row.cells)
    for (const { cell } of row.cells) if (cell) cell.row = isHeader ? -1 : table.rows.length - 1
  }

  enterCell(origin: Origin, header: boolean, start: number): void {
    const container = this.#containers.nearest('table')
    if (!container) return
    if (!container.row) this.enterRow()
    const row = container.row
    if (!row) return
    row.header &&= header
    const block = this.#blocks.beginCell(start)
    block.cell = { table: container.table, row: container.table.rows.length, column: row.cells.length }
    row.cells.push(block)
    this.#containers.push({ kind: 'cell', origin })
  }

  /** Leaves the innermost container that markdown opened, and all that HTML left open in it. */
  leave(end: number): void {
    this.#unwind(this.#containers.depthOfMarkdown - 1, end)
  }

  /** Leaves the innermost container of that kind, if HTML opened it and no markdown and no `barrier` is in between. */
  leaveHtml(kind: Container['kind'], end: number, barrier: Container['kind'] | null = null): void {
    const depth = this.#containers.depthInHtml(kind, barrier)
    if (depth !== null) this.#unwind(depth, end)
  }

  /** Leaves all that HTML opened since the last markdown container and did not close. */
  leaveAllHtml(end: number): void {
    this.#unwind(this.#containers.depthOfMarkdown, end)
  }

  finish(end: number): void {
    this.#unwind(0, end)
    this.#blocks.finish()
  }

  #unwind(depth: number, end: number): void {
    if (this.#containers.depth > depth) this.#blocks.end()
    while (this.#containers.depth > depth) this.#close(end)
  }

  #close(end: number): void {
    const innermost = this.#containers.innermost()
    if (innermost?.kind === 'table') this.endRow()
    if (innermost?.kind === 'item') this.#blocks.itemBlock()
    const container = this.#containers.pop()
    if (container?.kind === 'table') this.#closeTable(container.table, end)
    if (container && container.kind !== 'quote') this.#blocks.endStructure()
    if (container?.kind === 'list') this.#blocks.endList(container.list)
  }

  #closeTable(table: Table, end: number): void {
    const { start } = table.place
    table.place = this.#places(start.offset, Math.max(table.place.end.offset, end))
    this.#blocks.outline.cover(start.offset, end)
  }
}
