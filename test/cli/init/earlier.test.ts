import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { answersOf } from '../../../src/cli/init/answers-of.js'
import { draftOf } from '../../../src/cli/init/draft.js'
import { TEMPLATE_NAMES } from '../../../src/writing.js'
import { scratchRepository } from '../../surroundings/scratch.js'
import { optionsArbitrary, policyArbitrary } from '../../write/policies.js'
import { secpolicy } from '../sandbox.js'

// Each test runs git several times, and the first one loads all that writes policies.
vi.setConfig({ testTimeout: 30_000 })

const OLD = `# Security

Please open an issue for small flaws.

For others write to security@cairnbox.dev. We reply within 5 days.

## Wine

We drink wine on Fridays.
`

const init = (cwd: string, ...args: string[]) => secpolicy(cwd, ['init', ...args])
const policyIn = (root: string) => readFileSync(join(root, 'SECURITY.md'), 'utf8')

test('answers say all that a policy holds', () => {
  const given = fc
    .tuple(fc.constantFrom(...TEMPLATE_NAMES), policyArbitrary('en'))
    .chain(([template, policy]) => optionsArbitrary(template).map((options) => ({ policy, options })))
  fc.assert(
    fc.property(given, ({ policy: stated, options: chosen }) => {
      // A form without an address can only be told as the one of the forge.
      const policy = { ...stated, channels: stated.channels.filter(({ target }) => target !== null) }
      const options = {
        template: 'brief' as const,
        language: 'en',
        threatModel: null,
        cveAuthority: null,
        cyberResilience: null,
        ...chosen,
        ...(policy.cve ? {} : { cveAuthority: null }),
      }
      const draft = draftOf(answersOf(policy, options, 'SECURITY.md', null), null)
      expect(draft.faults).toEqual([])
      const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value, null, 1)).sort()
      expect(sorted(draft.policy.timeframes.map(entries))).toEqual(sorted(policy.timeframes.map(entries)))
      expect({ ...draft.policy, timeframes: [] }).toEqual({ ...policy, timeframes: [] })
      expect(draft.options).toEqual(options)
    }),
  )
})

function entries(value: object): unknown {
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('--from', () => {
  test('carries over what is understood, keeps the rest word by word, and tells what is not', async () => {
    const { root } = scratchRepository({ 'SECURITY.md': OLD })
    const refused = await init(root, '--from', '--acknowledge', '3d')
    expect(refused.code).toBe(1)
    expect(policyIn(root)).toBe(OLD)

    const { code, stderr } = await init(root, '--from', '--acknowledge', '3d', '--write')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Replaced:\n {2}line 5: the first reply within 5 days: now 3 days$/m)
    expect(stderr).toMatch(/^Left out:\n(?: .*\n)* {2}line 3: issue .*: it is public \(no-public-reports\)$/m)
    expect(policyIn(root)).toMatch(/by email to <security@cairnbox\.dev>.*within 3 days.*We drink wine on Fridays\./s)
    expect(policyIn(root)).not.toContain('5 days')
  })

  test('takes another file', async () => {
    const { root } = scratchRepository({ 'doc/old.md': OLD })
    expect((await init(root, '--from', 'doc/old.md')).code).toBe(0)
    expect(policyIn(root)).toContain('security@cairnbox.dev')
  })

  test('needs a private contact where the old policy has none', async () => {
    const { root } = scratchRepository({ 'SECURITY.md': '# Security\n\nPlease open an issue.\n' })
    const { code, stderr } = await init(root, '--from', '--write')
    expect(stderr).toContain('--contact is missing')
    expect(code).toBe(2)
  })

  test.each([
    [['--from'], 'there is no policy in this repository; name its file'],
    [['--from', 'none.md'], '--from none.md: This path does not exist'],
    [['--from', 'old.rst'], '--from old.rst: This is reStructuredText'],
    [['--update'], '--update: there is no policy in this repository'],
    [['--update', '--from', 'x.md'], "'--update' cannot be used with option '--from"],
  ])('%j without such a policy is told', async (args, words) => {
    const { root } = scratchRepository({ 'old.rst': 'x' })
    const { code, stderr } = await init(root, ...args)
    expect(stderr).toContain(words)
    expect(code).toBe(2)
  })
})

describe('--update', () => {
  async function generated() {
    const scratch = scratchRepository({ 'a.txt': '' })
    await init(
      scratch.root,
      '--contact',
      'security@cairnbox.dev',
      '--acknowledge',
      '3d',
      '--assess',
      '9d',
      '--bounty',
      'no',
    )
    scratch.commit({})
    return scratch
  }

  test('changes what has a new answer, and nothing beside the generated parts', async () => {
    const { root, write } = await generated()
    write({ 'SECURITY.md': `${policyIn(root)}\n## Wine\n\nOn Fridays.\n` })
    const before = policyIn(root)
    const { code, stderr } = await init(root, '--update', '--assess', '8d', '--supported', 'latest')
    expect(code).toBe(0)
    expect(stderr).toMatch(/^Updated SECURITY\.md\.\n {2}response: written anew\n {2}versions: added$/m)
    expect(policyIn(root)).toContain('## Wine\n\nOn Fridays.')
    expect(policyIn(root)).toContain('We do not pay a bounty')
    expect(
      policyIn(root)
        .replace(/<!-- secpolicy:begin versions.*?end versions -->\n\n/s, '')
        .replace('8 days', '9 days')
        .replaceAll(/ [0-9a-f]{12} /g, ' '),
    ).toBe(before.replaceAll(/ [0-9a-f]{12} /g, ' '))
  })

  test('changes nothing without new answers', async () => {
    const { root } = await generated()
    const before = policyIn(root)
    const { code, stderr } = await init(root, '--update')
    expect(stderr).toContain('SECURITY.md stays as it is.')
    expect(code).toBe(0)
    expect(policyIn(root)).toBe(before)
  })

  test('merges edits with the version that git has, and leaves a part where both changed the same lines', async () => {
    const { root, write } = await generated()
    write({ 'SECURITY.md': policyIn(root).replace('until a fix is released', 'until we released a fix') })
    const merged = await init(root, '--update', '--acknowledge', '2d')
    expect(merged.stderr).toContain('response: has your edits and the new text')
    expect(merged.code).toBe(0)
    expect(policyIn(root)).toMatch(/within 2 days.*until we released a fix/s)

    write({ 'SECURITY.md': policyIn(root).replace('within 2 days', 'within 2 sunny days') })
    const conflict = await init(root, '--update', '--acknowledge', '4d', '--bounty', 'yes')
    expect(conflict.code).toBe(1)
    expect(conflict.stderr).toMatch(/You edited the part "response".*-We will .* 2 sunny days.*\+We will .* 4 days/s)
    expect(policyIn(root)).toMatch(/within 2 sunny days.*We pay a bounty/s)
  })

  test('refuses a text that was not generated, or whose marks were moved', async () => {
    const foreign = scratchRepository({ 'SECURITY.md': OLD })
    expect((await init(foreign.root, '--update')).stderr).toContain('this was not generated; use --from')
    const { root, write } = await generated()
    const broken = policyIn(root).replace(/<!-- secpolicy:end response -->/, '')
    write({ 'SECURITY.md': broken })
    const { code, stderr } = await init(root, '--update')
    expect(stderr).toMatch(/--update SECURITY\.md: .*Put the marks back/)
    expect(code).toBe(2)
    expect(policyIn(root)).toBe(broken)
  })
})
