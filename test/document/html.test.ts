import { describe, expect, test } from 'vitest'
import { read, sentencesOf, sourceAt } from './read.js'

describe('prose of HTML', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs', '<div><p>a</p><p>b</p>c</div>', ['a', 'b', 'c']],
    ['inline elements', '<p>a <em>b</em><span>c</span> <kbd>d</kbd></p>', ['a bc d']],
    ['details', '<details><summary>a</summary>\n\n*b*\n\n</details>', ['a', 'b']],
    ['character references', '<p>a &amp; b&nbsp;&lt;c&gt; &copy;</p>', ['a & b <c> ©']],
    ['paragraphs inside markdown', 'a<p>b</p>c *d*', ['a', 'b', 'c d']],
    ['definition lists', '<dl><dt>a<dd>b</dl>', ['a', 'b']],
    ['markdown is literal', '<p>**a**</p>', ['**a**']],
    ['upper case', '<P>a<BR>b</P>', ['a b']],
    ['a tag that is not closed', '<p>a\n<b', ['a']],
    ['a lone closing tag', '</div>a</p>', ['a']],
    ['a text that ends within a closing tag', '<table><tr><td></b c', []],
    ['unknown elements', '<g-emoji>a</g-emoji> b', ['a b']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })

  test.each<[string, string]>([
    ['scripts', '<script>a.b("<p>")</script>'],
    ['styles', '<style>\na {}\n</style>'],
    ['styles beside text', '<div><style>a {}</style></div>'],
    ['pictures of code', '<div><svg><text>a</text></svg></div>'],
    ['comments', '<!-- a -->'],
    ['comments over blank lines', '<!-- a\n\nb -->'],
    ['comments without end', '<!-- a\n\nb'],
    ['declarations', '<!DOCTYPE html>'],
    ['processing instructions', '<?php a ?>'],
    ['frontmatter', '---\na: b\n---'],
    ['TOML frontmatter', '+++\na = "b"\n+++'],
    ['frontmatter after a byte order mark', '\ufeff---\na: b\n---'],
    ['definitions', '[a]: /b "c"'],
    ['code', '```\na\n```\n\n    b'],
    ['preformatted text', '<pre>\na <b>b</b>\n</pre>'],
  ])('leaves out %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([])
  })
})

describe('comments', () => {
  test('are kept with their place, wherever they stand', () => {
    const document = read(
      'a <!-- one --> b\n\n<!--two\nlines-->\n\n- <!-- three -->\n\n> <!-- four\n> five -->\n\n<div><!-- six --></div>\n\n<!---->',
    )
    expect(document.comments.map(({ text }) => text)).toEqual(['one', 'two\nlines', 'three', 'four\nfive', 'six', ''])
    expect(document.comments.map(({ place }) => sourceAt(document, place))).toEqual([
      '<!-- one -->',
      '<!--two\nlines-->',
      '<!-- three -->',
      '<!-- four\n> five -->',
      '<!-- six -->',
      '<!---->',
    ])
  })

  test('without end reach to the end', () => {
    const document = read('a\n\n<!-- b\n\nc')
    expect(document.comments.map(({ place }) => sourceAt(document, place))).toEqual(['<!-- b\n\nc'])
  })
})

test('code blocks are kept with language and place', () => {
  const document = read('```sh title\na\n```\n\n    b\n\n<pre>\n&lt;c&gt; <b>d</b>\n</pre>\n\n> ~~~\n> e\n> ~~~')
  expect(document.codeBlocks.map(({ lang, text }) => [lang, text.trim()])).toEqual([
    ['sh', 'a'],
    [null, 'b'],
    [null, '<c> d'],
    [null, 'e'],
  ])
  expect(document.codeBlocks.map(({ place }) => sourceAt(document, place).trim())).toEqual([
    '```sh title\na\n```',
    'b',
    '<pre>\n&lt;c&gt; <b>d</b>\n</pre>',
    '~~~\n> e\n> ~~~',
  ])
})

test('markdown after HTML that was not closed stands on its own', () => {
  const { sections, blocks } = read('<ul><li>a\n\n# B\n\nc')
  expect(sections.map(({ heading }) => heading?.sentences[0]?.text)).toEqual([undefined, 'B'])
  expect(blocks.map(({ kind }) => kind)).toEqual(['item', 'heading', 'paragraph'])
})
