import { expect, test } from 'vitest'
import { languages } from '../../src/languages/index.generated.js'

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

test.each(Object.entries(languages))('every phrase of %s can be found in a text', (_, load) => {
  const { words, headings } = load()
  const phrases = [...Object.values(words()), ...Object.values(headings?.() ?? {})].flat()
  expect(phrases.filter(isLost)).toEqual([])
})
