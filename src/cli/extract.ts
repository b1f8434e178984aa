import { printableJson } from '../formats/printable.js'
import { displayOf } from './display.js'
import { EXIT } from './exit-code.js'
import { type Extraction, extract, withoutReading } from './extraction.js'
import { showExtractions } from './extraction-text.js'
import type { FilterOptions } from './filter.js'
import { logText } from './log-text.js'
import { findPolicies } from './policies.js'
import type { Policy } from './policy.js'
import type { Terminal } from './terminal.js'
import { inThreads, type ThreadWork, threadsFor } from './threads.js'
import { writeAsTaken } from './write-as-taken.js'

export interface ExtractCommandOptions extends FilterOptions {
  format: 'pretty' | 'json' | 'ndjson'
  color?: boolean
  stdinFilename?: string
  factsOnly?: boolean
}

/** Rises when a field of the JSON output changes its meaning or goes. */
const VERSION = 1

export async function extractCommand(
  paths: readonly string[],
  options: ExtractCommandOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.stdinFormat) {
    const { filterRecords } = await import('./filter.js')
    const { factsOnly = false } = options
    return filterRecords((record) => ({ kind: 'extract-record', factsOnly, ...record }), paths, options, terminal)
  }
  const policies = await findPolicies(paths, terminal, { stdinFilename: options.stdinFilename })
  if (options.format === 'ndjson') return printEach(policies, options, terminal)
  const extractions: Extraction[] = []
  for await (const extraction of extractAll(policies, options, terminal)) extractions.push(extraction)
  if (options.format === 'json') {
    const files = extractions.map((extraction) => recordOf(extraction, options))
    terminal.stdout.write(`${printableJson({ version: VERSION, files }, 2)}\n`)
  }
  if (options.format === 'pretty') {
    const text = showExtractions(extractions, displayOf(terminal, options.color))
    terminal.stdout.write(logText(text, terminal))
  }
  return extractions.some(isUnread) ? EXIT.unread : EXIT.clean
}

/** One line for each document as it comes: a later stage of a pipe need not wait for all, and the memory holds few of them. */
async function printEach(
  policies: readonly Policy[],
  options: ExtractCommandOptions,
  terminal: Terminal,
): Promise<number> {
  let code: number = EXIT.clean
  for await (const extraction of extractAll(policies, options, terminal)) {
    if (isUnread(extraction)) code = EXIT.unread
    if (!(await writeAsTaken(`${printableJson(recordOf(extraction, options))}\n`, terminal))) break
  }
  return code
}

async function* extractAll(
  policies: readonly Policy[],
  options: ExtractCommandOptions,
  terminal: Terminal,
): AsyncGenerator<Extraction> {
  const threads = threadsFor(policies.length, options)
  if (threads === 0) for (const policy of policies) yield extract(policy)
  else yield* inThreads(policies, threads, IN_THREADS, options, terminal)
}

const IN_THREADS: ThreadWork<'extract-file'> = {
  taskOf: (policy) => ({ kind: 'extract-file', policy }),
  failed: (path, error) => ({ path, error }),
}

function isUnread(extraction: Extraction): boolean {
  return 'error' in extraction
}

function recordOf(extraction: Extraction, { factsOnly }: ExtractCommandOptions): unknown {
  return factsOnly ? withoutReading(extraction) : extraction
}
