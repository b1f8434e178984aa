import type { CompanionKind } from '../companions/companion.js'
import type { Place } from '../policy/place.js'
import type { DocumentKind } from '../policy/reading.js'
import type { Fix, SectionRequest } from './rule.js'

/** One finding, ready to be shown: everything an output format needs and nothing it must look up. */
export interface Finding {
  /** Rule id; `internal` for a crash of a rule, whose id is in the message. */
  rule: string
  /** The rule's message id; `crash` for a crash. */
  messageId: string
  severity: 'warning' | 'error'
  /** What is wrong, then what to write. */
  message: string
  place: Place
  /** The rule's page. */
  url: string
  /** Outside controls that the rule is evidence for. */
  controls: readonly string[]
  fix?: Fix
  /** A text that the generator has; `fix` makes an unsafe fix of it. */
  request?: SectionRequest
}

/** The judgement on one document. */
export interface FileReport {
  /** As the user named it, or found; `<stdin>` for standard input without a name. */
  path: string
  /** The source, for showing lines. Empty where it could not be read. */
  text: string
  /** What the document is; null where it was not read. */
  kind: DocumentKind | CompanionKind | null
  language: string | null
  findings: Finding[]
  /** Findings that a comment in the document suppresses. */
  suppressed: Finding[]
  /** Findings that a baseline knows, so that they stay quiet; absent where there is no baseline. */
  known?: Finding[]
  /** Rules that crashed: the findings are not complete, and the exit code is 3. */
  crashed: boolean
  /** Why the document could not be read; null where it was. */
  fault: string | null
}

/** The judgement on all documents of a run. */
export interface Report {
  files: FileReport[]
}
