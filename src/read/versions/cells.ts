import type { Block } from '../../document/document.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import type { Lexeme } from '../lexicon.js'
import type { Manuscript } from '../passages.js'

/** Version numbers and patterns as people write them: `1.2.3`, `v5.x`, `>= 4.0`, `2+`. */
export const NUMBER = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}./@-])[<>=^~≤≥]{0,2}\s?v?(?:\d{1,4}(?:\.(?:\d{1,4}|[xX*]))+(?:[-+][\w.]+)?|\d{1,3}\.[xX*]|\d{1,3}\+)(?![\p{L}\p{N}%])\+?`,
  'g',
)

/** Emoji beside a version, as characters or as `:name:`. */
export const MARKS = pattern(/:[a-z_]+:|\p{Extended_Pictographic}\uFE0F?/gu)

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
