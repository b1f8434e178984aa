import { once } from 'node:events'
import { expect, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY, type Outcome, repositoryWith, secpolicy, start } from './installed.js'

/** Just below what is refused before reading; takes many seconds. */
const SLOW = `${'We reply within 3 days. '.repeat(100)}\n\n`.repeat(400)

function policies(count: number): Record<string, string> {
  const texts = [GOOD_POLICY, BAD_POLICY, '# Sicherheit\n\nBitte melde Schwachstellen an security@fish.dev.\n', '\0']
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`p${index}/SECURITY.md`, texts[index % texts.length] ?? '']),
  )
}

/** What a command prints that reads each file after the other, and by three threads. */
async function bothWays(files: Record<string, string>, args: string[], stdin?: string): Promise<[Outcome, Outcome]> {
  const root = repositoryWith(files)
  return [
    await secpolicy(root, [...args, '--jobs', '1'], stdin),
    await secpolicy(root, [...args, '--jobs', '3'], stdin),
  ]
}

test('lint says the same with threads: order, settings, facts of the repository, faults, exit code', async () => {
  const files = {
    ...policies(40),
    'secpolicy.config.json': JSON.stringify({
      overrides: [{ files: ['p1/*'], rules: { 'no-public-reports': 'off' } }],
    }),
    'package.json': JSON.stringify({ name: 'fish', version: '2.1.0', repository: 'github:octo/fish' }),
    'company.md': GOOD_POLICY,
  }
  const paths = ['*/SECURITY.md', 'gone.md', 'p1', '-', 'SECURITY.rst']
  const args = ['lint', '--format', 'json', '--organization-policy', 'company.md', ...paths]
  const [one, three] = await bothWays(files, args, BAD_POLICY)
  expect(three).toEqual(one)
  expect(one.code).toBe(3)
  const shown = JSON.parse(one.stdout).files.map(({ path }: { path: string }) => path)
  expect(shown).toEqual([...Object.keys(policies(40)).sort(), 'gone.md', '<stdin>', 'SECURITY.rst'])
})

test.each(['pretty', 'json', 'ndjson'])('extract says the same with threads, as %s', async (format) => {
  const [one, three] = await bothWays(policies(20), ['extract', '--format', format, '*/SECURITY.md', 'gone.md'])
  expect(three).toEqual(one)
  expect(one.stdout).toContain('p19/SECURITY.md')
  expect(one.code).toBe(3)
})

test('a file that takes too long is a fault, and the others are judged', async () => {
  const root = repositoryWith({ 'a.md': BAD_POLICY, 'b.md': SLOW, 'c.md': BAD_POLICY })
  const args = ['lint', '--format', 'json', '--jobs', '2', '--time-limit', '3', 'a.md', 'b.md', 'c.md']
  const { code, stdout } = await secpolicy(root, args)
  const { files } = JSON.parse(stdout)
  expect(files).toMatchObject([
    { path: 'a.md', fault: null },
    { path: 'b.md', fault: expect.stringContaining('longer than 3 s'), findings: [] },
    { path: 'c.md', fault: null },
  ])
  expect(files[2].findings).toEqual(files[0].findings)
  expect(code).toBe(3)
})

test('a time limit holds for a single file', async () => {
  const root = repositoryWith({ 'SECURITY.md': SLOW })
  const { code, stdout } = await secpolicy(root, ['extract', '--time-limit', '2', '--format', 'json'])
  expect(JSON.parse(stdout).files).toMatchObject([{ error: expect.stringContaining('longer than 2 s') }])
  expect(code).toBe(3)
  const { stderr } = await secpolicy(root, ['lint', '--time-limit', '2', '--fix'])
  expect(stderr).toContain("'--time-limit <seconds>' cannot be used with option '--fix'")
})

test('a file that needs too much memory is a fault, and the others are judged', async () => {
  const address = 'security@fish.dev '
  const paragraph = `${address.repeat(Math.floor(49_000 / address.length))}\n\n`
  const root = repositoryWith({ 'large.md': paragraph.repeat(20), 'good.md': GOOD_POLICY })
  const args = ['extract', '--format', 'json', '--jobs', '2', '--time-limit', '60', 'large.md', 'good.md']
  const { code, stdout } = await secpolicy(root, args)
  expect(JSON.parse(stdout).files).toMatchObject([
    { path: 'large.md', error: expect.stringContaining('memory') },
    { path: 'good.md', facts: { kind: 'policy' } },
  ])
  expect(code).toBe(3)
})

test.skipIf(process.platform === 'win32')('Ctrl-C ends the threads, too', async () => {
  const root = repositoryWith({ 'a.md': SLOW, 'b.md': SLOW })
  const child = start(root, ['lint', '--jobs', '2', '--time-limit', '600', 'a.md', 'b.md'])
  // By then both threads are at work.
  await new Promise((resolve) => setTimeout(resolve, 2000))
  const before = performance.now()
  child.kill('SIGINT')
  const [, signal] = await once(child, 'close')
  expect(signal).toBe('SIGINT')
  // Either file takes many seconds.
  expect(performance.now() - before).toBeLessThan(2000)
})
