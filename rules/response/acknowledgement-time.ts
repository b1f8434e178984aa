import { defineRule } from '../../src/lint/rule.js'
import { describeDuration, hours, parseDuration } from '../../src/policy/duration.js'
import type { Reading } from '../../src/policy/reading.js'
import { declines, defersToPage, speaksOfTime, timesFor } from '../../src/policy/statements.js'

export default defineRule({
  id: 'acknowledgement-time',
  summary: 'The policy says how soon a reporter gets a first reply.',
  why: 'A reporter who cannot tell a slow team from a silent one goes public early.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0101',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: { max: '14d' },
  optionSummaries: { max: 'The longest time to the first reply that is accepted.' },
  messages: {
    missing: 'No time to the first reply; state one that you can keep, such as "within 7 days".',
    untimed: 'A reply is promised without a time; add one that you can keep, such as "within 7 days".',
    declined:
      'No time to the first reply is promised; say at least when to ask again, such as "if you hear nothing within 14 days, write again".',
    late: 'Reporters are to ask again only after {within} of silence; let them do so after {max}, or state a time to the first reply.',
    slow: 'The first reply is promised within {within}; promise it within {max}.',
  },
  controls: ['OSPS-VM-01.01', 'vulnerability_report_response'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply within 3 working days.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. If you hear nothing within a week, please write again.',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['missing'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply to every report.',
      problems: ['untimed'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We acknowledge every report within 30 days.',
      problems: ['slow'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. If you hear nothing within 6 weeks, please write again.',
      problems: ['late'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 7 days. If you hear nothing within 3 weeks, please write again.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We are few and cannot guarantee a response time.',
      problems: ['declined'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will reply as soon as possible.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. See our [security policy](https://cairnbox.dev/security) on how to report a vulnerability.',
      problems: [],
    },
  ],

  check({ reading }, { max }) {
    if (!speaksOfTime(reading, 'acknowledge') && !answersFromReport(reading)) {
      const declined = declines(reading, 'acknowledge')
      if (declined) return [{ message: 'declined', place: declined.place }]
      const [reply] = reading.untimedReplies
      if (reply) return [{ message: 'untimed', place: reply.place }]
      return defersToPage(reading) ? [] : [{ message: 'missing', section: 'response' }]
    }
    const limit = parseDuration(max)
    const times = timesFor(reading, 'acknowledge')
    const isPromised =
      reading.vagueTimes.some(({ value }) => value.stage === 'acknowledge') ||
      times.some(({ value }) => value.condition === null)
    return (
      times
        .filter(({ value }) => limit && hours(value.within) > hours(limit))
        // "If you hear nothing for three weeks, write again" says nothing against a promise that stands beside it.
        .filter(({ value }) => value.condition === null || !isPromised)
        .map(({ value, place }) => ({
          message: value.condition === null ? 'slow' : 'late',
          place,
          data: { within: describeDuration(value.within), max: limit ? describeDuration(limit) : max },
        }))
    )
  },
})

/** A detailed answer within a time of the report is a first reply within that time. */
function answersFromReport(reading: Reading): boolean {
  return timesFor(reading, 'assess').some(({ value }) => value.since !== 'acknowledgement')
}
