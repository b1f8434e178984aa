import { defineRule } from '../../src/lint/rule.js'
import { sendsToPolicy } from '../../src/policy/statements.js'

export default defineRule({
  id: 'supported-versions',
  summary: 'The policy states which versions get security fixes.',
  why: 'Users must know whether theirs is fixed, and reporters whether it is worth testing. Of what runs at one place, such as a site or deployed contracts, there is one version only, so that a policy that is on such a thing and speaks of no release need not say it.',
  source: 'https://docs.github.com/en/code-security/getting-started/adding-a-security-policy-to-your-repository',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    missing:
      'Nothing says which versions get security fixes; name them, such as "only the latest release" or, of a service, "only the running version".',
    unnamed:
      'Fixes go to "{words}", but nothing says which versions those are; name them, such as "the latest minor release".',
  },
  controls: ['OSPS-DO-04.01', 'maintenance_or_update'],
  examples: [
    {
      policy:
        '# Security Policy\n\n| Version | Supported |\n| --- | --- |\n| 2.x | Yes |\n| 1.x | No |\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nOnly the latest release receives security fixes. Report vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nNo release gets security fixes yet. Report vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Our [full policy](../docs/SECURITY.md) is in the documentation; see there for everything else.',
      problems: [],
    },
    { policy: '# Security Policy\n\nCairnbox is archived and no longer maintained.', problems: [] },
    {
      policy:
        '# Security Policy\n\nWe care for the security of our platform. Report vulnerabilities in any of our services to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nWe care for the security of our platform. Report vulnerabilities in this library to security@cairnbox.dev with the affected version.',
      problems: ['missing'],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: ['missing'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We patch all maintained releases.',
      problems: ['unnamed'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Scope\n\nThis policy covers all versions of Cairnbox.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. All versions get security fixes.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Name all versions on which you saw it.',
      problems: ['missing'],
    },
  ],

  check({ reading }) {
    const { form, noneSupported, unnamed, taken, running, ended } = reading.versions
    if (form !== 'none' || noneSupported || taken || running || ended || sendsToPolicy(reading)) return []
    if (unnamed) return [{ message: 'unnamed', place: unnamed.place, data: { words: unnamed.text } }]
    return [{ message: 'missing', section: 'versions' }]
  },
})
