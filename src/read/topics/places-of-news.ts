import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'

/** "We announce fixed releases on the forum", "it is made public on GitHub", "We tell users through a post there". */
export function isToldAtPlace(passage: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role !== 'main' || (actor !== null && actor !== 'we')) return false
  // One word may tell what is closed and what is done with: "закрытые уязвимости".
  if (has({ lexemes: lexemes.filter((lexeme) => !is(lexeme, 'fix')) }, ...ASKED)) return false
  if (passage.subject === 'report-contents' || !has(passage, 'vulnerability', 'fix', 'security-fix')) {
    return false
  }
  const verb = lexemes.findIndex((lexeme, index) => {
    if (is(lexeme, 'publish')) return !is(lexeme, 'private', 'not')
    const next = lexemes[index + 1]
    return actor === 'we' && is(lexeme, 'send', 'inform', 'notify') && next !== undefined && is(next, 'users')
  })
  const [way, ...rest] = lexemes
    .slice(verb + 1)
    .filter((lexeme) => !is(lexeme, 'users', 'vulnerability', 'fix', 'security-fix'))
  // "Through a post in the forum"
  const [next, ...others] = rest.filter(({ concepts }) => concepts.length > 0 && !concepts.includes('us'))
  const place = next && is(next, 'publish') ? others.find((lexeme) => !is(lexeme, 'at')) : next
  return verb >= 0 && way !== undefined && is(way, 'at', 'use') && place !== undefined && is(place, ...PLACES_OF_NEWS)
}

const ASKED: readonly Concept[] = ['please', 'must', 'may', 'report', 'your', 'anonymous', 'private']
const PLACES_OF_NEWS: readonly Concept[] = ['chat', 'public-place', 'forge', 'website', 'advisories']

/** "All past vulnerabilities are listed at https://…", "past flaws: at https://…", "an entry with its CVE appears on https://…" */
export function isListedAtLink({ lexemes: [first, ...others], spans }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor !== null) return false
  const isPast = first !== undefined && is(first, 'older', 'ago', 'fix')
  const subject = first && (isPast || is(first, 'every')) ? others[0] : first
  if (!subject || has({ lexemes: others }, ...ASKED, 'aim', 'owner')) return false
  if (!spans.some(({ url }) => url !== undefined && !url.startsWith('mailto:'))) return false
  if (has(clause, 'publish')) return is(subject, 'vulnerability') || entersCve(clause)
  const next = others[1]
  return isPast && is(subject, 'vulnerability') && next !== undefined && is(next, 'at') && next.start - subject.end > 1
}

/** "An entry with the CVE number appears on": what is published stands before it. */
function entersCve({ lexemes }: Clause): boolean {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'publish'))
  const next = lexemes[verb + 1]
  return next !== undefined && is(next, 'at') && has({ lexemes: lexemes.slice(0, verb) }, 'cve', 'advisory')
}

/** "Past security issues: see https://…" */
export function isLabelledPast({ label, spans, lexemes }: Passage, clause: Clause): boolean {
  if (label === null || clause.role !== 'main' || has({ lexemes }, ...ASKED, 'send', 'use', 'contact')) return false
  if (!has(label, 'older', 'fix') || !has(label, 'vulnerability')) return false
  return spans.some(({ url }) => url !== undefined && !url.startsWith('mailto:'))
}

/** "An advisory is sent to the list", "Everything we fix ends up in the advisory database". */
export function isSentToPlace(passage: Passage, { lexemes, role, actor }: Clause): boolean {
  if (role !== 'main' || (actor !== null && actor !== 'we') || has({ lexemes }, ...ASKED)) return false
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'send', 'gets'))
  const place = lexemes.findLastIndex((lexeme) => is(lexeme, 'advisories', 'users'))
  const subject = lexemes.slice(0, verb)
  if (verb < 0) return false
  const isTold = actor === null && has({ lexemes: subject }, 'advisory', 'vulnerability') && has({ lexemes }, 'send')
  // "Confirmed flaws get an advisory."
  const [object] = lexemes.slice(verb + 1).filter((lexeme) => !is(lexeme, 'forge', 'security'))
  const isGiven = has({ lexemes: subject }, 'vulnerability') && object !== undefined && is(object, 'advisory')
  if (isGiven && actor === null && !is(lexemes[verb] as Lexeme, 'send')) return true
  const isKept = place > verb && has({ lexemes: subject }, 'fix') && !has(passage, 'version')
  return (isTold && place > verb) || isKept
}

/** "The details will be in the announcement." */
export function isTheirContent({ lexemes, role, actor }: Clause): boolean {
  const [first, ...rest] = lexemes.filter((lexeme) => !is(lexeme, 'will', 'every'))
  if (role !== 'main' || actor !== null || !first || !is(first, 'detail')) return false
  return rest.length >= 2 && is(rest[0] as Lexeme, 'at') && is(rest[1] as Lexeme, 'advisories', 'release-notes')
}

/** "Updates are announced through:", where an item is the advisories or the release notes. */
export function leadsToPlaces({ clauses, text, lexemes }: Passage, led: readonly Passage[]): Clause | undefined {
  if (!ENDS_IN_COLON.test(text) || !has({ lexemes }, 'security-fix', 'fix', 'vulnerability', 'advisory'))
    return undefined
  const clause = clauses.find(
    (part) =>
      part.actor !== 'you' && part.role === 'main' && !isNegated(part) && has(part, 'publish', 'inform', 'notify'),
  )
  return clause && led.some(isPlaceOfNews) ? clause : undefined
}

/** "GitHub Security Advisories", "the release notes on our site". */
function isPlaceOfNews({ sentence: { block }, lexemes }: Passage): boolean {
  const first = lexemes.find((lexeme) => !is(lexeme, 'forge', 'us', 'security', 'use', 'at'))
  return block.kind === 'item' && first !== undefined && is(first, 'advisories', 'advisory', 'release-notes')
}

/** "The details are published on the Security tab." */
export function isPublishedThere({ lexemes, role, actor }: Clause): boolean {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'publish'))
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'security-tab'))
  return role === 'main' && actor !== 'you' && verb >= 0 && place > verb
}

/** "The details of each vulnerability go on our blog": the words tell that they are published and where. */
export function isToldThere({ lexemes, role, actor }: Clause): boolean {
  const [first, ...others] = lexemes.filter(({ concepts }) => concepts.length > 0 && !concepts.includes('counted-from'))
  if (role !== 'main' || actor !== null || !first) return false
  if (is(first, 'advisories')) return is(first, 'vulnerability')
  return (
    is(first, 'detail') &&
    others.some((lexeme) => is(lexeme, 'vulnerability')) &&
    others.some((lexeme) => is(lexeme, 'advisories'))
  )
}
