import { withoutCommands } from '../formats/workflow-commands.js'
import type { Terminal } from './terminal.js'

type Surroundings = Pick<Terminal, 'env'>

/** A text with foreign words as it can stand in a log: GitHub Actions takes some lines for commands. */
export function logText(text: string, { env }: Surroundings): string {
  return isGitHubActions({ env }) ? withoutCommands(text) : text
}

export function isGitHubActions({ env }: Surroundings): boolean {
  return env.GITHUB_ACTIONS === 'true'
}
