import { pattern } from '../../pattern.js'
import { allMatches, LETTER, LetterPattern } from '../../policy/letters.js'
import type { Statement } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { firstOf, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Passage, statement } from '../passages.js'
import { isOfRuntime } from '../runtimes.js'
import { listedFrom, MARKS, NUMBER, NUMBERED_BRANCH, plainNumbers } from './cells.js'
import { isExcepted, partsOf, type VerdictPart, verdictAt } from './verdict-parts.js'
import { verdictOf } from './verdicts.js'

/** "The development branch", but "the development version" */
const DEVELOPMENT_BRANCH = pattern(/\bdev[a-z]*(?! (?:version|snapshot|code|state|head|line|tree))\b/i)
const FULL_STOPS = pattern(/(?<!\.)\.+$/)

/** An article with the blanks around it, in characters. */
const ARTICLE_LENGTH = 6

/** The versions that a sentence names, with what it says of them. */
export function proseEntries(passage: Passage): Statement<SupportedRange>[] {
  const example = firstOf(passage, 'example')
  if (example && (has(passage, 'if') || !LETTER.test(passage.text.slice(0, example.start)))) return []
  const parts = partsOf(passage)
  const illustration = startOfIllustration(passage)
  return parts.flatMap((part, index) => {
    const supported = markAhead(passage) ?? verdictAt(parts, index)
    const numbers = numberEntries(passage, part, supported)
    const words = [...wordEntries(passage, part, supported), ...branchEntries(passage, part, supported)]
    const stated = numbers.filter(
      (entry) => !isExample(passage, entry, example) && !isOfExampleBefore(passage, entry.value.range),
    )
    return [
      ...words,
      ...(illustration === null ? stated : stated.filter((entry) => startsBefore(passage, entry, illustration))),
    ]
  })
}

function startsBefore({ sentence }: Passage, { place }: Statement<SupportedRange>, at: number): boolean {
  return place.start.offset < sentence.placeOf(at, at + 1).start.offset
}

/**
 * "The newest line and the one before: while 4.2 is current, 4.1 gets fixes": behind the rule, numbers of which one is the newest under a
 * circumstance only illustrate it. Where that begins; null where nothing does.
 */
function startOfIllustration(passage: Passage): number | null {
  const { clauses, text, lexemes, previous } = passage
  const at = clauses.findIndex(
    (clause) =>
      clause.role !== 'main' &&
      clause.lexemes.some((lexeme) => is(lexeme, 'latest') || (is(lexeme, 'yes') && !is(lexeme, 'supported'))) &&
      NUMBER.all(text.slice(clause.start, clause.end)).length > 0,
  )
  const supposed = clauses[at]
  if (!supposed) return null
  const isRuleBefore =
    lexemes.some((lexeme) => is(lexeme, 'latest') && lexeme.end <= supposed.start) ||
    (previous !== null && previous.sentence.block.kind !== 'heading' && has(previous, 'latest'))
  return isRuleBefore ? supposed.start : null
}

/** "❌ 0.x": a mark before hardly more than a number. */
function markAhead({ text }: Passage): boolean | null {
  const [mark] = text.length <= LONGEST_MARKED ? allMatches(MARKS, text) : []
  return mark?.index === 0 ? verdictOf(mark[0], []) : null
}

/** In characters. */
const LONGEST_MARKED = 24

/** "A patch release, for example 4.2.1": the number only illustrates what the sentence says. */
function isExample(
  { sentence, clauses }: Passage,
  { place, value }: Statement<SupportedRange>,
  example: Lexeme | undefined,
): boolean {
  if (!example) return false
  // "(e.g. 1.1.x will be supported until 1.2 is out)": what is told of it is an example, too.
  const clause = clauses.find(({ lexemes }) => lexemes.includes(example))
  const isTold = clause?.lexemes.some(
    (lexeme) => lexeme.start > example.start && is(lexeme, 'supported', 'unsupported', 'security-fix', 'gets'),
  )
  if (WILDCARD.test(value.range) && !isTold) return false
  return place.start.offset > sentence.placeOf(example.start, example.end).start.offset
}

/** "For example, 4.2 gets fixes while 4.3 is new. When 4.4 is out, those for 4.2 end.": a number of the example before. */
function isOfExampleBefore({ previous, sentence }: Passage, number: string): boolean {
  if (previous?.sentence.block !== sentence.block) return false
  const example = firstOf(previous, 'example')
  if (!example || LETTER.test(previous.text.slice(0, example.start))) return false
  return NUMBER.all(previous.text).some(({ 0: named }) => named === number)
}

/** "Older lines (e.g. 1.x)" names a line and not only a number of it. */
const WILDCARD = pattern(/[xX*]/)

/** Branches of a repository that are words like any other where no code marks set them off. */
const BRANCH = pattern(/^(?:develop|dev|next|trunk|edge|nightly)$/)

/** "Fixes go to `stable-7`." */
export function namesBranch({ subject, spans, text }: Passage): boolean {
  return (
    subject === 'versions' &&
    spans.some(({ kind, start, end }) => kind === 'code' && NUMBERED_BRANCH.test(text.slice(start, end)))
  )
}

function branchEntries(passage: Passage, part: VerdictPart, supported: boolean): Statement<SupportedRange>[] {
  const isOnBranches = passage.subject === 'versions' && has(passage, 'security-fix', 'fix', 'supported', 'unsupported')
  return passage.spans.flatMap(({ kind, start, end }) => {
    const range = passage.text.slice(start, end)
    const isHere = start >= part.start && end <= part.end
    if (
      kind !== 'code' ||
      !isHere ||
      isItsName(passage, start) ||
      isExplained(passage, end) ||
      !(BRANCH.test(range) || (isOnBranches && NUMBERED_BRANCH.test(range)))
    )
      return []
    return [
      statement(passage, { range, supported, ends: null, verdict: '', form: 'prose' as const }, 'medium', start, end),
    ]
  })
}

/** "The default branch (`dev`)" */
function isItsName({ text, lexemes }: Passage, start: number): boolean {
  if (!OPENING_BRACKET.test(text[start - 1] ?? '')) return false
  const before = lexemes.findLast(({ end }) => end <= start)
  return before !== undefined && is(before, 'main-branch') && start - before.end <= 2
}

/** "`trunk` (the default branch)" */
function isExplained({ text, lexemes }: Passage, end: number): boolean {
  const opens = BEFORE_BRACKET.exec(text.slice(end, end + 2))
  const next = opens && lexemes.find(({ start }) => start >= end)
  if (!opens || !next || !is(next, 'main-branch')) return false
  return next.start - end - opens[0].length <= ARTICLE_LENGTH
}

const BEFORE_BRACKET = pattern(/^\s?[(（]/)
const OPENING_BRACKET = pattern(/[(（]/)

function wordEntries(passage: Passage, part: VerdictPart, verdict: boolean): Statement<SupportedRange>[] {
  return part.lexemes.flatMap(({ concepts, start, end }, index) => {
    if (isNamedBehind(passage, part.lexemes, index)) return []
    if (isPlaceOfLatest(passage, part.lexemes, index) || isStateOfBranch(passage, part.lexemes, index)) return []
    const words = passage.text.slice(start, end)
    const range = concepts.includes('latest') ? 'latest' : concepts.includes('main-branch') ? branchName(words) : null
    const supported = isExcepted(part, start, { older: !verdict }) ? !verdict : verdict
    return range
      ? [
          statement(
            passage,
            { range, supported, ends: null, verdict: '', form: 'prose' as const },
            'medium',
            start,
            end,
          ),
        ]
      : []
  })
}

/** "The development branch (`main`)": the name of the branch counts. */
function isNamedBehind({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const [branch, name] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!name || !is(branch, 'main-branch') || !is(name, 'main-branch')) return false
  return NAMES.test(text.slice(branch.end, name.start))
}

/** An opening bracket, or a comma, with a quotation or code mark. */
const NAMES = pattern(/^,?\s?[(（]["'`“]?$/)

/** "The latest `main`", in some languages "the `main` latest": the state of the branch, and no release. */
function isStateOfBranch({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const [before, word, after] = [lexemes[index - 1], lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!is(word, 'latest') || is(word, 'version', 'main-branch')) return false
  if (after && is(after, 'main-branch') && OF.test(text.slice(word.end, after.start))) return true
  return before !== undefined && is(before, 'main-branch') && word.start - before.end === 1
}

/** A blank, or the particle of "最新的 main 分支". */
const OF = pattern(/^的?\s?$/)

/** "The latest release on the main branch": the branch only tells where that one is. */
function isPlaceOfLatest({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const branch = lexemes[index] as Lexeme
  if (!is(branch, 'main-branch')) return false
  const before = lexemes.slice(0, index).findLast((lexeme) => !is(lexeme, 'at', 'counted-from'))
  if (before && is(before, 'latest') && !OF.test(text.slice(before.end, branch.start)))
    return branch.start - before.end <= LONGEST_JOINT && JOINS.test(text.slice(before.end, branch.start))
  const after = lexemes[index + 1]
  return after !== undefined && is(after, 'latest') && PARTICLE.test(text.slice(branch.end, after.start))
}

/** "on the", "of": a few words without a comma. */
const JOINS = new LetterPattern(String.raw`^[\p{L}\p{M}\s]+$`)
/** In UTF-16 code units. */
const LONGEST_JOINT = 14
/** "main 브랜치의 최신 버전", "主分支的最新版本" */
const PARTICLE = pattern(/^(?:の|的|의\s)$/)

/** The default branch goes by "main" whatever its name; a development branch keeps its own. */
export function branchName(words: string): string {
  return DEVELOPMENT_BRANCH.exec(words)?.[0] ?? 'main'
}

function numberEntries(passage: Passage, part: VerdictPart, verdict: boolean): Statement<SupportedRange>[] {
  const written = NUMBER.all(passage.text.slice(part.start, part.end))
    .filter((match) => !isNumberOfParagraph(passage, part.start + match.index, match[0]))
    .filter((match) => !isNumberOfSection(passage, part.start + match.index, match[0]))
    .filter(({ 0: number }) => !DATE.test(number.trim()))
    .filter((match) => !isAdvised(part, part.start + match.index))
    .filter((match) => !isStart(passage, part.start + match.index))
    .filter(
      ({ index, 0: number }) =>
        !isOfRuntime(passage.text, part.start + index + number.length - number.trimStart().length),
    )
    .map(({ index, 0: { length } }) => ({ start: part.start + index, end: part.start + index + length }))
  const labelled = numbersBehindLabel(passage).filter(({ start }) => start >= part.start && start < part.end)
  return [...written, ...labelled, ...plainNumbers(passage.text, part.lexemes)].map(({ start, end }) => {
    const range = passage.text.slice(start, end).trim().replace(FULL_STOPS, '')
    const supported = isExcepted(part, start, { older: false }) ? !verdict : verdict
    return statement(
      passage,
      { range, supported, ends: null, verdict: '', form: 'prose' as const },
      'medium',
      start,
      end,
    )
  })
}

/** "Maintained: 10 and 9": whole numbers that are all that a label introduces. */
export function numbersBehindLabel({ subject, label, text, lexemes }: Passage): { start: number; end: number }[] {
  if (subject !== 'versions' || !label || !text.startsWith(label.text) || has(label, 'report')) return []
  if (!has(label, 'supported', 'unsupported', 'security-fix')) return []
  return NUMBERS_ONLY.test(text.slice(label.text.length)) ? listedFrom(text, lexemes, label.text.length) : []
}

const NUMBERS_ONLY = new LetterPattern(String.raw`^\s\d{1,3}(?:(?:,|\s\p{L}{1,4})?\s\d{1,3}){0,6}\.?$`)

/** "30.06.2025": the day from which on it holds. */
const DATE = pattern(/^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d\.?$/)

/** Each version once, as it was named first. */
export function distinct(entries: readonly Statement<SupportedRange>[]): Statement<SupportedRange>[] {
  const seen = new Set<string>()
  return entries.filter(({ value }) => !seen.has(value.range) && seen.add(value.range))
}

/** "Users of 1.x should move to 2.x": the number tells what to run. */
function isAdvised({ lexemes }: VerdictPart, start: number): boolean {
  const before = lexemes.findLast(({ end }) => end <= start)
  // "Fixes go to 2.x."
  const isOfFixes = lexemes.some((lexeme) => is(lexeme, 'fix') && before !== undefined && lexeme.end <= before.start)
  if (before === undefined || (is(before, 'send') && isOfFixes)) return false
  return is(before, 'upgrade') && start - before.end <= ARTICLE_LENGTH
}

/** "As of 4.2 older ones are unsupported", "we support passkeys since 2.3": from when on it holds, and no range. */
export function isStart(passage: Passage, start: number): boolean {
  const { lexemes, text } = passage
  const since = lexemes.findLast((lexeme) => lexeme.end <= start && !is(lexeme, 'version'))
  if (!since || !is(since, 'after', 'date-of-review')) return false
  const version = lexemes.find((lexeme) => lexeme.start >= since.end && lexeme.end <= start)
  if (start - (version ?? since).end > 1 || (version && version.start - since.end > 1)) return false
  const before = text.slice(0, since.start)
  // "2.x is unsupported since 3.0 is out."
  return !LETTER.test(before) || NUMBER.all(before).length > 0 || namesFeature(passage, since.start)
}

/** "Passkeys are supported": what is supported is none of our words; scripts without blanks have no such words. */
function namesFeature({ folded, lexemes, language }: Passage, end: number): boolean {
  if (language.functionWords.length === 0) return false
  const told = lexemes.filter((lexeme) => lexeme.end <= end)
  if (!has({ lexemes: told }, 'supported') || has({ lexemes: told }, 'version', 'latest', 'older', 'fix')) return false
  const gaps = [0, ...told.map((lexeme) => lexeme.end)].map((from, index) =>
    folded.slice(from, told[index]?.start ?? end),
  )
  return gaps.some((gap) => WORD.all(gap).some(([word]) => !language.functionWords.includes(word)))
}

const WORD = new LetterPattern(String.raw`\p{L}{3,}`, 'g')

/** "7.1. Fixes are released for …": the paragraphs of a contract are numbered. */
function isNumberOfParagraph({ text, sentence }: Passage, start: number, number: string): boolean {
  const { section } = sentence.block
  // "3.1 Only the latest release …" under "3. Versions"
  if (start === 0 && section.number !== null && number.startsWith(`${section.number}.`) && !WILDCARD.test(number))
    return true
  return start === 0 && ENDS_NUMBER_OF_PARAGRAPH.test(text.slice(number.length, number.length + 3))
}

/** "Section 4.2", "s. 342.1 of the code", "§ 5.1". */
export function isNumberOfSection({ text, language }: Passage, index: number, number: string): boolean {
  const start = index + number.length - number.trimStart().length
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start)
  if (OF_LAW.test(before)) return true
  const word = before.trimEnd().split(' ').at(-1) ?? ''
  return language.sectionWords?.has(word.toLowerCase()) ?? false
}

/** "Section" and its like with a blank, in characters. */
const LONGEST_NAME = 16
const OF_LAW = pattern(/(?:§{1,2}|\b(?:s|ss|sec|art|arts|para)\.)\s?$/i)

const ENDS_NUMBER_OF_PARAGRAPH = pattern(/^[.)](?:\s|$)/)
