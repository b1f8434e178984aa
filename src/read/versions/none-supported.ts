import type { Place } from '../../policy/place.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Manuscript } from '../passages.js'
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
