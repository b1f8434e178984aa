import { type Facts, facts, read } from '../../src/index.js'

/** The facts of a policy given as markdown. */
export function factsOf(text: string): Facts {
  return facts(read(text).reading)
}
