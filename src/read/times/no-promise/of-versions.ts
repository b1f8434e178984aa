import { pattern } from '../../../pattern.js'
import type { Stage } from '../../../policy/timeframe.js'
import { type Clause, has } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import type { FoundDuration } from '../found-duration.js'
import { isRhythm } from '../setting.js'
import { stagesOf } from '../stages.js'
import { type PlacedTime, speaksOfReports, stagesTold } from './placed-time.js'

/** Whether a time is one of releases and of how long they are looked after. */
export function isOfVersions({ passage, clause, found }: PlacedTime): boolean {
  if (isNumberedRelease(passage, clause)) return true
  if (speaksOfReports(clause)) {
    const isOfReport = has(passage, 'you', 'report') || stagesTold(clause).every(isNoUpdate)
    return passage.subject === 'versions' && !isOfReport
  }
  if (passage.subject === 'versions' || isSupportOfVersions(clause, found)) return true
  return isRhythmOfReleases(passage, clause, found) || tellsOfSupport(clause)
}

/** "New versions come out every two weeks." */
function isRhythmOfReleases(passage: Passage, clause: Clause, found: FoundDuration): boolean {
  if (!isRhythm(clause.lexemes, found) || isBound(clause, found)) return false
  return has(stagesOf(clause.lexemes).length > 0 ? clause : passage, 'release')
}

/** "Older versions are supported for a year." */
function tellsOfSupport(clause: Clause): boolean {
  const isTold = clause.lexemes.some(
    (lexeme) => is(lexeme, 'supported', 'unsupported') || (is(lexeme, 'end-of-support') && !is(lexeme, 'until')),
  )
  return isTold && has(clause, 'version', 'latest', 'older')
}

/** "Each release gets patches for 18 months." */
function isSupportOfVersions(clause: Clause, found: FoundDuration): boolean {
  const { lexemes } = clause
  const subject = lexemes.find(
    (lexeme) =>
      is(lexeme, 'version') || (!is(lexeme, 'every', 'other', 'supported', 'older', 'partly') && !lexeme.value),
  )
  if (!subject || !is(subject, 'version', 'latest') || is(subject, 'fix')) return false
  const gets = lexemes.findIndex((lexeme) => is(lexeme, 'gets') && lexeme.start > subject.start)
  return !isBound(clause, found) && gets >= 0 && lexemes.slice(gets).some((lexeme) => is(lexeme, 'security-fix'))
}

/** "We will ship 3.0 in two weeks": a release by its number is one of the calendar. */
function isNumberedRelease({ text }: Passage, clause: Clause): boolean {
  const ships = clause.lexemes.findLast((lexeme) => is(lexeme, 'release') && !is(lexeme, 'fix'))
  if (!ships || has(clause, 'fix', 'security-fix', 'report', 'vulnerability', 'security')) return false
  return NUMBERED_VERSION.test(text.slice(ships.end, clause.end))
}

const NUMBERED_VERSION = pattern(/^\s(?:version )?v?\d+\.\d/i)

/** "The package gets regular updates every 2 weeks" is said of versions. */
function isNoUpdate(stage: Stage): boolean {
  return stage !== 'update'
}

/** "Within 5 days", with the word on either side. */
export function isBound({ lexemes }: Clause, { start, end }: FoundDuration): boolean {
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'within') &&
      ((lexeme.end <= start && start - lexeme.end < 3) || (lexeme.start >= end && lexeme.start - end < 2)),
  )
}
