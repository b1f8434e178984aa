import { pattern } from '../../pattern.js'
import type { Place } from '../../policy/place.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { NUMBER } from './cells.js'

/** Where it is said that no version gets fixes: "no release is supported yet", "none of the versions receives security updates". */
export function noneSupported({ passages }: Manuscript): Place | null {
  const said = passages.find(
    ({ sentence: { block }, clauses, text }) =>
      block.kind !== 'heading' && block.kind !== 'cell' && NUMBER.all(text).length === 0 && clauses.some(deniesAll),
  )
  return said?.sentence.placeOf() ?? null
}

function deniesAll(clause: Clause): boolean {
  const { lexemes, role } = clause
  if (role !== 'main' || !isNegated(clause) || has(clause, 'latest', 'older', 'main-branch', 'except', 'other', 'only'))
    return false
  // "No version is supported", "there are no supported versions", and not "versions that are not supported".
  return lexemes.some((lexeme, index) => {
    const [next, ...others] = lexemes.slice(index + 1)
    if (!is(lexeme, 'not') || !next || next.start - lexeme.end > LONGEST_BETWEEN) return false
    const rest = { lexemes: others }
    if (is(next, 'version', 'release')) return has(rest, 'supported', 'unsupported', 'gets')
    return is(next, 'supported') && others[0] !== undefined && is(others[0], 'version')
  })
}

/** " of our released ", in characters. */
const LONGEST_BETWEEN = 17

/** Where a short text says of the whole project that nobody looks after it any more: "archived and no longer maintained", "gets no fixes". */
export function endOfProject({ passages }: Manuscript): Place | null {
  if (passages.filter(({ sentence: { block } }) => !APART.has(block.kind)).length > FEW_SENTENCES) return null
  const said = passages.filter(saysEnd)
  const words = said.flatMap(({ lexemes }) => lexemes.filter((lexeme) => is(lexeme, 'unsupported')))
  const isRefused = said.some(({ clauses }) => clauses.some((part) => has(part, 'unsupported') && has(part, 'gets')))
  return isRefused || words.length > 1 ? (said[0]?.sentence.placeOf() ?? null) : null
}

const APART: ReadonlySet<string> = new Set(['heading', 'cell'])
/** What says more is on other matters, too. */
const FEW_SENTENCES = 8

/** "It is no longer maintained", but not "1.x is" nor "unless it is". */
function saysEnd({ clauses, lexemes, text, label, sentence: { block } }: Passage): boolean {
  // "Status: no longer maintained", as of one of several things.
  if (label !== null || block.kind === 'item' || block.kind === 'cell') return false
  if (has({ lexemes }, 'version', 'older', 'latest', 'main-branch', 'other', 'only', 'except', 'if', 'third-party'))
    return false
  if (VERSION.test(text)) return false
  return clauses.some((part) => part.role === 'main' && !isNegated(part) && has(part, 'unsupported'))
}

/** "2.x", "v3", "1.4" */
const VERSION = pattern(/\bv?\d+\.[\dx]|\bv\d/i)
