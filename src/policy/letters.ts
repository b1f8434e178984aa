import { latePattern, pattern } from '../pattern.js'

/** What the classes of letters and digits hold of ASCII. */
const ASCII: Readonly<Record<string, string>> = {
  L: 'A-Za-z',
  Lu: 'A-Z',
  Ll: 'a-z',
  N: '0-9',
  'Script=Latin': 'A-Za-z',
}

/** ASCII, and beside it punctuation, arrows and pictures only: no letter, no digit, no mark. */
const PLAIN = pattern(
  /^(?:[\0-\x7f\u2010-\u2027\u2030-\u205e\u2190-\u21ff\u2600-\u2775\u{1f300}-\u{1f5ff}\u{1f600}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}]|\ufe0f)*$/u,
)

const CLASS = pattern(/\\p\{([\w=]+)\}|\\.|[[\]]/g)

const OUTSIDE_ASCII = pattern(/[^\0-\x7f]/)

/** The text that was asked about last: many patterns are looked for in one text after another. */
let last = { text: '', plain: true }

/** Whether all letters and digits of a text are those of ASCII. */
export function isPlain(text: string): boolean {
  if (text !== last.text) last = { text, plain: !OUTSIDE_ASCII.test(text) || PLAIN.test(text) }
  return last.plain
}

/**
 * A pattern with classes of letters and digits in any script, such as `\p{L}`. To make such a class ready takes longer than to read a
 * policy; for most texts nobody needs to, since a twin that knows the letters of ASCII alone finds the same in them.
 */
export class LetterPattern {
  readonly #makeAny: () => RegExp
  readonly #makePlain: () => RegExp
  #any: RegExp | null = null
  #plain: RegExp | null = null

  /** The flags are those of a regular expression beside `u`, which is always set. */
  constructor(source: string, flags = '') {
    // biome-ignore lint/plugin: the check holds those who call this to the beginning of a module
    this.#makeAny = latePattern(() => new RegExp(source, `${flags}u`))
    // biome-ignore lint/plugin: the same
    this.#makePlain = latePattern(() => new RegExp(inAscii(source), `${flags}u`))
  }

  /** The regular expression that finds in this text what the pattern stands for. */
  for(text: string): RegExp {
    if (isPlain(text)) {
      this.#plain ??= this.#makePlain()
      return this.#plain
    }
    this.#any ??= this.#makeAny()
    return this.#any
  }

  /** Not for patterns with the flag `g`. */
  test(text: string): boolean {
    return this.for(text).test(text)
  }

  /** Not for patterns with the flag `g`. */
  exec(text: string): RegExpExecArray | null {
    return this.for(text).exec(text)
  }

  /** All matches, from left to right; the pattern must have the flag `g`. */
  all(text: string): RegExpExecArray[] {
    return allMatches(this.for(text), text)
  }

  /** Whether there is a match; for patterns with the flag `g`. */
  finds(text: string): boolean {
    const expression = this.for(text)
    expression.lastIndex = 0
    return expression.test(text)
  }
}

/**
 * All matches of an expression with the flag `g`, from left to right. Does the same as `matchAll`, which makes a copy of the expression for each
 * text.
 */
export function allMatches(expression: RegExp, text: string): RegExpExecArray[] {
  expression.lastIndex = 0
  const matches: RegExpExecArray[] = []
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    matches.push(match)
    if (match[0] === '') expression.lastIndex += (text.codePointAt(match.index) ?? 0) > LAST_OF_ONE_UNIT ? 2 : 1
  }
  return matches
}

/** Characters above it take two UTF-16 units, between which no search may begin. */
const LAST_OF_ONE_UNIT = 0xffff

function inAscii(source: string): string {
  let inClass = false
  return source.replace(CLASS, (token, name?: string) => {
    if (token === '[' || token === ']') inClass = token === '['
    if (name === undefined) return token
    const characters = ASCII[name] ?? ''
    return inClass ? characters : `[${characters}]`
  })
}

/** A letter of any script. */
export const LETTER = new LetterPattern(String.raw`\p{L}`)
