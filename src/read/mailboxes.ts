import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import { type Address, names, TRAILING_MARKS } from './address.js'
import { hiddenAddresses } from './hidden-addresses.js'
import type { Passage } from './passages.js'

/** An e-mail address as it is usually written. */
const EMAIL = new LetterPattern(
  String.raw`@(?<=([\p{L}\p{N}_][\p{L}\p{N}._%+-]{0,63})@)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62}\.)+[\p{L}\p{N}-]{2,24}`,
  'g',
)

/** "security@lantern", whose top-level domain was forgotten; "checkout@main" is a version of something else. */
const WITHOUT_TOP = pattern(
  /(?<![\w.@/+-])(?:security|secure|psirt|csirt|vulnerabilit(?:y|ies)|disclosures?|abuse|bugs?|reports?|contact|support|info|hello|admin|maintainers?)@(?!latest\b|next\b|main\b|master\b|v?\d)[a-z][a-z\d-]{2,40}(?=[\s,;!?)\]>"'`*|\u3001-\u9fff\uff00-\uff5e]|\.(?:\s|$)|$)(?!\s?[([{<]?\s?(?:dot|punkt|point|punto|ponto|punt)\b|\s\.[a-z])/gi,
)

/** Without a word of these, a name with "@" in it may be anything. */
const BESIDE_ADDRESSES: readonly Concept[] = ['email', 'contact', 'send', 'report', 'security']

/** What a well-known proxy leaves where it hides an address from machines. */
const HIDDEN = pattern(/\[?email\s?protected\]?/gu)

/** Markdown makes a link of the end of such a name only. */
export function sourcehutLists({ text }: Passage): Address[] {
  if (!text.includes(SOURCEHUT)) return []
  return emailsIn(text)
    .filter(({ address }) => address.startsWith('~'))
    .map(({ address, start }) => email(address, start, address.length, false))
}

/** Mail addresses as they are usually written. */
export function mailboxes({ text }: Passage): Address[] {
  if (!text.includes('@')) return []
  return emailsIn(text)
    .filter(({ start }) => text[start - 1] !== '@')
    .map(({ address, start }) => email(address, start, address.length, false))
}

/** "security@lantern", where the sentence speaks of mail. */
export function mailboxesWithoutTop(passage: Passage): Address[] {
  const { text } = passage
  if (!text.includes('@') || !names(passage, ...BESIDE_ADDRESSES)) return []
  return allMatches(WITHOUT_TOP, text).map(({ 0: address, index }) => email(address, index, address.length, false))
}

/** "security [at] lantern [dot] dev", undone. */
export function hiddenMailboxes(passage: Passage): Address[] {
  return hiddenAddresses(passage.folded, () => names(passage, 'email')).map(({ address, start, end }) =>
    email(address, start, end - start, true),
  )
}

/** "[email protected]": what a web page leaves of an address that it hides; which one, nobody can tell. */
export function protectedMailboxes({ folded }: Passage): Address[] {
  if (!folded.includes('protected')) return []
  return allMatches(HIDDEN, folded).map(({ 0: words, index }) => ({
    kind: 'hidden-email',
    target: '',
    start: index,
    end: index + words.length,
    obfuscated: true,
  }))
}

/** A mail address that stands at a place of a text, `length` of its characters long. */
export function email(address: string, start: number, length: number, isObfuscated: boolean): Address {
  const written = address.toLowerCase().replace(TRAILING_MARKS, '')
  const target = written.replace(SPAM_TRAP, '')
  return { kind: 'email', target, start, end: start + length, obfuscated: isObfuscated || target !== written }
}

/** What some put into an address for the machines that collect such: "ann-NOSPAM@lantern.dev". */
const SPAM_TRAP = pattern(
  /(?<=\w)[-._](?:nospam|no-spam|removethis|remove-this)(?=[@.])|(?:nospam|no-spam|removethis|remove-this)[-._](?=\w)/g,
)

/** The e-mail addresses that are written as usual. */
export function emailsIn(text: string): { address: string; start: number }[] {
  return EMAIL.all(text).map(({ 0: host, 1: name = '', index }) => {
    const local = `${ownerOfList(text, index - name.length, host)}${name}`
    return { address: `${local}${host}`, start: index - local.length }
  })
}

const SOURCEHUT = '@lists.sr.ht'

/** "~ann/" before the name of a list of sourcehut: https://man.sr.ht/lists.sr.ht/ */
function ownerOfList(text: string, end: number, host: string): string {
  if (host !== SOURCEHUT) return ''
  return OWNER_OF_LIST.exec(text.slice(Math.max(0, end - LONGEST_OWNER), end))?.[0] ?? ''
}

const OWNER_OF_LIST = pattern(/~[\w.-]{1,32}\/$/)

/** In characters. */
const LONGEST_OWNER = 34
