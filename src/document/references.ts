import type { Nodes, Root } from 'mdast'
import { LetterPattern } from '../policy/letters.js'
import type { Document } from './document.js'
import type { MappedProse } from './prose.js'

/** URLs of the definitions of a text by identifier; the first of several holds. */
export function definitionsOf(tree: Root): Map<string, string> {
  const urls = new Map<string, string>()
  const collect = (node: Nodes): void => {
    if (node.type === 'definition' && !urls.has(node.identifier)) urls.set(node.identifier, node.url)
    if (holdsBlocks(node)) node.children.forEach(collect)
  }
  collect(tree)
  return urls
}

const BLOCK_CONTAINERS = new Set(['root', 'blockquote', 'list', 'listItem', 'footnoteDefinition'])

function holdsBlocks(node: Nodes): node is Extract<Nodes, { children: unknown[] }> {
  return BLOCK_CONTAINERS.has(node.type)
}

const REFERENCE = new LetterPattern(String.raw`(?<![\p{L}\p{N}\])])!?\[([^[\]]+)\]\[([^[\]]*)\]`, 'g')

/** Finds `[text][label]` and `[label][]`, which are text only because no definition resolves them. */
export function unresolvedReferencesIn(prose: MappedProse, source: string): Document['unresolvedReferences'] {
  if (!prose.text.includes('][')) return []
  return REFERENCE.all(prose.text).flatMap((match) => {
    const [whole, text = '', label = ''] = match
    const end = match.index + whole.length
    const marked = prose.spans.some((span) => span.start < end && span.end > match.index && span.kind !== 'strong')
    const escaped = source.charAt(prose.sourceStart(match.index)) === '\\'
    if (marked || escaped || text.startsWith('^') || label.startsWith('^')) return []
    return [{ label: label || text, place: prose.placeOf(match.index, end) }]
  })
}
