import type { Section } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
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

/** "Security issues: see [SECURITY.md](SECURITY.md).": where flaws go is told by another file, and not by this text. */
export function leadsFlawsToPolicy({ passages }: Manuscript): boolean {
  if (passages.filter((passage) => has(passage, 'vulnerability')).length > FEW_ON_FLAWS) return false
  return passages.some((passage) => {
    if (isHeading(passage) || !passage.spans.some(({ kind, url }) => kind === 'link' && POLICY_FILE.test(url ?? '')))
      return false
    const { label, lead, previous, sentence } = passage
    const before = previous?.sentence.block === sentence.block ? previous : null
    if ([passage, label, lead, before].some((part) => part && has(part, 'vulnerability'))) return true
    return has(passage, 'report') && has(passage, 'private')
  })
}

/** What says more of flaws is a policy itself. */
const FEW_ON_FLAWS = 5

/** "SECURITY.md", "docs/security.de.md", "…/security/policy" */
const POLICY_FILE = pattern(/(?:^|\/)security[\w.-]*\.(?:mdx?|rst|txt|adoc)(?:$|[?#])|\/security\/policy(?:$|[?#])/i)

/** Whether a heading above a passage, up to the title, is on security. */
export function isUnderSecurity({ sentence }: Passage, { passageOf }: Manuscript): boolean {
  for (let section: Section | null = sentence.block.section; section; section = section.parent) {
    const [title] = section.heading?.sentences ?? []
    if (title && has(passageOf(title), ...ON_SECURITY, 'disclosure', 'policy', 'private')) return true
  }
  return false
}

/**
 * Whether anything in a document speaks of reporting flaws: a text on how an application is secured, or on rules for staff, also names
 * addresses.
 */
export function speaksOfReporting({ passages }: Manuscript): boolean {
  return passages.some(
    (passage) =>
      has(passage, 'report', 'discover', 'disclosure', 'private-reporting', 'bounty', 'hall-of-fame') ||
      (has(passage, ...ON_SECURITY) && has(passage, 'notify', 'contact', 'send', 'email', 'open', 'channel')),
  )
}

/** Fewer sentences tell of nothing but whom to write to. */
const VERY_FEW_SENTENCES = 5

/** Whether a document names flaws in software at all, be it only as what is sensitive or disclosed. */
export function namesFlaws({ passages }: Manuscript): boolean {
  // "If you see something, tell us" needs no word for it.
  if (passages.filter((passage) => !isHeading(passage)).length < VERY_FEW_SENTENCES) return true
  return passages.some(
    (passage) =>
      has(passage, 'vulnerability', 'sensitive', 'disclosure', 'private-reporting', 'bounty', 'bug', 'discover') ||
      (!isHeading(passage) && has(passage, 'security')),
  )
}

function isOfConduct(passage: Passage): boolean {
  return isHeading(passage) && has(passage, 'conduct')
}
