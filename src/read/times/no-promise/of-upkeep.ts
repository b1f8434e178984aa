import type { Section } from '../../../document/document.js'
import type { Concept } from '../../../languages/language.js'
import { LetterPattern } from '../../../policy/letters.js'
import { type Clause, has } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Manuscript, Passage } from '../../passages.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import type { FoundDuration } from '../found-duration.js'
import { isRhythm } from '../setting.js'
import { stagesOf } from '../stages.js'
import type { PlacedTime } from './placed-time.js'

/** Whether a time is one of running the project: backups, pages, opening times, practices. */
export function isOfUpkeep({ manuscript, passage, clause, found }: PlacedTime): boolean {
  if (isUpkeep(manuscript, passage, clause, found) || isOfPage(passage, clause, found)) return true
  return isOpeningTime(clause, found) || isOfPractice(clause, found)
}

/** "Dependencies are scanned weekly." */
function isOfPractice(clause: Clause, found: FoundDuration): boolean {
  if (!isRhythm(clause.lexemes, found) || !has(clause, 'best-practices')) return false
  return !has(clause, 'you', 'report', 'vulnerability')
}

/** "Backups are kept for 30 days", or any time under "Data retention" that is not said of reports. */
function isUpkeep(manuscript: Manuscript, passage: Passage, clause: Clause, found: FoundDuration): boolean {
  const { label, column, sentence } = passage
  const isSaid = [clause, introductionOf(passage, clause), label, column, leadTo(passage, clause)].some(
    (part) => part && has(part, 'upkeep'),
  )
  const before = clause.joined ? passage.clauses[passage.clauses.indexOf(clause) - 1] : undefined
  const goesOn = before !== undefined && has(before, 'upkeep') && stagesOf(before.lexemes).length === 0
  // "We run a penetration test every year and publish the summary within 30 days"
  if (goesOn && !has(clause, 'report', 'vulnerability', 'you', 'receipt', 'respond', 'acknowledge')) return true
  if (!isSaid && !isUnderUpkeep(manuscript, sentence.block.section)) return false
  // "Our dependencies are updated once a month, and vulnerabilities in them are patched upstream."
  const and = clause.lexemes.findIndex((lexeme) => is(lexeme, 'and') && lexeme.start >= found.end)
  const told = { lexemes: and < 0 ? clause.lexemes : clause.lexemes.slice(0, and) }
  return !(has(told, 'report', 'vulnerability', 'you', 'receipt') && stagesOf(told.lexemes).length > 0)
}

/** "Two weeks after the release the lead writes a retrospective": what happens then stands behind what it is counted from. */
function leadTo({ clauses }: Passage, clause: Clause): Clause | undefined {
  const at = clauses.indexOf(clause)
  const next = clauses[at + 2]
  const isBare = clause.role === 'main' && stagesOf(clause.lexemes).length === 0 && clauses[at + 1]?.role === 'after'
  return isBare && next && stagesOf(next.lexemes).length === 0 ? next : undefined
}

/** "Backups: daily to the store": what stands before a colon. */
export function introductionOf({ text, clauses }: Passage, clause: Clause): Clause | undefined {
  return clauses.findLast(({ end }) => end <= clause.start && ENDS_IN_COLON.test(text.slice(0, end)))
}

function isUnderUpkeep(manuscript: Manuscript, section: Section): boolean {
  for (let around: Section | null = section; around && around.level > 1; around = around.parent) {
    const isUpkeep = around.heading?.sentences.some((sentence) => has(manuscript.passageOf(sentence), 'upkeep'))
    if (isUpkeep) return !takesReports(manuscript, around)
  }
  return false
}

/** "## Incident response" over "report a vulnerability to ann@lantern.dev": the section speaks to or of reporters after all. */
function takesReports({ passages }: Manuscript, section: Section): boolean {
  return passages.some(
    ({ sentence, clauses, text }) =>
      isWithin(sentence.block.section, section) &&
      clauses.some((clause) =>
        text.includes('@')
          ? clause.actor !== 'we' && has(clause, 'report', 'vulnerability')
          : clause.actor === 'you' && has(clause, 'send') && has(clause, 'report'),
      ),
  )
}

function isWithin(section: Section, outer: Section): boolean {
  for (let around: Section | null = section; around; around = around.parent) if (around === outer) return true
  return false
}

/** "Translations are updated every 2 weeks": what is updated is none of our words, and no reporter hears of it. */
function isOfPage({ folded, language }: Passage, clause: Clause, found: FoundDuration): boolean {
  const [first] = clause.lexemes
  if (clause.actor !== null || !first || !isRhythm(clause.lexemes, found)) return false
  // "This document is reviewed every quarter."
  if (has(clause, 'date-of-review') && !has(clause, 'report', 'vulnerability', 'you', 'us')) return true
  if (is(first, ...PAGES) && has(clause, 'inform') && !has(clause, 'report', 'vulnerability', 'you', 'fix')) return true
  if (!is(first, 'inform')) return false
  if (language.functionWords.length === 0 || has(clause, 'report', 'vulnerability', 'you', 'fix')) return false
  const ahead = [...WORD.all(folded.slice(clause.start, first.start))]
  return ahead.some(([word]) => !language.functionWords.includes(word))
}

const PAGES: readonly Concept[] = ['public-place', 'website', 'policy', 'version', 'advisories', 'release-notes']

const WORD = new LetterPattern(String.raw`\p{L}{3,}`, 'g')

/** "On weekdays from 9 to 17 hours" tells when somebody is there. */
function isOpeningTime(clause: Clause, { duration, from }: FoundDuration): boolean {
  return from !== null && duration.unit === 'h' && duration.amount <= HOURS_OF_DAY && has(clause, 'business')
}

const HOURS_OF_DAY = 24
