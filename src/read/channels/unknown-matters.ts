import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { type Clause, has } from '../clauses.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { ASKING } from './mention.js'

/** What tells that somebody is asked about a flaw, a report, or a way to send one. */
const ON_WAYS: readonly Concept[] = [
  ...ASKING,
  'vulnerability',
  'security',
  'sensitive',
  'private',
  'bug',
  'discover',
  'lesser',
  'use',
  'forge',
  'respond',
  'encrypt',
  'anonymous',
  'chat',
  'form',
  'phone',
  'available',
  'public',
  'tracker',
  'public-place',
]

/** "A student in search of a topic? Write to …": the question names a matter that no word of reports is in. */
export function followsOtherQuestion({ previous, sentence, lexemes }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || !QUESTION_MARK.test(previous.text)) return false
  // One word, as in "Urgent?", may tell of whatever goes before.
  if (!BLANK.test(previous.text)) return false
  return !has(previous, ...ON_WAYS) && !has({ lexemes }, 'vulnerability', 'security', 'report', 'private')
}

const BLANK = pattern(/\s/)
const QUESTION_MARK = pattern(/[?？؟]$/)

/** "Errors of the manual: open an issue": the label names a matter that no word of reports is in. */
export function isUnderOtherLabel({ label, lexemes, clauses, text }: Passage, { end }: Clause): boolean {
  const first = clauses[0]
  const named = label ?? (first && ENDS_IN_COLON.test(text.slice(0, first.end)) ? first : null)
  const words = label?.text ?? (first ? text.slice(0, first.end) : '')
  if (named === null || !LETTERS.test(words) || has(named, ...ON_WAYS, ...OF_LABELS)) return false
  // "…: open an issue; if you find a flaw, write to us in private": what follows is told apart.
  return !has({ lexemes: lexemes.filter(({ start }) => start < end) }, 'vulnerability', 'security', 'private')
}

const OF_LABELS: readonly Concept[] = [
  'owner',
  'us',
  'channel',
  'escalate',
  'low',
  'medium',
  'high',
  'critical',
  'severity',
  'soon',
  'advisory',
  'private-reporting',
  'security-tab',
  'bounty',
  'open',
  'if',
]

const LETTERS = new LetterPattern(String.raw`\p{L}{3}`)
