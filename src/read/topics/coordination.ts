import type { Concept, Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Embargo } from '../../policy/timeframe.js'
import type { Topic } from '../../policy/topic.js'
import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf, type Lexeme } from '../lexicon.js'
import { type Manuscript, type Passage, statement, statementFrom } from '../passages.js'
import { CVE_ID } from '../past-flaws.js'
import { condemnsBehindTime } from '../public-reports/publication.js'
import { findDurations } from '../times/durations.js'
import { isLeftToReporters } from '../times/stage-of-wait.js'

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
      declaresPractice(passage) || waitsLikewise(passage) || (asksToWait(passage) && endOf(passage) !== null),
  )
  const found = asked.length > 0 ? asked : told.filter(isFixedFirst)
  return found.map((passage) =>
    statementFrom(
      passage,
      passage.clauses.find((clause) => has(clause, 'coordinated')),
      { topic: 'coordination' },
    ),
  )
}

/** "We appreciate responsible disclosure" closes many a text on other matters. */
function isThankedFor(passage: Passage): boolean {
  return passage.clauses.some((clause) => has(clause, 'thanks') && has(clause, 'coordinated'))
}

/** "Your plans for disclosure" among what to put into a report. */
function isItemOfContents({ subject, sentence: { block } }: Passage): boolean {
  return subject === 'report-contents' && block.kind === 'item'
}

/** "This page explains how we coordinate disclosure" says no more of it yet; "… our coordinated disclosure" declares it. */
function namesPractice({ lexemes }: Passage): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'coordinated') && !is(lexeme, 'agree'))
}

/** Finds until when a vulnerability is to be kept secret: where reporters are asked to, or where publication is said to follow the fix. */
export function readEmbargoes({ passages }: Manuscript): Statement<Embargo>[] {
  return passages
    .filter((passage) => passage.sentence.block.kind !== 'heading' && passage.subject !== 'practices')
    .flatMap((passage) => {
      const until = asksToWait(passage) ? endOf(passage) : isPublishedAfterFix(passage) ? 'fix' : null
      if (until === null && !asksForSilence(passage)) return []
      return [statement(passage, { until }, until === null && isAbsolute(passage) ? 'high' : 'medium')]
    })
}

/** What publication is spoken of in where it is agreed on: "before you publish", "when to go public". */
const ENDS: ReadonlySet<Clause['role']> = new Set(['until', 'when'])

/** "Never disclose it": the ban names neither an end nor the public, or some place, as those who are not to know. */
function isAbsolute(passage: Passage): boolean {
  if (has(passage, ...PLACES)) return false
  // "When you write there, do not disclose the details."
  return !passage.clauses.some(({ role }) => role === 'when')
}

const PLACES: readonly Concept[] = [
  'public',
  'public-place',
  'chat',
  'gathering',
  'tracker',
  'forge',
  'website',
  'lesser',
  'idiom',
]

/** "Do not disclose the vulnerability": what is banned is an act of the reporter, and on the flaw rather than on other data. */
function asksForSilence(passage: Passage): boolean {
  if (!ON_REPORTS.has(passage.subject) && !has(passage, 'vulnerability', 'report')) return false
  const verbIsLast = passage.language.negation === 'anywhere'
  // "If you come across data of others, do not share it."
  const isOnOther = passage.clauses.some((part) => part.role === 'condition' && !has(part, ...FLAW))
  return passage.clauses.some(({ lexemes, actor, role, start, end, negatedFrom }) => {
    if (role !== 'main' || actor === 'we' || actor === 'third-party' || passage.text[start - 1] === '(') return false
    const isAsked = verbIsLast ? lexemes.some(asksNot) || endsInRequest(lexemes) : has({ lexemes }, 'must')
    if (actor === null && !isAsked && (verbIsLast || negatedFrom - start > LATEST_BAN)) return false
    if (lexemes.some((lexeme) => is(lexeme, 'users') && !is(lexeme, 'public'))) return false
    return lexemes.some((lexeme, index) => {
      if (!is(lexeme, 'publish') || lexeme.end <= negatedFrom || is(lexeme, 'upkeep')) return false
      const before = lexemes.slice(0, index).findLast(isWord)
      const next = lexemes.slice(index + 1).find(isWord)
      const isOnFlaw =
        is(lexeme, ...FLAW) ||
        (before !== undefined && is(before, ...FLAW) && lexeme.start - before.end <= LONGEST_GAP) ||
        (next !== undefined && is(next, ...FLAW) && next.start - lexeme.end <= LONGEST_GAP)
      const isBare = before === undefined || isOneOf(before, VERBS)
      // "Avoid publishing secrets"
      const isOnThing = next !== undefined && next.start - lexeme.end <= 1 && is(next, 'best-practices', 'upkeep')
      const isOnPronoun =
        isBare && !verbIsLast && !isOnOther && !isOnThing && (next?.start ?? end) - lexeme.end <= LONGEST_PRONOUN
      return isOnFlaw || isOnPronoun
    })
  })
}

/** Where verbs come last, one word may hold the ban: "do-not-share". */
function asksNot(lexeme: Lexeme): boolean {
  return is(lexeme, 'not') && is(lexeme, 'must', 'please')
}

function endsInRequest(lexemes: readonly Lexeme[]): boolean {
  const last = lexemes.at(-1)
  return last !== undefined && is(last, 'must')
}

function isWord(lexeme: Lexeme): boolean {
  return !is(lexeme, 'please', 'not', 'must', 'you', 'your') && (lexeme.concepts.length > 0 || lexeme.value !== null)
}

const ON_REPORTS: ReadonlySet<Subject> = new Set(['reporting', 'response', 'disclosure'])
const FLAW: readonly Concept[] = ['vulnerability', 'bug', 'detail', 'they']
/** "We ask", in characters: an imperative begins with its negation. */
const LATEST_BAN = 9
/** "The known", in characters. */
const LONGEST_GAP = 10
/** "It", "this", "them", with its blanks. */
const LONGEST_PRONOUN = 6

/** "Public disclosure: after the fix", "we disclose vulnerabilities once they are fixed": nobody is asked to wait, but told when it is public. */
function isPublishedAfterFix(passage: Passage): boolean {
  const { clauses, label, subject } = passage
  const isLabelled = label !== null && has(label, 'publish', 'disclosure') && !has(label, 'fix')
  return clauses.some((clause, index) => {
    if (clause.role !== 'after' || !has(clause, 'fix', 'release')) return false
    if (isLabelled) return true
    const told = [clauses[index - 1], clauses[index + 1]].find((part) => part?.role === 'main')
    if (!told || isNegated(told) || told.actor === 'you' || told.actor === 'third-party') return false
    const ofFlaw = has(told, 'vulnerability', 'disclosure', 'they') || (subject === 'disclosure' && told.actor === 'we')
    return has(told, 'publish', 'disclosure') && ofFlaw && !has(told, 'may')
  })
}

/** "We coordinate the announcement with you", "the date of publication is agreed with you". */
function agreesOnPublication(clause: Clause): boolean {
  const { lexemes } = clause
  if (isSettled(clause)) return true
  return lexemes.some((lexeme, index) => {
    if (!is(lexeme, 'agree')) return false
    const next = is(lexeme, 'publish') ? lexeme : lexemes.slice(index + 1).find((other) => is(other, 'publish', 'fix'))
    return next !== undefined && is(next, 'publish') && !isOnIdiom(lexemes, next)
  })
}

/** "We work with them to disclose the scope of the breach": what is published is no flaw. */
function isOnIdiom(lexemes: readonly Lexeme[], verb: Lexeme): boolean {
  const next = lexemes[lexemes.indexOf(verb) + 1]
  return next !== undefined && is(next, 'idiom')
}

/** What is published, or when, stands before the agreement: nobody is asked for it. */
function isSettled(clause: Clause): boolean {
  const agreement = clause.lexemes.findIndex((lexeme) => is(lexeme, 'agree'))
  const isTold = clause.lexemes.slice(0, agreement).some((lexeme) => is(lexeme, 'publish', 'disclosure'))
  return isTold && !has(clause, 'please', 'may', 'must', 'fix')
}

/** "We work with you to fix it before anything is public": what is done together is the fix. */
function agreesOnFix({ lexemes }: Clause): boolean {
  const agreement = lexemes.findIndex((lexeme) => is(lexeme, 'agree'))
  const next = lexemes.slice(agreement + 1).find((lexeme) => is(lexeme, 'publish', 'disclosure', 'fix', 'assess'))
  return next !== undefined && is(next, 'fix', 'assess') && !has({ lexemes }, 'wait', 'opportunity')
}

function declaresPractice(passage: Passage): boolean {
  const { label } = passage
  return passage.clauses.some((clause) => {
    if (isNegated(clause) || isOfOthers(passage, clause) || isWeighed(passage, clause)) return false
    const thanks =
      has(clause, 'responsibly') &&
      ((has(passage, 'publish', 'notify') && has(passage, 'thanks')) ||
        (has(clause, 'publish') && has(passage, 'credit', 'hall-of-fame')))
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
      thanks ||
      isPracticeByHeading(passage, clause)
    )
  })
}

/** "If it is a library that we use, follow its coordinated disclosure": the practice is that of others. */
function isOfOthers({ clauses }: Passage, clause: Clause): boolean {
  if (clause.actor === 'we') return false
  return (
    (has(clause, 'see') && has(clause, 'third-party')) ||
    clauses.some((part) => part.end <= clause.start && part.role === 'condition' && has(part, 'third-party'))
  )
}

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
  return subject === 'disclosure' && is(first, 'agree') && !has(clause, 'us')
}

/** "When may I publish? Once the fix is out." */
function answersWhen({ previous, clauses }: Passage): boolean {
  if (previous?.sentence.block.kind !== 'heading' || !has(previous, 'publish') || !has(previous, 'may')) return false
  return clauses.some(({ role }) => role === 'after' || role === 'until')
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

function asksToWait(passage: Passage): boolean {
  const publishes = has(passage, 'publish', 'disclosure', 'public') || passage.subject === 'disclosure'
  return passage.clauses.some((clause) => {
    if (clause.role === 'condition' && !waitsBefore(passage, clause)) return false
    const forbids =
      isNegated(clause) &&
      has(clause, 'publish', 'public') &&
      clause.actor !== 'we' &&
      (clause.role !== 'until' || passage.language.negation === 'anywhere')
    const keepsOut =
      isNegated(clause) &&
      has(clause, 'public-place') &&
      (passage.clauses.some((part, index) => isLeftTime(part) && !isOfAbuse(passage.clauses[index - 1])) ||
        isBesideFix(passage, clause))
    const leaves = has(clause, 'opportunity') && clause.actor === 'you' && passage.clauses.some(isPublication)
    const waits =
      has(clause, 'wait') &&
      !isOnlyGiven(passage, clause) &&
      !deniesEmbargo(clause) &&
      !isForeseen(clause) &&
      !isPatience(passage, clause) &&
      !isKeptThing(passage, clause) &&
      !isGranted(clause) &&
      clause.actor !== 'we' &&
      (publishes || keepsDetails(passage, clause) || waitsForFix(passage, clause))
    const secret =
      has(clause, 'private') &&
      has(clause, 'wait') &&
      !has(clause, 'best-practices') &&
      clause.actor !== 'we' &&
      !passage.clauses.some(isOwnAct)
    const onlyAfter =
      has(clause, 'publish', 'disclosure') &&
      clause.actor !== 'we' &&
      (has(passage, 'must', 'aim', 'not') || (has(passage, 'only') && has(passage, 'you', 'your'))) &&
      passage.clauses.some((part) => part.role === 'after' && !has(part, 'counted-from', 'ago')) &&
      !mustThenPublish(passage, clause)
    const embargo =
      has(clause, 'disclosure') &&
      clause.role === 'main' &&
      passage.clauses.some(({ role }) => role === 'until') &&
      !isManner(clause) &&
      // "Disclosure lets others abuse it before it is fixed" gives a reason.
      !has(clause, 'endangers')
    const onlyThen =
      isLeftToReporters(clause) &&
      has(clause, 'may') &&
      has(clause, 'publish', 'public') &&
      (passage.clauses.some(isAfterFix) || findDurations(passage).length > 0)
    const asksForTime =
      (has(clause, 'please') || wishesForTime(clause)) &&
      (passage.clauses.some(isPublication) || toldToPublish(passage, clause)) &&
      findDurations(passage).length > 0
    const asksForEmbargo =
      has(clause, 'disclosure') &&
      (has(clause, 'asks-for') ||
        (has(clause, 'please') && !has(clause, 'publish') && findDurations(passage).length > 0))
    return (
      condemnsBehindTime(passage, clause) ||
      asksForTime ||
      (fallsDue(passage, clause) && findDurations(passage).length > 0) ||
      asksForEmbargo ||
      onlyThen ||
      forbids ||
      keepsOut ||
      leaves ||
      waits ||
      secret ||
      onlyAfter ||
      embargo
    )
  })
}

/** "After the release the flaw must be announced" is what we oblige ourselves to. */
function mustThenPublish(passage: Passage, clause: Clause): boolean {
  if (clause.actor !== null || !has(clause, 'must') || has(passage, 'only', 'not', 'you', 'your')) return false
  return passage.clauses.some((part) => part.end <= clause.start && part.role === 'after')
}

/** "Deploy it with minimal disclosure until …" */
function isManner({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'disclosure'))
  const before = lexemes[at - 1]
  return before !== undefined && is(before, 'at') && has({ lexemes: lexemes.slice(0, at) }, 'release', 'fix')
}

/** "There is no embargo": the word for it may tell the wait as well. */
function deniesEmbargo(clause: Clause): boolean {
  const wait = firstOf(clause, 'wait')
  return wait !== undefined && is(wait, 'disclosure') && isNegated(clause)
}

/** "This will allow us to review it" asks for nothing. */
function isForeseen({ actor, lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const before = lexemes[at - 1]
  return actor === null && before !== undefined && is(before, 'will') && !is(lexemes[at] as Lexeme, 'private')
}

/** "We do our best, please be patient", "thanks for your patience": no end is told, and nothing to keep back. */
function isPatience({ clauses }: Passage, clause: Clause): boolean {
  if (has(clause, 'opportunity', 'private') || clauses.some(({ role }) => ENDING.has(role))) return false
  if (clause.lexemes.every((lexeme) => is(lexeme, 'please', 'wait', 'must', 'you', 'your'))) return true
  const at = clause.lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const before = clause.lexemes[at - 1]
  const thanks = before && is(before, 'your') ? clause.lexemes[at - 2] : before
  return thanks !== undefined && is(thanks, 'thanks')
}

/** "Keep personal details out of the logs" tells where they are not to be, and no wait. */
function isKeptThing({ clauses }: Passage, { lexemes, actor }: Clause): boolean {
  if (actor !== null || clauses.some(({ role }) => ENDING.has(role))) return false
  const [first, next] = lexemes
  if (!first || !next || !is(first, 'wait') || has({ lexemes }, 'opportunity', 'private', 'not')) return false
  return is(next, 'detail', 'content-item')
}

/** "A delay can be added" is said of what may come to pass. */
function isGranted({ lexemes, actor }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'wait'))
  const next = lexemes[at + 1]
  return actor === null && next !== undefined && is(next, 'may') && !has({ lexemes }, 'please', 'must')
}

/** "Give the version", but not "give us time". */
function isOnlyGiven(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'opportunity') || findDurations(passage).length > 0) return false
  const items = firstOf(clause, 'content-item')
  return items !== undefined && clause.lexemes.every((lexeme) => !is(lexeme, 'wait') || is(lexeme, 'include'))
}

/** "We'd like to have three weeks": the time stands right behind the wish. */
function wishesForTime({ lexemes, actor, negatedFrom }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'include', 'asks-for', 'must'))
  const [wish, next, unit] = lexemes.slice(at)
  if (
    at < 0 ||
    actor === 'you' ||
    !wish ||
    !next ||
    negatedFrom < wish.end ||
    next.start - wish.end > ARTICLE_LENGTH + 1
  )
    return false
  return next.value?.kind === 'unit' || (next.value?.kind === 'number' && unit?.value?.kind === 'unit')
}

/** "Say if you plan to publish. We'd like to have three weeks for the fix.": the time is for what stands before publication. */
function toldToPublish({ previous, clauses, sentence: { block } }: Passage, clause: Clause): boolean {
  if (!has(clause, 'fix', 'release')) return false
  const told = (part: Clause) => has(part, 'publish', 'disclosure') && part.actor !== 'we'
  return (
    clauses.some((part) => part.end <= clause.start && told(part)) ||
    (previous?.sentence.block === block && previous.clauses.some(told))
  )
}

/** "If we have not fixed it in three months, publish it." */
function fallsDue({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !has(clause, 'publish')) return false
  return clauses.some(
    (part) => part.end <= clause.start && part.role === 'condition' && isNegated(part) && has(part, 'fix', 'release'),
  )
}

/** "… before you publish it." */
function isPublication({ role, lexemes }: Clause): boolean {
  return role === 'until' && has({ lexemes }, 'publish', 'public', 'disclosure')
}

/** "Not in the forum until we had a chance to look." */
function isLeftTime({ role, actor, lexemes }: Clause): boolean {
  if (role !== 'until' || actor === 'you') return false
  return has({ lexemes }, 'opportunity') || (actor === 'we' && has({ lexemes }, 'fix', 'publish'))
}

/** "… which helps attackers before we have a fix" */
function isOfAbuse(before: Clause | undefined): boolean {
  return before !== undefined && has(before, 'endangers')
}

/** "Not in the forum before it is fixed", but not "… in the forum, which shows it to all before it is fixed". */
function isBesideFix({ clauses }: Passage, clause: Clause): boolean {
  const at = clauses.indexOf(clause)
  return [clauses[at - 1], clauses[at + 1]].some((part) => part?.role === 'until' && has(part, 'fix', 'release'))
}

/** "The details stay with us until users could upgrade." */
function keepsDetails({ clauses }: Passage, clause: Clause): boolean {
  return has(clause, 'detail') && clauses.some(({ role }) => role === 'until')
}

/** "Please wait until there is a fix." */
function waitsForFix({ clauses, subject }: Passage, clause: Clause): boolean {
  if (!has(clause, 'please') || (subject !== 'reporting' && subject !== 'disclosure')) return false
  return clauses.some((part) => part.role === 'until' && has(part, 'fix', 'release') && part.actor !== 'you')
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

/** "We publish it after 90 days. In urgent cases that may be 7 days." */
function goesOnWithTime(passage: Passage): boolean {
  const { previous, sentence } = passage
  if (previous?.sentence.block !== sentence.block || findDurations(passage).length === 0) return false
  return has(previous, 'publish', 'disclosure')
}

/** "Keep your keys private until you deploy": nobody waits for us. */
function isOwnAct(clause: Clause): boolean {
  if (clause.role !== 'until' || clause.actor !== 'you') return false
  return !has(clause, 'us', 'respond', 'receipt', 'publish', 'contact', 'report', 'agree', 'fix')
}

/** "If you give us time before you publish it, …" */
function waitsBefore({ clauses }: Passage, clause: Clause): boolean {
  return clause.actor === 'you' && has(clause, 'wait') && clauses.some(isPublication)
}

/** "After we have released a fix, you may write about it." */
function isAfterFix(clause: Clause): boolean {
  return clause.role === 'after' && has(clause, 'fix', 'release', 'advisory', 'publish')
}

const ENDING: ReadonlySet<Clause['role']> = new Set(['until', 'after'])

/** "Once you find a flaw, tell nobody": with that nothing ends. */
function isFinding(clause: Clause): boolean {
  if (clause.role !== 'after' || !has(clause, 'vulnerability')) return false
  return (
    has(clause, 'discover') || clause.lexemes.every((lexeme) => is(lexeme, 'after', 'you', 'vulnerability', 'security'))
  )
}

function endOf(passage: Passage): Embargo['until'] {
  const ends = passage.clauses.filter((clause) => ENDING.has(clause.role) && !isFinding(clause) && !isSetUp(clause))
  const all = ends.length > 0 ? ends : passage.clauses.filter((clause) => has(clause, 'wait', 'opportunity'))
  if (findDurations(passage).length > 0) return 'date'
  if (all.some((clause) => has(clause, 'agree', 'coordinated'))) return 'agreement'
  if (all.some((clause) => has(clause, 'fix', 'release', 'assess', 'advisory'))) return 'fix'
  if (passage.clauses.some(forbidsWithoutConsent)) return 'agreement'
  if (all.some(leavesTime)) return 'response'
  if (
    ends.some(isPublication) &&
    passage.clauses.some(({ role, lexemes }) => role === 'main' && has({ lexemes }, 'opportunity'))
  )
    return 'response'
  if (ends.some(({ role }) => role === 'until') && tellsEndBefore(passage)) return 'fix'
  return ends.some(saysWhen) && has(passage, 'wait', 'not') ? 'fix' : null
}

/** "Until there is an address, post no details": with that no wait for a fix ends. */
function isSetUp(clause: Clause): boolean {
  if (clause.role !== 'until' || clause.actor !== null || has(clause, 'agree', 'respond', 'opportunity')) return false
  return has(clause, 'contact', 'channel', 'private-reporting') && has(clause, 'publish', 'available')
}

/** "A fix takes 90 days. We ask you not to publish before that." */
function tellsEndBefore({ previous, sentence: { block } }: Passage): boolean {
  if (previous?.sentence.block !== block) return false
  return (
    previous.clauses.some(({ actor, role }) => actor !== 'you' && role !== 'condition') &&
    (findDurations(previous).length > 0 || has(previous, 'fix', 'release'))
  )
}

/** "Do not disclose it without our consent." */
function forbidsWithoutConsent(clause: Clause): boolean {
  const agreement = firstOf(clause, 'agree')
  return agreement !== undefined && has(clause, 'publish', 'public') && clause.negatedFrom < agreement.start
}

/** "Give us time" ends with our answer; "keep it confidential" has no end. */
function leavesTime({ lexemes }: Clause): boolean {
  const isSecret = has({ lexemes }, 'private')
  return lexemes.some((lexeme) => is(lexeme, 'opportunity', 'respond') || (is(lexeme, 'wait') && !isSecret))
}

/** "Until that is out"; a time that is only counted from something else takes a word that we know. */
function saysWhen({ role, lexemes, start, end }: Clause): boolean {
  return lexemes.length > 1 || (role === 'until' && end - start > LEAST_END)
}

/** "Until then" is shorter, in UTF-16 code units. */
const LEAST_END = 12
