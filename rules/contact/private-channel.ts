import { defineRule } from '../../src/lint/rule.js'
import { isMeantPrivate } from '../../src/policy/channel.js'

export default defineRule({
  id: 'private-channel',
  summary: 'One of the ways to report is private: a security advisory, e-mail, a form or a direct message.',
  why: 'A vulnerability that is reported in public can be used against everybody until the fix is out.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0301',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'No private way to report; give an e-mail address or a link to the private report form.',
  },
  controls: ['OSPS-VM-03.01', 'vulnerability_report_private'],
  examples: [
    {
      policy: '# Security Policy\n\nPlease report vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities through the Security tab: click "Report a vulnerability" there.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nPlease report vulnerabilities on the [issue tracker](https://github.com/cairnbox/cairnbox/issues).',
      problems: ['missing'],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, e-mail the lead maintainer.',
      problems: [],
    },
  ],

  check({ reading: { channels } }) {
    const enough = channels.some(({ value }) => isMeantPrivate(value))
    return enough || channels.length === 0 ? [] : [{ message: 'missing', section: 'reporting' }]
  },
})
