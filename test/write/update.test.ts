import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Policy } from '../../src/policy/policy.js'
import { TEMPLATE_NAMES } from '../../src/write/templates.js'
import { MarksError, rememberPolicy, updatePolicy, WriteError, writePolicy } from '../../src/writing.js'
import { optionsArbitrary, policyArbitrary } from './policies.js'

const POLICY: Policy = {
  language: 'en',
  channels: [{ kind: 'email', target: 'security@kappa.dev' }],
  timeframes: [{ stage: 'acknowledge', within: { amount: 3, unit: 'd' }, severity: null }],
  versions: { entries: [{ range: '2.x', supported: true, ends: null }] },
}
const NEXT: Pick<Policy, 'versions'> = {
  versions: {
    entries: [
      { range: '3.x', supported: true, ends: null },
      { range: '2.x', supported: false, ends: null },
    ],
  },
}
const outcomes = (parts: readonly { name: string; outcome: string }[]) =>
  Object.fromEntries(parts.map(({ name, outcome }) => [name, outcome]))

describe('updating a generated policy', () => {
  it('changes nothing where nothing new is said', async () => {
    const text = await writePolicy(POLICY, { template: 'package', commitments: ['confirm', 'release-notes'] })
    expect((await updatePolicy(text)).text).toBe(text)
  })

  it('rewrites the parts that say something new, and keeps hand-made text between them', async () => {
    const text = (await writePolicy(POLICY)).replace(
      '<!-- secpolicy:begin versions',
      'Our key is in KEYS.\n\n<!-- secpolicy:begin versions',
    )
    const { text: updated, parts } = await updatePolicy(text, NEXT)
    expect(outcomes(parts)).toEqual({ reporting: 'same', response: 'same', versions: 'rewritten' })
    expect(updated).toContain('Our key is in KEYS.\n')
    expect(updated).toMatch(/\| 3\.x +\| ✅/)
    expect(updated).toBe((await updatePolicy(updated, NEXT)).text)
  })

  it('keeps the line ends of the file', async () => {
    const text = (await writePolicy(POLICY)).replaceAll('\n', '\r\n')
    const { text: updated } = await updatePolicy(text, NEXT)
    expect(updated).toMatch(/3\.x/)
    expect(updated.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('keeps an edited part where nothing new is said in it', async () => {
    const text = (await writePolicy(POLICY)).replace(
      'Please do not open a public issue',
      'We beg you not to open a public issue',
    )
    const { text: updated, parts } = await updatePolicy(text, NEXT)
    expect(outcomes(parts)).toMatchObject({ reporting: 'kept', versions: 'rewritten' })
    expect(updated).toContain('We beg you')
  })

  it('merges an edit with the new text', async () => {
    const text = (await writePolicy(POLICY)).replace(
      '- the affected versions',
      '- the affected versions, with the commit',
    )
    const { text: updated, parts } = await updatePolicy(
      text,
      { channels: [{ kind: 'email', target: 'psirt@kappa.dev' }] },
      {},
      [await writePolicy(POLICY)],
    )
    expect(outcomes(parts)).toMatchObject({ reporting: 'merged' })
    expect(updated).toContain('psirt@kappa.dev')
    expect(updated).toContain('with the commit')
  })

  it('leaves a part to its author where the edit and the new text meet', async () => {
    const text = (await writePolicy(POLICY)).replace(
      'by email to <security@kappa.dev>',
      'by encrypted email to <security@kappa.dev>',
    )
    const { text: updated, parts } = await updatePolicy(text, {
      channels: [{ kind: 'email', target: 'psirt@kappa.dev' }],
    })
    expect(outcomes(parts)).toMatchObject({ reporting: 'conflict' })
    expect(updated).toContain('by encrypted email to <security@kappa.dev>')
    expect(updated).not.toContain('psirt')
  })

  it('adds a part where the template has it, and removes one that is no longer stated', async () => {
    const text = await writePolicy(POLICY, { template: 'package' })
    const { text: longer, parts } = await updatePolicy(text, { bounty: { offered: false } })
    expect(outcomes(parts)).toMatchObject({ rewards: 'added' })
    const { text: shorter, parts: removed } = await updatePolicy(longer, {
      bounty: undefined,
    } as unknown as Partial<Policy>)
    expect(outcomes(removed)).toMatchObject({ rewards: 'removed' })
    expect(shorter).toBe(text)
  })

  it('remembers commitments and what no reading gives back', async () => {
    const options = {
      template: 'company' as const,
      commitments: ['triage', 'owner'] as const,
      cveAuthority: 'a -- b <GitHub> "c"',
    }
    const text = await writePolicy({ ...POLICY, cve: true }, options)
    expect(await rememberPolicy(text)).toMatchObject({ options, policy: { channels: POLICY.channels, cve: true } })
    expect((await updatePolicy(text)).text).toBe(text)
  })

  it('takes away every word of credit with the credit', async () => {
    const text = await writePolicy({ ...POLICY, credit: { optOut: false } }, { template: 'package' })
    const { text: updated } = await updatePolicy(text, { credit: undefined } as unknown as Partial<Policy>)
    expect(updated).toBe(await writePolicy(POLICY, { template: 'package' }))
  })

  it('refuses a text that was not generated, and one whose marks do not pair', async () => {
    await expect(updatePolicy('# Security policy\n\nWrite to security@kappa.dev.\n')).rejects.toThrow(WriteError)
    const text = await writePolicy(POLICY)
    await expect(updatePolicy(text.replace('<!-- secpolicy:end reporting -->', ''))).rejects.toThrow(MarksError)
  })

  it.each(TEMPLATE_NAMES)(
    'makes of any text by "%s" what would be written anew',
    async (template) => {
      const policy = policyArbitrary('en')
      await fc.assert(
        fc.asyncProperty(policy, policy, optionsArbitrary(template), async (before, after, options) => {
          const gone = Object.fromEntries(Object.keys(before).map((key) => [key, undefined]))
          const { text, parts } = await updatePolicy(await writePolicy(before, options), { ...gone, ...after })
          expect(text).toBe(await writePolicy(after, options))
          expect(parts.map(({ outcome }) => outcome)).not.toContain('conflict')
        }),
        // The same each time, so that no build fails by chance.
        { numRuns: 15, seed: 7 },
      )
    },
    30_000,
  )
})
