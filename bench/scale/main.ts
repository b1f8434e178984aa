import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { TEMPLATE_NAMES, writePolicy } from '../../src/writing.js'

const USAGE = `npm run bench:scale -- [NUMBER] [--jobs NUMBER]

Judges so many policies (default: 100000), made from our templates with noise, by "lint --stdin-format ndjson", and tells after each tenth of them
the time since the last, that of the processor, and the memory. Needs "npm run build" and Linux.`

/** What stands in the place of a word, or between two. */
const NOISE = ['please', '48 hours', 'security@cairnbox.dev', '**', '<!-- note -->', '[x](y)', 'https://cairnbox.dev/a', '\n\n', '| a |', '🔒'] as const // biome-ignore format: a list of noise
/** Of so many words one is changed. */
const SELDOM = 40

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { jobs: { type: 'string', default: '1' } },
})
const number = Number(positionals[0] ?? 100_000)
if (Number.isNaN(number)) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const texts = await Promise.all(TEMPLATE_NAMES.map((template) => writePolicy(policy(), { template })))
  await judge(number, texts)
}

function policy(): Parameters<typeof writePolicy>[0] {
  return {
    language: 'en',
    channels: [{ kind: 'email', target: 'security@cairnbox.dev' }],
    timeframes: [{ stage: 'acknowledge', within: { amount: 3, unit: 'd' }, severity: null }],
    versions: {
      entries: [
        { range: '2.x', supported: true, ends: null },
        { range: '1.x', supported: false, ends: null },
      ],
    },
  }
}

/** The same text for the same number, and another one for any other. */
function disturbed(text: string, number: number): string {
  let state = number + 1
  const random = (most: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
  const words = text.split(' ')
  const noisy = words.map((word) =>
    random(SELDOM) === 0 ? `${NOISE[random(NOISE.length)]} ${random(2) === 0 ? word : ''}` : word,
  )
  return `${noisy.join(' ')}\n\nThis is number ${number}.\n`
}

async function judge(total: number, texts: readonly string[]): Promise<void> {
  const args = ['dist/cli.cjs', 'lint', '--stdin-format', 'ndjson', '--no-config', '--jobs', values.jobs]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const tenth = Math.ceil(total / 10)
  let [answers, errors, rest] = [0, 0, '']
  let last = { wall: performance.now(), processor: 0 }
  console.log('| policies | seconds | of the processor | MiB | errors |\n| --- | --- | --- | --- | --- |')
  const tell = () => {
    const now = { wall: performance.now(), processor: processorTime(child.pid) }
    const times = [(now.wall - last.wall) / 1000, now.processor - last.processor].map((time) => time.toFixed(1))
    console.log(`| ${answers} | ${times.join(' | ')} | ${residentMemory(child.pid)} | ${errors} |`)
    last = now
  }
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith(`{"id":${answers},`)) throw new Error(`Answer ${answers} is ${line.slice(0, 80)}.`)
      answers += 1
      if (line.includes('"error":"')) errors += 1
      if (answers % tenth === 0) tell()
    }
  })
  for (let id = 0; id < total; id++) {
    const text = disturbed(texts[id % texts.length] ?? '', id)
    if (!child.stdin.write(`${JSON.stringify({ id, text })}\n`)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  await once(child, 'close')
  if (answers !== total) throw new Error(`${answers} of ${total} were answered.`)
}

/** In MiB, as Linux tells it. */
function residentMemory(pid = 0): number {
  const [, kilobytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Math.round(Number(kilobytes) / 1024)
}

/** Of all threads, in seconds: fields 14 and 15, in hundredths. */
function processorTime(pid = 0): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}
