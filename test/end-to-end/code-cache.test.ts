import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BAD_POLICY, repositoryWith, secpolicy } from './installed.js'

const isWindows = process.platform === 'win32'

/** A repository with a broken policy, and the variables of an environment whose cache folder is new. */
function scene(files: Record<string, string> = {}) {
  const root = repositoryWith({ 'SECURITY.md': BAD_POLICY, ...files })
  const caches = repositoryWith({})
  return { root, code: join(caches, 'secpolicy', 'code'), env: { XDG_CACHE_HOME: caches } }
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
}

// macOS and Windows have their cache folders elsewhere.
test.runIf(process.platform === 'linux')(
  'compiled code is kept for the user alone, and out of the repository',
  async () => {
    const { root, code, env } = scene()
    const before = readdirSync(root)
    const first = await secpolicy(root, ['lint'], '', env)
    const kept = filesIn(code)
    expect(kept.length).toBeGreaterThan(0)
    expect(statSync(code).mode & 0o077).toBe(0)

    expect(await secpolicy(root, ['lint'], '', env)).toEqual(first)
    expect(first.code).toBe(1)
    expect(readdirSync(root)).toEqual(before)
  },
)

test('damaged compiled code is not run', async () => {
  const { root, code, env } = scene()
  const first = await secpolicy(root, ['lint'], '', env)
  for (const file of filesIn(code)) {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x55, bytes.length >> 1))
  }
  expect(await secpolicy(root, ['lint'], '', env)).toEqual(first)
})

test.skipIf(isWindows)('a cache that others may write to is neither read nor written', async () => {
  const { root, code, env } = scene()
  mkdirSync(code, { recursive: true })
  chmodSync(code, 0o777)
  expect((await secpolicy(root, ['lint'], '', env)).code).toBe(1)
  expect(filesIn(code)).toEqual([])
})

test('the variable of Node against compiled code holds', async () => {
  const { root, code, env } = scene()
  expect((await secpolicy(root, ['lint'], '', { ...env, NODE_DISABLE_COMPILE_CACHE: '1' })).code).toBe(1)
  expect(filesIn(code)).toEqual([])
})

test('settings in a module are read by compiled code, too', async () => {
  const { root, env } = scene({
    'mine.mjs': "export default { rules: { 'no-public-reports': 'off', 'private-channel': 'off' } }\n",
  })
  const args = ['lint', '--config', 'mine.mjs']
  const first = await secpolicy(root, args, '', env)
  expect(first.code).toBe(0)
  expect(await secpolicy(root, args, '', env)).toEqual(first)
})
