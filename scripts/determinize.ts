import { type AutomatonData, State } from '../src/read/automaton.js'
import { inWord } from '../src/read/folding.js'
import { CLOSE, type Entry, nextAlternative, OPEN, OR, STAR } from '../src/read/phrase-index.js'

/** A set of places in patterns that a text can lead to at once. */
interface Node {
  /** The meanings of the phrases that end here, by index. */
  endings: readonly number[]
  /** Where the characters lead that phrases go on with, in their order. */
  transitions: [character: number, to: Node][]
  /** Where any other letter leads. */
  wildcard: Node | null
}

const BLANK = 32
const HYPHEN = 45
const ASCII_END = 128

/** A place is the index of its pattern times this, and the index of a character in it. */
const LONGEST_PATTERN = 2 ** 16

/**
 * Makes an automaton of phrases that finds what `Phrases` find. `meanings` hold all those of the phrases, and may hold more. Throws where a phrase
 * may begin with a wildcard, and where there is more than the cells can hold.
 */
export function determinize<Meaning>(
  entries: readonly Entry<Meaning>[],
  meanings: readonly Meaning[],
): AutomatonData<Meaning> {
  const indices = new Map(meanings.map((meaning, index) => [JSON.stringify(meaning), index]))
  const letters = [...new Set(entries.flatMap(({ pattern }) => pattern.split('')))]
    .filter((letter) => letter.charCodeAt(0) >= ASCII_END)
    .sort()
    .join('')
  fits(ASCII_END + letters.length, State.CHARACTER_BITS)
  const builder = new Builder(
    entries.map(({ pattern }) => pattern),
    entries.map(({ meaning }) => indices.get(JSON.stringify(meaning)) as number),
    letters,
  )
  const root = builder.root()
  if (root?.wildcard) {
    const found = entries.filter(({ pattern }) => new Builder([pattern], [0], letters).root()?.wildcard)
    const patterns = found.map(({ pattern }) => `"${pattern}"`).join(', ')
    throw new Error(`${patterns} may begin with a wildcard, and would be found wherever a word begins.`)
  }
  return { meanings, letters, cells: new Layout().of(root) }
}

/** Finds all sets of places that a text can lead to. */
class Builder {
  readonly #patterns: readonly string[]
  readonly #meanings: readonly number[]
  readonly #letters: string
  readonly #nodes = new Map<string, Node>()

  constructor(patterns: readonly string[], meanings: readonly number[], letters: string) {
    this.#patterns = patterns
    this.#meanings = meanings
    this.#letters = letters
  }

  /** Null where there are no phrases. */
  root(): Node | null {
    const places = new Set<number>()
    const ended = new Set<number>()
    for (const entry of this.#patterns.keys()) this.#add(entry, 0, places, ended)
    return this.#nodeOf(places, ended)
  }

  /** Adds a place, and all that can be reached from there without a character. */
  #add(entry: number, at: number, places: Set<number>, ended: Set<number>): void {
    const pattern = this.#patterns[entry] as string
    const code = pattern.charCodeAt(at)
    const close = pattern.indexOf(')', at)
    if (at >= pattern.length) ended.add(entry)
    else if (code === OR || code === CLOSE) this.#add(entry, close + 1, places, ended)
    else if (code === OPEN) {
      for (let start = at + 1; start > 0; start = nextAlternative(pattern, start, close))
        this.#add(entry, start, places, ended)
    } else {
      places.add(entry * LONGEST_PATTERN + at)
      // A wildcard may stand for nothing.
      if (code === STAR) this.#add(entry, at + 1, places, ended)
    }
  }

  #nodeOf(places: ReadonlySet<number>, ended: ReadonlySet<number>): Node | null {
    if (places.size === 0 && ended.size === 0) return null
    const sorted = [...places].sort((a, b) => a - b)
    const endings = [...new Set([...ended].sort((a, b) => a - b).map((entry) => this.#meanings[entry] as number))]
    const key = `${sorted.join()};${endings.join()}`
    const known = this.#nodes.get(key)
    if (known) return known
    const node: Node = { endings, transitions: [], wildcard: null }
    this.#nodes.set(key, node)
    this.#follow(sorted, node)
    return node
  }

  #follow(places: readonly number[], node: Node): void {
    const codeAt = (place: number) =>
      (this.#patterns[Math.floor(place / LONGEST_PATTERN)] as string).charCodeAt(place % LONGEST_PATTERN)
    const wildcards = places.filter((place) => codeAt(place) === STAR)
    const byCode = new Map<number, number[]>()
    for (const place of places) {
      const code = codeAt(place)
      if (code === STAR) continue
      // A blank of a phrase is as good as a hyphen of the text.
      for (const one of code === BLANK ? [BLANK, HYPHEN] : [code]) {
        const others = byCode.get(one)
        if (others) others.push(place)
        else byCode.set(one, [place])
      }
    }
    node.wildcard = this.#behind([], wildcards)
    for (const [code, chosen] of byCode) {
      const isLetter = inWord(String.fromCharCode(code), 0)
      const to = this.#behind(chosen, isLetter ? wildcards : [])
      if (to && !(isLetter && to === node.wildcard)) node.transitions.push([this.#characterOf(code), to])
    }
    node.transitions.sort(([a], [b]) => a - b)
  }

  /** What comes behind the characters at some places, and what wildcards at others go on with. */
  #behind(chosen: readonly number[], wildcards: readonly number[]): Node | null {
    const places = new Set<number>()
    const ended = new Set<number>()
    for (const place of chosen) this.#addPlace(place + 1, places, ended)
    for (const place of wildcards) this.#addPlace(place, places, ended)
    return this.#nodeOf(places, ended)
  }

  #addPlace(place: number, places: Set<number>, ended: Set<number>): void {
    this.#add(Math.floor(place / LONGEST_PATTERN), place % LONGEST_PATTERN, places, ended)
  }

  #characterOf(code: number): number {
    return code < ASCII_END ? code : ASCII_END + this.#letters.indexOf(String.fromCharCode(code))
  }
}

/** Puts nodes into cells, as {@link AutomatonData} tells. */
class Layout {
  readonly #cells: number[] = [0]
  readonly #lists = new Map<string, number>()
  readonly #places = new Map<Node, number>()

  of(root: Node | null): Uint32Array {
    if (!root) return Uint32Array.from(this.#cells)
    this.#addLists(root, new Set())
    fits(this.#cells.length, 32 - State.ENDING)
    this.#cells[0] = this.#place(root)
    fits(this.#cells.length, 32 - State.CHARACTER_BITS)
    return Uint32Array.from(this.#cells)
  }

  #addLists(node: Node, seen: Set<Node>): void {
    if (seen.has(node)) return
    seen.add(node)
    const { endings } = node
    if (endings.length > 0 && !this.#lists.has(endings.join())) {
      this.#lists.set(endings.join(), this.#cells.length)
      this.#cells.push(endings.length, ...endings)
    }
    for (const next of successors(node)) this.#addLists(next, seen)
  }

  #place(node: Node): number {
    const known = this.#places.get(node)
    if (known !== undefined) return known
    const cells = this.#cells
    const place = cells.length
    this.#places.set(node, place)
    const { endings, transitions, wildcard } = node
    const [only, ...more] = transitions
    if (only && more.length === 0 && endings.length === 0 && !wildcard && !this.#places.has(only[1])) {
      cells.push(2 ** State.RUN + only[0])
      this.#place(only[1])
      return place
    }
    fits(transitions.length, State.WILDCARD)
    const ending = this.#lists.get(endings.join()) ?? 0
    cells.push(ending * 2 ** State.ENDING + (wildcard ? 2 ** State.WILDCARD : 0) + transitions.length)
    if (wildcard) cells.push(0)
    cells.push(...transitions.map(() => 0))
    let cell = place + 1
    if (wildcard) cells[cell++] = this.#place(wildcard)
    for (const [character, to] of transitions) {
      cells[cell++] = this.#place(to) * 2 ** State.CHARACTER_BITS + character
    }
    return place
  }
}

function successors({ wildcard, transitions }: Node): Node[] {
  return [...(wildcard ? [wildcard] : []), ...transitions.map(([, to]) => to)]
}

function fits(number: number, bits: number): void {
  if (number >= 2 ** bits) throw new Error(`The phrases need more than ${bits} bits; widen the cells of automata.`)
}
