import { defineRule } from '../../src/lint/rule.js'

export default defineRule({
  id: 'public-issue-notice',
  summary: 'Reporters are asked not to report vulnerabilities in public.',
  why: 'Most people who find a flaw open an issue by habit, unless the policy tells them not to.',
  source: 'https://github.com/ossf/oss-vulnerability-guide/blob/main/maintainer-guide.md',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing asks reporters to keep a report private; add "Please do not open a public issue".',
  },
  controls: ['OSPS-VM-03.01'],
  examples: [
    {
      policy: '# Security Policy\n\nPlease do not open a public issue. Write to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities privately, by e-mail to security@cairnbox.dev.',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['missing'] },
  ],

  check({ reading: { publicReports } }) {
    const discouraged = publicReports.some(({ value }) => value === 'discouraged')
    return discouraged ? [] : [{ message: 'missing', section: 'reporting' }]
  },
})
