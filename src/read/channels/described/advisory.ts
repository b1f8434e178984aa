import { pattern } from '../../../pattern.js'
import { LETTER } from '../../../policy/letters.js'
import { type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { hidesIssue } from '../hidden-issues.js'
import { ASKING, doneThere, isAnnouncement, REPORTING } from '../mention.js'

/** The words that tell the forge's own way of private reports, as its feature, its button or an advisory that is to be written. */
export function advisoryIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role === 'until' || has(passage, 'outlines')) return undefined
  if (clause.actor === 'we' && !isSwitchedOn(clause)) return acceptedThrough(clause)
  if (isAnnouncement(clause) && !namesButton(passage, clause) && !isReportedThere(passage, clause)) return undefined
  // "CVE identifiers are requested through GitHub's advisories."
  if (has(clause, 'cve') && !has(clause, 'report', 'vulnerability')) return undefined
  const feature = firstOf(clause, 'private-reporting', 'security-tab')
  if (isSentToOwner(clause) || (feature && isSentByMail(passage, clause, feature))) return undefined
  if (feature)
    return isMissing(clause, feature) || isOnlyNamed(passage, clause, feature) || isTitle(passage, clause)
      ? undefined
      : feature
  if (isEndOfPath(passage, clause)) return firstOf(clause, 'advisory')
  const isPrivate = clause.lexemes.some((lexeme) => is(lexeme, 'private') && !hidesIssue(lexeme))
  const asks = isPrivate && has(clause, 'use') && has(clause, 'report', 'publish', 'notify', 'contact', 'send')
  if (asks && !has(clause, 'public-place', 'advisory', 'owner')) return firstOf(clause, 'forge')
  // "Send your advisory to the team": it is the report.
  if (clause.lexemes.some((lexeme, at) => is(lexeme, 'advisory') && clause.lexemes[at - 1]?.concepts.includes('your')))
    return undefined
  if (passage.language.negation === 'before' && isSentToReaders(clause)) return undefined
  const opens = has(clause, 'open', 'use', 'report', 'send', 'notify') && clause.role !== 'condition'
  // "… to tell us about a flaw" asks for no contents.
  const asksForContents = clause.lexemes.some((lexeme) => is(lexeme, 'include') && !is(lexeme, 'open', 'notify'))
  return opens && !asksForContents && !has(clause, 'release', 'users', 'will', 'credit')
    ? firstOf(clause, 'advisory')
    : undefined
}

/** "Follow the steps on our security page and send the report there." */
function isReportedThere(passage: Passage, clause: Clause): boolean {
  const done = doneThere(passage, clause)
  return (
    done !== null &&
    !isNegated(done) &&
    has(done, 'report') &&
    has(done, 'send', 'open') &&
    !has(done, 'see') &&
    has(clause, 'security-tab')
  )
}

/** "Advisories are mailed to administrators": what is sent stands first, and nobody is asked. */
function isSentToReaders({ lexemes: [first, second], actor }: Clause): boolean {
  if (actor !== null || !first || !second || !is(first, 'advisories') || is(first, 'send', 'report')) return false
  return is(second, 'send') && !is(second, 'use', 'open')
}

/** "We have private vulnerability reporting enabled." */
export function isSwitchedOn(clause: Clause): boolean {
  return has(clause, 'private-reporting') && has(clause, 'available') && !isNegated(clause) && !has(clause, 'will')
}

/** "We only accept vulnerabilities through GitHub's private reporting." */
function acceptedThrough(clause: Clause): Lexeme | undefined {
  const feature = firstOf(clause, 'private-reporting')
  if (!feature || clause.role !== 'main' || isNegated(clause)) return undefined
  // "We use GitHub's private vulnerability reporting."
  if (clause.lexemes.every((lexeme) => lexeme === feature || is(lexeme, 'we', 'use', 'forge'))) return feature
  if (!has(clause, 'vulnerability', 'report')) return undefined
  return has(clause, 'use') && !has(clause, 'will', 'respond', 'publish', 'fix', 'inform', 'see') ? feature : undefined
}

/** "We ask for private reporting to ann@lantern.dev", "ann@lantern.dev for private reports": an address, and nothing of a forge. */
function isSentByMail({ text }: Passage, clause: Clause, feature: Lexeme): boolean {
  if (!is(feature, 'private-reporting') || has(clause, 'forge', 'security-tab', 'or', 'available')) return false
  if (text.slice(feature.end, clause.end).includes('@')) return !has(clause, 'use', 'open', 'advisory')
  const joint = wordBehindAddress(text.slice(clause.start, feature.start))
  const isParted = clause.lexemes.some((lexeme) => is(lexeme, 'and', 'use') && lexeme.end === feature.start - 1)
  return joint !== undefined && joint.length <= LONGEST_JOINT && !isParted
}

/** "For" in "ann@lantern.dev for " */
function wordBehindAddress(before: string): string | undefined {
  const [address, word] = before.trimEnd().split(' ').slice(-2)
  return address?.includes('@') && LETTER.test(word?.at(0) ?? '') ? word : undefined
}

/** "Pour", "zwecks", in characters. */
const LONGEST_JOINT = 7

/** "Send a private report to the maintainers": what else is the name of a feature is no more than a report here. */
export function isSentToOwner({ lexemes }: Clause): boolean {
  if (!lexemes.some((lexeme) => is(lexeme, 'send')) || !lexemes.some((lexeme) => is(lexeme, 'owner'))) return false
  return lexemes.every(
    (lexeme) =>
      !is(lexeme, 'forge', 'security-tab', 'open') &&
      (!is(lexeme, 'use') || is(lexeme, 'at')) &&
      (!is(lexeme, 'advisory') || is(lexeme, 'private')),
  )
}

/** "Private vulnerability reporting is not enabled here." */
function isMissing({ lexemes, role, negatedFrom }: Clause, feature: Lexeme): boolean {
  if (role !== 'main' && role !== 'condition') return false
  const state = lexemes.find(
    (lexeme) => (is(lexeme, 'available') && lexeme !== feature) || (is(lexeme, 'use') && negatedFrom >= feature.end),
  )
  return state !== undefined && negatedFrom <= state.start
}

/** "Choose Security → Report a vulnerability here." */
function namesButton({ text }: Passage, { lexemes }: Clause): boolean {
  return lexemes.some((lexeme) => is(lexeme, 'security-tab') && ARROW.test(text.slice(lexeme.start, lexeme.end)))
}

const ARROW = pattern(/[→⟶➜»›>]/)

/** "Report it through the menu: 'Security' → 'Advisories' → 'New advisory'": the way is told part by part. */
function isEndOfPath({ text, clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'advisory') || !ARROW.test(text.slice(clause.start - 2, clause.start + 2))) return false
  return clauses.some(
    (part) =>
      part.end <= clause.start && part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'send', 'open'),
  )
}

/** "The forge shows this policy on its Security tab", "private reporting channels": not where a report goes. */
function isOnlyNamed(passage: Passage, { lexemes }: Clause, feature: Lexeme): boolean {
  const { text, subject } = passage
  const next = lexemes[lexemes.indexOf(feature) + 1]
  if (next && is(next, 'channel') && next.start - feature.end <= 1 && !has({ lexemes }, ...ASKING, 'use')) return true
  if (!is(feature, 'security-tab') || has({ lexemes }, ...ASKING, 'use', 'form')) return false
  // "Results are uploaded to the Security tab."
  const isAside =
    !REPORTING.has(subject) &&
    !has(passage, 'report', 'vulnerability', 'you') &&
    lexemes[0] !== feature &&
    !ARROW.test(text.slice(feature.start, feature.end))
  return has({ lexemes }, 'policy') || isAside
}

/** "Private reporting first: tell nobody before …": a title for what is asked, of which the rest names no such way. */
function isTitle({ clauses }: Passage, clause: Clause): boolean {
  if (clause !== clauses[0] || clause.lexemes.some((lexeme) => !is(lexeme, 'private-reporting', 'soon'))) return false
  const rest = clauses.slice(1).filter((part) => !isNegated(part))
  return (
    clauses.length > 1 &&
    clauses.slice(1).some((part) => has(part, ...ASKING, 'publish', 'private')) &&
    !rest.some(
      (part) =>
        has(part, 'use', 'open', 'advisory', 'available', 'security-tab', 'form') ||
        (has(part, 'forge') && has(part, ...ASKING)),
    )
  )
}
