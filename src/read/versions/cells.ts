import type { Block } from '../../document/document.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript } from '../passages.js'

/** Letters of scripts without blanks, which stand right beside a number. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`

/** Measure words behind a number that is no version: "1.5秒", "2.5倍". */
const MEASURES = '倍秒分時时天日週周月年万億亿元円個个件人回次名岁歳초배분일주월년개명회'

/** Version numbers and patterns as people write them: `1.2.3`, `v5.x`, `>= 4.0`, `2+`. */
export const NUMBER = new LetterPattern(
  String.raw`(?<!(?![${UNSPACED}])\p{L}|[\p{N}./@-])[<>=^~≤≥]{0,2}\s?(?:v?(?:\d{1,4}(?:\.(?:\d{1,4}|[xX*]))+(?:[-+](?:[a-z\d]|[A-Z]{2})[\w.]*)?|\d{1,3}\.[xX*]|\d{1,3}\+)|v\d{1,3})(?!(?![${UNSPACED}])\p{L}|[\p{N}%${MEASURES}])\+?`,
  'g',
)

/** "stable-7", "release-4.2": the branch of a release by its name. */
export const NUMBERED_BRANCH = pattern(/^[a-z]{2,12}[-_/]v?\d{1,3}(?:\.(?:\d{1,3}|x)){0,2}$/i)

const COUNT = pattern(/^\s(\d{1,3})(?!\d|[.,][\dx*]|[%\w])/i)
const COMMA_AND_BLANK = 2

/** Versions that go by a whole number, which only the word before tells: "version 4", "releases 5, 6 and 7". */
export function plainNumbers(text: string, lexemes: readonly Lexeme[]): { start: number; end: number }[] {
  return lexemes.flatMap((lexeme) => (is(lexeme, 'version') ? listedFrom(text, lexemes, lexeme.end) : []))
}

/** The whole numbers that stand from here on, parted by commas and conjunctions. */
export function listedFrom(text: string, lexemes: readonly Lexeme[], from: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (let at = from; ; ) {
    const number = COUNT.exec(text.slice(at, at + LONGEST_COUNT))
    if (!number) return found
    const end = at + number[0].length
    if (lexemes.some(({ start, value }) => start === end + 1 && value?.kind === 'unit')) return found
    found.push({ start: at + 1, end })
    const conjunction = lexemes.find((lexeme) => lexeme.start === end + 1 && is(lexeme, 'and', 'or'))
    at = conjunction?.end ?? (text.startsWith(', ', end) ? end + COMMA_AND_BLANK - 1 : end)
  }
}

/** A blank, three digits and what must not follow, in characters. */
const LONGEST_COUNT = 6

/** Emoji beside a version, as characters or as `:name:`. */
export const MARKS = pattern(/:[a-z_]+:|\p{Extended_Pictographic}\uFE0F?|[✓✗✘☐☒]/gu)

/** The whole text of a block. */
export function textOf(block: Block): string {
  return block.sentences
    .map(({ text }) => text)
    .join(' ')
    .trim()
}

/** All words of a block that mean something; their places are those in its sentences. */
export function lexemesOf(manuscript: Manuscript, block: Block): Lexeme[] {
  return block.sentences.flatMap((sentence) => manuscript.passageOf(sentence).lexemes)
}
