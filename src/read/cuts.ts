import type { Span } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import { is, isOneOf, type Lexeme } from './lexicon.js'
import { COMMA } from './punctuation.js'

const NO_BLANK = pattern(/[^\s]/)

/** A place where a clause ends and the next begins; a joined one goes on with actor and negation. */
export interface Cut {
  at: number
  joined: boolean
  /** Behind brackets the clause before them goes on, which ended here. */
  resumes?: number
}

/** What a clause can begin with after a comma or a conjunction: a subject or its kin, or a verb. */
const SUBJECTS: ReadonlySet<Concept> = new Set(['we', 'you', 'third-party', 'please', 'will', 'aim', 'must', 'not'])
export const VERBS: ReadonlySet<Concept> = new Set([
  'report',
  'send',
  'contact',
  'notify',
  'open',
  'include',
  'acknowledge',
  'respond',
  'assess',
  'inform',
  'fix',
  'release',
  'publish',
  'credit',
  'wait',
  'agree',
  'handling',
  'email',
  'direct-message',
])
const STRONG = pattern(/[;:()[\]{}—–→|；：（）。؛]/)
/** The same, and dashes made of a hyphen. */
const STRONG_SIGNS = pattern(/[;:()[\]{}—–→|；：（）。؛]|(?<= )[-·•](?= )/g)
/** "2–4 weeks", "2 - 4 weeks" */
const RANGE = pattern(/^\d(?:\s?[-–]\s?|—)\d$/u)
const DASHES: ReadonlySet<string> = new Set(['-', '–', '—'])
const OPENING = pattern(/[(（]/)
const BRACKET = pattern(/[()[\]{}（）]/)
const CLOSING = pattern(/[)）]/)
const GOES_ON = new LetterPattern(String.raw`^\s{0,2}\p{L}`)
/** "(suspected)", "(s)", "(90 days)": a word or a time in brackets that interrupts nothing. */
const ASIDE = pattern(
  /^\((?:\d{1,3}(?:[-–]\d{1,3})?|[^()\d\s]{1,14}(?:\s[^()\d\s]{1,10})?|\d{1,3}[ -][^()\d\s]{1,10}(?:\s[^()\d\s]{1,8})?)\)/,
)
const ASIDE_LENGTH = 28
/** "before 3.0" is a range of versions, no clause. */
const NUMBER_AHEAD = pattern(/^\sv?\d/)
/** All places where a sentence falls apart, in order. `spans` are the links and code marks, in which punctuation says nothing. */
export function findCuts(text: string, lexemes: readonly Lexeme[], spans: readonly Span[], verbsLast: boolean): Cut[] {
  const quiet = spans.filter(({ kind }) => kind === 'link' || kind === 'code')
  const strong = strongCuts(text, quiet).filter(({ at }) => !isInPhrase(lexemes, at))
  const ended = strong.find(({ at }) => !BRACKET.test(text[at - 1] ?? ''))?.at ?? Number.POSITIVE_INFINITY
  const cuts = [...strong, ...wordCuts(text, lexemes, quiet, verbsLast, ended)]
  return cuts.length > 1 ? cuts.sort((a, b) => a.at - b.at) : cuts
}

/** "Security → Advisories": a sign within a phrase parts nothing. */
function isInPhrase(lexemes: readonly Lexeme[], at: number): boolean {
  return lexemes.some(({ start, end }) => start < at - 1 && at < end)
}

/** Whether a character stands in one of the links and code marks. */
function isQuiet(quiet: readonly Span[], at: number): boolean {
  for (const { start, end } of quiet) if (at >= start && at < end) return true
  return false
}

/** A command opens no clause, whatever its words. */
function isInCode(quiet: readonly Span[], at: number): boolean {
  return quiet.some(({ kind, start, end }) => kind === 'code' && at >= start && at < end)
}

function strongCuts(text: string, quiet: readonly Span[]): Cut[] {
  const cuts: Cut[] = []
  let after = 0
  let opened = -1
  for (const { 0: character, index: at } of allMatches(STRONG_SIGNS, text)) {
    if (at < after || (character === ':' && NO_BLANK.test(text[at + 1] ?? ' '))) continue
    if (DASHES.has(character) && (RANGE.test(text.slice(at - 1, at + 2)) || RANGE.test(text.slice(at - 2, at + 3))))
      continue
    const aside = character === '(' ? ASIDE.exec(text.slice(at, at + ASIDE_LENGTH)) : null
    if (aside) after = at + aside[0].length
    else if (!isQuiet(quiet, at)) {
      const goesOn = opened >= 0 && CLOSING.test(character) && GOES_ON.test(text.slice(at + 1, at + 4))
      cuts.push(goesOn ? { at: at + 1, joined: true, resumes: opened } : { at: at + 1, joined: false })
      opened = OPENING.test(character) ? at + 1 : -1
    }
  }
  return cuts
}

/** What stands before a word in its sentence. */
interface Before {
  condition: boolean
  request: boolean
  negation: boolean
  /** The word that opens the circumstance with which the sentence begins, until that is over. */
  opener: Lexeme | null
}

function wordCuts(
  text: string,
  lexemes: readonly Lexeme[],
  quiet: readonly Span[],
  verbsLast: boolean,
  firstEnd: number,
): Cut[] {
  const cuts: Cut[] = []
  const listEnds = endsOfLists(text, lexemes)
  const lastStep = lexemes.findLastIndex(
    (lexeme, at) => at > 0 && is(lexemes[at - 1] as Lexeme, 'and') && isOneOf(lexeme, VERBS),
  )
  const before: Before = { condition: false, request: false, negation: false, opener: openerOf(text, lexemes) }
  let resumes = -1
  for (const [index, lexeme] of lexemes.entries()) {
    const previous = lexemes[index - 1]
    const comma = previous ? commaOutside(text, previous, lexeme, quiet) : -1
    const found = index > 0 ? cutBefore(text, lexemes, index, quiet) : null
    // "再現手順、実際の結果を記載してください": where verbs come last, more than a comma before the verb belongs to it.
    const joined = found === 'list' && verbsLast && lexeme.start - comma > BEHIND_COMMA ? null : found
    if (previous && is(previous, 'closes') && resumes >= 0) {
      cuts.push({ at: previous.end, joined: true, resumes })
      resumes = -1
    } else if (opensInterruption(text, lexemes, index)) {
      cuts.push({ at: lexeme.start, joined: false })
      resumes = lexeme.start
    } else if (previous && is(previous, 'closes'))
      cuts.push({ at: comma >= 0 ? comma + 1 : previous.end, joined: is(lexeme, 'or') && comma >= 0 })
    else if (previous && comma === previous.end && isWhole(text, lexemes, index - 1))
      cuts.push({ at: comma + 1, joined: true, resumes: previous.start })
    else if (
      before.condition &&
      joined === null &&
      comma >= 0 &&
      resumesWithTime(text, lexemes, index, cuts.at(-1)?.at)
    )
      cuts.push({ at: comma + 1, joined: true, resumes: cuts.at(-1)?.at as number })
    else if (joined === null && comma >= 0 && partsTimes(text, lexemes, index, cuts.at(-1)?.at ?? 0))
      cuts.push({ at: comma + 1, joined: true })
    else if (verbsLast && joined === null && comma >= 0 && endsBeforeCondition(text, lexemes, index))
      cuts.push({ at: comma + 1, joined: false })
    else if (verbsLast && previous && is(previous, 'and') && partsTimes(text, lexemes, index, cuts.at(-1)?.at ?? 0))
      cuts.push({ at: previous.end, joined: true })
    else if (verbsLast && previous && joined !== 'apart' && closes(text, previous, lexeme))
      cuts.push({ at: commaBefore(text, previous, lexeme) + 1, joined: false })
    else if (verbsLast && comma >= 0 && deniesPlace(lexemes, index)) cuts.push({ at: comma + 1, joined: false })
    else if (!verbsLast && writesInstead(lexemes, index)) cuts.push({ at: lexeme.start, joined: false })
    else if (before.negation && comma >= 0 && lexeme.start - comma <= BEHIND_COMMA && turnsToWay(lexemes, index))
      cuts.push({ at: lexeme.start, joined: false })
    else if (joined === 'list') {
      const goesOn = listEnds[index] || isJoinedByWord(lexemes, index) || (!before.negation && lastStep > index + 1)
      // "Until it is enabled, write to us and …": where the circumstance has had no verb of these, none goes on with it.
      const isFirst = before.opener !== null && !hasVerbSince(lexemes, before.opener, index)
      cuts.push({ at: lexeme.start, joined: goesOn && !isFirst && (!before.condition || before.request) })
    } else if (joined !== null) cuts.push({ at: lexeme.start, joined: joined === 'joined' })
    else if (before.condition && is(lexeme, 'will') && is(lexemes[index + 1] ?? lexeme, 'soon'))
      cuts.push({ at: lexeme.start, joined: false })
    else if (before.opener && previous && endsCircumstance(before.opener, lexemes, index, comma >= 0))
      cuts.push({ at: comma >= 0 ? comma + 1 : lexeme.start, joined: false })
    if ((cuts.at(-1)?.at ?? 0) > (before.opener?.end ?? 0) || lexeme.start >= firstEnd)
      before.opener = before.opener && opensNext(lexeme, cuts.at(-1)?.at) ? lexeme : null
    if (joined === 'apart' && previous && opensHalf(text, previous, lexeme)) before.opener = lexeme
    before.condition ||= is(lexeme, 'if')
    before.request ||= is(lexeme, 'please')
    before.negation =
      (before.negation && !(cuts.at(-1)?.at === lexeme.start && is(lexeme, 'until'))) || is(lexeme, 'not')
  }
  return cuts
}

function hasVerbSince(lexemes: readonly Lexeme[], opener: Lexeme, index: number): boolean {
  return lexemes.slice(lexemes.indexOf(opener) + 1, index).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** A comma with a blank, in characters. */
const BEHIND_COMMA = 2

/** "… the steps and, if possible, a patch": between two commas a condition without more words interrupts what goes on behind it. */
function isWhole(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [before, lexeme] = [lexemes[index - 1], lexemes[index] as Lexeme]
  const isCircumstance = is(lexeme, 'if') || (is(lexeme, 'when') && is(lexeme, 'partly'))
  if (!before || !isCircumstance || is(lexeme, 'closes')) return false
  return is(before, 'and', 'or') || text.slice(before.end, lexeme.start).trim() === ','
}

/** "A fix, if one is needed, in two weeks": behind a condition between commas a time goes on with what stands before it. */
function resumesWithTime(text: string, lexemes: readonly Lexeme[], index: number, cut: number | undefined): boolean {
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
function opensInterruption(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [previous, lexeme] = [lexemes[index - 1], lexemes[index] as Lexeme]
  if (!previous || !is(previous, 'not', 'please') || !is(lexeme, 'at') || lexeme.start > previous.end + 1) return false
  const end = lexemes.slice(index, index + EMBRACED).find((word) => is(word, 'until') && is(word, 'closes'))
  return end !== undefined && !COMMA.test(text.slice(lexeme.end, end.start))
}

/** "Send it to jo@lantern.dev, the tracker not." */
function deniesPlace(lexemes: readonly Lexeme[], index: number): boolean {
  const [place, negation, ...rest] = lexemes.slice(index)
  return (
    place !== undefined &&
    is(place, 'tracker', 'public-place') &&
    negation !== undefined &&
    is(negation, 'not') &&
    rest.length === 0
  )
}

/** "Instead of a public issue write to jo@lantern.dev": a verb right behind the place that is not to be used. */
function writesInstead(lexemes: readonly Lexeme[], index: number): boolean {
  const [before, verb] = [lexemes[index - 1], lexemes[index]]
  if (!before || !verb || verb.start - before.end > 1) return false
  if (!is(verb, 'send', 'contact', 'email') || is(verb, 'open')) return false
  const at = is(before, 'vulnerability') ? index - 2 : index - 1
  const place = lexemes[at]
  const negation = place && is(place, 'not') ? place : lexemes[at - 1]
  return place !== undefined && is(place, 'public-place', 'tracker') && negation !== undefined && is(negation, 'not')
}

/** "Do not open an issue, use the form", "… , see our policy": what is forbidden is over, and the way follows. */
function turnsToWay(lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, next] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  // "There are no releases, only the main branch gets fixes."
  if (is(lexeme, 'only')) return !is(lexeme, 'not')
  if (is(lexeme, 'see')) return !is(lexeme, ...PUBLIC)
  return (
    is(lexeme, 'use') &&
    next !== undefined &&
    next.start - lexeme.end <= ARTICLE &&
    is(next, ...WAYS) &&
    !is(next, ...PUBLIC)
  )
}

/** The longest article or possessive with its blanks, in characters. */
const ARTICLE = 8
const PUBLIC: readonly Concept[] = ['tracker', 'public-place', 'public', 'publish']
const WAYS: readonly Concept[] = [
  'form',
  'email',
  'advisory',
  'private-reporting',
  'security-tab',
  'channel',
  'policy',
  'private',
  'us',
]

/** "Where nobody answers, or where there is no address, …": another circumstance goes before what is said. */
function opensNext(lexeme: Lexeme, cut: number | undefined): boolean {
  return cut === lexeme.start && is(lexeme, 'if', 'after', 'when', 'until')
}

const WORDS = new LetterPattern(String.raw`[\p{L}\p{N}]`)

/** "If accepted, …", "After the triage …", "Two days after the triage …": the sentence begins with its circumstance. */
function openerOf(text: string, lexemes: readonly Lexeme[]): Lexeme | null {
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
  const opens = is(first, 'if', 'after', 'when', 'until') || startsCounting(lexemes)
  return opens && !WORDS.test(text.slice(0, first.start)) ? first : null
}

/** "From the day of your report we have …", but "From 9 to 17 hours we …". */
function startsCounting([first, ...others]: readonly Lexeme[]): boolean {
  if (!first || !is(first, 'counted-from')) return false
  return !others.slice(0, WORDS_OF_TIME).some(({ value }) => value?.kind === 'range')
}

/** "…, and once it is confirmed, …": the second half of a sentence may begin with a circumstance, too. */
function opensHalf(text: string, previous: Lexeme, lexeme: Lexeme): boolean {
  if (!is(lexeme, 'if', 'after', 'when', 'until') || is(lexeme, 'closes')) return false
  return is(previous, 'and', 'but') && text.slice(previous.end, lexeme.start).trim() === ''
}

/** A length of time is said in so many words at most: "within two to three working days". */
const WORDS_OF_TIME = 6
const NUMBERS = new LetterPattern(String.raw`^[^\p{L}]*$`)

function opensText(text: string, { start }: Lexeme): boolean {
  return NUMBERS.test(text.slice(0, start))
}

function isSubject(lexeme: Lexeme): boolean {
  return isOneOf(lexeme, SUBJECTS) || isOneOf(lexeme, VERBS)
}

/** A comma ends a circumstance that stands first, unless a list goes on behind it; so does the one who acts then: "once fixed we …". */
function endsCircumstance(opener: Lexeme, lexemes: readonly Lexeme[], index: number, comma: boolean): boolean {
  const lexeme = lexemes[index] as Lexeme
  if (comma) return !is(lexeme, 'or', 'and') && !goesOnAsList(lexemes, index)
  const next = lexemes[index + 1]
  if (lexemes[index - 1] === opener) return false
  if (is(lexeme, 'you') && (is(lexeme, 'will') || (next && is(next, 'may')))) return true
  if (!is(lexeme, 'we')) return false
  if (is(lexeme, 'will') || (next !== undefined && is(next, 'will', 'aim'))) return true
  return is(opener, 'after', 'counted-from', 'until') && !isJoinedByWord(lexemes, index)
}

/** "After triage, a fix, and a release, …": the last of a list follows a conjunction. */
function goesOnAsList(lexemes: readonly Lexeme[], index: number): boolean {
  return (
    lexemes.slice(index + 1, index + 3).some((lexeme) => is(lexeme, 'or')) &&
    !lexemes.slice(index).some((lexeme) => is(lexeme, 'we', 'please'))
  )
}

/** "公開し、希望する場合は名前を載せます": where verbs come last, a condition behind a verb and its comma is one of the next clause. */
function endsBeforeCondition(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const previous = lexemes[index - 1] as Lexeme
  if (!isOneOf(previous, VERBS) || is(previous, 'closes')) return false
  const end = lexemes.slice(index, index + EMBRACED).find((word) => is(word, 'closes'))
  return end !== undefined && is(end, 'if') && !COMMA.test(text.slice((lexemes[index] as Lexeme).start, end.start))
}

/** Where verbs come last, a comma behind a negation or a promise ends the clause: "without opening an issue, …". */
function closes(text: string, previous: Lexeme, lexeme: Lexeme): boolean {
  return commaBefore(text, previous, lexeme) >= 0 && is(previous, 'not', 'will')
}

function commaBefore(text: string, previous: Lexeme, lexeme: Lexeme): number {
  const at = text.slice(previous.end, lexeme.start).search(COMMA)
  return at < 0 ? -1 : previous.end + at
}

/** The comma between two words; none where it stands in a link or code mark. */
function commaOutside(text: string, previous: Lexeme, lexeme: Lexeme, quiet: readonly Span[]): number {
  const at = commaBefore(text, previous, lexeme)
  return at >= 0 && isQuiet(quiet, at) ? -1 : at
}

/** "確認は48時間以内に、修正は7日以内に": a comma between two times parts what they are for. */
function partsTimes(text: string, lexemes: readonly Lexeme[], index: number, last: number): boolean {
  if (!lexemes.slice(0, index).some((one) => isTime(one) && one.start >= last)) return false
  for (let at = index; at < lexemes.length; at++) {
    const one = lexemes[at] as Lexeme
    if (at > index && COMMA.test(text.slice((lexemes[at - 1] as Lexeme).end, one.start))) return false
    if (isTime(one)) return true
  }
  return false
}

function isTime({ value }: Lexeme): boolean {
  return value?.kind === 'unit' || value?.kind === 'duration'
}

/** A word for "after" that is one for "through", too, before a place: "through public issues". */
function leadsThrough(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return (
    is(lexeme, 'after') &&
    is(lexeme, 'use') &&
    next !== undefined &&
    next.start - lexeme.end <= 1 &&
    is(next, ...LED_TO)
  )
}

const LED_TO: readonly Concept[] = [
  'public-place',
  'tracker',
  'forge',
  'advisory',
  'private-reporting',
  'security-tab',
  'form',
  'email',
  'chat',
  'channel',
  'website',
]

/** How a clause begins at a word: apart, joined, or as the next verb of a list, which is joined where the list goes on. */
function cutBefore(
  text: string,
  lexemes: readonly Lexeme[],
  index: number,
  quiet: readonly Span[],
): 'apart' | 'joined' | 'list' | null {
  const lexeme = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  const isClause =
    !is(lexeme, 'closes') &&
    is(lexeme, 'if', 'until', 'after', 'when', 'but') &&
    !standsBehindVerb(lexemes, index) &&
    !leadsThrough(lexeme, next) &&
    (!NUMBER_AHEAD.test(text.slice(lexeme.end, lexeme.end + 4)) || countsTime(lexeme, next)) &&
    !(is(lexeme, 'within') && next?.value && next.start - lexeme.end <= 1)
  if (isClause || (is(lexeme, 'please') && !standsBehindBan(lexemes, index)) || forbidsAfterCondition(lexemes, index))
    return 'apart'
  if (commandsAfterCondition(text, lexemes, index)) return 'apart'
  const previous = lexemes[index - 1] as Lexeme
  if (resumesAfterCircumstance(text, lexemes, index)) return 'apart'
  if (is(lexeme, 'counted-from') && isTime(previous) && lexeme.start - previous.end <= 1) return 'apart'
  if (is(lexeme, 'and') && next && next.start - lexeme.end <= 1 && (isOneOf(next, SUBJECTS) || isOneOf(next, VERBS))) {
    if (is(next, 'third-party') && opensSubjects(lexemes, index)) return null
    return is(next, 'we', 'you', 'third-party', 'please') ? 'apart' : 'joined'
  }
  if (is(lexeme, 'or') && opensAlternative(lexemes, index)) return 'joined'
  if (commaOutside(text, lexemes[index - 1] as Lexeme, lexeme, quiet) < 0 || isInCode(quiet, lexeme.start)) return null
  // "内容を調査し、必要に応じて修正します": what stands before the verb goes with it.
  if (is(lexeme, 'idiom') && isOneOf(previous, VERBS) && next && isOneOf(next, VERBS)) return 'list'
  // "Sensitive bugs go to the team, everything else may go to the tracker."
  if (is(lexeme, 'other') && next && lexemes.slice(index + 1, index + 3).some((one) => is(one, 'may', 'gets', 'send')))
    return 'apart'
  if (isOneOf(lexeme, SUBJECTS) || (is(lexeme, 'directly') && next && isOneOf(next, VERBS))) return 'apart'
  return isOneOf(lexeme, VERBS) ? 'list' : null
}

/** "Neotvírejte prosím issue": a request right behind the verb that says by itself what is not to be done. */
function standsBehindBan(lexemes: readonly Lexeme[], index: number): boolean {
  const [verb, lexeme] = [lexemes[index - 1], lexemes[index]]
  if (!verb || !lexeme || lexeme.start - verb.end > 1) return false
  return is(verb, 'not') && isOneOf(verb, VERBS) && !isOneOf(lexeme, VERBS)
}

/** "Segnalalo invece al maintainer": "instead" right behind the verb that opens the sentence. */
function standsBehindVerb(lexemes: readonly Lexeme[], index: number): boolean {
  const [verb, lexeme, next] = lexemes
  if (index !== 1 || !verb || !lexeme || !next || !is(lexeme, 'but') || lexeme.start - verb.end > 1) return false
  return is(verb, ...WRITING) && !is(next, 'not') && !isOneOf(next, VERBS)
}

/** "Reports are read when we find the time, and flaws are fixed": behind a circumstance that ends the clause before, a new one. */
function resumesAfterCircumstance(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, subject] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!is(lexeme, 'and') || !subject || !is(subject, ...THINGS)) return false
  if (commaBefore(text, lexemes[index - 1] as Lexeme, lexeme) < 0) return false
  const opener = lexemes.slice(0, index).findLastIndex((one) => is(one, 'when', 'after') && !is(one, 'closes'))
  return opener > 0 && lexemes.slice(0, opener).some((one) => isOneOf(one, VERBS))
}

/** What becomes of reports is told of them. */
const THINGS: readonly Concept[] = ['report', 'vulnerability', 'bug', 'fix', 'advisory']

/** "Until 90 days have passed": the number is that of a time, and of no version. */
function countsTime(lexeme: Lexeme, next: Lexeme | undefined): boolean {
  return is(lexeme, 'until') && next !== undefined && isTime(next) && next.start - lexeme.end <= NUMBER_LENGTH
}

/** A number with a blank on either side, in characters. */
const NUMBER_LENGTH = 5

/** "If you find a flaw do not open an issue": without a comma, what is forbidden begins with its negation. */
function forbidsAfterCondition(lexemes: readonly Lexeme[], index: number): boolean {
  if (!is(lexemes[index] as Lexeme, 'not')) return false
  const [act, ...objects] = lexemes.slice(index + 1, index + 4)
  if (
    !act ||
    !is(act, 'open', 'use', 'publish') ||
    !objects.some((lexeme) => is(lexeme, 'tracker', 'public-place', 'vulnerability'))
  )
    return false
  const opener = lexemes.slice(0, index).findLastIndex((lexeme) => is(lexeme, 'if', 'when', 'after', 'please', 'but'))
  if (opener < 0 || !is(lexemes[opener] as Lexeme, 'if', 'when')) return false
  const condition = lexemes.slice(opener + 1, index)
  return (
    condition.some((lexeme) => is(lexeme, 'discover')) &&
    condition.some((lexeme) => is(lexeme, 'vulnerability', 'security'))
  )
}

/** "If you find a flaw just open an issue": without a comma, what is asked begins with its verb right behind the flaw. */
function commandsAfterCondition(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const [lexeme, previous] = [lexemes[index] as Lexeme, lexemes[index - 1] as Lexeme]
  const next = lexemes[index + 1]
  if (!(is(lexeme, 'wait', ...COMMANDS) || (is(lexeme, 'report') && reportsIt(lexeme, next)))) return false
  if (is(lexeme, 'vulnerability', 'and', 'or', 'will', 'may')) return false
  const opener = lexemes
    .slice(0, index)
    .findLastIndex((one) => is(one, 'if', 'when', 'after', 'please', 'but', 'until'))
  if (opener < 0 || !is(lexemes[opener] as Lexeme, 'if', 'when')) return false
  const condition = lexemes.slice(opener + 1, index)
  if (isInCase(lexemes[opener] as Lexeme, condition) && lexeme.start - previous.end <= 1) return true
  if (is(lexeme, 'wait')) return false
  if (!condition.some((one) => is(one, 'discover', 'you')) || condition.some((one) => is(one, 'and', 'or')))
    return false
  if (is(lexeme, 'report') && next && next.start - lexeme.end > ARTICLE) return false
  const between = text.slice(previous.end, lexeme.start)
  if (!WORDS_ONLY.test(between)) return false
  const isFlaw = is(previous, 'vulnerability', 'bug', 'sensitive') && between.length <= ADVERB
  // "If you find something write to …"
  return isFlaw || (is(previous, 'discover') && between.length >= ADVERB && between.length <= SOMETHING)
}

/** "In case of a flaw write to …": a condition that only names the flaw. */
function isInCase(opener: Lexeme, condition: readonly Lexeme[]): boolean {
  const named = condition.filter(({ concepts }) => concepts.length > 0)
  return !is(opener, 'closes') && named.length > 0 && named.every((one) => is(one, 'vulnerability', 'bug', 'security'))
}

/** "Report it on …" has a word between, "report to" may be a noun. */
function reportsIt({ end }: Lexeme, next: Lexeme | undefined): boolean {
  return next !== undefined && next.start - end > 2
}

const COMMANDS: readonly Concept[] = ['open', 'send', 'contact', 'email', 'notify', 'direct-message', 'use']
const WORDS_ONLY = new LetterPattern(String.raw`^[\p{L}\s]*$`)
/** A blank, or " just ", in characters. */
const ADVERB = 8
/** " something wrong please ", in characters. */
const SOMETHING = 24

/** "Until the town and the vendor have released …": what opened the clause has met no verb yet. */
function opensSubjects(lexemes: readonly Lexeme[], index: number): boolean {
  const opener = lexemes.slice(0, index).findLastIndex((lexeme) => is(lexeme, 'if', 'until', 'after', 'when'))
  return opener >= 0 && !lexemes.slice(opener + 1, index).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** "or e-mail us", "or by contacting the owner": another way than the one before. */
function opensAlternative(lexemes: readonly Lexeme[], index: number): boolean {
  const [first, second] = lexemes.slice(index + 1, index + 3)
  if (!first || first.start - (lexemes[index] as Lexeme).end > 1) return false
  if (is(first, 'we', 'you') && second && !is(second, 'and', 'or')) return true
  if (is(first, ...WRITING)) return true
  return is(first, 'use', 'at') && second !== undefined && is(second, ...WRITING, ...PLACES)
}

const WRITING: readonly Concept[] = ['email', 'contact', 'send', 'direct-message', 'report']
const PLACES: readonly Concept[] = ['owner', 'private-reporting', 'advisory', 'form', 'security-tab']

function isJoinedByWord(lexemes: readonly Lexeme[], index: number): boolean {
  return is(lexemes[index - 1] as Lexeme, 'or', 'and')
}

/** For each word, whether it stands in a list that ends in ", or": "report, discuss, or share" shares its negation. */
function endsOfLists(text: string, lexemes: readonly Lexeme[]): boolean[] {
  const ends: boolean[] = new Array(lexemes.length).fill(false)
  let conjunction = -1
  for (let index = lexemes.length - 1; index >= 0; index--) {
    const { start, end } = lexemes[index] as Lexeme
    const or = lexemes[conjunction]
    ends[index] = or !== undefined && COMMA.test(text.slice(end, Math.min(or.start, end + LIST_GAP)))
    if (is(lexemes[index] as Lexeme, 'or')) conjunction = index
    else if (STRONG.test(text[start - 1] ?? '')) conjunction = -1
  }
  return ends
}

/** So far a comma is looked for, in characters. */
const LIST_GAP = 200
