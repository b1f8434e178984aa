import type { Block, Document, Section, Sentence } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { otherLanguageOf } from './detect.js'
import type { Lexeme } from './lexicon.js'

/** Letters of scripts other than the Latin one. */
const OTHER_SCRIPT = pattern(/[\u0370-\u1dff\u3040-\ud7ff]/)

/** A text of fewer characters goes with what stands around it. */
const TELLING = 40

/** So much of a section tells its language, in characters. */
const SAMPLE = 600

/** In a text of its own language a reader meets a known word at least every so many characters; in few of another. */
const SPARSE = 20

/** Where a section, or a block of it, is clearly written in another language that is understood. */
interface Others {
  sections: Map<Section, Language>
  blocks: Map<Block, Language>
}

/**
 * The language of each sentence. A document is written in one, and the words of most texts show at once that they are in it;
 * only where few are known is it asked whether a section, or one of its paragraphs, is a translation.
 */
export function languagesOf(
  document: Document,
  main: Language,
  tagged: readonly (readonly Lexeme[])[],
): (sentence: Sentence) => Language {
  const others: Others = { sections: new Map(), blocks: new Map() }
  const isForeign = document.sentences.map(({ text }) => OTHER_SCRIPT.test(text))
  const mayBeOther = (sentences: readonly Sentence[]) => isTelling(sentences, main, tagged, isForeign)
  for (const sentences of grouped(document.sentences, ({ block }) => block.section)) {
    const { section } = (sentences[0] as Sentence).block
    const whole = mayBeOther(sentences) ? otherLanguageOf(textOf(sentences).slice(0, SAMPLE), main) : null
    if (whole) others.sections.set(section, whole)
    for (const block of grouped(sentences, (sentence) => sentence.block)) {
      const own = mayBeOther(block) ? otherLanguageOf(textOf(block).slice(0, SAMPLE), main) : null
      if (own && own !== whole) others.blocks.set((block[0] as Sentence).block, own)
    }
  }
  if (others.sections.size === 0 && others.blocks.size === 0) return () => main
  return ({ block }) => languageAt(block, main, others)
}

/** A short item goes with the sentence that leads it in, a heading without text with the section around it. */
function languageAt(block: Block, main: Language, { sections, blocks }: Others): Language {
  const own = blocks.get(block) ?? sections.get(block.section)
  if (own) return own
  const lead = block.list?.lead ?? block.cell?.table.lead
  const led = lead && blocks.get(lead.block)
  return led ?? main
}

/** Cheap to ask, and answered with no for nearly all texts in one language. */
function isTelling(
  sentences: readonly Sentence[],
  main: Language,
  tagged: readonly (readonly Lexeme[])[],
  isForeign: readonly boolean[],
): boolean {
  let length = 0
  let words = 0
  for (const { text, index } of sentences) {
    length += text.length
    words += tagged[index]?.length ?? 0
    if (isLatin(main) && isForeign[index]) return true
  }
  if (length < TELLING) return false
  return isLatin(main) ? words * SPARSE < length : !sentences.some(({ index }) => isForeign[index])
}

/** A language of another script has no need of frequent words to be told by. */
function isLatin({ functionWords }: Language): boolean {
  return functionWords.length > 0
}

function textOf(sentences: readonly Sentence[]): string {
  return sentences.map(({ text }) => text).join(' ')
}

/** Neighbours that belong to the same. */
function grouped(sentences: readonly Sentence[], keyOf: (sentence: Sentence) => unknown): Sentence[][] {
  const groups: Sentence[][] = []
  let key: unknown
  for (const sentence of sentences) {
    const own = keyOf(sentence)
    if (own === key && groups.length > 0) groups.at(-1)?.push(sentence)
    else groups.push([sentence])
    key = own
  }
  return groups
}
