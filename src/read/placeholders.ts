import type { Concept, Language } from '../languages/language.js'
import { SUBJECT_LINE } from '../languages/subject-lines.js'
import { pattern } from '../pattern.js'
import { allMatches, LetterPattern } from '../policy/letters.js'
import { holds, type Place } from '../policy/place.js'
import type { Placeholder, Statement } from '../policy/reading.js'
import { type Address, findAddresses, isPartOfCode } from './addresses.js'
import { has } from './clauses.js'
import { fold } from './folding.js'
import { deniesAddress, isInstruction, isInstructionAt } from './instructions.js'
import { is } from './lexicon.js'
import { type Manuscript, type Passage, statement, statementAt } from './passages.js'
import { lexiconOf } from './tagging.js'

const BLANKS = pattern(/\s+/g)
const JOINED_CAPITALS = pattern(/[A-Z]_|[A-Z]-[A-Z]|X/)
const AFTER_A_MARK = pattern(/(?:^|[:：(|–—-])\s*$/)
const TO_REPLACE = pattern(/YOUR|INSERT/)
const TICK = pattern(/^[x\s!✓✗×-]$/i)
const NOTE = pattern(/^!|^\^|^\d+$/)
const GAP = pattern(/[ _]/)
const AT_SIGN = pattern(/@/)
const ONE_SIGN = pattern(/@|[`'"\u201c][^\w\s][`'"\u201d]|\s[%#*+~^&=$]/)
const ADDRESS = pattern(/^[\w.+-]{2,64}@[\w-]{2,63}(?:\.[\w-]{2,63}){1,4}$/)
const HTML_TAG = pattern(
  /^<[/!?]|^<(?:a|b|i|p|br|hr|img|div|span|table|t[rdh]|thead|tbody|ul|ol|li|h\d|details|summary|sup|sub|code|pre|kbd|em|strong|center|font|script|style|input|section|blockquote)[\s>/]/i,
)

/** Domains that RFC 2606 and RFC 6761 reserve, or that stand for "your own" in templates. */
const STAND_IN = new LetterPattern(
  String.raw`(?:^|[.@])(?:example\.[a-z.]{2,6}|example|(?:my|your|our)[-_.]?[\p{L}]{0,24}[-_.]?(?:domain|company|org|organization|project|email|site|website|app|mail)[\p{L}]{0,24}\.[\p{L}.]{2,10}|domain\.com|[a-z-]{2,30}\.tld|company\.com|email\.com|project\.(?:com|org)|yourdomain\.[\p{L}]+)$|@(?:(?:my|your|our)[-_.]?[a-z]{2,24}|(?:some)?(?:domain|company|organi[sz]ation|project|email|host))$`,
)
/** "example", "organisation", "your company" as the name of a host, in other languages. */
const STAND_IN_NAMES = new LetterPattern(
  String.raw`(?:^|[.@])(?:beispiel|ejemplo|exemple|exemplo|esempio|voorbeeld|przyk[lł]ad|[oö]rnek|exempel|eksempel|p[rř][ií]klad|contoh|пример|приклад|muster(?:firma|domain|projekt)|organisatie|bedrijf|empresa|entreprise|unternehmen|azienda|perusahaan|[sş]irket|przedsiebiorstwo|(?:ihre?|deine?|eure?|votre|ton|tu|su|sua|seu|tuo|tua|vostr[oa]|uw|jouw|je|twoj[ae]?|senin|din|ditt)[-_.]?(?:domain|domaine|dominio|domein|domena|dom[eé]na|domene|domän|firma|unternehmen|entreprise|empresa|azienda|bedrijf|organisatie|projekt|projet|proyecto|projeto|progetto|project|sitio|site))\.[\p{L}.]{2,10}$`,
)
const BRACKETS = pattern(/\[[^[\]()\n]{1,80}\](?![(:[])|\{\{(?![<%])[^{}\n]{1,60}\}\}|==[A-Z_ ]{4,40}==/gu)
const VARIABLE = pattern(/^\{\{\s?[a-z][\w.-]*\s?\}\}$/i)
const PART_OF_NAME = pattern(/[\w./@-]/)
const CAPITALS = pattern(/^[[{=\s]*[A-Z][A-Z0-9 _@.-]{3,}(?:(?! )[\]}=\s][\]}=\s]*)?$/u)
const PARENTHESIS = pattern(/[(（][^()（）\n]{4,}[)）]/gu)
const MARKS = new LetterPattern(
  String.raw`(?<![\p{L}\p{N}_/-])(?:TODO|TBD|FIXME|XXXX+|(?:INSERT|MY)[_-][A-Z][A-Z_-]*|\+?[\d-]*X{3}-X{3,4}[X-]*)(?![\p{L}\p{N}_])`,
  'g',
)
const ANGLES = pattern(/<[^<>@:/=\n]{3,60}>/gu)
/** Whose repository a copied link is to name. */
const COORDINATES = pattern(/^<(?:owner|repo|repository|user|username|org|organization|project)>$/i)
/** "YOUR_USERNAME", also inside a link, whose repository a link is to name, and "{{REPO_URL}}" in what it leads to. */
const YOURS = pattern(
  /(?<![A-Za-z0-9])YOUR[_-][A-Z][A-Z_-]*|(?<=(?:github|gitlab)\.com\/)(?:OWNER|USER(?:NAME)?|ORG(?:ANIZATION)?|your-?(?:org|organization|username|user|name|repo|project))(?=\/)|(?<=(?:github|gitlab)\.com\/[\w.-]{1,39}\/)(?:to-?be-?changed|change-?me|your-?repo(?:sitory)?)(?=\/|\W|$)|\{\{\s?\w{1,40}\s?\}\}(?<=\]\([^\s()]{0,80})/g,
)
/** "$(date)": a command that nobody ran. */
const COMMAND = pattern(/\$\([a-z][a-z-]*(?: [^()\n]{1,40})?\)/g)
/** "$LINK", "${SECURITY_EMAIL}", "PROJECT_NAME": variables of a template that nobody put in, by their last word. */
const VARIABLES = pattern(
  /\$\{?[A-Z][A-Z_]*\b\}?|(?<![\w[{<$])(?:SECURITY|PROJECT|MAINTAINER|COMPANY)_[A-Z_]*[A-Z](?![\w=]|\.\w)/g,
)
// biome-ignore format: a list of names
const LAST_WORDS: ReadonlySet<string> = new Set([
  'LINK', 'URL', 'EMAIL', 'MAIL', 'ADDRESS', 'DOMAIN', 'PROJECT', 'NAME', 'REPO', 'REPOSITORY', 'ORG', 'ORGANIZATION', 'COMPANY', 'OWNER',
  'VERSION', 'CONTACT', 'FINGERPRINT', 'DATE', 'PHONE',
])
/** What else stands in brackets for a name: "the products of [Company]". */
// biome-ignore format: a list of names
const NAMES: ReadonlySet<string> = new Set([
  'Company', 'Organization', 'Organisation', 'Project', 'Product', 'Jurisdiction', 'Country', 'Domain', 'COUNTRY', 'JURISDICTION', 'PRODUCT',
])
const BRACES = pattern(/[${}]/g)
/** Comments that speak to a tool, or say that a tool wrote the file. */
const DIRECTIVE = pattern(
  /^(?:secpolicy|markdownlint|prettier|textlint|vale|cspell|remark|lint|eslint|alex|spell|spdx|copyright|begin|end|start|toc|doctoc|all-contributors|generated|auto-?generated|this file (?:is|was) (?:auto|generated)|do not edit|(?:please )?edit (?:the (?:original|source|template)|at|in)\b|omit)/i,
)

const LETTER_OR_DIGIT = new LetterPattern(String.raw`[\p{L}\p{N}]`)

/** Finds what is left to be filled in and what speaks to the author of the file. */
export function readPlaceholders(manuscript: Manuscript): Statement<Placeholder>[] {
  const { document, language } = manuscript
  // "[security_email]", "[security-email]", but "[your e-mail]" as well.
  const asks = (text: string) => {
    const words = fold(text).replaceAll('_', ' ')
    return language.blanks.some((blank) => contains(words, blank) || contains(words.replaceAll('-', ' '), blank))
  }
  const isRendered = beginsWithFrontMatter(manuscript)
  const found = manuscript.passages.flatMap((passage) => [
    ...templateSentences(passage),
    ...blanks(passage, language, asks).filter(({ text }) => !(isRendered && PROPERTY.test(text))),
    ...standIns(passage),
  ])
  return [
    ...found,
    ...angles(manuscript, asks),
    // "{{ YOUR_EMAIL }}" is one blank.
    ...yours(manuscript).filter((one) => !found.some(({ place }) => holds(place, one.place))),
    ...document.comments
      .filter(({ text }) => !DIRECTIVE.test(text) && isInstruction(fold(text).replace(BLANKS, ' '), language))
      .map(({ text, place }) =>
        statementAt(document, { text: text.replace(BLANKS, ' '), kind: 'blank' as const }, place),
      ),
    ...document.codeBlocks.flatMap(({ text, place }) =>
      isForm(text)
        ? []
        : allMatches(BRACKETS, text)
            .filter(([match]) => isBlank(match, asks) && asks(match) && isUsedInCode(match, language))
            .map((match) =>
              statementAt(
                document,
                { text: match[0], kind: 'blank' as const },
                placeInBlock(manuscript, place, match[0]),
              ),
            ),
    ),
  ].sort((a, b) => a.place.start.offset - b.place.start.offset)
}

/** A page with front matter is put together by a site generator, which puts in what `{{ site.title }}` stands for. */
function beginsWithFrontMatter({ document }: Manuscript): boolean {
  const type = document.tree.children[0]?.type
  return type === 'yaml' || (type as string | undefined) === 'toml'
}

const PROPERTY = pattern(/^\{\{-?\s?\.?[a-z]+\.[\w.-]+\s?(?:\||-?\}\})/i)

/** In code stand forms, such as that of an advisory to come; an address or a key that reporters are to use must be there in code, too. */
const USED_IN_CODE: readonly Concept[] = ['email', 'contact', 'key', 'website', 'see']

function isUsedInCode(blank: string, language: Language): boolean {
  if (BLANK_FOR_ADDRESS.test(blank)) return true
  // Each word by itself as well: "your email" together is what reports hold.
  const folded = fold(blank)
  const lexicon = lexiconOf(language)
  return [folded, ...folded.split(NO_LETTERS)].some((text) => has({ lexemes: lexicon.tag(text) }, ...USED_IN_CODE))
}

/** What is written alike in many languages. */
const BLANK_FOR_ADDRESS = pattern(/@|mail|url|link|iso 8601/i)
const NO_LETTERS = pattern(/[^\p{L}\p{M}]+/u)

/** Whether there is a way to report, of which the address is still to be filled in. */
export function lacksAddress(placeholders: readonly Statement<Placeholder>[]): boolean {
  return placeholders.some(({ value }) => value.kind === 'example-address' || ADDRESS_BLANK.test(value.text))
}

/** "[INSERT EMAIL]", "[your contact]", "<you@your.site>", "TODO: add the address". */
const ADDRESS_BLANK = pattern(
  /^[[<{(].*(?:@|mail|contact)|^[\w.+-]+@\[|^\W*TODO\b.*(?:mail|contact|address|link)|^\$(?:LINK|EMAIL|URL)/i,
)

/** Whether an e-mail or host name stands for one that the author was to fill in. */
export function isStandIn(address: string): boolean {
  const name = address.toLowerCase()
  return STAND_IN.test(name) || STAND_IN_NAMES.test(name)
}

/** Whether an address is one that the author was to fill in, by itself or by what a parenthesis behind it says. */
export function isLeftBlank({ folded, language }: Passage, { target, end }: Address): boolean {
  if (isStandIn(target)) return true
  const opens = OPENING.exec(folded.slice(end, end + 6))
  if (opens === null) return false
  const aside = folded.slice(end + opens[0].length)
  // "(replace AT with @)" speaks to the reader.
  return deniesAddress(aside, language) && !AT_SIGN.test(aside.slice(0, ASIDE_LENGTH))
}

const OPENING = pattern(/^[\s`*_)]{0,4}[([]/)
const ASIDE_LENGTH = 60

function templateSentences(passage: Passage): Statement<Placeholder>[] {
  if (!passage.instruction) return []
  return [statement(passage, { text: passage.text, kind: 'template-sentence' })]
}

function blanks(passage: Passage, language: Language, asks: (text: string) => boolean): Statement<Placeholder>[] {
  const { text, folded, sentence } = passage
  const inside = (at: number, ...kinds: string[]) =>
    sentence.spans.some((span) => kinds.includes(span.kind) && at >= span.start && at < span.end)
  const isField = isFieldOfReport(passage)
  const matches = [
    ...allMatches(BRACKETS, isField ? '' : text).filter(
      (match) =>
        (isBlank(match[0], asks) && !isTag(match[0], language)) ||
        isHost(text, match) ||
        isCount(passage, match) ||
        isVariable(text, match, inside(match.index, 'code')),
    ),
    ...allMatches(UNTOLD, text).filter(({ 0: { length }, index }) => isBeforeUnit(passage, index + length)),
    ...(text.includes('___') ? LINES.all(text).filter((match) => isWithinSentence(passage, match)) : []),
    // "(replace # by @)", "(replace `%`)" speak to the reader.
    ...allMatches(PARENTHESIS, text).filter(
      ({ 0: words, index }) =>
        (isInstructionAt(folded.slice(index + 1), language) ||
          isYetToCome(passage, index) ||
          (LEFT_OPEN.test(words) && isOnWay(words, language))) &&
        !ONE_SIGN.test(words),
    ),
    ...MARKS.all(text).filter(
      (match) =>
        (JOINED_CAPITALS.test(match[0]) || AFTER_A_MARK.test(text.slice(0, match.index))) &&
        !(passage.column && has(passage.column, 'release', 'version', 'end-of-support')),
    ),
    ...(text.includes('$(') ? allMatches(COMMAND, text).filter(({ index }) => !inside(index, 'code')) : []),
    ...(text.includes('$') || text.includes('_')
      ? allMatches(VARIABLES, text).filter(
          ({ 0: name, index }) => !inside(index, 'code') && isNameOfBlank(name) && !isTitle(passage, name),
        )
      : []),
  ]
  return matches
    .filter((match) => !inside(match.index, 'link', 'image') || TO_REPLACE.test(match[0]))
    .filter((match) => !isInLineOfReport(passage, match))
    .map(({ 0: { length }, index }) => {
      const start = startOfMailbox(text, index)
      return statement(
        passage,
        { text: text.slice(start, index + length), kind: 'blank' },
        'high',
        start,
        index + length,
      )
    })
}

/** Where the "security@" of "security@[domain]" begins; the blank itself elsewhere. */
function startOfMailbox(text: string, blank: number): number {
  const before = text.slice(Math.max(0, blank - LONGEST_MAILBOX), blank)
  return blank - (MAILBOX.exec(before)?.[0].length ?? 0)
}

const LONGEST_MAILBOX = 64
const MAILBOX = pattern(/[\w.+-]+@$/)

/** "A private channel (to be defined)": a way that is not there yet. */
function isYetToCome({ folded, lexemes, language }: Passage, at: number): boolean {
  const way = lexemes.findLast(({ end }) => end <= at)
  if (!way || !BETWEEN.test(folded.slice(way.end, at)) || !is(way, ...WAYS)) return false
  return deniesAddress(folded.slice(at + 1), language)
}

/** "(link TBD)", "(address to be announced)" */
const LEFT_OPEN = pattern(
  /^.(?:[^\s]+\s){1,3}(?:TBD|TBA|TBC|TODO|coming soon|to be (?:announced|added|decided|defined|determined|confirmed))\W$/i,
)

function isOnWay(words: string, language: Language): boolean {
  return (
    BLANK_FOR_ADDRESS.test(words) ||
    lexiconOf(language)
      .tag(fold(words))
      .some((lexeme) => is(lexeme, ...WAYS))
  )
}

const BETWEEN = pattern(/^:?\s?$/)
const WAYS: readonly Concept[] = [
  'channel',
  'email',
  'contact',
  'form',
  'private-reporting',
  'profile',
  'owner',
  'key',
  'chat',
]

/** "# SECURITY_CONTACT": a heading that is nothing but a name is that of the file. */
function isTitle({ sentence: { block }, text }: Passage, name: string): boolean {
  return block.kind === 'heading' && text === name && !name.startsWith('$')
}

/** "<SECURITY_CONTACT>", whatever the language is. */
function isConstant(inner: string): boolean {
  return CONSTANT.test(inner) && isNameOfBlank(inner)
}

const CONSTANT = pattern(/^[A-Z]+(?:_[A-Z]+)+$/)

function isNameOfBlank(variable: string): boolean {
  return LAST_WORDS.has(variable.replace(BRACES, '').split('_').at(-1) ?? '')
}

/** "api.{{ domain }}": what a tool was to fill in; within code marks a name alone may be an example of the notation. */
function isVariable(text: string, { 0: match, index }: RegExpExecArray, inCode: boolean): boolean {
  if (!VARIABLE.test(match) || text[index - 1] === '$') return false
  return !inCode || PART_OF_NAME.test(text[index - 1] ?? ' ') || PART_OF_NAME.test(text[index + match.length] ?? ' ')
}

function isBlank(bracketed: string, asks: (text: string) => boolean): boolean {
  const inner = bracketed.slice(1, -1)
  if (TICK.test(inner) || NOTE.test(inner) || LEFT_OUT.test(inner)) return false
  if (bracketed.startsWith('[') && (LAST_WORDS.has(inner) || NAMES.has(inner))) return true
  return asks(inner) || (CAPITALS.test(bracketed) && GAP.test(inner.trim())) || isAddressToFillIn(inner)
}

/** "[REDACTED KEY]": what stands for a secret that nobody is to send. */
const LEFT_OUT = pattern(/\b(?:redacted|removed|omitted|masked|hidden|deleted)\b/i)

/** "[BUG BOUNTY]" in front of a subject line: words on what is sent, and none for which another is to stand. */
function isTag(bracketed: string, language: Language): boolean {
  const inner = bracketed.slice(1, -1)
  if (!CAPITALS.test(inner)) return false
  const words = inner.split(NO_LETTERS).filter((word) => word !== '')
  const lexemes = lexiconOf(language).tag(fold(inner))
  const told = lexemes.reduce((length, { start, end }) => length + end - start, 0)
  const letters = words.join(' ').length
  return told >= letters && lexemes.every((lexeme) => is(lexeme, ...SENT))
}

const SENT: readonly Concept[] = [
  'vulnerability',
  'security',
  'report',
  'bounty',
  'bug',
  'disclosure',
  'coordinated',
  'private',
  'critical',
  'high',
]

/** "Subject: `[URGENT] Flaw in [product]`": what a reporter writes. */
function isInLineOfReport({ text, sentence: { spans } }: Passage, { 0: match, index }: RegExpExecArray): boolean {
  const code = spans.find(({ kind, start, end }) => kind === 'code' && index >= start && index + match.length <= end)
  // The project's own name is known to nobody better than to the author.
  return code !== undefined && !OWN_NAME.test(match) && SUBJECT.test(text.slice(0, code.start))
}

const OWN_NAME = pattern(/project|product|repo|app\b|application|software|your/i)
const SUBJECT = new LetterPattern(String.raw`(?<!\p{L})(?:${SUBJECT_LINE.join('|')})[^.]{0,40}$`, 'i')

/** "security@[domain]" */
function isHost(text: string, { 0: match, index }: RegExpExecArray): boolean {
  return text[index - 1] === '@' && match.startsWith('[')
}

/** "We answer in [N] days." */
function isCount(passage: Passage, { 0: match, index }: RegExpExecArray): boolean {
  return COUNT.test(match) && isBeforeUnit(passage, index + match.length)
}

function isBeforeUnit({ lexemes }: Passage, end: number): boolean {
  return lexemes.some(({ start, value, concepts }) => {
    const isTime = value?.kind === 'unit' || concepts.includes('business')
    return isTime && start >= end && start - end <= 1
  })
}

const COUNT = pattern(/^\[[XN]{1,2}\]$/)
/** "Reports go to ____.": a line to write on, but not the "Date: ____" of a form that is printed. */
const LINES = new LetterPattern(String.raw`(?<![\p{L}\p{N}_])_{3,40}(?![\p{N}_])`, 'g')

function isWithinSentence(passage: Passage, { 0: { length }, index }: RegExpExecArray): boolean {
  const { text } = passage
  const end = index + length
  if (isBeforeUnit(passage, end)) return false
  return ENDS_IN_WORD.test(text.slice(0, index)) || (index === 0 && OPENS_WITH_WORD.test(text.slice(end)))
}

const ENDS_IN_WORD = new LetterPattern(String.raw`\p{L}[,;]? $`)
const OPENS_WITH_WORD = new LetterPattern(String.raw`^(?:['’]s)? \p{Ll}`)

/** "Your report should have: – Name: [your name]": what the reporter is to fill in. */
function isFieldOfReport({ subject, lead, label, sentence }: Passage): boolean {
  if (sentence.block.kind !== 'item') return false
  if (lead !== null && has(lead, 'include') && !has(lead, 'channel')) return true
  return subject === 'report-contents' && !(label && has(label, 'email', 'contact', 'send', 'report'))
}

/** "We answer in XX days", "within ___ hours" */
const UNTOLD = pattern(/(?<![\w.-])(?:X{1,3}|_{2,9})(?![\w.-])/g)

/** "[you@your.site]", but not somebody's address that merely stands in brackets. */
function isAddressToFillIn(text: string): boolean {
  return AT_SIGN.test(text) && !(ADDRESS.test(text) && !isStandIn(text))
}

function standIns(passage: Passage): Statement<Placeholder>[] {
  const { text } = passage
  return findAddresses(passage)
    .filter((address) => STANDING_IN.has(address.kind) && isLeftBlank(passage, address))
    .filter((address) => !isPartOfCode(passage, address))
    .map(({ start, end }) =>
      statement(passage, { text: text.slice(start, end), kind: 'example-address' as const }, 'high', start, end),
    )
}

const STANDING_IN: ReadonlySet<Address['kind']> = new Set(['email', 'phone', 'handle'])

/** `<your email>` is HTML to markdown, so that it stands in no sentence. */
function angles({ document }: Manuscript, asks: (text: string) => boolean): Statement<Placeholder>[] {
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

function yours({ document }: Manuscript): Statement<Placeholder>[] {
  return allMatches(YOURS, document.text)
    .filter(({ index }) => !liesIn(document.codeBlocks, index))
    .map(({ 0: text, index }) =>
      statementAt(document, { text, kind: 'blank' as const }, document.placeOf(index, index + text.length)),
    )
}

function liesIn(parts: readonly { place: Place }[], offset: number): boolean {
  return parts.some(({ place }) => offset >= place.start.offset && offset < place.end.offset)
}

/** Lines such as "Impact: [what happens]" are for the reporter to fill in. */
function isForm(text: string): boolean {
  return allMatches(FIELD, text).length >= FIELDS_OF_FORM
}

const FIELD = pattern(/^[^\n:[\]]+:\s?\[[^\n[\]]+\]$/gm)
const FIELDS_OF_FORM = 4

function placeInBlock({ document }: Manuscript, block: Place, text: string): Place {
  const start = document.text.indexOf(text, block.start.offset)
  return start < 0 ? block : document.placeOf(start, start + text.length)
}

function contains(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at >= 0 && !LETTER_OR_DIGIT.test(text[at - 1] ?? '') && !LETTER_OR_DIGIT.test(text[at + word.length] ?? '')
}
