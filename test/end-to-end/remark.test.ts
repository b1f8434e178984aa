import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, inject, onTestFinished, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY } from './installed.js'

const REMARK = fileURLToPath(new URL('../../node_modules/remark-cli/cli.js', import.meta.url))

/** Runs the real remark on the files of a project that has this package installed. */
function remark(files: Record<string, string>, plugin: unknown) {
  // Below the installed package, so that remark finds the plugin as it does in a project.
  const folder = mkdtempSync(join(inject('installed'), 'remark-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const all = { '.remarkrc.json': JSON.stringify({ plugins: [plugin] }), ...files }
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return spawnSync(process.execPath, [REMARK, ...Object.keys(files), '--quiet', '--no-stdout', '--no-color'], {
    cwd: folder,
    encoding: 'utf8',
  })
}

test('stops remark at an error, shown with rule and source', () => {
  const { status, stderr } = remark({ 'SECURITY.md': BAD_POLICY, 'README.md': BAD_POLICY }, 'secpolicy/remark')
  expect(stderr).toMatch(/^3:\d+-3:\d+ +error +.*private.* +no-public-reports +secpolicy$/m)
  expect(stderr).not.toContain('README.md')
  expect(status).toBe(1)
})

test('lets a good policy pass, wherever it stands', () => {
  const { status, stderr } = remark({ '.github/SECURITY.md': GOOD_POLICY }, 'secpolicy/remark')
  expect(stderr).not.toContain('error')
  expect(status).toBe(0)
})

test('takes settings from the configuration of remark', () => {
  const options = { preset: 'minimal', rules: { 'no-public-reports': 'warning', 'private-channel': 'off' } }
  const { status, stderr } = remark({ 'SECURITY.md': BAD_POLICY }, ['secpolicy/remark', options])
  expect(stderr).toMatch(/warning +.* +no-public-reports +secpolicy$/m)
  expect(status).toBe(0)
})

test('tells what is wrong with the options', () => {
  const { status, stderr } = remark({ 'SECURITY.md': GOOD_POLICY }, ['secpolicy/remark', { preset: 'stict' }])
  expect(stderr).toContain('"stict" is unknown; did you mean "strict"?')
  expect(status).toBe(1)
})
