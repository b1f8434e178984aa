import { rulePage, rules } from '../index.js'
import { nearest } from '../lint/nearest.js'
import { displayOf } from './display.js'
import { EXIT } from './exit-code.js'
import { markdownText } from './markdown-text.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

/** Shows the page of one rule. */
export function explainCommand(id: string, { color }: { color?: boolean }, terminal: Terminal): number {
  const rule = rules.find((candidate) => candidate.id === id)
  if (rule === undefined) {
    const near = nearest(
      id,
      rules.map((candidate) => candidate.id),
    )
    const advice = near ? `did you mean "${near}"?` : '"secpolicy rules" lists them all.'
    throw new UsageError([`There is no rule "${id}"; ${advice}`])
  }
  terminal.stdout.write(markdownText(rulePage(rule), displayOf(terminal, color)))
  return EXIT.clean
}
