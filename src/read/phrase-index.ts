import { pattern } from '../pattern.js'
import { inWord } from './folding.js'

/** A phrase as a language writes it, with its wildcards and alternatives, and what it stands for. */
export interface Entry<Meaning> {
  pattern: string
  meaning: Meaning
}

/** Phrases as data, which take little room and time to load. */
export interface PhraseData<Meaning> {
  meanings: readonly Meaning[]
  /** A line for each phrase: the index of its meaning, a blank, and its pattern. */
  phrases: string
  /** The numbers of the lines with blanks between them, by what the phrases are looked up by. */
  byKey: Readonly<Record<string, string>>
}

/** A wildcard in the first word leaves so many letters to look it up by. */
const PREFIX_LENGTH = 3

/** Phrases by their first words. */
export class PhraseIndex<Meaning> {
  readonly #entries = new Map<string, Entry<Meaning>[]>()
  readonly #data: PhraseData<Meaning>
  readonly #lines: readonly string[]
  /** Made of the lines when they are first needed, since a text needs few of them. */
  readonly #made: Entry<Meaning>[] = []

  /** `data` are phrases that come before those that are added. */
  constructor(data: PhraseData<Meaning> = { meanings: [], phrases: '', byKey: {} }) {
    this.#data = data
    this.#lines = data.phrases.split('\n')
  }

  add(pattern: string, meaning: Meaning): void {
    const entry = { pattern, meaning }
    const blank = pattern.indexOf(' ')
    const first = blank < 0 ? pattern : pattern.slice(0, blank)
    if (PLAIN_WORD.test(first)) this.#enter(first, entry)
    else for (const key of keysOf(pattern)) this.#enter(key, entry)
  }

  /** The phrases whose first word this is, or is one sign. */
  of(word: string): readonly Entry<Meaning>[] {
    return this.#entriesOf(word)
  }

  /** The phrases whose first word begins with the first letters of this one and goes on with any others. */
  ofInflected(word: string): readonly Entry<Meaning>[] {
    return word.length < PREFIX_LENGTH ? [] : this.#entriesOf(`${word.slice(0, PREFIX_LENGTH)}*`)
  }

  data(): PhraseData<Meaning> {
    const lists = [...this.#entries]
    const entries = [...new Set(lists.flatMap(([, list]) => list))]
    const meanings = [...new Set(entries.map(({ meaning }) => meaning))]
    const lines = new Map(entries.map((entry, line) => [entry, line]))
    const numbers = new Map(meanings.map((meaning, number) => [meaning, number]))
    return {
      meanings,
      phrases: entries.map(({ pattern, meaning }) => `${numbers.get(meaning)} ${pattern}`).join('\n'),
      byKey: Object.fromEntries(lists.map(([key, list]) => [key, list.map((entry) => lines.get(entry)).join(' ')])),
    }
  }

  #enter(key: string, entry: Entry<Meaning>): void {
    const bucket = this.#entriesOf(key)
    if (bucket === NONE) this.#entries.set(key, [entry])
    else bucket.push(entry)
  }

  #entriesOf(key: string): Entry<Meaning>[] {
    const known = this.#entries.get(key)
    if (known) return known
    const { byKey } = this.#data
    if (!Object.hasOwn(byKey, key)) return NONE as Entry<Meaning>[]
    const entries = (byKey[key] ?? '').split(' ').map((line) => this.#entryAt(Number(line)))
    this.#entries.set(key, entries)
    return entries
  }

  #entryAt(index: number): Entry<Meaning> {
    const known = this.#made[index]
    if (known) return known
    const line = this.#lines[index] ?? ''
    const blank = line.indexOf(' ')
    const meaning = this.#data.meanings[Number(line.slice(0, blank))] as Meaning
    const entry = { pattern: line.slice(blank + 1), meaning }
    this.#made[index] = entry
    return entry
  }
}

const NONE: never[] = []

export const OPEN = 40
export const CLOSE = 41
export const STAR = 42
export const OR = 124

/** Where the alternative begins that stands behind the one there, and before the bracket at `close`; -1 behind the last. They do not nest. */
export function nextAlternative(pattern: string, start: number, close: number): number {
  const or = pattern.indexOf('|', start)
  return or < 0 || or > close ? -1 : or + 1
}

/** A word without wildcard and alternatives. */
const PLAIN_WORD = pattern(/^[a-z\d_]+$/)

/** What the phrases of a pattern are looked up by: their first words, or with a wildcard the first letters of these. */
function keysOf(pattern: string): ReadonlySet<string> {
  const keys = new Set<string>()
  addKeys(pattern, 0, '', keys)
  return keys
}

function addKeys(pattern: string, place: number, beginning: string, keys: Set<string>): void {
  let end = place
  while (end < pattern.length && inWord(pattern, end)) end++
  const word = beginning + pattern.slice(place, end)
  const code = pattern.charCodeAt(end)
  if (code === STAR) keys.add(`${word.slice(0, PREFIX_LENGTH)}*`)
  else if (code === OPEN) {
    const close = pattern.indexOf(')', end)
    for (let start = end + 1; start > 0; start = nextAlternative(pattern, start, close))
      addKeys(pattern, start, word, keys)
  } else if (code === OR || code === CLOSE) addKeys(pattern, pattern.indexOf(')', end) + 1, word, keys)
  else keys.add(word === '' ? pattern.charAt(end) : word)
}
