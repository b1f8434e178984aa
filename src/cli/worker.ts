import { fileRecord } from '../formats/json.js'
import { printableJson } from '../formats/printable.js'
import { type FileReport, lint, type Settings } from '../index.js'
import { type Extraction, extract, extractText, withoutReading } from './extraction.js'
import { access, type Policy } from './policy.js'
import { sourceOf, unread } from './policy-source.js'
import type { TextOrFault } from './read-text.js'
import type { AppliedSettings } from './settings.js'
import { type SurroundingsFinder, surroundingsFinder } from './surroundings.js'

/** What a thread is to do; all of it can be sent there. */
export type Task = RecordTask | LintFile | ExtractFile

export type RecordTask = LintRecord | ExtractRecord

/** What the thread gives for it; of a record a line of JSON. */
export interface Answers {
  'lint-record': string
  'extract-record': string
  'lint-file': FileReport
  'extract-file': Extraction
}

interface PolicyText {
  id: string | number
  path: string
  text: string
}

interface LintRecord extends PolicyText {
  kind: 'lint-record'
  settings: Settings
}

interface ExtractRecord extends PolicyText {
  kind: 'extract-record'
  factsOnly: boolean
}

/** A policy that the thread reads itself, unless its text is given. */
export type SentPolicy = Pick<Policy, 'path' | 'file' | 'repository' | 'boundary'> & { source: TextOrFault | null }

interface LintFile {
  kind: 'lint-file'
  policy: SentPolicy
  applied: AppliedSettings | undefined
  organizationPolicy: string | undefined
  /** The working directory of the command. */
  cwd: string
}

interface ExtractFile {
  kind: 'extract-file'
  policy: SentPolicy
}

/** Does what a task asks for. */
export async function work<K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<Answers[K]>
export async function work(task: Task): Promise<Answers[Task['kind']]> {
  switch (task.kind) {
    case 'lint-record': {
      const { id, text, path, settings } = task
      const report = await lint(text, { path, settings })
      return printableJson({ id, ...(report.fault === null ? fileRecord(report) : { path, error: report.fault }) })
    }
    case 'extract-record': {
      const { id, path, text, factsOnly } = task
      const extraction = extractText(path, text)
      return printableJson({ id, ...(factsOnly ? withoutReading(extraction) : extraction) })
    }
    case 'lint-file':
      return lintFile(task)
    case 'extract-file':
      return extract(received(task.policy))
  }
}

async function lintFile(task: LintFile): Promise<FileReport> {
  const policy = received(task.policy)
  const source = await sourceOf(policy, task.applied, await surroundingsFor(task))
  return 'fault' in source ? unread(policy.path, source.fault) : lint(source.text, source.options)
}

/** The surroundings of the command that this thread works for, which is one and the same for all of its tasks. */
let surroundings: Promise<SurroundingsFinder> | undefined

function surroundingsFor({ organizationPolicy, cwd }: LintFile): Promise<SurroundingsFinder> {
  const { env, stderr } = process
  surroundings ??= surroundingsFinder(organizationPolicy === undefined ? {} : { organizationPolicy }, {
    cwd,
    env,
    stderr,
  })
  return surroundings
}

function received({ source, ...policy }: SentPolicy): Pick<Policy, 'path' | 'file' | 'repository' | 'read'> {
  if (source !== null) return { ...policy, read: () => source }
  const { path, file, boundary } = policy
  if (file === null || boundary === null) throw new Error(`${path}: there is no file to read.`)
  return { ...policy, ...access(file, boundary) }
}
