import type { Language } from '../languages/language.js'
import { has } from './clauses.js'
import { questionsIn } from './indirect-questions.js'
import { is, type Lexeme } from './lexicon.js'
import { perLanguage } from './per-language.js'
import { type Phrases, plainPhrases } from './phrases.js'

/** What tells a prompt: the place that is to be filled, "here", and what is to be done there, "describe". */
interface Words {
  here: Phrases<true>
  verbs: Phrases<true>
}

/** Tells of each sentence of a folded text whether it asks the author of the file for words: "Describe here which versions are supported." */
export function promptsIn(all: string, language: Language): (folded: string, lexemes: readonly Lexeme[]) => boolean {
  const words = wordsOf(language)
  if (!words || words.here.next(all, 0) === null) return () => false
  return (folded, lexemes) => asksForWords(folded, words, language) && isOnPolicy({ folded, language, lexemes })
}

/** A sentence that begins with the verb, or with the place and the verb right behind it, or ends in the verb where verbs come last. */
function asksForWords(folded: string, { here, verbs }: Words, { negation, ourEndings = [] }: Language): boolean {
  if (folded.length > LONGEST_PROMPT || folded.includes('@') || folded.includes('://')) return false
  const place = here.next(folded, 0)
  const verb = place && verbs.next(folded, 0)
  // "Hier beschreiben wir"
  if (!verb || ourEndings.some((ending) => folded.startsWith(ending, verb.end))) return false
  if (negation === 'anywhere' && folded.length - verb.end <= LONGEST_END) return true
  // "Describe here how", "list the supported versions here"
  const isBeside = place.start - verb.end <= LONGEST_GAP || folded.length - place.end <= LONGEST_END
  if (verb.start < place.start) return verb.start <= LONGEST_START && isBeside
  // "In this section describe", but "in this section we describe"
  return place.start <= LONGEST_START && verb.start - place.end <= LONGEST_GAP
}

/** In UTF-16 code units: the sentence, what may stand before its first word, and behind its last. */
const LONGEST_PROMPT = 200
const LONGEST_START = 8
const LONGEST_END = 4
const LONGEST_GAP = 2

/** What a policy says to everybody, and not what one reporter has to tell: "describe here which version you use". */
function isOnPolicy(says: { folded: string; language: Language; lexemes: readonly Lexeme[] }): boolean {
  const [question] = questionsIn(says)
  // "Here we explain how to report", but "explain here which versions we support"
  const isOurs = says.lexemes.some((one) => is(one, 'we') && one.start < (question ?? says.folded.length))
  if (has(says, 'not') || isOurs) return false
  // "Which versions" is what reports hold as well.
  if (has(says, 'version', 'content-item') && has(says, 'supported', 'security-fix')) return true
  if (question !== undefined) return says.lexemes.some((one) => one.start >= question && is(one, 'report', 'notify'))
  return has(says, 'your') && has(says, 'email') && says.lexemes.length <= MOST_IN_BLANK
}

/** "Enter your e-mail address here." */
const MOST_IN_BLANK = 4

const wordsOf = perLanguage(({ prompts }): Words | null =>
  prompts ? { here: plainPhrases(prompts.here), verbs: plainPhrases(prompts.verbs) } : null,
)
