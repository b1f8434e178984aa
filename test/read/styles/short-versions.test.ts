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
  ['Supported versions are listed on our [website](https://quarry.dev/support).', 'link', ''],
]

/** What names versions under "Notes" and tells of no support. */
const OTHERS = [
  'TLS 1.2 and 1.3 are supported.',
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

  it.each(OTHERS)('none: %s', (text) => {
    const { versions } = factsIn(`# Security Policy\n\nMail ann@quarry.dev.\n\n## Notes\n\n${text}\n`)
    expect(versions.form).toBe('none')
  })
})
