import type { Block, Section } from '../../document/document.js'
import type { Concept, Language, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { isNavigation } from '../navigation.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { questionBefore } from '../questions.js'
import { isReferral } from '../referrals.js'
import { ON_REPORTS, ON_SCOPE } from '../subject-groups.js'
import { subjectOfWhole } from '../subjects.js'

/** Finds what counts as a vulnerability, and which parts or kinds of report are in or out of scope. */
export function readScope({ passages, ledBy, language, subjects, passageOf }: Manuscript): Statement<Topic>[] {
  const sections = sectionsOnScope(passages)
  const openings = openingsOf(sections, subjects)
  const onSecurity = new Map<Section, 'flaws' | 'security'>()
  for (const { sentence } of passages) {
    const subject = sentence.block.kind === 'heading' ? titleOn(passageOf(sentence)) : null
    if (subject) onSecurity.set(sentence.block.section, subject)
  }
  return passages
    .filter((passage) => !has(passage, 'outlines'))
    .filter(({ sentence: { block } }) => block.kind !== 'heading' && !isPlan(block.section, sections, subjects))
    .filter((passage) => !isPicture(passage))
    .filter(
      (passage) =>
        openings.has(passage) ||
        isTitleOfList(passage, language) ||
        (drawsLine(passage, onSecurity) && !isReferral(passage)) ||
        sendsUpstream(passage) ||
        linksDefinition(passage) ||
        answersWhetherFlaw(passage) ||
        sendsElsewhere(passage) ||
        namesParts(passage) ||
        refusesReports(passage),
    )
    .map((passage) => statement(passage, { topic: 'scope', ...itemsOf(passage, ledBy, openings) }, 'medium'))
}

/** "Vulnerabilities", or "Security policy" and no more, but not "Security of the extension". */
function titleOn(heading: Passage): 'flaws' | 'security' | null {
  if (has(heading, 'vulnerability')) return 'flaws'
  return (has(heading, 'policy') && has(heading, 'security')) || isBareSecurity(heading) ? 'security' : null
}

function isBareSecurity({ lexemes: [first], text }: Passage): boolean {
  return first !== undefined && is(first, 'security') && first.end - first.start === text.trim().length
}

function itemsOf(
  passage: Passage,
  ledBy: Manuscript['ledBy'],
  openings: ReadonlySet<Passage>,
): { in: string[]; out: string[] } {
  const led = itemsLedBy(passage, ledBy)
  const items = led.length > 0 || !openings.has(passage) ? led : itemsBeginningWith(passage)
  const isOut = passage.subject === 'out-of-scope' || has(passage, 'out-of-scope', 'not-vulnerability')
  return isOut ? { in: [], out: items } : { in: items, out: [] }
}

/** What a picture shows is told by words beside it. */
function isPicture({ spans, text }: Passage): boolean {
  return spans.some(({ kind, start, end }) => kind === 'image' && start === 0 && end === text.length)
}

type Sections = ReadonlyMap<Section, readonly Passage[]>

function sectionsOnScope(passages: readonly Passage[]): Sections {
  const bySection = new Map<Section, Passage[]>()
  for (const passage of passages) {
    const { section, kind } = passage.sentence.block
    if (kind === 'heading' || !ON_SCOPE.has(passage.subject)) continue
    const before = bySection.get(section)
    if (before) before.push(passage)
    else bySection.set(section, [passage])
  }
  return bySection
}

/** Of each section on the scope the first sentence that is on it: an introduction of the project is not, where more follows. */
function openingsOf(sections: Sections, subjects: Manuscript['subjects']): ReadonlySet<Passage> {
  return new Set(
    [...sections].flatMap(([section, passages]) =>
      isPlan(section, sections, subjects) ? [] : (passages.find(isOnScope) ?? opensWithoutOutline(passages) ?? []),
    ),
  )
}

/** "This document describes our model" tells the scope of the document, and of nothing else in the section. */
function opensWithoutOutline(passages: readonly Passage[]): Passage | undefined {
  return passages.some((passage) => has(passage, 'outlines'))
    ? undefined
    : passages.find(({ text, spans }) => !isNavigation(text, spans))
}

/** Within a section of advice, such as a plan of further measures, what is out of scope is so for the plan, unless it speaks of flaws. */
function isPlan(section: Section, sections: Sections, subjects: Manuscript['subjects']): boolean {
  if (section.parent === null || subjects.get(section.parent) !== 'practices' || !sections.has(section)) return false
  const beside = [...sections].filter(([other]) => other.parent === section.parent)
  return !beside.some(([, passages]) => passages.some((passage) => has(passage, 'report', 'vulnerability')))
}

function isOnScope(passage: Passage): boolean {
  const {
    sentence: { block },
    text,
    lexemes,
  } = passage
  if (has({ lexemes }, 'outlines') || isPicture(passage)) return false
  return block.kind === 'item' || block.kind === 'cell' || ENDS_IN_COLON.test(text) || has({ lexemes }, ...REPORTED)
}

const REPORTED: readonly Concept[] = [
  'report',
  'vulnerability',
  'tracker',
  'bug',
  'scope',
  'out-of-scope',
  'not-vulnerability',
  'policy',
]

/** "What interests us:" before a list. */
function isTitleOfList(
  { sentence: { block }, text, subject, label, spans, lexemes }: Passage,
  language: Language,
): boolean {
  if (block.kind === 'cell') return false
  const isRunIn = block.kind === 'paragraph' && label !== null && label.text.length >= LONGEST_SUBJECT
  const isBoldLabel = label !== null && spans.some(({ kind, start }) => kind === 'strong' && start === 0)
  const isLead = block.kind === 'paragraph' && ENDS_IN_COLON.test(text)
  if (!isLead && !((isBoldLabel || isRunIn) && label.text.trimEnd().endsWith(':') && text.startsWith(label.text)))
    return false
  // Among advice on use only the words themselves tell: "In scope:"
  if (subject === 'practices') return isLead && lexemes.length === 1 && has({ lexemes }, 'scope', 'out-of-scope')
  const title = subjectOfWhole(isLead ? text : (label?.text ?? ''), language)
  return title === 'scope' || title === 'out-of-scope'
}

const OPENS_LIST = pattern(/^\s?[:：]/)

/** "Out of scope: rooted phones", or the same as the header of a column. */
function opensWithVerdict({ lexemes, text, sentence: { block } }: Passage): boolean {
  // "The following are in scope:"
  const [first, ...others] = lexemes[0] && is(lexemes[0], 'channel', 'example') ? lexemes.slice(1) : lexemes
  if (first && block.cell && block.cell.row < 0)
    return others.length === 0 && is(first, 'scope', 'out-of-scope') && !headsAddresses(block.cell)
  return (
    first !== undefined &&
    first.start <= (block.kind === 'paragraph' ? LONGEST_SUBJECT : 1) &&
    is(first, 'scope', 'out-of-scope', 'not-vulnerability') &&
    OPENS_LIST.test(text.slice(first.end))
  )
}

/** "| Scope | E-mail |": a table of whom to write to. */
function headsAddresses({ table }: NonNullable<Block['cell']>): boolean {
  return table.rows.some((row) => row.some((cell) => cell.sentences.some(({ text }) => text.includes('@'))))
}

/** "The following are", in characters. */
const LONGEST_SUBJECT = 20

function drawsLine(passage: Passage, onSecurity: ReadonlyMap<Section, 'flaws' | 'security'>): boolean {
  // "For questions that are no vulnerability reports:"
  if (has(passage, 'question') && ENDS_IN_COLON.test(passage.text) && !has(passage, 'scope', 'out-of-scope'))
    return false
  if (passage.subject === 'versions')
    return opensWithVerdict(passage) || (has(passage, 'scope') && has(passage, 'report'))
  // "Only the latest version is in scope of fixes."
  if (has(passage, 'security-fix') && has(passage, 'latest', 'main-branch') && !has(passage, 'report', 'vulnerability'))
    return false
  if (passage.subject === 'report-contents' && !has(passage, 'scope', 'out-of-scope')) return false
  if (passage.subject === 'practices' && !excludesReports(passage)) return false
  if (has(passage, 'authorized', 'safe-harbor', 'legal-action') && !opensWithVerdict(passage)) return false
  const aboutReports = has(passage, 'report', 'vulnerability', 'policy', 'tracker', 'security', 'bug')
  const about = onSecurity.get(passage.sentence.block.section)
  const isOnReports =
    aboutReports ||
    ON_WHAT_COUNTS.has(passage.subject) ||
    (passage.subject === 'other' && about === 'flaws') ||
    (passage.subject === 'other' && about === 'security' && has(passage, 'not-vulnerability'))
  const excludes = passage.clauses.some(
    (clause) =>
      clause.role !== 'condition' &&
      has(clause, 'out-of-scope', 'not-vulnerability') &&
      !refusesWay(clause) &&
      // "Known issues are tracked on GitHub."
      !(has(clause, 'publish') && has(clause, 'forge')) &&
      !asksWhetherFlaw(passage, clause) &&
      // "You become ineligible for the acknowledgement"
      !(clause.actor === 'you' && has(clause, 'bounty', 'credit', 'hall-of-fame')),
  )
  if ((excludes && isOnReports) || opensWithVerdict(passage) || definesByList(passage) || bounds(passage)) return true
  if (passage.clauses.some((clause) => tellsOurInterest(passage, clause))) return true
  const counting = passage.lexemes.filter((lexeme) => is(lexeme, 'scope'))
  if (ON_WHAT_COUNTS.has(passage.subject) && counting.length > 1 && !has(passage, 'assess', 'see')) return true
  return (
    has(passage, 'scope', 'not-vulnerability') &&
    aboutReports &&
    passage.clauses.some(
      (clause) =>
        has(clause, 'scope', 'not-vulnerability') &&
        clause.role !== 'condition' &&
        !asksWhetherFlaw(passage, clause) &&
        // "Each issue that is considered a vulnerability gets a CVE."
        !has(clause, 'assess', 'cve') &&
        !(clause.actor === 'you' && has(clause, 'bounty')),
    )
  )
}

/** "We do not accept reports by e-mail", "reports via pull requests are rejected": the way that they take. */
function refusesWay({ lexemes }: Clause): boolean {
  const report = lexemes.findIndex((lexeme) => is(lexeme, 'report', 'vulnerability'))
  const behind = lexemes.slice(report + 1)
  const [name] = behind[0] && is(behind[0], 'at', 'use') && !is(behind[0], 'email') ? behind.slice(1) : behind
  return (
    report >= 0 && name !== undefined && is(name, 'email', 'phone', 'chat', 'public-place', 'tracker', 'direct-message')
  )
}

/** "Decide: is this a flaw or a false positive?" */
function asksWhetherFlaw({ text }: Passage, clause: Clause): boolean {
  return has(clause, 'not-vulnerability') && ENDS_IN_QUESTION.test(text)
}

/** "Check whether it falls under [what we consider a vulnerability](…)": what counts is told on the page that is linked. */
function linksDefinition({ spans, lexemes }: Passage): boolean {
  return spans.some(({ kind, url, start, end }) => {
    if (kind !== 'link' || !url || url.startsWith('#')) return false
    const words = { lexemes: lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= end) }
    return has(words, 'not-vulnerability', 'out-of-scope') || (has(words, 'scope') && has(words, 'vulnerability'))
  })
}

/** "Is a crash a security problem? No.": the flaw is what the question ends with. */
function answersWhetherFlaw(passage: Passage): boolean {
  const question = questionBefore(passage)
  const last = question?.clauses.at(-1)?.lexemes.at(-1)
  if (!question || !last || !is(last, 'vulnerability', 'not-vulnerability') || has(question, 'discover', 'report'))
    return false
  const answer = passage.clauses.find(({ lexemes }) => lexemes.some(({ concepts }) => concepts.length > 0))
  if (!answer || question.text.length - last.end > LEAST_OBJECT) return false
  const said = answer.lexemes.filter(({ concepts }) => concepts.length > 0)
  return said.every((lexeme) => is(lexeme, 'no', 'yes'))
}

/** "Bugs in the engine? Report them to Acme.": what stands behind is neither an address nor ours. */
function sendsElsewhere(passage: Passage): boolean {
  const question = questionBefore(passage)
  if (!question || !has(question, 'vulnerability', 'bug') || !has(question, 'at') || has(question, 'discover', 'you'))
    return false
  const [clause, ...others] = passage.clauses
  const [verb, last, ...more] = clause?.lexemes ?? []
  if (!clause || !verb || !last || others.length > 0 || more.length > 0) return false
  if (!is(verb, 'report') || !is(verb, 'they') || !is(last, 'at')) return false
  const { length } = passage.text.slice(last.end).trim()
  return length > 1 && length <= LONGEST_SUBJECT && !passage.text.includes('@') && passage.spans.length === 0
}

/** "We are mainly interested in …", "we want to hear of every script that …", but not "… of every report" */
function tellsOurInterest({ subject }: Passage, { lexemes: [we, interest, ...rest], actor }: Clause): boolean {
  // To want to hear of something tells of reports by itself.
  if (!ON_WHAT_COUNTS.has(subject) && !(interest && is(interest, 'notify'))) return false
  if (actor !== 'we' || !we || !interest || !is(we, 'we') || has({ lexemes: rest }, 'question')) return false
  if (is(interest, 'notify') && has({ lexemes: rest }, 'you', 'discover', 'report')) return false
  return is(interest, 'scope') && interest.start - we.end <= 1 && !is(interest, 'assess')
}

/** "Security issues include privilege escalation and leaks." */
function definesByList({ clauses, subject, text, language }: Passage): boolean {
  // Where verbs come last, what is included stands before them.
  if (language.negation === 'anywhere') return false
  const [first, verb, ...rest] = clauses[0]?.lexemes ?? []
  if (!first || !verb || subject === 'report-contents' || !is(first, 'vulnerability') || !is(verb, 'include'))
    return false
  // "Vulnerabilities provide a challenge."
  if (is(verb, 'gets')) return false
  if (is(first, 'report') || text.slice(first.end, verb.start).trim() !== '') return false
  return first.start <= LONGEST_QUANTITY && !rest.some((lexeme) => is(lexeme, 'content-item', 'cve'))
}

/** "Relevant", "all", in characters. */
const LONGEST_QUANTITY = 12

/** "In scope are only the packages of this repository", among the words on reports. */
function bounds({ subject, clauses }: Passage): boolean {
  return (
    ON_WHAT_COUNTS.has(subject) &&
    clauses.some(
      (clause) => clause.role === 'main' && has(clause, 'scope') && has(clause, 'only') && clause.actor !== 'we',
    )
  )
}

/** Among advice on use only what clearly speaks of reports says which ones are not taken. */
function excludesReports(passage: Passage): boolean {
  return (
    (has(passage, 'vulnerability') && has(passage, 'out-of-scope')) ||
    (has(passage, 'report', 'bug') && has(passage, 'not-vulnerability'))
  )
}

/** Sections whose words on what counts are on reports. */
const ON_WHAT_COUNTS: ReadonlySet<Subject> = new Set([...ON_REPORTS, ...ON_SCOPE, 'bounty'])

/** "Report flaws of third-party modules to those who maintain them." */
function sendsUpstream(passage: Passage): boolean {
  if (passage.subject === 'practices') return false
  if (pointsElsewhere(passage)) return true
  if (!has(passage, 'report', 'contact', 'send', 'notify', 'coordinated', 'policy')) return false
  // "Tell the distributions before we publish it"
  if (
    passage.clauses.some(
      ({ role, actor, lexemes }) => role === 'until' && actor === 'we' && has({ lexemes }, 'publish'),
    )
  )
    return false
  // "Once there is a patch, the description is sent downstream."
  if (passage.clauses.some((clause) => clause.role === 'after' && has(clause, 'fix', 'release'))) return false
  return passage.clauses.some(({ actor, role, lexemes, negatedFrom, end }) => {
    const others = lexemes.findLast(
      (lexeme, index) => is(lexeme, 'third-party') && !lexemes[index - 1]?.concepts.includes('us'),
    )
    if (!others || actor === 'we' || negatedFrom < others.start) return false
    if (role === 'condition' && passage.clauses.some((later) => later.start >= end && sendsThere(later))) return true
    const before = passage.lexemes.filter((lexeme) => lexeme.end <= others.start)
    // The words that name them may say what goes there: "in the library itself should go to".
    if (is(others, ...SENT) && !is(others, 'contact')) return true
    return has({ lexemes: before }, ...SENT) && !areProvidedFor(before, lexemes.slice(lexemes.indexOf(others) + 1))
  })
}

/** "Patches are sent to distributors", "to allow vendors time to prepare": what is done for them. */
function areProvidedFor(before: readonly Lexeme[], behind: readonly Lexeme[]): boolean {
  if (has({ lexemes: behind }, 'wait', 'opportunity', 'deadline')) return true
  return has({ lexemes: before }, 'advisories', 'advisory', 'security-fix') && !has({ lexemes: before }, ...REPORTED)
}

/** "… report it to them", "… follow their policy" */
function sendsThere({ lexemes, actor }: Clause): boolean {
  if (has({ lexemes }, 'report', 'contact')) return true
  return actor !== 'we' && has({ lexemes }, 'see') && has({ lexemes }, 'coordinated', 'policy')
}

/** "That is another project, please go there: https://…" */
function pointsElsewhere({ clauses, spans, lexemes }: Passage): boolean {
  if (has({ lexemes }, 'us') || !spans.some(({ url }) => url !== undefined && !url.startsWith('mailto:'))) return false
  const others = clauses.findIndex(({ actor, role }) => actor === 'third-party' && role === 'main')
  return others >= 0 && clauses.slice(others + 1).some((clause) => has(clause, 'please') && !isNegated(clause))
}

/** What is sent upstream, or the sending. */
const SENT: readonly Concept[] = ['report', 'contact', 'send', 'notify', 'vulnerability', 'bug', 'tracker']

/** What stands where a report must not go, rather than what must not be reported. */
const PLACES: readonly Concept[] = [
  'public',
  'public-place',
  'tracker',
  'forge',
  'chat',
  'channel',
  'use',
  'vulnerability',
  'publish',
  'email',
  'include',
]

/** "Please report vulnerabilities in the server, in the client or in the website": the parts that are meant. */
function namesParts({ clauses, text, folded, subject }: Passage): boolean {
  if (!ON_WHAT_COUNTS.has(subject)) return false
  return clauses.some((clause) => {
    const { lexemes, actor, end } = clause
    if (actor === 'we' || clause.role === 'until' || isNegated(clause) || !has(clause, 'report', 'discover'))
      return false
    const at = lexemes.findIndex((lexeme) => is(lexeme, 'vulnerability'))
    const [flaw, first, ...rest] = lexemes.slice(at)
    if (at < 0 || !flaw || !first || !is(first, 'at') || first.start - flaw.end > 1) return false
    const stop =
      rest.find((lexeme) => is(lexeme, 'use', 'email', 'public-place', 'chat', 'channel', 'you'))?.start ?? end
    const word = folded.slice(first.start, first.end)
    const further = rest.filter(
      (lexeme, index) =>
        lexeme.start < stop &&
        is(lexeme, 'at') &&
        folded.slice(lexeme.start, lexeme.end) === word &&
        isFurther(text, rest[index - 1] ?? first, lexeme),
    )
    return further.length >= FURTHER_PARTS
  })
}

/** Behind the first part; two in all may only tell the project from the world. */
const FURTHER_PARTS = 2

/** "…, in the client", "… or in the website" */
function isFurther(text: string, before: Lexeme, lexeme: Lexeme): boolean {
  return lexeme.start - before.end <= 1 ? is(before, 'and', 'or') : text[lexeme.start - 2] === ','
}

/** "Please do not report missing headers." */
function refusesReports(passage: Passage): boolean {
  return passage.clauses.some((clause) => {
    const isOfReports =
      has(clause, 'other', 'lesser', 'bug', 'question', 'upkeep', 'generated') && !has(clause, 'sensitive', 'detail')
    const at = clause.lexemes.findIndex(
      (lexeme) =>
        lexeme.start >= clause.negatedFrom && (is(lexeme, 'report') || (isOfReports && is(lexeme, 'send', 'open'))),
    )
    const verb = clause.lexemes[at]
    const before = clause.lexemes[at - 1]
    if (!verb || clause.actor === 'we' || clause.role !== 'main') return false
    // Under "You must not:" the items say no more of it.
    const isItem = clause.negatedFrom === clause.start && at > 0 && before === clause.lexemes[0]
    if (!before || !(is(before, 'not') || (isItem && is(before, 'send')))) return false
    const hasObject = passage.text.length - verb.end > LEAST_OBJECT || ENDS_IN_COLON.test(passage.text)
    // "… without a working exploit" says which reports are meant.
    const end =
      clause.lexemes.find((lexeme) => lexeme.start > verb.end + 1 && is(lexeme, 'not', 'if'))?.start ?? clause.end
    const named = clause.lexemes.filter((lexeme) => lexeme.start < end && !(isOfReports && isReported(lexeme)))
    return hasObject && !has({ lexemes: named }, ...PLACES)
  })
}

/** "… as vulnerability reports", of which the clause says that other things are none. */
function isReported(lexeme: Lexeme): boolean {
  return is(lexeme, 'vulnerability') && !is(lexeme, 'public')
}

/** "Do not report it" refuses nothing; what is refused takes a word or two. In characters. */
const LEAST_OBJECT = 8
