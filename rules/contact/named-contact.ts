import { defineRule } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'

export default defineRule({
  id: 'named-contact',
  summary: 'Whoever is to be contacted can be reached: the address stands in the policy.',
  why: 'A reporter who is sent to look for an address elsewhere may not find it, or finds an old one. Where another private way is given, this is a warning.',
  source: 'https://baseline.openssf.org/versions/2026-02-19#osps-vm-0201',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    unnamed: 'Somebody is to be contacted, but no address is given; write it here.',
    elsewhere: 'The address is said to be elsewhere ({elsewhere}); write it here.',
  },
  controls: ['OSPS-VM-02.01', 'OSPS-VM-03.01'],
  examples: [
    {
      policy: '# Security Policy\n\nTo report a vulnerability, e-mail our security team at security@cairnbox.dev.',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nTo report a vulnerability, please contact the maintainers privately.',
      problems: ['unnamed'],
    },
    {
      policy:
        '# Security Policy\n\nTo report a vulnerability, e-mail the lead maintainer listed in the README.md file.',
      problems: ['elsewhere'],
    },
  ],

  check({ reading: { channels } }) {
    const hasOther = channels.some(({ value }) => isPrivate(value))
    return channels
      .filter(({ value }) => value.kind === 'unnamed')
      .map(({ value: { elsewhere }, place }) => ({
        ...(elsewhere === null
          ? { message: 'unnamed' as const }
          : { message: 'elsewhere' as const, data: { elsewhere } }),
        place,
        ...(hasOther && { severity: 'warning' as const }),
      }))
  },
})
