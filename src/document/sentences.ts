import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import { isBlank, isCjk } from './characters.js'
import type { Wording } from './document.js'
import type { LineBreak, MappedProse, Stretch } from './prose.js'

const STRONG_MARK = pattern(/[!?]/)

const WESTERN_ENDS = '.!?…'
const END_MARKS = pattern(/[.!?…。！？；]+/g)
const CJK_ENDS = '。！？；'
/** Quotes and brackets that close behind the mark that ends a sentence. */
const CLOSERS = '"\'”’»)]}）」』】》〉'
/** Quotes and brackets that open before the first letter of a sentence. */
const OPENERS = '"\'“‘«([{¿¡（「『【《〈'
const CAPITAL = new LetterPattern(String.raw`\p{Lu}`)
const LOWER_CASE = new LetterPattern(String.raw`\p{Ll}`)
/** "J" of "J. Smith", "U.S" of "U.S. Government". */
const INITIAL = new LetterPattern(String.raw`^(?:\p{Lu}\.)*\p{Lu}$`)
const WORD = new LetterPattern(String.raw`[\p{L}\p{N}]`)
const NUMBER = pattern(/^\d{1,3}$/)
const BULLET = pattern(/^(?:[•·▪▫◦‣⁃∙●○■□–—-]\s|・)/)
const SYMBOL = pattern(/^(?:\p{Extended_Pictographic}|[0-9#*]\ufe0f?\u20e3|:[a-z0-9_+-]+:\s)/u)

/** Where no blanks part the words, none stands behind the colon. */
const LABEL = pattern(
  /^(?:(?:[A-Z]|[^\0-\x7f])[^:：.,;!?()]{0,30}(?:[:：]|\s[–—])\s|[^\0-\x7f][^:：.,;!?()，。、；！？]{0,20}(?:：|:(?!\/\/)))/,
)

/** Cuts the text of a block into its sentences; each is trimmed and keeps its places. */
export function splitSentences(prose: MappedProse, wording: Wording): MappedProse[] {
  const { text } = prose
  if (text === '') return []
  const ends = [...sentenceEnds(prose, wording), ...lineEnds(prose), text.length].sort((a, b) => a - b)
  const stretches: Stretch[] = []
  let start = 0
  for (const end of ends) {
    const stretch = trim(text, start, end)
    const before = stretches.at(-1)
    // A symbol behind the last full stop says nothing on its own.
    if (before && !WORD.test(text.slice(stretch.start, stretch.end))) before.end = Math.max(before.end, stretch.end)
    else if (stretch.end > stretch.start) stretches.push(stretch)
    start = Math.max(start, end)
  }
  if (stretches.length === 1 && stretches[0]?.start === 0 && stretches[0].end === text.length) return [prose]
  return prose.cut(stretches)
}

/** Without blanks at its ends and without a list marker that is only a character of the text. */
function trim(text: string, from: number, to: number): Stretch {
  let start = from
  let end = to
  while (start < end && isBlank(text.charAt(start))) start++
  while (end > start && isBlank(text.charAt(end - 1))) end--
  const bullet = BULLET.exec(text.slice(start, Math.min(end, start + 2)))
  return { start: bullet ? start + bullet[0].length : start, end }
}

function sentenceEnds(prose: MappedProse, wording: Wording): number[] {
  const { text } = prose
  const marked = markedCharacters(prose)
  const isInformal = LOWER_CASE.test(String.fromCodePoint(text.codePointAt(0) ?? 0))
  const ends: number[] = []
  let sentence = 0
  for (const { 0: marks, index: at } of allMatches(END_MARKS, text)) {
    const last = at + marks.length - 1
    const insideMarks = marked?.[last] === 1 && marked[last + 1] === 1
    const end = insideMarks ? null : sentenceEndAt(text, sentence, at, last, wording, marked, isInformal)
    if (end !== null) {
      ends.push(end)
      sentence = end
    }
  }
  return ends
}

function isEndMark(character: string): boolean {
  return character !== '' && (WESTERN_ENDS.includes(character) || CJK_ENDS.includes(character))
}

/** Marks the characters of links, code and images, in which no sentence ends; the last of each is not marked. */
function markedCharacters({ text, spans }: MappedProse): Uint8Array | null {
  const whole = spans.filter(({ kind }) => kind === 'link' || kind === 'code' || kind === 'image')
  if (whole.length === 0) return null
  const marked = new Uint8Array(text.length + 1)
  for (const { start, end } of whole) marked.fill(1, start, end)
  return marked
}

/** Where a sentence ends whose end marks are those from `at` to `last`; null where none ends there. `isInformal` as told below. */
function sentenceEndAt(
  text: string,
  sentence: number,
  at: number,
  last: number,
  wording: Wording,
  marked: Uint8Array | null,
  isInformal: boolean,
): number | null {
  let end = last + 1
  while (CLOSERS.includes(text.charAt(end)) && end < text.length) end++
  if (CJK_ENDS.includes(text.charAt(last))) return end
  if (end < text.length && !isBlank(text.charAt(end))) return null

  const marks = text.slice(at, last + 1)
  if (marks === '.' && isShortened(text, sentence, at, wording)) return null
  if (STRONG_MARK.test(marks)) return end
  let next = end
  while (next < text.length && (isBlank(text.charAt(next)) || OPENERS.includes(text.charAt(next)))) next++
  if (marked?.[next] === 1 && marks === '.') return end
  const goesOn = LOWER_CASE.test(String.fromCodePoint(text.codePointAt(next) ?? 0))
  return goesOn && !(isInformal && WORD_BEFORE.test(text.slice(Math.max(0, at - 3), at))) ? null : end
}

/** Who begins a text with a small letter does so with its sentences: "mail me. i answer in a week". A shorter word may be cut off. */
const WORD_BEFORE = new LetterPattern(String.raw`^\p{Ll}{3}$`)

/** Whether the dot at `at` belongs to an abbreviation, an initial, or the number of an item. */
function isShortened(text: string, sentence: number, at: number, { abbreviations }: Wording): boolean {
  let start = at
  while (start > sentence && !isBlank(text.charAt(start - 1)) && !OPENERS.includes(text.charAt(start - 1))) start--
  const word = text.slice(start, at)
  if (INITIAL.test(word) || abbreviations.has(`${word.toLowerCase()}.`)) return true
  return NUMBER.test(word) && text.slice(sentence, start).trim() === ''
}

/** Ends of sentences that no mark but the layout shows. */
function lineEnds(prose: MappedProse): number[] {
  const { text, breaks } = prose
  if (breaks.length === 0) return []
  const listed = [...alike(prose, startsLikeItem), ...alike(prose, startsWithLabel)]
  return breaks
    .filter((lineBreak) => lineBreak.kind === 'block' || listed.includes(lineBreak) || parts(text, lineBreak))
    .map(({ at }) => at)
}

/** The breaks before lines that begin in the same way, if there are at least two such lines. */
function alike({ text, breaks }: MappedProse, begins: (text: string, at: number) => boolean): LineBreak[] {
  const found = breaks.filter(({ at }) => begins(text, at))
  return found.length > 1 || (found.length === 1 && begins(text, 0)) ? found : []
}

function startsLikeItem(text: string, at: number): boolean {
  const start = text.slice(at, at + 40)
  return BULLET.test(start) || SYMBOL.test(start)
}

/** "Contact: …" on one line and "Response time: …" on the next. */
function startsWithLabel(text: string, at: number): boolean {
  return LABEL.test(text.slice(at, at + 40))
}

/** Whether a line break for the reader parts two sentences: a full stop or colon before it, a capital after it. */
function parts(text: string, { at, kind }: LineBreak): boolean {
  if (kind !== 'hard' && !endsWithPage(text, at)) return false
  let before = at - 1
  while (before >= 0 && (isBlank(text.charAt(before)) || CLOSERS.includes(text.charAt(before)))) before--
  const stop = text.charAt(before)
  if (stop !== ':' && stop !== '：' && !isEndMark(stop) && !endsWithPage(text, at)) return false
  let next = at
  while (OPENERS.includes(text.charAt(next)) && next < text.length) next++
  const first = String.fromCodePoint(text.codePointAt(next) ?? 0)
  return CAPITAL.test(first) || isCjk(first)
}

/** Behind an address at the end of a line, many do without a full stop. */
function endsWithPage(text: string, at: number): boolean {
  return PAGE_AT_END.test(text.slice(Math.max(0, at - LONGEST_PAGE), at))
}

const PAGE_AT_END = pattern(/:\s{0,2}https?:\/\/\S{1,200}\s?$/)
const LONGEST_PAGE = 220
