/** The shells that there is a completion for. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const

export type Shell = (typeof SHELLS)[number]

/** What may follow an option or a command. */
export interface Operand {
  /** All values that there are; empty where any will do. */
  choices: readonly string[]
  /** Whether it names a file. */
  file: boolean
}

export interface CompletedOption {
  flags: readonly string[]
  summary: string
  /** Null for a switch. */
  value: Operand | null
}

export interface CompletedCommand {
  name: string
  summary: string
  options: readonly CompletedOption[]
  /** Null where the command takes none. */
  argument: Operand | null
}
