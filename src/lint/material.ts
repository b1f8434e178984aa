import type { Document } from '../document/document.js'
import type { Reading } from '../policy/reading.js'
import type { Surroundings } from '../surroundings/facts.js'

/** What is judged, and in view of what. */
export interface Material {
  document: Document
  reading: Reading
  surroundings: Surroundings
  /** The day that dates are compared with. */
  now: Date
  /** Anchors that a link can reach in a markdown text; null where it cannot be read. */
  anchorsOf(text: string): ReadonlySet<string> | null
}
