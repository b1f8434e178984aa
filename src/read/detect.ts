import { defaultLanguage, functionWords, languageOf } from '../languages/index.js'
import type { Language } from '../languages/language.js'
import { latePattern, pattern } from '../pattern.js'
import { isPlain, LETTER, LetterPattern } from '../policy/letters.js'

const UKRAINIAN = pattern(/[іїєґ]/i)
const RUSSIAN = pattern(/[ыэё]/i)
const BLANKS = pattern(/\s+/)

/** The language of a text, and how it is read. */
export interface DetectedLanguage {
  /** BCP 47 tag; `und` where the text has no words to tell by. */
  tag: string
  /** Its words; those of the default where it is not understood, for what does not depend on wording. */
  language: Language
  understood: boolean
}

/** Scripts that one language alone, or one above all, is written in. Japanese stands before Chinese, whose characters it shares. */
const SCRIPTS: readonly (readonly [string, () => RegExp])[] = [
  ['ja', latePattern(() => /[\p{Script=Hiragana}\p{Script=Katakana}]/gu)],
  ['ko', latePattern(() => /\p{Script=Hangul}/gu)],
  ['zh', latePattern(() => /\p{Script=Han}/gu)],
  ['ru', latePattern(() => /\p{Script=Cyrillic}/gu)],
  ['ar', latePattern(() => /\p{Script=Arabic}/gu)],
  ['el', latePattern(() => /\p{Script=Greek}/gu)],
  ['he', latePattern(() => /\p{Script=Hebrew}/gu)],
  ['th', latePattern(() => /\p{Script=Thai}/gu)],
  ['hi', latePattern(() => /\p{Script=Devanagari}/gu)],
]

/** Frequent words of languages that are told apart but not read; those of the others come from their data. */
const UNREAD_LANGUAGES: Readonly<Record<string, string>> = {
  da: 'og at det er en på for med ikke vi som af til den om eller sikkerhed sårbarhed du har et kan',
  fi: 'ja on ei että se voi tai jos tämä ovat kun mutta haavoittuvuus ole tietoturva',
}

const LETTERS = new LetterPattern(String.raw`\p{L}`, 'g')
const WORDS = new LetterPattern(String.raw`\p{L}+`, 'g')
const LATIN = new LetterPattern(String.raw`\p{Script=Latin}`)

/** Fewer letters than this of a script are names and examples. */
const SCRIPT_SHARE = 0.15

/** Tells the language of a text by its script, then by its most frequent words. */
export function detectLanguage(prose: string): DetectedLanguage {
  const tag = byOpening(prose) ?? byScript(prose) ?? byWords(prose)
  const language = languageOf(tag)
  return {
    tag: tag === 'zh' ? chineseTag(prose) : tag,
    language: language ?? defaultLanguage(),
    understood: language !== undefined || tag === 'und',
  }
}

/** Languages that share their letters with another, so that a stretch of text may seem to be in that one. */
const SEEM: Readonly<Record<string, string>> = { ja: 'zh', uk: 'ru' }

/** Frequent words by which a stretch of a document is clearly in another language, and how many times as many as of the document's. */
const CLEAR_EVIDENCE = 3
const CLEAR_MAJORITY = 2
/** In prose at least so great a part of the words is frequent; a table of product names has a few by accident. */
const CLEAR_SHARE = 0.2
/** Where more of the words are frequent ones of the document's language, nothing further is asked. */
const OWN_SHARE = 0.25

/** The language that a stretch of a document is clearly written in where that is understood and not the document's own; else null. */
export function otherLanguageOf(text: string, main: Language): Language | null {
  const tag = clearlyByScript(text) ?? clearlyByWords(text, main.tag)
  if (tag === null || tag === main.tag || tag === SEEM[main.tag]) return null
  return languageOf(tag) ?? null
}

/** Letters of a script by which a stretch of a document is clearly in it, not only holds a name, and their part of all its letters. */
const CLEAR_LETTERS = 12
const CLEAR_SCRIPT_SHARE = 0.4

function clearlyByScript(text: string): string | null {
  const tag = byScript(text)
  if (tag === null) return null
  const others = LETTERS.all(text).filter(([letter]) => !isPlain(letter) && !LATIN.test(letter)).length
  const isClear = others >= CLEAR_LETTERS && others >= CLEAR_SCRIPT_SHARE * LETTERS.all(text).length
  return isClear ? tag : null
}

function clearlyByWords(text: string, main: string): string | null {
  const tokens = text.toLowerCase().split(BLANKS)
  const letters = WORDS.for(text)
  const words = tokens.filter((token) => !ADDRESS.test(token)).flatMap((token) => token.match(letters) ?? [])
  const own = words.filter((word) => tagsOf(word).includes(main)).length
  if (own > words.length * OWN_SHARE) return null
  const told = evidenceOf(words)
  const [best] = told
  const rival = told.find(([tag]) => tag === main)?.[1] ?? 0
  const least = Math.max(CLEAR_EVIDENCE, CLEAR_SHARE * words.length, CLEAR_MAJORITY * rival)
  return best && best[1] >= least ? best[0] : null
}

/** So much of a text tells its language; what follows may be a translation. In characters. */
const SAMPLE = 1200

/** A text that opens with so many frequent words of a language is in that language, though a translation may follow. */
const OPENING = 300
const OPENING_EVIDENCE = 6

function byOpening(prose: string): string | null {
  const opening = prose.slice(0, OPENING)
  if (!isPlain(opening) && SCRIPTS.some(([, script]) => opening.search(script()) >= 0)) return null
  const [best] = evidence(opening)
  return best && best[1] >= OPENING_EVIDENCE ? best[0] : null
}

function byScript(prose: string): string | null {
  const sample = prose.slice(0, SAMPLE)
  if (isPlain(sample)) return null
  const letters = LETTERS.all(sample).length
  for (const [tag, script] of SCRIPTS) {
    const share = (sample.match(script())?.length ?? 0) / Math.max(letters, 1)
    if (share < (tag === 'ja' ? SCRIPT_SHARE / 3 : SCRIPT_SHARE)) continue
    return tag === 'ru' && UKRAINIAN.test(prose) && !RUSSIAN.test(prose) ? 'uk' : tag
  }
  return null
}

/** Characters that are frequent in policies and are written in one of the two Chinese scripts alone. */
const SIMPLIFIED = pattern(/[们请报会这问时过应关开认护该对进项单码权响证详评确发说议复]/g)
const TRADITIONAL = pattern(/[們請報會這問時過應關開認護該對進項單碼權響證詳評確發說議復]/g)

/** With the script, where the characters tell it: a policy is to be written in the script in which it was read. */
function chineseTag(prose: string): string {
  const sample = prose.slice(0, SAMPLE)
  const simplified = sample.match(SIMPLIFIED)?.length ?? 0
  const traditional = sample.match(TRADITIONAL)?.length ?? 0
  if (simplified === traditional) return 'zh'
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant'
}

/** Fewer frequent words than this are an accident; headings and tables of a policy without prose are English by custom. */
const LEAST_EVIDENCE = 2

/** What is the same in every language. */
const ADDRESS = pattern(/[@\d]|:\/\/|www\./)

function byWords(prose: string): string {
  if (!LETTER.test(prose)) return 'und'
  const [best] = evidence(prose)
  return best && best[1] >= LEAST_EVIDENCE ? best[0] : 'en'
}

/** How much the frequent words speak for each language, most first. A word that many languages have tells little for each. */
function evidence(prose: string): [string, number][] {
  const tokens = prose.toLowerCase().split(BLANKS)
  const pattern = WORDS.for(prose)
  const words = tokens.filter((token) => !ADDRESS.test(token)).flatMap((token) => token.match(pattern) ?? [])
  return evidenceOf(words)
}

function evidenceOf(words: readonly string[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const word of words) {
    const tags = tagsOf(word)
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1 / tags.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

/** Whether a word, in lower case, is one of those that a language has in every text, whatever it is about. */
export function isFrequent(word: string, { tag }: Language): boolean {
  return tagsOf(word).includes(tag)
}

/** So many words are remembered before memory is freed again. */
const MOST_WORDS = 20_000

const tagsOfWords = new Map<string, readonly string[]>()

/** The frequent words of each language between blanks: few words of a text are asked for, and to sort all of these takes longer. */
let lists: readonly (readonly [string, string])[] | undefined

/** The languages that a word is frequent in. */
function tagsOf(word: string): readonly string[] {
  const known = tagsOfWords.get(word)
  if (known) return known
  if (tagsOfWords.size >= MOST_WORDS) tagsOfWords.clear()
  lists ??= Object.entries({ ...UNREAD_LANGUAGES, ...functionWords }).map(([tag, words]) => [tag, ` ${words} `])
  const wanted = ` ${word} `
  const tags = lists.flatMap(([tag, words]) => (words.includes(wanted) ? [tag] : []))
  tagsOfWords.set(word, tags)
  return tags
}
