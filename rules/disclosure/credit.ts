import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'credit',
  summary: 'The policy says whether reporters are credited.',
  why: 'Credit is the reward that most reporters of free software ask for, and some must stay anonymous.',
  source: 'https://www.bestpractices.dev/en/criteria/1#1.vulnerability_report_credit',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says whether reporters are credited; say so, and that they may stay anonymous.',
  },
  controls: ['vulnerability_report_credit'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We credit reporters in the release notes unless they want to stay anonymous.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'credit') ? [] : [{ message: 'missing', section: 'disclosure' }]
  },
})
