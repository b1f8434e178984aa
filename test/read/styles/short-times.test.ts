import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

/** One sentence each under "What to expect", where a bare time would be that of the first reply. */
const TIMES: readonly (readonly [string, string])[] = [
  // Of whom nothing more is told than a time.
  ['Usually within two days.', 'acknowledge 2d'],
  ['Access tokens expire after one week.', ''],
  ['The beta phase lasts 7 days.', ''],
  ['Stale issues are closed after 10 days.', ''],
  ['The nightly build is removed after 15 days.', ''],
  ['GitHub keeps deleted branches for 30 days.', ''],
  ['The maintainers meet every three weeks.', ''],
  ['Version 3.0 will be released in 10 days.', ''],
  ['The next release is planned in 10 days.', ''],
  ['We provide security updates for 12 months.', ''],
  ['The guarantee ends after 12 months.', ''],
  // Whom an answer is for, and what it is to.
  ['Support tickets are answered within 2 days.', ''],
  ['Enterprise customers get a response within 2 days.', ''],
  ['Feature requests are reviewed within 2 weeks.', ''],
  ['We triage ordinary issues within a week.', ''],
  ['We review pull requests within a week.', ''],
  ['The maintainers of the upstream library usually answer within 3 days.', ''],
  ['Reports without a reply from the reporter for two weeks are closed.', ''],
  ['We close reports if the reporter stays silent for two weeks.', ''],
  ['Admins should install updates within 10 days.', ''],
  ['We recommend to upgrade within 10 days.', ''],
  ['You will get a mail within 2 days.', 'acknowledge 2d'],
  ['Expect to hear from a maintainer within 24 hours.', 'acknowledge 24h'],
  ['You hear within 5 days whether the report is accepted or declined.', 'assess 5d'],
  // Which reports it is on is no step.
  ['Bugs that are confirmed get patched within 20 days.', 'fix 20d'],
  ['For accepted reports we publish a patched release within 2 months.', 'fix 2mo'],
  ['We plan to resolve the issue within 6 weeks.', 'fix 6w'],
  ['For low-severity issues we aim to release a patch within 14 days.', 'fix 14d low'],
  ['High issues are fixed in about 14 days.', 'fix 14d high'],
  // Turns.
  ['We keep you informed on a weekly basis.', 'update 1w'],
  ['The reporter is kept up to date every 2 weeks.', 'update 2w'],
  ['Expect an update every 15 days.', 'update 15d'],
  ['We publish a new release every three (3) weeks.', ''],
  // How a time is written.
  ['Within 4 - 5 business days we reply to you.', 'acknowledge 5bd'],
  ['We reply within three (3) days.', 'acknowledge 3d'],
  ['We request a month of confidentiality.', 'disclose 1mo'],
  ['We request 60 days of confidentiality.', 'disclose 60d'],
  // Before and behind a publication.
  ['We wait 10 days between the release and the publication of details.', 'disclose 10d'],
  ['We hold back the details for 3 weeks.', 'disclose 3w'],
  ['The ticket is opened to the public 40 days after the fix.', 'disclose 40d'],
  ['We will open reported issues to the public in 90 days.', 'disclose 90d'],
  ['We make the bug report public 80 days after your mail.', 'disclose 80d'],
  ['After 60 days the report becomes visible to everyone.', 'disclose 60d'],
  ['A notice is posted two days ahead.', 'disclose 2d'],
  ['If the author of a plugin stays silent for 80 days, we publish the flaw without a fix.', 'disclose 80d'],
  ['Three weeks after the release the lead writes a retrospective.', ''],
  ['The post mortem is written a week after the release.', ''],
  // Which of two times is that of a severity.
  ['Fixes are made within 5 days for critical flaws and within 40 days for others.', 'fix 5d critical, fix 40d'],
  // The same day and its like.
  ['We answer the same day and push a fix that same week.', 'acknowledge 1d, fix 1w'],
  ['The advisory and the images ship on the same day.', ''],
  ['Each Friday you get a note on where we are.', 'update 1w'],
  // A number whose unit stands before.
  ['Fixes take us 20 days, or 5 when the bug is critical.', 'fix 20d, fix 5d critical'],
  ['Fix: 20 days (5 if critical)', 'fix 20d, fix 5d critical'],
  ['A fix is out in 48 hours (12 for critical flaws).', 'fix 48h, fix 12h critical'],
  // Between two events, and behind one.
  ['It takes ten days on average from the report to the fix.', 'fix 10d'],
  ['Ten days pass between the report and the fix.', 'fix 10d'],
  ['We publish when the release is out, at most 50 days after you wrote.', 'disclose 50d'],
  ['Once it is fixed there is a grace period of three weeks.', 'disclose 3w'],
  ['The details stay locked for 20 days after the release.', 'disclose 20d'],
  ['You hear back by the end of the next day.', 'acknowledge 1d'],
  ['Expect a first word within two days and something substantial within ten.', 'acknowledge 2d, assess 10d'],
  ['You get a confirmation after no more than five days.', 'acknowledge 5d'],
  ['No confirmation after five days? Write to ops@quarry.dev.', 'acknowledge 5d'],
  ['The patch is written, reviewed by two of us and tested within 10 days.', 'fix 10d'],
  ['Reports are read, reviewed by two of us and sorted within 10 days.', 'assess 10d'],
  ['Treat what you found as confidential for 90 days.', 'disclose 90d'],
  ['The committee is elected for two years.', ''],
  ['Then a day is chosen, never a Friday.', ''],
  ['Six months after your report everything may be public.', 'disclose 6mo'],
  ['You hear from us within three days, and then every week.', 'acknowledge 3d, update 1w'],
  [
    'We answer within three days, and after ten days at most we tell you how we assess it.',
    'acknowledge 3d, assess 10d',
  ],
  ['We patch it in three days when it is critical, two weeks when it is high.', 'fix 3d critical, fix 2w high'],
  ['We reply in two days, while critical flaws are fixed in three.', 'acknowledge 2d, fix 3d critical'],
  // Of a list, what the items before tell.
  ['- Reply: 2 days\n- Critical fix: 5 days\n- Everything else: 30 days', 'acknowledge 2d, fix 5d critical, fix 30d'],
  [
    'Patches ship by severity:\n\n- Critical (takeover): 2 days\n- Medium (information disclosure, and little else): 30 days',
    'fix 2d critical, fix 30d medium',
  ],
  [
    '**Patching times.** What we aim for, by severity:\n\n- Critical: 7 days\n- High: 21 days',
    'fix 7d critical, fix 21d high',
  ],
]

describe('a time in a short policy', () => {
  it.each(TIMES)('%s', (sentence, told) => {
    const { timeframes } = factsIn(
      `# Security Policy\n\n## What to expect\n\nMail vulnerabilities to ann@quarry.dev.\n\n${sentence}\n`,
    )
    const read = timeframes.map(({ stage, within, severity }) => [stage, within, severity].filter(Boolean).join(' '))
    expect(read.join(', ')).toBe(told)
  })
})
