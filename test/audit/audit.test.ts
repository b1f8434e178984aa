import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { folderWith, secpolicy } from '../cli/sandbox.js'

/** Several repositories take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const GOOD = `# Security Policy

Please do not open a public issue. Write to security@cairnbox.dev. Tell us the version and the steps to reproduce the flaw.
We acknowledge your report within 3 days, fix it, and coordinate the publication with you within 60 days.
Only the latest release gets security fixes.
`

function forest(): string {
  const git = { '.git/HEAD': 'ref: refs/heads/main\n' }
  const repository = (name: string, files: Record<string, string>) =>
    Object.fromEntries(Object.entries({ ...git, ...files }).map(([path, text]) => [`${name}/${path}`, text]))
  return folderWith({
    ...repository('good', { 'SECURITY.md': GOOD }),
    ...repository('group/bad', {
      '.github/SECURITY.md': '# Security Policy\n\nOpen an issue for each vulnerability.\n',
    }),
    ...repository('none', { 'README.md': 'x' }),
    ...repository('good/inner', { 'SECURITY.md': 'inside of another' }),
    ...repository('node_modules/other', {}),
    'plain/SECURITY.md': 'in no repository',
  })
}

describe('audit', () => {
  test('shows each repository below the folders once, worst first, with what is gravest', async () => {
    const root = forest()
    const { stdout, code } = await secpolicy(root, ['audit', '--format', 'json', '.', 'good'])
    const { version, repositories } = JSON.parse(stdout)
    expect(version).toBe(1)
    const told = repositories.map((row: Record<string, unknown>) => [
      row.repository,
      row.policy,
      row.errors,
      row.reportsTo,
    ])
    expect(told).toEqual([
      ['none', null, 0, null],
      ['group/bad', '.github/SECURITY.md', expect.any(Number), null],
      ['good', 'SECURITY.md', 0, 'security@cairnbox.dev'],
    ])
    expect(repositories[1].errors).toBeGreaterThan(0)
    expect(repositories[1].gravest.message).toMatch(/\.$/)
    expect(code).toBe(3)
  })

  test('ends as lint does', async () => {
    const root = forest()
    expect((await secpolicy(root, ['audit', 'good'])).code).toBe(0)
    expect((await secpolicy(root, ['audit', 'group'])).code).toBe(1)
    const wrong = await secpolicy(root, ['audit', 'nowhere'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('"nowhere" is no folder')])
    expect((await secpolicy(root, ['audit', 'plain'])).code).toBe(2)
  })

  test('lines up its table, and sums up', async () => {
    const { stdout } = await secpolicy(forest(), ['audit'])
    const [header = '', ...rows] = stdout.split('\n')
    expect(rows.at(2)?.indexOf('SECURITY.md')).toBe(header.indexOf('Policy'))
    expect(stdout).toMatch(/3 repositories: 1 without a policy, 1 with errors, 1 without findings\n$/)
  })

  test('lets no name of a folder break out of a table', async () => {
    const names = { csv: '=cmd,"x"', markdown: 'a|b<img>' }
    for (const [format, name] of Object.entries(names)) {
      const root = folderWith({ [`${name}/.git/HEAD`]: 'x', [`${name}/SECURITY.md`]: GOOD })
      const { stdout } = await secpolicy(root, ['audit', '--format', format])
      expect(stdout).toContain(format === 'csv' ? `"'=cmd,""x""",SECURITY.md` : '| a\\|b\\<img\\> | SECURITY.md |')
    }
    const terminal = folderWith({ '\u001b[31mred/.git/HEAD': 'x' })
    expect((await secpolicy(terminal, ['audit'])).stdout).not.toContain('\u001b')
  })

  test('takes settings and the preset as lint does', async () => {
    const root = forest()
    const { stdout } = await secpolicy(join(root, 'group'), ['audit', '--format', 'json', '--config', 'none.json'])
    expect(stdout).toBe('')
    const strict = await secpolicy(root, ['audit', '--format', 'json', '--preset', 'strict', 'good'])
    expect(JSON.parse(strict.stdout).repositories[0].warnings).toBeGreaterThan(0)
  })

  test('tells what is wrong with a repository in its row, and judges the others', async () => {
    const root = forest()
    for (const [path, text] of Object.entries({
      'broken/.git/HEAD': '',
      'broken/SECURITY.md': GOOD,
      'broken/secpolicy.config.json': '{"preset": "wild"}',
      'binary/.git/HEAD': '',
      'binary/SECURITY.md': Buffer.from([0xff, 0xfe, 0x00]),
      'other/.git/HEAD': '',
      'other/SECURITY.rst': 'Security',
    })) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const { stdout, code } = await secpolicy(root, ['audit', '--format', 'json'])
    const rows: Record<string, unknown>[] = JSON.parse(stdout).repositories
    const told = rows.map(({ repository, state, fault }) => [repository, state, fault])
    expect(told).toEqual([
      ['none', 'none', null],
      ['binary', 'unread', expect.stringContaining('UTF-8')],
      ['broken', 'unread', expect.stringContaining('wild')],
      ['other', 'unread', expect.stringContaining('reStructuredText')],
      ['group/bad', 'errors', null],
      ['good', 'clean', null],
    ])
    expect(code).toBe(3)
  })

  test('tells the strictest preset that is met, what the policy speaks of, and copies that are not shown', async () => {
    const root = forest()
    mkdirSync(join(root, 'good/docs'))
    writeFileSync(join(root, 'good/docs/SECURITY.md'), `${GOOD}\nThank you.\n`)
    const args = ['audit', 'good', '--format', 'json', '--preset', 'minimal']
    const [row] = JSON.parse((await secpolicy(root, args)).stdout).repositories
    expect(row).toMatchObject({ presetMet: 'minimal', copies: ['docs/SECURITY.md'], state: 'clean', findings: [] })
    expect(row.facts.timeframes).toContainEqual(expect.objectContaining({ stage: 'acknowledge', within: '3d' }))
    const csv = (await secpolicy(root, [...args.slice(0, 2), '--format', 'csv'])).stdout
    expect(csv).toContain('coordinated disclosure')
  })

  test('takes the policy of the organisation where a repository has none', async () => {
    const root = forest()
    writeFileSync(join(root, 'default.md'), GOOD)
    const args = ['audit', 'none', 'good', '--format', 'json', '--organization-policy', 'default.md']
    const { stdout, code } = await secpolicy(root, args)
    expect(JSON.parse(stdout).repositories).toMatchObject([
      { repository: 'good', inherited: false, gravest: { rule: 'no-redundant-copy' } },
      { repository: 'none', inherited: true, policy: 'default.md', state: 'clean', reportsTo: 'security@cairnbox.dev' },
    ])
    expect(code).toBe(0)
  })

  test('writes to a file, whole or not at all', async () => {
    const root = forest()
    const { stdout, code } = await secpolicy(root, ['audit', 'good', '--format', 'html', '--output', 'report.html'])
    expect([code, stdout]).toEqual([0, ''])
    expect(readFileSync(join(root, 'report.html'), 'utf8')).toMatch(/^<!doctype html>/)
    const wrong = await secpolicy(root, ['audit', 'good', '--output', 'nowhere/report.html'])
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('make it first')])
  })

  test('tells on a terminal how far it is, and takes that away', async () => {
    const { stderr } = await secpolicy(forest(), ['audit'], { isTTY: true, columns: 12 })
    expect(stderr).toMatch(/0\/3 /)
    const lines = stderr.split('\r\u001b[2K')
    expect([lines.at(-2), lines.at(-1)]).toEqual([expect.stringMatching(/^3\/3 /), ''])
    for (const line of lines) expect(line.length).toBeLessThan(12)
    expect((await secpolicy(forest(), ['audit'])).stderr).toBe('')
    expect((await secpolicy(forest(), ['audit'], { isTTY: true, env: { TERM: 'dumb' } })).stderr).toBe('')
  })
})
