import { printableLines } from '../formats/printable.js'
import { withoutCommands } from '../formats/workflow-commands.js'
import type { Terminal } from './terminal.js'

type Surroundings = Pick<Terminal, 'env'>

/** A text with foreign words as it can stand in a log: GitHub Actions takes some lines for commands. */
export function logText(text: string, { env }: Surroundings): string {
  return isGitHubActions({ env }) ? withoutCommands(text) : text
}

/** Tells each error in a line of its own on standard error. */
export function tellErrors(faults: readonly string[], terminal: Pick<Terminal, 'env' | 'stderr'>): void {
  for (const fault of faults) terminal.stderr.write(`${logText(printableLines(`error: ${fault}`), terminal)}\n`)
}

export function isGitHubActions({ env }: Surroundings): boolean {
  return env.GITHUB_ACTIONS === 'true'
}
