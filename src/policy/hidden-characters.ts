import { pattern } from '../pattern.js'

/**
 * Characters that nobody sees: soft hyphen, joiners, marks and turns of direction, fillers, tags, byte order mark. A variation selector
 * stands behind an emoji by right, but a second one behind the first does not. Listed, since to make Unicode's own class of them ready takes longer than to read a policy.
 */
const HIDDEN = pattern(
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these characters is meant by itself.
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|(?<=[\w.@\uFE00-\uFE0F-])[\uFE00-\uFE0F](?!\u20E3)/gu,
)

/** Whether the text holds a character that nobody sees. */
export function hasHidden(text: string): boolean {
  return text.search(HIDDEN) !== -1
}

/** The characters of a text that nobody sees, with their offsets. */
export function hiddenIn(text: string): { character: string; index: number }[] {
  return [...text.matchAll(HIDDEN)].map(({ 0: character, index }) => ({ character, index }))
}
