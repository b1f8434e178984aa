import type { Span } from '../../document/document.js'
import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { COMMA } from '../punctuation.js'
import {
  BEHIND_COMMA,
  countsTime,
  endsBeforeCondition,
  endsCircumstance,
  isWhole,
  openerOf,
  opensHalf,
  opensInterruption,
  opensNext,
  resumesAfterCircumstance,
  resumesWithTime,
} from './circumstances.js'
import { type Cut, commaBefore, isInCode, isJoinedByWord, isQuiet, isTime, SUBJECTS, VERBS } from './cut-words.js'
import { STRONG } from './strong-cuts.js'
import { commandsAfterCondition, deniesPlace, forbidsAfterCondition, turnsToWay, writesInstead } from './turns.js'

/** "before 3.0" is a range of versions, no clause. */
const NUMBER_AHEAD = pattern(/^\sv?\d/)

/** What stands before a word in its sentence. */
interface Before {
  condition: boolean
  request: boolean
  negation: boolean
  /** The word that opens the circumstance with which the sentence begins, until that is over. */
  opener: Lexeme | null
}

export function wordCuts(
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
      const isFirst =
        before.opener !== null &&
        (!hasVerbSince(lexemes, before.opener, index) || isOnlyComma(text, before.opener, lexemes, index))
      cuts.push({ at: lexeme.start, joined: goesOn && !isFirst && (!before.condition || before.request) })
    } else if (joined !== null) cuts.push({ at: lexeme.start, joined: joined === 'joined' })
    else if (before.condition && !before.opener && comma >= 0 && usesThen(lexeme, comma, verbsLast))
      cuts.push({ at: lexeme.start, joined: false })
    else if (before.condition && is(lexeme, 'will') && is(lexemes[index + 1] ?? lexeme, 'soon'))
      cuts.push({ at: lexeme.start, joined: false })
    else if (before.opener && previous && endsCircumstance(text, before.opener, lexemes, index, comma >= 0))
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

/** "…, but if you find a flaw, use the form": right behind the comma of a condition stands what is asked. */
function usesThen(lexeme: Lexeme, comma: number, verbsLast: boolean): boolean {
  return !verbsLast && is(lexeme, 'use') && !is(lexeme, 'at', 'after') && lexeme.start - comma <= BEHIND_COMMA
}

/** "Before you publish it, write to us and wait": a circumstance without another comma behind it ends here, where a verb follows. */
function isOnlyComma(text: string, opener: Lexeme, lexemes: readonly Lexeme[], index: number): boolean {
  const { start } = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  if (!is(opener, 'until') || (next && is(next, 'or')) || COMMA.test(text.slice(start))) return false
  return !lexemes.slice(index).some((lexeme) => is(lexeme, 'or'))
}

function hasVerbSince(lexemes: readonly Lexeme[], opener: Lexeme, index: number): boolean {
  return lexemes.slice(lexemes.indexOf(opener) + 1, index).some((lexeme) => isOneOf(lexeme, VERBS))
}

/** Where verbs come last, a comma behind a negation or a promise ends the clause: "without opening an issue, …". */
function closes(text: string, previous: Lexeme, lexeme: Lexeme): boolean {
  return commaBefore(text, previous, lexeme) >= 0 && is(previous, 'not', 'will')
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
  if (is(lexeme, 'please') && isAside(text, lexeme, next)) return null
  const aside = lexemes[index - 1]
  if (aside && is(aside, 'please') && isAside(text, aside, lexeme)) return null
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
  if (tellsUsers(is(lexeme, 'every') ? lexemes.slice(index + 1) : lexemes.slice(index))) return 'apart'
  if (isOneOf(lexeme, SUBJECTS) || (is(lexeme, 'directly') && next && isOneOf(next, VERBS))) return 'apart'
  return isOneOf(lexeme, VERBS) ? 'list' : null
}

/** "Fixes appear within a week, all users are then informed." */
function tellsUsers([users, promise, ...rest]: readonly Lexeme[]): boolean {
  if (!users || !promise || !is(users, 'users') || !is(promise, 'will') || promise.start - users.end > 1) return false
  return rest.slice(0, LONGEST_PROMISE).some((lexeme) => is(lexeme, 'inform', 'notify'))
}

/** "Then", "by", "mail", "informed", in lexemes. */
const LONGEST_PROMISE = 4

/** "Публичные тикеты, пожалуйста, не создавайте": a request between commas parts nothing from its verb. */
function isAside(text: string, { start, end }: Lexeme, next: Lexeme | undefined): boolean {
  return (
    next !== undefined && is(next, 'not') && COMMA.test(text.slice(start - 2, start)) && COMMA.test(text[end] ?? '')
  )
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
