import { defineRule, type Problem } from '../../src/lint/rule.js'
import type { Reading, Statement } from '../../src/policy/reading.js'
import { compareVersions, holdsVersion, versionNumbers } from '../../src/policy/version-range.js'
import type { SupportedRange } from '../../src/policy/versions.js'
import type { RepositoryFacts } from '../../src/surroundings/facts.js'
import { intervalsOf, type NewestVersion, newestVersion } from '../../src/surroundings/supported.js'

const policy = (...rows: string[]) =>
  `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\n| Version | Supported |\n| --- | --- |\n${rows.join('\n')}\n`

export default defineRule({
  id: 'existing-versions',
  summary: 'No version is called supported that was never released.',
  why: 'A version that does not exist was copied with the table, or mistyped: users look for theirs in vain. Where nothing is tagged, a manifest or the changelog tells the newest version. Clones without all tags are not judged.',
  source: 'https://github.com/TMHSDigital/Blender-Developer-Tools/issues/186',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    future: '"{range}" is called supported, but the newest tag is {tag}; name only what is released.',
    missing: 'No tag is of "{range}", which is called supported; correct the range.',
    ahead:
      '"{range}" is called supported, but the newest version here is {version} ({source}); name only what is released.',
  },
  yields: true,
  examples: [
    { policy: policy('| 2.1.x | Yes |', '| 2.0.x | Yes |', '| < 2.0 | No |'), tags: ['2.0.0', '2.1.4'], problems: [] },
    { policy: policy('| 5.1.x | Yes |', '| 1.x | Yes |'), tags: ['v1.0.0', 'v1.3.0'], problems: ['future'] },
    { policy: policy('| 3.x | Yes |', '| 2.7.x | Yes |'), tags: ['v2.0.0', 'v2.6.0', 'v3.0.0'], problems: ['missing'] },
    {
      policy: policy('| 2.x | Yes |', '| 1.x | Yes |'),
      tags: ['v1.0.0'],
      files: { 'package.json': '{"name": "cairnbox", "version": "2.0.0"}' },
      problems: [],
    },
    {
      policy: policy('| 5.1.x | Yes |', '| < 5.0 | No |'),
      tags: [],
      files: { 'package.json': '{"name": "cairnbox", "version": "0.3.0"}' },
      problems: ['ahead'],
    },
    {
      policy: `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\nVersion 9.1 gets security fixes.\n`,
      tags: ['v1.0.0'],
      problems: ['future'],
    },
    {
      policy: policy('| 4.x | Yes |', '| 3.x | Yes |'),
      tags: [],
      files: { 'CHANGELOG.md': '# Changelog\n\n## 4.2.0\n' },
      problems: [],
    },
  ],

  needs({ reading: { versions } }, repository) {
    if (versions.entries.length === 0) return []
    if (repository.releases === undefined) return ['releases']
    if (!repository.releases?.length) return ['changelog', 'manifests', 'shallow']
    return missingRanges(versions, repository).length > 0 ? ['manifests', 'shallow'] : []
  },
  check({ reading: { versions }, surroundings: { repository = {} } }) {
    const { releases, shallow, manifests = [] } = repository
    if (shallow !== false) return []
    const [newest] = releases ?? []
    if (!newest) return aheadOf(newestVersion(repository), versions)

    const coming = manifests.flatMap(({ version }) => (version ? [versionNumbers(version.value) ?? []] : []))
    return missingRanges(versions, repository).flatMap(({ value, place }) => {
      const intervals = intervalsOf(value)
      if (coming.some((version) => holdsVersion(intervals, version))) return []
      const isFuture = intervals.every(({ low }) => low !== null && compareVersions(low, newest.numbers) > 0)
      const data = { range: value.range, tag: newest.tag }
      return [{ message: isFuture ? ('future' as const) : ('missing' as const), place, data }]
    })
  },
})

/** Supported ranges that lie altogether above the newest version that a file of the repository names. */
function aheadOf(newest: NewestVersion | null, { entries, prose }: Reading['versions']): Problem<'ahead'>[] {
  if (!newest) return []
  const { numbers, version, source } = newest
  return [...new Set([...entries, ...prose])].flatMap(({ value, place }) => {
    const intervals = value.supported ? intervalsOf(value) : []
    const isAhead = intervals.every(({ low }) => low !== null && compareVersions(low, numbers) > 0)
    const data = { range: value.range, version, source }
    return intervals.length > 0 && isAhead ? [{ message: 'ahead' as const, place, data }] : []
  })
}

/** Supported ranges without a release; those that are older than the first tag may have had theirs before the history begins. */
function missingRanges(
  { entries, prose }: Reading['versions'],
  { releases }: Partial<RepositoryFacts>,
): Statement<SupportedRange>[] {
  const oldest = releases?.at(-1)
  if (!releases || !oldest) return []
  return [...new Set([...entries, ...prose])].filter(({ value }) => {
    const intervals = value.supported ? intervalsOf(value) : []
    const isOlder = intervals.some(({ high }) => high !== null && compareVersions(high, oldest.numbers) <= 0)
    return intervals.length > 0 && !isOlder && !releases.some(({ numbers }) => holdsVersion(intervals, numbers))
  })
}
