import { describe, expect, test } from 'vitest'
import type { Document, Sentence } from '../../src/document/document.js'
import { read, sourceAt } from './read.js'

function first(text: string): { document: Document; sentence: Sentence } {
  const document = read(text)
  const sentence = document.sentences[0]
  if (!sentence) throw new Error('The text has no sentence.')
  return { document, sentence }
}

/** The source of a word of the first sentence, and of the sentence itself. */
function sources(text: string, word: string): [string, string] {
  const { document, sentence } = first(text)
  const start = sentence.text.indexOf(word)
  expect(start).toBeGreaterThanOrEqual(0)
  return [sourceAt(document, sentence.placeOf(start, start + word.length)), sourceAt(document, sentence.placeOf())]
}

describe('the place of a word is its source', () => {
  test.each<[string, string, string, string, string?]>([
    ['plain', 'Mail the team now', 'Mail the team now', 'team'],
    ['emphasis', 'Mail *the **team*** now', 'Mail the team now', 'team'],
    ['link', 'Mail [the team](/x "t") now', 'Mail the team now', 'team'],
    ['code', 'Mail `` the `team` `` now', 'Mail the `team` now', 'team'],
    ['struck out', 'Mail ~~the~~ team now', 'Mail the team now', 'team'],
    ['named reference', 'Mail a&commat;b&period;c now', 'Mail a@b.c now', '@b.c', '&commat;b&period;c'],
    ['numeric references', 'a&#64;b &#x40; c', 'a@b @ c', '@ c', '&#x40; c'],
    ['reference to two units', 'go &#x1F512; team', 'go 🔒 team', '🔒', '&#x1F512;'],
    ['no reference', 'AT&T &nosuch; team', 'AT&T &nosuch; team', 'team'],
    ['escape', 'a \\*b\\* team', 'a *b* team', '*b*', '\\*b\\*'],
    ['soft line break', 'Mail\n   the team', 'Mail the team', 'the team'],
    ['CRLF', 'Mail\r\nthe team', 'Mail the team', 'l the', 'l\r\nthe'],
    ['hard line break', 'Mail  \nthe team', 'Mail the team', 'the team'],
    ['backslash break', 'Mail\\\nthe team', 'Mail the team', 'the team'],
    ['HTML line break', 'Mail<br/>the team', 'Mail the team', 'l the', 'l<br/>the'],
    ['tabs', 'Mail\t\tthe\tteam', 'Mail the team', 'team'],
    ['non-breaking and other blanks', 'Mail\u00a0&nbsp;\u3000the\u2009team', 'Mail the team', 'team'],
    ['zero-width blank', 'Ma\u200bil team', 'Ma\u200bil team', 'team'],
    ['quotation', '> Mail\n> the `a\n> b` team', 'Mail the a b team', 'b team', 'b` team'],
    ['lazy quotation', '> Mail\nthe &amp; team', 'Mail the & team', '& team', '&amp; team'],
    ['nested quotation in an item', '- > Mail &lt;\n  > > the team', 'Mail <', '<', '&lt;'],
    ['item', '- Mail &lt;\n  the\n\tteam', 'Mail < the team', 'team'],
    ['byte order mark', '\ufeffMail &lt; team', 'Mail < team', 'team'],
    ['byte order mark before a heading', '\ufeff# Mail team', 'Mail team', 'team'],
    ['image', 'Mail ![the **team**](x) now', 'Mail the team now', 'team'],
    ['reference image', 'Mail ![the team][i] now\n\n[i]: /x', 'Mail the team now', 'team'],
    ['cell', '| a\\|b `c\\|d` |\n|-|', 'a|b c|d', 'c|d', 'c\\|d'],
    ['bare address', 'Mail _team@a.example_ now', 'Mail team@a.example now', 'team@a.example'],
    [
      'bare address without a position of its own',
      'Mail &lt; **my team@a.example, too** now',
      'Mail < my team@a.example, too now',
      '@a',
    ],
    ['HTML', '<p>Mail\n <b>the</b> &lt;team&gt; now</p>', 'Mail the <team> now', '<team>', '&lt;team&gt;'],
    ['HTML in a quotation', '> <p>Mail\n> <b>the</b>\n> team</p>', 'Mail the team', 'team'],
    ['HTML in an item', '1. a\n\n   <p>\n     Mail\n   </p>', 'a', 'a'],
    ['inline HTML', 'Mail <b>the</b> team', 'Mail the team', 'team'],
    ['comment inside', 'Mail <!-- not --> the team', 'Mail the team', 'the team'],
    ['HTML image', 'Mail <img src="team" alt="the &lt; team"> now', 'Mail the < team now', '< team', '&lt; team'],
  ])('%s', (_, text, sentence, word, source = word) => {
    expect(first(text).sentence.text).toBe(sentence)
    expect(sources(text, word)[0]).toBe(source)
  })
})

test('the place of a sentence reaches from its first to its last character', () => {
  expect(sources('Hi. See **[here](x)** a. Bye.', 'Hi')[1]).toBe('Hi.')
  const { sentences, ...document } = read('Hi. See **[here](x)** &#97;. Bye.')
  const places = sentences.map((sentence) => sourceAt({ sentences, ...document }, sentence.placeOf()))
  expect(places).toEqual(['Hi.', 'See **[here](x)** &#97;.', 'Bye.'])
})

test('places count lines and columns from 1, whatever ends a line', () => {
  for (const ending of ['\n', '\r\n', '\r']) {
    const { sentence } = first(`Mail${ending}the team`)
    expect(sentence.placeOf(9, 13).start).toMatchObject({ line: 2, column: 5 })
  }
  expect(first('\ufeff# Hi').sentence.placeOf().start).toEqual({ offset: 3, line: 1, column: 3 })
})

describe('blanks at line breaks', () => {
  test.each([
    ['请写信\n给我们', '请写信给我们'],
    ['请写信，\n给我们', '请写信，给我们'],
    ['カタ\nカナ', 'カタカナ'],
    ['请写信给\nSecurity', '请写信给 Security'],
    ['보안 문제\n신고', '보안 문제 신고'],
    ['请写信  \n给我们', '请写信 给我们'],
  ])('%j reads %j', (text, sentence) => {
    expect(first(text).sentence.text).toBe(sentence)
  })
})

test('spans tell what was marked', () => {
  const text =
    'a **b [c](/u) `d`** ~~e~~ ![f](/i) <a href="/h?a&amp;b">g</a> <code>h</code> <s>i</s> <strong>j</strong> k'
  const { sentence } = first(text)
  const spans = sentence.spans.map(({ kind, url, start, end }) => [kind, sentence.text.slice(start, end), url])
  expect(spans).toEqual([
    ['strong', 'b c d', undefined],
    ['link', 'c', '/u'],
    ['code', 'd', undefined],
    ['deleted', 'e', undefined],
    ['image', 'f', '/i'],
    ['link', 'g', '/h?a&b'],
    ['code', 'h', undefined],
    ['deleted', 'i', undefined],
    ['strong', 'j', undefined],
  ])
})

test('a span over two sentences is in both', () => {
  const { sentences } = read('One **two. Three** four.')
  expect(sentences.map(({ spans, text }) => spans.map(({ start, end }) => text.slice(start, end)))).toEqual([
    ['two.'],
    ['Three'],
  ])
})
