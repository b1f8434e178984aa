import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'
import {
  BRACKETED_AT,
  BRACKETED_DOT,
  SPOKEN_AT,
  SPOKEN_DOT,
  SPOKEN_HYPHEN,
  SPOKEN_PLUS,
  SPOKEN_UNDERSCORE,
} from '../policy/spoken-addresses.js'

/** An e-mail address that is spelt out to hide it from machines, with the address it stands for. */
export interface HiddenAddress {
  address: string
  start: number
  end: number
}

const BLANKS = pattern(/\s/g)
const AT_WORD = SPOKEN_AT.join('|')
const AT_SIGN = [...SPOKEN_AT, ...BRACKETED_AT, '@'].join('|')
const DOT_WORD = SPOKEN_DOT.join('|')
/** A word or sign in brackets of any kind, once or doubled: "[dot]", "{{ dot }}", "<dot>". */
const inBrackets = (words: string) => String.raw`(?:\\?[[({<【]){1,2}\s?(?:${words})\s?(?:\\?[\])}>】]){1,2}`
const DOT = `${inBrackets([DOT_WORD, ...BRACKETED_DOT, String.raw`\.`].join('|'))}|_dot_`
const HYPHEN = inBrackets([...SPOKEN_HYPHEN, '-'].join('|'))
const SAID_DOT = new LetterPattern(String.raw`\s?(?:${DOT}|-dot-|\s(?:${DOT_WORD})\s)\s?`, 'g')
const SAID_HYPHEN = new LetterPattern(String.raw`\s?${HYPHEN}\s?`, 'g')

/**
 * Each pattern looks for the mark between name and host first, and then backwards for the name: a search from the name on would try
 * each letter of a long word as its beginning.
 */
const NAME = String.raw`([\p{L}\p{N}_][\p{L}\p{N}._+-]{0,63})`
/** "name [at] example [dot] org" and its kin; the brackets, or the word for the dot, make it an address. */
const IN_BRACKETS = String.raw`\s?(?:(?!<a>)${inBrackets(AT_SIGN)}|_at_)\s?`
const BRACKETED = new LetterPattern(
  String.raw`${IN_BRACKETS}(?<=${NAME}${IN_BRACKETS})((?:[\p{L}\p{N}-]{1,63}(?:\s?(?:${DOT}|${HYPHEN}|\.|\s(?:${DOT_WORD})\s)\s?)){1,5}[\p{L}\p{N}]{2,24})`,
  'g',
)
const SPOKEN = new LetterPattern(
  String.raw`["'\x60]?\s(?:${AT_WORD})\s(?<=${NAME}["'\x60]?\s(?:${AT_WORD})\s)((?:[\p{L}\p{N}-]{1,63}\s(?:${DOT_WORD})\s){1,3}[\p{L}\p{N}]{2,24})(?![\p{L}\p{N}])`,
  'g',
)
/** "name@example(dot)org", "name-at-example-dot-org". */
const HALF_HIDDEN = new LetterPattern(
  String.raw`(?:@|\s?-at-\s?)(?=[\p{L}\p{N}]{1,63}\s?(?:[[({<【]|-dot-))(?<=${NAME}(?:@|\s?-at-\s?))((?:[\p{L}\p{N}]{1,63}\s?(?:${DOT}|-dot-)\s?){1,4}[\p{L}\p{N}]{2,24})`,
  'g',
)
/** "[name] @ [example.org]" */
const IN_PARTS = new LetterPattern(
  String.raw`\]\s?@\s?\[(?<=\[${NAME}\]\s?@\s?\[)((?:[\p{L}\p{N}-]{1,63}\.){1,4}[\p{L}\p{N}]{2,24})\]`,
  'g',
)
/** The four, each with what stands in all that it finds, which is looked for faster. */
const OBFUSCATED = [
  [new LetterPattern(String.raw`\]\s?@\s?\[`), IN_PARTS],
  [new LetterPattern(String.raw`[[({<【_]\s?(?:${AT_SIGN})\s?\\?[\])}>】_]`), BRACKETED],
  [new LetterPattern(String.raw`\s(?:${DOT_WORD})\s`), SPOKEN],
  [new LetterPattern(String.raw`[[({<【-]\s?(?:${DOT_WORD}|\.)`), HALF_HIDDEN],
] as const

const HALF_SPOKEN_SIGN = pattern(/\s(?:at|@)\s/)
/** "name at example.org" is an address only beside a word for mail. */
const HALF_SPOKEN = new LetterPattern(
  String.raw`\s(?:at|@)\s(?<=${NAME}\s(?:at|@)\s)((?:[\p{L}\p{N}-]{1,63}\.){1,3}[\p{L}]{2,24})(?![\p{L}\p{N}/])`,
  'g',
)

const MARK = pattern(/[★☆●○◎◆◇■□▲△♪•#*]/)
/** "name★example.org", where the sentence tells that the mark stands for "@". */
const SUBSTITUTED = new LetterPattern(
  String.raw`([★☆●○◎◆◇■□▲△♪•#*])(?<=${NAME}[★☆●○◎◆◇■□▲△♪•#*])((?:[\p{L}\p{N}-]{1,63}\.){1,4}[\p{L}]{2,24})(?![\p{L}\p{N}])`,
  'g',
)

/** The hidden addresses of a folded text; `onMail` where it speaks of mail, so that less is needed. */
export function hiddenAddresses(folded: string, onMail: () => boolean): HiddenAddress[] {
  const matches = OBFUSCATED.flatMap(([sign, hidden]) => (sign.test(folded) ? hidden.all(folded) : []))
  if (HALF_SPOKEN_SIGN.test(folded))
    matches.push(...HALF_SPOKEN.all(folded).filter((match) => onMail() || isInParentheses(folded, match)))
  return [...matches.map((match) => spelt(match, folded)), ...substituted(folded)]
}

/** "Ann Lamp (ann at lantern.dev)", "Ann Lamp <ann at lantern.dev>" */
function isInParentheses(folded: string, { 0: host, 1: name = '', index }: RegExpExecArray): boolean {
  return IN_PARENTHESES.has(`${folded[index - name.length - 1]}${folded[index + host.length]}`)
}

const IN_PARENTHESES: ReadonlySet<string> = new Set(['()', '<>'])

function spelt({ 0: host, 1: last = '', 2: words = '', index }: RegExpExecArray, folded: string): HiddenAddress {
  const domain = words.replace(SAID_DOT.for(words), '.').replace(SAID_HYPHEN.for(words), '-').replace(BLANKS, '')
  const { name, start } = wholeName(folded, index - last.length, last, words)
  // "name-[at]-example.org"
  const [local, house] =
    name.endsWith('-') && domain.startsWith('-') ? [name.slice(0, -1), domain.slice(1)] : [name, domain]
  return { address: `${local}@${house}`, start, end: index + host.length }
}

/** "ann[dot]lamp[plus]desk[at]", "ann dot lamp at": the parts before the last, each with a sign behind it; "ann_dot_lamp" is one part. */
function wholeName(folded: string, start: number, last: string, host: string): { name: string; start: number } {
  const name = last.replaceAll('_dot_', '.')
  const before = folded.slice(Math.max(0, start - LONGEST_PART), start)
  const [all = '', part, dot, ...signs] = PART_OF_NAME.exec(before) ?? []
  // A word without brackets is a sign in the name where it is one in the host.
  if (part === undefined || last.length > LONGEST_PART || (dot && !host.includes(` ${dot} `))) return { name, start }
  const sign = dot ? '.' : (['.', '+', '-', '_'][signs.findIndex((word) => word !== undefined)] ?? '')
  return wholeName(folded, start - all.length, `${part}${sign}${name}`, host)
}

/** In UTF-16 code units: a name, a word of another script in brackets, and the blanks around it. */
const LONGEST_PART = 90
const PART_OF_NAME = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}._+-])${NAME}(?:\s(${DOT_WORD})\s|\s?(?:(${inBrackets([DOT_WORD, ...BRACKETED_DOT, String.raw`\.`].join('|'))})|(${inBrackets([...SPOKEN_PLUS, String.raw`\+`].join('|'))})|(${HYPHEN})|(${inBrackets([...SPOKEN_UNDERSCORE, '_'].join('|'))}))\s?)$`,
)

function substituted(folded: string): HiddenAddress[] {
  if (!folded.includes('@') || !MARK.test(folded)) return []
  return SUBSTITUTED.all(folded).flatMap(({ 0: host, 1: mark = '', 2: name = '', 3: domain, index }) => {
    const start = index - name.length
    const end = index + host.length
    const rest = folded.slice(0, start) + folded.slice(end)
    return rest.includes('@') && rest.includes(mark) ? [{ address: `${name}@${domain}`, start, end }] : []
  })
}

/** Signs of all of these but those with a mark, where the sentence holds "@" besides. */
export const HIDDEN_ADDRESS_CLUES = String.raw`[[({<【_ -](?:${AT_SIGN})[\])}>】_ -]`
