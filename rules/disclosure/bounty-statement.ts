import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'bounty-statement',
  summary: 'The policy says whether reports are rewarded with money.',
  why: 'A plain yes or no saves you and the reporter a disappointing exchange.',
  source: 'https://www.cisa.gov/news-events/directives/bod-20-01-develop-and-publish-vulnerability-disclosure-policy',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says whether reports are rewarded; say that you pay a bounty, or that you pay none.',
  },
  controls: [],
  examples: [
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We do not offer a bug bounty.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'bounty') ? [] : [{ message: 'missing', section: 'disclosure' }]
  },
})
