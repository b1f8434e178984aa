import { join } from 'node:path'
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
  test('shows each repository below the folders once, with what is gravest', async () => {
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
      ['good', 'SECURITY.md', 0, 'security@cairnbox.dev'],
      ['group/bad', '.github/SECURITY.md', expect.any(Number), null],
      ['none', null, 0, null],
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
    const [header = '', first = ''] = stdout.split('\n')
    expect(first.indexOf('SECURITY.md')).toBe(header.indexOf('Policy'))
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
})
