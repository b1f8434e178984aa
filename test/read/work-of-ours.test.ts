import { describe, expect, it } from 'vitest'
import { factsIn } from './policy.js'

const FORM = 'form https://hackerone.com/lantern'
const waysIn = (text: string) =>
  factsIn(text).channels.map(({ kind, target }) => (target === null ? kind : `${kind} ${target}`))
const handling = (steps: string) => `# Security\n\n## How we handle vulnerabilities\n\n${steps}\n`
const report = (text: string) => `# Security\n\n## Report\n\nReport on https://hackerone.com/lantern.\n\n${text}\n`

describe('steps of those who handle a report', () => {
  it.each([
    '- Request a CVE for the issue.',
    '- Ask for a CVE number for the ticket and note it there.',
    '- Draft a security advisory about the flaw.\n- Request a CVE.',
    '1. Confirm the report.\n2. Create a draft advisory on GitHub.\n3. Notify the reporter.',
    '- Open a draft security advisory.\n- Publish the advisory with the release.',
    '- Create a [draft advisory](https://docs.github.com/code-security/security-advisories).\n- Request a CVE for it.',
  ])('%s', (steps) => {
    expect(waysIn(`${handling(steps)}\n## Report\n\nReport on https://hackerone.com/lantern.`)).toEqual([FORM])
  })
})

describe('steps of those who report', () => {
  it.each([
    ['1. Open a draft security advisory.\n2. Tell us the version.\n3. We request a CVE.', ['advisory']],
    ['1. Open a draft security advisory.\n2. We confirm it.\n3. We publish the advisory.', ['advisory']],
    ['1. Open a draft security advisory.\n2. Include the CVE if there is one.', ['advisory']],
    ['Please report a flaw that has a CVE by an issue.', ['issue']],
  ])('%s', (steps, ways) => {
    expect(waysIn(handling(steps))).toEqual(ways)
  })
})

describe('ways that are refused', () => {
  it.each([
    'The Lantern project cannot handle vulnerability reports sent to us over email.',
    'The Lantern project does not handle reports that are sent to us by email.',
  ])('%s', (text) => {
    expect(waysIn(report(text))).toEqual([FORM])
  })

  it('but not those that are asked for beside what is refused', () => {
    expect(waysIn('We cannot handle support questions. Send us your report by email.')).toEqual(['unnamed'])
  })
})

describe('places to find somebody in', () => {
  const PLACES = '- [Meta](https://forum.lantern.dev/meta)\n- [Admins on Discord](https://discord.gg/lantern)'
  it('are none to report in', () => {
    expect(waysIn(report(`If there is no reply, ask for a contact person in one of these:\n\n${PLACES}`))).toEqual([
      FORM,
    ])
    expect(waysIn(report(`Without a reply, ask for somebody to talk to in one of these forums:\n\n${PLACES}`))).toEqual(
      [FORM],
    )
  })

  it('but not those in which the report itself is wanted', () => {
    const text = `Write to ann@lantern.dev. If there is no reply, try these:\n\n${PLACES}`
    expect(waysIn(text)).toContain('chat https://discord.gg/lantern')
  })
})

describe('mails that were taken for spam', () => {
  it.each([
    'It may have been marked as spam. In that case, please [file an issue here](https://lantern.dev/report).',
    'Mails sometimes go to the spam folder. In that case, please [file an issue here](https://lantern.dev/report).',
  ])('%s', (text) => {
    expect(waysIn(`Write to ann@lantern.dev.\n\n${text}`)).toContain('form https://lantern.dev/report')
  })

  it('are not spam that is told of', () => {
    const text = 'Write to ann@lantern.dev.\n\nThis is not for spam. Please [file it here](https://lantern.dev/report).'
    expect(waysIn(text)).toEqual(['email ann@lantern.dev'])
  })
})
