import { Parser } from 'htmlparser2'
import { type Node, parseTree } from 'jsonc-parser'
import { type AST, getStaticTOMLValue, parseTOML } from 'toml-eslint-parser'
import type { Field } from './fields.js'

/** Deeper values say nothing about a package, and hostile files nest without end. */
const DEEPEST = 12

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

/** The parser calls itself for each bracket. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth += 1
    if (sign === ']' || sign === '}') depth -= 1
    if (depth > 200) return true
  }
  return false
}

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

/** The texts of an XML document by the names of the elements that they stand in. Entities of its own are not resolved. */
export function xmlFields(text: string): Field[] {
  const lineAt = lineFinder(text)
  const fields: Field[] = []
  const open: { name: string; start: number; text: string }[] = []
  const parser = new Parser(
    {
      onopentag: (name) => open.push({ name, start: parser.endIndex, text: '' }),
      ontext: (words) => {
        const element = open.at(-1)
        if (element) element.text += words
      },
      onclosetag: () => {
        const keys = open.map(({ name }) => name)
        const element = open.pop()
        if (!element || element.text.trim() === '' || keys.length > DEEPEST) return
        fields.push({ keys, value: element.text.trim(), line: lineAt(element.start) })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return fields
}

/** The settings of an INI file of Python, whose values go on in indented lines. */
export function iniFields(text: string): Field[] {
  const fields: Field[] = []
  let section = ''
  let key = ''
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const header = /^\[([^\]]+)\]\s*$/.exec(line)?.[1]
    const pair = /^([\w.-]+)\s*[=:]\s*(.*)$/.exec(line)
    const inner = /^\s+([^=#;]+?)\s*=\s*(\S.*)$/.exec(line)
    if (header !== undefined) section = header
    else if (pair) {
      key = pair[1] ?? ''
      fields.push({ keys: [section, key], value: pair[2]?.trim() ?? '', line: index + 1 })
    } else if (inner)
      fields.push({ keys: [section, key, inner[1] ?? ''], value: inner[2]?.trim() ?? '', line: index + 1 })
  }
  return fields
}

function isScalar(value: unknown): value is Field['value'] {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
}

/** Tells the line of an offset. */
function lineFinder(text: string): (offset: number) => number {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index)
  return (offset) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) < offset) low = middle + 1
      else high = middle
    }
    return low + 1
  }
}
