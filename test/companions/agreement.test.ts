import { expect, test, vi } from 'vitest'
import { secpolicy } from '../cli/sandbox.js'
import { scratchRepository } from '../surroundings/scratch.js'

/** Programs take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const POLICY = `# Security Policy

Please do not open a public issue. Write to security@cairnbox.dev or use [the form](../../security/advisories/new).
Tell us the version and the steps to reproduce the flaw. We acknowledge your report within 3 days, fix it, and coordinate the
publication with you within 60 days. Only the latest release gets security fixes. We offer no bounty.
`

async function lint(root: string, ...args: string[]) {
  const { stdout, code } = await secpolicy(root, ['lint', '--format', 'json', ...args])
  const { files } = JSON.parse(stdout)
  return {
    code,
    files: files.map(({ path, findings }: { path: string; findings: Record<string, string>[] }) => ({
      path,
      findings: findings.map(({ rule, messageId }) => `${rule}/${messageId}`),
    })),
  }
}

const day = (from: number) => `${new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)}T00:00:00Z`

test('one run judges the policy and the files beside it', async () => {
  const { root, git } = scratchRepository({
    'SECURITY.md': POLICY,
    'static/.well-known/security.txt': `Contact: https://github.com/cairn/box/security/advisories/new\nExpires: ${day(100)}\nPreferred-Languages: en\nPolicy: https://github.com/cairn/box/blob/main/SECURITY.md\n`,
    '.github/security-insights.yml': `header:
  schema-version: 2.2.0
  last-updated: 2026-10-01
  last-reviewed: 2026-10-01
  url: https://github.com/cairn/box/blob/main/.github/security-insights.yml
project:
  name: Box
  administrators: [{name: Ada, primary: true}]
  repositories: [{name: box, comment: Box, url: "https://github.com/cairn/box"}]
  vulnerability-reporting:
    reports-accepted: true
    bug-bounty-available: true
    contact: {name: Ada, primary: true, email: ada@cairnbox.dev}
`,
  })
  git('remote', 'add', 'origin', 'git@github.com:cairn/box.git')
  expect(await lint(root)).toEqual({
    code: 0,
    files: [
      { path: 'SECURITY.md', findings: [] },
      { path: 'static/.well-known/security.txt', findings: [] },
      {
        path: '.github/security-insights.yml',
        findings: ['agreed-companions/bounty', 'agreed-companions/contact'],
      },
    ],
  })
})

test('a companion can be named, mended and is told by its name, while a policy in plain text is not read', async () => {
  const { root } = scratchRepository({
    'www/security.txt': `Contact: security@cairnbox.dev\nExpires: ${day(-1)}\n`,
    'SECURITY.txt': 'Write to us.\n',
  })
  const first = await lint(root, 'www/security.txt', '--fix')
  expect(first).toEqual({
    code: 1,
    files: [{ path: 'www/security.txt', findings: ['well-known-place/elsewhere', 'current-security-txt/expired'] }],
  })
  expect((await secpolicy(root, ['lint', 'SECURITY.txt'])).code).toBe(3)
  expect((await secpolicy(root, ['extract', 'www/security.txt'])).stdout).toContain('"secpolicy lint" judges it')
})
