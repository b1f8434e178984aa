import { loadCommand } from './load-command.js'
import type { Task } from './worker.js'

const command = loadCommand()

/** What a thread of the pool runs. */
export function work(task: Task): Promise<unknown> {
  return command.work(task)
}
