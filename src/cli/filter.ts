import { availableParallelism } from 'node:os'
import { pMapIterable } from 'p-map'
import { printableJson } from '../formats/printable.js'
import { EXIT } from './exit-code.js'
import { linesOf } from './lines.js'
import { tellErrors } from './log-text.js'
import { type PolicyRecord, recordOf } from './records.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'
import type { RecordTask } from './worker.js'
import { startWorkers, type ThreadOptions, threadFault, type Workers } from './workers.js'
import { writeAsTaken } from './write-as-taken.js'

/** What the command line says of records on standard input. */
export interface FilterOptions extends ThreadOptions {
  /** One JSON object a line. */
  stdinFormat?: 'ndjson'
}

/** So many results for each thread wait for the one that has to come before them. */
const WAITING = 8

type GoodRecord = Exclude<PolicyRecord, { error: string }>

/**
 * Answers each record of standard input with one line, in the order of the input. A bad record is answered, too. The memory does not grow with
 * the input: nothing is read as long as nobody takes the answers.
 */
export async function filterRecords(
  taskOf: (record: GoodRecord) => RecordTask,
  paths: readonly string[],
  options: FilterOptions,
  terminal: Terminal,
): Promise<number> {
  if (paths.some((path) => path !== '-')) throw new UsageError(['--stdin-format reads standard input; name no files.'])
  const { jobs = availableParallelism() } = options
  const workers = await startWorkers(terminal.worker, jobs, options)
  const answer = async (record: PolicyRecord): Promise<string> =>
    'error' in record ? printableJson(record) : answerTo(record, taskOf(record), workers)
  try {
    const records = recordsOf(terminal.stdin)
    for await (const line of pMapIterable(records, answer, { concurrency: jobs, backpressure: jobs * WAITING })) {
      if (!(await writeAsTaken(`${line}\n`, terminal))) break
    }
    return EXIT.clean
  } catch (error) {
    tellErrors([`standard input or output: ${systemFault(error)}`], terminal)
    return EXIT.unread
  } finally {
    await workers.close()
  }
}

async function* recordsOf(stdin: Terminal['stdin']): AsyncGenerator<PolicyRecord> {
  for await (const line of linesOf(stdin)) yield recordOf(line)
}

async function answerTo(record: GoodRecord, task: RecordTask, workers: Workers): Promise<string> {
  try {
    return await workers.run(task)
  } catch (error) {
    const { id, path } = record
    return printableJson({ id, path, error: threadFault(error) })
  }
}
