import { describe, expect, test } from 'vitest'
import { read, sourceAt } from './read.js'

describe('links', () => {
  test.each<[string, string, [kind: string, url: string, text: string][]]>([
    ['inline', '[a *b*](/c "d")', [['link', '/c', 'a b']]],
    ['code in text', '[`a`](/b)', [['link', '/b', 'a']]],
    ['angle brackets', '<https://a.example>', [['link', 'https://a.example', 'https://a.example']]],
    ['literal URL', 'see https://a.example/b.', [['link', 'https://a.example/b', 'https://a.example/b']]],
    [
      'literal URL in brackets before letters of another script',
      '窓口(https://a.example/b)にて',
      [['link', 'https://a.example/b', 'https://a.example/b']],
    ],
    ['literal host', 'see www.a.example', [['link', 'http://www.a.example', 'www.a.example']]],
    ['literal e-mail address', 'a@b.example', [['link', 'mailto:a@b.example', 'a@b.example']]],
    ['literal address in emphasis', '_a@b.example_', [['link', 'mailto:a@b.example', 'a@b.example']]],
    ['address written with a reference', 'a&#64;b.example', [['link', 'mailto:a@b.example', 'a@b.example']]],
    ['HTML', '<a class=x href="/b?c&amp;d">e <b>f</b></a>', [['link', '/b?c&d', 'e f']]],
    ['HTML in a block', '<p><a href=/b>c</a></p>', [['link', '/b', 'c']]],
    [
      'HTML that is not closed',
      'x <a href="/a">b <a href="/c">d',
      [
        ['link', '/a', 'b'],
        ['link', '/c', 'd'],
      ],
    ],
    ['HTML anchor', '<a name="b">c</a>', []],
    ['image', '![a](/b)', [['image', '/b', 'a']]],
    ['HTML image', '<img src="/b" alt="a">', [['image', '/b', 'a']]],
    [
      'image in a link',
      '[![a](/b)](/c)',
      [
        ['link', '/c', 'a'],
        ['image', '/b', 'a'],
      ],
    ],
    ['embedded in reStructuredText', 'to `a b <mailto:c@d.example>`_.', [['link', 'mailto:c@d.example', 'a b']]],
    ['embedded over two lines', '`a\nb\n<https://c.example/d>`__, e', [['link', 'https://c.example/d', 'a b']]],
    ['embedded without a name', '`<mailto:c@d.example>`_', [['link', 'mailto:c@d.example', 'c@d.example']]],
    [
      'embedded, with marks that emphasise what is between them',
      '`a <mailto:b@c.example>`_, or `d <https://e.example>`_.',
      [
        ['link', 'mailto:b@c.example', 'a'],
        ['link', 'https://e.example', 'd'],
      ],
    ],
    ['code before an underscore', '`a <https://b.example>` and `c`_ and `d <https://e.example>`_f', []],
    ['definition', '[a]: /b', [['definition', '/b', 'a']]],
    [
      'reference',
      '[a][B] [b] ![c][b]\n\n[b]: /d',
      [
        ['link', '/d', 'a'],
        ['link', '/d', 'b'],
        ['image', '/d', 'c'],
        ['definition', '/d', 'b'],
      ],
    ],
    [
      'reference to the first of two',
      '[a]\n\n[A]: /b\n[a]: /c',
      [
        ['link', '/b', 'a'],
        ['definition', '/b', 'A'],
        ['definition', '/c', 'a'],
      ],
    ],
    [
      'reference to a nested definition',
      '[a]\n\n> - [a]: /b',
      [
        ['link', '/b', 'a'],
        ['definition', '/b', 'a'],
      ],
    ],
    [
      'in a heading and a cell',
      '# [a](/b)\n\n|[c](/d)|\n|-|',
      [
        ['link', '/b', 'a'],
        ['link', '/d', 'c'],
      ],
    ],
    ['in code', '`[a](/b)`\n\n```\n[a](/b)\n```', []],
  ])('%s', (_, text, links) => {
    expect(read(text).links.map(({ kind, url, text }) => [kind, url, text])).toEqual(links)
  })

  test('have the place of their whole source', () => {
    const text = 'a [b](/c) <a href="/d">e</a> ![f](/g) **my h@i.example** <https://j.example>\n\n[k]: /l'
    const document = read(text)
    expect(document.links.map(({ place }) => sourceAt(document, place))).toEqual([
      '[b](/c)',
      '<a href="/d">e</a>',
      '![f](/g)',
      'h@i.example',
      '<https://j.example>',
      '[k]: /l',
    ])
  })
})

describe('references without a definition', () => {
  test.each<[string, string[]]>([
    ['[a][b]', ['b']],
    ['[a b][]', ['a b']],
    ['see **[a *b*][c d]** there', ['c d']],
    ['![a][b]', ['b']],
    ['- [a][b]\n\n|[c][d]|\n|-|', ['b', 'd']],
    ['[a][b]\n\n[B]: /c', []],
    ['`[a][b]`', []],
    ['```\n[a][b]\n```', []],
    ['\\[a][b]', []],
    ['[INSERT EMAIL]', []],
    ['- [ ] a\n- [x] b', []],
    ['a[^1][^2]', []],
    ['list[0][1]', []],
    ['[a] [b]', []],
  ])('%j: %j', (text, labels) => {
    expect(read(text).unresolvedReferences.map(({ label }) => label)).toEqual(labels)
  })

  test('have a place', () => {
    const document = read('see\n> [the &amp; *page*][b]')
    expect(document.unresolvedReferences.map(({ place }) => sourceAt(document, place))).toEqual([
      '[the &amp; *page*][b]',
    ])
  })
})

test('anchors are those of headings, and of HTML id and name', () => {
  const text =
    '# Security Policy\n## 1. Report `it` & [see](/a)\n## ![x](/y) 安全\n## Security Policy\n<h2>More <b>here</b></h2>\n\n<a name="old"></a> <p id="New">a</p>\n\n**Bold**\n\nb'
  expect([...read(text).anchors]).toEqual([
    'security-policy',
    '1-report-it--see',
    '安全',
    'security-policy-1',
    'more-here',
    'old',
    'New',
  ])
})
