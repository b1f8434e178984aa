import stringWidth from 'fast-string-width'
import type { Nodes, Parents, Root } from 'mdast'
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { pattern } from '../pattern.js'
import type { Values } from './values.js'

const MAIL_LINK = pattern(/^mailto:/)
const LINE_BREAKS = pattern(/\n/g)

/** What stands between angle brackets without an escape: there, a backslash is a character like others. */
const AUTOLINK = pattern(
  /^(?:[a-z][a-z0-9+.-]{1,31}:[\w/?#@!$&'()*+,;=%.:~-]*|[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63})*)$/i,
)

/** Writes an address that cannot stand between angle brackets as a link with text. */
const link: Handle = (node, parent, state, info) => {
  const resourceLink = !AUTOLINK.test(node.url.replace(MAIL_LINK, ''))
  return defaultHandlers.link(node, parent, { ...state, options: { ...state.options, resourceLink } }, info)
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { stringLength: stringWidth })
  .use(remarkStringify, { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-', handlers: { link } })
  .freeze()

/** The text that a template gave, with its tokens in place of values, as a tree. */
export function parseRendered(markdown: string): Root {
  return processor.parse(markdown)
}

/** Makes links of bare addresses: every reader of GitHub's markdown does so, whether they are escaped or not. */
const linkAddresses = gfmAutolinkLiteralFromMarkdown().transforms?.[0]

/** Puts the values where their tokens stand. `joiner` stands between two lines of one paragraph. */
export function fillIn(tree: Root, values: Values, joiner: string): Root {
  fill(tree, values, joiner)
  linkAddresses?.(tree)
  encodeBars(tree)
  return tree
}

/** Writes a tree as markdown, with every character escaped that would mean something else. */
export function stringify(tree: Root): string {
  return processor.stringify(tree)
}

/** A bar is no character of an address, and would end the cell of a table even there. */
function encodeBars(node: Nodes): void {
  if (node.type === 'link' && node.url.includes('|')) {
    for (const child of node.children) if (child.type === 'text') child.value = child.value.replaceAll('|', '%7C')
    node.url = node.url.replaceAll('|', '%7C')
  }
  if ('children' in node) for (const child of node.children) encodeBars(child)
}

function fill(node: Nodes, values: Values, joiner: string): void {
  if (node.type === 'link') node.url = values.urlOf(node.url)
  if (!('children' in node)) return
  const children = (node as Parents).children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return values.nodesOf(child.value.replace(LINE_BREAKS, joiner))
    fill(child, values, joiner)
    return [child]
  })
  ;(node as { children: Nodes[] }).children = withoutNeighbours(children)
}

/** Neighbouring texts as one, since a parser would read them as one. */
function withoutNeighbours(nodes: readonly Nodes[]): Nodes[] {
  const merged: Nodes[] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { type: 'text', value: last.value + node.value }
    else merged.push(node)
  }
  return merged
}
