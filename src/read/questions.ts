import type { Passage } from './passages.js'
import { ENDS_IN_QUESTION } from './punctuation.js'

/** Whether a text stands right under a heading that asks something: "Do you assign CVEs?" */
export function answersQuestion({ previous }: Passage): boolean {
  return previous?.sentence.block.kind === 'heading' && ENDS_IN_QUESTION.test(previous.text)
}

/** The question before a text, in a heading, a paragraph or the same one: "Is a crash a vulnerability? No." */
export function questionBefore({ previous }: Passage): Passage | null {
  return previous && ENDS_IN_QUESTION.test(previous.text) ? previous : null
}
