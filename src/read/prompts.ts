import type { Language } from '../languages/language.js'
import { has } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'
import { Phrases } from './phrases.js'
import { questionsIn } from './questions.js'

interface Words {
  here: Phrases<true>
  verbs: Phrases<true>
}

/** Tells of each sentence of a folded text whether it asks the author of the file for words: "Describe here which versions are supported." */
export function promptsIn(all: string, language: Language): (folded: string, lexemes: readonly Lexeme[]) => boolean {
  const words = wordsOf(language)
  if (!words || words.here.next(all, 0) === null) return () => false
  return (folded, lexemes) => asksForWords(folded, words) && isOnPolicy({ folded, language, lexemes })
}

/** A sentence that begins with the verb or the place, or ends in the verb where verbs come last. */
function asksForWords(folded: string, { here, verbs }: Words): boolean {
  if (folded.length > LONGEST_PROMPT || folded.includes('@') || folded.includes('://')) return false
  const place = here.next(folded, 0)
  const verb = place && verbs.next(folded, 0)
  if (!verb) return false
  return Math.min(place.start, verb.start) <= LONGEST_START || folded.length - verb.end <= LONGEST_END
}

/** In UTF-16 code units: the sentence, what may stand before its first word, and behind its last. */
const LONGEST_PROMPT = 200
const LONGEST_START = 8
const LONGEST_END = 4

/** What a policy says to everybody, and not what one reporter has to tell: "describe here which version you use". */
function isOnPolicy(says: Pick<Passage, 'folded' | 'language' | 'lexemes'>): boolean {
  if (has(says, 'not')) return false
  // "Which versions" is what reports hold as well.
  if (has(says, 'version', 'content-item') && has(says, 'supported', 'security-fix')) return true
  const [question] = questionsIn(says)
  if (question !== undefined) return says.lexemes.some((one) => one.start >= question && is(one, 'report', 'notify'))
  return has(says, 'your') && has(says, 'email') && says.lexemes.length <= MOST_IN_BLANK
}

/** "Enter your e-mail address here." */
const MOST_IN_BLANK = 4

const made = new WeakMap<Language, Words>()

function wordsOf(language: Language): Words | null {
  const { prompts } = language
  if (!prompts) return null
  const known = made.get(language)
  if (known) return known
  const finder = (texts: readonly string[]) =>
    new Phrases(texts.map((pattern) => ({ pattern, meaning: true as const })))
  const words = { here: finder(prompts.here), verbs: finder(prompts.verbs) }
  made.set(language, words)
  return words
}
