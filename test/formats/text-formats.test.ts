import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { agent } from '../../src/formats/agent.js'
import { compact } from '../../src/formats/compact.js'
import { markdown } from '../../src/formats/markdown.js'
import { withoutCommands } from '../../src/formats/workflow-commands.js'
import { display, findingAt, hostileReport, reportOn, tool, unreadReport } from './sample-report.js'

const TEXT = '# Security\n\nPlease open an issue.\n'
const MESSAGE = 'No private way to report; give an e-mail address or a link to the private report form.'
const both = {
  files: [...reportOn(TEXT, [findingAt(TEXT, 'open an issue')]).files, ...unreadReport('No such file.').files],
}

test('compact: one line each, in the form of compilers', () => {
  expect(compact(both)).toBe(
    `SECURITY.md:3:8: error: ${MESSAGE} [private-channel]\nb.md: error: No such file. [not-read]\n`,
  )
  expect(compact(reportOn(TEXT, []))).toBe('')
})

test('agent: whole places, what to write, counts and where to read on', () => {
  const edits = [
    { start: 12, end: 18, text: 'Do not' },
    { start: 0, end: 2, text: '' },
    { start: 33, end: 33, text: '\n"Yes"' },
  ]
  const fixed = reportOn(TEXT, [findingAt(TEXT, 'open an issue', { fix: { safe: false, edits } })])
  expect(agent({ files: [...fixed.files, ...unreadReport('No such file.').files] }, display, tool)).toBe(
    `SECURITY.md:3:8-3:21 error private-channel: ${MESSAGE}
  fix (changes the meaning; check it): at offset 12 replace "Please" by "Do not"; at offset 0 remove "# "; at offset 33 insert "\\n\\"Yes\\""
b.md error not-read: No such file.
2 files: 1 error, 1 not read
Accepted and refused wording of a rule: secpolicy explain RULE
`,
  )
  expect(agent(reportOn(TEXT, []), display, tool)).toBe('1 file: no problems\n')
})

/** Kinds of nodes in the markdown, and the text of each cell of the table. */
function parsed(source: string): { kinds: Set<string>; html: Set<string>; rows: string[][] } {
  const kinds = new Set<string>()
  const html = new Set<string>()
  const rows: string[][] = []
  const visit = (node: { type: string; value?: string; children?: unknown[] }): string => {
    kinds.add(node.type)
    if (node.type === 'html') html.add(node.value ?? '')
    const children = (node.children ?? []) as (typeof node)[]
    if (node.type === 'tableRow') rows.push(children.map(visit))
    return node.type === 'text' ? (node.value ?? '') : node.type === 'tableRow' ? '' : children.map(visit).join('')
  }
  visit(unified().use(remarkParse).use(remarkGfm).parse(source))
  return { kinds, html, rows }
}

test('markdown: the counts and a table', () => {
  const { rows } = parsed(markdown(both, display, tool))
  expect(markdown(both, display, tool)).toContain('[private-channel](https://example.org/docs/private-channel)')
  expect(markdown(both, display, tool)).toContain('\n2 files: 1 error, 1 not read\n')
  expect(rows).toEqual([
    ['place', 'severity', 'rule', 'what to write'],
    ['SECURITY.md:3:8', 'error', 'private-channel', MESSAGE],
    ['b.md', 'error', 'not-read', 'No such file.'],
  ])
  expect(markdown(reportOn(TEXT, []), display, tool)).toBe('### secpolicy\n\n1 file: no problems\n')
})

test('markdown: foreign text stays text', () => {
  const source = markdown(hostileReport(), display, tool)
  const { kinds, html, rows } = parsed(source)
  expect([...html]).toEqual(['<!-- -->'])
  expect(source.match(/\]\([^)]*\)/g)?.filter((link) => !link.includes('\\'))).toEqual([
    '](https://example.org/docs/private-channel)',
  ])
  expect([...kinds].sort()).toEqual([
    'heading',
    'html',
    'link',
    'paragraph',
    'root',
    'table',
    'tableCell',
    'tableRow',
    'text',
  ])
  expect(rows.map((row) => row.length)).toEqual([4, 4, 4])
  expect(rows[1]?.[3]).toContain(
    '<script>alert(1)</script> &amp; "\' | [a](https://e.example) @octocat www.e.example `c`',
  )
  expect(source).not.toMatch(/@octocat|https:\/\/e\.|www\.e/)
})

test.each([
  ['compact', compact(hostileReport())],
  ['agent', agent(hostileReport(), display, tool)],
  ['markdown', markdown(hostileReport(), display, tool)],
])('%s: foreign text adds no line and nothing that a terminal acts on', (_, output) => {
  expect(output).not.toMatch(/(?!\n)[\p{Cc}\u202e]|\p{Cs}/u)
  expect(output.split('\n').filter((line) => line.includes('add-mask'))).toHaveLength(2)
  expect(withoutCommands(output)).not.toMatch(/##\[|^\s*::/m)
})

test('text for people keeps its words where commands are taken out', () => {
  expect(withoutCommands('  ::error::x\nFoo::Bar ##[group]y\n:: z')).toBe('  : :error::x\nFoo::Bar ## [group]y\n: : z')
})
