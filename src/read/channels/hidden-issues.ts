import { pattern } from '../../pattern.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { destinationOf } from './hosts.js'
import type { Mention } from './mention.js'

/** "Mark it as confidential", "with the confidential flag": what hides an issue from all but a few. */
export function hidesIssue(lexeme: Lexeme): boolean {
  return is(lexeme, 'private-issue') && is(lexeme, 'private') && !is(lexeme, 'advisory', 'tracker', 'private-reporting')
}

/** "Open an issue on our GitLab and mark it as confidential": what reads as a public place is none. */
export function withHiddenIssue(mention: Mention, passages: readonly Passage[]): Mention {
  if (mention.kind !== 'issue' || !isHidden(mention, passages)) return mention
  const kind = mention.target === null || HAS_HIDDEN_ISSUES.test(mention.target) ? 'advisory' : 'form'
  return { ...mention, kind }
}

/** GitLab hides issues; nearly all others that can are trackers of their own. */
const HAS_HIDDEN_ISSUES = pattern(/gitlab|\/-\/(?:issues|work_items)/i)
/** There no issue can be hidden, whatever is asked. */
const HAS_NONE = pattern(/^https?:\/\/(?:www\.)?(?:github\.com|bitbucket\.org)\//i)

function isHidden({ passage, clause, target }: Mention, passages: readonly Passage[]): boolean {
  if (target !== null && destinationOf(target) !== 'issue') return false
  const { sentence, clauses, spans } = passage
  if ([target, ...spans.map(({ url }) => url)].some((url) => url && HAS_NONE.test(url))) return false
  const next = passages[sentence.index + 1]
  const behind = next?.sentence.block === sentence.block ? next.clauses : []
  return [...clauses.filter(({ start }) => start >= clause.start), ...behind].some(asksToHide)
}

function asksToHide(clause: Clause): boolean {
  if (clause.actor === 'we' || isNegated(clause) || has(clause, 'question')) return false
  return clause.lexemes.some(hidesIssue)
}
