import { expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse.js'

test.each([
  ['Kapitel 2: Meldung', '2'],
  ['Section 2: Meldung', null],
])('the word before the number of a section is one of the language: %s', (heading, number) => {
  const { sections } = parseDocument(`# Titel\n\n## ${heading}\n\nText.\n`, () => ({
    tag: 'de',
    abbreviations: new Set(),
    sectionWords: new Set(['kapitel']),
  }))
  expect(sections.at(-1)?.number ?? null).toBe(number)
})
