import { Tokenizer } from 'htmlparser2'

/** What stands in a piece of HTML, with offsets in it; names are in lower case, character references decoded. */
export type HtmlToken = { start: number; end: number } & (
  | { kind: 'text'; text: string; verbatim: boolean }
  | { kind: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'comment'; text: string }
)

const COMMENT_START = '<!--'

/** Reads a piece of HTML that may begin or end anywhere, such as a lone closing tag. A tag without its end is dropped. */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let tag = { start: 0, name: '', attributes: new Map<string, string>() }
  let attribute = { name: '', value: '' }
  let textEnd = 0

  const openTag = (end: number) => {
    tokens.push({ kind: 'open', name: tag.name, attributes: tag.attributes, start: tag.start, end: end + 1 })
    textEnd = end + 1
  }
  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      ontext(start, end) {
        tokens.push({ kind: 'text', text: html.slice(start, end), verbatim: true, start, end })
        textEnd = end
      },
      ontextentity(codePoint, end) {
        tokens.push({ kind: 'text', text: String.fromCodePoint(codePoint), verbatim: false, start: textEnd, end })
        textEnd = end
      },
      onopentagname(start, end) {
        tag = { start: start - 1, name: html.slice(start, end).toLowerCase(), attributes: new Map() }
      },
      onattribname(start, end) {
        attribute = { name: html.slice(start, end).toLowerCase(), value: '' }
      },
      onattribdata(start, end) {
        attribute.value += html.slice(start, end)
      },
      onattribentity(codePoint) {
        attribute.value += String.fromCodePoint(codePoint)
      },
      onattribend() {
        if (!tag.attributes.has(attribute.name)) tag.attributes.set(attribute.name, attribute.value)
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        const close = html.indexOf('>', end)
        textEnd = close < 0 ? html.length : close + 1
        tokens.push({ kind: 'close', name: html.slice(start, end).toLowerCase(), start: start - 2, end: textEnd })
      },
      oncomment(start, end, endOffset) {
        textEnd = Math.min(end + 1, html.length)
        // The tokenizer also gives declarations and processing instructions as comments.
        if (!html.startsWith(COMMENT_START, start - COMMENT_START.length)) return
        const text = html.slice(start, Math.max(start, end - endOffset)).trim()
        tokens.push({ kind: 'comment', text, start: start - COMMENT_START.length, end: textEnd })
      },
      ondeclaration(_start, end) {
        textEnd = end + 1
      },
      oncdata(_start, end) {
        textEnd = end + 1
      },
      onprocessinginstruction(_start, end) {
        textEnd = end + 1
      },
      onend() {},
    },
  )
  tokenizer.write(html)
  tokenizer.end()
  return tokens
}
