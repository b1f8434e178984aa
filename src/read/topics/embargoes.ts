import type { Concept } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Embargo } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { endOf } from './end-of-wait.js'
import { publicationTold } from './publications.js'
import { asksForSilence } from './silence.js'
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
