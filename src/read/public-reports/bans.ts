import type { Concept, Subject } from '../../languages/language.js'
import { LetterPattern } from '../../policy/letters.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { verdictOf } from '../versions/verdicts.js'
import {
  FOR_REPORTERS,
  forbidsObjectFirst,
  forbidsPlaceBefore,
  isBareBan,
  isOnOtherMatters,
  isUnfitPlace,
  isVerbless,
} from './unfit-places.js'

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
  const asked = passage.previous && ENDS_IN_QUESTION.test(passage.previous.text) ? passage.previous.clauses : []
  return [...earlier, ...asked].some(
    (part) => !isNegated(part) && has(part, 'public-place', 'publish', 'tracker') && !has(part, 'example'),
  )
}

/** "| Public issue | never |", "Where not to report: public issues" */
export function forbidsWhatIsLabelled(passage: Passage, clause: Clause): boolean {
  const { label, sentence, text, subject, clauses } = passage
  const [opener] = clauses
  if (isUnderBannedWays(passage, clause)) return true
  if (isCrossedOut(clauses, clause, sentence.block.kind, text) && FOR_REPORTERS.has(subject)) return true
  const isBanned = label !== null && opener !== undefined && isNegated(opener) && opener.end <= label.text.length + 1
  if (isBanned && clause !== opener && FOR_REPORTERS.has(subject) && has(clause, 'public-place'))
    return (has(opener, 'report', 'use', 'see') || has(clause, 'vulnerability')) && !has(clause, 'other', 'lesser')
  if (!sentence.block.cell || !label || !has(label, 'public-place')) return false
  return has(clause, 'not', 'no') || verdictOf(text, clause.lexemes) === false
}

/** "These channels must not be used for reports:" over "public issues" */
function isUnderBannedWays({ lead, sentence }: Passage, clause: Clause): boolean {
  if (lead === null || sentence.block.kind !== 'item' || !has(clause, 'public-place')) return false
  return lead.clauses.some(
    (part) =>
      part.role === 'main' &&
      part.actor !== 'we' &&
      isNegated(part) &&
      has(part, 'channel') &&
      has(part, 'use', 'report'),
  )
}

/** "❌ GitHub issue" as an item: where not to go, unless more is said, as in "❌ An issue has a patch". */
function isCrossedOut([only]: readonly Clause[], clause: Clause, kind: string, text: string): boolean {
  if (kind !== 'item' || only !== clause || !has(clause, 'public-place', 'tracker')) return false
  if (!clause.lexemes.every((lexeme) => is(lexeme, ...NAMES_OF_PLACES))) return false
  return verdictOf(text, []) === false
}

const NAMES_OF_PLACES: readonly Concept[] = [
  'public-place',
  'tracker',
  'public',
  'forge',
  'chat',
  'open',
  'report',
  'or',
  'and',
  'use',
  'at',
]

/** "Public issues on vulnerabilities will be deleted." */
export function removesWhatIsPublic({ clauses, subject, previous, text }: Passage, clause: Clause): boolean {
  const { lexemes, actor, start } = clause
  // "If you open a public issue on a flaw, it will be deleted", "…, delete it and write to us."
  const [first] = lexemes
  const isAll = lexemes.every((lexeme) => is(lexeme, 'removed', 'will', 'we', 'they', 'directly'))
  const isTold = actor !== 'we' && first !== undefined && is(first, 'removed', 'please', 'and') && !isNegated(clause)
  if ((isAll || isTold) && has({ lexemes }, 'removed')) {
    const isOpened = clauses.some(
      (part) => part.role === 'condition' && !isNegated(part) && opensInPublic(part, subject),
    )
    // "Have you posted it already? Please take it down."
    const asked = previous && ENDS_IN_QUESTION.test(previous.text) ? previous.clauses : []
    if (isOpened || asked.some((part) => opensInPublic(part, subject))) return true
  }
  const place =
    lexemes.find(
      (lexeme, at) => is(lexeme, 'public-place', 'tracker', 'publish') || isPublicReport(lexeme, lexemes.slice(at + 1)),
    ) ?? placeInAside(text, clauses, clause)
  const removal = lexemes.find((lexeme) => is(lexeme, 'removed'))
  if (!place || !removal || (removal.start < place.start && actor !== 'we' && removal !== lexemes[0])) return false
  // "None of those is a vulnerability, and issues about them will be closed."
  const isDenied = lexemes[0] && is(lexemes[0], 'no')
  if (isDenied && lexemes.some((lexeme) => is(lexeme, 'vulnerability') && lexeme.end <= place.start)) return false
  const isPublic = is(place, 'public-place') || has({ lexemes }, 'public')
  if (has({ lexemes }, 'vulnerability', 'security', 'detail') || (isPublic && subject === 'reporting')) return true
  return clauses.some((before) => before.end <= start && has(before, 'vulnerability', 'security'))
}

/** "Reports in the wrong place (such as a public issue) will be deleted." */
function placeInAside(text: string, clauses: readonly Clause[], clause: Clause): Lexeme | undefined {
  const aside = clauses[clauses.indexOf(clause) - 1]
  const isAside = aside !== undefined && text[aside.start - 1] === '(' && text[aside.end - 1] === ')'
  return isAside && !isNegated(aside) ? firstOf(aside, 'public-place') : undefined
}

/** "Publicly filed reports": nothing but the verb stands between. */
function isPublicReport(lexeme: Lexeme, [next, last]: readonly Lexeme[]): boolean {
  const report = next && is(next, 'open', 'send') && !is(next, 'report') ? last : next
  return is(lexeme, 'public') && report !== undefined && is(report, 'report')
}

export function opensInPublic(part: Clause, subject: Subject): boolean {
  if (!has(part, 'open', 'report', 'send', 'publish') || !has(part, 'public-place', 'tracker', 'public')) return false
  return FOR_REPORTERS.has(subject) || has(part, 'vulnerability')
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

export function forbidsPublic(passage: Passage, clause: Clause): boolean {
  // "Do not post passwords or details of your infrastructure in issues."
  if (has(clause, 'upkeep', 'conduct') && !has(clause, 'vulnerability', 'report', 'bug', 'they')) return false
  if (forbidsPlaceBefore(passage, clause) || isElliptical(passage, clause) || standsInstead(passage, clause))
    return true
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
  if (wantsAnotherFirst(clause) && !has(passage, 'vulnerability')) return false
  if (
    statesFact ||
    isOnOtherMatters(clause) ||
    isDeclarative(clause) ||
    isNamedBefore(passage, clause) ||
    isOnlyObject(clause, places)
  )
    return false
  // "Do not send us: public information"
  const isThing =
    clause.negatedFrom === clause.start && !has(clause, 'not') && places.every((place) => isOnlyPublic(place))
  if (isThing && !has(clause, 'report', 'send', 'open', 'contact', 'use')) return false
  const usesPlace = has(clause, 'use') && has({ lexemes: places }, 'tracker', 'public-place')
  const isWanted = has(clause, 'disclosure') && has(clause, 'please')
  // "Send them to ann@lantern.dev and never to our Discord server."
  const isRoom = clause.joined && has({ lexemes: places }, 'chat', 'gathering') && has(passage, 'send', 'report')
  const onReports =
    usesPlace ||
    isRoom ||
    isWanted ||
    has(clause, 'open', 'report', 'send', 'publish', 'contact', 'include', 'public-place') ||
    (has(clause, 'vulnerability', 'please') && has(clause, 'public'))
  return (
    onReports &&
    (isOnVulnerabilities(passage, clause) ||
      FOR_REPORTERS.has(passage.subject) ||
      waitsForFix(passage) ||
      isUnderBan(passage, clause))
  )
}

/** "Instead of the issues, please use our form": the place right behind the negation, before what is asked. */
function standsInstead({ clauses, subject }: Passage, { lexemes: [not, place, ...more], end }: Clause): boolean {
  if (!not || !place || more.length > 0 || !FOR_REPORTERS.has(subject)) return false
  if (!is(not, 'not') || is(not, 'no') || !is(place, 'tracker') || place.start - not.end > LONGEST_ARTICLE) return false
  return clauses.some(
    (part) =>
      part.start >= end &&
      part.role === 'main' &&
      part.actor !== 'we' &&
      !isNegated(part) &&
      has(part, 'use', 'contact', 'email', 'send') &&
      !has(part, 'tracker', 'public-place', 'question'),
  )
}

/** " the ", in characters. */
const LONGEST_ARTICLE = 5

function isOnlyPublic(place: Lexeme): boolean {
  return is(place, 'public') && !is(place, 'public-place', 'tracker', 'publish', 'forge', 'chat', 'gathering')
}

/** "Do not open a public issue" is clear anywhere; "it has no access to public issues" is on something else. */
function isOnVulnerabilities(passage: Passage, { actor, start, negatedFrom }: Clause): boolean {
  if (has(passage, 'vulnerability', 'report') || (passage.label && has(passage.label, 'vulnerability'))) return true
  const isAsked = actor === 'you' || negatedFrom - start <= IMPERATIVE
  return isAsked && has(passage, 'public-place', 'public', 'detail') && !has(passage, 'idiom', 'upkeep')
}

/** "Do not open a pull request without an issue": what is denied once more is wanted. */
function wantsAnotherFirst({ lexemes }: Clause): boolean {
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'public-place', 'tracker'))
  const { [place + 1]: without, [place + 2]: first } = lexemes
  return place >= 0 && without !== undefined && is(without, 'not') && first !== undefined && is(first, 'tracker')
}

/** "Do not" as a heading over "open a pull request with the fix". */
function isUnderBan({ sentence, lead, subject }: Passage, { negatedFrom, start, lexemes }: Clause): boolean {
  const isInherited = negatedFrom === start && !has({ lexemes }, 'not')
  return (
    isInherited && sentence.block.kind === 'item' && lead === null && subject === 'other' && has({ lexemes }, 'open')
  )
}

/** So soon the negation of an imperative stands, in characters: "do not", "please never". */
const IMPERATIVE = 10

/** "Report not flaws in public", "report flaws not in public": where the verb that is forbidden stands first, its noun says the same. */
function ordersReport({ lexemes }: Clause): boolean {
  const [verb, next, last] = lexemes
  if (!verb || !is(verb, 'report')) return false
  // "Tell us of it, and not in public."
  if (is(verb, 'not', 'notify')) return true
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
export function waitsForFix({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.role === 'until' && has(clause, 'fix', 'release', 'security-fix'))
}

/** "Report it by mail, and not in public." */
function isElliptical({ clauses }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || !has(clause, 'public', 'public-place', 'forge', 'gathering')) return false
  if (
    !clause.lexemes.every((lexeme) =>
      is(lexeme, 'and', 'not', 'but', 'at', 'within', 'public', 'public-place', 'forge', 'channel', 'gathering'),
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
  // "Details may not be published": the ban itself says what must not be.
  if (clause.lexemes.some((lexeme) => lexeme.start === clause.negatedFrom && is(lexeme, 'bans'))) return false
  const before = clause.lexemes.find(
    (lexeme) => lexeme.end <= clause.negatedFrom && lexeme.concepts.length > 0 && !is(lexeme, 'and', 'or', 'but'),
  )
  return before !== undefined && !isOneOf(before, VERBS) && !is(before, 'use')
}

/** "For the sake of our users, Acme does not disclose, discuss or confirm flaws": a name in front of the negation is the subject. */
function isNamedBefore({ text, lexemes }: Passage, { actor, start, negatedFrom }: Clause): boolean {
  if (actor === 'you' || negatedFrom !== start) return false
  const before = text.slice(0, start)
  const name = NAME_BEHIND_COMMA.for(before).exec(before)
  return name !== null && !lexemes.some((lexeme) => lexeme.end > name.index + 1 && lexeme.end <= start)
}

const NAME_BEHIND_COMMA = new LetterPattern(String.raw`, \p{Lu}[\p{L}\p{N}]{1,30} $`)

/** "Flaws not as issues but by mail": a place right behind the negation, and another way in another clause. */
function namesOtherWay({ subject, clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || !(FOR_REPORTERS.has(subject) || has(clause, 'vulnerability')))
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
