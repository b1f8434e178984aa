import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith, type Outcome, repositoryWith, secpolicy } from './sandbox.js'

const BAD = '# Security\n\nPlease report vulnerabilities in a public issue: https://github.com/octo/fish/issues\n'
const GOOD = '# Security\n\nReport vulnerabilities to <security@octo.fish>, never in public issues.\n'

interface Watched {
  /** Settles when this many runs, counted from the start, have ended. */
  runs(count: number): Promise<void>
  /** Interrupts, and gives what was printed. */
  stop(): Promise<Outcome>
}

function watch(root: string, ...args: string[]): Watched {
  let interrupt = () => {}
  const interrupted = new Promise<void>((resolve) => {
    interrupt = resolve
  })
  let ended = 0
  const waiting: { count: number; resolve: () => void }[] = []
  const onOutput = (name: string, text: string) => {
    if (name === 'stderr' && text.startsWith('Waiting for changes')) ended++
    for (const { count, resolve } of waiting) if (ended >= count) resolve()
  }
  const outcome = secpolicy(root, ['lint', '--watch', '--preset', 'minimal', ...args], { interrupted, onOutput })
  return {
    runs: (count) => {
      if (ended >= count) return Promise.resolve()
      const enough = new Promise<void>((resolve) => waiting.push({ count, resolve }))
      const early = outcome.then(({ stderr }) => Promise.reject(new Error(`It ended by itself: ${stderr}`)))
      return Promise.race([enough, early])
    },
    stop: () => {
      interrupt()
      return outcome
    },
  }
}

test('judges again when the policy is written, replaced, or its settings change, and ends with an interrupt', async () => {
  const root = repositoryWith({ '.github/SECURITY.md': BAD })
  const watched = watch(root)
  await watched.runs(1)
  writeFileSync(join(root, '.github', 'SECURITY.md'), GOOD)
  await watched.runs(2)
  writeFileSync(join(root, '.github', 'SECURITY.md~'), BAD)
  renameSync(join(root, '.github', 'SECURITY.md~'), join(root, '.github', 'SECURITY.md'))
  await watched.runs(3)
  writeFileSync(
    join(root, 'secpolicy.config.json'),
    '{"rules": {"no-public-reports": "warning", "private-channel": "off"}}',
  )
  await watched.runs(4)

  const { code, stdout, stderr } = await watched.stop()
  expect(stdout.match(/^1 file: .*$/gm)).toEqual([
    '1 file: 1 error',
    '1 file: no problems',
    '1 file: 1 error',
    '1 file: 1 warning',
  ])
  expect(stderr).toContain('Waiting for changes; Ctrl-C ends this.')
  expect(code).toBe(0)
})

test('waits for settings that are wrong to be mended, and is not woken by its own output', async () => {
  const root = repositoryWith({ 'SECURITY.md': BAD, 'secpolicy.config.json': '{"rules": {' })
  const watched = watch(root, '--format', 'compact', '--format', 'json=report.json')
  await watched.runs(1)
  writeFileSync(join(root, 'secpolicy.config.json'), '{}')
  await watched.runs(2)
  writeFileSync(join(root, 'SECURITY.md'), GOOD)
  await watched.runs(3)
  const { stdout, stderr } = await watched.stop()
  expect(stderr.match(/^error: .*secpolicy\.config\.json/gm)).toHaveLength(1)
  expect(stdout).toMatch(/^SECURITY\.md:3:.*\[no-public-reports\]\n$/)
})

test('ends at once where there is no policy, and refuses standard input', async () => {
  const empty = folderWith({})
  expect(await secpolicy(empty, ['lint', '--watch'])).toMatchObject({ code: 3 })
  const { code, stderr } = await secpolicy(empty, ['lint', '--watch', '-'])
  expect(stderr).toContain('--watch is for files')
  expect(code).toBe(2)
})
