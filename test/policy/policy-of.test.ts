import { describe, expect, it } from 'vitest'
import { type Policy, policyOf, read } from '../../src/index.js'

/** What a policy states whose sections are these, beside its language. */
function policyIn(text: string): Omit<Policy, 'language'> {
  const { language, ...policy } = policyOf(read(`# Security Policy\n\n${text}\n`).reading)
  expect(language).toBe('en')
  return policy
}

const REPORTING = '## Reporting a vulnerability\n\nMail security@lantern.dev.\n'
const WAY = { kind: 'email', target: 'security@lantern.dev' }

describe('the policy that a document states', () => {
  it('holds nothing that is not said', () => {
    expect(policyIn(REPORTING)).toEqual({ channels: [WAY], timeframes: [] })
  })

  it('holds each way once, with what limits it', () => {
    const { channels } = policyIn(`${REPORTING}
If you get no answer, write to lead@lantern.dev. You can also reach us on Signal at +49 30 1234567. Mail security@lantern.dev.`)
    expect(channels).toEqual([
      WAY,
      { kind: 'email', target: 'lead@lantern.dev', conditional: true },
      expect.objectContaining({ kind: 'chat', private: true }),
    ])
  })

  it('discourages reports in public as soon as one sentence does', () => {
    expect(policyIn(`${REPORTING}\nPlease do not open a public issue.`)).toMatchObject({ publicReports: 'discouraged' })
    const invited = policyIn('## Reporting a vulnerability\n\nPlease open a public issue for every vulnerability.')
    expect(invited).toMatchObject({ publicReports: 'invited' })
  })

  it('takes what any sentence says for what the policy says', () => {
    const { publicReports, credit, safeHarbor } = policyIn(`${REPORTING}
Please do not open a public issue. You may open a public issue for a vulnerability that is public already.

## Credit

We credit reporters in the release notes. We credit reporters, unless they wish to stay anonymous.

## Safe harbor

Research in good faith is authorized.

We will not take legal action against you.`)
    expect({ publicReports, credit, safeHarbor }).toEqual({
      publicReports: 'discouraged',
      credit: { optOut: true },
      safeHarbor: { degree: 'full' },
    })
  })

  it('counts a publication from the announcement where the text does', () => {
    const { timeframes } = policyIn(`${REPORTING}
We publish the details 7 days after the announcement. We release a fix within 30 days after we confirmed your report.`)
    expect(timeframes).toEqual([
      { stage: 'disclose', within: { amount: 7, unit: 'd' }, severity: null, since: 'announcement' },
      { stage: 'fix', within: { amount: 30, unit: 'd' }, severity: null },
    ])
  })

  it('names the place of ordinary bugs', () => {
    const bugs = 'https://github.com/lantern/lamp/issues'
    const policy = policyIn(`${REPORTING}\nPlease report ordinary bugs at ${bugs}.`)
    expect(policy).toMatchObject({ bugs })
    const others = 'For questions, write to help@lantern.dev.\n\nPlease report ordinary bugs at '
    expect(policyIn(`${REPORTING}\n${others}${bugs}.`)).toMatchObject({ bugs })
  })

  it('holds each time once, with the event that it counts from where another one is usual', () => {
    const { timeframes } = policyIn(`${REPORTING}
We will acknowledge your report within 48 hours. We will acknowledge each report within 48 hours.
We will send a detailed response within 5 days after the acknowledgement.
Critical vulnerabilities are fixed within 7 days.`)
    expect(timeframes).toEqual([
      { stage: 'acknowledge', within: { amount: 48, unit: 'h' }, severity: null },
      { stage: 'assess', within: { amount: 5, unit: 'd' }, severity: null, since: 'acknowledgement' },
      { stage: 'fix', within: { amount: 7, unit: 'd' }, severity: 'critical' },
    ])
  })

  it('holds the versions of a table, or the page that lists them', () => {
    const table =
      '## Supported versions\n\n| Version | Supported |\n| --- | --- |\n| 2.x | ✅ |\n| 1.x | ❌ |\n| 0.x | ? |\n'
    expect(policyIn(`${table}\n${REPORTING}`)).toMatchObject({
      versions: {
        entries: [
          { range: '2.x', supported: true, ends: null },
          { range: '1.x', supported: false, ends: null },
          { range: '0.x', supported: false, ends: null },
        ],
      },
    })
    const url = 'https://lantern.dev/versions'
    const page = `## Supported versions\n\nSee [the list of supported versions](${url}).\n\n${REPORTING}`
    expect(policyIn(page)).toMatchObject({ versions: { url } })
  })

  it('holds what a report should name, each item once, from all lists', () => {
    const { reportContents } = policyIn(`${REPORTING}
Please include in your report:

- the affected versions
- the steps to reproduce it

Please also include in your report:

- the affected versions
- a proof of concept`)
    expect(reportContents).toEqual({
      items: ['the affected versions', 'the steps to reproduce it', 'a proof of concept'],
    })
  })

  it('holds the scope of all lists', () => {
    const { scope } = policyIn(`${REPORTING}
## Scope

In scope:

- the lamp
- the wick

Out of scope:

- the website
`)
    expect(scope).toEqual({ in: ['the lamp', 'the wick'], out: ['the website'] })
  })

  it.each([
    ['We will not take legal action against you.', 'partial'],
    ['Research in good faith is authorized.', 'partial'],
    ['Research in good faith is authorized, and we will not take legal action against you.', 'full'],
  ] as const)('tells how far the safe harbor goes: %s', (text, degree) => {
    expect(policyIn(`${REPORTING}\n## Safe harbor\n\n${text}`).safeHarbor).toEqual({ degree })
  })

  it('holds the key with its fingerprint, also where they stand apart', () => {
    const { encryption } = policyIn(`${REPORTING}
Encrypt your report with [our OpenPGP key](https://lantern.dev/key.asc).

The fingerprint of our OpenPGP key is 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567.`)
    expect(encryption).toEqual({
      url: 'https://lantern.dev/key.asc',
      fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567',
    })
  })

  it.each<[string, Partial<Policy>]>([
    ['We credit reporters in the release notes.', { credit: { optOut: false } }],
    ['We credit reporters, unless they wish to stay anonymous.', { credit: { optOut: true } }],
    ['We do not offer a bug bounty.', { bounty: { offered: false } }],
    ['We pay a bounty for each vulnerability.', { bounty: { offered: true } }],
    ['We request a CVE for each vulnerability.', { cve: true }],
    ['We publish an advisory for each vulnerability.', { advisories: { url: null } }],
    [
      'We publish [advisories](https://lantern.dev/advisories) for each vulnerability.',
      { advisories: { url: 'https://lantern.dev/advisories' } },
    ],
    ['Please do not disclose the vulnerability until a fix is released.', { coordination: { until: 'fix' } }],
    ['We practise coordinated disclosure.', { coordination: { until: null } }],
    ['Once we have your report, we confirm the vulnerability, prepare a fix and release it.', { process: true }],
    ['Last reviewed: 2026-11-20.', { reviewed: '2026-11-20' }],
  ])('%s', (text, expected) => {
    const { channels, timeframes, ...rest } = policyIn(`${REPORTING}\n## Disclosure\n\n${text}`)
    expect(rest).toMatchObject(expected)
    expect({ channels, timeframes }).toEqual({ channels: [WAY], timeframes: [] })
  })
})
