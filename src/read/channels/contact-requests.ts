import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'

/** Without details, as "do not include details". */
export function leavesOutDetails(part: Clause): boolean {
  return (
    isNegated(part) &&
    has(part, 'detail', 'content-item') &&
    (has(part, 'include') ||
      part.lexemes.every((lexeme) => is(lexeme, 'not', 'detail', 'content-item')) ||
      part.lexemes.some(
        (lexeme, at) =>
          is(lexeme, 'detail', 'content-item') &&
          (is(lexeme, 'not') || isWithout(part.lexemes, at) || isDenied(part.lexemes[at + 1])),
      ))
  )
}

/** "Without details", "without vulnerability details" */
function isWithout(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]
  if (!before) return false
  const isKind = is(before, 'vulnerability', 'security', 'sensitive') && !is(before, 'not')
  return is(before, 'not') || (isKind && (lexemes[at - 2]?.concepts.includes('not') ?? false))
}

/** Where verbs come last, so does their negation. */
function isDenied(next: Lexeme | undefined): boolean {
  return next !== undefined && is(next, 'not') && is(next, 'closes')
}

/** How far behind the place what goes there may be told, in sentences. */
const SOON = 3

/** "You may open an issue, but solely with the request for a private channel.", "Ask for a contact there, without details." */
export function isOnlyForContact(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  const parts = [
    ...passage.clauses.filter(({ start }) => start >= clause.start),
    ...saidOfPlace(passage, passages).flatMap(({ clauses }) => clauses),
  ]
  const isRequest = parts.some(
    (part) =>
      part.actor !== 'we' && has(part, ...REACHED) && (asksFirst(part) || (!has(part, 'not') && isNothingElse(part))),
  )
  const isBare = parts.some(leavesOutDetails)
  return (
    isRequest ||
    asksInQuotes(passage, clause) ||
    (isBare && parts.some((part) => reachesBack(part) || asksForWay(part)))
  )
}

/** "Ask for somebody to write to in one of these forums:" before the list of them. */
export function isListedForContact({ lead }: Passage): boolean {
  return lead?.clauses.some(asksForSomebody) ?? false
}

function asksForSomebody(part: Clause): boolean {
  const asked = firstOf(part, 'asks-for')
  if (!asked || isNegated(part) || has(part, 'will', 'report', 'vulnerability')) return false
  return part.lexemes.some((lexeme) => lexeme.start >= asked.end && is(lexeme, 'contact', 'owner', 'person'))
}

/** "Open an issue that only says 'please contact me'": the words of the request are quoted, in some languages before "only". */
function asksInQuotes({ text, clauses, lexemes, language }: Passage, clause: Clause): boolean {
  const only = lexemes.find((lexeme) => is(lexeme, 'only') && lexeme.start >= clause.start)
  if (only && language.negation === 'anywhere' && QUOTED_BEFORE.test(text.slice(clause.start, only.start))) return true
  const quote = only ? text.slice(only.end, only.end + BEFORE_QUOTE).search(QUOTE) : -1
  if (!only || quote < 0 || clauses.some((part) => part.start > clause.start && isNegated(part))) return false
  const quoted = lexemes.filter(({ start }) => start >= only.end + quote)
  return !has({ lexemes: quoted }, 'vulnerability', 'content-item', 'bug') || has({ lexemes: quoted }, 'contact')
}

const QUOTE = pattern(/["“„«「『]/)
/** An end of a quotation, and a particle. */
const QUOTED_BEFORE = pattern(/[」』”"»] ?\S{0,3} ?$/)
/** " with the words: ", in characters. */
const BEFORE_QUOTE = 30

/** "Open an issue with limited detail": a public report that gives little away. */
export function isReduced({ clauses }: Passage, clause: Clause): boolean {
  const told = clauses.filter(({ start, role }) => start >= clause.start && role !== 'condition')
  const names = ({ lexemes }: Clause) =>
    lexemes.some((lexeme) => is(lexeme, 'content-item') && !is(lexeme, 'few-details'))
  if (told.some((part) => part.actor !== 'we' && !isNegated(part) && names(part))) return false
  return told.some((part) => leavesOutDetails(part) || (!isNegated(part) && has(part, 'few-details')))
}

/** "Open an issue. Do not give sensitive details away there.": the sentences behind it take the details out. */
export function isReducedNext({ sentence }: Passage, passages: readonly Passage[]): boolean {
  return passages
    .slice(sentence.index + 1, sentence.index + 1 + SOON)
    .some(
      ({ sentence: { block }, clauses }) =>
        block === sentence.block &&
        clauses.some(
          (part) =>
            isNegated(part) &&
            has(part, 'publish', 'include', 'disclosure') &&
            has(part, 'detail', 'sensitive', 'content-item') &&
            has(part, 'public', 'public-place', 'tracker'),
        ),
    )
}

/** "…, and we will arrange a private channel": the rest is told in private. */
export function isToldLater({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some((part) => part.start >= clause.start && reachesBack(part))
}

/** "Ask for a contact without details": what is asked for stands before what is not wanted. */
function asksFirst(part: Clause): boolean {
  const asked = firstOf(part, 'asks-for')
  const negation = part.lexemes.findIndex((lexeme) => is(lexeme, 'not'))
  const denied = part.lexemes[negation]
  if (!asked || !denied || asked.end <= denied.start) return asked !== undefined
  // "Without any details ask for a contact"
  return [negation - 1, negation + 1].some((at) => {
    const beside = part.lexemes[at]
    return beside !== undefined && beside.end <= asked.start && is(beside, 'detail', 'content-item')
  })
}

/** What goes on about the place that a sentence names: the rest of the paragraph, or the paragraph behind the list that it is an item of. */
function saidOfPlace({ sentence: { index, block } }: Passage, passages: readonly Passage[]): Passage[] {
  const next = passages.slice(index + 1, index + 1 + SOON)
  const { items } = block.list ?? { items: [] }
  const behind = (items.at(-1)?.sentences.at(-1)?.index ?? index) + 1
  const isLast = items.at(-1) === block
  const onAll = passages
    .slice(behind, behind + SOON)
    .filter(({ sentence: { block: other } }) => other.kind === 'paragraph' && other.section === block.section)
  return [
    ...next.filter(({ sentence }) => sentence.block === block),
    // "- Ask in the forum\n- Open an issue\n\nThese are public: say there only that you look for us, and nothing of the flaw."
    ...(items.length > 0 && (isLast || onAll.some(bansDetails)) ? onAll : []),
  ]
}

function bansDetails({ clauses }: Passage): boolean {
  return clauses.some(
    (part) =>
      isNegated(part) &&
      has(part, 'publish', 'send', 'include') &&
      has(part, 'detail', 'content-item', 'vulnerability', 'they'),
  )
}

/** What is wanted of those who are not to read the report in public. */
const REACHED: readonly Concept[] = ['channel', 'contact', 'private', 'owner', 'advisory']

/** "Say only that you look for a contact"; "only for low-risk flaws" is said of what is reported. */
function isNothingElse(part: Clause): boolean {
  return has(part, 'only') && !has(part, 'vulnerability', 'bug', 'lesser') && !isTheOnlyWayNamed(part)
}

/** "The tracker is the only way to report." */
function isTheOnlyWayNamed({ lexemes }: Clause): boolean {
  return lexemes.some((lexeme, at) => is(lexeme, 'channel') && lexemes[at - 1]?.concepts.includes('only'))
}

/** "Ask the maintainer for a private channel." */
function asksForWay(part: Clause): boolean {
  if (part.actor === 'we' || isNegated(part) || has(part, 'wait', 'report')) return false
  const asked = firstOf(part, 'contact', 'asks-for')
  const way = part.lexemes.findLast((lexeme) => is(lexeme, 'channel', 'contact'))
  return asked !== undefined && way !== undefined && asked.end < way.start && has(part, 'private')
}

/** "We will get in touch with you." */
function reachesBack(part: Clause): boolean {
  return (
    part.actor === 'we' && has(part, 'contact', 'respond', 'channel', 'direct-message', 'private') && !isNegated(part)
  )
}
