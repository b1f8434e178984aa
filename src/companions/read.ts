import type { Document } from '../document/document.js'
import { type PlaceFinder, placeFinder } from '../document/places.js'
import { pattern } from '../pattern.js'
import { emptyReading } from '../policy/empty-reading.js'
import type { Reading } from '../policy/reading.js'
import type { Companion, CompanionKind } from './companion.js'
import { readSecurityTxt } from './security-txt.js'

const FIRST_LINE = pattern(/^\ufeff?.*/)

/** A companion made ready to be judged like a policy: its document and reading hold nothing but text, comments and title. */
export interface ReadCompanion {
  companion: Companion
  document: Document
  reading: Reading
}

/** Reads a companion; what is wrong with it is in the outcome. */
export async function readCompanion(kind: CompanionKind, text: string): Promise<ReadCompanion> {
  const placeOf = placeFinder(text)
  const companion = kind === 'security-txt' ? await readSecurityTxt(text, placeOf) : await insightsIn(text, placeOf)
  const firstLine = FIRST_LINE.exec(text)?.[0].length ?? 0
  const reading = emptyReading(placeOf(0, firstLine))
  return { companion, document: documentOf(text, companion, placeOf), reading }
}

/** The libraries for YAML and schemas are loaded only for such a file. */
async function insightsIn(text: string, placeOf: PlaceFinder): Promise<Companion> {
  const { readSecurityInsights } = await import('./security-insights.js')
  return readSecurityInsights(text, placeOf)
}

function documentOf(text: string, { comments }: Companion, placeOf: PlaceFinder): Document {
  return {
    text,
    tree: { type: 'root', children: [] },
    language: 'en',
    sections: [],
    blocks: [],
    sentences: [],
    tables: [],
    comments,
    codeBlocks: [],
    links: [],
    unresolvedReferences: [],
    anchors: new Set(),
    placeOf,
  }
}
