import { pattern } from '../../../pattern.js'
import type { ChannelKind } from '../../../policy/channel.js'
import { findAddresses } from '../../addresses.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { deniesAddress } from '../../instructions.js'
import { is, type Lexeme } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { isLeftBlank } from '../../placeholders/stand-ins.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { type Destination, destinationOf, isDatabase } from '../hosts.js'
import { keptAddressIn } from '../kept-addresses.js'
import { ASKING, ELSEWHERE, type Mention } from '../mention.js'
import { advisoryIn } from './advisory.js'
import { linklessFormIn } from './linkless-form.js'
import { chatIn, formIn, privateTicketIn } from './message.js'
import { publicPlaceIn } from './public-place.js'
import { unnamedIn } from './somebody.js'
import { isDoneByTool } from './tools.js'

/** Where a link leads that is a way, or none, by itself; a forge's help or a repository is what words describe. */
const PAGES: ReadonlySet<Destination> = new Set([
  'page',
  'form',
  'chat',
  'issue',
  'advisory',
  'advisory-list',
  'security-tab',
])

interface Way {
  kind: ChannelKind
  lexeme: Lexeme
}

/** The ways that a sentence tells in words: "the Security tab", "a direct message", "an issue", "the maintainers". */
export function describedMentions(passage: Passage): Mention[] {
  const { lead, sentence } = passage
  if (sentence.block.kind === 'heading' || ELSEWHERE.has(passage.subject)) return []
  const isContents = sentence.block.kind === 'item' && lead && asksForContents(lead) && !has(lead, 'channel')
  if (isContents || isUnderNews(passage)) return []
  // "Contact us at security@example.com" has an address, if one that is still to be filled in.
  const addresses = findAddresses(passage)
  const hasBlank = addresses.some((address) => address.kind === 'email' && isLeftBlank(passage, address))
  return passage.clauses.flatMap((clause) =>
    waysOf(passage, clause)
      .filter(({ kind }) => !(hasBlank && kind === 'unnamed'))
      // The "discord" of security@discord.com names no chat.
      .filter(
        ({ lexeme }) =>
          !addresses.some(({ kind, start, end }) => kind === 'email' && start <= lexeme.start && lexeme.end <= end),
      )
      // "The flaws@lantern.dev mailing list" is that address.
      .filter(
        ({ kind, lexeme }) =>
          kind !== 'issue' ||
          !addresses.some((address) => address.kind === 'email' && lexeme.start - address.end === 1),
      )
      // The link "Report a vulnerability" to a page of the vendor names that page.
      .filter(
        ({ kind, lexeme }) =>
          kind !== 'advisory' ||
          !addresses.some(
            (address) =>
              address.kind === 'url' &&
              address.start <= lexeme.start &&
              lexeme.start < address.end &&
              PAGES.has(destinationOf(address.target)) &&
              !isDatabase(address.target),
          ),
      )
      // "GitHub Security Advisories: https://github.com/advisories" lists what is known of all projects.
      .filter(
        ({ kind }) =>
          kind !== 'advisory' ||
          has(clause, ...ASKING, 'open', 'use') ||
          !addresses.some(({ target }) => isDatabase(target)),
      )
      .map(({ kind, lexeme }) =>
        describedMention(passage, clause, isYetToCome(passage, lexeme) ? 'unnamed' : kind, lexeme),
      ),
  )
}

/** "Include:", but not "Do not attach keys." before a list of steps. */
function asksForContents({ clauses, lexemes, text }: Passage): boolean {
  if (has({ lexemes }, 'detail') && has({ lexemes }, 'must')) return true
  return clauses.some((clause) => has(clause, 'include') && (!isNegated(clause) || ENDS_IN_COLON.test(text)))
}

/** "Fixes are announced through: – GitHub security advisories" */
function isUnderNews({ lead, sentence }: Passage): boolean {
  if (lead === null || sentence.block.kind !== 'item' || !has(lead, 'publish', 'inform', 'notify')) return false
  const [first] = lead.lexemes
  const isOnFixes = first !== undefined && is(first, 'security-fix', 'fix', 'release', 'advisory', 'advisories')
  return isOnFixes && !has(lead, 'please', 'must', 'you', 'your', 'report', 'contact', 'send')
}

/** "A private report channel (to be defined)": nothing that can be used. */
function isYetToCome({ text, folded, language }: Passage, { end }: Lexeme): boolean {
  const bracket = text[end] === ' ' ? end + 1 : end
  return text[bracket] === '(' && deniesAddress(folded.slice(bracket + 1), language)
}

/** A way that a word of a clause tells. */
export function describedMention(
  passage: Passage,
  clause: Clause,
  kind: ChannelKind,
  { start, end }: Pick<Lexeme, 'start' | 'end'>,
): Mention {
  return {
    passage,
    clause,
    kind,
    target: null,
    start,
    place: passage.sentence.placeOf(start, end),
    text: passage.text.slice(start, end),
    obfuscated: false,
    described: true,
  }
}

/** "Our key is at https://lantern.dev/key, should you want to send us files." */
function isUseOfKey({ clauses }: Passage, clause: Clause): boolean {
  const last = clauses.findLast(({ end, role }) => end <= clause.start && role === 'main')
  const isOnKey = clauses.some((part) => part.end <= clause.start && has(part, 'key'))
  return (
    clause.role === 'condition' && clause === clauses.at(-1) && last !== undefined && isOnKey && !has(last, ...ASKING)
  )
}

/** "When you write to the team, encrypt it with our key": only how, since the way is told elsewhere. */
function tellsHowToEncrypt({ clauses }: Passage, clause: Clause): boolean {
  if (clause.role !== 'condition') return false
  const next = clauses[clauses.indexOf(clause) + 1]
  return next?.role === 'main' && has(next, 'encrypt', 'key') && !has(next, 'contact', 'email', 'us', 'owner')
}

/** "This policy describes how to send us reports": what the text will tell, and nobody is asked yet. */
function isOutline({ lexemes, text }: Passage, clause: Clause): boolean {
  const outlines = lexemes.find((lexeme) => is(lexeme, 'outlines') && lexeme.start < clause.end)
  return outlines !== undefined && !has(clause, 'please') && !NEW_START.test(text.slice(outlines.end, clause.start))
}

/** "This page tells how we work; write to us …" */
const NEW_START = pattern(/[;:]/)

/** "Open an issue that only says 'please write to me'": what stands in quotes is said by who opens it. */
function isTextOfIssue({ clauses, text }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!before || !OPENING_QUOTE.test(text.slice(clause.start - 2, clause.start))) return false
  return has(before, 'open') && has(before, 'tracker', 'public-place')
}

const OPENING_QUOTE = pattern(/["“„«「『] ?$/)

function waysOf(passage: Passage, clause: Clause): Way[] {
  if (isUseOfKey(passage, clause) || isTextOfIssue(passage, clause) || isDoneByTool(passage, clause)) return []
  const hidden = privateTicketIn(passage, clause)
  const form = formIn(passage, clause) ?? hidden
  const lexemes: [ChannelKind, Lexeme | undefined][] = [
    ['advisory', advisoryIn(passage, clause)],
    ['chat', chatIn(passage, clause)],
    ['issue', hidden ? undefined : publicPlaceIn(passage, clause)],
    ['form', form],
    [
      'unnamed',
      keptAddressIn(passage, clause) ??
        (hidden || tellsHowToEncrypt(passage, clause) || isOutline(passage, clause)
          ? undefined
          : unnamedIn(clause, passage.language.negation === 'anywhere')) ??
        (form ? undefined : linklessFormIn(passage, clause)),
    ],
  ]
  return lexemes.flatMap(([kind, lexeme]) => (lexeme ? [{ kind, lexeme }] : []))
}
