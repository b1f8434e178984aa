import { DOMParser, type Element } from '@xmldom/xmldom'
import { parse as junitReader } from 'junit2json'
import { describe, expect, test } from 'vitest'
import { checkstyle } from '../../src/formats/checkstyle.js'
import { junit } from '../../src/formats/junit.js'
import { crashedReport, display, findingAt, hostileReport, reportOn, tool, unreadReport } from './sample-report.js'

interface Node {
  name: string
  attributes: Record<string, string>
  children: Node[]
  text: string
}

/** The root of a document; what is not well-formed throws. */
function parse(xml: string): Node {
  const onError = (level: string, message: string) => {
    throw new Error(`${level}: ${message}`)
  }
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement
  if (root === null) throw new Error('there is no root')
  return nodeOf(root)
}

function nodeOf(element: Element): Node {
  return {
    name: element.tagName,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].filter((node): node is Element => node.nodeType === 1).map(nodeOf),
    text: element.textContent ?? '',
  }
}

const TEXT = '# Security\n\nPlease open an issue.\n'
const MESSAGE = 'No private way to report; give an e-mail address or a link to the private report form.'
const mixed = {
  files: [
    ...reportOn(TEXT, [findingAt(TEXT, 'open'), findingAt(TEXT, 'issue', { severity: 'warning', rule: 'credit' })])
      .files,
    ...unreadReport('No such "file" & <path>.').files,
    ...crashedReport(TEXT).files,
    ...reportOn(TEXT, [], { path: 'clean.md' }).files,
  ],
}

describe('checkstyle', () => {
  test('has a file for each document and an error for each finding', () => {
    const root = parse(checkstyle(mixed, display, tool))
    expect([root.name, root.attributes]).toEqual(['checkstyle', { version: '4.3' }])
    expect(root.children.map(({ name, attributes }) => [name, attributes])).toEqual(
      ['SECURITY.md', 'b.md', 'SECURITY.md', 'clean.md'].map((name) => ['file', { name }]),
    )
    const [read, unread, crashed, clean] = root.children.map(({ children }) => children.map((node) => node.attributes))
    expect(read).toEqual([
      { line: '3', column: '8', severity: 'error', message: MESSAGE, source: 'secpolicy.private-channel' },
      { line: '3', column: '16', severity: 'warning', message: MESSAGE, source: 'secpolicy.credit' },
    ])
    expect(unread).toEqual([
      { line: '1', severity: 'error', message: 'No such "file" & <path>.', source: 'secpolicy.not-read' },
    ])
    expect(crashed).toMatchObject([{ severity: 'error', source: 'secpolicy.internal' }])
    expect(clean).toEqual([])
  })
})

describe('junit', () => {
  const root = parse(junit(mixed, display, tool))

  test('has a suite for each document, with counts that add up', () => {
    const counts = ({ attributes: { tests, failures, errors } }: Node) => [tests, failures, errors].map(Number)
    expect([root.name, ...counts(root)]).toEqual(['testsuites', 5, 1, 2])
    expect(root.children.map((suite) => [suite.name, suite.attributes.name, ...counts(suite)])).toEqual([
      ['testsuite', 'SECURITY.md', 2, 1, 0],
      ['testsuite', 'b.md', 1, 0, 1],
      ['testsuite', 'SECURITY.md', 1, 0, 1],
      ['testsuite', 'clean.md', 1, 0, 0],
    ])
    for (const suite of root.children) expect(suite.children).toHaveLength(Number(suite.attributes.tests))
  })

  test('errors fail, warnings pass with output, and what could not be judged is an error', () => {
    const [read, unread, crashed, clean] = root.children.map(({ children }) => children)
    const [failed, passed] = read ?? []
    expect(failed?.attributes).toEqual({ classname: 'SECURITY.md', name: 'secpolicy: private-channel' })
    expect(failed?.children).toMatchObject([
      {
        name: 'failure',
        attributes: { type: 'private-channel', message: MESSAGE },
        text: `SECURITY.md:3:8: ${MESSAGE} https://example.org/docs/private-channel`,
      },
    ])
    expect(passed?.children).toMatchObject([{ name: 'system-out', text: expect.stringContaining('SECURITY.md:3:16') }])
    expect(unread?.[0]?.children).toMatchObject([
      { name: 'error', attributes: { type: 'not-read', message: 'No such "file" & <path>.' } },
    ])
    expect(crashed?.[0]?.children).toMatchObject([{ name: 'error', attributes: { type: 'internal' } }])
    expect(clean).toMatchObject([{ name: 'testcase', children: [] }])
  })
})

test('a reader of JUnit finds suites, tests and what is wrong with them', async () => {
  const read = await junitReader(junit(mixed, display, tool))
  const suites = read && 'testsuite' in read ? (read.testsuite ?? []) : []
  expect(read).toMatchObject({ name: 'secpolicy', tests: 5, failures: 1, errors: 2 })
  const details = [{ type: 'private-channel', message: MESSAGE, inner: expect.stringMatching(/^SECURITY\.md:3:8: /) }]
  expect(suites.map(({ name, testcase }) => [name, testcase])).toMatchObject([
    [
      'SECURITY.md',
      [
        { name: 'secpolicy: private-channel', failure: details },
        { name: 'secpolicy: credit', 'system-out': [expect.stringMatching(/^SECURITY\.md:3:16: /)] },
      ],
    ],
    ['b.md', [{ name: 'secpolicy: not-read', error: [{ message: 'No such "file" & <path>.' }] }]],
    ['SECURITY.md', [{ name: 'secpolicy: internal', error: [{ type: 'internal' }] }]],
    ['clean.md', [{ name: 'secpolicy: no problems' }]],
  ])
})

test.each([
  ['checkstyle', checkstyle],
  ['junit', junit],
])('foreign text breaks out of no element of %s', (_, format) => {
  const xml = format(hostileReport(), display, tool)
  const root = parse(xml)
  expect(root.children).toHaveLength(2)
  expect(root.children[0]?.attributes.name).toContain('</a> <script>alert(1)</script> &amp; "\' |')
  expect(root.children.flatMap(({ children }) => children)).toHaveLength(2)
  expect(xml).not.toMatch(/(?!\n)[\p{Cc}\u202e\ufffe]|\p{Cs}|##\[|^\s*::/mu)
})
