import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const timesIn = (text: string) =>
  factsIn(text)
    .timeframes.map(({ stage, within, severity }) => [stage, within, severity].filter(Boolean).join(' '))
    .sort()

describe('times in many styles', () => {
  it.each([
    ['**Response time:** 48 hours', ['acknowledge 48h']],
    [
      '| Severity | Response time |\n| --- | --- |\n| Critical | Patch within 3 days |\n| High | Patch within 2 weeks |',
      ['fix 2w high', 'fix 3d critical'],
    ],
    [
      '| Step | Time |\n| --- | --- |\n| Receipt | 2 days |\n| Fix/mitigation plan | 10 days |',
      ['acknowledge 2d', 'assess 10d'],
    ],
    ['We answer reports within 2 days and work to fix critical ones as soon as possible.', ['acknowledge 2d']],
    ['We confirm your ticket within 2 days.', ['acknowledge 2d']],
    ['Please wait until there is a fix, or 60 days.', ['disclose 60d']],
    ['We fix it, wait 20 days for users to upgrade, and then publish it.', ['disclose 20d']],
    ['Give us a reasonable time (at least 20 days) to fix it.', ['disclose 20d']],
    ['Five days before the release, a pre-announcement is sent to the list.', ['disclose 5d']],
    ['Feedback within 1 week.', ['acknowledge 1w']],
    ['## Response\n\n| Severity | Payout after validation |\n| --- | --- |\n| High | 14 days |', []],
    ['## Incident response\n\n| Level | Example | Response time |\n| --- | --- | --- |\n| P1 | Outage | 1 hour |', []],
    ['Within 24 hours somebody says hello.', ['acknowledge 24h']],
    [
      'We write a fix, and agree with you on the day of publication, which is no later than 90 days after your mail.',
      ['disclose 90d'],
    ],
    ['Give us a fair window (90 days) to repair it before you publish anything.', ['disclose 90d']],
    ['We answer within 3 days, and agree on a remediation window within 10 days.', ['acknowledge 3d', 'assess 10d']],
    [
      `We acknowledge mails within 24 hours, assign severity within 72 hours, and target these times for repairs:

- Critical: 72 hours
- Low: next monthly window`,
      ['acknowledge 24h', 'assess 72h', 'fix 1mo low', 'fix 72h critical'],
    ],
    ['We honour an embargo of at most 30 days.', ['disclose 30d']],
    [
      `| Score | Time to fix |
|---|---|
| Extremely dangerous | 24 hours |
| Low risk | 25 business days |`,
      ['fix 24h critical', 'fix 25bd low'],
    ],
    ['## Out of scope\n\n- Recently (less than 30 days) disclosed flaws of libraries', []],
    [
      `- Initial response: 24h
- Triage: 72h
- Patch: 14d`,
      ['acknowledge 24h', 'assess 72h', 'fix 14d'],
    ],
    ['The security team shall confirm receipt of your message within two (2) business days.', ['acknowledge 2bd']],
    ['Expect a first answer in 1-3 days.', ['acknowledge 3d']],
    ['Confirmed flaws are resolved no later than 90 days after triage.', ['fix 90d']],
    ['We follow a 90-day disclosure timeline.', ['disclose 90d']],
    ['Please give us up to 90 days to ship a fix before going public.', ['disclose 90d']],
    ["We're volunteers, so it might take us a fortnight to reply.", ['acknowledge 2w']],
    [
      `| Severity | Target |
|---|---|
| Critical | Fix within 7 days |
| High | Fix within 30 days |
| Medium | Fix within 90 days |`,
      ['fix 30d high', 'fix 7d critical', 'fix 90d medium'],
    ],
    [
      `| Stage | Target |
| --- | --- |
| Acknowledgement | 1 business day |
| Triage | 5 business days |
| Fix released | 30 days |`,
      ['acknowledge 1bd', 'assess 5bd', 'fix 30d'],
    ],
    [
      `1. **Acknowledgment** (within 48 hours): we let you know that your mail arrived.
2. **Investigation** (within 7 days): we reproduce the problem.
3. **Disclosure** (within 90 days): we publish an advisory.`,
      ['acknowledge 48h', 'assess 7d', 'disclose 90d'],
    ],
    [
      'Critical reports get a reply in 24 hours; high ones in 72 hours.',
      ['acknowledge 24h critical', 'acknowledge 72h high'],
    ],
    [
      "You'll hear from a maintainer in at most 72 hours and get weekly progress reports afterwards.",
      ['acknowledge 72h', 'update 1w'],
    ],
    ['Our response target is 5 business days.', ['acknowledge 5bd']],
    [
      `### What to expect

* 📬 **Acknowledgement** – within 48 hours
* 🔍 **Initial assessment** – within 5 days
* 🛠️ **Fix** – critical: 7 days, high: 30 days`,
      ['acknowledge 48h', 'assess 5d', 'fix 30d high', 'fix 7d critical'],
    ],
    ['**How long until I hear back?** Usually under a week.', ['acknowledge 1w']],
    ["If you haven't received a reply after seven days, please ping us again.", ['acknowledge 7d']],
    ['Details are made public one week after the patched release is out.', ['disclose 1w']],
    ['The reporter agrees to hold any publication for thirty days following the release of a patch.', ['disclose 30d']],
    ['While we work on it we send a status message every five business days.', ['update 5bd']],
    [
      'We aim to: acknowledge within 24 hours, complete triage within 3 days, and release a patch within 30 days.',
      ['acknowledge 24h', 'assess 3d', 'fix 30d'],
    ],
    ['Thanks! A human will look at your mail and write back inside of 48 hours.', ['acknowledge 48h']],
    ["Within ten business days of your submission we'll tell you whether we accept or reject it.", ['assess 10bd']],
    ['You can expect a decision on whether the report is valid within 14 days.', ['assess 14d']],
    ['We try to fix and disclose every confirmed vulnerability within 60 days.', ['disclose 60d', 'fix 60d']],
    [
      'Receipt is confirmed within 3 working days, and an evaluation follows within 10 working days.',
      ['acknowledge 3bd', 'assess 10bd'],
    ],
    ['After 120 days without a fix, you are free to publish.', ['disclose 120d']],
    ['Vulnerabilities reported to us are disclosed to the public 45 days after the initial report.', ['disclose 45d']],
    [
      `- ⏱️ Response: < 24 hours
- 🔥 Critical patches: < 72 hours`,
      ['acknowledge 24h', 'fix 72h critical'],
    ],
    [
      `| Priority | First response |
|:--|:--|
| P0 (critical) | 2 business days |
| P3 (low) | 5 business days |`,
      ['acknowledge 2bd critical', 'acknowledge 5bd low'],
    ],
    ['A hotfix is normally published in about two weeks.', ['fix 2w']],
    [
      'We commit to acknowledging reports within 48 hours, giving a preliminary verdict within 7 days, and sending updates at least every 7 days until closure.',
      ['acknowledge 48h', 'assess 7d', 'update 7d'],
    ],
    ['I maintain this in my spare time; give me a month to answer.', ['acknowledge 1mo']],
    ['Embargoes never last longer than six months.', ['disclose 6mo']],
    ['Mails are answered in no more than 72 hrs.', ['acknowledge 72h']],
    [
      `**Remediation SLAs**

- Critical: 48 hours
- High: 7 days
- Medium: 30 days
- Low: 90 days`,
      ['fix 30d medium', 'fix 48h critical', 'fix 7d high', 'fix 90d low'],
    ],
    [
      'T+48h: we acknowledge your report. T+5 business days: you get our assessment.',
      ['acknowledge 48h', 'assess 5bd'],
    ],
    ['Response Time: Within 24 hours of report submission', ['acknowledge 24h']],
    ['Somebody from the core team will be in touch with you within three days.', ['acknowledge 3d']],
    ['Timeline for a fix: 30 days from confirmation.', ['fix 30d']],
    ['We will notify affected users privately and publish all details 14 days later.', ['disclose 14d']],
    ['We will reply as soon as we can, within 2 days at the latest.', ['acknowledge 2d']],
    [
      'Day 0: report received → 48 hours: acknowledgment → 7 days: validation → 30 days: patch → 90 days: public disclosure',
      ['acknowledge 48h', 'assess 7d', 'disclose 90d', 'fix 30d'],
    ],
    [
      `| Severity | Response | Resolution |
|---|---|---|
| 🔴 Critical | 24h | 7d |
| 🟢 Low | 72h | 90d |`,
      ['acknowledge 24h critical', 'acknowledge 72h low', 'fix 7d critical', 'fix 90d low'],
    ],
    [
      'We ask that researchers wait 90 days, or until a patch is available, whichever comes first, before sharing details.',
      ['disclose 90d'],
    ],
    [
      'Reports are acknowledged in 48 hours. Patches for severe problems come within a week.',
      ['acknowledge 48h', 'fix 1w critical'],
    ],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})

describe('times in schedules', () => {
  it.each([
    [
      `- **Day 0**: Report received
- **Day 2**: Acknowledgement sent
- **Day 7**: Initial assessment complete
- **Day 14-30**: Fix released`,
      ['acknowledge 2d', 'assess 7d', 'fix 30d'],
    ],
    [
      `## Timeline

| Day | Event |
|-----|-------|
| 0 | Your mail arrives |
| 1-3 | We have confirmed that it arrived |
| 90 | Public disclosure |`,
      ['acknowledge 3d', 'disclose 90d'],
    ],
    [
      `| Severity | Response time (hours) | Fix (business days) |
|---|---|---|
| Critical | 24 | 7 |
| High | 48 | 14 |`,
      ['acknowledge 24h critical', 'acknowledge 48h high', 'fix 14bd high', 'fix 7bd critical'],
    ],
    [
      `## Our process

### 1. Acknowledgement (within 2 business days)

A human reads the report.

### 2. Triage (within 5 business days)

We try to reproduce it.`,
      ['acknowledge 2bd', 'assess 5bd'],
    ],
    [
      `### Severity and remediation targets

| Severity | Target |
|---|---|
| Critical | 7 days |
| High | 30 days |`,
      ['fix 30d high', 'fix 7d critical'],
    ],
    ['Acknowledge (48h) → Triage (5d) → Fix (30d)', ['acknowledge 48h', 'assess 5d', 'fix 30d']],
    ['Our response SLA: acknowledge in 1 business day, patch in 14 calendar days.', ['acknowledge 1bd', 'fix 14d']],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})

describe('times that hang on what stands around them', () => {
  it.each([
    ["You'll hear from us at least every five days while we work on it.", ['update 5d']],
    ['We send you a short mail every week.', ['update 1w']],
    ['We post updates every business day.', ['update 1bd']],
    ['We confirm within three days that your message has arrived.', ['acknowledge 3d']],
    ['We confirm within three days that the flaw exists.', ['assess 3d']],
    ['It takes us 3 days to answer and around 2 weeks to fix things.', ['acknowledge 3d', 'fix 2w']],
    ['Reports are acknowledged. Usually within two days.', ['acknowledge 2d']],
    ['The details go public 30 days after the release.', ['disclose 30d']],
    ['60 days after your first message you are free to write about it.', ['disclose 60d']],
    ['You keep the details to yourself until the release is out, or for 60 days.', ['disclose 60d']],
    ['We will not publish anything before 30 days have passed.', ['disclose 30d']],
    ['Kept private for at most a month.', ['disclose 1mo']],
    [
      'I reply in a week and repair critical flaws (code execution, theft of keys) in two weeks.',
      ['acknowledge 1w', 'fix 2w critical'],
    ],
    ['Nobody got back to you within 5 days? Please write again.', ['acknowledge 5d']],
    [
      'Expect a reply within 2 days, an assessment within 7 and a fix within 30.',
      ['acknowledge 2d', 'assess 7d', 'fix 30d'],
    ],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})

describe('lengths of time that promise nothing', () => {
  it.each([
    'Releases before 2.0 were supported for 18 months.',
    `## Security features

- JWT access tokens expire after 15 minutes, refresh tokens after 7 days
- Passwords must be changed every 90 days`,
    `## Maintenance

We release a new minor version every 4 weeks.`,
    `## Data retention

Reports are deleted from our systems after 12 months.`,
    `## Dependencies

Dependabot checks for updates daily, and we review them once a week.`,
    `## Hardening

Apply security patches to the host within 30 days of release.`,
    'We cannot commit to a fixed response time.',
    'The key expires in 2 years.',
    `## Audits

The code was audited over 6 weeks by an outside firm.`,
    'Our PGP key is rotated every 12 months.',
    `## Backups

Database backups run every 24 hours and are kept for 30 days.`,
    'The current release and the one before it are supported for 6 months after a new major version.',
    `## Rate limiting

After 5 failed logins the account is locked for 24 hours.`,
    'Users should upgrade within 7 days of a security release.',
    `## Incident response for operators

If you suspect a breach of your instance, rotate all keys within 24 hours.`,
    `## Logging

Security events are logged and retained for 1 year.`,
    'Rewards are paid 30 days after the patch ships.',
    'We may inform vendors up to 5 days ahead.',
    'Please do not ask for the status more often than once a week.',
    'The team meets on the first Monday of each month.',
    'We release every two weeks. Fixes come with the next release.',
  ])('%s', (text) => {
    expect(timesIn(text)).toEqual([])
  })
})

describe('times in other words', () => {
  it.each([
    ['Nobody should wait longer than two days for a first line from us.', ['acknowledge 2d']],
    ['Our answer takes three working days at the most.', ['acknowledge 3bd']],
    ['You will know that your mail got through after two days at the latest.', ['acknowledge 2d']],
    ['We let you know that your message is in within 24 hours.', ['acknowledge 24h']],
    ['Should your mail remain unanswered for five days, please send it again.', ['acknowledge 5d']],
    ['If there is silence from our side for a week, ping us on the chat.', ['acknowledge 1w']],
    ['Three days and still no word? Write again.', ['acknowledge 3d']],
    ['It takes us two weeks at most to judge whether the hole is real.', ['assess 2w']],
    ['Within 5 days you know whether we agree that it is a flaw.', ['assess 5d']],
    ['A fuller answer, with what we intend to do, comes within 10 days.', ['assess 10d']],
    ['After no more than 5 business days we tell you what we make of it.', ['assess 5bd']],
    ['Serious holes get dealt with in 14 days.', ['fix 14d high']],
    ['If the hole is critical, we try to have it repaired in 7 days.', ['fix 7d critical']],
    ['Once you told us, we have 30 days in which it must be mended.', ['fix 30d']],
    ['A corrected build is out within six weeks.', ['fix 6w']],
    ['Repairing takes us up to 60 days.', ['fix 60d']],
    ['From the day of your mail we take 45 days to put it right.', ['fix 45d']],
    ['The bug stays our secret until 90 days have gone by.', ['disclose 90d']],
    ['Please sit tight for ninety days before you blog on it.', ['disclose 90d']],
    ['Ninety days after your report you are free to publish.', ['disclose 90d']],
    ['A period of 90 days for work on the fix is requested before public exposure.', ['disclose 90d']],
    ['Do not let it out of the bag for 60 days.', ['disclose 60d']],
    ['Every ten days you get a note on how far we are.', ['update 10d']],
    ['Expect news once a week.', ['update 1w']],
    ['We write to you each Friday, so at least weekly, how the work stands.', ['update 1w']],
    ['Receipt is confirmed in one working day, the verdict follows in ten.', ['acknowledge 1bd', 'assess 10bd']],
    ['In 24 hours somebody looks at your mail.', ['assess 24h']],
    ['A human being reads your mail within two days.', ['acknowledge 2d']],
    ['An answer arrives in your mailbox within 72h.', ['acknowledge 72h']],
    ['Your report is picked up within 48 hours and triaged within five days.', ['acknowledge 48h', 'assess 5d']],
    ['Our tokens live for 12 hours.', []],
    ['Versions get fixes for 18 months.', []],
    ['We keep your mail for 90 days and then delete it.', []],
    ['Logs are wiped after 30 days.', []],
    ['Customers have to install the patch within 14 days.', []],
    ['In 72 hours or less after you send it in, we confirm your report.', ['acknowledge 72h']],
    ['We work on it with you (and in 72 hours after you wrote, we confirm the arrival).', ['acknowledge 72h']],
    [
      'An answer takes two days; if it is critical, we shoot for a patch in 7 days.',
      ['acknowledge 2d', 'fix 7d critical'],
    ],
    ['From then on the team lets you know how it is going every week.', ['update 1w']],
    ['From the moment you tell us we have 24 hours to fix it.', ['fix 24h']],
    ['The team has been silent for the past five days? Then call Jo.', ['acknowledge 5d']],
    ['Nothing back from us after 4 days? Then nudge Ana.', ['acknowledge 4d']],
    ['Whoever writes gets a reaction inside of two working days.', ['acknowledge 2bd']],
    ['We owe you a first answer by the end of the next business day.', ['acknowledge 1bd']],
    ['Your note will not lie around for more than 48 hours before one of us opens it.', ['acknowledge 48h']],
    ['Count on a sign from us in under a week.', ['acknowledge 1w']],
    ['It normally takes one to three days until somebody replies.', ['acknowledge 3d']],
    [
      'Acks go out in 24 hrs; triage is over in 5 business days; patches for critical holes ship inside a fortnight.',
      ['acknowledge 24h', 'assess 5bd', 'fix 2w critical'],
    ],
    ['The ticket is classified in the course of five working days.', ['assess 5bd']],
    ['We tell the finder in two weeks at the latest if we share the view that it is a flaw.', ['assess 2w']],
    [
      'For critical findings we aim at a release in a week, for high ones in a month.',
      ['fix 1mo high', 'fix 1w critical'],
    ],
    ['Our objective is a remedy in the next minor version, no later than 45 days after triage.', ['fix 45d']],
    ['We need up to eight weeks to build, test and roll out the remedy.', ['fix 8w']],
    ['We publish the details two weeks after the patched version is out.', ['disclose 2w']],
    ['The write-up goes live 30 days after the fix.', ['disclose 30d']],
    ['Ninety days is the longest we ask you to keep the matter to yourself.', ['disclose 90d']],
    ['Please grant us 60 days ahead of any talk or article.', ['disclose 60d']],
    ['If 120 days have gone by without a fix, feel free to go public.', ['disclose 120d']],
    ['We ask researchers for a 45-day embargo.', ['disclose 45d']],
    ['Coordinated publication happens at day 90 at the latest.', ['disclose 90d']],
    ['You read an update from us at least every other week.', ['update 2w']],
    ['While we work on it, you get a progress mail each month.', ['update 1mo']],
    ['Until it is solved we keep you posted at intervals of two weeks.', ['update 2w']],
    ['Progress notes go out every 5 business days.', ['update 5bd']],
    ['Sessions end after 30 minutes; tokens are rotated every 90 days.', []],
    ['Include the server log of the last 24 hours.', []],
    ['This project has been maintained for 3 years by two people.', []],
    ['Passwords must be changed every 60 days.', []],
    ['Dependencies are checked daily by a bot.', []],
    ['We meet every two weeks to plan the releases.', []],
    ['Version 2 is supported for two years after its release.', []],
    ['Security advisories older than one year are archived.', []],
    ['Backups are kept for 30 days.', []],
    ['A new minor release comes out every six weeks.', []],
    ['Users get 14 days to upgrade before the old API is switched off.', []],
    [
      'The on-call engineer gets in touch with you no later than the following working day; a verdict is due in a week.',
      ['assess 1w'],
    ],
    [
      'Your e-mail is confirmed within one business day and looked into within five.',
      ['acknowledge 1bd', 'assess 5bd'],
    ],
    ['It can take a fortnight before you get word from us.', ['acknowledge 2w']],
    ['A hotfix for anything critical leaves the house inside 72 hours.', ['fix 72h critical']],
    ['After four months without a fix you may tell the world.', ['disclose 4mo']],
    ['We want to have shipped a cure before 45 days are over.', ['fix 45d']],
    ['The standard embargo runs for 60 days and can be made longer by agreement.', ['disclose 60d']],
    ['Every fortnight one of us tells you how far we have come.', ['update 2w']],
    ['The library answers requests within 5 seconds.', []],
    ['The certificate is valid for 90 days.', []],
    ['Please renew your key every 12 months.', []],
    ['Old issues are closed after 60 days of silence.', []],
    ['We support the last release for six months.', []],
  ])('%s', (text, times) => {
    expect(
      timesIn(`## Reporting a vulnerability\n\nWrite to desk@lantern.dev when you found a hole.\n\n${text}`),
    ).toEqual(times)
  })
})

describe('times of something else in a policy', () => {
  it.each([
    ['## Development\n\nMerge requests are reviewed within two days.', []],
    ['## Code review\n\n- A reviewer answers within 3 days.\n- Old branches go after 30 days.', []],
    ['## Data retention\n\nReports that you send are erased after 24 months.', []],
    ['Our paying customers have their own line: support answers in 4 hours.', []],
    ['The upstream project answers within a week. They publish after 60 days.', []],
    ['## Patch management\n\nCritical updates of libraries are merged within 48 hours, others within 3 weeks.', []],
    ['Base images are rebuilt each night, and servers are patched within 5 days.', []],
    ['The hardware has a warranty of 24 months.', []],
    ['The parser was fuzzed for 48 hours before the audit.', []],
    ['## What happens next\n\n- Cake: 30 days', []],
    ['Rotate the signing key every 90 days.', []],
    ['Employees must report a lost badge within 24 hours.', []],
    ['Maintainers who have been inactive for 6 months move to emeritus.', []],
    ['The tree is frozen for two weeks before a release.', []],
    ['Backups: daily to the second site, weekly to tape.', []],
    ['Advisories come out on the second Wednesday of a month.', []],
    ['I tag a release when I feel like it, about once a year.', []],
    [
      `## Components

| Module | Owner | Release cadence |
| --- | --- | --- |
| core | ann | every 2 weeks |`,
      [],
    ],
    ['Personal data breach: affected customers are told within 72 hours.', []],
    ['Reports about conduct are answered within 2 days.\n\n## Other', []],
  ])('%s', (text, times) => {
    expect(
      timesIn(`## Reporting a vulnerability\n\nWrite to desk@lantern.dev when you found a hole.\n\n${text}`),
    ).toEqual(times)
  })

  it('takes no times from a text on operation alone', () => {
    const operation = `# Security at Lantern

## Incident response

| Severity | Description | Response time | Resolution time |
| --- | --- | --- | --- |
| P1 | Site down | 1 hour | 4 hours |
| P2 | Slow pages | 1 business day | 5 business days |

1. **Detect** – graphs are watched
2. **Contain** – nodes are isolated`
    expect(timesIn(operation)).toEqual([])
  })
})

describe('stages from what stands around a time', () => {
  it.each([
    [
      `## Severity

**High:** needs an account. We fix these quietly and release within 20 days.`,
      ['fix 20d high'],
    ],
    ['**Checked / declined.** You could be wrong, or we. The mail gets one of the two within 8 days.', ['assess 8d']],
    ['**The team, first 4 working days.** Someone sends you a first reply.', ['acknowledge 4bd']],
    ['**The team, up to 30 days.** A patch is written and released.', ['fix 30d']],
    ['The desk confirms receipt within 2 days and writes to you every three weeks.', ['acknowledge 2d', 'update 3w']],
    ['A volunteer answers within 6 days, until the end of the year.', ['acknowledge 6d']],
    ['## Times\n\n| Product | First answer |\n| --- | --- |\n| Boat | 5 days |', ['acknowledge 5d']],
    ['The engineers correct the code. This should not take more than 5 weeks.', ['fix 5w']],
    ['If nothing came back after ten days, send it again.', ['acknowledge 10d']],
    ["If it is a real hole you'll get a patched build in 12 days.", ['fix 12d']],
    ['40 days after your report, the matter is described in public on our site.', ['disclose 40d']],
    [
      `## Our targets

- an answer within 3 working days
- a new build within 60 days for accepted cases`,
      ['acknowledge 3bd', 'fix 60d'],
    ],
    [
      `## What happens next

| Step | When |
| --- | --- |
| Confirmation of receipt | 2 days |
| Advisory | 10 days after the release |`,
      ['acknowledge 2d', 'disclose 10d'],
    ],
    [
      `Our internal targets for remediation, counted from triage:

- critical: 2 days
- high: 9 days`,
      ['fix 2d critical', 'fix 9d high'],
    ],
  ])('%s', (text, times) => {
    expect(
      timesIn(`## Reporting a vulnerability\n\nWrite to desk@lantern.dev when you found a hole.\n\n${text}`),
    ).toEqual(times)
  })
})

describe('times as people write them by hand', () => {
  it.each([
    // What comes of a condition without a comma
    ['If it holds water I will try to ship a patched release within 20 days.', ['fix 20d']],
    ['If the hole is confirmed a bugfix release will be made within two weeks.', ['fix 2w']],
    ['Once a report has been verified a release is made within two weeks.', ['fix 2w']],
    ['40 days after the report the details are published.', ['disclose 40d']],
    // Counted from what goes before
    [
      'We confirm your mail within 2 days, and follow up within another 5 days with details.',
      ['acknowledge 2d', 'assess 5d'],
    ],
    ['We publish the details after the patched version has been out for a week.', ['disclose 1w']],
    ['We hold the write-up back for 20 days so that people can upgrade.', ['disclose 20d']],
    ['The deadline is 80 days, after which we publish the details.', ['disclose 80d']],
    ['If it stays under embargo for 80 days without a fix, the embargo is lifted.', ['disclose 80d']],
    ['If three days go by and you have heard nothing, poke me again.', ['acknowledge 3d']],
    ['Give me a week to reply and three months to fix things.', ['acknowledge 1w', 'fix 3mo']],
    ['We write a patch and build it. We normally get this done in under 50 days.', ['fix 50d']],
    ['Do not publish it until we have had the chance to look at it, at most 60 days.', ['disclose 60d']],
    ['It may take a week or two before I get to it.', ['acknowledge 2w']],
    // What is told behind comes without a time
    ['We aim to acknowledge it within 3 days and to keep you updated through triage.', ['acknowledge 3d']],
    // No severity alone
    ['Triage takes at most 4 days (critical ones are looked at as soon as possible).', ['assess 4d']],
    ['High severity or worse is fixed within 20 days.', ['fix 20d']],
    ['High severity is fixed within 20 days.', ['fix 20d high']],
    // Response to incidents takes reports, too
    [
      '## Incident response\n\n### Found a vulnerability?\n\nReport it to desk@lantern.dev.\n\n### Timeline\n\n- Acknowledgment: within 20 hours\n- First assessment: within 50 hours',
      ['acknowledge 20h', 'assess 50h'],
    ],
    // Times of others, rounds, and the past
    ['We look into this mailbox daily.', []],
    ['| Day | Action |\n| --- | --- |\n| 20 | Affected vendors notified |\n| 70 | Vendor mitigation deadline |', []],
    ['| Step | Time |\n| --- | --- |\n| Bounty decision | 9 days after triage |', []],
    ['Those on the list may not deploy the patch more than 2 days before publication.', []],
    ['Distros get the patch five days before everybody else.', []],
    ['We had a similar hole last year, it took us two days to patch.', []],
  ])('%s', (text, times) => {
    expect(timesIn(`# Security\n\nReport vulnerabilities to desk@lantern.dev.\n\n${text}`)).toEqual(times)
  })
})

describe('times told beside something else', () => {
  it.each([
    // What stands around the reply
    ['Expect an answer, as a rule within 4 days, during which we triage your report.', ['acknowledge 4d', 'assess 4d']],
    ['We answer within 4 days, during which we ask you to be patient.', ['acknowledge 4d']],
    ['Do not publish a hole without telling us and giving us at least 9 days to reply.', ['disclose 9d']],
    ['Please give us 9 days to reply.', ['acknowledge 9d']],
    ['We ask all researchers to hold back for 40 days after the release before they blog about it.', ['disclose 40d']],
    ['If 80 hours pass in silence, please try again.', ['acknowledge 80h']],
    ['Please sit on your findings for 70 days before giving talks about them.', ['disclose 70d']],
    // What is told of publication
    ['We may hold back the details for longer after the release (normally no more than 25 days).', ['disclose 25d']],
    ['A security advisory will be issued within 12 days.', ['disclose 12d']],
    ['For flaws classified as high, an advisory is issued within 12 days.', ['disclose 12d high']],
    // Days and weeks by a word
    ['We release fixed packages as soon as we can, usually the next day.', ['fix 1d']],
    ['We fix any critical security bug at once and release packages, usually the next day.', ['fix 1d critical']],
    ['We get back to you within the next week.', ['acknowledge 1w']],
    ['Expect our verdict on the third working day.', ['assess 3bd']],
    ['Reproducing it can take a month and a half.', ['assess 1.5mo']],
    ['In the meantime we post a weekly summary in the thread.', ['update 1w']],
    ['You get a reply in 20 hours and critical holes are patched in 60.', ['acknowledge 20h', 'fix 60h critical']],
    ['We do what we can to complete the whole process within 80 days.', ['fix 80d']],
    // No times of reports
    ['Each LTS line is looked after for 20 months.', []],
    ['Two of us approve each patch, and CI takes 2 hours.', []],
    ['CVE-2020-10123 was fixed three days after it came in.', []],
  ])('%s', (text, times) => {
    expect(timesIn(`# Security\n\nReport vulnerabilities to desk@lantern.dev.\n\n${text}`)).toEqual(times)
  })
})

describe('times told in steps, of users and of others', () => {
  it.each([
    [
      'Within 30 hours of receipt, one of the team will:\n\n1. Acknowledge the report.\n2. Create an entry on our board.\n3. Assess whether it is valid.',
      ['acknowledge 30h', 'assess 30h'],
    ],
    ['| Step | Target |\n| --- | --- |\n| Fix developed and reviewed | 20 days from triage |', ['fix 20d']],
    // Before a release
    [
      '## Announcements\n\n- Where an update fixes holes, the announce list hears of its date. That is usually done a week before the release.',
      ['disclose 1w'],
    ],
    ['## Announcements\n\n- We prenotify certain vendors. We usually do that two weeks before the release.', []],
    // Those who hear of it
    ['Users are notified within 2 days.', ['disclose 2d']],
    ['HIGH ones must be notified on the website (and forum) within 4 working days.', ['disclose 4bd high']],
    ['Please wait 1-3 days, so that all users can update.', ['disclose 3d']],
    // Told before, or owed by others
    [
      'We answer within 4 days. We publish after 80 days.\n\nThe 80 days is a default, and yours to shorten.',
      ['acknowledge 4d', 'disclose 80d'],
    ],
    ['| Step | Target |\n| --- | --- |\n| Response | 21 days from the notice to the vendor |', []],
    // Ordinary bugs beside security
    [
      '## Response times\n\n- Questions: within 5 days\n- Bug reports: within one week\n- Security reports: within 2 days',
      ['acknowledge 2d'],
    ],
    ['Issues are answered within a week, security reports within 2 days.', ['acknowledge 2d']],
    // A label that is none
    [
      '## Disclosure\n\n**Medium** and **high** holes are disclosed three weeks after the fix. A notice goes out a week before disclosure.',
      ['disclose 1w', 'disclose 3w'],
    ],
    [
      '## Incident response\n\n1. A researcher submits a report through HackerOne.\n2. In no more than 4 days, the team should respond to the researcher.',
      ['acknowledge 4d'],
    ],
  ])('%s', (text, times) => {
    expect(timesIn(`# Security\n\nReport vulnerabilities to desk@lantern.dev.\n\n${text}`)).toEqual(times)
  })

  it('reads severities of one sign side by side', () => {
    const text =
      '# 安全\n\n请将漏洞报告至 desk@lantern.dev。\n\n| 级别 | 首次回应 |\n| --- | --- |\n| 高 | 2 天 |\n| 中 / 低 | 5 天 |'
    expect(timesIn(text)).toEqual(['acknowledge 2d high', 'acknowledge 5d'])
  })
})
