import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { loadPolicies } from '../cli/policies-of.js'
import { folderWith, type Outcome, repositoryWith, secpolicy } from '../cli/sandbox.js'

/** What mounts a file system, or runs a command in a new way, takes its time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

const FILLER = 'Use this section to tell people how to report a vulnerability.'
const SENTENCE = 'Report vulnerabilities to security@cairnbox.dev. We reply within 3 days.\n'
const policy = (...parts: string[]) => ['# Security Policy', '## Reporting a Vulnerability', ...parts].join('\n\n')
const BAD = policy(FILLER, SENTENCE)
const GOOD = policy(SENTENCE)
const INIT = ['init', '--no-input', '--contact', 'security@cairnbox.dev', '--write']

/** Runs as somebody whom permissions bind: nothing is forbidden to root. */
async function asNobody(folder: string, work: () => Promise<Outcome>): Promise<Outcome> {
  if (process.geteuid?.() !== 0) return work()
  const NOBODY = 65534
  execFileSync('chown', ['-R', `${NOBODY}`, folder])
  process.setegid?.(NOBODY)
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

describe.skipIf(process.platform === 'win32')('without permission', () => {
  test('to read a file, that is told and the others are judged', async () => {
    const root = repositoryWith({ 'SECURITY.md': GOOD, 'b.md': GOOD })
    chmodSync(join(root, 'SECURITY.md'), 0)
    const { code, stdout } = await asNobody(root, () => secpolicy(root, ['lint', 'SECURITY.md', 'b.md']))
    expect(stdout).toMatch(/SECURITY\.md {2}not read\n {2}This may not be read; check its permissions\.\n/)
    expect(stdout).toMatch(/^2 files: .*1 not read/m)
    expect(code).toBe(3)
  })

  test('to read the folder, that is told', async () => {
    const root = repositoryWith({ 'docs/SECURITY.md': GOOD })
    chmodSync(join(root, 'docs'), 0)
    const { code, stdout } = await asNobody(root, () => secpolicy(root, ['lint', 'docs/SECURITY.md']))
    chmodSync(join(root, 'docs'), 0o755)
    expect(stdout).toContain('may not be read; check its permissions')
    expect(code).toBe(3)
  })

  test('to read the settings, nothing is judged by others', async () => {
    const root = repositoryWith({ 'SECURITY.md': BAD, 'secpolicy.config.json': '{}' })
    chmodSync(join(root, 'secpolicy.config.json'), 0)
    const { code, stdout, stderr } = await asNobody(root, () => secpolicy(root, ['lint']))
    expect(stderr).toContain('secpolicy.config.json: This may not be read')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  })

  test.each([
    ['--fix', ['lint', '--fix'], BAD],
    ['init --write', INIT, 'mine\n'],
  ])('to write into the folder, %s leaves the file and nothing else', async (_, args, before) => {
    const root = repositoryWith({ 'SECURITY.md': before })
    chmodSync(join(root, 'SECURITY.md'), 0o444)
    chmodSync(root, 0o555)
    const { code, stderr } = await asNobody(root, () => secpolicy(root, args))
    chmodSync(root, 0o755)
    expect(stderr).toContain('error: SECURITY.md: This may not be written')
    expect(code).toBe(3)
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(before)
    expect(readdirSync(root).sort()).toEqual(['.git', 'SECURITY.md'])
  })

  test('to write a new file, init says so', async () => {
    const root = repositoryWith({})
    chmodSync(root, 0o555)
    const { code, stderr } = await asNobody(root, () => secpolicy(root, INIT))
    chmodSync(root, 0o755)
    expect(stderr).toContain('error: SECURITY.md: This may not be written')
    expect(code).toBe(3)
    expect(readdirSync(root)).toEqual(['.git'])
  })
})

/** A repository on a file system of its own, with so many bytes in all; null where none can be mounted. */
function mounted(files: Record<string, string>, bytes = 64 * 1024): string | null {
  const folder = folderWith({})
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]).status !== 0) return null
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder])
  })
  mkdirSync(join(folder, '.git'))
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text)
  return folder
}

function fill(folder: string): void {
  const write = (size: number) => writeFileSync(join(folder, 'full'), 'x'.repeat(size), { flag: 'a' })
  for (const size of [16_384, 4096, 512, 1]) {
    try {
      for (;;) write(size)
    } catch {
      // As much as there is room for.
    }
  }
}

const canMount =
  process.platform === 'linux' &&
  spawnSync('sh', ['-c', 'd=$(mktemp -d) && mount -t tmpfs tmpfs "$d" && umount "$d"; s=$?; rmdir "$d"; exit $s'])
    .status === 0

describe.runIf(canMount)('on a device', () => {
  const cases: [string, string[], string, string][] = [
    ['--fix', ['lint', '--fix'], BAD, GOOD],
    ['init --write', INIT, 'mine\n', 'Please'],
  ]
  test.each(cases)('that is full, %s keeps the old file and leaves nothing behind', async (_, args, before, after) => {
    const root = mounted({ 'SECURITY.md': before }) ?? ''
    fill(root)
    const { code, stderr } = await secpolicy(root, args)
    expect(stderr).toContain('error: SECURITY.md: There is no room left on the device; make some.')
    expect(code).toBe(3)
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(before)
    expect(readdirSync(root).sort()).toEqual(['.git', 'SECURITY.md', 'full'])

    rmSync(join(root, 'full'))
    await secpolicy(root, args)
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toContain(after)
  })

  test.each(cases)('that is read-only, %s keeps the old file', async (_, args, before) => {
    const root = mounted({ 'SECURITY.md': before }) ?? ''
    execFileSync('mount', ['-o', 'remount,ro', root])
    const { code, stderr } = await secpolicy(root, args)
    expect(stderr).toMatch(/error: SECURITY\.md: This (?:is on a file system that cannot|may not) be written/)
    expect(code).toBe(3)
    expect(readFileSync(join(root, 'SECURITY.md'), 'utf8')).toBe(before)
  })
})

describe('a file that goes', () => {
  test('between its finding and its reading, is told and the others are read', async () => {
    const root = repositoryWith({ 'SECURITY.md': 'here', 'b.md': 'there' })
    const policies = await loadPolicies(root, ['*.md'])
    rmSync(join(root, 'SECURITY.md'))
    expect(await Promise.all(policies.map(({ read }) => read()))).toEqual([
      { fault: 'This path does not exist; check its spelling.' },
      { text: 'there' },
    ])
  })

  test.skipIf(process.platform === 'win32')('and comes back as a link out of the repository, is not read', async () => {
    const outside = folderWith({ 'secret.md': 'secret' })
    const root = repositoryWith({ 'SECURITY.md': 'here' })
    const policies = await loadPolicies(root, ['SECURITY.md'])
    rmSync(join(root, 'SECURITY.md'))
    symlinkSync(join(outside, 'secret.md'), join(root, 'SECURITY.md'))
    expect(await policies[0]?.read()).toEqual({ fault: expect.stringContaining('leaves the repository') })
    expect(await policies[0]?.write('here', 'there')).toContain('leaves the repository')
    expect(readFileSync(join(outside, 'secret.md'), 'utf8')).toBe('secret')
  })
})

describe('what stands where a file belongs', () => {
  test.each(['lint', 'extract', 'audit'])('a folder named SECURITY.md does not stop %s', async (command) => {
    const root = repositoryWith({ 'SECURITY.md/SECURITY.md': GOOD })
    const { code, stdout, stderr } = await secpolicy(root, [command])
    expect(stdout).toMatch(/folder; a file belongs here|SECURITY\.md\b.*not read/)
    expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
  })

  test.each(['SECURITY.md', 'SECURITY.md/', './docs/security.markdown'])(
    'a folder is told as one where %s names it',
    async (path) => {
      const root = repositoryWith({ 'SECURITY.md/x': '', 'docs/security.markdown/x': '' })
      const { code, stdout, stderr } = await secpolicy(root, ['lint', path])
      expect(stdout).toContain('This is a folder; a file belongs here.')
      expect({ code, stderr }).toEqual({ code: 3, stderr: '' })
    },
  )

  test('a repository in a folder named SECURITY.md is read', async () => {
    const root = repositoryWith({ 'SECURITY.md/SECURITY.md': GOOD })
    expect((await secpolicy(root, ['lint', 'SECURITY.md'])).code).toBe(0)
  })

  test('init does not replace a folder named SECURITY.md', async () => {
    const root = repositoryWith({ 'SECURITY.md/x': 'kept' })
    const { code, stderr } = await secpolicy(root, INIT)
    expect(stderr).toContain('This is a folder; a file belongs here.')
    expect(code).toBe(3)
    expect(readFileSync(join(root, 'SECURITY.md/x'), 'utf8')).toBe('kept')
  })

  test.skipIf(process.platform === 'win32')(
    '--fix and init wait for no pipe, and write through no link out of the repository',
    async () => {
      const outside = folderWith({ 'other.md': BAD })
      const root = repositoryWith({})
      execFileSync('mkfifo', [join(root, 'SECURITY.md')])
      for (const args of [['lint', '--fix'], INIT]) expect((await secpolicy(root, args)).code).toBe(3)
      rmSync(join(root, 'SECURITY.md'))
      symlinkSync(join(outside, 'other.md'), join(root, 'SECURITY.md'))
      for (const args of [['lint', '--fix'], INIT]) expect((await secpolicy(root, args)).code).toBe(3)
      expect(readFileSync(join(outside, 'other.md'), 'utf8')).toBe(BAD)
    },
  )
})

test.skipIf(process.platform === 'win32')(
  'a path with line breaks is read, fixed and found like any other',
  async () => {
    const name = 'a\nb\r\nc\t\u2028.md'
    const root = repositoryWith({ [name]: BAD })
    for (const path of [name, '*.md']) {
      const { stdout } = await secpolicy(root, ['lint', path, '--format', 'json'])
      expect(JSON.parse(stdout).files.map((file: { path: string }) => file.path)).toEqual([name])
    }
    await secpolicy(root, ['lint', '--fix', name])
    expect(readFileSync(join(root, name), 'utf8')).toBe(GOOD)
  },
)
