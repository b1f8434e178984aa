import { spawnSync } from 'node:child_process'

/** Something that is timed: a process that is started, or work in this one. */
export interface Contestant {
  name: string
  run(): unknown
}

/** The times of one contestant in milliseconds, one for each round. */
export interface Times {
  name: string
  times: readonly number[]
}

/**
 * Runs all contestants in turn, round by round, so that a slower hour of the machine is one for all of them. The first round warms up and does
 * not count.
 */
export async function measure(contestants: readonly Contestant[], rounds: number): Promise<Times[]> {
  const times = contestants.map((): number[] => [])
  for (let round = 0; round <= rounds; round++) {
    for (const [index, { run }] of contestants.entries()) {
      const start = performance.now()
      await run()
      if (round > 0) times[index]?.push(performance.now() - start)
    }
  }
  return contestants.map(({ name }, index) => ({ name, times: times[index] ?? [] }))
}

/** A process of Node. Findings are no failure, whatever the exit code is; to be ended by a signal is one. */
export function nodeProcess(name: string, cwd: string, args: readonly string[], env: NodeJS.ProcessEnv): Contestant {
  return {
    name,
    run() {
      const { signal, error } = spawnSync(process.execPath, args, {
        cwd,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        maxBuffer: 2 ** 30,
      })
      if (signal !== null || error) throw new Error(`${name} was ended: ${signal ?? error}`)
    },
  }
}

/** The middle value; of an even number the upper one. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** A table in markdown: the median time of each, and the median of its ratios to the base in the same round. */
export function timeTable(title: string, results: readonly Times[], base: Times): string {
  const rows = results.map(({ name, times }) => {
    const ratios = times.map((time, round) => time / (base.times[round] ?? Number.NaN))
    return `| ${name} | ${median(times).toFixed(1)} | ${median(ratios).toFixed(2)} |`
  })
  return [`| ${title} | ms | ratio to ${base.name} |`, '| --- | --- | --- |', ...rows].join('\n')
}
