import { type AST, getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'
import type { Field } from './fields.js'
import { DEEPEST, isScalar, isTooDeep } from './limits.js'

/** The scalars of a TOML text; none of one that is broken. */
export function tomlFields(text: string): Field[] {
  if (isTooDeep(text)) return []
  try {
    const [top] = parseTOML(text).body
    return top.body.flatMap((node) =>
      node.type === 'TOMLTable'
        ? node.body.flatMap((pair) => pairFields(pair, node.resolvedKey))
        : pairFields(node, []),
    )
  } catch {
    return []
  }
}

function pairFields({ key, value }: AST.TOMLKeyValue, above: readonly (string | number)[]): Field[] {
  return valueFields(value, [...above, ...key.keys.map((part) => (part.type === 'TOMLBare' ? part.name : part.value))])
}

function valueFields(node: AST.TOMLContentNode, keys: readonly (string | number)[]): Field[] {
  if (keys.length > DEEPEST) return []
  if (node.type === 'TOMLInlineTable') return node.body.flatMap((pair) => pairFields(pair, keys))
  if (node.type === 'TOMLArray') return node.elements.flatMap((item, index) => valueFields(item, [...keys, index]))
  const value = getStaticTOMLValue(node)
  return isScalar(value) ? [{ keys: keys.map(String), value, line: node.loc.start.line }] : []
}
