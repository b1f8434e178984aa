import { defineRule } from '../../src/lint/rule.js'
import { defersToPage, isEndless, timesFor, wayToReport } from '../../src/policy/statements.js'

export default defineRule({
  id: 'coordinated-disclosure',
  summary: 'The policy asks for coordinated disclosure: publication after a fix, a date or an agreement.',
  why: 'Reporter and maintainers must know who may publish when, or one of them is taken by surprise.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0101',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says when a vulnerability may be published; ask reporters to wait for the fix or for a date that you agree on.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Please do not publish the problem before a fix is released.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We practise coordinated disclosure.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We publish each of them 90 days after the report.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev, or open a public issue: https://github.com/cairnbox/cairnbox/issues',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n- **Public disclosure**: once a fix is released',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Thank you for your responsible disclosure.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Thank you for your responsible disclosure.\n\nPlease do not disclose the vulnerability to the public until a fix is released.',
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We announce a vulnerability when the fix is released.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['missing'],
      fixed:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\nPlease do not disclose the vulnerability to the public until a fix is released.',
    },
    {
      policy:
        '# Security Policy\n\nMail security@cairnbox.dev. See our [security policy](https://cairnbox.dev/security) on how to report a vulnerability.',
      problems: [],
    },
  ],

  check({ reading }) {
    // An embargo without end is for `bounded-embargo` to tell.
    const embargo = reading.embargoes.some((statement) => statement.value.until !== null || isEndless(statement))
    // Who only thanks for responsible disclosure has not said who may publish when.
    const practised = reading.topics.some(
      ({ value, confidence }) => value.topic === 'coordination' && confidence === 'high',
    )
    const stated = embargo || practised || timesFor(reading, 'disclose').length > 0
    if (stated || defersToPage(reading)) return []
    // Who reports in public cannot be asked to wait: that is for `no-public-reports` to tell.
    if (reading.channels.some(({ value }) => value.kind === 'issue' && !value.lesser)) return []
    const way = wayToReport(reading)
    const request = way && { section: 'embargo' as const, behind: way.place }
    return [{ message: 'missing', section: 'disclosure', ...(request && { request }) }]
  },
})
