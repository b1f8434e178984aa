import { describe, expect, test } from 'vitest'
import type { Block, List, Table } from '../../src/document/document.js'
import { read, sourceAt } from './read.js'

const textOf = (block: Block | null | undefined) => block?.sentences.map(({ text }) => text).join(' ') ?? null

function listsOf(text: string): List[] {
  return [...new Set(read(text).blocks.flatMap(({ list }) => (list ? [list] : [])))]
}

function tableOf(text: string): Table | undefined {
  return read(text).tables[0]
}

describe('lists', () => {
  test.each([
    ['an item that ends in a colon', '1. Mail us.\n2. Include:\n- the version\n- the steps', 'Include:'],
    ['no item that ends otherwise', '1. Mail us.\n2. Wait.\n- the version\n- the steps', null],
    ['no item behind which something else stands', '1. Include:\n\nThe team.\n\n- the version', 'The team.'],
  ])('are led in by %s', (_, text, lead) => {
    expect(listsOf(text).at(-1)?.lead?.text ?? null).toBe(lead)
  })

  test('know their items, number, depth and parent', () => {
    const lists = listsOf('3. a\n   - b\n     1. c\n   - d\n4. e')
    const described = lists.map(({ ordered, first, depth, items, parent }) => ({
      ordered,
      first,
      depth,
      items: items.map(textOf),
      parent: textOf(parent),
    }))
    expect(described).toEqual([
      { ordered: true, first: 3, depth: 0, items: ['a', 'e'], parent: null },
      { ordered: false, first: 1, depth: 1, items: ['b', 'd'], parent: 'a' },
      { ordered: true, first: 1, depth: 2, items: ['c'], parent: 'b' },
    ])
  })

  test.each<[string, string, string[][]]>([
    ['unordered HTML', '<ul><li>a</li><li><p>b</p></li></ul>', [['a', 'b']]],
    ['HTML without closing tags', '<ul><li>a<li>b<ul><li>c</ul><li>d', [['a', 'b', 'd'], ['c']]],
    ['HTML items without a list', '<li>a</li><li>b</li>', [['a', 'b']]],
    ['HTML around markdown', '<ul><li>\n\na\n\n</li><li>\n\nb\n\n</li></ul>\n\nc', [['a', 'b']]],
    ['markdown in an HTML item', '<ul><li>\n\n- a\n\n</li></ul>', [[''], ['a']]],
    ['tasks', '- [x] a\n- [ ] b', [['a', 'b']]],
    ['items without text', '-\n- a', [['', 'a']]],
    ['items that begin with a list', '- - a', [[''], ['a']]],
    ['items that begin with a quotation', '- > a', [['a']]],
    ['items that begin with code', '- ```\n  a\n  ```\n- b', [['', 'b']]],
  ])('%s', (_, text, items) => {
    expect(listsOf(text).map((list) => list.items.map(textOf))).toEqual(items)
  })

  test('leave later paragraphs of an item to no list', () => {
    const { blocks } = read('- a\n\n  b\n\nc')
    expect(blocks.map(({ kind, list }) => [kind, list === null])).toEqual([
      ['item', false],
      ['paragraph', true],
      ['paragraph', true],
    ])
  })
})

describe('the lead of a list or table', () => {
  test.each<[string, string, string | null]>([
    ['is the sentence before it', 'One. Two:\n\n- a', 'Two:'],
    ['is right before it', 'One:\n- a', 'One:'],
    ['does not mind comments', 'One:\n\n<!-- two -->\n\n- a', 'One:'],
    ['is that of the HTML paragraph', '<p>One:</p><ul><li>a</ul>', 'One:'],
    ['is not beyond a heading', 'One:\n\n# Two\n\n- a', null],
    ['is not beyond a line', 'One:\n\n---\n\n- a', null],
    ['is not beyond code', 'One:\n\n```\ntwo\n```\n\n- a', null],
    ['is not beyond another list', 'One:\n\n1. two\n\n- a', null],
    ['is not a bold heading', '**One**\n\n- a', null],
    ['is not a bold heading, of HTML', '<p><b>One</b></p>\n\n- a', null],
  ])('%s', (_, text, lead) => {
    expect(listsOf(text).at(-1)?.lead?.text ?? null).toBe(lead)
    const asTable = text.replace(/- a$/, '|a|\n|-|').replace(/<ul><li>a<\/ul>$/, '<table><tr><td>a</table>')
    expect(tableOf(asTable.replace(/:\n\|/, ':\n\n|'))?.lead?.text ?? null).toBe(lead)
  })

  test('of a nested list is in the item around it', () => {
    const [outer, inner] = listsOf('One:\n- a. Two:\n  - b')
    expect([outer?.lead?.text, inner?.lead?.text]).toEqual(['One:', 'Two:'])
  })

  test('of a nested list is the paragraph of the item before it', () => {
    expect(listsOf('- a\n\n  Two:\n\n  - b')[1]?.lead?.text).toBe('Two:')
  })

  test('of a second nested list is not the item', () => {
    expect(listsOf('- a\n  - b\n  1. c').map(({ lead }) => lead?.text ?? null)).toEqual([null, 'a', null])
  })
})

describe('tables', () => {
  test.each<[string, string, string[], string[][]]>([
    ['markdown', '|a|**b**|\n|-|-|\n|c|[d](e)|\n|f|', ['a', 'b'], [['c', 'd'], ['f']]],
    ['HTML', '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>', ['a', 'b'], [['c', 'd']]],
    ['HTML with parts', '<table><thead><tr><th>a<tbody><tr><td>b<tr><td>c</table>', ['a'], [['b'], ['c']]],
    ['HTML without header', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', [], [['a'], ['b']]],
    ['HTML with header cells in rows', '<table><tr><th>a</th><td>b</td></tr></table>', [], [['a', 'b']]],
    ['HTML without rows', '<table><td>a<td>b</table>', [], [['a', 'b']]],
    ['HTML with lists', '<table><tr><td>a<ul><li>b</li></ul>c</td></tr></table>', [], [['a b c']]],
    ['HTML with headings', '<table><tr><td><h2>a</h2>b</td></tr></table>', [], [['a b']]],
    [
      'HTML around markdown',
      '<table><tr><td>\n\n**a**\n\nb\n\n</td><td>\n\nc\n\n</td></tr></table>',
      [],
      [['a b', 'c']],
    ],
    ['HTML, empty cells', '<table><tr><td></td><td>a</td></tr></table>', [], [['', 'a']]],
  ])('%s', (_, text, header, rows) => {
    const table = tableOf(text)
    expect(table?.header.map(textOf)).toEqual(header)
    expect(table?.rows.map((row) => row.map(textOf))).toEqual(rows)
    expect(table?.html).toBe(text.startsWith('<'))
  })

  test('tell each cell its row and column', () => {
    for (const text of ['|a|b|\n|-|-|\n|c|d|', '<table><tr><th>a<th>b<tr><td>c<td>d</table>']) {
      const { blocks, tables } = read(text)
      expect(blocks.map(({ kind, cell }) => [kind, cell?.row, cell?.column])).toEqual([
        ['cell', -1, 0],
        ['cell', -1, 1],
        ['cell', 0, 0],
        ['cell', 0, 1],
      ])
      expect(blocks.every(({ cell }) => cell?.table === tables[0])).toBe(true)
    }
  })

  test('have the place of their source', () => {
    const document = read('a\n\n|b|\n|-|\n|c|\n\n<table><tr><td>d</td></tr></table>')
    expect(document.tables.map(({ place }) => sourceAt(document, place))).toEqual([
      '|b|\n|-|\n|c|',
      '<table><tr><td>d</td></tr></table>',
    ])
  })

  test('in tables are tables', () => {
    const { tables } = read('<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>')
    expect(tables.map(({ rows }) => rows.map((row) => row.map(textOf)))).toEqual([[['a', 'c']], [['b']]])
  })
})

describe('quotations', () => {
  test('mark their blocks', () => {
    const { blocks } = read('a\n\n> b\n>\n> - c\n\n<blockquote>d</blockquote>\n\ne')
    expect(blocks.map((block) => [textOf(block), block.quoted])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['d', true],
      ['e', false],
    ])
  })

  test.each([
    ['> [!NOTE]\n> Tell us.', ['Tell us.']],
    ['> [!WARNING] Tell us.', ['Tell us.']],
    ['> [!TIP]\n>\n> - Tell us.', ['Tell us.']],
    ['[!NOTE]', ['[!NOTE]']],
  ])('%j reads %j', (text, sentences) => {
    expect(read(text).sentences.map((sentence) => sentence.text)).toEqual(sentences)
  })
})

test('the place of a block is its markdown, and the text of an HTML element', () => {
  const document = read('# *a*\n\n*b*\nc\n\n- **d**\n\n|`e`|\n|-|\n\n<p>\n f <b>g</b></p>\n')
  expect(document.blocks.map(({ place }) => sourceAt(document, place))).toEqual([
    '# *a*',
    '*b*\nc',
    '**d**',
    'e',
    'f <b>g',
  ])
})

test('blocks are numbered in the order of the text', () => {
  const { blocks } = read('# a\n\nb\n\n- c\n  - d\n\n  e\n\n|f|\n|-|\n\n**g**\n\nh')
  expect(blocks.map(textOf)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'])
  expect(blocks.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
})

test('lines with tab characters between cells are a table, and the text around them goes on', () => {
  const text = 'Before\nName\tEnd\n1 &lt; 2\tnever\nAfter'
  const document = read(text)
  const [table] = document.tables
  expect(document.blocks.map(textOf)).toEqual(['Before', 'Name', 'End', '1 < 2', 'never', 'After'])
  const cell = table?.rows[0]?.[0]
  expect(cell && sourceAt(document, cell.place)).toBe('1 &lt; 2')
  expect(read('one\ttab\nand none').tables).toEqual([])
})
