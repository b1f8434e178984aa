import type { FileReport, Finding, Report } from '../lint/report.js'
import { isCrash } from './crash.js'
import { type Display, NOT_READ, type Tool } from './format.js'
import { printable } from './printable.js'
import { summarize } from './summary.js'
import { element, xmlDocument, xmlText } from './xml.js'

/**
 * The XML of JUnit, as test reports of continuous integrations read it: a suite for each file, a test for each finding. Errors fail;
 * warnings pass and tell what they found as output; what kept the linter from its work is an error of the test.
 */
export function junit(report: Report, _: Display, { name }: Tool): string {
  const suites = report.files.map((file) => suite(file, name))
  return xmlDocument(element('testsuites', { name, ...totals(report) }, suites))
}

function totals(report: Report) {
  const crashes = report.files.flatMap(({ findings }) => findings.filter(isCrash)).length
  const { errors, faults } = summarize(report)
  const tests = report.files.reduce((sum, { findings }) => sum + Math.max(1, findings.length), 0)
  return { tests, failures: errors - crashes, errors: faults + crashes }
}

function suite(file: FileReport, tool: string): string {
  return element('testsuite', { name: printable(file.path), ...totals({ files: [file] }) }, tests(file, tool))
}

function tests({ path, fault, findings }: FileReport, tool: string): string[] {
  const test = (rule: string, content: string[]) =>
    element('testcase', { classname: printable(path), name: printable(`${tool}: ${rule}`) }, content)

  if (fault !== null) return [test(NOT_READ, [element('error', { type: NOT_READ, message: printable(fault) })])]
  if (findings.length === 0) return [test('no problems', [])]
  return findings.map((finding) => test(finding.rule, [outcome(finding, path)]))
}

function outcome(finding: Finding, path: string): string {
  const { rule, message, severity, place, url } = finding
  const details = printable(`${path}:${place.start.line}:${place.start.column}: ${message} ${url}`)
  if (severity === 'warning') return element('system-out', {}, [xmlText(details)])
  return element(isCrash(finding) ? 'error' : 'failure', { type: printable(rule), message: printable(message) }, [
    xmlText(details),
  ])
}
