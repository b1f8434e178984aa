import { describe, expect, it } from 'vitest'
import { facts, lint, read } from '../../src/index.js'
import { factsIn } from './policy.js'

const waysIn = (text: string) =>
  factsIn(text).channels.map(({ kind, target }) => (target === null ? kind : `${kind} ${target}`))

const REPOSITORY = 'https://github.com/lantern/lamp'
const ISSUE = `issue ${REPOSITORY}`

describe('a repository, and no word on where in it', () => {
  it.each([
    [`Use the Lamp GitHub repository: ${REPOSITORY}`, [ISSUE]],
    [`Please report it in the GitHub repo: ${REPOSITORY}.`, [ISSUE]],
    [`To report a flaw, go to the repository at <${REPOSITORY}>.`, [ISSUE]],
    [`Report vulnerabilities through our [GitHub repository](${REPOSITORY}).`, [ISSUE]],
    [`Open an issue in the GitHub repository: ${REPOSITORY}`, ['issue']],
    [`Mail ann@lantern.dev and name the GitHub repository: ${REPOSITORY}`, ['email ann@lantern.dev']],
    [`Report flaws of [Lamp on GitHub](${REPOSITORY}) privately to the maintainers.`, ['unnamed']],
    [`Fixes are published in the repository: ${REPOSITORY}`, []],
    [`Use the latest release from the GitHub repository: ${REPOSITORY}`, []],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })

  it('is found under a heading of a plain text', () => {
    const text = `LAMP\n\nREPORTING A SECURITY PROBLEM\n\nUse the Lamp GitHub repository: ${REPOSITORY}\n`
    expect(facts(read(text).reading).channels).toEqual([{ kind: 'issue', target: REPOSITORY, line: 5 }])
  })
})

describe('two ways in one phrase', () => {
  it.each([
    [
      'Report it on our [Discord](https://discord.gg/lamp) or through an issue.',
      ['chat https://discord.gg/lamp', 'issue'],
    ],
    ['Let us know on Discord or with a GitHub issue.', ['chat', 'issue']],
    ['Open a ticket in #desk on our [Discord](https://discord.gg/lamp).', ['chat https://discord.gg/lamp']],
    ['Flaws in our Discord or Slack integration should be reported to ann@lantern.dev.', ['email ann@lantern.dev']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('trackers beside those of the forges', () => {
  it.each([
    ['Report vulnerabilities on Launchpad.', ['issue']],
    ['To report a vulnerability, create a bug in Redmine.', ['issue']],
    [
      'Report vulnerabilities here: https://sourceforge.net/p/lamp/bugs/',
      ['issue https://sourceforge.net/p/lamp/bugs/'],
    ],
    [
      'Report vulnerabilities in YouTrack: https://youtrack.lamp.dev/newIssue',
      ['issue https://youtrack.lamp.dev/newIssue'],
    ],
    ['File a bug on Launchpad and mark it as a private security bug.', ['form']],
    ['Report it in our Bugzilla and tick the security box.', ['form']],
    [
      'Report it in our [Redmine](https://redmine.lamp.dev/issues/new) and set the issue to private.',
      ['form https://redmine.lamp.dev/issues/new'],
    ],
    [
      'Use the [bug form](https://bugzilla.lamp.dev/form.security) to report it.',
      ['form https://bugzilla.lamp.dev/form.security'],
    ],
    ['Report it to ann@lantern.dev; we file a private bug on Launchpad for you.', ['email ann@lantern.dev']],
    ['Flaws of the Redmine plugin: ann@lantern.dev', ['email ann@lantern.dev']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('what a text is about', () => {
  it.each([
    ['This policy describes how to send us vulnerability reports, and what is covered.', []],
    ['This page explains how to contact us about a vulnerability.', []],
    ['This page explains how flaws are handled. Please contact us in private.', ['unnamed']],
    ['This page tells how we handle reports; write to us privately to send one.', ['unnamed']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('a page behind the scheme of a mail address', () => {
  const PAGE = 'https://lantern.dev/report'
  it.each([
    [`We accept reports through [${PAGE}](mailto:${PAGE}).`, [`form ${PAGE}`]],
    [`Report vulnerabilities through [our form](mailto:${PAGE}).`, [`form ${PAGE}`]],
    ['Report vulnerabilities through [our desk](mailto:ann@lantern.dev).', ['email ann@lantern.dev']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('what a tool does', () => {
  it.each([
    ['`route-agents` may contact the owner through a local server.', []],
    ['`lampd` can open an issue on GitHub for each failure.', []],
    ['`lamp-sync` contacts the registry and reports to the maintainers over a socket.', []],
    ['- `scan` reports vulnerabilities in an issue\n- `fix` opens a pull request', []],
    ['If `lamp` has a vulnerability, open an issue.', ['issue']],
    ['`lamp` vulnerabilities may be reported to `ann@lantern.dev`.', ['email ann@lantern.dev']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('somebody without an address', () => {
  it.each([
    'Contact the Founder of Lantern directly.',
    'If you find a vulnerability, please inform the CEO in person.',
    'Report vulnerabilities through the corporate portal.',
    'Security problems should be reported via the internal ticketing system.',
    'Melden Sie Sicherheitslücken direkt dem Geschäftsführer.',
    'Signalez les vulnérabilités directement au fondateur.',
  ])('%s', async (text) => {
    const policy = `# Security\n\n## Reporting a Vulnerability\n\n${text}\n`
    expect(waysIn(policy)).toEqual(['unnamed'])
    expect((await lint(policy)).findings.map(({ rule }) => rule)).toContain('named-contact')
  })

  it.each([
    ['Report it to ann@lantern.dev. We inform the managing director within a day.', ['email ann@lantern.dev']],
    [
      'Report vulnerabilities through the corporate portal: https://portal.lamp.dev/report',
      ['form https://portal.lamp.dev/report'],
    ],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('contacts for other ends', () => {
  it.each([
    'Investors: ir@lamp.dev. Shareholders can call +1 555 010 4455.',
    'Accessibility problems can be reported to access@lamp.dev.',
    '## Contact us\n\n- Sales: sales@lamp.dev\n- LinkedIn: https://www.linkedin.com/company/lamp',
  ])('%s', (text) => {
    expect(waysIn(`# Security\n\nReport vulnerabilities to security@lamp.dev.\n\n${text}`)).toEqual([
      'email security@lamp.dev',
    ])
  })

  it('leaves a network in a list of ways to report', () => {
    const text = 'Contact us by one of these:\n\n- LinkedIn: https://www.linkedin.com/in/ann\n- Email: ann@lantern.dev'
    expect(waysIn(text)).toEqual(['chat https://www.linkedin.com/in/ann', 'email ann@lantern.dev'])
  })
})

it('takes a pull request that is asked for to mend a flaw for a public way', () => {
  expect(waysIn('If you see a vulnerability, send us a PR that fixes it.')).toEqual(['issue'])
  expect(waysIn('Mail ann@lantern.dev. Once it is confirmed, you may send us a PR.')).toEqual(['email ann@lantern.dev'])
})
