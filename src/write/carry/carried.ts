import type { Place } from '../../policy/place.js'
import type { Policy } from '../../policy/policy.js'
import type { SectionSubject } from '../../policy/reading.js'

/** Something that the old policy says, and what becomes of it. */
export interface CarryNote {
  /** In English, such as `email security@example.org`. */
  what: string
  line: number
  /** Why it is refused or what it is replaced by; empty where it is carried over. */
  because: string
  /** The rule that speaks against it; null where none does. */
  rule: string | null
}

/** A stretch of the old text that is kept word by word, since nothing was read in it that a template can say. */
export interface CarriedText {
  markdown: string
  subject: SectionSubject
  /** The heading above it, as markdown; null where there is none. */
  heading: string | null
}

/** What an old policy gives to a new one. */
export interface Carried {
  /** What can be written anew, the given answers included. */
  policy: Policy
  texts: CarriedText[]
  carried: CarryNote[]
  replaced: CarryNote[]
  refused: CarryNote[]
}

/** A block of the old text at its outermost level. */
export interface SourceBlock {
  place: Place
  kind: 'heading' | 'definition' | 'comment' | 'other'
  /** Ends with a colon, so that the block behind it belongs to it. */
  leadsOn: boolean
}

/** The account that is kept while an old policy is taken apart. */
export type Notes = Pick<Carried, 'carried' | 'replaced' | 'refused'>

export function note(place: Place, what: string, because = '', rule: string | null = null): CarryNote {
  return { what, line: place.start.line, because, rule }
}
