import { defineRule } from '../../src/lint/rule.js'
import { speaksOf } from '../../src/policy/statements.js'

export default defineRule({
  id: 'advisories',
  summary: 'The policy says where fixed vulnerabilities are announced.',
  why: 'Users who do not know where to look learn of a vulnerability from those who use it.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0401',
  severity: { minimal: 'off', recommended: 'off', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says where fixed vulnerabilities are announced; name the page, list or release notes.',
  },
  controls: ['OSPS-VM-04.01', 'release_notes_vulns'],
  examples: [
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Fixed vulnerabilities are published as security advisories at https://github.com/cairnbox/cairnbox/security/advisories.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    return speaksOf(reading, 'advisories') ? [] : [{ message: 'missing', section: 'disclosure' }]
  },
})
