import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRepositories } from './repositories.js'

const USAGE = `npm run bench:audit -- [--count NUMBER] [--rounds NUMBER] [--keep FOLDER]

Makes repositories with git, and tells the time and the memory that an audit of them takes. Needs "npm run build".

  --count NUMBER   repositories (default: 500)
  --rounds NUMBER  audits (default: 5)
  --keep FOLDER    make them there, or take those that are there, and write report.html beside them`

/** Where the kernel tells what a process has used at most, beside its time. */
const MEASURED = ['/usr/bin/time', '--format=%e %U %S %M']

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '500' },
    rounds: { type: 'string', default: '5' },
    keep: { type: 'string' },
    help: { type: 'boolean' },
  },
})
if (values.help) console.log(USAGE)
else {
  const kept = values.keep === undefined ? null : resolve(values.keep)
  const folder = kept ?? realpathSync(mkdtempSync(join(tmpdir(), 'secpolicy-bench-')))
  try {
    await main(folder, Number(values.count), Number(values.rounds))
  } finally {
    if (kept === null) rmSync(folder, { recursive: true, force: true })
  }
}

async function main(folder: string, count: number, rounds: number): Promise<void> {
  const repositories = join(folder, 'repositories')
  if (!existsSync(repositories)) {
    mkdirSync(repositories, { recursive: true })
    await makeRepositories(repositories, count)
  }
  console.log('| format | seconds | processor seconds | MiB at most |\n| --- | --- | --- | --- |')
  for (const format of ['pretty', 'html']) {
    const runs = Array.from({ length: rounds }, () => audit(repositories, format, join(folder, `report.${format}`)))
    const middle = (of: keyof Run) => runs.map((run) => run[of]).sort((a, b) => a - b)[rounds >> 1] ?? Number.NaN
    console.log(`| ${format} | ${middle('seconds')} | ${middle('processor').toFixed(1)} | ${middle('memory')} |`)
  }
}

interface Run {
  seconds: number
  /** Seconds of all cores, programs that were started included. */
  processor: number
  /** MiB at most, of the largest process. */
  memory: number
}

function audit(repositories: string, format: string, output: string): Run {
  const [program = '', ...options] = MEASURED
  const command = [process.execPath, resolve('dist/cli.cjs'), 'audit', repositories, '--format', format]
  const { stderr } = spawnSync(program, [...options, ...command, '--output', output], { encoding: 'utf8' })
  const figures = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  const [seconds = Number.NaN, user = 0, system = 0, kibibytes = 0] = figures
  return { seconds, processor: user + system, memory: Math.round(kibibytes / 1024) }
}
