import { describe, expect, test } from 'vitest'
import { read, sourceAt } from './read.js'

/** Level, number, heading and flags of each section but the first. */
function outline(text: string): string[] {
  return read(text)
    .sections.slice(1)
    .map(({ level, number, heading, implied, empty }) => {
      const words = heading?.sentences.map((sentence) => sentence.text).join('|')
      return [level, number && `[${number}]`, words, implied && 'implied', empty && 'empty'].filter(Boolean).join(' ')
    })
}

describe('headings', () => {
  test.each<[string, string, string[]]>([
    ['markdown', '# A\na\n## B ##\nb\n# C\nc', ['1 A', '2 B', '1 C']],
    ['setext', 'A\n===\na\n\nB *b*\n---\nb', ['1 A', '2 B b']],
    [
      'a line across the page right under prose',
      '## A\nThis sentence is longer than any heading that somebody would write, and it ends in a full stop.\n---\n## B\nb',
      ['2 A', '2 B'],
    ],
    ['emphasis, code and links', '# **A** `b` [c](d)\na', ['1 A b c']],
    ['a name for links behind it', '## A b {#a-b}\na\n## C{#c.1}\nc', ['2 A b', '2 C']],
    ['braces that are words', '## A {b}\na\n## {#c}\nc', ['2 A {b}', '2 {#c}']],
    ['several sentences', '## Found one? Tell us.\na', ['2 Found one? Tell us.']],
    ['no words', '##\na', ['2']],
    ['HTML', '<h2 align="center">A <b>b</b></h2>\n<p>c</p>', ['2 A b']],
    ['HTML inside other elements', '<div align=center><center>\n<h1>A</h1>\n</center></div>\n\na', ['1 A']],
    ['HTML around markdown', '<h3>\n\nA *b*\n\n</h3>\n\na', ['3 A b']],
    ['HTML that is not closed', '<h3>A\n\na\n\n- b', ['3 A']],
    ['markdown in HTML', '<div>\n\n## A\n\na\n\n</div>', ['2 A']],
    ['HTML in markdown', '# <a name="a"></a>A<br>b\na', ['1 A b']],
    ['quotation', '> # A\n> a', ['1 A']],
  ])('%s', (_, text, sections) => {
    expect(outline(text)).toEqual(sections)
  })
})

describe('numbers of headings', () => {
  test.each<[string, string]>([
    ['1. Reporting', '[1] Reporting'],
    ['2) Reporting', '[2] Reporting'],
    ['2.1. Best', '[2.1] Best'],
    ['1、报告', '[1] 报告'],
    ['IV. Reporting', '[IV] Reporting'],
    ['Section II: Reporting', '[II] Reporting'],
    ['Part 3 – Reporting', '[3] Reporting'],
    ['§ 4 Reporting', '[4] Reporting'],
    ['**1. Reporting**', '[1] Reporting'],
    ['3.11 Support', '3.11 Support'],
    ['2.x', '2.x'],
    ['1.2', '1.2'],
    ['90 days', '90 days'],
    ['2026. The year', '2026. The year'],
    ['Section on reports', 'Section on reports'],
    ['1.报告', '[1] 报告'],
  ])('%s', (heading, expected) => {
    expect(outline(`## ${heading}\na`)).toEqual([`2 ${expected}`])
  })

  test('digits without punctuation are a number where other headings have one', () => {
    expect(outline('## 1.1 Scope\na\n## 1.2 Reporting\na')).toEqual(['2 [1.1] Scope', '2 [1.2] Reporting'])
  })

  test('the place of a numbered heading stays whole, that of its words leaves the number out', () => {
    const document = read('## 1. Mail *us*\n\na')
    const heading = document.sections[1]?.heading
    expect(heading && sourceAt(document, heading.place)).toBe('## 1. Mail *us*')
    expect(heading?.sentences.map((sentence) => sourceAt(document, sentence.placeOf()))).toEqual(['Mail *us'])
  })
})

describe('bold paragraphs', () => {
  test.each<[string, string, string[]]>([
    ['serve as headings', '**Scope**\n\na\n\n__Contact:__\n\n- b', ['1 Scope implied', '1 Contact: implied']],
    ['with the colon outside', '**Scope**:\n\na', ['1 Scope: implied']],
    ['of HTML', '<p align="center"><b>Scope</b></p>\n\na', ['1 Scope implied']],
    [
      'stand below the heading above',
      '## A\n\n**B**\n\na\n\n**C**\n\na\n\n### D\n\na',
      ['2 A', '3 B implied', '3 C implied', '3 D'],
    ],
    ['are numbered', '**1. Scope**\n\na', ['1 [1] Scope implied']],
    ['before a table', '**Versions**\n\n|a|\n|-|', ['1 Versions implied']],
    ['before code', '**Key**\n\n```\na\n```', ['1 Key implied']],
  ])('%s', (_, text, sections) => {
    expect(outline(text)).toEqual(sections)
  })

  test.each<[string, string]>([
    ['a sentence', '**Tell us first.**\n\na'],
    ['a sentence inside', '**Wait. Tell us first**\n\na'],
    ['partly bold', '**Scope** of this\n\na'],
    ['too long', '**Tell the team first and the public only much later on**\n\na'],
    ['an address', '**security@a.example**\n\na'],
    ['a host', '**a.example/report**\n\na'],
    ['a link', '**[Report](/a)**\n\na'],
    ['no words', '**---!**\n\na'],
    ['the last thing', '**The Team**'],
    ['the last before a heading', '**The Team**\n\n# A\n\na'],
    ['the last before a line', '**The Team**\n\n---\n\na'],
    ['an item', '- **Scope**\n\n  a'],
    ['quoted', '> **Scope**\n>\n> a'],
  ])('do not when %s', (_, text) => {
    expect(read(text).sections.some(({ implied }) => implied)).toBe(false)
  })

  test.each<[string, string, string[]]>([
    [
      'serve as headings',
      'REPORTING A FLAW\n\na\n\nVERSIONS, AND SUPPORT:\n\na',
      ['1 REPORTING A FLAW implied', '1 VERSIONS, AND SUPPORT: implied'],
    ],
    ['one word', 'SECURITY\n\na', []],
    ['with a small letter', 'REPORTING A Flaw\n\na', []],
    ['as a sentence', 'DO NOT TELL OTHERS.\n\na', []],
    ['around a blank to fill in', '[INSERT ADDRESS HERE]\n\na', []],
    ['with nothing below', 'REPORTING A FLAW', []],
  ])('in capitals: %s', (_, text, sections) => {
    expect(outline(text).filter((section) => section.endsWith('implied'))).toEqual(sections)
  })

  test('of two in a row only the one with something under it is a heading', () => {
    expect(outline('**A**\n\n**B**\n\na')).toEqual(['1 B implied'])
  })
})

describe('sections', () => {
  test('begin with one for the text before any heading', () => {
    const { sections } = read('a\n\n# B\n\nc')
    expect(sections[0]).toMatchObject({ heading: null, level: 0, number: null, parent: null, empty: false })
    expect(sections[0]?.blocks.map(({ sentences }) => sentences[0]?.text)).toEqual(['a'])
    expect(read('# A').sections[0]).toMatchObject({ heading: null, empty: true, blocks: [] })
  })

  test('know the section above', () => {
    const { sections } = read('a\n# A\n### B\n## C\n# D')
    expect(sections.map(({ parent }) => parent && sections.indexOf(parent))).toEqual([null, null, 1, 1, null])
  })

  test('reach to the end of their last content', () => {
    const document = read('\na\n\n# A\n\nb\n\n## B\n\n- c\n\n# C\n\n```\nd\n```\n\n')
    expect(document.sections.map(({ place }) => sourceAt(document, place))).toEqual([
      'a',
      '# A\n\nb\n\n## B\n\n- c',
      '## B\n\n- c',
      '# C\n\n```\nd\n```',
    ])
  })

  test.each<[string, boolean]>([
    ['', true],
    ['<!-- a -->', true],
    ['[a]: /b', true],
    ['---', true],
    ['a', false],
    ['- a', false],
    ['```\na\n```', false],
    ['![](a.png)', false],
    ['<img src="a.png">', false],
    ['<p>a</p>', false],
    ['|a|\n|-|', false],
    ['## B', false],
    ['**a**', false],
  ])('with %j under the heading are empty: %s', (content, empty) => {
    expect(read(`# A\n\n${content}`).sections[1]?.empty).toBe(empty)
  })

  test('hold their own blocks only, cells included', () => {
    const { sections } = read('# A\n\na\n\n|b|\n|-|\n|c|\n\n## B\n\nd')
    const blocks = sections.map((section) => section.blocks.map(({ sentences }) => sentences[0]?.text))
    expect(blocks).toEqual([[], ['a', 'b', 'c'], ['d']])
  })
})
