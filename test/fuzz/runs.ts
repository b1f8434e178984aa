import fc from 'fast-check'
import { expect } from 'vitest'
import { rules, type Settings } from '../../src/index.js'

/** Inputs for each law: few in every build, as many as `SECPOLICY_RUNS` says in a long run. */
const RUNS = Number(process.env.SECPOLICY_RUNS ?? 60)

/** The same inputs in every build, so that none fails by chance; `SECPOLICY_SEED` draws others. */
export const SEED = Number(process.env.SECPOLICY_SEED ?? 7)

/** The longest that a law may take, in milliseconds: an input that hangs ends here. */
export const TIMEOUT = 60_000 + RUNS * 100

/** A tenth of the inputs: for laws that judge each input many times, or write files. */
export const FEW = Math.max(10, Math.ceil(RUNS / 10))

interface Slowest {
  seconds: number
  input: string
}

/** Checks that the law holds for all inputs, and shrinks one for which it does not. Tells the slowest input of a long run. */
export async function holds<Input>(
  inputs: fc.Arbitrary<Input>,
  law: (input: Input) => void | Promise<void>,
  runs = RUNS,
): Promise<void> {
  let slowest: Slowest = { seconds: 0, input: '' }
  const timed = async (input: Input) => {
    const start = performance.now()
    await law(input)
    const seconds = (performance.now() - start) / 1000
    if (seconds > slowest.seconds) slowest = { seconds, input: JSON.stringify(input) }
  }
  await fc.assert(fc.asyncProperty(inputs, timed), { numRuns: runs, seed: SEED })
  if (process.env.SECPOLICY_RUNS === undefined) return
  const { seconds, input } = slowest
  const { currentTestName } = expect.getState()
  console.log(
    `${currentTestName}: ${runs} inputs, seed ${SEED}, slowest ${seconds.toFixed(3)} s: ${input.slice(0, 300)}`,
  )
}

/** The day of all judgements, so that an input gives the same findings on any day. */
export const NOW = new Date('2026-11-20')

/** Every rule, also those of no preset. */
export const ALL_RULES: Settings = {
  preset: 'strict',
  rules: Object.fromEntries(rules.map(({ id, severity }) => [id, severity.strict === 'error' ? 'error' : 'warning'])),
}
