import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'

const YES = pattern(
  /[✅✔☑✓🟢🆗👍💚🟩]|white_check_mark|heavy_check_mark|ballot_box_with_check|green_circle|\+1:|^\[[xX]\]$|^[yYjJsSoO]$/u,
)
const NO = pattern(/[❌✖✗✘🔴🚫⛔❎🟥]|:[xх]:|cross_mark|no_entry|negative_squared|red_circle|^[-–—xX×nN]$/u)
const PARTLY = pattern(/[⚠🟡🟠🔶🔸]|:warning:|yellow_circle|large_orange|construction|hammer|🚧|🔨|🛠/u)

/** What a cell or item says of support: true also where only some fixes are given; null where it says nothing. */
export function verdictOf(text: string, lexemes: readonly Lexeme[]): boolean | null {
  if (YES.test(text)) return true
  if (NO.test(text)) return false
  const told = beforeTerm(lexemes)
  if (told.length < lexemes.length) {
    const verdict = verdictOf(text, told)
    if (verdict !== null) return verdict
  }
  const says = (...concepts: Concept[]) => has({ lexemes }, ...concepts)
  if (says('unsupported')) return false
  if (PARTLY.test(text) || says('partly')) return true
  // "Critical ones only", "security fixes only"
  if ((says('critical') || says('security-fix')) && says('only')) return true
  if (says('critical', 'high') && lexemes.every((lexeme) => is(lexeme, ...OF_SEVERITY))) return true
  if (says('no', 'not')) return false
  if (says('gets') && says('security-fix')) return true
  // "Reports accepted"
  if (says('report') && says('gets', 'assess', 'we') && !says('bug', 'third-party', 'public-place')) return true
  return says('yes', 'supported', 'fix') || isGiven(text, lexemes) ? true : null
}

/** "Yes, until 3.0 is EOL": what stands behind the term tells when that ends. */
function beforeTerm(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const term = lexemes.findIndex((lexeme) => is(lexeme, 'until') && is(lexeme, 'end-of-support'))
  const told = term < 0 ? lexemes : lexemes.slice(0, term)
  return told.some((lexeme) => is(lexeme, 'yes', 'supported', 'partly')) ? told : lexemes
}

/** "Critical", "High and critical flaws": which ones are fixed makes the whole cell. */
const OF_SEVERITY: readonly Concept[] = [
  'critical',
  'high',
  'severity',
  'and',
  'or',
  'vulnerability',
  'bug',
  'security',
]

/** "Provided", "Issued": what is given makes the whole cell, and so does "Current version", if with the name of a place. */
function isGiven(text: string, [only, ...more]: readonly Lexeme[]): boolean {
  if (!only || more.length > 0 || !(is(only, 'latest') || (is(only, 'gets') && !is(only, 'version', 'tracker'))))
    return false
  return only.end - only.start >= text.trim().length - (is(only, 'latest') ? LONGEST_PLACE : 1)
}

/** "On Marketplace", in UTF-16 code units. */
const LONGEST_PLACE = 16
