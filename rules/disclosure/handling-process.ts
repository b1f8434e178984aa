import { defineRule } from '../../src/lint/rule.js'
import { defersToPage, speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'handling-process',
  summary: 'The policy says how a report is handled.',
  why: 'Reporters wait with more patience when they know what happens to their report.',
  source: 'https://www.bestpractices.dev/en/criteria/1#1.vulnerability_response_process',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says how a report is handled; name the steps, such as confirming, fixing, releasing and announcing.',
  },
  controls: ['OSPS-VM-01.01', 'vulnerability_response_process'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We confirm the problem, prepare a fix and release it with a security advisory.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. If the issue is confirmed, we release a patch.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please include the affected version and the impact.',
      problems: ['missing'],
    },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. Reports are handled by our [response process](https://cairnbox.dev/process).',
      problems: [],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'process') || defersToPage(reading) ? [] : [{ message: 'missing', section: 'response' }]
  },
})
