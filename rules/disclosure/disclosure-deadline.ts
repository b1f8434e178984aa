import { defineRule } from '../../src/lint/rule.js'
import { timesFor } from '../../src/policy/statements.js'

export default defineRule({
  id: 'disclosure-deadline',
  summary: 'The policy states a date or a length of time for publication.',
  why: 'With a deadline both sides can plan, and a fix that never comes does not keep users in the dark.',
  source: 'https://github.com/ossf/oss-vulnerability-guide/blob/main/maintainer-guide.md',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'No time to publication; state one, such as "90 days after the report".',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We publish every vulnerability at the latest 90 days after the report.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please do not publish the problem before a fix is released.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    const stated =
      timesFor(reading, 'disclose').length > 0 || reading.embargoes.some(({ value }) => value.until === 'date')
    return stated ? [] : [{ message: 'missing', section: 'disclosure' }]
  },
})
