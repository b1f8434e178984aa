import { pattern } from '../pattern.js'
import { LETTER, LetterPattern } from '../policy/letters.js'
import type { Block, Section, Wording } from './document.js'
import type { MappedProse } from './prose.js'

const FINAL_COLON = pattern(/[:：]$/)

/** Longest paragraph that is still taken for a heading, in words and in UTF-16 units. */
const MOST_WORDS = 8
const MOST_UNITS = 60

/** A question may be a heading, as in lists of frequent questions. */
const SENTENCE_PUNCTUATION = pattern(/[.!…。！；](?:\s|$)|[?？]\s/)
/** An e-mail address, a URL, or a host name with a path. */
const ADDRESS = pattern(/@|:\/\/|\w\.\w+\//)
const NUMBER_IN_FRONT = pattern(/^(?:\d+[.)]\s+)/)

/** "REPORTING A SECURITY PROBLEM": two words or more without a small letter, as plain texts set their headings; no blank to fill in. */
const IN_CAPITALS = new LetterPattern(
  String.raw`^\p{Lu}{3}[\p{Lu}\p{N} '’,/&()-]* [\p{Lu}\p{N} '’,/&()-]*\p{Lu}{3}[:：?)]?$`,
)

/** Whether a paragraph serves as a heading: short, wholly bold or in capitals, no sentence and no address. */
export function looksLikeHeading(prose: MappedProse): boolean {
  const { text, spans } = prose
  const words = FINAL_COLON.test(text) ? text.slice(0, -1).trimEnd() : text
  const strong = spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= words.length)
  if ((!strong && !IN_CAPITALS.test(text)) || text.length > MOST_UNITS || text.split(' ').length > MOST_WORDS)
    return false
  if (spans.some(({ kind }) => kind === 'link' || kind === 'image')) return false
  return LETTER.test(text) && !ADDRESS.test(text) && !SENTENCE_PUNCTUATION.test(text.replace(NUMBER_IN_FRONT, ''))
}

/** Takes the names that site generators let authors give to headings out of them: "Reporting {#reporting}". */
export function dropNames(proseOf: Map<Block, MappedProse>): void {
  for (const [block, prose] of proseOf) {
    const at = block.kind === 'heading' ? prose.text.search(NAME_BEHIND) : -1
    if (at > 0) proseOf.set(block, prose.slice(0, at))
  }
}

const NAME_BEHIND = pattern(/\s?\{#[\w:.-]{1,80}\}$/)

/** Takes the numbers of numbered sections out of their headings. */
export function numberSections(sections: readonly Section[], proseOf: Map<Block, MappedProse>, wording: Wording): void {
  const numbered = sections.flatMap((section) => {
    const prose = section.heading && proseOf.get(section.heading)
    const number = prose && headingNumber(prose.text, wording)
    return section.heading && number ? [{ section, heading: section.heading, prose, number }] : []
  })
  for (const { section, heading, prose, number } of numbered) {
    // A lone "3.11 Support" names a version; a text that numbers its sections numbers more than one.
    if (!number.plain && numbered.length === 1) continue
    section.number = number.number
    proseOf.set(heading, prose.slice(number.wordsAt))
  }
}

/** The number of a heading and where its words begin. */
interface HeadingNumber {
  number: string
  wordsAt: number
  /** Whether nothing else can be meant; "3.11 Support" may name a version. */
  plain: boolean
}

const NAMED = new LetterPattern(
  String.raw`^(?<word>\p{L}+)\s+(?<number>[ivxlc]+|[a-z]|\d+(?:\.\d+)*)\s*[:.–—-]\s+(?=\S)`,
  'i',
)
const SIGN = pattern(/^§\s*(\d+(?:\.\d+)*)[.:)]?\s+(?=\S)/)
const PUNCTUATED = new LetterPattern(
  String.raw`^(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5})(?:[.):]\s+|[.)、．](?=\p{Lo})|[、．]\s*)(?=[^\s\d])`,
)
const DOTTED = new LetterPattern(String.raw`^(\d{1,2}(?:\.\d{1,2})+)\s+(?=\p{Lu}|\p{Lo})`)

/** Reads "1.2 Reporting", "2.1. Reporting", "Section II: Reporting"; null for a heading without a number. */
function headingNumber(text: string, { sectionWords }: Wording): HeadingNumber | null {
  const named = NAMED.exec(text)
  const { word, number } = named?.groups ?? {}
  if (named && number && word && sectionWords?.has(word.toLowerCase()))
    return { number, wordsAt: named[0].length, plain: true }
  for (const pattern of [SIGN, PUNCTUATED, DOTTED]) {
    const match = pattern.exec(text)
    if (match?.[1]) return { number: match[1], wordsAt: match[0].length, plain: pattern !== DOTTED }
  }
  return null
}
