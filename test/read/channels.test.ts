import { describe, expect, it } from 'vitest'
import { factsOfReport, readReport } from './policy.js'

const channelsIn = (text: string) =>
  factsOfReport(text).channels.map(({ kind, target }) => (target === null ? kind : `${kind} ${target}`))

const MAIL = 'email security@lantern.dev'

describe('channels by address', () => {
  it.each([
    ['Contact: security@lantern.dev', [MAIL]],
    ['The security team can be reached at security@lantern.dev.', [MAIL]],
    ['Reports in English or German are welcome at security@lantern.dev.', [MAIL]],
    ['Write to [our security team](mailto:security@lantern.dev).', [MAIL]],
    ['Write to [our security team][mail].\n\n[mail]: mailto:security@lantern.dev', [MAIL]],
    ['Write to security [at] lantern [dot] dev.', [MAIL]],
    ['Send your report to:\n\n```\nsecurity@lantern.dev\n```', [MAIL]],
    [
      'Mail to security@lantern.dev reaches three people: ann@lantern.dev, bo@lantern.dev and cy@lantern.dev.',
      [MAIL, 'email ann@lantern.dev', 'email bo@lantern.dev', 'email cy@lantern.dev'],
    ],
    [
      'Report it by e-mail to security@lantern.dev, or open a [private advisory](https://github.com/lantern/lamp/security/advisories/new).',
      [MAIL, 'advisory https://github.com/lantern/lamp/security/advisories/new'],
    ],
    ['Open a [new draft advisory](../../security/advisories/new).', ['advisory ../../security/advisories/new']],
    [
      'Please report via the [Security tab](https://github.com/lantern/lamp/security).',
      ['advisory https://github.com/lantern/lamp/security'],
    ],
    ['Please report through HackerOne at https://hackerone.com/lantern', ['form https://hackerone.com/lantern']],
    [
      'Use the [contact form](https://lantern.dev/contact) on our website to report a vulnerability.',
      ['form https://lantern.dev/contact'],
    ],
    [
      'Report it through our [vulnerability disclosure program](https://lantern.dev/vdp).',
      ['form https://lantern.dev/vdp'],
    ],
    [
      'Security problems: please open a ticket in Jira at https://jira.lantern.dev/browse/SEC and mark it as private.',
      ['form https://jira.lantern.dev/browse/SEC'],
    ],
    ['Message us on [Mastodon](https://social.lantern.dev/@team).', ['chat https://social.lantern.dev/@team']],
    ['Please reach out on Telegram: https://t.me/lantern', ['chat https://t.me/lantern']],
    [
      'The maintainers can be reached on Matrix at #lantern:matrix.org about vulnerabilities.',
      ['chat #lantern:matrix.org'],
    ],
    ['In urgent cases, phone +49 30 1234567.', ['chat +49 30 1234567']],
    [
      'Please [open an issue](https://github.com/lantern/lamp/issues/new) for any vulnerability.',
      ['issue https://github.com/lantern/lamp/issues/new'],
    ],
  ])('%s', (text, channels) => {
    expect(channelsIn(text)).toEqual(channels)
  })

  it('names a way once, however often the text does', () => {
    expect(channelsIn('Mail security@lantern.dev.\n\nAgain: report vulnerabilities to Security@lantern.dev.')).toEqual([
      MAIL,
    ])
  })
})

describe('channels in words', () => {
  it.each([
    ['Visit the Security tab and click Report a vulnerability.', ['advisory']],
    ['Raise a confidential issue on GitLab.', ['advisory']],
    ['- Open a GitHub security advisory\n- Or write to ann@lantern.dev', ['advisory', 'email ann@lantern.dev']],
    ['Please use GitHub private vulnerability reporting.', ['advisory']],
    ['Please open an issue if you find a vulnerability.', ['issue']],
    ['Create a new issue with the label "security" and we will contact you.', ['issue']],
    ['Report bugs via GitHub Issues.', ['issue']],
    ['Send a private message to the maintainers on Gitter.', ['chat']],
    ['Report security issues to the package author.', ['unnamed']],
    ['Report it to the [core team](https://lantern.dev/team).', ['unnamed']],
    ['Please contact [@ann](https://github.com/ann) with the details.', ['unnamed']],
    ['E-mail the lead maintainer; the address is in the README.', ['unnamed']],
    ['E-mail the address listed in our profile.', ['unnamed']],
    ['If you find a vulnerability, please contact Ann Lantern by email.', ['unnamed']],
    ['If you find a vulnerability, drop us a line.', ['unnamed']],
    ['If you find a vulnerability, write to us.', ['unnamed']],
    ['If you find a vulnerability, let us know in private.', ['unnamed']],
    ['Vulnerabilities should be disclosed privately via email.', ['unnamed']],
    ['Mail security@lantern about vulnerabilities.', ['email security@lantern']],
    ['Set up security@main for your reports.', []],
    ['Mail security@lantern (dot) dev about vulnerabilities.', ['email security@lantern.dev']],
    ['Please email the contact in `docs/OFFER.md` with the version.', ['unnamed']],
    ['Please [contact us](https://lantern.dev/security) about it.', ['form https://lantern.dev/security']],
    ['To learn more about our times, please [contact us](https://lantern.dev/contact).', []],
    ['Flaws that are reported in private will be made public in 90 days.', []],
    ['If you leave contact details, we answer within a day.', []],
    ['Problems of a single server go to whoever manages it.', []],
    ['Go to our GitHub repository and open an issue about the vulnerability.', ['issue']],
    [
      'Use private vulnerability reporting. If it is not available, do not post details. Write to the maintainer by a private channel.',
      ['advisory', 'unnamed'],
    ],
    ['We keep a programme on [HackerOne](https://hackerone.com/lantern).', ['form https://hackerone.com/lantern']],
    [
      'Flaws:\n\n### [Submit a bug](https://hackerone.com/lantern)\n\nThank you.',
      ['form https://hackerone.com/lantern'],
    ],
    ['Please mail [email protected] about vulnerabilities.', ['unnamed']],
    ['- **Mail:** security@lantern.dev for private vulnerability reports', [MAIL]],
    ['Mail security@lantern.dev or use private vulnerability reporting.', [MAIL, 'advisory']],
    ['Contact security@lantern.dev via private vulnerability reporting.', [MAIL, 'advisory']],
    [
      'Use private vulnerability reporting once it is available. Until then, contact a maintainer.',
      ['advisory', 'unnamed'],
    ],
    ['Use private vulnerability reporting. Until you hear from us, tell nobody.', ['advisory']],
  ])('%s', (text, channels) => {
    expect(channelsIn(text)).toEqual(channels)
  })

  it('lets an address speak for the way that it belongs to', () => {
    expect(channelsIn('Please contact the maintainers privately. Their address is security@lantern.dev.')).toEqual([
      MAIL,
    ])
    expect(
      channelsIn('Use private reporting: [open an advisory](https://github.com/lantern/lamp/security/advisories/new).'),
    ).toEqual(['advisory https://github.com/lantern/lamp/security/advisories/new'])
  })
})

describe('public trackers', () => {
  it.each([
    ['Please open an issue for every vulnerability.', ['issue']],
    ['Please use the GitHub issue tracker to report security problems, unless they are critical.', ['issue']],
    ['Please do not open a public issue for a vulnerability.', []],
    ['Report bugs in the issue tracker, but vulnerabilities to security@lantern.dev.', []],
    ['If there is no answer, open an issue that asks us to look at the mailbox, without any detail.', []],
    ['Never report a vulnerability in the issue tracker.', []],
    ['Vulnerabilities must not be reported on the [tracker](https://github.com/lantern/lamp/issues).', []],
    ['For other bugs use the issue tracker.', []],
    ['If you find a bug that is not a security problem, please open an issue.', []],
    ['For non-security issues, please use [GitHub Issues](https://github.com/lantern/lamp/issues).', []],
    ['Once a fix is merged, we open an issue that explains the flaw.', []],
    ['All vulnerabilities are tracked in GitHub Issues after disclosure.', []],
    ['If you have questions about this policy, open a discussion.', []],
    ['Submit a pull request with a fix if you like.', []],
    [
      'You can find our tracker at https://github.com/lantern/lamp/issues, but please do not use it for vulnerabilities.',
      [],
    ],
    ['Instead of opening an issue, tell us in private.', []],
    ['Open an issue that only says "please contact me about security".', []],
    ['Write to support@lantern.dev to open a ticket about the vulnerability.', ['email support@lantern.dev']],
    ['If the Lantern team decides that it is no vulnerability, you may file a public issue.', []],
    ['If the feature is found to fit, you are free to make a pull request.', []],
    ['For questions about our reporting process:\n\n- GitHub Discussions: the security category', []],
    ['Then we will do the following:\n\n- Post a notice to the mailing list.', []],
  ])('%s', (text, issues) => {
    expect(channelsIn(`${text}\n\nMail security@lantern.dev.`).filter((channel) => channel !== MAIL)).toEqual(issues)
  })
})

describe('what the reading says of a channel beyond kind and target', () => {
  const channelIn = (text: string, kind: string) =>
    readReport(text).channels.find(({ value }) => value.kind === kind)?.value

  it('tells an obfuscated address from a plain one', () => {
    expect(channelIn('Mail security [at] lantern [dot] dev.', 'email')).toMatchObject({ obfuscated: true })
    expect(channelIn('Mail security@lantern.dev.', 'email')).toMatchObject({ obfuscated: false })
  })

  it('tells a tracker for lesser flaws from one for all', () => {
    const mail = 'Mail security@lantern.dev about the rest.'
    expect(channelIn(`Low severity vulnerabilities may be reported as public issues. ${mail}`, 'issue')).toMatchObject({
      lesser: true,
    })
    expect(channelIn(`Vulnerabilities may be reported as public issues. ${mail}`, 'issue')).toMatchObject({
      lesser: false,
    })
  })

  it('tells a fallback from the way that comes first', () => {
    const text =
      'Report vulnerabilities to security@lantern.dev. If you get no answer within a week, contact board@lantern.dev.'
    const conditional = readReport(text).channels.map(({ value }) => [value.target, value.conditional])
    expect(conditional).toEqual([
      ['security@lantern.dev', false],
      ['board@lantern.dev', true],
    ])
  })

  it('says where a promised address is to be found', () => {
    expect(channelIn('E-mail the address listed in our profile.', 'unnamed')).toMatchObject({
      elsewhere: 'our profile',
    })
    expect(channelIn('Write to the maintainers privately.', 'unnamed')).toMatchObject({ elsewhere: null })
  })

  it('tells a direct message from a room that all can read', () => {
    expect(channelIn('Send a direct message on Discord.', 'chat')).toMatchObject({ private: true })
    expect(channelIn('Report it publicly on Discord.', 'chat')).toMatchObject({ private: false })
  })

  it('is surer of an address than of a way in words', () => {
    const [advisory, mail] = readReport('Open a GitHub security advisory, or mail security@lantern.dev.').channels
    expect([advisory?.confidence, mail?.confidence]).toEqual(['medium', 'high'])
  })

  it('points at the address itself', () => {
    const { channels } = readReport('Mail our team at\n**security@lantern.dev**.')
    expect(channels[0]).toMatchObject({ text: 'security@lantern.dev', place: { start: { line: 6, column: 3 } } })
  })
})
