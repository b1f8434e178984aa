import { describe, expect, test } from 'vitest'
import { lint } from '../../src/index.js'

async function issues(text: string): Promise<string[]> {
  const report = await lint(text, { path: '.github/security-insights.yml' })
  expect(report).toMatchObject({ kind: 'security-insights', fault: null, crashed: false })
  return report.findings.map(({ message, place }) => `${place.start.line}:${place.start.column} ${message}`)
}

const HEADER = `header:
  schema-version: 2.2.0
  last-updated: 2026-10-01
  last-reviewed: 2026-10-01
  url: https://github.com/cairn/box/blob/main/security-insights.yml
`

test('a file that is valid has no finding', async () => {
  expect(await issues(HEADER)).toEqual([])
})

test('each departure is at its key, and what is missing at what should hold it', async () => {
  const text = `${HEADER.replace('2026-10-01', '2026-10-32')}repository:
  status: alive
  url: github.com/cairn/box
  core-team: []
`
  expect(await issues(text)).toEqual([
    '3:3 The value of header.last-updated is not of its kind; write a date such as 2026-11-20.',
    '6:1 The key repository.accepts-change-request is missing; write true or false.',
    '6:1 The key repository.accepts-automated-change-request is missing; write true or false.',
    '6:1 The key repository.license is missing; write keys with values.',
    '6:1 The key repository.security is missing; write keys with values.',
    '7:3 The value of repository.status is not of its kind; write one of active, abandoned, concept, inactive, moved, suspended, unsupported, WIP.',
    '8:3 The value of repository.url is not of its kind; write an address with https://.',
    '9:3 The value of repository.core-team is not of its kind; write at least one entry.',
  ])
})

test('keys of the first version are named with what took their place', async () => {
  const text = `header:
  schema-version: 1.0.0
  last-updated: '2023-09-28'
  last-reviewed: '2023-09-28'
  expiration-date: '2024-09-28T01:00:00.000Z'
  project-url: https://github.com/cairn/box
security-contacts:
  - type: email
    value: security@cairnbox.dev
`
  expect(await issues(text)).toEqual([
    '1:1 The key header.url is missing; write an address with https://.',
    '5:3 The key header.expiration-date is of an earlier version of the schema; write header.last-reviewed, since nothing expires.',
    '6:3 The key header.project-url is of an earlier version of the schema; write header.url.',
    '7:1 The key security-contacts is of an earlier version of the schema; write project.vulnerability-reporting.contact.',
  ])
})

test('a key with the name of a built-in property is like any other unknown one', async () => {
  expect(await issues('constructor: x\n')).toContainEqual(expect.stringMatching(/No key constructor is in the schema/))
})

describe('what is hostile is refused in words', () => {
  test.each([
    ['brackets', `header: ${'['.repeat(5000)}`],
    ['lists', `header:\n  ${'- '.repeat(5000)}a`],
    ['aliases', `a: &a [x,x]\nb: &b [*a,*a]\nheader: [*b,*b]\n`],
    ['a broken text', 'header: "'],
    ['nothing', ''],
    ['a scalar', 'x'],
  ])('%s', async (_, text) => {
    expect((await issues(text)).length).toBeGreaterThan(0)
  })
})

test('nothing of a file is printed while it is read', async () => {
  const warned: Error[] = []
  const onWarning = (warning: Error) => warned.push(warning)
  process.on('warning', onWarning)
  await issues(`${HEADER}? [\u009b2J]\n: {? {a: 1} : 2}\n`)
  await new Promise((resolve) => setImmediate(resolve))
  process.off('warning', onWarning)
  expect(warned).toEqual([])
})
