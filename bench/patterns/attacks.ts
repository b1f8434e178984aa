/** How many texts a pattern is attacked with; what there is more of is drawn from. */
const MOST_PUMPS = 400
const MOST_PREFIXES = 6

/** What a text is made of: a beginning, a part that is repeated, and an end that no pattern wants. */
export interface Attack {
  prefix: string
  pump: string
  suffix: string
}

/**
 * Texts that could keep a pattern going back: repetitions of the characters and words that it names, of one character of each class, and
 * of pairs of those, with and without what could stand before.
 */
export function attacksOn({ source, ignoreCase }: RegExp): Attack[] {
  const pieces = piecesOf(ignoreCase ? source.toLowerCase() : source)
  const pairs = pieces.flatMap((one) => pieces.map((other) => one + other))
  const pumps = [...new Set([...pieces, ...drawn(pairs, MOST_PUMPS)])]
  return pumps.flatMap((pump) =>
    ['', ...drawn(pieces.toReversed(), MOST_PREFIXES)].flatMap((prefix) =>
      ['', '\0', '\n!'].map((suffix) => ({ prefix, pump, suffix })),
    ),
  )
}

const CLASSES = ['a', 'A', '0', '_', '-', '.', ' ', '\t', '\n', 'ä', '語', '\0']

function piecesOf(source: string): string[] {
  const plain = source.replace(/\\(?:p\{[^}]*\}|u\{?[0-9a-f]+\}?|x[0-9a-f]{2}|.)/gi, (token) =>
    /^\\[^\w]/.test(token) ? (token[1] ?? '') : ' ',
  )
  const words = plain.match(/[\p{L}\d]{2,}/gu) ?? []
  const runs = plain.match(/[^\s()[\]{}|*+?^$]{3,}/g) ?? []
  const marks = plain.match(/[^\p{L}\d\s]/gu) ?? []
  return [...new Set([...CLASSES, ...marks, ...drawn(words, 12), ...drawn(runs, 8)])]
}

/** Some of the items, spread evenly, so that each run attacks the same. */
function drawn<Item>(items: readonly Item[], most: number): Item[] {
  const step = Math.max(items.length / most, 1)
  return Array.from({ length: Math.min(items.length, most) }, (_, index) => items[Math.floor(index * step)] as Item)
}
