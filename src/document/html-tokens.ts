import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { pattern } from '../pattern.js'

/** What stands in a piece of HTML, with offsets in it; names are in lower case, character references decoded. */
export type HtmlToken = { start: number; end: number } & (
  | { kind: 'text'; text: string; verbatim: boolean }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'comment'; text: string }
)

/** Reads a piece of HTML that may begin or end anywhere, such as a lone closing tag. A tag without its end is dropped. */
export function htmlTokens(html: string): HtmlToken[] {
  const plain = plainToken(html)
  if (plain) return [plain]
  const collector = new TokenCollector(html)
  const tokenizer = new Tokenizer({ decodeEntities: true }, collector)
  tokenizer.write(html)
  tokenizer.end()
  return collector.tokens
}

const PLAIN_TAG = pattern(/^<(\/?)([a-z][a-z\d]*)[ \t]*>$/i)
const PLAIN_COMMENT = pattern(/^<!--(?!-?>)((?:[^-]|-(?!-))*)-->$/)

/** A piece that is a comment or one tag without attributes, as most are: the parser need not be loaded for it. */
function plainToken(html: string): HtmlToken | null {
  const place = { start: 0, end: html.length }
  const [, text] = PLAIN_COMMENT.exec(html) ?? []
  if (text !== undefined) return { kind: 'comment', text: text.trim(), ...place }
  const [, slash, tag] = PLAIN_TAG.exec(html) ?? []
  if (tag === undefined) return null
  const name = tag.toLowerCase()
  return slash === '' ? { kind: 'open', name, attributes: new Map(), ...place } : { kind: 'close', name, ...place }
}

const COMMENT_START = '<!--'
const CLOSING_TAG_START = '</'

/** Ends are exclusive but for tags, comments and declarations, where the tokenizer tells the offset of the `>`. */
class TokenCollector implements TokenizerCallbacks {
  readonly tokens: HtmlToken[] = []
  readonly #html: string
  #tag = { start: 0, name: '', attributes: new Map<string, string>() }
  #attribute = { name: '', value: '' }
  /** Where the token before ends, since a character reference comes with its end only. */
  #done = 0

  constructor(html: string) {
    this.#html = html
  }

  ontext(start: number, end: number): void {
    // Where the text ends within a closing tag the tokenizer gives what is behind the tag's name, with no place.
    if (start < 0) return
    this.#add({ kind: 'text', text: this.#html.slice(start, end), verbatim: true, start, end })
  }

  ontextentity(codePoint: number, end: number): void {
    this.#add({ kind: 'text', text: String.fromCodePoint(codePoint), verbatim: false, start: this.#done, end })
  }

  onopentagname(start: number, end: number): void {
    this.#tag = { start: start - 1, name: this.#html.slice(start, end).toLowerCase(), attributes: new Map() }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = { name: this.#html.slice(start, end).toLowerCase(), value: '' }
  }

  onattribdata(start: number, end: number): void {
    this.#attribute.value += this.#html.slice(start, end)
  }

  onattribentity(codePoint: number): void {
    this.#attribute.value += String.fromCodePoint(codePoint)
  }

  onattribend(): void {
    const { attributes } = this.#tag
    if (!attributes.has(this.#attribute.name)) attributes.set(this.#attribute.name, this.#attribute.value)
  }

  onopentagend(last: number): void {
    const { start, name, attributes } = this.#tag
    this.#add({ kind: 'open', name, attributes, start, end: last + 1 })
  }

  onselfclosingtag(last: number): void {
    this.onopentagend(last)
  }

  onclosetag(start: number, end: number): void {
    const last = this.#html.indexOf('>', end)
    const name = this.#html.slice(start, end).toLowerCase()
    const tagEnd = last < 0 ? this.#html.length : last + 1
    this.#add({ kind: 'close', name, start: start - CLOSING_TAG_START.length, end: tagEnd })
  }

  /** The tokenizer also gives declarations and processing instructions as comments. */
  oncomment(start: number, last: number, markLength: number): void {
    const from = start - COMMENT_START.length
    if (this.#html.startsWith(COMMENT_START, from)) {
      const text = this.#html.slice(start, Math.max(start, last - markLength)).trim()
      this.#add({ kind: 'comment', text, start: from, end: Math.min(last + 1, this.#html.length) })
    }
    this.#done = last + 1
  }

  ondeclaration(_start: number, last: number): void {
    this.#done = last + 1
  }

  oncdata(_start: number, last: number): void {
    this.#done = last + 1
  }

  onprocessinginstruction(_start: number, last: number): void {
    this.#done = last + 1
  }

  onend(): void {}

  #add(token: HtmlToken): void {
    this.tokens.push(token)
    this.#done = token.end
  }
}
