import type { Concept } from '../../../languages/language.js'
import { type Clause, has } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING, type Mention } from '../mention.js'

/** Whether what the words describe is done by the maintainers, or stands for a way that is named elsewhere. */
export function isOurWork(mention: Mention): boolean {
  const { passage, clause } = mention
  return isTaskOfOurs(passage, clause) || isStepOfOurs(passage) || isHandledBy(mention) || refersToWay(mention)
}

/** "Coordinator: opens a draft advisory": the label names who of ours does it. */
function isTaskOfOurs({ label, text }: Passage, { lexemes: [first] }: Clause): boolean {
  if (label?.lexemes.length !== 1 || !text.startsWith(label.text) || !first) return false
  return has(label, 'owner') && !has(label, 'contact', 'email', 'report') && is(first, 'open', 'publish')
}

/** "Then we do the following: – Post the notice to the mailing list" */
function isStepOfOurs({ lead, sentence, clauses }: Passage): boolean {
  if (lead === null || sentence.block.kind !== 'item' || clauses[0]?.actor !== 'we') return false
  const last = lead.clauses.findLast(({ role }) => role === 'main')
  if (last?.actor !== 'we' || !has(last, 'will', 'publish', 'handling')) return false
  return !has(last, 'report', 'contact', 'email') && clauses.every(({ actor }) => actor === 'we' || actor === null)
}

/** "Every report will be looked into by whoever is in charge of the module." */
function isHandledBy({ kind, clause: { lexemes } }: Mention): boolean {
  const verb = lexemes.findIndex((lexeme) => is(lexeme, 'assess', 'handling'))
  return kind === 'unnamed' && verb > 0 && is(lexemes[verb - 1] as Lexeme, 'will')
}

/** "Open an issue; if it shows a flaw, use a private channel instead": a way that is named elsewhere. */
function refersToWay({ kind, passage, clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  const [first] = clause.lexemes
  if (kind !== 'unnamed' || !named || !is(named, 'channel') || !first || !is(first, 'use')) return false
  return !has(clause, ...ASKING) && has(passage, ...NAMED_WAYS)
}

const NAMED_WAYS: readonly Concept[] = [
  'private-reporting',
  'security-tab',
  'advisory',
  'form',
  'email',
  'chat',
  'tracker',
  'public-place',
]
