import type { Place } from './place.js'
import type { Reading } from './reading.js'

/** The reading of a policy in English that says nothing. */
export function emptyReading(title: Place): Reading {
  return {
    kind: 'policy',
    language: { tag: 'en', understood: true },
    title,
    isReportForm: false,
    sections: [],
    channels: [],
    otherContacts: [],
    referrals: [],
    publicReports: [],
    contactRequests: [],
    timeframes: [],
    vagueTimes: [],
    declinedTimes: [],
    untimedReplies: [],
    embargoes: [],
    versions: {
      form: 'none',
      place: null,
      link: null,
      entries: [],
      prose: [],
      noneSupported: null,
      unnamed: null,
      taken: null,
      running: null,
      ended: null,
      tables: [],
    },
    topics: [],
    placeholders: [],
    reviewDates: [],
    keys: [],
    fingerprints: [],
  }
}
