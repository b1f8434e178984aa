import { describe, expect, test } from 'vitest'
import { folderWith, repositoryWith, secpolicy } from './sandbox.js'

const POLICY = '# Security\n\nPlease report vulnerabilities in a public issue: https://github.com/octo/fish/issues\n'

/** Rule ids with their severity, as the JSON output of one file names them. */
async function findings(cwd: string, ...args: string[]): Promise<Record<string, string>> {
  const { stdout, stderr } = await secpolicy(cwd, ['lint', '--format', 'json', ...args])
  expect(stderr).toBe('')
  const found: { rule: string; severity: string }[] = JSON.parse(stdout).files[0].findings
  return Object.fromEntries(found.map(({ rule, severity }) => [rule, severity]))
}

describe('severity', () => {
  test('--quiet shows errors only, --max-warnings counts all the same', async () => {
    const root = repositoryWith({ 'SECURITY.md': POLICY })
    const relaxed = ['--rule', 'no-public-reports=warning', '--rule', 'private-channel=off']
    const loud = await secpolicy(root, ['lint', ...relaxed])
    expect(loud.stdout).toMatch(/warning {2}no-public-reports/)
    expect(loud.code).toBe(0)

    const quiet = await secpolicy(root, ['lint', '--quiet', '--max-warnings', '0', ...relaxed])
    expect(quiet.stdout).not.toContain('no-public-reports')
    expect(quiet.stderr).toMatch(/^error: There are \d+ warnings, and --max-warnings allows 0\.\n$/)
    expect(quiet.code).toBe(1)
  })

  test('the command line wins over settings and overrides, and keeps their options', async () => {
    const settings = {
      rules: { 'no-public-reports': 'off' },
      overrides: [
        { files: ['*.md'], rules: { 'no-public-reports': 'warning', 'acknowledgement-time': ['off', { max: '2d' }] } },
      ],
    }
    const root = repositoryWith({ 'SECURITY.md': POLICY, 'secpolicy.config.json': JSON.stringify(settings) })
    expect(await findings(root)).toMatchObject({ 'no-public-reports': 'warning' })
    expect(await findings(root, '--rule', 'no-public-reports=off', '--rule', 'no-public-reports=error')).toMatchObject({
      'no-public-reports': 'error',
    })

    const args = ['lint', '--print-config', '--rule', 'acknowledgement-time=error']
    const printed = JSON.parse((await secpolicy(root, args)).stdout)
    expect(printed.rules['acknowledgement-time']).toEqual({ severity: 'error', options: { max: '2d' } })
  })

  test('--preset wins over the preset of settings and overrides', async () => {
    const settings = { preset: 'strict', overrides: [{ files: ['**'], preset: 'minimal' }] }
    const root = repositoryWith({ 'SECURITY.md': POLICY, 'secpolicy.config.json': JSON.stringify(settings) })
    const preset = async (...args: string[]) =>
      JSON.parse((await secpolicy(root, ['lint', '--print-config', ...args])).stdout).preset
    expect(await preset()).toBe('minimal')
    expect(await preset('--preset', 'recommended')).toBe('recommended')
  })
})

describe('settings', () => {
  test('are those nearest to each file; overrides count from the folder of the settings', async () => {
    const root = repositoryWith({
      'a/SECURITY.md': POLICY,
      'a/secpolicy.config.yaml': 'overrides: [{ files: [SECURITY.md], rules: { no-public-reports: warning } }]',
      'b/SECURITY.md': POLICY,
      'secpolicy.config.json': '{"overrides": [{"files": ["b/*"], "rules": {"no-public-reports": "off"}}]}',
    })
    expect(await findings(root, 'a')).toMatchObject({ 'no-public-reports': 'warning' })
    expect(await findings(root, 'b')).not.toHaveProperty('no-public-reports')
    expect(await findings(root, 'b', '--no-config')).toMatchObject({ 'no-public-reports': 'error' })
  })

  test('above the repository are not read, and without a repository only those of the working directory', async () => {
    const outer = folderWith({
      'secpolicy.config.json': '{"rules": {"no-public-reports": "off"}}',
      'inner/.git/HEAD': '',
      'inner/SECURITY.md': POLICY,
      'other/SECURITY.md': POLICY,
    })
    expect(await findings(outer, 'inner')).toHaveProperty('no-public-reports')
    expect(await findings(outer, 'other')).not.toHaveProperty('no-public-reports')
  })

  test('the faults of all settings are told at once', async () => {
    const root = repositoryWith({
      'a/SECURITY.md': POLICY,
      'a/secpolicy.config.json': '{"presets": "strict"}',
      'b/SECURITY.md': POLICY,
      'b/secpolicy.config.json': '{,}',
    })
    const { code, stdout, stderr } = await secpolicy(root, ['lint', 'a', 'b', '--rule', 'credits=off'])
    expect(stderr).toMatch(/^error: command line: rules: there is no rule "credits"; did you mean "credit"\?$/m)
    expect(stderr).toMatch(/^error: .*\/a\/secpolicy\.config\.json: settings: there is no key "presets"/m)
    expect(stderr).toMatch(/^error: .*\/b\/secpolicy\.config\.json: /m)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})

test('--print-config tells of a policy that is not there, and shows its settings all the same', async () => {
  const { code, stdout, stderr } = await secpolicy(folderWith({}), ['lint', '--print-config', 'SECURITY.md'])
  expect(JSON.parse(stdout)).toMatchObject({ path: 'SECURITY.md', preset: 'recommended' })
  expect(stderr).toBe('error: SECURITY.md: This path does not exist; check its spelling.\n')
  expect(code).toBe(3)
})

test('relative links are judged against the repository around the file', async () => {
  const policy = `${POLICY}\nSee [the list](docs/list.md) and [the other](docs/none.md).\n`
  const root = repositoryWith({ 'SECURITY.md': policy, 'docs/list.md': '' })
  const { stdout } = await secpolicy(root, ['lint', 'SECURITY.md'])
  expect(stdout).toContain('docs/none.md')
  expect(stdout.match(/resolved-references$/gm)).toHaveLength(1)
})

test('a file that cannot be read does not hide the findings in others', async () => {
  const root = repositoryWith({ 'SECURITY.md': POLICY, 'b.md': Buffer.from([0xff, 0xff]) })
  const { code, stdout } = await secpolicy(root, ['lint', 'b.md', 'SECURITY.md'])
  expect(stdout).toMatch(/^b\.md {2}not read\n {2}This is not valid UTF-8/m)
  expect(stdout).toMatch(/error {2}no-public-reports/)
  expect(code).toBe(3)
})

test('standard input may hold any bytes and be cut anywhere', async () => {
  const { stdout, code } = await secpolicy('/', ['lint', '-'], {
    stdin: POLICY.replace('Please', 'Grüße, 脆弱性 – please'),
  })
  expect(stdout).toMatch(/^<stdin>:3:/m)
  expect(code).toBe(1)
})

test('colours follow the flag', async () => {
  const root = repositoryWith({ 'SECURITY.md': POLICY })
  expect((await secpolicy(root, ['lint', '--color'])).stdout).toContain('\u001b[')
  expect((await secpolicy(root, ['lint', '--no-color'], { isTTY: true })).stdout).not.toContain('\u001b[')
})

describe('wrong usage', () => {
  test.each([
    [['lint', '--rule', 'credit'], 'write a rule and its severity'],
    [['lint', '--max-warnings', 'few'], 'Write a whole number'],
    [['lint', '--format', 'xml'], 'Allowed choices are'],
    [['lint', '--preset', 'stict'], 'minimal, recommended, strict'],
    [['lint', '--config', 'none.json'], 'does not exist'],
    [['lint', '--format'], '"secpolicy lint --help" shows how it is used'],
    [['explain', 'a', 'b'], '"secpolicy explain --help"'],
    [['lint', '--stdin-filename', 'SECURITY.md'], 'give "-" to read from there'],
    [['extract', '--stdin-filename', 'SECURITY.md'], 'give "-" to read from there'],
    [['lint', '--diff', '--output', 'fixes.patch'], 'cannot be used with'],
    [['lint', '--diff', '--format', 'json'], 'cannot be used with'],
    [['explain'], "missing required argument 'rule'"],
    [['SECURITY.md'], 'secpolicy lint PATH'],
    [[], 'Usage: secpolicy'],
  ])('%j is told', async (args, words) => {
    const { code, stdout, stderr } = await secpolicy(folderWith({}), args)
    expect(stderr).toContain(words)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })
})
