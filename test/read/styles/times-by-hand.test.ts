import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

/** Sentences of people who write as they talk. */
const TIMES: readonly (readonly [string, string])[] = [
  // As many times as steps.
  [
    'We acknowledge, assess and fix within 2 days, 7 days and 40 days respectively.',
    'acknowledge 2d, assess 7d, fix 40d',
  ],
  ['Acknowledgement and fix: 3 days and 50 days.', 'acknowledge 3d, fix 50d'],
  ['Fixes are released within 20 days, or 60 days if the problem is complicated.', 'fix 20d, fix 60d'],
  // A number in words and in digits.
  ['Keep it to yourself for one hundred and fifty days (150 days).', 'disclose 150d'],
  ['You hear back in a day or two and get a fix in a month.', 'acknowledge 2d, fix 1mo'],
  // What is refused.
  ['We cannot guarantee that you get an answer within 36 hours.', ''],
  ['Do not expect a fix within 20 days.', ''],
  ['You have not got a reply within 6 days? Write again.', 'acknowledge 6d'],
  // What is done to other things.
  ['Our servers are scanned every 12 hours and updates are merged weekly.', ''],
  ['We run a penetration test every year and publish the summary within 20 days of its end.', ''],
  ['A release candidate is tested for 9 days before it becomes final.', ''],
  ['Members of the list hear about fixes 6 days before they are public.', ''],
  // Waiting.
  ['Please leave our users 20 days to upgrade before you post an exploit.', 'disclose 20d'],
  ['Please hold your article back for 100 days, or until our release is out.', 'disclose 100d'],
  ['If after the first answer nothing comes for 12 days, write to the board.', 'assess 12d'],
  [
    'It takes 2 days until we reply, and 3 weeks until it is fixed, and after 5 months everything may be published.',
    'acknowledge 2d, fix 3w, disclose 5mo',
  ],
  // Whom a time is for.
  ['Our goal is a fix 40 days after confirmation — 6 days if it is critical.', 'fix 40d, fix 6d critical'],
  ['Critical ones are answered in 20 hours. For the rest it is 6 days.', 'acknowledge 20h critical, acknowledge 6d'],
  ['Acknowledged vulnerabilities are fixed within 40 days.', 'fix 40d'],
  ['Once it is in, our colleagues will be contacting you in 4 days.', 'acknowledge 4d'],
  ['You will be contacted within 4 days.', 'acknowledge 4d'],
  ['Report → (20h) confirmation → (4d) triage → (40d) fix', 'acknowledge 20h, assess 4d, fix 40d'],
  ['Confirmation (20h) -> triage (4d) -> fix (40d)', 'acknowledge 20h, assess 4d, fix 40d'],
  ['mail us → answer in 70h → fix on `main` → public after 80d', 'acknowledge 70h, disclose 80d'],
  [
    'Fixes come by severity: critical 6, high 12, medium 50 and low 80 days.',
    'fix 6d critical, fix 12d high, fix 50d medium, fix 80d low',
  ],
  ['If 70 hours have passed since your report and you got no reply, call Ann.', 'acknowledge 70h'],
  ['A vulnerability that has been public for less than 20 days is out of scope.', ''],
  ['The embargo list is told 6 days before the public is.', ''],
  [
    '**Receive** → confirmation within 20 hours\n**Analyse** → result within 9 days\n**Remediate** → new firmware within 80 days',
    'acknowledge 20h, assess 9d, fix 80d',
  ],
  ['We confirm reports within 70 hours and tell you what we found out within 9 days.', 'acknowledge 70h, assess 9d'],
  ['From triage to patch: 40 days.', 'fix 40d'],
  ['Should we stay silent for more than 9 days, send it again.', 'acknowledge 9d'],
  ['When a library has had no release for 12 months we look for another one.', ''],
  ["We are following Google Project Zero's 80 day policy.", 'disclose 80d'],
  ['Critical flaws are acknowledged in 20 hours and patched in 4 days.', 'acknowledge 20h critical, fix 4d critical'],
  ['Report it to the upstream project; they usually respond within 4 days.', ''],
  ['Severity determined: 4 days', 'assess 4d'],
  ['Receipt of report: confirmed in 20h', 'acknowledge 20h'],
  ['Every 3 weeks: a status update', 'update 3w'],
  ['Follow-ups: weekly.', 'update 1w'],
  ['You can count on an update no less often than every 12 days.', 'update 12d'],
  ['After 110 days all details are public.', 'disclose 110d'],
  ['GitHub needs 70 hours to review a request.', ''],
  ['Our dependencies are updated once a month, and vulnerabilities in them are patched upstream.', ''],
  ['We ask maintainers to review each pull request within 4 days.', ''],
  ['We answer within 20 hours (high) to 6 days (low).', 'acknowledge 20h high, acknowledge 6d low'],
  ['Critical? Expect a release within 70 hours.', 'fix 70h critical'],
  ['- critical – we have a release a week after the report\n- high – a month', 'fix 1w critical, fix 1mo high'],
  [
    '| When | What |\n| --- | --- |\n| 20h | We confirm receipt |\n| every 70h | You get an update |',
    'acknowledge 20h, update 70h',
  ],
]

describe('a time in words of every day', () => {
  it.each(TIMES)('%s', (sentence, told) => {
    const { timeframes } = factsIn(`# Security Policy\n\nMail vulnerabilities to ann@quarry.dev.\n\n${sentence}\n`)
    const read = timeframes.map(({ stage, within, severity }) => [stage, within, severity].filter(Boolean).join(' '))
    expect(read.join(', ')).toBe(told)
  })

  it('takes the steps of a schedule for those of reports, where one of them is', () => {
    const steps = '- Day 2: we reply\n- Day 9: patched release\n- Day 40: advisory goes public'
    const { timeframes } = factsIn(`# Lantern\n\n## Day by day\n\n${steps}\n`)
    expect(timeframes.map(({ stage, within }) => `${stage} ${within}`)).toEqual([
      'acknowledge 2d',
      'fix 9d',
      'disclose 40d',
    ])
  })

  it('takes no time of ordinary help for one of reports', () => {
    const help = 'Customers get an answer within 4 hours, all others within 2 business days.'
    const { timeframes } = factsIn(`# Support\n\n${help}\n\n# Security\n\nMail vulnerabilities to ann@quarry.dev.\n`)
    expect(timeframes).toEqual([])
  })
})
