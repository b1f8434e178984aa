import { describe, expect, it } from 'vitest'
import { en } from '../../src/languages/en.js'
import type { Language } from '../../src/languages/language.js'
import { fold } from '../../src/read/folding.js'
import { Lexicon, phrasesOf } from '../../src/read/lexicon.js'
import { Phrases } from '../../src/read/phrases.js'

const NOTHING: Language = {
  ...en,
  words: () => ({}),
  numbers: {},
  units: { h: [], d: [], w: [], mo: [], y: [] },
  durations: {},
  rangeWords: [],
}

function lexiconWith(language: Language): Lexicon {
  return new Lexicon(new Phrases(phrasesOf(language)))
}

/** Each word or phrase found, with what it means. */
function tag(text: string, words: ReturnType<Language['words']>): string[] {
  return lexiconWith({ ...NOTHING, words: () => words })
    .tag(text)
    .map(({ start, end, concepts }) => `${text.slice(start, end)}: ${concepts.join(' ')}`)
}

describe('Lexicon', () => {
  it('takes the longest phrase that fits', () => {
    const words = { report: ['report'], tracker: ['bug'], 'public-place': ['bug report page'] } as const
    expect(tag('the bug report page', words)).toEqual(['bug report page: public-place'])
    expect(tag('the bug report', words)).toEqual(['bug: tracker', 'report: report'])
  })

  it('gives a word all its meanings', () => {
    expect(tag('patch', { fix: ['patch'], release: ['patch'] })).toEqual(['patch: fix release'])
  })

  it('finds whole words', () => {
    const words = { fix: ['fix'] } as const
    expect(tag('Fix the prefix, fixed; fix.', words)).toEqual(['Fix: fix', 'fix: fix'])
  })

  it('lets a star stand for any further letters', () => {
    const words = { respond: ['antwort*'], report: ['meld* sie'] } as const
    expect(tag('Antworten und Antwort', words)).toEqual(['Antworten: respond', 'Antwort: respond'])
    expect(tag('Melden Sie uns', words)).toEqual(['Melden Sie: report'])
    expect(tag('die Beantwortung', words)).toEqual([])
  })

  it('reads alternatives and optional words', () => {
    const words = { 'public-place': ['(public |open )(issue|ticket)'], contact: ['(the |)team'] } as const
    expect(tag('a public ticket, an open issue, an issue', words)).toEqual([
      'public ticket: public-place',
      'open issue: public-place',
    ])
    expect(tag('the team, a team', words)).toEqual(['the team: contact', 'team: contact'])
  })

  it('gives a phrase its meaning once, however many of its alternatives fit', () => {
    const words = {
      vulnerability: ['(a |the |)(security |)(bug|bugs|security bug)'],
      report: ['meld* (die |)(lück|lücke)*'],
    }
    expect(tag('the security bug', words)).toEqual(['the security bug: vulnerability'])
    expect(tag('Meldet Lücken', words)).toEqual(['Meldet Lücken: report'])
    expect(tag('a security report', words)).toEqual([])
  })

  it('takes a hyphen for a blank', () => {
    expect(tag('good faith and good-faith', { 'good-faith': ['good faith'] })).toHaveLength(2)
  })

  it('finds words right after a digit', () => {
    const lexicon = lexiconWith({ ...NOTHING, units: { ...NOTHING.units, h: ['h', 'hours'] } })
    expect(lexicon.tag('48h').map(({ start, value }) => [start, value])).toEqual([[2, { kind: 'unit', unit: 'h' }]])
  })

  it('finds words in a script without blanks', () => {
    expect(tag('请报告漏洞给我们', { report: ['报告'], vulnerability: ['漏洞'] })).toEqual([
      '报告: report',
      '漏洞: vulnerability',
    ])
  })

  it('reads curly apostrophes, full-width letters and capitals as plain ones', () => {
    expect(tag('Don’t ＲＥＰＯＲＴ', { not: ["don't"], report: ['report'] })).toEqual([
      'Don’t: not',
      'ＲＥＰＯＲＴ: report',
    ])
  })

  it('keeps each character in its place', () => {
    const text = 'İstanbul’da 10 days'
    expect(fold(text)).toHaveLength(text.length)
    const [lexeme] = lexiconWith({ ...NOTHING, units: { ...NOTHING.units, d: ['days'] } }).tag(text)
    expect(text.slice(lexeme?.start, lexeme?.end)).toBe('days')
  })

  it('tells numbers, units, durations and ranges by their values', () => {
    expect(
      lexiconWith(en)
        .tag('two to three weeks, weekly')
        .map(({ value }) => value),
    ).toEqual([
      { kind: 'number', number: 2 },
      { kind: 'range' },
      { kind: 'number', number: 3 },
      { kind: 'unit', unit: 'w' },
      { kind: 'duration', notation: '1w' },
    ])
  })
})

describe('words that mean something alone', () => {
  const lexicon = new Lexicon(new Phrases(phrasesOf({ ...NOTHING, words: () => ({ supported: ['support'] }) })), {
    question: ['support'],
  })
  const tagged = (text: string) =>
    lexicon.tag(text).map(({ start, end, concepts }) => [text.slice(start, end), concepts])

  it.each([
    ['Support: help@lantern.dev and others', [['Support', ['supported', 'question']]]],
    ['Support and sales: help@lantern.dev', [['Support', ['supported']]]],
    ['The support: help@lantern.dev', [['support', ['supported']]]],
  ])('%s', (text, lexemes) => {
    expect(tagged(text)).toEqual(lexemes)
  })
})
