import type { Companion, PolicyBeside } from '../companions/companion.js'
import type { Document } from '../document/document.js'
import type { Reading } from '../policy/reading.js'
import type { Surroundings } from '../surroundings/facts.js'

/** What is judged, and in view of what. */
export interface Material {
  document: Document
  reading: Reading
  /** A file beside the policy, where such a file is judged; its document and reading then hold no statements. */
  companion?: Companion
  /** The policy that a companion is compared with; absent where there is none, or it is not known. */
  policyBeside?: PolicyBeside
  surroundings: Surroundings
  /** The day that dates are compared with. */
  now: Date
  /** Anchors that a link can reach in a markdown text; null where it cannot be read. */
  anchorsOf(text: string): ReadonlySet<string> | null
  /** What another text says that stands beside the policy; null where it cannot be read. */
  readingOf(text: string): Reading | null
  /** Whether the name of a form is for vulnerabilities, in the language of the text behind it, in that of the policy or in English. */
  namesVulnerability(name: string, text: string): boolean
}
