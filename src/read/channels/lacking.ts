import { pattern } from '../../pattern.js'
import type { Channel } from '../../policy/channel.js'
import { findAddresses } from '../addresses.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { destinationOf } from './hosts.js'
import type { Mention } from './mention.js'

/** What keeps a way that words alone describe from being used; undefined where nothing does. */
export function lackOf(mention: Mention, passages: readonly Passage[]): Channel['lacks'] {
  if (!mention.described) return undefined
  if (mention.kind === 'advisory') return isPrivateIssue(mention) && !passages.some(isOnGitLab) ? 'feature' : undefined
  if (mention.kind !== 'chat' || !isMeansToWrite(mention) || namesAccount(mention)) return undefined
  // "PM a moderator of the forum": there one sees who they are.
  if (has(mention.clause, 'public-place') && has(mention.clause, 'owner', 'person')) return undefined
  return passages.some(leadsToAccount) ? undefined : 'account'
}

/** "Open a private issue", "open an issue and mark it as confidential". */
function isPrivateIssue({ clause, start }: Mention): boolean {
  const named = clause.lexemes.find((lexeme) => lexeme.start === start)
  return named !== undefined && is(named, 'private-issue', 'tracker', 'public-place') && !is(named, 'private-reporting')
}

/** There an issue can be hidden, whatever the text calls that. */
function isOnGitLab({ folded, spans }: Passage): boolean {
  return HIDES_ISSUES.test(folded) || spans.some(({ url }) => url !== undefined && HIDES_ISSUES.test(url))
}

const HIDES_ISSUES = pattern(/gitlab|-\/issues|jira|youtrack|redmine|launchpad/i)

/** "By a direct message", "on Discord", "by e-mail or Discord". */
function isMeansToWrite({ clause: { lexemes }, start }: Mention): boolean {
  const index = lexemes.findIndex((lexeme) => lexeme.start === start)
  const [named, before] = [lexemes[index], lexemes[index - 1]]
  if (!named || lexemes.some((lexeme) => is(lexeme, 'form'))) return false
  if (is(named, 'direct-message')) return true
  const isLed = before !== undefined && is(before, 'use', 'at', 'within', 'or') && start - before.end <= ARTICLE
  return isLed && !isNameOfTeam(named, lexemes.slice(index + 1))
}

/** "Write to the Zulip security team": the name of a messenger is that of the project. */
function isNameOfTeam(named: Lexeme, behind: readonly Lexeme[]): boolean {
  const owner = behind.find((lexeme) => !is(lexeme, 'security'))
  return owner !== undefined && is(owner, 'owner', 'we') && owner.start - named.end <= TEAM
}

/** " our " and " security " and the like, in characters. */
const ARTICLE = 8
const TEAM = 10

/** "On Telegram (lamp_ann)", "our QQ group 74812033", "my Discord is `ann`": a name that can be written to. */
function namesAccount(mention: Mention): boolean {
  const { text, spans, lexemes } = mention.passage
  if (spans.some(({ kind }) => kind === 'code') || NAME_LIKE.test(text)) return true
  const chats = lexemes.filter((lexeme) => is(lexeme, 'chat', 'direct-message'))
  return chats.some((chat) => NAMED_BEHIND.test(text.slice(chat.end))) || isSentToName(mention)
}

/** "A message to ann on Discord": a single word of which nothing is known. */
function isSentToName({ passage: { text }, clause: { lexemes, end } }: Mention): boolean {
  return lexemes.some((lexeme, index) => {
    const next = lexemes[index + 1]
    if (!is(lexeme, 'at') || (next && !is(next, 'at', 'use', 'within'))) return false
    return index > 0 && ONE_WORD.test(text.slice(lexeme.end, next?.start ?? end))
  })
}

const ONE_WORD = pattern(/^ [a-z\d]{2,30}[ .]?$/i)

/** A number, or a word that no language has. */
const NAME_LIKE = pattern(/\d{5}|[a-z\d]_[a-z\d]|[a-z]\d{2,}|[a-z]\.[a-z]{2,}\b(?!\.)/i)
/** ": ann", " (ann)" */
const NAMED_BEHIND = pattern(/^ ?(?:[:：]|[(（][@#]?[\w.#-]+[)）])/)

/** A link to a messenger, a name in it or a number, wherever in the document. */
function leadsToAccount(passage: Passage): boolean {
  return findAddresses(passage).some(
    ({ kind, target }) => kind === 'phone' || kind === 'handle' || (kind === 'url' && destinationOf(target) === 'chat'),
  )
}
