import { defineRule } from '../../src/lint/rule.js'
import { speaksOfTime } from '../../src/policy/statements.js'

export default defineRule({
  id: 'update-interval',
  summary: 'The policy says how often a reporter hears of progress.',
  why: 'Silence between the first reply and the fix looks like neglect.',
  source: 'https://github.com/CERTCC/CERT-Guide-to-CVD/blob/main/docs/howto/preparation/choosing_policy.md',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says how often a reporter hears of progress; state it, such as "every 2 weeks".',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will keep you informed of our progress every two weeks.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We acknowledge every report within 2 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOfTime(reading, 'update') ? [] : [{ message: 'missing', section: 'response' }]
  },
})
