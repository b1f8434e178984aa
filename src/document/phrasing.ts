import type { Nodes, Parents } from 'mdast'
import { pattern } from '../pattern.js'
import { align } from './alignment.js'
import type { BlockWriter, Range } from './blocks.js'
import type { Span } from './document.js'
import type { HtmlReader } from './html.js'

/** White space to the parser. */
const BLANKS = ' \t\r\n'

/**
 * Where a bare address ends in a script that puts no blank behind it, though the parser goes on: at a sign of that script, or where its
 * letters follow right on a letter or digit, as no path has them, or on the bracket that closes around the address.
 */
const GLUED = pattern(/[\u3000-\u303f\uff01-\uff60]|\)?(?<=[a-z\d]\)?)[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/i)

/** What reStructuredText puts between backticks of a link, "the team <mailto:team@lantern.dev>", whose mark behind them makes it one. */
const EMBEDDED = pattern(/^([^<>]*)<((?:https?:\/\/|mailto:)[^\s<>]+)>$/i)
const MAIL = pattern(/^mailto:/i)
const MARK_BEHIND = pattern(/__?(?![\p{L}\p{N}_])/uy)

/** The node of the tree that is of this type. */
export type Node<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>

/**
 * Reads what stands inside of a block: text, emphasis, links. Links that the parser made only afterwards, out of text,
 * have no position, so reading keeps its own offset in the source.
 */
export class PhrasingReader {
  readonly #source: string
  readonly #blocks: BlockWriter
  readonly #html: HtmlReader
  readonly #definitions: ReadonlyMap<string, string>
  #at = 0

  constructor(source: string, blocks: BlockWriter, html: HtmlReader, definitions: ReadonlyMap<string, string>) {
    this.#source = source
    this.#blocks = blocks
    this.#html = html
    this.#definitions = definitions
  }

  /**
   * Where the text of a paragraph stands that the parser puts at `range`: in a task, that begins at its box, or behind it with a blank or with half
   * of a line ending.
   */
  textRange(paragraph: Parents, range: Range): Range {
    let start = paragraph.children[0]?.position?.start.offset ?? range.start
    while (start < range.end && BLANKS.includes(this.#source.charAt(start))) start++
    return { start, end: range.end }
  }

  /** Reads the content of a block that stands at `range`. */
  read(block: Parents, range: Range): void {
    this.#at = range.start
    this.#children(block, range.end)
  }

  #children(node: Parents, end: number): void {
    let mark = ''
    for (const child of node.children) {
      const position = child.position
      if (position) this.#at = position.start.offset ?? this.#at
      const stop = position?.end.offset ?? end
      const before = mark
      mark = child.type === 'inlineCode' && EMBEDDED.test(child.value) ? this.#markAt(stop) : ''
      if (mark !== '') this.#embedded(child as Node<'inlineCode'>, stop)
      // Two such marks may be taken for emphasis of what is between them.
      else if (before === '' || child.type !== 'text' || !child.value.startsWith(before)) this.#node(child, stop)
      else this.#text(child.value.slice(before.length), this.#at + before.length, stop)
      if (position) this.#at = position.end.offset ?? this.#at
    }
  }

  #node(node: Nodes, end: number): void {
    switch (node.type) {
      case 'text':
        this.#text(node.value, this.#at, end)
        break
      case 'inlineCode':
        this.#code(node, end)
        break
      case 'strong':
        this.#span('strong', node, end)
        break
      case 'delete':
        this.#span('deleted', node, end)
        break
      case 'link':
        this.#link(node, node.url, end)
        break
      case 'linkReference':
        this.#link(node, this.#definitions.get(node.identifier) ?? '', end)
        break
      case 'image':
        this.#image(node, node.url, end)
        break
      case 'imageReference':
        this.#image(node, this.#definitions.get(node.identifier) ?? '', end)
        break
      case 'break':
        this.#blocks.prose.lineBreak('hard', this.#at, end)
        break
      case 'html':
        this.#html.read(node.value, this.#at, end)
        break
      default:
        if ('children' in node) this.#children(node, end)
    }
  }

  /** The mark behind a code span that makes it a link of reStructuredText; empty where it is none. */
  #markAt(offset: number): string {
    MARK_BEHIND.lastIndex = offset
    return MARK_BEHIND.exec(this.#source)?.[0] ?? ''
  }

  #text(value: string, start: number, end: number): void {
    this.#at = align(this.#blocks.prose, value, this.#source, start, end, 'text')
  }

  /** A link of reStructuredText, which shows its address where it has no name. */
  #embedded({ value }: Node<'inlineCode'>, end: number): void {
    const { links, prose } = this.#blocks
    const [, name = '', url = ''] = EMBEDDED.exec(value) ?? []
    links.open(prose, url, this.#at, 'markdown')
    const shown = name.trim() === '' ? url.replace(MAIL, '') : name.trim()
    align(prose, shown, this.#source, this.#at + 1, end, 'literal')
    links.close(end, 'markdown')
  }

  #span(kind: Span['kind'], node: Parents, end: number): void {
    this.#blocks.prose.openSpan(kind)
    this.#children(node, end)
    this.#blocks.prose.closeSpan(kind)
  }

  #code(node: Node<'inlineCode'>, end: number): void {
    let start = this.#at
    while (this.#source.charAt(start) === '`') start++
    const marks = start - this.#at
    const { prose } = this.#blocks
    prose.openSpan('code')
    align(prose, node.value, this.#source, start, end - marks, 'literal')
    prose.closeSpan('code')
  }

  #link(node: Parents, url: string, end: number): void {
    const { links, prose } = this.#blocks
    const address = addressIn(node, url)
    if (address !== '' && this.#source.startsWith(address, this.#at)) {
      links.open(prose, address, this.#at, 'markdown')
      this.#at = align(prose, address, this.#source, this.#at, end, 'text')
      links.close(this.#at, 'markdown')
      this.#at = align(prose, url.slice(address.length), this.#source, this.#at, end, 'text')
      return
    }
    const hasPosition = node.position !== undefined
    links.open(prose, url, this.#at, 'markdown')
    this.#children(node, end)
    links.close(hasPosition ? end : this.#at, 'markdown')
  }

  #image(node: { alt?: string | null | undefined }, url: string, end: number): void {
    const { links, prose, outline } = this.#blocks
    const alt = node.alt ?? ''
    prose.openSpan('image', url)
    align(prose, alt, this.#source, this.#at + '!['.length, end, 'text')
    prose.closeSpan('image')
    links.add('image', url, alt.trim(), this.#at, end)
    outline.cover(this.#at, end)
  }
}

/** The address of a link that the parser made of an address and of words that are glued to it; empty where it is no such link. */
function addressIn({ children: [text, ...others] }: Parents, url: string): string {
  if (text?.type !== 'text' || others.length > 0 || text.value !== url) return ''
  const end = url.search(GLUED)
  return end > 0 ? url.slice(0, end) : ''
}
