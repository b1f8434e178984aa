import picocolors from 'picocolors'
import type { FileReport, Finding } from '../lint/report.js'
import { excerpt } from './excerpt.js'
import type { Display, Format } from './format.js'
import { printable } from './printable.js'
import { type Summary, summarize } from './summary.js'
import { wrap } from './wrap.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** Narrower terminals get lines of this width all the same. */
const NARROWEST = 40

export const pretty: Format = (report, { color, width }) => {
  const colors = picocolors.createColors(color)
  const shown = { color, width: Math.max(width, NARROWEST) }
  const files = report.files.flatMap((file) => fileLines(file, shown, colors))
  return `${[...files, summaryLine(summarize(report), colors)].join('\n')}\n`
}

function fileLines(file: FileReport, display: Display, colors: Colors): string[] {
  if (file.fault !== null) {
    return [`${colors.underline(printable(file.path))}  ${colors.red('not read')}`, ...message(file.fault, display), '']
  }
  return [...file.findings]
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
    .flatMap((finding) => [...findingLines(file, finding, display, colors), ''])
}

function findingLines(file: FileReport, finding: Finding, display: Display, colors: Colors): string[] {
  const { line, column } = finding.place.start
  const paint = finding.severity === 'error' ? colors.red : colors.yellow
  return [
    `${colors.underline(`${printable(file.path)}:${line}:${column}`)}  ${paint(finding.severity)}  ${colors.bold(finding.rule)}`,
    ...message(finding.message, display),
    ...sourceLines(file, finding, display, colors),
    `  ${colors.dim(finding.url)}`,
  ]
}

function message(text: string, { width }: Display): string[] {
  return wrap(printable(text), width - 2).map((line) => `  ${line}`)
}

function sourceLines(file: FileReport, { place, severity }: Finding, { width }: Display, colors: Colors): string[] {
  const gutter = `  ${place.start.line} │ `
  const { text, indent, length } = excerpt(file.text, place, width - gutter.length)
  if (text.trim() === '') return []

  const underline = (severity === 'error' ? colors.red : colors.yellow)('^'.repeat(length))
  const blank = `${' '.repeat(gutter.length - 2)}│ `
  return [`${colors.dim(gutter)}${text}`, `${colors.dim(blank)}${' '.repeat(indent)}${underline}`]
}

function summaryLine({ files, errors, warnings, suppressed, faults, crashed }: Summary, colors: Colors): string {
  const problems = [
    errors > 0 && colors.red(count(errors, 'error')),
    warnings > 0 && colors.yellow(count(warnings, 'warning')),
    faults > 0 && colors.red(`${faults} not read`),
    crashed && colors.red('a rule crashed, so findings may be missing'),
  ].filter((part) => part !== false)

  const result = problems.length > 0 ? problems.join(', ') : colors.green('no problems')
  return `${count(files, 'file')}: ${result}${suppressed > 0 ? `, ${suppressed} suppressed` : ''}`
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
