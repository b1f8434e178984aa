import { expect, it } from 'vitest'
import { type DocumentKind, read } from '../../src/index.js'

const TEMPLATE = `# Security Policy

## Supported Versions

Use this section to tell people about which versions get fixes.

| Version | Supported |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Reporting a Vulnerability

Use this section to tell people how to report a vulnerability.
`

const CASES: readonly (readonly [string, DocumentKind, string])[] = [
  [
    'rules of support that name the file on flaws',
    'pointer',
    '# Support\n\nWe answer when we can. Ask in the forum first.\n\nSecurity matters are handled apart. The guidance is found in:\n\n`SECURITY.en.md`',
  ],
  [
    'a list of what a repository holds',
    'unrelated',
    '# Layout\n\nThe repository has a SECURITY.md, a licence and a changelog. Copy them to your fork.',
  ],
  [
    'a list of questions to check a project',
    'unrelated',
    '# Audit checklist\n\n- [ ] Are all dependencies up to date?\n- [ ] Can users report vulnerabilities?\n- [ ] Is there a response time?',
  ],
  [
    'rules on secrets, and whom to send a key',
    'unrelated',
    '# Secrets\n\nAll of them are encrypted.\n\nThe vault opens in the office only.\n\nTo get in, send your public half to ann@lantern.dev.\n\nChange them each spring.\n\nNobody else has a copy.',
  ],
  [
    'features, and the address of the makers',
    'unrelated',
    '# Security features\n\nTokens live for 15 minutes. Keys are rotated. Cookies are bound to the site. Uploads are scanned.\n\n## Storage\n\nFiles are encrypted. Backups are, too. Both are kept for a month. Nobody can read them.\n\n## Network\n\nAll traffic uses TLS.\n\n## Contact\n\nLantern, hello@lantern.dev',
  ],
  [
    'features, and the address for flaws',
    'policy',
    '# Security features\n\nTokens live for 15 minutes. Keys are rotated. Cookies are bound to the site. Uploads are scanned.\n\n## Storage\n\nFiles are encrypted. Backups are, too. Both are kept for a month. Nobody can read them.\n\n## Contact\n\nSecurity concerns: hello@lantern.dev',
  ],
  [
    'what a scanner tells us',
    'unrelated',
    '# Security\n\nI set up a scanner to check dependencies and notify us when vulnerabilities are found.\n\nUpdate soon in case of reported vulnerabilities.',
  ],
  [
    'an interface that a version lacks',
    'unrelated',
    `# Security considerations\n\n${'The listener binds to the loopback device.\n\n'.repeat(21)}Remote access is not supported in v0.1.`,
  ],
  [
    'advice with a work of reference',
    'unrelated',
    '# Secure code\n\nValidate input. Keep secrets out of the code.\n\nReferences: [OWASP practices](https://owasp.org/secure-coding)',
  ],
  [
    'comments to the author over headings alone',
    'template',
    '# Security Policy\n\n<!-- Tell people how to report a flaw -->\n\n## Supported Versions\n\n<!-- List your versions -->',
  ],
  [
    'blanks for the address and the versions',
    'template',
    '# Security Policy\n\nReport vulnerabilities to [INSERT EMAIL].\n\n## Supported Versions\n\n[INSERT VERSIONS]',
  ],
  [
    'a guide on hardening over advice',
    'unrelated',
    '# Security\n\nRead the [hardening guide](https://lantern.dev/hardening). Keep the system up to date. Restrict who logs in.',
  ],
  [
    'what is still to be written on reports',
    'template',
    '# Security Policy\n\n## Reporting a Vulnerability\n\nTODO: explain how to report a vulnerability',
  ],
  ['what is still to be written on anything', 'unrelated', '# Security\n\nTODO'],
  [
    'what a folder holds, and where the docs are',
    'unrelated',
    '# Security\n\nThis folder holds the code for sessions. See [docs/auth.md](docs/auth.md).',
  ],
  [
    'what auditors found',
    'unrelated',
    '# Security Audit\n\nThe auditors reported two vulnerabilities in the parser. Both were fixed in 2.1.',
  ],
  [
    'a project whose handling is documented elsewhere',
    'pointer',
    '# Security\n\nThe vulnerability handling of our foundation is documented at https://birch.org/security and holds here.',
  ],
  [
    'links to its translations, and advice on issues',
    'unrelated',
    '# Security policy\n\n**Language:** [Deutsch](SECURITY.md) · **English**\n\nDo not post API keys or details of your infrastructure in issues.',
  ],
  [
    'links to its translations over a reference',
    'pointer',
    '# Security policy\n\n[Deutsch](SECURITY.de.md) | [日本語](SECURITY.ja.md)\n\nSee [our policy](https://lantern.dev/security).',
  ],
  [
    'the form of an issue to report a flaw with',
    'unrelated',
    "---\nname: Vulnerability\nabout: Report a vulnerability\nlabels: ''\n---\n\n## What happens\n\n## Versions",
  ],
  [
    'such a form that sends reporters elsewhere',
    'policy',
    '---\nname: Vulnerability\nabout: Report a vulnerability\n---\n\nPlease write to flaws@lantern.dev instead.',
  ],
  [
    'the end of a project',
    'policy',
    '# Lantern\n\nLantern is no longer maintained and gets no security fixes; use Quarry instead.',
  ],
  [
    'rules for those who find flaws in the products of others',
    'unrelated',
    '# Responsible use\n\nIf this tool shows you a vulnerability:\n\n1. Contact the vendor directly\n2. Agree on a date with the vendor (usually 90 days)\n3. Keep it confidential until then',
  ],
  [
    'a row of badges that lead to translations of the policy, and a disclaimer',
    'unrelated',
    '[![en](https://img.lantern.dev/en.svg)](https://github.com/lantern/lamp?tab=security-ov-file)\n[![de](https://img.lantern.dev/de.svg)](SECURITY.de.md)\n\n# Security policy\n\nThe software is provided as it is. We cannot promise that it is safe in every setting.',
  ],
  [
    'a text on other matters that ends with a reference',
    'pointer',
    `# Threat model\n\n${'The files are encrypted. '.repeat(9)}\n\n## Reporting\n\nFound a weakness? Please report it privately: see [our policy](https://lantern.dev/security).`,
  ],
  [
    'people who are not to be written to, and a reference',
    'pointer',
    '# Security contacts\n\nDo not report vulnerabilities directly to these names, follow the instructions at https://lantern.dev/security/\n\n- ann@lantern.dev\n- bo@lantern.dev',
  ],
  [
    'an address that is called a placeholder',
    'template',
    '# Security\n\nReport vulnerabilities to security@lantern.dev (placeholder, until we launch).',
  ],
  ['a link that is still to be filled in', 'template', '# Security\n\nReport vulnerabilities at $LINK.'],
  [
    'an example address among what must not be committed',
    'unrelated',
    '# Security\n\n| Never commit | Instead |\n| --- | --- |\n| Addresses of people | ann@example.com |',
  ],
  ['an address', 'policy', 'Mail security@lantern.dev.'],
  ['an address without a word on security', 'policy', 'Please mail ann@lantern.dev. We fix it.'],
  ['a bare address', 'policy', 'Contact: ann@lantern.dev'],
  ['a bare link to a service that takes reports', 'policy', 'We are on [HackerOne](https://hackerone.com/lantern).'],
  ['somebody to write to, unnamed', 'policy', 'Contact the maintainer.'],
  [
    'rules for finders, without a way',
    'policy',
    '# Security\n\nWe credit finders. We take no legal action against research in good faith.',
  ],
  [
    'a request to tell of bugs',
    'policy',
    '# Responsible disclosure\n\nIf you find a (security related) bug, tell us about it.',
  ],
  ['a way in words', 'policy', '# Security\n\nReport vulnerabilities to the maintainers.'],
  [
    'a text on operation',
    'unrelated',
    '# Security and privacy\n\nKeep the keys out of the repository. Do not expose the server to other networks.',
  ],
  [
    'a list of links to other software',
    'unrelated',
    '# Security\n\nThe server has no access control. These projects add it:\n\n- [gate](https://gate.dev)\n- [lock](https://lock.dev)',
  ],
  [
    'a table of versions with updates',
    'policy',
    '# Supported versions\n\n| Version | Security updates |\n| --- | --- |\n| 2.x | Yes |',
  ],
  ['nothing but a ban', 'policy', '# Security\n\nPlease do not open public issues for vulnerabilities.'],
  ['nothing but a table of versions', 'policy', '# Security\n\n| Version | Supported |\n| --- | --- |\n| 2.x | Yes |'],
  ['nothing but supported versions in prose', 'policy', '# Security\n\nOnly the latest release gets security fixes.'],
  ['nothing but a promise', 'policy', '# Security\n\n## Reporting a Vulnerability\n\nWe reply within 48 hours.'],
  [
    'what stands under a heading on reports, without a way',
    'policy',
    '# Security\n\n## Reporting a Vulnerability\n\nDescribe the flaw and how to reproduce it.',
  ],
  [
    'how soon operators react',
    'unrelated',
    '# Security\n\n## Incident Response\n\n| Class | Response time | Resolution time |\n| - | - | - |\n| P1 | 15 minutes | 4 hours |',
  ],
  ["the forge's template", 'template', TEMPLATE],
  ['the template beside an address', 'policy', `${TEMPLATE}\nMail security@lantern.dev.\n`],
  ["the template with versions of one's own", 'policy', TEMPLATE.replace('5.1.x', '12.3.x')],
  ['an example address alone', 'template', '# Security\n\nReport vulnerabilities to security@example.com.'],
  ['a blank for the address alone', 'template', '# Security\n\nReport vulnerabilities to [your email].'],
  [
    'a link to the policy',
    'pointer',
    '# Security\n\nPlease see our [security policy](https://lantern.dev/security-policy).',
  ],
  [
    'a link to the policy beside an address',
    'policy',
    '# Security\n\nPlease see our [security policy](https://lantern.dev/policy) or mail security@lantern.dev.',
  ],
  [
    'how the software is hardened',
    'unrelated',
    '# Security model\n\nThe tool runs in a sandbox. Passwords are hashed.\n\n## Threat model\n\nAn attacker may read the disk.',
  ],
  ['another subject', 'unrelated', '# Gardening\n\nWater the plants every morning.'],
  ['the owner of the rights', 'unrelated', '# Lantern\n\nA tiny driver. Copyright Ann Roe <ann@lantern.dev>.'],
  ['a code of conduct', 'unrelated', '# Code of Conduct\n\nBe kind. Harassment is reported to conduct@lantern.dev.'],
  ['a blank for the contact alone', 'template', '# Security\n\nReport vulnerabilities to [INSERT CONTACT].'],
  [
    'where all of it is kept',
    'pointer',
    '# Security\n\nAll on security, with the way to report, lives at <https://lantern.dev/trust>.',
  ],
  ['a link to a site, and no more', 'pointer', 'Please see [our website](https://lantern.dev).'],
  [
    'rules for what the authors find in the software of others',
    'unrelated',
    '# Disclosure policy\n\nThese rules hold when our analyzer finds a flaw in a third-party contract.\n\n1. We tell the vendor in private.\n2. The vendor has 90 days to fix it.',
  ],
  [
    'what researchers do with their finds, and by which page of the vendor',
    'unrelated',
    '# Offenlegung\n\nWir suchen Schwachstellen, die wir in Produkten Dritter finden. Wir melden sie dem Hersteller vertraulich.',
  ],
  [
    'such rules beside a way to report',
    'policy',
    '# Disclosure policy\n\nWhen we find a flaw in a third-party contract, we tell the vendor.\n\n## Flaws of our own\n\nsecurity@lantern.dev',
  ],
  [
    'such rules beside what others are asked',
    'policy',
    '# Disclosure policy\n\nWhen we find a flaw in a third-party contract, we tell the vendor. If you find a flaw in the analyzer, let us know in private.',
  ],
  [
    'flaws that go to others, and an address to be taken off a list',
    'unrelated',
    '# Listed servers\n\nVulnerabilities of a server are reported to its vendor, not through this list. To have your server removed, write to security@lantern.dev.',
  ],
  [
    'flaws of dependencies that go to others, beside our own',
    'policy',
    '# Security\n\nVulnerabilities of plugins are reported to their authors. Those of the core go to security@lantern.dev.',
  ],
  [
    'what an antivirus says of the installer',
    'unrelated',
    '# Security\n\nThe installer is not signed. If your antivirus takes it for a threat, tell the author.',
  ],
  [
    'a grade to complain of',
    'unrelated',
    '# Security grades\n\nOur scanner grades each server. If you believe a finding is wrong, open a GitHub issue.',
  ],
  [
    'what our researchers do, of which a vendor hears',
    'unrelated',
    '# Guidelines\n\nWe disclose the vulnerabilities that our researchers discover. Vendors are contacted by e-mail and get 60 days.',
  ],
  [
    'measures, and whom to tell of an oversight',
    'unrelated',
    '# Security\n\nThese measures are in place:\n\n- Pinned actions\n- Protected branches\n\nPlease inform [@ann](https://github.com/ann) if you notice any oversights.',
  ],
  [
    'the file of the policy in code marks',
    'pointer',
    '# Security\n\nThe security policy of this project is in `docs/security/POLICY.md`.',
  ],
  [
    'a file on other things in code marks',
    'unrelated',
    '# Security\n\nThe hardening guide is in `docs/hardening.md`. The defaults live in `config.yml`.',
  ],
  [
    'a file that the lead names, above a section on bugs',
    'pointer',
    '# Reports\n\nSecurity issues are handled apart. The guidance is provided in:\n\n`SECURITY.en.md`\n\n## What can be reported\n\nBugs and ideas go to the issue tracker.',
  ],
  [
    'an order to switch something on',
    'unrelated',
    '# Checklist\n\n- [ ] Enable private vulnerability reporting\n- [ ] Protect branches',
  ],
  ['nothing', 'unrelated', ''],
]

it.each(CASES)('%s: %s', (_what, kind, text) => {
  expect(read(text).reading.kind).toBe(kind)
})
