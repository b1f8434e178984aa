import { defineRule, type Edit, type Fix, type Problem } from '../../src/lint/rule.js'
import type { Reading } from '../../src/policy/reading.js'
import type { RepositoryFacts } from '../../src/surroundings/facts.js'
import { renewedRanges } from '../../src/surroundings/renewed-ranges.js'
import { intervalsOf, newestVersion, standingOf } from '../../src/surroundings/supported.js'

type Message = 'unsupported' | 'unmentioned' | 'behind'

const policy = (...rows: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\n| Version | Supported |\n| --- | --- |\n${rows.join('\n')}\n`

export default defineRule({
  id: 'latest-release-supported',
  summary: 'The latest release is among the versions that get security fixes.',
  why: 'A table that nobody renewed tells the users of the newest version that they get no fixes, and reporters that it is not worth a report.',
  source: 'https://github.com/cinar/checker/issues/214',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    unsupported: 'The latest release, {version} ({source}), is called unsupported; correct the verdict or the range.',
    unmentioned: 'Nothing is said of the latest release, {version} ({source}); name it among the supported versions.',
    behind: 'The newest version here is {range}, but {version} is released ({source}); name it, and what it replaced.',
  },
  controls: ['OSPS-DO-04.01'],
  examples: [
    { policy: policy('| 5.x | Yes |', '| 4.x | No |'), tags: ['v4.2.0', 'v5.1.0', 'v6.0.0-rc.1'], problems: [] },
    {
      policy: policy('| 2.x | Yes |', '| 1.x | Yes |', '| < 1.0 | No |'),
      tags: ['v1.4.0', 'v2.3.0', 'v3.0.0', 'v4.0.0', 'v4.1.0'],
      problems: ['behind'],
      fixed: policy('| 4.x | Yes |', '| 3.x | Yes |', '| < 3.0 | No |'),
    },
    { policy: policy('| 1.2.x | Yes |', '| 1.1.x | Yes |'), tags: ['v1.1.0', 'v1.2.0', 'v1.2.9'], problems: [] },
    { policy: policy('| 3.1.x | Yes |', '| >= 4.0 | No |'), tags: ['v3.1.0', 'v4.0.0'], problems: ['unsupported'] },
    { policy: policy('| 3.1.x | Yes |', '| 5.x | Yes |'), tags: ['v3.1.0', 'v4.0.0'], problems: ['unmentioned'] },
    {
      policy: policy('| 2.x | Yes |', '| 1.x | No |'),
      files: { 'package.json': '{"name": "cairnbox", "version": "4.1.0"}' },
      problems: ['behind'],
    },
  ],

  needs({ reading: { versions } }, { releases }) {
    if (versions.entries.length === 0) return []
    return releases === undefined || releases?.length ? ['releases'] : ['changelog', 'manifests']
  },
  check({ reading, surroundings: { repository = {} } }) {
    const newest = newestVersion(repository)
    const { versions } = reading
    const supported = [...versions.entries, ...versions.prose].filter(({ value }) => value.supported)
    if (newest === null || supported.length === 0) return []

    const standing = standingOf(newest.numbers, versions)
    if (standing === 'supported' || standing === 'unclear') return []
    const { version, source } = newest
    const place = supported[0]?.place ?? reading.title
    if (standing === 'unsupported') return [{ message: 'unsupported', place, data: { version, source } }]
    const top = supported.find(({ value }) => intervalsOf(value).some(({ high }) => isBefore(high, newest.numbers)))
    const isBehind = supported.every(({ value }) =>
      intervalsOf(value).every(({ high }) => isBefore(high, newest.numbers)),
    )
    if (!top || !isBehind) return [{ message: 'unmentioned', place, data: { version, source } }]
    const data = { version, source, range: top.value.range }
    return [{ message: 'behind', place: top.place, data, ...fixOf(versions, repository) }]
  },
})

/** Ends at or before the version begins; a bound that is open does not. */
function isBefore(high: readonly number[] | null, version: readonly number[]): boolean {
  const place = high?.findIndex((number, index) => number !== (version[index] ?? 0)) ?? -1
  return high !== null && (place < 0 || (high[place] ?? 0) < (version[place] ?? 0))
}

/** Which versions are supported is the maintainers' to say: the rows keep their verdicts, and their number. */
function fixOf(
  { tables, entries }: Reading['versions'],
  { releases }: Partial<RepositoryFacts>,
): Pick<Problem<Message>, 'fix'> {
  const [table, ...others] = tables
  const rows = table?.rows ?? []
  const ranges = renewedRanges(
    rows.map(({ value }) => value),
    releases ?? [],
  )
  if (ranges === null || others.length > 0 || rows.length !== entries.length) return {}
  const edits = rows.flatMap((row, index): Edit[] => {
    const start = row.place.start.offset + row.text.indexOf(row.value.range)
    const text = ranges[index] ?? row.value.range
    return text === row.value.range ? [] : [{ start, end: start + row.value.range.length, text }]
  })
  const isWritten = rows.every(({ text, value }) => text.includes(value.range))
  const fix: Fix = { safe: false, edits }
  return isWritten ? { fix } : {}
}
