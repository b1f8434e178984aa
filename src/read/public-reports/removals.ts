import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { opensInPublic } from './bans.js'

/** "Public issues on vulnerabilities will be deleted." */
export function removesWhatIsPublic({ clauses, subject, previous, text }: Passage, clause: Clause): boolean {
  const { lexemes, actor, start } = clause
  // "If you open a public issue on a flaw, it will be deleted", "…, delete it and write to us."
  const [first] = lexemes
  const isAll = lexemes.every((lexeme) => is(lexeme, 'removed', 'will', 'we', 'they', 'directly'))
  const isTold = actor !== 'we' && first !== undefined && is(first, 'removed', 'please', 'and') && !isNegated(clause)
  if ((isAll || isTold) && has({ lexemes }, 'removed')) {
    const isOpened = clauses.some(
      (part) => part.role === 'condition' && !isNegated(part) && opensInPublic(part, subject),
    )
    // "Have you posted it already? Please take it down."
    const asked = previous && ENDS_IN_QUESTION.test(previous.text) ? previous.clauses : []
    if (isOpened || asked.some((part) => opensInPublic(part, subject))) return true
  }
  const place =
    lexemes.find(
      (lexeme, at) => is(lexeme, 'public-place', 'tracker', 'publish') || isPublicReport(lexeme, lexemes.slice(at + 1)),
    ) ?? placeInAside(text, clauses, clause)
  const removal = lexemes.find((lexeme) => is(lexeme, 'removed'))
  if (!place || !removal || (removal.start < place.start && actor !== 'we' && removal !== lexemes[0])) return false
  // "None of those is a vulnerability, and issues about them will be closed."
  const isDenied = lexemes[0] && is(lexemes[0], 'no')
  if (isDenied && lexemes.some((lexeme) => is(lexeme, 'vulnerability') && lexeme.end <= place.start)) return false
  const isPublic = is(place, 'public-place') || has({ lexemes }, 'public')
  if (has({ lexemes }, 'vulnerability', 'security', 'detail') || (isPublic && subject === 'reporting')) return true
  return clauses.some((before) => before.end <= start && has(before, 'vulnerability', 'security'))
}

/** "Reports in the wrong place (such as a public issue) will be deleted." */
function placeInAside(text: string, clauses: readonly Clause[], clause: Clause): Lexeme | undefined {
  const aside = clauses[clauses.indexOf(clause) - 1]
  const isAside = aside !== undefined && text[aside.start - 1] === '(' && text[aside.end - 1] === ')'
  return isAside && !isNegated(aside) ? firstOf(aside, 'public-place') : undefined
}

/** "Publicly filed reports": nothing but the verb stands between. */
function isPublicReport(lexeme: Lexeme, [next, last]: readonly Lexeme[]): boolean {
  const report = next && is(next, 'open', 'send') && !is(next, 'report') ? last : next
  return is(lexeme, 'public') && report !== undefined && is(report, 'report')
}
