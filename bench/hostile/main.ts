import { refusal } from '../../src/document/limits.js'
import { lint } from '../../src/index.js'

/** Marks, lines and words, of which texts are made. */
const UNITS = [
  '#', '# a\n', '=\n', 'a\n=\n', 'a\n\n=\n', '-\n', '---\n', '*', '**', '_', '~', '~~', '`', '``', '`` ', '```\n', '~~~\n', '>', '> ', '> a\n', '- ', '- a\n', '  - a\n', '* ', '+\n', '1. ',
  '1) a\n', '- [ ] ', '|', '| ', '|-', '| a |\n', '|-|\n', '\\', '[', ']', '[]', '](', '[a]', '[a](b)', '[a][b]', '![', '![a](b)', '[^1]', '[^1]: a\n', '[a]: b\n', '<', '>\n', '</', '<b>', '</b>',
  '<b ', '<p>', '<a href="', '<a name="x">', '<details>\n', '<table>', '<tr>', '<td>', '<li>', '<br>', '<!--', '-->', '<!-- a -->', '<?', '<![CDATA[', '<!A', '&', '&amp;', '&#64;', ';', ':', '@', 'a@',
  'a@b', 'a@b.c ', 'security@cairnbox.dev ', '"', "'", '(', ')', '{', '{{', '%', '/', '//', '://', 'http://', 'https://a.b/', 'www.', 'a.', '.', ',', '!', '?', 'a', 'a ', 'A', '1', '1.', '1 ', '1-',
  '1.x ', '24 hours ', 'We reply within 3 days. ', 'vulnerability ', 'Report ', 'not ', 'if ', 'and ', 'please ', 'public issue ', '[INSERT EMAIL] ', 'TODO ', '[at] ', '[dot] ', 'AAAA ', '0x', 'F',
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\n', '2026-01-01 ', ' ', '  ', '\t', '    ', '\n', '\n\n', '\r', '\u00a0', '\u200b', '\u202e', '\u3000', '中', '。', 'ä', '\u0301', '\ud800', '🔒', '\ufeff', '\u001b',
] as const // biome-ignore format: a table of marks

const SMALL = 4 * 1024
const MIDDLE = 4 * SMALL
const LARGEST = 1024 * 1024
/** What takes less at the middle size is not worth a second look, in seconds of the processor. */
const SLOW = 0.15
/** The longest that is waited for one text, in seconds of the processor. */
const PATIENCE = 120
/** So many of the slowest are tried at the greatest size. */
const TRIED = 6

/** The time that texts of one unit took, in seconds of the processor. */
interface Seen {
  unit: string
  bytes: number
  seconds: number
  /** How much longer it takes for four times the length. */
  growth: number
}

function filled(unit: string, bytes: number): string {
  return unit.repeat(Math.floor(bytes / Buffer.byteLength(unit)))
}

async function secondsOf(text: string): Promise<number> {
  const before = process.cpuUsage()
  await lint(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Null for a unit that is read quickly. */
async function look(unit: string): Promise<Seen | null> {
  const small = await secondsOf(filled(unit, SMALL))
  const seconds = await secondsOf(filled(unit, MIDDLE))
  return seconds < SLOW ? null : { unit, bytes: MIDDLE, seconds, growth: seconds / small }
}

/** The largest text of the unit that is accepted, in bytes. */
function largestAccepted(unit: string): number {
  let [low, high] = [0, LARGEST + 1]
  while (high - low > 1024) {
    const middle = (low + high) >> 1
    if (refusal(filled(unit, middle)) === null) low = middle
    else high = middle
  }
  return low
}

/** Tries a unit at the greatest size, or at the greatest for which patience is enough. */
async function atGreatestSize({ unit, seconds, growth, bytes }: Seen): Promise<Seen> {
  const largest = largestAccepted(unit)
  let seen: Seen = { unit, seconds, growth, bytes }
  while (seen.bytes < largest) {
    const next = Math.min(largest, seen.bytes * 4)
    const expected = seen.seconds * Math.max(1, seen.growth) ** (Math.log(next / seen.bytes) / Math.log(4))
    if (expected > PATIENCE) break
    const longer = await secondsOf(filled(unit, next))
    const growth = (longer / seen.seconds) ** (Math.log(4) / Math.log(next / seen.bytes))
    seen = { unit, bytes: next, seconds: longer, growth }
  }
  return seen
}

const bySeconds = (a: Seen, b: Seen) => b.seconds - a.seconds
const budget = Number(process.argv[2] ?? 600)
const random = Number(process.argv[3] ?? 1)

/** The same sequence of numbers below `most` for the same seed. */
function* draws(seed: number, most: number): Generator<number> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield Math.floor((state / 2 ** 32) * most)
  }
}

const found: Seen[] = []
let looked = 0
const end = performance.now() + budget * 1000
const draw = draws(random, UNITS.length)
const next = () => UNITS[draw.next().value ?? 0] ?? ''
for (const unit of UNITS) found.push(...[await look(unit)].filter((seen) => seen !== null))
while (performance.now() < end) {
  looked += 1
  // Two of three are pairs, others triples.
  const unit = next() + next() + (looked % 3 === 0 ? next() : '')
  const seen = await look(unit)
  if (seen) found.push(seen)
}
const slowest = found.sort(bySeconds).slice(0, TRIED)
console.log(`${looked + UNITS.length} units, seed ${random}; slowest at ${MIDDLE / 1024} KiB:`)
for (const { unit, seconds, growth } of slowest)
  console.log(
    `  ${seconds.toFixed(2)} s, 4 times the length takes ${growth.toFixed(1)} times as long: ${JSON.stringify(unit)}`,
  )
console.log('At the greatest size that is accepted:')
for (const seen of slowest) {
  const { unit, bytes, seconds, growth } = await atGreatestSize(seen)
  console.log(
    `  ${seconds.toFixed(1)} s for ${Math.round(bytes / 1024)} KiB, growth ${growth.toFixed(1)}: ${JSON.stringify(unit)}`,
  )
}
