import { en } from '../languages/en.js'
import type { Language } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'

/** What may follow the word that begins an instruction; "(add)" is none. */
const END_OF_WORD = pattern(/^(?:\s|:|$)/)
const CLOSING = pattern(/[\s.!。！]+$/)
const BLANK = pattern(/^\s/)
/** Words that other words follow without a blank. */
const UNSPACED = new LetterPattern(String.raw`\p{Script=Han}$`)

/** Tells of each sentence of a folded text whether it is one of a template; most texts hold none. */
export function instructionsIn(all: string, { templateSentences }: Language): (folded: string) => boolean {
  const fragments = templateSentences.filter((fragment) => all.includes(fragment))
  return (folded) => fragments.some((fragment) => folded.includes(fragment))
}

/** A sentence of a template speaks to the author of the file and says nothing of the project. */
export function isTemplateSentence(folded: string, { templateSentences }: Language): boolean {
  return templateSentences.some((fragment) => folded.includes(fragment))
}

/** Whether a comment tells the author of the file what to do: "Please include …", which in a sentence speaks to the reporter. */
export function isInstruction(folded: string, language: Language): boolean {
  return (
    isTemplateSentence(folded, language) ||
    instructionsOf(language).some(
      ({ before, inComments, endingComments = [] }) =>
        begins(folded.trimStart(), before, inComments, END_OF_WORD) ||
        endingComments.some((word) => folded.replace(CLOSING, '').endsWith(word)),
    )
  )
}

/** Whether what follows a parenthesis that opens tells the author of the file what to do. */
export function isInstructionAt(folded: string, language: Language): boolean {
  return instructionsOf(language).some(({ before, inParentheses }) => begins(folded, before, inParentheses, BLANK))
}

/** Whether what follows a parenthesis behind an address says that it is none yet. */
export function deniesAddress(folded: string, language: Language): boolean {
  return instructionsOf(language).some(({ before, behindAddress, inParentheses }) =>
    begins(folded, before, [...behindAddress, ...inParentheses], END_OF_DENIAL),
  )
}

const END_OF_DENIAL = pattern(/^(?:[\s:,;.)–—-]|$)/)

/** Templates are mostly in English, whatever the language around them. */
function instructionsOf({ instructions }: Language): Required<Language>['instructions'][] {
  return [instructions, en.instructions].filter((one) => one !== undefined)
}

function begins(folded: string, before: readonly string[], words: readonly string[], end: RegExp): boolean {
  const polite = before.find((word) => folded.startsWith(UNSPACED.test(word) ? word : `${word} `))
  const rest = folded.slice(polite?.length ?? 0).trimStart()
  return words.some(
    (word) => rest.startsWith(word) && (UNSPACED.test(word) || end.test(rest.slice(word.length, word.length + 1))),
  )
}
