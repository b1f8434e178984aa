import { defineRule } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'
import { sendsToPage, speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'report-contents',
  summary: 'The policy says what to put into a report.',
  why: 'Without steps and versions a report costs a round of questions before work on it can begin.',
  source: 'https://github.com/ossf/oss-vulnerability-guide/blob/main/maintainer-guide.md',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says what to put into a report; ask for the affected version, the steps to reproduce and the impact.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please include the affected version, the steps to reproduce and the impact.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nEmail security@cairnbox.dev with the details needed to reproduce the vulnerability.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.\n\nPlease include in your report:\n\n- a description of the vulnerability and of its impact\n- the affected versions\n- the steps to reproduce it, or a proof of concept',
    },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. See our [security policy](https://cairnbox.dev/security) on how to report a vulnerability.',
      problems: [],
    },
  ],

  check({ reading }) {
    if (speaksOf(reading, 'report-contents') || sendsToPage(reading)) return []
    const way = reading.channels.find(({ value }) => isPrivate(value))
    const request = way && { section: 'report-contents' as const, behind: way.place }
    return [{ message: 'missing', section: 'reporting', ...(request && { request }) }]
  },
})
