import { describe, expect, test } from 'vitest'
import { refusal } from '../../src/document/limits.js'

const MEBIBYTE = 1024 * 1024

describe('refused', () => {
  test.each<[string, string, RegExp]>([
    ['a large file', 'a'.repeat(MEBIBYTE + 1), /larger than 1 MiB; keep/],
    ['a file large in bytes only', '安'.repeat(MEBIBYTE / 3 + 1), /larger than 1 MiB/],
    ['a file with NUL', 'a\0b', /binary data; save it as/],
    ['a file with control characters', '\x01\x02\x03ab', /binary data/],
    ['a file with control characters and long line endings', '\x01\r\n\r\n\r\n\r\n\r\n', /binary data/],
    ['a file in another encoding', 'a\ufffd\ufffdb', /binary data/],
    ['deep quotations', `${'>'.repeat(65)} a`, /nested deeper than 64 levels; write/],
    ['deep quotations with blanks', 'a\n'.concat('> '.repeat(65), 'a'), /nested deeper/],
    ['deep lists in one line', '- '.repeat(65), /nested deeper/],
    [
      'deep lists in steps',
      Array.from({ length: 66 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n'),
      /nested deeper/,
    ],
    ['deep lists after tabs', `${'\t'.repeat(33)}1. a`, /nested deeper/],
    ['deep emphasis', '*a **b '.repeat(2000), /emphasis marks and brackets; divide/],
    [
      'many underlined headings',
      'a\n=\n'.repeat(4000),
      /too many underlined headings, separate lists and quotations for so long a text; divide/,
    ],
    ['many quotations', '> a\n\n'.repeat(4500), /separate lists and quotations/],
    ['many lists in lists', '1. a\n   - b\n'.repeat(3000), /separate lists/],
    ['many quotations in items', '- > a\n'.repeat(4000), /separate lists/],
    ['many lists', '- a\n\nbbbbbbb\n\n'.repeat(2400), /separate lists/],
    ['many double lines', '=\n'.repeat(8000), /too many underlined headings/],
    ['a long paragraph', 'security '.repeat(6000), /paragraph is longer than 50000 characters; divide/],
    ['many closing brackets', ']'.repeat(20_000), /marks in long paragraphs; divide/],
    ['many open tags', '<!A '.repeat(20_000), /marks in long paragraphs/],
    ['many backticks', '\\`` A'.repeat(10_000), /marks in long paragraphs/],
    ['many marks at the beginning of lines', 'a\n|]]]]]\n#]]]]]\n-]]]]]\n'.repeat(2400), /marks in long paragraphs/],
    ['many brackets', `a${'\n['.repeat(4001)}`, /emphasis marks and brackets/],
  ])('%s', (_, text, message) => {
    expect(refusal(text)).toMatch(message)
  })
})

describe('accepted', () => {
  test.each<[string, string]>([
    ['nothing', ''],
    ['a file of the greatest size', `${'a'.repeat(1022)}\n\n`.repeat(MEBIBYTE / 1024)],
    ['64 levels', `${'>'.repeat(64)} a`],
    ['code far to the right', `${' '.repeat(400)}a`],
    [
      'many underlined headings in a long text',
      `${'A\n---\n\n'.repeat(200)}${'a a a a a a a a a a a a\n\n'.repeat(4000)}`,
    ],
    ['many items', '- a\n\n'.repeat(4500)],
    ['many lines of a quotation', '> > a\n'.repeat(8000)],
    [
      'many lists in lists in a long text',
      `${'1. a\n   - b\n'.repeat(200)}${'a a a a a a a a a a a a\n\n'.repeat(4000)}`,
    ],
    ['many rules', '---\n'.repeat(9000)],
    ['a line across the page', '-'.repeat(400)],
    ['bold text in front', `${'*'.repeat(400)}a`],
    ['many links in a list', '- [a](b)\n'.repeat(5000)],
    ['many links in a table', `| a |\n| - |\n${'| [a](b) |\n'.repeat(5000)}`],
    ['many links in an ordered list', '1. [a](b)\n2. [a](b)\n'.repeat(4500)],
    ['terminal colours and a stray character', 'a\x1b[1mb and \ufffd more of it'],
  ])('%s', (_, text) => {
    expect(refusal(text)).toBeNull()
  })
})
