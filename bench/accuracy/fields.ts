import { hours, parseDuration } from '../../src/policy/duration.js'
import type { Facts } from '../../src/policy/facts.js'
import { TOPICS, type TopicName } from '../../src/policy/topic.js'

/** One thing that a document says, as far as it is compared. */
export interface Item {
  /** Two items of the same field and key are the same answer. */
  key: string
  /** The line of the statement, counted from 1; null where the answer is about the whole document. */
  line: number | null
}

/** A part of the facts that is counted by itself. */
export interface Field {
  name: string
  itemsOf: (facts: Facts) => Item[]
}

/** What is compared, in the order in which it is shown. */
export const FIELDS: readonly Field[] = [
  { name: 'kind', itemsOf: ({ kind }) => [whole(kind)] },
  { name: 'language', itemsOf: ({ language }) => [whole(primaryTag(language))] },
  {
    name: 'channels',
    itemsOf: ({ channels }) => channels.map((channel) => ({ ...channel, key: channelKey(channel) })),
  },
  {
    name: 'advisory targets',
    itemsOf: ({ channels }) =>
      channels.flatMap(({ kind, target, line }) =>
        kind === 'advisory' && target ? [{ key: addressKey(target), line }] : [],
      ),
  },
  { name: 'publicReports', itemsOf: ({ publicReports }) => [whole(publicReports)] },
  {
    name: 'timeframes',
    itemsOf: ({ timeframes }) =>
      timeframes.map(({ stage, within, severity, line }) => ({
        key: [stage, durationKey(within), severity].filter(Boolean).join(' '),
        line,
      })),
  },
  { name: 'versions form', itemsOf: ({ versions }) => [whole(versions.form)] },
  {
    name: 'versions entries',
    itemsOf: ({ versions }) =>
      versions.entries.map(({ range, supported, line }) => ({
        key: `${rangeKey(range)} ${supported ? 'supported' : 'not supported'}`,
        line,
      })),
  },
  { name: 'placeholders', itemsOf: ({ placeholders }) => placeholders.map(({ line }) => ({ key: 'some', line })) },
  ...TOPICS.map(topicField),
]

/** Each topic is a field of its own, since they are of very different difficulty. */
function topicField(topic: TopicName): Field {
  return {
    name: `topic ${topic}`,
    itemsOf: ({ topics }) => {
      const line = topics[topic]
      return line === undefined ? [] : [{ key: 'said', line }]
    },
  }
}

function whole(key: string): Item {
  return { key, line: null }
}

/** `pt-BR` counts as `pt`, and the two written standards of Norwegian as Norwegian. */
export function primaryTag(tag: string): string {
  const primary = tag.toLowerCase().split('-')[0] ?? ''
  return ['nb', 'nn'].includes(primary) ? 'no' : primary
}

/** Of the forge's own channel the address is a field of its own, as it is often only described. */
function channelKey({ kind, target }: Facts['channels'][number]): string {
  return kind === 'advisory' || kind === 'unnamed' ? kind : `${kind} ${addressKey(target ?? '')}`
}

/** Addresses differ in ways that lead to the same place: case, scheme, `www`, a slash or a full stop at the end. */
function addressKey(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^mailto:|^https?:\/\/(www\.)?/, '')
    .replace(/[/.,;]+$/, '')
}

/** Two days are 48 hours; business days are days of their own kind. */
function durationKey(notation: string): string {
  const duration = parseDuration(notation)
  if (duration === undefined) return `?${notation}`
  return duration.unit === 'bd' ? notation : `${hours(duration)}h`
}

/** Spaces, code marks and a `v` before the number do not change which versions are meant. */
function rangeKey(range: string): string {
  return range
    .toLowerCase()
    .replace(/[`*\s]/g, '')
    .replace(/^v(?=\d)/, '')
}
