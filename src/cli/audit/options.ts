import type { SettingsOptions } from '../settings.js'
import type { SurroundingsOptions } from '../surroundings.js'
import type { Terminal } from '../terminal.js'

/** What the command line says of an audit. */
export interface AuditCommandOptions extends SettingsOptions, SurroundingsOptions {
  format: string
  /** The file to write to; standard output where absent. */
  output?: string
  /** The organisation or user on GitHub whose repositories are judged. */
  github?: string
  /** The address of the server or of its API. */
  githubUrl?: string
  /** The file that an audit which was broken off goes on from. */
  resume?: string
  /** Also judge repositories that are archived. */
  archived?: boolean
  /** Also judge forks. */
  forks?: boolean
}

/** A terminal for what tells its progress by itself elsewhere: the audit has a line of its own. */
export function withoutProgress(terminal: Terminal): Terminal {
  return { ...terminal, stderr: { write: (text: string) => terminal.stderr.write(text) } }
}
