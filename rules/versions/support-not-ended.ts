import { defineRule } from '../../src/lint/rule.js'
import { parseStatedDate } from '../../src/policy/calendar.js'

const policy = (...rows: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported | End of support |\n| --- | --- | --- |\n${rows.join('\n')}\n`

export default defineRule({
  id: 'support-not-ended',
  summary: 'No version is called supported whose stated end of support has passed.',
  why: 'Users stay on a version that gets no fixes any more because the policy still calls it supported.',
  source: 'https://github.com/cozystack/cozystack/issues/3603',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    ended: 'Support of "{range}" ended ({ends}), but it is called supported; correct the verdict or the date.',
  },
  controls: ['OSPS-DO-05.01'],
  examples: [
    {
      policy: policy('| 3.x | Yes | December 2027 |', '| 2.x | No | 2025-06-30 |'),
      now: '2026-11-20',
      problems: [],
    },
    {
      policy: policy('| 3.x | Yes | 2027-12 |', '| 2.x | Yes | 2025-06-30 |'),
      now: '2026-11-20',
      problems: ['ended'],
    },
    { policy: policy('| 3.x | Yes | Q2 2026 |', '| 2.x | Yes | May 2025 |'), now: '2026-04-15', problems: ['ended'] },
  ],

  check({ reading: { versions, language }, now }) {
    return [...versions.entries, ...versions.prose].flatMap(({ value: { range, supported, ends }, place }) => {
      const end = supported && ends !== null ? parseStatedDate(ends, language.tag) : null
      return end !== null && end.end <= now
        ? [{ message: 'ended' as const, place, data: { range, ends: ends ?? '' } }]
        : []
    })
  },
})
