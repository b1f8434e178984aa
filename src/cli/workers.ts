import type { Answers, Task } from './worker.js'

/** The memory of one thread in MiB; a policy that needs more is refused rather than the machine brought to its knees. */
const MEMORY = 512

/** The longest that one policy may take where the user says nothing, in seconds: it takes a hundredth of one. */
const TIME_LIMIT = 10

/** What the command line says of threads. */
export interface ThreadOptions {
  /** The longest that one policy may take, in seconds. */
  timeLimit?: number
  /** How many policies are read at the same time. */
  jobs?: number
}

/** Threads that read policies. One that takes too long over a policy, or fails, is ended, and another one started. */
export interface Workers {
  /** Throws an error whose message says what went wrong, such as that the task took too long. */
  run<K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<Answers[K]>
  close(): Promise<void>
}

/** Starts threads, each of which does the work of the module `file`. */
export async function startWorkers(
  file: string,
  threads: number,
  { timeLimit = TIME_LIMIT }: ThreadOptions,
): Promise<Workers> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: file,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  return {
    async run(task) {
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), timeLimit * 1000)
      try {
        return await pool.run(task, { signal: limit.signal })
      } catch (error) {
        if (limit.signal.aborted) throw new Error(`This took longer than ${timeLimit} s to read; is it a policy?`)
        throw error
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}

/** What went wrong in a thread, in words for the user. */
export function threadFault(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
