import type { Section } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has } from '../clauses.js'
import type { Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import type { Subject } from '../subjects.js'

/** The steps of handling a report, and the words that tell each. */
const STEPS: readonly (readonly [string, readonly Concept[]])[] = [
  ['acknowledge', ['acknowledge', 'respond']],
  ['assess', ['assess']],
  ['fix', ['fix']],
  ['release', ['release']],
  ['announce', ['publish', 'advisory', 'advisories']],
  ['coordinate', ['coordinated', 'agree', 'handling']],
  ['credit', ['credit']],
  ['inform', ['inform', 'detailed']],
]
const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'versions', 'scope', 'out-of-scope', 'report-contents', 'other-bugs'])

/** Finds where the document says what becomes of a report, in at least two steps. */
export function readProcess({ passages }: Manuscript): Statement<Topic>[] {
  const bySection = new Map<Section, Passage[]>()
  for (const passage of passages) {
    if (ELSEWHERE.has(passage.subject) || passage.sentence.block.kind === 'heading') continue
    const { section } = passage.sentence.block
    bySection.set(section, [...(bySection.get(section) ?? []), passage])
  }
  return [...bySection.values()].flatMap((section) => processIn(section) ?? [])
}

function processIn(section: readonly Passage[]): Statement<Topic> | null {
  const steps = section.map((passage) => ({ passage, steps: stepsOf(passage) })).filter((one) => one.steps.size > 0)
  const all = new Set(steps.flatMap((one) => [...one.steps]))
  const first = steps[0]
  if (all.size < 2 || !first) return null
  const { lead } = first.passage
  const starts = lead && lead.sentence.block.section === first.passage.sentence.block.section && speaksOfHandling(lead) ? lead : first.passage
  return statement(starts, { topic: 'process' }, 'medium')
}

function speaksOfHandling(lead: Passage): boolean {
  return has(lead, 'handling', 'we', 'deadline', 'will', 'respond', 'you') && !has(lead, 'include')
}

function stepsOf(passage: Passage): Set<string> {
  const steps = new Set<string>()
  const { label, sentence, lead } = passage
  const isStep = sentence.block.kind === 'item' || sentence.block.kind === 'cell'
  const onHandling = passage.subject === 'response' || Boolean(lead && speaksOfHandling(lead))
  if (label && isStep && onHandling) collect(label.lexemes, steps)
  for (const clause of passage.clauses) if (isMaintainersWork(passage, clause, isStep && onHandling)) collect(clause.lexemes, steps)
  return steps
}

function isMaintainersWork(passage: Passage, clause: Clause, isStep: boolean): boolean {
  if (clause.role === 'condition' || clause.actor === 'third-party') return false
  if (has(clause, 'wait') && clause.actor !== 'we') return false
  if (clause.actor === 'we') return clause.negatedFrom === Number.POSITIVE_INFINITY && !has(clause, 'prioritize')
  if (isStep) return clause.actor === null || has(clause, 'will', 'aim')
  if (clause.actor === 'you') return has(clause, 'will', 'aim', 'must') && has(clause, 'acknowledge', 'respond', 'credit', 'inform')
  return has(passage, 'will', 'aim') && has(passage, 'report', 'vulnerability', 'we', 'fix') && !has(clause, 'please', 'must')
}

function collect(lexemes: readonly Lexeme[], steps: Set<string>): void {
  for (const [step, concepts] of STEPS) {
    if (lexemes.some((lexeme) => concepts.some((concept) => lexeme.concepts.includes(concept)))) steps.add(step)
  }
}
