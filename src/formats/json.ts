import type { FileReport, Finding, Report } from '../lint/report.js'
import { printableJson } from './printable.js'
import { summarize } from './summary.js'

/** Rises when a field changes its meaning or goes; new fields may come without. The shape is that of `schemas/report.schema.json`. */
const VERSION = 1

/** For programs: all of the report. */
export function json(report: Report): string {
  return `${printableJson({ version: VERSION, files: report.files.map(fileRecord), summary: summarize(report) }, 2)}\n`
}

/** What programs are told of one file. */
export function fileRecord({ path, kind, language, fault, crashed, findings, suppressed, known = [] }: FileReport) {
  return {
    path,
    kind,
    language,
    fault,
    crashed,
    findings: findings.map(findingRecord),
    suppressed: suppressed.map(findingRecord),
    known: known.map(findingRecord),
  }
}

function findingRecord({ rule, messageId, severity, message, place, url, controls, fix }: Finding) {
  return { rule, messageId, severity, message, start: place.start, end: place.end, url, controls, fix: fix ?? null }
}
