import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ASKING, isOnSilence, REPORTING } from '../mention.js'

/** "An advisory is published. It is also posted on Slack." */
function goesOnWithAnnouncement({ previous, sentence, lexemes }: Passage): boolean {
  if (previous?.sentence.block !== sentence.block || !has(previous, 'publish', 'advisories')) return false
  return !has({ lexemes }, 'report', 'vulnerability', 'us', 'you', 'please', 'contact')
}

export function chatIn(passage: Passage, clause: Clause): Lexeme | undefined {
  if (clause.actor === 'we' || has(clause, 'see')) return undefined
  if (goesOnWithAnnouncement(passage)) return undefined
  // "PM a moderator in the forum."
  const writes = has(clause, 'direct-message') && has(clause, 'public-place') && has(clause, 'owner', 'person')
  if (!writes && !has(clause, 'use', 'send', 'contact', 'report', 'notify') && !isMessageInList(passage, clause))
    return undefined
  // "Message us through the form."
  const chat = formIn(passage, clause) ? firstOf(clause, 'chat') : firstOf(clause, 'direct-message', 'chat')
  return chat && (isOwnerOfProgramme(chat, clause) || isWhereFlawIs(chat, clause)) ? undefined : chat
}

/** "Flaws in our Slack integration should be reported by mail": what has the flaw, before anybody is asked. */
function isWhereFlawIs(chat: Lexeme, { lexemes }: Clause): boolean {
  const index = lexemes.indexOf(chat)
  const [flaw, at] = lexemes.slice(Math.max(index - 2, 0), index)
  if (index < 2 || !flaw || !at || !is(flaw, 'vulnerability') || !is(at, 'at') || is(at, 'use')) return false
  const isClose = at.start - flaw.end <= 1 && chat.start - at.end <= ARTICLE_LENGTH
  return (
    isClose &&
    !has({ lexemes: lexemes.slice(0, index) }, ...ASKING) &&
    has({ lexemes: lexemes.slice(index) }, ...ASKING)
  )
}

/** "You can reach us in one of these ways: – a direct message to an administrator" */
function isMessageInList({ lead, sentence, clauses, subject }: Passage, clause: Clause): boolean {
  if (sentence.block.kind !== 'item' || clause !== clauses[0] || isNegated(clause)) return false
  if (!has(clause, 'direct-message') || has(clause, 'include', 'see')) return false
  if (lead === null) return subject === 'reporting' && has(clause, 'owner', 'us')
  if (isOnSilence(lead)) return true
  return lead.clauses.some(
    (part) => part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'contact', 'channel', 'notify'),
  )
}

/** "Through Slack's bug bounty programme": whose name it is runs the programme. */
function isOwnerOfProgramme(chat: Lexeme, { lexemes }: Clause): boolean {
  const next = lexemes.find(({ start }) => start >= chat.end)
  return next !== undefined && is(next, 'bounty') && next.start - chat.end <= GENITIVE
}

/** "File it in our Bugzilla and tick the box 'security'": a tracker of its own in which a report can be hidden, to which no link leads. */
export function privateTicketIn({ spans, clauses }: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause)) return undefined
  if (spans.some(({ kind }) => kind === 'link') || !has(clause, 'open', ...ASKING)) return undefined
  const hides = clauses.some(
    (part) =>
      part.start >= clause.start &&
      part.actor !== 'we' &&
      !isNegated(part) &&
      part.lexemes.some((lexeme) => is(lexeme, 'private-issue') && is(lexeme, 'private')),
  )
  return hides ? clause.lexemes.find((lexeme) => is(lexeme, 'own-tracker')) : undefined
}

/** "'s ", in characters. */
const GENITIVE = 3

/** "Use the contact form in the app": a form to which no link leads. */
export function formIn({ subject, spans, text }: Passage, clause: Clause): Lexeme | undefined {
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || !REPORTING.has(subject)) return undefined
  const tracker = privateTrackerIn(clause, text)
  if (tracker) return tracker
  if (has(clause, 'forge', 'private-reporting', 'advisory', 'security-tab', 'bounty', 'available', 'email', 'or'))
    return undefined
  if (spans.some(({ kind }) => kind === 'link') || !has(clause, ...ASKING) || !has(clause, 'us')) return undefined
  return clause.lexemes.find((lexeme, at) => {
    const before = clause.lexemes[at - 1]
    return (
      is(lexeme, 'form') && before !== undefined && is(before, 'use') && lexeme.start - before.end <= ARTICLE_LENGTH
    )
  })
}

/** "Open an issue in our private repository", "as an issue in the (private) repository": what only those read who are let in. */
export function privateTrackerIn(clause: Clause, text: string): Lexeme | undefined {
  const issue = firstOf(clause, 'public-place', 'tracker')
  if (!issue || clause.role !== 'main' || clause.actor === 'we' || isNegated(clause)) return undefined
  return clause.lexemes.find(
    (lexeme) =>
      is(lexeme, 'private-place') ||
      (is(lexeme, 'private') && lexeme.start > issue.end && text[lexeme.start - 1] === '(' && text[lexeme.end] === ')'),
  )
}
