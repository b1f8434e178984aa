import type { Concept } from '../../../languages/language.js'
import { type Clause, has } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING, type Mention } from '../mention.js'

/** "Report it through the form at the end of the page": a form to which no link leads, so that its address is not said. */
export function linklessFormIn(passage: Passage, clause: Clause): Lexeme | undefined {
  const { lexemes, role, actor, negatedFrom } = clause
  const { spans, language } = passage
  if (role !== 'main' || actor === 'we' || actor === 'third-party') return undefined
  if (spans.some(({ kind }) => kind === 'link') || has(clause, ...OF_OTHER_WAYS)) return undefined
  if (!has(passage, 'report', 'vulnerability') || !has(clause, ...ASKING)) return undefined
  return lexemes.find((lexeme, at) => {
    const [before, after] = [lexemes[at - 1], lexemes[at + 1]]
    if (!is(lexeme, 'form') || lexeme.start > negatedFrom) return false
    if (before && is(before, 'use') && lexeme.start - before.end <= DETERMINER) return true
    // "フォームから報告してください"
    return language.negation === 'anywhere' && after !== undefined && is(after, 'use') && after.start - lexeme.end <= 1
  })
}

/** " das ", " tego ", in characters. */
const DETERMINER = 6

/** Whether a mention is of such a form. */
export function isLinklessForm({ kind, clause, start }: Mention): boolean {
  return kind === 'unnamed' && clause.lexemes.some((lexeme) => is(lexeme, 'form') && lexeme.start === start)
}

/** What tells that the form is one of a forge or of somebody else, or that there is another way beside it. */
const OF_OTHER_WAYS: readonly Concept[] = [
  'forge',
  'private-reporting',
  'advisory',
  'security-tab',
  'bounty',
  'public-place',
  'tracker',
  'question',
  'cve',
]
