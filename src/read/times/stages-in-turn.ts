import { pattern } from '../../pattern.js'
import type { Stage } from '../../policy/timeframe.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Setting } from './setting.js'
import { stageOfLexeme } from './stages.js'

/** "We acknowledge, assess and fix within 2, 7 and 30 days": as many stages as times, each list without a gap, go together in turn. */
export function ofTurn({ passage: { text, lexemes }, found, all }: Setting): Stage[] | null {
  const [first, last] = [all[0], all.at(-1)]
  if (!first || !last || all.length < 2) return null
  if (!all.every(({ end }, index) => JOINT.test(text.slice(end, all[index + 1]?.start ?? end)))) return null
  const told = [
    stagesListed(lexemes.filter(({ end }) => end <= first.start)),
    stagesListed(lexemes.filter(({ start }) => start >= last.end)),
  ].find(({ length }) => length > 0)
  const stage = told?.length === all.length ? told[all.indexOf(found)] : undefined
  return stage ? [stage] : null
}

/** What parts the items of a list of times. */
const JOINT = pattern(/^(?:[\s,/;&+]{0,4}|,?\s\p{L}{1,4}\s)(?:within\s)?$/u)

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
