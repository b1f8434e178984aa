import type { Document } from '../../src/document/document.js'
import { parseDocument } from '../../src/document/parse.js'
import type { Place } from '../../src/policy/place.js'

const ABBREVIATIONS = new Set(['e.g.', 'i.e.', 'etc.', 'vs.', 'dr.'])

const SECTION_WORDS = new Set(['section', 'part', 'chapter', 'appendix', 'article'])

/** Reads a text with a handful of English abbreviations and words for sections. */
export function read(text: string): Document {
  return parseDocument(text, () => ({ tag: 'en', abbreviations: ABBREVIATIONS, sectionWords: SECTION_WORDS }))
}

/** The sentences of a text as a reader sees them. */
export function sentencesOf(text: string): string[] {
  return read(text).sentences.map((sentence) => sentence.text)
}

/** The source at a place. */
export function sourceAt({ text }: Document, { start, end }: Place): string {
  return text.slice(start.offset, end.offset)
}
