import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, inject, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY, repositoryWith, secpolicy, start } from './installed.js'

describe('exit codes', () => {
  test('0 for a good policy', async () => {
    const { code, stdout, stderr } = await secpolicy(repositoryWith({ '.github/SECURITY.md': GOOD_POLICY }), ['lint'])
    expect(stdout).toMatch(/^1 file: .*\n$/m)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  test('1 for a policy with an error, which is shown where it stands', async () => {
    const { code, stdout, stderr } = await secpolicy(repositoryWith({ 'SECURITY.md': BAD_POLICY }), ['lint'])
    expect(stdout).toMatch(/^SECURITY\.md:3:\d+ {2}error {2}no-public-reports$/m)
    expect(stdout).toMatch(/^ {2}3 │ .*octo\/fish\/issues/m)
    expect(stdout).toContain('/docs/rules/no-public-reports.md')
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  })

  test('2 for wrong settings, all of them told', async () => {
    const root = repositoryWith({
      'SECURITY.md': GOOD_POLICY,
      'secpolicy.config.yaml': 'preset: stict\nrules:\n  privat-channel: off\n',
    })
    const { code, stdout, stderr } = await secpolicy(root, ['lint', '--rule', 'credit=loud'])
    expect(stderr).toContain('secpolicy.config.yaml: preset: "stict" is unknown; did you mean "strict"?')
    expect(stderr).toContain('did you mean "private-channel"?')
    expect(stderr).toContain('command line: rules.credit: "loud" is unknown')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test('2 for an unknown flag, with the nearest one', async () => {
    const { code, stderr } = await secpolicy(repositoryWith({}), ['lint', '--formt', 'json'])
    expect(stderr).toMatch(/unknown option '--formt'[\s\S]*--format/)
    expect(code).toBe(2)
  })

  test('3 where there is no policy', async () => {
    const { code, stdout } = await secpolicy(repositoryWith({}), ['lint'])
    expect(stdout).toContain('No security policy found')
    expect(code).toBe(3)
  })
})

test('reads standard input, in any number of chunks', async () => {
  const { code, stdout } = await secpolicy(
    repositoryWith({}),
    ['lint', '-', '--stdin-filename', 'SECURITY.md'],
    BAD_POLICY,
  )
  expect(stdout).toMatch(/^SECURITY\.md:3:/m)
  expect(code).toBe(1)
})

test('writes all of a long output into a pipe before it ends, as its schema says', async () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.md`, BAD_POLICY]))
  const { stdout, code } = await secpolicy(repositoryWith(files), ['lint', '*.md', '--format', 'json'])
  expect(stdout.length).toBeGreaterThan(100_000)

  const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
  const validate = new Ajv({ formats: { uri: true } }).compile(schema)
  expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true)
  expect(JSON.parse(stdout).summary).toMatchObject({ files: 150, faults: 0, crashed: false })
  expect(code).toBe(1)
})

test('stops watching when the reader goes away', async () => {
  const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY })
  const child = start(root, ['lint', '--watch'])
  const ended = new Promise((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve) => {
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (text.includes('Waiting for changes')) resolve()
    })
  })
  child.stdout?.destroy()
  writeFileSync(join(root, 'SECURITY.md'), BAD_POLICY)
  expect(await ended).toBe(0)
})

test('is silent when the reader goes away', async () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`${index}.md`, BAD_POLICY]))
  const child = start(repositoryWith(files), ['extract', '*.md', '--format', 'ndjson'])
  let stderr = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  child.stdout?.once('data', () => child.stdout?.destroy())
  await new Promise((resolve) => child.on('close', resolve))
  expect(stderr).toBe('')
})

describe.skipIf(!existsSync('/dev/full'))('where nothing more can be written', () => {
  const shell = (folder: string, line: string) => {
    const command = join(inject('installed'), 'node_modules', '.bin', 'secpolicy')
    return spawnSync('sh', ['-c', line.replaceAll('secpolicy', command)], { cwd: folder, encoding: 'utf8' })
  }

  test.each(['lint', 'extract', 'rules', 'explain credit', '--help'])('%s says so in one line', (args) => {
    const { status, stderr } = shell(repositoryWith({ 'SECURITY.md': GOOD_POLICY }), `secpolicy ${args} > /dev/full`)
    expect(stderr).toMatch(/^error: standard output: There is no room left .*\n$/)
    expect(status).toBe(3)
  })

  test('even the errors, the exit code tells', () => {
    expect(shell(repositoryWith({}), 'secpolicy lint --rule x 2> /dev/full').status).toBe(3)
  })

  test('tells of a working directory that is gone', () => {
    const root = repositoryWith({})
    mkdirSync(join(root, 'gone'))
    const { status, stderr } = shell(join(root, 'gone'), 'rmdir ../gone; secpolicy lint')
    expect(stderr).toMatch(/^error: the working directory does not exist any more, .*\n$/)
    expect(status).toBe(3)
  })
})

test('extracts facts line by line, with the paths as given', async () => {
  const root = repositoryWith({ 'SECURITY.md': GOOD_POLICY, 'a/bad.md': BAD_POLICY })
  const { code, stdout } = await secpolicy(root, [
    'extract',
    './SECURITY.md',
    'a/bad.md',
    'none.md',
    '--format',
    'ndjson',
  ])
  const [good, bad, missing] = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

  expect(good).toMatchObject({
    path: './SECURITY.md',
    facts: {
      kind: 'policy',
      channels: [{ kind: 'advisory', target: 'https://github.com/octo/fish/security/advisories/new', line: 12 }],
      timeframes: [
        { stage: 'acknowledge', within: '3d', severity: null, line: 17 },
        { within: '10d' },
        { within: '90d' },
      ],
      versions: {
        form: 'table',
        entries: [
          { range: '2.x', supported: true, line: 7 },
          { range: '1.x', supported: false },
        ],
      },
    },
    reading: { channels: [{ place: { start: { line: 12 } } }] },
  })
  expect(bad).toMatchObject({ path: 'a/bad.md', facts: { channels: [{ kind: 'issue' }] } })
  expect(missing).toEqual({ path: 'none.md', error: 'This path does not exist; check its spelling.' })
  expect(code).toBe(3)
})

test('shows what was read with its words', async () => {
  const { stdout } = await secpolicy(repositoryWith({ 'SECURITY.md': GOOD_POLICY }), ['extract'])
  expect(stdout).toMatch(/acknowledge within 3 days\n {4}line 17: /)
})

test('explains a rule, and finds a misspelt one', async () => {
  const explained = await secpolicy('.', ['explain', 'private-channel'])
  expect(explained.stdout).toContain('private-channel')
  expect(explained.code).toBe(0)

  const misspelt = await secpolicy('.', ['explain', 'privat-chanel'])
  expect(misspelt.stderr).toContain('did you mean "private-channel"?')
  expect(misspelt.code).toBe(2)
})

test('lists the rules', async () => {
  const { stdout } = await secpolicy('.', ['rules'])
  expect(stdout).toMatch(/^private-channel +error +error +error +\S/m)

  const strict = JSON.parse((await secpolicy('.', ['rules', '--format', 'json', '--preset', 'strict'])).stdout)
  expect(strict).toContainEqual(expect.objectContaining({ id: 'private-channel', severity: { strict: 'error' } }))
})

test('prints the settings that hold', async () => {
  const root = repositoryWith({
    'SECURITY.md': GOOD_POLICY,
    'package.json': '{"secpolicy": {"rules": {"credit": "error"}}}',
  })
  const { stdout, code } = await secpolicy(root, ['lint', '--print-config', 'SECURITY.md', '--preset', 'minimal'])
  expect(JSON.parse(stdout)).toMatchObject({ preset: 'minimal', rules: { credit: { severity: 'error' } } })
  expect(code).toBe(0)
})

test('reads settings from a module where it is named', async () => {
  const root = repositoryWith({
    'SECURITY.md': BAD_POLICY,
    'settings.mjs': 'export default { rules: { "no-public-reports": "warning", "private-channel": "off" } }',
  })
  const { stdout } = await secpolicy(root, ['lint', '--config', 'settings.mjs'])
  expect(stdout).toMatch(/warning {2}no-public-reports/)
})

test('prints version and help', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
  expect((await secpolicy('.', ['--version'])).stdout).toBe(`${version}\n`)
  for (const command of ['lint', 'extract', 'explain', 'rules']) {
    const { stdout, code } = await secpolicy('.', [command, '--help'])
    expect(stdout).toContain(`secpolicy ${command}`)
    expect(stdout).toMatch(/Examples?:/)
    expect(code).toBe(0)
  }
})
