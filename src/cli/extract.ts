import { printableJson } from '../formats/printable.js'
import { displayOf } from './display.js'
import { EXIT } from './exit-code.js'
import { type Extraction, extract, withoutReading } from './extraction.js'
import { showExtractions } from './extraction-text.js'
import type { FilterOptions } from './filter.js'
import { logText } from './log-text.js'
import { optimizeFor } from './optimization.js'
import { findPolicies } from './policies.js'
import type { Terminal } from './terminal.js'

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
  const extractions: Extraction[] = []
  const policies = await findPolicies(paths, terminal, { stdinFilename: options.stdinFilename })
  optimizeFor(policies.length)
  for (const policy of policies) {
    const extraction = await extract(policy)
    extractions.push(extraction)
    // One line for each document as it comes: a later stage of a pipe need not wait for all.
    if (options.format === 'ndjson') terminal.stdout.write(`${printableJson(recordOf(extraction, options))}\n`)
  }
  if (options.format === 'json') {
    const files = extractions.map((extraction) => recordOf(extraction, options))
    terminal.stdout.write(`${printableJson({ version: VERSION, files }, 2)}\n`)
  }
  if (options.format === 'pretty') {
    const text = showExtractions(extractions, displayOf(terminal, options.color))
    terminal.stdout.write(logText(text, terminal))
  }
  return extractions.some((extraction) => 'error' in extraction) ? EXIT.unread : EXIT.clean
}

function recordOf(extraction: Extraction, { factsOnly }: ExtractCommandOptions): unknown {
  return factsOnly ? withoutReading(extraction) : extraction
}
