import { describe, expect, it } from 'vitest'
import { facts, lint, read } from '../../src/index.js'
import type { PolicyChannel } from '../../src/policy/policy.js'
import { rewritePolicy } from '../../src/writing.js'

const ADDRESS: PolicyChannel = { kind: 'email', target: 'security@kappa.dev' }

const OLD = `# Security

Kappa is kept by three volunteers.

## Versions

Only the latest release gets security fixes.

## How to report

Please e-mail the lead maintainer, whose address stands in AUTHORS.

You can also open an issue at https://github.com/kappa/kappa/issues for it.

We will acknowledge your report within 3 days and aim to release a fix within 60 days.

## How we work on it

1. Two of us reproduce the problem.
2. The fix is written on a private branch and reviewed there.
3. We release it and publish an advisory.

## Money

We do not pay a bounty.

## History

Kappa had an audit in its second year.
`

describe('rewriting a policy', () => {
  it('takes over what it understands in the words of the template, and all else word by word', async () => {
    const { text } = await rewritePolicy(OLD, { channels: [ADDRESS] }, { template: 'community' })
    const { channels, timeframes, topics, versions } = facts(read(text).reading)
    expect(channels).toMatchObject([{ kind: 'email', target: 'security@kappa.dev' }])
    expect(timeframes.map(({ stage, within }) => `${stage} ${within}`)).toEqual(['acknowledge 3d', 'fix 60d'])
    expect(versions.entries).toMatchObject([{ range: 'latest', supported: true }])
    expect(Object.keys(topics)).toEqual(expect.arrayContaining(['process', 'advisories', 'bounty']))
    expect(text).toContain('2. The fix is written on a private branch and reviewed there.')
    expect(text).toContain('Kappa is kept by three volunteers.')
    expect(text).toContain('## History\n\nKappa had an audit in its second year.')
  })

  it('replaces a contact promised elsewhere, refuses a public one with its rule, and says where each stood', async () => {
    const { text, replaced, refused } = await rewritePolicy(OLD, { channels: [ADDRESS] })
    expect(replaced).toMatchObject([{ line: 11, because: 'security@kappa.dev' }])
    expect(refused).toContainEqual(expect.objectContaining({ line: 13, rule: 'no-public-reports' }))
    expect(text).not.toContain('AUTHORS')
    expect(text).not.toContain('kappa/issues for it')
    const { findings } = await lint(text)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it('refuses an unnamed contact where no address is given', async () => {
    const { refused, policy } = await rewritePolicy(OLD)
    expect(policy.channels).toEqual([])
    expect(refused).toContainEqual(expect.objectContaining({ line: 11, rule: 'named-contact' }))
  })

  it('lets an answer win over what the old text says', async () => {
    const answer = { stage: 'acknowledge', within: { amount: 5, unit: 'd' }, severity: null } as const
    const { text, replaced } = await rewritePolicy(OLD, { channels: [ADDRESS], timeframes: [answer] })
    expect(facts(read(text).reading).timeframes).toContainEqual(
      expect.objectContaining({ stage: 'acknowledge', within: '5d' }),
    )
    expect(replaced).toContainEqual(expect.objectContaining({ line: 15, because: '5 days' }))
  })

  it('says a time once that comes over word by word', async () => {
    const old = `# Security policy\n\n## Disclosure\n\n1. We fix it in private.\n2. We announce it, and the embargo ends 72 hours after the announcement.\n`
    const { text } = await rewritePolicy(old, { channels: [ADDRESS] })
    expect(text.match(/72 hours/g)).toHaveLength(1)
  })

  it('does not take what reporters tell of themselves for a promise to name them', async () => {
    const old = `# Security policy\n\n## Reporting a vulnerability\n\nWrite to security@kappa.dev. Please include in your report:\n\n- your name and affiliation\n- the steps to reproduce it\n`
    const { text } = await rewritePolicy(old)
    expect(text).toContain('your name and affiliation')
    expect(text).not.toMatch(/credit/i)
  })

  it('takes nothing from an unedited template', async () => {
    const template = `# Security Policy\n\n## Supported Versions\n\nUse this section to tell people about which versions of your project are\ncurrently being supported with security updates.\n\n| Version | Supported          |\n| ------- | ------------------ |\n| 5.1.x   | :white_check_mark: |\n| 5.0.x   | :x:                |\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nTell them where to go, how often they can expect to get an update on a\nreported vulnerability, what to expect if the vulnerability is accepted or\ndeclined, etc.\n`
    const { text, refused } = await rewritePolicy(template, { channels: [ADDRESS] })
    expect(text).not.toMatch(/5\.1|Use this section/)
    expect(refused.length).toBeGreaterThan(0)
  })
})
