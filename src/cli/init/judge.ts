import type { LintOptions } from '../../index.js'
import type { FileReport, Finding } from '../../lint/report.js'
import type { Surroundings } from '../../surroundings/facts.js'
import { type AnswerFault, type Answers, textsOf } from './answer.js'
import type { Base } from './base.js'
import type { Draft } from './draft.js'
import { descriptionOf, KEY_NAMES, type Key } from './keys.js'
import { type Written, writeDraft } from './write-draft.js'

/** The linter, as the rest of the command has it already. */
export type Lint = (text: string, options: LintOptions) => Promise<FileReport>

/** What the rules say of a text made of answers. */
export interface Judged extends Written {
  /** What must not be written. */
  errors: AnswerFault[]
  /** What could be better about what is stated. */
  warnings: AnswerFault[]
  /** Keys without an answer that the strictest rules would like to have one for. */
  unstated: Key[]
}

/** What a text is made and judged in view of. */
interface Circumstances {
  lint: Lint
  surroundings: (text: string) => Promise<Surroundings>
  base: Base | null
  now: Date
}

/** Writes a draft, and judges it as strictly as any repository would. */
export async function judgeDraft(
  draft: Draft,
  answers: Answers,
  { lint, surroundings, base, now }: Circumstances,
): Promise<Judged> {
  const written = await writeDraft(draft, answers, base)
  const { text } = written
  const { findings } = await lint(text, {
    settings: { preset: 'strict' },
    surroundings: await surroundings(text),
    now,
  })
  const isStated = (key: Key) => textsOf(answers, key).length > 0
  const concerned = findings.map((finding) => ({ finding, key: keyOf(finding, text, answers) }))
  const told = concerned.flatMap(({ finding, key }) => (isAbsence(finding, isStated) ? [] : [{ finding, key }]))
  const faults = (severity: Finding['severity']) =>
    told.flatMap(({ finding, key }) => (finding.severity === severity ? [faultOf(finding, key, answers)] : []))
  return {
    ...written,
    errors: faults('error'),
    warnings: faults('warning'),
    unstated: KEY_NAMES.filter((key) => !isStated(key) && findings.some(({ rule }) => speaksOf(key, rule))),
  }
}

/** Speaks of what could be stated, and is not. */
function isAbsence({ rule, severity }: Finding, isStated: (key: Key) => boolean): boolean {
  const keys = KEY_NAMES.filter((key) => speaksOf(key, rule))
  return severity === 'warning' && keys.length > 0 && keys.some((key) => !isStated(key))
}

function speaksOf(key: Key, rule: string): boolean {
  return descriptionOf(key).rules?.includes(rule) ?? false
}

function faultOf({ message, rule }: Finding, key: Key | null, answers: Answers): AnswerFault {
  return { key, source: key === null ? '' : (answers[key]?.source ?? ''), words: `${message} (${rule})` }
}

/** Shorter answers stand anywhere in a text. */
const TELLING = 3

/** The answer that a finding points at: it stands there, or it is what the rule speaks of. */
function keyOf({ place, rule }: Finding, text: string, answers: Answers): Key | null {
  const words = text.slice(place.start.offset, place.end.offset).toLowerCase()
  const stands = (answer: string) =>
    answer.length >= TELLING && (words.includes(answer) || (words.length >= TELLING && answer.includes(words)))
  const given = KEY_NAMES.filter((key) => answers[key] !== undefined)
  return (
    given.find((key) => textsOf(answers, key).some((answer) => stands(answer.toLowerCase()))) ??
    given.find((key) => speaksOf(key, rule)) ??
    null
  )
}
