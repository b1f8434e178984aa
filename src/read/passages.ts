import type { Block, Document, Section, Sentence, Span } from '../document/document.js'
import type { Language, Subject } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { holds, type Place } from '../policy/place.js'
import type { Confidence, Statement } from '../policy/reading.js'
import type { Clause, Inheritance } from './clauses.js'
import type { DetectedLanguage } from './detect.js'
import { fold } from './folding.js'
import { type Label, labeller } from './labels.js'
import { inheritanceOf, inheritanceOfColumn } from './lead-ins.js'
import { is, type Lexeme } from './lexicon.js'
import { isOfContents } from './navigation.js'
import { ENDS_IN_COLON } from './punctuation.js'
import { subjectOfSentence, subjectsOfSections } from './section-subjects.js'
import { wordsOfSentences } from './sentence-words.js'
import { splitClauses } from './split-clauses.js'
import { withoutMailboxes } from './tagging.js'
import { type ToAuthor, toAuthorIn } from './to-author.js'

const NO_BLANK = pattern(/\S/)

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
  instruction: ToAuthor | null
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
  const { languageAt, words } = wordsOfSentences(document, language, texts, foldedTexts)
  const subjects = subjectsOfSections(document, words, languageAt)
  const toAuthor = toAuthorIn(foldedTexts.join('\n'), language)
  const labelOf = labeller(words)
  const leads = new Map<Block, Passage | null>()
  const passages: Passage[] = []
  for (const sentence of document.sentences) {
    const { block, index } = sentence
    const own = languageAt(sentence)
    const text = texts[index] ?? ''
    const folded = foldedTexts[index] ?? ''
    const tagged = words[index] ?? []
    const spans = spansWithin(sentence, text.length)
    const instruction = toAuthor(folded, tagged, own)
    const lexemes = instruction || isOfContents(text, spans) ? [] : withoutMailboxes(tagged, folded)
    if (!leads.has(block)) leads.set(block, leadOf(block, passages))
    const lead = leads.get(block) ?? null
    const column = columnOf(block, passages)
    const last = passages.at(-1)
    passages.push({
      sentence,
      language: own,
      text,
      spans,
      folded,
      instruction,
      lexemes,
      clauses: splitClauses(text, lexemes, spans, own, inheritanceAt(sentence, lead, column, passages)),
      subject: subjectOfSentence(sentence, lexemes, own, last, subjects.get(block.section) ?? 'other'),
      label: labelOf(sentence, lexemes),
      column,
      lead,
      previous: last?.sentence.block.section === block.section ? last : null,
    })
  }
  const led = passagesByLead(passages)
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

/** The spans of a sentence of which only so many characters are read. */
function spansWithin({ text, spans }: Sentence, length: number): readonly Span[] {
  return length < text.length ? spans.filter(({ end }) => end <= length) : spans
}

/** The sentence that introduces a list, a table or a paragraph, among the passages before it. */
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

/** What the opening sentence of an item takes over from the lead-in or heading above it, and a cell from its column. */
function inheritanceAt(
  sentence: Sentence,
  lead: Passage | null,
  column: Label | null,
  passages: readonly Passage[],
): Inheritance {
  const { block } = sentence
  const above = block.kind === 'item' && sentence === block.sentences[0] ? (lead ?? headingOf(block, passages)) : null
  return above ? inheritanceOf(above) : inheritanceOfColumn(column)
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

function passagesByLead(passages: readonly Passage[]): ReadonlyMap<Passage, readonly Passage[]> {
  const led = new Map<Passage, Passage[]>()
  for (const passage of passages) {
    const siblings = passage.lead && led.get(passage.lead)
    if (siblings) siblings.push(passage)
    else if (passage.lead) led.set(passage.lead, [passage])
  }
  return led
}

/** The passage in which a stretch of the source stands. */
export function passageAt(place: Place, passages: readonly Passage[]): Passage | undefined {
  return passages.find(({ sentence }) => holds(sentence.placeOf(), place))
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
