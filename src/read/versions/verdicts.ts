import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { has } from '../clauses.js'
import type { Lexeme } from '../lexicon.js'

const YES = pattern(
  /[✅✔☑✓🟢🆗👍💚🟩]|white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle|\+1:|^\[[xX]\]$/u,
)
const NO = pattern(/[❌✖✗✘🔴🚫⛔❎🟥]|:[xх]:|cross_mark|no_entry|negative_squared|red_circle|^[-–—xX×]$/u)
const PARTLY = pattern(/[⚠🟡🟠🔶🔸]|:warning:|yellow_circle|large_orange|construction|hammer|🚧|🔨|🛠/u)

/** What a cell or item says of support: true also where only some fixes are given; null where it says nothing. */
export function verdictOf(text: string, lexemes: readonly Lexeme[]): boolean | null {
  if (YES.test(text)) return true
  if (NO.test(text)) return false
  const says = (...concepts: Concept[]) => has({ lexemes }, ...concepts)
  if (says('unsupported')) return false
  if (PARTLY.test(text) || says('partly')) return true
  if (says('no', 'not')) return false
  return says('yes', 'supported') ? true : null
}
