import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { ContainerStack, ItemContainer } from './containers.js'
import type { Block, CodeBlock, List, Table } from './document.js'
import { looksLikeHeading } from './headings.js'
import { LinkCollector } from './links.js'
import { Outline } from './outline.js'
import type { PlaceFinder } from './places.js'
import { type MappedProse, ProseBuilder } from './prose.js'

/** A stretch of the source in offsets. */
export interface Range {
  start: number
  end: number
}

/** The block that is being written. Without a range its place is that of its text. */
type Draft = { prose: ProseBuilder; range: Range | null } & (
  | { kind: 'paragraph' }
  | { kind: 'heading'; level: number }
  | { kind: 'cell'; block: Block }
)

const ENDS_IN_COLON = pattern(/[:：]$/)

/** The mark that makes an alert of a block quotation, such as `[!NOTE]`. */
const ALERT = pattern(/^\[![a-z]+\]\s*/i)

/**
 * Makes blocks and sections of a text that is read from top to bottom, whether markdown or HTML says where a block
 * begins and ends. One block is open at a time.
 */
export class BlockWriter {
  readonly outline: Outline
  readonly links: LinkCollector
  readonly blocks: Block[] = []
  readonly codeBlocks: CodeBlock[] = []
  /** The text of each block, from which its sentences are cut later. */
  readonly proseOf = new Map<Block, MappedProse>()
  /** The block whose last sentence introduces a list or table. */
  readonly leads = new Map<List | Table, Block>()

  readonly #places: PlaceFinder
  readonly #containers: ContainerStack
  #draft: Draft | null = null
  /** A paragraph that introduces a list or table which follows at once. */
  #lead: Block | null = null
  /** A paragraph in bold or capitals that is a heading if something of its own follows. */
  #candidate: Block | null = null

  constructor(places: PlaceFinder, containers: ContainerStack) {
    this.#places = places
    this.#containers = containers
    this.outline = new Outline(places)
    this.links = new LinkCollector(places)
  }

  /** The text being written; begins a paragraph where none is open. */
  get prose(): ProseBuilder {
    this.#draft ??= { kind: 'paragraph', prose: this.#newProse(), range: null }
    return this.#draft.prose
  }

  get isOpen(): boolean {
    return this.#draft !== null
  }

  /** Whether a heading or cell is open, in which other blocks are only text. */
  get isWhole(): boolean {
    return this.#draft !== null && this.#draft.kind !== 'paragraph'
  }

  get isHeading(): boolean {
    return this.#draft?.kind === 'heading'
  }

  /** Begins a paragraph; what comes first in a heading or anywhere in a cell is its text instead. */
  beginParagraph(range: Range): void {
    if (this.#draft?.kind === 'heading' && this.prose.length > 0) this.end()
    this.divide(range.start)
    this.#draft ??= { kind: 'paragraph', prose: this.#newProse(), range }
  }

  beginHeading(level: number, range: Range | null): void {
    this.end()
    this.itemBlock()
    this.#draft = { kind: 'heading', level, prose: this.#newProse(), range }
  }

  beginCell(at: number): Block {
    this.end()
    const block = this.#newBlock('cell', this.#places(at, at), this.#newProse().build())
    this.#draft = { kind: 'cell', block, prose: this.#newProse(), range: null }
    return block
  }

  /** Something that is a block of its own begins or ends here; a heading or cell goes on behind it. */
  divide(at: number): void {
    if (this.isWhole) this.prose.lineBreak('block', at, at)
    else this.end()
  }

  /** Ends the open block, if there is one; returns its text. */
  end(): string {
    const draft = this.#draft
    if (!draft) return ''
    this.#draft = null
    this.links.closeAll(draft.prose.sourceEnd)
    const prose = this.#withoutAlertMark(draft.prose.build())
    const place = draft.range ? this.#places(draft.range.start, draft.range.end) : prose.placeOf()
    if (draft.kind === 'paragraph') this.#endParagraph(prose, place)
    else if (draft.kind === 'cell') this.#endCell(draft.block, prose)
    else this.#endHeading(draft.level, prose, place)
    return prose.text
  }

  codeBlock(text: string, lang: string | null, { start, end }: Range): void {
    this.divide(start)
    this.beginStructure()
    this.codeBlocks.push({ text, lang, place: this.#places(start, end) })
    this.outline.cover(start, end)
  }

  /** A line across the page: nothing before it introduces what is behind it. */
  rule(at: number): void {
    this.divide(at)
    this.#settleCandidate(false)
    this.#lead = null
  }

  /** A list, table or code block begins. Returns the block that introduces it. */
  beginStructure(): Block | null {
    this.#settleCandidate(true)
    const lead = this.#lead
    this.#lead = null
    return lead?.kind === 'heading' ? null : lead
  }

  /** A list, item or table ends: it introduces nothing. */
  endStructure(): void {
    this.#lead = null
  }

  /** "3. Include:" before another list: what the last item announces stands in a list of its own, if at once. */
  endList({ items }: List): void {
    const last = items.at(-1)
    const text = last && this.proseOf.get(last)?.text
    if (last && text && ENDS_IN_COLON.test(text)) this.#lead = last
  }

  /** The block of the item that is open, which is empty where the item does not begin with text; null outside of items. */
  itemBlock(): Block | null {
    const item = this.#containers.innermost()
    if (item?.kind !== 'item') return null
    return item.block ?? this.#newItem(item, this.#places(item.start, item.start), this.#newProse().build())
  }

  finish(): void {
    this.end()
    this.#settleCandidate(false)
    this.outline.finish()
  }

  #endParagraph(prose: MappedProse, place: Place): void {
    this.#lead = null
    if (prose.text === '') return
    const innermost = this.#containers.innermost()
    if (innermost?.kind === 'item' && !innermost.block) {
      this.#lead = this.#newItem(innermost, place, prose)
      return
    }
    const candidate = this.#containers.depth === 0 && looksLikeHeading(prose)
    this.#settleCandidate(!candidate)
    const block = this.#newBlock('paragraph', place, prose)
    if (candidate) this.#candidate = block
    else this.outline.cover(place.start.offset, place.end.offset)
    this.#lead = block
  }

  #endCell(block: Block, prose: MappedProse): void {
    if (prose.text !== '') block.place = prose.placeOf()
    this.proseOf.set(block, prose)
  }

  #endHeading(level: number, prose: MappedProse, place: Place): void {
    this.#settleCandidate(false)
    this.#lead = null
    this.outline.open(this.#newBlock('heading', place, prose), level)
  }

  #newItem(item: ItemContainer, place: Place, prose: MappedProse): Block {
    const block = this.#newBlock('item', place, prose)
    block.list = item.list
    item.list.items.push(block)
    item.block = block
    this.outline.cover(place.start.offset, place.end.offset)
    return block
  }

  #newBlock(kind: Block['kind'], place: Place, prose: MappedProse): Block {
    const block: Block = {
      kind,
      section: this.outline.current,
      sentences: [],
      place,
      list: null,
      cell: null,
      quoted: this.#containers.has('quote'),
      index: this.blocks.length,
    }
    this.blocks.push(block)
    if (kind !== 'heading') block.section.blocks.push(block)
    this.proseOf.set(block, prose)
    return block
  }

  #newProse(): ProseBuilder {
    return new ProseBuilder(this.#places)
  }

  #settleCandidate(isHeading: boolean): void {
    const block = this.#candidate
    this.#candidate = null
    if (!block) return
    if (isHeading) {
      block.section.blocks.pop()
      block.kind = 'heading'
      this.outline.open(block, null)
    } else {
      this.outline.cover(block.place.start.offset, block.place.end.offset)
    }
  }

  #withoutAlertMark(prose: MappedProse): MappedProse {
    const mark = this.#containers.has('quote') ? ALERT.exec(prose.text) : null
    return mark ? prose.slice(mark[0].length) : prose
  }
}
