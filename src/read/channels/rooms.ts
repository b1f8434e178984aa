import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { findAddresses, wordsOutside } from '../addresses.js'
import { type Clause, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { leadsToRoom } from './hosts.js'
import type { Mention } from './mention.js'

/** Whether all who are in a chat can read what is written there: "our Discord server", "#lamp on IRC", but not "a direct message to @ann". */
export function isReadByMany({ passage, clause, target }: Mention, passages: readonly Passage[]): boolean {
  const isPublic = clause.lexemes.some(
    (lexeme) => is(lexeme, 'public', 'public-place') && lexeme.start < clause.negatedFrom,
  )
  if (isPublic) return !has(clause, 'direct-message')
  const leads = target !== null && leadsToRoom(target)
  // A person, whatever is said of the place where one finds them.
  if (target !== null && !leads && !PAGE.test(target)) return false
  if (isKeptSecret(passage, passages) || isTicket(clause)) return false
  const rooms = clause.lexemes.filter((lexeme) => is(lexeme, 'room'))
  if (rooms.some((room) => is(room, 'channel'))) return true
  // "Contact the maintainers on our Discord": they are, and not all who are there.
  const addresses = findAddresses(passage)
  // The "me" of "t.me/lantern" is nobody.
  const words = wordsOutside(clause.lexemes, addresses)
  return (leads || rooms.length > 0) && !has({ lexemes: words }, 'owner', 'person', 'directly')
}

const PAGE = pattern(/^https?:/i)

/** "Post it to the public list lamp@lists.lantern.dev", "public: …", "… The list is public.": an address that all the world reads. */
export function isPublicList(
  { kind, described, passage, clause, start, text }: Mention,
  passages: readonly Passage[],
): boolean {
  if (kind !== 'email' || described) return false
  const { label, sentence, clauses } = passage
  if (label && label.lexemes.length === 1 && has(label, 'public')) return true
  const before = clause.lexemes.findLast(({ end }) => end <= start)
  if (before && start - before.end <= APPOSITION && before.start < clause.negatedFrom && isPublicRoom(before, passage))
    return true
  const end = start + text.length
  const rest = clause.lexemes.filter((lexeme) => lexeme.start >= end && lexeme.start - end <= RELATIVE)
  if (rest.some((lexeme) => isPublicRoom(lexeme, passage) || (is(lexeme, 'public') && !is(lexeme, 'publish'))))
    return true
  const aside = clauses.find((part) => part.start >= clause.end)
  const next = passages[sentence.index + 1]
  const isLast = !passage.lexemes.some((lexeme) => lexeme.start >= end)
  return [aside, isLast && next?.sentence.block === sentence.block ? next : undefined].some(
    (part) => part !== undefined && isOnList(part.lexemes),
  )
}

/** ", ", " (" or ": " between a list and its address; ", which is " behind it, in characters. */
const APPOSITION = 3
const RELATIVE = 12

function isPublicRoom({ start, end, concepts }: Lexeme, { text }: Passage): boolean {
  return concepts.includes('public-place') && LIST.test(text.slice(start, end))
}

const LIST = pattern(/^(?:public|open)\b/i)

/** "The list is public.", "It is archived in public." */
function isOnList(lexemes: readonly Lexeme[]): boolean {
  const [list, open, ...more] = lexemes
  return (
    more.length === 0 &&
    list !== undefined &&
    open !== undefined &&
    is(list, 'channel', 'they') &&
    is(open, 'public') &&
    !is(open, 'publish')
  )
}

/** "Join our Discord. Then send a direct message to a moderator.", "Report it privately:" */
function isKeptSecret({ clauses, lead, label, sentence }: Passage, passages: readonly Passage[]): boolean {
  const next = passages[sentence.index + 1]
  const behind = next?.sentence.block === sentence.block ? next.clauses : []
  if (behind.some((part) => tells(part, 'direct-message') || (tells(part, 'private') && has(part, 'open', 'use'))))
    return true
  if (label && has(label, 'private', 'direct-message')) return true
  return [...clauses, ...(lead?.clauses ?? [])].some((part) => tells(part, 'private', 'direct-message'))
}

function tells({ lexemes, negatedFrom }: Clause, ...concepts: Concept[]): boolean {
  return lexemes.some((lexeme) => is(lexeme, ...concepts) && lexeme.start < negatedFrom)
}

/** "Open a ticket on our Discord": the bots for that show it to the team alone. */
function isTicket(clause: Clause): boolean {
  return has(clause, 'tracker') && (has(clause, 'open') || !has(clause, 'report', 'send', 'contact'))
}
