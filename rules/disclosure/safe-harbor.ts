import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'safe-harbor',
  summary: 'The policy promises that research in good faith meets no legal action.',
  why: 'Without that promise some researchers do not report at all; ask a lawyer before you give it.',
  source: 'https://github.com/disclose/dioterms',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing protects research in good faith from legal action; say that you will take none.',
  },
  controls: [],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We will not take legal action against anybody who researches in good faith.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'safe-harbor') ? [] : [{ message: 'missing', section: 'disclosure' }]
  },
})
