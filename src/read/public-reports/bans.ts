import type { Concept, Subject } from '../../languages/language.js'
import { LetterPattern } from '../../policy/letters.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
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

/** Whether a clause has a vulnerability reported or published in public. */
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

/** "Do not open a public issue", "tell nobody before the fix": whether a clause forbids to report or publish a vulnerability in public. */
export function forbidsPublic(passage: Passage, clause: Clause): boolean {
  // "Do not post passwords or details of your infrastructure in issues."
  if (has(clause, 'upkeep', 'conduct') && !has(clause, 'vulnerability', 'report', 'bug', 'they')) return false
  if (forbidsInOtherWords(passage, clause)) return true
  const places = clause.lexemes.filter(
    ({ end, concepts }) => end > clause.negatedFrom && concepts.some((concept) => PLACES.has(concept)),
  )
  if (places.length === 0 || !isToReporters(passage, clause) || isNoBan(passage, clause, places)) return false
  return isOnReporting(passage, clause, places) && isOnMatter(passage, clause)
}

/** Bans in which the place does not stand behind the negation. */
function forbidsInOtherWords(passage: Passage, clause: Clause): boolean {
  if (forbidsPlaceBefore(passage, clause) || isElliptical(passage, clause) || standsInstead(passage, clause))
    return true
  if (namesOtherWay(passage, clause) || forbidsObjectFirst(passage, clause)) return true
  return isUnfitPlace(passage, clause) || isVerbless(passage, clause) || isBareBan(passage, clause)
}

/** What we do not do, and what is not done under a condition, is forbidden to nobody. */
function isToReporters(passage: Passage, clause: Clause): boolean {
  const { actor, role } = clause
  if (actor === 'we' || (role === 'condition' && !(actor === 'you' && has(passage, 'thanks')))) return false
  return actor === 'you' || !has(clause, 'will') || has(clause, 'may', 'must')
}

/** Where the negation holds for another thing than to make a vulnerability public. */
function isNoBan(passage: Passage, clause: Clause, places: readonly Lexeme[]): boolean {
  if (isIdiomatic(clause, places) || isOnlyObject(clause, places) || isOnlyThing(clause, places)) return true
  if (statesFact(clause, places) || isDeclarative(clause) || isNamedBefore(passage, clause)) return true
  // "Flaws are not handled apart from regular issues."
  if (has(clause, 'handling') && clause.actor === null && !has(clause, 'open', 'report', 'send', 'must', 'please'))
    return true
  return isOnOtherMatters(clause) || (wantsAnotherFirst(clause) && !has(passage, 'vulnerability'))
}

/** "Vulnerabilities were not made public", "a fix is not published before …" */
function statesFact(clause: Clause, places: readonly Lexeme[]): boolean {
  const [first] = clause.lexemes
  if (!first || !is(first, 'vulnerability', 'report', 'fix') || ordersReport(clause)) return false
  if (has({ lexemes: places }, 'public-place') && !is(first, 'fix')) return false
  return !has(clause, 'aim', 'must', 'please', 'you', 'may')
}

/** "Do not send us: public information" */
function isOnlyThing(clause: Clause, places: readonly Lexeme[]): boolean {
  if (clause.negatedFrom !== clause.start || has(clause, 'not') || !places.every(isOnlyPublic)) return false
  return !has(clause, 'report', 'send', 'open', 'contact', 'use')
}

/** Whether what is forbidden is to report or publish something. */
function isOnReporting(passage: Passage, clause: Clause, places: readonly Lexeme[]): boolean {
  const usesPlace = has(clause, 'use') && has({ lexemes: places }, 'tracker', 'public-place')
  const isWanted = has(clause, 'disclosure') && has(clause, 'please')
  // "Send them to ann@lantern.dev and never to our Discord server."
  const isRoom = clause.joined && has({ lexemes: places }, 'chat', 'gathering') && has(passage, 'send', 'report')
  if (usesPlace || isWanted || isRoom) return true
  if (has(clause, 'open', 'report', 'send', 'publish', 'contact', 'include', 'public-place')) return true
  return has(clause, 'vulnerability', 'please') && has(clause, 'public')
}

/** Whether it is on vulnerabilities, by its words or by where it stands. */
function isOnMatter(passage: Passage, clause: Clause): boolean {
  if (isOnVulnerabilities(passage, clause) || FOR_REPORTERS.has(passage.subject)) return true
  return waitsForFix(passage) || isUnderBan(passage, clause)
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
