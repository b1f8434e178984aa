import type { Span } from '../../document/document.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { COMMA } from '../punctuation.js'
import { type Beginning, beginningAt, commaOutside } from './beginnings.js'
import {
  BEHIND_COMMA,
  endsBeforeCondition,
  endsCircumstance,
  isWhole,
  openerOf,
  opensHalf,
  opensInterruption,
  opensNext,
  resumesWithTime,
} from './circumstances.js'
import { type Cut, commaBefore, isJoinedByWord, isTime, VERBS } from './cut-words.js'
import { STRONG } from './strong-cuts.js'
import { deniesPlace, turnsToWay, writesInstead } from './turns.js'

/** All places where the words of a sentence part it, in order. `quiet` are the links and code marks, `firstEnd` is where its first half ends. */
export function wordCuts(
  text: string,
  lexemes: readonly Lexeme[],
  quiet: readonly Span[],
  verbsLast: boolean,
  firstEnd: number,
): Cut[] {
  return new WordCutter(text, lexemes, quiet, verbsLast).cutsUntilEnd(firstEnd)
}

/** A word at which a clause may end. */
interface Joint {
  index: number
  lexeme: Lexeme
  previous: Lexeme
  /** The comma before the word; -1 where there is none. */
  comma: number
  beginning: Beginning | null
}

/** Goes through the words of a sentence from left to right. */
class WordCutter {
  readonly #text: string
  readonly #lexemes: readonly Lexeme[]
  readonly #quiet: readonly Span[]
  readonly #verbsLast: boolean
  readonly #listEnds: readonly boolean[]
  readonly #lastStep: number
  readonly #cuts: Cut[] = []
  /** Where the clause began that an interruption broke off; -1 where none did. */
  #resumes = -1
  #isBehindCondition = false
  #isBehindRequest = false
  #isBehindNegation = false
  /** The word that opens the circumstance with which the sentence begins, until that is over. */
  #opener: Lexeme | null

  constructor(text: string, lexemes: readonly Lexeme[], quiet: readonly Span[], verbsLast: boolean) {
    this.#text = text
    this.#lexemes = lexemes
    this.#quiet = quiet
    this.#verbsLast = verbsLast
    this.#listEnds = endsOfLists(text, lexemes)
    this.#lastStep = lexemes.findLastIndex(
      (lexeme, at) => at > 0 && is(lexemes[at - 1] as Lexeme, 'and') && isOneOf(lexeme, VERBS),
    )
    this.#opener = openerOf(text, lexemes)
  }

  cutsUntilEnd(firstEnd: number): Cut[] {
    for (let index = 0; index < this.#lexemes.length; index++) {
      const lexeme = this.#lexemes[index] as Lexeme
      const joint = this.#jointAt(index)
      const cut = joint && this.#cutAt(joint)
      if (cut) this.#cuts.push(cut)
      this.#remember(lexeme, joint, firstEnd)
    }
    return this.#cuts
  }

  #jointAt(index: number): Joint | null {
    const lexeme = this.#lexemes[index] as Lexeme
    const previous = this.#lexemes[index - 1]
    if (!previous) return null
    const comma = commaOutside(this.#text, previous, lexeme, this.#quiet)
    const beginning = beginningAt(this.#text, this.#lexemes, index, this.#quiet)
    // "再現手順、実際の結果を記載してください": where verbs come last, more than a comma before the verb belongs to it.
    const isOfVerb = beginning === 'list' && this.#verbsLast && lexeme.start - comma > BEHIND_COMMA
    return { index, lexeme, previous, comma, beginning: isOfVerb ? null : beginning }
  }

  #cutAt(joint: Joint): Cut | null {
    return (
      this.#cutByInterruption(joint) ??
      this.#cutByComma(joint) ??
      this.#cutByTurn(joint) ??
      this.#cutByBeginning(joint) ??
      this.#cutBehindCircumstance(joint)
    )
  }

  /** "We, if we can, fix it": what is put in between is a clause, behind which the one before goes on. */
  #cutByInterruption({ index, lexeme, previous, comma }: Joint): Cut | null {
    const isClosed = is(previous, 'closes')
    if (isClosed && this.#resumes >= 0) {
      const resumes = this.#resumes
      this.#resumes = -1
      return { at: previous.end, joined: true, resumes }
    }
    if (opensInterruption(this.#text, this.#lexemes, index)) {
      this.#resumes = lexeme.start
      return { at: lexeme.start, joined: false }
    }
    if (!isClosed) return null
    return { at: comma >= 0 ? comma + 1 : previous.end, joined: is(lexeme, 'or') && comma >= 0 }
  }

  /** A comma that parts by itself, whatever word stands behind it. */
  #cutByComma({ index, lexeme, previous, comma, beginning }: Joint): Cut | null {
    const last = this.#cuts.at(-1)?.at
    if (comma === previous.end && isWhole(this.#text, this.#lexemes, index - 1))
      return { at: comma + 1, joined: true, resumes: previous.start }
    if (beginning === null && comma >= 0) {
      if (this.#isBehindCondition && resumesWithTime(this.#text, this.#lexemes, index, last))
        return { at: comma + 1, joined: true, resumes: last as number }
      if (partsTimes(this.#text, this.#lexemes, index, last ?? 0)) return { at: comma + 1, joined: true }
      if (this.#verbsLast && endsBeforeCondition(this.#text, this.#lexemes, index))
        return { at: comma + 1, joined: false }
    }
    if (!this.#verbsLast) return null
    if (is(previous, 'and') && partsTimes(this.#text, this.#lexemes, index, last ?? 0))
      return { at: previous.end, joined: true }
    if (beginning !== 'apart' && closes(this.#text, previous, lexeme))
      return { at: commaBefore(this.#text, previous, lexeme) + 1, joined: false }
    return null
  }

  /** "Not in the tracker, by mail instead": another way than the one that was spoken of. */
  #cutByTurn({ index, lexeme, comma }: Joint): Cut | null {
    if (this.#verbsLast && comma >= 0 && deniesPlace(this.#lexemes, index)) return { at: comma + 1, joined: false }
    if (!this.#verbsLast && writesInstead(this.#lexemes, index)) return { at: lexeme.start, joined: false }
    const isBeside = this.#isBehindNegation && comma >= 0 && lexeme.start - comma <= BEHIND_COMMA
    return isBeside && turnsToWay(this.#lexemes, index) ? { at: lexeme.start, joined: false } : null
  }

  #cutByBeginning({ index, lexeme, beginning }: Joint): Cut | null {
    if (beginning === null) return null
    return { at: lexeme.start, joined: beginning === 'list' ? this.#goesOnWithList(index) : beginning === 'joined' }
  }

  /** Whether the next verb of a list shares who acts and what is denied with the one before. */
  #goesOnWithList(index: number): boolean {
    const goesOn =
      this.#listEnds[index] ||
      isJoinedByWord(this.#lexemes, index) ||
      (!this.#isBehindNegation && this.#lastStep > index + 1)
    // "Until it is enabled, write to us and …": where the circumstance has had no verb of these, none goes on with it.
    const isFirst =
      this.#opener !== null &&
      (!hasVerbSince(this.#lexemes, this.#opener, index) || isOnlyComma(this.#text, this.#opener, this.#lexemes, index))
    return goesOn && !isFirst && (!this.#isBehindCondition || this.#isBehindRequest)
  }

  /** "If you find a flaw, use the form": behind a condition or a time stands what is asked or told. */
  #cutBehindCircumstance({ index, lexeme, comma }: Joint): Cut | null {
    const opener = this.#opener
    const next = this.#lexemes[index + 1]
    if (this.#isBehindCondition) {
      const isAsked = !opener && comma >= 0 && usesThen(lexeme, comma, this.#verbsLast)
      const isTold = is(lexeme, 'will') && is(next ?? lexeme, 'soon')
      if (isAsked || isTold) return { at: lexeme.start, joined: false }
    }
    if (!opener || !endsCircumstance(this.#text, opener, this.#lexemes, index, comma >= 0)) return null
    return { at: comma >= 0 ? comma + 1 : lexeme.start, joined: false }
  }

  /** Keeps in mind what the words behind this one have to know. */
  #remember(lexeme: Lexeme, joint: Joint | null, firstEnd: number): void {
    const last = this.#cuts.at(-1)?.at
    const opener = this.#opener
    if ((last ?? 0) > (opener?.end ?? 0) || lexeme.start >= firstEnd)
      this.#opener = opener && opensNext(lexeme, last) ? lexeme : null
    if (joint?.beginning === 'apart' && opensHalf(this.#text, joint.previous, lexeme)) this.#opener = lexeme
    this.#isBehindCondition ||= is(lexeme, 'if')
    this.#isBehindRequest ||= is(lexeme, 'please')
    const isOver = last === lexeme.start && is(lexeme, 'until')
    this.#isBehindNegation = (this.#isBehindNegation && !isOver) || is(lexeme, 'not')
  }
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
