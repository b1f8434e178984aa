import type { Concept, Subject } from '../languages/language.js'
import { pattern } from '../pattern.js'
import type { Channel, PublicReportStance } from '../policy/channel.js'
import type { Statement } from '../policy/reading.js'
import { isOnlyForContact } from './channels/contact-requests.js'
import { ASKING } from './channels/mention.js'
import { type Clause, has, isNegated } from './clauses.js'
import { VERBS } from './cuts.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'
import { type Manuscript, type Passage, statement } from './passages.js'
import { COMMA } from './punctuation.js'
import { verdictOf } from './versions/verdicts.js'

/** Finds where the document asks not to report in public, or asks to do so. */
export function readPublicReports(
  { passages }: Manuscript,
  channels: readonly Statement<Channel>[],
): Statement<PublicReportStance>[] {
  const discouraged = passages
    .filter((passage) => discourages(passage) || asksOnlyForContact(passage, passages))
    .map((passage) => statement(passage, 'discouraged' as const))
  if (discouraged.length > 0) return discouraged
  const forLesserOnly = channels.some(({ value }) => value.kind === 'issue' && value.lesser)
  const sensitive = channels.find(({ value }) => value.private && value.kind !== 'unnamed')
  if (forLesserOnly && sensitive) return [{ ...sensitive, value: 'discouraged', confidence: 'medium' }]
  const invited = channels.filter(({ value }) => value.kind === 'issue')
  if (invited.length === 0)
    return passages
      .filter(leadsThoseWhoWantPrivacy)
      .map((passage) => statement(passage, 'discouraged' as const, 'medium'))
  return invited.map(({ place, text }) => ({ value: 'invited' as const, place, text, confidence: 'medium' as const }))
}

/** "If you need to report a flaw privately, please use:" says it of all reports where no public place is named. */
function leadsThoseWhoWantPrivacy({ clauses }: Passage): boolean {
  const isWanted = clauses.some(
    (clause) =>
      clause.role === 'condition' &&
      !isNegated(clause) &&
      has(clause, 'private') &&
      has(clause, 'report', 'send') &&
      has(clause, 'vulnerability', 'report'),
  )
  return (
    isWanted &&
    clauses.some((clause) => clause.role === 'main' && clause.actor !== 'we' && has(clause, 'use', ...ASKING))
  )
}

/** Sections in which a ban on publishing is one on reports. */
const ON_REPORTS: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure', 'bounty', 'safe-harbor'])

function discourages(passage: Passage): boolean {
  if (passage.subject === 'practices' && !has(passage, 'report', 'vulnerability', 'publish')) return false
  return passage.clauses.some(
    (clause) =>
      forbidsPublic(passage, clause) ||
      forbidsWhatIsLabelled(passage, clause) ||
      forbidsWhatIsNamedBefore(passage, clause) ||
      condemnsBehindTime(passage, clause) ||
      removesWhatIsPublic(passage, clause) ||
      endangersUsers(passage, clause) ||
      asksForPrivacy(passage, clause) ||
      comesBeforePublic(passage, clause) ||
      warnsOfReaders(passage, clause) ||
      holdsPublication(passage, clause),
  )
}

/** "Open an issue that only asks for a contact": what is to be reported is not to stand there. */
function asksOnlyForContact(passage: Passage, passages: readonly Passage[]): boolean {
  if (!ON_REPORTS.has(passage.subject)) return false
  return passage.clauses.some(
    (clause) =>
      clause.role === 'main' &&
      clause.actor !== 'we' &&
      has(clause, 'open', 'send') &&
      has(clause, 'tracker', 'public-place') &&
      isOnlyForContact(passage, clause, passages),
  )
}

/** Blanks, signs, and a word without weight, in characters. */
const UNSAID = 8

const SPEECH: readonly Concept[] = ['please', 'not', 'you', 'but']

/** "May I open an issue? Please don't." */
export function forbidsWhatIsNamedBefore(passage: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || !clause.lexemes.every((lexeme) => is(lexeme, ...SPEECH))) return false
  // "No commercial ones, please" forbids something that we do not know.
  const said = clause.lexemes.reduce((sum, { start, end }) => sum + end - start, 0)
  if (clause.end - clause.start - said > UNSAID) return false
  const earlier = passage.clauses.filter(({ end, actor }) => end <= clause.start && actor !== 'we')
  const asked = passage.previous?.text.endsWith('?') ? passage.previous.clauses : []
  return [...earlier.filter((part) => !isNegated(part)), ...asked].some(
    (part) => has(part, 'public-place', 'publish', 'tracker') && !has(part, 'example'),
  )
}

/** "To publish it before it is fixed is reckless": the ban stands at the end of the circumstance. */
function condemnsBehindTime({ clauses }: Passage, { role, lexemes, start }: Clause): boolean {
  const last = lexemes.at(-1)
  if (role !== 'until' || !last || !is(last, 'bans')) return false
  return clauses.some(
    (part) => part.end <= start && part.actor !== 'we' && has(part, 'publish', 'public', 'disclosure'),
  )
}

/** "| Public issue | never |" */
function forbidsWhatIsLabelled({ label, sentence, text }: Passage, clause: Clause): boolean {
  if (!sentence.block.cell || !label || !has(label, 'public-place')) return false
  return has(clause, 'not', 'no') || verdictOf(text, clause.lexemes) === false
}

/** "Write to us before you open an issue", "before you publish it". */
function comesBeforePublic(passage: Passage, clause: Clause): boolean {
  const isPlace = has(clause, 'open', 'send') && has(clause, 'public-place', 'tracker')
  const isByReporter =
    clause.actor !== 'we' && has(clause, 'publish', 'public') && !has(clause, 'fix', 'advisory', 'release')
  if (clause.role !== 'until' || !(isPlace || isByReporter)) return false
  const isAsked = passage.clauses.some(
    (part) =>
      part.role === 'main' &&
      part.actor !== 'we' &&
      !isNegated(part) &&
      (has(part, 'publish', 'wait', ...ASKING) ||
        (has(part, 'please') && part.lexemes.some(({ value }) => value?.kind === 'unit')) ||
        passage.text.slice(part.start, part.end).includes('@')),
  )
  return isAsked && (has(passage, 'vulnerability') || ON_REPORTS.has(passage.subject))
}

/** "Because the tracker is public, write to us", "issues are public, so do not use them". */
function warnsOfReaders(passage: Passage, clause: Clause): boolean {
  const place = clause.lexemes.findIndex((lexeme) => is(lexeme, 'public-place', 'tracker'))
  // "Since everybody can read the tracker, …"
  const read = clause.lexemes[place - 1]
  if (read && is(read, 'public') && clause.role !== 'main' && !isNegated(clause) && passage.clauses.some(isRequest))
    return true
  const state = clause.lexemes.slice(place + 1).find((lexeme) => !is(lexeme, 'yes'))
  if (place < 0 || !state || !is(state, 'public') || is(state, 'public-place')) return false
  // "The tracker is public and not the place."
  if (isNegated(clause)) return clause.negatedFrom >= state.end && has(clause, 'bans', 'channel', 'available')
  const others = passage.clauses.filter((part) => part !== clause)
  return others.some((part) =>
    clause.role === 'main'
      ? isNegated(part) && has(part, 'use', 'open', 'report', 'send', 'channel', 'available', 'bans')
      : has(part, ...ASKING, 'use'),
  )
}

function isRequest(part: Clause): boolean {
  return part.role === 'main' && part.actor !== 'we' && !isNegated(part) && has(part, 'use', ...ASKING)
}

/** "Public issues on vulnerabilities will be deleted." */
function removesWhatIsPublic({ clauses, subject }: Passage, { lexemes, actor, start }: Clause): boolean {
  // "If you open a public issue on a flaw, it will be deleted."
  if (lexemes.every((lexeme) => is(lexeme, 'removed', 'will', 'we', 'they', 'directly')) && has({ lexemes }, 'removed'))
    return clauses.some((part) => part.role === 'condition' && !isNegated(part) && opensInPublic(part, subject))
  const place = lexemes.find((lexeme) => is(lexeme, 'public-place', 'tracker', 'publish'))
  const removal = lexemes.find((lexeme) => is(lexeme, 'removed'))
  if (!place || !removal || (removal.start < place.start && actor !== 'we' && removal !== lexemes[0])) return false
  // "None of those is a vulnerability, and issues about them will be closed."
  const isDenied = lexemes[0] && is(lexemes[0], 'no')
  if (isDenied && lexemes.some((lexeme) => is(lexeme, 'vulnerability') && lexeme.end <= place.start)) return false
  const isPublic = is(place, 'public-place') || has({ lexemes }, 'public')
  if (has({ lexemes }, 'vulnerability', 'security') || (isPublic && subject === 'reporting')) return true
  return clauses.some((before) => before.end <= start && has(before, 'vulnerability', 'security'))
}

function opensInPublic(part: Clause, subject: Subject): boolean {
  if (!has(part, 'open', 'report', 'send', 'publish') || !has(part, 'public-place', 'tracker', 'public')) return false
  return ON_REPORTS.has(subject) || has(part, 'vulnerability')
}

/** "Posting it elsewhere alerts attackers." */
function endangersUsers({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we' || !has(clause, 'endangers')) return false
  // "If you report a flaw in the open, attackers will read it, too."
  if (clauses.some((part) => part.role === 'condition' && part.end <= clause.start && opensInPublic(part, subject)))
    return true
  // The words of the harm are a ban by themselves.
  if (isNegated(clause) && clause.lexemes.some((lexeme) => is(lexeme, 'not') && !is(lexeme, 'endangers'))) return false
  const harm = clause.lexemes.findIndex((lexeme) => is(lexeme, 'endangers'))
  return has({ lexemes: clause.lexemes.slice(0, harm) }, 'publish', 'public', 'public-place', 'tracker', 'disclosure')
}

/** What must not be: in public, in a tracker, on the forge, or published at all. */
const PLACES: ReadonlySet<Concept> = new Set([
  'public-place',
  'tracker',
  'public',
  'publish',
  'forge',
  'chat',
  'gathering',
  'disclosure',
])

function forbidsPublic(passage: Passage, clause: Clause): boolean {
  if (forbidsPlaceBefore(passage, clause) || isElliptical(passage, clause)) return true
  if (namesOtherWay(passage, clause) || forbidsObjectFirst(passage, clause)) return true
  if (isUnfitPlace(passage, clause) || isVerbless(passage, clause) || isBareBan(passage, clause)) return true
  const places = clause.lexemes.filter(
    ({ end, concepts }) => end > clause.negatedFrom && concepts.some((concept) => PLACES.has(concept)),
  )
  if (
    places.length === 0 ||
    isIdiomatic(clause, places) ||
    clause.actor === 'we' ||
    (clause.role === 'condition' && !(clause.actor === 'you' && has(passage, 'thanks'))) ||
    (has(clause, 'will') && clause.actor !== 'you' && !has(clause, 'may', 'must'))
  )
    return false
  const statesFact =
    clause.lexemes[0]?.concepts.some((concept) => ['vulnerability', 'report', 'fix'].includes(concept)) &&
    (!has({ lexemes: places }, 'public-place') || is(clause.lexemes[0] as Lexeme, 'fix')) &&
    !ordersReport(clause) &&
    !has(clause, 'aim', 'must', 'please', 'you', 'may')
  // "Flaws are not handled apart from regular issues."
  if (has(clause, 'handling') && clause.actor === null && !has(clause, 'open', 'report', 'send', 'must', 'please'))
    return false
  // "Do not post passwords or details of your infrastructure in issues."
  if (has(clause, 'upkeep') && !has(clause, 'vulnerability', 'report', 'bug', 'they')) return false
  if (statesFact || isOnOtherMatters(clause) || isDeclarative(clause) || isOnlyObject(clause, places)) return false
  const usesPlace = has(clause, 'use') && has({ lexemes: places }, 'tracker', 'public-place')
  const isWanted = has(clause, 'disclosure') && has(clause, 'please')
  const onReports =
    usesPlace ||
    isWanted ||
    has(clause, 'open', 'report', 'send', 'publish', 'contact', 'include', 'public-place') ||
    (has(clause, 'vulnerability', 'please') && has(clause, 'public'))
  return onReports && (isOnVulnerabilities(passage, clause) || ON_REPORTS.has(passage.subject) || waitsForFix(passage))
}

/** "Do not open a public issue" is clear anywhere; "it has no access to public issues" is on something else. */
function isOnVulnerabilities(passage: Passage, { actor, start, negatedFrom }: Clause): boolean {
  if (has(passage, 'vulnerability', 'report')) return true
  const isAsked = actor === 'you' || negatedFrom - start <= IMPERATIVE
  return isAsked && has(passage, 'public-place', 'public', 'detail') && !has(passage, 'idiom', 'upkeep')
}

/** So soon the negation of an imperative stands, in characters: "do not", "please never". */
const IMPERATIVE = 10

/** "Report not flaws in public", "report flaws not in public": where the verb that is forbidden stands first, its noun says the same. */
function ordersReport({ lexemes }: Clause): boolean {
  const [verb, next, last] = lexemes
  if (!verb || !is(verb, 'report')) return false
  if (is(verb, 'not')) return true
  // "To report a flaw report it not in public."
  const again = lexemes.findIndex((lexeme, at) => at > 1 && is(lexeme, 'report'))
  const negation = again < 0 ? undefined : lexemes[again + 1]
  if (negation && is(negation, 'not') && negation.start - (lexemes[again] as Lexeme).end <= PRONOUN) return true
  if (!next || next.start - verb.end > 1) return false
  if (is(next, 'not')) return true
  return is(next, 'vulnerability', 'bug') && last !== undefined && is(last, 'not') && last.start - next.end <= 1
}

/** " it then " at most, in characters. */
const PRONOUN = 10

/** "Never commit private keys to a public repository" */
function isIdiomatic({ lexemes }: Clause, places: readonly Lexeme[]): boolean {
  const last = places.at(-1)
  const isPlace = places.some((place) => is(place, 'public-place'))
  return lexemes.some((lexeme) => is(lexeme, 'idiom') && (!isPlace || (last && lexeme.start < last.start)))
}

/** "… before the fix is out": in whatever section it stands, the matter is a flaw. */
function waitsForFix({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'until' && has(clause, 'fix', 'release', 'security-fix'))
}

/** "Report it by mail, and not in public." */
function isElliptical({ clauses }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || !has(clause, 'public', 'public-place', 'forge')) return false
  if (
    !clause.lexemes.every((lexeme) =>
      is(lexeme, 'and', 'not', 'but', 'at', 'public', 'public-place', 'forge', 'channel'),
    )
  )
    return false
  return clauses.some(
    (before) => before.end <= clause.start && before.actor !== 'we' && has(before, 'coordinated', 'publish', ...ASKING),
  )
}

/** "Do not report such issues": what is reported, not where. */
function isOnlyObject(clause: Clause, places: readonly Lexeme[]): boolean {
  const isBare = places.every((place) => is(place, 'tracker') && !is(place, 'public-place'))
  if (!isBare || has(clause, 'open', 'send', 'use', 'include')) return false
  return !places.some(({ start }) =>
    clause.lexemes.some((lexeme) => is(lexeme, 'at') && start - lexeme.end < NEAR && lexeme.end <= start),
  )
}

/** So far before a place its preposition may stand, in characters. */
const NEAR = 8

/** "The company does not guarantee a date of publication" forbids nothing: another than the reporter is the subject. */
function isDeclarative(clause: Clause): boolean {
  if (clause.actor === 'you' || clause.joined || has(clause, 'please', 'must', 'aim', 'may', 'public-place'))
    return false
  const before = clause.lexemes.find(
    (lexeme) => lexeme.end <= clause.negatedFrom && lexeme.concepts.length > 0 && !is(lexeme, 'and', 'or', 'but'),
  )
  return before !== undefined && !isOneOf(before, VERBS) && !is(before, 'use')
}

/** "Don't open an issue for questions." */
function isOnOtherMatters(clause: Clause): boolean {
  if (has(clause, 'vulnerability', 'detail')) return false
  return clause.lexemes.some((lexeme) => is(lexeme, 'question', 'other') && !is(lexeme, 'publish'))
}

const BY_THE_WAY: readonly Concept[] = ['at', 'but', 'and', 'or', 'question', 'vulnerability', 'report']

/** "Write to me, issues do not open": the place stands at the head of its part, then the negation and its verb. */
export function forbidsObjectFirst({ subject, text }: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role !== 'main' || actor === 'we' || !ON_REPORTS.has(subject)) return false
  const said = lexemes.filter((lexeme) => lexeme.concepts.length > 0 && !is(lexeme, ...BY_THE_WAY))
  const negation = said.findIndex((lexeme) => is(lexeme, 'not'))
  const [last, verb] = [said[negation - 1], said[negation + 1]]
  const end = said[negation]?.end ?? 0
  if (lexemes.some((lexeme) => lexeme.start >= end && is(lexeme, 'question', 'other'))) return false
  // "Issues to open is not needed": in some languages the verb stands before its negation.
  const place = last && is(last, 'open', 'send', 'publish') && !is(last, 'public-place') ? said[negation - 2] : last
  if (!place || !is(place, 'tracker', 'public-place') || negation < said.length - 2) return false
  // "Issues and pull requests do not open": what stands before all the places.
  const before = said.slice(0, said.indexOf(place)).findLast((lexeme) => !is(lexeme, 'tracker', 'public-place'))
  const isFirst = !before || is(before, 'please') || COMMA.test(text.slice(before.end, place.start))
  return isFirst && (!verb || is(verb, 'open', 'send', 'use', 'publish') || (place !== last && is(verb, 'must')))
}

/** "Flaws not as issues but by mail": a place right behind the negation, and another way in another clause. */
function namesOtherWay({ subject, clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || !(ON_REPORTS.has(subject) || has(clause, 'vulnerability')))
    return false
  const first = clause.lexemes.findIndex((lexeme) => is(lexeme, 'not', 'tracker', 'public-place'))
  const rest = clause.lexemes.slice(first).filter((lexeme) => !is(lexeme, 'at', 'use', 'please'))
  const isBare = rest.every((lexeme) => is(lexeme, 'not', 'tracker', 'public-place', 'yes'))
  if (!isBare || !has({ lexemes: rest }, 'not') || !has({ lexemes: rest }, 'tracker', 'public-place')) return false
  return clauses.some((other) => other !== clause && !isNegated(other) && has(other, ...OTHER_WAYS))
}

const OTHER_WAYS: readonly Concept[] = [
  'chat',
  'email',
  'contact',
  'send',
  'direct-message',
  'private',
  'private-reporting',
  'form',
]

/** "Public issues are not the right place for vulnerabilities", "issues must not be used for them". */
export function isUnfitPlace(passage: Passage, clause: Clause): boolean {
  const place = clause.lexemes.find((lexeme) => !is(lexeme, 'please', 'not', 'at', 'use'))
  if (!isNegated(clause) || !place || clause.role !== 'main' || clause.actor === 'we' || isOnOtherMatters(clause))
    return false
  if (!is(place, 'public-place', 'tracker') || place.start > clause.negatedFrom) return false
  const behind = { lexemes: clause.lexemes.filter(({ start }) => start >= clause.negatedFrom) }
  const isUnfit = is(place, 'public-place')
    ? has(clause, 'available', 'channel') ||
      has(behind, 'use') ||
      (has(behind, 'include') && has(behind, 'vulnerability'))
    : has(behind, 'use') && has(behind, 'must', 'may', 'please')
  return isUnfit && (ON_REPORTS.has(passage.subject) || has(passage, 'vulnerability'))
}

/** "No exploits in the chat, please." */
function isVerbless({ subject, text }: Passage, { lexemes, role, end }: Clause): boolean {
  const [first, ...rest] = lexemes
  if (role !== 'main' || !first || !is(first, 'not') || !ON_REPORTS.has(subject)) return false
  if (rest.some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'include', 'report'))) return false
  if (has({ lexemes: rest }, 'vulnerability') && has({ lexemes: rest }, 'forge')) return true
  // "No issues for flaws, rather a mail to ann@lantern.dev."
  const [thing] = rest
  if (thing && is(thing, 'tracker') && has({ lexemes: rest }, 'vulnerability') && text.includes('@', end)) return true
  return (
    has({ lexemes: rest }, 'vulnerability', 'detail', 'content-item', 'report') &&
    rest.some(
      (lexeme, at) => is(lexeme, ...READ_BY_MANY) || (is(lexeme, 'tracker') && rest[at - 1]?.concepts.includes('at')),
    )
  )
}

const READ_BY_MANY: readonly Concept[] = ['gathering', 'public-place', 'chat']

/** "No issues in public, please": a place and a negation without a verb. */
function isBareBan({ subject }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || clause.role !== 'main' || clause.actor === 'we' || !ON_REPORTS.has(subject)) return false
  const isPlace = has(clause, 'public-place') || (has(clause, 'tracker') && has(clause, 'public'))
  const [first] = clause.lexemes
  if (!isPlace || !first || !is(first, 'not', 'no', 'please')) return false
  return has(clause, 'not', 'no') && clause.lexemes.every((lexeme) => is(lexeme, ...BARE))
}

const BARE: readonly Concept[] = [
  'not',
  'no',
  'please',
  'at',
  'but',
  'public',
  'public-place',
  'tracker',
  'forge',
  'vulnerability',
]

/** "The tracker is not read and must not be used", "issues are for bugs, never for flaws". */
function deniesUse({ clauses }: Passage, clause: Clause): boolean {
  const [previous] = clauses.slice(Math.max(clauses.indexOf(clause) - 1, 0))
  if (!previous || previous === clause || !isNegated(clause) || !has(previous, 'public-place', 'tracker')) return false
  const isBareUse =
    has(clause, 'use') &&
    clause.lexemes.every((lexeme) => is(lexeme, 'and', 'but', 'not', 'must', 'use', 'please', 'bans'))
  const isBareFlaw =
    has(clause, 'vulnerability') && clause.lexemes.every((lexeme) => is(lexeme, 'and', 'but', 'not', 'vulnerability'))
  return isBareUse || (isBareFlaw && has(previous, 'serves'))
}

/** "We have a tracker, but do not use it for vulnerabilities." */
export function forbidsPlaceBefore(passage: Passage, clause: Clause): boolean {
  if (deniesUse(passage, clause) && has(passage, 'vulnerability')) return true
  if (
    !isNegated(clause) ||
    !has(clause, 'use', 'send', 'open') ||
    !has(clause, 'vulnerability') ||
    has(clause, 'public-place', 'tracker')
  )
    return false
  return passage.clauses.some((before) => before.end <= clause.start && has(before, 'public-place', 'tracker'))
}

function isBarePlease({ lexemes }: Clause): boolean {
  return lexemes.length === 1 && is(lexemes[0] as Lexeme, 'please')
}

/** "Keep your password private." */
function isOnSecrets(passage: Passage): boolean {
  return has(passage, 'upkeep') && !has(passage, 'vulnerability', 'report', 'bug')
}

function asksForPrivacy(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'private-reporting') && (clause.actor !== 'we' || has(clause, 'private') || takesReports(clause)))
    return true
  if (passage.sentence.block.kind === 'item' && passage.lead && has(passage.lead, 'include')) return false
  if (!has(clause, 'private') || clause.actor === 'we' || clause.role === 'condition') return false
  if (isOnSecrets(passage)) return false
  if (isNegated(clause) && has(clause, 'include', 'upkeep')) return false
  // "Private reports are rewarded, too."
  if (has(clause, 'bounty') && !has(clause, 'please', 'must')) return false
  // "Where no private contact can be found"
  if (clause.role === 'when' && isNegated(clause)) return false
  if (isInherited(clause) || (passage.lead && has(passage.lead, 'authorized', 'legal-action'))) return false
  if (clause.role === 'main' && (waitsForFix(passage) || goesOnWriting(passage, clause))) return true
  // "Keep it under the hat, please."
  if (
    passage.clauses.some(isBarePlease) &&
    ON_REPORTS.has(passage.subject) &&
    clause.role === 'main' &&
    !isNegated(clause)
  )
    return true
  // "Please be discreet."
  if (has(clause, 'please') && ON_REPORTS.has(passage.subject) && !isNegated(clause)) return true
  if (describesWay(passage, clause) || (isAside(passage, clause) && has(passage, 'vulnerability'))) return true
  // "Security bugs: ann@lantern.dev (not public)"
  if (passage.label && has(passage.label, 'vulnerability')) return true
  const asks = has(
    isAside(passage, clause) || isAfterthought(clause) || clause.role === 'when' ? passage : clause,
    'report',
    'send',
    'contact',
    'notify',
    'open',
    'email',
    'use',
    'channel',
    'wait',
    'direct-message',
    'please',
    'advisory',
    'security-tab',
    'form',
    'publish',
    'owner',
    'handling',
    'disclosure',
  )
  const isDemanded =
    (has(clause, 'must', 'aim', 'handling') && has(clause, 'vulnerability', 'report', 'detail')) ||
    isStateOfReports(passage, clause)
  return (
    (asks || isDemanded) &&
    (has(passage, 'vulnerability', 'report', 'security', 'advisory', 'owner', 'us') ||
      (has(passage, 'channel') && ON_REPORTS.has(passage.subject)) ||
      passage.subject === 'reporting')
  )
}

/** "We only accept vulnerabilities through GitHub's private reporting." */
function takesReports(clause: Clause): boolean {
  return (
    has(clause, 'use') &&
    has(clause, 'vulnerability', 'report') &&
    !has(clause, 'publish', 'fix', 'release', 'advisory')
  )
}

/** "Treat it as confidential and write to ann@lantern.dev." */
function goesOnWriting({ clauses, subject }: Passage, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  const [and] = next?.lexemes ?? []
  if (!next?.joined || !and || !is(and, 'and') || isNegated(clause)) return false
  return has(next, ...ASKING) && (ON_REPORTS.has(subject) || clauses.some((part) => has(part, 'vulnerability')))
}

/** "Vulnerability reports are for our eyes only." */
function isStateOfReports({ subject }: Passage, { lexemes, role }: Clause): boolean {
  const [first, last] = [lexemes[0], lexemes.at(-1)]
  if (role !== 'main' || !first || !last || !ON_REPORTS.has(subject)) return false
  return is(first, 'vulnerability', 'report') && is(last, 'private')
}

/** "Use the form. It is private." */
function describesWay({ previous, sentence, subject }: Passage, clause: Clause): boolean {
  if (previous?.sentence.block !== sentence.block || clause.start > 0 || isNegated(clause) || !ON_REPORTS.has(subject))
    return false
  const isState = clause.lexemes.every((lexeme) => !isOneOf(lexeme, VERBS) || is(lexeme, 'private'))
  return isState && has(previous, 'report', 'send', 'contact', 'email', 'open', 'form', 'advisory')
}

/** "You must not: copy confidential data": the lead-in forbids what the item says. */
function isInherited({ negatedFrom, start, lexemes }: Clause): boolean {
  return negatedFrom === start && !lexemes.some((lexeme) => is(lexeme, 'not'))
}

/** "Mail the team (a private list)." */
function isAside({ text }: Passage, { start }: Clause): boolean {
  return text[start - 1] === '('
}

/** "Let us know – but in confidence": the verb is that of the clause before. */
function isAfterthought({ lexemes: [first, ...rest] }: Clause): boolean {
  return first !== undefined && is(first, 'but') && !rest.some((lexeme) => isOneOf(lexeme, VERBS))
}

const MAIL_AHEAD = pattern(/^ [^\s@]{1,64}@/)

/** "Send what is sensitive to ann@lantern.dev." */
function isSentToSomebody({ text }: Passage, clause: Clause): boolean {
  const usesAddress = clause.lexemes.some((lexeme) => is(lexeme, 'use') && MAIL_AHEAD.test(text.slice(lexeme.end)))
  const asks = usesAddress || has(clause, ...ASKING)
  const isAsked = asks && clause.actor !== 'we' && clause.role === 'main' && !isNegated(clause)
  if (!isAsked || has(clause, 'public-place', 'include')) return false
  return has(clause, 'email') || text.includes('@', clause.start)
}

/** "Give us time before you publish", "keep it to yourself until a fix is out". */
function holdsPublication(passage: Passage, clause: Clause): boolean {
  if (isOnSecrets(passage)) return false
  if (
    has(clause, 'wait') &&
    has(clause, 'private') &&
    clause.actor !== 'we' &&
    clause.role !== 'condition' &&
    !isNegated(clause)
  )
    return ON_REPORTS.has(passage.subject) || has(passage, 'report', 'vulnerability', 'bug', 'fix', 'release')
  const before = passage.clauses.some((part) => part.role === 'until' && has(part, 'publish', 'public', 'disclosure'))
  const isAsked = clause.role !== 'condition' || (clause.actor === 'you' && before)
  const waits = has(clause, 'wait') && clause.actor !== 'we' && isAsked
  const usesWay = has(clause, 'use') && has(clause, 'chat', 'phone', 'form', 'direct-message', 'encrypt')
  const elsewhere = passage.clauses.some((part) => has(part, 'other') && has(part, 'public-place', 'tracker'))
  const sensitive =
    has(clause, 'sensitive') &&
    (isSentToSomebody(passage, clause) ||
      (usesWay && clause.actor !== 'we' && !isNegated(clause) && ON_REPORTS.has(passage.subject)) ||
      elsewhere ||
      has(passage, 'advisory', 'private-reporting', 'security-tab', 'private'))
  return (waits && (before || has(passage, 'publish', 'disclosure'))) || sensitive || mayPublishLater(passage, clause)
}

/** "You may publish your findings once a fix is out." */
function mayPublishLater({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !ON_REPORTS.has(subject)) return false
  if (!has(clause, 'publish', 'disclosure', 'public')) return false
  // "Publication is only allowed after we have agreed."
  if (has(clause, 'only') && has(clause, 'authorized', 'may') && clauses.some(({ role }) => role === 'after'))
    return true
  if (!has(clause, 'may') || clause.actor !== 'you') return false
  return clauses.some(({ role, lexemes }) => role === 'after' && has({ lexemes }, 'fix', 'release', 'security-fix'))
}
