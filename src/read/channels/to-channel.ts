import type { Concept } from '../../languages/language.js'
import type { Channel } from '../../policy/channel.js'
import type { Statement } from '../../policy/reading.js'
import { has, isNegated } from '../clauses.js'
import { VERBS } from '../cuts/cut-words.js'
import { isOneOf } from '../lexicon.js'
import type { Manuscript, Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { isReduced, isReducedNext, isToldLater } from './contact-requests.js'
import { isFine } from './described/public-place.js'
import { elsewhere } from './elsewhere.js'
import { isFallback } from './fallback.js'
import { destinationOf, isProgrammePage } from './hosts.js'
import { lackOf } from './lacking.js'
import { conditionsOf, contrastOf, type Mention } from './mention.js'
import { isReadByMany } from './rooms.js'

/** What is said of a way to report, as others read it. */
export function toChannel(mention: Mention, { passages, ledBy }: Manuscript): Statement<Channel> {
  const { passage, clause, kind, target, place, text, obfuscated, described } = mention
  const isForAll = kind === 'chat' && isReadByMany(mention, passages)
  const lacks = isForAll ? undefined : lackOf(mention, passages)
  const conditional = clause.role === 'condition' || isFallback(passage)
  const reduced =
    kind === 'issue' &&
    ((isReduced(passage, clause) && (conditional || isToldLater(passage, clause))) ||
      (conditional && isReducedNext(passage, passages)))
  const value: Channel = {
    kind,
    target,
    lesser: isForLesser(mention),
    conditional,
    private: kind !== 'issue' && !isForAll,
    obfuscated,
    elsewhere: null,
    ...(kind === 'unnamed' && placeOfAddress(mention, ledBy(passage))),
    ...(lacks && { lacks }),
    ...(reduced && { reduced }),
    ...(kind === 'form' && { formBy: formBy(target) }),
  }
  return { value, place, text, confidence: described ? 'medium' : 'high' }
}

/** Whether an address is only to be seen in a picture. */
export function isDrawn({ passage: { spans }, start }: Mention): boolean {
  return spans.some((span) => span.kind === 'image' && span.start === start)
}

/** Where an address that is not given is to be looked for. */
function placeOfAddress(mention: Mention, led: readonly Passage[]): Partial<Channel> {
  const { passage, clause } = mention
  if (isDrawn(mention)) return { shownIn: 'image' }
  const said = elsewhere(mention)
  // "By the e-mail in our profiles:", with these as items.
  const isLinked = [passage, ...led].some(({ spans }) =>
    spans.some(({ kind, url }) => kind === 'link' && url !== undefined && destinationOf(url) === 'profile'),
  )
  const isOnPerson = has(clause, 'profile', 'email', 'contact', 'send', 'direct-message', 'notify')
  return {
    elsewhere: said?.words ?? null,
    ...(said && { elsewherePlace: passage.sentence.placeOf(said.start, said.end) }),
    ...(isLinked && isOnPerson && { shownIn: 'profile' as const }),
  }
}

/** "Minor flaws: …", "for all that is not sensitive, …", "low severity | …" */
function isForLesser({ kind, passage, clause, start }: Mention): boolean {
  const { clauses, text, label } = passage
  // "Issues: for flaws that are not sensitive you may open one."
  if (kind === 'issue' && label && start < label.text.length && has(passage, 'lesser')) return true
  const earlier = clauses.filter(({ end }) => end <= clause.start)
  const named = earlier.findLast(({ end }) => ENDS_IN_COLON.test(text.slice(0, end)))
  const opener = earlier.find((part) => has(part, 'report', 'vulnerability'))
  const last = earlier.at(-1)
  const fronted = last && !last.lexemes.some((lexeme) => isOneOf(lexeme, VERBS)) ? last : undefined
  const parts = [clause, label, named, opener, fronted, ...conditionsOf(passage)]
  if (parts.some((part) => part && has(part, 'lesser'))) return true
  if (kind !== 'issue') return false
  // "For crashes an issue is fine": where it is allowed, the other way is the rule.
  if (isFine(clause)) return true
  const contrast = contrastOf(passage, clause)
  // "If it is not known yet, write to us. Otherwise open an issue."
  const isSecret = contrast && isNegated(contrast) && has(contrast, 'public', 'lesser')
  if (contrast && (isSecret || has(contrast, 'sensitive', 'private', ...SEVERE))) return true
  if (parts.some((part) => part && has(part, 'low', 'medium') && !has(part, ...SEVERE))) return true
  // "Mail us or open an issue, depending on the severity."
  return has(clause, 'severity') && has(clause, 'or')
}

const SEVERE: readonly Concept[] = ['critical', 'high']

function formBy(target: string | null): NonNullable<Channel['formBy']> {
  if (target === null || destinationOf(target) !== 'form') return 'wording'
  return isProgrammePage(target) ? 'programme' : 'known-host'
}
