import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { isInAddress } from '../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statementFrom } from '../passages.js'
import { CVE_ID, tellsOfPastFlaw } from '../past-flaws.js'
import { answersQuestion } from '../questions.js'

/** Finds what is said of CVE identifiers: that they are requested, assigned or listed. */
export function readCve({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter(
      (passage) =>
        passage.sentence.block.kind !== 'heading' &&
        passage.subject !== 'report-contents' &&
        !has(passage, 'outlines') &&
        !isItemOfScope(passage) &&
        (namesCve(passage) ||
          (answersQuestion(passage) && passage.previous !== null && has(passage.previous, 'cve'))) &&
        (passage.subject !== 'practices' || listsCves(passage)) &&
        !passage.clauses.some((clause) => isAskedFor(passage, clause)) &&
        !goesOnAsking(passage) &&
        !isOfOthers(passage) &&
        passage.clauses.some(
          (clause) =>
            clause.role !== 'condition' &&
            (has(clause, 'cve') || answersQuestion(passage) || promisesOne(clause)) &&
            !isOnlyFound(passage, clause),
        ),
    )
    .map((passage) => {
      const clause = passage.clauses.find((part) => has(part, 'cve'))
      return statementFrom(passage, clause, { topic: 'cve' }, 'medium')
    })
}

/** The word, and not a part of an address: "cve@lantern.dev". */
function namesCve({ lexemes, spans, text }: Passage): boolean {
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'cve') &&
      !isInAddress(text, lexeme.start) &&
      !spans.some(
        ({ kind, start, end, url }) =>
          kind === 'link' && url === text.slice(start, end) && start <= lexeme.start && lexeme.end <= end,
      ),
  )
}

/** What scanners find, and no identifier of a flaw of ours. */
function isOnlyFound(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'cve') || has(clause, 'publish', 'advisory', 'advisories', 'will', 'release-notes')) return false
  return isKnownAlready(passage, clause) || isOneOfKinds(clause) || isRuledOut(clause) || isGloss(passage, clause)
}

/** "These CVEs are public", "known CVEs of our packages are triaged", "CVE-2021-44228 does not affect us" */
function isKnownAlready({ lexemes, text }: Passage, clause: Clause): boolean {
  if (has(clause, 'public') && clause.actor === null && !has(clause, 'disclosure', 'coordinated')) return true
  if (has(clause, 'upkeep') && !has({ lexemes }, 'asks-for', 'open', 'gets') && clause.actor !== 'we') return true
  const [first] = clause.lexemes
  if (!first || !is(first, 'cve') || !isNegated(clause)) return false
  return CVE_ID.test(text) && !has(clause, 'open', 'gets', 'asks-for')
}

/** Beside the word stands what else is found, or whose flaws they are. */
function isOneOfKinds({ lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'cve'))
  const before = lexemes[at - 1]
  const [cve, next, others] = lexemes.slice(at)
  // "A vulnerability, CVE or exploit that you found"
  if (next && others && is(next, 'or') && is(others, 'vulnerability', 'bug', 'content-item')) return true
  // "Fixes for CVEs in Debian's packages", "known vulnerabilities (CVEs)"
  if (next && others && is(next, 'at') && is(others, 'third-party')) return true
  return before !== undefined && cve !== undefined && is(before, 'upkeep') && cve.start - before.end <= 1
}

/** "Check that it is no known CVE in a package." */
function isRuledOut(clause: Clause): boolean {
  const [check, no, cve] = [firstOf(clause, 'assess'), firstOf(clause, 'not'), firstOf(clause, 'cve')]
  if (!check || !no || !cve || clause.actor === 'we') return false
  return check.start < no.start && no.start < cve.start
}

/** "Scan for known flaws (CVEs)" */
function isGloss({ text }: Passage, { lexemes }: Clause): boolean {
  const at = lexemes.findIndex((lexeme) => is(lexeme, 'cve'))
  const before = lexemes[at - 1]
  const cve = lexemes[at]
  if (!cve || !before || text[cve.start - 1] !== '(' || text[cve.end] !== ')') return false
  return is(before, 'best-practices')
}

/** "If you need a CVE, we will get one." */
function promisesOne(clause: Clause): boolean {
  return clause.actor === 'we' && has(clause, 'will') && !isNegated(clause)
}

/** A list or table of past CVEs; a sentence that names one may speak of another project. */
function listsCves({ sentence: { block }, text }: Passage): boolean {
  if (block.cell) return block.cell.row < 0 || CVE_ID.test(text)
  return block.kind === 'item' && CVE_ID.test(text)
}

/** "CVEs of the kernel", among what is out of scope, and "I found CVE-2019-1234 in its parser" are those of another project. */
function isOfOthers(passage: Passage): boolean {
  if (passage.subject === 'out-of-scope') return !has(passage, 'we', 'will', 'open')
  return tellsOfPastFlaw(passage) && passage.clauses.some((clause) => clause.actor === 'we' && has(clause, 'discover'))
}

/** "Known CVEs of dependencies" among what is in scope or out of it. */
function isItemOfScope({ subject, sentence: { block }, clauses }: Passage): boolean {
  const isOnScope = subject === 'scope' || subject === 'out-of-scope'
  return isOnScope && block.kind === 'item' && clauses.every((clause) => clause.actor !== 'we' || isNegated(clause))
}

/** "Include the CVE number. It is public, anyway." */
function goesOnAsking({ previous, sentence: { block }, clauses }: Passage): boolean {
  if (previous?.sentence.block !== block || clauses.some(({ actor }) => actor === 'we')) return false
  return previous.clauses.some((clause) => isAskedFor(previous, clause))
}

/** "Include the CVE number if there is one." */
function isAskedFor(passage: Passage, clause: Clause): boolean {
  const asks = has(clause, 'cve') && has(clause, 'include') && clause.actor !== 'we' && !has(clause, 'will', 'advisory')
  return asks && !has(passage, 'advisory', 'advisories', 'publish')
}
