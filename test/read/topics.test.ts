import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'
import { TOPICS, type TopicName } from '../../src/policy/topic.js'
import { factsOfReport, readReport } from './policy.js'

/** Without a way to report the document would be about something else. */
const MAIL = 'Mail security@lantern.dev about vulnerabilities.'

/** Sentences that make a statement on a topic, and look-alikes that do not. */
const CASES: Record<TopicName, { states: readonly string[]; silent: readonly string[] }> = {
  'report-contents': {
    states: [
      'We will ask for logs and the version anyway.',
      'Our form (https://lantern.dev/report) has fields for version, description and impact.',
      'All we need is a short description and a proof of concept.',
      '**Required:** affected version, description.',
      'Our form asks for the affected component, a description and the steps to reproduce.',
      'Reports lacking the steps to reproduce or a version number will be returned.',
      '| Field | Why |\n|---|---|\n| Version | to know where to look |\n| Steps to reproduce | to see it |\n| Impact | to rank it |',
      'Without the steps to reproduce and the affected version we cannot do anything.',
      'A script that shows the problem and the version you ran make our life much easier.',
      'Kindly fill in what you know:\n\n| Detail | Where to look |\n| --- | --- |\n| Version | `lantern --version` |\n| Steps to reproduce | your shell history |',
      'Send a mail to us with:\n\n- A subject that begins with FLAW.\n- A description, the steps to reproduce and the affected versions.',
      'Please include the affected version and the steps to reproduce.',
      'A description of the flaw, a proof of concept and your environment help us.',
      'Please include:\n\n- the affected version\n- the steps to reproduce\n- the impact',
      'Your report should contain a summary, a proof of concept and, if known, a suggested fix.',
      'Please fill in as much as you can:\n\n| Field | Example |\n|---|---|\n| Version | 3.2.1 |\n| Steps to reproduce | a script |',
      'It is very helpful if you include a stack trace and the version you run.',
      'Send the version and, if possible, a patch.',
    ],
    silent: [
      'We may ask for logs and a configuration.',
      'What we would love to see in the next version: a minimal example and stack traces.',
      'The CVE record contains the version, the description and the impact of the bug.',
      'For ordinary bugs, fill in the form with the steps to reproduce, logs and the version.',
      'This page explains how to report a flaw and covers much else, including:\n\n- the versions\n- the steps to reproduce a build',
      '## Severity and response times after a report\n\n- Critical (loss of data): 1 day\n- High (a proof of concept): 3 days',
      'Please be as detailed as possible.',
      'Please include details.',
      'We will confirm the impact and the affected versions.',
      'Please do not include exploit code or screenshots.',
      'When submitting, choose "Lantern" as the affected product and "server" as the affected component.',
      'Our note to the distributions will be an email message containing:\n\n- the affected versions\n- a patch',
      'This page describes the steps to take and which versions are supported.',
    ],
  },
  process: {
    states: [
      'The maintainers triage incoming reports once a week. Confirmed ones are then worked on in private.',
      '| Step | What we do | Deadline |\n|---|---|---|\n| 1 | confirm the report | soon |\n| 2 | release a patch | later |',
      'Once your report is verified, a fix is developed.',
      'The life of a report: triaged → fixed in a private branch → public disclosure',
      'Someone from the team takes your report. They check whether it is real, write a patch and cut a release.',
      'Your report is forwarded to the core team, discussed on a private channel, and fixed on all branches.',
      'After verification by two maintainers, the vulnerability will be fixed in all branches.',
      'You will hear from us within two days. Updates follow every week.',
      'We will confirm the flaw, prepare a fix and publish an advisory.',
      'Once the report is confirmed, we work on a fix and release it.',
      'You will get a reply, and the team will keep you informed of the progress.',
      'We will:\n\n1. Confirm the flaw\n2. Prepare fixes\n3. Announce the release',
      'If it is accepted, a fix will be released; if it is not, you will be told why.',
      'The owners will diagnose the flaw and decide how to fix it.',
      'Lantern Labs may review the report and publish a fix.',
      'Once you have written, you should get a reply soon; you may receive further follow-up emails.',
      'Once the maintainers learn of a flaw, they will examine it and prepare a fix.',
    ],
    silent: [
      'If you do not hear from us within 6 days, or nothing follows within 14 days, turn to the foundation.',
      'We run static analysis on every commit, triage the results weekly and patch dependencies.',
      'We will reply.',
      'Give us time to examine and address the flaw before you share it.',
      'Please write to the maintainers with:\n\n- an analysis of the impact\n- a suggested fix',
      'Keep it to yourself until we have examined, fixed and announced it.',
      'Lantern Labs does not guarantee any response time, fix or release.',
      'These details help us to triage and fix the flaw.',
      'Lamp 2.1.3 fixed an injection, CVE-2020-12345. We confirmed it and released a patch.',
      'We take all reports seriously.',
      'Please confirm the flaw and test the fix.',
      'Please see the page on how we fix and release.',
      'Dependencies are patched and released monthly by their vendors.',
      'This page explains how we triage, fix and release.',
      'The more you tell us, the faster we can fix it; the sooner it can be reproduced, the better.',
      'Please include:\n\n- a suggested fix\n- whether it was disclosed elsewhere',
      'Contact us in the chat or via security advisories. A fix may take a week.',
    ],
  },
  coordination: {
    states: [
      'We work on a patch; until then, please keep it to yourself.',
      'The deal: you keep it quiet, we fix it, then we both talk about it.',
      'Some rules:\n\n1. Give us 45 days.\n2. Then publish it.',
      'Going public with it? Talk to us first about when.',
      'When may I talk about it in public? Once the new version is out.',
      'Each fix is tagged before any public disclosure.',
      'A private report lets us prepare a patch before it becomes public.',
      'Leave us a fair amount of time to repair it before public disclosure.',
      '## Disclosure\n\nCoordinated, 60 days by default.',
      'We practise coordinated disclosure.',
      'We follow responsible disclosure.',
      'We will coordinate the release date with you.',
      'Please do not publish details until a fix is released.',
      'Please wait 60 days before you disclose anything.',
      'Please give us a fair amount of time before going public.',
      'Please leave us a reasonable amount of time (90 days, say) before you make it public.',
      'Do not bring it up in the forum until we have had a chance to look at it.',
    ],
    silent: [
      'We disclose the vulnerability 7 days after the release to give users time to update.',
      'Renovate waits three days after the publication of an update and opens no pull request before.',
      'Include:\n\n- the version\n- the impact',
      'All versions have been built by robots and never published by hand since 2020.',
      'Please report it responsibly.',
      'Please do not disclose the flaw publicly.',
      'Please do not open a public issue.',
      'We will publish an advisory.',
      'Do not open a public issue before you have read this page.',
      'We work with you to fix it before we ship a public patch.',
      'One week before public disclosure, we notify the distributions.',
    ],
  },
  credit: {
    states: [
      '**Will I be credited?**\n\nGladly.',
      'We will acknowledge your finding in the release notes.',
      'Names go on our leaderboard.',
      'Acknowledgments: https://lantern.dev/thanks.html',
      'We give full credit to the reporter.',
      'With your consent we mention your name in the advisory.',
      'Reporters are listed in our hall of fame.',
      'Tell us if you wish to be credited or to stay anonymous.',
    ],
    silent: [
      '[Home](README.md) · [Credits](CREDITS.md) · [Licence](LICENSE.md) · **Security**',
      'Credit to Bo Roe for finding this bug in 2020.',
      'We will acknowledge your report in two days.',
      'We thank you in advance for your help.',
      'Credit card data is never stored.',
      'The flaw of 2020 was reported by Bo Roe.',
    ],
  },
  'safe-harbor': {
    states: [
      'We will not take legal action against research in good faith.',
      'We consider research under this policy to be authorized and will not sue.',
      'This policy offers safe harbor to researchers.',
      'Good-faith research will not be pursued by us.',
    ],
    silent: [
      'This page outlines our rules and the legal safe harbor for research.',
      'This page creates no safe harbor.',
      'The authors bear no responsibility for any damage.',
      'Please make a good faith effort to avoid privacy violations.',
      'Only authorized users have access.',
      'You must not break any law.',
      'Conduct your research in an ethical and lawful way.',
      'Tests on servers of others without their authorization are out of scope of this policy.',
    ],
  },
  bounty: {
    states: [
      'Bounties of up to 500 USD are paid for valid reports.',
      'As an independent project we cannot pay rewards.',
      'There is no bug bounty.',
    ],
    silent: ['The project costs no money.', 'Your help is welcome.'],
  },
  scope: {
    states: [
      'Is a crash a vulnerability? No.',
      "Examples of things we'd like to hear about: bypasses of the login, leaks into logs.",
      'Bugs in the engine? Report them to Acme.',
      'Flaws in the compiler itself should go to the people who make it.',
      'Is a crash with a huge file a security issue?\n\nNo. The file is trusted.',
      '## Vulnerability classes\n\n- Escape from the sandbox',
      'The programme is only applicable to vulnerabilities of the compiler.',
      '## Supported versions\n\n- Out of scope: demos and examples.',
      'The following are out of scope: missing headers, rate limits.',
      'Denial of service is not considered a vulnerability.',
      'Vulnerabilities of the command line tool are in scope.',
      'Please report vulnerabilities of third-party modules to those who maintain them.',
      'For flaws of a single instance, contact the operator of that instance.',
    ],
    silent: [
      'Bounties on feature requests can be placed elsewhere.',
      'We are only interested in your feedback.',
      'Bugs in the engine? Report them to lantern@lantern.dev.',
      'Found a vulnerability? Two of us answer.',
      'This policy explains how to report a vulnerability and what is in scope.',
      '## What we will not do\n\n- Share your name',
      'The scope of a variable ends with its block.',
      'The tool runs in a sandbox.',
      'Mail us in any case.',
      'The rest of this document outlines what is in scope and how to report.',
    ],
  },
  encryption: {
    states: [
      'If it is delicate, use our GPG key 0x4419A0C3D2F56E17.',
      '**Encrypted messages:** write at https://lantern.dev/drop.',
      'Our PGP key is available at https://lantern.dev/pgp.asc.',
      'Please encrypt your message with the key below.',
      'You can find our S/MIME certificate [here](https://lantern.dev/smime).',
      'Ask us for our GPG key.',
      'Fingerprint: 0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567',
      'Ask one of the maintainers for an encrypted channel.',
    ],
    silent: [
      'Lantern uses S/MIME certificates to sign outgoing mail.',
      'All releases are signed with GPG key 0x4419A0C3D2F56E17.',
      'Use PGP encryption where it matters.',
      'Examples are a fingerprint verification bypass and leaks of data.',
      'Encrypted mail is welcome.',
      'Passwords are encrypted at rest.',
      'API keys must not be committed.',
      'We do not have a PGP key.',
      'Please use an encrypted channel.',
    ],
  },
  advisories: {
    states: [
      'For severe flaws we create a GitHub advisory after the patch is out.',
      'After the fix, affected customers are contacted directly by mail.',
      'The last step is the coordinated publication of the advisory.',
      'Fixed issues? Have a look at the release notes.',
      'The details stay with us up to the day we agreed on, at which point the advisory goes live.',
      'Users are informed by mail as soon as a fixed version can be downloaded.',
      'Confirmed vulnerabilities get a GitHub advisory.',
      '| After 90 days | Fix released, advisory published |\n| --- | --- |\n| Later | Nothing |',
      'We publish a security advisory with credit to the finder.',
      'We will publish an advisory on GitHub.',
      'Subscribe to announce@lantern.dev for security announcements.',
      'Fixed vulnerabilities are listed in the release notes.',
      'Users are informed through a security bulletin.',
      'Security releases are announced on our blog.',
      'Every hole that we close is listed in the release notes.',
      'We then publish an advisory crediting you.',
      '| Step | When |\n|---|---|\n| Advisory released | together with the patch |',
    ],
    silent: [
      'If a vulnerability affects one of our dependencies, the advisory database will tell you.',
      'Maintainers should subscribe to the advisories of what they use.',
      'Your subscription links are a matter of security.',
      'If you want to report a vulnerability, see the [security page](https://lantern.dev/security).',
      '1. By the forge:\n   - Visit https://github.com/ore/lantern/security/advisories/new',
      'Open a draft advisory to report a vulnerability.',
      'You are credited in the advisory.',
      'Release notes are written by hand.',
      'You are credited in the changelog.',
      'Go to the security advisory form and fill it in.',
      'We create a draft advisory, which is only visible to the maintainers and the community leads.',
    ],
  },
  'generated-reports': {
    states: ['Say so if you used AI to find the flaw.', 'Reports written by an LLM have to be verified first.'],
    silent: [
      'Aim for a short report.',
      '## Best practices\n\nKeep prompts for the AI assistant free of secrets.',
      'The agent runs commands that a language model proposes.',
      'We take reports at https://huntr.com/repos/lantern-ai/lantern.',
    ],
  },
  cve: {
    states: [
      'We request a CVE for each confirmed vulnerability.',
      'CVE identifiers are assigned by GitHub.',
      'We do not request CVE identifiers.',
      'We announce it in the release notes and, where appropriate, with a CVE identifier.',
    ],
    silent: [
      'Our image is scanned for CVEs every night.',
      'Before you report check that the problem is not a known CVE in a package.',
      '## Scope\n\n- Known CVEs of dependencies',
      'We use CVSS to rate vulnerabilities.',
      'Known flaws of other projects are not our matter.',
      'I audited the parser and found one flaw, CVE-2018-12345, which its authors have fixed.',
    ],
  },
}

describe.each(TOPICS)('%s', (topic) => {
  const { states, silent } = CASES[topic]

  it.each(states)('is stated: %s', (text) => {
    expect(Object.keys(factsOfReport(`${text}\n\n${MAIL}`).topics)).toContain(topic)
  })

  it.each(silent)('is not stated: %s', (text) => {
    expect(Object.keys(factsOfReport(`${text}\n\n${MAIL}`).topics)).not.toContain(topic)
  })
})

describe('what the reading says of a topic beyond its presence', () => {
  const topicIn = (text: string, name: TopicName) =>
    readReport(`${text}\n\n${MAIL}`).topics.find(({ value }) => value.topic === name)?.value

  it('tells whether a bounty is offered', () => {
    expect(topicIn('Bounties are paid for valid reports.', 'bounty')).toMatchObject({ offered: true })
    expect(topicIn('We do not offer a bug bounty.', 'bounty')).toMatchObject({ offered: false })
  })

  it('tells whether reporters may stay unnamed', () => {
    expect(topicIn('We will credit you unless you prefer to stay anonymous.', 'credit')).toMatchObject({ optOut: true })
    expect(topicIn('We will credit you in the advisory.', 'credit')).toMatchObject({ optOut: false })
  })

  it('keeps the link to a key, or its fingerprint', () => {
    expect(
      topicIn('Encrypt your report with [our key](https://lantern.dev/pgp.asc), a PGP key.', 'encryption'),
    ).toEqual({ topic: 'encryption', url: 'https://lantern.dev/pgp.asc', fingerprint: null })
    const fingerprint = '0123456789ABCDEF0123456789ABCDEF01234567'
    expect(topicIn(`Our PGP fingerprint is ${fingerprint}.`, 'encryption')).toMatchObject({ url: null, fingerprint })
  })

  it('keeps the link to published advisories', () => {
    expect(topicIn('We publish [advisories](https://lantern.dev/advisories).', 'advisories')).toMatchObject({
      url: 'https://lantern.dev/advisories',
    })
  })

  it('stands on the first sentence that makes the statement', () => {
    const { topics } = factsOfReport(`${MAIL}\n\nWe request a CVE for each flaw.\n\nThe CVE is published by us.`)
    expect(topics.cve).toBe(7)
  })
})

it('takes what a plan of measures leaves out for no scope of reports', () => {
  const plan =
    '## Hardening\n\n- Rotate keys.\n\n### Out of scope\n\n- A hardware module.\n- Several tenants, by design.\n'
  expect(facts(read(`# Security\n\n${MAIL}\n\n${plan}`).reading).topics.scope).toBeUndefined()
  const flaws = plan.replace('A hardware module.', 'Reports on missing headers.')
  expect(facts(read(`# Security\n\n${MAIL}\n\n${flaws}`).reading).topics.scope).toBe(11)
})

describe('the line of a statement', () => {
  const lineOf = (topic: TopicName, text: string) => facts(read(text).reading).topics[topic]

  it('is that of the sentence which leads in a list of steps', () => {
    const steps = 'This is how we handle reports:\n\n- You write to us.\n- We confirm the flaw.\n- We release a fix.'
    expect(lineOf('process', `# Security\n\n${MAIL}\n\n## Response\n\n${steps}\n`)).toBe(7)
  })

  it('is that of the sentence which promises money, and not of what introduces the project', () => {
    const text = '## Bounty\n\nLantern lights the web.\n\nWe pay a bounty for critical flaws.\n'
    expect(lineOf('bounty', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is none of the header of a table', () => {
    const text = '## Response\n\n| Step | Timeline |\n|---|---|\n| Acknowledgment | 2 days |\n| Triage | 5 days |\n'
    expect(lineOf('process', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is the first sentence of a section that is on the scope', () => {
    const text = '## Scope\n\nLantern is a reader for tables.\n\nReports on crashes of the reader are welcome.\n'
    expect(lineOf('scope', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is the item that asks for contents, and not the sentence that leads in the steps of reporting', () => {
    const text =
      'Please follow these steps to report it:\n\n1. Send an e-mail to us.\n2. Include the version and the impact.\n'
    expect(lineOf('report-contents', `# Security\n\n${MAIL}\n\n${text}`)).toBe(8)
  })
})

describe('what only hints at a topic', () => {
  const hints = (topic: TopicName, text: string) =>
    readReport(text).topics.filter(({ value, confidence }) => value.topic === topic && confidence === 'low').length > 0

  it.each([
    ['Our team reviews the reports.', true],
    ['We will look into it.', true],
    ['Each report is examined.', true],
    ['We will open a private advisory for it.', true],
    ['We investigate all legitimate reports and appreciate your help.', true],
    ['The draft stays private while we reproduce and fix the problem.', true],
    ['You will get an acknowledgement within 3 days, a first assessment after that.', true],
    ['Triage takes two days; a patch follows within a month.', true],
    ['Initial triage: 5 days', true],
    ['While we strive to fix flaws, response times vary.', false],
    ['Use an older version while we fix bugs.', false],
    ['Please include the steps, so that we can reproduce the issue.', false],
    ['Please wait until we have had a chance to investigate.', false],
    ['We publish fixed vulnerabilities in the changelog, with a mark.', false],
    ['This helps us to triage your report.', false],
    ['We cannot review reports without a proof of concept.', false],
    ['Please handle vulnerabilities with care, see [our code](https://lantern.dev/code).', false],
    ['Our team reviews the code.', false],
  ])('process: %s', (text, expected) => {
    expect(hints('process', text)).toBe(expected)
  })

  it.each([
    ['Schwachstellen melden', 'Bitte halten Sie es vertraulich, während wir das Problem untersuchen und beheben.'],
    [
      'Relatar uma vulnerabilidade',
      'Problemas confirmados são corrigidos em uma nova versão e mencionados no changelog.',
    ],
    ['报告漏洞', '初步分流目标：5 个工作日内。'],
    ['脆弱性の報告', '修正を準備する間は報告を非公開に保ってください。'],
    ['취약점 신고', '확인된 문제는 새 릴리스에서 고치고 변경 기록에 적습니다.'],
    ['Güvenlik açığı bildirme', '3 gün içinde bir onay, ardından ilk değerlendirmeyi alırsınız.'],
  ])('process in other languages, %s: %s', (heading, text) => {
    const { topics } = read(`## ${heading}\n\n${text}\n`).reading
    expect(topics.some(({ value }) => value.topic === 'process')).toBe(true)
  })

  it.each([
    ['Please email us with a description.', true],
    ['Provide sufficient information to reproduce the problem.', true],
    ['- **What to include**: information to reproduce the problem.', true],
    ['Please send the steps to reproduce.', true],
    ['Please include the following:\n\n- A description', true],
    ['Write to us with:\n\n```\nDescription:\nAffected version:\n```', true],
    ['Findings must be sent to us with all details that are needed to reproduce them.', true],
    ['All reports are read, but you must include the exact steps to reproduce it.', true],
    ['Patches must be sent to the list with a description for review.', false],
    ['The advisory should be sent to the list.', false],
    ['Please send no logs.', false],
    ['You find our e-mails in the git logs using the following command:', false],
    ['Open an issue with the label "bug".', false],
  ])('report-contents: %s', (text, expected) => {
    expect(hints('report-contents', text)).toBe(expected)
  })

  it.each([
    ['Please provide as much detail as possible.', true],
    ['Please be as detailed as possible.', true],
    ['Please include details on how you want to be credited.', false],
    ['Please include a description.', undefined],
  ])('vague contents: %s', (text, expected) => {
    const topic = readReport(text).topics.find(({ value }) => value.topic === 'report-contents')?.value
    expect(topic && 'vague' in topic ? topic.vague : topic && undefined).toBe(expected || undefined)
  })
})

it.each([
  ['We appreciate your responsible disclosure.', 'medium'],
  ['We publicly acknowledge your responsible disclosure.', 'medium'],
  ['See the section below for our responsible disclosure policy.', 'medium'],
  ['We follow responsible disclosure.', 'high'],
  ['We ask for responsible disclosure and thank you for it.', 'high'],
  ['Thank you for your responsible disclosure and for waiting until the fix is out.', 'high'],
])('tells a practice from thanks for it: %s', (text, confidence) => {
  const said = readReport(text).topics.find(({ value }) => value.topic === 'coordination')
  expect(said?.confidence).toBe(confidence)
})
