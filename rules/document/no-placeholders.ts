import { defineRule } from '../../src/lint/rule.js'
import type { Placeholder } from '../../src/policy/reading.js'

const MESSAGES = {
  'template-sentence': 'sentence',
  blank: 'blank',
  'example-address': 'address',
} as const satisfies Record<Placeholder['kind'], string>

export default defineRule({
  id: 'no-placeholders',
  summary: 'Nothing is left to fill in, and no instruction to the author remains.',
  why: 'A report sent to a placeholder never arrives, and filler beside true text makes all of it doubtful.',
  source: 'https://github.com/darnitdevorg/darnit/issues/171',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    sentence: '"{text}" is an instruction to the author of this file; delete it.',
    blank: '"{text}" is left to fill in; write what belongs there.',
    address: '"{text}" is an example; write an address that reaches you.',
  },
  controls: ['OSPS-VM-02.01'],
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: [] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@example.com and include the affected version. We reply within 3 days.',
      problems: ['address'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities by e-mail to [INSERT EMAIL] and include the affected version. We reply within 3 days.',
      problems: ['blank'],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['sentence'],
    },
  ],

  check({ reading }) {
    return reading.placeholders.map(({ value, place }) => ({
      message: MESSAGES[value.kind],
      place,
      data: { text: value.text },
    }))
  },
})
