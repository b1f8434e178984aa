import type { Concept, Subject } from '../../languages/language.js'
import type { ChannelKind } from '../../policy/channel.js'
import type { Place } from '../../policy/place.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'

/** A way of reaching somebody that the text names, before it is known what it is for. */
export interface Mention {
  passage: Passage
  clause: Clause
  kind: ChannelKind
  target: string | null
  /** Offset in the passage's text. */
  start: number
  place: Place
  /** The words at `place`. */
  text: string
  obfuscated: boolean
  /** Told by words alone, so that an address elsewhere may be the one that is meant. */
  described: boolean
}

/** Verbs that ask somebody to write. */
export const ASKING: readonly Concept[] = ['report', 'send', 'contact', 'notify', 'email', 'direct-message']

/** Sections in which an address is one to report to unless the words say otherwise. */
export const REPORTING: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure', 'report-contents'])

/** Sections that name places for other ends than to report. */
export const ELSEWHERE: ReadonlySet<Subject> = new Set([
  'out-of-scope',
  'credit',
  'practices',
  'advisories',
  'versions',
  'report-contents',
])

/** The conditions of a sentence. */
export function conditionsOf({ clauses }: Passage): Clause[] {
  return clauses.filter(({ role }) => role === 'condition')
}

/** "If it is sensitive, write to us. Otherwise open an issue.": what this clause says the opposite of. */
export function contrastOf({ clauses, previous, sentence }: Passage, clause: Clause): Clause | undefined {
  const earlier = clauses.filter(({ end }) => end <= clause.start)
  const isOther = has(clause, 'otherwise') || earlier.some(isBareDenial)
  if (!isOther) return undefined
  const before = previous?.sentence.block === sentence.block ? previous.clauses : []
  const said = [...before, ...earlier.filter((part) => !isBareDenial(part))]
  return said.findLast(({ role }) => role === 'condition') ?? said.findLast((part) => has(part, 'vulnerability'))
}

/** "If not, …" */
export function isBareDenial({ role, lexemes }: Clause): boolean {
  return role === 'condition' && lexemes.length > 1 && lexemes.every((lexeme) => is(lexeme, 'if', 'not', 'no'))
}

/** "Go to the tracker and create an issue": what somebody is asked to do at the place that a clause names. */
export function doneThere({ clauses }: Passage, clause: Clause): Clause | null {
  const next = clauses.find(({ start }) => start >= clause.end)
  return next?.joined && next.actor !== 'we' ? next : null
}

/** "The advisories are published at …": a place to read, not to report. */
export function isAnnouncement(clause: Clause): boolean {
  if (clause.role === 'condition' && has(clause, 'private-reporting')) return false
  if (has(clause, 'report', 'open') || usesAdvisory(clause)) return false
  const [first, second] = clause.lexemes
  if (first && second && is(first, 'us') && is(second, 'advisories')) return true
  return has(clause, 'see') || (has(clause, 'publish') && clause.actor !== 'you')
}

/** "Use GitHub's advisories as described in our policy." */
function usesAdvisory({ lexemes, actor }: Clause): boolean {
  return (
    actor !== 'we' &&
    !has({ lexemes }, 'publish') &&
    lexemes.some((lexeme, at) => {
      const next = lexemes[at + 1]
      return is(lexeme, 'use') && next !== undefined && is(next, 'advisory') && next.start - lexeme.end <= 1
    })
  )
}

/** "If you have not heard from us in a week, there are these steps:", "after three days of silence, try:" */
export function isOnSilence(lead: Passage): boolean {
  return lead.clauses.some((part) => {
    if (part.role === 'main') return false
    const isTimed = part.lexemes.some(({ value }) => value?.kind === 'unit')
    return has(part, 'respond', 'acknowledge') ? isNegated(part) || isTimed : isNegated(part) && isTimed
  })
}
