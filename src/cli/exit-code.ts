/** What the exit codes mean; where several hold, the highest one wins. */
export const EXIT = {
  /** No error, and no more warnings than allowed. */
  clean: 0,
  /** An error, or too many warnings. */
  findings: 1,
  /** Wrong usage, settings or baseline; no policy was judged. */
  usage: 2,
  /** No policy was found, one could not be read, something could not be written, or a rule crashed. */
  unread: 3,
  /** The user broke off while being asked, as shells count an interrupt: 128 and its signal. */
  cancelled: 130,
} as const
