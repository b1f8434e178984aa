import type { Block, Document, Section, Sentence, Span } from '../document/document.js'
import type { Concept, Language, Subject } from '../languages/language.js'
import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { Confidence, Statement } from '../policy/reading.js'
import { languagesOf } from './bilingual.js'
import { type Clause, has, splitClauses } from './clauses.js'
import { isInPhrase } from './cuts/cuts.js'
import type { DetectedLanguage } from './detect.js'
import { withOurEndings } from './endings.js'
import { fold } from './folding.js'
import { instructionsIn, isTemplateSentence } from './instructions.js'
import { withInvertedConditions } from './inverted.js'
import { inheritanceOf, inheritanceOfColumn } from './lead-ins.js'
import { is, type Lexeme } from './lexicon.js'
import { isOfContents } from './navigation.js'
import { promptsIn } from './prompts.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from './punctuation.js'
import { namesRuntime } from './runtimes.js'
import { subjectOf, subjectOfWhole } from './subjects.js'
import { lexiconOf, tagger, withoutMailboxes } from './tagging.js'

const NO_BLANK = pattern(/\S/)
const LABEL = pattern(/^.{1,60}?(?:[:：](?!\/\/)|(?<!\d)\s[-–—→]\s|\s(?:[-–—→]|[-=]>)\s(?!\d)|—)/u)

/** A sentence with all that reading knows of it before any recogniser looks at it. */
export interface Passage {
  sentence: Sentence
  /** What it is written in: the document's language, or that of a translation. */
  language: Language
  text: string
  /** Its links, code marks and emphasis, in offsets of `text`. */
  spans: readonly Span[]
  /** The text in lower case with plain characters, each in its place. */
  folded: string
  /** Whether it speaks to the author of the file, as the sentences of templates do; then it has no lexemes. */
  instruction: boolean
  lexemes: readonly Lexeme[]
  clauses: readonly Clause[]
  /** What the sentence's section, or the nearest one around it that says so, is about. */
  subject: Subject
  /** "Initial response" in "Initial response: within 48 hours"; the whole first cell for the other cells of a row. */
  label: Label | null
  /** The sentence that introduces the list or table, else the item around a nested list. */
  lead: Passage | null
  /** Of a cell: the words of its column's header; null elsewhere. */
  column: Label | null
  /** The passage before this one in the same block or section. */
  previous: Passage | null
}

/** Words that name what follows them. */
interface Label {
  text: string
  lexemes: readonly Lexeme[]
}

/** A document with its sentences understood word by word. */
export interface Manuscript {
  document: Document
  language: Language
  /** Whether `language` is the one that the text is written in; else only what does not depend on wording can be read. */
  understood: boolean
  /** Whether its name alone tells that the document is on vulnerabilities: not for a section of a README. */
  named: boolean
  passages: readonly Passage[]
  subjects: ReadonlyMap<Section, Subject>
  passageOf(sentence: Sentence): Passage
  /** The items, cells and paragraphs that a sentence leads in. */
  ledBy(lead: Passage): readonly Passage[]
}

/** A sentence is read so far, in UTF-16 code units: what is longer is no sentence, and could be made to take for ever. */
const MOST_CHARACTERS = 4000

/** Finds the words that mean something in each sentence, and what each section is about. */
export function annotate(document: Document, { language, understood }: DetectedLanguage, named = true): Manuscript {
  const texts = document.sentences.map((sentence) => sentence.text.slice(0, MOST_CHARACTERS))
  const foldedTexts = texts.map(fold)
  const { languageAt, words } = wordsOf(document, language, texts, foldedTexts)
  const subjects = sectionSubjects(document, words, languageAt)
  const passages: Passage[] = []
  const labels = new Map<Block, Label | null>()
  const leads = new Map<Block, Passage | null>()
  const all = foldedTexts.join('\n')
  const isInstructionHere = instructionsIn(all, language)
  const isPromptHere = promptsIn(all, language)
  for (const sentence of document.sentences) {
    const own = languageAt(sentence)
    const text = texts[sentence.index] ?? ''
    const spans =
      text.length < sentence.text.length ? sentence.spans.filter(({ end }) => end <= text.length) : sentence.spans
    const folded = foldedTexts[sentence.index] ?? ''
    const instruction =
      own === language
        ? isInstructionHere(folded) || isPromptHere(folded, words[sentence.index] ?? [])
        : isTemplateSentence(folded, own)
    const lexemes =
      instruction || isOfContents(text, spans) ? [] : withoutMailboxes(words[sentence.index] ?? [], folded)
    const { block } = sentence
    const last = passages.at(-1)
    if (!leads.has(block)) leads.set(block, leadOf(block, passages))
    const lead = leads.get(block) ?? null
    const heir = block.kind === 'item' && sentence === block.sentences[0] ? (lead ?? headingOf(block, passages)) : null
    const column = columnOf(block, passages)
    if (!labels.has(block)) labels.set(block, labelOf(sentence, lexemes, words))
    passages.push({
      sentence,
      language: own,
      text,
      spans,
      folded,
      instruction,
      lexemes,
      clauses: splitClauses(text, lexemes, spans, own, heir ? inheritanceOf(heir) : inheritanceOfColumn(column)),
      subject:
        runInSubject(block, own) ?? subjectBehind(last, sentence, lexemes, subjects.get(block.section) ?? 'other'),
      label: goesOn(sentence) ? labelOfLine(sentence, lexemes, labels.get(block)) : (labels.get(block) ?? null),
      column,
      lead,
      previous: last && last.sentence.block.section === block.section ? last : null,
    })
  }
  const led = new Map<Passage, Passage[]>()
  for (const passage of passages) {
    const siblings = passage.lead && led.get(passage.lead)
    if (siblings) siblings.push(passage)
    else if (passage.lead) led.set(passage.lead, [passage])
  }
  return {
    document,
    language,
    understood,
    named,
    passages,
    subjects,
    passageOf: ({ index }) => passages[index] as Passage,
    ledBy: (lead) => led.get(lead) ?? [],
  }
}

/** A statement made of a stretch of a sentence, or of all of it. */
export function statement<Value>(
  { sentence }: { sentence: Sentence },
  value: Value,
  confidence: Confidence = 'high',
  start = 0,
  end = sentence.text.length,
): Statement<Value> {
  return { value, place: sentence.placeOf(start, end), text: sentence.text.slice(start, end), confidence }
}

/** A statement that one of the clauses of a sentence makes, which in a long one may stand some lines below its beginning. */
export function statementFrom<Value>(
  passage: Passage,
  clause: Clause | undefined,
  value: Value,
  confidence: Confidence = 'high',
): Statement<Value> {
  const first = clause?.lexemes[0]
  // "And" at the end of a line says nothing yet.
  const isJoint = first !== undefined && is(first, 'and', 'but') && first.start - (clause?.start ?? 0) <= 1
  const start = isJoint ? first.end : (clause?.start ?? 0)
  return statement(passage, value, confidence, start + Math.max(passage.text.slice(start).search(NO_BLANK), 0))
}

/** The items of the list that a sentence leads in. */
export function itemsLedBy(passage: Passage, ledBy: Manuscript['ledBy']): string[] {
  return itemTexts(ledBy(passage).flatMap(({ sentence: { block } }) => (block.kind === 'item' ? [block] : [])))
}

/** The items of the list that a sentence opens as its first item. */
export function itemsBeginningWith({ sentence: { block } }: Passage): string[] {
  return block.list?.items[0] === block ? itemTexts(block.list.items) : []
}

function itemTexts(items: readonly Block[]): string[] {
  return [...new Set(items)].map(({ sentences }) => sentences.map(({ text }) => text).join(' '))
}

/** A statement on a place of the source that is no sentence. */
export function statementAt<Value>(
  document: Document,
  value: Value,
  place: Place,
  confidence: Confidence = 'high',
): Statement<Value> {
  return { value, place, text: document.text.slice(place.start.offset, place.end.offset), confidence }
}

/** The words of each sentence that mean something, by the sentence's index. */
type WordsOfSentences = readonly (readonly Lexeme[])[]

/** The language of each sentence, and its words in that. */
function wordsOf(
  document: Document,
  language: Language,
  texts: readonly string[],
  folded: readonly string[],
): { languageAt: (sentence: Sentence) => Language; words: WordsOfSentences } {
  const tag = tagger(lexiconOf(language))
  const understood = (tagged: readonly Lexeme[], index: number, own: Language) => {
    const text = folded[index] ?? ''
    return withInvertedConditions(withOurEndings(tagged, text, own), text)
  }
  const main = texts.map((text, index) => understood(tag(text, folded[index]), index, language))
  const languageAt = languagesOf(document, language, main)
  const words = document.sentences.map((sentence, index) => {
    const own = languageAt(sentence)
    if (own === language) return main[index] ?? []
    return understood(lexiconOf(own).tag(texts[index] ?? '', folded[index]), index, own)
  })
  return { languageAt, words }
}

function wordsOfBlock(block: Block | null | undefined, words: WordsOfSentences): readonly Lexeme[] {
  return block?.sentences.flatMap(({ index }) => words[index] ?? []) ?? []
}

function sectionSubjects(
  document: Document,
  words: WordsOfSentences,
  languageAt: (sentence: Sentence) => Language,
): Map<Section, Subject> {
  const subjects = new Map<Section, Subject>()
  const title = document.sections.find(({ heading }) => heading)
  for (const section of document.sections) {
    const inherited = (section.parent && subjects.get(section.parent)) ?? 'other'
    const heading = section.heading?.sentences ?? []
    const text = heading.map((sentence) => sentence.text).join(' ')
    const own =
      (section.level > 1 || section !== title) && heading[0] ? subjectOfWhole(text, languageAt(heading[0])) : undefined
    const told = own ?? subjectOf(wordsOfBlock(section.heading, words), section.level) ?? inherited
    const isOfOther = told === 'versions' && section.level > 1 && namesRuntime(text)
    subjects.set(section, isOfOther ? 'practices' : asMeant(told, wordsOfBlock(section.heading, words)))
  }
  for (const section of [...bugsBesideFlaws(document, words, subjects), ...othersBesideSecurity(document, words)])
    if (subjects.get(section) === 'reporting') subjects.set(section, 'other-bugs')
  const below = firstBelowEmptyTitle(document, subjects, words)
  if (below) subjects.set(below, 'reporting')
  if ([...subjects.values()].includes('reporting')) return subjects
  for (const section of document.sections)
    if (isPolicyByTitle(section, document, subjects, words)) subjects.set(section, 'reporting')
  return subjects
}

/**
 * "How to let us know" right below "Reporting flaws", or with an address right below "Security": where the title alone is on reports and has
 * no text, its first section tells them.
 */
function firstBelowEmptyTitle(
  { sections, sentences }: Document,
  subjects: ReadonlyMap<Section, Subject>,
  words: WordsOfSentences,
): Section | undefined {
  const at = sections.findIndex(({ heading }) => heading)
  const [title, first] = sections.slice(at, at + 2)
  if (at < 0 || !title || first?.parent !== title || title.level > 1 || subjects.get(first) !== 'other')
    return undefined
  const isTold = sections.some((section) => section !== title && subjects.get(section) === 'reporting')
  if (isTold || sentences.some(({ block }) => block.section === title && block.kind !== 'heading')) return undefined
  const heading = wordsOfBlock(title.heading, words)
  const isOnReports = subjects.get(title) === 'reporting'
  if (!isOnReports && !has({ lexemes: heading }, 'security', 'vulnerability')) return undefined
  const own = sentences.filter(({ block }) => block.section === first && block.kind !== 'heading')
  const hasAddress = own.some(({ text }) => text.includes('@'))
  const lexemes = own.flatMap(({ index }) => words[index] ?? [])
  return (isOnReports || hasAddress) && has({ lexemes }, ...ON_FLAWS) ? first : undefined
}

/** "Bug reports", where a heading of the same level is on "Security issues". */
function bugsBesideFlaws(
  { sections }: Document,
  words: WordsOfSentences,
  subjects: ReadonlyMap<Section, Subject>,
): Section[] {
  const isOn = ({ heading }: Section, ...matters: Concept[]) =>
    has({ lexemes: wordsOfBlock(heading, words) }, ...matters)
  const onFlaws = sections.filter((section) => isOn(section, 'security', 'vulnerability'))
  const levels = new Set(onFlaws.map(({ level }) => level))
  // "Reporting" before "Bug reports".
  const first = sections.findIndex((section) => subjects.get(section) === 'reporting' && section.level > 1)
  return sections.filter(
    (section, index) =>
      (levels.has(section.level) || (first >= 0 && first < index && section.level === sections[first]?.level)) &&
      isOn(section, 'bug') &&
      !isOn(section, 'security', 'vulnerability'),
  )
}

/** "Sponsors" and "Chat" beside "Security" on a page of contacts. */
function othersBesideSecurity({ sections }: Document, words: WordsOfSentences): Section[] {
  const wordsIn = ({ heading }: Section) => ({ lexemes: wordsOfBlock(heading, words) })
  return sections.filter((section) => {
    const { heading, parent, level } = section
    if (!heading || has(wordsIn(section), ...OF_REPORTS)) return false
    if (parent?.heading && has(wordsIn(parent), ...ON_MATTER)) return false
    return sections.some(
      (other) => other.parent === parent && other.level === level && has(wordsIn(other), 'security', 'vulnerability'),
    )
  })
}

const ON_MATTER: readonly Concept[] = ['security', 'vulnerability', 'report', 'disclosure', 'policy']
/** Of these, one tells that a section may be on reports. */
const OF_REPORTS: readonly Concept[] = [
  ...ON_MATTER,
  'private',
  'sensitive',
  'contact',
  'email',
  'notify',
  'escalate',
  'owner',
  'encrypt',
  'form',
]

/** "Do not report vulnerabilities on GitHub" heads what to do instead. */
function asMeant(subject: Subject, lexemes: readonly Lexeme[]): Subject {
  if (subject !== 'out-of-scope' || !has({ lexemes }, 'not') || !has({ lexemes }, 'report', 'open')) return subject
  return has({ lexemes }, 'forge', 'public-place', 'tracker') ? 'reporting' : subject
}

/** "**Which versions?** Only 3.x.": a few words in bold, as a sentence, head their paragraph. */
function runInSubject({ kind, sentences: [first, second] }: Block, language: Language): Subject | undefined {
  if (kind !== 'paragraph' || !first || !second) return undefined
  const isBold = first.spans.some(
    (span) => span.kind === 'strong' && span.start === 0 && span.end >= first.text.length - 1,
  )
  return isBold ? subjectOfWhole(first.text, language) : undefined
}

/** Sections of which a paragraph on a flaw that somebody has found may be on how to report it, all the same. */
const ON_OTHER_MATTERS: ReadonlySet<Subject> = new Set(['practices', 'other-bugs', 'other'])

/** Within so many words that mean something a sentence says what it is about. */
const OPENING_WORDS = 5

/** "Did you find a vulnerability? …": from there on the paragraph is on reporting, whatever its section is about. */
function subjectBehind(
  last: Passage | undefined,
  { block, text }: Sentence,
  lexemes: readonly Lexeme[],
  subject: Subject,
): Subject {
  if (!ON_OTHER_MATTERS.has(subject) || (block.kind !== 'paragraph' && block.kind !== 'item')) return subject
  if (last?.sentence.block === block && last.subject === 'reporting') return 'reporting'
  const isFound = has({ lexemes }, 'discover') && has({ lexemes }, 'vulnerability')
  if (isFound && (ENDS_IN_QUESTION.test(text) || (has({ lexemes }, 'if') && has({ lexemes }, 'you'))))
    return 'reporting'
  // "To report a vulnerability please write to …"
  const opening = { lexemes: lexemes.slice(0, OPENING_WORDS) }
  const isToReport = has(opening, 'report') && has(opening, 'vulnerability') && !has(opening, 'not', 'we', 'other')
  return isToReport && has({ lexemes }, 'please', 'send', 'contact', 'email') ? 'reporting' : subject
}

/** Where no section is on reporting, what stands right under "Security policy" is, and all of a text without headings. */
function isPolicyByTitle(
  section: Section,
  { sections, sentences }: Document,
  subjects: ReadonlyMap<Section, Subject>,
  words: WordsOfSentences,
): boolean {
  if (subjects.get(section) !== 'other') return false
  if (!section.heading) return sections.length === 1
  const lexemes = wordsOfBlock(section.heading, words)
  const isTitle = section === sections.find(({ heading }) => heading)
  const isAllSecurity = lexemes.every((lexeme) => is(lexeme, 'security', 'policy'))
  if (!has({ lexemes }, 'security', 'vulnerability') || !(isTitle || isAllSecurity)) return false
  return (
    isAllSecurity ||
    sentences.some(
      ({ index, block, text }) =>
        block.section === section && (text.includes('@') || has({ lexemes: words[index] ?? [] }, ...ON_FLAWS)),
    )
  )
}

/** Of these, one stands in a text on how to report. */
const ON_FLAWS: readonly Concept[] = [
  'report',
  'vulnerability',
  'bug',
  'contact',
  'email',
  'private-reporting',
  'advisory',
  'disclosure',
]

function leadOf(block: Block, passages: readonly Passage[]): Passage | null {
  const introduction = block.list?.lead ?? block.list?.parent?.sentences.at(-1) ?? block.cell?.table.lead
  if (introduction) return passages[introduction.index] ?? null
  const before = passages.at(-1)
  const leadsIn =
    before?.sentence.block.kind === 'paragraph' &&
    before.sentence.block.section === block.section &&
    ENDS_IN_COLON.test(before.text)
  return block.kind === 'paragraph' && leadsIn ? before : null
}

/** "Do NOT" as a heading says it of each item of a list right under it. */
function headingOf(block: Block, passages: readonly Passage[]): Passage | null {
  const heading = block.section.heading?.sentences[0]
  return (heading && passages[heading.index]) ?? null
}

function columnOf({ cell }: Block, passages: readonly Passage[]): Label | null {
  const header = cell && cell.row >= 0 ? cell.table.header[cell.column]?.sentences[0] : undefined
  const passage = header && passages[header.index]
  return passage ? { text: passage.text, lexemes: passage.lexemes } : null
}

/** Whether a sentence is a further one of a paragraph, of which the label of the first says nothing. */
function goesOn(sentence: Sentence): boolean {
  const { kind, sentences } = sentence.block
  return kind === 'paragraph' && sentence !== sentences[0]
}

/** "Contact: …" on one line and "Reply: …" on the next: each line of such a paragraph has its own label. */
function labelOfLine(sentence: Sentence, lexemes: readonly Lexeme[], first: Label | null | undefined): Label | null {
  const { sentences } = sentence.block
  const before = sentences[sentences.indexOf(sentence) - 1]
  const isOnNewLine = before && sentence.placeOf().start.line > before.placeOf().end.line
  return first && isOnNewLine ? labelOf(sentence, lexemes, NO_WORDS) : null
}

/** The words of other sentences, which only the cells of a table need. */
const NO_WORDS: WordsOfSentences = []

/** The longest label that still reads as one, in characters. */
const LABEL_LENGTH = 60

function labelOf(sentence: Sentence, lexemes: readonly Lexeme[], words: WordsOfSentences): Label | null {
  const { cell } = sentence.block
  if (cell && cell.column > 0 && cell.row >= 0) {
    const first = cell.table.rows[cell.row]?.[0]
    return { text: first?.sentences.map((part) => part.text).join(' ') ?? '', lexemes: wordsOfBlock(first, words) }
  }
  const strong = sentence.spans.find(({ kind, start }) => kind === 'strong' && start === 0)
  const mark = LABEL.exec(sentence.text)?.[0] ?? ''
  const isMarked = !isWithin(sentence, lexemes, mark.trimEnd().length)
  const end = Math.max(strong && strong.end < sentence.text.length ? strong.end : 0, isMarked ? mark.length : 0)
  if (end === 0 || end > LABEL_LENGTH) return null
  return { text: sentence.text.slice(0, end), lexemes: lexemes.filter((lexeme) => lexeme.end <= end) }
}

/** "Open **Security → Advisories**": a sign within a phrase, or within what stands out of the sentence, ends no label. */
function isWithin({ spans }: Sentence, lexemes: readonly Lexeme[], at: number): boolean {
  return isInPhrase([...lexemes, ...spans.filter(({ start }) => start > 0)], at)
}
