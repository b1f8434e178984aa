import type { RootContent } from 'mdast'
import type { Document } from './document/document.js'
import { asLinesOf, ORDER_OF_REQUESTS, withLineEnding } from './lint/edits.js'
import type { FileReport, Finding } from './lint/report.js'
import type { Edit, SectionRequest } from './lint/rule.js'
import { pattern } from './pattern.js'
import type { Place } from './policy/place.js'
import type { Reading } from './policy/reading.js'
import { outline, requestToReporters } from './write/requests.js'

const BLANK_LINE_FIRST = pattern(/^[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)/)

const LEADS_IN = pattern(/[:：][*_]{0,3}$/)
const LED: ReadonlySet<string> = new Set(['list', 'code', 'table'])

/** "Contact: …", "Canonical: …": lines of a form or of a header, which are read one by one. */
const FIELDS = pattern(/^(?:[^\s:*+\d-][^:\n]{0,24}:[ \t][^\r\n]*(?:\r\n?|\n|$)){2,}$/)

/** Makes an unsafe fix of each request of a rule; where no template is in the language of the text, the finding stays without one. */
export async function answerRequests(
  report: FileReport,
  { document, reading }: { document: Document; reading: Reading },
): Promise<FileReport> {
  const findings = await Promise.all(report.findings.map((finding) => answer(finding, report, document, reading)))
  return { ...report, findings }
}

async function answer(
  finding: Finding,
  { text, language }: FileReport,
  document: Document,
  reading: Reading,
): Promise<Finding> {
  if (!finding.request || language === null) return finding
  const edit = await editFor(finding.request, language, document, reading)
  return edit ? { ...finding, fix: withLineEnding({ safe: false, edits: [edit] }, text) } : finding
}

async function editFor(
  { section, behind }: SectionRequest,
  language: string,
  document: Document,
  reading: Reading,
): Promise<Edit | null> {
  if (section === 'outline') {
    const text = await outline(language)
    return text === null ? null : { start: 0, end: document.text.length, text }
  }
  const markdown = await requestToReporters(section, language)
  if (markdown === null || behind === undefined) return null
  const later = await requestsAfter(section, language, document)
  const end = endOfRequests({ section, behind }, document, reading, later)
  if (end === undefined) return null
  const rest = document.text.slice(end)
  const gap = rest.trim() === '' || BLANK_LINE_FIRST.test(rest) ? '' : '\n'
  return { start: end, end, text: `\n\n${markdown}${gap}` }
}

/** The texts that, once put in, stand behind this one. */
async function requestsAfter(
  section: (typeof ORDER_OF_REQUESTS)[number],
  language: string,
  { text }: Document,
): Promise<readonly string[]> {
  const later = ORDER_OF_REQUESTS.slice(ORDER_OF_REQUESTS.indexOf(section) + 1)
  const requests = await Promise.all(later.map((one) => requestToReporters(one, language)))
  return requests.filter((one) => one !== null).map((one) => asLinesOf(text, one))
}

/** Blocks of the source that a reader takes together, such as a sentence and the list that it leads in. */
interface Unit {
  start: number
  /** The end of its first block. */
  lead: number
  end: number
  /** The index of the block behind it. */
  next: number
}

/**
 * The end of what reporters are asked at an offset: of the outermost block around it with what it leads in, and of the blocks behind it that name
 * another way ("Alternatively, write to …") or ask for something else. None in a quotation or in HTML, where an insertion would belong to it, nor in
 * a form.
 */
function endOfRequests(
  { section, behind }: { section: SectionRequest['section']; behind: Place },
  document: Document,
  reading: Reading,
  later: readonly string[],
): number | undefined {
  const { offset } = behind.start
  const at = document.tree.children.findIndex(({ position }) => {
    const [start = Infinity, end = -1] = [position?.start.offset, position?.end.offset]
    return start <= offset && offset < end
  })
  let unit = unitAt(document, at)
  if (unit === null || FIELDS.test(document.text.slice(unit.start, unit.end))) return undefined
  if (section === 'report-contents' && leadsInContents(unit, document, reading)) return undefined
  for (let more = unitAt(document, unit.next); more !== null; more = unitAt(document, more.next)) {
    const { start, end } = more
    if (later.some((text) => document.text.startsWith(text, start))) break
    if (!asksOf(reading).some(({ place }) => start <= place.start.offset && place.start.offset < end)) break
    unit = more
  }
  return unit.end
}

/** "Write to … with the following:" leads in what to tell, however it is worded, unless it leads in the ways themselves. */
function leadsInContents({ start, lead, end }: Unit, { text }: Document, { channels }: Reading): boolean {
  const holdsWay = channels.some(({ place }) => lead <= place.start.offset && place.start.offset < end)
  return lead < end && LEADS_IN.test(text.slice(start, lead)) && !holdsWay
}

/** What is said to reporters before they report, and the ways to do so. */
function asksOf({ channels, publicReports, embargoes, topics }: Reading): readonly { place: Place }[] {
  return [
    ...channels,
    ...publicReports,
    ...embargoes,
    ...topics.filter(({ value: { topic } }) => topic === 'report-contents'),
  ]
}

/** The block with what it leads in: "send us the following:" and its list, steps behind a sentence, items of two kinds one after the other. */
function unitAt({ tree: { children }, text }: Document, index: number): Unit | null {
  const first = children[index]
  const start = first?.position?.start.offset
  if (first === undefined || start === undefined || !isPlain(first)) return null
  let last = first
  let next = index + 1
  for (let block = children[next]; block && isLed(last, block, text); block = children[next]) {
    last = block
    next += 1
  }
  const end = last.position?.end.offset
  const lead = first.position?.end.offset
  return end === undefined || lead === undefined ? null : { start, lead, end, next }
}

function isPlain({ type }: RootContent): boolean {
  return type === 'paragraph' || LED.has(type)
}

function isLed(before: RootContent, block: RootContent, text: string): boolean {
  if (LED.has(block.type)) return before.type === 'paragraph' || before.type === block.type
  if (block.type !== 'paragraph' || before.type !== 'paragraph') return false
  return LEADS_IN.test(text.slice(before.position?.start.offset, before.position?.end.offset))
}
