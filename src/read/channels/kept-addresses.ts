import type { Concept } from '../../languages/language.js'
import { findAddresses } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'

/** "Our addresses are in the AUTHORS file", "find the address of a maintainer in package.json": the place where what is not given is kept. */
export function keptAddressIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role !== 'main' || isNegated(clause) || has(clause, 'your', 'key')) return undefined
  // "sec@lantern.dev or our contact page"
  if (findAddresses(passage).some(({ kind }) => kind === 'email')) return undefined
  return placeOfAddress(clause) ?? placeToWriteAt(passage, clause)
}

/** "My address is on my profile", "look up the address in package.json" */
function placeOfAddress({ lexemes, actor }: Clause): Lexeme | undefined {
  const address = lexemes.findIndex((lexeme) => is(lexeme, 'address', 'email'))
  if (address < 0) return undefined
  // "Include an address at which we can reach you."
  const before = lexemes[address - 1]
  if (actor !== 'we' && before && is(before, 'include')) return undefined
  const isOurs = actor === 'we' || has({ lexemes }, 'us', 'owner', 'see')
  const [at] = lexemes.slice(address + 1)
  const leads = is(lexemes[address] as Lexeme, 'listed') || (at !== undefined && isOurs)
  return leads ? lexemes.find((lexeme, index) => index > address && isPlace(lexeme)) : undefined
}

function isPlace(lexeme: Lexeme): boolean {
  return is(lexeme, 'profile') && !is(lexeme, 'listed', 'content-item', 'your')
}

/** "Go to the profile of a maintainer; there you find a way to write to them." */
function placeToWriteAt({ clauses }: Passage, clause: Clause): Lexeme | undefined {
  if (clause.actor === 'we' || !has(clause, 'see', 'open')) return undefined
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.role !== 'main' || next.actor === 'we' || isNegated(next)) return undefined
  const writes = has(next, 'send', 'contact', 'email', 'direct-message')
  const isAll = next.lexemes.every((lexeme) => lexeme.concepts.length === 0 || is(lexeme, ...WRITING_THERE))
  return writes && isAll ? firstOf(clause, 'profile') : undefined
}

const WRITING_THERE: readonly Concept[] = [
  'send',
  'contact',
  'email',
  'direct-message',
  'you',
  'may',
  'see',
  'channel',
  'at',
  'and',
  'they',
  'owner',
  'us',
  'directly',
  'private',
]
