import { pattern } from '../../../pattern.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { VERBS } from '../../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { REPORTING } from '../mention.js'

export interface Matter {
  lexemes: Clause['lexemes']
}

/**
 * What the sentence, its label and what comes before the clause say that it is about. Of an address the first word may tell, but many have
 * no other than support@.
 */
export function matterOf(passage: Passage, clause: Clause, address: { start: number; end: number } | null): Matter {
  const before = passage.clauses.filter(
    (part) =>
      part.end <= clause.start && (part.role === 'condition' || part.lexemes.length <= 2 || isFronted(part, passage)),
  )
  const last = passage.clauses.findLast(({ end }) => end <= clause.start)
  const named = last?.role === 'main' && !isNegated(last) ? last.lexemes.at(-1) : undefined
  const tells = (lexeme: Lexeme) => {
    if (!address || lexeme.start < address.start || lexeme.start >= address.end) return true
    return lexeme.start === address.start && !is(lexeme, 'question') && !isDesk(passage, lexeme)
  }
  const own = clause.lexemes.filter(tells)
  // "Bugs go to the tracker, vulnerabilities: …": what is named right before is what the address is for.
  if (named && is(named, 'vulnerability') && !is(named, 'other')) return { lexemes: [...own, named] }
  const behind = address && address.start <= 1 ? explanationOf(passage, clause) : []
  return {
    lexemes: [
      ...own,
      ...(passage.label?.lexemes.filter(tells) ?? []),
      ...before.flatMap(({ lexemes }) => lexemes),
      ...behind,
    ],
  }
}

/** "Found something? Do this: – Write to abuse@lantern.dev": where it is on a find, the words around it tell. */
function isDesk({ subject, lead, lexemes }: Passage, lexeme: Lexeme): boolean {
  if (!is(lexeme, 'conduct') || !REPORTING.has(subject)) return false
  if (has({ lexemes }, 'vulnerability')) return true
  const opening: Passage[] = []
  for (let part = lead; part && part.sentence.block === lead?.sentence.block; part = part.previous) opening.push(part)
  const last = opening.find((part) => has(part, 'conduct', 'other', 'discover', 'vulnerability'))
  return last !== undefined && !has(last, 'conduct', 'other')
}

/** "For help with your account, …": what stands first, without a verb of its own. */
function isFronted(part: Clause, { clauses }: Passage): boolean {
  return part === clauses[0] && !part.lexemes.some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "help@lantern.dev — general support": behind an address that opens its line stands what it is for. */
function explanationOf({ clauses, text }: Passage, { end }: Clause): Clause['lexemes'] {
  const next = clauses.find(({ start }) => start >= end)
  return next && !isNegated(next) && DASH.test(text.slice(end - 3, next.start + 3)) ? next.lexemes : []
}

const DASH = pattern(/[-–—:：(（]/u)

/** To discuss something in public is no question. */
export function asksQuestion({ lexemes }: Pick<Clause, 'lexemes'>): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'question') && !is(lexeme, 'publish'))
}

export function isCircumstance({ role }: Clause): boolean {
  return role === 'condition' || role === 'when'
}
