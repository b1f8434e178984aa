import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import { ARTICLE_LENGTH, type Clause } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'

/** "`route-agents` may contact public sources", "`lantern audit` opens an issue and notifies the team": a tool does it, and no reporter is asked. */
export function isDoneByTool(passage: Passage, clause: Clause): boolean {
  const { clauses, spans, text } = passage
  if (clause.actor === 'we' || clause.actor === 'you') return false
  const tool = spans.find(
    ({ kind, start, end }) =>
      kind === 'code' &&
      start >= clause.start &&
      end < clause.end &&
      start - clause.start <= ARTICLE_LENGTH &&
      !clause.lexemes.some((lexeme) => lexeme.end <= start && !is(lexeme, 'and', 'but', 'or')) &&
      !ADDRESS.test(text.slice(start, end)),
  )
  const verb = tool && clause.lexemes.find((lexeme) => lexeme.start >= tool.end)
  if (tool && verb)
    return text[tool.end] === ' ' && verb.start - tool.end <= 1 && isDeed(clause, clause.lexemes.indexOf(verb))
  const before = clauses[clauses.indexOf(clause) - 1]
  const [first, second] = clause.lexemes
  // "… and reports to the owner"
  const goesOn = first !== undefined && is(first, 'and', 'or') && second !== undefined && second.start - first.end <= 1
  return clause.joined && goesOn && before !== undefined && isDeed(clause, 1) && isDoneByTool(passage, before)
}

/** "Contacts", "may contact", but not "may be contacted", "is to be contacted". */
function isDeed({ lexemes }: Clause, at: number): boolean {
  const verb = lexemes[at]
  if (!verb || !is(verb, ...DEEDS)) return false
  return !lexemes.slice(at).some((lexeme) => is(lexeme, 'addressed'))
}

const DEEDS: readonly Concept[] = [
  'may',
  'will',
  'must',
  'report',
  'send',
  'contact',
  'notify',
  'email',
  'open',
  'use',
  'publish',
]

/** What is written to rather than what does something. */
const ADDRESS = pattern(/@|:\/\/|^#/)
