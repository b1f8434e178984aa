import type { Document } from '../document/document.js'
import type { Place } from '../policy/place.js'
import type { Reading } from '../policy/reading.js'
import { isStated } from '../policy/statements.js'
import { readChannels } from './channels/channels.js'
import type { DetectedLanguage } from './detect.js'
import { readFingerprints, readKeys, readReviewDates } from './keys.js'
import { isReportForm, readKind } from './kind.js'
import { isOnFlawsOfOthers } from './outbound.js'
import { annotate, type Manuscript, statementAt } from './passages.js'
import { lacksAddress } from './placeholders/missing-address.js'
import { readPlaceholders } from './placeholders/placeholders.js'
import { readContactRequests, readPublicReports } from './public-reports/public-reports.js'
import { readReferrals } from './referrals.js'
import { sectionSubject } from './subjects.js'
import { readDeclinedTimes } from './times/declined-times.js'
import { readTimeframes } from './times/timeframes.js'
import { readUntimedReplies } from './times/untimed-replies.js'
import { readVagueTimes } from './times/vague-times.js'
import { readAdvisories } from './topics/announcements.js'
import { readCoordination } from './topics/coordination.js'
import { readCve } from './topics/cve.js'
import { readEmbargoes } from './topics/embargoes.js'
import { readEncryption } from './topics/encryption.js'
import { readGeneratedReports } from './topics/generated-reports.js'
import { readProcess } from './topics/process.js'
import { readReportContents } from './topics/report-contents.js'
import { readBounty, readCredit } from './topics/rewards.js'
import { readSafeHarbor } from './topics/safe-harbor.js'
import { readScope } from './topics/scope.js'
import { readTimedProcess } from './topics/timed-process.js'
import { readVersions } from './versions/versions.js'

/** Reads all that a document says. What depends on no wording is read in any language. `named` is whether its name tells what it is on. */
export function readDocument(document: Document, detected: DetectedLanguage, named = true): Reading {
  const manuscript = annotate(document, detected, named)
  const keys = readKeys(manuscript)
  const fingerprints = readFingerprints(manuscript)
  const placeholders = readPlaceholders(manuscript)
  const timeframes = readTimeframes(manuscript)
  const process = readProcess(manuscript)
  // A hint at one step does not stand in the way of two that have their times.
  const timed = process.some(isStated) ? [] : readTimedProcess(manuscript, timeframes)
  const { channels, otherContacts } = readChannels(manuscript, lacksAddress(placeholders, manuscript))
  const reading: Omit<Reading, 'kind'> = {
    language: { tag: detected.tag, understood: detected.understood },
    title: titleOf(document),
    isReportForm: isReportForm(manuscript),
    sections: sectionsOf(manuscript),
    channels,
    otherContacts,
    referrals: readReferrals(manuscript, channels),
    publicReports: readPublicReports(manuscript, channels),
    contactRequests: readContactRequests(manuscript),
    timeframes,
    vagueTimes: readVagueTimes(manuscript),
    declinedTimes: readDeclinedTimes(manuscript),
    untimedReplies: readUntimedReplies(manuscript),
    embargoes: readEmbargoes(manuscript),
    versions: readVersions(manuscript),
    topics: [
      ...readReportContents(manuscript),
      ...(timed.length > 0 ? timed : process),
      ...readCoordination(manuscript),
      ...readCredit(manuscript),
      ...readSafeHarbor(manuscript),
      ...readBounty(manuscript),
      ...readScope(manuscript),
      ...readEncryption(manuscript, keys, fingerprints),
      ...readAdvisories(manuscript),
      ...readCve(manuscript),
      ...readGeneratedReports(manuscript),
    ].sort((a, b) => a.place.start.offset - b.place.start.offset),
    placeholders,
    reviewDates: readReviewDates(manuscript),
    keys,
    fingerprints,
  }
  if (isOnFlawsOfOthers(manuscript, reading))
    return { kind: 'unrelated', ...reading, topics: [], channels: [], publicReports: [], timeframes: [] }
  const kind = readKind(manuscript, { ...reading, topics: reading.topics.filter(isStated) })
  return { kind, ...reading, ...(kind === 'unrelated' && { topics: [] }) }
}

function titleOf(document: Document): Place {
  const title = document.sections.find(({ level }) => level === 1)?.heading ?? document.blocks[0]
  return title?.place ?? document.placeOf(0, 0)
}

function sectionsOf({ document, subjects }: Manuscript): Reading['sections'] {
  return document.sections.flatMap((section) =>
    section.heading
      ? [statementAt(document, sectionSubject(subjects.get(section) ?? 'other'), section.heading.place)]
      : [],
  )
}
