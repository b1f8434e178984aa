import type { Nodes, Root } from 'mdast'
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { pattern } from '../pattern.js'
import { syntaxFor } from './syntax.js'

const BYTE_ORDER_MARK = '\ufeff'
const FRONTMATTER = ['yaml', 'toml'] as const

const frontmatterSyntax = frontmatter([...FRONTMATTER])
const toTree = [...gfmFromMarkdown().map(withoutNeedlessWalks), frontmatterFromMarkdown([...FRONTMATTER])]

/** Parses markdown; offsets of the tree are offsets of `text`. */
export function parseTree(text: string): Root {
  // The parser drops one and then counts from behind it.
  let marks = 0
  while (text.charAt(marks) === BYTE_ORDER_MARK) marks++
  const content = text.slice(marks)
  const tree = fromMarkdown(content, {
    extensions: [syntaxFor(content), frontmatterSyntax],
    mdastExtensions: toTree,
  })
  if (marks > 0) shift(tree, marks)
  return tree
}

/** The only walk over the finished tree looks for bare addresses that the parser left, of which most texts have none. */
function withoutNeedlessWalks({ transforms, ...extension }: Extension): Extension {
  return {
    ...extension,
    transforms: (transforms ?? []).map((transform) => (tree) => (mayHoldAddress(tree) ? transform(tree) : undefined)),
  }
}

const ADDRESS = pattern(/@|https?:|www\./i)

function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return ADDRESS.test(node.value)
  if (!('children' in node) || node.type === 'link' || node.type === 'linkReference') return false
  return node.children.some(mayHoldAddress)
}

function shift(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by
  if ('children' in node) for (const child of node.children) shift(child, by)
}
