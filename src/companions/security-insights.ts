import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml'
import type { PlaceFinder } from '../document/places.js'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { CompanionComment, InsightsValue, SecurityInsights } from './companion.js'
import { insightsIssues } from './insights-schema.js'

const COMMENT = pattern(/^[ \t]*#(.*)$/gm)
const DEEP_FLOW = pattern(/[[{](?:[^[\]{}]*[[{]){60}/)
const DEEP_INDENT = pattern(/^ {400}/m)
const DEEP_LIST = pattern(/(?:- ){60}/)

/** Deeper data is not read: the schema has nothing there. */
const DEEPEST = 20

/** Reads a security-insights.yml. Nothing is refused: what is wrong is in the outcome. */
export function readSecurityInsights(text: string, placeOf: PlaceFinder): SecurityInsights {
  const empty: SecurityInsights = {
    kind: 'security-insights',
    fault: null,
    version: null,
    values: [],
    issues: [],
    comments: commentsIn(text, placeOf),
  }
  if (isTooDeep(text)) return { ...empty, fault: { message: 'it is nested too deeply', place: placeOf(0, 0) } }
  const document = parseDocument(text, {
    lineCounter: new LineCounter(),
    prettyErrors: false,
    uniqueKeys: true,
    // Else the parser prints parts of the file.
    logLevel: 'error',
  })
  const [error] = document.errors
  if (error) return { ...empty, fault: { message: error.message.split('\n')[0] ?? '', place: placeOf(...error.pos) } }

  const root = document.contents
  const values = root ? valuesOf(root, [], placeOf) : []
  const data: unknown = hasAlias(root) ? null : document.toJS()
  return {
    ...empty,
    values,
    version: values.find(({ keys }) => keys.join('.') === 'header.schema-version') ?? null,
    issues: insightsIssues(data, (path) => placeAt(root, path, placeOf)),
  }
}

/** Aliases can make a small text unfold without end, and the format has no use for them. */
function hasAlias(root: Node | null): boolean {
  let found = false
  if (root) {
    visit(root, {
      Alias() {
        found = true
        return visit.BREAK
      },
    })
  }
  return found
}

function valuesOf(node: unknown, keys: readonly string[], placeOf: PlaceFinder): InsightsValue[] {
  if (keys.length > DEEPEST) return []
  if (isMap(node)) return node.items.flatMap((pair) => valuesOf(pair.value, [...keys, keyOf(pair.key)], placeOf))
  if (isSeq(node)) return node.items.flatMap((item, index) => valuesOf(item, [...keys, `${index}`], placeOf))
  return isScalar(node) && node.range ? [{ keys, value: node.value, place: placeOf(node.range[0], node.range[1]) }] : []
}

/** The place of a key or an item; of what holds it where it is missing. */
function placeAt(root: Node | null, path: readonly PropertyKey[], placeOf: PlaceFinder): Place {
  let node: unknown = root
  let place = placeOf(0, 0)
  for (const step of path) {
    const pair = isMap(node) ? node.items.find(({ key }) => keyOf(key) === String(step)) : undefined
    const item = isSeq(node) ? node.items[Number(step)] : undefined
    const at = pair?.key ?? item
    if (at === undefined || at === null) return place
    const range = (at as Node).range
    if (range) place = placeOf(range[0], range[1])
    node = pair ? pair.value : item
  }
  return place
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function commentsIn(text: string, placeOf: PlaceFinder): CompanionComment[] {
  return [...text.matchAll(COMMENT)].map((match) => ({
    text: match[1]?.trim() ?? '',
    place: placeOf(match.index, match.index + match[0].length),
  }))
}

/** The parser calls itself for each bracket and each step to the right. */
function isTooDeep(text: string): boolean {
  return DEEP_FLOW.test(text) || DEEP_INDENT.test(text) || DEEP_LIST.test(text)
}
