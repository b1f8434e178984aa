import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lint, policyOf, read } from '../../src/index.js'
import type { Policy } from '../../src/policy/policy.js'
import type { TopicName } from '../../src/policy/topic.js'
import { COMMITMENTS, type Commitment, type CommitmentText } from '../../src/write/commitments.js'
import { TEMPLATE_NAMES } from '../../src/write/templates.js'
import { WRITTEN_LANGUAGES, type WriteOptions, writePolicy } from '../../src/write/write-policy.js'
import { optionsArbitrary, policyArbitrary } from './policies.js'

/** Inputs for each template: many in English, few in each of the many other languages; a longer run sets its own number. */
function runsIn(language: string): number {
  return Number(process.env.SECPOLICY_RUNS ?? (language === 'en' ? 450 : 5))
}

/** A longer run takes its time, in milliseconds; other tests may keep the machine busy. */
function timeoutIn(language: string): number {
  return 15_000 + runsIn(language) * 250
}

const TOPIC_KEYS: Readonly<Partial<Record<TopicName, keyof Policy>>> = {
  scope: 'scope',
  advisories: 'advisories',
  coordination: 'coordination',
}

/** The same inputs each time, so that a build does not fail by chance; a longer run draws its own. */
const SEED = process.env.SECPOLICY_RUNS === undefined ? { seed: 7 } : {}

/** What every template states by itself, and what the chosen commitments state. */
function declared(policy: Policy, options: WriteOptions): Set<string> {
  const stated = (options.commitments ?? []).flatMap((name) => {
    const commitment: CommitmentText = COMMITMENTS[name]
    return (commitment.states ?? []).map((topic) => TOPIC_KEYS[topic] ?? topic)
  })
  const always = ['publicReports', 'reportContents', 'coordination', 'process']
  // Where an embargo counts from the announcement, there is one.
  const announced = policy.timeframes.some(({ since }) => since === 'announcement') ? ['advisories'] : []
  return new Set([...always, ...stated, ...announced])
}

/** Ways and times in any order: a template decides where each stands. */
function comparable({ channels, timeframes, ...policy }: Policy): Record<string, unknown> {
  const sorted = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).sort()
  return { ...policy, channels: sorted(channels), timeframes: sorted(timeframes) }
}

describe.each(WRITTEN_LANGUAGES)('%s', (language) => {
  it.each(TEMPLATE_NAMES)(
    'reads back what "%s" writes, and nothing that was not declared',
    async (template) => {
      await fc.assert(
        fc.asyncProperty(policyArbitrary(language), optionsArbitrary(template), async (policy, options) => {
          const text = await writePolicy(policy, options)
          const given = comparable(policy)
          const back = comparable(policyOf(read(text).reading))
          const allowed = declared(policy, options)
          const kept = Object.fromEntries(Object.entries(back).filter(([key]) => key in given || !allowed.has(key)))
          expect(kept, text).toEqual({ ...given })
          expect(back.publicReports, text).toBe('discouraged')
          expect(back, text).toHaveProperty('reportContents')
        }),
        { numRuns: runsIn(language), ...SEED },
      )
    },
    timeoutIn(language),
  )
})

/** Commitments that each tell a step of handling a report; others ask something of reporters, or tell a detail. */
const STEPS: ReadonlySet<string> = new Set<Commitment>([
  'confirm',
  'private-fix',
  'announce-ahead',
  'release',
  'primary-handler',
  'fix-maintained',
  'copy-team',
  'triage',
  'publish',
  'involve-reporter',
  'investigate',
  'draft-advisory',
  'test-fix',
  'next-release',
])

/** Rules of the strict preset that speak of an answer that was not given, by what is missing. */
const UNANSWERED: Readonly<Record<string, (policy: Policy, options: WriteOptions) => boolean>> = {
  'second-channel': ({ channels }) => channels.length < 2 || !channels.some(({ kind }) => kind === 'email'),
  'acknowledgement-time': ({ timeframes }) => !timeframes.some(({ stage }) => stage === 'acknowledge'),
  'assessment-time': ({ timeframes }) => !timeframes.some(({ stage }) => stage === 'assess'),
  'disclosure-deadline': ({ timeframes }) => !timeframes.some(({ stage }) => stage === 'disclose'),
  'supported-versions': ({ versions }) => versions === undefined,
  'handling-process': (_, { commitments = [] }) => commitments.filter((name) => STEPS.has(name)).length < 3,
  credit: (policy) => policy.credit === undefined,
  advisories: (policy) => policy.advisories === undefined,
}

describe.each(WRITTEN_LANGUAGES)('%s', (language) => {
  it.each(TEMPLATE_NAMES)(
    'has no finding in what "%s" writes but for what is not answered',
    async (template) => {
      await fc.assert(
        fc.asyncProperty(policyArbitrary(language), optionsArbitrary(template), async (policy, options) => {
          const text = await writePolicy(policy, options)
          const report = await lint(text, { settings: { preset: 'strict' }, now: new Date('2026-11-20') })
          const unexpected = report.findings.filter(({ rule }) => !UNANSWERED[rule]?.(policy, options))
          expect(
            unexpected.map(({ rule, message }) => `${rule}: ${message}`),
            text,
          ).toEqual([])
        }),
        { numRuns: runsIn(language), ...SEED },
      )
    },
    timeoutIn(language),
  )
})
