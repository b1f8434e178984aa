import type { Block, Section } from '../../document/document.js'
import type { Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { type Clause, has } from '../clauses.js'
import { is } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON, ENDS_IN_QUESTION } from '../punctuation.js'
import { ON_REPORTS, ON_SCOPE } from '../subject-groups.js'

/** Sections under "Vulnerabilities", or under "Security policy" and no more. */
export function titlesOnSecurity(passages: readonly Passage[]): ReadonlyMap<Section, Title> {
  const titles = new Map<Section, Title>()
  for (const passage of passages) {
    const { kind, section } = passage.sentence.block
    const title = kind === 'heading' ? titleOn(passage) : null
    if (title) titles.set(section, title)
  }
  return titles
}

/** What the title of a section tells of it where its subject does not. */
type Title = 'flaws' | 'security'

/** "Vulnerabilities", or "Security policy" and no more, but not "Security of the extension". */
function titleOn(heading: Passage): Title | null {
  if (has(heading, 'vulnerability')) return 'flaws'
  return (has(heading, 'policy') && has(heading, 'security')) || isBareSecurity(heading) ? 'security' : null
}

function isBareSecurity({ lexemes: [first], text }: Passage): boolean {
  return first !== undefined && is(first, 'security') && first.end - first.start === text.trim().length
}

/** Whether a sentence says what counts and what does not: "Reports on rooted phones are out of scope." */
export function drawsLine(passage: Passage, title: Title | undefined): boolean {
  const { subject, clauses } = passage
  if (headsQuestions(passage) || professesSecurity(passage)) return false
  if (subject === 'versions') return opensWithVerdict(passage) || (has(passage, 'scope') && has(passage, 'report'))
  if (isOnOtherLine(passage)) return false
  return (
    opensWithVerdict(passage) ||
    definesByList(passage) ||
    bounds(passage) ||
    clauses.some((clause) => tellsOurInterest(passage, clause)) ||
    weighsScope(passage) ||
    (isOnReports(passage, title) && clauses.some((clause) => excludes(passage, clause))) ||
    (namesMatter(passage) && clauses.some((clause) => includes(passage, clause)))
  )
}

/** "For questions that are no vulnerability reports:" */
function headsQuestions(passage: Passage): boolean {
  return has(passage, 'question') && ENDS_IN_COLON.test(passage.text) && !has(passage, 'scope', 'out-of-scope')
}

/** "We consider the security of our systems a priority": no line between flaws is drawn. */
function professesSecurity(passage: Passage): boolean {
  if (has(passage, 'vulnerability', 'report', 'bug', 'out-of-scope', 'not-vulnerability')) return false
  const { lexemes, text } = passage
  return lexemes.some((lexeme, index) => {
    const object = lexemes.slice(index + 1).find((next) => !is(next, 'at'))
    if (!is(lexeme, 'scope') || !object || !is(object, 'security')) return false
    const between = text.slice(lexeme.end, object.start)
    return between.length <= SHORT_OBJECT && !between.includes(':')
  })
}

/** " que la ", in characters. */
const SHORT_OBJECT = 8

/** What is in or out is something other than reports: fixes, contents, advice, or what the law allows. */
function isOnOtherLine(passage: Passage): boolean {
  const { subject } = passage
  // "Only the latest version is in scope of fixes."
  if (has(passage, 'security-fix') && has(passage, 'latest', 'main-branch') && !has(passage, 'report', 'vulnerability'))
    return true
  if (subject === 'report-contents' && !has(passage, 'scope', 'out-of-scope')) return true
  if (subject === 'practices' && !excludesReports(passage)) return true
  return has(passage, 'authorized', 'safe-harbor', 'legal-action') && !opensWithVerdict(passage)
}

/** Among advice on use only what clearly speaks of reports says which ones are not taken. */
function excludesReports(passage: Passage): boolean {
  return (
    (has(passage, 'vulnerability') && has(passage, 'out-of-scope')) ||
    (has(passage, 'report', 'bug') && has(passage, 'not-vulnerability'))
  )
}

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

const OPENS_LIST = pattern(/^\s?[:：]/)

/** "| Scope | E-mail |": a table of whom to write to. */
function headsAddresses({ table }: NonNullable<Block['cell']>): boolean {
  return table.rows.some((row) => row.some((cell) => cell.sentences.some(({ text }) => text.includes('@'))))
}

/** "The following are", in characters. */
const LONGEST_SUBJECT = 20

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

/** "We are mainly interested in …", "we want to hear of every script that …", but not "… of every report" */
function tellsOurInterest({ subject }: Passage, { lexemes: [we, interest, ...rest], actor }: Clause): boolean {
  // To want to hear of something tells of reports by itself.
  if (!ON_WHAT_COUNTS.has(subject) && !(interest && is(interest, 'notify'))) return false
  if (actor !== 'we' || !we || !interest || !is(we, 'we') || has({ lexemes: rest }, 'question')) return false
  if (is(interest, 'notify') && has({ lexemes: rest }, 'you', 'discover', 'report')) return false
  return is(interest, 'scope') && interest.start - we.end <= 1 && !is(interest, 'assess')
}

/** "In scope are …, not in scope are …", among the words on reports. */
function weighsScope(passage: Passage): boolean {
  const named = passage.lexemes.filter((lexeme) => is(lexeme, 'scope'))
  return ON_WHAT_COUNTS.has(passage.subject) && named.length > 1 && !has(passage, 'assess', 'see')
}

/** Whether reports are spoken of, in the sentence or around it. */
function isOnReports(passage: Passage, title: Title | undefined): boolean {
  if (namesMatter(passage) || ON_WHAT_COUNTS.has(passage.subject)) return true
  if (passage.subject !== 'other') return false
  return title === 'flaws' || (title === 'security' && has(passage, 'not-vulnerability'))
}

/** Whether a sentence itself speaks of reports, or of what they are on. */
function namesMatter(passage: Passage): boolean {
  return has(passage, 'report', 'vulnerability', 'policy', 'tracker', 'security', 'bug')
}

/** Sections whose words on what counts are on reports. */
export const ON_WHAT_COUNTS: ReadonlySet<Subject> = new Set([...ON_REPORTS, ...ON_SCOPE, 'bounty'])

/** "Missing headers are no vulnerability." */
function excludes(passage: Passage, clause: Clause): boolean {
  if (clause.role === 'condition' || !has(clause, 'out-of-scope', 'not-vulnerability')) return false
  // "Known issues are tracked on GitHub."
  if (has(clause, 'publish') && has(clause, 'forge')) return false
  // "You become ineligible for the acknowledgement"
  if (clause.actor === 'you' && has(clause, 'bounty', 'credit', 'hall-of-fame')) return false
  return !refusesWay(clause) && !asksWhetherFlaw(passage, clause)
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

/** "Flaws in the server are in scope." */
function includes(passage: Passage, clause: Clause): boolean {
  if (clause.role === 'condition' || !has(clause, 'scope', 'not-vulnerability')) return false
  // "Each issue that is considered a vulnerability gets a CVE."
  if (has(clause, 'assess', 'cve')) return false
  return !asksWhetherFlaw(passage, clause) && !(clause.actor === 'you' && has(clause, 'bounty'))
}

/** "Decide: is this a flaw or a false positive?" */
function asksWhetherFlaw({ text }: Passage, clause: Clause): boolean {
  return has(clause, 'not-vulnerability') && ENDS_IN_QUESTION.test(text)
}
