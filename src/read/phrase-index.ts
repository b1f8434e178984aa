import { pattern } from '../pattern.js'
import { inWord } from './folding.js'

/** A phrase as a language writes it, with its wildcards and alternatives, and what it stands for. */
export interface Entry<Meaning> {
  pattern: string
  meaning: Meaning
}

/** Phrases as data, which take little room, and no time to load: they are taken apart when they are looked up. */
export interface PhraseData<Meaning> {
  meanings: readonly Meaning[]
  /** A line for each phrase: the index of its meaning, a blank, and its pattern. */
  phrases: string
  /**
   * By the first two characters of what phrases are looked up by: a tab, what they are looked up by, a line break, and with blanks
   * between them where their lines begin, to the base of 36.
   */
  lists: Readonly<Record<string, string>>
}

/** A wildcard in the first word leaves so many letters to look it up by. */
const PREFIX_LENGTH = 3

/** Phrases by their first words. */
export class PhraseIndex<Meaning> {
  readonly #entries = new Map<string, Entry<Meaning>[]>()
  readonly #data: PhraseData<Meaning>
  /** By where their lines begin: some are looked up by several words. */
  readonly #made = new Map<string, Entry<Meaning>>()

  /** `data` are phrases that come before those that are added. */
  constructor(data: PhraseData<Meaning> = { meanings: [], phrases: '', lists: {} }) {
    this.#data = data
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
    const keys = [...this.#entries]
    const entries = [...new Set(keys.flatMap(([, list]) => list))]
    const meanings = [...new Set(entries.map(({ meaning }) => meaning))]
    const numbers = new Map(meanings.map((meaning, number) => [meaning, number]))
    const places = new Map<Entry<Meaning>, string>()
    let phrases = ''
    for (const entry of entries) {
      places.set(entry, phrases.length.toString(BASE))
      phrases += `${numbers.get(entry.meaning)} ${entry.pattern}\n`
    }
    const lists: Record<string, string> = {}
    for (const [key, list] of keys) {
      const name = listOf(key)
      lists[name] = `${lists[name] ?? ''}\t${key}\n${list.map((entry) => places.get(entry)).join(' ')}`
    }
    return { meanings, phrases, lists }
  }

  #enter(key: string, entry: Entry<Meaning>): void {
    const bucket = this.#entriesOf(key)
    if (bucket === NONE) this.#entries.set(key, [entry])
    else bucket.push(entry)
  }

  #entriesOf(key: string): Entry<Meaning>[] {
    const known = this.#entries.get(key)
    if (known) return known
    const list = this.#data.lists[listOf(key)]
    const start = list?.indexOf(`\t${key}\n`) ?? -1
    if (list === undefined || start < 0) return NONE as Entry<Meaning>[]
    const end = list.indexOf('\t', start + 1)
    const places = list.slice(start + key.length + 2, end < 0 ? list.length : end)
    const entries = places.split(' ').map((place) => this.#entryAt(place))
    this.#entries.set(key, entries)
    return entries
  }

  #entryAt(place: string): Entry<Meaning> {
    const known = this.#made.get(place)
    if (known) return known
    const { phrases, meanings } = this.#data
    const start = Number.parseInt(place, BASE)
    const blank = phrases.indexOf(' ', start)
    const meaning = meanings[Number(phrases.slice(start, blank))] as Meaning
    const entry = { pattern: phrases.slice(blank + 1, phrases.indexOf('\n', blank)), meaning }
    this.#made.set(place, entry)
    return entry
  }
}

const BASE = 36

function listOf(key: string): string {
  return key.slice(0, 2)
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
