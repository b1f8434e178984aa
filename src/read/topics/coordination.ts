import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statementFrom } from '../passages.js'
import { CVE_ID } from '../past-flaws.js'
import { questionBefore } from '../questions.js'
import { findDurations } from '../times/durations.js'
import { endOf } from './end-of-wait.js'
import { asksToWait } from './waits.js'

/** Finds where publication is coordinated: a declared practice, or a wait that has an end. */
export function readCoordination({ passages }: Manuscript): Statement<Topic>[] {
  const told = passages
    .filter(
      (passage) =>
        passage.sentence.block.kind !== 'heading' && (passage.subject !== 'practices' || isThankedFor(passage)),
    )
    .filter((passage) => !isItemOfContents(passage) && (!has(passage, 'outlines') || namesPractice(passage)))
    .filter(({ text }) => !CVE_ID.test(text))
  const asked = told.filter(
    (passage) =>
      declaresPractice(passage) ||
      waitsLikewise(passage) ||
      publishesThen(passage) ||
      (asksToWait(passage) && endOf(passage) !== null),
  )
  const found = asked.length > 0 ? asked : told.filter(isFixedFirst)
  return found.map((passage) =>
    statementFrom(
      passage,
      passage.clauses.find((clause) => has(clause, 'coordinated')),
      { topic: 'coordination' },
      isCourtesy(passage) ? 'medium' : 'high',
    ),
  )
}

/** "Thank you for your responsible disclosure", "see below for our responsible disclosure policy" names the practice and says nothing of it. */
function isCourtesy(passage: Passage): boolean {
  if (waitsLikewise(passage) || (asksToWait(passage) && endOf(passage) !== null)) return false
  const told = passage.clauses.filter((clause) => declares(passage, clause))
  return told.length > 0 && told.every((clause) => isThanks(passage, clause) || isMention(passage, clause))
}

/** "We appreciate responsible disclosure", "we honour your responsible disclosure": the words before the practice say why it is named. */
function isThanks(passage: Passage, clause: Clause): boolean {
  const at = clause.lexemes.findIndex((lexeme) => is(lexeme, 'coordinated'))
  if (at < 0) return has(clause, 'responsibly') && thanksForIt(passage, clause)
  const before = clause.lexemes.slice(0, at)
  const whole = clause.lexemes[at] as Lexeme
  // "… and for your patience until the fix is out"
  if (passage.clauses.some(({ role }) => role === 'until') || clause.lexemes.slice(at + 1).some(isAgreement))
    return false
  return (
    is(whole, 'thanks', 'credit') ||
    before.some((lexeme) => is(lexeme, 'thanks', 'credit', 'hall-of-fame', 'bounty')) ||
    (clause.lexemes.slice(at + 1).some((lexeme) => is(lexeme, 'thanks')) && isOnlyThanks(clause))
  )
}

/** "Responsible disclosure is appreciated" */
function isOnlyThanks({ lexemes }: Clause): boolean {
  return lexemes.every((lexeme) => is(lexeme, 'coordinated', 'thanks', 'your', 'you', 'us', 'gets', 'at', 'every'))
}

function isAgreement(lexeme: Lexeme): boolean {
  return is(lexeme, 'agree', 'wait')
}

/** "See the section below for our responsible disclosure policy", where no page is linked that would tell it. */
function isMention({ spans }: Passage, { lexemes, actor }: Clause): boolean {
  if (actor === 'we' || spans.some(({ url }) => url !== undefined && !url.startsWith('#'))) return false
  const place = lexemes.findIndex((lexeme) => is(lexeme, 'coordinated'))
  const before = { lexemes: lexemes.slice(0, place) }
  // "Follow our responsible disclosure policy" asks for it.
  return place > 0 && has(before, 'see') && has(before, 'channel', 'policy')
}

/** "We appreciate responsible disclosure" closes many a text on other matters. */
function isThankedFor(passage: Passage): boolean {
  return passage.clauses.some((clause) => has(clause, 'thanks') && has(clause, 'coordinated'))
}

/** "Your plans for disclosure" among what to put into a report, but not "keep it confidential for 120 days". */
function isItemOfContents(passage: Passage): boolean {
  if (passage.subject !== 'report-contents' || passage.sentence.block.kind !== 'item') return false
  return !(passage.lexemes[0] && is(passage.lexemes[0], 'wait') && findDurations(passage).length > 0)
}

/** "This page explains how we coordinate disclosure" says no more of it yet; "… our coordinated disclosure" declares it. */
function namesPractice({ lexemes }: Passage): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'coordinated') && !is(lexeme, 'agree'))
}

/** What publication is spoken of in where it is agreed on: "before you publish", "when to go public". */
const ENDS: ReadonlySet<Clause['role']> = new Set(['until', 'when'])

/** "We coordinate the announcement with you", "the date of publication is agreed with you". */
function agreesOnPublication(clause: Clause): boolean {
  const { lexemes } = clause
  if (isSettled(clause)) return true
  return lexemes.some((lexeme, index) => {
    if (!is(lexeme, 'agree') || isConsentToThanks(clause, lexeme)) return false
    const named = lexemes.slice(index + 1).filter((other) => is(other, 'publish', 'fix', 'and'))
    // "The fix and its publication"
    const [thing, joint, second] = named
    const isBoth = thing && joint && second && is(thing, 'fix') && is(joint, 'and') && is(second, 'publish')
    const next = is(lexeme, 'publish') ? lexeme : isBoth ? second : named.find((other) => !is(other, 'and'))
    return next !== undefined && is(next, 'publish') && !isOnIdiom(lexemes, next)
  })
}

/** "With your consent we publish your name among those whom we thank." */
function isConsentToThanks(clause: Clause, lexeme: Lexeme): boolean {
  return is(lexeme, 'leave') && has(clause, 'credit', 'hall-of-fame')
}

/** "We work with them to disclose the scope of the breach": what is published is no flaw. */
function isOnIdiom(lexemes: readonly Lexeme[], verb: Lexeme): boolean {
  const next = lexemes[lexemes.indexOf(verb) + 1]
  return next !== undefined && is(next, 'idiom')
}

/** What is published, or when, stands before the agreement: nobody is asked for it. */
function isSettled(clause: Clause): boolean {
  const agreement = clause.lexemes.findIndex((lexeme) => is(lexeme, 'agree'))
  const told = clause.lexemes.slice(0, agreement)
  const isTold = told.some((lexeme) => is(lexeme, 'publish', 'disclosure'))
  // "The times of the fix and of publication"
  const [fix, next] = told.slice(told.findIndex((lexeme) => is(lexeme, 'fix'))).filter((lexeme) => !is(lexeme, 'and'))
  const isBoth = fix && next && is(fix, 'fix') && is(next, 'publish', 'disclosure')
  return isTold && !has(clause, 'please', 'may', 'must') && (!has(clause, 'fix') || Boolean(isBoth))
}

/** "We work with you to fix it before anything is public": what is done together is the fix. */
function agreesOnFix({ lexemes }: Clause): boolean {
  const agreement = lexemes.findIndex((lexeme) => is(lexeme, 'agree'))
  const next = lexemes.slice(agreement + 1).find((lexeme) => is(lexeme, 'publish', 'disclosure', 'fix', 'assess'))
  return next !== undefined && is(next, 'fix', 'assess') && !has({ lexemes }, 'wait', 'opportunity')
}

function declaresPractice(passage: Passage): boolean {
  return passage.clauses.some((clause) => declares(passage, clause))
}

/** "Thank you for disclosing it responsibly." */
function thanksForIt(passage: Passage, clause: Clause): boolean {
  return (
    has(clause, 'responsibly') &&
    ((has(passage, 'publish', 'notify') && has(passage, 'thanks')) ||
      (has(clause, 'publish') && has(passage, 'credit', 'hall-of-fame')))
  )
}

function declares(passage: Passage, clause: Clause): boolean {
  const { label } = passage
  if (isNegated(clause) || isOfOthers(passage, clause) || isWeighed(passage, clause) || isBlamed(clause)) return false
  const jointly =
    has(clause, 'agree') &&
    !agreesOnFix(clause) &&
    passage.clauses.some(({ role, lexemes }) => ENDS.has(role) && has({ lexemes }, 'publish', 'public', 'disclosure'))
  const together =
    has(clause, 'agree') &&
    (clause.actor !== 'you' || isSettled(clause) || has(clause, 'us')) &&
    (has(clause, 'disclosure') ||
      agreesOnPublication(clause) ||
      (label !== null && has(label, 'disclosure', 'publish')))
  return (
    has(clause, 'coordinated') ||
    answersWhen(passage) ||
    isDoneTogether(passage, clause) ||
    together ||
    jointly ||
    thanksForIt(passage, clause) ||
    isPracticeByHeading(passage, clause)
  )
}

/** "If it is a library that we use, follow its coordinated disclosure": the practice is that of others. */
function isOfOthers({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we') return false
  // "Embargoes of other projects"
  const at = clause.lexemes.findIndex((lexeme) => is(lexeme, 'coordinated'))
  const [practice, owner] = clause.lexemes.slice(at).filter((lexeme) => !is(lexeme, 'counted-from'))
  if (at >= 0 && practice && owner && is(owner, 'third-party') && owner.start - practice.end <= LONGEST_OF) return true
  return (
    (has(clause, 'see') && has(clause, 'third-party')) ||
    clauses.some((part) => part.end <= clause.start && part.role === 'condition' && has(part, 'third-party'))
  )
}

/** "Embargoes only keep users in the dark" */
function isBlamed({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'coordinated'))
  return at >= 0 && lexemes.slice(at + 1).some((lexeme) => is(lexeme, 'endangers'))
}

/** " of ", in characters. */
const LONGEST_OF = 4

/** "Decide whether an embargo is needed" leaves it open. */
function isWeighed({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  return clause.role === 'when' && !has(clause, 'and') && before !== undefined && has(before, 'assess')
}

/** "It is published after the fix, in coordination with you." */
function isDoneTogether({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.lexemes.length === 0 || !clause.lexemes.every((one) => is(one, 'agree')))
    return false
  return clauses.some(
    (part) =>
      part.end <= clause.start && part.role === 'main' && !isNegated(part) && has(part, 'publish', 'disclosure'),
  )
}

/** "Coordinated, 90 days by default": under a heading on disclosure. */
function isPracticeByHeading({ subject, lexemes: [opener] }: Passage, clause: Clause): boolean {
  const [first] = clause.lexemes
  // "Consult the guide" agrees on nothing.
  if (!first || first !== opener || is(first, 'see')) return false
  // "Coordinate the fix": with whom, or when it is told, is not said.
  return subject === 'disclosure' && is(first, 'agree') && !has(clause, 'us') && !agreesOnFix(clause)
}

/** "When may I publish? Once the fix is out." */
function answersWhen(passage: Passage): boolean {
  const { previous, clauses } = passage
  const question = previous?.sentence.block.kind === 'heading' ? previous : questionBefore(passage)
  if (!question || !has(question, 'publish')) return false
  if (asksToTalk(passage)) return true
  return has(question, 'may') && clauses.some(({ role }) => role === 'after' || role === 'until')
}

/** "Want to publish? Talk to us first." */
function asksToTalk({ previous, clauses }: Passage): boolean {
  return (
    previous?.sentence.block.kind === 'paragraph' &&
    !has(previous, 'report', 'not') &&
    clauses.some(
      (clause, index) =>
        clause.role === 'main' &&
        clause.actor !== 'we' &&
        has(clause, 'contact', 'notify', 'agree') &&
        has(clause, 'us') &&
        !isNegated(clause) &&
        clauses[index + 1]?.role === 'when',
    )
  )
}

/** "Fixes are tagged before any disclosure", "so that we can fix it before it becomes public": what we do comes first. */
function isFixedFirst({ clauses }: Passage): boolean {
  return clauses.some((clause, index) => {
    if (clause.role !== 'until' || !has(clause, 'publish', 'disclosure') || isNegated(clause)) return false
    const before = clauses[index - 1]
    // "The list is for those who fix it, before it is published."
    if (clauses.slice(0, index).some((part) => has(part, 'serves'))) return false
    return before?.role === 'main' && !isNegated(before) && has(before, 'fix', 'opportunity') && before.actor !== 'you'
  })
}

/** "We publish it 90 days after the report. Please wait until then.", "… Please do the same.": as the sentence before says. */
function waitsLikewise({ previous, clauses, lexemes, sentence: { block } }: Passage): boolean {
  const [clause] = clauses
  if (!clause || previous?.sentence.block !== block || clause.actor === 'we') return false
  const [first] = lexemes
  if (!has(clause, 'please', 'must') && !(first && is(first, 'likewise'))) return false
  const isOnPublication =
    has(previous, 'publish', 'disclosure', 'public') ||
    (has(previous, 'wait') && has(previous, 'detail')) ||
    goesOnWithTime(previous)
  if (!isOnPublication || has(previous, 'please')) return false
  if (findDurations(previous).length === 0 && !has(previous, 'fix', 'release')) return false
  const waits = has(clause, 'wait') && clauses.some(({ role }) => role === 'until')
  const isSame = lexemes.every((lexeme) => is(lexeme, 'please', 'must', 'you', 'likewise'))
  return waits || (isSame && has({ lexemes }, 'likewise'))
}

/** "Give us 45 days. Then publish it." */
function publishesThen({ previous, clauses: [clause], sentence: { block } }: Passage): boolean {
  const [first] = clause?.lexemes ?? []
  if (!clause || !first || !is(first, 'and') || clause.actor === 'we' || clause.negatedFrom <= first.end) return false
  if (!previous || !has(clause, 'publish') || !has(previous, 'wait') || has(previous, 'we')) return false
  const { block: before } = previous.sentence
  return (before === block || (block.list !== null && before.list === block.list)) && findDurations(previous).length > 0
}

/** "We publish it after 90 days. In urgent cases that may be 7 days." */
function goesOnWithTime(passage: Passage): boolean {
  const { previous, sentence } = passage
  if (previous?.sentence.block !== sentence.block || findDurations(passage).length === 0) return false
  return has(previous, 'publish', 'disclosure')
}
