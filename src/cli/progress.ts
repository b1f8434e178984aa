import stringWidth from 'fast-string-width'
import { printable } from '../formats/printable.js'
import type { Terminal } from './terminal.js'

/** A line on a terminal that says how far a run is; nothing where standard error is no terminal. */
export interface Progress {
  /** Something was begun: it is named until the next one is. */
  begin(name: string): void
  /** One is finished. */
  finish(): void
  /** Takes the line away. */
  clear(): void
}

/** Columns where nothing tells how wide the terminal is. */
const USUAL_WIDTH = 80

/** To the beginning of the line, and nothing behind it. */
const CLEAR = '\r\u001b[2K'

const SILENT: Progress = { begin: () => {}, finish: () => {}, clear: () => {} }

/** Shows `37/500 group/name`; without the total where it is not known. */
export function progressOn({ stderr, env }: Pick<Terminal, 'stderr' | 'env'>, total: number | null): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb' || env.CI) return SILENT
  let finished = 0
  let current = ''
  const draw = () => {
    const count = total === null ? String(finished) : `${finished}/${total}`
    stderr.write(`${CLEAR}${cut(`${count} ${current}`, (stderr.columns ?? USUAL_WIDTH) - 1)}`)
  }
  return {
    begin(name) {
      current = printable(name)
      draw()
    },
    finish() {
      finished += 1
      draw()
    },
    clear: () => void stderr.write(CLEAR),
  }
}

/** A longer line would be broken, and the next one drawn below it. */
function cut(line: string, width: number): string {
  if (stringWidth(line) <= width) return line
  let shown = ''
  for (const sign of line) {
    if (stringWidth(shown + sign) >= width) break
    shown += sign
  }
  return `${shown}…`
}
