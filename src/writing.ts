import type { Document } from './document/document.js'
import { read } from './index.js'
import { pattern } from './pattern.js'
import type { Policy } from './policy/policy.js'
import { policyOf } from './policy/policy-of.js'
import type { Carried, SourceBlock } from './write/carry/carried.js'
import { carryOver } from './write/carry/carry.js'
import { placeTexts } from './write/carry/place-texts.js'
import { joinParts, splitParts } from './write/parts.js'
import { type MakingRecord, readRecord } from './write/record.js'
import { type Updated, updateText } from './write/update.js'
import { WriteError } from './write/write-error.js'
import { type WriteOptions, writePolicy } from './write/write-policy.js'

const FINAL_COLON = pattern(/[:：]\s*[*_]*$/)
const COMMENT = pattern(/^<!--[\s\S]*-->$/)

export type * from './policy/policy.js'
export type { Carried, CarryNote } from './write/carry/carried.js'
export type { Choices, CyberResilience } from './write/choices.js'
export { COMMITMENTS, type Commitment } from './write/commitments.js'
export {
  type InsightsContact,
  type SecurityInsightsAnswers,
  writeSecurityInsights,
} from './write/companions/security-insights.js'
export { type SecurityTxtAnswers, writeSecurityTxt } from './write/companions/security-txt.js'
export { MarksError } from './write/parts.js'
export { type MakingRecord, readRecord } from './write/record.js'
export { DEFAULT_TEMPLATE, TEMPLATE_NAMES, TEMPLATES, type Template, type TemplateName } from './write/templates.js'
export type { PartUpdate, Updated } from './write/update.js'
export { WriteError } from './write/write-error.js'
export { WRITTEN_LANGUAGES, type WriteOptions, writePolicy } from './write/write-policy.js'

/** A new policy made of an old one, with the account of what became of each statement. */
export interface Rewritten extends Omit<Carried, 'texts'> {
  text: string
}

/**
 * Writes a new policy from an existing one: what was understood in the template's words, what was not word by word. Nothing is dropped without a
 * note. `answers` win over what the old text says.
 */
export async function rewritePolicy(
  text: string,
  answers: Partial<Policy> = {},
  options: WriteOptions = {},
): Promise<Rewritten> {
  const { document, reading } = read(text)
  const { texts, ...carried } = carryOver(text, reading, blocksOf(document), answers)
  const generated = await writePolicy(carried.policy, options)
  return { ...carried, text: placeTexts(generated, texts) }
}

function blocksOf({ tree, text, placeOf }: Document): SourceBlock[] {
  return tree.children.flatMap((node): SourceBlock[] => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    if (start === undefined || end === undefined || node.type === 'yaml') return []
    const kind =
      node.type === 'heading' || node.type === 'definition' ? node.type : isComment(node) ? 'comment' : 'other'
    return [{ place: placeOf(start, end), kind, leadsOn: FINAL_COLON.test(text.slice(start, end)) }]
  })
}

function isComment(node: Document['tree']['children'][number]): boolean {
  return node.type === 'html' && COMMENT.test(node.value.trim())
}

/** Answers and choices that write a generated text again. */
export interface Remembered {
  policy: Policy
  options: MakingRecord
}

/**
 * What has to be written to get a generated text again: what it states, without what its template and commitments state by themselves. Null for
 * a text that was not generated.
 */
export async function rememberPolicy(text: string): Promise<Remembered | null> {
  const options = readRecord(text)
  if (!options) return null
  // What hand-made text says would be said twice.
  const generated = joinParts(splitParts(text).filter(({ name }) => name !== null))
  let policy = policyOf(read(generated).reading)
  for (const key of [
    'advisories',
    'scope',
    'coordination',
    'process',
    'publicReports',
    'bugs',
    // What reporters are asked for may hold how they wish to be credited, and so state that they are.
    'reportContents',
    'credit',
    'cve',
  ] as const) {
    const { [key]: stated, ...without } = policy
    if (stated === undefined) continue
    const again = policyOf(read(await writePolicy(without as Policy, options)).reading)
    if (JSON.stringify(again[key]) === JSON.stringify(stated)) policy = without as Policy
  }
  return { policy, options }
}

/**
 * Brings the generated parts of a text up to date with new answers; hand-made text stays. `earlier` are older versions of the file, for merging
 * parts that were edited. Throws a {@link WriteError} for a text that was not generated, and a `MarksError` where its marks do not pair.
 */
export async function updatePolicy(
  text: string,
  answers: Partial<Policy> = {},
  options: Partial<WriteOptions> = {},
  earlier: readonly string[] = [],
): Promise<Updated> {
  const remembered = await rememberPolicy(text)
  if (!remembered) throw new WriteError('The text was not generated: it has no comment that names its template.')
  const before = await writePolicy(remembered.policy, remembered.options)
  const generated = await writePolicy({ ...remembered.policy, ...answers }, { ...remembered.options, ...options })
  return updateText(text, generated, [before, ...earlier])
}
