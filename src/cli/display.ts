import type { Display } from '../formats/format.js'
import type { Terminal } from './terminal.js'

/** Columns where nothing tells how wide the output is. */
const USUAL_WIDTH = 80

/** Colour and width of standard output. `color` is the choice of the command line; undefined where it made none. */
export function displayOf({ stdout, env }: Pick<Terminal, 'stdout' | 'env'>, color: boolean | undefined): Display {
  const columns = Number(env.COLUMNS) || stdout.columns
  return { color: color ?? wantsColor(stdout.isTTY === true, env), width: columns || USUAL_WIDTH }
}

/** As Node itself decides: FORCE_COLOR before NO_COLOR before the terminal. */
function wantsColor(isTerminal: boolean, { FORCE_COLOR, NO_COLOR, TERM }: Terminal['env']): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  if (NO_COLOR) return false
  return isTerminal && TERM !== 'dumb'
}
