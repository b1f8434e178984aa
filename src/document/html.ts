import { pattern } from '../pattern.js'
import { isSpeltOut } from '../policy/spoken-addresses.js'
import { align, SourceOffsets } from './alignment.js'
import type { AnchorCollector } from './anchors.js'
import type { BlockWriter } from './blocks.js'
import type { Comment, Span } from './document.js'
import { type HtmlToken, htmlTokens } from './html-tokens.js'
import type { PlaceFinder } from './places.js'
import type { StructureWriter } from './structure.js'

const FIRST_LINE_BREAK = pattern(/^\r?\n/)

type OpenTag = Extract<HtmlToken, { kind: 'open' }>
type TextToken = Extract<HtmlToken, { kind: 'text' }>

/** Elements that mark a stretch of text. */
const SPANS: ReadonlyMap<string, Span['kind']> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['del', 'deleted'],
  ['s', 'deleted'],
  ['strike', 'deleted'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['tt', 'code'],
])
/** Elements whose content no reader sees. */
const HIDDEN = new Set(['script', 'style', 'template', 'title', 'textarea', 'select', 'noscript', 'iframe', 'svg'])
/** Elements that stand on their own and mean nothing more here. */
const DIVIDING = new Set(
  (
    'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'header html main nav p section summary tbody tfoot thead'
  ).split(' '),
)
const LISTS = new Set(['ul', 'ol', 'menu'])
const HEADING = pattern(/^h[1-6]$/)
const ALT = pattern(/\balt\s*=\s*["']?/i)

/**
 * Reads the pieces of HTML in a markdown text in their order. What one piece opens a later one may close, so that the
 * markdown in between stands in it; nothing has to be closed.
 */
export class HtmlReader {
  readonly comments: Comment[] = []
  readonly #source: string
  readonly #places: PlaceFinder
  readonly #blocks: BlockWriter
  readonly #structure: StructureWriter
  readonly #anchors: AnchorCollector
  /** Whether a heading is open that HTML began. */
  #inHeading = false

  constructor(
    source: string,
    places: PlaceFinder,
    blocks: BlockWriter,
    structure: StructureWriter,
    anchors: AnchorCollector,
  ) {
    this.#source = source
    this.#places = places
    this.#blocks = blocks
    this.#structure = structure
    this.#anchors = anchors
  }

  /** Reads the piece `html` that stands in the source from `start` to `end`. */
  read(html: string, start: number, end: number): void {
    const tokens = htmlTokens(html)
    const offsets = new SourceOffsets(html, this.#source, start, end)
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]
      if (!token) continue
      if (token.kind === 'text') this.#text(token, offsets)
      else if (token.kind === 'comment')
        this.#comment(token.text, offsets.startOf(token.start), offsets.endOf(token.end))
      else if (token.kind === 'close') this.#close(token.name, offsets.startOf(token.start), offsets.endOf(token.end))
      else if (HIDDEN.has(token.name)) index = indexOfClose(tokens, index)
      else if (token.name === 'pre') index = this.#preformatted(tokens, index, offsets)
      else if (isSpeltOut(token.name, token.attributes.keys())) this.#text(asText(token, html), offsets)
      else this.#open(token, offsets.startOf(token.start), offsets.endOf(token.end))
    }
  }

  #text(token: TextToken, offsets: SourceOffsets): void {
    if (!this.#blocks.isOpen && token.text.trim() === '') return
    const { prose } = this.#blocks
    for (let i = 0; i < token.text.length; i++) {
      const [from, to] = token.verbatim ? [token.start + i, token.start + i + 1] : [token.start, token.end]
      prose.character(token.text.charAt(i), offsets.startOf(from), offsets.endOf(to))
    }
  }

  #comment(text: string, start: number, end: number): void {
    this.comments.push({ text, place: this.#places(start, end) })
  }

  /** A `pre` element is code; returns the index of its end. */
  #preformatted(tokens: readonly HtmlToken[], open: number, offsets: SourceOffsets): number {
    const close = indexOfClose(tokens, open)
    const inner = tokens.slice(open, close + 1)
    const text = inner.map((token) => (token.kind === 'text' ? token.text : '')).join('')
    const start = offsets.startOf(inner[0]?.start ?? 0)
    const end = offsets.endOf(inner.at(-1)?.end ?? 0)
    if (text.trim() !== '') this.#blocks.codeBlock(text.replace(FIRST_LINE_BREAK, ''), null, { start, end })
    return close
  }

  #open(tag: OpenTag, start: number, end: number): void {
    this.#anchors.element(tag.attributes.get('id'))
    const span = SPANS.get(tag.name)
    if (span) this.#blocks.prose.openSpan(span)
    else if (tag.name === 'a') this.#openLink(tag, start)
    else if (tag.name === 'img') this.#image(tag, start, end)
    else if (tag.name === 'br') this.#lineBreak(start, end)
    else if (tag.name === 'hr') this.#blocks.rule(start)
    else if (DIVIDING.has(tag.name) || this.#structure.isTooDeep) this.#blocks.divide(start)
    else if (tag.name === 'table') this.#structure.enterTable('html', start, end)
    else if (tag.name === 'tr' || tag.name === 'td' || tag.name === 'th') this.#openTablePart(tag.name, start)
    else this.#openBlock(tag, start)
  }

  #openLink(tag: OpenTag, start: number): void {
    this.#anchors.element(tag.attributes.get('name'))
    const url = tag.attributes.get('href')
    if (url !== undefined) this.#blocks.links.open(this.#blocks.prose, url, start, 'html')
  }

  #image(tag: OpenTag, start: number, end: number): void {
    const url = tag.attributes.get('src') ?? ''
    const alt = tag.attributes.get('alt') ?? ''
    const match = ALT.exec(this.#source.slice(start, end))
    const { prose, links } = this.#blocks
    prose.openSpan('image', url)
    if (match) align(prose, alt, this.#source, start + match.index + match[0].length, end, 'text')
    prose.closeSpan('image')
    links.add('image', url, alt.trim(), start, end)
    this.#blocks.outline.cover(start, end)
  }

  #lineBreak(start: number, end: number): void {
    if (this.#blocks.isOpen) this.#blocks.prose.lineBreak('hard', start, end)
  }

  #openTablePart(name: string, start: number): void {
    this.#structure.leaveHtml('cell', start, 'table')
    if (!this.#structure.isInHtmlTable) this.#blocks.divide(start)
    else if (name === 'tr') this.#structure.enterRow()
    else this.#structure.enterCell('html', name === 'th', start)
  }

  #openBlock(tag: OpenTag, start: number): void {
    const known = LISTS.has(tag.name) || HEADING.test(tag.name) || tag.name === 'li' || tag.name === 'blockquote'
    if (!known) return
    if (this.#blocks.isWhole) this.#blocks.divide(start)
    else if (tag.name === 'blockquote') this.#structure.enterQuote('html')
    else if (HEADING.test(tag.name)) this.#openHeading(tag.name)
    else if (tag.name === 'li') {
      this.#structure.leaveHtml('item', start, 'list')
      this.#structure.enterItem('html', start)
    } else
      this.#structure.enterList('html', tag.name === 'ol', Number.parseInt(tag.attributes.get('start') ?? '1', 10) || 1)
  }

  #openHeading(name: string): void {
    this.#blocks.beginHeading(Number(name.charAt(1)), null)
    this.#inHeading = true
  }

  #close(name: string, start: number, end: number): void {
    const span = SPANS.get(name)
    if (span) {
      if (this.#blocks.isOpen) this.#blocks.prose.closeSpan(span)
    } else if (name === 'a') this.#blocks.links.close(end, 'html')
    else if (DIVIDING.has(name)) this.#blocks.divide(start)
    else if (name === 'table') this.#structure.leaveHtml('table', end)
    else if (name === 'tr' || name === 'td' || name === 'th') this.#closeTablePart(name, start)
    else if (HEADING.test(name)) this.#closeHeading(start)
    else this.#closeBlock(name, start)
  }

  #closeTablePart(name: string, start: number): void {
    this.#structure.leaveHtml('cell', start, 'table')
    if (name === 'tr' && this.#structure.isInHtmlTable) this.#structure.endRow()
  }

  #closeHeading(start: number): void {
    if (this.#inHeading && this.#blocks.isHeading) this.#anchors.heading(this.#blocks.end())
    else this.#blocks.divide(start)
    this.#inHeading = false
  }

  #closeBlock(name: string, start: number): void {
    const kind = LISTS.has(name) ? 'list' : name === 'li' ? 'item' : name === 'blockquote' ? 'quote' : null
    if (!kind) return
    if (this.#blocks.isWhole) this.#blocks.divide(start)
    else this.#structure.leaveHtml(kind, start, kind === 'item' ? 'list' : 'table')
  }
}

function asText({ start, end }: OpenTag, html: string): TextToken {
  return { kind: 'text', text: html.slice(start, end), verbatim: true, start, end }
}

/** Index of the token that closes the element which opens at `open`; the last index where none does. */
function indexOfClose(tokens: readonly HtmlToken[], open: number): number {
  const opening = tokens[open]
  const name = opening?.kind === 'open' ? opening.name : ''
  const close = tokens.findIndex((token, index) => index > open && token.kind === 'close' && token.name === name)
  return close < 0 ? tokens.length - 1 : close
}
