import type { Key } from './keys.js'

/** What was answered to one question, in the notation of flags, and from where it comes. */
export interface Answer {
  texts: readonly string[]
  /** As faults name it: `--contact`, `answers.yaml: contact`. */
  source: string
}

/** What was answered; nothing is stated for a key that is absent. */
export type Answers = { readonly [Name in Key]?: Answer }

/** Why an answer cannot be taken: what is wrong, then what to write. */
export interface AnswerFault {
  /** Null where no single answer is to blame. */
  key: Key | null
  source: string
  words: string
}

/** The texts of an answer; none where there is no answer. */
export function textsOf(answers: Answers, key: Key): readonly string[] {
  return answers[key]?.texts ?? []
}

/** The line that tells a fault. */
export function describeFault({ source, words }: AnswerFault): string {
  return source === '' ? words : `${source}: ${words}`
}
