import { defineRule } from '../../src/lint/rule.js'
import { parseStatedDate } from '../../src/policy/calendar.js'

const policy = (end: string) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\n| Version | Supported | End of support |\n| --- | --- | --- |\n| 3.x | Yes | ${end} |\n`

export default defineRule({
  id: 'end-of-support',
  summary: 'The policy states when support of a version ends, at least to the month.',
  why: 'Users plan their upgrades by that date; the Cyber Resilience Act asks manufacturers for month and year.',
  source: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  severity: { minimal: 'off', recommended: 'off', strict: 'off' },
  options: {},
  optionSummaries: {},
  messages: {
    missing: 'Nothing says when support ends; give the month and year for each supported version.',
    imprecise: 'The end of support of "{range}" ({ends}) is not exact to the month; give month and year.',
  },
  controls: ['OSPS-DO-04.01', 'OSPS-DO-05.01'],
  examples: [
    { policy: policy('2027-12'), problems: [] },
    { policy: policy('May 2027'), problems: [] },
    { policy: policy('2027'), problems: ['imprecise'] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported |\n| --- | --- |\n| 3.x | Yes |\n| 2.x | No |',
      problems: ['missing'],
    },
  ],

  check({ reading: { versions, language } }) {
    const dated = [...versions.entries, ...versions.prose].filter(({ value }) => value.supported && value.ends !== null)
    if (dated.length === 0) return [{ message: 'missing', section: 'versions' }]

    return dated
      .filter(({ value }) => !parseStatedDate(value.ends ?? '', language.tag)?.exactToMonth)
      .map(({ value: { range, ends }, place }) => ({ message: 'imprecise', place, data: { range, ends: ends ?? '' } }))
  },
})
