import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'generated-reports',
  summary: 'The policy says what it expects of reports that were written with the help of AI.',
  why: 'Plausible reports of flaws that do not exist eat the time of maintainers; a rule that was stated can be enforced.',
  source: 'https://github.com/curl/curl/blob/master/docs/CONTRIBUTE.md',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says what is expected of reports written with AI; ask reporters to say so and to check them first.',
  },
  controls: [],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. If you used AI to find the problem, say so and check it yourself first.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Reports written by A.I. are closed.',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['missing'] },
  ],

  check({ reading }) {
    const stated = !reading.language.understood || speaksOf(reading, 'generated-reports')
    return stated ? [] : [{ message: 'missing', section: 'reporting' }]
  },
})
