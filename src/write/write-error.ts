/** The policy or the options ask for something that cannot be written; the message says what. */
export class WriteError extends RangeError {
  override name = 'WriteError'
}
