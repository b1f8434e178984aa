import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const channelsIn = (text: string) =>
  factsIn(text).channels.map(({ kind, target }) => (target === null ? kind : `${kind} ${target}`))

const MAIL = 'email sec@quarry.dev'
const POLICY = '# Security Policy\n\n## Reporting a Vulnerability\n\n'

describe('ways as people write them by hand', () => {
  it.each([
    // A portal whatever its host is called, and a tracker on a host of its own.
    [
      'Customers should contact the PSIRT by email at sec@quarry.dev or open a case on the customer portal at https://community.quarry.dev/help.',
      [MAIL, 'form https://community.quarry.dev/help'],
    ],
    ['Post flaws to our [bug tracker](https://dev.quarry.dev/trac).', ['issue https://dev.quarry.dev/trac']],
    [
      'Report flaws in our [bug tracker](https://dev.quarry.dev/trac) and mark the ticket as private.',
      ['form https://dev.quarry.dev/trac'],
    ],
    // What brings news, and takes no reports.
    ['Mail sec@quarry.dev. You can subscribe to news@quarry.dev by a mail to news-join@quarry.dev.', [MAIL]],
    ['- **Flaws:** sec@quarry.dev\n- **#security on Discord:** https://discord.gg/quarry — announcements only', [MAIL]],
    ['Mail sec@quarry.dev. We may share your report with [CERT](https://cert.quarry.dev/report).', [MAIL]],
    // Somebody is to be written to, and it is told elsewhere at which address.
    ['Report flaws to one of the [code owners](https://github.com/quarry/dig/blob/main/CODEOWNERS).', ['unnamed']],
    ['Ping one of the admins in private.', ['unnamed']],
    ['If you find a flaw, open a private channel rather than a public issue.', ['unnamed']],
    [
      'If you found a flaw please report it. Visit https://quarry.dev/security.txt for contact information.',
      ['unnamed'],
    ],
    ['The contact details are in our [security.txt](https://quarry.dev/security.txt).', ['unnamed']],
    ['Flaws should be reported through the developer contact listed in the app store.', ['unnamed']],
    ['Report it privately to the maintainers listed in MAINTAINERS.md and CC sec@quarry.dev.', ['unnamed', MAIL]],
    ['Report it privately to the maintainers (see MAINTAINERS.md) at sec@quarry.dev.', [MAIL]],
    ['Email: sec@quarry.dev (or the repository owner)', [MAIL, 'unnamed']],
    ['You may also reach out directly by e-mail or on Discord to tell us of a flaw.', ['unnamed', 'chat']],
    ['Please message us through the contact form in the app to report a flaw.', ['form']],
    ['If private reporting cannot be used, contact the maintainer through a private channel.', ['unnamed']],
    // What is no flaw to keep secret may be told in public.
    [
      'Report privately — open a GitHub security advisory, or a regular issue if it is clearly not exploitable.',
      ['advisory', 'issue'],
    ],
    ['If a flaw cannot be exploited, feel free to discuss it openly. Else mail sec@quarry.dev.', ['issue', MAIL]],
    // An aside of a ban, a warning, a link that is only the name of what is done by mail, a page to read.
    ['Do not report it in public (in the tracker or on Zulip), write to sec@quarry.dev.', [MAIL]],
    ['Never report flaws publicly (on GitHub or in the Zulip community). Mail sec@quarry.dev.', [MAIL]],
    ['Mail sec@quarry.dev. Whoever is on duty tells the Slack channel with a mention of @here.', [MAIL]],
    ['Mail sec@quarry.dev. See https://support.hackerone.com/hc/en-us/articles/7 on reports.', [MAIL]],
    ['**Opening a public GitHub issue may put real people at risk.** Mail sec@quarry.dev.', [MAIL]],
    ['[Notify us](https://quarry.dev/contact) by a mail to sec@quarry.dev.', [MAIL]],
    [
      'Report it through [our HackerOne page](https://hackerone.com/quarry), following our [policy](https://quarry.dev/vdp).',
      ['form https://hackerone.com/quarry'],
    ],
    ['Please contact Jo Roe (jo at quarry.dev) directly.', ['email jo@quarry.dev']],
    ['Jo Roe (part time at quarry.dev) reads what comes to sec@quarry.dev.', [MAIL]],
  ])('%s', (text, channels) => {
    expect(channelsIn(`${POLICY}${text}`)).toEqual(channels)
  })

  it.each([
    'Report vulnerabilities by e-mail to [your security e-mail].',
    'Report vulnerabilities by e-mail.\n\nContact: <your email>',
  ])('takes an address that is still to be filled in for none: %s', (text) => {
    expect(channelsIn(`${POLICY}${text}`)).toEqual([])
  })
})

describe('texts on more than security', () => {
  it.each([
    // The tracker is for bugs where another part tells where flaws go.
    [
      '## Support\n\nFor bugs open an [issue](https://github.com/quarry/dig/issues).\n\n## Security\n\nMail sec@quarry.dev about vulnerabilities.',
      'policy',
      [MAIL],
    ],
    [
      '## Reporting issues\n\nOpen an issue at <https://github.com/quarry/dig/issues> with the steps.\n\nSecurity problems must not be reported in public. See [SECURITY.md](./SECURITY.md).',
      'pointer',
      [],
    ],
    [
      '# Help\n\n- Bugs: open a [GitHub issue](https://github.com/quarry/dig/issues).\n- Found a security hole? Do not open an issue; follow the [policy](https://github.com/quarry/dig/blob/main/SECURITY.md).',
      'pointer',
      [],
    ],
    [
      '# Support\n\n| Topic | Where |\n| --- | --- |\n| Something is broken | [Report](https://github.com/quarry/dig/issues/new) |\n| A vulnerability | [Security](./SECURITY.md) |',
      'pointer',
      [],
    ],
    [
      '# Bugs\n\n1. Use the latest version.\n2. If it is a security risk, report it confidentially as described in [SECURITY.md](SECURITY.md).\n3. Else [create an issue](https://github.com/quarry/dig/issues).',
      'pointer',
      [],
    ],
    [
      '# Security Policy\n\n## Reporting\n\nReport flaws to sec@quarry.dev.\n\nYou may also [open an issue](https://github.com/quarry/dig/issues).',
      'policy',
      [MAIL, 'issue https://github.com/quarry/dig/issues'],
    ],
    [
      '# Bugs\n\nBugs should be reported at <https://gitlab.quarry.dev/dig/dig/-/issues>.\n\n## Security\n\nWe treat security issues like any other bug.',
      'policy',
      ['issue https://gitlab.quarry.dev/dig/dig/-/issues'],
    ],
    // A page of contacts.
    [
      '## Contact\n\n### Sponsors\n\nEmail: money@quarry.dev\n\n### Security\n\nEmail: sec@quarry.dev',
      'policy',
      [MAIL],
    ],
    [
      '## Feedback\n\n### Slack channel\n\nJoin our [Slack](https://quarry.slack.com) to talk about ideas.\n\n### Vulnerabilities\n\nPlease report vulnerabilities in private to sec@quarry.dev.',
      'policy',
      [MAIL],
    ],
    [
      '# Contact for security\n\n| List | Use |\n| --- | --- |\n| sec@quarry.dev | Vulnerability reports. |\n| crew@quarry.dev | Discussion among the release managers. |',
      'policy',
      [MAIL],
    ],
    [
      '## Points of contact for security issues\n\n### Server\n\n```\nsec [at] quarry.dev\nPGP fingerprint = 0123 4567\n```',
      'policy',
      [MAIL],
    ],
    [
      `## Contacts for security issues\n\n\`\`\`\n${['ann', 'bo', 'cem', 'sec'].map((name) => `${name}@quarry.dev\n0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567`).join('\n\n')}\n\`\`\``,
      'policy',
      ['email ann@quarry.dev', 'email bo@quarry.dev', 'email cem@quarry.dev', MAIL],
    ],
    ['## Setup\n\n### Git\n\n```\ngit config user.email sec@quarry.dev\n```', 'unrelated', []],
    ['## News\n\nGet our security bulletins.\n\n[Subscribe here](https://quarry.dev/news)', 'unrelated', []],
  ])('%s', (text, kind, channels) => {
    expect(factsIn(text).kind).toBe(kind)
    expect(channelsIn(text)).toEqual(channels)
  })

  it('takes a text with words of its own for a policy, though the address is a stand-in', () => {
    const text =
      '## Security\n\n**Do not open public issues for vulnerabilities.** Mail your-email@example.com instead.'
    expect(factsIn(text).kind).toBe('policy')
    expect(factsIn('## Security\n\nMail your-email@example.com about vulnerabilities.').kind).toBe('template')
  })
})

describe('privacy as people ask for it by hand', () => {
  it.each([
    'Mail sec@quarry.dev. This list is delivered to a small team of developers.',
    'Mail sec@quarry.dev. That mailbox reaches a handful of trusted people.',
    'Mail sec@quarry.dev. We ask for an embargo of no more than 45 days.',
    'Mail sec@quarry.dev. Please do wait until there is a fix, or 120 days, whichever comes first.',
    'Mail sec@quarry.dev. We would like to have three weeks for the fix before you publish.',
    'Mail sec@quarry.dev. We publish it after 90 days, and ask that you keep to the same schedule.',
    'Mail sec@quarry.dev. We hold back the details for 14 days after a release. Please do the same.',
    'Mail sec@quarry.dev. A researcher who publicly discloses a flaw without our consent loses the reward.',
    'Mail sec@quarry.dev. After the release, we ask the finders to wait 30 days before they announce it.',
    'Mail sec@quarry.dev. Coordinated disclosure is what we ask of you.',
    'Mail sec@quarry.dev. Telling of a flaw in public without a word to us puts all who run Quarry at risk.',
    '| Matter | Where |\n| --- | --- |\n| A vulnerability | Please do not open an issue, mail sec@quarry.dev. |',
    'Bugs can be filed in the public tracker, but if you suspect a security problem, please write to sec@quarry.dev instead.',
    'Mail sec@quarry.dev. Issues on GitHub can be read by everybody, so please do not report there.',
  ])('discouraged: %s', (text) => {
    expect(factsIn(text).publicReports).toBe('discouraged')
  })

  it.each([
    ['unstated', 'Mail sec@quarry.dev. We are a small team and need some time.'],
    ['unstated', 'Mail sec@quarry.dev. The SIRT will manage all sensitive data on a confidential basis.'],
    ['unstated', 'Mail sec@quarry.dev. We practise coordinated disclosure.'],
    ['unstated', 'Mail sec@quarry.dev. A public advisory does not put users at risk.'],
    ['unstated', 'Bugs go to the tracker. Security problems go to sec@quarry.dev.'],
    [
      'invited',
      '## Bugs\n\nPlease report bugs as issues in [the tracker](https://github.com/quarry/dig/issues). Please do NOT report vulnerabilities privately to anybody.',
    ],
    ['invited', 'Just file an issue on GitHub. There is no private channel.'],
  ])('%s: %s', (stance, text) => {
    expect(factsIn(text).publicReports).toBe(stance)
  })
})
