import type { Section } from '../../document/document.js'
import type { Concept, Subject } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { isInAddress } from '../addresses.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statementFrom } from '../passages.js'
import { questionBefore } from '../questions.js'
import { isReferral } from '../referrals.js'

/** Finds where reporters are credited, thanked in public, or may choose to be named or not. */
export function readCredit({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter((passage) => isProse(passage) || (passage.sentence.block.kind !== 'heading' && creditsYou(passage)))
    .filter(
      (passage) =>
        (namesCredit(passage) ||
          isField(passage) ||
          (opensSection(passage, 'credit') && (namesPeople(passage) || questionBefore(passage) !== null))) &&
        !has(passage, 'reported-by', 'outlines') &&
        !(isReferral(passage) && !has(passage, 'hall-of-fame')) &&
        (passage.subject !== 'report-contents' || asksForName(passage)),
    )
    .filter(
      (passage) =>
        passage.subject !== 'other' ||
        isField(passage) ||
        has(
          passage,
          'you',
          'your',
          'we',
          'us',
          'report',
          'vulnerability',
          'anonymous',
          'fix',
          'advisory',
          'release-notes',
        ),
    )
    .map((passage) => {
      const clause = passage.clauses.find((part) => has(part, 'credit', 'hall-of-fame'))
      return statementFrom(passage, clause, { topic: 'credit', optOut: has(passage, 'anonymous') })
    })
}

/** "We have no hall of fame" credits nobody. */
function namesCredit(passage: Passage): boolean {
  if (
    passage.clauses.some((clause) =>
      clause.lexemes.some(
        (lexeme, index) =>
          is(lexeme, 'credit') &&
          !isOnlyNoted(passage, lexeme) &&
          !isOnlyThanked(passage, lexeme) &&
          !isReply(passage, clause) &&
          !isOnlyAsked(passage, lexeme) &&
          !isPartner(passage, lexeme, clause.lexemes[index - 1]) &&
          !goesIntoReport(clause, index),
      ),
    )
  )
    return true
  // "We thank the finder in the release notes."
  if (passage.clauses.some((clause) => has(clause, 'thanks') && has(clause, 'release-notes'))) return true
  return passage.clauses.some((clause) => has(clause, 'hall-of-fame') && !(isNegated(clause) && has(clause, 'bounty')))
}

/** "The fix is mentioned in the changelog": a word that is said of people and of fixes, where no people are spoken of. */
export function isOnlyNoted(passage: Passage, lexeme: Lexeme): boolean {
  if (!is(lexeme, 'credit') || !is(lexeme, 'release-notes')) return false
  return has(passage, 'fix', 'security-fix', 'vulnerability') && !has(passage, 'you', 'your', 'discover', 'report')
}

/** "We agree on the date with whoever found it": those who are named by what they did are credited where it is published. */
function isPartner(passage: Passage, lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (!is(lexeme, 'discover')) return false
  if (before && is(before, 'at', 'agree', 'contact', 'send', 'notify', 'inform', 'wait')) return true
  return passage.subject !== 'credit' && !has(passage, ...PUBLISHED)
}

const PUBLISHED: readonly Concept[] = [
  'release-notes',
  'advisory',
  'advisories',
  'publish',
  'website',
  'security-tab',
  'anonymous',
  'hall-of-fame',
]

/** "We thank you for the time that you give us": one word may be said of thanks and of credit. */
function isOnlyThanked(passage: Passage, lexeme: Lexeme): boolean {
  if (!is(lexeme, 'thanks') || !is(lexeme, 'credit') || passage.subject === 'credit') return false
  return !has(passage, ...PUBLISHED, 'public', ...OF_REPORTS)
}

/** "Receipt: thank whoever wrote within a day": thanks that come in time are the first reply. */
function isReply(passage: Passage, clause: Clause): boolean {
  const { label } = passage
  if (!label || !has(label, 'acknowledge', 'receipt') || has(label, 'credit') || !has(clause, 'within')) return false
  return !has(passage, ...PUBLISHED, 'public', 'fix', 'release', 'security-fix')
}

/** "Leave your name and a telephone number": what somebody is called, where nothing tells that it goes out. */
function isOnlyAsked(passage: Passage, lexeme: Lexeme): boolean {
  const { subject, clauses } = passage
  if (!is(lexeme, 'content-item') || subject === 'credit' || has(passage, ...PUBLISHED, 'public', 'thanks'))
    return false
  if (has(passage, 'address', 'phone')) return true
  return !clauses.some(({ actor }) => actor === 'we') && !has(passage, ...OF_REPORTS)
}

const OF_REPORTS: readonly Concept[] = ['discover', 'report', 'vulnerability', 'fix', 'release', 'security-fix']

/** "Put your name and the affected file in the mail." */
function goesIntoReport({ lexemes, actor }: Clause, index: number): boolean {
  const behind = lexemes.slice(index + 1)
  const place = behind.findIndex((lexeme) => is(lexeme, 'email', 'report', 'form'))
  const before = behind[place - 1]
  if (index > 0 || actor !== null || !before || !is(before, 'at')) return false
  return has({ lexemes: behind.slice(0, place) }, 'content-item')
}

/** "Your name, if you wish to be credited" among what to put into a report. */
function asksForName(passage: Passage): boolean {
  return has(passage, 'you', 'your', 'anonymous')
}

/** "Acknowledgments: https://…": where people are thanked, among the fields of a security.txt. */
function isField({ label, spans, text, sentence: { block } }: Passage): boolean {
  if (label === null || !spans.some(({ kind }) => kind === 'link')) return false
  // "| Thanks | https://… |"
  if (block.cell) return label.lexemes.length > 0 && label.lexemes.every((lexeme) => is(lexeme, 'credit', 'thanks'))
  return text.startsWith(label.text) && has(label, 'credit')
}

/** A list of names follows, or the heading promises one. */
function namesPeople({ sentence: { block }, previous }: Passage): boolean {
  const isPromised = previous !== null && has(previous, 'hall-of-fame')
  return isPromised || block.section.blocks.some(({ kind }) => kind === 'item')
}

/** "We credit you": said to the reporter, wherever it stands. */
function creditsYou({ clauses }: Passage): boolean {
  return clauses.some((clause) => clause.actor === 'we' && has(clause, 'credit') && has(clause, 'you'))
}

/** "$50", "1,000 €", "100 EUR" */
const AMOUNT = pattern(
  /(?:[$€£¥₹]|\b(?:usd|eur|gbp|chf|inr|usdc|usdt)) ?\d|\d ?(?:[€£¥₹]|(?:usd|eur|euros?|gbp|chf|dollars|pounds|usdc|usdt)\b)/,
)

/** "A valid report gets 100 EUR", "| Critical | 2000 USD |": money for what somebody has found. */
function namesAmount({ folded, lexemes, label, clauses, sentence: { block } }: Passage): Clause | undefined {
  if (!AMOUNT.test(folded)) return undefined
  const isPrice = block.cell !== null && label !== null && has(label, 'severity', ...SEVERITIES)
  if (isPrice && lexemes.every(({ concepts }) => concepts.length === 0 || concepts.includes('at'))) return clauses[0]
  return clauses.find(
    (clause) =>
      clause.role === 'main' &&
      AMOUNT.test(folded.slice(clause.start, clause.end)) &&
      has(clause, 'gets', 'report') &&
      has({ lexemes }, 'report', 'vulnerability', 'discover'),
  )
}

const SEVERITIES: readonly Concept[] = ['critical', 'high', 'medium', 'low']

/** Finds where it is said whether reports are rewarded with money or goods. */
export function readBounty({ passages }: Manuscript): Statement<Topic>[] {
  const told = new Set(passages.filter((passage) => isProse(passage) && has(passage, 'bounty')).map(sectionOf))
  return passages.filter(isProse).flatMap((passage) => {
    const named = passage.clauses.find((part) => namesBounty(passage, part)) ?? namesAmount(passage)
    const isTold = told.has(sectionOf(passage)) || (told.size > 0 && sectionOf(passage).level === 1)
    const opens = !isTold && opensSection(passage, 'bounty')
    const clause = named ?? (opens ? passage.clauses[0] : undefined)
    if (!clause) return []
    const offered = !isNegated(clause)
    return [statementFrom(passage, named, { topic: 'bounty' as const, offered })]
  })
}

/** The word, and not a part of an address: "bug-bounty@lantern.dev". */
function namesBounty({ text }: Passage, { lexemes }: Clause): boolean {
  return lexemes.some((lexeme, index) => {
    const [joint, thing] = lexemes.slice(index + 1)
    // "Bounties on feature requests"
    const isForOthers = joint !== undefined && thing !== undefined && is(joint, 'at') && is(thing, 'other')
    return is(lexeme, 'bounty') && !isForOthers && !isInAddress(text, lexeme.start)
  })
}

function sectionOf({ sentence: { block } }: Passage): Section {
  return block.section
}

/** What stands right under a heading of the subject: the names under "Hall of fame", "I have none" under "Money". */
function opensSection(passage: Passage, wanted: Subject): boolean {
  const { subject, previous } = passage
  return subject === wanted && (previous?.sentence.block.kind === 'heading' || questionBefore(passage) !== null)
}

function isProse(passage: Passage): boolean {
  return passage.sentence.block.kind !== 'heading' && passage.subject !== 'practices'
}
