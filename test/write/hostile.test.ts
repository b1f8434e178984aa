import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import type { Policy } from '../../src/policy/policy.js'
import { parseRendered, stringify } from '../../src/write/markdown.js'
import { TEMPLATE_NAMES } from '../../src/write/templates.js'
import { choicesOf, compose, packOf, writePolicy } from '../../src/write/write-policy.js'

const RUNS = Number(process.env.SECPOLICY_RUNS ?? 40)
/** A longer run takes its time. */
const TIMEOUT = 5_000 + RUNS * 100

/** What markdown, HTML, templates, tables, terminals and our own marks give a meaning to. */
const SNIPPETS = [
  '|', '\\', '`', '``', '*', '**', '_', '~~', '[', ']', '](x)', '![', '<', '>', '<b>', '</td>', '<!--', '-->', '&amp;', '&', '#', '# ', '- ', '+', '1. ', '1)',
  '[ ] ', '[^1]', '---', '===', '\n', '\n\n', '\r\n', '\t', '  ', '{{', '}}', '{{bugs}}', '{{{x}}}', '$', ':', '://', 'https://a.dev/(x)', 'www.a.dev', 'a@b.dev',
  'mailto:a@b.dev', '@user', ':smile:', '"', "'", '\u202e', '\u200b', '\u05d0\u05d1', 'ﷺ', '\u0000', '\u0007', '\ud800', '\ue000', '\ue100', '\uf8ff', '🦊', 'e\u0301',
  '<!-- secpolicy:end reporting -->', '+++', '~', '!', 'word', 'Word word', '7', '中文',
] as const // biome-ignore format: a table of marks

const hostile = fc.array(fc.constantFrom(...SNIPPETS), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
const address = fc.constantFrom(
  'https://a.dev/x(y)',
  'https://a.dev/x)y',
  'https://a.dev/a b',
  'https://a.dev/<x>',
  'docs/a*b_c.md',
  'https://a.dev/?q=`x`&y=|',
  '../../x',
)

const policy: fc.Arbitrary<Policy> = fc.record({
  language: fc.constant('en'),
  channels: fc.tuple(address, hostile).map(([target, handle]) => [
    { kind: 'form' as const, target },
    { kind: 'chat' as const, target: `x${handle}`, private: true as const },
  ]),
  timeframes: fc.constant([]),
  bugs: address,
  reportContents: fc.array(hostile, { minLength: 1, maxLength: 3 }).map((items) => ({ items })),
  scope: fc.record({ in: fc.array(hostile, { maxLength: 2 }), out: fc.array(hostile, { maxLength: 2 }) }),
  versions: fc.array(fc.tuple(hostile, hostile), { minLength: 1, maxLength: 3 }).map((rows) => ({
    entries: rows.map(([range, ends]) => ({ range: `v${range}`, supported: true, ends })),
  })),
  reviewed: hostile,
})

/** The tree without its places and empty titles, with neighbouring texts as one. */
function shapeOf(node: Nodes): unknown {
  const { position: _, ...rest } = node
  if ('title' in rest && rest.title === null) delete rest.title
  if (!('children' in rest)) return rest
  const children = rest.children.map((child) => shapeOf(child as Nodes)) as { type: string; value?: string }[]
  const merged: typeof children = []
  for (const child of children) {
    const last = merged.at(-1)
    if (child.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = { ...last, value: `${last.value}${child.value}` }
    else merged.push(child)
  }
  return JSON.parse(JSON.stringify({ ...rest, children: merged }))
}

describe.each(TEMPLATE_NAMES)('%s', (template) => {
  it(
    'is the markdown that was meant, whatever the values hold',
    async () => {
      const pack = await packOf('en')
      await fc.assert(
        fc.property(policy, (given) => {
          const meant = compose(given, choicesOf(template, {}), pack)
          const text = stringify(meant)
          expect(shapeOf(parseRendered(text)), text).toEqual(shapeOf(meant))
        }),
        { numRuns: RUNS, seed: 7 },
      )
    },
    TIMEOUT,
  )

  it(
    'is the same text when it is written again, and can be read',
    async () => {
      await fc.assert(
        fc.asyncProperty(policy, async (given) => {
          const text = await writePolicy(given, { template })
          expect(await writePolicy(given, { template })).toBe(text)
          expect(() => read(text)).not.toThrow()
        }),
        { numRuns: RUNS, seed: 7 },
      )
    },
    TIMEOUT,
  )
})
