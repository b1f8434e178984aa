import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

describe('privacy in many styles', () => {
  it.each([
    'Mail sec@quarry.dev. If nobody answers, message us without details using one of these methods:\n\n- a mail to the owners\n- a GitHub issue',
    'Mail sec@quarry.dev. Issues about vulnerabilities get deleted at once.',
    'Vulnerabilities must not be published. Mail sec@quarry.dev.',
    '## Reporting\n\nMail sec@quarry.dev. Please do not take it anywhere public.',
    'Reports are received at sec@quarry.dev, a list that only members of the team can read.',
    '## Rules\n\n- Do not talk about what you found before the fix is out.',
    '## Rules\n\n- Tell nobody else about it until there is a fix.',
    'Security flaws must never be made public: sec@quarry.dev.',
    'A flaw should never be disclosed publicly. Mail sec@quarry.dev.',
    'Please do not make vulnerabilities public, mail sec@quarry.dev.',
    'Refrain from sharing the flaw with third parties. Mail sec@quarry.dev.',
    'A public issue puts all users at risk, so write to sec@quarry.dev.',
    'Security reports in public issues will be closed. Mail sec@quarry.dev.',
    'Write to sec@quarry.dev, and please be discreet.',
    'The report stays between us until the fix is out. Mail sec@quarry.dev.',
    'Vulnerabilities must not be published. Mail sec@quarry.dev.',
    'Security flaws must never be made public: sec@quarry.dev.',
    'A flaw should never be disclosed publicly. Mail sec@quarry.dev.',
    'Please do not make vulnerabilities public, mail sec@quarry.dev.',
    'Refrain from sharing the flaw with third parties. Mail sec@quarry.dev.',
    'A public issue puts all users at risk, so write to sec@quarry.dev.',
    'Security reports in public issues will be closed. Mail sec@quarry.dev.',
    'Write to sec@quarry.dev, and please be discreet.',
    'The report stays between us until the fix is out. Mail sec@quarry.dev.',
    'For security bug please dont use issues, mail sec@quarry.dev',
    'Security bugs: sec@quarry.dev (not public).',
    'Mail sec@quarry.dev. We will ask you to keep your findings confidential.',
    'Flaws are reported only to the team, by mail to sec@quarry.dev.',
    'Public disclosure of a flaw makes it ineligible for a reward.',
    'Please contact us at sec@quarry.dev before you disclose it publicly.',
    'Ping me (jo@quarry.dev) before you tell anyone.',
    'If you give us time to answer before you publish anything, we take no legal steps.',
    '🚫 **DO NOT** open public issues for security problems!',
    'Kindly refrain from filing GitHub issues about vulnerabilities; write to sec@quarry.dev.',
    'Vulnerabilities should never be discussed on the forum or in chat before a fix exists.',
    "Use GitHub's private vulnerability reporting.",
    "To protect our users, keep your findings to yourself until we've shipped a patch.",
    'Please disclose it to us privately first.',
    'Reports must be sent confidentially to sec@quarry.dev.',
    "Security bugs don't belong in the public tracker.",
    'Instead of creating an issue, e-mail sec@quarry.dev.',
    'All reports are treated as confidential, and we expect the same from you until disclosure.',
    "Don't publish exploit code before the fix has landed.",
    'Contact me via DM rather than posting it in the open.',
    "We would appreciate it if you did not make the vulnerability public before we've had a chance to fix it.",
    'Avoid public disclosure until a patched version is released.',
    '**Public GitHub issues are not the right place for this.**',
    'Open an issue only if the flaw is already public; send everything else to sec@quarry.dev in private.',
    `- Email sec@quarry.dev
- Do **not** create a public issue`,
    `> [!CAUTION]
> Never report security vulnerabilities through public GitHub issues, discussions or pull requests.`,
    "Nope, don't put it in the issue tracker. Mail sec@quarry.dev.",
    'This allows us to assess the risk and prepare a fix before the vulnerability becomes public knowledge, so please report it non-publicly.',
    'Send it to sec@quarry.dev (private list, only the maintainers can read it).',
    'Give us a reasonable amount of time to react before disclosing anything to third parties.',
    'Please do not open a GitHub issue if the bug is a security vulnerability; mail it to sec@quarry.dev.',
    "Don't open GitHub issues or pull requests for this, since they're visible to everybody right away. Mail sec@quarry.dev.",
    'Instead of filing a public ticket, mail sec@quarry.dev.',
    'We kindly ask you to avoid disclosing vulnerabilities in public before they are patched. Mail sec@quarry.dev.',
    'Security reports should be made privately, by mail to sec@quarry.dev.',
    'Mail sec@quarry.dev rather than opening an issue.',
    'Do not post about it on GitHub, Discord or Twitter. Mail sec@quarry.dev.',
    'Please do not create an issue on the public repository. Mail sec@quarry.dev.',
    'Use sec@quarry.dev for security problems and keep them out of the issue tracker.',
    'Never file a public bug for a vulnerability; sec@quarry.dev reaches us.',
    "The issue tracker is public, so don't put security reports there. Mail sec@quarry.dev.",
    "We'd ask you not to talk about the problem with others until it's patched. Mail sec@quarry.dev.",
    'If you found a vulnerability, please contact us privately at sec@quarry.dev.',
    "Mail sec@quarry.dev and allow us time to fix the flaw before it's made public.",
    'Please use the *Report a vulnerability* button to report security problems privately.',
    'Please email sec@quarry.dev. We ask that you do not use other channels or disclose the vulnerability publicly.',
    `# Security Policy

## Reporting

Mail sec@quarry.dev.

## Responsible disclosure

Please give us 90 days before you publish your findings.`,
    `# Security Policy

## Reporting

Mail sec@quarry.dev.

## Guidelines

- Don't access other people's data
- Don't share details of the flaw with anybody until we've fixed it`,
    `# Security Policy

## Reporting

**⚠️ Important:** No public issues for security problems.

Mail sec@quarry.dev.`,
    `# Security Policy

## Reporting a vulnerability (privately)

Mail sec@quarry.dev.`,
    `# Security Policy

## Please do not open public issues

Mail sec@quarry.dev.`,
    `# Security Policy

## How to report

1. **Do not** disclose the vulnerability publicly.
2. Mail sec@quarry.dev.
3. Wait for our answer.`,
    `# Security Policy

## How to report

❌ Public GitHub issues
✅ Private mail to sec@quarry.dev`,
    `# Security Policy

## How to report

- **Private report (preferred):** sec@quarry.dev
- **Bugs:** GitHub issues`,
    "Vulnerabilities are handled on a private mailing list; write to sec@quarry.dev and don't cc any public list.",
    'Mail sec@quarry.dev with the details; please keep this information confidential.',
    'Sensitive reports go to sec@quarry.dev; everything else may be filed in the public tracker.',
    'Please disclose responsibly: mail sec@quarry.dev and do not publish anything until we reply.',
    "Mail sec@quarry.dev. Publicly disclosing a vulnerability before it's fixed puts our users at risk, so please don't.",
    'Do not discuss it openly. Mail sec@quarry.dev.',
    'Open a confidential issue on GitLab.',
    'Open a draft security advisory so that the discussion stays private.',
    'The preferred way is a private security advisory.',
    'Report vulnerabilities to sec@quarry.dev and **not** on the public forum.',
    `Do NOT create public GitHub issues
Do NOT discuss publicly
Mail sec@quarry.dev`,
    'Please respect the embargo and do not share the details until the agreed date. Mail sec@quarry.dev.',
    'Kindly keep the matter between yourself and us until it is settled. Mail sec@quarry.dev.',
    `# Security

## How to report

1. **Do not** open a public issue
2. E-mail sec@quarry.dev`,
    "Open an issue asking for a private contact; don't give any details of the vulnerability there.",
    "Mail sec@quarry.dev. If you're not sure whether it is a security issue, mail us anyway rather than opening a public issue.",
    `Mail sec@quarry.dev.

## Disclosure

Public disclosure happens only after a fix is available; we ask reporters to wait for that.`,
    `Mail sec@quarry.dev.

## Disclosure policy

- Report privately
- We fix
- We publish together`,
  ])('discouraged: %s', (text) => {
    expect(factsIn(text).publicReports).toBe('discouraged')
  })

  it.each([
    'Please open an issue on GitHub describing the vulnerability.',
    'Found a security hole? File a bug at https://github.com/ore/quarry/issues.',
    'Security vulnerabilities can be reported by opening a GitHub issue with the label `security`.',
    'We have no private channel; report security flaws in the issue tracker like any other bug.',
    'Please report security problems by opening an issue at https://github.com/ore/quarry/issues.',
    'Just open an issue and add the label "security".',
    'If you find a vulnerability, create an issue or a pull request with the fix.',
    'Vulnerabilities may be reported on our public mailing list, dev@lists.quarry.dev, or in the issue tracker.',
    'Create a new issue with the `security` label and describe the vulnerability.',
  ])('invited: %s', (text) => {
    expect(factsIn(text).publicReports).toBe('invited')
  })

  it.each([
    'Send an e-mail to sec@quarry.dev.',
    'Contact the maintainers at sec@quarry.dev. We reply within two days.',
    `Report to sec@quarry.dev.

## Best practices

Never commit private keys to a public repository.`,
    `Report to sec@quarry.dev.

## Security features

- Private messages are encrypted end to end
- No public endpoints without authentication`,
    `E-mail sec@quarry.dev.

## For deployers

Do not expose the admin interface publicly.`,
    "Mail sec@quarry.dev and we'll publish an advisory once fixed.",
    "Mail sec@quarry.dev. We'll treat your personal data confidentially.",
    "Mail sec@quarry.dev. We'll disclose the flaw publicly once a fix is out.",
    'Mail sec@quarry.dev. For ordinary bugs open a public issue.',
    'Mail sec@quarry.dev. Please do not send more than one report in a mail.',
    `Mail sec@quarry.dev.

## Out of scope

- Public information disclosure
- Missing headers on public pages`,
    `Mail sec@quarry.dev.

## Best practices

- Keep your tokens private
- Do not share credentials in issues
- Don't publish your config`,
    `Mail sec@quarry.dev.

## Privacy

All conversations are private and nothing is shared with third parties.`,
    'Please use the [advisory form](https://github.com/ore/quarry/security/advisories/new) to report vulnerabilities.',
    'Go to the Security tab and click "Report a vulnerability".',
    'Report vulnerabilities to sec@quarry.dev. We aim to publish an advisory within 30 days.',
    'Mail sec@quarry.dev. Do not include exploit code that harms others.',
    'Mail sec@quarry.dev. Public keys are listed on our website.',
    'Mail sec@quarry.dev. Please do not run automated scanners against our public servers.',
    'Mail sec@quarry.dev. We do not publish details before a patch is out.',
    "Mail sec@quarry.dev. After the fix is released, we'll open a public issue that describes it.",
    `### Security vulnerabilities

Mail sec@quarry.dev.

### Non-security bugs

Open an issue on our [tracker](https://github.com/ore/quarry/issues).`,
    'Please contact [@jominer](https://github.com/jominer) directly.',
    'Mail sec@quarry.dev. Do not include private keys in vulnerability reports.',
    'Mail sec@quarry.dev. At this stage vulnerabilities are not handled apart from public issues.',
    'Mail sec@quarry.dev.\n\n## Privacy\n\nThe plugin has no access to other data than those that you put into public issues.',
    'Mail sec@quarry.dev.\n\n## Rewards\n\nPrivate reports are eligible for a bounty.',
    'Mail sec@quarry.dev.\n\n## Disclosure\n\nFixes are not pushed to the public repository at first.',
    `Mail sec@quarry.dev.

## Contributing

Pull requests are welcome. For major changes, please open an issue first.`,
    "Mail sec@quarry.dev. Please check our [security advisories](https://github.com/ore/quarry/security/advisories) first to see if it's known.",
    'Mail sec@quarry.dev. Suggestions to improve this policy are welcome as pull requests.',
    `Mail sec@quarry.dev.

## Disclosure

We will disclose the vulnerability publicly 30 days after the fix.`,
    `Mail sec@quarry.dev.

## Disclosure

We follow coordinated disclosure.`,
    'Report vulnerabilities to private@quarry.dev.',
  ])('unstated: %s', (text) => {
    expect(factsIn(text).publicReports).toBe('unstated')
  })
})
