import { describeDuration, formatDuration } from '../../policy/duration.js'
import type { Policy, PolicyChannel, PolicyTime } from '../../policy/policy.js'
import { policyOf } from '../../policy/policy-of.js'
import type { Reading } from '../../policy/reading.js'
import { describeStage } from '../../policy/timeframe.js'
import { type Notes, note } from './carried.js'

/** Private ways come over; an unnamed one is replaced by a given address, a public one is refused. */
export function carryChannels(
  reading: Reading,
  { channels: given = [] }: Partial<Policy>,
  notes: Notes,
): PolicyChannel[] {
  const kept: PolicyChannel[] = []
  for (const { value, place, text } of reading.channels) {
    const what = `${value.kind} ${value.target ?? `"${text}"`}`
    if (value.kind === 'unnamed') {
      if (given.length > 0) notes.replaced.push(note(place, what, describeChannels(given)))
      else notes.refused.push(note(place, what, 'no address is given', 'named-contact'))
    } else if (value.kind === 'issue' || (value.kind === 'chat' && !value.private)) {
      notes.refused.push(note(place, what, 'it is public', 'no-public-reports'))
    } else if (given.some(({ kind }) => kind === value.kind)) {
      notes.replaced.push(note(place, what, describeChannels(given)))
    } else {
      const [channel] = policyOf({ ...reading, channels: [{ value, place, text, confidence: 'high' }] }).channels
      if (channel && !kept.some((other) => isSame(other, channel))) kept.push(channel)
      notes.carried.push(note(place, what))
    }
  }
  return [...given, ...kept]
}

function isSame(a: PolicyChannel, b: PolicyChannel): boolean {
  return a.kind === b.kind && (a.target === b.target || a.kind === 'advisory')
}

function describeChannels(channels: readonly PolicyChannel[]): string {
  return channels.map(({ kind, target }) => target ?? kind).join(', ')
}

/** One time for each stage and severity: a given one, else the first that the text states. */
export function carryTimes(
  reading: Reading,
  rest: Reading,
  { timeframes: given = [] }: Partial<Policy>,
  notes: Notes,
): PolicyTime[] {
  const kept: PolicyTime[] = []
  for (const { value, place } of reading.timeframes) {
    const what = `${describeStage(value.stage)} within ${describeDuration(value.within)}`
    const [time] = policyOf({ ...reading, timeframes: [{ value, place, text: '', confidence: 'high' }] }).timeframes
    if (!time) continue
    const isSameStep = (other: PolicyTime) =>
      other.stage === time.stage && other.severity === time.severity && other.since === time.since
    const answer = given.find(isSameStep)
    const earlier = kept.find(isSameStep)
    if (answer && formatDuration(answer.within) !== formatDuration(time.within))
      notes.replaced.push(note(place, what, describeDuration(answer.within)))
    else if (earlier && formatDuration(earlier.within) !== formatDuration(time.within))
      notes.refused.push(note(place, what, `${describeDuration(earlier.within)} is stated, too`, 'consistent-times'))
    else {
      notes.carried.push(note(place, what))
      const isStill = rest.timeframes.some((other) => other.place === place)
      if (isStill && !answer && !earlier) kept.push(time)
    }
  }
  for (const { value, place } of reading.vagueTimes)
    notes.refused.push(
      note(place, `${describeStage(value.stage)} "${value.words}"`, 'it is no length of time', 'precise-times'),
    )
  return [...given, ...kept]
}

export function noteTopics(reading: Reading, answers: Partial<Policy>, notes: Notes): void {
  for (const { value, place } of reading.versions.entries) {
    const what = `version ${value.range}: ${value.supported ? 'supported' : 'not supported'}`
    if (answers.versions) notes.replaced.push(note(place, what, 'the versions that you gave'))
    else notes.carried.push(note(place, what))
  }
  const told = new Set<string>()
  for (const { value, place } of reading.topics) {
    if (told.has(value.topic)) continue
    told.add(value.topic)
    const answer = value.topic === 'safe-harbor' ? answers.safeHarbor : value.topic in answers ? true : undefined
    if (answer) notes.replaced.push(note(place, value.topic, 'your answer'))
    else notes.carried.push(note(place, value.topic))
  }
  for (const { value, place } of reading.placeholders)
    notes.refused.push(note(place, `"${value.text}"`, 'it is left to fill in', 'no-placeholders'))
  for (const { value, place } of reading.otherContacts)
    if (value.purpose === 'other-bugs') notes.carried.push(note(place, `tracker of ordinary bugs ${value.target}`))
}
