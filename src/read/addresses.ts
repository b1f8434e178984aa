import type { Span } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { allMatches, LETTER, LetterPattern } from '../policy/letters.js'
import { HIDDEN_ADDRESS_CLUES, hiddenAddresses } from './hidden-addresses.js'
import { is, type Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'
import { COMMA } from './punctuation.js'

/** Some write "mailto://", or "mailto:https://lantern.dev/report". */
const MAIL_LINK = pattern(/^mailto:(?:\/\/)?([^?]*)/i)
const LINKED_EMAIL = pattern(/^[^\s/:@]+@[^\s/]+\.[a-z]{2,}$/i)
/** The address of a page, written out, and nothing else. */
export const WEB_PAGE = pattern(/^https?:\/\/\S+$/i)
const CUT_SHORT = pattern(/…|\.\.\.$/)
const TRAILING_MARKS = pattern(/(?<![.-])[.-]+$/)

/** An e-mail address or web address that stands in a sentence. */
export interface Address {
  kind: 'email' | 'hidden-email' | 'phone' | 'handle' | 'url'
  /** E-mail in lower case; a URL as the reader sees it, or its destination where a text covers it. */
  target: string
  start: number
  end: number
  obfuscated: boolean
}

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
/** An international number; national ones cannot be told from other digits. */
const PHONE = new LetterPattern(String.raw`(?<![\p{L}\p{N}])\+\d{1,3}[\s\d()./-]{6,18}\d(?![\p{L}\p{N}])`, 'g')
/** A national number, where the sentence speaks of telephones: it begins with a nought or an area code in brackets. */
const NATIONAL_PHONE = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}.+(/-])(?:\(0?\d{1,4}\)|0\d{1,4})[ ./-]{0,2}\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\p{L}\p{N}])`,
  'g',
)
/** A Matrix room or person, a name of the Fediverse, and the `@name` or `#room` of a messenger that the sentence names. */
const MATRIX = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}/])(?:[@#!][\p{L}\p{N}._-]{1,60}:|@[\p{L}\p{N}._-]{1,60}@)[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){1,4}`,
  'g',
)
const HANDLE_SIGN = pattern(/[@#!]/)
const HANDLE = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}/@#])[@#][\p{L}][\p{L}\p{N}_.-]{1,38}[\p{L}\p{N}_](?![\p{L}\p{N}@:/])`,
  'g',
)
/** A particle right behind a name in letters of another script. */
const GLUED = pattern(/(?<=\w)[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,12}$/)
/** A name of Discord as it was: "ann#1234". */
const NUMBERED_NAME = pattern(/(?<![\w@#/.-])@?[A-Za-z][\w.-]{1,31}#\d{4}(?!\w)/g)
/** What a well-known proxy leaves where it hides an address from machines. */
const HIDDEN = pattern(/\[?email\s?protected\]?/gu)
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

function names(passage: Passage, ...concepts: Concept[]): boolean {
  return passage.lexemes.some((lexeme) => is(lexeme, ...concepts))
}

function asWritten(kind: Address['kind'], match: RegExpExecArray, target = match[0]): Address {
  return { kind, target, start: match.index, end: match.index + match[0].length, obfuscated: false }
}

/** Markdown makes a link of the end of such a name only. */
function sourcehutLists({ text }: Passage): Address[] {
  if (!text.includes(SOURCEHUT)) return []
  return emailsIn(text)
    .filter(({ address }) => address.startsWith('~'))
    .map(({ address, start }) => email(address, start, address.length, false))
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

function mailboxes({ text }: Passage): Address[] {
  if (!text.includes('@')) return []
  return emailsIn(text)
    .filter(({ start }) => text[start - 1] !== '@')
    .map(({ address, start }) => email(address, start, address.length, false))
}

function mailboxesWithoutTop(passage: Passage): Address[] {
  const { text } = passage
  if (!text.includes('@') || !names(passage, ...BESIDE_ADDRESSES)) return []
  return allMatches(WITHOUT_TOP, text).map(({ 0: address, index }) => email(address, index, address.length, false))
}

function hiddenMailboxes(passage: Passage): Address[] {
  return hiddenAddresses(passage.folded, () => names(passage, 'email')).map(({ address, start, end }) =>
    email(address, start, end - start, true),
  )
}

function protectedMailboxes({ folded }: Passage): Address[] {
  if (!folded.includes('protected')) return []
  return allMatches(HIDDEN, folded).map(({ 0: words, index }) => ({
    kind: 'hidden-email',
    target: '',
    start: index,
    end: index + words.length,
    obfuscated: true,
  }))
}

function phones(passage: Passage): Address[] {
  const { text } = passage
  return [
    ...(text.includes('+') ? PHONE.all(text) : []),
    ...(names(passage, 'phone', 'chat') ? NATIONAL_PHONE.all(text) : []),
  ].map((match) => asWritten('phone', match))
}

function chatsIn({ lexemes }: Passage): Lexeme[] {
  return lexemes.filter((lexeme) => is(lexeme, 'chat', 'direct-message'))
}

/** Names of people on the forge or in a chat, where a word or one of the addresses before tells that they are some. */
function handlesIn(passage: Passage, addresses: readonly Address[]): Address[] {
  const { text } = passage
  if (!HANDLE_SIGN.test(text)) return []
  const isInChat = chatsIn(passage).length > 0
  // "Contact @ann": somebody on the forge, or in a chat.
  const namesPeople =
    isInChat ||
    names(passage, 'contact', 'notify') ||
    addresses.some(({ kind, target }) => kind === 'url' && CHAT_PAGE.test(target))
  return [
    ...(isInChat ? allMatches(NUMBERED_NAME, text).map((match) => asWritten('handle', match)) : []),
    ...(namesPeople ? [MATRIX, HANDLE] : [MATRIX]).flatMap((name) =>
      name.all(text).map((match) => asWritten('handle', match, match[0].replace(GLUED, ''))),
    ),
  ]
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

/** "DM me on Discord (`lantern_`)", "WeChat: lantern": a name right behind that of the messenger, in code, in bold or after a colon. */
function bareHandles({ text, spans, language }: Passage, chats: readonly Lexeme[]): Address[] {
  const names = spans.filter(({ kind }) => kind === 'code' || kind === 'strong')
  return chats.flatMap((chat) => {
    // The colon behind the name of a messenger may be part of the word that tells it.
    const end = text[chat.end - 1] === ':' ? chat.end - 1 : chat.end
    const behind = names.find(
      ({ start }) => start >= end && start - end < (INTRODUCES.test(text.slice(end, start)) ? NEAR_NAME : BESIDE),
    )
    // "開発者 (`lantern_`) に DM": where verbs come last, who is written to stands before.
    const isLast = language.negation === 'anywhere' && is(chat, 'direct-message')
    const span = behind ?? (isLast ? names.find((name) => isRightBefore(chat, name, text)) : undefined)
    const labelled =
      LABELLED_NAME.exec(text.slice(end, end + NEAR_NAME)) ??
      (UNSPACED_WORD.test(text[end - 1] ?? '') ? NAME_BEHIND.exec(text.slice(end, end + NEAR_NAME)) : null)
    const start = span?.start ?? (labelled ? end + (labelled[0].length - (labelled[1] ?? '').length) : -1)
    const name = span ? text.slice(span.start, span.end) : (labelled?.[1] ?? '')
    const further = span ? listedBehind(span, names, text) : []
    return [{ start, name }, ...further]
      .filter((found) => found.start >= 0 && BARE_NAME.test(found.name))
      .map((found) => ({
        kind: 'handle' as const,
        target: found.name,
        start: found.start,
        end: found.start + found.name.length,
        obfuscated: false,
      }))
  })
}

/** "on IRC (`ann_`, `bob-9` or `joe.q`)": more names right behind the first. */
function listedBehind(first: Span, names: readonly Span[], text: string): { start: number; name: string }[] {
  const found: { start: number; name: string }[] = []
  let end = first.end
  for (const { start, end: next, kind } of names) {
    if (start < end || kind !== first.kind) continue
    if (start - end > LIST_JOINT || !LISTED.test(text.slice(end, start))) break
    found.push({ start, name: text.slice(start, next) })
    end = next
  }
  return found
}

/** ", or " at most, in characters. */
const LIST_JOINT = 5
const LISTED = new LetterPattern(String.raw`^\s?(?:[,、，/]|\p{L}{1,3})\s?(?:\p{L}{1,3}\s)?$`)

/** "`lantern_` に DM", "`lantern_` kullanıcısına DM": a word or a bracket between them, and no comma. */
function isRightBefore(chat: Lexeme, name: { end: number }, text: string): boolean {
  return name.end <= chat.start && chat.start - name.end < BESIDE && !COMMA.test(text.slice(name.end, chat.start))
}

/** So far behind the name of a messenger the handle may stand, in characters. */
const NEAR_NAME = 40
/** And so far where neither a colon nor a bracket leads to it: "anybody with the `owner` role" is a name of no one. */
const BESIDE = 16
const INTRODUCES = pattern(/[:：(（]/u)
const BARE_NAME = pattern(/^(?=.*[a-z\d])[A-Za-z0-9][\w.-]{2,36}(?:#\d{4})?$/)
const LABELLED_NAME = pattern(
  /^\)?\s{0,2}(?:ID\s?)?[:：]\s{0,2}([A-Za-z0-9][\w.-]{1,35}\w(?:#\d{4})?)(?=\s*\.?$|\s*[,;(，。；）)])/,
)
/** "加微信 lantern_9 私聊": what is told apart by its script needs no colon; a word of English is no name. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}`
const UNSPACED_WORD = new LetterPattern(`[${UNSPACED}]`)
const NAME_BEHIND = new LetterPattern(
  String.raw`^(?:号|號|アカウント)?\s?(?=[a-z\d.]{0,32}[_\d-])([a-zA-Z][\w.-]{3,35})(?=$|\s|[，。、；,.)）${UNSPACED}])`,
)
const CHAT_PAGE = pattern(
  /^https?:\/\/(?:www\.)?(?:t\.me|telegram\.me|discord\.gg|discord\.com|matrix\.to|x\.com|twitter\.com)\//i,
)

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

function email(address: string, start: number, length: number, isObfuscated: boolean): Address {
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
