import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LetterPattern } from '../../policy/letters.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { COMMA } from '../punctuation.js'
import { ARTICLE, commaBefore, isJoinedByWord, isSubject, isTime, THINGS, VERBS } from './cut-words.js'

/** A comma with a blank, in characters. */
export const BEHIND_COMMA = 2

/** "… the steps and, if possible, a patch": between two commas a condition without more words interrupts what goes on behind it. */
export function isWhole(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [before, lexeme] = [lexemes[index - 1], lexemes[index] as Lexeme]
  const isCircumstance = is(lexeme, 'if') || (is(lexeme, 'when') && is(lexeme, 'partly'))
  if (!before || !isCircumstance || is(lexeme, 'closes')) return false
  return is(before, 'and', 'or') || text.slice(before.end, lexeme.start).trim() === ','
}

/** "A fix, if one is needed, in two weeks": behind a condition between commas a time goes on with what stands before it. */
export function resumesWithTime(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  cut: number | undefined,
): boolean {
  if (!is(lexemes[index] as Lexeme, 'within', 'at')) return false
  const opener = lexemes.findIndex(({ start }) => start === cut)
  const [before, condition] = [lexemes[opener - 1], lexemes[opener]]
  if (!before || !condition || !is(condition, 'if') || commaBefore(text, before, condition) < 0) return false
  return lexemes.slice(index + 1, index + WORDS_OF_TIME).some(isTime)
}

/** So many words stand at most between the two that embrace a circumstance. */
const EMBRACED = 8

/**
 * "请不要在修复之前公开": right behind a ban or request a circumstance begins that a closing word ends, and what is asked goes on
 * behind that.
 */
export function opensInterruption(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [previous, lexeme] = [lexemes[index - 1], lexemes[index] as Lexeme]
  if (!previous || !is(previous, 'not', 'please') || !is(lexeme, 'at') || lexeme.start > previous.end + 1) return false
  const end = lexemes.slice(index, index + EMBRACED).find((word) => is(word, 'until') && is(word, 'closes'))
  return end !== undefined && !COMMA.test(text.slice(lexeme.end, end.start))
}

/** "Where nobody answers, or where there is no address, …": another circumstance goes before what is said. */
export function opensNext(lexeme: Lexeme, cut: number | undefined): boolean {
  return cut === lexeme.start && is(lexeme, 'if', 'after', 'when', 'until')
}

const DIGIT = pattern(/\d/)
const WORDS = new LetterPattern(String.raw`[\p{L}\p{N}]`)

/** "If accepted, …", "After the triage …", "Two days after the triage …": the sentence begins with its circumstance. */
export function openerOf(text: string, lexemes: readonly Lexeme[]): Lexeme | null {
  const first = lexemes[0]
  if (!first) return null
  const time = lexemes.slice(0, WORDS_OF_TIME).findIndex(isTime)
  const after = time < 0 ? undefined : lexemes[time + 1]
  if (
    after &&
    is(after, 'after', 'counted-from', 'until') &&
    opensText(text, first) &&
    !lexemes.slice(0, time).some(isSubject)
  )
    return after
  const opens = is(first, ...OPENERS) || startsCounting(lexemes)
  if (WORDS.test(text.slice(0, first.start))) return null
  return opens ? first : openerBehindDegree(lexemes)
}

const OPENERS: readonly Concept[] = ['if', 'after', 'when', 'until']

/** "At least until we reach 1.0, …", "only after the triage, …" */
function openerBehindDegree([degree, opener]: readonly Lexeme[]): Lexeme | null {
  if (!degree || !opener || !is(degree, 'at', 'aim', 'only') || opener.start - degree.end > LONGEST_DEGREE) return null
  return is(opener, ...OPENERS) && !is(opener, 'closes') ? opener : null
}

/** " least ", in characters. */
const LONGEST_DEGREE = 8

/** "From the day of your report we have …", but "From 9 to 17 hours we …". */
function startsCounting([first, ...others]: readonly Lexeme[]): boolean {
  if (!first || !is(first, 'counted-from')) return false
  return !others.slice(0, WORDS_OF_TIME).some(({ value }) => value?.kind === 'range')
}

/** "…, and once it is confirmed, …": the second half of a sentence may begin with a circumstance, too. */
export function opensHalf(text: string, previous: Lexeme, lexeme: Lexeme): boolean {
  if (!is(lexeme, 'if', 'after', 'when', 'until') || is(lexeme, 'closes')) return false
  return is(previous, 'and', 'but') && text.slice(previous.end, lexeme.start).trim() === ''
}

/** A length of time is said in so many words at most: "within two to three working days". */
const WORDS_OF_TIME = 6

const NUMBERS = new LetterPattern(String.raw`^[^\p{L}]*$`)

function opensText(text: string, { start }: Lexeme): boolean {
  return NUMBERS.test(text.slice(0, start))
}

/** A comma ends a circumstance that stands first, unless a list goes on behind it; so does the one who acts then: "once fixed we …". */
export function endsCircumstance(
  text: string,
  opener: Lexeme,
  lexemes: readonly Lexeme[],
  index: number,
  comma: boolean,
): boolean {
  const lexeme = lexemes[index] as Lexeme
  if (comma) return !is(lexeme, 'or', 'and') && !goesOnAsList(lexemes, index)
  // "Until then do not publish it."
  if (is(opener, 'by-then') && lexemes[index - 1] === opener) return true
  const next = lexemes[index + 1]
  // "If it's valid we …", "since 3.0 we …", but not "if we …"
  const isBare = lexemes[index - 1] === opener && !DIGIT.test(text.slice(opener.end, lexeme.start))
  if (isBare && lexeme.start - opener.end <= ARTICLE) return false
  if (tellsOutcome(lexemes, index) || tellsPublication(opener, lexemes, index)) return true
  if (next && is(lexeme, 'only') && is(next, 'latest') && is(opener, 'after', 'when')) return true
  // In some languages one word says "you can".
  if (is(lexeme, 'you') && (is(lexeme, 'will') || is(lexeme, 'may') || (next && is(next, 'may')))) return true
  if (!is(lexeme, 'we')) return false
  if (is(lexeme, 'will') || (next !== undefined && is(next, 'will', 'aim'))) return true
  // "If the Lantern team decides …": the name of the team stands before it.
  if (isBare && is(lexeme, 'owner') && is(opener, 'if')) return false
  if (isAgent(lexemes, index)) return false
  // "If the report is confirmed we …"
  const isVerdict = is(opener, 'if', 'when') && (isBare || is(lexemes[index - 1] as Lexeme, 'assess', 'fix'))
  return (isVerdict || is(opener, 'after', 'counted-from', 'until')) && !isJoinedByWord(lexemes, index)
}

/** "After a review by two maintainers": they are part of what it tells. */
function isAgent(lexemes: readonly Lexeme[], index: number): boolean {
  const before = lexemes.findLastIndex((lexeme, at) => at < index && lexeme.value?.kind !== 'number')
  const [by, next] = [lexemes[before], lexemes[before + 1]]
  if (!by || !next || !is(lexemes[index] as Lexeme, 'owner')) return false
  return is(by, 'at') && next.start - by.end <= ARTICLE
}

/** "If the flaw is confirmed a bugfix release will be made": what comes of it, where no comma stands before it. */
function tellsOutcome(lexemes: readonly Lexeme[], index: number): boolean {
  const [before, thing] = [lexemes[index - 1], lexemes[index] as Lexeme]
  if (!before || !is(before, 'assess', 'confirm') || is(before, ...OUTCOMES) || !is(thing, ...OUTCOMES)) {
    const isCounted = before && isArticle(before) && is(thing, ...OUTCOMES)
    const verb = lexemes[index - 2]
    if (!isCounted || !verb || !is(verb, 'assess', 'confirm')) return false
  }
  const will = lexemes.slice(index).findIndex((lexeme) => !is(lexeme, ...OUTCOMES))
  return will > 0 && is(lexemes[index + will] as Lexeme, 'will', 'gets')
}

const OUTCOMES: readonly Concept[] = ['fix', 'release', 'security-fix', 'advisory', 'advisories']

function isArticle({ value }: Lexeme): boolean {
  return value?.kind === 'number' && value.number === 1
}

/** "60 days after the report the details are published": the event is one thing, and what is told then another. */
function tellsPublication(opener: Lexeme, lexemes: readonly Lexeme[], index: number): boolean {
  const [before, thing] = [lexemes[index - 1], lexemes[index] as Lexeme]
  if (!before || !is(opener, 'after') || !is(before, ...EVENTS) || !is(thing, ...TOLD) || is(before, ...TOLD))
    return false
  const gap = thing.start - before.end
  const [verb] = lexemes.slice(index + 1)
  return gap > 1 && gap <= ARTICLE && verb !== undefined && is(verb, 'publish') && !is(verb, 'us')
}

const EVENTS: readonly Concept[] = ['report', 'receipt', 'fix', 'release', 'acknowledge']
const TOLD: readonly Concept[] = ['vulnerability', 'detail', 'advisory', 'content-item']

/** "After triage, a fix, and a release, …": the last of a list follows a conjunction. */
function goesOnAsList(lexemes: readonly Lexeme[], index: number): boolean {
  return (
    lexemes.slice(index + 1, index + 3).some((lexeme) => is(lexeme, 'or')) &&
    !lexemes.slice(index).some((lexeme) => is(lexeme, 'we', 'please'))
  )
}

/** "公開し、希望する場合は名前を載せます": where verbs come last, a condition behind a verb and its comma is one of the next clause. */
export function endsBeforeCondition(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [last, previous] = [lexemes[index - 2], lexemes[index - 1] as Lexeme]
  // "답장하고, 확인되면 …": the ending of the verb says "and".
  const verb = last && is(previous, 'and') && last.end === previous.start ? last : previous
  if (!isOneOf(verb, VERBS) || is(previous, 'closes')) return false
  const end = lexemes.slice(index, index + EMBRACED).find((word) => is(word, 'closes'))
  return end !== undefined && is(end, 'if') && !COMMA.test(text.slice((lexemes[index] as Lexeme).start, end.start))
}

/** "Reports are read when we find the time, and flaws are fixed": behind a circumstance that ends the clause before, a new one. */
export function resumesAfterCircumstance(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, subject] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!is(lexeme, 'and') || !subject || !is(subject, ...THINGS)) return false
  if (commaBefore(text, lexemes[index - 1] as Lexeme, lexeme) < 0) return false
  const opener = lexemes.slice(0, index).findLastIndex((one) => is(one, 'when', 'after') && !is(one, 'closes'))
  return opener > 0 && lexemes.slice(0, opener).some((one) => isOneOf(one, VERBS))
}

/** "Until 90 days have passed": the number is that of a time, and of no version. */
export function countsTime(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return is(lexeme, 'until') && next !== undefined && isTime(next) && next.start - lexeme.end <= NUMBER_LENGTH
}

/** A number with a blank on either side, in characters. */
const NUMBER_LENGTH = 5
