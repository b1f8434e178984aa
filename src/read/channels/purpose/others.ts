import type { Block } from '../../../document/document.js'
import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ASKING } from '../mention.js'

/** What people write about who report a flaw. */
export const REPORTED: readonly Concept[] = ['vulnerability', 'report', 'security', 'sensitive', 'private', 'notify']

/** "Not ours." */
const BRIEF = 24

/** "Flaws in the engine are handled by its vendor (ann@lantern.dev)": who does something about them there is somebody else. */
export function isOfOthers(
  { clauses, previous, sentence }: Passage,
  clause: Clause,
  start: number,
  isService: boolean,
): boolean {
  const isDisowned = previous?.sentence.block === sentence.block && previous.text.length < BRIEF
  if (isDisowned && previous.clauses.every((part) => part.actor === 'third-party')) return true
  // "Flaws are handled by Patchstack: https://patchstack.com/…": a service that takes reports for others.
  if (clause.actor !== 'you' && !isService && isHandledBySomebody(clauses, start)) return true
  return clauses.some(
    (part) =>
      part.start <= clause.start &&
      part.role === 'main' &&
      !isNegated(part) &&
      part.actor !== 'we' &&
      !has(part, 'us', 'we') &&
      // "Tell upstream; otherwise write to …"
      (part === clause || !has(clause, 'otherwise')) &&
      part.lexemes.some((lexeme) => is(lexeme, 'third-party') && lexeme.start < start),
  )
}

/** "Flaws of the protocol are handled by the foundation (sec@lantern.dev)": by whom is said with a name. */
function isHandledBySomebody(clauses: readonly Clause[], start: number): boolean {
  return clauses.some(({ lexemes, role, actor }) => {
    const handled = lexemes.findIndex((lexeme) => is(lexeme, 'handling') && !is(lexeme, 'open'))
    const by = lexemes[handled + 1]
    if (
      role !== 'main' ||
      actor === 'we' ||
      handled < 0 ||
      !by ||
      !is(by, 'at') ||
      by.start - (lexemes[handled] as Lexeme).end > 1
    )
      return false
    const rest = lexemes.slice(handled + 2).filter((lexeme) => lexeme.end <= start)
    return (
      by.end + NAME < start &&
      rest.every((lexeme) => !is(lexeme, 'we', 'us', 'owner', 'email', 'security', 'you', 'contact'))
    )
  })
}

/** So many characters has a name with its article at least. */
const NAME = 6

/** "The lists dev@lantern.dev and users@lantern.dev are archived publicly." */
export function isPublicPlace({ lexemes }: Clause): boolean {
  return has({ lexemes }, 'public') && !has({ lexemes }, 'use', 'open', ...ASKING)
}

/** "| Discord | lantern | General discussion |": another cell of the row tells what the place is for. */
export function isInRowOnOthers({ sentence }: Passage, passageOf: Manuscript['passageOf']): boolean {
  const { cell } = sentence.block
  const row = cell && cell.row >= 0 ? cell.table.rows[cell.row] : undefined
  const wordsOf = (blocks: readonly Block[]) =>
    blocks.flatMap(({ sentences }) => sentences.flatMap((part) => passageOf(part).lexemes))
  const lexemes = wordsOf(row?.slice(1).filter((block) => block !== sentence.block) ?? [])
  if (has({ lexemes }, 'question', 'other', 'conduct') && !has({ lexemes }, ...REPORTED)) return true
  // "Use: discussion among the release managers" below "Use: vulnerabilities".
  if (!has({ lexemes }, 'publish', 'tracker', 'release', 'advisories', 'third-party', 'subscribe')) return false
  const isForVendors = has({ lexemes }, 'third-party') && !has({ lexemes }, 'vulnerability', 'report', 'sensitive')
  if (has({ lexemes }, ...OF_REPORTS) && !isForVendors && !isOfNews(lexemes)) return false
  return cell?.table.rows.some((other) => other !== row && has({ lexemes: wordsOf(other) }, ...OF_REPORTS)) ?? false
}

/** "Public announcements of fixed flaws" */
function isOfNews(lexemes: readonly Lexeme[]): boolean {
  const news = lexemes.findIndex((lexeme) => is(lexeme, 'advisories'))
  const flaw = lexemes.findIndex((lexeme) => is(lexeme, 'vulnerability'))
  return news >= 0 && news < flaw && !has({ lexemes }, 'report', 'disclosure', 'sensitive')
}

const OF_REPORTS: readonly Concept[] = ['vulnerability', 'report', 'disclosure', 'sensitive']

/** "Website | Blog | @lantern" at the top or foot of a page. */
export function isBarOfLinks({ text, spans }: Passage): boolean {
  return text.split(BAR).length > 2 && spans.filter(({ kind }) => kind === 'link').length > 1
}

const BAR = pattern(/ [|·•] /)
