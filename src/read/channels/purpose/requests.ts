import type { Concept } from '../../../languages/language.js'
import type { ChannelKind } from '../../../policy/channel.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { forbidsWhatIsNamedBefore } from '../../public-reports/bans.js'
import { endangersUsers, warnsOff } from '../../public-reports/publication.js'
import { forbidsObjectFirst, forbidsPlaceBefore, isUnfitPlace } from '../../public-reports/unfit-places.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { isOnlyForContact, leavesOutDetails } from '../contact-requests.js'
import { ASKING, conditionsOf, doneThere, isOnSilence, type Mention, REPORTING } from '../mention.js'

/** Whether the text forbids to report there: "not in the tracker". */
export function isForbidden(passage: Passage, clause: Clause, start: number, kind: ChannelKind): boolean {
  const isNamedBehind = clause.negatedFrom <= start && !isSilence(clause) && !isForThoseWithout(clause, start)
  if (isNamedBehind && (clause.role !== 'condition' || kind === 'issue')) return true
  if (isInAsideOfBan(passage, clause) && (kind === 'issue' || kind === 'chat')) return true
  if (kind !== 'issue') return false
  if (forbidsObjectFirst(passage, clause) || isUnfitPlace(passage, clause) || endangersUsers(passage, clause))
    return true
  return passage.clauses.some(
    (later) =>
      later.start >= clause.end &&
      (forbidsPlaceBefore(passage, later) || forbidsWhatIsNamedBefore(passage, later) || warnsOff(passage, later)),
  )
}

/** "Do not report it in public (in the tracker or on Discord)." */
function isInAsideOfBan({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!before || !isNegated(before) || !has(before, 'public', 'public-place') || text[clause.start - 1] !== '(')
    return false
  return clause.lexemes.every((lexeme) =>
    is(lexeme, 'at', 'use', 'or', 'and', 'example', 'forge', 'chat', 'gathering', 'users', 'public-place', 'tracker'),
  )
}

/** "Who has no account there writes to jo@lantern.dev": the thing that is missing stands before what is asked. */
function isForThoseWithout({ lexemes, negatedFrom }: Clause, start: number): boolean {
  const between = lexemes.filter((lexeme) => lexeme.start >= negatedFrom && lexeme.end <= start && !is(lexeme, 'not'))
  const first = between[0]
  // "Those without e-mail can use the form."
  if (first && is(first, 'email') && between.some((lexeme) => is(lexeme, 'may', 'must')))
    return has({ lexemes: between }, 'use')
  const thing = between.find((lexeme) => is(lexeme, 'form', 'chat', 'forge', 'private-reporting', 'channel', ...ASKING))
  return thing !== undefined && !is(thing, ...ASKING) && has({ lexemes: between }, ...ASKING)
}

/** "No answer at all: jo@lantern.dev" */
function isSilence(clause: Clause): boolean {
  return has(clause, 'respond', 'acknowledge') && !has(clause, 'send', 'open', 'use', 'contact')
}

/** Whether a clause tells where something is published, and not where it is reported. */
export function isAboutPublication(passage: Passage, clause: Clause, kind: ChannelKind): boolean {
  // "If it is not sensitive, post it in the forum."
  if (kind === 'issue' && conditionsOf(passage).some((condition) => has(condition, 'lesser'))) return false
  if (kind === 'email' || clause.actor === 'you' || has(clause, 'report', 'notify')) return false
  // "GitHub's private reporting or its advisories are to be used."
  if (kind === 'advisory' && clause.actor === null && has(clause, 'private-reporting') && has(clause, 'use'))
    return false
  const asks = clause.lexemes.some(
    (lexeme) => is(lexeme, 'open', 'use', 'advisory', ...ASKING) && (is(lexeme, 'send') || !is(lexeme, 'publish')),
  )
  // "Publication happens by a post in our forum."
  const [first] = clause.lexemes
  const isTold = clause.actor === null && !has(passage, 'you', 'please', 'report')
  if (kind === 'issue' && isTold && first && is(first, 'disclosure', 'publish') && !is(first, 'send')) return true
  const isButton = kind === 'advisory' && has(clause, 'security-tab', 'private-reporting')
  const isPassive = clause.actor === null && !asks && !isButton
  return has(clause, 'publish', 'release', 'advisories') && (clause.actor === 'we' || has(clause, 'will') || isPassive)
}

/** Whether the report itself goes to a public place: an issue that only asks for a private contact is none. */
export function isReportInPublic(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  if ((clause.actor === 'we' && !takesReports(clause)) || clause.role === 'until') return false
  if (isOnlyReadThere(passage, clause) || isYetToWait(passage, clause) || isSentElsewhere(passage, clause)) return false
  if (!speaksOfPlace(passage, clause) || asksForPrivateWay(passage, clause, passages)) return false
  return isOnFinds(passage) || isOnLesser(passage) || asksForReports(passage, clause)
}

/** "See the tracker for what is known." */
function isOnlyReadThere(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'see')) return false
  const done = doneThere(passage, clause)
  return ![clause, done].some((part) => part && has(part, 'open', ...ASKING))
}

/** What may be public only later. */
function isYetToWait({ clauses }: Passage, clause: Clause): boolean {
  // "Submit a pull request only after we agreed by mail."
  if (has(clause, 'only') && clauses.some(({ role, start }) => role === 'after' && start >= clause.end)) return true
  // "After the release you are free to write about it in public."
  if (clauses.some((part) => part.role === 'after' && has(part, 'fix', 'release') && part.actor !== 'we')) return true
  // "Please wait with public issues until a fix is out."
  return has(clause, 'wait') && (has(clause, 'fix', 'release') || clauses.some(({ role }) => role === 'until'))
}

/** What stands behind it sends flaws to another way. */
function isSentElsewhere(passage: Passage, clause: Clause): boolean {
  // "You may also reach us in the public chat; but avoid to tell of flaws in public."
  const isBanned = passage.clauses.some((part) => part.start >= clause.end && isNegated(part) && isToldInPublic(part))
  return isBanned || isToBeMailed(passage, clause)
}

/** Whether something is to be done at the place, by its own words or by those of the lead-in. */
function speaksOfPlace(passage: Passage, clause: Clause): boolean {
  if (has(passage, 'open', 'report', 'use', 'send', 'contact', 'tracker', 'public-place')) return true
  const { lead } = passage
  if (lead !== null && has(lead, 'report') && leadsToReports(lead)) return true
  return has(clause, 'publish') && conditionsOf(passage).some((condition) => has(condition, 'lesser'))
}

/** "Open an issue to ask for a private address", "ping us in an issue, without details" */
function asksForPrivateWay(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  const isForContact = has(clause, 'profile') || (has(clause, 'contact') && has(clause, 'private', 'channel'))
  if (has(clause, 'open') && isForContact) return true
  if (isOnlyForContact(passage, clause, passages) || isOfEmptyIssue(passage)) return true
  const isBare = [...passage.clauses, ...(passage.lead?.clauses ?? [])].some(leavesOutDetails)
  const isReminder = conditionsOf(passage).some((condition) => isNegated(condition) && has(condition, 'respond'))
  return isBare && (isReminder || has(clause, 'contact', 'notify'))
}

/** Whether the section or the sentence, or the one before, is on what somebody found. */
function isOnFinds(passage: Passage): boolean {
  const { previous, sentence, subject } = passage
  if (REPORTING.has(subject) || has(passage, 'vulnerability', 'discover')) return true
  return previous?.sentence.block === sentence.block && has(previous, 'discover')
}

/** "Flaws go to the team. What is less grave may be an issue.": the sentence before tells of what it is less. */
function isOnLesser(passage: Passage): boolean {
  const { previous, sentence } = passage
  if (previous?.sentence.block !== sentence.block) return false
  return has(previous, 'lesser') || (has(passage, 'lesser') && has(previous, 'vulnerability'))
}

/** "We accept vulnerability reports through the tracker.", but not "we handle reports in a private tracker" */
function takesReports({ lexemes, role, negatedFrom }: Clause): boolean {
  const [we, reports, by] = lexemes
  if (!we || !reports || !by || role !== 'main' || negatedFrom !== Number.POSITIVE_INFINITY) return false
  return (
    is(we, 'we') &&
    reports.start - we.end <= 1 &&
    is(reports, 'report') &&
    is(reports, 'vulnerability') &&
    is(by, 'use', 'at')
  )
}

/** "Also open an empty issue to alert us. https://forge.lantern.dev/issues/new" */
function isOfEmptyIssue({ sentence, clauses, previous, text }: Passage): boolean {
  const isBare = !text.includes(' ') && previous?.sentence.block === sentence.block
  return [...clauses, ...(isBare ? previous.clauses : [])].some(
    (part) => part.lexemes.some((lexeme) => is(lexeme, 'asks-for') && is(lexeme, 'tracker')) && has(part, 'notify'),
  )
}

/** "… but when you report a flaw, write to ann@lantern.dev." */
function isToBeMailed({ clauses, text }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part, index) =>
      part.start >= clause.end &&
      part.role === 'when' &&
      has(part, 'report') &&
      clauses.slice(index + 1, index + 2).some((next) => has(next, 'email') && text.includes('@', next.start)),
  )
}

function isToldInPublic(clause: Clause): boolean {
  return has(clause, 'publish') && has(clause, 'public') && has(clause, 'vulnerability', 'detail')
}

/** Room for "either" between a verb and an address, in characters. */
const ADVERB = 10

/** "Please use ann@lantern.dev and not the tracker." */
export function isToBeUsed({ kind, passage: { subject }, clause, start }: Mention): boolean {
  if (kind !== 'email' || !REPORTING.has(subject) || clause.actor === 'we') return false
  return clause.lexemes.some((lexeme, at) => {
    const next = clause.lexemes[at + 1]
    const gap = start - lexeme.end
    if (is(lexeme, 'inform')) return gap === 1
    return is(lexeme, 'use') && (!next || next.start >= start) && gap > 0 && gap <= ADVERB
  })
}

/** Labels of what is to be used: "Contact: …", "Vulnerabilities → …". */
const NAMING: readonly Concept[] = [
  'email',
  'contact',
  'report',
  'private-reporting',
  'advisory',
  'security',
  'vulnerability',
  'phone',
  'channel',
  'escalate',
]

/** Whether the clause, or what leads to it, asks to write there about a vulnerability; `asking` are the words that ask. */
export function asksForReports(passage: Passage, clause: Clause, asking = ASKING): boolean {
  const { lead, label, previous } = passage
  const onReports = REPORTING.has(passage.subject) || has(passage, 'vulnerability', 'report', 'security', 'private')
  const asksAround = isAnnounced(passage, clause) || isOrElse(passage, clause) || isBehindEvent(passage, clause)
  if (onReports && (has(clause, ...asking) || asksAround)) return true
  // "The address for security bugs is ann@lantern.dev."
  if (has(clause, 'channel') && has(clause, 'vulnerability') && clause.actor !== 'we') return true
  const isToWrite = has(clause, ...asking) || passage.text.includes('@')
  if (lead && (leadsToReports(lead) || (isToWrite && isOnSilence(lead)))) return true
  if (label && has(label, ...NAMING)) return true
  const goesOn = previous?.sentence.block === passage.sentence.block && has(previous, 'report', 'vulnerability')
  return goesOn && has(clause, 'use', 'open', ...ASKING)
}

/** "Disclose it through the form or to the maintainers privately": the verb stands in the clause before. */
function isOrElse({ clauses }: Passage, clause: Clause): boolean {
  const [first] = clause.lexemes
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!clause.joined || !first || !is(first, 'or') || !before || before.role !== 'main') return false
  return !isNegated(before) && before.actor !== 'we' && has(before, 'publish', ...ASKING)
}

/** "Please report it soon after its discovery to ann@lantern.dev": the address goes with the verb before the event. */
function isBehindEvent({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (clause.role !== 'after' || before?.role !== 'main' || before.actor !== 'you' || isNegated(before)) return false
  return has(before, 'report', 'send', 'notify')
}

/** "Write to one of:", but not "we contact these before a release:". */
export function leadsToReports(lead: Passage): boolean {
  const asks = lead.clauses.filter((clause) => has(clause, 'report', 'send', 'contact', 'channel', 'notify', 'email'))
  return asks.some((clause) => clause.actor !== 'we' || has(clause, 'report'))
}

/** "Send it privately to: …": the clause before the colon asks. */
function isAnnounced({ text, clauses }: Passage, clause: Clause): boolean {
  const before = clauses.findLast(({ end }) => end <= clause.start)
  return before !== undefined && ENDS_IN_COLON.test(text.slice(0, clause.start)) && has(before, ...ASKING)
}
