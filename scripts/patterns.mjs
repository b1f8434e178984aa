// Keeps the list of what recheck says about each pattern: `node scripts/patterns.mjs [--check | --all]`. It examines the patterns that are
// not in the list; `--all` examines every one, and `--check` none: it only compares, which takes a second where the rest takes minutes.
import { readFileSync, writeFileSync } from 'node:fs'
import { check } from 'recheck'
import { registeredPatterns } from './registered-patterns.mjs'

const LIST = new URL('patterns.generated.json', import.meta.url)
/** Only counted steps end an attack, never the clock, so that the verdict does not depend on how busy the machine is. */
const COUNTED = {
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  recallTimeout: null,
  seedingTimeout: null,
}
const { version } = JSON.parse(readFileSync(new URL('../node_modules/recheck/package.json', import.meta.url), 'utf8'))

const list = readList()
const patterns = await registeredPatterns()
const isOfAnother = list.recheck !== version || process.argv.includes('--all')
const known = new Map(
  isOfAnother ? [] : [...list.linear.map((text) => [text, null]), ...list.undecided.map((one) => [one.pattern, one])],
)

if (process.argv.includes('--check')) {
  const wrong = [
    ...[...patterns.keys()].filter((text) => !known.has(text)).map((text) => `${text} was not examined`),
    ...[...known.keys()].filter((text) => !patterns.has(text)).map((text) => `${text} is there no more`),
  ]
  for (const line of wrong) console.error(line)
  if (wrong.length > 0) console.error('Run "npm run patterns".')
  else console.log(`${patterns.size} patterns, none vulnerable, ${list.undecided.length} of them undecided`)
  process.exitCode = wrong.length > 0 ? 1 : 0
} else {
  const linear = []
  const undecided = []
  for (const [text, pattern] of patterns) {
    const verdict = known.has(text) ? known.get(text) : await examine(text, pattern)
    if (verdict === null) linear.push(text)
    else if (verdict !== undefined) undecided.push(verdict)
  }
  writeFileSync(LIST, `${JSON.stringify({ recheck: version, linear, undecided }, null, 2)}\n`)
}
// The examiner leaves a thread behind that would keep this one alive.
process.exit()

/** Null for a pattern that was proved to be linear, what hinders the proof for one that was not, and nothing for one that is vulnerable. */
async function examine(text, { source, flags }) {
  const { status, complexity, attack, error } = await check(source, flags, COUNTED)
  if (status === 'safe') return complexity.isFuzz ? { pattern: text, reason: hindrance(source) } : null
  process.exitCode = 1
  if (status === 'vulnerable') console.error(`${text} is ${complexity.summary}: ${attack.pattern}`)
  else console.error(`${text} could not be examined: ${JSON.stringify(error)}`)
}

/** Why it was searched for an attack, without any found, instead of proved that there is none. */
function hindrance(source) {
  if (/\(\?<[=!]/.test(source)) return 'looks behind'
  if (/\(\?[=!]/.test(source)) return 'looks ahead'
  if (/\{\d*[1-9]\d,?\d*\}|\{\d+,\d{2,}\}/.test(source)) return 'counts far'
  return 'has too many states'
}

function readList() {
  try {
    return JSON.parse(readFileSync(LIST, 'utf8'))
  } catch {
    return { recheck: null, linear: [], undecided: [] }
  }
}
