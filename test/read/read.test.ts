import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'

const POLICY = `# Security Policy

## Supported Versions

| Version | Supported |
| --- | --- |
| 2.x | ✅ |
| 1.x | ❌ |

## Reporting a Vulnerability

Please do not open a public issue.
Mail security@lantern.dev,
and we will reply within
48 hours.
`

const WHAT_IT_SAYS = {
  kind: 'policy',
  language: 'en',
  channels: [{ kind: 'email', target: 'security@lantern.dev' }],
  publicReports: 'discouraged',
  timeframes: [{ stage: 'acknowledge', within: '48h', severity: null }],
  versions: {
    form: 'table',
    entries: [
      { range: '2.x', supported: true },
      { range: '1.x', supported: false },
    ],
  },
}

const HTML_TABLE =
  '<table><tr><th>Version</th><th>Supported</th></tr><tr><td>2.x</td><td>✅</td></tr><tr><td>1.x</td><td>❌</td></tr></table>'

describe('the same policy in other clothes', () => {
  it.each([
    ['as it is', POLICY],
    ['with CRLF', POLICY.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${POLICY}`],
    ['with front matter', `---\ntitle: Security\n---\n\n${POLICY}`],
    ['with underlined headings', POLICY.replace(/^## (.+)$/gm, '$1\n---').replace(/^# (.+)$/m, '$1\n===')],
    ['with bold headings', POLICY.replace(/^## (.+)$/gm, '**$1**')],
    ['with numbered headings', POLICY.replace(/^## /gm, '## 1. ')],
    ['with headings in HTML', POLICY.replace(/^## (.+)$/gm, '<h2>$1</h2>')],
    ['with a table in HTML', POLICY.replace(/\|[\s\S]*\|\n/, `${HTML_TABLE}\n`)],
    ['as a list', POLICY.replace('Please', '- Please').replace('Mail', '- Mail')],
    ['as a quotation', POLICY.replace(/^(?=Please|Mail|and|48)/gm, '> ')],
    ['with emphasis', POLICY.replace('48 hours', '**48 hours**').replace('security@lantern.dev', '`$&`')],
    ['with entities', POLICY.replace('@', '&#64;').replace('48 hours', '48&nbsp;hours')],
    ['with a comment', POLICY.replace('Please', '<!-- Mail old@harbor.dev within 3 days. -->\n\nPlease')],
    ['with code', `${POLICY}\n\`\`\`\nmail old@harbor.dev within 3 days\n\`\`\`\n`],
  ])('is read %s', (_clothes, text) => {
    expect(facts(read(text).reading)).toMatchObject(WHAT_IT_SAYS)
  })
})

describe('lines', () => {
  const linesOf = (text: string) => {
    const { channels, publicReports, timeframes, versions } = read(text).reading
    return {
      channel: channels[0]?.place.start.line,
      ban: publicReports[0]?.place.start.line,
      time: timeframes[0]?.place.start.line,
      versions: versions.entries.map(({ place }) => place.start.line),
    }
  }

  it.each([
    ['LF', POLICY],
    ['CRLF', POLICY.replaceAll('\n', '\r\n')],
  ])('are those on which each statement begins, with %s', (_ends, text) => {
    expect(linesOf(text)).toEqual({ channel: 13, ban: 12, time: 13, versions: [7, 8] })
  })

  it('are those of the items in a list', () => {
    const text =
      '# Security\n\n## Reporting\n\n- Do not open a public issue\n- Mail security@lantern.dev\n- We reply in 2 days'
    expect(linesOf(text)).toMatchObject({ ban: 5, channel: 6, time: 7 })
  })

  it('are those of the rows in a table of HTML', () => {
    const rows = '<tr><td>2.x</td><td>✅</td></tr>\n<tr><td>1.x</td><td>❌</td></tr>'
    const text = `# Supported versions\n\n<table>\n<tr><th>Version</th><th>Supported</th></tr>\n${rows}\n</table>`
    expect(linesOf(text)).toMatchObject({ versions: [5, 6] })
  })
})

it('reads addresses, versions and blanks, but no wording, in a language that it does not understand', () => {
  const text = `# Turvallisuus

Ilmoita haavoittuvuus osoitteeseen turva@lantern.dev, jos se on vakava, ja kun tämä ei ole korjattu.
`
  const { reading } = read(text)
  expect(reading.language).toEqual({ tag: 'fi', understood: false })
  expect(facts(reading)).toMatchObject({
    channels: [{ kind: 'email', target: 'turva@lantern.dev', line: 3 }],
    publicReports: 'unstated',
    timeframes: [],
    topics: {},
  })
})

it('points at the title', () => {
  expect(read('Intro.\n\n# Security\n').reading.title.start.line).toBe(3)
  expect(read('Mail us.\n').reading.title.start.line).toBe(1)
})
