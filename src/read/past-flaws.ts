import { pattern } from '../pattern.js'
import type { Passage } from './passages.js'

/** An identifier of a CVE, whatever its year. */
export const CVE_ID = pattern(/\bCVE-\d{4}-\d{4,}/)

/** A paragraph that names a CVE tells the story of one flaw: its versions, reports and fixes are none of the policy's. */
export function tellsOfPastFlaw({ sentence: { block } }: Passage): boolean {
  return block.kind === 'paragraph' && block.sentences.some(({ text }) => CVE_ID.test(text))
}
