// Written by `npm run generate` from the folders beside this file.
import type { Area, Rule } from '../src/lint/rule.js'
import aboutReporting from './document/about-reporting.js'
import acknowledgementTime from './response/acknowledgement-time.js'
import advisories from './disclosure/advisories.js'
import agreedCompanions from './companions/agreed-companions.js'
import agreedContact from './surroundings/agreed-contact.js'
import assessmentTime from './response/assessment-time.js'
import boundedEmbargo from './disclosure/bounded-embargo.js'
import bountyStatement from './disclosure/bounty-statement.js'
import completeSentences from './document/complete-sentences.js'
import consistentTimes from './response/consistent-times.js'
import coordinatedDisclosure from './disclosure/coordinated-disclosure.js'
import credit from './disclosure/credit.js'
import currentSecurityTxt from './companions/current-security-txt.js'
import cveHandling from './disclosure/cve-handling.js'
import disclosureDeadline from './disclosure/disclosure-deadline.js'
import encryptionKey from './contact/encryption-key.js'
import endOfSupport from './versions/end-of-support.js'
import existingVersions from './surroundings/existing-versions.js'
import fixTime from './response/fix-time.js'
import freshReviewDate from './document/fresh-review-date.js'
import generatedReports from './disclosure/generated-reports.js'
import handlingProcess from './disclosure/handling-process.js'
import knownFields from './companions/known-fields.js'
import latestReleaseSupported from './surroundings/latest-release-supported.js'
import namedContact from './contact/named-contact.js'
import noDefaultTemplate from './document/no-default-template.js'
import noEmptySections from './document/no-empty-sections.js'
import noPlaceholders from './document/no-placeholders.js'
import noPublicReports from './contact/no-public-reports.js'
import noPublicTemplate from './surroundings/no-public-template.js'
import noRedundantCopy from './surroundings/no-redundant-copy.js'
import ownDomain from './surroundings/own-domain.js'
import ownRepositoryLinks from './surroundings/own-repository-links.js'
import preciseTimes from './response/precise-times.js'
import privateChannel from './contact/private-channel.js'
import publicIssueNotice from './contact/public-issue-notice.js'
import readableSignature from './companions/readable-signature.js'
import readableVersionTable from './versions/readable-version-table.js'
import realAddress from './contact/real-address.js'
import recommendedFields from './companions/recommended-fields.js'
import reportContents from './disclosure/report-contents.js'
import reportingChannel from './contact/reporting-channel.js'
import resolvedReferences from './document/resolved-references.js'
import safeHarbor from './disclosure/safe-harbor.js'
import scope from './disclosure/scope.js'
import secondChannel from './contact/second-channel.js'
import secureLinks from './contact/secure-links.js'
import shownPolicy from './surroundings/shown-policy.js'
import singlePolicy from './surroundings/single-policy.js'
import supportNotEnded from './versions/support-not-ended.js'
import supportedVersions from './versions/supported-versions.js'
import suppressionReason from './document/suppression-reason.js'
import understoodLanguage from './document/understood-language.js'
import updateInterval from './response/update-interval.js'
import usedSuppression from './document/used-suppression.js'
import validEncryptionKey from './contact/valid-encryption-key.js'
import validSecurityInsights from './companions/valid-security-insights.js'
import validSecurityTxt from './companions/valid-security-txt.js'
import wellFormedSecurityTxt from './companions/well-formed-security-txt.js'
import wellKnownPlace from './companions/well-known-place.js'

/** The rules of each area that has any. */
export const rulesByArea: Readonly<Partial<Record<Area, readonly Rule[]>>> = {
  contact: [encryptionKey, namedContact, noPublicReports, privateChannel, publicIssueNotice, realAddress, reportingChannel, secondChannel, secureLinks, validEncryptionKey],
  response: [acknowledgementTime, assessmentTime, consistentTimes, fixTime, preciseTimes, updateInterval],
  versions: [endOfSupport, readableVersionTable, supportNotEnded, supportedVersions],
  disclosure: [advisories, boundedEmbargo, bountyStatement, coordinatedDisclosure, credit, cveHandling, disclosureDeadline, generatedReports, handlingProcess, reportContents, safeHarbor, scope],
  document: [aboutReporting, completeSentences, freshReviewDate, noDefaultTemplate, noEmptySections, noPlaceholders, resolvedReferences, suppressionReason, understoodLanguage, usedSuppression],
  surroundings: [agreedContact, existingVersions, latestReleaseSupported, noPublicTemplate, noRedundantCopy, ownDomain, ownRepositoryLinks, shownPolicy, singlePolicy],
  companions: [agreedCompanions, currentSecurityTxt, knownFields, readableSignature, recommendedFields, validSecurityInsights, validSecurityTxt, wellFormedSecurityTxt, wellKnownPlace],
}

/** All rules, area by area. */
export const rules: readonly Rule[] = Object.values(rulesByArea).flat()
