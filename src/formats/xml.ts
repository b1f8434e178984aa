import { pattern } from '../pattern.js'

const LINE_START = pattern(/^/gm)
const SPECIAL = pattern(/[&<>"'\t\n\r]|(?<=##)\[/g)

/** What XML 1.0 allows in no form: https://www.w3.org/TR/xml/#charsets */
const FORBIDDEN = pattern(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu)

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** A whole XML document, its last line break included. */
export function xmlDocument(root: string): string {
  return `${DECLARATION}\n${root}\n`
}

/** An element with its attributes, and elements or a text in it. Names are ours; values and texts may hold anything. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  content: readonly string[] = [],
): string {
  const list = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`)
  const open = `<${name}${list.join('')}`
  if (content.length === 0) return `${open}/>`
  const [first = ''] = content
  const inner = first.startsWith('<') ? `\n${content.join('\n').replace(LINE_START, '  ')}\n` : content.join('')
  return `${open}>${inner}</${name}>`
}

/** A text as it stands in XML, between marks or in an attribute; what is forbidden is left out. */
export function xmlText(text: string): string {
  return text.replace(FORBIDDEN, '').replace(SPECIAL, (character) => `&#${character.charCodeAt(0)};`)
}
