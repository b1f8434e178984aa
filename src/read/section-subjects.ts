import type { Block, Document, Section, Sentence } from '../document/document.js'
import type { Concept, Language, Subject } from '../languages/language.js'
import { has } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import { ENDS_IN_QUESTION } from './punctuation.js'
import { namesRuntime } from './runtimes.js'
import { type SentenceWords, wordsOfBlock } from './sentence-words.js'
import { subjectOf, subjectOfWhole } from './subjects.js'

/** The sections of a document, with what is known of them so far. */
interface Outline {
  document: Document
  words: SentenceWords
  /** The first section with a heading; undefined in a text without any. */
  title: Section | undefined
  subjects: Map<Section, Subject>
  headings: ReadonlyMap<Section, Words>
}

interface Words {
  lexemes: readonly Lexeme[]
}

/** What each section is about: what its heading tells, which those beside it may narrow, else what the section around it is about. */
export function subjectsOfSections(
  document: Document,
  words: SentenceWords,
  languageAt: (sentence: Sentence) => Language,
): ReadonlyMap<Section, Subject> {
  const { sections } = document
  const subjects = new Map<Section, Subject>()
  const headings = new Map(sections.map((section) => [section, { lexemes: wordsOfBlock(section.heading, words) }]))
  const outline: Outline = { document, words, title: sections.find(({ heading }) => heading), subjects, headings }
  for (const section of sections) subjects.set(section, subjectByHeading(section, outline, languageAt))
  for (const section of [...bugsBesideFlaws(outline), ...othersBesideSecurity(outline)])
    if (subjects.get(section) === 'reporting') subjects.set(section, 'other-bugs')
  const below = firstBelowEmptyTitle(outline)
  if (below) subjects.set(below, 'reporting')
  if ([...subjects.values()].includes('reporting')) return subjects
  for (const section of sections) if (isPolicyByTitle(section, outline)) subjects.set(section, 'reporting')
  return subjects
}

/** What a heading tells as a whole, or by its words. */
function subjectByHeading(section: Section, outline: Outline, languageAt: (sentence: Sentence) => Language): Subject {
  const { subjects, title } = outline
  const inherited = (section.parent && subjects.get(section.parent)) ?? 'other'
  const sentences = section.heading?.sentences ?? []
  const text = sentences.map((sentence) => sentence.text).join(' ')
  const mayTellAsWhole = section.level > 1 || section !== title
  const whole = mayTellAsWhole && sentences[0] ? subjectOfWhole(text, languageAt(sentences[0])) : undefined
  const heading = headingOf(section, outline)
  const told = whole ?? subjectOf(heading.lexemes, section.level) ?? inherited
  // "Supported Node.js versions"
  if (told === 'versions' && section.level > 1 && namesRuntime(text)) return 'practices'
  return told === 'out-of-scope' && forbidsPlace(heading) ? 'reporting' : told
}

function headingOf(section: Section, { headings }: Outline): Words {
  return headings.get(section) ?? { lexemes: [] }
}

/** "Do not report vulnerabilities on GitHub" heads what to do instead. */
function forbidsPlace(heading: Words): boolean {
  return has(heading, 'not') && has(heading, 'report', 'open') && has(heading, 'forge', 'public-place', 'tracker')
}

/** "Bug reports", where a heading of the same level is on "Security issues". */
function bugsBesideFlaws(outline: Outline): Section[] {
  const { sections } = outline.document
  const isOnFlaws = (section: Section) => has(headingOf(section, outline), ...FLAW)
  const levels = new Set(sections.filter(isOnFlaws).map(({ level }) => level))
  // "Reporting" before "Bug reports".
  const first = sections.findIndex((section) => outline.subjects.get(section) === 'reporting' && section.level > 1)
  return sections.filter((section, index) => {
    const isBehindReporting = first >= 0 && first < index && section.level === sections[first]?.level
    const isBeside = levels.has(section.level) || isBehindReporting
    return isBeside && has(headingOf(section, outline), 'bug') && !isOnFlaws(section)
  })
}

/** "Sponsors" and "Chat" beside "Security" on a page of contacts. */
function othersBesideSecurity(outline: Outline): Section[] {
  const { sections } = outline.document
  return sections.filter((section) => {
    const { heading, parent, level } = section
    if (!heading || has(headingOf(section, outline), ...OF_REPORTS)) return false
    if (parent?.heading && has(headingOf(parent, outline), ...ON_MATTER)) return false
    return sections.some(
      (other) => other.parent === parent && other.level === level && has(headingOf(other, outline), ...FLAW),
    )
  })
}

/** Of these, one names what a section on security is about. */
const FLAW: readonly Concept[] = ['security', 'vulnerability']
const ON_MATTER: readonly Concept[] = [...FLAW, 'report', 'disclosure', 'policy']
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

/**
 * "How to let us know" right below "Reporting flaws", or with an address right below "Security": where the title alone is on reports and has
 * no text, its first section tells them.
 */
function firstBelowEmptyTitle(outline: Outline): Section | undefined {
  const { document, title, subjects, words } = outline
  const { sections, sentences } = document
  const first = title && sections[sections.indexOf(title) + 1]
  if (!title || first?.parent !== title || title.level > 1 || subjects.get(first) !== 'other') return undefined
  const isTold = sections.some((section) => section !== title && subjects.get(section) === 'reporting')
  if (isTold || sentences.some(({ block }) => isText(block, title))) return undefined
  const isOnReports = subjects.get(title) === 'reporting'
  if (!isOnReports && !has(headingOf(title, outline), ...FLAW)) return undefined
  const own = sentences.filter(({ block }) => isText(block, first))
  const hasAddress = own.some(({ text }) => text.includes('@'))
  const lexemes = own.flatMap(({ index }) => words[index] ?? [])
  return (isOnReports || hasAddress) && has({ lexemes }, ...ON_FLAWS) ? first : undefined
}

/** Whether a block stands right in a section, below its heading. */
function isText({ section, kind }: Block, around: Section): boolean {
  return section === around && kind !== 'heading'
}

/** Where no section is on reporting, what stands right under "Security policy" is, and all of a text without headings. */
function isPolicyByTitle(section: Section, outline: Outline): boolean {
  const { document, title, subjects, words } = outline
  if (subjects.get(section) !== 'other') return false
  if (!section.heading) return document.sections.length === 1
  const heading = headingOf(section, outline)
  const isAllSecurity = heading.lexemes.every((lexeme) => is(lexeme, 'security', 'policy'))
  if (!has(heading, ...FLAW) || !(section === title || isAllSecurity)) return false
  return (
    isAllSecurity ||
    document.sentences.some(
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

/** A sentence whose subject is known. */
interface Known {
  sentence: Sentence
  subject: Subject
}

/** What a sentence is about: the subject of its section, unless its own paragraph or item tells another. */
export function subjectOfSentence(
  sentence: Sentence,
  lexemes: readonly Lexeme[],
  language: Language,
  last: Known | undefined,
  ofSection: Subject,
): Subject {
  return (
    runInSubject(sentence.block, language) ??
    (turnsToReporting(sentence, lexemes, last, ofSection) ? 'reporting' : ofSection)
  )
}

/** "**Which versions?** Only 3.x.": a few words in bold, as a sentence, head their paragraph. */
function runInSubject({ kind, sentences: [first, second] }: Block, language: Language): Subject | undefined {
  if (kind !== 'paragraph' || !first || !second) return undefined
  const isBold = first.spans.some(
    (span) => span.kind === 'strong' && span.start === 0 && span.end >= first.text.length - 1,
  )
  return isBold ? subjectOfWhole(first.text, language) : undefined
}

/** "Did you find a vulnerability? …": from there on the paragraph is on reporting, whatever its section is about. */
function turnsToReporting(
  { block, text }: Sentence,
  lexemes: readonly Lexeme[],
  last: Known | undefined,
  ofSection: Subject,
): boolean {
  if (!ON_OTHER_MATTERS.has(ofSection) || (block.kind !== 'paragraph' && block.kind !== 'item')) return false
  if (last?.sentence.block === block && last.subject === 'reporting') return true
  const isFound = has({ lexemes }, 'discover') && has({ lexemes }, 'vulnerability')
  if (isFound && (ENDS_IN_QUESTION.test(text) || (has({ lexemes }, 'if') && has({ lexemes }, 'you')))) return true
  // "To report a vulnerability please write to …"
  const opening = { lexemes: lexemes.slice(0, OPENING_WORDS) }
  const isToReport = has(opening, 'report') && has(opening, 'vulnerability') && !has(opening, 'not', 'we', 'other')
  return isToReport && has({ lexemes }, 'please', 'send', 'contact', 'email')
}

/** Sections of which a paragraph on a flaw that somebody has found may be on how to report it, all the same. */
const ON_OTHER_MATTERS: ReadonlySet<Subject> = new Set(['practices', 'other-bugs', 'other'])

/** Within so many words that mean something a sentence says what it is about. */
const OPENING_WORDS = 5
