import { pattern } from '../../pattern.js'
import { allMatches, LetterPattern } from '../../policy/letters.js'
import type { Stage } from '../../policy/timeframe.js'
import { is, type Lexeme } from '../lexicon.js'
import { ofLabel } from './label-stages.js'
import { orSilent, type Setting } from './setting.js'
import { stageOfLexeme } from './stages.js'

/** "We acknowledge, assess and fix within 2, 7 and 30 days": as many stages as times, each list without a gap, go together in turn. */
export function ofTurn({ passage: { text, lexemes }, found, all }: Setting): Stage[] | null {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || all.length < 2) return null
  // "Within 2 days and within 7"
  const opening = (start: number) =>
    lexemes.find((lexeme) => is(lexeme, 'within') && start - lexeme.end === 1)?.start ?? start
  const areListed = all.every(({ end }, index) => {
    const next = all[index + 1]
    return !next || JOINT.test(text.slice(end, opening(next.start)))
  })
  if (!areListed) return null
  const told = [
    stagesListed(lexemes.filter(({ end }) => end <= first.start)),
    stagesListed(lexemes.filter(({ start }) => start >= last.end)),
  ].find(({ length }) => length > 0)
  const stage = told?.length === all.length ? told[all.indexOf(found)] : undefined
  return stage ? [stage] : null
}

/** "Report → (24h) confirmation → (5d) triage": between two arrows stands a time with its step, in either order. */
export function ofLink({ passage: { text, spans, lexemes }, found, all }: Setting): Stage[] | null {
  const arrows = allMatches(ARROWS, text)
  if (arrows.length < 2 || all.length < 2) return null
  // "**Remediate** → a new release within 90 days": the step stands before the arrow.
  const opens = arrows.map(
    ({ index }) => spans.find(({ kind, end }) => kind === 'strong' && end === index)?.start ?? index,
  )
  const start = opens.findLast((index) => index < found.start) ?? 0
  const end = opens.find((index) => index >= found.end) ?? text.length
  if (all.some((time) => time !== found && time.start >= start && time.end <= end)) return null
  const told = lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= end && stageOfLexeme(lexeme))
  // The first word of a chain that confirms, confirms the arrival.
  if (found === all[0] && told.length > 0 && told.every((lexeme) => is(lexeme, 'confirm'))) return ['acknowledge']
  // "… → public after 90 days"
  const isPublic =
    told.length === 0 && lexemes.some((lexeme) => lexeme.start >= start && lexeme.end <= end && is(lexeme, 'public'))
  return isPublic ? ['disclose'] : orSilent(ofLabel(told))
}

const ARROWS = pattern(/\s?(?:[→⇒➜➔]|[-=]{1,2}>)\s?/g)

/** What parts the items of a list of times. */
const JOINT = new LetterPattern(String.raw`^(?:[\s,/;&+]{0,4}|,?\s\p{L}{1,4}\s)$`)

/** The stages of words that stand beside each other, in their order; none where a word between them tells something else. */
function stagesListed(lexemes: readonly Lexeme[]): Stage[] {
  const [from, to] = [
    lexemes.findIndex((lexeme) => stageOfLexeme(lexeme)),
    lexemes.findLastIndex((lexeme) => stageOfLexeme(lexeme)),
  ]
  const listed = lexemes.slice(Math.max(from, 0), to + 1).filter((lexeme) => !is(lexeme, 'and'))
  const stages = listed.flatMap((lexeme) => stageOfLexeme(lexeme) ?? [])
  return stages.length === listed.length && new Set(stages).size === stages.length ? stages : []
}
