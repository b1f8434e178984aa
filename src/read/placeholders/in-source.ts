import { pattern } from '../../pattern.js'
import { allMatches } from '../../policy/letters.js'
import type { Place } from '../../policy/place.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import { type Manuscript, statementAt } from '../passages.js'
import { isConstant, LETTER_OR_DIGIT, SUBJECT } from './wording.js'

const HTML_TAG = pattern(
  /^<[/!?]|^<(?:a|b|i|p|br|hr|img|div|span|table|t[rdh]|thead|tbody|ul|ol|li|h\d|details|summary|sup|sub|code|pre|kbd|em|strong|center|font|script|style|input|section|blockquote)[\s>/]/i,
)

const ANGLES = pattern(/<[^<>@:/=\n]{3,60}>/gu)
/** Whose repository a copied link is to name. */
const COORDINATES = pattern(/^<(?:owner|repo|repository|user|username|org|organization|project)>$/i)
/** "YOUR_USERNAME", also inside a link, whose repository a link is to name, and "{{REPO_URL}}" in what it leads to. */
const YOURS = pattern(
  /(?<![A-Za-z0-9])YOUR[_-][A-Z][A-Z_-]*|(?<=(?:github|gitlab)\.com\/)(?:OWNER|USER(?:NAME)?|ORG(?:ANIZATION)?|your-?(?:org|organization|username|user|name|repo|project))(?=\/)|(?<=(?:github|gitlab)\.com\/[\w.-]{1,39}\/)(?:to-?be-?changed|change-?me|your-?repo(?:sitory)?)(?=\/|\W|$)|\{\{\s?\w{1,40}\s?\}\}(?<=\]\([^\s()]{0,80})/g,
)

/** `<your email>` is HTML to markdown, so that it stands in no sentence. */
export function angles({ document }: Manuscript, asks: (text: string) => boolean): Statement<Placeholder>[] {
  return allMatches(ANGLES, document.text)
    .filter((match) => !HTML_TAG.test(match[0]))
    .filter(({ 0: text }) => asks(text.slice(1, -1)) || COORDINATES.test(text) || isConstant(text.slice(1, -1)))
    .filter((match) => !(isPartOfCommand(document.text, match) && !ABOUT_CONTACT.test(match[0])))
    .filter((match) => !isNotation(document.text, match, asks) && !isOnSubject(document.text, match))
    .filter((match) => !LETTER_OR_DIGIT.test(document.text[match.index - 1] ?? ''))
    .filter(({ index }) => !liesIn(document.codeBlocks, index) && !liesIn(document.comments, index))
    .map((match) =>
      statementAt(
        document,
        { text: match[0], kind: 'blank' as const },
        document.placeOf(match.index, match.index + match[0].length),
      ),
    )
}

/** "`uses: <owner>/lantern/<file>@main`": where something else is left open that nobody is to fill in, so is this. */
function isNotation(text: string, match: RegExpExecArray, asks: (text: string) => boolean): boolean {
  const code = codeAround(text, match)
  if (code === null || ABOUT_MAIL.test(code)) return false
  return allMatches(ANGLES, code).some(
    ([other]) => !asks(other.slice(1, -1)) && !COORDINATES.test(other) && !HTML_TAG.test(other),
  )
}

/** "with the subject `Flaw: <project name>`" */
function isOnSubject(text: string, match: RegExpExecArray): boolean {
  const code = codeAround(text, match)
  if (code === null || ABOUT_MAIL.test(match[0])) return false
  const before = text.slice(Math.max(0, match.index - LONGEST_CODE), match.index)
  return SUBJECT.test(before.slice(0, before.lastIndexOf('`')))
}

const ABOUT_MAIL = pattern(/mail|contact/i)

/** "`lantern --token <your-token>`": an example for those who use the software. */
function isPartOfCommand(text: string, match: RegExpExecArray): boolean {
  const code = codeAround(text, match)
  return code !== null && LETTER_OR_DIGIT.test(code.replace(match[0], ''))
}

/** What stands between code marks around a blank; null where it stands in no code. */
function codeAround(text: string, { 0: match, index }: RegExpExecArray): string | null {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index)
  const opened = line.lastIndexOf('`')
  if (opened < 0 || (line.split('`').length - 1) % 2 === 0) return null
  const rest = text.slice(index + match.length, index + match.length + LONGEST_CODE)
  const closed = rest.indexOf('`')
  return closed < 0 ? null : `${line.slice(opened + 1)}${match}${rest.slice(0, closed)}`
}

/** In characters. */
const LONGEST_CODE = 120
const ABOUT_CONTACT = pattern(/mail|contact|owner|repo|org|user|project|name/i)

export function yours({ document }: Manuscript): Statement<Placeholder>[] {
  return allMatches(YOURS, document.text)
    .filter(({ index }) => !liesIn(document.codeBlocks, index))
    .map(({ 0: text, index }) =>
      statementAt(document, { text, kind: 'blank' as const }, document.placeOf(index, index + text.length)),
    )
}

function liesIn(parts: readonly { place: Place }[], offset: number): boolean {
  return parts.some(({ place }) => offset >= place.start.offset && offset < place.end.offset)
}
