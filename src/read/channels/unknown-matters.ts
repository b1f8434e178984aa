import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { findAddresses, wordsOutside } from '../addresses.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { isFrequent } from '../detect.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { answersLack } from './fallback.js'
import { isProgrammePage } from './hosts.js'
import { ASKING, type Mention } from './mention.js'

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
export function followsOtherQuestion(passage: Passage): boolean {
  const { previous, sentence, lexemes } = passage
  if (previous?.sentence.block !== sentence.block || !ENDS_IN_QUESTION.test(previous.text)) return false
  // One word, as in "Urgent?", may tell of whatever goes before, and so may what is missing: "No account?"
  if (!BLANK.test(previous.text)) return false
  if (answersLack(passage)) return false
  // "Found a typo? Tell ann@lantern.dev."
  const isOnOther = has(previous, 'other', 'question') && !has(previous, 'vulnerability', 'security', 'sensitive')
  if (isOnOther && !has({ lexemes }, 'vulnerability', 'security', 'report', 'private')) return true
  // "Found a new use? Show it in the forum."
  const isFound =
    has(previous, 'discover') && !has(previous, ...OF_REPORTS, 'bug') && countForeign(previous) >= MANY_FOREIGN
  return (isFound || !has(previous, ...ON_WAYS)) && !has({ lexemes }, 'vulnerability', 'security', 'report', 'private')
}

const BLANK = pattern(/\s/)

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

/**
 * "Students who look for a thesis can get in touch with ann@lantern.dev": nothing in the sentence or around it is of reports, and what it
 * says is more than who is to be written to, how, and when. Of a label one word is enough: "For chit-chat: …".
 */
export function isForUnknownEnd(mention: Mention): boolean {
  const { kind, described, passage, start, text, target } = mention
  const { label, sentence, lexemes, clauses } = passage
  if (kind === 'advisory' || kind === 'unnamed' || sentence.block.kind !== 'paragraph') return false
  // A service for reports takes nothing else.
  if (kind === 'form' && target !== null && isProgrammePage(target)) return false
  if (isInTextOnReports(mention)) return false
  // "## Help: our chat is https://lantern.dev/chat"
  if (passage.subject === 'other') return true
  // "If your distribution is missing, open an issue."
  if (described) return kind === 'issue' && passage.subject !== 'reporting' && countForeign(passage) >= MANY_FOREIGN
  const own = lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= start + text.length)
  if (own.some((lexeme) => is(lexeme, ...OF_OTHER_WAYS) && !is(lexeme, ...ASKING))) return false
  if (clauses.some((clause) => clause.role !== 'main' && isNegated(clause))) return false
  if (label && start >= label.text.length && label.text.includes(' '))
    return countForeign(passage, label.text.length) > 0
  return countForeign(passage) >= MANY_FOREIGN
}

/** "Report a lost phone to the help desk (help@lantern.dev)", where the document names no flaw at all. */
export function isOnSomethingElse({ kind, passage }: Mention): boolean {
  return kind !== 'advisory' && countForeign(passage) >= MANY_FOREIGN
}

/** Whether the sentence of an address, or what leads to it, speaks of reports, or of what is reported. */
export function isInTextOnReports({ passage, start, text }: Mention): boolean {
  const { label, lead, previous, sentence, lexemes } = passage
  const own = lexemes.filter(
    (lexeme) => lexeme.end <= start || lexeme.start >= start + text.length || isSecurityDesk(lexeme, start),
  )
  // "Write to security@lantern.dev." is on no report by itself.
  const before =
    previous?.sentence.block === sentence.block
      ? { lexemes: wordsOutside(previous.lexemes, findAddresses(previous)) }
      : null
  return [{ lexemes: own }, label, lead, before].some((part) => part && isOnReports(part))
}

/** "security@…" tells what it is for. */
function isSecurityDesk(lexeme: Lexeme, start: number): boolean {
  return lexeme.start === start && is(lexeme, ...OF_REPORTS)
}

function isOnReports(part: { lexemes: readonly Lexeme[] }): boolean {
  // "Draft an advisory at https://…"
  if (has(part, ...OF_REPORTS) || (has(part, 'advisory') && has(part, 'open'))) return true
  return has(part, 'discover', 'bug') && !has(part, 'other')
}

const OF_REPORTS: readonly Concept[] = [
  'vulnerability',
  'report',
  'security-tab',
  'private-reporting',
  'security',
  'sensitive',
  'private',
  'disclosure',
  'lesser',
  'severity',
  'critical',
  'high',
  'medium',
  'low',
]

/** What is told of a second way to report: when to take it. */
const OF_OTHER_WAYS: readonly Concept[] = [
  'respond',
  'acknowledge',
  'escalate',
  'available',
  'otherwise',
  'soon',
  'encrypt',
  'bounty',
]

/** What any sentence may say of whom to write to, how, and with what. */
const NEUTRAL: ReadonlySet<Concept> = new Set([
  ...ASKING,
  ...OF_OTHER_WAYS,
  'we',
  'by-us',
  'person',
  'us',
  'you',
  'your',
  'they',
  'owner',
  'not',
  'no',
  'yes',
  'if',
  'inverted',
  'when',
  'after',
  'until',
  'counted-from',
  'closes',
  'and',
  'or',
  'but',
  'please',
  'will',
  'aim',
  'may',
  'must',
  'every',
  'only',
  'directly',
  'anonymous',
  'addressed',
  'asks-for',
  'open',
  'use',
  'see',
  'at',
  'within',
  'ago',
  'business',
  'forge',
  'public',
  'public-place',
  'tracker',
  'gathering',
  'direct-message',
  'chat',
  'room',
  'form',
  'phone',
  'website',
  'profile',
  'listed',
  'channel',
  'advisory',
  'private-reporting',
  'security-tab',
  'include',
  'content-item',
  'detail',
  'receipt',
  'wait',
  'deadline',
  'key',
  'assess',
  'handling',
  'prioritize',
])

/** So many words of other things than reports tell that something else is meant: one may be a name, or a word that we lack. */
const MANY_FOREIGN = 2

const WORDS = new LetterPattern(String.raw`\p{L}[\p{L}'’]*`, 'g')
const CAPITAL = pattern(/^[A-Z]/)

/** How many words of a sentence are of other things than whom to write to: neither neutral nor frequent nor names. */
function countForeign(passage: Passage, until = Number.POSITIVE_INFINITY): number {
  const { text, lexemes, spans, language } = passage
  const addresses = findAddresses(passage)
  const isIn = (parts: readonly { start: number; end: number }[], from: number, to: number) =>
    parts.some(({ start, end }) => from < end && to > start)
  const marks = spans.filter(({ kind }) => kind === 'link' || kind === 'code')
  let count = lexemes.filter(
    (lexeme) =>
      lexeme.end <= until &&
      lexeme.concepts.length > 0 &&
      !isOneOf(lexeme, NEUTRAL) &&
      !isIn(addresses, lexeme.start, lexeme.end),
  ).length
  for (const { 0: word, index } of WORDS.all(text)) {
    const end = index + word.length
    if (end > until) break
    if ([lexemes, marks, addresses].some((parts) => isIn(parts, index, end))) continue
    // Without blanks between words, what stands between two known ones is one or more.
    if (language.functionWords.length === 0) count += Math.floor(word.length / 2)
    else if (word.length > 2 && !(index > 0 && CAPITAL.test(word)) && !isFrequent(word.toLowerCase(), language)) count++
  }
  return count
}
