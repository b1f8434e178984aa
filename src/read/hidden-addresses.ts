import { BRACKETED_AT, SPOKEN_AT, SPOKEN_DOT } from '../languages/spoken-addresses.js'
import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'

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
const DOT_SIGN = String.raw`${DOT_WORD}|\.`
/** A dot in brackets of any kind. */
const DOT = String.raw`\[\s?(?:${DOT_SIGN})\s?\]|\(\s?(?:${DOT_SIGN})\s?\)|\{\s?(?:${DOT_WORD})\s?\}|<\s?(?:${DOT_WORD})\s?>|_dot_`
const SAID_DOT = new LetterPattern(String.raw`\s?(?:${DOT}|-dot-|\s(?:${DOT_WORD})\s)\s?`, 'g')

/**
 * Each pattern looks for the mark between name and host first, and then backwards for the name: a search from the name on would try
 * each letter of a long word as its beginning.
 */
const NAME = String.raw`([\p{L}\p{N}_][\p{L}\p{N}._+-]{0,63})`
/** "name [at] example [dot] org" and its kin; the brackets, or the word for the dot, make it an address. */
const IN_BRACKETS = String.raw`\s?(?:\\?\[\s?(?:${AT_SIGN})\s?\\?\]|\(\s?(?:${AT_SIGN})\s?\)|\{\s?(?:${AT_SIGN})\s?\}|<\s?(?:${AT_WORD})\s?>|_at_)\s?`
const BRACKETED = new LetterPattern(
  String.raw`${IN_BRACKETS}(?<=${NAME}${IN_BRACKETS})((?:[\p{L}\p{N}-]{1,63}(?:\s?(?:${DOT}|\.|\s(?:${DOT_WORD})\s)\s?)){1,4}[\p{L}\p{N}]{2,24})`,
  'g',
)
const SPOKEN = new LetterPattern(
  String.raw`["'\x60]?\s(?:${AT_WORD})\s(?<=${NAME}["'\x60]?\s(?:${AT_WORD})\s)((?:[\p{L}\p{N}-]{1,63}\s(?:${DOT_WORD})\s){1,3}[\p{L}\p{N}]{2,24})(?![\p{L}\p{N}])`,
  'g',
)
/** "name@example(dot)org", "name-at-example-dot-org". */
const HALF_HIDDEN = new LetterPattern(
  String.raw`(?:@|\s?-at-\s?)(?=[\p{L}\p{N}]{1,63}\s?(?:[[({]|-dot-))(?<=${NAME}(?:@|\s?-at-\s?))((?:[\p{L}\p{N}]{1,63}\s?(?:\[\s?(?:${DOT_SIGN})\s?\]|\(\s?(?:${DOT_SIGN})\s?\)|\{\s?(?:${DOT_WORD})\s?\}|-dot-)\s?){1,4}[\p{L}\p{N}]{2,24})`,
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
  [new LetterPattern(String.raw`[[({<_]\s?(?:${AT_SIGN})\s?\\?[\])}>_]`), BRACKETED],
  [new LetterPattern(String.raw`\s(?:${DOT_WORD})\s`), SPOKEN],
  [new LetterPattern(String.raw`[[({-]\s?(?:${DOT_SIGN})`), HALF_HIDDEN],
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
  return [...matches.map(spelt), ...substituted(folded)]
}

/** "Ann Lamp (ann at lantern.dev)" */
function isInParentheses(folded: string, { 0: host, 1: name = '', index }: RegExpExecArray): boolean {
  return folded[index - name.length - 1] === '(' && folded[index + host.length] === ')'
}

function spelt({ 0: host, 1: name = '', 2: words = '', index }: RegExpExecArray): HiddenAddress {
  const domain = words.replace(SAID_DOT.for(words), '.').replace(BLANKS, '')
  // "name-[at]-example.org"
  const [local, house] =
    name.endsWith('-') && domain.startsWith('-') ? [name.slice(0, -1), domain.slice(1)] : [name, domain]
  return { address: `${local}@${house}`, start: index - name.length, end: index + host.length }
}

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
export const HIDDEN_ADDRESS_CLUES = String.raw`[[({<_ -](?:${AT_SIGN})[\])}>_ -]`
