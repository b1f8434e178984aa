import { defineRule } from '../../src/lint/rule.js'
import { parseStatedDate } from '../../src/policy/calendar.js'
import { describeDuration, hours, parseDuration } from '../../src/policy/duration.js'

const HOUR = 3_600_000

const policy = (sentence: string) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n${sentence}`

export default defineRule({
  id: 'fresh-review-date',
  summary: 'A stated date of review is not long past.',
  why: 'A date that is years old tells readers that contacts and versions may be wrong, too.',
  source: 'https://www.cisa.gov/news-events/directives/bod-20-01-develop-and-publish-vulnerability-disclosure-policy',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: { max: '1y' },
  optionSummaries: { max: 'The longest time since the stated review that is accepted.' },
  messages: {
    stale: '"{words}" is more than {max} ago; review the policy and renew the date.',
  },
  examples: [
    { policy: policy('Last updated: 2026-03-01'), now: '2026-11-20', problems: [] },
    { policy: policy('Last updated: 2024-03-01'), now: '2026-11-20', problems: ['stale'] },
    { policy: policy('This policy was last reviewed in May 2023.'), now: '2026-11-20', problems: ['stale'] },
  ],

  check({ reading, now }, { max }) {
    const limit = parseDuration(max)
    const latest = reading.reviewDates.toSorted((a, b) => (a.value.date < b.value.date ? 1 : -1))[0]
    const end = latest && parseStatedDate(latest.value.date, reading.language.tag)?.end
    if (!latest || !end || !limit || end.getTime() + hours(limit) * HOUR > now.getTime()) return []
    return [{ message: 'stale', place: latest.place, data: { words: latest.text, max: describeDuration(limit) } }]
  },
})
