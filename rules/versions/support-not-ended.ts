import { defineRule } from '../../src/lint/rule.js'
import { isOnlyDates, parseStatedDate } from '../../src/policy/calendar.js'
import type { Statement } from '../../src/policy/reading.js'
import type { SupportedRange } from '../../src/policy/versions.js'

const policy = (...rows: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported | End of support |\n| --- | --- | --- |\n${rows.join('\n')}\n`

/** Where the date is the verdict. */
const dated = (...rows: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported until |\n| --- | --- |\n${rows.join('\n')}\n`

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
    all: 'Support of every version in the table has ended, the last of them "{range}" ({ends}); name one that gets security fixes, or say that none does.',
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
    {
      policy: dated('| 3.x | 30 June 2027 |', '| 2.x | 31 May 2024 |'),
      now: '2026-11-20',
      problems: [],
    },
    {
      policy: dated('| 3.x | 30 June 2026 |', '| 2.x | 31 May 2024 |'),
      now: '2026-11-20',
      problems: ['all'],
    },
  ],

  check({ reading: { versions, language }, now }) {
    const endOf = ({ value: { supported, ends } }: Row) =>
      supported && ends !== null ? (parseStatedDate(ends, language.tag)?.end ?? null) : null
    const hasEnded = (row: Row) => (endOf(row) ?? now) < now
    const isDated = ({ value: { verdict } }: Row) => isOnlyDates(verdict, language.tag)

    const dated = versions.entries.filter(isDated)
    const last = dated.toSorted((a, b) => Number(endOf(b)) - Number(endOf(a)))[0]
    if (last && dated.length > 1 && dated.length === versions.entries.length && dated.every(hasEnded)) {
      const { range, ends } = last.value
      return [{ message: 'all' as const, place: versions.place ?? last.place, data: { range, ends: ends ?? '' } }]
    }
    return [...versions.entries, ...versions.prose]
      .filter((row) => hasEnded(row) && !isDated(row))
      .map(({ value: { range, ends }, place }) => ({
        message: 'ended' as const,
        place,
        data: { range, ends: ends ?? '' },
      }))
  },
})

type Row = Statement<SupportedRange>
