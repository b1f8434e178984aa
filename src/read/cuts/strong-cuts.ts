import type { Span } from '../../document/document.js'
import { pattern } from '../../pattern.js'
import { allMatches, LetterPattern } from '../../policy/letters.js'
import { type Cut, isQuiet } from './cut-words.js'

const NO_BLANK = pattern(/[^\s]/)

export const STRONG = pattern(/[;:()[\]{}—–→|；：（）。؛]/)

/** The same, and dashes made of a hyphen. */
const STRONG_SIGNS = pattern(/[;:()[\]{}—–→|；：（）。؛]|(?<= )[-·•](?= )/g)

/** "2–4 weeks", "2 - 4 weeks" */
const RANGE = pattern(/^\d(?:\s?[-–]\s?|—)\d$/u)

const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])

const OPENING = pattern(/[(（]/)

export const BRACKET = pattern(/[()[\]{}（）]/)

const CLOSING = pattern(/[)）]/)

const GOES_ON = new LetterPattern(String.raw`^\s{0,2}\p{L}`)

/** "(suspected)", "(s)", "(90 days)": a word or a time in brackets that interrupts nothing. */
const ASIDE = pattern(
  /^\((?:\d{1,3}(?:[-–]\d{1,3})?|[^()\d\s]{1,14}(?:\s[^()\d\s]{1,10})?|\d{1,3}[ -][^()\d\s]{1,10}(?:\s[^()\d\s]{1,8})?)\)/,
)

const ASIDE_LENGTH = 28

export function strongCuts(text: string, quiet: readonly Span[]): Cut[] {
  const cuts: Cut[] = []
  let after = 0
  let opened = -1
  for (const { 0: character, index: at } of allMatches(STRONG_SIGNS, text)) {
    if (at < after || (character === ':' && NO_BLANK.test(text[at + 1] ?? ' '))) continue
    if (DASHES.has(character) && (RANGE.test(text.slice(at - 1, at + 2)) || RANGE.test(text.slice(at - 2, at + 3))))
      continue
    const aside = character === '(' ? ASIDE.exec(text.slice(at, at + ASIDE_LENGTH)) : null
    if (aside) after = at + aside[0].length
    else if (!isQuiet(quiet, at)) {
      const goesOn = opened >= 0 && CLOSING.test(character) && GOES_ON.test(text.slice(at + 1, at + 4))
      cuts.push(goesOn ? { at: at + 1, joined: true, resumes: opened } : { at: at + 1, joined: false })
      opened = OPENING.test(character) ? at + 1 : -1
    }
  }
  return cuts
}
