import type { Document } from './document/document.js'
import { asLinesOf, withLineEnding } from './lint/edits.js'
import type { FileReport, Finding } from './lint/report.js'
import type { Edit, SectionRequest } from './lint/rule.js'
import { pattern } from './pattern.js'
import { outline, requestToReporters } from './write/requests.js'

const BLANK_LINE_FIRST = pattern(/^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/)

const LEADS_IN = pattern(/[:：][*_]{0,3}$/)
const LED: ReadonlySet<string> = new Set(['list', 'code', 'table'])

/** Makes an unsafe fix of each request of a rule; where no template is in the language of the text, the finding stays without one. */
export async function answerRequests(report: FileReport, document: Document): Promise<FileReport> {
  const findings = await Promise.all(report.findings.map((finding) => answer(finding, report, document)))
  return { ...report, findings }
}

async function answer(finding: Finding, { text, language }: FileReport, document: Document): Promise<Finding> {
  if (!finding.request || language === null) return finding
  const edit = await editFor(finding.request, language, document)
  return edit ? { ...finding, fix: withLineEnding({ safe: false, edits: [edit] }, text) } : finding
}

async function editFor(
  { section, behind }: SectionRequest,
  language: string,
  document: Document,
): Promise<Edit | null> {
  if (section === 'outline') {
    const text = await outline(language)
    return text === null ? null : { start: 0, end: document.text.length, text }
  }
  const markdown = await requestToReporters(section, language)
  const block = behind && endOfBlock(document, behind.start.offset)
  if (markdown === null || block === undefined) return null
  const end = await endOfFormer(section, block, language, document)
  const rest = document.text.slice(end)
  const gap = rest.trim() === '' || BLANK_LINE_FIRST.test(rest) ? '' : '\n'
  return { start: end, end, text: `\n\n${markdown}${gap}` }
}

/** In the order in which they read well. */
const ORDER = ['public-notice', 'report-contents', 'embargo'] as const

/** The end of what stands before a text: those that were put in before it and go first. */
async function endOfFormer(
  section: (typeof ORDER)[number],
  block: number,
  language: string,
  { text }: Document,
): Promise<number> {
  let end = block
  for (const former of ORDER.slice(0, ORDER.indexOf(section))) {
    const told = asLinesOf(text, (await requestToReporters(former, language)) ?? '')
    const rest = text.slice(end).trimStart()
    if (told !== '' && rest.startsWith(told)) end = text.length - rest.length + told.length
  }
  return end
}

/**
 * The end of the outermost block around an offset, with what it leads in: "send us the following:" and its list stay together. None in a quotation
 * or in HTML, where an insertion would belong to it.
 */
function endOfBlock({ tree, text }: Document, offset: number): number | undefined {
  const at = tree.children.findIndex(({ position }) => {
    const [start = Infinity, end = -1] = [position?.start.offset, position?.end.offset]
    return start <= offset && offset < end
  })
  const own = tree.children[at]
  const next = tree.children[at + 1]
  const leadsIn =
    own?.type === 'paragraph' && LEADS_IN.test(text.slice(own.position?.start.offset, own.position?.end.offset))
  const block = leadsIn && next && LED.has(next.type) ? next : own
  return block && block.type !== 'blockquote' && block.type !== 'html' && block.type !== 'yaml'
    ? block.position?.end.offset
    : undefined
}
