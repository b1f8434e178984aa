import { pattern } from '../pattern.js'

const ASCII = pattern(/^[ -~]*$/)
const LINE_BREAK = pattern(/\r?\n/)

/**
 * What a terminal may act on or a reader cannot see: control characters, format characters (among them those that turn the direction
 * of the text), line and paragraph separators, halves of surrogate pairs. The two joiners stay: emoji and Persian are written with them.
 */
const UNPRINTABLE = pattern(/(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu)

/** One line of foreign text as it can be sent to a terminal: what is unprintable is shown as `\u{1b}`. */
export function printable(text: string): string {
  // Most lines hold nothing else, and to make the pattern ready takes longer than to show a report.
  if (ASCII.test(text)) return text
  return text.replace(UNPRINTABLE, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)
}

/** As {@link printable}, for a text of several lines. */
export function printableLines(text: string): string {
  return text.split(LINE_BREAK).map(printable).join('\n')
}

/**
 * JSON in which the same characters are escaped, and what the log of a continuous integration would take for a command, so that it can
 * be shown anywhere; to every parser the value stays the same.
 */
export function printableJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent)
    .replace(UNPRINTABLE, (character) => (character === '\n' ? character : escapedUnits(character)))
    .replaceAll('##[', '#\\u0023[')
}

function escapedUnits(character: string): string {
  return Array.from(character.split(''), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
}
