import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY, repositoryWith, secpolicy, start } from './installed.js'

const EXTRACT = ['extract', '--stdin-format', 'ndjson', '--facts-only']
const LINT = ['lint', '--stdin-format', 'ndjson']

function lines(records: readonly unknown[]): string {
  return records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('')
}

function parsed(output: string): Record<string, unknown>[] {
  return output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function many(count: number) {
  return Array.from({ length: count }, (_, id) => ({ id, text: id % 3 === 0 ? BAD_POLICY : GOOD_POLICY }))
}

test('answers each record with one line, in the order of the input', async () => {
  const { code, stdout, stderr } = await secpolicy('.', [...EXTRACT, '--jobs', '3'], lines(many(100)))
  const answers = parsed(stdout)
  expect(answers.map(({ id }) => id)).toEqual(many(100).map(({ id }) => id))
  expect(answers[0]).toMatchObject({ path: '<stdin>', facts: { channels: [{ kind: 'issue' }] } })
  expect(answers[1]).toMatchObject({ facts: { channels: [{ kind: 'advisory' }] } })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

test('judges by the settings, whose overrides match the paths of the records', async () => {
  const root = repositoryWith({
    'secpolicy.config.json': JSON.stringify({
      overrides: [{ files: ['old/*'], rules: { 'no-public-reports': 'off', 'private-channel': 'off' } }],
    }),
  })
  const records = ['new/a.md', 'old/b.md'].map((path) => ({ id: path, path, text: BAD_POLICY }))
  const { code, stdout } = await secpolicy(root, LINT, lines(records))
  const rules = parsed(stdout).map(({ findings }) => (findings as { rule: string }[]).map(({ rule }) => rule))
  expect(rules[0]).toContain('no-public-reports')
  expect(rules[1]).not.toContain('no-public-reports')
  expect(code).toBe(0)
})

test('answers bad records with an error and goes on', async () => {
  const records = [
    '{"id": "cut off", "text": "',
    { id: 'binary', text: '\0' },
    { id: 'large', text: 'x'.repeat(2 * 1024 * 1024) },
    { text: 'nobody' },
    { id: 'good', text: GOOD_POLICY },
  ]
  const { code, stdout } = await secpolicy('.', LINT, lines(records))
  expect(parsed(stdout)).toMatchObject([
    { id: 'cut off', line: 1, error: expect.stringContaining('no JSON') },
    { id: 'binary', error: expect.stringContaining('binary data') },
    { id: 'large', error: expect.stringContaining('1 MiB') },
    { id: null, line: 4, error: expect.stringContaining('"id"') },
    { id: 'good', kind: 'policy', fault: null },
  ])
  expect(code).toBe(0)
})

test('ends a thread that takes too long over a record', async () => {
  // Just below what is refused before reading.
  const slow = `${'We reply within 3 days. '.repeat(100)}\n\n`.repeat(400)
  const records = [{ id: 'slow', text: slow }, ...many(5)]
  const { code, stdout } = await secpolicy('.', [...EXTRACT, '--time-limit', '3', '--jobs', '1'], lines(records))
  const [first, ...others] = parsed(stdout)
  expect(first).toMatchObject({ id: 'slow', error: expect.stringContaining('longer than 3 s') })
  expect(others.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4])
  expect(others.filter(({ error }) => error)).toEqual([])
  expect(code).toBe(0)
})

test('reads no more while nobody takes the answers', async () => {
  const child = start('.', [...LINT, '--jobs', '1'])
  // Each blank is a finding, so that an answer is longer than its record.
  const record = lines([{ id: 1, text: `# Security\n\n${'Write to [INSERT EMAIL].\n\n'.repeat(200)}` }])
  let written = 0
  const blocked = (async () => {
    for (; written < 4000; written++) {
      if (child.stdin?.write(record) === false) await once(child.stdin, 'drain')
    }
  })()
  const seconds = new Promise((resolve) => setTimeout(resolve, 6000, 'blocked'))
  expect(await Promise.race([blocked, seconds])).toBe('blocked')
  // What pipes and streams hold differs from one version of Node to the next.
  expect(written).toBeLessThan(1000)
  child.kill()
  await blocked.catch(() => {})
})

test('refuses what has no meaning for records', async () => {
  const { code, stderr } = await secpolicy('.', [...LINT, 'SECURITY.md'])
  expect(stderr).toContain('name no files')
  expect(code).toBe(2)
  expect((await secpolicy('.', [...LINT, '--fix'])).stderr).toContain('--fix')
})

const hasParallel = spawnSync('parallel', ['--version']).status === 0

test.runIf(hasParallel)('GNU parallel answers each record once, though a worker is killed', () => {
  const folder = repositoryWith({})
  // The first of the workers is killed when five of its answers have gone out.
  const command = `secpolicy ${EXTRACT.join(' ')} --jobs 1`
  const script = `if mkdir killed 2> /dev/null; then ${command} | { head -n 5; kill -KILL $$; }; fi; exec ${command}`
  writeFileSync(join(folder, 'worker.sh'), script)
  const records = many(300)
  const { status, stdout, stderr } = spawnSync(
    'parallel',
    ['--will-cite', '--pipe', '--block', '60k', '--jobs', '2', '--retries', '3', 'sh', 'worker.sh'],
    {
      cwd: folder,
      input: lines(records),
      encoding: 'utf8',
      timeout: 50_000,
      env: {
        ...process.env,
        PATH: `${join(inject('installed'), 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
      },
    },
  )
  const ids = parsed(stdout).map(({ id }) => Number(id))
  expect(ids.sort((a, b) => a - b)).toEqual(records.map(({ id }) => id))
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})
