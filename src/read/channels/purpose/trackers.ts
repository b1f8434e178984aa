import { pattern } from '../../../pattern.js'
import { findAddresses } from '../../addresses.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING, type Mention } from '../mention.js'
import { REPORTED } from './others.js'

/** Whether a tracker is for those who send changes or join in, or is shown beside a secret way. */
export function isOfContribution(mention: Mention): boolean {
  const { passage, clause, start, described } = mention
  if (isJoined(passage, clause) || isOfChange(mention)) return true
  return !described && isBesideSecretWay(passage, clause, start)
}

/** Whether flaws are sent elsewhere by another sentence. */
export function isForOtherBugs(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  return isBesideBan(passage, passages) || turnsToFlawsNext(passage, clause, passages)
}

/** "Open an issue with these: …", where "security issues must not be reported in public" stands beside: the others are meant. */
function isBesideBan(passage: Passage, passages: readonly Passage[]): boolean {
  const { lead, label } = passage
  if (
    [passage, lead, label].some(
      (part) => part && has(part, 'vulnerability', 'security', 'sensitive', 'lesser', 'private'),
    )
  )
    return false
  return passages.some(({ clauses }) =>
    clauses.some(
      (part, index) =>
        part.role === 'main' &&
        part.actor !== 'we' &&
        (has(part, 'vulnerability') || isForFlaws(clauses[index - 1])) &&
        has(part, 'public', 'public-place', 'tracker') &&
        part.lexemes.some((lexeme) => is(lexeme, 'report', 'open') && lexeme.start >= part.negatedFrom),
    ),
  )
}

/** "For a flaw that you take for sensitive, write to us instead of opening an issue." */
function isForFlaws(before: Clause | undefined): boolean {
  return before !== undefined && has(before, 'vulnerability') && !has(before, ...ASKING)
}

/** "When you find a bug, use the tracker. However, if it is a vulnerability, write to us." */
function turnsToFlawsNext(passage: Passage, clause: Clause, passages: readonly Passage[]): boolean {
  const { sentence, clauses } = passage
  const next = passages[sentence.index + 1]
  const [but] = next?.lexemes ?? []
  if (!next || !but || !is(but, 'but') || next.sentence.block !== sentence.block) return false
  if (has(passage, 'vulnerability', 'security', 'lesser') || !clauses.some((part) => has(part, 'bug', 'discover')))
    return false
  const isOnFlaws = next.clauses.some((part) => part.role !== 'main' && has(part, 'vulnerability', 'security'))
  return clause.role === 'main' && isOnFlaws && has(next, ...ASKING)
}

/** "All goes through our chat, except security: for that, …" */
export function isAllButFlaws({ clauses }: Passage, clause: Clause): boolean {
  return clauses.some(
    (part) =>
      part.start >= clause.end &&
      part.lexemes.some((lexeme, at) => {
        const next = part.lexemes[at + 1]
        return is(lexeme, 'except') && next !== undefined && is(next, 'security', 'vulnerability')
      }),
  )
}

/** "Create a PR with a test": a change of the code, and no report. */
function isOfChange({ text, described, passage }: Mention): boolean {
  return (
    described &&
    CHANGE.test(text) &&
    !has(passage, 'report', 'vulnerability', 'lesser', 'security-fix') &&
    // "If it is found to fit" is no find of the reporter's.
    !passage.clauses.some((part) => part.actor === 'you' && has(part, 'discover'))
  )
}

const CHANGE = pattern(/^(?:an? |the )?(?:public )?(?:prs?|mrs?|(?:pull|merge) requests?)$/i)

/** "To join the list, visit https://lists.lantern.dev/users." */
function isJoined({ clauses }: Passage, clause: Clause): boolean {
  const front = clauses[clauses.indexOf(clause) - 1]
  return [front, clause].some((part) => part !== undefined && has(part, 'subscribe') && !has(part, ...REPORTED))
}

/** "Report it privately to ann@lantern.dev with what [a bug report](…/issues/new) holds": the link is no second way. */
function isBesideSecretWay(passage: Passage, clause: Clause, start: number): boolean {
  if (!has(clause, 'private') || isNegated(clause) || has(clause, 'or', 'but', 'public', 'public-place', 'open'))
    return false
  return findAddresses(passage).some(
    (address) => address.kind === 'email' && address.start >= clause.start && address.end <= start,
  )
}
