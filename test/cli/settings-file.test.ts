import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findSettings, loadSettings } from '../../src/cli/settings-file.js'
import { folderWith } from './sandbox.js'

/** What running a module of the user takes. */
function terminalIn(cwd: string) {
  return { cwd, importModule: (url: string) => import(url) }
}

const data = { preset: 'strict' }
const json = JSON.stringify(data)

describe('finding', () => {
  test.each([
    ['secpolicy.config.json', json],
    ['secpolicy.config.yaml', 'preset: strict\n'],
    ['secpolicy.config.yml', 'preset: strict\n'],
    ['package.json', JSON.stringify({ name: 'x', secpolicy: data })],
  ])('reads %s', async (name, content) => {
    const root = folderWith({ [name]: content, 'a/b/x': '' })
    expect(await findSettings(join(root, 'a/b'), root)).toEqual({ file: join(root, name), data })
  })

  test('takes the nearest, and none above the top', async () => {
    const root = folderWith({
      'secpolicy.config.json': '{"preset":"minimal"}',
      'a/secpolicy.config.json': json,
      'a/b/x': '',
    })
    expect(await findSettings(join(root, 'a/b'), root)).toMatchObject({ data })
    expect(await findSettings(join(root, 'a/b'), join(root, 'a/b'))).toBeNull()
  })

  test('goes past a manifest without settings, even a broken one', async () => {
    const root = folderWith({
      'secpolicy.config.json': json,
      'a/package.json': '{"name":"secpolicy"}',
      'a/b/package.json': '{',
    })
    expect(await findSettings(join(root, 'a/b'), root)).toMatchObject({ data })
  })

  test('refuses two in one folder', async () => {
    const root = folderWith({ 'secpolicy.config.json': json, 'package.json': '{"secpolicy":{}}' })
    await expect(findSettings(root, root)).rejects.toThrow('secpolicy.config.json and package.json; keep one')
  })

  test('never runs code', async () => {
    const root = folderWith({ 'secpolicy.config.mjs': 'throw new Error("ran")' })
    await expect(findSettings(root, root)).rejects.toThrow(
      'secpolicy.config.mjs: code is run only where it is named; add "--config secpolicy.config.mjs"',
    )
  })

  test.each(['.secpolicyrc', '.secpolicyrc.json', '.secpolicy.yml', 'secpolicy.config.toml'])(
    'refuses %s',
    async (name) => {
      const root = folderWith({ [name]: '', 'a/x': '' })
      await expect(findSettings(join(root, 'a'), root)).rejects.toThrow(
        `${name}: settings of this name are not read; rename`,
      )
    },
  )

  test('leaves other files alone', async () => {
    const root = folderWith({ 'secpolicy.json': '{}', '.secpolicy-baseline.json': '{}', 'secpolicy.sarif': '{}' })
    expect(await findSettings(root, root)).toBeNull()
  })

  test.skipIf(process.platform === 'win32')('follows no link out of the repository', async () => {
    const outside = folderWith({ 'settings.json': json })
    const root = folderWith({})
    symlinkSync(join(outside, 'settings.json'), join(root, 'secpolicy.config.json'))
    await expect(findSettings(root, root)).rejects.toThrow('leaves the repository')
  })
})

describe('naming a file', () => {
  test.each([
    ['settings.json', json],
    ['settings.mjs', 'export default { preset: "strict" }'],
    ['settings.cjs', 'module.exports = { preset: "strict" }'],
    ['package.json', `{"secpolicy":${json}}`],
  ])('reads %s', async (name, content) => {
    const root = folderWith({ [name]: content })
    expect(await loadSettings(name, terminalIn(root))).toEqual({ file: join(root, name), data })
  })

  test.each([
    ['none.json', 'does not exist'],
    ['package.json', 'no key "secpolicy"'],
    ['settings.toml', 'settings are written as .json'],
    ['throws.mjs', 'throws.mjs: these settings cannot be read; correct this: thrown inside'],
  ])('tells what is wrong with %s', async (name, words) => {
    const root = folderWith({
      'package.json': '{}',
      'settings.toml': '',
      'throws.mjs': 'throw new Error("thrown inside")',
    })
    await expect(loadSettings(name, terminalIn(root))).rejects.toThrow(words)
  })
})

describe('hostile or broken data', () => {
  const load = (name: string, content: string) => loadSettings(name, terminalIn(folderWith({ [name]: content })))

  test.each([
    ['a.json', '{\n  "preset": "strict",\n}'],
    ['a.yaml', 'preset: strict\nrules: [\n'],
  ])('names the line in %s', async (name, content) => {
    await expect(load(name, content)).rejects.toThrow(/at line \d, column \d+\)?$/)
  })

  test('says of an empty file what to do', async () => {
    await expect(load('a.json', '')).rejects.toThrow('a.json: these settings cannot be read; correct this: ')
  })

  test.each([
    ['a.json', '{"rules": {"__proto__": {"x": 1}}}'],
    ['a.yaml', 'rules:\n  __proto__:\n    x: 1\n'],
  ])('refuses prototypes in %s', async (name, content) => {
    await expect(load(name, content)).rejects.toThrow('no key "__proto__"')
  })

  test('refuses aliases that grow without bounds', async () => {
    const rows = Array.from({ length: 9 }, (_, row) => `l${row + 1}: &l${row + 1} [${`*l${row},`.repeat(9)}]`)
    await expect(load('a.yaml', ['l0: &l0 [x]', ...rows].join('\n'))).rejects.toThrow(/alias/i)
  })
})
