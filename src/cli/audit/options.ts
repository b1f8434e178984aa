import type { SettingsOptions } from '../settings.js'
import type { SurroundingsOptions } from '../surroundings.js'

/** What the command line says of an audit. */
export interface AuditCommandOptions extends SettingsOptions, SurroundingsOptions {
  format: string
  /** The file to write to; standard output where absent. */
  output?: string
}
