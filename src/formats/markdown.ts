import type { FileReport, Report } from '../lint/report.js'
import { pattern } from '../pattern.js'
import { type Display, NOT_READ, type Tool } from './format.js'
import { printable } from './printable.js'
import { summarize } from './summary.js'
import { summaryLine } from './summary-line.js'

const MARKUP = pattern(/[\\`*_[\](){}<>#|~&$!]/g)
const NOT_IN_LINKS = pattern(/[^\w:/?#@&=%~.,;+$!-]/g)
const LINKED_BY_FORGES = pattern(/@|:(?=\/\/)|(?<=www)(?=\.)/gi)

/** GitHub-flavoured markdown for job summaries and comments: the counts, and a table of the findings. */
export function markdown(report: Report, _: Display, { name }: Tool): string {
  const rows = report.files.flatMap(fileRows)
  const table =
    rows.length > 0 ? ['', row(['place', 'severity', 'rule', 'what to write']), row(Array(4).fill('---')), ...rows] : []
  return `${[`### ${markdownText(name)}`, '', summaryLine(summarize(report)), ...table].join('\n')}\n`
}

function fileRows({ path, fault, findings }: FileReport): string[] {
  if (fault !== null) return [row([markdownText(path), 'error', NOT_READ, markdownText(fault)])]
  return findings.map(({ place: { start }, severity, rule, message, url }) =>
    row([markdownText(`${path}:${start.line}:${start.column}`), severity, link(rule, url), markdownText(message)]),
  )
}

/** A link to a page on the web; what has no such address stays a text. */
function link(text: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url?.protocol !== 'https:') return markdownText(text)
  const target = url.href.replace(NOT_IN_LINKS, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${markdownText(text)}](${target})`
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/**
 * One line of foreign text as text: no markup, no HTML, and no links and mentions either, which are made of bare addresses and names.
 * An empty comment stands in those, since a character reference would be resolved before they are looked for.
 */
export function markdownText(text: string): string {
  return printable(text).replace(MARKUP, '\\$&').replace(LINKED_BY_FORGES, '$&<!-- -->')
}
