import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'

/** Sentences of one language, each to be read by itself under a heading on reporting. */
interface Sentences {
  /** Title and heading of the document around a sentence. */
  title: string
  heading: string
  /** What states something, and what: "email a@b.dev, discouraged, acknowledge 48h, prose: 2.x yes, credit". */
  states: readonly (readonly [sentence: string, said: string])[]
  /** What only resembles a statement and says nothing of reports. */
  looksAlike: readonly string[]
}

/** Makes a test of each sentence. */
export function itUnderstands({ title, heading, states, looksAlike }: Sentences): void {
  describe('states', () => {
    it.each(states)('%s', (sentence, wanted) => {
      expect(said(title, heading, sentence)).toBe(wanted)
    })
  })
  describe('says nothing', () => {
    it.each(looksAlike)('%s', (sentence) => {
      expect(said(title, heading, sentence)).toBe('')
    })
  })
}

/** Stands below each sentence, so that the document is a policy whatever the sentence says. */
const FRAME = 'frame@lantern.dev'

function said(title: string, heading: string, sentence: string): string {
  const { channels, publicReports, timeframes, versions, topics } = facts(
    read(`# ${title}\n\n## ${heading}\n\n${sentence}\n\n<${FRAME}>\n`).reading,
  )
  const entries = versions.entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)
  return [
    ...channels.filter(({ target }) => target !== FRAME).map(({ kind, target }) => join(kind, target)),
    ...(publicReports === 'unstated' ? [] : [publicReports]),
    ...timeframes.map(({ stage, within, severity }) => join(stage, within, severity)),
    ...(versions.form === 'none' ? [] : [`${versions.form}: ${entries.join(', ')}`]),
    ...Object.keys(topics).sort(),
  ].join(', ')
}

function join(...words: (string | null)[]): string {
  return words.filter(Boolean).join(' ')
}
