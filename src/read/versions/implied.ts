import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { NUMBER } from './cells.js'
import { branchName, proseEntries } from './prose-entries.js'

/** "If you are not on the latest version, update first. Only that one is maintained." */
function pointedBackTo({ previous, lexemes, sentence, clauses, text }: Passage): Lexeme | undefined {
  if (!previous || previous.sentence.block !== sentence.block || clauses.length > 1 || text.length > LONGEST_POINTER)
    return undefined
  if (!has({ lexemes }, 'only') || !has({ lexemes }, 'supported', 'fix', 'security-fix')) return undefined
  return isOfIt({ lexemes }) && NUMBER.all(text).length === 0
    ? previous.lexemes.findLast((lexeme) => is(lexeme, 'latest', 'main-branch'))
    : undefined
}

function isOfIt({ lexemes: [first, ...others] }: { lexemes: readonly Lexeme[] }): boolean {
  // "Vulnerabilities are only fixed there."
  const lexemes = first && !is(first, 'vulnerability') ? [first, ...others] : others
  return lexemes.every((lexeme) => lexeme.value !== null || is(lexeme, ...IN_POINTING))
}

/** In characters. */
const LONGEST_POINTER = 80

const IN_POINTING: readonly Concept[] = ['only', 'supported', 'we', 'us', 'fix', 'security-fix', 'gets', 'they', 'will']

/** "If it is not the latest release, we don't support it", "please try the latest, since we don't fix anything in older ones". */
function sparedRange({ clauses }: Passage): Lexeme | undefined {
  const denial = clauses.findIndex(
    (clause) =>
      clause.role !== 'condition' &&
      (clause.actor === 'we' || (clause.actor === null && has(clause, 'older'))) &&
      isNegated(clause) &&
      has(clause, 'supported', 'fix', 'security-fix', 'backport') &&
      !has(clause, 'latest', 'main-branch', 'unsupported', 'version', 'report', 'bug'),
  )
  const [before, denying, advice] = [clauses[denial - 1], clauses[denial], clauses[denial + 1]]
  // "Flaws in older versions will not be fixed; please upgrade to the latest."
  if (denying && advice && has(denying, 'older') && has(advice, 'upgrade') && !isNegated(advice))
    return firstOf(advice, 'latest')
  if (!before || !denying) return undefined
  const target = firstOf(before, 'latest', 'main-branch')
  const isOfOthers = before.role === 'condition' && isNegated(before)
  const isOfOlder = before.role === 'main' && !isNegated(before) && before.actor === 'you' && has(denying, 'older')
  return isOfOthers || isOfOlder ? target : undefined
}

/** "Test the latest release: it's the only one we support." */
function pointedTo({ clauses, text }: Passage): Lexeme | undefined {
  const at = clauses.findIndex(
    (clause) =>
      clause.role === 'main' && !isNegated(clause) && has(clause, 'only') && has(clause, 'supported') && isOfIt(clause),
  )
  const pointing = clauses[at]
  if (!pointing || NUMBER.all(text.slice(pointing.start, pointing.end)).length > 0) return undefined
  const naming = clauses.slice(0, at).findLast((clause) => has(clause, 'latest', 'main-branch'))
  return naming && !isNegated(naming) ? firstOf(naming, 'latest', 'main-branch') : undefined
}

/** "Not on the newest version? Then you are not supported." */
function askedOf({ previous, sentence, clauses: [first], ...passage }: Passage): Lexeme | undefined {
  const asked = previous?.sentence.block === sentence.block && previous.clauses.length === 1 ? previous : undefined
  if (!asked || !first || !ENDS_IN_QUESTION.test(asked.text) || !asked.clauses.every(isNegated)) return undefined
  const isDenied = has(first, 'unsupported') || (isNegated(first) && has(first, 'supported', 'fix', 'security-fix'))
  return isDenied && !has(passage, 'latest', 'main-branch') ? firstOf(asked, 'latest', 'main-branch') : undefined
}

/** The range that a sentence says something of without naming it, or by what it says of all others, and the sentence that names it. */
export function impliedRange(passage: Passage): { target: Lexeme; naming: Passage } | undefined {
  if (NOT_ON_SUPPORT.has(passage.subject)) return undefined
  const back = pointedBackTo(passage) ?? askedOf(passage)
  if (back && passage.previous) return { target: back, naming: passage.previous }
  const target = sparedRange(passage) ?? pointedTo(passage)
  return target && { target, naming: passage }
}

const NOT_ON_SUPPORT: ReadonlySet<Subject> = new Set(['practices', 'report-contents', 'out-of-scope'])

export function impliedEntry(passage: Passage): Statement<SupportedRange>[] {
  const implied = impliedRange(passage)
  if (!implied) return []
  const { start, end } = implied.target
  const range = is(implied.target, 'latest') ? 'latest' : branchName(implied.naming.text.slice(start, end))
  const value = { range, supported: true, ends: null, verdict: '', form: 'prose' as const }
  return [statement(implied.naming, value, 'medium', start, end)]
}

/** "2.x and earlier are no longer supported. Please use the latest.": what users are to move to from all that is named gets the fixes. */
export function advisedEntries({ passages }: Manuscript, passage: Passage): Statement<SupportedRange>[] {
  const own = proseEntries(passage)
  // "Run the newest release; that's the only one I look after."
  const isSaidOfIt = own.length === 0 && has(passage, 'only') && has(passage, 'supported')
  if (!(has(passage, 'unsupported') || isSaidOfIt) || own.some(({ value }) => value.supported)) return []
  const next = passages[passages.indexOf(passage) + 1]
  const isNext = next?.sentence.block === passage.sentence.block && next.clauses.length === 1
  return [passage, ...(isNext ? [next] : [])].flatMap((part) => {
    const advice = part.clauses.find(
      (clause) => clause.actor !== 'we' && has(clause, 'upgrade') && has(clause, 'latest'),
    )
    const latest =
      advice && (part === passage ? own.length > 0 || isSaidOfIt : !isSaidOfIt) ? firstOf(advice, 'latest') : undefined
    if (!advice || !latest || isNegated(advice) || has(advice, 'unsupported', 'if')) return []
    const value = { range: 'latest', supported: true, ends: null, verdict: '', form: 'prose' as const }
    return [statement(part, value, 'medium', latest.start, latest.end)]
  })
}
