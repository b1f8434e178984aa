import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

/** What stands alone under "Supported versions". */
const VERSIONS: readonly (readonly [string, string, string])[] = [
  ['- >= 5.0: LTS, supported\n- 4.x: end of life', 'list', '>= 5.0 yes, 4.x no'],
  ['- 4.0 - 4.1: supported\n- 3.9: unsupported', 'list', '4.0 - 4.1 yes, 3.9 no'],
  ['- 3.9 (security fixes)\n- 3.8 (EOL)', 'list', '3.9 yes, 3.8 no'],
  ['We fix vulnerabilities in:\n\n* 2026.1\n* 2025.1', 'list', '2026.1 yes, 2025.1 yes'],
  ['We currently patch 1.4.x and 1.3.x.', 'prose', '1.4.x yes, 1.3.x yes'],
  ['Users of 6.4 should move to 7.1, since 6.4 is not supported any more.', 'prose', '6.4 no'],
  ['This is a service: only the running version gets security fixes.', 'prose', 'latest yes'],
  ['For 2.x there will be no more releases; 3.x gets fixes.', 'prose', '2.x no, 3.x yes'],
  ['No further releases of 2.x are planned.', 'prose', '2.x no'],
  ['Only the deployed version is supported.', 'prose', 'latest yes'],
  ['Fixes go to the development branch (`main`) and to the last release.', 'prose', 'main yes, latest yes'],
  ['If you are not on the newest version, update first. Only that one is maintained.', 'prose', 'latest yes'],
  ['At the moment 2.x gets updates. 1.x got its last one in May.', 'prose', '2.x yes, 1.x no'],
  ['- 4.1 → supported\n- 4.0 → unsupported', 'list', '4.1 yes, 4.0 no'],
  [
    '| Version | Bug fixes | Security |\n| --- | --- | --- |\n| 3.0 | ✓ | ✓ |\n| 2.9 | ✓ | ✗ |',
    'table',
    '3.0 yes, 2.9 no',
  ],
  ['| Tag | Do we patch it? |\n| --- | --- |\n| `v2` | Yes |\n| `v1` | Not anymore |', 'table', 'v2 yes, v1 no'],
  ['Please always use the newest version. Vulnerabilities are only fixed there.', 'prose', 'latest yes'],
  ['Besides the newest release, 4.x gets critical fixes.', 'prose', 'latest yes, 4.x yes'],
  ['✅ 1.x\n\n❌ 0.x', 'prose', '1.x yes, 0.x no'],
  ['1.x is not maintained any more. All fixes go to 2.x.', 'prose', '1.x no, 2.x yes'],
  // Numbers behind the rule that only show how it works.
  [
    'Fixes go to the newest series and the one before. So while 4.2 is current, 4.1 gets them and 4.0 does not.',
    'prose',
    'latest yes',
  ],
  ['Only the latest minor release gets security fixes (say 5.3 when 5.3 is the newest).', 'prose', 'latest yes'],
  ['Security fixes are provided for 5.x as long as it is the current major version.', 'prose', '5.x yes'],
  ['7.x gets security fixes. 6.x is unsupported since 7.0.', 'prose', '7.x yes, 6.x no'],
  [
    'Our numbers are `MAJOR.MINOR.PATCH`: `1.4` and `1.5` differ. The two newest series get security fixes.',
    'prose',
    'latest yes',
  ],
  ['There is only one: the latest on npm.', 'prose', 'latest yes'],
  ['Whatever is on `trunk` (the default branch).', 'prose', 'main yes'],
  [
    '- 3.x gets everything\n- 2.x gets security fixes until December\n- 1.x gets nothing',
    'list',
    '3.x yes, 2.x yes, 1.x no',
  ],
  ['Do old versions get fixes? No, just the newest one does.', 'prose', 'latest yes'],
  ['| Release | Patches |\n| --- | --- |\n| 5.2 | yes |\n| 5.0 | over |', 'table', '5.2 yes, 5.0 no'],
  ['Supported versions are listed on our [website](https://quarry.dev/support).', 'link', ''],
]

/** What tells it under "Notes", too. */
const ANYWHERE: readonly (readonly [string, string, string])[] = [
  ['Only the 2.x line is patched.', 'prose', '2.x yes'],
  ['I make fixes for the latest release.', 'prose', 'latest yes'],
  ['| | |\n| --- | --- |\n| 2.x | ✅ maintained |\n| 1.x | ❌ since May |', 'table', '2.x yes, 1.x no'],
  [
    '| Severity | Releases that get a fix |\n| --- | --- |\n| High | all of this year |\n| Low | the newest |',
    'table',
    'all of this year yes, the newest yes',
  ],
  ['Vulnerabilities get fixed in the master branch, so please stay up to date.', 'prose', 'main yes'],
  [
    'Security updates: 5.x until further notice, 4.x until 2027. 3.x does not get any.',
    'prose',
    '5.x yes, 4.x yes, 3.x no',
  ],
  ['If it is not the latest release, we do not support it.', 'prose', 'latest yes'],
  ['Please verify with the latest release, since we do not fix anything in older ones.', 'prose', 'latest yes'],
  ["Old versions won't get anything - only the newest one does.", 'prose', 'latest yes'],
  ['Only file reports on the latest release, please: it is the only one we support.', 'prose', 'latest yes'],
  ["Not on the newest version? Then you're not supported.", 'prose', 'latest yes'],
  ['Only version 5 is supported.', 'prose', '5 yes'],
  ['Flaws in older versions will not be fixed; please upgrade to the latest version.', 'prose', 'latest yes'],
  ['We fix security problems in the latest minor release and expect users to update.', 'prose', 'latest yes'],
  ['A list of supported versions is available on our [website](https://quarry.dev/support).', 'link', ''],
  ['What is supported is written down in the [wiki](https://quarry.dev/wiki).', 'link', ''],
  ['Supported versions: <https://quarry.dev/versions>', 'link', ''],
  ['See [SUPPORT.md](SUPPORT.md) for the list of versions which receive security updates.', 'link', ''],
]

/** What names versions under "Notes" and tells of no support. */
const OTHERS = [
  'Only 2.4.1 was patched against the vulnerability of last year.',
  'We will prepare patches for the latest release.',
  '| | |\n| --- | --- |\n| 1 | yes |\n| 2 | no |',
  'TLS 1.2 and 1.3 are supported.',
  'A patch will be prepared in private, merged into main and shipped with the next release.',
  '| Version | Fixes |\n| --- | --- |\n| 1.4.1 | CVE-2024-11111 |\n| 1.3.9 | CVE-2023-22222 |',
  'The plugin supports WordPress 6.0 and later.',
  'Update to the latest version to get the fix.',
  'Our code is licensed under the Apache License 2.0.',
]

describe('versions in a short policy', () => {
  it.each(VERSIONS)('%s', (text, form, told) => {
    const { versions } = factsIn(`# Security Policy\n\n## Supported versions\n\n${text}\n\nMail ann@quarry.dev.\n`)
    const read = versions.entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)
    expect([versions.form, read.join(', ')]).toEqual([form, told])
  })

  it.each(ANYWHERE)('anywhere: %s', (text, form, told) => {
    const { versions } = factsIn(`# Security Policy\n\nMail ann@quarry.dev.\n\n## Notes\n\n${text}\n`)
    const read = versions.entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)
    expect([versions.form, read.join(', ')]).toEqual([form, told])
  })

  it('takes the number of a paragraph for no version', () => {
    const text = '# Policy\n\n## 3. Versions\n\n3.1 Only the most recent release is eligible for security fixes.\n'
    expect(factsIn(text).versions.entries.map(({ range }) => range)).toEqual(['latest'])
  })

  it.each(OTHERS)('none: %s', (text) => {
    const { versions } = factsIn(`# Security Policy\n\nMail ann@quarry.dev.\n\n## Notes\n\n${text}\n`)
    expect(versions.form).toBe('none')
  })
})
