import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'

const factsOf = (text: string) => facts(read(text).reading)

describe('facts', () => {
  it('name each value once, on the line of its first statement', () => {
    const { channels, timeframes } = factsOf(`# Security

## Reporting a vulnerability

Mail security@lantern.dev, and we will reply within 48 hours.

Again: mail security@lantern.dev, and we will reply within 48 hours.
`)
    expect(channels).toEqual([{ kind: 'email', target: 'security@lantern.dev', line: 5 }])
    expect(timeframes).toEqual([{ stage: 'acknowledge', within: '48h', severity: null, line: 5 }])
  })

  it('tell apart what differs in one value', () => {
    const { channels, timeframes, publicReports } = factsOf(`# Security

## Reporting a vulnerability

Mail security@lantern.dev or lead@lantern.dev, and we will reply within 48 hours. We fix critical vulnerabilities within
48 hours, and others within 7 days. Please do not open a public issue.
`)
    expect(channels.map(({ target }) => target)).toEqual(['security@lantern.dev', 'lead@lantern.dev'])
    expect(timeframes.map(({ stage, within, severity }) => [stage, within, severity])).toEqual([
      ['acknowledge', '48h', null],
      ['fix', '48h', 'critical'],
      ['fix', '7d', null],
    ])
    expect(publicReports).toBe('discouraged')
  })

  it('name each topic once, on the line of its first statement', () => {
    const { topics, publicReports } = factsOf(
      '# Security\n\nPlease report each vulnerability as a public issue.\n\nWe credit reporters in the advisory.\n\nWe do not offer a bug bounty.\n\nWe credit reporters in the release notes.\n',
    )
    expect(topics).toEqual({ credit: 5, bounty: 7 })
    expect(publicReports).toBe('invited')
  })

  it('print an unknown verdict as not supported', () => {
    const { versions } = factsOf('# Security\n\n| Version | Supported |\n| --- | --- |\n| 2.x | ✅ |\n| 1.x | ? |\n')
    expect(versions).toEqual({
      form: 'table',
      line: 3,
      entries: [
        { range: '2.x', supported: true, line: 5 },
        { range: '1.x', supported: false, line: 6 },
      ],
    })
  })

  it('cut the text of a placeholder at 80 characters', () => {
    const comment = 'Replace this with the address of your own team, and with nothing but the address, if you please.'
    const [placeholder] = factsOf(`# Security\n\n<!-- ${comment} -->\n\nMail security@lantern.dev.\n`).placeholders
    expect(placeholder?.text).toBe(comment.slice(0, 80))
  })

  it('say of a document without statements that it makes none', () => {
    expect(factsOf('')).toEqual({
      kind: 'unrelated',
      language: 'und',
      channels: [],
      publicReports: 'unstated',
      timeframes: [],
      versions: { form: 'none', entries: [], line: null },
      topics: {},
      placeholders: [],
    })
  })
})
