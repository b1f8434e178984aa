import type { Document } from '../document/document.js'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import { nearest } from './nearest.js'
import type { Finding } from './report.js'
import type { SuppressionFacts } from './rule.js'

const BEFORE_REASON = pattern(/(?<=^|\s)--(?=\s|$)/)
const BETWEEN_NAMES = pattern(/[\s,]+/)
const LINES_TO_TEXT = pattern(/^[^\r\n]*((?:\r\n|\r|\n)[^\S\r\n]*)+/)
const LINE_ENDINGS = pattern(/\r\n|\r|\n/g)

/** A comment that switches rules off for a line, off from here on, or on again. */
interface Directive {
  form: 'disable-next-line' | 'disable' | 'enable'
  place: Place
  /** Rule names as written; empty stands for all rules. */
  names: readonly string[]
  reason: string | null
  /** Of `disable-next-line`: the first line after the comment that is not blank. */
  line: number
}

/** A finding, and whether it is about something absent, so that it belongs to the document rather than to its place. */
export interface Suppressible {
  finding: Finding
  absent: boolean
}

/** What the suppressing comments of a document hide. */
export interface Suppressed<Found> {
  kept: Found[]
  hidden: Found[]
  facts: SuppressionFacts[]
}

const DIRECTIVE = pattern(/^secpolicy-(disable-next-line|disable|enable)(?=\s|$)/)

/**
 * Divides the findings into those that a comment hides and the others.
 * A finding on something absent is also hidden by a `disable` of its rule by name that holds to the end of the document.
 */
export function suppress<Found extends Suppressible>(
  found: readonly Found[],
  document: Document,
  rules: { known: readonly string[]; judged: ReadonlySet<string> },
): Suppressed<Found> {
  const directives = directivesOf(document)
  const concerned = new Map<string, Directive[]>()
  const hides = new Map<Directive, Set<string>>()
  const kept: Found[] = []
  const hidden: Found[] = []
  for (const item of found) {
    const { rule } = item.finding
    const ofRule = concerned.get(rule) ?? directives.filter(({ names }) => names.length === 0 || names.includes(rule))
    concerned.set(rule, ofRule)
    const directive = directiveFor(item, ofRule)
    if (directive) hides.set(directive, (hides.get(directive) ?? new Set()).add(rule))
    if (directive) hidden.push(item)
    else kept.push(item)
  }
  const facts = directives.map((directive) => factsOf(directive, hides.get(directive) ?? new Set(), rules))
  return { kept, hidden, facts }
}

function directivesOf({ comments, text }: Document): Directive[] {
  return comments.flatMap(({ text: comment, place }) => {
    const form = DIRECTIVE.exec(comment)?.[1] as Directive['form'] | undefined
    if (form === undefined) return []

    const [names = '', ...reason] = comment.slice(`secpolicy-${form}`.length).split(BEFORE_REASON)
    return {
      form,
      place,
      names: names.split(BETWEEN_NAMES).filter((name) => name !== ''),
      reason: reason.join('--').trim() || null,
      line: place.end.line + linesToText(text, place.end.offset),
    }
  })
}

/** How many lines after the one that holds the offset the next text stands. */
function linesToText(text: string, offset: number): number {
  const blank = LINES_TO_TEXT.exec(text.slice(offset))
  return blank ? (blank[0].match(LINE_ENDINGS)?.length ?? 1) : 1
}

/** The nearest directive that hides the finding, out of those that concern its rule. */
function directiveFor({ finding, absent }: Suppressible, directives: readonly Directive[]): Directive | undefined {
  const { start } = finding.place
  const onLine = directives.find(({ form, line }) => form === 'disable-next-line' && line === start.line)
  if (onLine) return onLine

  const blocks = directives.filter(({ form }) => form !== 'disable-next-line')
  const before = blocks.findLast(({ place }) => place.end.offset <= start.offset)
  if (before?.form === 'disable') return before
  return absent ? blocks.slice(blocks.findLastIndex(isEnable) + 1).findLast(({ names }) => names.length > 0) : undefined
}

function isEnable({ form }: Directive): boolean {
  return form === 'enable'
}

function factsOf(
  { form, place, names, reason }: Directive,
  hides: ReadonlySet<string>,
  { known, judged }: { known: readonly string[]; judged: ReadonlySet<string> },
): SuppressionFacts {
  const disables = form !== 'enable'
  return {
    place,
    disables,
    reason,
    unknown: names.filter((name) => !known.includes(name)).map((name) => ({ name, nearest: nearest(name, known) })),
    idle: disables ? names.filter((name) => judged.has(name) && !hides.has(name)) : [],
    idleForAll: disables && names.length === 0 && hides.size === 0,
  }
}
