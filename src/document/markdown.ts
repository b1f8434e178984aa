import type { Nodes, Parents, Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { pattern } from '../pattern.js'
import type { AnchorCollector } from './anchors.js'
import type { BlockWriter, Range } from './blocks.js'
import type { HtmlReader } from './html.js'
import type { Node, PhrasingReader } from './phrasing.js'
import type { StructureWriter } from './structure.js'
import { tabbedTableIn } from './tabbed-tables.js'

/** Reads the blocks of a markdown tree from top to bottom. */
export class MarkdownReader {
  readonly #source: string
  readonly #blocks: BlockWriter
  readonly #structure: StructureWriter
  readonly #phrasing: PhrasingReader
  readonly #html: HtmlReader
  readonly #anchors: AnchorCollector

  constructor(
    source: string,
    blocks: BlockWriter,
    structure: StructureWriter,
    phrasing: PhrasingReader,
    html: HtmlReader,
    anchors: AnchorCollector,
  ) {
    this.#source = source
    this.#blocks = blocks
    this.#structure = structure
    this.#phrasing = phrasing
    this.#html = html
    this.#anchors = anchors
  }

  read(tree: Root): void {
    this.#children(tree)
    this.#structure.finish(rangeOf(tree).end)
  }

  #children(node: Parents): void {
    for (const child of node.children) this.#block(child, rangeOf(child))
  }

  #block(node: Nodes, range: Range): void {
    switch (node.type) {
      case 'paragraph':
        this.#paragraph(node, range)
        break
      case 'heading':
        this.#heading(node, range)
        break
      case 'list':
        this.#list(node, range)
        break
      case 'table':
        this.#table(node, range)
        break
      case 'blockquote':
        this.#quote(node, range)
        break
      case 'footnoteDefinition':
        this.#children(node)
        break
      case 'html':
        this.#html.read(node.value, range.start, range.end)
        break
      case 'code':
        this.#blocks.codeBlock(node.value, node.lang ?? null, range)
        break
      case 'definition':
        this.#blocks.links.add('definition', node.url, node.label ?? node.identifier, range.start, range.end)
        break
      case 'thematicBreak':
        this.#blocks.rule(range.start)
        break
      default:
    }
  }

  #paragraph(node: Node<'paragraph'>, whole: Range): void {
    const parts = tabbedTableIn(node, this.#source)
    if (parts) {
      for (const part of parts) this.#block(part, rangeOf(part))
      return
    }
    const range = this.#phrasing.textRange(node, whole)
    this.#blocks.beginParagraph(range)
    this.#phrasing.read(node, range)
    this.#blocks.divide(range.end)
  }

  #heading(node: Node<'heading'>, range: Range): void {
    this.#structure.leaveAllHtml(range.start)
    if (isUnderlinedProse(this.#source.slice(range.start, range.end))) {
      this.#blocks.beginParagraph(range)
      this.#phrasing.read(node, range)
      this.#blocks.rule(range.end)
    } else {
      this.#blocks.beginHeading(node.depth, range)
      this.#phrasing.read(node, range)
      this.#blocks.end()
    }
    this.#anchors.heading(textOf(node, { includeImageAlt: false, includeHtml: false }))
  }

  #quote(node: Node<'blockquote'>, range: Range): void {
    this.#structure.enterQuote('markdown')
    this.#children(node)
    this.#structure.leave(range.end)
  }

  #list(node: Node<'list'>, range: Range): void {
    this.#structure.enterList('markdown', node.ordered ?? false, node.start ?? 1)
    for (const item of node.children) {
      const { start, end } = rangeOf(item)
      this.#structure.enterItem('markdown', start)
      this.#children(item)
      this.#structure.leave(end)
    }
    this.#structure.leave(range.end)
  }

  #table(node: Table, range: Range): void {
    this.#structure.enterTable('markdown', range.start, range.end)
    node.children.forEach((row, index) => {
      this.#structure.enterRow()
      for (const cell of row.children) {
        const { start, end } = rangeOf(cell)
        this.#structure.enterCell('markdown', index === 0, start)
        this.#phrasing.read(cell, { start, end })
        this.#structure.leave(end)
      }
    })
    this.#structure.leave(range.end)
  }
}

/** A sentence whose next line is one of hyphens. */
const UNDERLINED_SENTENCE = pattern(/[.!。！][*_)"”]{0,3}\s*\n[>\s]{0,8}-+\s*$/)

/** Shorter ones may be meant as headings, in UTF-16 units. */
const LEAST_PROSE = 80

/** A line across the page right under a paragraph makes a heading of it, which nobody meant. */
function isUnderlinedProse(source: string): boolean {
  return source.length > LEAST_PROSE && UNDERLINED_SENTENCE.test(source)
}

/** Where a node stands; the parser gives all blocks a position. */
function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
