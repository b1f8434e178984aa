import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { AuditRow } from '../../src/audit/audit-row.js'
import { gitHubPlace } from '../../src/audit/github/place.js'
import { folderWith, secpolicy } from '../cli/sandbox.js'
import { type GitHubServer, gitHubServer, type Stored } from './github-server.js'

/** Faults are asked again, as slowly as the real server wants it. */
vi.setConfig({ testTimeout: 60_000 })

const GOOD = `# Security Policy

Please do not open a public issue. Use the [form](https://github.com/cairn/good/security/advisories/new). Tell us the version and the steps to
reproduce the flaw. We acknowledge your report within 3 days, fix it, and coordinate the publication with you within 60 days.
Only the latest release gets security fixes.
`

const LATEST = 'Only the latest release gets security fixes.\n'

const MAIL = GOOD.replace(/Use the .*new\)\./, 'Write to security@cairnbox.dev.')

const ENV = { GITHUB_TOKEN: 'secret' }

async function audit(server: GitHubServer, args: string[] = [], root = folderWith({})) {
  const outcome = await secpolicy(
    root,
    ['audit', '--github', 'cairn', '--github-url', server.api, '--format', 'json', ...args],
    { env: ENV },
  )
  const rows: AuditRow[] = outcome.stdout === '' ? [] : JSON.parse(outcome.stdout).repositories
  return { ...outcome, rows, told: rows.map(({ repository, state }) => [repository, state]) }
}

const findingsOf = (rows: readonly AuditRow[], name: string) =>
  rows.find(({ repository }) => repository === name)?.findings.map(({ rule }) => rule)

describe('an audit of repositories on GitHub', () => {
  test('judges each by its files, tags and settings, over all pages of the list', async () => {
    const repositories: Record<string, Stored> = {
      good: { files: { '.github/SECURITY.md': GOOD }, tags: ['v1.0.0'], privateReporting: true },
      off: { files: { 'SECURITY.md': GOOD.replaceAll('good', 'off') }, privateReporting: false },
      stale: {
        files: {
          'docs/SECURITY.md': `${MAIL.replace(LATEST, '')}\n| Version | Supported |\n| --- | --- |\n| 1.x | yes |\n`,
        },
        tags: ['v1.0.0', 'v3.0.0'],
      },
      linked: { files: { 'SECURITY.md': '->docs/policy.md', 'docs/policy.md': MAIL } },
      companion: { files: { 'SECURITY.md': MAIL, '.well-known/security.txt': 'Contact: mailto:a@cairnbox.dev\n' } },
      empty: {},
      binary: { files: { 'SECURITY.md': new Uint8Array([0xff, 0xfe]) } },
      huge: { files: { 'SECURITY.md': MAIL, 'src/a.ts': '' }, huge: true },
    }
    const server = await gitHubServer({ cairn: repositories })
    const { rows, told, code, stderr } = await audit(server)
    expect(told).toEqual([
      ['cairn/empty', 'none'],
      ['cairn/binary', 'unread'],
      ['cairn/companion', 'errors'],
      ['cairn/off', 'errors'],
      ['cairn/stale', 'warnings'],
      ['cairn/good', 'clean'],
      ['cairn/huge', 'clean'],
      ['cairn/linked', 'clean'],
    ])
    expect([code, stderr]).toEqual([3, ''])
    expect(findingsOf(rows, 'cairn/off')).toEqual(['enabled-private-reporting'])
    expect(findingsOf(rows, 'cairn/companion')).toContain('valid-security-txt')
    const stale = rows.find(({ repository }) => repository === 'cairn/stale')?.findings
    expect(stale).toMatchObject([
      {
        rule: 'latest-release-supported',
        page: 'https://github.com/cairn/stale/blob/main/docs/SECURITY.md#L8',
      },
    ])
  })

  test('takes the policy of the organisation where a repository has none, and finds copies of it', async () => {
    const server = await gitHubServer({
      cairn: {
        '.github': { files: { 'SECURITY.md': MAIL } },
        copy: { files: { 'SECURITY.md': MAIL } },
        none: { files: { a: '' } },
      },
    })
    const { rows, code } = await audit(server)
    expect(rows.find(({ repository }) => repository === 'cairn/none')).toMatchObject({
      policy: 'cairn/.github/SECURITY.md',
      inherited: true,
      state: 'clean',
    })
    expect(findingsOf(rows, 'cairn/copy')).toEqual(['no-redundant-copy'])
    expect(findingsOf(rows, 'cairn/.github')).toEqual([])
    expect(code).toBe(0)
  })

  test('leaves out what is archived, and forks, unless told otherwise; an owner may be a user', async () => {
    const repositories = {
      mine: { files: { 'SECURITY.md': MAIL } },
      old: { files: { 'SECURITY.md': MAIL }, archived: true },
      theirs: { files: { 'SECURITY.md': MAIL }, fork: true },
    }
    const server = await gitHubServer({ cairn: repositories }, { users: ['cairn'] })
    expect((await audit(server)).told).toEqual([['cairn/mine', 'clean']])
    const { rows } = await audit(server, ['--archived', '--forks'])
    expect(rows.map(({ repository, traits }) => [repository, traits])).toEqual([
      ['cairn/mine', []],
      ['cairn/old', ['archived']],
      ['cairn/theirs', ['fork']],
    ])
  })

  test.each([
    ['secondary limit', 403, { 'retry-after': '2' }, 'You have exceeded a secondary rate limit.'],
    ['secondary limit', 429, { 'retry-after': '2' }, 'You have exceeded a secondary rate limit.'],
    ['limit', 403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'in 1' }, 'API rate limit exceeded'],
  ])('waits as long as a %s (%i) says, and says so', async (_, status, headers, message) => {
    const server = await gitHubServer({ cairn: { box: { files: { 'SECURITY.md': MAIL } } } })
    const reset = String(Math.ceil(Date.now() / 1000) + 2)
    const told = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value === 'in 1' ? reset : value]),
    )
    server.faults.push({ path: /git\/trees/, status, headers: told, message })
    const { rows, stderr } = await audit(server)
    expect(rows.map(({ state }) => state)).toEqual(['clean'])
    expect(stderr).toMatch(/^GitHub wants us to wait \d+ seconds\.\n$/)
    const asked = server.requests.flatMap((path, index) =>
      path.includes('git/trees') ? [server.times[index] ?? 0] : [],
    )
    expect((asked[1] ?? 0) - (asked[0] ?? 0)).toBeGreaterThanOrEqual(1900)
  })

  test('asks again after a fault of the server; one that stays is a row, not the end', async () => {
    const files = { files: { 'SECURITY.md': MAIL } }
    const server = await gitHubServer({ cairn: { a: files, b: files } })
    server.faults.push({ path: /cairn\/a\/git\/trees/, status: 502 })
    expect((await audit(server)).told).toEqual([
      ['cairn/a', 'clean'],
      ['cairn/b', 'clean'],
    ])
    server.faults.push({ path: /cairn\/b\/git\/trees/, status: 451, message: 'Repository access blocked' })
    const { rows, code } = await audit(server)
    expect(rows[0]).toMatchObject({ repository: 'cairn/b', state: 'unread', fault: expect.stringContaining('451') })
    expect([rows.length, code]).toEqual([2, 3])
  })

  test('goes on where it was broken off, and forgets when it has come to its end', async () => {
    const files = { files: { 'SECURITY.md': MAIL } }
    const server = await gitHubServer({ cairn: { a: files, b: files, c: files } })
    const root = folderWith({})
    server.faults.push({ path: /cairn\/b\/git\/trees/, status: 451 })
    const args = ['--resume', 'state.json']
    expect((await audit(server, args, root)).code).toBe(3)
    const before = server.requests.length
    const { told } = await audit(server, args, root)
    expect(told.map(([, state]) => state)).toEqual(['clean', 'clean', 'clean'])
    const again = server.requests.slice(before).filter((path) => path.includes('git/trees'))
    expect(again.every((path) => path.includes('cairn/b/'))).toBe(true)
    expect(existsSync(join(root, 'state.json'))).toBe(false)
  })

  test('mixes no rows of another audit, and replaces no file of another kind', async () => {
    const files = { files: { 'SECURITY.md': MAIL } }
    const server = await gitHubServer({ cairn: { a: files, b: files } })
    const root = folderWith({ 'other.json': '{"mine": true}' })
    server.faults.push({ path: /cairn\/b\/git\/trees/, status: 451 })
    await audit(server, ['--resume', 'state.json'], root)
    const other = await audit(server, ['--resume', 'state.json', '--preset', 'strict'], root)
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('another audit')])
    const wrong = await audit(server, ['--resume', 'other.json'], root)
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('name another one')])
    expect(readFileSync(join(root, 'other.json'), 'utf8')).toBe('{"mine": true}')
    writeFileSync(join(root, 'state.json'), '{"made":')
    expect((await audit(server, ['--resume', 'state.json'], root)).code).toBe(2)
  })

  test('says what to do where GitHub does not answer', async () => {
    const server = await gitHubServer({ slate: {} })
    const unknown = await audit(server)
    expect([unknown.code, unknown.stderr]).toEqual([2, expect.stringContaining('No organisation or user "cairn"')])
    const args = ['audit', '--github', 'slate', '--github-url', server.api]
    const none = await secpolicy(folderWith({}), args, { env: ENV })
    expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('no repositories')])
    const refused = await secpolicy(folderWith({}), args, { env: { GH_TOKEN: 'wrong' } })
    expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining('refuses the token')])
    const both = await secpolicy(folderWith({}), [...args, '.'], { env: ENV })
    expect([both.code, both.stderr]).toEqual([2, expect.stringContaining('in place of folders')])
    const plain = await secpolicy(folderWith({}), ['audit', '--github', 'a', '--github-url', 'http://cairnbox.dev'])
    expect([plain.code, plain.stderr]).toEqual([2, expect.stringContaining('https://')])
  })
})

test('a server of an enterprise gets the token that is for it', () => {
  const env = { GITHUB_TOKEN: 'a', GH_ENTERPRISE_TOKEN: 'b' }
  expect(gitHubPlace('https://github.cairnbox.dev', env)?.token).toBe('b')
  expect(gitHubPlace(undefined, env)?.token).toBe('a')
})

test.each([
  [undefined, {}, 'https://api.github.com'],
  [undefined, { GITHUB_API_URL: 'https://github.cairnbox.dev/api/v3' }, 'https://github.cairnbox.dev/api/v3'],
  ['https://github.com/', {}, 'https://api.github.com'],
  ['https://github.cairnbox.dev', {}, 'https://github.cairnbox.dev/api/v3'],
  ['https://github.cairnbox.dev/api/v3/', {}, 'https://github.cairnbox.dev/api/v3'],
  ['https://cairn.ghe.com', {}, 'https://api.cairn.ghe.com'],
  ['http://github.cairnbox.dev', {}, undefined],
  ['ftp://127.0.0.1', {}, undefined],
  ['nowhere', {}, undefined],
])('the API of %s with %j is %s', (named, env, expected) => {
  expect(gitHubPlace(named, env)?.api).toBe(expected)
})
