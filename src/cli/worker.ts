import { fileRecord } from '../formats/json.js'
import { printableJson } from '../formats/printable.js'
import { lint, type Settings } from '../index.js'
import { extractText, withoutReading } from './extraction.js'

/** A record that is to be answered; all of it can be sent to a thread. */
export type Task = { id: string | number; path: string; text: string } & (LintRecord | ExtractRecord)

interface LintRecord {
  kind: 'lint-record'
  settings: Settings
}

interface ExtractRecord {
  kind: 'extract-record'
  factsOnly: boolean
}

/** Answers a record with a line of JSON. */
export async function work(task: Task): Promise<string> {
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
  }
}
