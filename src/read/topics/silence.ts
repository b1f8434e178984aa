import type { Concept } from '../../languages/language.js'
import { type Clause, has, PRONOUN_LENGTH } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ON_REPORTS } from '../subject-groups.js'

/** "Do not disclose the vulnerability": what is banned is an act of the reporter, and on the flaw rather than on other data. */
export function asksForSilence(passage: Passage): boolean {
  if (!ON_REPORTS.has(passage.subject) && !has(passage, 'vulnerability', 'report')) return false
  return passage.clauses.some(
    (clause) =>
      isBanOnReporter(passage, clause) && clause.lexemes.some((_, index) => isActOnFlaw(passage, clause, index)),
  )
}

function isBanOnReporter(passage: Passage, clause: Clause): boolean {
  const { lexemes, actor, role, start, negatedFrom } = clause
  if (role !== 'main' || actor === 'we' || actor === 'third-party' || passage.text[start - 1] === '(') return false
  if (lexemes.some((lexeme) => is(lexeme, 'users') && !is(lexeme, 'public'))) return false
  if (actor === 'you') return true
  if (isVerbLast(passage)) return lexemes.some(asksNot) || endsInRequest(lexemes)
  return has(clause, 'must') || negatedFrom - start <= LATEST_BAN
}

function isVerbLast({ language }: Passage): boolean {
  return language.negation === 'anywhere'
}

/** Whether a word says that something is made public, behind the negation, and what is the flaw or stands for it. */
function isActOnFlaw(passage: Passage, { lexemes, end, negatedFrom }: Clause, index: number): boolean {
  const verb = lexemes[index] as Lexeme
  if (!is(verb, 'publish') || verb.end <= negatedFrom || is(verb, 'upkeep')) return false
  // "You agree not to disclose it"
  const before = lexemes.slice(0, index).findLast((one) => isWord(one) && !is(one, 'at'))
  const next = lexemes.slice(index + 1).find(isWord)
  if (is(verb, ...FLAW) || isFlawNear(before, verb) || isFlawNear(verb, next, next)) return true
  // "Avoid publishing secrets"
  const isOnThing = next !== undefined && next.start - verb.end <= 1 && is(next, 'best-practices', 'upkeep')
  const isBare = before === undefined || isOneOf(before, VERBS)
  if (isVerbLast(passage) || isOnOther(passage) || isOnThing || !isBare) return false
  return (next?.start ?? end) - verb.end <= PRONOUN_LENGTH
}

/** Whether hardly anything stands between two words, of which one names the flaw. */
function isFlawNear(first: Lexeme | undefined, second: Lexeme | undefined, flaw = first): boolean {
  return Boolean(first && second && flaw && is(flaw, ...FLAW) && second.start - first.end <= LONGEST_GAP)
}

/** "If you come across data of others, do not share it." */
function isOnOther({ clauses }: Passage): boolean {
  return clauses.some((part) => part.role === 'condition' && !has(part, ...FLAW))
}

/** Where verbs come last, one word may hold the ban: "do-not-share". */
function asksNot(lexeme: Lexeme): boolean {
  return is(lexeme, 'not') && is(lexeme, 'must', 'please')
}

function endsInRequest(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1)
  return last !== undefined && is(last, 'must')
}

function isWord(lexeme: Lexeme): boolean {
  return (
    !is(lexeme, 'please', 'not', 'must', 'may', 'you', 'your', 'agree') &&
    (lexeme.concepts.length > 0 || lexeme.value !== null)
  )
}

const FLAW: readonly Concept[] = ['vulnerability', 'bug', 'detail', 'they']

/** "We ask", in characters: an imperative begins with its negation. */
const LATEST_BAN = 9

/** "The known", in characters. */
const LONGEST_GAP = 10
