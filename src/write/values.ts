import type { PhrasingContent } from 'mdast'
import { latePattern, pattern } from '../pattern.js'

const AROUND_TOKENS = pattern(/([\ue100-\uf8ff])/u)
const TOKENS = pattern(/[\ue100-\uf8ff]/gu)
const HALF_CHARACTERS = latePattern(() => /\p{Surrogate}/gu)
const BLANKS = latePattern(() => /[\p{Cc}\s]+/gu)

/** The first of the private characters that stand for values in a template's text; there is room for 6,000 of them. */
const FIRST = 0xe100
const TOKEN = pattern(/[\ue100-\uf8ff]/u)

/** What a value becomes in the tree: where words stand, and where the address of a link stands. */
interface Value {
  nodes: PhrasingContent[]
  url: string
}

/**
 * The values of one policy. Each enters a template as one private character and the tree as nodes, so that nothing in it is ever taken
 * for markdown or for a template.
 */
export class Values {
  readonly #values: Value[] = []

  /** Words. */
  text(value: string): string {
    const words = plain(value)
    return this.#add({ nodes: words === '' ? [] : [{ type: 'text', value: words }], url: words })
  }

  code(value: string): string {
    const words = plain(value)
    return this.#add({ nodes: [{ type: 'inlineCode', value: words }], url: words })
  }

  /** A web address, or the path of a file. */
  link(address: string): string {
    const url = plain(address)
    return this.#add({ nodes: [linkTo(url, url)], url })
  }

  email(address: string): string {
    const words = plain(address)
    return this.#add({ nodes: [linkTo(`mailto:${words}`, words)], url: `mailto:${words}` })
  }

  /** The text with each token as its nodes. */
  nodesOf(text: string): PhrasingContent[] {
    return text.split(AROUND_TOKENS).flatMap((part): PhrasingContent[] => {
      if (part === '') return []
      return TOKEN.test(part) ? this.#at(part).nodes : [{ type: 'text', value: part }]
    })
  }

  /** The address with each token as its value. */
  urlOf(url: string): string {
    return url.replace(TOKENS, (token) => this.#at(token).url)
  }

  #at(token: string): Value {
    const value = this.#values[token.charCodeAt(0) - FIRST]
    if (!value) throw new Error('A template holds a private character of its own.')
    return value
  }

  #add(value: Value): string {
    if (this.#values.length > 0xf8ff - FIRST) throw new RangeError('A policy can hold 6,000 values at most.')
    this.#values.push(value)
    return String.fromCharCode(FIRST + this.#values.length - 1)
  }
}

/** One line without what no reader sees: control characters, halves of characters, runs of white space. */
export function plain(value: string): string {
  return value.replace(HALF_CHARACTERS(), '\ufffd').replace(BLANKS(), ' ').trim()
}

function linkTo(url: string, words: string): PhrasingContent {
  return { type: 'link', url, children: [{ type: 'text', value: words }] }
}
