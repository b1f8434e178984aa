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
