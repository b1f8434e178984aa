import { assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlain, LetterPattern } from '../../src/policy/letters.js'

const SOURCES = [
  String.raw`[\p{L}\p{N}_][\p{L}\p{N}._-]{0,9}@[\p{L}-]+`,
  String.raw`(?<![\p{L}\p{N}\])])!?\[([^[\]]+)\]`,
  String.raw`^\p{Lu}\p{Ll}+|\p{Lo}|[^\d\p{L}]{2}`,
  String.raw`[\p{Script=Han}\p{Script=Thai}ー]|\p{Script=Latin}{3}`,
]

const texts = string({
  unit: constantFrom(...'aZ9_.@-[]()!? \n', '’', '—', '→', '✅', '🎉', '\ufe0f', 'é', '語', 'Ж', '٣'),
})

test('what is found does not depend on whether a text is in ASCII', () => {
  for (const source of SOURCES) {
    const pattern = new LetterPattern(source, 'g')
    assert(
      property(texts, (text) => {
        const found = pattern.all(text).map(({ 0: match, index }) => [index, match])
        const expected = [...text.matchAll(new RegExp(source, 'gu'))].map(({ 0: match, index }) => [index, match])
        expect(found).toEqual(expected)
      }),
    )
  }
})

describe('a plain text', () => {
  test('has no letter and no digit outside of ASCII', () => {
    const plain = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter(isPlain)
    expect(plain.filter((character) => /[^\0-\x7f]/.test(character) && /[\p{L}\p{N}]/u.test(character))).toEqual([])
  })

  test('may have typographic quotes, dashes and emoji', () => {
    expect(isPlain('“Don’t” – wait… ✅ ⚠️ 🎉')).toBe(true)
    expect(isPlain('Schwäche')).toBe(false)
  })
})
