import { expect, it } from 'vitest'
import { determinize } from '../../scripts/determinize.js'
import { Automaton } from '../../src/read/automaton.js'
import { type PhraseFinder, phrasesIn } from '../../src/read/phrase-finder.js'

/** Finds phrases, each of which means itself. */
function automatonOf(...patterns: string[]): Automaton<string> {
  const entries = patterns.map((pattern) => ({ pattern, meaning: pattern }))
  return new Automaton(determinize(entries, patterns))
}

function found(finder: PhraseFinder<string>, text: string): string[] {
  return phrasesIn(finder, text).map(({ start, end, meanings }) => `${text.slice(start, end)}: ${meanings.join(', ')}`)
}

it('finds the longest phrase, whole words only, and a hyphen for a blank', () => {
  const automaton = automatonOf('fix', 'fix release', 'release')
  expect(found(automaton, 'a fix, a fix-release, a prefix; fixed, releases, fix releases')).toEqual([
    'fix: fix',
    'fix-release: fix release',
    'fix: fix',
  ])
})

it('gives a phrase all that it means', () => {
  expect(found(automatonOf('patch*', 'patch', '(the |)patch'), 'the patch')).toEqual(['the patch: (the |)patch'])
  expect(found(automatonOf('patch*', 'patch', '(the |)patch'), 'a patch')).toEqual([
    'patch: patch*, patch, (the |)patch',
  ])
})

it('lets wildcards stand for letters, also before what follows in the word', () => {
  const automaton = automatonOf('meld*en', 'meld* (sie |)uns')
  expect(found(automaton, 'meldeten')).toEqual(['meldeten: meld*en'])
  expect(found(automaton, 'melden sie uns')).toEqual(['melden sie uns: meld* (sie |)uns'])
  expect(found(automaton, 'meldete')).toEqual([])
  expect(found(automaton, 'meld-en')).toEqual([])
})

it('tells many letters outside of ASCII apart', () => {
  const letters = Array.from({ length: 2000 }, (_, index) => String.fromCharCode(0x4e00 + index))
  const automaton = automatonOf(...letters.map((letter) => `${letter}报`))
  expect(found(automaton, `${letters[1999]}报、${letters[3]}报、龥报、é`)).toEqual([
    `${letters[1999]}报: ${letters[1999]}报`,
    `${letters[3]}报: ${letters[3]}报`,
  ])
})

it('finds nothing where there are no phrases', () => {
  expect(found(automatonOf(), 'report it')).toEqual([])
})

it('refuses a phrase that would be found wherever a word begins', () => {
  expect(() => automatonOf('advisory', '(draft|private|)* advisory')).toThrow(
    '"(draft|private|)* advisory" may begin with a wildcard',
  )
})
