import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rules, rulesByArea } from '../rules/index.generated.js'
import { fix, type LintOptions, lint, rulePage } from '../src/index.js'
import type { Example, Rule, RuleSeverity } from '../src/lint/rule.js'
import type { Settings } from '../src/lint/settings.js'
import { surroundingsFor } from './surroundings/example.js'

const E = 'error'
const W = 'warning'
const off = 'off'

/** The severities that the presets promise: minimal, recommended, strict. */
const SEVERITIES: Record<string, [RuleSeverity, RuleSeverity, RuleSeverity]> = {
  'reporting-channel': [E, E, E],
  'private-channel': [E, E, E],
  'no-public-reports': [E, E, E],
  'named-contact': [E, E, E],
  'real-address': [E, E, E],
  'public-issue-notice': [off, W, W],
  'secure-links': [off, W, W],
  'second-channel': [off, off, W],
  'valid-encryption-key': [off, W, W],
  'encryption-key': [off, off, off],
  'acknowledgement-time': [off, W, W],
  'precise-times': [off, W, W],
  'consistent-times': [W, W, W],
  'assessment-time': [off, off, W],
  'update-interval': [off, off, off],
  'fix-time': [off, off, off],
  'supported-versions': [off, W, W],
  'readable-version-table': [W, W, W],
  'support-not-ended': [W, W, W],
  'end-of-support': [off, off, off],
  'report-contents': [off, W, W],
  'handling-process': [off, W, W],
  'coordinated-disclosure': [off, W, W],
  'bounded-embargo': [off, W, W],
  'disclosure-deadline': [off, off, W],
  credit: [off, off, W],
  advisories: [off, off, W],
  'safe-harbor': [off, off, off],
  scope: [off, off, off],
  'bounty-statement': [off, off, off],
  'cve-handling': [off, off, off],
  'generated-reports': [off, off, off],
  'about-reporting': [E, E, E],
  'no-default-template': [E, E, E],
  'no-placeholders': [E, E, E],
  'no-empty-sections': [W, W, W],
  'complete-sentences': [off, W, W],
  'resolved-references': [E, E, E],
  'fresh-review-date': [off, W, W],
  'understood-language': [W, W, W],
  'shown-policy': [W, W, W],
  'single-policy': [off, W, W],
  'latest-release-supported': [W, W, W],
  'existing-versions': [W, W, W],
  'own-repository-links': [off, W, W],
  'agreed-contact': [off, W, W],
  'own-domain': [off, off, off],
  'no-public-template': [off, W, W],
  'no-redundant-copy': [off, W, W],
  'enabled-private-reporting': [E, E, E],
  'accepting-mail-domain': [E, E, E],
  'live-links': [W, W, W],
  'live-encryption-key': [off, W, W],
  'well-formed-security-txt': [E, E, E],
  'valid-security-txt': [E, E, E],
  'current-security-txt': [E, E, E],
  'readable-signature': [E, E, E],
  'known-fields': [off, W, W],
  'well-known-place': [off, W, W],
  'recommended-fields': [off, off, W],
  'valid-security-insights': [E, E, E],
  'agreed-companions': [off, W, W],
  'suppression-reason': [W, W, W],
  'used-suppression': [W, W, W],
}

const ALL_OFF = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]))

/** Where the files that are no policies stand. */
const NAMES: Partial<Record<string, string>> = {
  'security-txt': '.well-known/security.txt',
  'security-insights': 'security-insights.yml',
}

/** A rule about suppressions needs the rules that they suppress; every other rule runs alone. */
function settingsFor(rule: Rule): Settings {
  return { rules: { ...(rule.afterSuppressing ? {} : ALL_OFF), [rule.id]: 'error' } }
}

function optionsFor(rule: Rule, example: Example): LintOptions {
  const { now } = example
  const path = example.path ?? NAMES[rule.kinds?.[0] ?? 'policy'] ?? 'SECURITY.md'
  return {
    path,
    settings: settingsFor(rule),
    surroundings: surroundingsFor({ ...example, path }),
    ...(now && { now: new Date(now) }),
  }
}

function judgeExample(rule: Rule, example: Example) {
  return lint(example.policy, optionsFor(rule, example))
}

const numbered = (rule: Rule) => rule.examples.map((example, index) => ({ number: index + 1, example }))

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ rule }) => {
  it.each(numbered(rule))('gives what example $number says', async ({ example }) => {
    const { findings, crashed, fault } = await judgeExample(rule, example)
    expect({ crashed, fault }).toEqual({ crashed: false, fault: null })
    expect(findings.filter((finding) => finding.rule === rule.id).map(({ messageId }) => messageId)).toEqual(
      example.problems,
    )
  })

  it.each(numbered(rule))('fixes what example $number says, and nothing else', async ({ example }) => {
    // Rules that run beside a rule on suppressions have unsafe fixes of their own.
    const unsafe = !rule.afterSuppressing
    const { text, report } = await fix(example.policy, { ...optionsFor(rule, example), unsafe })
    expect(text).toBe(example.fixed ?? example.policy)
    if (example.fixed !== undefined) expect(report.findings).toEqual([])
  })

  it('words what is wrong and what to write in whole sentences, with every value filled in', async () => {
    const bad = rule.examples.filter(({ problems }) => problems.length > 0)
    const reports = await Promise.all(bad.map((example) => judgeExample(rule, example)))
    const messages = reports.flatMap(({ findings }) => findings.map(({ message }) => message))
    expect(messages.length).toBeGreaterThan(0)
    for (const message of messages) expect(message).toMatch(/^["\p{Lu}][^{}]*[;,][^{}]*[^.]\.$/u)
  })

  it('has examples for every message, and one that is accepted', () => {
    const shown = new Set(rule.examples.flatMap(({ problems }) => problems))
    expect([...shown].sort()).toEqual(Object.keys(rule.messages).sort())
    expect(rule.examples.some(({ problems }) => problems.length === 0)).toBe(true)
  })

  it('has the severities that the presets promise', () => {
    const { minimal, recommended, strict } = rule.severity
    expect([minimal, recommended, strict]).toEqual(SEVERITIES[rule.id])
  })

  it('documents itself: a sentence for rule, reason and each option, a source, and a page', () => {
    for (const sentence of [rule.summary, rule.why, ...Object.values(rule.optionSummaries)]) {
      expect(sentence).toMatch(/^\p{Lu}.*\.$/u)
    }
    expect(Object.keys(rule.optionSummaries)).toEqual(Object.keys(rule.options))
    expect(new URL(rule.source).protocol).toBe('https:')
    expect(readFileSync(`docs/rules/${rule.id}.md`, 'utf8')).toBe(rulePage(rule))
  })
})

describe('the rules', () => {
  it('are all files of the folders, each named by the id of its rule', () => {
    for (const [area, inArea] of Object.entries(rulesByArea)) {
      expect(readdirSync(`rules/${area}`).sort()).toEqual(inArea.map(({ id }) => `${id}.ts`).sort())
    }
    const folders = readdirSync('rules').filter((name) => !name.includes('.'))
    expect(Object.keys(rulesByArea).sort()).toEqual(folders.sort())
  })

  it('are those that the presets name', () => {
    expect(rules.map(({ id }) => id).sort()).toEqual(Object.keys(SEVERITIES).sort())
  })

  it('supersede and precede existing rules only', () => {
    const superseded = rules.flatMap(({ supersedes = [], precedes = [] }) => [...supersedes, ...precedes])
    expect(superseded).not.toEqual([])
    for (const id of superseded) expect(rules.map((rule) => rule.id)).toContain(id)
  })

  it('have no page without a rule', () => {
    const pages = readdirSync('docs/rules').filter((file) => file !== 'README.md')
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort())
    expect(existsSync('docs/rules/README.md')).toBe(true)
  })
})
