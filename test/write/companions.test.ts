import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { lint } from '../../src/index.js'
import type { Policy } from '../../src/policy/policy.js'
import { WriteError, writeSecurityInsights, writeSecurityTxt } from '../../src/writing.js'
import { policyArbitrary } from './policies.js'

const NOW = new Date('2026-11-20')
const POLICY: Policy = {
  language: 'en',
  channels: [
    { kind: 'email', target: 'security@kappa.dev' },
    { kind: 'advisory', target: 'https://github.com/kappa/kappa/security/advisories/new' },
    { kind: 'chat', target: '@kappa', private: true },
    { kind: 'chat', target: '+44 20 7946 0958', private: true },
  ],
  timeframes: [],
  bounty: { offered: false },
  encryption: { url: null, fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567' },
}
const TXT = {
  expires: new Date('2027-05-31'),
  policyUrl: 'https://kappa.dev/policy',
  canonical: 'https://kappa.dev/.well-known/security.txt',
}
const INSIGHTS = {
  name: 'Kappa: "the" #1',
  repositoryUrl: 'https://github.com/kappa/kappa',
  url: 'https://github.com/kappa/kappa/blob/main/security-insights.yml',
  administrators: [{ name: 'Ada', email: 'ada@kappa.dev' }, { name: 'Bo' }],
  lastUpdated: '2026-11-20',
  lastReviewed: '2026-11-20',
}

async function faults(text: string, path: string): Promise<string[]> {
  const report = await lint(text, { path, settings: { preset: 'strict' }, surroundings: { path }, now: NOW })
  expect(report.fault).toBe(null)
  return report.findings.map(({ rule, message }) => `${rule}: ${message}`)
}

describe('security.txt', () => {
  it('has the ways that can be an address, in the order of preference', () => {
    expect(writeSecurityTxt(POLICY, TXT)).toBe(
      `Contact: mailto:security@kappa.dev
Contact: https://github.com/kappa/kappa/security/advisories/new
Contact: tel:+442079460958
Expires: 2027-05-31T00:00:00Z
Encryption: openpgp4fpr:0123456789abcdef0123456789abcdef01234567
Preferred-Languages: en
Canonical: https://kappa.dev/.well-known/security.txt
Policy: https://kappa.dev/policy
`,
    )
  })

  it('is without a finding for any policy', async () => {
    await fc.assert(
      fc.asyncProperty(policyArbitrary('en'), async (policy) => {
        fc.pre(policy.channels.some(({ target }) => target !== null))
        const text = writeSecurityTxt(policy, TXT)
        expect(
          (await faults(text, '.well-known/security.txt')).filter((fault) => !/sign|encryption/i.test(fault)),
          text,
        ).toEqual([])
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('refuses a policy without an address, a stale date and an address without https', () => {
    expect(() => writeSecurityTxt({ ...POLICY, channels: [{ kind: 'advisory', target: null }] }, TXT)).toThrow(
      WriteError,
    )
    expect(() => writeSecurityTxt(POLICY, { expires: new Date('never') })).toThrow(/expires/)
    expect(() => writeSecurityTxt(POLICY, { ...TXT, policyUrl: 'http://kappa.dev' })).toThrow(/https/)
  })
})

describe('security-insights.yml', () => {
  it('is without a finding, and holds what was given, whatever it holds', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.trim() !== '')
    await fc.assert(
      fc.asyncProperty(policyArbitrary('en'), fc.array(text, { maxLength: 3 }), async (policy, items) => {
        const scoped = { ...policy, bounty: { offered: true }, scope: { in: items, out: ['- x: {y}'] } }
        const yaml = writeSecurityInsights(scoped, INSIGHTS)
        expect(await faults(yaml, 'security-insights.yml'), yaml).toEqual([])
        const { project } = parse(yaml)
        expect(project.name).toBe(INSIGHTS.name)
        expect(project['vulnerability-reporting']['out-of-scope']).toEqual(['- x: {y}'])
      }),
      { numRuns: 40, seed: 7 },
    )
  })

  it('refuses a policy that leaves a required answer open', () => {
    const { bounty, ...open } = POLICY
    expect(() => writeSecurityInsights(open, INSIGHTS)).toThrow(/bounty/)
    expect(() => writeSecurityInsights(POLICY, { ...INSIGHTS, administrators: [] })).toThrow(/administrator/)
  })
})
