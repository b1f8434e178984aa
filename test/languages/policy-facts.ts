import { type Facts, facts, read } from '../../src/index.js'

/** The facts of a policy given as markdown. */
export function factsOf(text: string): Facts {
  return facts(read(text).reading)
}

/** The facts of one stretch of prose under a heading on reporting. */
export function factsUnder(heading: string, prose: string): Facts {
  return factsOf(`# ${heading}\n\n${prose}\n`)
}
