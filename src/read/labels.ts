import type { Block, Sentence } from '../document/document.js'
import { pattern } from '../pattern.js'
import { isInPhrase } from './cuts/cuts.js'
import type { Lexeme } from './lexicon.js'
import { type SentenceWords, wordsOfBlock } from './sentence-words.js'

/** Words that name what follows them: "Initial response" in "Initial response: within 48 hours". */
export interface Label {
  text: string
  lexemes: readonly Lexeme[]
}

/** Tells the label of each sentence, the sentences of a block being asked for in their order. */
export function labeller(words: SentenceWords): (sentence: Sentence, lexemes: readonly Lexeme[]) => Label | null {
  const ofBlocks = new Map<Block, Label | null>()
  return (sentence, lexemes) => {
    const { block } = sentence
    if (!ofBlocks.has(block)) ofBlocks.set(block, labelOfRow(block, words) ?? labelOf(sentence, lexemes))
    const label = ofBlocks.get(block) ?? null
    return goesOn(sentence) ? labelOfLine(sentence, lexemes, label) : label
  }
}

/** The first cell of a row says what the others are about. */
function labelOfRow({ cell }: Block, words: SentenceWords): Label | null {
  if (!cell || cell.column === 0 || cell.row < 0) return null
  const first = cell.table.rows[cell.row]?.[0]
  return { text: first?.sentences.map(({ text }) => text).join(' ') ?? '', lexemes: wordsOfBlock(first, words) }
}

/** Whether a sentence is a further one of a paragraph, of which the label of the first says nothing. */
function goesOn(sentence: Sentence): boolean {
  const { kind, sentences } = sentence.block
  return kind === 'paragraph' && sentence !== sentences[0]
}

/** "Contact: …" on one line and "Reply: …" on the next: each line of such a paragraph has its own label. */
function labelOfLine(sentence: Sentence, lexemes: readonly Lexeme[], first: Label | null): Label | null {
  const { sentences } = sentence.block
  const before = sentences[sentences.indexOf(sentence) - 1]
  const isOnNewLine = before && sentence.placeOf().start.line > before.placeOf().end.line
  return first && isOnNewLine ? labelOf(sentence, lexemes) : null
}

/** "**Contact** by mail", "Contact: by mail", "Contact – by mail" */
function labelOf(sentence: Sentence, lexemes: readonly Lexeme[]): Label | null {
  const mark = LABEL.exec(sentence.text)?.[0] ?? ''
  const isMarked = !isWithin(sentence, lexemes, mark.trimEnd().length)
  const end = Math.max(endOfStrong(sentence, lexemes), isMarked ? mark.length : 0)
  if (end === 0 || end > LONGEST_LABEL) return null
  return { text: sentence.text.slice(0, end), lexemes: lexemes.filter((lexeme) => lexeme.end <= end) }
}

/** Where the words end that a sentence begins with in bold; 0 where these are all of it, or cut a phrase: "**Confirm** receipt of the report". */
function endOfStrong({ spans, text }: Sentence, lexemes: readonly Lexeme[]): number {
  const end = spans.find(({ kind, start }) => kind === 'strong' && start === 0)?.end ?? 0
  return end < text.length && !isInPhrase(lexemes, end) ? end : 0
}

const LABEL = pattern(/^.{1,60}?(?:[:：](?!\/\/)|(?<!\d)\s[-–—→]\s|\s(?:[-–—→]|[-=]>)\s(?!\d)|—)/u)

/** In UTF-16 code units. */
const LONGEST_LABEL = 60

/** "Open **Security → Advisories**": a sign within a phrase, or within what stands out of the sentence, ends no label. */
function isWithin({ spans }: Sentence, lexemes: readonly Lexeme[], at: number): boolean {
  return isInPhrase([...lexemes, ...spans.filter(({ start }) => start > 0)], at)
}
