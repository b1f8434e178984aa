import { describe, expect, it } from 'vitest'
import { readReport } from './policy.js'

const placeholdersIn = (text: string) =>
  readReport(text).placeholders.map(({ value }) => `${value.kind}: ${value.text}`)

describe('what is left to fill in', () => {
  it.each([
    ['Mail [INSERT EMAIL].', 'blank: [INSERT EMAIL]'],
    ['Mail [your e-mail].', 'blank: [your e-mail]'],
    ['Mail <your email>.', 'blank: <your email>'],
    ['Mail {{ security_email }}.', 'blank: {{ security_email }}'],
    ['Use the [private form]({{REPO_URL}}/security/advisories/new).', 'blank: {{REPO_URL}}'],
    ['- 优先联系方式：<SECURITY_CONTACT>', 'blank: <SECURITY_CONTACT>'],
    ['Mail [CONTACT_EMAIL].', 'blank: [CONTACT_EMAIL]'],
    ['Contact: TODO', 'blank: TODO'],
    ['Report it at https://github.com/lantern/tobechanged/security/advisories.', 'blank: tobechanged'],
    ['Mail us (replace with your address).', 'blank: (replace with your address)'],
    ['Send it to `{{SECURITY_EMAIL}}`.', 'blank: {{SECURITY_EMAIL}}'],
    ['Send it to `security@example.com`.', 'example-address: security@example.com'],
    ['Vulnerabilities go to `security@example.com` first.', 'example-address: security@example.com'],
    ['We answer in `[N]` days.', 'blank: [N]'],
    ['Our people: `YOUR_NAME`', 'blank: YOUR_NAME'],
    ['Mail ann{{at}}example{{dot}}com.', 'example-address: ann{{at}}example{{dot}}com'],
    ['Mail xxx@xxx.com.', 'example-address: xxx@xxx.com'],
    ['Mail {{user}}@lantern.dev.', 'blank: {{user}}'],
    ['Mail security@example.com.', 'example-address: security@example.com'],
    ['Mail security@yourdomain.com.', 'example-address: security@yourdomain.com'],
    ['Mail [us](mailto:security@example.org).', 'example-address: us'],
    [
      'Use this section to tell people how to report flaws.',
      'template-sentence: Use this section to tell people how to report flaws.',
    ],
    ['<!-- Replace this with your own address. -->', 'blank: Replace this with your own address.'],
    ['```\nTo: [your security email]\n```', 'blank: [your security email]'],
    ['Mail [[INSERT EMAIL]](mailto:x@quarry.dev).', 'blank: [INSERT EMAIL]'],
    ['Mail [ INSERT EMAIL ].', 'blank: [ INSERT EMAIL ]'],
    ['Write `<your email>` here.', 'blank: <your email>'],
    ['Mail [EMAIL].', 'blank: [EMAIL]'],
    ['Mail the PROJECT_OWNER.', 'blank: PROJECT_OWNER'],
    ['Mail desk@harbor.tld.', 'example-address: desk@harbor.tld'],
    ['Report it at https://github.com/OWNER/harbor/security.', 'blank: OWNER'],
    ['Mail us at $SECURITY_EMAIL.', 'blank: $SECURITY_EMAIL'],
    ['See `https://docs.{{ domain }}` first.', 'blank: {{ domain }}'],
    ['Open a private channel (to be defined) for it.', 'blank: (to be defined)'],
    ['Report flaws of [Company] here.', 'blank: [Company]'],
    ['We answer in [N] days.', 'blank: [N]'],
    ['Begin the subject with `[URGENT] [Project Name] flaw`.', 'blank: [Project Name]'],
    ['We answer in XX days.', 'blank: XX'],
    ['We answer within ___ hours.', 'blank: ___'],
    ['Mail security@[domain].', 'blank: security@[domain]'],
    ['Our key: [PGP key here].', 'blank: [PGP key here]'],
    ['PGP key: (to be added by the team)', 'blank: (to be added by the team)'],
    ['Our key (to be published)', 'blank: (to be published)'],
    ['Thanks to: (to be updated with names)', 'blank: (to be updated with names)'],
    ['Write to us on Discord (link TBD).', 'blank: (link TBD)'],
    ['Write to [security contact info].', 'blank: [security contact info]'],
    ['Call +1 202 555 0147 (placeholder, ours is to come).', 'example-address: +1 202 555 0147'],
    ['Mail melding@organisatie.nl.', 'example-address: melding@organisatie.nl'],
    ['Mail security@your-domain.', 'example-address: security@your-domain'],
    ['Mail seguridad@tudominio.com.', 'example-address: seguridad@tudominio.com'],
    ['Reports are read by ____ and nobody else.', 'blank: ____'],
    [
      'If that box is not open yet, replace it with your team mailbox.',
      'template-sentence: If that box is not open yet, replace it with your team mailbox.',
    ],
    ['Describe here which versions are supported.', 'template-sentence: Describe here which versions are supported.'],
    [
      'In this section explain how to report a flaw.',
      'template-sentence: In this section explain how to report a flaw.',
    ],
    ['_List to be updated_', 'template-sentence: List to be updated'],
    ['<!-- Keep the list above up to date. -->', 'blank: Keep the list above up to date.'],
  ])('%s', (text, placeholder) => {
    expect(placeholdersIn(text)).toEqual([placeholder])
  })
})

describe('what only looks like it', () => {
  it.each([
    'Describe in the mail which version you use.',
    'Write to us here and explain how the flaw is reproduced.',
    'Here is which versions are supported.',
    'In this section we describe which versions are supported.',
    'Here we explain how to report a vulnerability.',
    'List of supported versions here: only the latest.',
    'Detail on supported versions can be found here.',
    'Begin the subject with `[BUG BOUNTY]` or [SECURITY REPORT].',
    'SECURITY_CONTACT.md names us.',
    'Send no tokens; write [REDACTED SECRET] in their place.',
    'Callers write `uses: <owner>/lamp/<path>@main`.',
    'Your report should include:\n\n- Name: [your name]\n- Flaw: [insert what is wrong]',
    'Approved by: ____',
    'The next fix (release TBD) is near.',
    'Never keep the password; replace it with your own.',
    'Mail meldung@musterstadt-kliniken.de.',
    'No fixes for 1.x (please update to the latest release).',
    'Do not use the default password (change the one in your settings).',
    'A signed archive (to be added in 3.0) is planned.',
    'Reports (update) are welcome at security@quarry.dev.',
    'Put [SECURITY] into the subject.',
    'The day of the release (to be agreed with you) is kept secret.',
    'Use `lamp --token <your-token>` there.',
    'Open an issue (please add the `security` label).',
    'Write to one of these (replace `%`): x%quarry.dev.',
    '<!-- List of those who reported a flaw -->',
    'Mail [our team](mailto:security@lantern.dev).',
    'See [1] and [^2].',
    '- [x] the flaw is confirmed\n- [ ] the flaw is fixed',
    'Mail security [at] lantern [dot] dev.',
    'No hard-coded paths: use `{{REFERENCE_PATH}}` and relative ones.',
    'The sample holds `example.com`, `your-user` and `YOUR_NAME`.',
    'Examples take `<YOUR_API_KEY>` rather than real values.',
    'Tokens: `MY_TOKEN` or `<your-token-here>`',
    '- Password: `<your-password>`',
    'Replace names of people in logs with `user@example.com` or `[YOUR NAME]`.',
    'Mail t{{dot}}ann{{plus}}lamp{{at}}lantern{{dot}}dev.',
    'Mail ann[@]lantern[.]dev.',
    'We have nothing to do with the TODO application.',
    'Version 3.X, days old, ran under OS X for hours.',
    'The list of our users is private.',
    '<!-- markdownlint-disable MD013 -->',
    '<!-- This file is generated; do not edit. -->',
    '<!-- secpolicy-disable-next-line contact/real-address -- we own it -->',
    'Press <kbd>Enter</kbd>.',
    'The type is `List<item>`.',
    'Run `curl http://example.com/?q=<script>`.',
    'Replace the library at once.',
    '```sh\nlogin <your email>\n```',
    '```sh\nlogin [OPTION] [x]\n```',
    '<!-- <your email> -->',
    'Set `export FROM=security@example.com` first.',
    'Use the type array<your email>.',
    'It costs $US 20 and reads `$EMAIL` and $HOME.',
    'The template runs `{{ config }}` often.',
    '<!-- Please edit the original in the other repository. -->',
    '```text\nImpact: [What happens?]\nSteps: [How to see it]\nName: [Your name]\nMail: [Your email]\n```',
    '## Schedule\n\n| Version | End of support |\n| --- | --- |\n| 4.x | TBD |',
  ])('%s', (text) => {
    expect(placeholdersIn(text)).toEqual([])
  })
})

it('points at the blank, not at its sentence', () => {
  const [placeholder] = readReport('Please write to [INSERT EMAIL] about it.').placeholders
  expect(placeholder).toMatchObject({ text: '[INSERT EMAIL]', place: { start: { line: 5, column: 17 } } })
})

it('points at the blank in a block of code, and tells all in the order of the text', () => {
  const { placeholders } = readReport(
    '```\nTo: [your email]\n```\n\n<!-- Replace this with your text. -->\n\nMail <your email>, or [INSERT EMAIL].',
  )
  expect(placeholders.map(({ text, place }) => [text, place.start.line, place.start.column])).toEqual([
    ['[your email]', 6, 5],
    ['<!-- Replace this with your text. -->', 9, 1],
    ['<your email>', 11, 6],
    ['[INSERT EMAIL]', 11, 23],
  ])
})

it.each(['placeholder', 'to be confirmed', 'replace with yours', 'TBD'])(
  'takes an address for left blank that is called so: %s',
  (word) => {
    const { channels, placeholders } = readReport(`Mail security@lantern.dev (${word}).`)
    expect(channels).toEqual([])
    expect(placeholders.map(({ text }) => text)).toContain('security@lantern.dev')
  },
)

it.each(['请替换为您的地址', '待定'])(
  'takes an address for a blank that is denied behind it in Chinese: %s',
  (aside) => {
    const texts = placeholdersIn(`# 安全策略\n\n请将漏洞报告发送至 ada@quarry.dev（${aside}）。`)
    expect(texts[0]).toBe('example-address: ada@quarry.dev')
    expect(texts.some((text) => text.startsWith('template-sentence'))).toBe(false)
  },
)

it('takes an example address for no channel', () => {
  expect(readReport('Mail security@example.com.').channels).toEqual([])
})

it.each([
  'Mail us at {{< hidden "ann@quarry.dev" >}}.',
  '**Subject:** `[URGENT] Flaw in production - [Company Name]`',
  'Begin the subject with `CVE wanted: <project name>`.',
])('takes what a site generator or a reporter writes for no blank: %s', (text) => {
  expect(placeholdersIn(text)).toEqual([])
})

it('takes neither an address in brackets nor an aside for a blank', () => {
  expect(readReport('Mail [sec@quarry.dev] and score it with CVSS (add v4 where useful).').placeholders).toEqual([])
})

describe('an address that is still to be filled in', () => {
  it.each([
    'Contact the maintainer directly:\n\n[your email here]',
    'Contact us in private.\n\n- Email: [INSERT EMAIL]',
    'E-mail the maintainers (address: TBD).',
    'Contact the maintainers.\n\n| Role | Contact |\n| --- | --- |\n| Lead | TBD |',
    'Report flaws privately to the team.\n\n<!-- TODO: add the contact address -->',
  ])('is no second way that nobody can reach: %s', (text) => {
    expect(readReport(text).channels).toEqual([])
  })

  it.each([
    'Contact the maintainer directly.\n\nWe answer in [N] days.',
    'Contact the maintainers of [Project Name] directly.',
  ])('is another one than that of: %s', (text) => {
    expect(readReport(text).channels.map(({ value }) => value.kind)).toEqual(['unnamed'])
  })
})
