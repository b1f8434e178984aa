import { type Node, parseTree } from 'jsonc-parser'
import type { Field } from './fields.js'
import { DEEPEST, isScalar, isTooDeep, lineFinder } from './limits.js'

/** The scalars of a JSON text; what can be read of one that is broken. */
export function jsonFields(text: string): Field[] {
  const lineAt = lineFinder(text)
  const collect = (node: Node, keys: readonly string[]): Field[] => {
    if (keys.length > DEEPEST) return []
    if (node.type === 'object') {
      return (node.children ?? []).flatMap(({ children }) => {
        const [key, value] = children ?? []
        return key && value ? collect(value, [...keys, String(key.value)]) : []
      })
    }
    if (node.type === 'array')
      return (node.children ?? []).flatMap((item, index) => collect(item, [...keys, `${index}`]))
    return isScalar(node.value) ? [{ keys, value: node.value, line: lineAt(node.offset) }] : []
  }
  const root = isTooDeep(text) ? undefined : parseTree(text)
  return root ? collect(root, []) : []
}
