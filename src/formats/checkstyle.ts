import type { FileReport, Finding, Report } from '../lint/report.js'
import { type Display, NOT_READ, type Tool } from './format.js'
import { printable } from './printable.js'
import { element, xmlDocument } from './xml.js'

/** The version of Checkstyle whose report this is; nothing changed in it since. */
const VERSION = '4.3'

/** The XML report of Checkstyle, which many editors and servers read. */
export function checkstyle(report: Report, _: Display, { name }: Tool): string {
  const files = report.files.map((file) => element('file', { name: printable(file.path) }, errors(file, name)))
  return xmlDocument(element('checkstyle', { version: VERSION }, files))
}

function errors({ fault, findings }: FileReport, tool: string): string[] {
  if (fault !== null) return [error({ line: 1, severity: 'error', message: fault, source: `${tool}.${NOT_READ}` })]
  return findings.map(({ place, severity, message, rule }: Finding) =>
    error({ line: place.start.line, column: place.start.column, severity, message, source: `${tool}.${rule}` }),
  )
}

function error(attributes: Record<string, string | number>): string {
  const shown = Object.entries(attributes).map(([name, value]) => [name, printable(String(value))])
  return element('error', Object.fromEntries(shown))
}
