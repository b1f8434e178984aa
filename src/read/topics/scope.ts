import type { Concept, Language } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { itemsBeginningWith, itemsLedBy, type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { questionBefore } from '../questions.js'
import { isReferral } from '../referrals.js'
import { subjectOfWhole } from '../subjects.js'
import { sendsElsewhere, sendsUpstream } from './flaws-of-others.js'
import { drawsLine, ON_WHAT_COUNTS, titlesOnSecurity } from './scope-lines.js'
import { isPicture, isPlan, openingsOf, sectionsOnScope } from './scope-sections.js'

/** Finds what counts as a vulnerability, and which parts or kinds of report are in or out of scope. */
export function readScope({ passages, ledBy, language, subjects }: Manuscript): Statement<Topic>[] {
  const sections = sectionsOnScope(passages)
  const openings = openingsOf(sections, subjects)
  const titles = titlesOnSecurity(passages)
  return passages
    .filter((passage) => !has(passage, 'outlines') && !isPicture(passage))
    .filter(({ sentence: { block } }) => block.kind !== 'heading' && !isPlan(block.section, sections, subjects))
    .filter(
      (passage) =>
        openings.has(passage) ||
        isTitleOfList(passage, language) ||
        (drawsLine(passage, titles.get(passage.sentence.block.section)) && !isReferral(passage)) ||
        sendsUpstream(passage) ||
        linksDefinition(passage) ||
        answersWhetherFlaw(passage) ||
        sendsElsewhere(passage) ||
        namesParts(passage) ||
        refusesReports(passage),
    )
    .map((passage) => statement(passage, { topic: 'scope', ...itemsOf(passage, ledBy, openings) }, 'medium'))
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

/** "What interests us:" before a list. */
function isTitleOfList(
  { sentence: { block }, text, subject, label, spans, lexemes }: Passage,
  language: Language,
): boolean {
  if (block.kind === 'cell') return false
  const isRunIn = block.kind === 'paragraph' && label !== null && label.text.length >= SHORTEST_RUN_IN
  const isBoldLabel = label !== null && spans.some(({ kind, start }) => kind === 'strong' && start === 0)
  const isLead = block.kind === 'paragraph' && ENDS_IN_COLON.test(text)
  if (!isLead && !((isBoldLabel || isRunIn) && label.text.trimEnd().endsWith(':') && text.startsWith(label.text)))
    return false
  // Among advice on use only the words themselves tell: "In scope:"
  if (subject === 'practices') return isLead && lexemes.length === 1 && has({ lexemes }, 'scope', 'out-of-scope')
  const title = subjectOfWhole(isLead ? text : (label?.text ?? ''), language)
  return title === 'scope' || title === 'out-of-scope'
}

/** A label that introduces a list within a paragraph is no single word; in characters. */
const SHORTEST_RUN_IN = 20

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

/** "Do not report it" refuses nothing; what is refused takes a word or two. In characters. */
const LEAST_OBJECT = 8
