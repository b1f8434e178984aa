import { spawnSync } from 'node:child_process'
import { expect, inject, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY, repositoryWith } from './installed.js'

/** Runs the real npx on the packed package, in a project that does not have it. */
function npx(files: Record<string, string>) {
  const args = [
    '--yes',
    '--prefer-offline',
    `--package=${inject('archive')}`,
    'secpolicy',
    'lint',
    '--format',
    'compact',
  ]
  return spawnSync('npx', args, { cwd: repositoryWith(files), encoding: 'utf8', shell: process.platform === 'win32' })
}

test('npx judges the policy of a project that has nothing installed', () => {
  const bad = npx({ 'SECURITY.md': BAD_POLICY })
  expect(bad.stdout).toMatch(/^SECURITY\.md:3:.*no-public-reports/m)
  expect(bad.status).toBe(1)
  expect(npx({ '.github/SECURITY.md': GOOD_POLICY }).status).toBe(0)
})
