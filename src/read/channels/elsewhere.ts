import { pattern } from '../../pattern.js'
import { LETTER } from '../../policy/letters.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { destinationOf } from './hosts.js'
import type { Mention } from './mention.js'

/** What the text says of the place of an address, in offsets of the passage's text. */
export interface Elsewhere {
  words: string
  start: number
  end: number
}

/** Where the address of somebody is said to be: "README.md" in "the maintainers listed in README.md"; null where nothing is said. */
export function elsewhere(mention: Mention): Elsewhere | null {
  const { passage, clause } = mention
  const { clauses, text } = passage
  const behind = clauses.filter(({ start, lexemes }) => start >= clause.end && lexemes.length > 0)
  // "E-mail the maintainer (see CODEOWNERS)"
  const aside = behind[0] && isOnAddress(behind[0]) ? behind[0] : undefined
  const part = aside ? { ...clause, end: aside.end, lexemes: [...clause.lexemes, ...aside.lexemes] } : clause
  const places = part.lexemes.filter((lexeme) => is(lexeme, 'profile', 'website') && !is(lexeme, 'listed'))
  // "See our profile for contact details": these are what is to be found there.
  const seen = firstOf(part, 'see')
  const named = places.filter((lexeme) => !is(lexeme, 'content-item'))
  const where = named.find(({ start }) => seen && start >= seen.end) ?? named.at(-1) ?? places.at(-1)
  const listed = part.lexemes.findLast((lexeme) => is(lexeme, 'listed'))
  const link = linkIn(passage, part, where ?? listed, mention)
  if (link) return link
  if (where) return at(where.start, text.slice(where.start, where.end))
  const file = fileIn(text.slice(part.start, part.end))
  if (file && !isNegated(part)) return at(text.indexOf(file, part.start), file)
  return (listed ? placeBehind(passage, part, listed) : null) ?? profileOf(mention)
}

function at(start: number, words: string): Elsewhere {
  return { words, start, end: start + words.length }
}

/** "[@ann](https://github.com/ann)" in "e-mail the address in [@ann](https://github.com/ann)": the profile of the person. */
function profileOf({ passage: { spans, text }, clause }: Mention): Elsewhere | null {
  if (!has(clause, 'email')) return null
  const link = spans.find(
    ({ url, start }) =>
      url !== undefined && start >= clause.start && start < clause.end && destinationOf(url) === 'profile',
  )
  return link ? at(link.start, text.slice(link.start, link.end)) : null
}

/** "(see CODEOWNERS)", "the address is in the README" */
function isOnAddress(part: Clause): boolean {
  const [first] = part.lexemes
  const isOurDoing = part.actor === 'we' && part.role !== 'condition' && !(first && is(first, 'channel'))
  return !isOurDoing && !isNegated(part) && has(part, 'profile')
}

/** The text of a link to the place, or what it leads to if nothing is to be read. */
function linkIn(
  { text, spans }: Passage,
  part: Clause,
  where: Lexeme | undefined,
  mention: Pick<Mention, 'start' | 'text'>,
): Elsewhere | null {
  const end = mention.start + mention.text.length
  const link = spans.find((span) => {
    const { kind, url, start } = span
    if (kind !== 'link' || url === undefined || start < part.start || span.end > part.end) return false
    // The person's own page.
    if (url.startsWith('mailto:') || (start === mention.start && span.end === end)) return false
    // "One of our [private addresses](https://lantern.dev/team)"
    if (start <= mention.start && end <= span.end) return true
    if (!where) return !WITH_HOST.test(url) && OWN_FILE.test(url)
    // "Visit https://lantern.dev/security.txt for contact details."
    if (is(where, 'content-item') && span.end <= where.start) return true
    return (where.start >= start && where.end <= span.end) || (start >= where.end && start - where.end <= NEAR)
  })
  if (!link) return null
  const isWithin = where !== undefined && is(where, 'listed') && where.start >= link.start && where.end < link.end
  const words = text.slice(isWithin ? where.end : link.start, link.end).trim()
  return { words: LETTER.test(words) ? words : (link.url ?? ''), start: link.start, end: link.end }
}

/** So far behind the word for the place a link to it may stand, in characters. */
const NEAR = 24
/** A file beside the policy, as in "MAINTAINERS" or "docs/TEAM.md". */
const OWN_FILE = pattern(/(?:^|\/)(?:[A-Z]+|[\w-]+\.(?:md|rst|txt|adoc|toml|json|ya?ml))(?:#|$)/)
const WITH_HOST = pattern(/^(?:\w+:|\/\/)/)
const NO_NAME = pattern(/[^\w./-]+/)
const FILE_NAME = pattern(
  /^(?:[\w./-]*\.(?:md|markdown|rst|txt|adoc|toml|json|ya?ml)|MAINTAINERS|AUTHORS|CONTRIBUTORS|CODEOWNERS|OWNERS)\.?$/,
)

/** "docs/TEAM.md" in "the maintainers that docs/TEAM.md names". */
function fileIn(words: string): string | undefined {
  const name = words.split(NO_NAME).find((piece) => FILE_NAME.test(piece))
  return name?.endsWith('.') ? name.slice(0, -1) : name
}

/** "The repository's team page" in "the address listed in the repository's team page, …". */
function placeBehind({ text, clauses }: Passage, part: Clause, listed: Lexeme): Elsewhere {
  const next = clauses.find(({ start, lexemes }) => start >= part.end && lexemes.some((one) => isOneOf(one, VERBS)))
  const words = text.slice(listed.end, next?.start).slice(0, LONGEST)
  const place = words
    .split(PLACE_ENDS)
    .find((piece) => LETTER.test(piece))
    ?.trim()
  return place ? at(text.indexOf(place, listed.end), place) : at(listed.start, text.slice(listed.start, listed.end))
}

const PLACE_ENDS = pattern(/[,;:()“”"«»`.]/u)
/** In characters. */
const LONGEST = 200
