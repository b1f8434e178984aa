import picocolors from 'picocolors'
import type { Summary } from './summary.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** The counts of a report in one line, without a line break. */
export function summaryLine(
  { files, errors, warnings, suppressed, known, faults, crashed }: Summary,
  colors: Colors = picocolors.createColors(false),
): string {
  const problems = [
    errors > 0 && colors.red(count(errors, 'error')),
    warnings > 0 && colors.yellow(count(warnings, 'warning')),
    faults > 0 && colors.red(`${faults} not read`),
    crashed && colors.red('a rule crashed, so findings may be missing'),
  ].filter((part) => part !== false)

  const result = problems.length > 0 ? problems.join(', ') : colors.green('no problems')
  const quiet = [suppressed > 0 && `${suppressed} suppressed`, known > 0 && `${known} in the baseline`]
  return [`${count(files, 'file')}: ${result}`, ...quiet.filter((part) => part !== false)].join(', ')
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
