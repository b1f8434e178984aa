import { pattern } from '../../../pattern.js'
import type { ChannelKind } from '../../../policy/channel.js'
import type { Address } from '../../address.js'
import { findAddresses, isPartOfCode } from '../../addresses.js'
import { type Clause, has } from '../../clauses.js'
import { isHeading } from '../../matter.js'
import type { Passage } from '../../passages.js'
import { isLeftBlank } from '../../placeholders/stand-ins.js'
import { describedMention } from '../described/described.js'
import { destinationOf } from '../hosts.js'
import { ASKING, type Mention, REPORTING } from '../mention.js'
import { kindOfUrl } from './kind-of-url.js'
import { within } from './link.js'

/** The ways that a sentence names by an address, a link, a number or a handle. */
export function namedMentions(passage: Passage): Mention[] {
  return findAddresses(passage).flatMap((address) => {
    if (isHeading(passage) && !isHeadlined(passage, address)) return []
    const clause = clauseAt(passage, address)
    const kind = clause && kindOf(address, passage, clause)
    if (!kind) return []
    const { start, end, obfuscated } = address
    const target = kind === 'unnamed' || destinationOf(address.target) === 'advisory-help' ? null : address.target
    const place = passage.sentence.placeOf(start, end)
    return {
      passage,
      clause,
      kind,
      target,
      start,
      place,
      text: passage.text.slice(start, end),
      obfuscated,
      described: kind === 'unnamed',
    }
  })
}

/** "Contact: sec@lantern.dev" as a heading, or "[Report it here](https://huntr.com/repos/lantern)". */
function isHeadlined(passage: Passage, address: Address): boolean {
  if (address.kind === 'email') return true
  const destination = address.kind === 'url' ? destinationOf(address.target) : null
  if (destination !== 'form' && destination !== 'advisory') return false
  return has(within(address, passage), 'report', 'send', 'open')
}

/** An address that is drawn: "send a mail to ![our address](address.png)". */
export function pictureMentions(passage: Passage): Mention[] {
  const { spans, text, clauses, sentence } = passage
  if (sentence.block.kind === 'heading' || findAddresses(passage).some(({ kind }) => kind === 'email')) return []
  return spans.flatMap(({ kind, url, start, end }) => {
    const clause = clauses.find((part) => start >= part.start && start < part.end)
    if (kind !== 'image' || !clause || clause.actor === 'we' || !has(clause, ...ASKING)) return []
    if (!DRAWN_ADDRESS.test(`${text.slice(start, end)} ${url}`)) return []
    return describedMention(passage, clause, 'unnamed', { start, end })
  })
}

/** Names of pictures of an address. */
const DRAWN_ADDRESS = pattern(/e-?mail|\bmail|address|contact/i)

function kindOf(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  switch (address.kind) {
    case 'email':
      return isLeftBlank(passage, address) || isPartOfCode(passage, address) || UNREAD.test(address.target)
        ? null
        : 'email'
    case 'hidden-email':
      return 'unnamed'
    case 'handle':
      if (CALLS_ALL.test(address.target) || isLeftBlank(passage, address)) return null
      if (has(passage, 'chat', 'direct-message') || MATRIX_NAME.test(address.target)) return 'chat'
      return isAskedFor(passage, clause) && address.target.startsWith('@') ? 'unnamed' : null
    case 'phone':
      if (isLeftBlank(passage, address)) return null
      return has(passage, 'phone', 'chat', 'contact', 'notify') ||
        (passage.label && has(passage.label, 'phone', 'vulnerability', 'report'))
        ? 'chat'
        : null
    case 'url':
      return kindOfUrl(address, passage, clause)
  }
}

/** What calls all who are in a channel is nobody's name. */
const CALLS_ALL = pattern(/^@(?:channel|here|everyone|all)$/i)

/** A mailbox that nobody reads. */
const UNREAD = pattern(/^(?:no|do-?not)[-_.]?reply@/)

/** "Contact @ann." */
function isAskedFor({ subject }: Passage, clause: Clause): boolean {
  return REPORTING.has(subject) && clause.actor !== 'we' && has(clause, 'contact', 'notify')
}

const MATRIX_NAME = pattern(/^(?:[@#!][^:]+:|@[^@]+@)/)

/** The clause that an address stands in; one that holds nothing else belongs to the one that leads to it: "use our portal: …". */
function clauseAt({ clauses, text }: Passage, { start, end }: Address): Clause | undefined {
  const own = clauses.find((clause) => start >= clause.start && start < clause.end) ?? clauses.at(-1)
  const earlier = own ? clauses.slice(0, clauses.indexOf(own)) : []
  // "Open an issue if you find a flaw: https://…", "give us a chance before you publish it: …"
  const asked = earlier.at(-2)
  const before = isAside(earlier.at(-1)) && asked?.role === 'main' ? asked : earlier.at(-1)
  const isBare = own?.lexemes.every((lexeme) => lexeme.start >= start && lexeme.end <= end)
  if (!own || !before || !isBare || !LEADS_TO.test(text[own.start - 1] ?? '')) return own
  return { ...before, end: own.end, lexemes: [...before.lexemes, ...own.lexemes] }
}

/** "If you find a flaw", "before you publish it". */
function isAside(clause: Clause | undefined): boolean {
  return clause?.role === 'condition' || clause?.role === 'until'
}

const LEADS_TO = pattern(/[:：(（—–→]/u)
