import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'encryption-key',
  summary: 'The policy offers a key to encrypt reports with.',
  why: 'Some reporters must not send details in clear text, and some mail providers read along.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5.4',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'No key to encrypt a report with; give a fingerprint or a link to the key.',
  },
  controls: ['vulnerability_report_private'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev, encrypted with our [OpenPGP key](https://cairnbox.dev/security.asc).',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['missing'] },
  ],

  check({ reading }) {
    const offered = speaksOf(reading, 'encryption') || reading.keys.length > 0 || reading.fingerprints.length > 0
    return offered ? [] : [{ message: 'missing', section: 'reporting' }]
  },
})
