import type { Nodes, Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** Parses markdown; offsets of the tree are offsets of `text`. */
export function parseTree(text: string): Root {
  const tree = processor.parse(text)
  // The parser does not count a byte order mark.
  if (text.startsWith('\ufeff')) shift(tree, 1)
  return tree
}

function shift(node: Nodes, by: number): void {
  for (const point of [node.position?.start, node.position?.end]) if (point?.offset !== undefined) point.offset += by
  if ('children' in node) for (const child of node.children) shift(child, by)
}
