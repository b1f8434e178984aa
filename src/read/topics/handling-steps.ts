import type { Concept } from '../../languages/language.js'
import { ARTICLE_LENGTH, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'

/** The steps of handling a report, and the words that tell each. */
const STEPS: readonly (readonly [string, readonly Concept[]])[] = [
  ['acknowledge', ['acknowledge', 'respond']],
  ['assess', ['assess']],
  ['fix', ['fix']],
  ['release', ['release']],
  ['announce', ['publish', 'disclosure', 'advisory', 'advisories']],
  ['coordinate', ['agree', 'handling']],
  ['credit', ['credit']],
  ['inform', ['inform', 'detailed']],
]

/** The step that a word tells. */
export function stepOf(lexeme: Lexeme): string | undefined {
  // "Acknowledgements in our hall of fame" name people.
  if (is(lexeme, 'credit')) return 'credit'
  if (is(lexeme, 'deadline') && is(lexeme, 'detailed')) return undefined
  return STEPS.find(([, concepts]) => concepts.some((concept) => lexeme.concepts.includes(concept)))?.[0]
}

/** Whether a clause or sentence names any step. */
export function namesStep({ lexemes }: { lexemes: readonly Lexeme[] }): boolean {
  return lexemes.some((lexeme) => stepOf(lexeme) !== undefined)
}

/** What one verb does is one step: "respond to fix it"; "and" joins two: "the fix and disclosure". */
export function collect(lexemes: readonly Lexeme[], steps: Set<string>): void {
  // "You may receive messages" speaks of no receipt.
  const ofReceipt = lexemes.some((lexeme) => is(lexeme, 'receipt') && !is(lexeme, 'gets'))
  if (has({ lexemes }, 'inform', 'notify') && ofReceipt) {
    steps.add('acknowledge')
    return
  }
  // "We answer with an assessment."
  const answer = lexemes.findIndex((lexeme) => is(lexeme, 'respond'))
  const rest = lexemes.slice(answer + 1)
  const more = rest.findIndex((lexeme) => is(lexeme, 'detailed'))
  const isAssessed = answer >= 0 && more >= 0 && !rest.slice(0, more).some((lexeme) => is(lexeme, 'and'))
  let taken: Lexeme | null = null
  for (const [index, lexeme] of lexemes.entries()) {
    // Verbs whose forms say "we will" need no word between them.
    const isNextVerb = taken !== null && saysWeWill(taken) && saysWeWill(lexeme)
    if (is(lexeme, 'and') || isNextVerb) taken = null
    // "We answer questions in the forum."
    if (isAnswerToQuestion(lexeme, lexemes[index + 1])) continue
    const isAssessment = isAssessed && index === answer && !is(lexeme, 'acknowledge')
    const step = isAssessment
      ? 'assess'
      : confirmsReceipt(lexemes, index)
        ? 'acknowledge'
        : publishesRelease(lexemes, index)
          ? 'release'
          : stepOf(lexeme)
    if (!step || taken) continue
    steps.add(step)
    // In Korean the ending of the verb says "and".
    taken = is(lexeme, 'and') ? null : lexeme
  }
}

function isAnswerToQuestion(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return (
    is(lexeme, 'respond') && next !== undefined && is(next, 'question') && next.start - lexeme.end <= ARTICLE_LENGTH
  )
}

/** "We confirm that it has arrived." */
function confirmsReceipt(lexemes: readonly Lexeme[], index: number): boolean {
  const rest = lexemes.slice(index + 1)
  const receipt = rest.findIndex((lexeme) => is(lexeme, 'receipt') && !is(lexeme, 'gets'))
  const isOfVerb = receipt >= 0 && !rest.slice(0, receipt).some((lexeme) => is(lexeme, 'and', 'or'))
  return is(lexemes[index] as Lexeme, 'confirm') && isOfVerb
}

/** "We publish a new version and an advisory." */
function publishesRelease(lexemes: readonly Lexeme[], index: number): boolean {
  const next = lexemes.slice(index + 1).find(({ concepts }) => concepts.length > 0)
  return is(lexemes[index] as Lexeme, 'publish') && next !== undefined && is(next, 'release')
}

function saysWeWill(lexeme: Lexeme): boolean {
  return is(lexeme, 'we') && is(lexeme, 'will')
}
