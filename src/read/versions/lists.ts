import type { Block, List } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { allMatches, LetterPattern } from '../../policy/letters.js'
import type { Place } from '../../policy/place.js'
import type { Statement } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statementAt } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { namesRuntime } from '../runtimes.js'
import { lexemesOf, MARKS, NUMBER, NUMBERED_BRANCH, textOf } from './cells.js'
import { verdictOf } from './verdicts.js'

const REMARK = pattern(/\s(?:[→⇒]|[-=]>)\s|(?<!\d)\s[-–—]\s|\s[-–—]\s(?!v?\d)|:\s|[：（]|\s\((?!\p{L}{2,10}\)$)/u)

/** "The main branch is looked after." is no range but a sentence. */
const ENDS_SENTENCE = new LetterPattern(String.raw`[\p{L}\p{M}][.。]$`)

/** Items of one sentence end like its parts. */
const ENDS_ITEM = new LetterPattern(String.raw`(?<=\p{L})[.;,]$`)

const DASH = pattern(/(?<=\))\s[-–—]\s/)

/** Longer items are prose. */
const ITEM_LENGTH = 90

/** The lists whose items are versions, as one; null where there is none. */
export function listOf(
  manuscript: Manuscript,
): { form: 'list'; place: Place; link: null; entries: Statement<SupportedRange>[] } | null {
  const lists = [...new Set(manuscript.document.blocks.flatMap(({ list }) => list ?? []))]
  const found = lists
    .map((list) => ({ list, entries: listEntries(manuscript, list) }))
    .filter(({ entries }) => entries.length > 0)
  const first = found[0]
  if (!first) return null
  const lead = first.list.lead && manuscript.passageOf(first.list.lead)
  const place = lead?.sentence.placeOf() ?? (first.entries[0] as Statement<SupportedRange>).place
  return { form: 'list', place, link: null, entries: found.flatMap(({ entries }) => entries) }
}

/** What tells that a list is one of versions, and what its items say. */
interface ListOfVersions {
  manuscript: Manuscript
  list: List
  /** Whether its items tell it by themselves: "2.x: no security fixes". */
  judged: boolean
  /** Whether versions are supported of which an item says nothing. */
  fallback: boolean
}

function listEntries(manuscript: Manuscript, list: List): Statement<SupportedRange>[] {
  const lead = list.lead ? manuscript.passageOf(list.lead) : null
  if (lead && opensWith(lead, 'example')) return []
  // Links to what is known of old releases
  if (list.items.every((item) => has({ lexemes: lexemesOf(manuscript, item) }, 'vulnerability'))) return []
  const isAnnounced = isOnVersions(manuscript, list) || (lead !== null && announcesVersions(manuscript, list, lead))
  const judged = !isAnnounced && givesVerdicts(manuscript, list, lead)
  if (!isAnnounced && !judged) return []
  const fallback = lead ? !has(lead, 'unsupported', 'not') : true
  const entries = list.items.flatMap((item) => entryOf({ manuscript, list, judged, fallback }, item) ?? [])
  return entries.length >= list.items.length / 2 ? entries : []
}

function isOnVersions({ subjects }: Manuscript, { items: [first] }: List): boolean {
  return first !== undefined && subjects.get(first.section) === 'versions'
}

/** "Security fixes are provided for these versions:" */
function announcesVersions(manuscript: Manuscript, { items }: List, lead: Passage): boolean {
  if (!has(lead, 'supported', 'security-fix', 'backport', 'fix')) return false
  return has(lead, 'version') || (!has(lead, 'report') && items.every((item) => namesRange(manuscript, item, lead)))
}

/** What an item says of a version; null where it names none. */
function entryOf(of: ListOfVersions, item: Block): Statement<SupportedRange> | null {
  const { manuscript, judged, fallback } = of
  const { text: whole, lexemes } = behindCondition(manuscript, item)
  if (whole.length > ITEM_LENGTH) return null
  const verdict = verdictOf(whole, lexemes) ?? boxBefore(manuscript, item)
  const text = whole.slice(markBefore(whole))
  const marked = markedRange(item)
  if (marked && verdict === null && isExplained(marked, text, lexemes)) return null
  const range =
    rangeBehindName(text, lexemes) ??
    rangeBehindStatus(text, lexemes) ??
    marked ??
    rangeOfItem(text, lexemes) ??
    (mayBeAnyName(of, item, text, verdict) ? headOf(text) : undefined)
  if (!range || (judged && ENDS_SENTENCE.test(range))) return null
  const value = {
    range: signBefore(manuscript, item) + withoutVerdict(range, lexemes).replace(ENDS_ITEM.for(range), ''),
    supported: verdict ?? fallback,
    ends: null,
    verdict: '',
    form: 'list' as const,
  }
  return statementAt(manuscript.document, value, item.place)
}

/** "Validated: run in every build" explains a word, and judges no version. */
function isExplained(marked: string, text: string, lexemes: readonly Lexeme[]): boolean {
  return !rangeBehindStatus(text, lexemes) && text.length > marked.length + 2 && !isVersion(marked, lexemes)
}

/** Whether what stands before the verdict is the version, whatever it is called. */
function mayBeAnyName({ list, judged }: ListOfVersions, item: Block, text: string, verdict: boolean | null): boolean {
  if (judged) return true
  if (verdict === null || !REMARK.test(text) || namesRuntime(text)) return false
  // "Everything else: no" may be the last.
  const isRest = item !== list.items[0] && item === list.items.at(-1)
  // "Curlew 11 'Long': security fixes until June"
  return isRest || RANGE_FIRST.test(text)
}

/** "If there is a tag, the newest tagged line": the range stands behind the comma. */
function behindCondition(manuscript: Manuscript, item: Block): { text: string; lexemes: readonly Lexeme[] } {
  const text = textOf(item)
  const lexemes = lexemesOf(manuscript, item)
  const [condition, next] = item.sentences[0] ? manuscript.passageOf(item.sentences[0]).clauses : []
  if (condition?.role !== 'condition' || !next || !has(next, ...RANGES)) return { text, lexemes }
  const start = next.start + text.slice(next.start).search(NO_BLANK)
  const shifted = lexemes.map((lexeme) => ({ ...lexeme, start: lexeme.start - start, end: lexeme.end - start }))
  return { text: text.slice(start), lexemes: shifted.filter((lexeme) => lexeme.start >= 0) }
}

const NO_BLANK = pattern(/\S/)

/** "- >= 2.0": to markdown, the sign at the beginning of an item opens a quotation. */
function signBefore({ document }: Manuscript, { sentences: [first] }: Block): string {
  const start = first?.placeOf().start.offset ?? 0
  return SIGN.exec(document.text.slice(Math.max(0, start - 2), start))?.[0] ?? ''
}

const SIGN = pattern(/>\s?$/)

/** "- [x] 4.x", "- [ ] 3.x" */
function boxBefore({ document }: Manuscript, { sentences: [first] }: Block): boolean | null {
  const start = first?.placeOf().start.offset ?? 0
  const box = BOX.exec(document.text.slice(Math.max(0, start - BOX_LENGTH), start))
  return box ? box[1] !== ' ' : null
}

const BOX = pattern(/\[([ xX])\]\s$/)
const BOX_LENGTH = 4

/** "3.9 (EOL)", but "3.9 (LTS)". */
function withoutVerdict(range: string, lexemes: readonly Lexeme[]): string {
  const bracket = range.search(LAST_BRACKET)
  const isVerdict = lexemes.some(
    (lexeme) =>
      bracket > 0 &&
      lexeme.start > bracket &&
      lexeme.end < range.length &&
      is(lexeme, 'unsupported', 'supported', 'no', 'yes'),
  )
  return isVerdict ? range.slice(0, bracket) : range
}

const LAST_BRACKET = pattern(/\s\([^()]*\)$/)

/** "Example: if the latest were 2.x:" */
function opensWith({ lexemes: [first] }: Passage, concept: Concept): boolean {
  return first !== undefined && first.start === 0 && is(first, concept)
}

/** "2.x: no security fixes" and its like say by themselves what the list is on; "2.x: no" does where its lead or heading does. */
function givesVerdicts(manuscript: Manuscript, { items }: List, lead: Passage | null): boolean {
  const read = items.map((item) => ({ item, text: textOf(item), lexemes: lexemesOf(manuscript, item) }))
  const heading = items[0]?.section.heading
  const title = heading ? { lexemes: lexemesOf(manuscript, heading) } : null
  const isAnnounced = [lead, title].some((part) => part && has(part, 'version', 'supported', 'security-fix', 'upgrade'))
  const isSaid = read.some((item) => has(item, 'supported', 'unsupported', 'security-fix', 'fix'))
  const isOnVersion = ({ item, text, lexemes: [first] }: (typeof read)[number]) =>
    RANGE_FIRST.test(text) || (isAnnounced && (beginsWithCode(item) || (first?.start === 0 && is(first, ...RANGES))))
  return (
    items.length > 1 &&
    (isSaid || isAnnounced) &&
    // "All others: no" may be the last.
    read.filter(isOnVersion).length >= Math.max(2, items.length - 1) &&
    read.every(
      ({ text, lexemes }) =>
        text.length <= ITEM_LENGTH && !has({ lexemes }, 'vulnerability', 'report') && verdictOf(text, lexemes) !== null,
    )
  )
}

/** A number, or a word for one, as "latest". */
function isVersion(range: string, lexemes: readonly Lexeme[]): boolean {
  return DIGIT.test(range) || lexemes.some((lexeme) => lexeme.start < range.length && is(lexeme, ...RANGES))
}

const DIGIT = pattern(/\d/)

/** An item that is a range by itself, or begins with one behind "Security fixes are provided for:". */
function namesRange(manuscript: Manuscript, item: Block, lead: Passage): boolean {
  const text = textOf(item)
  if (isBareRange(text)) return true
  if (!ENDS_IN_COLON.test(lead.text) || text.length > ITEM_LENGTH || has(lead, 'if', 'must', 'please')) return false
  const first = lexemesOf(manuscript, item).find((lexeme) => !is(lexeme, 'supported', 'every', 'only'))
  return first !== undefined && first.start <= RANGE_LENGTH && is(first, 'version', ...RANGES)
}

/** "2.6", "1.x LTS": a number and hardly more. */
function isBareRange(text: string): boolean {
  return text.length <= BARE_LENGTH && RANGE_FIRST.test(text)
}

const BARE_LENGTH = 12

const RANGES: readonly Concept[] = ['latest', 'main-branch', 'older']

/** "`next`: supported": a branch or tag by its name. */
function beginsWithCode({ sentences: [first] }: Block): boolean {
  return first?.spans.some(({ kind, start }) => kind === 'code' && start === 0) ?? false
}

/** "Desktop: 2024.x and newer": of several products the item names one with its range. */
function rangeBehindName(text: string, lexemes: readonly Lexeme[]): string | null {
  const colon = text.search(COLON_AHEAD)
  if (colon <= 0 || colon > RANGE_LENGTH || DIGIT.test(text.slice(0, colon))) return null
  if (has({ lexemes }, 'yes', 'no', 'supported', 'unsupported', 'partly', 'security-fix')) return null
  if (lexemes.some((lexeme) => lexeme.start < colon && is(lexeme, ...STATUS, ...RANGES, 'version'))) return null
  const first = lexemes.find((lexeme) => lexeme.start > colon)
  const rest = text.slice(colon + 1).trim()
  const isLatest = first !== undefined && is(first, 'latest') && first.start - colon <= LONGEST_LEAD
  return (NAMED_RANGE.test(rest) || isLatest) && text.length <= 2 * RANGE_LENGTH ? text : null
}

const NAMED_RANGE = pattern(/^[<>=^~≤≥v\s]{0,4}\d{1,4}(?:\.[\dxX*]{1,4}){1,3}/)
/** ": the ", in characters. */
const LONGEST_LEAD = 6

/** "**Maintenance:** 3.1.x (security only)": what stands before the colon is the verdict, and the range behind it. */
function rangeBehindStatus(text: string, lexemes: readonly Lexeme[]): string | null {
  const colon = text.search(COLON_AHEAD)
  if (colon < 0 || DIGIT.test(text.slice(0, colon))) return null
  const told = lexemes.filter(({ start }) => start < colon)
  const rest = text.slice(colon + 1).trim()
  if (told.length === 0 || !told.every((lexeme) => is(lexeme, ...STATUS)) || !RANGE_FIRST.test(rest)) return null
  return headOf(rest) || null
}

const COLON_AHEAD = pattern(/:\s/)
const STATUS: readonly Concept[] = [
  'yes',
  'no',
  'supported',
  'unsupported',
  'end-of-support',
  'partly',
  'status',
  'latest',
  'upkeep',
]

/** How far the emoji goes that an item begins with: "✅ 2.x". */
function markBefore(text: string): number {
  const [mark] = allMatches(MARKS, text)
  return mark?.index === 0 ? mark[0].length + (text[mark[0].length] === ' ' ? 1 : 0) : 0
}

/** "**6.0.x**, the current one": what is set off at the beginning is the range. */
function markedRange({ sentences: [first] }: Block): string | null {
  if (!first) return null
  const from = markBefore(first.text)
  const mark = first.spans.find(({ kind, start }) => (kind === 'strong' || kind === 'code') && start === from)
  if (!mark || !ENDS_RANGE.test(first.text.slice(mark.end))) return null
  const text = first.text.slice(from, mark.end).replace(COLON, '').trim()
  return NAMED.test(text) && text.length <= RANGE_LENGTH ? text : null
}

/** "`2.x` and older" goes on. */
const ENDS_RANGE = new LetterPattern(String.raw`^[^\p{L}\p{N}]*$|^\s?[^\s\p{L}\p{N}]`)
const COLON = pattern(/\s?[:：]$/)
/** A number, or a single word such as the name of a branch. */
const NAMED = new LetterPattern(String.raw`^(?=.*\d)[^:：]+$|^\p{L}[\p{L}\p{N}/._-]*$`)
const RANGE_FIRST = pattern(/^(?:[^\s:]{1,12}[\s-])?[<>=^~≤≥v\s]*\d/)
const RANGE_LENGTH = 24

const WHOLE_NUMBER = pattern(/^\d{1,3}$/)
/** `12 "Curlew"` */
const NAMED_NUMBER = pattern(/^\d{1,3}\s["“'«][^"”'»]{2,16}["”'»]/)

function rangeOfItem(text: string, lexemes: readonly Lexeme[]): string | null {
  const number = NUMBER.all(text)[0]?.[0].trim()
  const word = lexemes.find((lexeme) => is(lexeme, ...RANGES))
  const head = headOf(text)
  const first = lexemes[0]
  const named = first?.start === 0 && first.concepts.includes('version') && text[first.end] === ' ' ? first.end + 1 : 0
  // "4 系": the word for it stands behind the number.
  const isCounted = first?.concepts.includes('version') && WHOLE_NUMBER.test(text.slice(0, first.start).trim())
  const isNamed =
    isCounted ||
    (head !== undefined &&
      (WHOLE_NUMBER.test(head.slice(named)) || NAMED_NUMBER.test(head) || NUMBERED_BRANCH.test(head)))
  if (!number && !word && !isNamed) return null
  return numberBeforeVerb(text, lexemes) ?? (head && head.length <= 40 ? head.slice(named) || head : (number ?? null))
}

/** "3.x gets everything", "2.x is unsupported": the number alone, where the item is a sentence. */
function numberBeforeVerb(text: string, lexemes: readonly Lexeme[]): string | null {
  const [number] = NUMBER.all(text)
  const verb = lexemes.find((lexeme) => is(lexeme, 'gets', 'unsupported', 'supported', 'security-fix', 'fix'))
  if (number?.index !== 0 || !verb || verb.start <= number[0].length) return null
  return COPULA.test(text.slice(number[0].length, verb.start)) ? number[0].trim() : null
}

/** " ", " is ", " wird " */
const COPULA = new LetterPattern(String.raw`^\s(?:\p{Ll}{2,5}\s)?$`)

/** What stands before the verdict or a remark. */
function headOf(text: string): string | undefined {
  const head = text.split(MARKS)[0]
  // "2.4 (LTS) – yes": brackets before a dash belong to the range.
  const [range, ...rest] = head?.split(DASH) ?? []
  return (rest.length > 0 ? range : head?.split(REMARK)[0])?.trim()
}
