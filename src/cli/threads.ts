import { availableParallelism } from 'node:os'
import type { Policy } from './policy.js'
import type { Terminal } from './terminal.js'
import type { Answers, SentPolicy, Task } from './worker.js'
import { startWorkers, type ThreadOptions, threadFault } from './workers.js'

/**
 * So many policies for each thread are worth its start, where it warms up by itself: on two processors two threads take 1.08 of the time of one with
 * 20 policies, 0.87 with 90 and 0.79 with 120 or more.
 */
const FEWEST = 60

/** So many answers for each thread wait for the one that has to come before them. */
const WAITING = 8

/** Work on files. */
type Kind = 'lint-file' | 'extract-file'

/** How a policy is read in a thread. */
export interface ThreadWork<K extends Kind> {
  taskOf(policy: SentPolicy, index: number): Extract<Task, { kind: K }>
  /** The answer for a policy at which a thread failed. */
  failed(path: string, fault: string): Answers[K]
}

/** How many threads read so many policies; 0 where this one does it sooner, or shall do it. */
export function threadsFor(policies: number, { jobs, timeLimit }: ThreadOptions): number {
  // Only what a thread does can be ended.
  const fewest = timeLimit === undefined ? 0 : 1
  const wanted = jobs ?? Math.min(Math.floor(policies / FEWEST), availableParallelism())
  return wanted < 2 ? fewest : Math.min(wanted, policies)
}

/** Reads policies in threads and answers in the order of the policies. No more is read as long as nobody takes the answers. */
export async function* inThreads<K extends Kind>(
  policies: readonly Policy[],
  threads: number,
  { taskOf, failed }: ThreadWork<K>,
  options: ThreadOptions,
  terminal: Pick<Terminal, 'worker'>,
): AsyncGenerator<Answers[K]> {
  const { pMapIterable } = await import('p-map')
  const workers = await startWorkers(terminal.worker, threads, options)
  const answer = async (policy: Policy, index: number) => {
    const task = taskOf(await sent(policy), index)
    return workers.run(task).catch((error: unknown) => failed(policy.path, threadFault(error)))
  }
  try {
    yield* pMapIterable(policies, answer, { concurrency: threads, backpressure: threads * WAITING })
  } finally {
    await workers.close()
  }
}

/** Only this thread can read standard input. */
async function sent({ path, file, repository, boundary, read }: Policy): Promise<SentPolicy> {
  return { path, file, repository, boundary, source: boundary === null ? await read() : null }
}
