import type { ChannelKind } from './channel.js'
import { formatDuration } from './duration.js'
import type { DocumentKind, Reading } from './reading.js'
import { isStated } from './statements.js'
import type { Severity, Stage } from './timeframe.js'
import type { TopicName } from './topic.js'
import type { VersionsForm } from './versions.js'

/** The facts of a document in plain values with line numbers: what `secpolicy extract` prints. */
export interface Facts {
  kind: DocumentKind
  language: string
  channels: { kind: ChannelKind; target: string | null; line: number }[]
  publicReports: 'discouraged' | 'invited' | 'unstated'
  timeframes: { stage: Stage; within: string; severity: Severity | null; line: number }[]
  versions: {
    form: VersionsForm
    entries: { range: string; supported: boolean; line: number }[]
    line: number | null
  }
  topics: Partial<Record<TopicName, number>>
  placeholders: { text: string; line: number }[]
}

/** The longest text of a placeholder in the facts, in UTF-16 code units. */
const PLACEHOLDER_LENGTH = 80

/**
 * Projects a reading to its facts: the first statement of each kind and value counts, unknown
 * verdicts print as false, and a topic that is only hinted at is none.
 */
export function facts(reading: Reading): Facts {
  const stances = reading.publicReports.map(({ value }) => value)
  return {
    kind: reading.kind,
    language: reading.language.tag,
    channels: distinct(
      reading.channels.map(({ value, place }) => ({ kind: value.kind, target: value.target, line: place.start.line })),
      ({ kind, target }) => `${kind} ${target}`,
    ),
    publicReports: stances.includes('discouraged')
      ? 'discouraged'
      : stances.includes('invited')
        ? 'invited'
        : 'unstated',
    timeframes: distinct(
      reading.timeframes.map(({ value, place }) => ({
        stage: value.stage,
        within: formatDuration(value.within),
        severity: value.severity,
        line: place.start.line,
      })),
      ({ stage, within, severity }) => `${stage} ${within} ${severity}`,
    ),
    versions: {
      form: reading.versions.form,
      entries: reading.versions.entries.map(({ value, place }) => ({
        range: value.range,
        supported: value.supported === true,
        line: place.start.line,
      })),
      line: reading.versions.place?.start.line ?? null,
    },
    topics: Object.fromEntries(
      distinct(
        reading.topics.filter(isStated).map(({ value, place }) => [value.topic, place.start.line] as const),
        ([topic]) => topic,
      ),
    ),
    placeholders: distinct(
      reading.placeholders.map(({ value, place }) => ({
        text: value.text.slice(0, PLACEHOLDER_LENGTH),
        line: place.start.line,
      })),
      ({ text }) => text,
    ),
  }
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const key = keyOf(item)
    return seen.has(key) ? false : seen.add(key)
  })
}
