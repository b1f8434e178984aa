import { pattern } from '../pattern.js'
import type { FileReport, Finding } from './report.js'
import type { Edit, Fix } from './rule.js'

const LINE_ENDING = pattern(/\r\n?|\n/)
const LINE_ENDINGS = pattern(/\r\n?|\n/g)
const NUMBERS = pattern(/\d+/g)

/** How often a text is mended and judged again, since one fix may make room for another. */
const MOST_PASSES = 10

/** A text after its fixes. */
export interface Mended {
  text: string
  /** The findings that were fixed, with their places in the text as it was when each was found. */
  applied: Finding[]
  /** The judgement on the mended text. */
  report: FileReport
}

/** What can be done to one text at once, and the judgement on its outcome. */
interface Step {
  fixed: Finding[]
  report: FileReport
}

type Judge = (text: string) => Promise<FileReport>

/**
 * Applies the fixes of the findings until none is left, and judges the text after each pass. Of fixes that overlap the first is taken, and
 * the next pass finds the other again. A fix that makes an error is refused, and so is one that adds a text and mends nothing by it, since the next
 * pass would add it again. Mending the outcome once more changes nothing.
 */
export async function mend(text: string, judge: Judge, unsafe: boolean): Promise<Mended> {
  const applied: Finding[] = []
  let report = await judge(text)
  for (let pass = 0; pass < MOST_PASSES && report.fault === null; pass += 1) {
    const step = await mendOnce(report, judge, unsafe, text)
    if (step.fixed.length === 0) break
    applied.push(...step.fixed)
    report = step.report
  }
  return { text: report.text, applied, report }
}

/** The text after edits that do not overlap, in whatever order they are given; an edit that is given twice counts once. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let done = 0
  let before: Edit | null = null
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (before && keyOf(edit) === keyOf(before)) continue
    parts.push(text.slice(done, edit.start), edit.text)
    done = edit.end
    before = edit
  }
  return parts.join('') + text.slice(done)
}

/** The fix with the line ending of the text that it is for, which the first line tells; rules write `\n`. */
export function withLineEnding(fix: Fix, text: string): Fix {
  return { ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: asLinesOf(text, edit.text) })) }
}

/** A text with the line ending of the one that it is for. */
export function asLinesOf(text: string, added: string): string {
  return added.replace(LINE_ENDINGS, LINE_ENDING.exec(text)?.[0] ?? '\n')
}

/** The findings whose fixes can be applied at once: the first of those that overlap, and none that lies outside or changes nothing. */
export function compatible(findings: readonly Finding[], text: string): Finding[] {
  const replaced = new Uint8Array(text.length)
  const inserted = new Uint8Array(text.length + 1)
  const taken = new Set<string>()
  return findings.filter(({ fix }) => {
    if (!fix?.edits.every((edit) => isInside(edit, text))) return false
    if (fix.edits.every(({ start, end, text: added }) => text.slice(start, end) === added)) return false
    const fresh = fix.edits.filter((edit) => !taken.has(keyOf(edit)))
    if (fresh.some((edit) => collides(edit, replaced, inserted)) || overlap(fresh)) return false

    for (const edit of fresh) {
      taken.add(keyOf(edit))
      if (edit.start === edit.end) inserted[edit.start] = 1
      else replaced.fill(1, edit.start, edit.end)
    }
    return true
  })
}

/** The text as it was given tells the line ending, which a fix may have taken away. */
async function mendOnce(before: FileReport, judge: Judge, unsafe: boolean, given: string): Promise<Step> {
  const candidates = before.findings
    .filter(({ fix }) => fix && (fix.safe || unsafe))
    .sort((a, b) => rankOf(a) - rankOf(b))
  const grow = async (step: Step, more: readonly Finding[]): Promise<Step> => {
    if (more.length === 0) return step
    const fixed = [...step.fixed, ...more]
    const edits = fixed.flatMap(({ fix }) => (fix ? withLineEnding(fix, given).edits : []))
    const report = await judge(applyEdits(before.text, edits))
    if (!isWorse(report, before) && !addsInVain(fixed, report, before)) return { fixed, report }
    if (more.length === 1) return step

    const half = more.length >> 1
    return grow(await grow(step, more.slice(0, half)), more.slice(half))
  }
  // What is refused does not keep out what overlaps with it.
  for (let left = candidates; left.length > 0; ) {
    const taken = compatible(left, before.text)
    const step = await grow({ fixed: [], report: before }, taken)
    if (step.fixed.length > 0 || taken.length === 0) return step
    left = left.filter((finding) => !taken.includes(finding))
  }
  return { fixed: [], report: before }
}

/** Texts that reporters are asked with, in the order in which they read well; one may be read as saying what another before it says, too. */
export const ORDER_OF_REQUESTS = ['public-notice', 'report-contents', 'embargo'] as const
const RANKS: readonly (string | undefined)[] = ORDER_OF_REQUESTS

function rankOf({ request }: Finding): number {
  return RANKS.indexOf(request?.section)
}

/** Whether something is an error, or cannot be told, that was none before. */
function isWorse(after: FileReport, before: FileReport): boolean {
  if (after.fault !== null || (after.crashed && !before.crashed)) return true
  // Of an unedited template nothing else was told, so that no error shows what was wrong before.
  if (before.kind === 'template' && after.kind !== 'template') return false
  const known = errorCounts(before)
  return [...errorCounts(after)].some(([error, count]) => count > (known.get(error) ?? 0))
}

/** Whether fixes that take nothing away leave what they were to mend. */
function addsInVain(fixed: readonly Finding[], after: FileReport, before: FileReport): boolean {
  const additions = fixed.filter(({ fix }) => fix?.edits.every(({ start, end }) => start === end))
  const left = countBy(after.findings, problemOf)
  const known = countBy(before.findings, problemOf)
  return [...countBy(additions, problemOf)].some(
    ([problem, count]) => (left.get(problem) ?? 0) > (known.get(problem) ?? 0) - count,
  )
}

function problemOf({ rule, messageId }: Finding): string {
  return `${rule} ${messageId}`
}

/** Numbers in a message, such as those of lines, may change without making another error of it. */
function errorCounts({ findings }: FileReport): Map<string, number> {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return countBy(errors, ({ rule, message }) => `${rule} ${message.replace(NUMBERS, '0')}`)
}

function countBy(findings: readonly Finding[], key: (finding: Finding) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const one of findings.map(key)) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}

function isInside({ start, end }: Edit, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end && end <= text.length
}

/** An insertion may stand right beside a replacement, but not within it and not beside another insertion. */
function collides({ start, end }: Edit, replaced: Uint8Array, inserted: Uint8Array): boolean {
  if (start === end) return inserted[start] === 1 || (replaced[start - 1] === 1 && replaced[start] === 1)
  return replaced.subarray(start, end).includes(1) || inserted.subarray(start + 1, end).includes(1)
}

function overlap(edits: readonly Edit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.some((edit, index) => {
    const before = sorted[index - 1]
    return before !== undefined && (edit.start < before.end || (edit.start === before.start && edit.end === before.end))
  })
}

function keyOf({ start, end, text }: Edit): string {
  return `${start} ${end} ${text}`
}
