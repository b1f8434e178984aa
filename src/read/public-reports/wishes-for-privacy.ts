import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { is, isOneOf } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { waitsForFix } from './bans.js'
import { isNoWish, isOnSecrets } from './no-wishes.js'
import { describesWay, isOfFew } from './private-ways.js'
import { FOR_REPORTERS, isBarePlease } from './unfit-places.js'

/** Whether a clause asks reporters to be discreet, or names a way that only few read. */
export function asksForPrivacy(passage: Passage, clause: Clause): boolean {
  if (isOfFew(passage, clause)) return true
  return speaksOfPrivacy(passage, clause) && WISHES.some((wishes) => wishes(passage, clause))
}

/** What makes a wish of the word. */
const WISHES: readonly ((passage: Passage, clause: Clause) => boolean)[] = [
  lastsUntilFix,
  goesOnWriting,
  isPlea,
  describesWay,
  isAsideOnFlaw,
  isBehindAddress,
  isLabelledForFlaws,
  isSaidOfReports,
]

/** Whether the word for it stands there, and is not denied, demanded of others or said of other things. */
function speaksOfPrivacy(passage: Passage, clause: Clause): boolean {
  if (!has(clause, 'private') || clause.actor === 'we' || clause.role === 'condition') return false
  // "Where no private contact can be found"
  if (clause.role === 'when' && isNegated(clause)) return false
  const { lead, sentence } = passage
  if (lead && (has(lead, 'authorized', 'legal-action') || (sentence.block.kind === 'item' && has(lead, 'include'))))
    return false
  return !isOnSecrets(passage) && !isNoWish(clause) && !isDoneByThing(passage, clause)
}

/** "Private tabs send nothing to the server": what is private is a part of the product that no word names, and does it itself. */
function isDoneByThing({ text }: Passage, clause: Clause): boolean {
  const [first, verb] = clause.lexemes
  if (!first || !verb || !is(first, 'private') || first.start - clause.start > 1 || !isOneOf(verb, VERBS)) return false
  const isNamed = text.slice(first.end, verb.start).trim().length > 1
  return isNamed && !text.includes('@', clause.start) && !has(clause, 'us', 'owner', 'must', 'may', ...OF_FLAWS)
}

/** "Private until the release" */
function lastsUntilFix(passage: Passage, clause: Clause): boolean {
  return (clause.role === 'main' || isBehindFix(clause)) && waitsForFix(passage) && isOnFlaw(passage, clause)
}

/** "Keep it under the hat, please.", "please be discreet" */
function isPlea({ clauses, subject }: Passage, clause: Clause): boolean {
  if (isNegated(clause) || !FOR_REPORTERS.has(subject)) return false
  return has(clause, 'please') || (clause.role === 'main' && clauses.some(isBarePlease))
}

/** "Mail the team on flaws (a private list)." */
function isAsideOnFlaw(passage: Passage, clause: Clause): boolean {
  return isAside(passage, clause) && has(passage, 'vulnerability')
}

/** "Security bugs: ann@lantern.dev (not public)", but not "We treat as vulnerabilities: leaks of private data" */
function isLabelledForFlaws({ label }: Passage): boolean {
  return label !== null && has(label, 'vulnerability') && !has(label, 'scope', 'not-vulnerability')
}

/** "Report vulnerabilities in private.", "Private disclosure" as a heading. */
function isSaidOfReports(passage: Passage, clause: Clause): boolean {
  const { subject } = passage
  const isOnReports =
    subject === 'reporting' ||
    has(passage, 'vulnerability', 'report', 'security', 'advisory', 'owner', 'us') ||
    (has(passage, 'channel') && FOR_REPORTERS.has(subject)) ||
    (subject === 'disclosure' && has(clause, 'disclosure'))
  return isOnReports && (namesActOfReporter(passage, clause) || isDemanded(passage, clause))
}

/** What is to be done in private; of an aside or a time the sentence tells it. */
function namesActOfReporter(passage: Passage, clause: Clause): boolean {
  const isApart = isAside(passage, clause) || isAfterthought(clause) || clause.role === 'when'
  return has(isApart ? passage : clause, ...ACTS)
}

const ACTS: readonly Concept[] = [
  'report',
  'send',
  'contact',
  'notify',
  'open',
  'email',
  'use',
  'channel',
  'wait',
  'direct-message',
  'please',
  'advisory',
  'security-tab',
  'form',
  'publish',
  'owner',
  'handling',
  'disclosure',
]

/** "Details must stay confidential." */
function isDemanded(passage: Passage, clause: Clause): boolean {
  if (has(clause, 'must', 'aim', 'handling') && has(clause, 'vulnerability', 'report', 'detail')) return true
  return isStateOfReports(passage, clause)
}

/** "Private until the release", "keep it private until then", but "the repository is private until the first release". */
function isOnFlaw(passage: Passage, { lexemes: [first], start }: Clause): boolean {
  const isBare = first !== undefined && is(first, 'private') && first.start - start <= 1
  return isBare || FOR_REPORTERS.has(passage.subject) || has(passage, ...OF_FLAWS)
}

/** "Note that until the fix is out, all is confidential": what holds until then may stand behind it. */
function isBehindFix({ role, lexemes }: Clause): boolean {
  const last = lexemes.at(-1)
  if (role !== 'until' || !last || !is(last, 'private')) return false
  return lexemes.some((lexeme) => lexeme !== last && is(lexeme, 'fix', 'release', 'security-fix'))
}

const OF_FLAWS: readonly Concept[] = [
  'vulnerability',
  'report',
  'bug',
  'detail',
  'they',
  'wait',
  'please',
  'you',
  'publish',
  'disclosure',
  'handling',
]

/** "Treat it as confidential and write to ann@lantern.dev." */
function goesOnWriting({ clauses, subject }: Passage, clause: Clause): boolean {
  if (clause.role !== 'main') return false
  const next = clauses[clauses.indexOf(clause) + 1]
  const [and] = next?.lexemes ?? []
  if (!next?.joined || !and || !is(and, 'and') || isNegated(clause)) return false
  return has(next, ...ASKING) && (FOR_REPORTERS.has(subject) || clauses.some((part) => has(part, 'vulnerability')))
}

/** "Vulnerability reports are for our eyes only." */
function isStateOfReports({ subject }: Passage, { lexemes, role }: Clause): boolean {
  const [first, last] = [lexemes[0], lexemes.at(-1)]
  if (role !== 'main' || !first || !last || !FOR_REPORTERS.has(subject)) return false
  return is(first, 'vulnerability', 'report') && is(last, 'private')
}

/** "Mail the team (a private list)." */
function isAside({ text }: Passage, { start }: Clause): boolean {
  return text[start - 1] === '('
}

/** "ann@lantern.dev (a private list)", "Contact: ann@lantern.dev, please confidentially" */
function isBehindAddress({ text, subject, sentence }: Passage, { lexemes, start }: Clause): boolean {
  if (!FOR_REPORTERS.has(subject) && sentence.block.cell === null) return false
  const secret = lexemes.find((lexeme) => is(lexeme, 'private'))
  const isRemark =
    ADDRESS_BEFORE.test(text.slice(0, start)) ||
    (secret !== undefined && ADDRESS_AHEAD.test(text.slice(Math.max(0, secret.start - REMARK), secret.start)))
  return isRemark && !lexemes.some((lexeme) => isOneOf(lexeme, VERBS) && !is(lexeme, 'include', 'private'))
}

const ADDRESS_BEFORE = pattern(/@[\w.-]{1,64}>? ?[(,–—-]$/)

/** The same with two short words behind it: "please in". */
const ADDRESS_AHEAD = pattern(/@[\w.-]{1,64}>? ?[(（,，–—-] ?(?:[^\s@,.()]{1,8} ){0,2}$/)

/** So much of the text is looked at, in characters. */
const REMARK = 90

/** "Let us know – but in confidence": the verb is that of the clause before. */
function isAfterthought({ lexemes: [first, ...rest] }: Clause): boolean {
  return first !== undefined && is(first, 'but') && !rest.some((lexeme) => isOneOf(lexeme, VERBS))
}

const MAIL_AHEAD = pattern(/^ [^\s@]{1,64}@/)

/** "Send what is sensitive to ann@lantern.dev." */
export function isSentToSomebody({ text }: Passage, clause: Clause): boolean {
  const usesAddress = clause.lexemes.some((lexeme) => is(lexeme, 'use') && MAIL_AHEAD.test(text.slice(lexeme.end)))
  const asks = usesAddress || has(clause, ...ASKING)
  const isAsked = asks && clause.actor !== 'we' && clause.role === 'main' && !isNegated(clause)
  if (!isAsked || has(clause, 'public-place', 'include')) return false
  return has(clause, 'email') || text.includes('@', clause.start)
}

/** "Open an issue. If it is sensitive, write to ann@lantern.dev." */
export function sendsGraverElsewhere({ clauses, label, text }: Passage): boolean {
  return clauses.some((clause, index) => {
    if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause)) return false
    if (!(has(clause, ...ASKING) || text.includes('@', clause.start))) return false
    if (has(clause, 'open', 'tracker', 'public-place')) return false
    const before = clauses[index - 1]
    const fronted = before?.lexemes.some((lexeme) => isOneOf(lexeme, VERBS)) ? undefined : before
    const parts = [clause, label, fronted, ...clauses.filter(({ role }) => role === 'condition')]
    return parts.some((part) => part && has(part, 'sensitive', 'critical', 'high') && !has(part, ...LESSER))
  })
}

const LESSER: readonly Concept[] = ['lesser', 'medium', 'low']
