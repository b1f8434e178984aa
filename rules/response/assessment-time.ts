import { defineRule } from '../../src/lint/rule.js'
import { speaksOfTime } from '../../src/policy/statements.js'

export default defineRule({
  id: 'assessment-time',
  summary: 'The policy says how soon a reporter gets a detailed answer.',
  why: 'A receipt alone does not tell the reporter whether the flaw is real and what happens next.',
  source: 'https://www.cisa.gov/news-events/directives/bod-20-01-develop-and-publish-vulnerability-disclosure-policy',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'No time to the detailed answer; state one that you can keep, such as "within 14 days".',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 2 days and send you our assessment within 10 days.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We acknowledge every report within 2 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOfTime(reading, 'assess') ? [] : [{ message: 'missing', section: 'response' }]
  },
})
