import { expect, it } from 'vitest'
import { type Facts, facts, read } from '../../src/index.js'

/** The facts of a policy given as markdown. */
function factsOf(text: string): Facts {
  return facts(read(text).reading)
}

/** The facts without their lines, in words short enough for a table of cases. */
interface Outline {
  language: string
  kind: Facts['kind']
  /** "email a@b.dev", "advisory" */
  channels: string[]
  publicReports: Facts['publicReports']
  /** "acknowledge 48h", "fix 7d critical" */
  timeframes: string[]
  /** "table: 2.x yes, 1.x no" */
  versions: string
  topics: string[]
  placeholders: string[]
}

/** A policy and what it says; only what is named is compared. */
export type Case = readonly [title: string, policy: string, outline: Partial<Outline>]

/** Makes a test of each case. */
export function itReads(cases: readonly Case[]): void {
  it.each(cases)('%s', (_title, policy, outline) => {
    expect(outlineOf(policy)).toMatchObject(outline)
  })
}

function outlineOf(policy: string): Outline {
  const { language, kind, channels, publicReports, timeframes, versions, topics, placeholders } = factsOf(policy)
  const entries = versions.entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)
  return {
    language,
    kind,
    channels: channels.map(({ kind, target }) => [kind, target].filter(Boolean).join(' ')),
    publicReports,
    timeframes: timeframes.map(({ stage, within, severity }) => [stage, within, severity].filter(Boolean).join(' ')),
    versions: entries.length > 0 ? `${versions.form}: ${entries.join(', ')}` : versions.form,
    topics: Object.keys(topics).sort(),
    placeholders: placeholders.map(({ text }) => text),
  }
}
