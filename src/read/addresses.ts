import { pattern } from '../pattern.js'
import { allMatches, LETTER, LetterPattern } from '../policy/letters.js'
import { type Address, asWritten } from './address.js'
import { bareHandles, CHAT_PAGE, chatsIn, HANDLE, handlesIn, MATRIX, phones } from './handles.js'
import { HIDDEN_ADDRESS_CLUES } from './hidden-addresses.js'
import {
  email,
  emailsIn,
  hiddenMailboxes,
  mailboxes,
  mailboxesWithoutTop,
  protectedMailboxes,
  sourcehutLists,
} from './mailboxes.js'
import type { Passage } from './passages.js'

/** Some write "mailto://", or "mailto:https://lantern.dev/report". */
const MAIL_LINK = pattern(/^mailto:(?:\/\/)?([^?]*)/i)

const LINKED_EMAIL = pattern(/^[^\s/:@]+@[^\s/]+\.[a-z]{2,}$/i)

/** The address of a page, written out, and nothing else. */
export const WEB_PAGE = pattern(/^https?:\/\/\S+$/i)

const CUT_SHORT = pattern(/…|\.\.\.$/)

/** "[https://lantern.dev/report]", of which Markdown makes no link. */
const PAGE_IN_BRACKETS = pattern(/(?<=\[)https?:\/\/[^\s[\]]{1,300}(?=\])/g)

const BARE_PAGE = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}@./-])(?:[\p{L}\p{N}-]{1,63}\.){1,3}(?:com|org|net|io|dev|app|ai|co|eu|de|tech|xyz|gov|edu|me|info|cloud|sh)/[\p{L}\p{N}_./-]{1,200}`,
  'g',
)

/** Found once for each sentence, since several recognisers ask. */
const found = new WeakMap<Passage, readonly Address[]>()

/** The words that are no part of such a stretch: of an address, of what stands in code. */
export function wordsOutside<Word extends { start: number; end: number }>(
  words: readonly Word[],
  stretches: readonly { start: number; end: number }[],
): Word[] {
  return words.filter(({ start, end }) => !stretches.some((stretch) => start >= stretch.start && end <= stretch.end))
}

/** All addresses in a sentence, in the order of the text; where two readings overlap, the first counts. */
export function findAddresses(passage: Passage): readonly Address[] {
  const known = found.get(passage)
  if (known) return known
  const addresses = CLUES.test(passage.folded) || passage.spans.length > 0 ? search(passage) : []
  found.set(passage, addresses)
  return addresses
}

/** Without one of these no address stands in a text; most sentences have none. */
const CLUES = new LetterPattern(
  String.raw`[@#/+]|${HIDDEN_ADDRESS_CLUES}|\d[ -]\d|[:：]\s{0,2}[a-z\d]\w|[a-z\d]_[a-z\d]|protected`,
)

/** What finds addresses of one kind, in the order in which they count where two of them overlap. */
const FINDERS: readonly ((passage: Passage) => readonly Address[])[] = [
  sourcehutLists,
  linksAndCode,
  pagesInBrackets,
  mailboxes,
  mailboxesWithoutTop,
  hiddenMailboxes,
  protectedMailboxes,
  phones,
  (passage) => bareHandles(passage, chatsIn(passage)),
]

function search(passage: Passage): Address[] {
  const addresses = FINDERS.flatMap((find) => find(passage))
  const handles = handlesIn(passage, addresses)
  return withoutOverlaps([...addresses, ...handles, ...barePages(passage)], passage.text.length)
}

function linksAndCode({ text, spans }: Passage): Address[] {
  return spans.flatMap(({ kind, url, start, end }) => {
    const words = text.slice(start, end)
    if (kind === 'code' && WEB_PAGE.test(words)) return [{ kind: 'url', target: words, start, end, obfuscated: false }]
    // The "name@host.social" of "@name@host.social" is no mailbox.
    if (kind !== 'link' || url === undefined || text[start - 1] === '@') return []
    return linkAddress(url, words, start, end)
  })
}

function pagesInBrackets({ text }: Passage): Address[] {
  if (!text.includes('[http')) return []
  return allMatches(PAGE_IN_BRACKETS, text).map(({ 0: page, index: start }) => ({
    kind: 'url',
    target: page,
    start,
    end: start + page.length,
    obfuscated: false,
  }))
}

function barePages({ text, folded }: Passage): Address[] {
  if (!text.includes('/')) return []
  return BARE_PAGE.all(folded).map((match) =>
    asWritten('url', match, `https://${text.slice(match.index, match.index + match[0].length)}`),
  )
}

/** Whether more than addresses stand in code: `git clone git@forge:project` names nobody. */
export function isPartOfCode({ sentence }: Passage, { start, end }: Address): boolean {
  return sentence.spans.some(
    (span) =>
      span.kind === 'code' &&
      start >= span.start &&
      end <= span.end &&
      span.end - span.start > end - start + 2 &&
      holdsWords(sentence.text.slice(span.start, span.end)),
  )
}

/** Whether there is more than addresses and what parts them: `ann@lantern.dev / bob@lantern.dev`. */
function holdsWords(code: string): boolean {
  const rest = emailsIn(code).reduceRight(
    (left, { address, start }) => left.slice(0, start) + left.slice(start + address.length),
    code,
  )
  return LETTER.test(rest)
}

/** Where the shown address and the link differ, the shown one counts. */
function linkAddress(url: string, shown: string, start: number, end: number): Address[] {
  const shownEmail = emailsIn(shown)[0]?.address
  const isOfFediverse = MATRIX.all(shown)[0]?.[0] === shown
  if (shownEmail && !isOfFediverse) return [{ ...email(shownEmail, start, 0, false), end }]
  const mail = MAIL_LINK.exec(url)
  if (mail) {
    const target = decode(mail[1] ?? '')
    if (WEB_PAGE.test(target)) return [{ kind: 'url', target: pageOf(shown, target), start, end, obfuscated: false }]
    return target.includes('@') ? [{ ...email(target, start, 0, false), end }] : []
  }
  const handle = MATRIX.all(shown)[0] ?? (CHAT_PAGE.test(url) ? HANDLE.all(shown)[0] : undefined)
  if (handle?.[0] === shown) return [{ kind: 'handle', target: shown, start, end, obfuscated: false }]
  if (LINKED_EMAIL.test(url)) return [{ ...email(url, start, 0, false), end }]
  return [{ kind: 'url', target: pageOf(shown, url), start, end, obfuscated: false }]
}

/** The page that the reader sees, where a link shows one. */
function pageOf(shown: string, url: string): string {
  return WEB_PAGE.test(shown) && !CUT_SHORT.test(shown) ? shown : url
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function withoutOverlaps(addresses: readonly Address[], length: number): Address[] {
  const taken = new Uint8Array(length)
  const kept = addresses.filter(({ start, end }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.start - b.start)
}

/** Whether a word is part of the name in an e-mail address: "cve" in "cve@lantern.dev". */
export function isInAddress(text: string, start: number): boolean {
  return REST_OF_NAME.test(text.slice(start, start + LONGEST_NAME))
}

const REST_OF_NAME = pattern(/^[\w.+-]*@/)

/** RFC 5321, section 4.5.3.1.1, in octets. */
const LONGEST_NAME = 64
