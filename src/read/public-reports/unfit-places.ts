import type { Concept, Subject } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'

/** Sections in which a ban on publishing is one on reports. */
export const FOR_REPORTERS: ReadonlySet<Subject> = new Set([...ON_REPORTS, 'bounty', 'safe-harbor'])

/** "Don't open an issue for questions." */
export function isOnOtherMatters(clause: Clause): boolean {
  // "… to ask for the status of your report."
  if (has(clause, 'asks-for') && has(clause, 'status')) return true
  if (has(clause, 'vulnerability', 'detail')) return false
  return clause.lexemes.some((lexeme) => is(lexeme, 'question', 'other') && !is(lexeme, 'publish'))
}

const BY_THE_WAY: readonly Concept[] = ['at', 'but', 'and', 'or', 'question', 'vulnerability', 'report']

/** "Write to me, issues do not open": the place stands at the head of its part, then the negation and its verb. */
export function forbidsObjectFirst({ subject, text }: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role !== 'main' || actor === 'we' || !FOR_REPORTERS.has(subject)) return false
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

/** "Public issues are not the right place for vulnerabilities", "issues must not be used for them". */
export function isUnfitPlace(passage: Passage, clause: Clause): boolean {
  const named = clause.lexemes.filter((lexeme) => !is(lexeme, 'please', 'not', 'at', 'use'))
  // "Public lists are not the place for it."
  const place = named[0] && is(named[0], 'public') && !is(named[0], 'public-place') ? named[1] : named[0]
  if (!isNegated(clause) || !place || clause.role !== 'main' || clause.actor === 'we' || isOnOtherMatters(clause))
    return false
  // "The chat is not the right place."
  if (is(place, 'chat') && is(place, ...READ_BY_MANY))
    return FOR_REPORTERS.has(passage.subject) && deniesPlace(clause, place)
  if (!is(place, 'public-place', 'tracker') || place.start > clause.negatedFrom) return false
  const behind = { lexemes: clause.lexemes.filter(({ start }) => start >= clause.negatedFrom) }
  const isUnfit = is(place, 'public-place')
    ? has(clause, 'available', 'channel') ||
      has(behind, 'use') ||
      (has(behind, 'include') && has(behind, 'vulnerability'))
    : has(behind, 'use') && has(behind, 'must', 'may', 'please')
  return isUnfit && (FOR_REPORTERS.has(passage.subject) || has(passage, 'vulnerability'))
}

function deniesPlace({ lexemes, negatedFrom }: Clause, place: Lexeme): boolean {
  return lexemes.some(
    (lexeme) =>
      lexeme.start >= negatedFrom &&
      lexeme.start > place.end &&
      is(lexeme, 'bans') &&
      is(lexeme, 'channel', 'available'),
  )
}

/** "No exploits in the chat, please." */
export function isVerbless({ subject, text }: Passage, { lexemes, role, end }: Clause): boolean {
  const [first, ...rest] = lexemes
  if (role !== 'main' || !first || !is(first, 'not') || !FOR_REPORTERS.has(subject)) return false
  if (rest.some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'include', 'report'))) return false
  if (has({ lexemes: rest }, 'vulnerability') && has({ lexemes: rest }, 'forge')) return true
  // "No issues for flaws, rather a mail to ann@lantern.dev."
  const [thing] = rest
  if (thing && is(thing, 'tracker') && has({ lexemes: rest }, 'vulnerability') && text.includes('@', end)) return true
  return (
    has({ lexemes }, 'vulnerability', 'detail', 'content-item', 'report') &&
    rest.some(
      (lexeme, at) => is(lexeme, ...READ_BY_MANY) || (is(lexeme, 'tracker') && rest[at - 1]?.concepts.includes('at')),
    )
  )
}

const READ_BY_MANY: readonly Concept[] = ['gathering', 'public-place', 'chat']

/** "No issues in public, please": a place and a negation without a verb. */
export function isBareBan({ subject, spans }: Passage, clause: Clause): boolean {
  if (!isNegated(clause) || clause.role !== 'main' || clause.actor === 'we' || !FOR_REPORTERS.has(subject)) return false
  // "security@lantern.dev, not the tracker": the address says nothing else.
  const lexemes = clause.lexemes.filter(
    ({ start, end }) => !spans.some((span) => span.kind === 'link' && span.start <= start && end <= span.end),
  )
  const [first, second] = lexemes
  // "Not in public, please."
  const isBare =
    first?.concepts.includes('not') &&
    second !== undefined &&
    is(second, 'public', 'at') &&
    second.start - first.end <= 1
  const isPlace =
    has(clause, 'public-place') ||
    (has(clause, 'tracker') && has(clause, 'public')) ||
    (isBare && has(clause, 'public', 'forge'))
  if (!isPlace || !first || !is(first, 'not', 'no', 'please')) return false
  return has(clause, 'not', 'no') && lexemes.every((lexeme) => is(lexeme, ...BARE))
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

export function isBarePlease({ lexemes }: Clause): boolean {
  return lexemes.length === 1 && is(lexemes[0] as Lexeme, 'please')
}
