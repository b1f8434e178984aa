import type { Channel } from './channel.js'
import type { Policy, PolicyChannel, PolicyTime } from './policy.js'
import type { Reading, Statement } from './reading.js'
import { isStated } from './statements.js'
import type { Timeframe } from './timeframe.js'
import type { Topic, TopicName } from './topic.js'

/** The policy that a document states: the way back from a reading to plain values. */
export function policyOf(reading: Reading): Policy {
  const bugs = reading.otherContacts.find(({ value }) => value.purpose === 'other-bugs')
  const coordination = topicOf(reading, 'coordination')
  const credit = topicOf(reading, 'credit')
  const bounty = topicOf(reading, 'bounty')
  const encryption = topicOf(reading, 'encryption')
  const advisories = topicOf(reading, 'advisories')
  const reviewed = reading.reviewDates[0]
  const versions = versionsOf(reading)
  const items = reportItems(reading)
  const scope = scopeOf(reading)
  const degree = degreeOf(reading)
  return {
    language: reading.language.tag,
    channels: distinct(reading.channels.map(({ value }) => channelOf(value))),
    ...(reading.publicReports.length > 0 && { publicReports: stanceOf(reading) }),
    ...(bugs && { bugs: bugs.value.target }),
    timeframes: distinct(reading.timeframes.map(({ value }) => timeOf(value))),
    ...(versions && { versions }),
    ...(items && { reportContents: { items } }),
    ...(topicOf(reading, 'process') && { process: true as const }),
    ...(coordination && {
      coordination: {
        until: reading.embargoes.find(({ value }) => value.until && value.until !== 'none')?.value.until ?? null,
      },
    }),
    ...(credit && { credit: { optOut: allOf(reading, 'credit').some(({ value }) => value.optOut) } }),
    ...(degree && { safeHarbor: { degree } }),
    ...(bounty && { bounty: { offered: bounty.offered } }),
    ...(scope && { scope }),
    ...(encryption && { encryption: keyOf(reading) }),
    ...(advisories && {
      advisories: { url: allOf(reading, 'advisories').find(({ value }) => value.url)?.value.url ?? null },
    }),
    ...(topicOf(reading, 'cve') && { cve: true as const }),
    ...(reviewed && { reviewed: reviewed.value.date }),
  }
}

type TopicOf<Name extends TopicName> = Extract<Topic, { topic: Name }>

function allOf<Name extends TopicName>({ topics }: Reading, name: Name): Statement<TopicOf<Name>>[] {
  return topics.filter((topic): topic is Statement<TopicOf<Name>> => topic.value.topic === name && isStated(topic))
}

function topicOf<Name extends TopicName>(reading: Reading, name: Name): TopicOf<Name> | undefined {
  return allOf(reading, name)[0]?.value
}

function channelOf(channel: Channel): PolicyChannel {
  return {
    kind: channel.kind,
    target: channel.target,
    ...(channel.conditional && { conditional: true as const }),
    ...(channel.kind === 'chat' && channel.private && { private: true as const }),
  }
}

function timeOf({ stage, within, severity, since }: Timeframe): PolicyTime {
  const anchor =
    (stage === 'assess' && since === 'acknowledgement') || (stage === 'disclose' && since === 'announcement')
      ? since
      : null
  return { stage, within, severity, ...(anchor && { since: anchor }) }
}

function stanceOf({ publicReports }: Reading): NonNullable<Policy['publicReports']> {
  return publicReports.some(({ value }) => value === 'discouraged') ? 'discouraged' : 'invited'
}

function versionsOf({ versions }: Reading): Policy['versions'] {
  if (versions.form === 'link') return { url: versions.link }
  if (versions.entries.length === 0) return undefined
  const entries = versions.entries.map(({ value }) => ({
    range: value.range,
    supported: value.supported === true,
    ends: value.ends,
  }))
  return { entries }
}

/** All items that any statement of the topic names, each once; undefined where the topic is not spoken of. */
function reportItems(reading: Reading): string[] | undefined {
  const statements = allOf(reading, 'report-contents')
  return statements.length > 0 ? distinct(statements.flatMap(({ value }) => value.items)) : undefined
}

function scopeOf(reading: Reading): Policy['scope'] {
  const statements = allOf(reading, 'scope')
  if (statements.length === 0) return undefined
  return {
    in: distinct(statements.flatMap(({ value }) => value.in)),
    out: distinct(statements.flatMap(({ value }) => value.out)),
  }
}

function degreeOf(reading: Reading): 'partial' | 'full' | undefined {
  const statements = allOf(reading, 'safe-harbor').map(({ value }) => value)
  if (statements.length === 0) return undefined
  const authorises = statements.some((one) => one.authorises)
  const spares = statements.some((one) => one.sparesFromLaw)
  return authorises && spares ? 'full' : 'partial'
}

function keyOf(reading: Reading): NonNullable<Policy['encryption']> {
  const statements = allOf(reading, 'encryption').map(({ value }) => value)
  return {
    url: statements.find(({ url }) => url)?.url ?? null,
    fingerprint: statements.find(({ fingerprint }) => fingerprint)?.fingerprint ?? null,
  }
}

function distinct<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<string>()
  return values.filter((value) => {
    const key = JSON.stringify(value)
    return seen.has(key) ? false : seen.add(key)
  })
}
