import type { Concept } from '../../languages/language.js'
import type { Channel, PublicReportStance } from '../../policy/channel.js'
import type { Statement } from '../../policy/reading.js'
import { isOnlyForContact, leavesOutDetails } from '../channels/contact-requests.js'
import { ASKING } from '../channels/mention.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { forbidsPublic, forbidsWhatIsNamedBefore } from './bans.js'
import { forbidsWhatIsLabelled } from './labelled-bans.js'
import {
  comesBeforePublic,
  condemnsBehindTime,
  condemnsSurprise,
  endangersUsers,
  followsWarning,
  holdsPublication,
  warnsOff,
  warnsOfReaders,
} from './publication.js'
import { removesWhatIsPublic } from './removals.js'
import { FOR_REPORTERS } from './unfit-places.js'
import { asksForPrivacy, sendsGraverElsewhere } from './wishes-for-privacy.js'

/** Finds where the document asks not to report in public, or asks to do so. */
export function readPublicReports(
  manuscript: Manuscript,
  channels: readonly Statement<Channel>[],
): Statement<PublicReportStance>[] {
  const { passages } = manuscript
  const discouraged = passages
    .filter(
      (passage) =>
        discourages(passage) ||
        sendsFlawsElsewhere(passage) ||
        sendsFlawsAway(passage) ||
        keepsFlawsOut(passage) ||
        asksOnlyForContact(passage, passages) ||
        leadsToBareIssue(passage, manuscript),
    )
    .map((passage) => statement(passage, 'discouraged' as const))
  if (discouraged.length > 0) return discouraged
  const forLesserOnly = channels.some(({ value }) => value.kind === 'issue' && value.lesser)
  const sensitive = channels.find(({ value }) => value.private && value.kind !== 'unnamed')
  if (forLesserOnly && sensitive) return [{ ...sensitive, value: 'discouraged', confidence: 'medium' }]
  const invited = channels.filter(({ value }) => value.kind === 'issue')
  if (invited.length === 0)
    return passages
      .filter(leadsThoseWhoWantPrivacy)
      .map((passage) => statement(passage, 'discouraged' as const, 'medium'))
  const grave = passages.find(sendsGraverElsewhere)
  if (grave) return [statement(grave, 'discouraged', 'medium')]
  return invited.map(({ place, text }) => ({ value: 'invited' as const, place, text, confidence: 'medium' as const }))
}

/** Finds where reporters are to ask in public for a private way, and for that alone. */
export function readContactRequests({ passages }: Manuscript): Statement<null>[] {
  return passages
    .filter((passage) => asksOnlyForContact(passage, passages))
    .map((passage) => statement(passage, null, 'medium'))
}

/** "If you need to report a flaw privately, please use:" says it of all reports where no public place is named. */
function leadsThoseWhoWantPrivacy({ clauses }: Passage): boolean {
  const isWanted = clauses.some(
    (clause) =>
      clause.role === 'condition' &&
      !isNegated(clause) &&
      has(clause, 'private') &&
      has(clause, 'report', 'send') &&
      has(clause, 'vulnerability', 'report'),
  )
  return (
    isWanted &&
    clauses.some((clause) => clause.role === 'main' && clause.actor !== 'we' && has(clause, 'use', ...ASKING))
  )
}

function discourages(passage: Passage): boolean {
  if (passage.subject === 'practices' && !has(passage, 'report', 'vulnerability', 'publish')) return false
  if (isLabelledForOthers(passage)) return false
  if (followsWarning(passage) || labelsSensitive(passage)) return true
  return passage.clauses.some(
    (clause) =>
      forbidsPublic(passage, clause) ||
      forbidsWhatIsLabelled(passage, clause) ||
      forbidsWhatIsNamedBefore(passage, clause) ||
      condemnsBehindTime(passage, clause) ||
      condemnsSurprise(passage, clause) ||
      removesWhatIsPublic(passage, clause) ||
      endangersUsers(passage, clause) ||
      asksForPrivacy(passage, clause) ||
      comesBeforePublic(passage, clause) ||
      warnsOfReaders(passage, clause) ||
      warnsOff(passage, clause) ||
      holdsPublication(passage, clause),
  )
}

/** "Feature requests: the tracker is not the place for them." */
function isLabelledForOthers({ label, lexemes, clauses: [first], text }: Passage): boolean {
  const named = label ?? (first && ENDS_IN_COLON.test(text.slice(0, first.end)) ? first : null)
  return named !== null && has(named, 'other', 'question') && !has({ lexemes }, ...OF_FLAWS)
}

const OF_FLAWS: readonly Concept[] = ['vulnerability', 'security', 'sensitive', 'private', 'report', 'detail']

/** "Sensitive reports → ann@lantern.dev", "Confidential: ann@lantern.dev" */
function labelsSensitive({ label, text, subject, spans }: Passage): boolean {
  if (!label || !FOR_REPORTERS.has(subject) || !has(label, 'sensitive', 'private') || has(label, 'not', 'public-place'))
    return false
  const behind = text.startsWith(label.text) ? label.text.length : 0
  return spans.some(({ kind, start }) => kind === 'link' && start >= behind && start <= behind + 2)
}

/** "Bugs go to the tracker. However, if it is a vulnerability, write to us." */
function sendsFlawsAway(passage: Passage): boolean {
  if (sendsInstead(passage)) return true
  const { previous, sentence, clauses, lexemes } = passage
  const [but] = lexemes
  if (!but || !is(but, 'but') || previous?.sentence.block !== sentence.block) return false
  if (!has(previous, 'public-place') || !has(previous, 'report', 'open') || has(previous, 'vulnerability', 'security'))
    return false
  const isOnFlaws = clauses.some((part) => part.role !== 'main' && !isNegated(part) && has(part, 'vulnerability'))
  return isOnFlaws && clauses.some((part) => part.role === 'main' && part.actor !== 'we' && has(part, 'email', 'send'))
}

/** "Bugs belong in the tracker. […] If it is on security, write to ann@lantern.dev instead." */
function sendsInstead(passage: Passage): boolean {
  const { clauses, lexemes, text, sentence } = passage
  const but = lexemes.findIndex((lexeme) => is(lexeme, 'but'))
  const flaw = lexemes.findIndex((lexeme) => is(lexeme, 'vulnerability', 'security', 'sensitive'))
  if (flaw < 0 || but <= flaw || clauses.some(isNegated) || has(passage, 'public-place')) return false
  const asks = (part: Clause) =>
    part.role === 'main' &&
    part.actor !== 'we' &&
    (has(part, ...ASKING) || text.slice(part.start, part.end).includes('@'))
  if (!clauses.some(asks)) return false
  let before = passage.previous
  for (let steps = 0; before && steps < FAR; steps += 1, before = before.previous) {
    if (before.sentence.block.section !== sentence.block.section) return false
    if (before.clauses.some((part) => part.role === 'main' && !isNegated(part) && has(part, 'public-place')))
      return !has(before, 'vulnerability') || before.clauses.some((part) => part.role !== 'main' && isNegated(part))
  }
  return false
}

/** So many sentences before "instead" what it stands against is looked for. */
const FAR = 6

/** "Everything else may go to the public tracker, but never vulnerabilities", "only use the tracker for bugs without impact on security." */
function keepsFlawsOut({ clauses }: Passage): boolean {
  return clauses.some((clause, index) => {
    if (clause.role === 'main' && leavesFlawsOut(clause)) return true
    if (clause.role !== 'main' || clause.actor === 'we') return false
    const [first, second, third] = clause.lexemes.filter((lexeme) => !is(lexeme, 'please'))
    // "Leave the tracker to ordinary bugs" says both in one.
    const uses = first && is(first, 'use') ? first : second
    const isOnlyForOther = first && uses && is(first, 'only') && is(uses, 'use') && has(clause, 'public-place')
    if (isOnlyForOther && !isNegated(clause)) return has(clause, 'other', 'lesser') && !has(clause, 'vulnerability')
    const place = clauses[index - 1]
    const isBan = first && second && third && is(first, 'but') && is(second, 'not') && is(third, 'vulnerability')
    return (
      isBan && clause.lexemes.length === 3 && place !== undefined && has(place, 'public-place') && !isNegated(place)
    )
  })
}

/** "We use the tracker for everything except vulnerabilities." */
function leavesFlawsOut(clause: Clause): boolean {
  const { lexemes } = clause
  const except = lexemes.findIndex((lexeme) => is(lexeme, 'except'))
  const flaw = lexemes[except + 1]
  if (isNegated(clause) || !flaw || !is(flaw, 'vulnerability', 'security', 'sensitive')) return false
  return except > 0 && has({ lexemes: lexemes.slice(0, except) }, 'public-place', 'tracker')
}

/** "Bugs may go to the public tracker, but if you suspect a security problem write to us instead." */
function sendsFlawsElsewhere({ clauses }: Passage): boolean {
  const place = clauses.find((part) => part.role === 'main' && has(part, 'public-place') && has(part, 'open', 'report'))
  const behind = clauses.filter(({ start }) => place !== undefined && start >= place.end)
  if (!place || isNegated(place) || has(place, 'vulnerability', 'security') || !has(behind[0] ?? NOTHING, 'but'))
    return false
  const isOnFlaws = behind.some((part) => part.role === 'condition' && has(part, 'vulnerability', 'security'))
  const asks = behind.some((part) => part.role === 'main' && part.actor !== 'we' && has(part, ...ASKING))
  return isOnFlaws && asks && has(behind.at(-1) ?? NOTHING, 'but')
}

const NOTHING = { lexemes: [] }

/** "Open an issue that only asks for a contact": what is to be reported is not to stand there. */
function asksOnlyForContact(passage: Passage, passages: readonly Passage[]): boolean {
  if (!FOR_REPORTERS.has(passage.subject)) return false
  return passage.clauses.some(
    (clause) =>
      clause.role === 'main' &&
      clause.actor !== 'we' &&
      has(clause, 'open', 'send', 'asks-for') &&
      has(clause, 'tracker', 'public-place') &&
      isOnlyForContact(passage, clause, passages),
  )
}

/** "Send us a message without details by one of these:" over "a GitHub issue". */
function leadsToBareIssue(passage: Passage, { ledBy }: Manuscript): boolean {
  const isBare = passage.clauses.some(
    (clause) =>
      clause.role === 'main' && clause.actor !== 'we' && has(clause, 'open', ...ASKING) && leavesOutDetails(clause),
  )
  return isBare && ledBy(passage).some((item) => !has(item, 'not') && has(item, 'tracker', 'public-place'))
}
