import type { Concept } from '../../languages/language.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { questionBefore } from '../questions.js'
import { REPORTED } from './scope-sections.js'

/** "Report flaws of third-party modules to those who maintain them." */
export function sendsUpstream(passage: Passage): boolean {
  if (passage.subject === 'practices') return false
  if (pointsElsewhere(passage)) return true
  if (!has(passage, 'report', 'contact', 'send', 'notify', 'coordinated', 'policy')) return false
  // "Tell the distributions before we publish it"
  if (
    passage.clauses.some(
      ({ role, actor, lexemes }) => role === 'until' && actor === 'we' && has({ lexemes }, 'publish'),
    )
  )
    return false
  // "Once there is a patch, the description is sent downstream."
  if (passage.clauses.some((clause) => clause.role === 'after' && has(clause, 'fix', 'release'))) return false
  return passage.clauses.some(({ actor, role, lexemes, negatedFrom, end }) => {
    const others = lexemes.findLast(
      (lexeme, index) => is(lexeme, 'third-party') && !lexemes[index - 1]?.concepts.includes('us'),
    )
    if (!others || actor === 'we' || negatedFrom < others.start) return false
    if (role === 'condition' && passage.clauses.some((later) => later.start >= end && sendsThere(later))) return true
    const before = passage.lexemes.filter((lexeme) => lexeme.end <= others.start)
    // The words that name them may say what goes there: "in the library itself should go to".
    if (is(others, ...SENT) && !is(others, 'contact')) return true
    return has({ lexemes: before }, ...SENT) && !areProvidedFor(before, lexemes.slice(lexemes.indexOf(others) + 1))
  })
}

/** "Patches are sent to distributors", "to allow vendors time to prepare": what is done for them. */
function areProvidedFor(before: readonly Lexeme[], behind: readonly Lexeme[]): boolean {
  if (has({ lexemes: behind }, 'wait', 'opportunity', 'deadline')) return true
  return has({ lexemes: before }, 'advisories', 'advisory', 'security-fix') && !has({ lexemes: before }, ...REPORTED)
}

/** "… report it to them", "… follow their policy" */
function sendsThere({ lexemes, actor }: Clause): boolean {
  if (has({ lexemes }, 'report', 'contact')) return true
  return actor !== 'we' && has({ lexemes }, 'see') && has({ lexemes }, 'coordinated', 'policy')
}

/** What is sent upstream, or the sending. */
const SENT: readonly Concept[] = ['report', 'contact', 'send', 'notify', 'vulnerability', 'bug', 'tracker']

/** "That is another project, please go there: https://…" */
function pointsElsewhere({ clauses, spans, lexemes }: Passage): boolean {
  if (has({ lexemes }, 'us') || !spans.some(({ url }) => url !== undefined && !url.startsWith('mailto:'))) return false
  const others = clauses.findIndex(({ actor, role }) => actor === 'third-party' && role === 'main')
  return others >= 0 && clauses.slice(others + 1).some((clause) => has(clause, 'please') && !isNegated(clause))
}

/** "Bugs in the engine? Report them to Acme.": what stands behind is neither an address nor ours. */
export function sendsElsewhere(passage: Passage): boolean {
  const question = questionBefore(passage)
  if (!question || !has(question, 'vulnerability', 'bug') || !has(question, 'at') || has(question, 'discover', 'you'))
    return false
  const [clause, ...others] = passage.clauses
  const [verb, last, ...more] = clause?.lexemes ?? []
  if (!clause || !verb || !last || others.length > 0 || more.length > 0) return false
  if (!is(verb, 'report') || !is(verb, 'they') || !is(last, 'at')) return false
  const { length } = passage.text.slice(last.end).trim()
  return length > 1 && length <= LONGEST_NAME && !passage.text.includes('@') && passage.spans.length === 0
}

/** Of those who are told, in characters. */
const LONGEST_NAME = 20
