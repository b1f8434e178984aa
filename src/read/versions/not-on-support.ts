import { LETTER } from '../../policy/letters.js'
import { type Clause, has } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'

/** "Make sure you run a maintained branch: 2.x or main": what stands behind the colon is asked, too. */
export function isAskedOfYou({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const isListed = clause.actor === null && before !== undefined && ENDS_IN_COLON.test(text.slice(0, clause.start))
  const asked = isListed ? before : clause
  return asked.actor === 'you' && !tellsYou(clause) && !tellsYou(asked)
}

/** "Once the fix is reviewed, it will be merged to main": a step of the work on a report. */
export function isStepOfWork({ clauses }: Passage): boolean {
  const isNext = clauses.some((clause) => clause.role === 'main' && has(clause, 'will'))
  // "A patch will be merged into main and shipped with the next release."
  const last = clauses.at(-1)
  if (isNext && last?.joined && has(last, 'release') && !has(last, 'latest', 'main-branch')) return true
  return isNext && clauses.some((clause) => clause.role === 'after' && has(clause, 'fix', 'assess', 'confirm'))
}

/** "Flaws that are fixed in the latest release are not accepted." */
export function leavesOut(clause: Clause): boolean {
  return has(clause, 'out-of-scope') && has(clause, 'latest') && !has(clause, 'supported', 'unsupported', 'only')
}

/** "Always update to the latest version to keep up with fixes": the sentence begins with what users are to do. */
export function isAdvice({ lexemes, actor }: Clause, { clauses, text }: Passage): boolean {
  const [first, second] = lexemes
  if (!first || clauses.length > 1 || actor === 'we' || has({ lexemes }, 'only', 'supported')) return false
  const order = is(first, 'yes', 'must', 'every') && second ? second : first
  return is(order, 'upgrade') && !LETTER.test(text.slice(0, first.start))
}

/** "You will get fixes on the main branch", "please use the latest version, older ones are not supported". */
function tellsYou(clause: Clause): boolean {
  if (has(clause, 'older') && has(clause, 'unsupported')) return true
  return has(clause, 'gets', 'will') && has(clause, 'security-fix', 'fix') && !has(clause, 'please', 'must')
}

/** "See SUPPORT.md for the versions that get fixes." */
export function pointsElsewhere({ clauses, lexemes: [first] }: Passage): boolean {
  return first !== undefined && is(first, 'see') && clauses.every(isReference)
}

/** "See the releases", and not "fixes go to the latest release", "only the latest that is to be found on npm". */
export function isReference({ lexemes }: Clause): boolean {
  if (has({ lexemes }, 'only') && has({ lexemes }, 'latest')) return false
  const first = lexemes.find((lexeme) => is(lexeme, 'see', 'fix', 'security-fix'))
  return first !== undefined && is(first, 'see')
}
