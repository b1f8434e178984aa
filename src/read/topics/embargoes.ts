import type { Concept } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Embargo } from '../../policy/timeframe.js'
import { has, PRONOUN_LENGTH } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { ON_REPORTS } from '../subject-groups.js'
import { endOf } from './end-of-wait.js'
import { publicationTold } from './publications.js'
import { asksToWait } from './waits.js'

/** Finds until when a vulnerability is to be kept secret: where reporters are asked to, or where it is told when it becomes public. */
export function readEmbargoes({ passages }: Manuscript): Statement<Embargo>[] {
  const own = passages.filter((passage) => passage.sentence.block.kind !== 'heading' && passage.subject !== 'practices')
  const ends = own.map((passage) => (asksToWait(passage) ? endOf(passage) : null))
  const asked = own.flatMap((passage, index) => {
    const until = ends[index] ?? null
    if (until === null && !asksForSilence(passage)) return []
    return [statement(passage, { until }, until === null && isAbsolute(passage) ? 'high' : 'medium')]
  })
  const told = own.flatMap((passage, index) => {
    if (ends[index] !== null) return []
    const until = publicationTold(passage, own.slice(Math.max(index - MOST_STEPS, 0), index))
    return until === null ? [] : [statement(passage, { until }, 'medium')]
  })
  return [...asked, ...told]
}

/** So many sentences before one are looked through for the steps that come first. */
const MOST_STEPS = 20

/** "Never disclose it": the ban names neither an end nor the public, or some place, as those who are not to know. */
function isAbsolute(passage: Passage): boolean {
  if (!excludesAll(passage) && has(passage, ...PLACES)) return false
  // "When you write there, do not disclose the details."
  return !passage.clauses.some(({ role }) => role === 'when')
}

/** "Do not disclose it publicly or to any third party": no other way is left to tell anybody. */
function excludesAll({ clauses, lexemes }: Passage): boolean {
  if (has({ lexemes }, 'public-place', 'tracker', 'chat', 'lesser', 'idiom', 'upkeep')) return false
  return clauses.some(({ lexemes: words, negatedFrom }) => {
    const verb = words.findIndex((lexeme) => is(lexeme, 'publish') && lexeme.end > negatedFrom)
    return verb >= 0 && words.slice(verb + 1).some((lexeme) => is(lexeme, 'third-party'))
  })
}

const PLACES: readonly Concept[] = [
  'public',
  'public-place',
  'chat',
  'gathering',
  'tracker',
  'forge',
  'website',
  'lesser',
  'idiom',
]

/** "Do not disclose the vulnerability": what is banned is an act of the reporter, and on the flaw rather than on other data. */
function asksForSilence(passage: Passage): boolean {
  if (!ON_REPORTS.has(passage.subject) && !has(passage, 'vulnerability', 'report')) return false
  const verbIsLast = passage.language.negation === 'anywhere'
  // "If you come across data of others, do not share it."
  const isOnOther = passage.clauses.some((part) => part.role === 'condition' && !has(part, ...FLAW))
  return passage.clauses.some(({ lexemes, actor, role, start, end, negatedFrom }) => {
    if (role !== 'main' || actor === 'we' || actor === 'third-party' || passage.text[start - 1] === '(') return false
    const isAsked = verbIsLast ? lexemes.some(asksNot) || endsInRequest(lexemes) : has({ lexemes }, 'must')
    if (actor === null && !isAsked && (verbIsLast || negatedFrom - start > LATEST_BAN)) return false
    if (lexemes.some((lexeme) => is(lexeme, 'users') && !is(lexeme, 'public'))) return false
    return lexemes.some((lexeme, index) => {
      if (!is(lexeme, 'publish') || lexeme.end <= negatedFrom || is(lexeme, 'upkeep')) return false
      // "You agree not to disclose it"
      const before = lexemes.slice(0, index).findLast((one) => isWord(one) && !is(one, 'at'))
      const next = lexemes.slice(index + 1).find(isWord)
      const isOnFlaw =
        is(lexeme, ...FLAW) ||
        (before !== undefined && is(before, ...FLAW) && lexeme.start - before.end <= LONGEST_GAP) ||
        (next !== undefined && is(next, ...FLAW) && next.start - lexeme.end <= LONGEST_GAP)
      const isBare = before === undefined || isOneOf(before, VERBS)
      // "Avoid publishing secrets"
      const isOnThing = next !== undefined && next.start - lexeme.end <= 1 && is(next, 'best-practices', 'upkeep')
      const isOnPronoun =
        isBare && !verbIsLast && !isOnOther && !isOnThing && (next?.start ?? end) - lexeme.end <= PRONOUN_LENGTH
      return isOnFlaw || isOnPronoun
    })
  })
}

/** Where verbs come last, one word may hold the ban: "do-not-share". */
function asksNot(lexeme: Lexeme): boolean {
  return is(lexeme, 'not') && is(lexeme, 'must', 'please')
}

function endsInRequest(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1)
  return last !== undefined && is(last, 'must')
}

function isWord(lexeme: Lexeme): boolean {
  return (
    !is(lexeme, 'please', 'not', 'must', 'may', 'you', 'your', 'agree') &&
    (lexeme.concepts.length > 0 || lexeme.value !== null)
  )
}

const FLAW: readonly Concept[] = ['vulnerability', 'bug', 'detail', 'they']
/** "We ask", in characters: an imperative begins with its negation. */
const LATEST_BAN = 9
/** "The known", in characters. */
const LONGEST_GAP = 10
