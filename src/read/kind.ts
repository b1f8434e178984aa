import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { holds } from '../policy/place.js'
import type { DocumentKind, Reading } from '../policy/reading.js'
import { isFullOfBlanks, sendsToPolicy } from '../policy/statements.js'
import { isTemplateRange } from '../policy/version-range.js'
import { REFERENCE } from './channels/hosts.js'
import { ASKING } from './channels/mention.js'
import { isForThoseWhoAsk } from './channels/purpose/other-bugs.js'
import { type Clause, has, isNegated } from './clauses.js'
import { fold } from './folding.js'
import { is } from './lexicon.js'
import { isHeading, isOnSecurity, isShort, leadsFlawsToPolicy } from './matter.js'
import { isNavigation } from './navigation.js'
import type { Manuscript, Passage } from './passages.js'
import { lacksAddress } from './placeholders/missing-address.js'
import { ENDS_IN_QUESTION } from './punctuation.js'
import { ON_REPORTS } from './subject-groups.js'
import { lexiconOf } from './tagging.js'

/** Tells what the document is, from what was read and from what little it says. */
export function readKind(manuscript: Manuscript, reading: Omit<Reading, 'kind'>): DocumentKind {
  const { passages, understood, named } = manuscript
  if (reading.isReportForm && tellsNothing(reading)) return 'unrelated'
  const endsSupport = named && reading.versions.ended !== null
  if (understood && !endsSupport && !isOnMatter(manuscript, reading)) return 'unrelated'
  if (reading.channels.length > 0) return 'policy'
  const prose = passages.filter((passage) => !isHeading(passage))
  if (isLeftUnedited(reading, prose, manuscript)) return 'template'
  const tellsHow = prose.some(speaksOfReports) || isUnderReporting(prose, manuscript) || rulesReports(reading)
  const promises = reading.timeframes.length > 0 && (tellsHow || prose.some(isOnReportsOfFlaws))
  if (!promises && isPointer(manuscript, reading, prose)) return 'pointer'
  if (isTemplate(reading) || promises || saysVersions(reading, prose)) return 'policy'
  if (reading.publicReports.length > 0 || tellsHow) return 'policy'
  return sendsToPolicy(reading) ? 'pointer' : 'unrelated'
}

/** Whether a document is on vulnerabilities at all. */
function isOnMatter(manuscript: Manuscript, reading: Omit<Reading, 'kind'>): boolean {
  if (isOnSecurity(manuscript) || isTemplate(reading) || sendsToPolicy(reading)) return true
  if (saysMuch(reading) || listsVersions(manuscript, reading)) return true
  return isShort(manuscript) && (reading.channels.length > 0 || isOnlyReference(manuscript.passages))
}

function isTemplate({ placeholders }: Omit<Reading, 'kind'>): boolean {
  return placeholders.some(({ value }) => value.kind === 'template-sentence')
}

/** Many a text on operations gives times; those to reporters stand in one that speaks of reports. */
function isOnReportsOfFlaws(passage: Passage): boolean {
  return namesReports(passage) && has(passage, 'vulnerability', 'you', 'us', 'security')
}

/** Whether the reader is sent on, and nothing is left to be filled in that would tell more. */
function isPointer(manuscript: Manuscript, reading: Omit<Reading, 'kind'>, prose: readonly Passage[]): boolean {
  const { form, entries } = reading.versions
  const isOnOthers = form !== 'table' && form !== 'list' && !isPolicy(manuscript) && leadsFlawsToPolicy(manuscript)
  const pointsAway = isOnOthers || (entries.length === 0 && pointsElsewhere(prose, manuscript))
  return pointsAway && !lacksAddress(reading.placeholders, manuscript)
}

/** Whether it tells which versions get fixes. */
function saysVersions({ versions }: Omit<Reading, 'kind'>, prose: readonly Passage[]): boolean {
  const { form, entries, ended } = versions
  if (ended || form === 'table' || form === 'list') return true
  // "Remote access is not supported in v1" says nothing of what gets fixes.
  const isOnFixes = entries.some(({ value }) => value.supported) || prose.length <= POLICY_SENTENCES
  return form === 'prose' && isOnFixes
}

/** A policy that only says which versions get fixes is no longer. */
const POLICY_SENTENCES = 20

/** Whether the title says that this is the policy, whatever else it refers to. */
function isPolicy({ document: { sections }, passageOf }: Manuscript): boolean {
  const [title] = sections.find(({ heading }) => heading)?.heading?.sentences ?? []
  return title !== undefined && has(passageOf(title), 'security', 'vulnerability')
}

/** The form of an issue that is to report a flaw, as what the forge lists it under tells. */
export function isReportForm({ document: { tree }, language }: Manuscript): boolean {
  const [first] = tree.children
  if (first?.type !== 'yaml' || !NAME_OF_FORM.test(first.value)) return false
  const text = first.value
    .split('\n')
    .filter((line) => NAME_OF_FORM.test(line))
    .map((line) => line.replace(NAME_OF_FORM, ''))
    .join('. ')
  const lexemes = lexiconOf(language).tag(text, fold(text))
  return has({ lexemes }, 'vulnerability') || (has({ lexemes }, 'security') && has({ lexemes }, 'report'))
}

/** Only fields to fill in, and nothing on where reports go instead. */
function tellsNothing({ channels, referrals, publicReports, timeframes }: Omit<Reading, 'kind'>): boolean {
  return [channels, referrals, publicReports, timeframes].every(({ length }) => length === 0)
}

const NAME_OF_FORM = pattern(/^(?:name|about):/m)

/** "Please see our website." and no more. */
function isOnlyReference(passages: readonly Passage[]): boolean {
  const [only, ...more] = passages.filter((passage) => !isHeading(passage))
  return only !== undefined && more.length === 0 && has(only, 'see') && hasLink(only)
}

/** A link to read on: no address to write to, and no work of reference. */
function hasLink({ spans }: Passage): boolean {
  return spans.some(({ kind, url = '' }) => kind === 'link' && !MAIL.test(url) && !(url && REFERENCE.test(url)))
}

/** "The policy is in `docs/SECURITY.md`": a text to read on that is no link. */
function namesText({ spans, text }: Passage): boolean {
  return spans.some(({ kind, start, end }) => kind === 'code' && TEXT.test(text.slice(start, end)))
}

const MAIL = pattern(/^mailto:/i)
const TEXT = pattern(/^[\w./-]+\.(?:mdx?|rst|txt|adoc)$/i)

/** A file of that name that only tells which versions are supported. */
function listsVersions({ named }: Manuscript, { versions: { form } }: Omit<Reading, 'kind'>): boolean {
  return named && form !== 'link' && form !== 'none'
}

/** A part of a policy, cut out, may do without the word. */
function saysMuch({ publicReports, timeframes, topics }: Omit<Reading, 'kind'>): boolean {
  return publicReports.length > 0 || timeframes.length > 0 || new Set(topics.map(({ value }) => value.topic)).size > 1
}

function speaksOfReports(passage: Passage): boolean {
  if (passage.subject === 'practices' || !passage.clauses.some(asksForReport)) return false
  // "- [ ] Can users report vulnerabilities?"
  if (passage.sentence.block.kind === 'item' && ENDS_IN_QUESTION.test(passage.text)) return false
  return has(passage, 'vulnerability') || (has(passage, 'bug', 'discover') && ON_REPORTS.has(passage.subject))
}

/** "Report it to us", "we confirm each report", but not "the scanner notifies us", "act on reported flaws". */
function asksForReport({ lexemes, actor, role }: Clause): boolean {
  if (actor === 'third-party') return false
  const [first] = lexemes
  return lexemes.some((lexeme) => {
    if (is(lexeme, 'vulnerability') || !is(lexeme, 'report', 'notify', 'contact')) return false
    if (!is(lexeme, 'report')) return actor !== 'we'
    if (role === 'condition' && actor !== 'you') return false
    return actor !== null || lexeme === first || has({ lexemes }, ...OF_ASKING)
  })
}

const OF_ASKING: readonly Concept[] = [
  'us',
  'please',
  'must',
  'may',
  'will',
  'not',
  'channel',
  'private',
  'owner',
  'respond',
  'acknowledge',
  'send',
  'email',
  'open',
  'use',
  'tracker',
  'see',
  'at',
]

function namesReports(passage: Passage): boolean {
  return has(passage, 'report', 'vulnerability') && passage.subject !== 'practices'
}

function asksToReport(passage: Passage): boolean {
  return namesReports(passage) || (ON_REPORTS.has(passage.subject) && has(passage, ...ASKING))
}

/** Whatever stands under "Reporting a vulnerability" tells how to report, if badly. */
function isUnderReporting(prose: readonly Passage[], { passageOf }: Manuscript): boolean {
  return prose.some(({ sentence, instruction }) => {
    const [title] = sentence.block.section.heading?.sentences ?? []
    const heading = title && !instruction ? passageOf(title) : null
    return heading !== null && has(heading, 'report') && has(heading, 'vulnerability')
  })
}

/** What only a policy on reports speaks of; two of it make one, even if it names no flaw and no way. */
const ON_REPORTERS: ReadonlySet<string> = new Set([
  'report-contents',
  'coordination',
  'credit',
  'safe-harbor',
  'bounty',
])

function rulesReports({ topics }: Omit<Reading, 'kind'>): boolean {
  const told = topics.map(({ value }) => value.topic).filter((topic) => ON_REPORTERS.has(topic))
  return new Set(told).size > 1
}

/** Instructions to the author stand where the statements should be. */
function isLeftUnedited(reading: Omit<Reading, 'kind'>, prose: readonly Passage[], manuscript: Manuscript): boolean {
  const sentences = reading.placeholders.filter(({ value }) => value.kind === 'template-sentence').length
  const own = reading.versions.entries.filter(({ value }) => !isTemplateRange(value.range))
  // Comments that tell what to write, over headings alone, or "TODO: …".
  const opens = ({ sentence }: Passage) => {
    const { offset } = sentence.placeOf(0, 1).start
    return reading.placeholders.some(({ place }) => place.start.offset === offset)
  }
  if (reading.placeholders.length > 0 && prose.every((passage) => asksToReport(passage) && opens(passage))) return true
  if (sentences > 0) return own.length === 0 && reading.timeframes.length === 0
  if (!lacksAddress(reading.placeholders, manuscript) || !prose.some(asksToReport)) return false
  if (reading.timeframes.length > 0) return false
  // "Do not open a public issue": whoever wrote that had the project in mind.
  if (prose.some(({ clauses }) => clauses.some((part) => isNegated(part) && has(part, 'public-place')))) return false
  // "[list of supported versions]" names none.
  const namesVersions = reading.versions.form !== 'none' && !isBlank(reading)
  // From so many blanks on it is a template, whatever it says of versions.
  return !namesVersions || isFullOfBlanks(reading.placeholders)
}

/** Whether what should name the versions is still to be filled in. */
function isBlank({ versions: { place }, placeholders }: Omit<Reading, 'kind'>): boolean {
  return (
    place !== null &&
    placeholders.some((blank) => holds(place, blank.place) && blank.place.end.offset >= place.end.offset - 1)
  )
}

/** "Our [policy]"; a cell is brief whatever it says, and one of several items may list anything. */
function isBrief({ sentence: { block }, text }: Passage, most: number): boolean {
  return text.length < most && block.kind !== 'cell' && !(block.list && block.list.items.length > 1)
}

/** In UTF-16 code units. */
const LONGEST_ALONE = 140
const LONGEST_OF_SEVERAL = 80

/** A page that only points elsewhere is short. */
const POINTER_SENTENCES = 8

function pointsElsewhere(prose: readonly Passage[], manuscript: Manuscript): boolean {
  if (prose.length > POINTER_SENTENCES) return prose.slice(0, 2).some(opensWithReference) || endsWithReference(prose)
  const leading = prose.filter(
    (passage) =>
      !isNavigation(passage.text, passage.spans) &&
      (has(passage, 'see', 'policy') || isBrief(passage, prose.length === 1 ? LONGEST_ALONE : LONGEST_OF_SEVERAL)) &&
      !has(passage, 'subscribe') &&
      // "Tell [ann](https://forge.dev/ann) if you notice an oversight."
      (has(passage, 'see', 'policy') || !isForThoseWhoAsk(passage)) &&
      // "Read our hardening guide."
      (!has(passage, 'best-practices') || has(passage, 'report', 'vulnerability', 'disclosure')) &&
      (hasLink(passage) || namesText(passage)),
  )
  return prose.length <= BARE_SENTENCES
    ? leading.length > 0
    : leading.some((passage) => leadsToPolicy(passage, manuscript))
}

/** What says no more than this may lead to the policy without a word for it. */
const BARE_SENTENCES = 1

/** "Our policy is here", "see https://lantern.dev/security"; in a text on security many a link leads to something else. */
function leadsToPolicy(passage: Passage, { passageOf }: Manuscript): boolean {
  if (has(passage, ...ON_POLICIES, 'security', 'private')) return true
  if (passage.spans.some(({ kind, url }) => kind === 'link' && url !== undefined && POLICY_PAGE.test(url))) return true
  const title = passage.sentence.block.section.heading?.sentences[0]
  return title !== undefined && has(passageOf(title), ...ON_POLICIES)
}

const ON_POLICIES: readonly Concept[] = ['policy', 'vulnerability', 'report', 'disclosure', 'contact', 'notify']
const POLICY_PAGE = pattern(/secur|vuln|vdp|disclos|polic/i)

/** "Found a hole? See our policy": all that a text on other matters says of reports. */
function endsWithReference(prose: readonly Passage[]): boolean {
  const onReports = prose.filter((passage) => ON_REPORTS.has(passage.subject) || speaksOfReports(passage))
  return onReports.length <= FEW && onReports.some((passage) => has(passage, 'see') && hasLink(passage))
}

const FEW = 4

/** "See … for how security is handled": right at the top, whatever follows on other matters. */
function opensWithReference(passage: Passage): boolean {
  return has(passage, 'see', 'policy') && has(passage, 'security', 'vulnerability', 'report') && hasLink(passage)
}
