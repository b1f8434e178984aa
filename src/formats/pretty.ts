import picocolors from 'picocolors'
import type { FileReport, Finding, Report } from '../lint/report.js'
import { excerpt } from './excerpt.js'
import type { Display } from './format.js'
import { printable } from './printable.js'
import { summarize } from './summary.js'
import { summaryLine } from './summary-line.js'
import { wrap } from './wrap.js'

type Colors = ReturnType<typeof picocolors.createColors>

/** Narrower terminals get lines of this width all the same. */
const NARROWEST = 40

/** For people: each finding with its place, the line of the source and the address of the rule. */
export function pretty(report: Report, { color, width }: Display): string {
  const colors = picocolors.createColors(color)
  const shown = { color, width: Math.max(width, NARROWEST) }
  const files = report.files.flatMap((file) => fileLines(file, shown, colors))
  return `${[...files, summaryLine(summarize(report), colors), ...fixLines(report)].join('\n')}\n`
}

/** How to mend what can be mended. */
function fixLines({ files }: Report): string[] {
  const findings = files.flatMap((file) => file.findings)
  const safe = findings.filter(({ fix }) => fix?.safe).length
  const unsafe = findings.filter(({ fix }) => fix?.safe === false).length
  // A text of the generator is made only when it is asked for, and refused where no place is fit for it.
  const asked = findings.filter(({ fix, request }) => !fix && request).length
  const ways = [
    { count: safe, few: '', flag: '--fix' },
    { count: unsafe + asked, few: asked > 0 ? 'up to ' : '', flag: '--fix-unsafe' },
  ].filter(({ count }) => count > 0)
  const list = ways.map(({ count, few, flag }) => `${few}${count} with ${flag}`).join(', ')
  return ways.length > 0 ? [`Can be fixed: ${list}; add --diff to look first.`] : []
}

function fileLines(file: FileReport, display: Display, colors: Colors): string[] {
  if (file.fault !== null) {
    return [`${colors.underline(printable(file.path))}  ${colors.red('not read')}`, ...message(file.fault, display), '']
  }
  const findings = [...file.findings].sort((a, b) => a.place.start.offset - b.place.start.offset)
  return findings.flatMap((finding, index) => {
    // What is absent is told at one place; its line is shown once.
    const source = isSamePlace(findings[index - 1], finding) ? [] : sourceLines(file, finding, display, colors)
    return [...findingLines(file, finding, source, display, colors), '']
  })
}

function isSamePlace(before: Finding | undefined, { place: { start, end } }: Finding): boolean {
  return before !== undefined && before.place.start.offset === start.offset && before.place.end.offset === end.offset
}

function findingLines(
  file: FileReport,
  finding: Finding,
  source: readonly string[],
  display: Display,
  colors: Colors,
): string[] {
  const { line, column } = finding.place.start
  const paint = finding.severity === 'error' ? colors.red : colors.yellow
  return [
    `${colors.underline(`${printable(file.path)}:${line}:${column}`)}  ${paint(finding.severity)}  ${colors.bold(printable(finding.rule))}`,
    ...message(finding.message, display),
    ...source,
    `  ${colors.dim(printable(finding.url))}`,
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
