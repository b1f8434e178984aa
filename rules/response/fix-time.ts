import { defineRule } from '../../src/lint/rule.js'
import { speaksOfTime } from '../../src/policy/statements.js'

export default defineRule({
  id: 'fix-time',
  summary: 'The policy says how soon a vulnerability is to be fixed.',
  why: 'Users and reporters plan by the time that a fix usually takes; promise none that you cannot keep.',
  source: 'https://www.bestpractices.dev/en/criteria/0#0.vulnerabilities_fixed_60_days',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'No time to the fix; state one that you can keep, such as "within 60 days".',
  },
  controls: ['vulnerabilities_fixed_60_days', 'vulnerabilities_critical_fixed'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We aim to release a fix within 60 days.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We acknowledge every report within 2 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOfTime(reading, 'fix') ? [] : [{ message: 'missing', section: 'response' }]
  },
})
