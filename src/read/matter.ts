import type { Concept } from '../languages/language.js'
import { has } from './clauses.js'
import type { Manuscript, Passage } from './passages.js'

/** A text without any of these is about something else altogether. */
const ON_SECURITY: readonly Concept[] = [
  'security',
  'vulnerability',
  'sensitive',
  'private-reporting',
  'advisory',
  'advisories',
]

/** So many sentences at most has a text that says nothing but whom to write to, or where to read on. */
const FEW_SENTENCES = 8

export function isHeading({ sentence }: Passage): boolean {
  return sentence.block.kind === 'heading'
}

/** Whether a word in it shows that the document is on security. */
export function isOnSecurity({ passages }: Manuscript): boolean {
  return passages.some((passage) => has(passage, ...ON_SECURITY) || (isHeading(passage) && has(passage, 'policy')))
}

/** Whether the document is so short that a way to write to somebody is all that it says; its name tells what for. */
export function isShort({ passages, named }: Manuscript): boolean {
  const sentences = passages.filter((passage) => !isHeading(passage)).length
  return named && sentences <= FEW_SENTENCES && !passages.some(isOfConduct)
}

function isOfConduct(passage: Passage): boolean {
  return isHeading(passage) && has(passage, 'conduct')
}
