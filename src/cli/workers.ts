import type { Task } from './worker.js'

/** The memory of one thread in MiB; a policy that needs more is refused rather than the machine brought to its knees. */
const MEMORY = 512

/** Threads that read policies. One that takes too long over a policy, or fails, is ended, and another one started. */
export interface Workers {
  /** `seconds` is the longest that the task may take; throws an error whose message says what went wrong. */
  run(task: Task, seconds: number): Promise<string>
  close(): Promise<void>
}

/** Starts threads, each of which does the work of the module `file`. */
export async function startWorkers(file: string, threads: number): Promise<Workers> {
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: file,
    name: 'work',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  })
  return {
    async run(task, seconds) {
      const limit = new AbortController()
      const timer = setTimeout(() => limit.abort(), seconds * 1000)
      try {
        return await pool.run(task, { signal: limit.signal })
      } catch (error) {
        if (limit.signal.aborted) throw new Error(`This took longer than ${seconds} s to read; is it a policy?`)
        throw error
      } finally {
        clearTimeout(timer)
      }
    },
    close: () => pool.destroy(),
  }
}
