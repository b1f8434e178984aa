import type { Span } from '../../document/document.js'
import type { Lexeme } from '../lexicon.js'
import type { Cut } from './cut-words.js'
import { BRACKET, strongCuts } from './strong-cuts.js'
import { wordCuts } from './word-cuts.js'

/** All places where a sentence falls apart, in order. `spans` are the links and code marks, in which punctuation says nothing. */
export function findCuts(text: string, lexemes: readonly Lexeme[], spans: readonly Span[], verbsLast: boolean): Cut[] {
  const quiet = spans.filter(({ kind }) => kind === 'link' || kind === 'code')
  const strong = strongCuts(text, quiet).filter(({ at }) => !isInPhrase(lexemes, at))
  const ended = strong.find(({ at }) => !BRACKET.test(text[at - 1] ?? ''))?.at ?? Number.POSITIVE_INFINITY
  const cuts = [...strong, ...wordCuts(text, lexemes, quiet, verbsLast, ended)]
  return cuts.length > 1 ? cuts.sort((a, b) => a.at - b.at) : cuts
}

/** "Security → Advisories": a sign within a phrase parts nothing. */
export function isInPhrase(phrases: readonly { start: number; end: number }[], at: number): boolean {
  return phrases.some(({ start, end }) => start < at - 1 && at < end)
}
