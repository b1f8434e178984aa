import type { Concept, Subject } from '../../../languages/language.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ASKING, type Mention } from '../mention.js'

/** Whether what the words describe is done by the maintainers, or stands for a way that is named elsewhere. */
export function isOurWork(mention: Mention, passageOf: Manuscript['passageOf']): boolean {
  const { passage, clause } = mention
  if (isTaskOfOurs(passage, clause) || isStepOfOurs(passage) || isStepOfHandling(passage, clause, passageOf))
    return true
  return isHandledBy(mention) || refersToWay(mention)
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

/** Sections that tell how reports are handled. */
const OF_HANDLING: ReadonlySet<Subject> = new Set(['response', 'disclosure', 'other'])

/** "- Draft an advisory\n- Request a CVE\n- Inform the reporter": what stands among orders that no reporter is given is none to a reporter either. */
function isStepOfHandling(
  { sentence: { block }, subject }: Passage,
  clause: Clause,
  passageOf: Manuscript['passageOf'],
): boolean {
  if (!block.list || clause.actor !== null || !OF_HANDLING.has(subject)) return false
  const orders = block.list.items.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => passageOf(sentence).clauses.filter(isOrder)),
  )
  return orders.some(isForMaintainers) && !orders.some(isForReporters)
}

/** "Tell us what you have found" */
function isForReporters(order: Clause): boolean {
  const [first] = order.lexemes.filter((lexeme) => !is(lexeme, 'please'))
  return first !== undefined && is(first, 'include', 'use', 'open', ...ASKING) && has(order, 'us', 'your')
}

/** "Inform the reporter", "please do this", and nobody is named who does it. */
function isOrder(clause: Clause): boolean {
  return clause.role === 'main' && clause.actor === null && !isNegated(clause)
}

/** "Request a CVE", "publish the advisory", "give credit to the reporter" */
function isForMaintainers({ lexemes }: Clause): boolean {
  const [first, ...more] = lexemes.filter((lexeme) => !is(lexeme, 'and', 'please'))
  if (!first) return false
  const rest = { lexemes: more }
  if (is(first, 'asks-for', 'open') && !is(first, 'tracker')) return has(rest, 'cve') && !has(rest, 'include')
  if (is(first, 'publish', 'release')) return has(rest, 'advisory', 'advisories') || is(first, 'advisory')
  // "Keep the reporter informed."
  if (is(first, 'inform')) return !has(rest, 'us')
  return is(first, 'notify', 'acknowledge', 'respond', 'credit') && has(rest, 'you')
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
