import { digest, fingerprints } from '../lint/fingerprint.js'
import type { FileReport, Report } from '../lint/report.js'
import { forgePath } from './forge-path.js'
import { NOT_READ } from './format.js'
import { printableJson } from './printable.js'

const SEVERITIES = { error: 'major', warning: 'minor' } as const

/** The code quality report of GitLab: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function gitlab(report: Report): string {
  return `${printableJson(report.files.flatMap(issues), 2)}\n`
}

function issues(file: FileReport) {
  const path = forgePath(file.path)
  if (file.fault !== null) {
    return [issue(path, 1, { check_name: NOT_READ, description: file.fault, severity: 'critical', known: NOT_READ })]
  }
  const known = fingerprints(file)
  return file.findings.map((finding) =>
    issue(path, finding.place.start.line, {
      check_name: finding.rule,
      description: finding.message,
      severity: SEVERITIES[finding.severity],
      known: known.get(finding) ?? '',
    }),
  )
}

interface Issue {
  check_name: string
  description: string
  severity: 'minor' | 'major' | 'critical'
  /** What it is known by in its file. */
  known: string
}

function issue(path: string, line: number, { known, ...rest }: Issue) {
  return {
    type: 'issue',
    ...rest,
    fingerprint: digest(`${path}\n${known}`),
    location: { path, lines: { begin: line } },
  }
}
