/** The command line or the settings are wrong: all faults are told, and nothing is read. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly faults: readonly string[]

  constructor(faults: readonly string[]) {
    super(faults.join('\n'))
    this.faults = faults
  }
}
