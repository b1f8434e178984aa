import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse.js'
import { sentencesOf } from './read.js'

describe('sentences end', () => {
  test.each<[string, string, string[]]>([
    ['at full stops', 'We reply soon. You then wait.', ['We reply soon.', 'You then wait.']],
    ['at question and exclamation marks', 'Found a bug? tell us! now', ['Found a bug?', 'tell us!', 'now']],
    ['at an ellipsis before a capital', 'So… Then more... Done.', ['So…', 'Then more...', 'Done.']],
    [
      'behind closing quotes and brackets',
      'He said "go." (So we did.) Fine.',
      ['He said "go."', '(So we did.)', 'Fine.'],
    ],
    ['at full-width marks without a blank', '请勿公开。写信给我们！谢谢', ['请勿公开。', '写信给我们！', '谢谢']],
    ['behind full-width closing brackets', '（请保密。）谢谢。', ['（请保密。）', '谢谢。']],
    [
      'after a version number',
      'We support 5.x. Older ones are not fixed.',
      ['We support 5.x.', 'Older ones are not fixed.'],
    ],
    ['after a link', 'See [the page.](/a) Then write.', ['See the page.', 'Then write.']],
    [
      'before code and addresses in lower case',
      'Build it. `make` does. a@b.co helps.',
      ['Build it.', 'make does.', 'a@b.co helps.'],
    ],
    ['after a footnote mark', 'We fix it.[^1] You wait.\n\n[^1]: Mostly.', ['We fix it.', 'You wait.', 'Mostly.']],
    [
      'in items and cells',
      '- One. Two.\n\n| Head. Er |\n|-|\n| Three. Four |',
      ['One.', 'Two.', 'Head.', 'Er', 'Three.', 'Four'],
    ],
    ['at a break after a colon before a capital', 'Mail us:  \nThe team<br>of two', ['Mail us:', 'The team of two']],
    ['at lines that begin with a bullet', 'We ask:\n• one thing\n• two', ['We ask:', 'one thing', 'two']],
    ['at lines that begin with a symbol', '📧 mail us\n🔒 keep quiet', ['📧 mail us', '🔒 keep quiet']],
    ['at lines that begin with a shortcode', ':lock: safe\n:x: not', [':lock: safe', ':x: not']],
    ['between elements of a cell', '| a |\n|-|\n| <ul><li>one</li><li>two</li></ul> |', ['a', 'one', 'two']],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences)
  })
})

describe('no sentence ends', () => {
  test.each<[string, string]>([
    ['in an abbreviation of the wording', 'Send logs, e.g. Apache logs, to Dr. Who.'],
    ['in an abbreviation behind a bracket', 'Send logs (e.g. Apache logs).'],
    ['at an initial', 'Write to J. Smith.'],
    ['at initials', 'Ask the U.S. Government.'],
    ['before symbols alone', 'All is fixed. ✅ 🎉'],
    ['in a number', 'Version 1.2 gets fixes.'],
    ['before a lower-case letter', 'Only ver. two and 5.x. are fixed.'],
    ['before a lower-case letter in brackets', 'Only ver. (two) is fixed.'],
    ['before a lower-case Cyrillic letter', 'Пишите на стр. безопасность.'],
    ['at an ellipsis before a lower-case letter', 'We look... and reply.'],
    ['at the number of a step', '1\\. Write to us'],
    ['at a soft line break', 'Write\nTo us'],
    ['at a hard line break without a stop', 'Write  \nTo us'],
    ['at a hard line break before a lower-case letter', 'Write to:  \nus'],
    ['at one dash that begins a line', 'Write to us\n— the team'],
  ])('%s', (_, text) => {
    expect(sentencesOf(text)).toHaveLength(1)
  })

  test.each([
    ['a link', '[Read this. Then that.](/a) ends', 'Read this. Then that. ends'],
    ['code', '`Do this. Then that.` ends', 'Do this. Then that. ends'],
    ['an address', 'See https://a.example/b?Then=c!D and a.B@c.example now', undefined],
    ['an image', '![One. Two.](a.png) ends', 'One. Two. ends'],
  ])('in %s', (_, text, sentence = text) => {
    expect(sentencesOf(text)).toEqual([sentence])
  })
})

test('a heading is one sentence', () => {
  expect(sentencesOf('# Found one? Tell us!')).toEqual(['Found one? Tell us!'])
})

test('sentences know their block and position', () => {
  const { sentences, blocks } = parseDocument('One. Two.\n\nThree.', () => ({ tag: 'xx', abbreviations: new Set() }))
  expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2])
  expect(sentences.map(({ block }) => blocks.indexOf(block))).toEqual([0, 0, 1])
})

test('the wording is asked once, with all prose and nothing but prose', () => {
  const asked: string[] = []
  const text = '---\na: b\n---\n# One\n\n*Two*\n\n```\nthree\n```\n<!-- four -->\n- five'
  const { language } = parseDocument(text, (prose) => {
    asked.push(prose)
    return { tag: 'de', abbreviations: new Set() }
  })
  expect(language).toBe('de')
  expect(asked).toEqual(['One\nTwo\nfive'])
})
