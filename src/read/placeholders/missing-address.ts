import type { Concept, Language } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import { has } from '../clauses.js'
import { fold } from '../folding.js'
import { type Manuscript, passageAt } from '../passages.js'
import { lexiconOf } from '../tagging.js'

/** Whether there is a way to report, of which the address is still to be filled in. */
export function lacksAddress(placeholders: readonly Statement<Placeholder>[], manuscript: Manuscript): boolean {
  return placeholders.some(
    (one) =>
      one.value.kind === 'example-address' ||
      ADDRESS_BLANK.test(one.value.text) ||
      (one.value.kind === 'blank' &&
        (asksForAddress(one.value.text, manuscript.language) || isOfContact(one, manuscript))),
  )
}

/** "[INSERT EMAIL]", "[your contact]", "<you@your.site>", "TODO: add the address". */
const ADDRESS_BLANK = pattern(
  /^[[<{(].*(?:@|mail|contact)|^[\w.+-]+@\[|^\W*TODO\b.*(?:mail|contact|address|link)|^\$(?:LINK|EMAIL|URL)/i,
)

/** "[tu correo aquí]", "[你的邮箱]" */
function asksForAddress(blank: string, language: Language): boolean {
  return has({ lexemes: lexiconOf(language).tag(fold(blank)) }, ...ON_CONTACT)
}

const ON_CONTACT: readonly Concept[] = ['email', 'contact', 'address', 'profile']

/** "Contact: TBD", "E-mail us (address: TBD)", and "TBD" in the column "Contact". */
function isOfContact({ value: { text }, place }: Statement<Placeholder>, { passages }: Manuscript): boolean {
  if (!BARE_MARK.test(text)) return false
  const passage = passageAt(place, passages)
  return passage !== undefined && [passage, passage.column].some((part) => part !== null && has(part, ...ON_CONTACT))
}

const BARE_MARK = pattern(/^\W?(?:TODO|TBD|TBA|TBC|FIXME|X+|_+)\W?$/)
