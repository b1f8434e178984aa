import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './clone.js'
import { BAD_POLICY, GOOD_POLICY, repositoryWith } from './installed.js'

interface Step {
  shell: string
  run: string
  env: Record<string, string>
}

const action: { inputs: Record<string, { default: string }>; runs: { steps: Step[] } } = parse(
  readFileSync(join(ROOT, 'action.yml'), 'utf8'),
)

/** Runs the steps of the action as the runner does: in bash, in the workspace, with its variables and files. */
function run(files: Record<string, string>, inputs: Record<string, string> = {}) {
  const workspace = repositoryWith(files)
  const runner = repositoryWith({ output: '', summary: '' })
  const given = { version: `file:${inject('archive')}`, ...inputs }
  let outcome = { status: 0 as number | null, log: '' }
  for (const step of action.runs.steps) {
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: workspace,
      encoding: 'utf8',
      env: {
        ...process.env,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: workspace,
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_OUTPUT: join(runner, 'output'),
        GITHUB_STEP_SUMMARY: join(runner, 'summary'),
        RUNNER_TEMP: runner,
        ...environment(step, given),
      },
    })
    outcome = { status, log: stdout + stderr }
    if (status !== 0) break
  }
  const read = (name: string) => readFileSync(join(runner, name), 'utf8')
  const outputs = Object.fromEntries(
    read('output')
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split('=')),
  )
  return { ...outcome, workspace, outputs, summary: read('summary') }
}

function environment({ env }: Step, given: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input) => given[input] ?? action.inputs[input]?.default ?? ''),
    ]),
  )
}

test('annotates a bad policy, writes the summary and fails', () => {
  const { status, log, outputs, summary } = run({ 'SECURITY.md': BAD_POLICY })
  expect(log).toMatch(/^::error file=SECURITY\.md,line=3,.*title=secpolicy%3A no-public-reports::SECURITY/m)
  expect(summary).toContain('no-public-reports')
  expect(outputs).toMatchObject({ 'exit-code': '1', sarif: '' })
  expect(Number(outputs.errors)).toBeGreaterThan(0)
  expect(status).toBe(1)
})

test('names no SARIF that could not be written', () => {
  const { log, outputs } = run({ 'SECURITY.md': GOOD_POLICY }, { sarif: `${'a'.repeat(300)}.sarif` })
  expect(log).toContain('This name is too long')
  expect(outputs).toMatchObject({ 'exit-code': '3', errors: '0', sarif: '' })
})

test('lets a good policy pass, and writes SARIF where it is told', () => {
  const { status, workspace, outputs } = run({ '.github/SECURITY.md': GOOD_POLICY }, { sarif: 'out.sarif' })
  expect(JSON.parse(readFileSync(join(workspace, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
  expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0', sarif: 'out.sarif' })
  expect(status).toBe(0)
})

test('takes several paths, a preset, settings, and a limit of warnings', () => {
  const files = { 'a/SECURITY.md': GOOD_POLICY, '-b.md': GOOD_POLICY, 'mine.json': '{"rules":{"credit":"warning"}}' }
  const inputs = { path: 'a/SECURITY.md\n-b.md\n', preset: 'minimal', config: 'mine.json', summary: 'false' }
  const free = run(files, inputs)
  expect({ ...free.outputs, status: free.status }).toMatchObject({ errors: '0', warnings: '2', status: 0 })
  expect(free.summary).toBe('')

  const strict = run(files, { ...inputs, 'max-warnings': '1' })
  expect({ ...strict.outputs, status: strict.status }).toMatchObject({ warnings: '2', 'exit-code': '1', status: 1 })
})

test('keeps the findings of a baseline quiet', () => {
  const policy = { 'SECURITY.md': BAD_POLICY }
  const root = repositoryWith(policy)
  const command = join(inject('installed'), 'node_modules', 'secpolicy', 'dist', 'cli.cjs')
  spawnSync(process.execPath, [command, 'lint', '--baseline', 'known.json', '--update-baseline'], { cwd: root })
  const known = readFileSync(join(root, 'known.json'), 'utf8')
  const { outputs } = run({ ...policy, 'known.json': known }, { baseline: 'known.json' })
  expect(outputs).toMatchObject({ 'exit-code': '0', errors: '0', warnings: '0' })
})

test('says what is wrong with an input, and judges nothing', () => {
  const { status, log, outputs } = run({ 'SECURITY.md': GOOD_POLICY }, { preset: 'stict', sarif: 'out.sarif' })
  expect(log).toContain('stict')
  expect(outputs).toEqual({ 'exit-code': '2', errors: '', warnings: '', sarif: '' })
  expect(status).toBe(2)
})

test('runs nothing that the judged repository brings along', () => {
  const files = {
    'SECURITY.md': GOOD_POLICY,
    '.npmrc': 'registry=http://localhost:9/\n',
    'node_modules/.bin/secpolicy': '',
  }
  const { status, workspace } = run(files)
  expect(existsSync(join(workspace, 'package-lock.json'))).toBe(false)
  expect(status).toBe(0)
})
