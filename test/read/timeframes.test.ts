import { describe, expect, it } from 'vitest'
import { factsOfReport } from './policy.js'

const timesIn = (text: string) =>
  factsOfReport(text).timeframes.map(({ stage, within, severity }) =>
    severity ? `${stage} ${within} ${severity}` : `${stage} ${within}`,
  )

describe('times of the maintainers', () => {
  it.each([
    ['Within 3 business days we will acknowledge and triage your report.', ['acknowledge 3bd', 'assess 3bd']],
    ['You get a status update every 14 days.', ['update 14d']],
    ['You will receive a response from us within 48 hours.', ['acknowledge 48h']],
    ['We acknowledge your report within 3-5 working days.', ['acknowledge 5bd']],
    ['Confirmed serious flaws we patch within 4 days.', ['fix 4d high']],
    ['Critical ones are fixed in 3 days, all others — within a month.', ['fix 3d critical', 'fix 1mo']],
    ['We will reply in one to two weeks.', ['acknowledge 2w']],
    ['We answer by the next business day.', ['acknowledge 1bd']],
    ['Expect an answer in under a week.', ['acknowledge 1w']],
    ['Someone will get back to you in a day.', ['acknowledge 1d']],
    ['Allow up to 72 hours for us to respond.', ['acknowledge 72h']],
    ['The person who reports the flaw receives an acknowledgment within 2 business days.', ['acknowledge 2bd']],
    ['If you hear nothing within 7 days, write again.', ['acknowledge 7d']],
    ['If you get no answer within five working days, contact the foundation at board@harbor.dev.', ['acknowledge 5bd']],
    [
      'We will reply within 48 hours and send a detailed answer within another 48 hours.',
      ['acknowledge 48h', 'assess 48h'],
    ],
    ['We will send an assessment within 10 days.', ['assess 10d']],
    ['You will get a detailed response with our next steps within a week.', ['assess 1w']],
    ['Reports are triaged within 5 business days.', ['assess 5bd']],
    ['You will get an acknowledgement and an assessment within 3 days.', ['acknowledge 3d', 'assess 3d']],
    ['We will respond with an assessment within 3 days.', ['assess 3d']],
    [
      'We will reply within 2 days, triage within 5 days, and fix within 30 days.',
      ['acknowledge 2d', 'assess 5d', 'fix 30d'],
    ],
    [
      'Reports are acknowledged within 24 hours, assessed within 3 days and fixed within 30 days.',
      ['acknowledge 24h', 'assess 3d', 'fix 30d'],
    ],
    ['We will keep you informed weekly.', ['update 1w']],
    ['Status updates will be provided every two weeks.', ['update 2w']],
    ['We will update you every 7 days.', ['update 7d']],
    ['The team will let you know at least once a week how it is going.', ['update 1w']],
    ['Patches are usually released within 30 days of confirmation.', ['fix 30d']],
    ['We try to fix verified problems within 4-6 weeks.', ['fix 6w']],
    ['Vulnerabilities rated critical or high are patched within 14 days.', ['fix 14d']],
    [
      'Please do not publish details before a fix is out or an agreed period has passed (by default: 60 days).',
      ['disclose 60d'],
    ],
    ['We agree with you on a date and release a fix (by default: 60 days).', ['fix 60d']],
    ['We will fix critical vulnerabilities within 7 days, others within 90 days.', ['fix 7d critical', 'fix 90d']],
    ['The advisory is published 7 days after the release.', ['disclose 7d']],
    ['We disclose vulnerabilities after 90 days.', ['disclose 90d']],
    ['Please keep the flaw confidential for 90 days.', ['disclose 90d']],
    ['We ask that you wait at least 60 days before disclosing anything.', ['disclose 60d']],
    ['Please allow us 45 days to fix the problem before you publish it.', ['disclose 45d']],
    ['We ask for an embargo of 90 days.', ['disclose 90d']],
    ['You may publish your findings 90 days after your report.', ['disclose 90d']],
    ['Our disclosure deadline is 90 days.', ['disclose 90d']],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})

describe('lengths of time that promise nothing on reports', () => {
  it.each([
    'Each major version is supported for 12 months.',
    'Version 2 reached its end of life 3 years ago.',
    'We were told of a flaw 3 days ago.',
    'Logs are retained for 30 days.',
    'Access tokens expire after 24 hours and keys are rotated every 90 days.',
    'Our team answers on weekdays from 9 to 17 hours.',
    'The session lasts 30 minutes.',
    'A CVE from 2 years ago is described there.',
    'The bounty is paid within 30 days.',
    'We do not promise any response time.',
    'We will respond as soon as possible.',
    'We will fix it in the release of 2025.',
    'The mail server listens on port 465 and we will respond there.',
    'We will respond as RFC 9116 describes.',
    'We will fix it in version 4.2.',
    'Our team of 5 will review it.',
  ])('%s', (text) => {
    expect(timesIn(`${text}\n\nMail security@lantern.dev about vulnerabilities.`)).toEqual([])
  })

  it('are not sought under a heading on other matters', () => {
    const text =
      'Mail security@lantern.dev.\n\n## Best practices\n\nRotate your credentials within 30 days of a report.'
    expect(timesIn(text)).toEqual([])
  })
})

describe('times in lists and tables', () => {
  it('reads the stage from the label of an item', () => {
    const text = `- **Initial reply:** 1 business day
- **Triage:** 5 business days
- **Status updates:** weekly
- **Patch:** 30 days for critical issues, 90 days otherwise
- **Disclosure:** 90 days`
    expect(timesIn(text)).toEqual([
      'acknowledge 1bd',
      'assess 5bd',
      'update 1w',
      'fix 30d critical',
      'fix 90d',
      'disclose 90d',
    ])
  })

  it('takes words in bold for a label where they end no phrase in the middle', () => {
    const text =
      '1. **Confirm** receipt within 2 days\n2. **Triage** the flaw within 6 days\n3. **Patch** within 20 days'
    expect(timesIn(text)).toEqual(['acknowledge 2d', 'assess 6d', 'fix 20d'])
    expect(timesIn('We will:\n\n- **Acknowledge** receipt of the mail within 4 days')).toEqual(['acknowledge 4d'])
    expect(timesIn('- **Initial** reply within 3 days\n- **Final report** 9 days later')).toEqual(['acknowledge 3d'])
  })

  it('reads stages by severity from a table', () => {
    const text = `| Severity | First response | Fix |
| --- | --- | --- |
| Critical | 24 hours | 7 days |
| High | 2 days | 30 days |
| Medium | 3 days | 60 days |
| Low | 5 days | 90 days |`
    expect(timesIn(text).sort()).toEqual([
      'acknowledge 24h critical',
      'acknowledge 2d high',
      'acknowledge 3d medium',
      'acknowledge 5d low',
      'fix 30d high',
      'fix 60d medium',
      'fix 7d critical',
      'fix 90d low',
    ])
  })

  it('reads the stage from the first cell of a row', () => {
    const text = `| Stage | Time |
| --- | --- |
| Acknowledgement | 48 hours |
| Assessment | 7 days |
| Fix | 30 days |`
    expect(timesIn(text)).toEqual(['acknowledge 48h', 'assess 7d', 'fix 30d'])
  })

  it('reads severities from items under a sentence on fixes', () => {
    const text = 'We fix vulnerabilities within:\n\n- Critical: 7 days\n- High: 30 days\n- Low: 90 days'
    expect(timesIn(text)).toEqual(['fix 7d critical', 'fix 30d high', 'fix 90d low'])
  })

  it('takes a table of supported versions for no promise', () => {
    const text = `Mail security@lantern.dev.

## Supported Versions

| Version | Supported | Period |
| --- | --- | --- |
| 2.x | Yes | 12 months |`
    expect(timesIn(text)).toEqual([])
  })
})

describe('times that other words tell more of', () => {
  it.each([
    ['We acknowledge high and critical reports in two days.', ['acknowledge 2d']],
    ['The maintainers determine if the report is in scope within 4 days.', ['assess 4d']],
    ['- Response: patched within 2 weeks', ['fix 2w']],
    ['- Confirmation → Assessment (6 days)', ['assess 6d']],
    ['- Acknowledgement → 2 days', ['acknowledge 2d']],
    ['We confirm receipt within [3] business days.', ['acknowledge 3bd']],
    [
      'Provide me a reasonable amount of time (at least 80 days from your report) to solve it before you publish it.',
      ['disclose 80d'],
    ],
    ['| Step | Time |\n| --- | --- |\n| Fix merged, or a dated plan for it | 40 days |', ['fix 40d']],
    [
      '### Critical\n\n- Response: fixed within 3 days\n\n### High severity\n\nFixed within 9 days.',
      ['fix 3d critical', 'fix 9d high'],
    ],
    ['Times:\n\n- **High**:\n  - Triage: 3 days\n  - Fix: 20 days', ['assess 3d high', 'fix 20d high']],
    ['## What researchers can expect\n\n| Step | Time |\n| --- | --- |\n| Triage | 6 days |', ['assess 6d']],
    ['### First reply: 2 days\n\n### Fix\n\nWhen we can.', ['acknowledge 2d']],
    ['- 48 hours – 6 days: triage', ['assess 6d']],
    ['A fix takes from one week to three months.', ['fix 3mo']],
    ['We request up to 60 days to repair it before any publication.', ['disclose 60d']],
    ['Replies come within 2 days and critical flaws are fixed within 9 days.', ['acknowledge 2d', 'fix 9d critical']],
    ['We confirm each report within 3 days.', ['acknowledge 3d']],
    ['Vous recevrez une confirmation sous 48 heures.', ['acknowledge 48h']],
  ])('%j', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })

  it.each([
    'Two weeks before the announcement we notify downstream projects.',
    'About a week before public disclosure, we send advance notice to distributors.',
    'Payment will be made after the fix, but may take up to 30 days.',
    'The LTS branch gets security fixes for two years.',
    'If you do not answer our questions within 30 days, the report is closed.',
    'Post-incident: the cause is written down within 5 days.',
    'Where the law asks for it, the CSIRT gets an early warning within 24 hours.',
  ])('promise nothing to reporters: %s', (text) => {
    expect(timesIn(`${text}\n\nMail security@lantern.dev about vulnerabilities.`)).toEqual([])
  })

  it('takes an extension for no time of its own', () => {
    expect(timesIn('We publish it after 90 days; a 30-day extension is possible.')).toEqual(['disclose 90d'])
    expect(timesIn('We fix it within 30 days, which may be extended by 14 days.')).toEqual(['fix 30d'])
  })
})

describe('times whose severity or stage stands behind them', () => {
  it.each([
    ['- **20 days:** patch for critical flaws', ['fix 20d critical']],
    ['- 6 days → fix of high severity bugs', ['fix 6d high']],
    ['- Patch: within 4 days (only for critical ones)', ['fix 4d critical']],
    ['- Repair: 40 days (low severity)', ['fix 40d low']],
    ['- Low-priority issues are patched within 50 days', ['fix 50d low']],
    ['- Flaws are given a high priority and patched within 8 days', ['fix 8d']],
    ['- 3 days: triage and a first view of the severity', ['assess 3d']],
    ['| When | What |\n| --- | --- |\n| Within 8 days | Patch for critical flaws |', ['fix 8d critical']],
    ['| When | What |\n| --- | --- |\n| Day 60 | Patch released, advisory published |', ['fix 60d', 'disclose 60d']],
    ['| When | What |\n| --- | --- |\n| Day 2 | Acknowledged and triaged |', ['acknowledge 2d', 'assess 2d']],
    ['| Severity | Target |\n| --- | --- |\n| High | 25 days |\n| Low | Next release |', ['fix 25d high']],
    ['| Severity | Response time |\n| --- | --- |\n| High | 25 days |\n| Low | Next release |', ['fix 25d high']],
    ['- Analysis: we look into it and keep you informed every three weeks', ['update 3w']],
    ['- Status: every 5 days during triage', ['update 5d']],
    ['We answer within 36 business hours.', ['acknowledge 36h']],
    ['We answer within 2 days instead of 5 days.', ['acknowledge 2d']],
    ['- **10 days:** if the vendor does not answer within 10 days, we publish it', ['disclose 10d']],
    ['Publication happens once a fix is available or at the 45-day deadline.', ['disclose 45d']],
    ['After 45 days (or sooner if agreed), we publish a security advisory.', ['disclose 45d']],
    ['We publish a security update within 15 days.', ['fix 15d']],
    ['If we confirmed your report but do not reply within 12 days, write again.', ['assess 12d']],
    ['Reports are confirmed within 5 days, with a plan for the fix.', ['acknowledge 5d']],
    ['Reports are confirmed as real flaws within 5 days.', ['assess 5d']],
    ['If you confirmed the flaw but get no reply within 12 days, write again.', ['acknowledge 12d']],
    ['## Disclosure\n\nCoordinated, 50 days by default from acknowledgement.', ['disclose 50d']],
    ['- **Silence** (60 days without a fix): you may publish it', ['disclose 60d']],
  ])('%j', (text, times) => {
    expect(timesIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual(times)
  })

  it.each([
    'The mailbox is checked twice daily.',
    'Base images are scanned weekly for vulnerabilities.',
    'Within two weeks of disclosure:\n\n- The log is brought up to date',
    '## Disputes\n\nWe answer a dispute within three days.\n\nA decision is made within a week.',
  ])('promise nothing to reporters: %s', (text) => {
    expect(timesIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual([])
  })
})

it.each([
  'Wenn das Projekt Ihre Meldung bestätigt hat, aber in 14 Tagen nicht mehr antwortet, schreiben Sie noch einmal.',
  'Si le projet a confirmé votre signalement mais ne donne aucune réponse dans les 14 jours, relancez-nous.',
  'Si el equipo ha confirmado su informe, pero no da ninguna respuesta en 14 días, insista.',
  'Als het team uw melding heeft bevestigd, maar binnen 14 dagen geen reactie geeft, schrijf dan opnieuw.',
  'Если команда подтвердила ваш отчёт, но в течение 14 дней не дала ответа, напишите ещё раз.',
  '如果项目已确认您的报告，但在 14 天内没有回复，请再次联系我们。',
])('hears the second silence behind a confirmation: %s', (text) => {
  expect(timesIn(text)).toEqual(['assess 14d'])
})

describe('times of a schedule', () => {
  it.each([
    [
      '## What happens then\n\n### First 24 hours\n\n- We acknowledge your mail\n- We open a case\n\n### Days 2-7\n\nWe reproduce the flaw.\n\n### After 90 days\n\nThe flaw is made public.',
      ['acknowledge 24h', 'assess 7d', 'disclose 90d'],
    ],
    [
      '## Response\n\n### Hour 0-24: Triage\n\n- Confirm receipt with the reporter\n- Rate the severity',
      ['acknowledge 24h', 'assess 24h'],
    ],
    [
      '## Timeline\n\n- **0-48 hours**\n  - Acknowledge the report\n  - Name a contact\n- **Day 30**\n  - Patch release',
      ['acknowledge 48h', 'fix 30d'],
    ],
    [
      '## Response\n\n| Phase | Expected timeline |\n| --- | --- |\n| First reply | 2 days |\n| Severity rating | 9 days |\n| Fix status update | 12 days |',
      ['acknowledge 2d', 'assess 9d', 'assess 12d'],
    ],
    [
      'By default 80 days from the first report, or 10 days after the patch ships, until the disclosure.',
      ['disclose 80d', 'disclose 10d'],
    ],
    [
      'We ask for an embargo of 20 days from confirmation, extended to 40 days for critical flaws.',
      ['disclose 20d', 'disclose 40d critical'],
    ],
    ['We send an initial verdict (severity, possible fix) within six days.', ['assess 6d']],
    ['We share our findings with you within 5 days.', ['assess 5d']],
    ['Fixes ship within 14 days (critical, high) or with the next release (medium, low).', ['fix 14d']],
    ['We publish flaws that we find ourselves within 60 days of discovery.', ['disclose 60d']],
    ["We give users 7 days' notice before publication.", ['disclose 7d']],
  ])('%j', (text, times) => {
    expect(timesIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual(times)
  })

  it.each([
    '## Response\n\n- Bounty payment: within 45 days of the fix',
    'Accepted reports are rewarded within two weeks.',
    'You then have 14 days to provide the details that we asked for.',
    'Vulnerabilities must be reported within 24 hours of discovery.',
    'Please send the report within 3 days of noticing the flaw.',
    'Give the platform team 48-hour notice before the release.',
    'Reports may be passed on to the legal department within 24 hours.',
    '## Response\n\n- Work on a fix starts: within 7 days',
    '## Releases\n\n### Every 6 weeks\n\n- A new release is made',
  ])('are of others, or of no step: %j', (text) => {
    expect(timesIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual([])
  })
})

describe('times that stand close together', () => {
  it.each([
    ['**SLA:** 24h ack / 72h triage / 30d fix', ['acknowledge 24h', 'assess 72h', 'fix 30d']],
    ['We reply inside two business days and have a verdict inside ten.', ['acknowledge 2bd', 'assess 10bd']],
    ['Expect a reply in 1–3 days and a fix, if one is needed, in 2–4 weeks.', ['acknowledge 3d', 'fix 4w']],
    ['Fix target: 30 days for high, 60 for medium, 90 for the rest.', ['fix 30d high', 'fix 60d medium', 'fix 90d']],
    ['Acknowledgement in 2 days · triage in 1 week · patch in 1 month', ['acknowledge 2d', 'assess 1w', 'fix 1mo']],
    [
      '**Acknowledgement** – 2 days\n**Triage** – 1 week\n**Patch** – 1 month',
      ['acknowledge 2d', 'assess 1w', 'fix 1mo'],
    ],
    ['- Time to first reply: 2 bd\n- Mean time to triage: 5 bd', ['acknowledge 2bd', 'assess 5bd']],
    ['You get a status update every Friday.', ['update 1w']],
    ['We aim for a 7-day turnaround on critical fixes.', ['fix 7d critical']],
    ['Reports get a severity rating within 3 days; criticals are hotfixed in 24h.', ['assess 3d', 'fix 24h critical']],
    ['If you do not respond within 14 days, we close the report.', []],
    ['Reports that get no answer from the reporter for 30 days are closed.', []],
    ['Customers are notified of incidents within 72 hours.', []],
    ['Critical bugs with $5 or more are paid within 14 days, 60 for all others.', []],
  ])('%j', (text, times) => {
    expect(timesIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual(times)
  })
})
