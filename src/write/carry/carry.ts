import { emptyReading } from '../../policy/empty-reading.js'
import { holds, type Place } from '../../policy/place.js'
import type { Policy } from '../../policy/policy.js'
import { policyOf } from '../../policy/policy-of.js'
import type { Reading, Statement } from '../../policy/reading.js'
import type { Carried, Notes, SourceBlock } from './carried.js'
import { carryTexts } from './carry-texts.js'
import { carryChannels, carryTimes, noteTopics } from './carry-values.js'

/** Takes an old policy apart; what is given in `answers` wins. */
export function carryOver(
  text: string,
  reading: Reading,
  blocks: readonly SourceBlock[],
  answers: Partial<Policy>,
): Carried {
  const notes: Notes = { carried: [], replaced: [], refused: [] }
  const { texts, places } = carryTexts(text, reading, blocks, answers, notes)
  // An unedited template says nothing of the project.
  const rest =
    reading.kind === 'template'
      ? { ...emptyReading(reading.title), language: reading.language }
      : withoutPlaces(reading, places)
  const { publicReports, process, coordination, reportContents, scope, bounty, safeHarbor, ...old } = policyOf(rest)
  const policy: Policy = {
    ...old,
    ...(reportContents && reportContents.items.length > 0 && { reportContents }),
    ...(scope && scope.in.length + scope.out.length > 0 && { scope }),
    ...(bounty && !bounty.offered && { bounty }),
    ...answers,
    language: answers.language ?? old.language,
    channels: carryChannels(reading, answers, notes),
    timeframes: carryTimes(reading, rest, answers, notes),
  }
  noteTopics(reading, answers, notes)
  return { policy, texts, ...notes }
}

/** What is not said already in a text that comes over word by word. */
function withoutPlaces(reading: Reading, places: readonly Place[]): Reading {
  const isElsewhere = ({ place }: Statement<unknown>) => !places.some((outer) => holds(outer, place))
  const said = new Set(reading.topics.filter((topic) => !isElsewhere(topic)).map(({ value }) => value.topic))
  // What reporters are to tell of themselves is no promise to name them.
  const items = new Set(policyOf(reading).reportContents?.items)
  const { versions } = reading
  return {
    ...reading,
    timeframes: reading.timeframes.filter(isElsewhere),
    topics: reading.topics.filter(
      ({ value, text }) => !said.has(value.topic) && !(value.topic === 'credit' && items.has(text)),
    ),
    reviewDates: reading.reviewDates.filter(isElsewhere),
    versions: { ...versions, entries: versions.entries.filter(isElsewhere) },
  }
}
