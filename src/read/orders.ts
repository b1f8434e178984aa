import type { Concept, Language } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { has } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import { perLanguage } from './per-language.js'
import type { PlacedMatch } from './phrase-finder.js'
import { type Phrases, plainPhrases } from './phrases.js'

type Words = Readonly<Record<keyof NonNullable<Language['orders']>, Phrases<true>>>

interface Said {
  folded: string
  lexemes: readonly Lexeme[]
}

/** Tells of each sentence of a folded text whether it orders its author to put in what the file lacks: "Before publishing, add a contact." */
export function ordersIn(all: string, language: Language): (folded: string, lexemes: readonly Lexeme[]) => boolean {
  if (signsOf(language).next(all, 0) === null) return () => false
  return (folded, lexemes) => isOrder({ folded, lexemes }, wordsOf(language), language)
}

function isOrder(said: Said, words: Words, language: Language): boolean {
  const { folded, lexemes } = said
  if (folded.length > LONGEST_ORDER || folded.includes('@') || folded.includes('://')) return false
  // "Maintainers:" are spoken to as well.
  if (has(said, 'not') || lexemes.some((lexeme) => is(lexeme, 'we') && !is(lexeme, 'owner'))) return false
  const part = words.parts.next(folded, 0)
  const isOnData = has(said, ...DATA)
  if (part === null && !isOnData) return false
  const certain = words.certain.next(folded, 0)
  if (certain !== null && isHead(said, 0, certain.start, language)) return true
  const moment = words.moments.next(folded, 0)
  // "Add your contact to this file": for the author alone where the contact is that of the file.
  if (moment === null) return part !== null && isOnData && isTold(said, 0, words.verbs, language)
  if (isOnFinding(moment, lexemes)) return false
  return (
    words.due.next(folded, 0) !== null ||
    isTold(said, 0, words.verbs, language) ||
    isTold(said, moment.end, words.verbs, language)
  )
}

/** What a policy must have of its author, and where that stands. */
const DATA: readonly Concept[] = ['contact', 'email', 'address', 'profile', 'channel', 'private-reporting', 'private']

/** In UTF-16 code units: the sentence, and what may stand behind its last verb. */
const LONGEST_ORDER = 240
const LONGEST_END = 4

/** Whether a verb stands at the head of the sentence or of what follows the moment, or at the end, as infinitives do. */
function isTold(said: Said, from: number, verbs: Phrases<true>, language: Language): boolean {
  const { folded } = said
  const verb = verbs.next(folded, from)
  // "Vor der Veröffentlichung ergänzen wir"
  if (verb === null || language.ourEndings?.some((ending) => folded.startsWith(ending, verb.end))) return false
  return isHead(said, from, verb.start, language) || folded.length - verb.end <= LONGEST_END
}

/** "Please", "Maintainers:" and the comma behind a moment may stand before the verb, and no one who does it. */
function isHead({ folded, lexemes }: Said, from: number, verb: number, { instructions }: Language): boolean {
  const please = lexemes.find((lexeme) => lexeme.start >= from && lexeme.end <= verb && is(lexeme, 'please'))
  const rest = folded.slice(please?.end ?? from, verb).trim()
  return NOTHING.test(rest) || LEADS_IN.test(rest) || (instructions?.before.includes(rest) ?? false)
}

const NOTHING = pattern(/^[\s>,:，、،]*$/)
const LEADS_IN = pattern(/^[^.,:;]{1,24}[:：]$/)

/** "Before publishing your findings", "before releasing the fix": what reporters and maintainers publish is another thing. */
function isOnFinding({ end }: PlacedMatch<true>, lexemes: readonly Lexeme[]): boolean {
  const next = lexemes.find(({ start }) => start >= end)
  return next !== undefined && next.start - end <= NEAR && is(next, ...PUBLISHED) && !is(next, ...DATA)
}

/** " your ", " a ", in characters. */
const NEAR = 6
const PUBLISHED: readonly Concept[] = [
  'your',
  'vulnerability',
  'fix',
  'report',
  'advisory',
  'detail',
  'content-item',
  'they',
]

/** Each order holds one of these; most texts hold none, and need no more. */
const signsOf = perLanguage(({ orders }) =>
  plainPhrases(orders ? [...orders.certain, ...orders.moments, ...orders.parts] : []),
)

const wordsOf = perLanguage(
  ({ orders }): Words => ({
    verbs: plainPhrases(orders?.verbs ?? []),
    certain: plainPhrases(orders?.certain ?? []),
    due: plainPhrases(orders?.due ?? []),
    moments: plainPhrases(orders?.moments ?? []),
    parts: plainPhrases(orders?.parts ?? []),
  }),
)
