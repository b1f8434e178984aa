import { describe, expect, it } from 'vitest'
import { factsOfReport, readReport } from './policy.js'

const MAIL = 'Mail security@lantern.dev.'

describe('public reports are discouraged', () => {
  it.each([
    'Please do not open a public issue.',
    'Please do **not** create a GitHub issue for a vulnerability.',
    "Please don't report vulnerabilities in public.",
    'We ask that you do not open an issue, so that our users stay safe.',
    'Instead of opening an issue, write to us.',
    'Security bugs should be mailed to the core team rather than posted on GitHub.',
    '**DO NOT** report vulnerabilities via public channels such as issues, discussions or social media.',
    'Write to us before you tell anyone else.',
    'These are the ways to tell us of a vulnerability that you have found:\n\n| Way | Use |\n| --- | --- |\n| E-mail | yes |\n| Public issue | never |',
    'Please report vulnerabilities privately.',
    '- **Private disclosure**: contact the maintainer directly for critical vulnerabilities',
    'E-mail is preferred for sensitive reports.',
    'Vulnerabilities must be kept confidential.',
    'Please report it to the owner and not in public.',
    'Write to us before you open an issue about a vulnerability.',
    'Because the tracker is public, please write to us.',
    'Issues are public, so do not use them for vulnerabilities.',
    'Send sensitive reports to ann@lantern.dev.',
    'Use the form. What you write is visible only to the maintainers.',
    'Send the report to our private security list.',
    'Use GitHub private vulnerability reporting.',
    'Raise a confidential issue on GitLab.',
    'All reports will be handled confidentially.',
    'Please keep the vulnerability confidential until a fix is out.',
    'Please give us a fair amount of time before going public.',
    'We ask that you wait at least 60 days before disclosing anything.',
    'Please refrain from discussing the flaw in public forums.',
    '- **Do not:** disclose the flaw publicly, test on our servers',
    'Bugs belong in the issue tracker. If it concerns security, write to sec@lantern.dev instead.',
    'Everything else can go to the public tracker, but never vulnerabilities.',
    'Only use the tracker for bugs that have no security impact.',
    '1. Do not disclose the flaw publicly\n2. Wait for our answer',
    'Open an issue. If it is sensitive, write to the maintainers directly.',
    'Open an issue. For critical flaws, send a mail to ann@lantern.dev.',
    '**Where not to report:** public issues, chats',
    'We prefer private disclosure.',
    'If we stay silent, send us a message without details in one of these ways:\n\n- Write to the developers.\n- Create a GitHub issue with your contact details.',
    'Please avoid:\n\n- opening a public issue\n- posting the flaw on social media',
  ])('%s', (text) => {
    expect(factsOfReport(`${text}\n\n${MAIL}`).publicReports).toBe('discouraged')
  })
})

describe('publication is discouraged by what comes of it, by marks and by who reads along', () => {
  it.each([
    "| Do | Don't |\n| --- | --- |\n| Write a mail | Open a ticket |",
    "Don't use\n\n- GitHub issues\n- our forum",
    '- ❌ Issue on GitHub\n- ✅ Mail',
    'Have you opened a public issue about it? Please delete it and write to us.',
    'If you have opened a public issue about it by accident, delete it and mail us.',
    'Publicly posted reports will be removed.',
    'Issues are public! Send what you have found to ann@lantern.dev.',
    'The tracker is world-readable. That helps with bugs. Flaws are a matter for ann@lantern.dev, please write there.',
    'ann@lantern.dev, not public issues.',
    'Write to ann@lantern.dev (the mails are only read by the maintainers).',
    'Whoever publishes a flaw without contacting us will not be credited.',
    'To avoid alerting attackers, reports are taken by mail.',
    'Send it by mail and never to our chat.',
    'Publishing a flaw without a word to us is frowned upon.',
    'We treat your report as confidential and expect the same from you.',
    'Sensitive: ann@lantern.dev',
    "For the sake of all, Acme doesn't disclose flaws before they are fixed. Please do the same.",
    'Whoever publishes a flaw ahead of the agreed date will be excluded from rewards.',
    'These channels must not be used for reports:\n\n- public issues\n- the forum',
    'Publication before the fix is a breach of these rules.',
    'What we do not want: flaws in the issue tracker.',
    'Reports in the wrong place (such as a public issue) will be deleted.',
    'Instead of an issue, please use our form for vulnerabilities.',
    'Tell us of the flaw, and not in public.',
    '| Publication | only after a fix |\n| --- | --- |\n| Public disclosure | only once a fix is released |',
    'We use the tracker for everything except vulnerabilities.',
    'We use private vulnerability reporting.',
    'You must not:\n\n- before a fix is out, publish the flaw',
    '### Where not to report?\n\n- Public issues\n- Social media',
    'Private submissions reach us through the form.',
  ])('%s', (text) => {
    expect(factsOfReport(`${text}\n\n${MAIL}`).publicReports).toBe('discouraged')
  })
})

describe('public reports are not spoken of', () => {
  it.each([
    'For bugs, use the issue tracker. If you have no account, send a mail instead.',
    'Use the latest version instead.',
    'Bounties are paid at the discretion of the team.',
    'Support is restricted to the latest version.',
    'Only the maintainers have access to publish packages.',
    'Somebody who reviews the report will write to you.',
    'Report vulnerabilities by mail.',
    'Our public key is below.',
    'Please search the tracker before you open an issue.',
    'The tracker is public, and so is the code.',
    'Do not send sensitive data to ann@lantern.dev.',
    'Public endpoints require a token.',
    'Keep your `.env` file private.',
    'Your personal data stay confidential.',
    "For the sake of our users, Acme doesn't disclose, discuss or confirm flaws.",
    'May I open a pull request without an issue? Please do not.',
    'Non-public versions are not covered.',
    'Write to us. The source code of the larger edition is not public.',
    'If you have found any other bug, open a public issue.',
    'Do not open a pull request without an issue.',
    'Do not open an issue to ask for the status of your report.',
    'Do not publish the data of other users.',
    "Don't send us:\n\n- public information",
    '## Development\n\nThe repository is private until the first release.',
    '| Do | No. |\n| --- | --- |\n| Open a ticket about a typo | 1 |',
    'You may not disclose or use any proprietary data.',
    'This is no permission to:\n\n- copy, disclose or use any proprietary or confidential data of ours',
    'Do not flood us with a list of issues.',
    '## Protocol\n\nPOST and PUT wait for the confirmation before being sent.',
    'Do not run scanners against our public servers.',
    'Do not put secrets into the configuration.',
    'Do not post API keys, logs or details of your infrastructure in issues.',
    'Ideally, only report flaws of the latest version.',
    'We publish an advisory once the fix is out.',
    'Please do not run load tests.',
    'We do not offer a bounty.',
    'The private network is not reachable from outside.',
    'Private tabs send nothing to the server.',
    'Confidential rooms write no log.',
  ])('%s', (text) => {
    expect(factsOfReport(`${text}\n\n${MAIL}`).publicReports).toBe('unstated')
  })
})

describe('public reports are invited', () => {
  it.each([
    'Please open an issue if you find a vulnerability.',
    'Please use the GitHub issue tracker to report security problems.',
    'Report vulnerabilities at https://github.com/lantern/lamp/issues.',
    'Please report vulnerabilities as an issue, there is no need for a private channel.',
    'We have no private mailbox. Please report vulnerabilities as issues.',
    'Security problems have no process of their own. File an issue like you would for any other bug.',
  ])('%s', (text) => {
    expect(factsOfReport(text).publicReports).toBe('invited')
  })

  it('loses against a wish for privacy elsewhere in the text', () => {
    const text = 'Please open an issue for a minor vulnerability. Report anything sensitive privately.'
    expect(factsOfReport(`${text}\n\n${MAIL}`).publicReports).toBe('discouraged')
  })
})

it('quotes the sentence that asks for privacy', () => {
  const [stance] = readReport('Thank you for your help. Please do not open a public issue. Mail us.').publicReports
  expect(stance).toMatchObject({ value: 'discouraged', text: 'Please do not open a public issue.' })
})
