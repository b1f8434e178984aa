import type { CodeBlock, Section } from '../../../document/document.js'
import type { ChannelKind } from '../../../policy/channel.js'
import { LETTER } from '../../../policy/letters.js'
import { WEB_PAGE } from '../../addresses.js'
import { has } from '../../clauses.js'
import { fold } from '../../folding.js'
import { hiddenAddresses } from '../../hidden-addresses.js'
import { emailsIn } from '../../mailboxes.js'
import { isHeading } from '../../matter.js'
import type { Manuscript, Passage } from '../../passages.js'
import { isStandIn } from '../../placeholders/stand-ins.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { type Destination, destinationOf } from '../hosts.js'
import type { Mention } from '../mention.js'

/** A short code block right after "write to:" or "write to us." holds the address. */
export function mentionsInCode(manuscript: Manuscript): Mention[] {
  const { document, passages } = manuscript
  return document.codeBlocks
    .filter(({ text }) => text.length <= LIST_LENGTH)
    .flatMap((block) => {
      const passage = leadOf(block, passages)
      const clause = passage?.clauses.at(-1)
      if (!passage || !clause) return []
      const isListed = isHeading(passage) && isOnContacts(passage, manuscript)
      if (!isListed && block.text.length > CODE_LENGTH) return []
      if (!isListed && !has(passage, 'report', 'send', 'contact', 'email', 'open', 'advisory')) return []
      const addresses = addressesIn(block.text)
      if (!isListed && !ENDS_IN_COLON.test(passage.text) && holdsMore(block.text, addresses)) return []
      return addresses.flatMap(({ address, words, kind }) => {
        const start = document.text.indexOf(words, block.place.start.offset)
        const place = document.placeOf(start, start + words.length)
        const target = kind === 'email' ? address.toLowerCase() : address
        const mention: Mention = {
          passage,
          clause,
          kind,
          target,
          start: passage.text.length,
          place,
          text: words,
          obfuscated: words !== address,
          described: false,
        }
        return start < 0 || isStandIn(target) ? [] : mention
      })
    })
}

/** A code block right below "Contacts for security", or a heading below that. */
function isOnContacts({ sentence }: Passage, { passageOf }: Manuscript): boolean {
  for (let section: Section | null = sentence.block.section; section; section = section.parent) {
    const [title] = section.heading?.sentences ?? []
    const heading = title ? passageOf(title) : null
    if (heading && has(heading, 'contact', 'report', 'email') && has(heading, 'security', 'vulnerability')) return true
  }
  return false
}

/** The address of a page that is all of a text, or its e-mail addresses, plain or spelt out, each with the words that it is written in. */
function addressesIn(text: string): { address: string; words: string; kind: ChannelKind }[] {
  const page = text.trim()
  if (WEB_PAGE.test(page)) {
    const kind = WAYS.get(destinationOf(page))
    return kind ? [{ address: page, words: page, kind }] : []
  }
  const plain = emailsIn(text).map(({ address }) => ({ address, words: address, kind: 'email' as const }))
  const hidden = hiddenAddresses(fold(text), () => true).map(({ address, start, end }) => ({
    address,
    words: text.slice(start, end),
    kind: 'email' as const,
  }))
  return [...plain, ...hidden]
}

/** The pages that are ways to report whatever the words around them are. */
const WAYS: ReadonlyMap<Destination, ChannelKind> = new Map([
  ['advisory', 'advisory'],
  ['advisory-list', 'advisory'],
  ['security-tab', 'advisory'],
  ['form', 'form'],
])

/** More is an example of code. */
const CODE_LENGTH = 200
/** Below "Contacts for security": some people, each with the fingerprint of a key. */
const LIST_LENGTH = 1000

function leadOf(block: CodeBlock, passages: readonly Passage[]): Passage | undefined {
  return passages.findLast(({ sentence }) => sentence.block.place.end.offset <= block.place.start.offset)
}

/** Whether there are other words than the addresses. */
function holdsMore(text: string, addresses: readonly { words: string }[]): boolean {
  return LETTER.test(addresses.reduce((rest, { words }) => rest.replace(words, ''), text))
}
