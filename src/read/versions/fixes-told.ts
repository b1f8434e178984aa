import { LetterPattern } from '../../policy/letters.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { COMMA } from '../punctuation.js'
import { NUMBER } from './cells.js'

/** Whether a sentence tells that versions get fixes, or get none. */
export function givesFixes(passage: Passage): boolean {
  if (has(passage, 'supported', 'unsupported', 'backport')) return true
  if (has(passage, 'only') && has(passage, 'security-fix', 'fix', 'scope')) return true
  if (passage.label && has(passage.label, 'security-fix') && beginsWithNumber(behindLabel(passage))) return true
  return (
    (has(passage, 'security-fix', 'fix') && has(passage, 'gets', 'release')) ||
    fixesLatest(passage) ||
    getFixedIn(passage) ||
    goTo(passage) ||
    passage.clauses.some((clause, index, all) => deniesOthers(clause) || deniesOlder(clause, all[index + 1]))
  )
}

/** "Old versions won't get anything, only the newest one does." */
function deniesOlder(clause: Clause, next: Clause | undefined): boolean {
  const [first] = clause.lexemes
  if (clause.role !== 'main' || !first || !is(first, 'older') || !isNegated(clause) || !has(clause, 'gets'))
    return false
  return next !== undefined && has(next, 'only') && has(next, 'latest', 'main-branch')
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
export function fixesLatest({ clauses, text }: Passage): boolean {
  return clauses.some(
    ({ actor, role, lexemes }) =>
      actor === 'we' &&
      role === 'main' &&
      lexemes.some(
        (lexeme, index) =>
          isBeforeNumber(text, lexeme) ||
          makesPatches(text, lexemes, index) ||
          (is(lexeme, 'fix') && !is(lexeme, 'security-fix') && isBeforeRelease(text, lexemes, index)),
      ),
  )
}

/** "We patch 4.x" */
function isBeforeNumber(text: string, verb: Lexeme): boolean {
  return is(verb, 'fix') && beginsWithNumber(text.slice(verb.end + 1, verb.end + LONGEST_NUMBER))
}

/** "We still take patches for 2.4.", "I make fixes for the latest release", but "we will prepare patches for trunk" */
function makesPatches(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const patches = lexemes[index] as Lexeme
  const next = lexemes[index + 1]
  const joint = is(patches, 'security-fix') ? JOINT.exec(text.slice(patches.end, patches.end + LONGEST_NUMBER)) : null
  if (!joint) return false
  if (beginsWithNumber(text.slice(patches.end + joint[0].length).slice(0, LONGEST_NUMBER))) return true
  if (!next || has({ lexemes }, 'will')) return false
  return is(next, 'latest') && next.start - patches.end <= 2 * ARTICLE_LENGTH
}

/** "We fix vulnerabilities in the latest release.", "we fix it on main" */
function isBeforeRelease(text: string, lexemes: readonly Lexeme[], index: number): boolean {
  const verb = lexemes[index] as Lexeme
  const behind = lexemes.slice(index + 1)
  const object = behind[0] && is(behind[0], 'vulnerability') ? behind[0] : undefined
  const [first, second] = object ? behind.slice(1) : behind
  const release = first && is(first, 'at') ? second : first
  if (!release || !is(release, 'latest', 'main-branch')) return false
  const reach = release === first ? ARTICLE_LENGTH : 2 * ARTICLE_LENGTH
  if (release.start - (object ?? verb).end > reach) return false
  // "We prepare the fix, main gets it"
  return !COMMA.test(text.slice(verb.end, release.start))
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

/** "Only 2.x is patched": the number stands between the two words. */
export function patchesOnly({ text }: Passage, { role, lexemes }: Clause): boolean {
  const [first] = lexemes
  const fix = lexemes.find((lexeme) => is(lexeme, 'fix'))
  if (role !== 'main' || !first || !fix || !is(first, 'only') || has({ lexemes }, 'vulnerability')) return false
  return fix.start > first.end && NUMBER.all(text.slice(first.end, fix.start)).length > 0
}

/** "Security updates: 5.x until further notice" */
function behindLabel({ label, text }: Passage): string {
  return label && text.startsWith(label.text) ? text.slice(label.text.length).trimStart() : ''
}
