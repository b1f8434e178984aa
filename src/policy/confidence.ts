import type { Confidence, Reading, Statement } from './reading.js'

/** From the least sure to the surest. */
export const CONFIDENCES = ['low', 'medium', 'high'] as const satisfies readonly Confidence[]

/** What is left of a reading without the statements that are less sure than this. */
export function readingWith(least: Confidence, reading: Reading): Reading {
  const sure = <Value>(statements: readonly Statement<Value>[]) =>
    statements.filter(({ confidence }) => CONFIDENCES.indexOf(confidence) >= CONFIDENCES.indexOf(least))
  const { versions } = reading
  return {
    ...reading,
    sections: sure(reading.sections),
    channels: sure(reading.channels),
    otherContacts: sure(reading.otherContacts),
    referrals: sure(reading.referrals),
    publicReports: sure(reading.publicReports),
    contactRequests: sure(reading.contactRequests),
    timeframes: sure(reading.timeframes),
    vagueTimes: sure(reading.vagueTimes),
    declinedTimes: sure(reading.declinedTimes),
    untimedReplies: sure(reading.untimedReplies),
    embargoes: sure(reading.embargoes),
    versions: {
      ...versions,
      entries: sure(versions.entries),
      prose: sure(versions.prose),
      tables: versions.tables.map((table) => ({ ...table, rows: sure(table.rows) })),
    },
    topics: sure(reading.topics),
    placeholders: sure(reading.placeholders),
    reviewDates: sure(reading.reviewDates),
    keys: sure(reading.keys),
    fingerprints: sure(reading.fingerprints),
  }
}
