import { ARTICLE_LENGTH, type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { ON_REPORTS } from '../subject-groups.js'
import { namesStep, stepOf } from './handling-steps.js'
import { isMerePossibility, isWorkWithoutDoer } from './work-without-doer.js'

/** Whether a clause tells what maintainers do with a report; `isStep` where it stands among the steps of handling one. */
export function isMaintainersWork(passage: Passage, clause: Clause, isStep: boolean): boolean {
  if (tellsOfOtherThings(passage, clause)) return false
  if (has(clause, 'wait') && clause.actor !== 'we') return isWorkMeanwhile(clause)
  if (clause.actor === 'we' || isDoneByUs(clause)) return isWorkOfOurs(passage, clause)
  if (isStep) return clause.actor === null || has(clause, 'will', 'aim')
  if (goesOnAsThey(passage, clause) || isNextVerb(passage, clause)) return !isNegated(clause)
  return clause.actor === 'you' ? isPromisedToYou(passage, clause) : isWorkWithoutDoer(passage, clause)
}

/** Whoever acts: a circumstance, the work of others, a reference, a promise to keep a secret, upkeep, or how to get news. */
function tellsOfOtherThings(passage: Passage, clause: Clause): boolean {
  const { role, actor, lexemes } = clause
  if (role !== 'main' || actor === 'third-party' || isReference(clause) || isUpkeep(passage, clause)) return true
  const isSecrecy = has(clause, 'handling') && has(clause, 'private') && !has(clause, 'channel')
  return isSecrecy || (lexemes[0] !== undefined && is(lexemes[0], 'subscribe'))
}

/** "See the advisories", and not "published as an advisory (see the page)" or "el equipo revisa cada aviso". */
function isReference({ lexemes, actor }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'see') || stepOf(lexeme) !== undefined)
  if (!first || !is(first, 'see')) return false
  return !is(first, 'assess') || (actor !== 'we' && first === lexemes[0])
}

/** "We run scanners, triage what they find and patch our packages": what is done anyway, report or not. */
function isUpkeep({ clauses }: Passage, clause: Clause): boolean {
  const at = clauses.indexOf(clause)
  const row = clauses.slice(0, at).findLast(({ joined }) => !joined)
  return (
    clause.joined &&
    row !== undefined &&
    (row.actor === 'we' || row.actor === null) &&
    has(row, 'upkeep') &&
    !has(clause, 'report', 'you', 'your')
  )
}

/** "Please allow us two days to check it": what the reporter waits for is our work. */
function isWorkMeanwhile(clause: Clause): boolean {
  const isWork = has(clause, 'assess', 'acknowledge') || (has(clause, 'respond') && has(clause, 'you'))
  return isWork && !has(clause, 'opportunity', 'include')
}

/** "Reports are triaged by the team." */
function isDoneByUs({ actor, lexemes }: Clause): boolean {
  if (actor !== null || !lexemes.some((lexeme) => is(lexeme, 'vulnerability', 'report', 'fix'))) return false
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    return is(lexeme, 'we') && before !== undefined && is(before, 'at') && lexeme.start - before.end <= ARTICLE_LENGTH
  })
}

/** "We check each report", but not what we do not do, only may do, prefer or are thankful for. */
function isWorkOfOurs(passage: Passage, clause: Clause): boolean {
  if (isNegated(clause) && !deniesDetails(clause)) return false
  if (isMerePossibility(clause) || isThanks(passage, clause) || has(clause, 'prioritize')) return false
  return !has(clause, 'responsibly') || has(clause, 'assess', 'fix', 'publish')
}

/** "We release it without details": what is done is not denied. */
function deniesDetails({ lexemes, negatedFrom }: Clause): boolean {
  const step = lexemes.find((lexeme) => stepOf(lexeme) !== undefined)
  const negation = lexemes.find(({ start }) => start >= negatedFrom)
  return (
    step !== undefined &&
    step.end < negatedFrom &&
    negation !== undefined &&
    is(negation, 'not') &&
    is(negation, 'detail')
  )
}

/** "We appreciate your efforts and will credit you" is no step. */
function isThanks(passage: Passage, clause: Clause): boolean {
  return has(passage, 'thanks') && (has(clause, 'credit') || has(clause, 'thanks'))
}

/** "One of the team takes your mail. They check it and write a patch." */
function goesOnAsThey({ previous, sentence, clauses }: Passage, clause: Clause): boolean {
  const [first] = clauses[0]?.lexemes ?? []
  if (!first || !is(first, 'they') || previous?.sentence.block !== sentence.block || !clauses[0]) return false
  const isOfClause = clause === clauses[0] || (clause.joined && clause.actor === clauses[0].actor)
  const [subject] = previous.clauses
  return isOfClause && subject?.actor === 'we' && subject.role === 'main' && has(previous, 'your', 'report', 'handling')
}

/** "A maintainer confirms receipt, reproduces the issue and works on a fix." */
function isNextVerb({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const [first] = clause.lexemes
  if (!before || !first || clause.actor !== null || first.start - clause.start > 1 || !has(clause, 'and')) return false
  const isListed = before.actor === 'we' && before.role === 'main' && !isNegated(before) && namesStep(before)
  return isListed && isOneOf(first, VERBS) && COMMA.test(text.slice(clause.start - 2, clause.start))
}

/** "You will get a reply within two days." */
function isPromisedToYou(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'acknowledge', 'respond', 'assess', 'credit', 'inform')) return false
  if (has(clause, 'please', 'must') && !isToldToExpect(clause)) return false
  if (has(clause, 'may') && !has(clause, 'inform')) return false
  return (
    has(clause, 'will', 'aim', 'gets', 'receipt') || isToldAnyway(passage, clause) || goesOnToPromise(passage, clause)
  )
}

/** "You should receive a confirmation within 2 days" is no wish of ours. */
function isToldToExpect(clause: Clause): boolean {
  return has(clause, 'gets') && has(clause, 'within') && has(clause, 'acknowledge', 'respond', 'assess')
}

/** "You are kept up to date", "you hear back from us": what is promised without a word that says so. */
function isToldAnyway({ subject }: Passage, clause: Clause): boolean {
  return (
    ON_REPORTS.has(subject) &&
    !isNegated(clause) &&
    (has(clause, 'inform') || (has(clause, 'respond') && has(clause, 'us')))
  )
}

/** "You get a reply within 2 days, and an assessment within 10." */
function goesOnToPromise({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  return before !== undefined && clause.joined && has(before, 'will', 'gets') && !has(before, 'please', 'must', 'may')
}
