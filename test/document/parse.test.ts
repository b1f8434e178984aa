import { describe, expect, test } from 'vitest'
import { read, sourceAt } from './read.js'

const POLICY = `---
title: Safe
---
# 🔒 **Security** &amp; trust

Mail <security@a.example> (or \`b@a.example\`), e.g. today.
We answer *within
two* days\\! <!-- or three -->

**Versions:**

| Version | Fixed |
|:--------|-------|
| \`1.x\`   | ✅ yes<br>no |

1. Look at [the key][key].
   > Quoted &lt;text&gt;
   > over lines.
2. Wait\t[^1]

[^1]: Not long.

[key]: https://a.example/key

<h2 align="center">Scope</h2>
<table><tr><th>In</th><td>All &amp; more</td></tr></table>
<ul>
  <li>One <a href="/x">two</a>
  <li>Three
</ul>

> [!NOTE]
> 请勿公开。
> 写信给我们！ team@a.example
`

/** Names of characters that the source writes by a reference or an escape. */
const DECODED: [RegExp, string][] = [
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/\\!/g, '!'],
]

/** Whether the characters of `text` but blanks come in `source` one after another. */
function isMadeFrom(text: string, source: string): boolean {
  const decoded = DECODED.reduce((result, [pattern, character]) => result.replace(pattern, character), source)
  let at = 0
  for (const character of text.replaceAll(/\s/g, '')) {
    at = decoded.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

describe.each([
  ['as it is', POLICY],
  ['with CRLF', POLICY.replaceAll('\n', '\r\n')],
  ['with CR', POLICY.replaceAll('\n', '\r')],
  ['with a byte order mark', `\ufeff${POLICY}`],
  ['quoted', POLICY.replace(/^---[\s\S]*?---\n/, '').replaceAll(/^/gm, '> ')],
  ['in an item', POLICY.replace(/^---[\s\S]*?---\n/, '- ').replaceAll(/\n(?=.)/g, '\n  ')],
])('a policy %s', (_, text) => {
  const document = read(text)

  test('has the same sentences', () => {
    expect(document.sentences.map((sentence) => sentence.text)).toEqual(read(POLICY).sentences.map((s) => s.text))
  })

  test('has each sentence and each of its words where its place says', () => {
    for (const sentence of document.sentences) {
      expect(isMadeFrom(sentence.text, sourceAt(document, sentence.placeOf())), sentence.text).toBe(true)
      for (const { 0: word, index } of sentence.text.matchAll(/[\p{L}\p{N}]+/gu)) {
        expect(sourceAt(document, sentence.placeOf(index, index + word.length))).toContain(word)
      }
    }
  })

  test('has places that follow one another', () => {
    const offsets = document.sentences.flatMap((sentence) => {
      const { start, end } = sentence.placeOf()
      return [start.offset, end.offset]
    })
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b))
  })

  test('has lines and columns that agree with its offsets', () => {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)
    for (const sentence of document.sentences) {
      const { start } = sentence.placeOf()
      const first = text.slice(start.offset, start.offset + 1)
      expect(lines[start.line - 1]?.charAt(start.column - 1)).toBe(first)
    }
  })
})

test('a policy is read as its reader sees it', () => {
  expect(read(POLICY).sentences.map(({ text }) => text)).toEqual([
    '🔒 Security & trust',
    'Mail security@a.example (or b@a.example), e.g. today.',
    'We answer within two days!',
    'Versions:',
    'Version',
    'Fixed',
    '1.x',
    '✅ yes no',
    'Look at the key.',
    'Quoted <text> over lines.',
    'Wait',
    'Not long.',
    'Scope',
    'In',
    'All & more',
    'One two',
    'Three',
    '请勿公开。',
    '写信给我们！',
    'team@a.example',
  ])
})

test.each<[string, string]>([
  ['nothing', ''],
  ['blanks', ' \n\t\n'],
  ['a byte order mark', '\ufeff'],
  ['frontmatter', '---\na: b\n---'],
  ['frontmatter without end', '---\na: b'],
  ['code without end', '```\na'],
  ['a comment without end', 'a <!-- b\n\n<!-- c'],
  ['tags without end', '<table><tr><td><a href="b"><h2>c\n\n<pre>d\n\n<script>e'],
  ['a tag cut off', '<p>a</p>\n<a href="'],
  ['closing tags only', '</td></tr></table></li></ul></h2></a></b></blockquote></p>'],
  ['table parts in a markdown cell', '| <tr><td>a</td></tr></table> |\n|-|\n| b |'],
  ['lone surrogates', '\ud800 a\udc00\n\n# \udfff\n\n`\ud83d`'],
  ['a NUL', 'a\0b'],
  ['deep HTML', '<ul><li>a<table><tr><td><blockquote>'.repeat(2000)],
  ['marks without end', '**a *b ~~c [d](e `f ![g'],
  ['an empty table', '| |\n|-|\n| |'],
  ['empty links', '[](a) ![](b) <a href="c"></a> [d]()'],
])('%s does not stop the reading', (_, text) => {
  const document = read(text)
  expect(document.text).toBe(text)
  expect(document.sections[0]?.level).toBe(0)
  for (const { text: words, placeOf } of document.sentences) {
    expect(words.trim()).toBe(words)
    expect(placeOf().end.offset).toBeLessThanOrEqual(text.length)
  }
})

test.each([
  ['- [x]\n  Mail us.', 'Mail us.'],
  ['- [ ] \n)', ')'],
  ['- [X]  \n  *Mail* us.', '*Mail* us.'],
  ['- [x]\n  `Mail` us.', '`Mail` us.'],
  ['- [x] **Mail** us.', '**Mail** us.'],
  ['- [x]\n  a@b.example', 'a@b.example'],
])('puts the text of a task behind its box, whatever ends the line: %j', (text, expected) => {
  for (const ending of ['\n', '\r\n', '\r']) {
    const document = read(text.replaceAll('\n', ending))
    expect(document.blocks.map(({ place }) => sourceAt(document, place))).toEqual([expected])
  }
})
