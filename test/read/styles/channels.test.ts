import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

describe('channels in many styles', () => {
  it.each([
    // An address in code, behind a full stop as well as behind a colon.
    [
      '## Reporting\n\nTo tell us of a flaw, write a mail.\n\n```\nsec [at] quarry [dot] dev\n```',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nWrite a mail to the team.\n\n```\ngit config user.email sec@quarry.dev\n```', ['unnamed -']],
    // A public place beside a secret one.
    ['## Reporting\n\nReach the maintainer through GitHub issues or a private channel.', ['issue -', 'unnamed -']],
    // The page that a label of contact names, the form of GitLab that is made confidential, and a page to read.
    ['## Reporting\n\nContact: https://quarry.dev/contact', ['form https://quarry.dev/contact']],
    [
      '## Reporting\n\nPlease make an issue and switch on confidentiality:\n\n- [New issue](https://gitlab.com/quarry/dig/-/issues/new)',
      ['advisory https://gitlab.com/quarry/dig/-/issues/new'],
    ],
    ['## Reporting\n\nOur policy, with how to report a flaw, stands at:\n\nhttps://quarry.dev/policy', []],
    // What else is done in public, and who else is written to.
    [
      '## Reporting\n\nMail sec@quarry.dev. Dependabot opens weekly pull requests for old packages.',
      ['email sec@quarry.dev'],
    ],
    ['Questions:\n\n1. Open an issue\n2. For vulnerabilities, please e-mail me directly', ['unnamed -']],
    ['## Reporting\n\nMail sec@quarry.dev. This file shows under **Security → Policy**.', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev. [Our key](https://keybase.io/quarry/pgp_keys.asc)',
      ['email sec@quarry.dev'],
    ],
    // A place for all, of which the sentence says that flaws are not for it; a page of help; what is asked for the page itself.
    [
      '## Reporting\n\nYou may also find us in our public Slack; but please write to sec@quarry.dev, and avoid disclosing vulnerabilities in public.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nMail sec@quarry.dev. See https://www.linkedin.com/help/answer/7', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev. If you spot anything outdated, please open a pull request.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nOn Discord: @quarry-security#1234', ['chat @quarry-security#1234']],
    ['## Contact\n\nFor security questions:\n\n- GitHub: create a private security advisory', ['advisory -']],
    ['## Reporting\n\nOur general security mailing list is: sec@quarry.dev.', ['email sec@quarry.dev']],
    // The details are left out, and nothing else.
    [
      '## Reporting\n\nReport it by opening an issue without details, or contact the maintainer directly.',
      ['issue -', 'unnamed -'],
    ],
    // A condition without a comma, and lists of ways under a request to the maintainers.
    ['## Reporting\n\nIf you manage to break it just open an issue on GitHub.', ['issue -']],
    [
      '## Reporting\n\nContact the maintainer in private:\n\n- Open a private vulnerability report on GitHub\n- Mail: sec@quarry.dev',
      ['advisory -', 'email sec@quarry.dev'],
    ],
    ['## Reporting\n\nSend your security advisory straight to our team: sec@quarry.dev', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail the private security list sec@quarry.dev (or root@quarry.dev).',
      ['email root@quarry.dev', 'email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nDM me on Mastodon ([@ann@social.quarry.dev](https://social.quarry.dev/@ann)).',
      ['chat @ann@social.quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. Announcements are sent to [our list](https://groups.google.com/g/quarry).',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\nAdvisories: https://quarry.dev/news, news@quarry.dev',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nYou may also ask the team in our public Discord; however, when reporting a flaw, e-mail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    // A service that takes reports for others, a list of bare ways, and advisories that are published already.
    [
      '## Reporting\n\nVulnerabilities are handled by HackerOne: https://hackerone.com/quarry',
      ['form https://hackerone.com/quarry'],
    ],
    [
      '## Reporting\n\nPlease report it by one of these:\n\n1. GitHub issue, if it is not sensitive\n2. sec@quarry.dev',
      ['email sec@quarry.dev', 'issue -'],
    ],
    [
      '## Reporting\n\nLook through the [closed ones](https://github.com/quarry/dig/security/advisories?state=published), then mail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    ["## Reporting\n\nWe use GitHub's private vulnerability reporting.", ['advisory -']],
    ['## Reporting\n\nMail sec@quarry.dev, or message me on Signal.', ['chat -', 'email sec@quarry.dev']],
    ['## Reporting\n\nContact the maintainer with the details given in the copyright notice.', ['unnamed -']],
    // What is no way, though it is called like one.
    [
      '## Reporting\n\nThis document explains how to privately report vulnerabilities. Mail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nPlease privately report vulnerabilities to the team.', ['unnamed -']],
    [
      '## Reporting\n\n- **Private reporting first**: tell nobody on GitHub before we have fixed it.\n- Mail sec@quarry.dev',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. After the fix is out, you are free to write a public report about it.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nMail sec@quarry.dev. Your mail opens a ticket.', ['email sec@quarry.dev']],
    [
      "## Reporting\n\nMail sec@quarry.dev. If you aren't reporting a vulnerability, please open an issue.",
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. We answer no feature requests there. Please report an issue instead.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\nOut of scope:\n\n- Flaws of Ore itself. Report those to sec@ore.dev.\n- Wishes (file as an issue)',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. Flaws of the protocol are handled by the Ore Foundation (sec@ore.dev).',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nDo not report vulnerabilities to these people directly, use the [form](https://github.com/quarry/dig/security/advisories/new).\n\n- Ann (ann@quarry.dev)\n- Bo (bo@quarry.dev)',
      ['advisory https://github.com/quarry/dig/security/advisories/new'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. The tool sends its mails from noreply@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    // Addresses of pages in code, and behind a ban.
    [
      '## Reporting\n\n1. **GitHub advisory** (best):\n   `https://github.com/quarry/dig/security/advisories/new`',
      ['advisory https://github.com/quarry/dig/security/advisories/new'],
    ],
    [
      '## Reporting\n\nOpen a private advisory:\n\n```\nhttps://github.com/quarry/dig/security/advisories/new\n```',
      ['advisory https://github.com/quarry/dig/security/advisories/new'],
    ],
    [
      '## Reporting\n\nDo not open an issue, use the form at https://quarry.dev/report.',
      ['form https://quarry.dev/report'],
    ],
    ['## Reporting\n\nPlease use sec@quarry.dev and not the issue tracker.', ['email sec@quarry.dev']],
    ['## Reporting\n\nSend it to dig-NOSPAM@quarry.dev (take out the middle).', ['email dig@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev. Without a GitHub account, please contact one of the maintainers.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nUse the [form](https://github.com/quarry/dig/security/advisories/new).\n\nWithout a GitHub account, please contact one of the maintainers.',
      ['advisory https://github.com/quarry/dig/security/advisories/new', 'unnamed -'],
    ],
    [
      '## Reporting\n\nFlaws of the package can be filed in the tracker: https://bugs.quarry.dev/dig',
      ['issue https://bugs.quarry.dev/dig'],
    ],
    [
      '## Reporting\n\nUse [this template](https://bugzilla.quarry.dev/enter_bug.cgi?groups=security) to file a report.',
      ['form https://bugzilla.quarry.dev/enter_bug.cgi?groups=security'],
    ],
    ['# Rules\n\n## For users\n\nDid you find a vulnerability? Open an issue and label it.', ['issue -']],
    ['📧 **Email:** sec@quarry.dev', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev. An advisory will then be made, and the person that opened the issue will be invited.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nOn Discord write to quarrier#2041, or to anybody with the `owner` role.', ['chat quarrier#2041']],
    ['## Disclosure\n\nEach bug should be reported by creating an issue with all details.', ['issue -']],
    [
      '## Reporting\n\nSend an email to support@quarry.dev with:\n\n- the steps\n- the version',
      ['email support@quarry.dev'],
    ],
    ['## Disclosure\n\nIf you found a vulnerability, please report it to our core team at once.', ['unnamed -']],
    ['## Reporting\n\nReport a vulnerability using the issues feature of GitHub.', ['issue -']],
    [
      '## Reporting\n\nMail sec@quarry.dev, or open a GitHub issue **without sensitive details** and request a private follow-up.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nPlease report it privately:\n\n- Encrypted: please send over: https://quarry.dev/#box',
      ['form https://quarry.dev/#box'],
    ],
    [
      '## Contact\n\n- sec@quarry.dev — vulnerability reports\n- help@quarry.dev — general support; no reports please',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\n**Do not report these (use GitHub issues):**\n\n- ideas',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\n## Out of scope\n\n- **The engine** — report to sec@ore.dev',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\n## Disclosure\n\nAfter the release an issue is opened to tell watchers.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\n- Security contact: sec@quarry.dev\n- General contact fallback: office@quarry.dev',
      ['email office@quarry.dev', 'email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. You may request to be added to the team by a mail to join@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nPlease tell us at once. You will find our contact details in the imprint.', ['unnamed -']],
    [
      '## Reporting\n\nThrough our portal https://desk.quarry.dev please hand in a private ticket to report it.',
      ['form https://desk.quarry.dev'],
    ],
    [
      '## Reporting\n\nYou can report any flaw that you have found by contacting the Quarry team at sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\n- sec@quarry.dev: vulnerability reports\n\nShould you have a suggestion how to make it safer, please report it in our [tracker](https://github.com/ore/quarry/issues).',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nFlaws may be reported on the [Report a vulnerability](https://hackerone.com/quarry) form.',
      ['form https://hackerone.com/quarry'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. If you hear nothing, open an issue. Put no details there; just ask for a private contact.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nOpen an issue without sensitive details:\n\n- [GitHub issues](https://github.com/ore/quarry/issues)',
      ['issue https://github.com/ore/quarry/issues'],
    ],
    [
      '## Reporting\n\n[Our tracker](https://github.com/ore/quarry/issues) is the only way to report vulnerabilities.',
      ['issue https://github.com/ore/quarry/issues'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. We announce fixes in a release and, where fitting, via a [security advisory](https://github.com/ore/quarry/security/advisories).',
      ['email sec@quarry.dev'],
    ],
    ['## Good practice\n\nRotate your keys.\n\n**Contact:** sec@quarry.dev', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\nRead also [the guidelines](https://hackerone.com/disclosure-guidelines) of others.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nUse [private reporting](https://github.com/ore/quarry/security/advisories/new). If you cannot use that form, ask a maintainer for an encrypted channel.',
      ['advisory https://github.com/ore/quarry/security/advisories/new', 'unnamed -'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\nOrdinary crashes are not considered vulnerabilities. Report them in the [tracker](https://github.com/ore/quarry/issues).',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting a Vulnerability\n\nReport it to the maintainers by email.', ['unnamed -']],
    ['## Reporting a Vulnerability\n\nReach out to the team directly.', ['unnamed -']],
    [
      '## Reporting\n\nMail sec@quarry.dev. Patches for the website go to web@quarry.dev, the forum is for help.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev.\n\n## Other contacts\n\n- wrong data: data@quarry.dev',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nThe lists dev@quarry.dev and users@quarry.dev are archived publicly. Mail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\n| Where | Address | Use for |\n| - | - | - |\n| Mail | sec@quarry.dev | flaws |\n| Chat | https://discord.gg/quarry | questions |',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nMail sec@quarry.dev. Matrix has its own program at https://hackerone.com/ore.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Flaws in the engine\n\nNot ours. Report them to sec@ore.dev.\n\n## Reporting\n\nMail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting\n\nResearchers without an account on HackerOne write to sec@quarry.dev.', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nMail sec@quarry.dev. We also read the [forum](https://forum.quarry.dev), but the forum is no place for a vulnerability.',
      ['email sec@quarry.dev'],
    ],
    [
      '## Reporting\n\nPlease use oss-security@quarry.dev and not the issue tracker.',
      ['email oss-security@quarry.dev'],
    ],
    ['## Reporting\n\nColleagues use the form at https://quarry.dev/report.', ['form https://quarry.dev/report']],
    ['## Reporting\n\nFill in https://quarry.dev/report. It asks for a log.', ['form https://quarry.dev/report']],
    [
      '## Reporting\n\nMail sec@quarry.dev. Ordinary tickets go to the desk as before (https://desk.quarry.dev).',
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev about flaws. Reports about conduct go to conduct@quarry.dev.', ['email sec@quarry.dev']],
    ['## Reporting\n\nWrite me here:\n\n    sec (at) quarry (dot) dev\n', ['email sec@quarry.dev']],
    [
      '## Reporting\n\nStart a thread in https://github.com/ore/quarry/discussions/categories/security.',
      ['issue https://github.com/ore/quarry/discussions/categories/security'],
    ],
    [
      'Mail sec@quarry.dev about vulnerabilities.\n\n[Website](https://quarry.dev) | [Blog](https://blog.quarry.dev) | [Chat](https://discord.gg/quarry)',
      ['email sec@quarry.dev'],
    ],
    ['## Reporting a Vulnerability\n\nChoose **Security → Report a vulnerability** here.', ['advisory -']],
    [
      '## Reporting\n\n1. Open the **Security → Advisories** page and select **Report a vulnerability**.',
      ['advisory -'],
    ],
    [
      '## Reporting\n\nDo not attach an API key.\n\n1. Open the Security → Advisories page and select **Report a vulnerability**.',
      ['advisory -'],
    ],
    ['## Reporting a Vulnerability\n\nOn GitHub, go to Security and click Report a vulnerability.', ['advisory -']],
    [
      'Vulnerabilities can be filed as normal bugs in the [tracker](https://github.com/ore/quarry/issues).',
      ['issue https://github.com/ore/quarry/issues'],
    ],
    [
      'For small flaws you can make issue. For big ones mail to sec@quarry.dev please.',
      ['email sec@quarry.dev', 'issue -'],
    ],
    ['Vulnerabilities → sec@quarry.dev\nBugs → https://github.com/ore/quarry/issues', ['email sec@quarry.dev']],
    ['## Reporting a Vulnerability\n\nContact @jo-roe.', ['unnamed -']],
    [
      'Questions or findings on the security of this package may be sent to info@quarry.dev.',
      ['email info@quarry.dev'],
    ],
    ['Mail sec@quarry.dev. Questions on security in general: info@quarry.dev.', ['email sec@quarry.dev']],
    [
      'Send what you found to sec@quarry.dev. Provide your contact details, including a telephone number.',
      ['email sec@quarry.dev'],
    ],
    [
      `You have two choices:

1. **GitHub Security Advisories (preferred):** [open a draft](https://github.com/ore/quarry/security/advisories/new)
2. **E-mail:** sec@quarry.dev`,
      ['advisory https://github.com/ore/quarry/security/advisories/new', 'email sec@quarry.dev'],
    ],
    ['Go to the **Security** tab of this repository and click *Report a vulnerability*.', ['advisory -']],
    ['Report to sec@quarry.dev. For conduct matters write to conduct@quarry.dev.', ['email sec@quarry.dev']],
    ['Mail sec@quarry.dev. General questions: hello@quarry.dev.', ['email sec@quarry.dev']],
    [
      `Security: sec@quarry.dev
Sales: sales@quarry.dev
Support: support@quarry.dev`,
      ['email sec@quarry.dev'],
    ],
    [
      'Write to sec@quarry.dev; if nobody answers within a week, try jo@quarry.dev directly.',
      ['email jo@quarry.dev', 'email sec@quarry.dev'],
    ],
    [
      'We run a program on [HackerOne](https://hackerone.com/quarry). Submit everything there.',
      ['form https://hackerone.com/quarry'],
    ],
    ['Fill in the form at https://quarry.dev/security/report.', ['form https://quarry.dev/security/report']],
    [
      'Send a direct message to a moderator on [our Discord](https://discord.gg/abc123).',
      ['chat https://discord.gg/abc123'],
    ],
    ['Report vulnerabilities at https://github.com/ore/quarry/issues.', ['issue https://github.com/ore/quarry/issues']],
    ['Contact one of the maintainers privately.', ['unnamed -']],
    ['Please e-mail me directly; you find my address on my GitHub profile.', ['unnamed -']],
    [
      'E-mail sec@quarry.dev. Do not use [the issue tracker](https://github.com/ore/quarry/issues).',
      ['email sec@quarry.dev'],
    ],
    [
      'E-mail sec@quarry.dev. Ordinary bugs go to [GitHub Issues](https://github.com/ore/quarry/issues).',
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev, encrypted with the key from https://quarry.dev/pgp.asc.', ['email sec@quarry.dev']],
    [
      'Mail sec@quarry.dev. Fixed flaws are announced at https://github.com/ore/quarry/security/advisories.',
      ['email sec@quarry.dev'],
    ],
    ['security (at) quarry (dot) dev', ['email security@quarry.dev']],
    ['You can reach the team under security[at]quarry[dot]dev.', ['email security@quarry.dev']],
    ['[Report privately](../../security/advisories/new)', ['advisory ../../security/advisories/new']],
    [
      `| Method | Where |
|---|---|
| Email | sec@quarry.dev |`,
      ['email sec@quarry.dev'],
    ],
    [
      `| Channel | Link |
|---|---|
| GitHub advisory | https://github.com/ore/quarry/security/advisories/new |
| Mail | sec@quarry.dev |`,
      ['advisory https://github.com/ore/quarry/security/advisories/new', 'email sec@quarry.dev'],
    ],
    ['Drop a line to [the security crew](mailto:sec@quarry.dev).', ['email sec@quarry.dev']],
    [
      'Mail private@quarry.apache.org with a copy to security@apache.org.',
      ['email private@quarry.apache.org', 'email security@apache.org'],
    ],
    [
      'Please report it to the Microsoft Security Response Center at https://msrc.microsoft.com/create-report.',
      ['form https://msrc.microsoft.com/create-report'],
    ],
    ['Ping @quarryboss on Telegram in private.', ['chat @quarryboss']],
    [
      `### Contact

- **Security issues**: sec@quarry.dev
- **General inquiries**: info@quarry.dev
- **Website**: https://quarry.dev`,
      ['email sec@quarry.dev'],
    ],
    [
      'Mail `sec@quarry.dev`. See our [docs](https://docs.quarry.dev/security) for how the sandbox works.',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. For more on responsible disclosure see https://cheatsheetseries.owasp.org/cheatsheets/Vulnerability_Disclosure_Cheat_Sheet.html.',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. To learn about new releases, join our mailing list at https://groups.google.com/g/quarry-announce.',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. For billing problems contact billing@quarry.dev, and for help with your account support@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    ["Please use GitHub's private vulnerability reporting feature for this repository.", ['advisory -']],
    ['Just open an issue, we fix security bugs in the open.', ['issue -']],
    [
      'For low-risk findings, a normal GitHub issue is fine. For all else write to sec@quarry.dev.',
      ['email sec@quarry.dev', 'issue -'],
    ],
    ['Reach out to the core team through a private channel.', ['unnamed -']],
    [
      'Maintainer: Jo Miner (dev@quarry.dev). Contact her about anything that concerns security.',
      ['email dev@quarry.dev'],
    ],
    ['Mail sec@quarry.dev or send a DM on Discord.', ['chat -', 'email sec@quarry.dev']],
    ['Bug bounty reports: https://bugcrowd.com/quarry', ['form https://bugcrowd.com/quarry']],
    ['Found a hole? sec@quarry.dev is the place.', ['email sec@quarry.dev']],
    ['To reach the security team, use sec@quarry.dev.', ['email sec@quarry.dev']],
    ['All security concerns should be directed to sec@quarry.dev.', ['email sec@quarry.dev']],
    ['Please notify sec@quarry.dev of any weakness you discover.', ['email sec@quarry.dev']],
    ['Get in touch: sec@quarry.dev', ['email sec@quarry.dev']],
    ['**Where to report:** sec@quarry.dev', ['email sec@quarry.dev']],
    [
      `Primary contact: sec@quarry.dev
Backup contact: cto@quarry.dev`,
      ['email cto@quarry.dev', 'email sec@quarry.dev'],
    ],
    ['Send to sec@quarry.dev (PGP key: https://quarry.dev/key.txt).', ['email sec@quarry.dev']],
    [
      'Send an e-mail to sec@quarry.dev or a direct message on Slack to one of the maintainers.',
      ['chat -', 'email sec@quarry.dev'],
    ],
    [
      "Use GitHub's private vulnerability reporting, or mail sec@quarry.dev if you can't.",
      ['advisory -', 'email sec@quarry.dev'],
    ],
    [
      `1. Open https://github.com/ore/quarry/security/advisories/new
2. Fill in the form
3. Submit`,
      ['advisory https://github.com/ore/quarry/security/advisories/new'],
    ],
    [
      'Navigate to the [Security Advisories page](https://github.com/ore/quarry/security/advisories/new).',
      ['advisory https://github.com/ore/quarry/security/advisories/new'],
    ],
    [
      'Visit https://github.com/ore/quarry/security and click "Report a vulnerability".',
      ['advisory https://github.com/ore/quarry/security'],
    ],
    [
      'Or open a security advisory:\n\n**URL**: https://github.com/ore/quarry/security/advisories',
      ['advisory https://github.com/ore/quarry/security/advisories'],
    ],
    [
      'Report it under [Security advisories](https://github.com/ore/quarry/security/advisories).',
      ['advisory https://github.com/ore/quarry/security/advisories'],
    ],
    ['Please contact the maintainer directly before disclosing anything.', ['unnamed -']],
    ['Send an email to the repository owner.', ['unnamed -']],
    ['Email the address listed on our website.', ['unnamed -']],
    ['Reach out to us privately.', ['unnamed -']],
    ['Write to us on Telegram: https://t.me/quarry', ['chat https://t.me/quarry']],
    ['Message @quarry:matrix.org on Matrix.', ['chat @quarry:matrix.org']],
    ['Fill in [this form](https://forms.gle/abcDEF).', ['form https://forms.gle/abcDEF']],
    [
      'Use our [contact form](https://quarry.dev/contact) to tell us about security problems.',
      ['form https://quarry.dev/contact'],
    ],
    [
      'Report it through [huntr.dev](https://huntr.dev/bounties/disclose).',
      ['form https://huntr.dev/bounties/disclose'],
    ],
    [
      'Report it by [opening an issue](https://github.com/ore/quarry/issues/new).',
      ['issue https://github.com/ore/quarry/issues/new'],
    ],
    ['Please open an issue in this repository with the label "security".', ['issue -']],
    [
      'Mail sec@quarry.dev. We use https://github.com/ore/quarry/issues to track the fix afterwards.',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. Feature requests belong in https://github.com/ore/quarry/discussions.',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. Read more in our [handbook](https://handbook.quarry.dev/security).',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. Past advisories: https://github.com/ore/quarry/security/advisories',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev.\n\nWe open an advisory for each flaw:\n\n**URL**: https://github.com/ore/quarry/security/advisories',
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev, but before you send a report:\n\n- https://github.com/ore/quarry/security/advisories',
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Security features

- E-mail alerts from noreply@quarry.dev
- Slack notifications`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Updates

Follow us on [Twitter](https://twitter.com/quarry) for security announcements.`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Questions

Questions about this policy? Write to policy@quarry.dev.`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Acknowledgements

- [Ada](https://twitter.com/ada) for the XSS in 1.2
- Bob (bob@bobs.org)`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Resources

- [OWASP Top 10](https://owasp.org/top10)
- [GitHub security docs](https://docs.github.com/en/code-security)
- [CVE form](https://cveform.mitre.org/)`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Community

- [Discord](https://discord.gg/xyz)
- [Forum](https://forum.quarry.dev)`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Code of conduct

Report unacceptable behaviour to conduct@quarry.dev.`,
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev. Please do not use `security@example.com`-like addresses.', ['email sec@quarry.dev']],
    [
      `If you discover a security vulnerability in this project, please report it by:

1. **Opening a private security advisory** on GitHub
2. **Emailing** the maintainers at sec@quarry.dev

Please do not report security vulnerabilities through public GitHub issues.`,
      ['advisory -', 'email sec@quarry.dev'],
    ],
    [
      `To report a vulnerability:

1. Go to the [Security tab](../../security)
2. Click "Report a vulnerability"
3. Fill out the form`,
      ['advisory ../../security'],
    ],
    ['Please contact [@jominer](https://github.com/jominer) directly.', ['unnamed -']],
    [
      'If you find a vulnerability, please reach out to [@jominer](https://github.com/jominer) on GitHub.',
      ['unnamed -'],
    ],
    ['Create a new issue with the `security` label and describe the vulnerability.', ['issue -']],
    ["Open an issue asking for a private contact; don't give any details of the vulnerability there.", []],
    [
      'Critical vulnerabilities: mail sec@quarry.dev. Non-sensitive security issues: open a GitHub issue.',
      ['email sec@quarry.dev', 'issue -'],
    ],
    [
      `### Security vulnerabilities

Mail sec@quarry.dev.

### Non-security bugs

Open an issue on our [tracker](https://github.com/ore/quarry/issues).`,
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. For general questions, please open a [discussion](https://github.com/ore/quarry/discussions) or an issue.',
      ['email sec@quarry.dev'],
    ],
    [
      "Mail sec@quarry.dev. If you're not sure whether it is a security issue, mail us anyway rather than opening a public issue.",
      ['email sec@quarry.dev'],
    ],
    [
      "Mail sec@quarry.dev. After the fix is released, we'll open a public issue that describes it.",
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev. Suggestions to improve this policy are welcome as pull requests.', ['email sec@quarry.dev']],
    [
      'Mail sec@quarry.dev. Once resolved, the issue will be disclosed in the GitHub issue tracker.',
      ['email sec@quarry.dev'],
    ],
    [
      "Mail sec@quarry.dev. If it's a regular bug, please use the [bug report template](https://github.com/ore/quarry/issues/new?template=bug.md).",
      ['email sec@quarry.dev'],
    ],
    [
      'Before reporting, check the [existing issues](https://github.com/ore/quarry/issues). Then mail sec@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    [
      "Mail sec@quarry.dev. Please check our [security advisories](https://github.com/ore/quarry/security/advisories) first to see if it's known.",
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. Security fixes are submitted as pull requests like any other change.',
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Contributing

Pull requests are welcome. For major changes, please open an issue first.`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## Support

If you need help, open an issue or join our [Discord](https://discord.gg/abc).`,
      ['email sec@quarry.dev'],
    ],
    [
      `Mail sec@quarry.dev.

## For developers

- Open an issue before large changes
- Report bugs in the tracker`,
      ['email sec@quarry.dev'],
    ],
    [
      "Mail sec@quarry.dev or use [GitHub's private reporting](https://docs.github.com/en/code-security/security-advisories/guidance-on-reporting-and-writing/privately-reporting-a-security-vulnerability).",
      ['advisory -', 'email sec@quarry.dev'],
    ],
    ['Please report security vulnerabilities to the maintainers via email.', ['unnamed -']],
    ['Report any vulnerability to the project maintainers directly.', ['unnamed -']],
    ['Contact the author by e-mail (see `package.json`).', ['unnamed -']],
    [
      `**Email**: [sec@quarry.dev](mailto:sec@quarry.dev)

**Subject**: \`[SECURITY] Vulnerability in Quarry\`

**Encryption**: not needed`,
      ['email sec@quarry.dev'],
    ],
    [
      "You can reach us at sec@quarry.dev. We use Discord for day-to-day chat, so please don't send reports there.",
      ['email sec@quarry.dev'],
    ],
    [
      'Join our [Discord server](https://discord.gg/abc) and message a moderator privately.',
      ['chat https://discord.gg/abc'],
    ],
    [
      `Report via:

- Email: sec@quarry.dev
- Discord: https://discord.gg/abc (DM an admin)`,
      ['chat https://discord.gg/abc', 'email sec@quarry.dev'],
    ],
    [
      'Reports: sec@quarry.dev or our contact page https://quarry.dev/contact',
      ['email sec@quarry.dev', 'form https://quarry.dev/contact'],
    ],
    [
      'Submit through our [HackerOne program](https://hackerone.com/quarry) or e-mail sec@quarry.dev.',
      ['email sec@quarry.dev', 'form https://hackerone.com/quarry'],
    ],
    ["Mail sec@quarry.dev. We're not on HackerOne or Bugcrowd.", ['email sec@quarry.dev']],
    [
      'Mail sec@quarry.dev. See [our blog](https://blog.quarry.dev/security) for past incidents.',
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev. CVE ids are requested at https://cveform.mitre.org/.', ['email sec@quarry.dev']],
    [
      'Mail sec@quarry.dev. We host our code on https://gitlab.com/ore/quarry and mirror it to GitHub.',
      ['email sec@quarry.dev'],
    ],
    ['Mail sec@quarry.dev. Our status page is https://status.quarry.dev.', ['email sec@quarry.dev']],
    [
      `Mail sec@quarry.dev.

| Role | Contact |
|---|---|
| Security lead | sec@quarry.dev |
| Press | press@quarry.dev |`,
      ['email sec@quarry.dev'],
    ],
    [
      `# Security

## Contacts

| Role | Contact |
|---|---|
| Security team | sec@quarry.dev |
| Security lead | lead@quarry.dev |
| Legal | legal@quarry.dev |`,
      ['email lead@quarry.dev', 'email sec@quarry.dev'],
    ],
    [
      `**Security Team**: sec@quarry.dev
**General Support**: help@quarry.dev
**Documentation**: https://docs.quarry.dev`,
      ['email sec@quarry.dev'],
    ],
    [
      'Mail sec@quarry.dev. If your account was hacked, write to help@quarry.dev; all the rest goes to hello@quarry.dev.',
      ['email sec@quarry.dev'],
    ],
    [
      'Use the [general contact form](https://quarry.dev/contact) to report a flaw.',
      ['form https://quarry.dev/contact'],
    ],
    ['Please e-mail your findings to our published security contacts.', ['unnamed -']],
    ['Mail sec@quarry.dev. If it is not sensitive, post about it in the forum.', ['email sec@quarry.dev', 'issue -']],
    ['Report a flaw to its author with a direct message on the forum.', ['chat -']],
    ['Before you write to the team, read the list of known flaws.', []],
    ['Mail your issue report to sec@quarry.dev.', ['email sec@quarry.dev']],
    ['Mail sec@quarry.dev. Git commits are signed by release@quarry.dev.', ['email sec@quarry.dev']],
  ])('%s', (text, channels) => {
    expect(
      factsIn(text)
        .channels.map(({ kind, target }) => `${kind} ${target ?? '-'}`)
        .sort(),
    ).toEqual(channels)
  })
})

describe('an address that is the only one of a policy', () => {
  it.each([
    'Support',
    'Maintainers',
    'E-mail',
    'FAQ',
    'Researchers',
    'Announcements',
    "Please don't open issues",
    'Scope',
  ])('under "%s"', (heading) => {
    const text = `# Security Policy\n\n## Versions\n\nOnly the newest release gets fixes.\n\n## ${heading}\n\nWrite to jo@quarry.dev.`
    expect(factsIn(text).channels.map(({ target }) => target)).toEqual(['jo@quarry.dev'])
  })

  it.each([
    ['## Thanks\n\nThank you. Report further flaws to jo@quarry.dev.', ['jo@quarry.dev']],
    ['## Thanks\n\n- Alva (alva@quarry.dev) reported a flaw of the parser.', []],
    ['## News\n\nSubscribe to the advisories with a mail to news@quarry.dev.', []],
    ['## Credits\n\nCopyright Jo Roe <jo@quarry.dev>.', []],
  ])('%s', (text, targets) => {
    expect(factsIn(`# Security Policy\n\n${text}`).channels.map(({ target }) => target)).toEqual(targets)
  })
})

describe('pages that take reports', () => {
  it.each([
    'Send your report [here](https://quarry.dev/flaws).',
    'Open a ticket in our [service desk](https://quarry.dev/flaws).',
    'Please submit what you found [here](https://quarry.dev/flaws), and follow these rules.',
    'Report it to us via:\n\n- Secure web form: [Contact us](https://quarry.dev/flaws)',
    'Submit the report by visiting the [desk](https://quarry.dev/flaws).',
    'Two ways are open: a letter, or [the form](https://quarry.dev/flaws).',
  ])('%s', (text) => {
    expect(factsIn(`# Security Policy\n\n## Reporting a Vulnerability\n\n${text}`).channels).toMatchObject([
      { kind: 'form', target: 'https://quarry.dev/flaws' },
    ])
  })

  it('tells a page on how to write from one that takes reports', () => {
    const text =
      '# Security Policy\n\n## Reporting a Vulnerability\n\nWrite reports in [Markdown](https://quarry.dev/md).'
    expect(factsIn(text).channels).toEqual([])
  })
})
