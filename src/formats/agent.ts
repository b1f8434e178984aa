import type { FileReport, Finding, Report } from '../lint/report.js'
import { type Display, NOT_READ, type Tool } from './format.js'
import { printable, printableJson } from './printable.js'
import { summarize } from './summary.js'
import { summaryLine } from './summary-line.js'

type Fix = NonNullable<Finding['fix']>

/**
 * For programs that mend the text: no decoration and no words of the document beyond what a message needs, each finding in one line with
 * its whole place, and the edits that mend it.
 */
export function agent(report: Report, _: Display, { name }: Tool): string {
  const lines = report.files.flatMap(fileLines)
  const advice = report.files.some(({ findings }) => findings.length > 0)
    ? [`Accepted and refused wording of a rule: ${name} explain RULE`]
    : []
  return `${[...lines, summaryLine(summarize(report)), ...advice].join('\n')}\n`
}

function fileLines({ path, fault, text, findings }: FileReport): string[] {
  if (fault !== null) return [printable(`${path} error ${NOT_READ}: ${fault}`)]
  return findings.flatMap((finding) => [line(path, finding), ...(finding.fix ? [fixLine(finding.fix, text)] : [])])
}

function line(path: string, { place: { start, end }, severity, rule, message }: Finding): string {
  const place = `${start.line}:${start.column}-${end.line}:${end.column}`
  return printable(`${path}:${place} ${severity} ${rule}: ${message}`)
}

function fixLine({ safe, edits }: Fix, text: string): string {
  const caution = safe ? '' : ' (changes the meaning; check it)'
  return `  fix${caution}: ${edits.map((edit) => editWords(edit, text)).join('; ')}`
}

function editWords({ start, end, text: replacement }: Fix['edits'][number], text: string): string {
  const before = text.slice(start, end)
  if (before === '') return `at offset ${start} insert ${printableJson(replacement)}`
  if (replacement === '') return `at offset ${start} remove ${printableJson(before)}`
  return `at offset ${start} replace ${printableJson(before)} by ${printableJson(replacement)}`
}
