import type { Channel, OtherContact, PublicReportStance } from './channel.js'
import type { Place } from './place.js'
import type { DeclinedTime, Embargo, Timeframe, VagueTime } from './timeframe.js'
import type { Topic } from './topic.js'
import type { SupportedRange, VersionsForm } from './versions.js'

/**
 * What the document is: a policy however bad, a template left unedited, a page that only points elsewhere,
 * or a text about security in another sense.
 */
export type DocumentKind = 'policy' | 'template' | 'pointer' | 'unrelated'

/** How sure the reading is of a statement: said in so many words, inferred from its surroundings, or a guess. */
export type Confidence = 'high' | 'medium' | 'low'

/** Something that the document says, with the place where it says so. A statement without a place is never made. */
export interface Statement<Value> {
  value: Value
  place: Place
  /** The words that stand at `place`, as they are read: without marks of markdown, entities resolved. */
  text: string
  confidence: Confidence
}

/** What a section is about, read from its heading. */
export type SectionSubject = 'reporting' | 'response' | 'versions' | 'disclosure' | 'scope' | 'other'

/** A table of versions as it stands: also one whose rows say nothing, so that rules can speak of it. */
export interface VersionTable {
  place: Place
  hasHeader: boolean
  /** Its rows are tags of images: `latest` is the name of one, and not the newest release. */
  ofTags: boolean
  rows: Statement<SupportedRange>[]
}

/** A place that is left to be filled in, or an instruction to the author of the file. */
export interface Placeholder {
  text: string
  /** A sentence of the forge's default template, a blank to fill in, or a reserved example address. */
  kind: 'template-sentence' | 'blank' | 'example-address'
}

/** A stated date of review or last update, as `YYYY-MM-DD` or `YYYY-MM`. */
export interface ReviewDate {
  date: string
}

/** A page that is said to tell how to report, or what becomes of a report: what is not said here may be said there. */
export interface Referral {
  /** As written: a URL or a relative link. */
  target: string
  /** The reader is sent there to report, or told that what becomes of a report is laid down there. */
  about: 'reporting' | 'handling'
}

/** All that a document says: the input of every rule, of the facts and of the generator's way back. */
export interface Reading {
  kind: DocumentKind
  /** BCP 47 tag of the prose, and whether the wording of that language is understood. */
  language: { tag: string; understood: boolean }
  /** The place of the title, or of the first line of text where there is no title. */
  title: Place
  /** The form of an issue that is to report a vulnerability; of kind `unrelated` where it tells nothing else. */
  isReportForm: boolean
  sections: Statement<SectionSubject>[]
  channels: Statement<Channel>[]
  otherContacts: Statement<OtherContact>[]
  referrals: Statement<Referral>[]
  publicReports: Statement<PublicReportStance>[]
  /** Where reporters are told to ask in public for a private way, and for that alone. */
  contactRequests: Statement<null>[]
  timeframes: Statement<Timeframe>[]
  vagueTimes: Statement<VagueTime>[]
  declinedTimes: Statement<DeclinedTime>[]
  /** Where a reply to the report is promised without a word on when. */
  untimedReplies: Statement<'acknowledge'>[]
  embargoes: Statement<Embargo>[]
  versions: {
    form: VersionsForm
    /** Where the statement or table begins; null for the form `none`. */
    place: Place | null
    /** Of the form `link`: the address of the page; null where the text only describes it, and for other forms. */
    link: string | null
    /** Rows of the table or list that decides the form, or ranges named in prose. */
    entries: Statement<SupportedRange>[]
    /** What prose says beside a table or list. */
    prose: Statement<SupportedRange>[]
    /** Where it is said that no version gets security fixes. */
    noneSupported: Place | null
    /** Where it is said that supported versions get fixes, and not which those are. */
    unnamed: Statement<null> | null
    /** Where it is said of which versions flaws are taken or rewarded, whatever gets the fixes. */
    taken: Place | null
    /** Where it is told that what the document is on runs at one place, as a site does, so that there is one version; null elsewhere. */
    running: Place | null
    /** Where it is said of the whole project that nobody looks after it any more, so that there is nothing to report. */
    ended: Place | null
    tables: VersionTable[]
  }
  topics: Statement<Topic>[]
  placeholders: Statement<Placeholder>[]
  reviewDates: Statement<ReviewDate>[]
  /** ASCII-armoured OpenPGP keys that stand in the text; the value is the armour. */
  keys: Statement<string>[]
  /** OpenPGP fingerprints that the text gives, in upper-case hexadecimal digits without blanks. */
  fingerprints: Statement<string>[]
}
