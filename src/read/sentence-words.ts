import type { Block, Document, Sentence } from '../document/document.js'
import type { Language } from '../languages/language.js'
import { languagesOf } from './bilingual.js'
import { withOurEndings } from './endings.js'
import { withInvertedConditions } from './inverted.js'
import type { Lexeme } from './lexicon.js'
import { lexiconOf, tagger } from './tagging.js'

/** The words of each sentence that mean something, by the sentence's index. */
export type SentenceWords = readonly (readonly Lexeme[])[]

/** The language of each sentence, and its words in that; `texts` and `folded` are those of the sentences. */
export function wordsOfSentences(
  document: Document,
  language: Language,
  texts: readonly string[],
  folded: readonly string[],
): { languageAt: (sentence: Sentence) => Language; words: SentenceWords } {
  const tag = tagger(lexiconOf(language))
  const understood = (tagged: readonly Lexeme[], index: number, own: Language) => {
    const text = folded[index] ?? ''
    return withInvertedConditions(withOurEndings(tagged, text, own), text)
  }
  const main = texts.map((text, index) => understood(tag(text, folded[index]), index, language))
  const languageAt = languagesOf(document, language, main)
  const words = document.sentences.map((sentence, index) => {
    const own = languageAt(sentence)
    if (own === language) return main[index] ?? []
    return understood(lexiconOf(own).tag(texts[index] ?? '', folded[index]), index, own)
  })
  return { languageAt, words }
}

/** The words of all sentences of a heading, a cell or another block; none where there is no such block. */
export function wordsOfBlock(block: Block | null | undefined, words: SentenceWords): readonly Lexeme[] {
  return block?.sentences.flatMap(({ index }) => words[index] ?? []) ?? []
}
