import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'scope',
  summary: 'The policy says what counts as a vulnerability, or what is out of scope.',
  why: 'A clear scope keeps away reports about things that you do not maintain or that are meant to be so.',
  source: 'https://www.bestpractices.dev/en/criteria/1#1.documentation_security',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says what is in scope; name what counts as a vulnerability and what does not.',
  },
  controls: ['documentation_security'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Denial of service by very large input files is out of scope.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'scope') ? [] : [{ message: 'missing', section: 'scope' }]
  },
})
