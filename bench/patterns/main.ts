import { readFileSync } from 'node:fs'
import { type Attack, attacksOn } from './attacks.js'

// Attacks the patterns that recheck could not prove to be linear, and fails where the time of one grows faster than its text. It is no
// test: a busy machine may make it fail. Each suspicion is measured again, so that it rarely does.

/** In UTF-16 code units. Between the two lengths the time of a linear pattern grows eightfold, that of a quadratic one 64-fold. */
const SHORT = 2_000
const LONG = 16_000
const MOST_GROWTH = 24
/** In milliseconds: below, the clock and the compiler tell more than the pattern. */
const MEASURABLE = 1
/** In milliseconds: what takes as long on the short text need not be tried on the long one. */
const TOO_LONG = 100
const REPEATS = 5
/** How often a suspicion must hold. */
const TRIALS = 3

const { undecided } = JSON.parse(readFileSync('scripts/patterns.generated.json', 'utf8')) as {
  undecided: { pattern: string; reason: string }[]
}
const given = process.argv.slice(2)
const patterns = (given.length > 0 ? given : undecided.map(({ pattern }) => pattern)).map(parsed)
const found = patterns.filter(isSlow)
console.log(`${patterns.length} patterns attacked, ${found.length} of them grow faster than their text`)
process.exitCode = found.length > 0 ? 1 : 0

/** Reads a pattern from its text, as JavaScript writes it. */
function parsed(text: string): RegExp {
  const end = text.lastIndexOf('/')
  return new RegExp(text.slice(1, end), text.slice(end + 1))
}

function isSlow(pattern: RegExp): boolean {
  const slow = attacksOn(pattern).find((attack) => {
    if (timeOf(pattern, textOf(attack, SHORT), 1) > TOO_LONG) return true
    return (
      timeOf(pattern, textOf(attack, LONG), 1) > MEASURABLE &&
      Array.from({ length: TRIALS }).every(() => grows(pattern, attack))
    )
  })
  if (slow) console.error(`${pattern} grows with ${JSON.stringify(slow)}`)
  return slow !== undefined
}

function grows(pattern: RegExp, attack: Attack): boolean {
  const short = timeOf(pattern, textOf(attack, SHORT), REPEATS)
  return timeOf(pattern, textOf(attack, LONG), REPEATS) > MOST_GROWTH * Math.max(short, MEASURABLE / MOST_GROWTH)
}

function textOf({ prefix, pump, suffix }: Attack, length: number): string {
  return prefix + pump.repeat(Math.ceil(length / pump.length)) + suffix
}

/** The least time of some in milliseconds, in which every match in the text is found; that of the processor, which others cannot lengthen. */
function timeOf(pattern: RegExp, text: string, repeats: number): number {
  const every = new RegExp(pattern, pattern.global || pattern.sticky ? pattern.flags : `${pattern.flags}g`)
  const times = Array.from({ length: repeats }, () => {
    const start = process.cpuUsage()
    text.replace(every, '')
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}
