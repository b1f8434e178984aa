import * as fc from 'fast-check'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, it } from 'vitest'
import { parseTree } from '../../src/document/processor.js'

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()

/** What tables, addresses and containers are made of, and what comes in between. */
const PIECES = fc.constantFrom(
  ...['a', 'w', 'h', 'é', '中', ' ', '\t', '    ', '\n', '\r\n', '\r', '\n\n', '\\', '/', ':', '.', '-', '_', '+', '@'],
  ...['|', ' | ', '---', ':-', '-:', '|-|', '| a | b |\n|---|:-|\n', 'a\n:-\nb\n', '> ', '- ', '1. ', '# ', '\n===\n'],
  ...['http', '://', 'https://', 'Http://x.org', 'www.', 'WWW.b.co', 'me@x.org', 'mailto:me@x.org', 'x@y.z.', 'b.co/c'],
  ...['&#64;', '&commat;', '*', '**', '~~', '`', '```', '[', ']', '(', ')', '<', '>', '[ ] ', '[^1]', '[^1]: ', '<b>'],
)

it('makes the same tree of any text as remark does', () => {
  fc.assert(
    fc.property(fc.array(PIECES, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      expect(parseTree(text)).toEqual(remark.parse(text))
    }),
    { numRuns: 1000, seed: 7 },
  )
}, 30_000)

it.each([1, 2, 3])('counts byte order marks, which remark does not: %i', (marks) => {
  expect(parseTree(`${'\ufeff'.repeat(marks)}me@x.org`)).toMatchObject({
    children: [{ position: { start: { offset: marks } }, children: [{ url: 'mailto:me@x.org' }] }],
  })
})
