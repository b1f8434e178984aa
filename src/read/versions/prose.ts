import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LETTER, LetterPattern } from '../../policy/letters.js'
import type { Statement } from '../../policy/reading.js'
import type { SupportedRange } from '../../policy/versions.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { tellsOfPastFlaw } from '../past-flaws.js'
import { COMMA, ENDS_IN_COLON } from '../punctuation.js'
import { isOfRuntime } from '../runtimes.js'
import { listedFrom, NUMBER, NUMBERED_BRANCH, plainNumbers } from './cells.js'
import { bounds, isExcepted, partsOf, type VerdictPart, verdictAt } from './verdict-parts.js'

/** "The development branch", but "the development version" */
const DEVELOPMENT_BRANCH = pattern(/\bdev[a-z]*(?! (?:version|snapshot|code|state|head|line|tree))\b/i)
const FULL_STOPS = pattern(/(?<!\.)\.+$/)

/** What sentences say of supported versions. */
export interface Prose {
  sentences: Passage[]
  entries: Statement<SupportedRange>[]
}

/** Finds the sentences that say which versions get fixes; those under a heading on versions count before others. */
export function readProse(manuscript: Manuscript): Prose {
  const all: Passage[] = []
  for (const passage of manuscript.passages)
    if (speaksOfSupport(passage) || (passage.previous === all.at(-1) && goesOn(passage)) || pointedBackTo(passage))
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
  return distinct([...sentences.flatMap((one) => [...proseEntries(one), ...entryPointedTo(one)]), ...advised])
}

/** "If you are not on the latest version, update first. Only that one is maintained." */
function pointedBackTo({ previous, lexemes, sentence, clauses, text }: Passage): Lexeme | undefined {
  if (!previous || previous.sentence.block !== sentence.block || clauses.length > 1 || text.length > LONGEST_NAMING)
    return undefined
  if (!has({ lexemes }, 'only') || !has({ lexemes }, 'supported', 'fix', 'security-fix')) return undefined
  const isOfIt = lexemes.every((lexeme) => lexeme.value !== null || is(lexeme, ...IN_POINTING))
  return isOfIt && NUMBER.all(text).length === 0
    ? previous.lexemes.findLast((lexeme) => is(lexeme, 'latest', 'main-branch'))
    : undefined
}

const IN_POINTING: readonly Concept[] = ['only', 'supported', 'we', 'us', 'fix', 'security-fix', 'gets', 'they', 'will']

function entryPointedTo(passage: Passage): Statement<SupportedRange>[] {
  const { previous } = passage
  const target = pointedBackTo(passage)
  if (!previous || !target) return []
  const { start, end } = target
  const range = is(target, 'latest') ? 'latest' : branchName(previous.text.slice(start, end))
  return [
    statement(
      previous,
      { range, supported: true, ends: null, verdict: '', form: 'prose' as const },
      'medium',
      start,
      end,
    ),
  ]
}

/** "2.x and earlier are no longer supported. Please use the latest.": what users are to move to from all that is named gets the fixes. */
function advisedEntries({ passages }: Manuscript, passage: Passage): Statement<SupportedRange>[] {
  const own = proseEntries(passage)
  // "Run the newest release; that's the only one I look after."
  const isSaidOfIt = own.length === 0 && has(passage, 'only') && has(passage, 'supported')
  if (!(has(passage, 'unsupported') || isSaidOfIt) || own.some(({ value }) => value.supported)) return []
  const next = passages[passages.indexOf(passage) + 1]
  const isNext = next?.sentence.block === passage.sentence.block && next.clauses.length === 1
  return [passage, ...(isNext ? [next] : [])].flatMap((part) => {
    const advice = part.clauses.find(
      (clause) => clause.actor !== 'we' && has(clause, 'upgrade') && has(clause, 'latest'),
    )
    const latest =
      advice && (part === passage ? own.length > 0 || isSaidOfIt : !isSaidOfIt) ? firstOf(advice, 'latest') : undefined
    if (!advice || !latest || isNegated(advice) || has(advice, 'unsupported', 'if')) return []
    const value = { range: 'latest', supported: true, ends: null, verdict: '', form: 'prose' as const }
    return [statement(part, value, 'medium', latest.start, latest.end)]
  })
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
  const isSaid = has(passage, 'supported', 'unsupported', 'security-fix', 'fix', 'backport')
  if (isSaid || passage.clauses.some(takesReports)) return true
  if (has(passage, 'report', 'must')) return false
  if (passage.lexemes.some((lexeme) => is(lexeme, 'gets') && !is(lexeme, 'version'))) return true
  return (
    has(passage, 'latest', 'main-branch', 'only', 'older', 'yes', 'end-of-support') ||
    givesPart(passage) ||
    goesOn(passage)
  )
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

/** "Make sure you run a maintained branch: 2.x or main": what stands behind the colon is asked, too. */
function isAskedOfYou({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const isListed = clause.actor === null && before !== undefined && ENDS_IN_COLON.test(text.slice(0, clause.start))
  const asked = isListed ? before : clause
  return asked.actor === 'you' && !tellsYou(clause) && !tellsYou(asked)
}

/** "Once the fix is reviewed, it will be merged to main": a step of the work on a report. */
function isStepOfWork({ clauses }: Passage): boolean {
  const isNext = clauses.some((clause) => clause.role === 'main' && has(clause, 'will'))
  return isNext && clauses.some((clause) => clause.role === 'after' && has(clause, 'fix', 'assess', 'confirm'))
}

/** "We investigate flaws on the main branch only." */
function looksOnlyAt(clause: Clause): boolean {
  const [first] = clause.lexemes
  const isOurs = clause.actor === 'we' || (clause.actor === null && first !== undefined && is(first, 'only'))
  if (!isOurs || clause.role !== 'main' || has(clause, 'report', 'not')) return false
  return has(clause, 'assess') && has(clause, 'only') && has(clause, 'latest', 'main-branch')
}

/** "Flaws that are fixed in the latest release are not accepted." */
function leavesOut(clause: Clause): boolean {
  return has(clause, 'out-of-scope') && has(clause, 'latest') && !has(clause, 'supported', 'unsupported', 'only')
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

/** "Always update to the latest version to keep up with fixes": the sentence begins with what users are to do. */
function isAdvice({ lexemes, actor }: Clause, { clauses, text }: Passage): boolean {
  const [first, second] = lexemes
  if (!first || clauses.length > 1 || actor === 'we' || has({ lexemes }, 'only', 'supported')) return false
  const order = is(first, 'yes', 'must', 'every') && second ? second : first
  return is(order, 'upgrade') && !LETTER.test(text.slice(0, first.start))
}

/** "You will get fixes on the main branch", "please use the latest version, older ones are not supported". */
function tellsYou(clause: Clause): boolean {
  if (has(clause, 'older') && has(clause, 'unsupported')) return true
  return has(clause, 'gets', 'will') && has(clause, 'security-fix', 'fix') && !has(clause, 'please', 'must')
}

/** "See SUPPORT.md for the versions that get fixes." */
function pointsElsewhere({ clauses, lexemes: [first] }: Passage): boolean {
  return first !== undefined && is(first, 'see') && clauses.every(isReference)
}

/** "See the releases", and not "fixes go to the latest release". */
function isReference({ lexemes }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'see', 'fix', 'security-fix'))
  return first !== undefined && is(first, 'see')
}

/** A whole number counts where fixes are spoken of: "version 3 supports passkeys" tells of a feature. */
function isNumbered(passage: Passage): boolean {
  const { text, lexemes, subject } = passage
  const isOwn = ({ index, 0: number }: RegExpExecArray) =>
    !isNumberOfSection(passage, index, number) &&
    !isOfRuntime(text, index + number.length - number.trimStart().length) &&
    !isStart(passage, index)
  if (NUMBER.all(text).some(isOwn) || numbersBehindLabel(passage).length > 0) return true
  const isOnFixes = subject === 'versions' || has({ lexemes }, 'security-fix', 'unsupported')
  return isOnFixes && plainNumbers(text, lexemes).length > 0
}

function givesFixes(passage: Passage): boolean {
  if (has(passage, 'supported', 'unsupported', 'backport')) return true
  if (has(passage, 'only') && has(passage, 'security-fix', 'fix', 'scope')) return true
  if (passage.label && has(passage.label, 'security-fix') && beginsWithNumber(behindLabel(passage))) return true
  return (
    (has(passage, 'security-fix', 'fix') && has(passage, 'gets', 'release')) ||
    fixesLatest(passage) ||
    getFixedIn(passage) ||
    goTo(passage) ||
    passage.clauses.some(deniesOthers)
  )
}

/** "Versions other than the latest will not be patched." */
function deniesOthers(clause: Clause): boolean {
  return clause.role === 'main' && isNegated(clause) && has(clause, 'except') && has(clause, 'fix', 'security-fix')
}

/** "Security fixes go to the main branch." */
function goTo({ lexemes, text }: Passage): boolean {
  return lexemes.some((lexeme, index) => {
    const [next, target] = lexemes.slice(index + 1, index + 3)
    if (!next || !is(lexeme, 'security-fix')) return false
    // "All fixes go to 2.x."
    if (is(next, 'send', 'upgrade') && beginsWithNumber(text.slice(next.end + 1, next.end + LONGEST_NUMBER)))
      return true
    if (!target) return false
    return (
      is(next, 'send', 'upgrade') && is(target, 'latest', 'main-branch') && target.start - next.end <= ARTICLE_LENGTH
    )
  })
}

/** "We patch the newest minor", "we patch 4.x": the release itself is what is fixed. */
function fixesLatest({ clauses, text }: Passage): boolean {
  return clauses.some(
    ({ actor, role, lexemes }) =>
      actor === 'we' &&
      role === 'main' &&
      lexemes.some((lexeme, index) => {
        const [first, second] = lexemes.slice(index + 1)
        // "We fix it on main."
        const next = first && is(first, 'at') ? second : first
        if (is(lexeme, 'fix') && beginsWithNumber(text.slice(lexeme.end + 1, lexeme.end + LONGEST_NUMBER))) return true
        // "We still take patches for 2.4."
        const joint = is(lexeme, 'security-fix')
          ? JOINT.exec(text.slice(lexeme.end, lexeme.end + LONGEST_NUMBER))
          : null
        if (joint && beginsWithNumber(text.slice(lexeme.end + joint[0].length).slice(0, LONGEST_NUMBER))) return true
        // "We prepare patches for trunk" tells of work on a report.
        if (!next || !is(lexeme, 'fix') || is(lexeme, 'security-fix') || !is(next, 'latest', 'main-branch'))
          return false
        return (
          next.start - lexeme.end <= (next === first ? ARTICLE_LENGTH : 2 * ARTICLE_LENGTH) &&
          !COMMA.test(text.slice(lexeme.end, next.start))
        )
      }),
  )
}

/** "Security updates: 5.x until further notice" */
function behindLabel({ label, text }: Passage): string {
  return label && text.startsWith(label.text) ? text.slice(label.text.length).trimStart() : ''
}

/** "Vulnerabilities get fixed in the main branch": all of them, and no single one on which work is going on. */
function getFixedIn({ clauses, sentence }: Passage): boolean {
  if (sentence.block.kind !== 'paragraph' || clauses.some(({ role }) => role === 'after' || role === 'condition'))
    return false
  return clauses.some(({ role, actor, lexemes }) => {
    const [flaws, fixed, at, target] = lexemes
    if (role !== 'main' || actor !== null || !flaws || !fixed || !at || !target || lexemes.length > 4) return false
    return is(flaws, 'vulnerability') && is(fixed, 'fix') && is(at, 'at') && is(target, 'latest', 'main-branch')
  })
}

function beginsWithNumber(text: string): boolean {
  return NUMBER.all(text)[0]?.index === 0
}

/** In UTF-16 code units. */
const LONGEST_NUMBER = 12
/** " for " */
const JOINT = new LetterPattern(String.raw`^\s\p{L}{2,3}\s`)

/** An article with the blanks around it, in characters. */
const ARTICLE_LENGTH = 6

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
    (has(main, 'supported', 'unsupported', 'backport', 'security-fix') || fixesLatest(passage))
  )
    return true
  const inGeneral = has(main, 'security-fix') && has(main, 'gets', 'backport') && has(main, 'supported', 'older')
  return inGeneral && (passage.sentence.block.kind === 'paragraph' || has(main, 'only'))
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

function proseEntries(passage: Passage): Statement<SupportedRange>[] {
  const example = firstOf(passage, 'example')
  if (example && (has(passage, 'if') || !LETTER.test(passage.text.slice(0, example.start)))) return []
  const parts = partsOf(passage)
  return parts.flatMap((part, index) => {
    const supported = verdictAt(parts, index)
    const numbers = numberEntries(passage, part, supported)
    const words = [...wordEntries(passage, part, supported), ...branchEntries(passage, part, supported)]
    return [...words, ...numbers.filter((entry) => !isExample(passage, entry, example))]
  })
}

/** "A patch release, for example 4.2.1": the number only illustrates what the sentence says. */
function isExample(
  { sentence, clauses }: Passage,
  { place, value }: Statement<SupportedRange>,
  example: Lexeme | undefined,
): boolean {
  if (!example) return false
  // "(e.g. 1.1.x will be supported until 1.2 is out)": what is told of it is an example, too.
  const clause = clauses.find(({ lexemes }) => lexemes.includes(example))
  const isTold = clause?.lexemes.some(
    (lexeme) => lexeme.start > example.start && is(lexeme, 'supported', 'unsupported', 'security-fix', 'gets'),
  )
  if (WILDCARD.test(value.range) && !isTold) return false
  return place.start.offset > sentence.placeOf(example.start, example.end).start.offset
}

/** "Older lines (e.g. 1.x)" names a line and not only a number of it. */
const WILDCARD = pattern(/[xX*]/)

/** Branches of a repository that are words like any other where no code marks set them off. */
const BRANCH = pattern(/^(?:develop|dev|next|trunk|edge|nightly)$/)

/** "Fixes go to `stable-7`." */
function namesBranch({ subject, spans, text }: Passage): boolean {
  return (
    subject === 'versions' &&
    spans.some(({ kind, start, end }) => kind === 'code' && NUMBERED_BRANCH.test(text.slice(start, end)))
  )
}

function branchEntries(passage: Passage, part: VerdictPart, supported: boolean): Statement<SupportedRange>[] {
  const isOnBranches = passage.subject === 'versions' && has(passage, 'security-fix', 'fix', 'supported', 'unsupported')
  return passage.spans.flatMap(({ kind, start, end }) => {
    const range = passage.text.slice(start, end)
    const isHere = start >= part.start && end <= part.end
    if (
      kind !== 'code' ||
      !isHere ||
      isItsName(passage, start) ||
      !(BRANCH.test(range) || (isOnBranches && NUMBERED_BRANCH.test(range)))
    )
      return []
    return [
      statement(passage, { range, supported, ends: null, verdict: '', form: 'prose' as const }, 'medium', start, end),
    ]
  })
}

/** "The default branch (`dev`)" */
function isItsName({ text, lexemes }: Passage, start: number): boolean {
  if (!OPENING_BRACKET.test(text[start - 1] ?? '')) return false
  const before = lexemes.findLast(({ end }) => end <= start)
  return before !== undefined && is(before, 'main-branch') && start - before.end <= 2
}

const OPENING_BRACKET = pattern(/[(（]/)

function wordEntries(passage: Passage, part: VerdictPart, verdict: boolean): Statement<SupportedRange>[] {
  return part.lexemes.flatMap(({ concepts, start, end }, index) => {
    if (isNamedBehind(passage, part.lexemes, index)) return []
    if (isPlaceOfLatest(passage, part.lexemes, index) || isStateOfBranch(passage, part.lexemes, index)) return []
    const words = passage.text.slice(start, end)
    const range = concepts.includes('latest') ? 'latest' : concepts.includes('main-branch') ? branchName(words) : null
    const supported = isExcepted(part, start, { older: !verdict }) ? !verdict : verdict
    return range
      ? [
          statement(
            passage,
            { range, supported, ends: null, verdict: '', form: 'prose' as const },
            'medium',
            start,
            end,
          ),
        ]
      : []
  })
}

/** "The development branch (`main`)": the name of the branch counts. */
function isNamedBehind({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const [branch, name] = [lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!name || !is(branch, 'main-branch') || !is(name, 'main-branch')) return false
  return NAMES.test(text.slice(branch.end, name.start))
}

/** An opening bracket, or a comma, with a quotation or code mark. */
const NAMES = pattern(/^,?\s?[(（]["'`“]?$/)

/** "The latest `main`", in some languages "the `main` latest": the state of the branch, and no release. */
function isStateOfBranch({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const [before, word, after] = [lexemes[index - 1], lexemes[index] as Lexeme, lexemes[index + 1]]
  if (!is(word, 'latest') || is(word, 'version', 'main-branch')) return false
  if (after && is(after, 'main-branch') && OF.test(text.slice(word.end, after.start))) return true
  return before !== undefined && is(before, 'main-branch') && word.start - before.end === 1
}

/** A blank, or the particle of "最新的 main 分支". */
const OF = pattern(/^的?\s?$/)

/** "The latest release on the main branch": the branch only tells where that one is. */
function isPlaceOfLatest({ text }: Passage, lexemes: readonly Lexeme[], index: number): boolean {
  const branch = lexemes[index] as Lexeme
  if (!is(branch, 'main-branch')) return false
  const before = lexemes.slice(0, index).findLast((lexeme) => !is(lexeme, 'at', 'counted-from'))
  if (before && is(before, 'latest') && !OF.test(text.slice(before.end, branch.start)))
    return branch.start - before.end <= LONGEST_JOINT && JOINS.test(text.slice(before.end, branch.start))
  const after = lexemes[index + 1]
  return after !== undefined && is(after, 'latest') && PARTICLE.test(text.slice(branch.end, after.start))
}

/** "on the", "of": a few words without a comma. */
const JOINS = new LetterPattern(String.raw`^[\p{L}\p{M}\s]+$`)
/** In UTF-16 code units. */
const LONGEST_JOINT = 14
/** "main 브랜치의 최신 버전", "主分支的最新版本" */
const PARTICLE = pattern(/^(?:の|的|의\s)$/)

/** The default branch goes by "main" whatever its name; a development branch keeps its own. */
function branchName(words: string): string {
  return DEVELOPMENT_BRANCH.exec(words)?.[0] ?? 'main'
}

function numberEntries(passage: Passage, part: VerdictPart, verdict: boolean): Statement<SupportedRange>[] {
  const written = NUMBER.all(passage.text.slice(part.start, part.end))
    .filter((match) => !isNumberOfParagraph(passage, part.start + match.index, match[0]))
    .filter((match) => !isNumberOfSection(passage, part.start + match.index, match[0]))
    .filter(({ 0: number }) => !DATE.test(number.trim()))
    .filter((match) => !isAdvised(part, part.start + match.index))
    .filter((match) => !isStart(passage, part.start + match.index))
    .filter(
      ({ index, 0: number }) =>
        !isOfRuntime(passage.text, part.start + index + number.length - number.trimStart().length),
    )
    .map(({ index, 0: { length } }) => ({ start: part.start + index, end: part.start + index + length }))
  const labelled = numbersBehindLabel(passage).filter(({ start }) => start >= part.start && start < part.end)
  return [...written, ...labelled, ...plainNumbers(passage.text, part.lexemes)].map(({ start, end }) => {
    const range = passage.text.slice(start, end).trim().replace(FULL_STOPS, '')
    const supported = isExcepted(part, start, { older: false }) ? !verdict : verdict
    return statement(
      passage,
      { range, supported, ends: null, verdict: '', form: 'prose' as const },
      'medium',
      start,
      end,
    )
  })
}

/** "Maintained: 10 and 9": whole numbers that are all that a label introduces. */
function numbersBehindLabel({ subject, label, text, lexemes }: Passage): { start: number; end: number }[] {
  if (subject !== 'versions' || !label || !text.startsWith(label.text) || has(label, 'report')) return []
  if (!has(label, 'supported', 'unsupported', 'security-fix')) return []
  return NUMBERS_ONLY.test(text.slice(label.text.length)) ? listedFrom(text, lexemes, label.text.length) : []
}

const NUMBERS_ONLY = new LetterPattern(String.raw`^\s\d{1,3}(?:(?:,|\s\p{L}{1,4})?\s\d{1,3}){0,6}\.?$`)

/** "30.06.2025": the day from which on it holds. */
const DATE = pattern(/^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d\.?$/)

function distinct(entries: readonly Statement<SupportedRange>[]): Statement<SupportedRange>[] {
  const seen = new Set<string>()
  return entries.filter(({ value }) => !seen.has(value.range) && seen.add(value.range))
}

/** "Users of 1.x should move to 2.x": the number tells what to run. */
function isAdvised({ lexemes }: VerdictPart, start: number): boolean {
  const before = lexemes.findLast(({ end }) => end <= start)
  // "Fixes go to 2.x."
  const isOfFixes = lexemes.some((lexeme) => is(lexeme, 'fix') && before !== undefined && lexeme.end <= before.start)
  if (before === undefined || (is(before, 'send') && isOfFixes)) return false
  return is(before, 'upgrade') && start - before.end <= ARTICLE_LENGTH
}

/** "As of 4.2 older ones are unsupported", "we support passkeys since 2.3": from when on it holds, and no range. */
function isStart(passage: Passage, start: number): boolean {
  const { lexemes, text } = passage
  const since = lexemes.findLast((lexeme) => lexeme.end <= start && !is(lexeme, 'version'))
  if (!since || !is(since, 'after', 'date-of-review')) return false
  const version = lexemes.find((lexeme) => lexeme.start >= since.end && lexeme.end <= start)
  if (start - (version ?? since).end > 1 || (version && version.start - since.end > 1)) return false
  return !LETTER.test(text.slice(0, since.start)) || namesFeature(passage, since.start)
}

/** "Passkeys are supported": what is supported is none of our words; scripts without blanks have no such words. */
function namesFeature({ folded, lexemes, language }: Passage, end: number): boolean {
  if (language.functionWords.length === 0) return false
  const told = lexemes.filter((lexeme) => lexeme.end <= end)
  if (!has({ lexemes: told }, 'supported') || has({ lexemes: told }, 'version', 'latest', 'older', 'fix')) return false
  const gaps = [0, ...told.map((lexeme) => lexeme.end)].map((from, index) =>
    folded.slice(from, told[index]?.start ?? end),
  )
  return gaps.some((gap) => WORD.all(gap).some(([word]) => !language.functionWords.includes(word)))
}

const WORD = new LetterPattern(String.raw`\p{L}{3,}`, 'g')

/** "7.1. Fixes are released for …": the paragraphs of a contract are numbered. */
function isNumberOfParagraph({ text }: Passage, start: number, number: string): boolean {
  return start === 0 && ENDS_NUMBER_OF_PARAGRAPH.test(text.slice(number.length, number.length + 3))
}

/** "Section 4.2", "s. 342.1 of the code", "§ 5.1". */
function isNumberOfSection({ text, language }: Passage, index: number, number: string): boolean {
  const start = index + number.length - number.trimStart().length
  const before = text.slice(Math.max(0, start - LONGEST_NAME), start)
  if (OF_LAW.test(before)) return true
  const word = before.trimEnd().split(' ').at(-1) ?? ''
  return language.sectionWords?.has(word.toLowerCase()) ?? false
}

/** "Section" and its like with a blank, in characters. */
const LONGEST_NAME = 16
const OF_LAW = pattern(/(?:§{1,2}|\b(?:s|ss|sec|art|arts|para)\.)\s?$/i)

const ENDS_NUMBER_OF_PARAGRAPH = pattern(/^[.)](?:\s|$)/)
