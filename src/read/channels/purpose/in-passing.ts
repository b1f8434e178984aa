import { findAddresses } from '../../addresses.js'
import { type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { isListedForContact } from '../contact-requests.js'
import { ASKING, type Mention } from '../mention.js'
import { REPORTED } from './others.js'

/** Whether an address, or somebody, is named in the sentence, and nobody is asked to write there. */
export function isShownInPassing(mention: Mention): boolean {
  const { passage, clause, kind, start, text, described } = mention
  if (isThanksFor(clause)) return true
  if (kind === 'unnamed' && (clause.actor === 'third-party' || isOther(clause, start))) return true
  const takesMail = kind === 'email' || (kind === 'form' && !described)
  if (takesMail && isRetired(clause, start, start + text.length)) return true
  if (kind === 'email' ? isOfOtherPerson(passage, clause, start) : isListedForContact(passage)) return true
  return !described && isNoWay(passage, clause, start)
}

/** Somebody who writes, is written to or has a key, and is not the one to write to. */
function isOfOtherPerson(passage: Passage, clause: Clause, start: number): boolean {
  return isWrittenToByUs(passage, clause, start) || isSender(clause, start) || isOwnerOfKey(passage, clause, start)
}

function isNoWay(passage: Passage, clause: Clause, start: number): boolean {
  if (isExample(passage, start) || isForThoseBefore(passage)) return true
  return isReadBy(passage, clause, start) || refusesFlaws(passage, clause)
}

/** "We will mail the patches to …", "these are the people whom we contact before a release:". */
function isWrittenToByUs(passage: Passage, clause: Clause, start: number): boolean {
  const { lead, label, text, clauses } = passage
  // "We notify the authority (ann@lantern.dev)."
  const around = text[clause.start - 1] === '(' && clauses[clauses.indexOf(clause) - 1]
  if (around && !has(clause, 'or', ...ASKING)) return isWrittenToByUs(passage, around, start)
  if (clause.actor !== 'we') return false
  const verb = firstOf(clause, 'email', 'send', 'notify', 'publish')
  // "Maintainer email: …"
  if (verb && text[verb.end] === ':') return false
  const [doer, act] = clause.lexemes
  // "We use dev@lantern.dev for development."
  if (doer && act && is(doer, 'we') && is(act, 'use') && !has(clause, ...REPORTED)) return true
  // "After the release we send a mail to …"
  const we = clause.lexemes.find((lexeme) => is(lexeme, 'we'))
  if (
    !label &&
    we &&
    verb &&
    verb.start - we.end === 1 &&
    verb.start < start &&
    !has(clause, 'report', 'vulnerability')
  )
    return true
  if (
    has(clause, 'will', 'cve', 'users', 'advisories') &&
    verb &&
    verb.start < start &&
    !has(clause, 'respond', 'acknowledge', 'report')
  )
    return true
  const asked = lead?.clauses.filter(({ role }) => role === 'main') ?? []
  return (
    asked.length > 0 &&
    asked.every(
      (part) => part.actor === 'we' && has(part, 'contact', 'notify', 'email', 'send') && !has(part, 'report'),
    )
  )
}

/** "Reported by Ann (ann@lantern.dev)", but not "… that you have found by writing to us". */
function isThanksFor({ lexemes }: Clause): boolean {
  const [first] = lexemes
  // "Contact the author, whose address stands in the copyright notice."
  if (first && is(first, 'contact', 'email') && !is(first, 'reported-by')) return false
  return lexemes.some((lexeme, at) => {
    if (!is(lexeme, 'reported-by')) return false
    const next = lexemes[at + 1]
    return !(next && next.start - lexeme.end <= 1 && is(next, ...ASKING))
  })
}

/** "Flaws of the tools it uses go to whoever maintains them." */
function isOther({ lexemes }: Clause, start: number): boolean {
  return lexemes.some((lexeme) => lexeme.start === start && is(lexeme, 'third-party'))
}

/** "Lists such as dev@lantern.dev", "use an alias, for example ann@lantern.dev" */
function isExample({ lexemes }: Passage, start: number): boolean {
  const before = lexemes.findLast(({ end }) => end <= start)
  return before !== undefined && start - before.end <= 2 && is(before, 'example')
}

/** "security@lantern.dev (PGP 0xABCDEF12, Ann Birch <ann@lantern.dev>)": whose key it is. */
function isOwnerOfKey(passage: Passage, clause: Clause, start: number): boolean {
  if (passage.text[clause.start - 1] !== '(' || has(clause, 'or', ...ASKING)) return false
  const isOfKey = clause.lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, 'key'))
  return isOfKey && findAddresses(passage).some(({ kind, end }) => kind === 'email' && end <= clause.start)
}

/** "Reports go to security@lantern.dev. They are read by Ann (ann@lantern.dev).": who gets them, not where they go. */
function isReadBy({ lexemes: [first] }: Passage, { lexemes, role, actor }: Clause, start: number): boolean {
  if (!first || !is(first, 'they') || role !== 'main' || actor === 'you') return false
  const before = lexemes.filter(({ end }) => end <= start)
  const read = before.findIndex((lexeme) => is(lexeme, 'see', 'assess', 'handling', 'gets'))
  const by = before[read + 1]
  return read >= 0 && by !== undefined && is(by, 'at') && !has({ lexemes: before }, ...ASKING)
}

/** "The old address ann@lantern.dev is gone", "ann@lantern.dev is no longer in use". */
function isRetired({ lexemes, negatedFrom }: Clause, start: number, end: number): boolean {
  if (lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, ...ASKING))) return false
  // "Our former address, ann@lantern.dev, is not monitored."
  const named = lexemes.findLast((lexeme) => lexeme.end <= start)
  if (lexemes.some((lexeme) => lexeme.end <= start && is(lexeme, 'older')) && named && start - named.end <= 2)
    return true
  const state = lexemes.find((lexeme) => lexeme.start >= end && !is(lexeme, 'not', 'yes'))
  if (!state || state.start - end > VERB_LENGTH) return false
  if (is(state, 'unsupported') && !is(state, 'fix')) return true
  return negatedFrom >= end && negatedFrom <= state.start && is(state, 'use', 'available')
}

/** " is no longer " at most, in characters. */
const VERB_LENGTH = 14

/** "Users get a mail from news@lantern.dev." */
function isSender({ lexemes, role }: Clause, start: number): boolean {
  return role === 'main' && lexemes.some((lexeme) => is(lexeme, 'counted-from') && start - lexeme.end === 1)
}

/** "This mailbox takes no support requests. For these write to help@lantern.dev." */
function isForThoseBefore({ previous, sentence, lexemes: [first], clauses }: Passage): boolean {
  if (!first || !is(first, 'they') || first.start > 0 || previous?.sentence.block !== sentence.block) return false
  if (has({ lexemes: clauses.flatMap((part) => part.lexemes) }, ...REPORTED)) return false
  return previous.clauses.some(isNegated) && has(previous, 'question', 'other') && !has(previous, 'vulnerability')
}

/** "For a quote write to shop@lantern.dev, which does not handle vulnerabilities." */
function refusesFlaws({ clauses }: Passage, clause: Clause): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (next?.role !== 'main' || next.start !== clause.end || !isNegated(next)) return false
  const last = clause.lexemes.at(-1)
  const refused = has(next, 'vulnerability') && has(next, 'handling', 'respond', 'assess', 'acknowledge')
  return refused && last !== undefined && !has(clause, 'vulnerability', 'security', 'report')
}
