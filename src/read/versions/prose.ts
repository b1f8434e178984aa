import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { wordsOutside } from '../addresses.js'
import { type Clause, has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { isOfRuntime } from '../runtimes.js'
import { ON_HANDLING } from '../subject-groups.js'
import { NUMBER, plainNumbers } from './cells.js'
import { fixesLatest, givesFixes, patchesOnly } from './fixes-told.js'
import { advisedEntries, impliedEntry, impliedRange } from './implied.js'
import { isAdvice, isAskedOfYou, isReference, isStepOfWork, leavesOut, pointsElsewhere } from './not-on-support.js'
import { distinct, isNumberOfSection, isStart, namesBranch, numbersBehindLabel, proseEntries } from './prose-entries.js'
import { bounds } from './verdict-parts.js'

/** What sentences say of supported versions. */
export interface Prose {
  sentences: Passage[]
  entries: Statement<SupportedRange>[]
}

/** Finds the sentences that say which versions get fixes; those under a heading on versions count before others. */
export function readProse(manuscript: Manuscript): Prose {
  const all: Passage[] = []
  for (const passage of manuscript.passages)
    if (speaksOfSupport(passage) || (passage.previous === all.at(-1) && goesOn(passage)) || impliedRange(passage))
      all.push(passage)
  const underHeading = all.filter(({ subject }) => subject === 'versions')
  const telling = underHeading.filter(tellsOfSupport)
  const sentences = [telling, underHeading].find((some) => some.length > 0) ?? all
  const bare = (one: Passage) => one.subject !== 'versions' || one.text.length <= LONGEST_BARE
  const entries = entriesOf(manuscript, telling.length > 0 ? telling : sentences.filter(bare))
  // The section on versions names none, but "fixes go to the latest release" elsewhere.
  const others = entries.length > 0 ? [] : all.filter((one) => one.subject !== 'versions' && !sentences.includes(one))
  return { sentences, entries: others.length > 0 ? entriesOf(manuscript, others) : entries }
}

/** "v0.4 and up", "At the moment that is 2.x": a sentence that hardly tells more than the versions, in characters. */
const LONGEST_BARE = 60

function entriesOf(manuscript: Manuscript, sentences: readonly Passage[]): Statement<SupportedRange>[] {
  const advised = sentences.flatMap((passage) => advisedEntries(manuscript, passage))
  return distinct([...sentences.flatMap((one) => [...proseEntries(one), ...impliedEntry(one)]), ...advised])
}

/** "3.x gets fixes. 2.x does not.": the verdict leaves out what the sentence before says. */
function goesOn(passage: Passage): boolean {
  const { previous, sentence, lexemes } = passage
  if (!previous || previous.sentence.block !== sentence.block || NUMBER.all(passage.text).length === 0) return false
  if (namesWhichTheyAre(passage)) return true
  return has(passage, 'not', 'no') && lexemes.every((lexeme) => is(lexeme, ...ELLIPTICAL))
}

/** "We patch the newest line and the one before. At the moment these are 3.4 and 3.2." */
function namesWhichTheyAre({ lexemes, text, previous }: Passage): boolean {
  if (!previous || !has(previous, 'latest', 'supported') || has(previous, 'not', 'unsupported', 'you')) return false
  if (!lexemes.every((lexeme) => is(lexeme, ...IN_NAMING) || lexeme.value !== null)) return false
  const [number] = NUMBER.all(text)
  return number !== undefined && has({ lexemes }, 'they') && text.length <= LONGEST_NAMING
}

const IN_NAMING: readonly Concept[] = ['and', 'or', 'when', 'ago', 'at', 'they', 'version', 'latest']

const LONGEST_NAMING = 80

const ELLIPTICAL: readonly Concept[] = ['not', 'no', 'version', 'and', 'or', 'receipt', 'gets', 'after', 'older']

/** "Node 20 is required" and "when you report, name the version" stand beside what gets fixes. */
function tellsOfSupport(passage: Passage): boolean {
  const isSaid = has(outsideCode(passage), 'supported', 'unsupported', 'security-fix', 'fix', 'backport')
  if (isSaid || passage.clauses.some(takesReports)) return true
  if (has(passage, 'report', 'must')) return false
  if (passage.lexemes.some((lexeme) => is(lexeme, 'gets') && !is(lexeme, 'version'))) return true
  return (
    has(passage, 'latest', 'main-branch', 'only', 'older', 'yes', 'end-of-support') ||
    givesPart(passage) ||
    goesOn(passage)
  )
}

/** The words of a text but for those in code, as in "`MAJOR.MINOR.PATCH`". */
function outsideCode({ lexemes, spans }: Passage): { lexemes: readonly Lexeme[] } {
  const code = spans.filter(({ kind }) => kind === 'code')
  return { lexemes: wordsOutside(lexemes, code) }
}

/** "We accept reports for the current release." */
function takesReports(clause: Clause): boolean {
  return (
    clause.role === 'main' && clause.actor === 'we' && has(clause, 'report') && has(clause, 'latest', 'main-branch')
  )
}

/** "3.x: critical fixes" */
function givesPart(passage: Passage): boolean {
  const [number] = NUMBER.all(passage.text)
  return number?.index === 0 && passage.text[number[0].length] === ':' && has(passage, 'partly')
}

/** Sections that name versions for other ends. */
const ELSEWHERE: ReadonlySet<Subject> = new Set(['practices', 'report-contents', 'out-of-scope'])

function speaksOfSupport(passage: Passage): boolean {
  const { kind } = passage.sentence.block
  if (kind === 'heading' || kind === 'cell' || tellsOfPastFlaw(passage)) return false
  if (ELSEWHERE.has(passage.subject) && !limitsFixes(passage)) return false
  const names = has(passage, 'version', 'latest', 'main-branch', 'older') || isNumbered(passage) || namesBranch(passage)
  if (!names || passage.clauses.every((clause) => isAskedOfYou(passage, clause) || clause.role === 'condition'))
    return false
  if (passage.subject === 'scope' && namesWhatIsInScope(passage)) return true
  if (passage.subject !== 'versions' && (isStepOfWork(passage) || pointsElsewhere(passage))) return false
  if (passage.clauses.some(leavesOut) || passage.clauses.every((clause) => isAdvice(clause, passage))) return false
  if (passage.subject === 'versions')
    return !passage.clauses.every((clause) => has(clause, 'please') || isReference(clause) || isAdvice(clause, passage))
  if (passage.label?.lexemes.some(({ value }) => value?.kind === 'unit')) return false
  if (passage.label && has(passage.label, 'supported') && has(passage.label, 'version')) return true
  if (passage.clauses.some(looksOnlyAt)) return true
  // "The newest build is looked after"
  const isOnReports = passage.clauses.some(
    ({ role, lexemes }) =>
      role === 'main' && lexemes.some((lexeme) => is(lexeme, 'assess') && !is(lexeme, 'supported')),
  )
  return givesFixes(passage) && namesRange(passage) && !has(passage, 'report') && !isOnReports
}

/** "We investigate flaws on the main branch only." */
function looksOnlyAt(clause: Clause): boolean {
  const [first] = clause.lexemes
  const isOurs = clause.actor === 'we' || (clause.actor === null && first !== undefined && is(first, 'only'))
  if (!isOurs || clause.role !== 'main' || has(clause, 'report', 'not')) return false
  return has(clause, 'assess') && has(clause, 'only') && has(clause, 'latest', 'main-branch')
}

/** "Older releases get no fixes", "fixes are for the latest only": a paragraph that says it wherever it stands. */
function limitsFixes({ subject, sentence, clauses }: Passage): boolean {
  if (sentence.block.kind !== 'paragraph') return false
  // "Until we reach 1.0, only the latest release gets security fixes", under advice on updates
  if (subject === 'practices')
    return clauses.some(
      (clause) =>
        clause.role !== 'condition' &&
        has(clause, 'only') &&
        has(clause, 'latest') &&
        has(clause, 'security-fix') &&
        has(clause, 'supported', 'gets'),
    )
  if (subject !== 'out-of-scope') return false
  return clauses.some(
    (clause) =>
      clause.role === 'main' &&
      has(clause, 'latest', 'main-branch') &&
      (is(clause.lexemes[0] as Lexeme, 'security-fix') || (has(clause, 'only') && has(clause, 'supported', 'gets'))),
  )
}

/** A whole number counts where fixes are spoken of: "version 3 supports passkeys" tells of a feature. */
function isNumbered(passage: Passage): boolean {
  const { text, lexemes, subject } = passage
  const isOwn = ({ index, 0: number }: RegExpExecArray) =>
    !isNumberOfSection(passage, index, number) &&
    !isOfRuntime(text, index + number.length - number.trimStart().length) &&
    !isStart(passage, index)
  if (NUMBER.all(text).some(isOwn) || numbersBehindLabel(passage).length > 0) return true
  const isOnFixes =
    subject === 'versions' ||
    has({ lexemes }, 'security-fix', 'unsupported') ||
    (has({ lexemes }, 'only') && has({ lexemes }, 'supported'))
  return isOnFixes && plainNumbers(text, lexemes).length > 0
}

/** A number, the latest release or the main branch; a paragraph may also say "all supported releases". */
function namesRange(passage: Passage): boolean {
  const told = passage.clauses.filter((clause, index, all) => clause.role === 'main' || bounds(clause, all[index - 1]))
  const main = { lexemes: told.flatMap(({ lexemes }) => lexemes) }
  if (has(main, 'latest', 'main-branch')) return true
  const isOnVersions = has(main, 'older') || opensWithVersions(passage)
  if (
    isOnVersions &&
    has(main, 'unsupported') &&
    has(passage, 'fix', 'security-fix') &&
    !has(main, ...ELSE) &&
    !passage.text.includes('@')
  )
    return true
  if (
    isNumbered(passage) &&
    (has(main, 'supported', 'unsupported', 'backport', 'security-fix') ||
      fixesLatest(passage) ||
      passage.clauses.some((clause) => patchesOnly(passage, clause)))
  )
    return true
  const inGeneral = has(main, 'security-fix') && has(main, 'gets', 'backport') && has(main, 'supported', 'older')
  return inGeneral && (passage.sentence.block.kind === 'paragraph' || has(main, 'only') || isPoint(passage))
}

/** "- Security fixes are backported to all supported releases": one of several points, and no step of the work on a report. */
function isPoint({ sentence: { block }, lead, subject, lexemes: [first] }: Passage): boolean {
  if (block.kind !== 'item' || block.list?.ordered || lead !== null || ON_HANDLING.has(subject)) return false
  return first !== undefined && is(first, 'security-fix')
}

/** "The old address is gone": other things that are withdrawn. */
const ELSE: readonly Concept[] = ['report', 'email', 'channel', 'key', 'website', 'policy', 'bounty']

/** "Releases that are out are not patched." */
function opensWithVersions({ clauses: [first] }: Passage): boolean {
  const word = first?.lexemes.find((lexeme) => is(lexeme, 'version') || !is(lexeme, 'every', 'gets', 'release'))
  return word !== undefined && is(word, 'version') && !is(word, 'fix', 'security-fix')
}

/** "In scope: flaws of the latest release" says which versions are looked after. */
function namesWhatIsInScope(passage: Passage): boolean {
  let onFlaws = has(passage, 'vulnerability', 'scope')
  const { block } = passage.sentence
  for (let before = passage.previous; !onFlaws && before?.sentence.block === block; before = before.previous)
    onFlaws = has(before, 'vulnerability')
  if (onFlaws) return has(passage, 'latest', 'main-branch')
  return block.kind === 'item' && !has(passage, 'not', 'fix') && (has(passage, 'latest') || namesMainBranch(passage))
}

/** "The main branch", "`main`", but not "the main window". */
function namesMainBranch({ lexemes, spans, text }: Passage): boolean {
  return lexemes.some((lexeme) => {
    if (!is(lexeme, 'main-branch')) return false
    const isCode = spans.some(({ kind, start, end }) => kind === 'code' && start <= lexeme.start && lexeme.end <= end)
    return isCode || text.slice(lexeme.start, lexeme.end).toLowerCase() !== 'main'
  })
}
