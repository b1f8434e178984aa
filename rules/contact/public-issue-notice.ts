import { defineRule } from '../../src/lint/rule.js'
import { sendsToPage, wayToReport } from '../../src/policy/statements.js'

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
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\nPlease do not open a public issue, discussion or pull request for a vulnerability.',
    },
    {
      policy: '# Security Policy\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['missing'],
      fixed:
        '# Security Policy\nReport vulnerabilities to security@cairnbox.dev.\n\nPlease do not open a public issue, discussion or pull request for a vulnerability.',
    },
    { policy: '# Security Policy\n\nTell us of vulnerabilities within a week.', problems: ['missing'] },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. See our [security policy](https://cairnbox.dev/security) on how to report a vulnerability.',
      problems: [],
    },
  ],

  check({ reading }) {
    const { publicReports } = reading
    if (publicReports.some(({ value }) => value === 'discouraged') || sendsToPage(reading)) return []
    const way = publicReports.length === 0 ? wayToReport(reading) : undefined
    const request = way && { section: 'public-notice' as const, behind: way.place }
    return [{ message: 'missing', section: 'reporting', ...(request && { request }) }]
  },
})
