import { expect, test } from 'vitest'
import { determinize } from '../../scripts/determinize.js'
import { en } from '../../src/languages/en.js'
import { languageOf } from '../../src/languages/index.js'
import { Automaton } from '../../src/read/automaton.js'
import { fold } from '../../src/read/folding.js'
import { Lexicon, phrasesOf } from '../../src/read/lexicon.js'
import { Phrases } from '../../src/read/phrases.js'
import { holds, TIMEOUT } from './runs.js'
import { hostileText } from './texts.js'

test.each(['en', 'de', 'ru', 'ar', 'zh', 'ko'])(
  'the automaton of a language finds what its phrases find: %s',
  async (tag) => {
    const phrases = phrasesOf(languageOf(tag) ?? en)
    const meanings = phrases.map(({ meaning }) => meaning)
    const made = new Lexicon(new Automaton(determinize(phrases, meanings)))
    const plain = new Lexicon(new Phrases(phrases))
    const lexemes = (lexicon: Lexicon, text: string) =>
      lexicon.tag(text).map(({ concepts, ...lexeme }) => ({ ...lexeme, concepts: [...new Set(concepts)].sort() }))
    await holds(hostileText, (text) => {
      const folded = fold(text)
      expect(lexemes(made, folded)).toEqual(lexemes(plain, folded))
    })
  },
  TIMEOUT,
)
