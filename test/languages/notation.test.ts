import { expect, test } from 'vitest'
import { languageOf } from '../../src/languages/index.js'

const TAGS = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'cs', 'sv', 'no', 'ru', 'uk', 'tr', 'id', 'vi', 'zh', 'ja', 'ko', 'ar'] as const // biome-ignore format: a list of languages

/** Choices within choices, or one that is never closed: no text is ever found to say such a phrase. */
function isLost(phrase: string): boolean {
  let depth = 0
  for (const sign of phrase) {
    if (sign === '(') depth++
    if (sign === ')') depth--
    if (depth < 0 || depth > 1) return true
  }
  return depth !== 0
}

test.each(TAGS)('every phrase of %s can be found in a text', (tag) => {
  const language = languageOf(tag)
  if (!language) throw new Error(`there is no language ${tag}`)
  const phrases = [...Object.values(language.words()), ...Object.values(language.headings?.() ?? {})].flat()
  expect(phrases.filter(isLost)).toEqual([])
})
