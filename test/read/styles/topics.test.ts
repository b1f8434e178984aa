import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const MAIL = 'Mail sec@quarry.dev about vulnerabilities.'

const topicsIn = (text: string) => Object.keys(factsIn(text.startsWith('#') ? text : `${MAIL}\n\n${text}`).topics)

describe('credit in further words', () => {
  it.each([
    'Every finder is mentioned in the announcement, and thanked there by name.',
    'Your GitHub handle appears in the release notes.',
    'Researchers will be acknowledged in our documentation.',
    'The advisory names the person who found it.',
    'You get a line in THANKS.md.',
    'Tell us if you prefer to stay anonymous in the advisory.',
    '## Thanks to\n\n- Alva\n- Bo',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text.startsWith('#') ? `# Security Policy\n\n${MAIL}\n\n${text}` : text)).toContain('credit')
  })

  it.each([
    'Use the address listed on our website.',
    'The persons named below read that list.',
    'Include your name and affiliation.',
    'Thank you in advance for your help.',
    'Fixed vulnerabilities are listed in the release notes.',
    'The model does named entity recognition.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('credit')
  })
})

describe('bounty in further words', () => {
  it.each([
    'The first report gets a mug as a token of thanks.',
    'There is no money in this, sorry.',
    'Reporters of critical flaws receive a free license.',
    "I'll buy you a beer if we ever meet.",
    'Sorry, we have nothing to offer but our gratitude.',
    '## Do you pay?\n\nNo, sorry.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text.startsWith('#') ? `# Security Policy\n\n${MAIL}\n\n${text}` : text)).toContain('bounty')
  })

  it.each([
    'We pay attention to each report.',
    'Paid customers can open a support ticket.',
    'The project costs no money.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('bounty')
  })
})

describe('scope in many styles', () => {
  it.each([
    '**In scope:** the CLI and the server. **Out of scope:** the demo site.',
    "Please don't report missing security headers on our static website.",
    'Bugs in dependencies should be reported to the projects concerned.',
    'We only accept reports about code in this repository.',
    'This policy covers all repositories of the quarry organisation.',
    'Self-XSS, clickjacking on static pages and rate limiting are not eligible.',
    'Crashes that need physical access to the device are not treated as security flaws.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## What counts as a vulnerability

Anything that lets somebody read another user's files.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Out of scope

- Denial of service by flooding
- Social engineering`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Scope

The following are covered:

- core
- plugins`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## 🎯 Scope

| In scope | Out of scope |
|---|---|
| core | docs |`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Non-qualifying issues

1. Outdated browsers
2. Open ports`,
    'We regard a crash of the parser on malformed input as an ordinary bug, not a vulnerability.',
    'Only vulnerabilities in the latest release are eligible for a report.',
    'Vulnerabilities in third-party plugins should go to their authors.',
    'If the problem lies in an upstream library, please report it there.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Not a security issue

Running untrusted code in the REPL is expected to be dangerous.`,
    'Findings from automated scanners without a proof of concept will be rejected.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('scope')
  })

  it.each([
    'The sandbox has a limited scope and isolates every plugin.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Security model

The server trusts the operator. Tokens are scoped to one project.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Threat model

We assume the attacker controls the network.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Best practices

- Keep third-party dependencies up to date
- Report suspicious activity to your administrator
- Limit OAuth scopes`,
    'OAuth scopes are limited to read access.',
    'We take all reports seriously and assess their impact and scope.',
    'The advisory and the patches are sent to vendors downstream, with a date.',
    'We believe in responsible disclosure, which allows vendors time to prepare patches.',
    'Each issue that is considered a vulnerability gets a CVE.',
    'We work with upstream projects when a flaw affects them.',
    "We'll inform downstream distributors before the release.",
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Known vulnerabilities

CVE-2021-1234 was fixed in 1.2.`,
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('scope')
  })
})

describe('process in many styles', () => {
  it.each([
    "Once we have your report we'll confirm the problem and prepare a patch.",
    'The maintainers will triage the report, develop a fix, and issue a release.',
    `1. We acknowledge your report
2. We investigate
3. We release a fix`,
    'Your report will be reviewed by the security team, who will then coordinate a release.',
    'After verification we request a CVE, patch all supported branches and publish an advisory.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Our process

- **Confirm** the problem
- **Audit** the code for similar ones
- **Prepare** fixes
- **Release** as fast as possible`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Timeline

- Acknowledgment: 2 days
- Fix: 30 days`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Response Timeline

| Phase | Time |
|---|---|
| Triage | 3 days |
| Patch | 14 days |`,
    "You'll get a reply within 48 hours. If the flaw is confirmed, we'll publish a patch as soon as possible.",
    'If accepted, a fix is prepared in a private fork and merged together with an advisory.',
    "We'll evaluate it, keep you posted, and credit you in the release notes.",
    'The report is acknowledged, and a patched version gets released.',
    'We will respond promptly and work with you to resolve the issue.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('process')
  })

  it.each([
    'We will respond within 48 hours.',
    'Please include steps to reproduce and a suggested fix.',
    'We take security seriously and appreciate your efforts to disclose responsibly.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Dependencies

We review dependency alerts weekly and release patches when needed.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## For contributors

- Review your code
- Run the linters
- Fix warnings before you open a PR`,
    'Security updates are released for the latest version only.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('process')
  })
})

describe('coordination in many styles', () => {
  it.each([
    'We practise coordinated disclosure.',
    'Please do not disclose the issue until we have released a fix.',
    'We ask you to keep the details private for 90 days.',
    'Publication happens on a date agreed with the reporter.',
    'Please give us a reasonable time to respond before you make any information public.',
    "We'd like to agree with you on when to go public.",
    'We follow the principle of responsible disclosure.',
    'Allow us to ship a patch before talking about it on social media.',
    'Wait for our go-ahead before blogging about it.',
    "We'll work with you on a timeline for public disclosure.",
    'Hold off on publishing until users have had time to update.',
    'We believe in coordinated vulnerability disclosure and ask for the same from you.',
    'Please allow up to 90 days for a fix before disclosing publicly.',
    'Once a fix is available, we will coordinate the public announcement with you.',
    'We ask that you give us adequate time to address the issue before disclosing it.',
    'Please do not publicly disclose the issue until it has been addressed by the team.',
    "- We ask that you keep the report confidential until we've addressed it",
    '- **Disclosure:** coordinated, 90 days after the report',
    'Public disclosure is made after users have had enough time to upgrade, usually two weeks after the release.',
    'The disclosure date is negotiated between the reporter and us.',
    'Give us a chance to fix it before you tell anyone.',
    "We'll agree on a disclosure date together.",
    "After we've published a fix, you're free to write about it.",
    'Reporters are asked to withhold publication until patches are out.',
    "Practise responsible disclosure: do not exploit the flaw and don't tell others.",
    'In the interest of responsible disclosure, please mail us first.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('coordination')
  })

  it.each([
    'Please report vulnerabilities responsibly.',
    'Do not disclose vulnerabilities publicly.',
    'Do not open public issues. We will publish an advisory.',
    'We disclose vulnerabilities in our release notes.',
    'Report the vulnerability responsibly and give as many details as you can.',
    'Never disclose vulnerabilities in public issues.',
    'We publish advisories for all fixed vulnerabilities.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('coordination')
  })
})

describe('credit in many styles', () => {
  it.each([
    "You'll be named in the advisory, unless you'd rather stay anonymous.",
    'We keep a [wall of fame](https://quarry.dev/thanks) for reporters.',
    'With your consent we mention your name in the changelog.',
    'All who report valid flaws get a public thank-you.',
    'Tell us how you would like to be attributed.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Hall of fame

- Ada L.
- Grace H.`,
    'Researchers who follow this policy will be publicly acknowledged.',
    "We're happy to give a shout-out on our blog.",
    'Let us know if you want credit.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('credit')
  })

  it.each([
    'We acknowledge your report within two days.',
    'We never store credit card numbers.',
    'Thank you for helping us keep the project safe.',
    'We recognize the importance of security.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('credit')
  })
})

describe('bounty in many styles', () => {
  it.each([
    'There is no bug bounty, sorry.',
    'We pay up to $500 for critical findings.',
    'We cannot offer money for reports, but you get stickers.',
    "As a volunteer project, we don't have a budget to reward researchers.",
    'Valid reports earn a T-shirt.',
    'Rewards range from 50 to 5000 EUR.',
    'This is an unpaid project; no monetary compensation is available.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('bounty')
  })

  it.each([
    'The reward contract pays the stakers.',
    'Staking rewards are paid each epoch.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Security features

- Payments are processed by Stripe
- Reward points cannot be forged`,
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('bounty')
  })
})

describe('safe-harbor in many styles', () => {
  it.each([
    "We won't sue you if you act in good faith.",
    'Research done in accordance with this policy is considered authorized.',
    'We will not take legal steps against researchers who follow these rules.',
    'Good-faith testing under this policy is welcome and we consider it lawful.',
    'No legal action will be taken against you for accidental violations.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('safe-harbor')
  })

  it.each([
    '- Any authorization bypass of the API',
    'This policy is governed by the laws of Norway.',
    'Make a good faith effort to avoid privacy violations.',
    'Only authorized users can reach the admin panel.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('safe-harbor')
  })
})

describe('encryption in many styles', () => {
  it.each([
    'Mails may be encrypted to the key published at https://quarry.dev/key.',
    'Our PGP key: https://quarry.dev/key.asc',
    'You may encrypt your mail with GPG key 0xDEADBEEF12345678.',
    'Fingerprint: `ABCD 1234 ABCD 1234 ABCD 1234 ABCD 1234 ABCD 1234`',
    'If you need to encrypt it, ask us for our public key first.',
    'Encrypted reports are possible via our [key](https://keys.openpgp.org/search?q=sec@quarry.dev).',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('encryption')
  })

  it.each([
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Encryption

All data is encrypted at rest with AES-256.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Verifying releases

Release tags are signed with GPG key 0xDEADBEEF.`,
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Features

- SSH public key authentication`,
    'Please do not encrypt your report.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('encryption')
  })
})

describe('advisories in many styles', () => {
  it.each([
    'Fixed vulnerabilities are announced on the quarry-announce mailing list.',
    'We publish a GitHub security advisory for every fixed flaw.',
    'See our [published advisories](https://github.com/ore/quarry/security/advisories) for past issues.',
    'Security fixes are listed in the changelog.',
    'Subscribe to https://quarry.dev/security.rss to hear about security releases.',
    'Users will be told of the flaw through the release notes.',
    'An advisory goes out with the patched release.',
    'Once patched, details appear on our [security page](https://quarry.dev/security).',
    "Watch this repository's releases to be notified of security updates.",
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('advisories')
  })

  it.each([
    'Please report it privately over GitHub ([security advisories](https://github.com/quarry/dig/security/advisories/new)).',
    'Report it by opening a draft security advisory.',
    'Use GitHub Security Advisories to report privately.',
    'We credit you in the advisory.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Dependencies

We monitor npm advisories with Dependabot.`,
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('advisories')
  })
})

describe('cve in many styles', () => {
  it.each([
    'We request a CVE for every confirmed flaw.',
    'CVE IDs are assigned through GitHub.',
    'This project does not issue CVEs.',
    'As a CNA we assign identifiers ourselves: one CVE per flaw.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('cve')
  })

  it.each([
    'The build fails on CVEs of a high severity.',
    'Include the CVE number if one has been assigned.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## Dependencies

We scan all images for known CVEs.`,
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('cve')
  })
})

describe('report-contents in many styles', () => {
  it.each([
    'Tell us which version you use and how to trigger the flaw.',
    'A good report has a description, a proof of concept and the affected version.',
    `Please include:

- What the flaw is
- How we can reproduce it
- What an attacker gains`,
    'Provide as much of this as you can: OS, version, steps, logs.',
    `# Security Policy

Mail sec@quarry.dev about vulnerabilities.

## What to send us

- Type of bug
- File and line
- Steps`,
    'Your e-mail should explain the attack and its consequences and name the versions concerned.',
    'Attach a minimal script which demonstrates the flaw, together with your configuration.',
    `**Required information**

1. Summary
2. Reproduction steps
3. Impact`,
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('report-contents')
  })

  it.each([
    'Please report it with as many details as you can.',
    'We assess the impact and the affected versions of each report.',
    'The advisory will contain a description, the affected versions and a workaround.',
    'Do not include exploit details in public issues.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('report-contents')
  })
})

describe('scope in further words', () => {
  it.each([
    'Anything that lets a guest escape to the host is a vulnerability for us.',
    'Problems in Electron itself belong to the Electron team; report them upstream.',
    'A crash caused by a corrupted save file is just a bug.',
    'Not covered by this policy: our marketing site and the forum.',
    'Issues found in dependencies should be taken to the people who maintain them.',
    'Reports from automated scanners are closed without comment.',
    'Self-hosted forks are not our business.',
    'Findings on staging.example.org are not eligible.',
    'The demo server is outside of this policy.',
    'In scope: the API. Out of scope: the docs.',
    `What interests us:

- RCE
- XSS`,
    "Denial of service by huge inputs is known and accepted, so don't report it.",
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('scope')
  })

  it.each([
    'The review by the store takes a week, which is outside of my control.',
    'For especially valuable reports we offer a lifetime licence.',
    '# Security\n\nMail sec@quarry.dev about vulnerabilities.\n\n## Scope\n\nQuarry is a library. This document describes its model and how to report.',
    '# Security\n\nMail sec@quarry.dev about vulnerabilities.\n\n## Known limitations\n\n- The tokens lie in plain text',
    'Do not report it in public.',
    'Tell us anything that helps us to reproduce it.',
    'We fix everything that we can.',
    'Please use a fork for tests.',
    'Bring it to our attention by mail.',
    'Send it to them by mail; they will answer.',
    'The maintainer counts on your help.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('scope')
  })
})

describe('encryption in further words', () => {
  it.each([
    'Our OpenPGP key is on keys.openpgp.org.',
    'If you want to encrypt, ask for a key.',
    'security@quarry.dev, FA2E D12D 3E7E 013F E4B1  2C85 0B9A 44C1 7D30 9A6C',
    'Please encrypt the mail to the key below.',
    'You can encrypt your mail with age; the public key is in the repository.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('encryption')
  })

  it.each([
    'Do not commit API keys.',
    'Passwords are encrypted at rest.',
    'Rotate your access keys when they leak.',
    'We have no PGP key.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('encryption')
  })
})

describe('advisories in further words', () => {
  it.each([
    'Subscribe to our newsletter for security announcements.',
    'Once it is fixed, the details are published in the advisories section.',
    'The list of fixed vulnerabilities is published at https://quarry.dev/fixed.',
    'Fixed holes are described in CHANGES.md.',
    'We post to oss-security on the day of the release.',
    'Once it is fixed, I write a blog post about it.',
    'Subscribe to the announcements channel to hear of security releases.',
    'Security fixes are marked in the changelog.',
    'We file an entry in the RustSec advisory database.',
    'Users are told in the release notes which hole was closed.',
    'After the release we publish a GHSA.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('advisories')
  })

  it.each([
    'If you notice a hole, write to us.',
    'Open a draft security advisory to report it.',
    'Please do not write a blog post before the fix.',
    'Do not post it on the mailing list.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('advisories')
  })
})

describe('coordination in further words', () => {
  it.each([
    'We ask for an embargo of 20 days.',
    'It is published after the fix, in coordination with you.',
    'Give us 90 days before you go public.',
    "I'd ask you to keep quiet until that is released.",
    'You are free to blog about it 60 days after your mail.',
    'Do not tell anyone without our consent.',
    'We pick the disclosure date together with you.',
    'Nothing should be published before users could update.',
    'Hold back your write-up until users have had a week to update.',
    'The embargo lasts until the patched images are out.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('coordination')
  })

  it.each([
    'Reports must stay confidential.',
    'Please do not publish it.',
    'Keep it private.',
    'We keep your data confidential.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('coordination')
  })
})

describe('report contents in further words', () => {
  it.each([
    'Please mention your OS, the version and the steps.',
    'State the package release and the architecture.',
    'A useful report says where the flaw is and what an attacker gains.',
    'Be as specific as possible: which version, which platform, what happened.',
    'Bonus points for a PoC, a patch or a failing test.',
    'Tell us the version and the steps to reproduce it.',
    'Please say which release you used and what you expected to happen.',
    'We need the kernel version, your config and a script that triggers it.',
    'The mail should have a title, the affected file and a PoC.',
    'A stack trace and the exact commit help a lot.',
    'Attach logs, and describe how an attacker could use it.',
    `Please put these things into the mail:

- your OS
- the command you ran`,
    'Ideally your message has: what you did, what happened, what you expected.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('report-contents')
  })

  it.each([
    'Please send as many details as you can.',
    'We need some time to look at it.',
    'We need the patch reviewed before release.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('report-contents')
  })
})

describe('process in further words', () => {
  it.each([
    'I look at it, fix it and make a release.',
    'Somebody answers within two days; then we check it and prepare a patch.',
    'You get a confirmation, then an assessment, then a fix.',
    'The report is confirmed by a second developer, patched, and released.',
    'Once we have confirmed it, we write the patch and cut a release.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('process')
  })

  it.each([
    'We update dependencies every month.',
    'Please fix it yourself and send a pull request.',
    'We answer within two days.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('process')
  })
})

describe('process by sections and passives', () => {
  it.each([
    '## How we handle reports\n\n### Receipt\n\nWe answer every mail.\n\n### Analysis\n\nWe look into the cause.',
    'The report is assigned to a handler. The problem is confirmed. Fixes are prepared for all branches.',
    'We will attempt to replicate the issue, and deploy a fix.',
    'Reports are triaged by the team. A fix is then prepared by the maintainers.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text.startsWith('#') ? `# Security Policy\n\n${MAIL}\n\n${text}` : text)).toContain('process')
  })

  it.each([
    'This policy aims to find and fix flaws. We honour finders.',
    'We accept vulnerability reports by mail, and credit their finders.',
    'The finder gets public credit and acknowledgements in our hall of fame.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('process')
  })
})

describe('safe harbour, advisories and coordination in further words', () => {
  it.each([
    ['safe-harbor', 'We will not report you to the police if you followed these rules.'],
    ['advisories', 'Sign up for our [security bulletins](https://quarry.dev/news).'],
    ['advisories', 'All security releases will be accompanied by security announcements.'],
    ['coordination', 'We believe in responsible and timely disclosure.'],
    ['safe-harbor', 'We hold you harmless as long as you follow these rules.'],
    ['credit', 'With your consent we may include a reference to you in our next release notes.'],
    ['scope', 'We do not directly handle flaws of extensions that others wrote.'],
  ])('%s is stated: %s', (topic, text) => {
    expect(topicsIn(text)).toContain(topic)
  })

  it.each([
    ['advisories', 'Our key is published on request; its fingerprint stands on the security page.'],
    ['advisories', 'Your address gets notifications on the progress of the request.'],
    ['coordination', 'Vulnerability disclosure policies make for good collaboration between people.'],
  ])('%s is not stated: %s', (topic, text) => {
    expect(topicsIn(text)).not.toContain(topic)
  })
})

describe('what becomes of reports in other words', () => {
  it.each([
    'Reports get looked at when we find the time, and bugs that turn out to be real are fixed in the ordinary releases.',
    'I will look at what you sent and answer you as fast as I can.',
    'The people there see to it that the fix and the disclosure are coordinated.',
    "Being quick to answer is our goal. As soon as we've convinced ourselves that the bug is real, we'll settle together on how it is fixed and when it is disclosed.",
    'Confirmation of receipt is given within 24 hours of submission; a fuller answer follows within 72 hours.',
    'Its severity will be diagnosed, and the manner of its treatment decided, by the maintainers.',
    'Receipt of the report will be confirmed by e-mail, and a further e-mail will follow upon our determination.',
    'Every mail ends up with one of us, who checks the claim and then writes the patch.',
    'The report is handed to the person who knows the code best; they try to reproduce it and report back to you.',
    'We study the matter, repair it and tell our users.',
    'Triage comes first, then a private branch with the correction, then a new version.',
    'After evaluation, the correction goes into the next version, and an advisory is written.',
    'Any confirmed hole is closed in a point release and announced.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('process')
  })

  it.each([
    'All reasonable efforts will be undertaken for the acknowledgement of your contributions.',
    'Do not expect us to look at reports made with a scanner.',
    'We look forward to your report.',
    'Review the code and fix the bug yourself if you can.',
    'Our CI checks every commit and releases are signed.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('process')
  })
})

describe('contents of a report in other words', () => {
  it.each([
    'Things that belong in the mail:\n\n- What the flaw is\n- How we can trigger it ourselves\n- What it may do',
    'Write down:\n\n- What the vuln is\n- How one triggers it',
    "Here is what I'd like to read in your report:\n\n- What the problem is\n- How to make it show up",
    'Required particulars:\n\n- An account of the vulnerability\n- The procedure for its reproduction',
    'The following particulars are requested, so far as they can be supplied:\n\n* Category of the issue\n* Complete paths of the source files',
    'Jot down your setup and what you did.',
    'Reports that spell out the attack conditions and the damage get read first.',
    'It helps to have a small program that shows the crash, plus the version you ran.',
    'Mention the commit, your operating system and the log lines around the failure.',
    'The particulars to be supplied in the report are:\n\n- An account of the vulnerability and of its consequences\n- The manner in which the issue is reproduced',
    'What we need from you is short: the version, the steps, the effect.',
    'A useful mail has three parts: what you did, what you saw, what you expected.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('report-contents')
  })

  it.each([
    'Please be as detailed as you can.',
    'The release notes list the version and the fix.',
    'We will tell you which versions are affected and how to upgrade.',
    'The advisory names the affected versions and a workaround.',
    'We log the version, the commit and the environment of each build.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('report-contents')
  })
})

describe('coordination in other words', () => {
  it.each([
    'Nothing goes public as long as there is no patch.',
    'While no fix is out, please keep the matter to yourself.',
    'We fix a day for the publication with you.',
    'When to announce it is something we settle together with the finder.',
    'Hold your write-up until the patched build is out.',
    'The details stay with us and with you until users had time to upgrade.',
    'Whoever finds a flaw is asked to say nothing of it before it is repaired.',
    'Publication happens jointly, on a date that suits both sides.',
    'We are thankful for your commitment to disclosing responsibly.',
    'We may place an embargo on the issue until distributions have packages.',
    'Do not mention it on social media before we have shipped the repair.',
    'You are free to talk about it as soon as the advisory is out.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('coordination')
  })

  it.each([
    'Please act responsibly when you use this library.',
    'Keep your keys private until you deploy.',
    'Do not commit secrets before you have read this guide.',
    'We hold back new features until the tests pass.',
  ])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('coordination')
  })
})

describe('scope in other words', () => {
  it.each([
    'Flaws that need root access already are none of our concern.',
    'Flaws of the runtime itself should go to its authors.',
    "# Security Policy\n\n## Reporting\n\nMail sec@quarry.dev about vulnerabilities. We're mainly interested in escapes from the sandbox.",
    'Bugs that need a rooted phone will not be accepted.',
    'The samples are deliberately vulnerable; spare us issues on them.',
    'Only flaws in the code of this repository are covered.',
    'We welcome reports relating to:\n\n- Bypasses of the login\n- Leaks of data',
    'A weak password of yours is not by itself a vulnerability of this tool.',
    '# Security\n\nMail sec@quarry.dev about vulnerabilities.\n\n## Threat model and hardening\n\nAdministrators are trusted.\n\n### In scope\n\n- Escapes from the sandbox\n\n### Out of scope\n\n- Vulnerabilities of the browser',
    'We do not regard missing headers as flaws.',
    'A crash on malformed input is a bug and not a vulnerability.',
    "Whatever lets a guest read another user's files is a vulnerability to us.",
    'Problems of a library we merely use should go to the people behind it.',
    'Reports from scanners without proof are closed unread.',
    'Spare us reports on self-XSS.',
    'Denial of service by flooding is nothing we treat as a hole.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('scope')
  })

  it.each(['The scope of a variable is its block.', 'We close issues after 30 days without an answer.'])(
    'is not stated: %s',
    (text) => {
      expect(topicsIn(text)).not.toContain('scope')
    },
  )
})

describe('credit in other words', () => {
  it.each([
    'Your name appears beside the fix unless you wish otherwise.',
    'Finders are thanked in the changelog.',
    'If you want, we print your handle in the advisory.',
    'We say publicly who found it.',
    'Those who helped us are listed at the end of this page.',
    'All honour for the discovery is yours: we state your name in the notes.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('credit')
  })

  it.each(['Thank you for reading this far.'])('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain('credit')
  })
})

describe('bounty in other words', () => {
  it.each([
    'We do not have any money to give for reports.',
    'There is no pay for what you find, only our gratitude.',
    'For a critical hole we pay up to 500 euros.',
    'A T-shirt is all that we can offer in return.',
    'As volunteers we cannot reward you.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('bounty')
  })
})

describe('safe-harbor in other words', () => {
  it.each([
    'You need not fear our lawyers if you stick to these rules.',
    'We will not go to the police over honest research.',
    'Testing within these limits counts as permitted by us.',
    'No claims will be raised against people who test in good faith.',
  ])('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain('safe-harbor')
  })
})

describe('topics as people write them by hand', () => {
  it.each([
    ['report-contents', '**3. What to send us.** The platform, the input file and the log.'],
    ['report-contents', 'Helpful in a report: the version, the platform, the log.'],
    ['report-contents', 'Give us as much as you can: platform, version, what happened.'],
    ['report-contents', 'If you are able to, add a test case and the log.'],
    ['process', 'We ship an update without details. Details follow two weeks later.'],
    ['process', 'We examine it and, when there is something to it, patch every branch.'],
    ['process', "Once we've verified it we publish an advisory."],
    ['process', 'We reproduce it, write a patch, and cut a release.'],
    ['coordination', 'We usually ask for an embargo of three weeks.'],
    ['coordination', '| Step | When |\n| --- | --- |\n| Answer | 2 days |\n| Embargo | up to 40 days |'],
    ['coordination', 'We make everything public 60 days after your mail. Please wait until then.'],
    ['coordination', 'We aim to ship a patch within a month. Until then do not talk about it with others.'],
    ['coordination', 'We wait a week between the release and the details. Please do likewise.'],
    ['coordination', "Tell us if you want to publish. We'd like to have four weeks for the fix."],
    ['coordination', "If we haven't patched it in two months, go public."],
    ['coordination', 'Write about it all you like, but only after the release.'],
    ['coordination', 'We will propose a date for the announcement.'],
    ['credit', '| Mail | sec@quarry.dev |\n| --- | --- |\n| Thanks | https://quarry.dev/thanks |'],
    ['credit', 'The post says who found it.'],
    ['credit', 'Tell us under which name we should thank you.'],
    ['credit', 'Whoever talks too soon loses the acknowledgement on our website.'],
    ['credit', 'We never name anyone who would rather not be named.'],
    ['bounty', "What you won't get from me:\n\n- money, sadly\n- a phone number"],
    ['bounty', 'We have never paid for a report.'],
    ['bounty', 'We pay €20 to €200.'],
    ['bounty', 'Each valid report gets 50 USD.'],
    ['bounty', '| Severity | Payment |\n| --- | --- |\n| High | 300 EUR |\n| Low | 30 EUR |'],
    ['bounty', "We'd love to pay people, but there is nothing in the bank."],
    ['scope', 'Examples and abandoned drivers do not count, and demos don’t count either.'],
    ['scope', 'Please report flaws in the daemon, in the library or in the website.'],
    ['scope', '## Threat model\n\nThe operator is trusted.\n\nIn scope:\n\n- memory errors\n- leaks of keys'],
    ['scope', 'That is a separate project with its own people, please go there: https://quarry.dev/other'],
    ['scope', 'We do treat it as a vulnerability if a guest can read the host.'],
    ['scope', 'Whatever needs root anyway is not interesting to us.'],
    ['scope', "We don't care about banners that show a version."],
    ['encryption', '| Mail | sec@quarry.dev |\n| --- | --- |\n| Key | https://quarry.dev/sec.asc |'],
    ['encryption', 'Write to jo@quarry.dev (4419A0C3D2F56E17).'],
    ['encryption', 'You can fetch our key with WKD.'],
    [
      'encryption',
      'Encrypt your mail to both of us.\n\n```\nJo  AAAA BBBB CCCC DDDD EEEE  FFFF 1111 2222 3333 4444\n```',
    ],
    ['advisories', 'Once it is out we publish a post on our blog that tells what was wrong.'],
    ['advisories', '## Past bulletins\n\nhttps://quarry.dev/bulletins/'],
    ['advisories', '## Vulnerabilities fixed so far\n\nSee https://quarry.dev/old.html'],
    ['advisories', 'You find all bulletins at https://quarry.dev/bulletins.'],
    ['advisories', 'We mention fixed vulnerabilities in `NEWS`.'],
    ['advisories', '## After the fix\n\n1. Point release\n2. Advisory on GitHub\n3. Party'],
    ['advisories', 'The details of every vulnerability go on our website a week later.'],
    ['cve', '## Past issues\n\n| Day | Id | What |\n| --- | --- | --- |\n| 3 May | CVE-2019-99107 | leak |'],
    ['cve', "If you have a CVE already, tell us and we'll use it."],
    ['safe-harbor', "We won't go to law against anybody who plays by these rules."],
    ['safe-harbor', 'We will never come after you with lawyers.'],
    ['safe-harbor', 'You have our permission to test your own installation.'],
    ['safe-harbor', 'We stand by researchers who act in good faith.'],
    ['credit', 'We will put you in the release notes.'],
    ['credit', 'Say so if you would rather stay unnamed.'],
    ['bounty', 'You can win a mug.'],
    ['coordination', 'Give us a month, please, before you do as you please with it.'],
    ['scope', "We don't consider crashes in the test suite."],
    ['advisories', 'There is a list for security announcements: news@quarry.dev.'],
    ['encryption', 'Mail can be encrypted to AAAA BBBB CCCC DDDD EEEE FFFF 1111 2222 3333 4444.'],
  ] as const)('%s is stated: %s', (topic, text) => {
    expect(topicsIn(text.startsWith('#') ? `# Security Policy\n\n${MAIL}\n\n${text}` : text)).toContain(topic)
  })

  it.each([
    [
      'report-contents',
      'Want to tell us of a bug with a security impact?\n\n- Grave: hot@quarry.dev\n- Other: the tracker',
    ],
    ['process', 'There is no embargo process here. Post it to the list, ideally with a patch.'],
    ['process', 'We welcome patches and reviews.'],
    ['process', "You get an answer in a day. If not, write again to our team's address."],
    ['coordination', 'Give at least the version and a way to see it.\n\nThere is no embargo.'],
    ['coordination', 'Read our embargo policy.'],
    ['coordination', 'Please do the same with your plugins.'],
    ['bounty', 'A flaw by which somebody can steal money is critical.'],
    ['bounty', 'We pay attention to every report.'],
    ['bounty', 'A plan for $5 has no support.'],
    ['scope', 'Publishing too soon makes you ineligible for the acknowledgement on our website.'],
    ['scope', "Please don't count on an answer in July."],
    ['scope', 'Report vulnerabilities in English or in Polish.'],
    ['encryption', 'Write to us by keybase chat.'],
    ['cve', 'Include the CVE number, please. It can be posted in public because the CVE is public.'],
    ['safe-harbor', 'We are not lawyers.'],
    ['safe-harbor', 'Quarry does not waive any rights.'],
    ['credit', 'Note that you need an account to file a report.'],
  ] as const)('%s is not stated: %s', (topic, text) => {
    expect(topicsIn(text)).not.toContain(topic)
  })
})
