import { pattern } from '../../pattern.js'
import type { Stage } from '../../policy/timeframe.js'
import { has } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { FoundDuration } from './found-duration.js'
import { ofLabel, withoutGloss } from './label-stages.js'
import { ownStages } from './own-stages.js'
import { isRhythm, orSilent, type Setting } from './setting.js'
import { severitiesOf, stagesOf } from './stages.js'

/** A column says the stage where the row says the severity; "target" and "time" say none. */
export function ofColumn(setting: Setting): Stage[] | null {
  const { passage, below } = setting
  const { column, label } = passage
  if (!column) return null
  // "Expected timeline" is part of an assessment in a sentence, but heads the times of all stages.
  const told = ofLabel(column.lexemes.filter((lexeme) => !(is(lexeme, 'deadline') && is(lexeme, 'assess'))))
  // "Response time": "7 days", "30 days", "next release".
  const isOpen = told.length === 0 || (told[0] === 'acknowledge' && has(column, 'deadline'))
  if (isOpen && label?.lexemes.some((lexeme) => severitiesOf(lexeme).length > 0) && has({ lexemes: below }, 'release'))
    return ['fix']
  // "Response time": "patch within a day"
  const own = isOpen && told.length > 0 ? ownStages(setting) : []
  return own.length > 0 && !own.includes('acknowledge') ? null : orSilent(told)
}

/** What the label of the time's own line or cell tells: "Fix: 7 days". */
export function ofOwnLabel(setting: Setting): Stage[] | null {
  const { passage, clause, found } = setting
  const label =
    passage.label && !holdsOtherTime(setting)
      ? ofLabel(upToOrigin(withoutGloss(passage, passage.label.lexemes), found), isRhythm(clause.lexemes, found))
      : []
  if (isLabelledAnew(setting)) return null
  const own = ownStages(setting)
  const speaksOfMore = own.includes('disclose') && label.includes('fix')
  const isGeneral =
    own.length > 0 && passage.label && has(passage.label, 'deadline') && !has(passage.label, 'acknowledge')
  if (label.length === 0 || speaksOfMore || isGeneral || isAnswerTo(setting, label, own) || leadsTo(setting))
    return null
  if (!isRhythm(clause.lexemes, found) || label.includes('acknowledge'))
    return label.includes('update') && own.length > 0 ? own : label
  // "Check: we look at it and keep you informed every two weeks", "Status: every 7 days during the check".
  return own.includes('update') ? own : label
}

/** "Within two weeks of the release:": what follows the time at once is what it is counted from. */
function upToOrigin(lexemes: readonly Lexeme[], { end }: FoundDuration): readonly Lexeme[] {
  const origin = lexemes.findIndex(
    (lexeme) => is(lexeme, 'counted-from', 'after') && lexeme.start >= end && lexeme.start - end < 3,
  )
  return origin < 0 ? lexemes : lexemes.slice(0, origin)
}

/** "Response: patch within a week": how a flaw of some severity is answered. */
function isAnswerTo({ passage: { label } }: Setting, [stage]: readonly Stage[], own: readonly Stage[]): boolean {
  if (!label || stage !== 'acknowledge' || has(label, 'acknowledge', 'confirm')) return false
  return own.length > 0 && !own.includes('acknowledge')
}

/** "Confirmation → assessment (5 days)": an arrow leads to what happens within the time. */
function leadsTo({ passage: { label, text, lexemes }, found }: Setting): boolean {
  if (!label || !ENDS_IN_ARROW.test(label.text) || !text.startsWith(label.text)) return false
  return stagesOf(lexemes.filter(({ start, end }) => start >= label.text.length && end <= found.start)).length > 0
}

const ENDS_IN_ARROW = pattern(/→\s?$/)

/** "Reply — 48 hours, fix — 30 days": the second time has a label of its own. */
function isLabelledAnew({ passage: { label, text, clauses }, clause, found, all }: Setting): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!label || !before || !text.startsWith(label.text) || before.start < label.text.length) return false
  if (!ENDS_LABEL.test(text.slice(before.start, clause.start)) || stagesOf(before.lexemes).length === 0) return false
  return all.some(({ start, end }) => start >= label.text.length && end <= before.start && end <= found.start)
}

const ENDS_LABEL = pattern(/[:：—–-]\s?$/u)

/** "Reply (2 days) → triage (5 days)": what stands before the first time is no label of the second. */
function holdsOtherTime({ passage: { label, text }, found, all }: Setting): boolean {
  const end = label && text.startsWith(label.text) ? label.text.length : 0
  const isBehind = found.start >= end
  return all.some(
    (other) =>
      other.end <= end &&
      (isBehind || (other === found && all.length > 1 && TELLS_MORE.test(text.slice(found.end, end)))),
  )
}

/** More stands between a time and the end of the label than its colon or dash. */
const TELLS_MORE = pattern(/[,，、;；]/)
