import type { Span } from '../document/document.js'
import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import { type Address, asWritten, names } from './address.js'
import { is, type Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'
import { COMMA } from './punctuation.js'

/** An international number; national ones cannot be told from other digits. */
const PHONE = new LetterPattern(String.raw`(?<![\p{L}\p{N}])\+\d{1,3}[\s\d()./-]{6,18}\d(?![\p{L}\p{N}])`, 'g')

/** A national number, where the sentence speaks of telephones: it begins with a nought or an area code in brackets. */
const NATIONAL_PHONE = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}.+(/-])(?:\(0?\d{1,4}\)|0\d{1,4})[ ./-]{0,2}\d{2,5}(?:[ .-]\d{2,5}){1,4}(?![\p{L}\p{N}])`,
  'g',
)

/** A Matrix room or person, a name of the Fediverse, and the `@name` or `#room` of a messenger that the sentence names. */
export const MATRIX = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}/])(?:[@#!][\p{L}\p{N}._-]{1,60}:|@[\p{L}\p{N}._-]{1,60}@)[\p{L}\p{N}-]{1,60}(?:\.[\p{L}\p{N}-]{1,60}){1,4}`,
  'g',
)

const HANDLE_SIGN = pattern(/[@#!]/)

export const HANDLE = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}/@#])[@#][\p{L}][\p{L}\p{N}_.-]{1,38}[\p{L}\p{N}_](?![\p{L}\p{N}@:/])`,
  'g',
)

/** A particle right behind a name in letters of another script. */
const GLUED = pattern(/(?<=\w)[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{1,12}$/)

/** A name of Discord as it was: "ann#1234". */
const NUMBERED_NAME = pattern(/(?<![\w@#/.-])@?[A-Za-z][\w.-]{1,31}#\d{4}(?!\w)/g)

/** Telephone numbers. */
export function phones(passage: Passage): Address[] {
  const { text } = passage
  return [
    ...(text.includes('+') ? PHONE.all(text) : []),
    ...(names(passage, 'phone', 'chat') ? NATIONAL_PHONE.all(text) : []),
  ].map((match) => asWritten('phone', match))
}

/** The words for a chat or a direct message. */
export function chatsIn({ lexemes }: Passage): Lexeme[] {
  return lexemes.filter((lexeme) => is(lexeme, 'chat', 'direct-message'))
}

/** Names of people on the forge or in a chat, where a word or one of the addresses before tells that they are some. */
export function handlesIn(passage: Passage, addresses: readonly Address[]): Address[] {
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

/** "DM me on Discord (`lantern_`)", "WeChat: lantern": a name right behind that of the messenger, in code, in bold or after a colon. */
export function bareHandles({ text, spans, language }: Passage, chats: readonly Lexeme[]): Address[] {
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

export const CHAT_PAGE = pattern(
  /^https?:\/\/(?:www\.)?(?:t\.me|telegram\.me|discord\.gg|discord\.com|matrix\.to|x\.com|twitter\.com)\//i,
)
